"""The rules as the host reads them aloud, made from the settings that will be played.

Whole sentences in both languages stand here, beside each other, rather than in Qt's translation:
an announcement is composed, and its Chinese is no translation of its English. Numbers are spoken
as digits.
"""

from __future__ import annotations

from typing import Literal

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
    Rotation,
    RoundRules,
    TieBreak,
    Unanswered,
)

Lang = Literal["zh", "en"]


def rules_text(current: RoundCard, lang: Lang) -> tuple[str, ...]:
    """The rules of a round in sentences, in the order in which they are read."""
    rules = current.rules
    lines = [_who(rules, lang), *_value(rules, lang), _time(rules, lang), *_points(rules, lang)]
    if rules.answerers is Answerers.BUZZ:
        lines += _race(rules, lang)
    return tuple(line for line in lines if line)


def _pick(lang: Lang, zh: str, en: str) -> str:
    return zh if lang == "zh" else en


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _who(rules: RoundRules, lang: Lang) -> str:
    if rules.ends is Ending.DECIDED:
        return _pick(
            lang,
            "本轮为加赛，只由影响奖项的并列队参加，先答对者胜出，先答错者出局，决出名次即止。",
            "This is a playoff of the teams whose tie touches an award: the first right answer "
            "wins, the first wrong one is out; it ends when the places are decided.",
        )
    questions = _many(rules.count, "question", "questions")
    match rules.answerers:
        case Answerers.MEMBER:
            zh = f"每队{rules.count}题，由各队选手依次单独作答，队友不得提示或补充。"
            en = (
                f"Each team gets {questions}, answered by its members one after the other, "
                "without help from the others."
            )
        case Answerers.TEAM:
            zh = f"每队{rules.count}题，由队员共同作答。"
            en = f"Each team gets {questions} and answers as a team."
        case Answerers.ALL:
            zh = f"本轮共{rules.count}题，各队同时作答，同时亮出答案，快慢不计。"
            en = f"{questions.capitalize()}, which all teams answer at once; speed does not count."
        case Answerers.BUZZ:
            zh = f"本轮共{rules.count}题，先按下抢答器的队获得答题权。"
            en = f"{questions.capitalize()}; the first valid press wins the right to answer."
    if rules.entrants is Entrants.TIED:
        zh = f"{zh}只由影响奖项的并列队参加。"
        en = f"{en} Only the teams whose tie touches an award take part."
    return _pick(lang, zh, en) + _order(rules, lang)


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
    if rules.count > 1 and rules.rotation is Rotation.LAPS:
        zh, en = f"{zh}，每次一题，轮流作答", f"{en}, one question at a time"
    elif rules.count > 1:
        zh, en = f"{zh}，一队答完再换下一队", f"{en}; a team answers all of its questions in a row"
    return _pick(lang, f"{zh}。", f" {en}.")


def _value(rules: RoundRules, lang: Lang) -> list[str]:
    if rules.ends is Ending.DECIDED:
        return []
    if rules.own_value:
        return [
            _pick(
                lang,
                f"每题分值以题目标明的为准，未标明的为{rules.values[0]}分。",
                f"A question is worth the points that it names, otherwise {rules.values[0]}.",
            )
        ]
    if len(rules.values) == 1:
        value = rules.values[0]
        return [_pick(lang, f"每题{value}分。", f"Each question is worth {value} points.")]
    zh = "、".join(f"{value}分" for value in rules.values)
    en = ", ".join(str(value) for value in rules.values)
    lines = [
        _pick(
            lang,
            f"题目分值为{zh}，由答题队自行选择。",
            f"The team chooses the value of its question: {en} points.",
        )
    ]
    if rules.may_decline:
        lines.append(_pick(lang, "可以放弃选题，不得分也不扣分。", "It may decline."))
    return lines


def _time(rules: RoundRules, lang: Lang) -> str:
    if rules.answerers is Answerers.BUZZ:
        zh, en = "获得答题权后", "once it has the right to answer"
    else:
        zh, en = "主持人读题完毕后", "after the question is read"
    if rules.answer_s == 0:
        line = _pick(lang, "答题不限时。", "There is no time limit.")
    else:
        line = _pick(
            lang,
            f"{zh}，须在{rules.answer_s}秒内答完。",
            f"There are {rules.answer_s} seconds to answer, {en}.",
        )
    if rules.own_seconds:
        line += _pick(
            lang, "题目另有时限的，以题目为准。", " A question's own time limit comes first."
        )
    return line


def _points(rules: RoundRules, lang: Lang) -> list[str]:
    if rules.ends is Ending.DECIDED:
        return []
    right, wrong, late = (_effect(e, lang) for e in (rules.right, rules.wrong, rules.timeout))
    if rules.wrong == rules.timeout:
        return [
            _pick(
                lang,
                f"答对{right}，答错或超时{wrong}。",
                f"Right: {right}; wrong or out of time: {wrong}.",
            )
        ]
    return [
        _pick(
            lang,
            f"答对{right}，答错{wrong}，超时{late}。",
            f"Right: {right}; wrong: {wrong}; out of time: {late}.",
        )
    ]


