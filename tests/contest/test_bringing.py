"""Points brought from one stage into the next: by a named rule, on record, into the heats."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from quizapp.contest import commands as c
from quizapp.contest.bringing import Bring, BringRule, brought
from quizapp.contest.competition import How, Outline, StagePlan
from quizapp.contest.draft import to_plan
from quizapp.contest.events import StageClosed
from quizapp.contest.heat import heat_draft
from quizapp.contest.history import decode, encode
from quizapp.contest.naming import event_words
from quizapp.game import commands as g
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.refusal import Refused
from tests.contest.stand import AT, Desk, sign, squads
from tests.contest.test_draft import bank
from tests.contest.test_heat import CALLED, TEMPLATE

HALF = Bring(BringRule.SHARE, percent=50)
BY_PLACE = Bring(BringRule.PLACE, points=(20, 10))


def outline(bring: Bring) -> Outline:
    stages = (StagePlan("初赛", heats=2, first=2), StagePlan("决赛", bring=bring))
    return Outline("知识竞赛", stages=stages)


def played(bring: Bring) -> Desk:
    """Two heats of three teams with the scores 95, 70 and less."""
    desk = Desk(outline(bring), squads(6))
    desk.do(c.DrawLots(0, 7, AT))
    desk.play(0, 0, {1: 95, 2: 70})
    desk.play(0, 1, {1: 60, 2: 60, 3: 10})
    return desk


def refused(desk: Desk, command: c.Command) -> str:
    with pytest.raises(Refused) as found:
        desk.do(command)
    return found.value.words.code


@pytest.mark.parametrize(
    ("rule", "score", "place", "points"),
    [
        (Bring(), 95, 1, 0),
        (HALF, 95, 1, 48),
        (HALF, 94, 3, 47),
        (HALF, -5, 1, -3),
        (Bring(BringRule.SHARE, 30), 115, 1, 35),
        (Bring(BringRule.SHARE, 30), 111, 1, 33),
        (BY_PLACE, 95, 1, 20),
        (BY_PLACE, 95, 2, 10),
        (BY_PLACE, 95, 3, 0),
    ],
)
def test_what_a_team_brings(rule: Bring, score: int, place: int, points: int) -> None:
    assert brought(rule, score, place) == points


def test_a_share_of_the_score_is_recorded_and_begun_with() -> None:
    desk = played(HALF)
    first, second = desk.it.seats(0, 0), desk.it.seats(0, 1)
    [event] = desk.do(c.CloseStage(0))
    assert isinstance(event, StageClosed)
    assert event.bring == HALF
    assert dict(event.brought) == {first[0]: 48, first[1]: 35, second[0]: 30, second[1]: 30}
    assert decode(encode(event)[1]) == event
    said = str(event_words(desk.it, event))
    assert "50% of the score" in said
    assert f"{desk.it.squad(first[0]).name} +48" in said
    desk.do(c.DrawLots(1, 3, AT))
    draft = heat_draft(desk.it, 1, 0, TEMPLATE, CALLED, sign)
    seats = desk.it.seats(1, 0)
    assert [team.brought for team in draft.teams] == [
        desk.it.stages[1].brought_by(n) for n in seats
    ]
    plan = to_plan(draft, bank(200)).plan
    assert plan is not None
    match = fold(None, decide(None, g.Open(0, plan)))
    assert match.scores == tuple(80 + team.brought for team in draft.teams)
    assert sorted(match.scores) == [110, 110, 115, 128]


def test_points_by_place_count_a_tie_as_it_was_settled() -> None:
    desk = played(BY_PLACE)
    one, two = desk.it.seats(0, 1)[:2]
    assert dict(desk.it.stages[1].brought) == {}
    desk.do(c.Settle(0, 1, (one, two), How.JURY, AT, order=(two, one), note="加赛"))
    desk.do(c.CloseStage(0))
    held = desk.it.stages[1]
    assert (held.brought_by(two), held.brought_by(one)) == (20, 10)


def test_equal_teams_that_nobody_parted_bring_the_points_of_their_place() -> None:
    desk = played(BY_PLACE)
    one, two = desk.it.seats(0, 1)[:2]
    desk.do(c.CloseStage(0))
    assert [desk.it.stages[1].brought_by(team) for team in (one, two)] == [20, 20]


def test_what_is_decided_is_opened_again_before_another_rule_is_taken() -> None:
    desk = played(HALF)
    desk.do(c.CloseStage(0))
    assert refused(desk, c.Plan(outline(BY_PLACE))) == "bring-closed"
    desk.do(c.ReopenStage(0, "核分有误"))
    assert desk.it.stages[1].brought == ()
    desk.do(c.Plan(outline(BY_PLACE)))
    desk.do(c.CloseStage(0))
    assert dict(desk.it.stages[1].brought)[desk.it.seats(0, 0)[0]] == 20


@pytest.mark.parametrize(
    ("bring", "code"),
    [
        (Bring(BringRule.SHARE), "bring-share"),
        (Bring(BringRule.SHARE, percent=101), "bring-share"),
        (Bring(BringRule.PLACE), "bring-places"),
        (Bring(BringRule.PLACE, points=(0, 0)), "bring-places"),
        (Bring(BringRule.PLACE, points=(10, -1)), "bring-places"),
    ],
)
def test_a_rule_that_cannot_be_reckoned_by_is_refused(bring: Bring, code: str) -> None:
    desk = Desk(outline(Bring()), squads(6))
    assert refused(desk, c.Plan(outline(bring))) == code


def test_nobody_brings_points_into_the_first_stage() -> None:
    plan = outline(Bring())
    first = replace(plan.stages[0], bring=HALF)
    desk = Desk(plan, squads(6))
    assert refused(desk, c.Plan(replace(plan, stages=(first, plan.stages[1])))) == "bring-first"


def test_a_record_from_before_brought_points_is_read_as_it_was() -> None:
    event = StageClosed(0, (1, 2))
    body = json.loads(encode(event)[1])
    del body["bring"], body["brought"]
    assert decode(json.dumps(body)) == event
