"""What may be decided about a competition, what not, and what is on record then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.contest import commands as c
from quizapp.contest import events as e
from quizapp.contest import lots
from quizapp.contest.advancing import Tie, advancement, forecasts
from quizapp.contest.competition import OTHERS, How, Outline, Squad, StagePlan
from quizapp.contest.evolve import fold
from quizapp.contest.history import decode, encode
from quizapp.game.refusal import Refused
from tests.contest.stand import AT, THREE_STAGES, Desk, rows, squads

TWO = Outline("试赛", stages=(StagePlan("初赛", heats=2, first=1, others=1), StagePlan("决赛")))


def code(desk: Desk, command: c.Command) -> str:
    """Why a command is refused."""
    before = list(desk.events)
    with pytest.raises(Refused) as refused:
        desk.do(command)
    assert desk.events == before
    return refused.value.words.code


def drawn(outline: Outline = TWO, count: int = 6, units: int = 0) -> Desk:
    desk = Desk(outline, squads(count, units))
    desk.do(c.DrawLots(0, 7, AT))
    return desk


def test_a_roster_numbers_its_teams_after_those_that_are_there() -> None:
    desk = Desk(TWO, squads(2))
    desk.do(c.TakeRoster((Squad(99, " 后来队 "),)))
    assert [(one.id, one.name) for one in desk.it.squads] == [
        (1, "第1队"),
        (2, "第2队"),
        (3, "后来队"),
    ]
    assert code(desk, c.TakeRoster((Squad(0, "后 来 队"),))) == "squad-twice"
    assert code(desk, c.TakeRoster((Squad(0, ""),))) == "squad-unnamed"


def test_an_outline_that_contradicts_itself_is_refused() -> None:
    desk = Desk(TWO)
    for stages, why in (
        ((), "no-stage"),
        ((StagePlan("甲", heats=0),), "no-heat"),
        ((StagePlan("甲", heats=2), StagePlan("乙")), "nobody-on"),
        ((StagePlan("甲", first=1),), "last-goes-on"),
    ):
        assert code(desk, c.Plan(Outline("x", stages=stages))) == why


def test_no_shows_are_withdrawn_with_the_draw_and_the_seed_stands_on_record() -> None:
    desk = Desk(TWO, squads(6))
    done = desk.do(c.DrawLots(0, 7, AT, absent=(4,), witnesses="纪检组 王五"))
    assert [type(one) for one in done] == [e.Withdrawn, e.LotsDrawn]
    draw = desk.it.stages[0].draw
    assert draw is not None
    assert (draw.number, draw.seed, draw.at, draw.absent) == (1, 7, AT, (4,))
    assert draw.witnesses == "纪检组 王五"
    assert sorted(team for heat in draw.heats for team in heat) == [1, 2, 3, 5, 6]
    assert lots.draw(draw.seed, draw.teams, len(draw.heats), draw.groups) == draw.heats


def test_a_redraw_is_a_new_draw_with_a_reason_and_the_first_one_stays() -> None:
    desk = drawn()
    assert code(desk, c.DrawLots(0, 8, AT)) == "no-reason"
    first = desk.it.stages[0].draw
    desk.do(c.DrawLots(0, 8, AT, reason="漏掉一队"))
    stage = desk.it.stages[0]
    assert [one.number for one in stage.draws] == [1, 2]
    assert stage.draws[0] == first
    assert stage.draw is stage.draws[1]
    assert stage.draws[1].reason == "漏掉一队"


def test_after_a_result_the_draw_stands() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 30})
    assert code(desk, c.DrawLots(0, 8, AT, reason="再抽")) == "draw-late"
    assert code(desk, c.TakeRoster(squads(1))) == "roster-late"


def test_too_few_teams_are_not_drawn() -> None:
    assert code(Desk(TWO, squads(3)), c.DrawLots(0, 1, AT)) == "draw-few"


def test_teams_of_a_unit_come_into_different_heats_unless_that_is_not_wanted() -> None:
    desk = drawn(units=3)
    for heat in (0, 1):
        assert len({desk.it.squad(team).unit for team in desk.it.seats(0, heat)}) == 3
    free = replace(TWO, stages=(replace(TWO.stages[0], units_apart=False), TWO.stages[1]))
    found = drawn(free, units=3).it.stages[0].draw
    assert found is not None
    assert found.groups == ((), ())


def test_a_withdrawn_team_leaves_its_seat_and_the_others_close_up() -> None:
    desk = drawn()
    heat = desk.it.seats(0, 0)
    desk.do(c.Withdraw(heat[0], "领队请辞", AT))
    assert desk.it.seats(0, 0) == heat[1:]
    assert code(desk, c.Withdraw(heat[0], "再次", AT)) == "team-out"
    desk.do(c.Reinstate(heat[0], "误记"))
    assert desk.it.seats(0, 0) == heat
    assert code(desk, c.Withdraw(1, "  ", AT)) == "no-reason"


def test_a_substitute_takes_a_seat_and_the_member_is_a_substitute_then() -> None:
    desk = Desk(TWO, squads(2))
    desk.do(c.Substitute(1, "乙1", "候1", "出差"))
    assert desk.it.squad(1).members == ("甲1", "候1", "丙1")
    assert desk.it.squad(1).substitutes == ("乙1",)
    assert code(desk, c.Substitute(1, "乙1", "候1")) == "no-member"
    assert code(desk, c.Substitute(1, "甲1", "候2")) == "no-substitute"


def test_a_team_is_put_right_with_a_reason_once_lots_are_drawn() -> None:
    desk = Desk(TWO, squads(6))
    desk.do(c.ChangeSquad(replace(desk.it.squad(2), name="新名队")))
    desk.do(c.DrawLots(0, 7, AT))
    other = replace(desk.it.squad(2), leader="李领队")
    assert code(desk, c.ChangeSquad(other)) == "no-reason"
    desk.do(c.ChangeSquad(other, "补报领队"))
    assert desk.it.squad(2).leader == "李领队"
    assert code(desk, c.RemoveSquads((2,))) == "roster-drawn"


def test_heats_that_are_drawn_stay_as_many() -> None:
    desk = drawn()
    more = replace(TWO, stages=(replace(TWO.stages[0], heats=3), TWO.stages[1]))
    assert code(desk, c.Plan(more)) == "stage-drawn"
    desk.do(c.Plan(replace(TWO, stages=(replace(TWO.stages[0], others=2), TWO.stages[1]))))
    assert desk.it.stages[0].draw is not None


def test_a_result_of_other_teams_is_refused() -> None:
    desk = drawn()
    seats = desk.it.seats(0, 0)
    strange = rows(dict.fromkeys((*seats[1:], desk.it.seats(0, 1)[0]), 10))
    assert code(desk, c.TakeResult(0, 0, "m", "f", strange)) == "result-strange"
    short = rows(dict.fromkeys(seats[1:], 10))
    assert code(desk, c.TakeResult(0, 0, "m", "f", short)) == "result-strange"


def test_a_result_is_taken_again_with_a_reason_and_both_stay_on_record() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 30})
    desk.play(0, 0, {1: 30})
    assert len(desk.it.stages[0].results) == 1, "the same log again is no news"
    seats = desk.it.seats(0, 0)
    again = c.TakeResult(0, 0, "m00", "beef", rows({seats[0]: 0, seats[1]: 9, seats[2]: 1}))
    assert code(desk, again) == "no-reason"
    desk.do(replace(again, reason="改判后重取"))
    result = desk.it.stages[0].result(0)
    assert result is not None
    assert result.rows[0].team == seats[1]
    assert len(desk.it.stages[0].results) == 2


def test_first_of_each_heat_and_best_others_go_on() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 50, 2: 40, 3: 10})
    assert advancement(desk.it, 0).missing == (1,)
    assert not advancement(desk.it, 0).others, "not known before all heats are played"
    desk.play(0, 1, {1: 30, 2: 20, 3: 10})
    found = advancement(desk.it, 0)
    one, other = desk.it.seats(0, 0), desk.it.seats(0, 1)
    assert (found.first, found.others, found.ready) == ((one[0], other[0]), (one[1],), True)
    desk.do(c.CloseStage(0))
    assert desk.it.entrants(1) == (one[0], other[0], one[1])


def test_a_tie_over_the_last_spot_of_a_heat_is_told_and_parted_by_a_lot() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 50, 2: 50, 3: 10})
    desk.play(0, 1, {1: 30, 2: 20, 3: 10})
    seats = desk.it.seats(0, 0)
    tie = Tie(0, tuple(sorted(seats[:2])), 1)
    assert advancement(desk.it, 0).ties == (tie,)
    assert code(desk, c.CloseStage(0)) == "ties-open"
    desk.do(c.Settle(0, 0, tie.teams, How.LOT, AT, seed=4))
    settled = desk.it.stages[0].settled[0]
    assert settled.order == lots.order(4, tie.teams)
    assert settled.seed == 4
    found = advancement(desk.it, 0)
    assert found.first[0] == settled.order[0]
    assert found.others == (settled.order[1],)


def test_a_tie_of_best_others_is_parted_by_a_playoff() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 50, 2: 40, 3: 10})
    desk.play(0, 1, {1: 60, 2: 40, 3: 10})
    pair = tuple(sorted((desk.it.seats(0, 0)[1], desk.it.seats(0, 1)[1])))
    assert advancement(desk.it, 0).ties == (Tie(OTHERS, pair, 1),)
    assert code(desk, c.Settle(0, OTHERS, pair, How.PLAYOFF, AT, order=pair[:1])) == "settle-order"
    desk.do(c.Settle(0, OTHERS, pair, How.PLAYOFF, AT, order=pair[::-1], match="m9"))
    assert advancement(desk.it, 0).others == (pair[1],)
    assert code(desk, c.Settle(0, OTHERS, pair, How.JURY, AT, order=pair)) == "no-reason"


def test_a_team_that_withdraws_after_its_heat_is_followed_by_the_next() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 50, 2: 40, 3: 10})
    desk.play(0, 1, {1: 60, 2: 30, 3: 20})
    winner, second, _ = desk.it.seats(0, 0)
    desk.do(c.Withdraw(winner, "查实冒名顶替", AT))
    found = advancement(desk.it, 0)
    assert found.first[0] == second
    assert winner not in found.through


def test_a_team_whose_rivals_are_all_withdrawn_goes_on_without_a_match() -> None:
    desk = drawn()
    desk.play(0, 1, {1: 60, 2: 30, 3: 20})
    alone, *others = desk.it.seats(0, 0)
    for team in others:
        desk.do(c.Withdraw(team, "缺席", AT))
    found = advancement(desk.it, 0)
    assert found.missing == ()
    assert found.first[0] == alone
    desk.do(c.CloseStage(0))
    assert alone in desk.it.entrants(1)


def test_more_teams_than_a_match_holds_are_not_drawn_into_one_heat() -> None:
    assert code(Desk(TWO, squads(49)), c.DrawLots(0, 1, AT)) == "draw-many"


def test_a_closed_stage_is_opened_with_a_reason_until_the_next_one_is_played() -> None:
    desk = drawn()
    desk.play(0, 0, {1: 50, 2: 40, 3: 10})
    desk.play(0, 1, {1: 60, 2: 30, 3: 20})
    assert code(desk, c.DrawLots(1, 3, AT)) == "draw-early"
    desk.do(c.CloseStage(0))
    desk.do(c.DrawLots(1, 3, AT))
    with pytest.raises(Refused):
        desk.play(0, 0, {3: 50}, reason="晚了")
    assert code(desk, c.ReopenStage(0, "")) == "no-reason"
    desk.do(c.ReopenStage(0, "第二组改判"))
    assert desk.it.stages[1].draws == ()
    desk.do(c.CloseStage(0))
    desk.do(c.DrawLots(1, 3, AT))
    desk.play(1, 0, {1: 9})
    assert code(desk, c.ReopenStage(0, "晚了")) == "reopen-late"


def test_what_a_plan_comes_to_is_told_before_anything_is_drawn() -> None:
    desk = Desk(THREE_STAGES, squads(55))
    told = [(one.teams, one.least, one.most, one.on) for one in forecasts(desk.it)]
    assert told == [(55, 6, 7, 18), (18, 6, 6, 6), (6, 6, 6, 0)]


@given(st.integers(0, 2**63), st.integers(8, 24), st.integers(0, 6), st.integers(1, 3))
def test_every_record_replays_to_the_same_competition(
    seed: int, count: int, units: int, heats: int
) -> None:
    outline = Outline(
        "赛", stages=(StagePlan("初赛", heats=heats, first=1, others=1), StagePlan("决赛"))
    )
    desk = Desk(outline, squads(count, units))
    desk.do(c.DrawLots(0, seed, AT, absent=(count,)))
    for heat in range(heats):
        desk.play(0, heat, {1: seed % 7, 2: 3})
    for tie in advancement(desk.it, 0).ties:
        desk.do(c.Settle(0, tie.heat, tie.teams, How.LOT, AT, seed=seed))
    for tie in advancement(desk.it, 0).ties:
        desk.do(c.Settle(0, tie.heat, tie.teams, How.LOT, AT, seed=seed))
    desk.do(c.CloseStage(0))
    desk.do(c.DrawLots(1, seed, AT))
    stored = [encode(one) for one in desk.events]
    assert fold(None, [decode(body) for _, body in stored]) == desk.it
    assert len(desk.it.entrants(1)) == min(heats + 1, count - 1)
