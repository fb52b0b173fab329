"""The order of an evening: what it names must be there, and what makes no sense is told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.contest.draft import Draft, round_of, to_plan
from quizapp.contest.evening import with_rounds
from quizapp.contest.faults import faults
from quizapp.game.agenda import usual
from quizapp.game.plan import Award, Item, ItemKind, Person, Team
from quizapp.game.presets import Preset
from quizapp.game.rules import Entrants
from tests.contest.test_draft import bank

ROUND, RULES, RANKING = ItemKind.ROUND, ItemKind.RULES, ItemKind.RANKING
DRAFT = Draft(
    "d1",
    "知识竞赛",
    teams=(Team(1, "一队"), Team(2, "二队", colour="#112233")),
    rounds=(round_of(Preset.TEAM, "必答"), round_of(Preset.BUZZ, "抢答")),
    awards=(Award("一等奖", 1),),
)
WHOLE = (Item(ROUND, round=0), Item(ROUND, round=1), Item(RANKING))


def found(draft: Draft) -> list[tuple[str, str, int | None, str]]:
    return [(one.code, one.severity, one.line, one.where) for one in faults(draft)]


def codes(*items: Item) -> list[str]:
    return [one.code for one in faults(replace(DRAFT, programme=items))]


def test_a_whole_order_has_no_fault() -> None:
    for items in ((), WHOLE, usual(2)):
        assert codes(*items) == []


@pytest.mark.parametrize("kind", [ROUND, RULES])
@pytest.mark.parametrize("index", [2, 9, -1])
def test_an_item_of_a_missing_round_is_told_before_the_show(kind: ItemKind, index: int) -> None:
    draft = replace(DRAFT, programme=(*WHOLE, Item(kind, round=index)))
    assert found(draft) == [("item-round", "error", 4, "item 4")]
    [fault] = faults(draft)
    assert f"names round {index + 1}, but there are 2" in str(fault.words)
    made = to_plan(draft, bank(200))
    assert made.plan is None, "no match is made of it, so none can break down at it"
    assert "item-round" in [one.code for one in made.problems]


def test_an_award_that_is_not_given_is_told() -> None:
    missing = Item(ItemKind.AWARDS, award="特等奖")
    assert codes(*WHOLE, missing) == ["item-award"]
    assert codes(*WHOLE, Item(ItemKind.AWARDS, award="一等奖")) == []


def test_a_round_that_is_played_nowhere_is_told() -> None:
    assert codes(WHOLE[0], WHOLE[2]) == ["round-left-out"]


def test_an_evening_without_a_ranking_is_told() -> None:
    assert codes(*WHOLE[:2]) == ["no-ranking"]


def test_what_comes_too_late_or_too_early_is_told() -> None:
    assert codes(WHOLE[0], WHOLE[2], WHOLE[1]) == ["round-late"]
    assert codes(*WHOLE[:2], Item(RULES, round=0), WHOLE[2]) == ["rules-late"]
    assert codes(Item(RULES, round=0), *WHOLE) == []
    first = Item(ItemKind.AWARDS, award="一等奖")
    assert codes(*WHOLE[:2], first, WHOLE[2]) == ["award-early"]


def test_a_step_that_says_nothing_is_told() -> None:
    assert codes(Item(ItemKind.PEOPLE), *WHOLE) == ["item-people"]
    assert codes(Item(ItemKind.PEOPLE, people=(Person("王主席"),)), *WHOLE) == []
    assert codes(Item(ItemKind.CARD), *WHOLE) == ["item-empty"]


def test_a_playoff_is_behind_the_other_rounds_and_needs_an_award() -> None:
    playoff = round_of(Preset.PLAYOFF, "加赛")
    early = replace(DRAFT, rounds=(playoff, *DRAFT.rounds))
    assert found(early) == [("playoff-early", "warning", 1, "round 1")]
    last = replace(DRAFT, rounds=(*DRAFT.rounds, playoff))
    assert found(last) == []
    assert found(replace(last, awards=())) == [("playoff-no-award", "warning", 3, "round 3")]
    assert found(replace(last, awards=(), competition="k1")) == [], "a heat has an award of its own"
    items = (Item(ROUND, round=2), *WHOLE)
    assert found(replace(last, programme=items))[0][0] == "playoff-early"


def test_a_round_of_survivors_needs_one_in_which_teams_go_out() -> None:
    final = round_of(Preset.TEAM, "决胜")
    final = replace(final, rules=replace(final.rules, entrants=Entrants.SURVIVORS))
    alone = replace(DRAFT, rounds=(*DRAFT.rounds, final))
    assert found(alone) == [("survivors-of-none", "warning", 3, "round 3")]
    after = replace(DRAFT, rounds=(round_of(Preset.SURVIVAL, "一站到底"), final))
    assert found(after) == []


def test_removing_a_round_in_the_window_leaves_no_item_of_it() -> None:
    draft = replace(DRAFT, programme=(Item(RULES, round=1), *WHOLE))
    changed = with_rounds(draft, draft.rounds[:1], [0])
    assert [one.code for one in faults(changed)] == []
