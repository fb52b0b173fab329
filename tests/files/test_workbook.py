"""What is written is read back as it was; nothing written is ever taken for a formula."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook

from quizapp.bank.answers import Lang
from quizapp.bank.question import Bank, Choices, Kind, Question, Status
from quizapp.bank.spelling import carries
from quizapp.files import csv_table, sheet, workbook
from quizapp.files.refusal import Unreadable
from quizapp.files.tables.text import tidy
from tests.bank.banks import questions
from tests.files.tables import book, codes, page_of, saved, short


def clean(value: Any) -> Any:
    """The same value with every text in it tidy."""
    if isinstance(value, str):
        return tidy(value.replace("\r", "\n"))[0]
    if isinstance(value, tuple | list):
        return tuple(clean(one) for one in value)
    return {name: clean(one) for name, one in value.items()} if isinstance(value, dict) else value


def holdable(question: Question) -> Question:
    """The question as far as a sheet holds it: tidy texts, no empty option, no source, no group."""
    parts = clean(msgspec.to_builtins(replace(question, source=None, apart=())))
    tidied = msgspec.convert(parts, Question, strict=False)
    options = tuple(text for text in tidied.options if text)
    key = tidied.key if options == tidied.options else None
    settled = key is not None or question.kind is Kind.INFO
    status = question.status if settled else Status.DRAFT
    return replace(tidied, options=options, key=key, status=status)


def visible(question: Question) -> bool:
    """Whether its id can be held."""
    return tidy(question.id)[0] == question.id and carries(question.id)


banks = st.lists(
    questions().filter(visible).map(holdable), min_size=1, max_size=4, unique_by=lambda one: one.id
).map(lambda some: Bank("题库", tuple(some)))


def without_sources(bank: Bank) -> tuple[Question, ...]:
    return tuple(replace(question, source=None) for question in bank.questions)


@settings(max_examples=60)
@given(banks, st.sampled_from(["zh", "en"]))
def test_a_workbook_holds_what_it_says(bank: Bank, lang: Lang) -> None:
    written = workbook.write(bank, lang)
    assert (written.written, written.left) == (len(bank.questions), ())
    assert without_sources(sheet.read(written.content, "题库.xlsx").bank) == bank.questions


@settings(max_examples=60)
@given(banks, st.sampled_from(["zh", "en"]))
def test_csv_holds_the_same(bank: Bank, lang: Lang) -> None:
    written = workbook.write_csv(bank, lang)
    assert without_sources(csv_table.read(written.content, "题库.csv").bank) == bank.questions


DANGEROUS = ("=1+1", "+1", "-甲", "@SUM(A1)", "=cmd|' /C calc'!A0", "'=1", "-5", "_x0041_", "#N/A")


def dangerous() -> Bank:
    options = DANGEROUS[:4]
    rows = [
        Question(f"q{at}", Kind.SINGLE, text, options, key=Choices((0,)), status=Status.READY)
        for at, text in enumerate(DANGEROUS)
    ]
    return Bank("题库", tuple(rows))


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    content = workbook.write(dangerous()).content
    page = load_workbook(BytesIO(content)).worksheets[0]
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    marked = {str(cell.value) for cell in cells if cell.quotePrefix}
    assert marked >= {"=1+1", "+1", "-甲", "@SUM(A1)"}
    with zipfile.ZipFile(BytesIO(content)) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_no_cell_of_csv_is_a_formula_and_plain_numbers_stay() -> None:
    text = workbook.write_csv(dangerous()).content.decode("utf-8-sig")
    assert "'=1+1" in text
    assert "'@SUM(A1)" in text
    assert ",-5," in text
    assert not [line for line in text.splitlines() if line.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_template_is_read_as_soon_as_it_is_filled(lang: Lang) -> None:
    content = workbook.template(lang)
    with pytest.raises(Unreadable) as refused:
        sheet.read(content, "template.xlsx")
    assert refused.value.words.code == "NO_QUESTIONS"
    made = load_workbook(BytesIO(content))
    page = made.worksheets[0]
    assert len(page.data_validations.dataValidation) == 2
    kind = "多选题" if lang == "zh" else "Multiple response"
    for at, text in enumerate(
        [kind, "哪些？", "甲", "乙", "丙", None, None, None, "AC", "因为", None, 2, 30], 1
    ):
        page.cell(2, at, text)
    (question,) = sheet.read(saved(made), "template.xlsx").bank.questions
    assert short(question) == ("multiple", "哪些？", ["甲", "乙", "丙"], [0, 2], "ready")
    assert (question.explanation, question.points, question.seconds) == ("因为", 2, 30)


def test_what_does_not_fit_is_left_out_and_named() -> None:
    long = Question("long", Kind.OPEN, "长" * 40_000)
    many = Question("many", Kind.SINGLE, "多", tuple(map(str, range(100))))
    fine = Question("fine", Kind.OPEN, "短")
    written = workbook.write(Bank("", (long, many, fine)))
    assert written.written == 1
    assert [(one.question, one.code) for one in written.left] == [
        ("long", "EXPORT_LONG"),
        ("many", "EXPORT_OPTIONS"),
    ]
    assert written.counts == {"EXPORT_LONG": 1, "EXPORT_OPTIONS": 1}


def test_a_row_added_to_our_table_by_hand_is_read() -> None:
    bank = Bank(
        "",
        (Question("a", Kind.SINGLE, "一？", ("甲", "乙"), key=Choices((1,)), status=Status.READY),),
    )
    made = load_workbook(BytesIO(workbook.write(bank).content))
    page = made.worksheets[0]
    row: list[Any] = [None, "单选题", "二？", "子", "丑", "寅", None, None, None, "Z"]
    for at, text in enumerate(row, 1):
        page.cell(3, at, text)
    reading = sheet.read(saved(made), "题库.xlsx")
    assert [question.id for question in reading.bank.questions] == ["a", "q2"]
    assert reading.bank.questions[1].status is Status.DRAFT
    assert codes(reading) == {"ANSWER_RANGE"}


def test_a_book_made_for_the_tests_is_one() -> None:
    assert page_of(load_workbook(BytesIO(book([["题干"]])))).title == "题库"
