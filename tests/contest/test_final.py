"""The end: the final list, ties that touch an award, best players, units, what is settled."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.contest import commands as c
from quizapp.contest.awards import Shared, special
from quizapp.contest.competition import How, OutBy, Outline, StagePlan
from quizapp.contest.final import (
    final_list,
    honours,
    open_ties,
    placed_teams,
    players,
    recipient,
    units,
)
from quizapp.game.plan import Award
from quizapp.game.refusal import Refused
from tests.contest.stand import AT, Desk, person, squads

OUTLINE = Outline(
    "赛",
    stages=(StagePlan("初赛", heats=2, first=2), StagePlan("决赛")),
    awards=(Award("一等奖", 1), Award("二等奖", 1), Award("优胜奖", 6)),
)


def played(outline: Outline = OUTLINE, final: tuple[int, ...] = (40, 30, 20, 10)) -> Desk:
    """Eight teams, two heats of four, a final of four."""
    desk = Desk(outline, squads(8, 4))
    desk.do(c.DrawLots(0, 5, AT))
    desk.play(0, 0, {1: 50, 2: 40, 3: 30, 4: 20})
    desk.play(0, 1, {1: 60, 2: 50, 3: 40, 4: 10})
    desk.do(c.CloseStage(0))
    desk.do(c.DrawLots(1, 6, AT))
    desk.play(1, 0, dict(enumerate(final, start=1)))
    return desk


def test_the_final_comes_first_then_all_who_went_out_share_a_place() -> None:
    desk = played()
    found = placed_teams(desk.it)
    assert [place for place, _ in found] == [1, 2, 3, 4, 5, 5, 5, 5]
    assert tuple(team for _, team in found[:4]) == desk.it.seats(1, 0)


def test_those_who_went_out_may_be_placed_by_their_scores() -> None:
    desk = played(replace(OUTLINE, out_by=OutBy.SCORE))
    assert [place for place, _ in placed_teams(desk.it)] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert placed_teams(desk.it)[4][1] == desk.it.seats(0, 1)[2]


def test_a_withdrawn_team_has_no_place() -> None:
    desk = played()
    desk.do(c.Withdraw(desk.it.seats(1, 0)[0], "查实舞弊", AT))
    assert len(placed_teams(desk.it)) == 7


def test_a_tie_that_touches_an_award_stops_the_awards_until_it_is_settled() -> None:
    desk = played(final=(40, 40, 20, 10))
    pair = desk.it.seats(1, 0)[:2]
    assert open_ties(desk.it) == (tuple(sorted(pair)),) or open_ties(desk.it) == (pair,)
    with pytest.raises(Refused) as refused:
        desk.do(c.SettleAwards())
    assert refused.value.words.code == "awards-tied"
    desk.do(c.Settle(1, 0, pair, How.PLAYOFF, AT, order=pair[::-1], note="加赛一题"))
    assert open_ties(desk.it) == ()
    assert placed_teams(desk.it)[0] == (1, pair[1])


def test_equal_ones_may_share_an_award() -> None:
    desk = played(final=(40, 40, 20, 10))
    desk.do(c.SettleAwards(Shared.BETTER))
    assert desk.it.honours is not None
    assert [one.award for one in desk.it.honours[:3]] == ["一等奖", "一等奖", "优胜奖"]


def test_settled_awards_hold_places_and_specials_and_are_opened_with_a_reason() -> None:
    desk = played()
    given = special("优秀组织奖", [recipient(desk.it.squad(1))])
    desk.do(c.GiveSpecial("优秀组织奖", given))
    desk.do(c.SettleAwards())
    assert desk.it.honours == honours(desk.it)
    assert desk.it.honours is not None
    assert desk.it.honours[-1] == given[0]
    assert len(desk.it.honours) == 9
    with pytest.raises(Refused):
        desk.do(c.GiveSpecial("最佳选手", ()))
    desk.do(c.ReopenAwards("名单有误"))
    desk.do(c.GiveSpecial("优秀组织奖", ()))
    assert desk.it.special == ()


def test_best_players_by_right_answers_over_all_heats() -> None:
    desk = Desk(OUTLINE, squads(8))
    desk.do(c.DrawLots(0, 5, AT))
    one, other = desk.it.seats(0, 0)[0], desk.it.seats(0, 1)[0]
    desk.play(0, 0, {1: 9}, people=(person(one, "张三", 3), person(one, "李四", 2, asked=2)))
    desk.play(0, 1, {1: 9}, people=(person(other, "王五", 2, asked=2), person(other, "赵六", 2)))
    rows = players(desk.it)
    assert [(row.place, row.name) for row in rows] == [
        (1, "张三"),
        *sorted([(2, "李四"), (2, "王五")], key=lambda pair: pair[1] != rows[1].name),
        (4, "赵六"),
    ]


def test_units_by_teams_people_and_places() -> None:
    desk = played()
    found = units(desk.it)
    assert {row.unit for row in found} == {"单位0", "单位1", "单位2", "单位3"}
    assert all((row.teams, row.people) == (2, 8) for row in found)
    assert found[0].best == 1
    assert sum(row.through for row in found) == 4


def test_the_final_list_is_what_certificates_are_made_of() -> None:
    desk = played()
    first = final_list(desk.it)[0]
    team = desk.it.squad(desk.it.seats(1, 0)[0])
    assert (first.place, first.recipient.name, first.recipient.members) == (
        1,
        team.name,
        team.members,
    )
