"""The clock of a question: one deadline on the host's monotonic clock, never a count of ticks."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clues import has_next, value_at
from quizapp.game.match import Clock, Match, Play, Stage
from quizapp.game.refusal import Refused
from quizapp.game.rules import Unanswered
from quizapp.game.turns import IN_TURN, answer_seconds, sitting_round

SECOND = 1_000_000_000


def clock_of(match: Match) -> Clock:
    """The clock on the screen; refuse where there is none."""
    play = match.phase
    if not isinstance(play, Play) or play.clock is None:
        raise Refused(words("no-clock", "game", QT_TRANSLATE_NOOP("game", "No clock is running.")))
    return play.clock


def stopped(play: Play, at: int) -> list[e.Event]:
    """What a decision that ends a running clock says first: what was left at `at`."""
    if play.clock is None or play.clock.deadline is None:
        return []
    return [e.ClockPaused(play.clock.left_at(at))]


def started(kind: e.ClockKind, at: int, seconds: int) -> list[e.Event]:
    """A clock of `seconds` from `at`; none for 0."""
    total = seconds * SECOND
    return [e.ClockStarted(kind, total, at + total)] if seconds else []


def ring(match: Match, command: c.RingTime) -> list[e.Event]:
    """The deadline has come; nothing happens where it has not, or was moved."""
    play = match.phase
    if not isinstance(play, Play) or play.clock is None or play.clock.deadline is None:
        return []
    deadline = play.clock.deadline
    if command.at < deadline:
        return []
    if play.clock.kind is e.ClockKind.BUZZ and has_next(match, play):
        # Nobody dared at this clue: the next one, and the race goes on.
        return next_clue(match, play, command.at)
    events: list[e.Event] = [e.ClockPaused(0), e.TimeRanOut(play.clock.kind, deadline)]
    if play.clock.kind is e.ClockKind.BUZZ:
        events.append(e.QuestionMissed(sitting_round(match).rules.buzz.no_buzz))
    return events


def close_race(match: Match, play: Play, at: int) -> list[e.Event]:
    """The operator ends the race before its time: nobody pressed."""
    to: Unanswered = sitting_round(match).rules.buzz.no_buzz
    return [*stopped(play, at), e.TimeRanOut(e.ClockKind.BUZZ, at), e.QuestionMissed(to)]


def pause(match: Match, command: c.PauseClock) -> list[e.Event]:
    """Stop the clock where it stands."""
    clock = clock_of(match)
    if clock.deadline is None:
        text = QT_TRANSLATE_NOOP("game", "The clock is already stopped.")
        raise Refused(words("clock-stopped", "game", text))
    return [e.ClockPaused(clock.left_at(command.at))]


def resume(match: Match, at: int) -> list[e.Event]:
    """Let a stopped clock run on from `at`."""
    clock = clock_of(match)
    if clock.deadline is not None:
        text = QT_TRANSLATE_NOOP("game", "The clock is already running.")
        raise Refused(words("clock-running", "game", text))
    return [e.ClockResumed(at + clock.left)]


def add(match: Match, command: c.AddSeconds) -> list[e.Event]:
    """Add seconds, or take some; the clock never goes below now."""
    clock = clock_of(match)
    more = command.seconds * SECOND
    if clock.deadline is None:
        return [e.ClockChanged(max(0, clock.left + more), None)]
    return [e.ClockChanged(None, max(command.at, clock.deadline + more))]


def start_again(match: Match, command: c.Resume) -> list[e.Event]:
    """The program was started again: a clock that ran stands where it stood when it ended."""
    play = match.phase
    if not isinstance(play, Play) or play.clock is None or play.clock.deadline is None:
        return [e.Resumed(command.at, None)]
    left = min(play.clock.total, play.clock.left_at(command.last))
    return [e.Resumed(command.at, left)]


def next_clue(match: Match, play: Play, at: int) -> list[e.Event]:
    """The next clue, and the time that belongs to it."""
    rules = sitting_round(match).rules
    clue = play.clue + 1
    events = [*stopped(play, at), e.ClueShown(clue, value_at(rules, clue))]
    match play.stage:
        case Stage.OPEN:
            return [*events, *started(e.ClockKind.BUZZ, at, rules.buzz.wait_s)]
        case Stage.ANSWERING | Stage.TIME_UP:
            seconds = answer_seconds(match, play)
            given: list[e.Event] = []
            if play.stage is Stage.TIME_UP:
                given.append(e.FloorGiven(play.floor, e.GivenBy.NAMED))
            return [*events, *given, *started(e.ClockKind.ANSWER, at, seconds)]
        case _:
            return events


def may_show_clue(match: Match) -> bool:
    """Whether a next clue can be shown now: nobody who won a race is answering."""
    play = match.phase
    if not isinstance(play, Play) or not has_next(match, play):
        return False
    if sitting_round(match).rules.answerers in IN_TURN:
        stages = (Stage.READING, Stage.ANSWERING, Stage.TIME_UP)
        return play.stage in stages and not play.missed
    return play.stage in (Stage.READING, Stage.OPEN)


def show_clue(match: Match, command: c.ShowClue) -> list[e.Event]:
    """The next clue, by the operator's own key."""
    play = match.phase
    if not isinstance(play, Play) or not may_show_clue(match):
        text = QT_TRANSLATE_NOOP("game", "No clue can be shown now.")
        raise Refused(words("no-clue", "game", text))
    return next_clue(match, play, command.at)
