"""A heat and its match: the draft, and what a played match comes to."""

from __future__ import annotations

from msgspec.structs import replace

from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie
from quizapp.contest.competition import OTHERS, Outline, StagePlan
from quizapp.contest.draft import Draft, TeamKey, round_of, to_plan
from quizapp.contest.faults import faults
from quizapp.contest.heat import (
    Called,
    at_tables,
    heat_draft,
    people_of,
    playoff_draft,
    rows_of,
)
from quizapp.game import commands as g
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.plan import Award
from quizapp.game.presets import Preset
from tests.contest.stand import AT, Desk, play_match, sign, squads
from tests.contest.test_draft import bank

OUTLINE = Outline(
    "知识竞赛",
    organiser="市总工会",
    stages=(StagePlan("初赛", heats=2, first=1), StagePlan("决赛")),
    awards=(Award("一等奖", 1),),
)
TEMPLATE = Draft(
    "t1",
    "模板",
    rounds=(
        round_of(Preset.PERSONAL, "个人必答"),
        round_of(Preset.TEAM, "团队必答"),
        round_of(Preset.PLAYOFF, "加赛"),
    ),
    base=80,
    keys=(TeamKey(1, 30, "A"), TeamKey(4, 33, "F")),
    theme="blue",
)
CALLED = Called("h1", "初赛 第1组", "晋级", "加赛")


def drawn() -> Desk:
    desk = Desk(OUTLINE, squads(6))
    desk.do(c.DrawLots(0, 7, AT))
    return desk


def test_a_heat_is_played_by_the_stages_rounds_with_the_heats_teams_at_their_seats() -> None:
    desk = drawn()
    draft = heat_draft(desk.it, 0, 1, TEMPLATE, CALLED, sign)
    seats = desk.it.seats(0, 1)
    assert [team.name for team in draft.teams] == [desk.it.squad(one).name for one in seats]
    assert [team.id for team in draft.teams] == [1, 2, 3]
    assert draft.teams[0].members == desk.it.squad(seats[0]).members
    assert (draft.base, draft.theme, draft.title) == (80, "blue", "知识竞赛")
    assert draft.rounds == TEMPLATE.rounds
    assert draft.awards == (Award("晋级", 1),)
    assert draft.keys == TEMPLATE.keys[:1], "a key of a table that is not there is left out"
    assert not list(faults(draft))


def test_every_heat_draws_other_questions_and_the_last_stage_has_the_awards() -> None:
    desk = drawn()
    one = heat_draft(desk.it, 0, 0, TEMPLATE, CALLED, sign)
    other = heat_draft(desk.it, 0, 1, TEMPLATE, CALLED, sign)
    assert one.seed != other.seed
    desk.play(0, 0, {1: 9})
    desk.play(0, 1, {1: 9})
    desk.do(c.CloseStage(0))
    desk.do(c.DrawLots(1, 7, AT))
    final = heat_draft(desk.it, 1, 0, TEMPLATE, CALLED, sign)
    assert final.awards == OUTLINE.awards


def test_a_playoff_of_tied_teams_has_the_playoff_round_alone() -> None:
    desk = drawn()
    tie = Tie(OTHERS, (2, 5, 6), 2)
    draft = playoff_draft(desk.it, tie, TEMPLATE, CALLED, sign)
    assert [one.title for one in draft.rounds] == ["加赛"]
    assert [team.name for team in draft.teams] == ["第2队", "第5队", "第6队"]
    assert draft.awards == (Award("晋级", 2),)
    bare = playoff_draft(desk.it, tie, replace(TEMPLATE, rounds=()), CALLED, sign)
    assert [one.preset for one in bare.rounds] == ["playoff"]


def test_the_teams_of_a_match_are_known_by_their_names() -> None:
    desk = drawn()
    draft = heat_draft(desk.it, 0, 0, TEMPLATE, CALLED, sign)
    made = to_plan(draft, bank(60))
    assert made.plan is not None
    match = fold(None, decide(None, g.Open(0, made.plan, rehearsal=False)))
    seats = desk.it.seats(0, 0)
    assert at_tables(desk.it, seats, match) == seats
    assert at_tables(desk.it, desk.it.seats(0, 1), match) is None


def test_a_match_comes_to_scores_places_and_what_each_member_answered_alone() -> None:
    desk = drawn()
    draft = heat_draft(desk.it, 0, 0, TEMPLATE, CALLED, sign)
    made = to_plan(draft, bank(90))
    assert made.plan is not None
    match = play_match(made.plan, 11)
    seats = desk.it.seats(0, 0)
    rows, people = rows_of(match, seats), people_of(match, seats)
    assert {row.team: row.score for row in rows} == {
        team: match.score(at) for at, team in enumerate(seats, start=1)
    }
    assert [row.place for row in rows] == sorted(row.place for row in rows)
    assert rows[0].place == 1
    assert len(people) == 9, "three members of three teams"
    assert sum(one.asked for one in people) == 9
    assert all(one.right <= one.asked for one in people)
    alone = sum(
        mark.points for ask in match.asks if ask.member for mark in ask.marks if not ask.voided
    )
    assert sum(one.points for one in people) == alone
    desk.do(c.TakeResult(0, 0, "m1", "00ff", rows, people))
