"""The competition after an event. Only copies facts out of events; every rule is in `decide`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from quizapp.contest import events as e
from quizapp.contest.competition import Absence, Competition, Outline, Squad, Stage


def fold(competition: Competition | None, events: Iterable[e.Event]) -> Competition:
    """The competition after some events; the first one of all is Founded."""
    for event in events:
        if isinstance(event, e.Founded):
            stages = tuple(Stage(plan) for plan in event.outline.stages)
            competition = Competition(event.outline, stages=stages)
        elif competition is None:
            raise ValueError("a competition begins with Founded")
        else:
            competition = evolve(competition, event)
    if competition is None:
        raise ValueError("no event")
    return competition


def evolve(now: Competition, event: e.Event) -> Competition:
    """The competition after one event."""
    match event:
        case e.Founded():
            raise ValueError("founded twice")
        case e.Outlined(outline):
            return _outlined(now, outline)
        case e.RosterTaken(squads):
            return replace(now, squads=(*now.squads, *squads))
        case e.SquadChanged(squad):
            return _squad(now, squad)
        case e.SquadsRemoved(teams):
            left = tuple(one for one in now.squads if one.id not in teams)
            gone = tuple(one for one in now.absences if one.team not in teams)
            return replace(now, squads=left, absences=gone)
        case e.Substituted():
            return _substituted(now, event)
        case e.Withdrawn(team, stage, reason, at):
            return replace(now, absences=(*now.absences, Absence(team, stage, reason, at)))
        case e.Reinstated(team):
            return replace(now, absences=tuple(one for one in now.absences if one.team != team))
        case e.LotsDrawn(stage, draw):
            held = now.stages[stage]
            return _stage(now, stage, replace(held, draws=(*held.draws, draw)))
        case e.ResultTaken(result):
            held = now.stages[result.stage]
            return _stage(now, result.stage, replace(held, results=(*held.results, result)))
        case e.TieSettled(settlement):
            held = now.stages[settlement.stage]
            settled = (*held.settled, settlement)
            return _stage(now, settlement.stage, replace(held, settled=settled))
        case e.StageClosed(stage, first, others, _, brought):
            now = _stage(now, stage, replace(now.stages[stage], through=(*first, *others)))
            if stage + 1 == len(now.stages):
                return now
            return _stage(now, stage + 1, replace(now.stages[stage + 1], brought=brought))
        case e.StageReopened(stage):
            return _reopened(now, stage)
        case e.SpecialGiven(award, honours):
            others = tuple(one for one in now.special if one.award != award)
            return replace(now, special=(*others, *honours))
        case e.AwardsSettled(honours):
            return replace(now, honours=honours)
        case e.AwardsReopened():
            return replace(now, honours=None)
        case _:
            assert_never(event)


def _stage(now: Competition, at: int, stage: Stage) -> Competition:
    return replace(now, stages=(*now.stages[:at], stage, *now.stages[at + 1 :]))


def _outlined(now: Competition, outline: Outline) -> Competition:
    """Stages keep what happened in them; new ones begin empty, missing ones are dropped."""
    stages = tuple(
        replace(now.stages[at], plan=plan) if at < len(now.stages) else Stage(plan)
        for at, plan in enumerate(outline.stages)
    )
    return replace(now, outline=outline, stages=stages)


def _squad(now: Competition, squad: Squad) -> Competition:
    squads = tuple(squad if one.id == squad.id else one for one in now.squads)
    return replace(now, squads=squads)


def _substituted(now: Competition, event: e.Substituted) -> Competition:
    squad = now.squad(event.team)
    members = tuple(event.came if one == event.left else one for one in squad.members)
    bench = tuple(event.left if one == event.came else one for one in squad.substitutes)
    return _squad(now, replace(squad, members=members, substitutes=bench))


def _reopened(now: Competition, at: int) -> Competition:
    now = _stage(now, at, replace(now.stages[at], through=None))
    if at + 1 < len(now.stages):
        now = _stage(now, at + 1, Stage(now.stages[at + 1].plan))
    return now
