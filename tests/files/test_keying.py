"""Keys from weighted answers: taken where the weights leave no doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.question import Blanks, Choices
from quizapp.files import keying


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.14", "3.14"),
        (" 3,5 ", "3.5"),
        ("−2", "-2"),
        ("1e3", "1E+3"),
        (".5", "0.5"),
        ("NaN", None),
        ("inf", None),
        ("1e999", None),
        ("1/2", None),
        ("٣", None),
        ("", None),
    ],
)
def test_only_plain_finite_numbers_are_numbers(text: str, value: str | None) -> None:
    assert keying.number(text) == (None if value is None else Decimal(value))


def test_one_right_option_or_none() -> None:
    whole, half, none = Decimal(100), Decimal(50), Decimal(0)
    assert keying.single([none, whole, half]) == (Choices((1,)), None)
    reasons = [[whole, whole], [half, half], [whole, None], [Decimal(200), none]]
    codes = [reason.code for _, reason in map(keying.single, reasons) if reason]
    assert codes == ["TWO_RIGHT_ANSWERS", "NO_RIGHT_ANSWER", "BAD_NUMBER", "BAD_NUMBER"]
    assert [keying.single(weights)[0] for weights in reasons] == [None] * 4


@given(st.integers(1, 20))
def test_even_shares_of_the_whole_are_understood(count: int) -> None:
    share = (Decimal(100) / count).quantize(Decimal("0.00001"))
    key, reason = keying.several([share] * count + [-share])
    assert (key, reason) == (Choices(tuple(range(count))), None)


def test_typed_answers_and_patterns() -> None:
    whole = Decimal(100)
    key, doubts, notes, patterns = keying.typed(["cat", "cat*", "2\\*3"], [whole] * 3)
    assert key == Blanks((("cat", "2*3"),))
    assert (doubts, [note.code for note in notes], patterns) == ([], ["WILDCARD_DROPPED"], ["cat*"])
    key, doubts, _, _ = keying.typed(["*"], [whole])
    assert [doubt.code for doubt in doubts] == ["WILDCARD"]


@given(st.lists(st.text(min_size=1, max_size=3), min_size=2, max_size=6, unique=True))
def test_what_is_shown_never_stands_in_its_right_order(texts: list[str]) -> None:
    shown, order = keying.ordered(texts)
    assert [shown[index] for index in order.sequence] == texts
    assert list(shown) != texts
