"""Shuffled options: what is right stays right, what speaks of the others stays last."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.question import Choices, Kind, Question
from quizapp.bank.shuffling import may_shuffle, shuffled, stays_last
from tests.bank.banks import questions

LAST = (
    "以上都对",
    "以上都不对",
    "以上说法均正确",
    "上述都是",
    "都对",
    "均不正确",
    "All of the above",
    "none of these",
    "Both of them",
)
FIRST = ("都江堰", "以人为本", "全面小康", "All men", "None", "上海")


@pytest.mark.parametrize("option", LAST)
def test_what_speaks_of_the_others_stays_last(option: str) -> None:
    assert stays_last(option)


@pytest.mark.parametrize("option", FIRST)
def test_what_only_sounds_like_it_does_not(option: str) -> None:
    assert not stays_last(option)


def _single(number: int, right: int = 1, explanation: str = "") -> Question:
    own = ("甲", "乙", "丙", "丁")
    return Question(
        id=f"q{number}",
        kind=Kind.SINGLE,
        stem="题",
        options=own,
        key=Choices((right,)),
        explanation=explanation,
    )


def _right(question: Question) -> list[str]:
    assert isinstance(question.key, Choices)
    return sorted(question.options[at] for at in question.key.right)


@given(st.lists(questions(), max_size=8), st.integers(0, 99))
def test_right_stays_right_and_nothing_is_lost(bank: list[Question], seed: int) -> None:
    made = shuffled(bank, seed)
    assert [one.id for one in made] == [one.id for one in bank]
    for old, new in zip(bank, made, strict=True):
        if not may_shuffle(old):
            assert new == old
            continue
        assert sorted(new.options) == sorted(old.options)
        if old.key is not None:
            assert _right(new) == _right(old)
        last = [option for option in old.options if stays_last(option)]
        assert list(new.options[len(new.options) - len(last) :]) == last
    assert shuffled(bank, seed) == made


def test_the_places_of_the_right_ones_come_out_even() -> None:
    made = shuffled([_single(number) for number in range(80)], 7)
    places = Counter(one.key.right[0] for one in made if isinstance(one.key, Choices))
    assert places == {0: 20, 1: 20, 2: 20, 3: 20}


@pytest.mark.parametrize(
    "text",
    ["A选项错在年份", "故选B", "正确答案为C", "option D is wrong", "A和B是对的", "选项 A 不对"],
)
def test_a_text_that_names_letters_keeps_the_order(text: str) -> None:
    assert not may_shuffle(_single(1, explanation=text))
    assert shuffled([_single(1, explanation=text)], 3) == (_single(1, explanation=text),)


def test_an_option_that_names_others_keeps_the_order() -> None:
    question = Question(
        id="q", kind=Kind.SINGLE, stem="题", options=("甲", "乙", "A和B"), key=Choices((2,))
    )
    assert not may_shuffle(question)
    assert may_shuffle(_single(1, explanation="甲子年"))
