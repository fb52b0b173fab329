"""What a given answer is worth, and how a key is read out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.bank.answers import judge, letter, number, shown
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
from tests.bank.banks import questions, texts

FOUR = ("沈阳", "大连", "“两先区”", "丹东")


def ask(kind: Kind, key: Key | None, options: tuple[str, ...] = FOUR) -> Question:
    return Question(id="q", kind=kind, stem="?", options=options, partners=("x", "y"), key=key)


SINGLE = ask(Kind.SINGLE, Choices((1,)))
MULTIPLE = ask(Kind.MULTIPLE, Choices((0, 2, 3)))
RIGHT = ask(Kind.TRUEFALSE, Truth(True))
ONE = ask(Kind.BLANKS, Blanks((("市委、市政府", "party|state"),)))
TWO = ask(Kind.BLANKS, Blanks((("思想",), ("“两先区”", "Two Areas"))))
NUMBER = ask(Kind.NUMERIC, Number(Decimal(17), unit="届"))
ABOUT = ask(Kind.NUMERIC, Number(Decimal("3.5"), Decimal("0.5"), "%"))
ORDER = ask(Kind.ORDERING, Order((1, 0, 3, 2)))
PAIRS = ask(Kind.MATCHING, Pairs(((0, 1), (1, 0))), ("a", "b"))
PARTLY = ask(Kind.MATCHING, Pairs(((0, 1),)), ("a", "b"))


@pytest.mark.parametrize(
    ("question", "answer", "worth"),
    [
        (SINGLE, "B", True),
        (SINGLE, " ｂ。", True),
        (SINGLE, "大 连！", True),
        (SINGLE, "A", False),
        (SINGLE, "AB", False),
        (SINGLE, "沈阳", False),
        (SINGLE, "E", None),
        (SINGLE, "鞍山", None),
        (SINGLE, "", False),
        (MULTIPLE, "ACD", True),
        (MULTIPLE, "a c d", True),
        (MULTIPLE, "D、C，A", True),
        (MULTIPLE, "丹东、沈阳、两先区", True),
        (MULTIPLE, "AC", False),
        (MULTIPLE, "ABCD", False),
        (RIGHT, "对", True),
        (RIGHT, "√", True),
        (RIGHT, "TRUE", True),
        (RIGHT, "正确。", True),
        (RIGHT, "错误", False),
        (RIGHT, "×", False),
        (RIGHT, "不知道", None),
        (ONE, "市委、市政府", True),
        (ONE, "《市委、市政府》。", True),
        (ONE, "PARTY|STATE", True),
        (ONE, "市委", False),
        (TWO, "思想、两先区", True),
        (TWO, "思想；“两先区”", True),
        (TWO, "思想 | two areas", True),
        (TWO, "思想 两先区", True),
        (TWO, "两先区，思想", False),
        (TWO, "思想", False),
        (TWO, "思想、力量、两先区", None),
        (NUMBER, "17", True),
        (NUMBER, "１７届", True),
        (NUMBER, "第十七届", True),
        (NUMBER, "十七。", True),
        (NUMBER, "17.0", True),
        (NUMBER, "16", False),
        (NUMBER, "十六", False),
        (NUMBER, "17次", None),
        (NUMBER, "十七左右", None),
        (ABOUT, "3", True),
        (ABOUT, "4.0％", True),
        (ABOUT, "4.01", False),
        (ABOUT, "-3.5", False),
        (ORDER, "BADC", True),
        (ORDER, "b→a→d→c", True),
        (ORDER, "2 1 4 3", True),
        (ORDER, "2143", True),
        (ORDER, "大连、沈阳、丹东、两先区", True),
        (ORDER, "ABCD", False),
        (ORDER, "BA", False),
        (ORDER, "先二后一", None),
        (PAIRS, "A2 B1", True),
        (PAIRS, "b-1，a-2", True),
        (PAIRS, "A—②、B—①", True),
        (PAIRS, "AbBa", True),
        (PAIRS, "2 1", True),
        (PAIRS, "A1B2", False),
        (PAIRS, "A2", False),
        (PAIRS, "甲乙", None),
        (PARTLY, "A2", True),
        (PARTLY, "A2B1", False),
        (ask(Kind.OPEN, Model("x")), "x", None),
        (ask(Kind.SINGLE, None), "A", None),
        (ask(Kind.INFO, None), "A", None),
        (ask(Kind.SINGLE, Choices(())), "、", None),
    ],
)
def test_what_an_answer_is_worth(question: Question, answer: str, worth: bool | None) -> None:
    assert judge(question, answer) is worth


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("两", 2),
        ("一百零五", 105),
        ("一百二十", 120),
        ("三千零六", 3006),
        ("二〇二〇", 2020),
        ("零", 0),
        ("1,234", 1234),
        ("−5", -5),
        ("1e3", 1000),
        ("一百一", None),
        ("十十", None),
        ("零十", None),
        ("二十三四", None),
        ("百分之五", None),
        ("", None),
        ("1,23", None),
        ("一" * 30, None),
    ],
)
def test_numbers_as_they_are_said(text: str, value: int | None) -> None:
    assert number(text) == value


@given(st.integers(1, 99))
def test_every_chinese_numeral_to_ninety_nine(value: int) -> None:
    digits = " 一二三四五六七八九"
    tens, ones = divmod(value, 10)
    said = (digits[tens] if tens > 1 else "") + ("十" if tens else "") + digits[ones]
    assert number(said.strip()) == value


@settings(max_examples=150)
@given(questions(), texts)
def test_any_answer_to_any_question_is_judged_without_a_fall(
    question: Question, answer: str
) -> None:
    assert judge(question, answer) in (True, False, None)
    assert isinstance(shown(question, "zh"), str)
    assert isinstance(shown(question, "en", whole=True), str)


@given(st.permutations(range(5)), st.sets(st.integers(0, 4), min_size=1))
def test_letters_of_the_key_are_right_in_any_order(order: list[int], right: set[int]) -> None:
    options = ("甲", "乙", "丙", "丁", "戊")
    question = ask(Kind.MULTIPLE, Choices(tuple(sorted(right))), options)
    assert judge(question, "".join(letter(i) for i in order if i in right)) is True
    wrong = right ^ {order[0]}
    assert judge(question, "".join(letter(i) for i in sorted(wrong))) is False
    ordering = ask(Kind.ORDERING, Order(tuple(order)), options)
    assert judge(ordering, shown(ordering)) is True


def test_a_number_beyond_all_measure_is_compared_without_a_fall() -> None:
    vast = ask(Kind.NUMERIC, Number(Decimal("1E+999999"), Decimal("1E-999999")))
    assert judge(vast, "9e999999") is False
    assert judge(ask(Kind.NUMERIC, Number(Decimal("NaN"))), "1") is None


@pytest.mark.parametrize(
    ("question", "chinese", "english"),
    [
        (SINGLE, "B　大连", "B. 大连"),
        (MULTIPLE, "A　沈阳；C　“两先区”；D　丹东", "A. 沈阳; C. “两先区”; D. 丹东"),
        (RIGHT, "正确", "True"),
        (ask(Kind.TRUEFALSE, Truth(False)), "错误", "False"),
        (ONE, "市委、市政府", "市委、市政府"),
        (TWO, "①思想 ②“两先区”", "①思想 ②“两先区”"),
        (NUMBER, "17届", "17 届"),
        (ABOUT, "3.5 ± 0.5%", "3.5 ± 0.5 %"),
        (ask(Kind.NUMERIC, Number(Decimal("1E+3"))), "1000", "1000"),
        (ORDER, "B → A → D → C", "B → A → D → C"),
        (PAIRS, "A—2　B—1", "A—2  B—1"),
        (ask(Kind.OPEN, Model("要点")), "要点", "要点"),
        (ask(Kind.SINGLE, None), "", ""),
    ],
)
def test_a_key_is_read_out(question: Question, chinese: str, english: str) -> None:
    assert shown(question, "zh") == chinese
    assert shown(question, "en") == english


def test_a_key_is_read_out_whole() -> None:
    assert shown(TWO, whole=True) == "①思想 ②“两先区”／Two Areas"
    assert shown(PAIRS, whole=True) == "a—y　b—x"
    assert shown(ORDER, whole=True) == "B　大连 → A　沈阳 → D　丹东 → C　“两先区”"
