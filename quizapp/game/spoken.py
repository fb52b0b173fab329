"""The rules as the host reads them aloud, made from the settings that will be played.

Whole sentences in both languages stand here, beside each other, rather than in Qt's translation:
an announcement is composed, and its Chinese is no translation of its English. Numbers are spoken
as digits.
"""

from __future__ import annotations

from quizapp.game.plan import RoundCard
from quizapp.game.rules import (
    AfterWrong,
    Answerers,
    BuzzRules,
    EarlyFrom,
    Effect,
    Ending,
    Entrants,
    FoulRule,
    FoulsCounted,
    FoulThen,
    Opens,
    Order,
    Picker,
    Rotation,
    RoundRules,
    Source,
    TieBreak,
    Unanswered,
)
from quizapp.game.sentences import Lang as Lang
from quizapp.game.sentences import effect_text, many, pick
from quizapp.game.spoken_ways import (
    clues,
    lifelines,
    lives,
    marks,
    passing,
    picking,
    sprint,
    uncover,
    wager,
)


def rules_text(current: RoundCard, lang: Lang) -> tuple[str, ...]:
    """The rules of a round in sentences, in the order in which they are read."""
    rules = current.rules
    lines = [_who(rules, lang), *picking(rules, lang), *_worth(rules, lang)]
    lines += sprint(rules, lang) if rules.sprint.seconds else [_time(rules, lang)]
    if rules.marking.judges:
        lines += marks(rules.marking, rules.values[0] if rules.values else 0, lang)
    elif rules.answerers is not Answerers.HALL:
        lines += _points(rules, lang)
    lines += [*passing(rules, lang), *lives(rules, lang)]
    if rules.answerers is Answerers.BUZZ:
        lines += _race(rules, lang)
    lines += [*uncover(rules, lang), *lifelines(rules, lang)]
    return tuple(line for line in lines if line)


def _worth(rules: RoundRules, lang: Lang) -> list[str]:
    """What a question is worth, in whichever way that is decided."""
    if rules.wager.most:
        return wager(rules.wager, lang)
    if rules.falling:
        return clues(rules, lang)
    if rules.answerers is Answerers.HALL:
        return []
    return _value(rules, lang)


def _who(rules: RoundRules, lang: Lang) -> str:
    if rules.ends is Ending.DECIDED:
        return pick(
            lang,
            "本轮为加赛，只由影响奖项的并列队参加，先答对者胜出，先答错者出局，决出名次即止。",
            "This is a playoff of the teams whose tie touches an award: the first right answer "
            "wins, the first wrong one is out; it ends when the places are decided.",
        )
    standing = rules.ends is Ending.STANDING
    questions = many(rules.count, "question", "questions")
    count = f"最多{rules.count}" if standing or rules.sprint.seconds else f"{rules.count}"
    if standing or rules.sprint.seconds:
        questions = f"at most {questions}"
    each_zh = "每组" if rules.entrants is Entrants.PAIRS else "本轮"
    each_zh += "" if standing else "共"
    match rules.answerers:
        case Answerers.MEMBER:
            zh = f"每队{count}题，由各队选手依次单独作答，队友不得提示或补充。"
            en = (
                f"Each team gets {questions}; its members answer one after the other, without help."
            )
        case Answerers.TEAM:
            zh = f"每队{count}题，由队员共同作答。"
            en = f"Each team gets {questions} and answers as a team."
        case Answerers.ALL:
            zh = f"{each_zh}{count}题，各队同时作答，同时亮出答案，快慢不计。"
            en = f"{_capital(questions)}, which all teams answer at once; speed does not count."
        case Answerers.BUZZ:
            zh = f"{each_zh}{count}题，先按下抢答器的队获得答题权。"
            en = f"{_capital(questions)}; the first valid press wins the right to answer."
        case Answerers.HALL:
            return _for_the_hall(rules, lang)
    return pick(lang, zh, en) + _entrants(rules, lang) + _order(rules, lang)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _for_the_hall(rules: RoundRules, lang: Lang) -> str:
    questions = _capital(many(rules.count, "question", "questions"))
    winners = many(rules.winners, "winner", "winners")
    return pick(
        lang,
        f"本轮共{rules.count}题，由现场观众作答，各队不得分；答对者中抽取{rules.winners}名幸运观众。",
        f"{questions} for the hall; no team wins points. A lot among those who are right names "
        f"{winners}.",
    )


def _entrants(rules: RoundRules, lang: Lang) -> str:
    match rules.entrants:
        case Entrants.EVERYONE:
            return ""
        case Entrants.TIED:
            zh = "只由影响奖项的并列队参加。"
            en = " Only the teams whose tie touches an award take part."
        case Entrants.SURVIVORS:
            zh = "只由此前一轮中留在场上的队参加。"
            en = " Only the teams that an earlier round left standing take part."
        case Entrants.PAIRS:
            zh = (
                "各队按当前名次两两对阵，第一名对第二名，第三名对第四名，依此类推；"
                "队数为单数时，最后三队同组。"
            )
            en = (
                " Teams meet as they stand: 1st and 2nd, 3rd and 4th, and so on; of an odd number "
                "the last three."
            )
    return pick(lang, zh, en)


