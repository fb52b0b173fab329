"""Each check with a question that triggers it; a sound question triggers none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from quizapp.bank.checks import askable, check, check_bank, length
from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Citation,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Status,
    Truth,
)
from tests.bank.banks import questions

_SHARED: dict[str, Any] = {"citation": Citation("m", "一"), "status": Status.READY, "id": "q1"}
SINGLE = Question(
    kind=Kind.SINGLE,
    stem="大会在哪座城市举行？",
    options=("沈阳", "大连", "丹东", "鞍山"),
    key=Choices((1,)),
    **_SHARED,
)
MULTIPLE = Question(
    kind=Kind.MULTIPLE, stem="哪两项？", options=("甲", "乙", "丙"), key=Choices((0, 2)), **_SHARED
)
TRUTH = Question(kind=Kind.TRUEFALSE, stem="会期三天。", key=Truth(True), **_SHARED)
BLANKS = Question(
    kind=Kind.BLANKS, stem="____与____。", key=Blanks((("思想",), ("力量", "气力"))), **_SHARED
)
NUMBER = Question(kind=Kind.NUMERIC, stem="第几次？", key=Number(Decimal(17)), **_SHARED)
ORDER = Question(
    kind=Kind.ORDERING, stem="排序。", options=("甲", "乙"), key=Order((1, 0)), **_SHARED
)
MATCHING = Question(
    kind=Kind.MATCHING,
    stem="连线。",
    options=("甲", "乙"),
    partners=("1", "2", "3"),
    key=Pairs(((0, 2), (1, 0))),
    **_SHARED,
)
OPEN = Question(kind=Kind.OPEN, stem="谈谈。", key=Model("要点。"), **_SHARED)
INFO = Question(kind=Kind.INFO, stem="说明。", **_SHARED)
SOUND = (SINGLE, MULTIPLE, TRUTH, BLANKS, NUMBER, ORDER, MATCHING, OPEN, INFO)


@pytest.mark.parametrize("question", SOUND, ids=lambda question: question.kind.value)
def test_a_sound_question_has_no_problem(question: Question) -> None:
    assert check(question) == ()
    assert askable(question) is (question.kind is not Kind.INFO)
    assert not askable(replace(question, status=Status.DRAFT))


ERRORS: list[tuple[str, Question, dict[str, Any]]] = [
    ("no-stem", SINGLE, {"stem": " \n"}),
    ("ready-without-key", SINGLE, {"key": None}),
    ("key-misfit", SINGLE, {"key": Truth(True)}),
    ("key-misfit", INFO, {"key": Truth(True)}),
    ("key-out-of-range", SINGLE, {"key": Choices((4,))}),
    ("key-out-of-range", MULTIPLE, {"key": Choices((-1, 0))}),
    ("key-out-of-range", MATCHING, {"key": Pairs(((0, 3),))}),
    ("key-out-of-range", MATCHING, {"key": Pairs(((2, 0),))}),
    ("none-right", SINGLE, {"key": Choices(())}),
    ("key-disordered", MULTIPLE, {"key": Choices((2, 0))}),
    ("key-disordered", MULTIPLE, {"key": Choices((1, 1))}),
    ("single-several-right", SINGLE, {"key": Choices((0, 1))}),
    ("too-few-options", ORDER, {"options": ("甲",), "key": Order((0,))}),
    ("too-few-options", MATCHING, {"partners": ("1",), "key": Pairs(((0, 0),))}),
    ("empty-option", SINGLE, {"options": ("a", "b", " ")}),
    ("equal-options", SINGLE, {"options": ("ＡＢ", "b", "a b")}),
    ("equal-options", MATCHING, {"partners": ("1", "2", "１")}),
    ("blanks-differ", BLANKS, {"stem": "____。"}),
    ("empty-variant", BLANKS, {"key": Blanks((("a", " "), ("b",)))}),
    ("empty-variant", BLANKS, {"key": Blanks(((), ("b",)))}),
    ("tolerance-negative", NUMBER, {"key": Number(Decimal(1), Decimal(-1))}),
    ("not-a-number", NUMBER, {"key": Number(Decimal("NaN"))}),
    ("order-incomplete", ORDER, {"key": Order((0, 0))}),
    ("no-pairs", MATCHING, {"key": Pairs(())}),
    ("pair-twice", MATCHING, {"key": Pairs(((0, 0), (0, 1)))}),
    ("empty-answer", OPEN, {"key": Model(" ")}),
    ("points-negative", OPEN, {"points": -1}),
    ("no-time", OPEN, {"seconds": 0}),
]
WARNINGS: list[tuple[str, Question, dict[str, Any]]] = [
    ("no-key", SINGLE, {"key": None, "status": Status.DRAFT}),
    ("multiple-one-right", MULTIPLE, {"key": Choices((1,))}),
    ("all-right", MULTIPLE, {"key": Choices((0, 1, 2))}),
    ("answer-in-stem", SINGLE, {"stem": "“大 连”工会在哪座城市？"}),
    ("answer-in-stem", BLANKS, {"stem": "统一思想：____与____。"}),
    ("above-not-last", SINGLE, {"options": ("以上都对", "大连", "丹东")}),
    ("above-not-last", SINGLE, {"options": ("沈阳", "以上各项均不正确", "丹东")}),
    ("stem-long", TRUTH, {"stem": "长" * 105}),
    ("option-long", SINGLE, {"options": ("沈阳", "长" * 41)}),
    ("letter-in-option", SINGLE, {"options": ("沈阳", "Ｂ．大连")}),
    ("mixed-punctuation", SINGLE, {"stem": "大会,在哪里？"}),
    ("invisible-characters", SINGLE, {"stem": "大会\u2028在哪里？"}),
    ("options-without-meaning", TRUTH, {"options": ("对", "错")}),
    ("no-citation", OPEN, {"citation": None}),
]


@pytest.mark.parametrize(("code", "question", "changes"), ERRORS)
def test_what_is_wrong_is_told_and_the_question_is_not_asked(
    code: str, question: Question, changes: dict[str, Any]
) -> None:
    spoilt = replace(question, **changes)
    found = check(spoilt)
    assert [problem.code for problem in found if problem.severity == "error"] == [code]
    assert {(problem.where, problem.question) for problem in found} == {("q1", "q1")}
    assert not askable(spoilt)


@pytest.mark.parametrize(("code", "question", "changes"), WARNINGS)
def test_what_is_doubtful_is_told_and_the_question_may_be_asked(
    code: str, question: Question, changes: dict[str, Any]
) -> None:
    spoilt = replace(question, **changes)
    assert [(problem.code, problem.severity) for problem in check(spoilt)] == [(code, "warning")]
    assert askable(spoilt) is (spoilt.status is Status.READY)


NEARLY: list[tuple[Question, dict[str, Any]]] = [
    (SINGLE, {"stem": "大连和沈阳，哪一座？"}),
    (SINGLE, {"options": ("沈阳", "大连", "以上都不是")}),
    (SINGLE, {"options": ("+", "-", "×")}),
    (TRUTH, {"stem": "长" * 104}),
    (TRUTH, {"stem": "a b " * 52}),
    (SINGLE, {"options": ("沈阳", "长" * 40)}),
    (SINGLE, {"options": ("A股", "B股")}),
    (SINGLE, {"stem": "e.g. a, b; c: d? “大会”！"}),
    (SINGLE, {"stem": "60岁以上是什么？"}),
    (TRUTH, {"stem": "第一行。\n第二行。"}),
    (MATCHING, {"key": Pairs(((0, 1), (1, 1)))}),
]


@pytest.mark.parametrize(("question", "changes"), NEARLY)
def test_what_only_looks_alike_is_let_pass(question: Question, changes: dict[str, Any]) -> None:
    assert check(replace(question, **changes)) == ()


@settings(max_examples=150, deadline=None)
@given(questions())
def test_any_question_can_be_checked(question: Question) -> None:
    found = check(question)
    assert all(str(problem.words) for problem in found)
    wrong = any(problem.severity == "error" for problem in found)
    ready = question.status is Status.READY and question.kind is not Kind.INFO
    assert askable(question) is (ready and not wrong)


def bank_codes(*items: Question) -> list[str]:
    return [problem.code for problem in check_bank(Bank("", items))]


def test_doubles_in_a_bank_are_told() -> None:
    assert bank_codes(SINGLE, replace(TRUTH, id="q2")) == []
    assert bank_codes(SINGLE, TRUTH) == ["id-twice"]
    again = replace(SINGLE, id="q2", stem="大会 在哪座城市举行")
    assert bank_codes(SINGLE, again) == ["stem-twice"]
    other = replace(ORDER, id="q2", options=("丙", "丁"))
    assert bank_codes(ORDER, other) == []


def singles(right: list[int]) -> list[Question]:
    return [
        replace(SINGLE, id=f"s{i}", stem=f"第{i}个城市？", key=Choices((index,)))
        for i, index in enumerate(right)
    ]


def test_right_options_that_gather_in_one_place_are_told() -> None:
    assert bank_codes(*singles([0, 1, 2, 3] * 10)) == []
    assert bank_codes(*singles([1] * 19)) == []
    assert bank_codes(*singles([1] * 20)) == ["positions-skewed"]
    found = check_bank(Bank("", tuple(singles([1] * 30 + [0, 2, 3] * 5))))
    assert str(found[0].words) == (
        "B is right in 30 of 45 single-choice questions; 11 would be even."
    )


def test_statements_that_are_nearly_all_true_are_told() -> None:
    def truths(values: list[bool]) -> list[Question]:
        return [
            replace(TRUTH, id=f"t{i}", stem=f"第{i}句。", key=Truth(value))
            for i, value in enumerate(values)
        ]

    assert bank_codes(*truths([True, False] * 10)) == []
    assert bank_codes(*truths([True] * 18 + [False] * 2)) == ["truths-skewed"]


def test_length_counts_chinese_characters() -> None:
    assert length("大连“”") == 4
    assert length("abc") == 2
