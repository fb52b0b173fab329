"""What cannot be played together is told in words before the show."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
from msgspec.structs import replace

from quizapp.game import contradictions as source
from quizapp.game import rules as r
from quizapp.game.contradictions import contradictions
from quizapp.game.presets import Preset, name_of, rules_of

TEAM = r.RoundRules()
RACE = rules_of(Preset.BUZZ)
ALL = rules_of(Preset.TOGETHER)
JUDGES = rules_of(Preset.MARKED).marking
HALL = rules_of(Preset.HALL)

CASES: list[tuple[str, r.RoundRules, dict[str, Any]]] = [
    ("rules-no-count", TEAM, {"count": 0}),
    ("rules-no-value", TEAM, {"values": ()}),
    ("rules-negative-value", TEAM, {"values": (-10,)}),
    ("rules-same-value", TEAM, {"values": (10, 10)}),
    ("rules-negative-time", TEAM, {"answer_s": -1}),
    ("rules-negative-time", TEAM, {"sprint": r.Sprint(-5)}),
    ("rules-choice-without-turn", RACE, {"values": (10, 20)}),
    ("rules-decline-without-choice", TEAM, {"may_decline": True}),
    (
        "rules-decline-without-choice",
        TEAM,
        {"may_decline": True, "source": r.Source.BOARD, "values": (10, 20)},
    ),
    ("rules-two-values", TEAM, {"own_value": True, "values": (10, 20)}),
    ("rules-board-without-turn", RACE, {"source": r.Source.BOARD}),
    ("rules-number-and-value", TEAM, {"source": r.Source.NUMBERS, "values": (10, 20)}),
    ("rules-board-own-value", TEAM, {"source": r.Source.BOARD, "own_value": True}),
    ("rules-nothing-to-pick", TEAM, {"picker": r.Picker.BEFORE}),
    ("rules-pass-without-turn", ALL, {"passing": r.Passing(r.PassTo.NEXT)}),
    ("rules-pass-to-none", TEAM, {"passing": r.Passing(r.PassTo.NEXT, 0)}),
    ("rules-sudden-death", TEAM, {"ends": r.Ending.DECIDED}),
    ("rules-sudden-death", rules_of(Preset.PLAYOFF), {"lives": 1}),
    ("rules-no-life", TEAM, {"ends": r.Ending.STANDING}),
    ("rules-survivor-without-lives", TEAM, {"survivor": 20}),
    ("rules-decline-with-lives", rules_of(Preset.RISK), {"lives": 1}),
    ("rules-clues-rise", RACE, {"falling": True, "values": (10, 20)}),
    ("rules-clues-for-all", ALL, {"falling": True, "values": (20, 10)}),
    ("rules-clues-alone", TEAM, {"falling": True, "values": (20, 10), "sprint": r.Sprint(60)}),
    ("rules-sprint-without-turn", RACE, {"sprint": r.Sprint(60)}),
    ("rules-tiles", RACE, {"uncover": r.Uncover(7)}),
    ("rules-tiles-time", RACE, {"uncover": r.Uncover(6, -1)}),
    ("rules-tiles-sprint", TEAM, {"uncover": r.Uncover(6), "sprint": r.Sprint(60)}),
    ("rules-sprint-passes", TEAM, {"sprint": r.Sprint(60, -2)}),
    ("rules-sprint-alone", TEAM, {"sprint": r.Sprint(60), "lives": 1}),
    ("rules-wager-limits", ALL, {"wager": r.Wager(10, 20)}),
    ("rules-wager-limits", ALL, {"wager": r.Wager(10, step=0)}),
    ("rules-wager-alone", RACE, {"wager": r.Wager(50)}),
    ("rules-no-criterion", TEAM, {"marking": r.Marking(5)}),
    ("rules-all-dropped", TEAM, {"marking": replace(JUDGES, judges=2)}),
    ("rules-marks-alone", ALL, {"marking": JUDGES}),
    ("rules-hall-without-teams", HALL, {"entrants": r.Entrants.PAIRS}),
    ("rules-hall-order", HALL, {"order": r.Order.LOT}),
    ("rules-no-winner", HALL, {"winners": 0}),
    ("rules-lifeline-none", TEAM, {"lifelines": (r.Allowance(r.Lifeline.HELP, 0),)}),
    ("rules-lifeline-twice", TEAM, {"lifelines": (r.Allowance(r.Lifeline.HELP),) * 2}),
    ("rules-swap-without-turn", RACE, {"lifelines": (r.Allowance(r.Lifeline.SWAP),)}),
    ("rules-help-for-all", ALL, {"lifelines": (r.Allowance(r.Lifeline.HELP),)}),
    ("rules-help-for-all", ALL, {"lifelines": (r.Allowance(r.Lifeline.FIFTY),)}),
    ("rules-exempt-in-a-race", RACE, {"lifelines": (r.Allowance(r.Lifeline.EXEMPT),)}),
    (
        "rules-marks-lifeline",
        rules_of(Preset.MARKED),
        {"lifelines": (r.Allowance(r.Lifeline.DOUBLE),)},
    ),
]


@pytest.mark.parametrize(("code", "rules", "changes"), CASES)
def test_it_is_told_so(code: str, rules: r.RoundRules, changes: dict[str, Any]) -> None:
    assert contradictions(rules) == ()
    told = contradictions(replace(rules, **changes))
    assert code in [one.code for one in told]
    assert all(str(one) for one in told)


def test_every_contradiction_that_can_be_told_is_tried_here() -> None:
    codes = set(re.findall(r'yield "(rules-[a-z-]+)"', inspect.getsource(source)))
    assert codes == {code for code, _, _ in CASES}


@pytest.mark.parametrize("preset", Preset)
def test_a_preset_has_a_name_and_contradicts_itself_in_nothing(preset: Preset) -> None:
    assert str(name_of(preset))
    assert contradictions(rules_of(preset)) == ()
