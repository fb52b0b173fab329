"""Turns, values, the end of a round: given rules, when the big key is pressed, then who is next."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Choosing, Match, Play, RoundOver, RoundTitle, Stage
from quizapp.game.plan import Plan, Round
from quizapp.game.presets import Preset, contradictions, name_of, rules_of
from quizapp.game.refusal import Refused
from quizapp.game.rules import Answerers, Ending, Entrants, Order, Rotation, RoundRules
from tests.game.evenings import S, after, opened, plan, playing, question, until


def turns(match: Match) -> list[tuple[int, int]]:
    """(team, member) of every question of the round, all answered wrongly."""
    match = after(match, c.Proceed(0), c.Proceed(0))
    found: list[tuple[int, int]] = []
    for _ in range(200):
        match = after(match, c.Proceed(0))
        if isinstance(match.phase, RoundOver):
            return found
        play = playing(match)
        if play.stage is Stage.CALLED:
            found.append((play.team, play.member))
        if play.stage is Stage.ANSWERING:
            match = after(match, c.Judge(0, e.Verdict.WRONG))
    raise AssertionError("the round has no end")


def with_scores(order: Order) -> Match:
    match = opened(RoundRules(order=order))
    return after(match, c.Adjust(0, 1, 20, "带分"), c.Adjust(0, 2, -10, "带分"))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.TABLE, [1, 2, 3]),
        (Order.REVERSE, [3, 2, 1]),
        (Order.LOW_FIRST, [2, 3, 1]),
        (Order.HIGH_FIRST, [1, 3, 2]),
    ],
)
def test_turns_go_round_in_the_order_of_the_rules(order: Order, expected: list[int]) -> None:
    assert [team for team, _ in turns(with_scores(order))] == expected


def test_equal_scores_go_by_table() -> None:
    for order in (Order.LOW_FIRST, Order.HIGH_FIRST):
        assert [team for team, _ in turns(opened(RoundRules(order=order)))] == [1, 2, 3]


@pytest.mark.parametrize(
    ("rotation", "expected"),
    [
        (Rotation.LAPS, [(1, 1), (2, 1), (1, 2), (2, 2), (1, 1), (2, 1)]),
        (Rotation.BLOCKS, [(1, 1), (1, 2), (1, 1), (2, 1), (2, 2), (2, 1)]),
    ],
)
def test_members_answer_one_after_the_other(
    rotation: Rotation, expected: list[tuple[int, int]]
) -> None:
    rules = RoundRules(answerers=Answerers.MEMBER, rotation=rotation, count=3)
    assert turns(after(None, c.Open(0, plan(rules, teams=2, members=("甲", "乙"))))) == expected


def test_a_round_without_questions_enough_ends_with_its_last() -> None:
    few = Round("少", RoundRules(count=3), (question("a"), question("b")), (question("s"),))
    match = after(None, c.Open(0, replace(plan(RoundRules(), teams=2), rounds=(few,))))
    # Two questions, then the spare stands in for a third; then none is left.
    assert len(turns(match)) == 3


def choosing(may_decline: bool = True) -> Match:
    rules = replace(rules_of(Preset.RISK), may_decline=may_decline)
    return after(opened(rules, teams=2), c.Proceed(0), c.Proceed(0), c.Proceed(0))


def test_a_team_chooses_its_value_before_the_question_is_called() -> None:
    match = choosing()
    assert isinstance(match.phase, Choosing)
    assert next_action(match) is Action.WAIT_VALUE
    chosen = after(match, c.ChooseValue(0, 30))
    assert playing(chosen).value == 30
    assert playing(chosen).team == 1


def test_declining_passes_the_turn_on_and_costs_nothing() -> None:
    match = after(choosing(), c.ChooseValue(0, None))
    assert isinstance(match.phase, Choosing)
    assert match.phase.turn.team == 2
    assert match.asks == ()
    last = after(match, c.ChooseValue(0, None))
    assert isinstance(last.phase, RoundOver)
    assert last.scores == (100, 100)


@pytest.mark.parametrize(("value", "code"), [(None, "no-decline"), (15, "bad-value")])
def test_what_may_not_be_chosen_is_refused(value: int | None, code: str) -> None:
    with pytest.raises(Refused) as caught:
        decide(choosing(may_decline=False), c.ChooseValue(0, value))
    assert caught.value.words.code == code


def test_a_question_that_fits_the_chosen_value_is_taken() -> None:
    pool = tuple(replace(question(f"q{v}"), points=v) for v in (10, 30, 20, 20))
    risk = Round("风险", rules_of(Preset.RISK), pool)
    start = after(None, c.Open(0, replace(plan(RoundRules(), teams=2), rounds=(risk,))))
    match = after(start, c.Proceed(0), c.Proceed(0), c.Proceed(0), c.ChooseValue(0, 20))
    assert playing(match).question.id == "q20"
    assert playing(match).question.points == 20


def test_a_void_question_gives_its_turn_a_spare_of_the_chosen_value() -> None:
    match = after(choosing(), c.ChooseValue(0, 30), c.VoidQuestion(0, "有误"), c.Proceed(0))
    assert playing(match).value == 30
    assert playing(match).team == 1
    assert match.asks[-1].spare
    assert playing(match).question.id == "r1s1"


def test_a_question_of_a_round_that_is_past_is_not_replaced() -> None:
    match = until(opened(RoundRules(), RoundRules(), teams=1), Stage.ANSWERING)
    match = after(match, c.Judge(0, e.Verdict.RIGHT), c.Proceed(0), c.Proceed(0), c.Proceed(0))
    assert isinstance(match.phase, RoundTitle)
    voided = after(match, c.VoidQuestion(0, "有误", 1))
    assert voided.owed == ()
    assert voided.scores == (100,)


def test_the_rules_of_a_preset_do_not_contradict_themselves() -> None:
    for preset in Preset:
        assert contradictions(rules_of(preset)) == ()
        assert str(name_of(preset))
    assert len({name_of(preset).source for preset in Preset}) == len(Preset)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"count": 0}, "rules-no-count"),
        ({"values": ()}, "rules-no-value"),
        ({"values": (-10,)}, "rules-negative-value"),
        ({"values": (10, 10)}, "rules-same-value"),
        ({"values": (10, 20), "answerers": Answerers.BUZZ}, "rules-choice-without-turn"),
        ({"may_decline": True}, "rules-decline-without-choice"),
        ({"values": (10, 20), "own_value": True}, "rules-two-values"),
        ({"ends": Ending.DECIDED}, "rules-sudden-death"),
        (
            {"ends": Ending.DECIDED, "answerers": Answerers.BUZZ, "entrants": Entrants.EVERYONE},
            "rules-sudden-death",
        ),
        ({"answer_s": -1}, "rules-negative-time"),
    ],
)
def test_what_cannot_be_played_together_is_told(changes: dict[str, object], code: str) -> None:
    found = contradictions(replace(RoundRules(), **changes))
    assert code in {words.code for words in found}
    assert all(str(words) for words in found)


def test_an_empty_plan_is_refused_and_a_match_opens_once() -> None:
    with pytest.raises(Refused) as caught:
        decide(None, c.Open(0, Plan("空", (), ())))
    assert caught.value.words.code == "empty-plan"
    match = opened(RoundRules())
    with pytest.raises(Refused) as caught:
        decide(match, c.Open(0, match.plan))
    assert caught.value.words.code == "already-open"
    with pytest.raises(Refused) as caught:
        decide(None, c.Proceed(0))
    assert caught.value.words.code == "not-open"


def test_a_key_for_an_older_step_does_nothing() -> None:
    match = opened(RoundRules())
    seen = match.step
    match = after(match, c.Proceed(0, seen))
    for command in (c.Proceed(S, seen), c.Undo(S, seen)):
        with pytest.raises(Refused) as caught:
            decide(match, command)
        assert caught.value.words.code == "stale"
    assert isinstance(after(match, c.Proceed(S, match.step)).phase, RoundTitle)


def test_every_played_question_belongs_to_its_round() -> None:
    match = until(opened(RoundRules(), RoundRules(), teams=1), Stage.ANSWERING)
    assert isinstance(match.phase, Play)
    assert match.phase.question.id == "r1q1"
