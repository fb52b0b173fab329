"""Who goes on from a stage, and which ties stand in the way. Nothing here is stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from quizapp.contest.bringing import brought
from quizapp.contest.competition import OTHERS, Competition, Row, Settlement, Stage

Group = tuple[Row, ...]
"""Rows that nothing tells apart."""


class Tie(Struct, frozen=True):
    """Teams that share the last `spots`; `heat` is OTHERS for the best others of a stage.

    `for_awards`: at the end, where their places lie in several bands of awards.
    """

    heat: int
    teams: tuple[int, ...]
    spots: int
    for_awards: bool = False


class Advancement(Struct, frozen=True):
    """Who goes on as far as it is known: `first` by place in the order of the heats, `others`.

    `missing` are heats without a result. While any is missing or a tie of a heat is open, nobody
    knows who the best others are.
    """

    first: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    ties: tuple[Tie, ...] = ()
    missing: tuple[int, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it is known who goes on."""
        return not self.ties and not self.missing

    @property
    def through(self) -> tuple[int, ...]:
        """Everybody who surely goes on."""
        return (*self.first, *self.others)


def advancement(competition: Competition, at: int) -> Advancement:
    """Who goes on from a stage by its plan, results and settlements; withdrawn teams do not."""
    stage = competition.stages[at]
    if stage.draw is None:
        return Advancement()
    first: list[int] = []
    left: list[Row] = []
    ties: list[Tie] = []
    heats = range(len(stage.draw.heats))
    missing = missing_heats(competition, at)
    for heat in heats:
        groups = standing(competition, at, heat)
        taken, tie, rest = _take(groups, stage.plan.first, heat)
        first += taken
        left += rest
        if tie is not None:
            ties.append(tie)
    others: list[int] = []
    if stage.plan.others and not ties and not missing:
        groups = _parted(score_groups(left), stage.settled, OTHERS)
        others, tie, _ = _take(groups, stage.plan.others, OTHERS)
        if tie is not None:
            ties.append(tie)
    return Advancement(tuple(first), tuple(others), tuple(ties), missing)


def missing_heats(competition: Competition, at: int) -> tuple[int, ...]:
    """The heats of a stage that are still to be played: two teams or more, and no result."""
    stage = competition.stages[at]
    heats = range(len(stage.draw.heats) if stage.draw else 0)
    return tuple(
        heat
        for heat in heats
        if stage.result(heat) is None and len(competition.seats(at, heat)) > 1
    )


def standing(competition: Competition, at: int, heat: int) -> tuple[Group, ...]:
    """The teams of a heat in order; one whose rivals are all withdrawn is first without a match."""
    stage, seats = competition.stages[at], competition.seats(at, heat)
    if stage.result(heat) is None and len(seats) == 1:
        return ((Row(seats[0], 0, 1),),)
    return heat_groups(stage, heat, competition.out)


def heat_groups(stage: Stage, heat: int, out: frozenset[int] = frozenset()) -> tuple[Group, ...]:
    """The rows of a heat from the first place on, equal ones together, settled ones parted."""
    result = stage.result(heat)
    rows = [row for row in result.rows if row.team not in out] if result else []
    places = sorted({row.place for row in rows})
    groups = [tuple(row for row in rows if row.place == place) for place in places]
    return _parted(groups, stage.settled, heat)


def score_groups(rows: Iterable[Row]) -> tuple[Group, ...]:
    """Rows of several heats by their scores, the best first."""
    rows = tuple(rows)
    scores = sorted({row.score for row in rows}, reverse=True)
    return tuple(tuple(row for row in rows if row.score == score) for score in scores)


def _parted(groups: Sequence[Group], settled: Sequence[Settlement], heat: int) -> tuple[Group, ...]:
    """The groups with those parted that a settlement of this heat has put in order."""
    found: list[Group] = []
    for group in groups:
        teams = {row.team for row in group}
        order = next(
            (
                one.order
                for one in reversed(settled)
                if one.heat == heat and teams <= set(one.order) and len(group) > 1
            ),
            (),
        )
        rank = {team: at for at, team in enumerate(order)}
        if order:
            found += [(row,) for row in sorted(group, key=lambda row: rank[row.team])]
        else:
            found.append(group)
    return tuple(found)


def _take(
    groups: Sequence[Group], spots: int, heat: int
) -> tuple[list[int], Tie | None, list[Row]]:
    """(who surely goes on, the tie over the last spots, who is left) of groups, best first."""
    taken: list[int] = []
    tie: Tie | None = None
    left: list[Row] = []
    for group in groups:
        free = spots - len(taken)
        if tie is None and len(group) <= free:
            taken += [row.team for row in group]
        elif tie is None and free > 0:
            tie = Tie(heat, tuple(sorted(row.team for row in group)), free)
        else:
            left += group
    return taken, tie, left


def bringing(competition: Competition, at: int) -> tuple[tuple[int, int], ...]:
    """(team, points) that those who go on from a stage bring into the next one by its rule.

    A place counts as it was settled: teams that a playoff or a lot has parted have two.
    """
    rule = competition.stages[at + 1].plan.bring
    on = set(advancement(competition, at).through)
    stage = competition.stages[at]
    found: list[tuple[int, int]] = []
    for heat in range(len(stage.draw.heats) if stage.draw else 0):
        place = 1
        for group in standing(competition, at, heat):
            found += [
                (row.team, points)
                for row in group
                if row.team in on and (points := brought(rule, row.score, place))
            ]
            place += len(group)
    return tuple(sorted(found))


class Forecast(Struct, frozen=True):
    """What a stage comes to by its plan: how many teams, the smallest and the largest heat."""

    teams: int
    least: int
    most: int
    on: int
    """How many go on."""


def forecasts(competition: Competition) -> tuple[Forecast, ...]:
    """What every stage comes to, from the roster as it stands, or as it was drawn."""
    found: list[Forecast] = []
    teams = len(competition.entrants(0))
    for at, stage in enumerate(competition.stages):
        if stage.draw is not None or (at and competition.stages[at - 1].through is not None):
            teams = len(competition.entrants(at))
        plan = stage.plan
        least, most = teams // plan.heats, -(-teams // plan.heats)
        sure = sum(
            min(plan.first, most if n < teams % plan.heats else least) for n in range(plan.heats)
        )
        on = min(teams, sure + plan.others) if at < len(competition.stages) - 1 else 0
        found.append(Forecast(teams, least, most, on))
        teams = on
    return tuple(found)
