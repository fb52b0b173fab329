"""The rules of boards, clues, wagers, marks, lives and lifelines, as the host reads them aloud."""

from __future__ import annotations

from quizapp.game.rules import (
    Allowance,
    Answerers,
    Ending,
    LateRule,
    Lifeline,
    Marking,
    PassTo,
    Picker,
    Rounding,
    RoundRules,
    Source,
    Wager,
    Within,
)
from quizapp.game.sentences import Lang, effect_text, many, pick


def picking(rules: RoundRules, lang: Lang) -> list[str]:
    """Who picks the next question, and from what."""
    several = len(rules.values) > 1 and not rules.falling and not rules.own_value
    before = rules.picker is Picker.BEFORE
    who_zh = "由上一队为其" if before else "由答题队"
    who_en = "the team before picks it" if before else "the team picks it"
    match rules.source:
        case Source.BOARD:
            zh = f"题目按类别和分值排在选题板上，{who_zh}选题；已选的题不再出现。"
            en = f"Questions lie on a board by topic and value; {who_en}, each but once."
        case Source.NUMBERS:
            zh = f"题目按题号排列，{who_zh}选定题号；已选的题号不再出现。"
            en = f"Questions are numbered; {who_en} by its number, each but once."
        case Source.ORDER:
            if not (before and several):
                return []
            zh, en = "分值由上一队为其选定。", "The team before chooses the value."
    return [pick(lang, zh, en)]


def clues(rules: RoundRules, lang: Lang) -> list[str]:
    """The values that fall by clue."""
    zh = "、".join(f"{value}分" for value in rules.values)
    en = ", ".join(str(value) for value in rules.values)
    said = [
        pick(
            lang,
            f"每题依次给出线索，按答题时已给出的线索，分值依次为{zh}；每队每题只能作答一次。",
            f"Each question is a row of clues: {en} points, by the clue at which it is answered. "
            "A team answers it once.",
        )
    ]
    if rules.answerers is not Answerers.BUZZ:
        said.append(
            pick(lang, "答题队可以要求给出下一条线索。", "The team may ask for the next clue.")
        )
    elif not rules.buzz.wait_s:
        # Where each clue has its time, the line about that time tells it.
        said.append(
            pick(
                lang,
                "无人抢答时给出下一条线索。",
                "While nobody presses, the next clue follows.",
            )
        )
    return said


def uncover(rules: RoundRules, lang: Lang) -> list[str]:
    """A picture that is uncovered tile by tile."""
    shown = rules.uncover
    if not shown.tiles:
        return []
    zh, en = f"图片题的画面遮成{shown.tiles}块，逐块揭开", "Pictures are covered and uncovered"
    en = f"{en} tile by tile, {shown.tiles} in all"
    if shown.seconds:
        zh = f"图片题的画面遮成{shown.tiles}块，每{shown.seconds}秒揭开一块"
        en = f"{en}, one every {many(shown.seconds, 'second', 'seconds')}"
    if rules.answerers is Answerers.BUZZ:
        zh, en = f"{zh}，有队抢答即停", f"{en}; a press stops that"
    return [pick(lang, f"{zh}。", f"{en}.")]


def sprint(rules: RoundRules, lang: Lang) -> list[str]:
    """One clock for a whole turn."""
    turn = rules.sprint
    lines = [
        pick(
            lang,
            f"每队共{turn.seconds}秒，题目连续给出，答完一题即出下一题。",
            f"Each team has {turn.seconds} seconds in all; question follows question.",
        )
    ]
    if turn.passes:
        times = many(turn.passes, "question", "questions")
        zh = "不会的题可以说“过”" if turn.passes < 0 else f"不会的题可以说“过”，最多{turn.passes}次"
        en = (
            "A team may pass questions over" if turn.passes < 0 else f"A team may pass {times} over"
        )
        if turn.come_back:
            zh, en = f"{zh}，时间有余时再次给出", f"{en}; they come again if there is time"
        lines.append(pick(lang, f"{zh}。", f"{en}."))
    match turn.late:
        case LateRule.FINISH:
            zh, en = (
                "时间到时正在作答的题可以答完",
                "A question begun when the time ends may be answered",
            )
        case LateRule.DROP:
            zh, en = (
                "时间到时尚未答完的题不计",
                "A question not answered when the time ends does not count",
            )
        case LateRule.MISS:
            zh, en = (
                "时间到时尚未答完的题按超时处理",
                "A question not answered when the time ends counts as out of time",
            )
    return [*lines, pick(lang, f"{zh}。", f"{en}.")]


