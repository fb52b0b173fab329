"""54 teams in 9 heats, the first two go on; 18 in 3 semi-finals; a final of 6: the whole way.

Every heat is played by simulated teams from the stage's template, one team does not come to the
draw of the semi-finals' lots, one withdraws after its heat, ties are settled, awards are given.
"""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from quizapp.contest import commands as c
from quizapp.contest import lots
from quizapp.contest.advancing import advancement
from quizapp.contest.awards import Kind, Recipient, special, to_members
from quizapp.contest.competition import How, Row
from quizapp.contest.draft import Draft, round_of, to_plan
from quizapp.contest.events import LotsDrawn, TieSettled, Withdrawn
from quizapp.contest.final import (
    PlayerRow,
    open_ties,
    placed_teams,
    players,
    recipient,
    units,
)
from quizapp.contest.heat import Called, heat_draft, people_of, rows_of
from quizapp.game.plan import Award
from quizapp.game.presets import Preset
from tests.contest.stand import AT, Desk, play_match, sign, squads
from tests.contest.test_draft import bank

TEMPLATE = Draft(
    "t1",
    "模板",
    rounds=(round_of(Preset.PERSONAL, "个人必答"), round_of(Preset.BUZZ, "抢答")),
)
"""Without a playoff, so that ties are left for the competition to settle."""
QUESTIONS = bank(120)


def host(desk: Desk, stage: int, heat: int) -> None:
    """Play the match of a heat and take its result."""
    called = Called(f"h{stage}{heat}", f"第{heat + 1}组", "晋级", "加赛")
    draft = heat_draft(desk.it, stage, heat, TEMPLATE, called, sign)
    made = to_plan(draft, QUESTIONS)
    assert made.plan is not None, made.problems
    match = play_match(made.plan, 100 * stage + heat)
    seats = desk.it.seats(stage, heat)
    desk.do(
        c.TakeResult(
            stage, heat, called.id, "00ff", rows_of(match, seats), people_of(match, seats), AT
        )
    )


def settle_all(desk: Desk, stage: int) -> int:
    """Settle every tie: by a playoff within a heat, by lot between heats; how many there were."""
    count = 0
    while ties := advancement(desk.it, stage).ties:
        tie = ties[0]
        if tie.heat >= 0:
            settle = c.Settle(
                stage, tie.heat, tie.teams, How.PLAYOFF, AT, order=tie.teams[::-1], note="加赛"
            )
        else:
            settle = c.Settle(stage, tie.heat, tie.teams, How.LOT, AT, seed=count)
        desk.do(settle)
        count += 1
    return count


def test_from_54_teams_to_a_final_of_six() -> None:
    desk = Desk(squads=squads(54, units=20))
    first_stage(desk)
    semi_finals(desk)
    final(desk)
    awards(desk)
    supervisor(desk)


def first_stage(desk: Desk) -> None:
    """Nine heats; the winner of one is found out, and its heat's third goes on in its place."""
    desk.do(c.DrawLots(0, 20260926, AT, witnesses="市总纪检组"))
    assert [len(desk.it.seats(0, heat)) for heat in range(9)] == [6] * 9
    for heat in range(9):
        assert len({desk.it.squad(one).unit for one in desk.it.seats(0, heat)}) == 6
        host(desk, 0, heat)
    result = desk.it.stages[0].result(2)
    assert result is not None
    desk.do(c.Withdraw(result.rows[0].team, "查实冒名顶替", AT))
    assert settle_all(desk, 0) > 0, "the story is to have ties"
    desk.do(c.CloseStage(0))
    assert len(desk.it.entrants(1)) == 18
    assert result.rows[0].team not in desk.it.entrants(1)


def semi_finals(desk: Desk) -> None:
    """One team is not there when they are drawn: 17 are left, in heats of 6, 6 and 5."""
    absent = desk.it.entrants(1)[4]
    desk.do(c.DrawLots(1, 7, AT, absent=(absent,)))
    draw = desk.it.stages[1].draw
    assert draw is not None
    assert sorted(len(heat) for heat in draw.heats) == [5, 6, 6]
    assert lots.meeting(draw.heats, draw.groups[1]) == 0, "nobody meets a team of its first heat"
    for heat in range(3):
        host(desk, 1, heat)
    settle_all(desk, 1)
    desk.do(c.CloseStage(1))
    assert len(desk.it.entrants(2)) == 6


def final(desk: Desk) -> None:
    """It ends in a tie for the first place, which a playoff settles."""
    desk.do(c.DrawLots(2, 8, AT))
    one, two, *others = desk.it.seats(2, 0)
    rows = [Row(one, 200, 1), Row(two, 200, 1)]
    rows += [Row(team, 100 - at, 3 + at) for at, team in enumerate(others)]
    desk.do(c.TakeResult(2, 0, "m20", "beef", tuple(rows), at=AT))
    assert frozenset((one, two)) in {frozenset(tie) for tie in open_ties(desk.it)}
    desk.do(c.Settle(2, 0, (one, two), How.PLAYOFF, AT, order=(two, one), match="m21"))
    assert placed_teams(desk.it)[:2] == ((1, two), (2, one))


def awards(desk: Desk) -> None:
    """Of twelve semi-finalists one did not come: eleven get the award, not a twelfth by chance."""
    (shared,) = open_ties(desk.it)
    assert len(shared) == 35, "of 54 teams one is withdrawn and 18 went on"
    bands = (*desk.it.outline.awards[:-1], Award("优胜奖", 11))
    desk.do(c.Plan(replace(desk.it.outline, awards=bands)))
    best = [row for row in players(desk.it) if row.place <= 2]
    desk.do(c.GiveSpecial("最佳选手", special("最佳选手", [person_of(desk, row) for row in best])))
    unit = units(desk.it)[0].unit
    honoured = [Recipient(Kind.UNIT, unit)]
    desk.do(c.GiveSpecial("优秀组织奖", special("优秀组织奖", honoured)))
    desk.do(c.SettleAwards())
    assert desk.it.honours is not None
    counted = Counter(one.award for one in desk.it.honours)
    assert counted == {
        "一等奖": 1,
        "二等奖": 2,
        "三等奖": 3,
        "优胜奖": 11,
        "最佳选手": len(best),
        "优秀组织奖": 1,
    }
    assert desk.it.honours[0].recipient == recipient(desk.it.squad(placed_teams(desk.it)[0][1]))
    assert len(to_members(desk.it.honours[:1])) == 3


def person_of(desk: Desk, row: PlayerRow) -> Recipient:
    squad = desk.it.squad(row.team)
    return Recipient(Kind.PERSON, row.name, squad.unit)


def supervisor(desk: Desk) -> None:
    """Every lot is drawn again from what stands on record."""
    drawn = 0
    for event in desk.events:
        match event:
            case LotsDrawn(_, draw):
                again = lots.draw(draw.seed, draw.teams, len(draw.heats), draw.groups)
                assert again == draw.heats
                drawn += 1
            case TieSettled(found) if found.how is How.LOT:
                assert lots.order(found.seed, sorted(found.order)) == found.order
            case _:
                pass
    assert drawn == 3
    assert sum(isinstance(one, Withdrawn) for one in desk.events) == 2
