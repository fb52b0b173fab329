"""Places, awards and ties: given scores, then who stands where and which ties matter."""

from __future__ import annotations

import pytest

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Ask, Mark, Match
from quizapp.game.plan import Award, Places
from quizapp.game.rules import RoundRules
from quizapp.game.standings import award_of, playoff_ranks, standings, ties
from tests.game.evenings import after, plan, question


def scored(*scores: int, awards: tuple[int, ...] = (), places: Places = Places.STANDARD) -> Match:
    """A match in which the teams have these points over 100."""
    given = tuple(Award(f"{n}等奖", count) for n, count in enumerate(awards, start=1))
    made = plan(RoundRules(), teams=len(scores), awards=given, places=places)
    match = after(None, c.Open(0, made))
    changes = [c.Adjust(0, n, score, "带分") for n, score in enumerate(scores, start=1) if score]
    return after(match, *changes)


def by_team(match: Match) -> list[int]:
    return [row.place for row in sorted(standings(match), key=lambda row: row.team)]


@pytest.mark.parametrize(
    ("scores", "standard", "dense"),
    [
        ((30, 20, 10), [1, 2, 3], [1, 2, 3]),
        ((10, 20, 30), [3, 2, 1], [3, 2, 1]),
        ((30, 20, 20, 10), [1, 2, 2, 4], [1, 2, 2, 3]),
        ((20, 20, 10, 10, 0), [1, 1, 3, 3, 5], [1, 1, 2, 2, 3]),
        ((0, 0, 0), [1, 1, 1], [1, 1, 1]),
        ((-5, 0), [2, 1], [2, 1]),
        ((7,), [1], [1]),
    ],
)
def test_places(scores: tuple[int, ...], standard: list[int], dense: list[int]) -> None:
    assert by_team(scored(*scores)) == standard
    assert by_team(scored(*scores, places=Places.DENSE)) == dense


@pytest.mark.parametrize(
    ("position", "award"), [(1, "一"), (2, "二"), (3, "二"), (4, "三"), (5, ""), (99, "")]
)
def test_awards_go_by_position(position: int, award: str) -> None:
    awards = (Award("一", 1), Award("二", 2), Award("三", 1))
    assert award_of(awards, position) == award


@pytest.mark.parametrize("places", Places)
@pytest.mark.parametrize(
    ("scores", "awards", "found"),
    [
        ((30, 30, 10), (1, 1), [(1, 2)]),
        ((30, 30, 10), (2,), []),
        ((30, 20, 20), (1, 2), []),
        ((30, 20, 20), (1, 1), [(2, 3)]),
        ((30, 30, 20, 20), (1, 1, 1), [(1, 2), (3, 4)]),
        ((0, 0, 0), (), []),
        ((0, 0, 0), (3,), []),
        ((0, 0, 0), (2,), [(1, 2, 3)]),
    ],
)
def test_a_tie_matters_where_awards_tell_its_places_apart(
    scores: tuple[int, ...], awards: tuple[int, ...], found: list[tuple[int, ...]], places: Places
) -> None:
    assert [tie.teams for tie in ties(scored(*scores, awards=awards, places=places))] == found


def asked(number: int, *marks: tuple[int, Verdict], voided: str | None = None) -> Ask:
    given = tuple(Mark(team, verdict, 0) for team, verdict in marks)
    return Ask(
        number,
        0,
        0,
        number,
        question(f"q{number}"),
        0,
        0,
        0,
        spare=False,
        marks=given,
        voided=voided,
    )


@pytest.mark.parametrize(
    ("asks", "ranks"),
    [
        ((), {1: 0, 2: 0, 3: 0}),
        ((asked(1, (2, Verdict.RIGHT)),), {2: 0, 1: 1, 3: 1}),
        ((asked(1, (2, Verdict.WRONG)),), {1: 0, 3: 0, 2: 3}),
        ((asked(1, (2, Verdict.TIMEOUT)),), {1: 0, 3: 0, 2: 3}),
        ((asked(1, (2, Verdict.RIGHT)), asked(2, (1, Verdict.WRONG))), {2: 0, 3: 1, 1: 3}),
        ((asked(1, (2, Verdict.WRONG)), asked(2, (1, Verdict.WRONG))), {3: 0, 1: 2, 2: 3}),
        ((asked(1, (2, Verdict.RIGHT), voided="有误"),), {1: 0, 2: 0, 3: 0}),
    ],
)
def test_a_sudden_death_ranks_its_teams(asks: tuple[Ask, ...], ranks: dict[int, int]) -> None:
    assert playoff_ranks((1, 2, 3), asks) == ranks
