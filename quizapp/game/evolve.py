"""The match after an event. Only copies facts out of events; every rule is in `decide`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from quizapp.game import agenda
from quizapp.game import events as e
from quizapp.game.match import (
    Ask,
    Ceremony,
    Choosing,
    Ended,
    Entrance,
    Entry,
    Mark,
    Match,
    Past,
    Play,
    Ranking,
    Ready,
    RoundOver,
    RoundTitle,
    Sheet,
    Sitting,
    SprintOver,
    Stage,
    Title,
    Turn,
    Used,
    Versus,
    Wagering,
)
from quizapp.game.on_stage import in_play, played, whole_turn
from quizapp.game.plan import ItemKind
from quizapp.game.rules import FoulThen, Lifeline, Source
from quizapp.game.showing import is_media, screened, taken_back

ASIDE = (
    e.Pressed,
    e.ClockPaused,
    e.ClockResumed,
    e.ClockChanged,
    e.Resumed,
    e.MediaStarted,
    e.MediaStopped,
    e.MediaEnded,
    e.MediaEnlarged,
)
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


def evolve(match: Match, event: e.Event) -> Match:  # noqa: PLR0915 - a case each
    """Return the match after `event`, which is neither Opened nor Undone."""
    if in_play(event):
        if not isinstance(match.phase, Play):
            return match
        return replace(match, phase=played(match, match.phase, event))
    if is_media(event):
        return screened(match, event)
    match event:
        case e.Pressed():
            return _pressed(match, event)
        case e.Scored():
            return _scored(match, event)
        case e.TeamsShown():
            return replace(match, phase=Entrance())
        case e.RoundBegun(index, order, groups):
            sittings = (*match.sittings, Sitting(index, order, groups=groups))
            return replace(match, phase=RoundTitle(), sittings=sittings, owed=())
        case e.PairCalled(number):
            turns = match.sittings[-1].turns
            return replace(_sitting(match, group=number, group_from=turns), phase=Versus())
        case e.TurnCalled(team, member, picker):
            return replace(match, phase=Choosing(_turn(match, team, member, picker)))
        case e.WagersOpened(team, member):
            return replace(match, phase=Wagering(_turn(match, team, member)))
        case e.WagerPlaced(team, amount):
            return _wagered(match, team, amount)
        case e.SprintCalled(team, member):
            sprints = (*match.sittings[-1].sprints, team)
            called = _sitting(match, sprints=sprints, sprint_from=len(match.asks))
            return replace(called, phase=Ready(_turn(match, team, member)))
        case e.QuestionPassed(ask):
            asked = match.asks[ask - 1]
            return _with_ask(match, replace(asked, passed=asked.passed + 1))
        case e.QuestionAgain(ask):
            return _again(match, match.asks[ask - 1])
        case e.SprintEnded(team):
            return replace(match, phase=SprintOver(team))
        case e.ClueShown(clue, value):
            return _clue(match, clue, value)
        case e.LifelineUsed():
            return _helped(match, event)
        case e.JudgeMarked(ask, judge, marks):
            asked = match.asks[ask - 1]
            sheets = tuple(sheet for sheet in asked.sheets if sheet.judge != judge)
            return _with_ask(match, replace(asked, sheets=(*sheets, Sheet(judge, marks))))
        case e.HallNamed(ask, names):
            return _with_ask(match, replace(match.asks[ask - 1], names=names))
        case e.LotDrawn(ask, winners, seed, moment):
            lot = replace(match.asks[ask - 1], winners=winners, seed=seed, drawn_at=moment)
            drawn = _with_ask(match, lot)
            return _staged(drawn, Stage.DRAWN)
        case e.ItemBegun() | e.RoundTakenUp() | e.ItemMoved():
            return agenda.gone_on(match, event)
        case e.ValueDeclined(team):
            return _declined(match, team)
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


def _opened(event: e.Opened) -> Match:
    plan = event.plan
    titled = bool(plan.programme) and plan.programme[0].kind is ItemKind.TITLE
    scores = tuple(plan.start(team.id) for team in plan.teams)
    item, begun = (0, (0,)) if titled else (-1, ())
    return Match(plan, event.rehearsal, 0, Title(), scores, item=item, begun=begun)


def _undone(match: Match, event: e.Undone) -> Match:
    if match.past is None:
        raise ValueError("nothing to undo")
    before = match.past.match
    if isinstance(match.last, e.ItemMoved):
        return agenda.not_moved(match, before)
    phase = before.phase
    if isinstance(phase, Play):
        # What was pressed before stays on record, but it races no more.
        play = replace(phase, race_from=len(phase.presses))
        if event.left is not None and play.clock is not None:
            play = replace(play, clock=replace(play.clock, deadline=None, left=event.left))
        before = replace(before, phase=play)
    return replace(taken_back(match, before), step=match.step + 1)


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


def _sitting(match: Match, **changes: object) -> Match:
    """The match with the round that sits now changed."""
    sitting = replace(match.sittings[-1], **changes)
    return replace(match, sittings=(*match.sittings[:-1], sitting))


def _turn_taken(match: Match) -> Match:
    return _sitting(match, turns=match.sittings[-1].turns + 1, declined=0)


def _declined(match: Match, team: int) -> Match:
    """The turn is taken all the same; it is remembered whose it was."""
    number = match.phase.turn.number if isinstance(match.phase, Choosing) else 0
    declines = (*match.sittings[-1].declines, (number, team))
    return _sitting(_turn_taken(match), declined=team, declines=declines)


def _turn(match: Match, team: int, member: int, picker: int = 0) -> Turn:
    """The turn that is called, with the number of its question."""
    owed = next((one.number for one in match.owed if one.team == team), 0)
    return Turn(owed or match.sittings[-1].turns + 1, team, member, picker=picker)


def _wagered(match: Match, team: int, amount: int) -> Match:
    phase = match.phase
    if not isinstance(phase, Wagering):
        return match
    stakes = tuple(stake for stake in phase.stakes if stake[0] != team)
    return replace(match, phase=replace(phase, stakes=(*stakes, (team, amount))))


def _again(match: Match, ask: Ask) -> Match:
    """A question that was passed over stands on the screen again, its team on the floor."""
    clock = whole_turn(match.phase.clock) if isinstance(match.phase, Play) else None
    play = Play(
        ask.ask,
        ask.question,
        ask.number,
        ask.value,
        ask.team,
        ask.member,
        Stage.ANSWERING,
        ask.team,
        clock,
    )
    return replace(match, phase=play)


def _clue(match: Match, clue: int, value: int) -> Match:
    play = match.phase
    if not isinstance(play, Play):
        return match
    match = _with_ask(match, replace(match.asks[play.ask - 1], value=value))
    return replace(match, phase=replace(play, clue=clue, value=value))


def _helped(match: Match, event: e.LifelineUsed) -> Match:
    """A lifeline is used up; what it does beside is in the events that follow."""
    used = Used(event.team, event.kind, len(match.sittings) - 1, event.ask)
    match = replace(match, used=(*match.used, used))
    ask, play = match.asks[event.ask - 1], match.phase
    if not isinstance(play, Play):
        return match
    match event.kind:
        case Lifeline.FIFTY:
            return replace(match, phase=replace(play, removed=event.removed))
        case Lifeline.DOUBLE:
            return _with_ask(match, replace(ask, doubled=(*ask.doubled, event.team)))
        case Lifeline.EXEMPT:
            exempt = (*play.exempt, event.team)
            match = _with_ask(match, replace(ask, exempt=exempt))
            return replace(match, phase=replace(play, exempt=exempt))
        case Lifeline.HELP | Lifeline.SWAP:
            return match


def _staged(match: Match, stage: Stage) -> Match:
    if not isinstance(match.phase, Play):
        return match
    return replace(match, phase=replace(match.phase, stage=stage))


def _asked(match: Match, event: e.QuestionAsked) -> Match:
    sitting = len(match.sittings) - 1
    paid = _paid(match, event)
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
        cell=event.cell,
        group=match.sittings[sitting].group if paid is None else paid.group,
        stakes=match.phase.stakes if isinstance(match.phase, Wagering) else (),
    )
    owed = tuple(turn for turn in match.owed if turn is not paid)
    if not event.spare:
        match = _turn_taken(match)
    clock = whole_turn(match.phase.clock) if isinstance(match.phase, Play) else None
    play = Play(
        event.ask,
        event.question,
        event.number,
        event.value,
        event.team,
        event.member,
        clock=clock,
    )
    return replace(match, asks=(*match.asks, ask), phase=play, owed=owed)


def _paid(match: Match, event: e.QuestionAsked) -> Turn | None:
    """The turn whose question was void and that gets this one in its place."""
    if not event.spare:
        return None
    own = [turn for turn in match.owed if (turn.team, turn.number) == (event.team, event.number)]
    return (own or match.owed or (None,))[0]


def _with_ask(match: Match, ask: Ask) -> Match:
    asks = match.asks
    return replace(match, asks=(*asks[: ask.ask - 1], ask, *asks[ask.ask :]))


def _judged(match: Match, event: e.AnswerJudged) -> Match:
    ask = match.asks[event.ask - 1]
    play = match.phase
    steal = isinstance(play, Play) and bool(play.missed)
    missed = event.verdict not in (e.Verdict.RIGHT, e.Verdict.PARTIAL)
    value = ask.value if match.plan.rounds[ask.round].rules.falling else None
    mark = Mark(event.team, event.verdict, event.points, event.said, steal, missed, value)
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
    match = _with_ask(match, replace(ask, voided=event.reason, swapped=event.swapped))
    rules = match.plan.rounds[ask.round].rules
    if ask.sitting == len(match.sittings) - 1 and not rules.sprint.seconds:
        chosen = len(rules.values) > 1 and not rules.own_value and not rules.falling
        value = ask.value if chosen or rules.source is Source.BOARD else None
        turn = Turn(ask.number, ask.team, ask.member, value, cell=ask.cell, group=ask.group)
        match = replace(match, owed=(*match.owed, turn))
    phase = match.phase
    play = phase.before if isinstance(phase, Ceremony) else phase
    if not isinstance(play, Play) or play.ask != event.ask:
        return match
    play = replace(play, stage=Stage.VOIDED, clock=whole_turn(play.clock), floor=0, tied=())
    return replace(
        match, phase=replace(phase, before=play) if isinstance(phase, Ceremony) else play
    )


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
