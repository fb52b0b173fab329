"""What a verdict is worth to a team."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game.events import Verdict
from quizapp.game.match import Ask
from quizapp.game.refusal import Refused
from quizapp.game.rules import NOTHING, Answerers, Effect, Ending, PassTo, RoundRules


def worth(
    rules: RoundRules,
    verdict: Verdict,
    value: int,
    points: int | None,
    *,
    steal: bool,
    doubled: bool = False,
) -> int:
    """Points of a verdict; `steal` where another team has missed the question before."""
    if rules.ends is Ending.DECIDED:
        return 0
    times = 2 if doubled else 1
    match verdict:
        case Verdict.RIGHT:
            effect = (_stolen(rules, right=True) if steal else None) or rules.right
        case Verdict.WRONG:
            effect = (_stolen(rules, right=False) if steal else None) or rules.wrong
        case Verdict.TIMEOUT:
            effect = (_stolen(rules, right=False) if steal else None) or rules.timeout
        case Verdict.MISQUOTED:
            effect = rules.buzz.misquote if rules.answerers is Answerers.BUZZ else NOTHING
        case Verdict.PARTIAL:
            return _part(points, times * value)
    return times * effect.of(value)


def _stolen(rules: RoundRules, *, right: bool) -> Effect | None:
    """The effect of an answer after another team's miss; None: that of a first one."""
    if rules.answerers is Answerers.BUZZ:
        return rules.buzz.steal_right if right else rules.buzz.steal_wrong
    if rules.answerers is Answerers.ALL or rules.passing.to is PassTo.NOBODY:
        return None
    return rules.passing.right if right else rules.passing.wrong


def _part(points: int | None, value: int) -> int:
    if points is None or not 0 <= points <= value:
        text = QT_TRANSLATE_NOOP("game", "Part of the points is a number from 0 to {value}.")
        raise Refused(words("bad-part", "game", text, value=value))
    return points


def stake_of(ask: Ask, team: int) -> int:
    """What a question is worth to a team: its wager, where it made one."""
    return dict(ask.stakes).get(team, ask.value)