def _order(rules: RoundRules, lang: Lang) -> str:
    if rules.answerers not in (Answerers.MEMBER, Answerers.TEAM):
        return ""
    match rules.order:
        case Order.TABLE:
            zh, en = "按台号顺序进行", "Turns go by table number"
        case Order.REVERSE:
            zh, en = "按台号倒序进行", "Turns go by table number, from the last"
        case Order.LOW_FIRST:
            zh, en = "按本轮开始时的得分，由低到高进行", "The lowest score at the start goes first"
        case Order.HIGH_FIRST:
            zh, en = "按本轮开始时的得分，由高到低进行", "The highest score at the start goes first"
        case Order.LOT:
            zh, en = "由系统当场抽签决定先后", "The order of turns is drawn by lot"
    if rules.sprint.seconds:
        pass
    elif rules.count > 1 and rules.rotation is Rotation.LAPS:
        zh, en = f"{zh}，每次一题，轮流作答", f"{en}, one question at a time"
    elif rules.count > 1:
        zh, en = f"{zh}，一队答完再换下一队", f"{en}; a team answers all of its questions in a row"
    return pick(lang, f"{zh}。", f" {en}.")


def _value(rules: RoundRules, lang: Lang) -> list[str]:
    if rules.ends is Ending.DECIDED:
        return []
    if rules.own_value:
        return [
            pick(
                lang,
                f"每题分值以题目标明的为准，未标明的为{rules.values[0]}分。",
                f"A question is worth the points that it names, otherwise {rules.values[0]}.",
            )
        ]
    if len(rules.values) == 1:
        value = rules.values[0]
        return [pick(lang, f"每题{value}分。", f"Each question is worth {value} points.")]
    zh = "、".join(f"{value}分" for value in rules.values)
    en = ", ".join(str(value) for value in rules.values)
    if rules.source is Source.BOARD or rules.picker is Picker.BEFORE:
        line = pick(lang, f"题目分值为{zh}。", f"Questions are worth {en} points.")
    else:
        line = pick(
            lang,
            f"题目分值为{zh}，由答题队自行选择。",
            f"The team chooses the value of its question: {en} points.",
        )
    lines = [line]
    if rules.may_decline:
        lines.append(pick(lang, "可以放弃选题，不得分也不扣分。", "It may decline."))
    return lines


def _time(rules: RoundRules, lang: Lang) -> str:
    if rules.answerers is Answerers.BUZZ:
        zh, en = "获得答题权后", "once it has the right to answer"
    else:
        zh, en = "主持人读题完毕后", "after the question is read"
    if rules.answer_s == 0:
        line = pick(lang, "答题不限时。", "There is no time limit.")
    else:
        line = pick(
            lang,
            f"{zh}，须在{rules.answer_s}秒内答完。",
            f"There are {rules.answer_s} seconds to answer, {en}.",
        )
    if rules.own_seconds:
        line += pick(
            lang, "题目另有时限的，以题目为准。", " A question's own time limit comes first."
        )
    return line


def _points(rules: RoundRules, lang: Lang) -> list[str]:
    if rules.ends is Ending.DECIDED:
        return []
    right, wrong, late = (effect_text(e, lang) for e in (rules.right, rules.wrong, rules.timeout))
    if rules.wrong == rules.timeout:
        return [
            pick(
                lang,
                f"答对{right}，答错或超时{wrong}。",
                f"Right: {right}; wrong or out of time: {wrong}.",
            )
        ]
    return [
        pick(
            lang,
            f"答对{right}，答错{wrong}，超时{late}。",
            f"Right: {right}; wrong: {wrong}; out of time: {late}.",
        )
    ]


def _race(rules: RoundRules, lang: Lang) -> list[str]:
    buzz = rules.buzz
    lines = [_opening(buzz, lang)]
    if buzz.opens is Opens.AFTER_CUE:
        lines += _fouls(buzz, lang)
    lines += [_waiting(rules, lang), *_after_wrong(rules, lang)]
    if buzz.must_be_named:
        blurt = effect_text(buzz.blurt, lang)
        lines.append(
            pick(
                lang,
                f"须经主持人点名后方可作答；未经点名抢先作答的，{blurt}，并失去本题答题资格。",
                f"A team speaks only when the host has named it; speaking before: {blurt}, and it "
                "is out of the question.",
            )
        )
    if buzz.must_repeat:
        misquote = effect_text(buzz.misquote, lang)
        lines.append(
            pick(
                lang,
                f"作答前须先复述题目，复述有误的，{misquote}。",
                f"The team first repeats the question; repeated wrongly: {misquote}.",
            )
        )
    lines.append(_tie(buzz, lang))
    return lines