def passing(rules: RoundRules, lang: Lang) -> list[str]:
    """To whom a missed question goes where teams answer in turn, and for what points."""
    rule = rules.passing
    match rule.to:
        case PassTo.NOBODY:
            return []
        case PassTo.HALL:
            text = pick(
                lang, "答错或超时的题交由现场观众作答。", "A missed question goes to the hall."
            )
            return [text]
        case PassTo.NEXT:
            zh, en = (
                "答错或超时的题转由下一队作答",
                "A missed question is passed on to the next team",
            )
        case PassTo.NAMED:
            zh = "答错或超时的题，其他队可以举手，由主持人指定一队补答"
            en = "A missed question may be taken by another team that the host names"
    right, wrong = effect_text(rule.right, lang), effect_text(rule.wrong, lang)
    if rule.most > 1:
        zh, en = f"{zh}，最多转{rule.most}次", f"{en}, at most {rule.most} times"
    if rule.seconds:
        zh, en = f"{zh}，限时{rule.seconds}秒", f"{en}, with {rule.seconds} seconds"
    return [
        pick(
            lang,
            f"{zh}；答对{right}，答错{wrong}。",
            f"{en}; right: {right}, wrong: {wrong}.",
        )
    ]


def wager(rule: Wager, lang: Lang) -> list[str]:
    """The limits of a wager."""
    own_zh = "，且不超过本队现有得分" if rule.within_score else ""
    own_en = " and not more than the team has" if rule.within_score else ""
    least_zh = f"最少{rule.least}分，" if rule.least else ""
    least_en = f"at least {rule.least}, " if rule.least else ""
    return [
        pick(
            lang,
            f"答题前各队秘密押分，{least_zh}最多{rule.most}分{own_zh}，以{rule.step}分为一档；"
            "所押分数即为本题分值，公布答案后亮出。",
            f"Before the question each team wagers in secret, {least_en}at most {rule.most} points"
            f"{own_en}, in steps of {rule.step}; the wager is what the question is worth, and is "
            "shown after the answer.",
        )
    ]


def marks(rule: Marking, value: int, lang: Lang) -> list[str]:
    """How judges' marks become points."""
    names = "、".join(f"{one.name}{one.most}分" for one in rule.criteria)
    most = " + ".join(str(one.most) for one in rule.criteria)
    full = sum(one.most for one in rule.criteria)
    dropped_zh, dropped_en = _dropped(rule)
    match rule.rounding:
        case Rounding.HALF_UP:
            zh, en = "四舍五入取整", "halves are rounded up"
        case Rounding.HALF_EVEN:
            zh, en = "四舍六入五成双取整", "halves are rounded to the even number"
        case Rounding.DOWN:
            zh, en = "舍去小数", "fractions are dropped"
        case Rounding.UP:
            zh, en = "有小数即进一", "fractions are rounded up"
    scaled_zh = "" if value == full else f"，按满分{full}分折算为{value}分"
    scaled_en = "" if value == full else f", as a part of {full} taken of {value} points"
    return [
        pick(
            lang,
            f"由{rule.judges}位评委打分：{names}。",
            f"{many(rule.judges, 'judge marks', 'judges mark')}, up to {most}.",
        ),
        pick(
            lang,
            f"{dropped_zh}取平均分{scaled_zh}，{zh}。",
            f"{dropped_en}The mean counts{scaled_en}; {en}.",
        ),
    ]


