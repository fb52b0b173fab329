"""The question on the screen after an event. Only copies facts, as `evolve` does."""

from __future__ import annotations

from typing import TypeGuard, assert_never, get_args

from msgspec.structs import replace

from quizapp.game import events as e
from quizapp.game.match import Clock, Match, Play, Stage
from quizapp.game.medium import small
from quizapp.game.rules import Answerers, Opens, Unanswered

InPlay = (
    e.QuestionShown
    | e.Armed
    | e.RaceOpened
    | e.TeamBuzzed
    | e.BuzzTied
    | e.FloorGiven
    | e.RaceRepeated
    | e.ClockStarted
    | e.ClockPaused
    | e.ClockResumed
    | e.ClockChanged
    | e.AnswerStopped
    | e.TimeRanOut
    | e.BoardMarked
    | e.FloorPassed
    | e.FloorOffered
    | e.QuestionMissed
    | e.QuestionDone
    | e.KeyRevealed
    | e.Explained
    | e.Resumed
)
_IN_PLAY = frozenset(get_args(InPlay))


def in_play(event: e.Event) -> TypeGuard[InPlay]:
    """Whether the event concerns only the question on the screen; two in three do."""
    return type(event) in _IN_PLAY


def played(match: Match, play: Play, event: InPlay) -> Play:
    """The question on the screen after `event`."""
    match event:
        case e.QuestionShown(at):
            return replace(
                play, stage=Stage.READING, opened_at=at if _while_reading(match) else None
            )
        case e.Armed():
            return replace(play, stage=Stage.CUE)
        case e.RaceOpened():
            return _race_opened(play, event)
        case e.TeamBuzzed(team):
            return replace(play, stage=Stage.BUZZED, floor=team, tied=(), clock=None)
        case e.BuzzTied(teams):
            return replace(play, stage=Stage.TIED, floor=0, tied=teams, clock=None, given_by=None)
        case e.FloorGiven(team, by):
            return replace(
                play,
                stage=Stage.ANSWERING,
                floor=team,
                tied=(),
                given_by=by,
                clock=whole_turn(play.clock),
                screening=play.screening if _is_race(match) else small(play.screening),
            )
        case e.RaceRepeated(teams):
            return replace(
                play,
                stage=Stage.CUE,
                race=teams,
                race_from=len(play.presses),
                tied=(),
                floor=0,
                opened_at=None,
                clock=None,
            )
        case e.ClockStarted(kind, total, deadline):
            closed = None if kind is e.ClockKind.BUZZ else play.closed_at
            return replace(play, clock=Clock(kind, total, deadline), closed_at=closed)
        case e.ClockPaused() | e.ClockResumed() | e.ClockChanged() | e.Resumed():
            return _reclocked(play, event)
        case e.AnswerStopped():
            return replace(play, stage=Stage.STOPPED, clock=None)
        case e.TimeRanOut(kind, at):
            if kind is e.ClockKind.BUZZ:
                return replace(play, clock=None, closed_at=at)
            return replace(play, stage=Stage.TIME_UP, clock=None)
        case e.BoardMarked(team, verdict):
            boards = tuple(board for board in play.boards if board[0] != team)
            return replace(play, boards=boards if verdict is None else (*boards, (team, verdict)))
        case e.FloorPassed(at):
            reading = _while_reading(match)
            return replace(
                play,
                stage=Stage.READING if reading else Stage.CUE,
                opened_at=at if reading else None,
                closed_at=None,
                race=(),
                race_from=len(play.presses),
                floor=0,
                tied=(),
                clock=None,
            )
        case e.FloorOffered(team):
            return replace(play, stage=Stage.PASSED, floor=team, clock=None, given_by=None)
        case e.QuestionMissed(to):
            stage = Stage.AUDIENCE if to is Unanswered.AUDIENCE else Stage.DONE
            return replace(play, stage=stage, floor=0, tied=(), clock=None)
        case e.QuestionDone():
            return replace(play, stage=Stage.DONE, clock=None, tied=())
        case e.KeyRevealed():
            return replace(play, stage=Stage.REVEALED, screening=small(play.screening))
        case e.Explained():
            return replace(play, stage=Stage.EXPLAINED)
        case _:
            assert_never(event)


def whole_turn(clock: Clock | None) -> Clock | None:
    """The clock of a whole turn, which outlasts the question; None for any other."""
    return clock if clock is not None and clock.kind is e.ClockKind.TURN else None


def _is_race(match: Match) -> bool:
    return match.rules is not None and match.rules.answerers is Answerers.BUZZ


def _while_reading(match: Match) -> bool:
    rules = match.rules
    return rules is not None and _is_race(match) and rules.buzz.opens is Opens.WHILE_READING


def _race_opened(play: Play, event: e.RaceOpened) -> Play:
    clock = None
    if event.deadline is not None:
        clock = Clock(e.ClockKind.BUZZ, event.deadline - event.at, event.deadline)
    if play.opened_at is not None:
        return replace(play, stage=Stage.OPEN, clock=clock, closed_at=None)
    return replace(
        play,
        stage=Stage.OPEN,
        clock=clock,
        closed_at=None,
        opened_at=event.at,
        race_from=len(play.presses),
    )


def _reclocked(
    play: Play, event: e.ClockPaused | e.ClockResumed | e.ClockChanged | e.Resumed
) -> Play:
    clock = play.clock
    if clock is None:
        return play
    match event:
        case e.ClockPaused(left):
            if clock.kind is e.ClockKind.BUZZ:
                play = replace(play, closed_at=clock.deadline)
            clock = replace(clock, deadline=None, left=left)
        case e.ClockResumed(deadline):
            play = replace(play, closed_at=None)
            clock = replace(clock, deadline=deadline, left=0)
        case e.ClockChanged(left, deadline):
            clock = replace(clock, deadline=deadline, left=left or 0)
        case e.Resumed(_, left):
            if left is not None:
                clock = replace(clock, deadline=None, left=left)
        case _:
            assert_never(event)
    return replace(play, clock=clock)
