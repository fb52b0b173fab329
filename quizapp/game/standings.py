"""Places, awards and ties, computed from the match; nothing here is stored."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from quizapp.game.events import Verdict
from quizapp.game.match import Ask, Match
from quizapp.game.plan import Award, Places
from quizapp.game.rules import Ending


class Standing(Struct, frozen=True):
    """A team's place; `award` is "" where it wins none; `tied` where others share the place.

    `parted`: a playoff parted it from others of the same score.
    """

    team: int
    score: int
    place: int
    award: str
    tied: bool
    parted: bool = False


class Tie(Struct, frozen=True):
    """Teams that share a place although the awards tell their places apart."""

    place: int
    teams: tuple[int, ...]


def playoff_ranks(order: tuple[int, ...], asks: tuple[Ask, ...]) -> dict[int, int]:
    """Rank within one sudden death: a right answer comes first, a wrong one last.

    Undecided teams share the rank between. `asks` are those of the sitting; void ones count not.
    """
    winners: list[int] = []
    losers: list[int] = []
    for ask in asks:
        if ask.voided is not None:
            continue
        for mark in ask.marks:
            if mark.team in winners or mark.team in losers or mark.team not in order:
                continue
            (winners if mark.verdict is Verdict.RIGHT else losers).append(mark.team)
    last = len(order)
    return {
        team: winners.index(team)
        if team in winners
        else last - losers.index(team)
        if team in losers
        else len(winners)
        for team in order
    }


def playoff_key(match: Match) -> dict[int, tuple[int, ...]]:
    """For each team its ranks in every sudden death so far, in order; 0 where it had none."""
    keys: dict[int, tuple[int, ...]] = {team.id: () for team in match.plan.teams}
    for number, sitting in enumerate(match.sittings):
        if match.plan.rounds[sitting.round].rules.ends is not Ending.DECIDED:
            continue
        asks = tuple(ask for ask in match.asks if ask.sitting == number)
        ranks = playoff_ranks(sitting.order, asks)
        for team, key in keys.items():
            keys[team] = (*key, ranks.get(team, 0))
    return keys


def award_of(awards: tuple[Award, ...], position: int) -> str:
    """The award of the position counted from 1, "" if none."""
    end = 0
    for award in awards:
        end += award.count
        if position <= end:
            return award.name
    return ""


def standings(match: Match) -> tuple[Standing, ...]:
    """All teams from the first place to the last, equal ones in the order of their tables."""
    playoffs = playoff_key(match)
    rows = sorted((-match.score(team.id), playoffs[team.id], team.id) for team in match.plan.teams)
    groups: list[list[int]] = []
    before: tuple[int, tuple[int, ...]] | None = None
    for score, playoff, team in rows:
        if (score, playoff) != before:
            groups.append([])
        groups[-1].append(team)
        before = (score, playoff)
    result: list[Standing] = []
    scores = Counter(match.score(group[0]) for group in groups)
    for index, group in enumerate(groups):
        position = len(result) + 1
        place = index + 1 if match.plan.places is Places.DENSE else position
        award = award_of(match.plan.awards, position)
        parted = scores[match.score(group[0])] > 1
        result += [
            Standing(team, match.score(team), place, award, len(group) > 1, parted)
            for team in group
        ]
    return tuple(result)


def ties(match: Match) -> tuple[Tie, ...]:
    """The ties that touch an award, the best place first."""
    rows = standings(match)
    found: list[Tie] = []
    start = 0
    while start < len(rows):
        group = [row for row in rows if row.place == rows[start].place]
        end = start + len(group)
        bands = {award_of(match.plan.awards, position + 1) for position in range(start, end)}
        if len(bands) > 1:
            found.append(Tie(rows[start].place, tuple(row.team for row in group)))
        start = end
    return tuple(found)
