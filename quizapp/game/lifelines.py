"""Lifelines: how many a team has left, when it may use one, and what that does."""

from __future__ import annotations

from quizapp.bank.question import Choices, Kind
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import started, stopped
from quizapp.game.lots import drawn
from quizapp.game.match import Match, Play, Stage
from quizapp.game.refusal import Refused
from quizapp.game.rules import Answerers, Lifeline, Within
from quizapp.game.turns import IN_TURN, answer_seconds, may_answer, sitting_round, unasked

BEFORE_VERDICT = (Stage.CALLED, Stage.READING, Stage.ANSWERING)


def left(match: Match, team: int, kind: Lifeline) -> int:
    """How often a team may still use a lifeline in the round that sits."""
    rules = match.rules
    allowed = next((one for one in rules.lifelines if one.kind is kind), None) if rules else None
    if allowed is None:
        return 0
    now = len(match.sittings) - 1
    whole = allowed.within is Within.MATCH
    used = sum(
        one.team == team and one.kind is kind and (whole or one.sitting == now)
        for one in match.used
    )
    return max(0, allowed.count - used)


def usable(match: Match, team: int, kind: Lifeline) -> bool:
    """Whether a team may use a lifeline now."""
    play = match.phase
    if not isinstance(play, Play) or not left(match, team, kind):
        return False
    if team not in may_answer(match, play) or match.asks[play.ask - 1].marks:
        return False
    rules = sitting_round(match).rules
    own = play.team == team if rules.answerers in IN_TURN else play.floor == team
    match kind:
        case Lifeline.HELP:
            return play.stage is Stage.ANSWERING and play.floor == team
        case Lifeline.FIFTY:
            return own and play.stage in BEFORE_VERDICT[1:] and bool(_to_remove(play))
        case Lifeline.SWAP:
            spares = unasked(match, sitting_round(match).spares)
            return own and play.stage in BEFORE_VERDICT[1:] and bool(spares)
        case Lifeline.EXEMPT:
            mine = own or rules.answerers is Answerers.ALL
            return mine and play.stage in BEFORE_VERDICT
        case Lifeline.DOUBLE:
            mine = own or rules.answerers not in IN_TURN
            doubled = match.asks[play.ask - 1].doubled
            return mine and play.stage is Stage.CALLED and team not in doubled


def _to_remove(play: Play) -> tuple[int, ...]:
    """Wrong options of which two can go, so that a wrong one stays beside the right one."""
    key = play.question.key
    if play.question.kind is not Kind.SINGLE or not isinstance(key, Choices) or play.removed:
        return ()
    wrong = tuple(at for at in range(len(play.question.options)) if at not in key.right)
    return wrong if len(wrong) > 2 else ()


def use(match: Match, command: c.UseLifeline) -> list[e.Event]:
    """A team uses a lifeline at the question on the screen."""
    play, team, kind = match.phase, command.team, command.kind
    if not isinstance(play, Play) or not usable(match, team, kind):
        text = QT_TRANSLATE_NOOP("game", "Team {team} cannot use this lifeline now.")
        raise Refused(words("no-lifeline", "game", text, team=team))
    used = e.LifelineUsed(team, kind, play.ask)
    still = stopped(play, command.at)
    match kind:
        case Lifeline.HELP:
            seconds = answer_seconds(match, play)
            return [*still, used, *started(e.ClockKind.ANSWER, command.at, seconds)]
        case Lifeline.FIFTY:
            gone = tuple(sorted(drawn(_to_remove(play), command.seed)[:2]))
            return [e.LifelineUsed(team, kind, play.ask, gone)]
        case Lifeline.SWAP:
            return [*still, used, e.QuestionVoided(play.ask, "", swapped=True)]
        case Lifeline.EXEMPT:
            if sitting_round(match).rules.answerers is Answerers.ALL:
                return [used]
            return [*still, used, e.QuestionDone()]
        case Lifeline.DOUBLE:
            return [used]
