"""A competition of several matches as plain facts, for the command line."""

from __future__ import annotations

from typing import Any

from quizapp.app.proceedings import Proceedings
from quizapp.contest.advancing import advancement
from quizapp.contest.competition import OTHERS, Competition
from quizapp.contest.final import placed_teams
from quizapp.contest.naming import bring_words


def described(kept: Proceedings) -> dict[str, Any]:
    """A competition as JSON."""
    now = kept.competition
    return {
        "id": kept.id,
        "title": now.outline.title,
        "head": kept.head,
        "teams": len(now.squads) - len(now.out),
        "withdrawn": [
            {"team": one.team, "name": now.squad(one.team).name, "reason": one.reason}
            for one in now.absences
        ],
        "stages": [_described(now, at) for at in range(len(now.stages))],
        "places": [
            {"place": place, "team": team, "name": now.squad(team).name}
            for place, team in placed_teams(now)
        ],
        "awards": None
        if now.honours is None
        else [
            {"award": one.award, "name": one.recipient.name, "place": one.place}
            for one in now.honours
        ],
    }


def _described(now: Competition, at: int) -> dict[str, Any]:
    stage = now.stages[at]
    drawn: list[dict[str, Any]] = []
    for heat in range(len(stage.draw.heats) if stage.draw else 0):
        result = stage.result(heat)
        rows = result.rows if result else ()
        scores = {row.team: (row.place, row.score) for row in rows}
        drawn.append(
            {
                "match": result.match if result else None,
                "teams": [
                    {
                        "seat": seat,
                        "team": team,
                        "name": now.squad(team).name,
                        "place": scores.get(team, (None, None))[0],
                        "score": scores.get(team, (None, None))[1],
                    }
                    for seat, team in enumerate(now.seats(at, heat), start=1)
                ],
            }
        )
    return {
        "name": stage.plan.name,
        "heats": stage.plan.heats,
        "first": stage.plan.first,
        "others": stage.plan.others,
        "draws": [
            {"number": one.number, "seed": one.seed, "at": one.at, "reason": one.reason}
            for one in stage.draws
        ],
        "drawn": drawn,
        "ties": ties_of(now, at),
        "bring": str(bring_words(stage.plan.bring)),
        "brought": [
            {"team": team, "name": now.squad(team).name, "points": points}
            for team, points in stage.brought
        ],
        "through": None if stage.through is None else named(now, stage.through),
    }


def ties_of(now: Competition, at: int) -> list[dict[str, Any]]:
    """The ties of a stage that touch who goes on."""
    return [
        {
            "heat": None if tie.heat == OTHERS else tie.heat + 1,
            "teams": list(tie.teams),
            "names": [now.squad(team).name for team in tie.teams],
            "spots": tie.spots,
        }
        for tie in advancement(now, at).ties
    ]


def named(now: Competition, through: tuple[int, ...]) -> list[dict[str, Any]]:
    """Teams by number and name."""
    return [{"team": team, "name": now.squad(team).name} for team in through]
