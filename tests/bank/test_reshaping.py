"""A question made into another kind, and its options moved: the key never says something new."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.question import (
    Blanks,
    Choices,
    Key,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Truth,
)
from quizapp.bank.reshaping import as_kind, moved, partners_rearranged, rearranged, without

FOUR = ("甲", "乙", "丙", "丁")


def _q(
    kind: Kind,
    key: Key | None,
    stem: str = "题",
    options: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
) -> Question:
    return Question(id="q", kind=kind, stem=stem, options=options, partners=partners, key=key)


@pytest.mark.parametrize(
    ("question", "kind", "key"),
    [
        (_q(Kind.SINGLE, Choices((2,)), options=FOUR), Kind.MULTIPLE, Choices((2,))),
        (_q(Kind.MULTIPLE, Choices((0, 2)), options=FOUR), Kind.SINGLE, Choices((0, 2))),
        (_q(Kind.TRUEFALSE, Truth(value=False)), Kind.SINGLE, Choices((1,))),
        (_q(Kind.SINGLE, Choices((1,)), options=("正确", "错误")), Kind.TRUEFALSE, Truth(False)),
        (_q(Kind.SINGLE, Choices((1,)), options=FOUR), Kind.TRUEFALSE, None),
        (_q(Kind.SINGLE, Choices((1,)), "在____", options=FOUR), Kind.BLANKS, Blanks((("乙",),))),
        (_q(Kind.SINGLE, Choices((1,)), options=FOUR), Kind.BLANKS, None),
        (_q(Kind.SINGLE, Choices((1,)), options=FOUR), Kind.OPEN, Model("乙")),
        (_q(Kind.BLANKS, Blanks((("17", "十七"),)), "____"), Kind.NUMERIC, Number(Decimal(17))),
        (_q(Kind.NUMERIC, Number(Decimal(3), unit="年")), Kind.OPEN, Model("3年")),
        (_q(Kind.OPEN, Model("一会儿")), Kind.NUMERIC, None),
        (_q(Kind.OPEN, Model("甲")), Kind.INFO, None),
        (_q(Kind.ORDERING, Order((1, 0)), options=("甲", "乙")), Kind.SINGLE, None),
    ],
)
def test_the_key_is_kept_where_the_new_kind_says_the_same(
    question: Question, kind: Kind, key: Key | None
) -> None:
    made = as_kind(question, kind)
    assert made.kind is kind
    assert made.key == key


def test_kinds_without_options_have_none() -> None:
    made = as_kind(_q(Kind.MATCHING, None, options=FOUR, partners=("一", "二")), Kind.OPEN)
    assert (made.options, made.partners) == ((), ())
    assert as_kind(made, Kind.OPEN) is made


@given(st.permutations(range(4)), st.sets(st.integers(0, 3)))
def test_right_options_go_along(order: list[int], right: set[int]) -> None:
    question = _q(Kind.MULTIPLE, Choices(tuple(sorted(right))), options=FOUR)
    made = rearranged(question, order)
    was = {FOUR[at] for at in right}
    now = {made.options[at] for at in made.key.right} if isinstance(made.key, Choices) else set()
    assert now == was


@given(st.permutations(range(4)), st.permutations(range(4)))
def test_the_right_order_goes_along(order: list[int], sequence: list[int]) -> None:
    question = _q(Kind.ORDERING, Order(tuple(sequence)), options=FOUR)
    made = rearranged(question, order)
    assert isinstance(made.key, Order)
    assert [made.options[at] for at in made.key.sequence] == [FOUR[at] for at in sequence]


def test_pairs_go_along_on_both_sides() -> None:
    pairs = Pairs(((0, 1), (1, 0)))
    question = _q(Kind.MATCHING, pairs, options=("甲", "乙"), partners=("一", "二"))
    assert rearranged(question, (1, 0)).key == Pairs(((0, 0), (1, 1)))
    assert partners_rearranged(question, (1,)).key == Pairs(((0, 0),))
    assert rearranged(question, without(2, 0)).key == Pairs(((0, 0),))


def test_a_dropped_right_option_takes_the_key_with_it() -> None:
    question = _q(Kind.SINGLE, Choices((2,)), options=FOUR)
    assert rearranged(question, without(4, 2)).key is None
    assert rearranged(question, without(4, 0)).key == Choices((1,))


def test_one_of_several_is_moved() -> None:
    assert moved(4, 0, 2) == (1, 2, 0, 3)
    assert moved(4, 3, -1) == (3, 0, 1, 2)