def _effect(effect: Effect, lang: Lang) -> str:
    """An effect in words, such as 加本题分值 or minus 10 points."""
    parts_zh: list[str] = []
    parts_en: list[str] = []
    if effect.times:
        size = abs(effect.times)
        whole_zh = "本题分值" if size == 1 else f"本题分值的{size}倍"
        whole_en = "the value" if size == 1 else f"{size} times the value"
        parts_zh.append(("加" if effect.times > 0 else "扣") + whole_zh)
        parts_en.append(("plus " if effect.times > 0 else "minus ") + whole_en)
    if effect.points:
        size = abs(effect.points)
        parts_zh.append(f"{'加' if effect.points > 0 else '扣'}{size}分")
        parts_en.append(
            f"{'plus' if effect.points > 0 else 'minus'} {_many(size, 'point', 'points')}"
        )
    if not parts_zh:
        return _pick(lang, "不得分也不扣分", "no points")
    return _pick(lang, "再".join(parts_zh), " and ".join(parts_en))


def _race(rules: RoundRules, lang: Lang) -> list[str]:
    buzz = rules.buzz
    lines = [_opening(buzz, lang)]
    if buzz.opens is Opens.AFTER_CUE:
        lines += _fouls(buzz, lang)
    lines += [_waiting(buzz, lang), *_after_wrong(rules, lang)]
    if buzz.must_be_named:
        blurt = _effect(buzz.blurt, lang)
        lines.append(
            _pick(
                lang,
                f"须经主持人点名后方可作答；未经点名抢先作答的，{blurt}，并失去本题答题资格。",
                f"A team speaks only when the host has named it; speaking before: {blurt}, and it "
                "is out of the question.",
            )
        )
    if buzz.must_repeat:
        misquote = _effect(buzz.misquote, lang)
        lines.append(
            _pick(
                lang,
                f"作答前须先复述题目，复述有误的，{misquote}。",
                f"The team first repeats the question; repeated wrongly: {misquote}.",
            )
        )
    lines.append(_tie(buzz, lang))
    return lines


def _opening(buzz: BuzzRules, lang: Lang) -> str:
    if buzz.opens is Opens.WHILE_READING:
        return _pick(
            lang,
            "题目出示后即可抢答，有队抢答时主持人停止读题。",
            "Teams may press as soon as the question is shown; reading stops at a press.",
        )
    since = buzz.early_from
    return _pick(
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
    effect = "" if rule.effect == Effect() else _effect(rule.effect, lang)
    match rule.then:
        case FoulThen.WARN:
            zh, en = "予以警告", "a warning"
        case FoulThen.OUT:
            zh, en = "失去本题抢答资格，其他队继续", "out of the question, which goes on"
        case FoulThen.VOID:
            zh, en = "本题作废", "the question is over"
    if not effect:
        return _pick(lang, zh, en)
    return _pick(lang, f"{effect}，{zh}", f"{effect}, {en}")


def _fouls(buzz: BuzzRules, lang: Lang) -> list[str]:
    first, later = _foul(buzz.first_foul, lang), _foul(buzz.next_foul, lang)
    if buzz.first_foul == buzz.next_foul:
        line = _pick(lang, f"犯规的，{first}。", f"Foul: {first}.")
    else:
        whole = buzz.fouls_counted is FoulsCounted.MATCH
        line = _pick(
            lang,
            f"{'全场' if whole else '本轮'}第一次犯规，{first}；再次犯规，{later}。",
            f"First foul of the {'match' if whole else 'round'}: {first}; further fouls: {later}.",
        )
    once = _pick(
        lang,
        "同一题中一队抢先按键只计一次犯规。",
        "Early presses of a team count as one foul a question.",
    )
    return [line, once]


def _to(what: Unanswered, lang: Lang) -> str:
    if what is Unanswered.VOID:
        return _pick(lang, "本题作废", "the question is void")
    return _pick(lang, "本题交由现场观众作答", "the question goes to the hall")


def _waiting(buzz: BuzzRules, lang: Lang) -> str:
    if buzz.wait_s == 0:
        return ""
    to = _to(buzz.no_buzz, lang)
    return _pick(
        lang,
        f"{buzz.wait_s}秒内无人抢答，{to}。",
        f"If nobody presses within {buzz.wait_s} seconds, {to}.",
    )


def _after_wrong(rules: RoundRules, lang: Lang) -> list[str]:
    buzz = rules.buzz
    match buzz.after_wrong:
        case AfterWrong.NOBODY:
            return [
                _pick(lang, "答错后其他队不再补答。", "After a wrong answer nobody else answers.")
            ]
        case AfterWrong.AUDIENCE:
            to = _to(Unanswered.AUDIENCE, lang)
            return [_pick(lang, f"答错后，{to}。", f"After a wrong answer {to}.")]
        case AfterWrong.ONE_MORE:
            zh, en = "答错后，其他队可再抢答一次", "After a wrong answer one more team may answer"
        case AfterWrong.ALL_OTHERS:
            zh, en = "答错后，其他队可继续抢答", "After a wrong answer all other teams may press"
    to = _to(buzz.when_missed, lang)
    lines = [_pick(lang, f"{zh}；均未答对的，{to}。", f"{en}; if all miss, {to}.")]
    if buzz.steal_right is not None or buzz.steal_wrong is not None:
        right = _effect(buzz.steal_right or rules.right, lang)
        wrong = _effect(buzz.steal_wrong or rules.wrong, lang)
        lines.append(
            _pick(
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
    return _pick(
        lang, f"两队以上同时按下、无法分出先后的，{zh}。", f"If presses cannot be told apart, {en}."
    )
