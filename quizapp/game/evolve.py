"""The match after an event. Only copies facts out of events; every rule is in `decide`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeGuard, assert_never, get_args

from msgspec.structs import replace

from quizapp.game import events as e
from quizapp.game.match import (
    Ask,
    Choosing,
    Clock,
    Ended,
    Entrance,
    Entry,
    Mark,
    Match,
    Past,
    Play,
    Ranking,
    RoundOver,
    RoundTitle,
    Sitting,
    Stage,
    Title,
    Turn,
)
from quizapp.game.rules import Answerers, FoulThen, Opens, Unanswered

ASIDE = (e.Pressed, e.ClockPaused, e.ClockResumed, e.ClockChanged, e.Resumed)
"""Events that undo passes over: what was pressed stays pressed, what time went by is gone."""


def fold(match: Match | None, decision: Sequence[e.Event]) -> Match:
    """Return the match after one decision: all events that one command led to."""
    events = iter(decision)
    first = next(events)
    if isinstance(first, e.Opened):
        now = _opened(first)
    elif match is None:
        raise ValueError("a match begins with Opened")
    elif isinstance(first, e.Undone):
        return _undone(match, first)
    else:
        now = match
        while isinstance(first, ASIDE):
            now = evolve(now, first)
            following = next(events, None)
            if following is None:
                stirred = any(not isinstance(one, e.Pressed) for one in decision)
                return replace(now, step=match.step + stirred)
            first = following
        before = now
        now = replace(evolve(now, first), last=first, past=Past(before), step=match.step + 1)
    for event in events:
        now = evolve(now, event)
    return now


def fold_all(decisions: Iterable[Sequence[e.Event]]) -> Match:
    """Return the match that a whole log comes to."""
    match: Match | None = None
    for decision in decisions:
        match = fold(match, decision)
    if match is None:
        raise ValueError("an empty log is no match")
    return match


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


def evolve(match: Match, event: e.Event) -> Match:
    """Return the match after `event`, which is neither Opened nor Undone."""
    if in_play(event):
        if not isinstance(match.phase, Play):
            return match
        return replace(match, phase=_played(match, match.phase, event))
    match event:
        case e.Pressed():
            return _pressed(match, event)
        case e.Scored():
            return _scored(match, event)
        case e.TeamsShown():
            return replace(match, phase=Entrance())
        case e.RoundBegun(index, order):
            sittings = (*match.sittings, Sitting(index, order))
            return replace(match, phase=RoundTitle(), sittings=sittings, owed=())
        case e.TurnCalled(team, member):
            turn = Turn(match.sittings[-1].turns + 1, team, member)
            return replace(match, phase=Choosing(turn))
        case e.ValueDeclined(team):
            return _turn_taken(match, team)
        case e.QuestionAsked():
            return _asked(match, event)
        case e.AnswerJudged():
            return _judged(match, event)
        case e.Fouled():
            return _fouled(match, event)
        case e.QuestionVoided():
            return _voided(match, event)
        case e.Rejudged():
            return _rejudged(match, event)
        case e.ScoresShown():
            return replace(match, phase=RoundOver())
        case e.RankingBegun():
            return replace(match, phase=Ranking())
        case e.PlaceShown(place):
            return replace(match, phase=Ranking(place))
        case e.Closed():
            return replace(match, phase=Ended())
        case e.Opened() | e.Undone():
            raise ValueError("only fold may open or undo")
        case _:
            raise AssertionError(f"no rule for {type(event).__name__}")


def _played(match: Match, play: Play, event: InPlay) -> Play:
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
                play, stage=Stage.ANSWERING, floor=team, tied=(), given_by=by, clock=None
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
            return replace(play, clock=Clock(kind, total, deadline))
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
        case e.QuestionMissed(to):
            stage = Stage.AUDIENCE if to is Unanswered.AUDIENCE else Stage.DONE
            return replace(play, stage=stage, floor=0, tied=(), clock=None)
        case e.QuestionDone():
            return replace(play, stage=Stage.DONE, clock=None, tied=())
        case e.KeyRevealed():
            return replace(play, stage=Stage.REVEALED)
        case e.Explained():
            return replace(play, stage=Stage.EXPLAINED)
        case _:
            assert_never(event)


def _opened(event: e.Opened) -> Match:
    return Match(
        event.plan, event.rehearsal, 0, Title(), (event.plan.base,) * len(event.plan.teams)
    )


def _undone(match: Match, event: e.Undone) -> Match:
    if match.past is None:
        raise ValueError("nothing to undo")
    before = match.past.match
    phase = before.phase
    if isinstance(phase, Play):
        # What was pressed before stays on record, but it races no more.
        play = replace(phase, race_from=len(phase.presses))
        if event.left is not None and play.clock is not None:
            play = replace(play, clock=replace(play.clock, deadline=None, left=event.left))
        before = replace(before, phase=play)
    return replace(before, step=match.step + 1)


def _while_reading(match: Match) -> bool:
    rules = match.rules
    return (
        rules is not None
        and rules.answerers is Answerers.BUZZ
        and rules.buzz.opens is Opens.WHILE_READING
    )


def _pressed(match: Match, event: e.Pressed) -> Match:
    if not isinstance(match.phase, Play):
        return match
    play = match.phase
    return replace(match, phase=replace(play, presses=(*play.presses, event)))


def _scored(match: Match, event: e.Scored) -> Match:
    scores = list(match.scores)
    scores[event.team - 1] += event.points
    entry = Entry(event.team, event.points, event.why, event.ask, event.note)
    return replace(match, scores=tuple(scores), ledger=(*match.ledger, entry))


def _turn_taken(match: Match, declined: int = 0) -> Match:
    sitting = match.sittings[-1]
    sitting = replace(sitting, turns=sitting.turns + 1, declined=declined)
    return replace(match, sittings=(*match.sittings[:-1], sitting))


def _asked(match: Match, event: e.QuestionAsked) -> Match:
    sitting = len(match.sittings) - 1
    ask = Ask(
        event.ask,
        sitting,
        match.sittings[sitting].round,
        event.number,
        event.question,
        event.value,
        event.team,
        event.member,
        event.spare,
    )
    owed = match.owed[1:] if event.spare else match.owed
    if not event.spare:
        match = _turn_taken(match)
    play = Play(event.ask, event.question, event.number, event.value, event.team, event.member)
    return replace(match, asks=(*match.asks, ask), phase=play, owed=owed)


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


def _with_ask(match: Match, ask: Ask) -> Match:
    asks = match.asks
    return replace(match, asks=(*asks[: ask.ask - 1], ask, *asks[ask.ask :]))


def _judged(match: Match, event: e.AnswerJudged) -> Match:
    ask = match.asks[event.ask - 1]
    play = match.phase
    steal = isinstance(play, Play) and bool(play.missed)
    missed = event.verdict not in (e.Verdict.RIGHT, e.Verdict.PARTIAL)
    mark = Mark(event.team, event.verdict, event.points, event.said, steal, missed)
    match = _with_ask(match, replace(ask, marks=(*ask.marks, mark)))
    if not isinstance(play, Play):
        return match
    play = replace(play, closed_at=None)
    if not missed:
        return replace(match, phase=play)
    play = replace(play, missed=(*play.missed, event.team), barred=(*play.barred, event.team))
    return replace(match, phase=play)


def _fouled(match: Match, event: e.Fouled) -> Match:
    fouls = (*match.fouls, (event.team, len(match.sittings) - 1, event.foul))
    match = replace(match, fouls=fouls)
    if not isinstance(match.phase, Play):
        return match
    play = replace(match.phase, fouled=(*match.phase.fouled, event.team))
    if event.then is FoulThen.VOID or event.team == play.floor:
        play = replace(play, closed_at=None)
    if event.then is not FoulThen.WARN:
        play = replace(play, barred=(*play.barred, event.team))
    return replace(match, phase=play)


def _voided(match: Match, event: e.QuestionVoided) -> Match:
    ask = match.asks[event.ask - 1]
    match = _with_ask(match, replace(ask, voided=event.reason))
    if ask.sitting == len(match.sittings) - 1:
        rules = match.plan.rounds[ask.round].rules
        chosen = len(rules.values) > 1 and not rules.own_value
        turn = Turn(ask.number, ask.team, ask.member, ask.value if chosen else None)
        match = replace(match, owed=(*match.owed, turn))
    if isinstance(match.phase, Play) and match.phase.ask == event.ask:
        play = replace(match.phase, stage=Stage.VOIDED, clock=None, floor=0, tied=())
        match = replace(match, phase=play)
    return match


def _rejudged(match: Match, event: e.Rejudged) -> Match:
    ask = match.asks[event.ask - 1]
    old = next((mark for mark in ask.marks if mark.team == event.team), None)
    bad = event.verdict not in (e.Verdict.RIGHT, e.Verdict.PARTIAL)
    if old is None:
        missed = any(mark.missed for mark in ask.marks)
        new = Mark(event.team, event.verdict, event.points, "", missed, bad)
        return _with_ask(match, replace(ask, marks=(*ask.marks, new)))
    new = replace(old, verdict=event.verdict, points=event.points, missed=old.missed or bad)
    marks = tuple(new if mark is old else mark for mark in ask.marks)
    return _with_ask(match, replace(ask, marks=marks))
