"""A team against the clock: question after question, passing over, coming back, the end."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import started, stopped
from quizapp.game.evolve import evolve
from quizapp.game.match import Ask, Match, Play, Ready, Stage, Turn
from quizapp.game.refusal import Refused
from quizapp.game.rules import LateRule
from quizapp.game.turns import asked, sitting_round, unasked


def sprinting(match: Match) -> bool:
    """Whether the round that sits is played against the clock of a whole turn."""
    rules = match.rules
    return rules is not None and rules.sprint.seconds > 0


def own_asks(match: Match) -> tuple[Ask, ...]:
    """The questions of the turn that runs, or ran last, void ones left out."""
    since = match.sittings[-1].sprint_from
    return tuple(ask for ask in match.asks[since:] if ask.voided is None)


def start(match: Match, phase: Ready, at: int) -> list[e.Event]:
    """The first question, and the clock of the whole turn."""
    seconds = sitting_round(match).rules.sprint.seconds
    first = Turn(1, phase.turn.team, phase.turn.member)
    return [*_shown(match, first, at), *started(e.ClockKind.TURN, at, seconds)]


def _shown(match: Match, turn: Turn, at: int) -> list[e.Event]:
    """A question is asked, shown, and its team has the floor, in one breath."""
    floor = e.FloorGiven(turn.team, e.GivenBy.NAMED)
    return [asked(match, turn, None), e.QuestionShown(at), floor]


def go_on(match: Match, play: Play, at: int, done: list[e.Event]) -> list[e.Event]:
    """`done` and what follows it: the next question, one that was passed over, or the end."""
    for event in done:
        match = evolve(match, event)
    rules, own = sitting_round(match).rules, own_asks(match)
    clock = match.phase.clock if isinstance(match.phase, Play) else None
    if clock is None:
        return [*done, e.SprintEnded(play.team)]
    again = [] if clock.deadline is not None else [e.ClockResumed(at + clock.left)]
    current = sitting_round(match)
    left = unasked(match, current.questions) or unasked(match, current.spares)
    if left and len(own) < rules.count:
        turn = Turn(len(own) + 1, play.team, play.member)
        return [*done, *_shown(match, turn, at), *again]
    passed = [ask for ask in own if ask.passed and not ask.marks]
    if passed and rules.sprint.come_back:
        later = [ask for ask in passed if ask.ask > play.ask]
        return [*done, e.QuestionAgain((later or passed)[0].ask), *again]
    return [*done, *stopped(play, at), e.SprintEnded(play.team)]


def may_pass(match: Match) -> bool:
    """Whether the team may pass the question on the screen over."""
    play = match.phase
    if not isinstance(play, Play) or not sprinting(match):
        return False
    if play.stage not in (Stage.ANSWERING, Stage.TIME_UP) or dropped(match, play):
        return False
    allowed = sitting_round(match).rules.sprint.passes
    return allowed < 0 or sum(ask.passed for ask in own_asks(match)) < allowed


def pass_over(match: Match, command: c.PassQuestion) -> list[e.Event]:
    """The team passes its question over."""
    play = match.phase
    if not isinstance(play, Play) or not may_pass(match):
        text = QT_TRANSLATE_NOOP("game", "No question can be passed over now.")
        raise Refused(words("no-pass", "game", text))
    return go_on(match, play, command.at, [e.QuestionPassed(play.ask, play.team)])


def dropped(match: Match, play: Play) -> bool:
    """Whether the time ended in this question and it does not count by the rules."""
    late = sitting_round(match).rules.sprint.late
    return sprinting(match) and play.stage is Stage.TIME_UP and late is not LateRule.FINISH