def _opening(buzz: BuzzRules, lang: Lang) -> str:
    if buzz.opens is Opens.WHILE_READING:
        return pick(
            lang,
            "题目出示后即可抢答，有队抢答时主持人停止读题。",
            "Teams may press as soon as the question is shown; reading stops at a press.",
        )
    since = buzz.early_from
    return pick(
        lang,
        "主持人读完题、发出口令并响铃后方可抢答，"
        + (
            "铃响之前按下即为犯规。"
            if since is EarlyFrom.READING
            else "口令开始至铃响之间按下为犯规。"
        ),
        "Teams may press from the start of the beep; "
        + (
            "a press before it is a foul."
            if since is EarlyFrom.READING
            else "a press between the cue and the beep is a foul."
        ),
    )


def _foul(rule: FoulRule, lang: Lang) -> str:
    effect = "" if rule.effect == Effect() else effect_text(rule.effect, lang)
    match rule.then:
        case FoulThen.WARN:
            zh, en = "予以警告", "a warning"
        case FoulThen.OUT:
            zh, en = "失去本题抢答资格，其他队继续", "out of the question, which goes on"
        case FoulThen.VOID:
            zh, en = "本题作废", "the question is over"
    if not effect:
        return pick(lang, zh, en)
    return pick(lang, f"{effect}，{zh}", f"{effect}, {en}")


def _fouls(buzz: BuzzRules, lang: Lang) -> list[str]:
    first, later = _foul(buzz.first_foul, lang), _foul(buzz.next_foul, lang)
    if buzz.first_foul == buzz.next_foul:
        line = pick(lang, f"犯规的，{first}。", f"Foul: {first}.")
    else:
        whole = buzz.fouls_counted is FoulsCounted.MATCH
        line = pick(
            lang,
            f"{'全场' if whole else '本轮'}第一次犯规，{first}；再次犯规，{later}。",
            f"First foul of the {'match' if whole else 'round'}: {first}; further fouls: {later}.",
        )
    once = pick(
        lang,
        "同一题中一队抢先按键只计一次犯规。",
        "A team fouls once a question at most.",
    )
    return [line, once]


def _to(what: Unanswered, lang: Lang) -> str:
    if what is Unanswered.VOID:
        return pick(lang, "本题作废", "the question is void")
    return pick(lang, "本题交由现场观众作答", "the question goes to the hall")


def _waiting(rules: RoundRules, lang: Lang) -> str:
    wait = rules.buzz.wait_s
    if wait == 0:
        return ""
    to = _to(rules.buzz.no_buzz, lang)
    if rules.falling:
        return pick(
            lang,
            f"每条线索等待{wait}秒，无人抢答时给出下一条；最后一条线索给出后仍无人抢答，{to}。",
            f"If nobody presses for {wait} seconds the next clue follows; after the last, {to}.",
        )
    return pick(
        lang,
        f"{wait}秒内无人抢答，{to}。",
        f"If nobody presses within {wait} seconds, {to}.",
    )


def _after_wrong(rules: RoundRules, lang: Lang) -> list[str]:
    buzz = rules.buzz
    match buzz.after_wrong:
        case AfterWrong.NOBODY:
            return [
                pick(lang, "答错后其他队不再补答。", "After a wrong answer nobody else answers.")
            ]
        case AfterWrong.AUDIENCE:
            to = _to(Unanswered.AUDIENCE, lang)
            return [pick(lang, f"答错后，{to}。", f"After a wrong answer {to}.")]
        case AfterWrong.ONE_MORE:
            zh, en = "答错后，其他队可再抢答一次", "After a wrong answer one more team may answer"
        case AfterWrong.ALL_OTHERS:
            zh, en = "答错后，其他队可继续抢答", "After a wrong answer all other teams may press"
    to = _to(buzz.when_missed, lang)
    lines = [pick(lang, f"{zh}；均未答对的，{to}。", f"{en}; if all miss, {to}.")]
    if buzz.steal_right is not None or buzz.steal_wrong is not None:
        right = effect_text(buzz.steal_right or rules.right, lang)
        wrong = effect_text(buzz.steal_wrong or rules.wrong, lang)
        lines.append(
            pick(
                lang,
                f"补答答对{right}，答错{wrong}。",
                f"Points of a later answer: right {right}, wrong {wrong}.",
            )
        )
    return lines


def _tie(buzz: BuzzRules, lang: Lang) -> str:
    match buzz.tie:
        case TieBreak.RACE_AGAIN:
            zh, en = "由这些队重新抢答", "they race again"
        case TieBreak.DRAW:
            zh, en = "由系统当场抽签决定", "a lot is drawn"
        case TieBreak.OPERATOR:
            zh, en = "由裁判裁定", "the referee decides"
    return pick(
        lang, f"两队以上同时按下、无法分出先后的，{zh}。", f"If presses cannot be told apart, {en}."
    )
