"""How a draw is told on the big screen: which scene stands after so many presses. Pure."""

from __future__ import annotations

from quizapp.contest.competition import Competition, Draw
from quizapp.windows.contest.phrases import heat_name
from quizapp.windows.stage import LotHeat, LotsScene


def lots_of(draw: Draw) -> tuple[tuple[int, int], ...]:
    """(heat, seat) from 0 of each lot, in the order in which they are told: the teams' numbers."""
    places = {
        team: (heat, seat)
        for heat, teams in enumerate(draw.heats)
        for seat, team in enumerate(teams)
    }
    return tuple(places[team] for team in sorted(places))


def scene_of(competition: Competition, stage: int, draw: Draw, told: int) -> LotsScene:
    """The scene after `told` lots; once all are told, and one more, the heats are seen whole."""
    order = lots_of(draw)
    known = set(order[:told])
    heats = tuple(
        LotHeat(
            heat_name(heat),
            tuple(
                competition.squad(team).name if (heat, seat) in known else ""
                for seat, team in enumerate(teams)
            ),
        )
        for heat, teams in enumerate(draw.heats)
    )
    newest = order[told - 1] if 0 < told <= len(order) else None
    unit = ""
    if newest is not None:
        squad = competition.squad(draw.heats[newest[0]][newest[1]])
        unit = squad.unit if squad.unit != squad.name else ""
    plan = competition.stages[stage].plan
    ahead = len(order) if not told else 0
    return LotsScene(
        competition.outline.title, plan.name, heats, newest, unit, ahead, draw.seed, draw.at
    )
