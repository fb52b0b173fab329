"""Judges' marks, reckoned again with fractions."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.game.marking import count, rounded
from quizapp.game.match import Sheet
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Criterion, Marking, Rounding

MARKING = Marking(5, (Criterion("内容", 60), Criterion("表达", 40)))


@pytest.mark.parametrize(
    ("rounding", "numerator", "points"),
    [
        (Rounding.HALF_UP, 5, 3),
        (Rounding.HALF_EVEN, 5, 2),
        (Rounding.HALF_EVEN, 7, 4),
        (Rounding.DOWN, 5, 2),
        (Rounding.UP, 5, 3),
        (Rounding.UP, 4, 2),
        (Rounding.HALF_UP, 0, 0),
    ],
)
def test_halves(rounding: Rounding, numerator: int, points: int) -> None:
    assert rounded(numerator, 2, rounding) == points


@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 400)), min_size=3, max_size=9),
    st.sampled_from(list(Rounding)),
    st.integers(1, 100),
)
def test_the_mean_of_those_kept_is_that_part_of_the_value(
    marks: list[tuple[int, int]], rounding: Rounding, value: int
) -> None:
    sheets = tuple(Sheet(judge, one) for judge, one in enumerate(marks, start=1))
    result = count(replace(MARKING, judges=len(marks), rounding=rounding), sheets, value)
    kept = sorted(sum(one) for one in marks)[1:-1]
    exact = Fraction(sum(kept), len(kept)) / 1000 * value
    ways = {
        Rounding.DOWN: math.floor(exact),
        Rounding.UP: math.ceil(exact),
        Rounding.HALF_EVEN: round(exact),
        Rounding.HALF_UP: math.floor(exact + Fraction(1, 2)),
    }
    assert result.points == ways[rounding]
    assert 0 <= result.points <= value
    assert len(result.dropped) == 2
    assert [total for judge, total in result.totals if judge not in result.dropped] != []


def test_equal_sums_are_dropped_once_each() -> None:
    sheets = tuple(Sheet(judge, (500, 300)) for judge in range(1, 6))
    result = count(MARKING, sheets, 20)
    assert len(result.dropped) == 2
    assert result.points == 16
    assert (result.mean, result.full) == (8000, 1000)


def test_the_usual_criteria_are_named_in_the_language_of_the_program() -> None:
    english = rules_of(Preset.MARKED, str).marking.criteria
    assert [one.name for one in english] == ["Content", "Delivery", "Bearing"]
    chinese = rules_of(Preset.MARKED).marking.criteria
    assert [one.most for one in english] == [one.most for one in chinese] == [50, 30, 20]