def _dropped(rule: Marking) -> tuple[str, str]:
    """Which sums are left out."""
    high, low = rule.drop_high, rule.drop_low
    if high and low:
        zh = f"去掉{high}个最高分和{low}个最低分，"
        en = f"The {_nth(high, 'highest')} and the {_nth(low, 'lowest')} are left out. "
    elif high or low:
        which = "highest" if high else "lowest"
        are = "is" if (high or low) == 1 else "are"
        zh = f"去掉{high or low}个{'最高' if high else '最低'}分，"
        en = f"The {_nth(high or low, which)} {are} left out. "
    else:
        zh, en = "", ""
    return zh, en


def _nth(count: int, which: str) -> str:
    return f"{which} sum" if count == 1 else f"{count} {which} sums"


def lives(rules: RoundRules, lang: Lang) -> list[str]:
    """Who is out, when the round ends, and what it brings to stand then."""
    if not rules.lives:
        return []
    member = rules.answerers is Answerers.MEMBER
    if member:
        zh = f"答错或超时的队员下场，由下一名队员接替；{rules.lives}人下场的队出局"
        en = f"Who misses is out, the next member comes in; with {rules.lives} out, so is the team"
    elif rules.lives == 1:
        zh, en = "答错或超时的队出局", "A team that misses is out"
    else:
        zh = f"累计答错或超时{rules.lives}次的队出局"
        en = f"A team that has missed {rules.lives} times is out"
    lines = [pick(lang, f"{zh}。", f"{en}.")]
    if rules.answerers is Answerers.ALL:
        lines.append(
            pick(
                lang,
                "场上各队同时答错的，本题不淘汰。",
                "Where all that stand miss the same question, nobody is out by it.",
            )
        )
    if rules.ends is Ending.STANDING:
        lines.append(pick(lang, "只剩一队时结束。", "It ends when one team is left standing."))
    if rules.survivor:
        points = many(abs(rules.survivor), "point", "points")
        verb_zh, verb_en = ("加", "plus") if rules.survivor > 0 else ("扣", "minus")
        lines.append(
            pick(
                lang,
                f"留到最后的队{verb_zh}{abs(rules.survivor)}分。",
                f"Who stands at the end: {verb_en} {points}.",
            )
        )
    return lines


def lifelines(rules: RoundRules, lang: Lang) -> list[str]:
    """Which lifelines there are, and how many."""
    return [_lifeline(one, lang) for one in rules.lifelines]


def _lifeline(one: Allowance, lang: Lang) -> str:
    span_zh = "全场" if one.within is Within.MATCH else "本轮"
    span_en = "in the match" if one.within is Within.MATCH else "in this round"
    match one.kind:
        case Lifeline.HELP:
            zh, en = (
                "求助：可请一人提示，答题时间重新计算",
                "Help: it may ask somebody, and its time begins again",
            )
        case Lifeline.SWAP:
            zh, en = "换题：换答另一题", "Swap: another question takes the place of this one"
        case Lifeline.FIFTY:
            zh, en = "去掉两个：去掉两个错误选项", "Two away: two wrong options are taken away"
        case Lifeline.EXEMPT:
            zh, en = (
                "免答：本题不答，不得分也不扣分",
                "Exempt: it need not answer, wins and loses nothing",
            )
        case Lifeline.DOUBLE:
            zh = "翻倍：须在出题前提出，本题得分和扣分加倍"
            en = "Double: asked for before the question is shown, it doubles what is won or lost"
    times = "once" if one.count == 1 else f"{one.count} times"
    return pick(
        lang,
        f"{span_zh}每队可用{one.count}次{zh}。",
        f"{en}. Each team may use it {times} {span_en}.",
    )
