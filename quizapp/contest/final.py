"""The end of a competition: the final list, its ties, and what no place decides."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from quizapp.contest.advancing import Group, score_groups, standing
from quizapp.contest.awards import (
    Honour,
    Kind,
    Placed,
    Recipient,
    Shared,
    by_bands,
    unparted,
)
from quizapp.contest.competition import Competition, OutBy, Row, Squad


class PlayerRow(Struct, frozen=True):
    """A person over all heats, by what it answered alone; equal ones share a place (1 2 2 4)."""

    name: str
    team: int
    asked: int
    right: int
    points: int
    place: int = 0


class UnitRow(Struct, frozen=True):
    """What a unit did for the competition: the grounds of 优秀组织奖."""

    unit: str
    teams: int
    people: int
    through: int
    """How many of its teams went on from the first stage."""
    best: int
    """The best place of its teams; 0: none."""


def recipient(squad: Squad) -> Recipient:
    """A team as it is honoured."""
    return Recipient(Kind.TEAM, squad.name, squad.unit, squad.members)


def placed_teams(competition: Competition) -> tuple[tuple[int, int], ...]:
    """(place, team) of the final list: the last stage first, then who went out before, and so on.

    Withdrawn teams have no place.
    """
    found: list[tuple[int, int]] = []
    listed: set[int] = set()
    for at in reversed(range(len(competition.stages))):
        for group in _groups(competition, at):
            fresh = [row.team for row in group if row.team not in listed]
            found += [(len(found) + 1, team) for team in fresh[:1]]
            found += [(found[-1][0], team) for team in fresh[1:]]
            listed.update(fresh)
    return tuple(found)


def final_list(competition: Competition) -> tuple[Placed, ...]:
    """The final list as awards are cut from it."""
    return tuple(
        Placed(recipient(competition.squad(team)), place)
        for place, team in placed_teams(competition)
    )


def open_ties(competition: Competition) -> tuple[tuple[int, ...], ...]:
    """Groups of equal teams whose places lie in two bands of awards."""
    names = {recipient(squad): squad.id for squad in competition.squads}
    groups = unparted(final_list(competition), competition.outline.awards)
    return tuple(tuple(names[one.recipient] for one in group) for group in groups)


def honours(competition: Competition, shared: Shared = Shared.OPEN) -> tuple[Honour, ...]:
    """All awards: by places, then those that no place decides."""
    by_place = by_bands(final_list(competition), competition.outline.awards, shared)
    return (*by_place, *competition.special)


def players(competition: Competition) -> tuple[PlayerRow, ...]:
    """Everybody who answered alone, the most right answers first, then the larger share, points."""
    sums: dict[tuple[int, str], list[int]] = {}
    for stage in competition.stages:
        for heat in range(len(stage.draw.heats) if stage.draw else 0):
            result = stage.result(heat)
            for one in result.people if result else ():
                held = sums.setdefault((one.team, one.name), [0, 0, 0])
                for at, value in enumerate((one.asked, one.right, one.points)):
                    held[at] += value
    rows = [PlayerRow(name, team, *held) for (team, name), held in sums.items()]
    rows.sort(key=lambda row: (*_worth(row), row.team, row.name))
    found: list[PlayerRow] = []
    for at, row in enumerate(rows):
        same = found and _worth(found[-1]) == _worth(row)
        place = found[-1].place if same else at + 1
        found.append(PlayerRow(row.name, row.team, row.asked, row.right, row.points, place))
    return tuple(found)


def placed_players(competition: Competition) -> tuple[Placed, ...]:
    """`players` of whom something was right, in their places, as they are honoured."""
    return tuple(
        Placed(_person(competition.squad(row.team), row.name), row.place)
        for row in players(competition)
        if row.right
    )


def everybody(competition: Competition) -> tuple[Recipient, ...]:
    """All teams that took part, substitutes among their members; withdrawn ones are left out."""
    return tuple(
        Recipient(Kind.TEAM, one.name, one.unit, (*one.members, *one.substitutes))
        for one in competition.squads
        if one.id not in competition.out
    )


def units(competition: Competition) -> tuple[UnitRow, ...]:
    """The units by how many teams they sent, then people, then their best place."""
    places = {team: place for place, team in placed_teams(competition)}
    through = set(competition.stages[0].through or ()) if competition.stages else set[int]()
    found: list[UnitRow] = []
    for unit in dict.fromkeys(one.unit for one in competition.squads if one.unit):
        own = [
            one for one in competition.squads if one.unit == unit and one.id not in competition.out
        ]
        if own:
            people = sum(len(one.members) + len(one.substitutes) for one in own)
            went = sum(one.id in through for one in own)
            best = min((places[one.id] for one in own if one.id in places), default=0)
            found.append(UnitRow(unit, len(own), people, went, best))
    found.sort(key=lambda row: (-row.teams, -row.people, row.best or 10_000, row.unit))
    return tuple(found)


def _person(squad: Squad, name: str) -> Recipient:
    return Recipient(Kind.PERSON, name, squad.unit or squad.name)


def _worth(row: PlayerRow) -> tuple[int, float, int]:
    return -row.right, -row.right / max(1, row.asked), -row.points


def _groups(competition: Competition, at: int) -> Sequence[Group]:
    """Teams of a stage in their order, equal ones together; the last one by its heats' places."""
    stage = competition.stages[at]
    count = len(stage.draw.heats) if stage.draw else 0
    heats = [standing(competition, at, heat) for heat in range(count)]
    if count == 1 and at == len(competition.stages) - 1:
        return heats[0]
    through = set(stage.through or ())
    rows: list[Row] = [row for heat in heats for group in heat for row in group]
    out = [row for row in rows if row.team not in through]
    if at < len(competition.stages) - 1 and competition.outline.out_by is OutBy.EQUAL:
        return (tuple(out),) if out else ()
    return score_groups(out)
