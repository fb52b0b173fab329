"""Whole evenings must come out as their organisers announced them."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from quizapp.files import story
from quizapp.game import rules as r
from quizapp.game.plan import ItemKind, Places
from quizapp.game.presets import Preset

NIGHTS = sorted((Path(__file__).parents[1] / "nights").glob("*.yaml"))


@pytest.mark.parametrize("path", NIGHTS, ids=lambda path: path.stem)
def test_the_evening_comes_out_as_announced(path: Path) -> None:
    outcome = story.play(story.load(path))
    assert outcome.differences == ()


@pytest.mark.parametrize("path", NIGHTS, ids=lambda path: path.stem)
def test_an_evening_says_what_must_come_out(path: Path) -> None:
    told = story.load(path)
    expected = told.expected
    assert told.plan.title
    assert any(part is not None for part in (expected.ledger, expected.scores, expected.places))


def test_there_are_evenings_enough_with_chinese_titles() -> None:
    chinese = [path for path in NIGHTS if re.search("[一-鿿]", story.load(path).plan.title)]
    assert len(chinese) >= 80


@pytest.mark.parametrize("preset", Preset)
def test_each_preset_has_three_evenings_at_least(preset: Preset) -> None:
    """An evening counts for a preset whose way of playing it names in its file."""
    named = re.compile(rf"preset: ({preset.value}|{story.NAMES[preset]})\b")
    assert sum(bool(named.search(path.read_text(encoding="utf-8"))) for path in NIGHTS) >= 3


def test_each_lifeline_rounding_and_rule_for_the_end_of_a_clock_is_played() -> None:
    rules = [one.rules for path in NIGHTS for one in story.load(path).plan.rounds]
    assert {one.kind for rule in rules for one in rule.lifelines} == set(r.Lifeline)
    assert {rule.marking.rounding for rule in rules if rule.marking.judges} == set(r.Rounding)
    assert {rule.sprint.late for rule in rules if rule.sprint.seconds} == set(r.LateRule)
    assert {rule.passing.to for rule in rules} == set(r.PassTo)
    kinds = {item.kind for path in NIGHTS for item in story.load(path).plan.programme}
    assert kinds == set(ItemKind) - {ItemKind.CARD}


@pytest.mark.parametrize(
    ("setting", "policy"),
    [
        ("answerers", r.Answerers),
        ("entrants", r.Entrants),
        ("order", r.Order),
        ("rotation", r.Rotation),
        ("ends", r.Ending),
        ("opens", r.Opens),
        ("early_from", r.EarlyFrom),
        ("fouls_counted", r.FoulsCounted),
        ("no_buzz", r.Unanswered),
        ("after_wrong", r.AfterWrong),
        ("when_missed", r.Unanswered),
        ("tie", r.TieBreak),
        ("source", r.Source),
        ("picker", r.Picker),
    ],
)
def test_every_policy_is_played_both_ways(setting: str, policy: type[StrEnum]) -> None:
    played = set()
    for path in NIGHTS:
        for one in story.load(path).plan.rounds:
            owner = one.rules if hasattr(one.rules, setting) else one.rules.buzz
            if owner is one.rules or one.rules.answerers is r.Answerers.BUZZ:
                played.add(getattr(owner, setting))
    assert played == set(policy)


def test_every_consequence_of_a_foul_and_both_ways_of_placing_are_played() -> None:
    plans = [story.load(path).plan for path in NIGHTS]
    buzzes = [one.rules.buzz for plan in plans for one in plan.rounds]
    assert {buzz.first_foul.then for buzz in buzzes} == set(r.FoulThen)
    assert {plan.places for plan in plans} == set(Places)
    assert {buzz.must_be_named for buzz in buzzes} == {True, False}
    assert {buzz.must_repeat for buzz in buzzes} == {True, False}
    assert {buzz.wait_s == 0 for buzz in buzzes} == {True, False}
