"""Layouts: guessed, shown, changed by a person, remembered by their fingerprint."""

from __future__ import annotations

from msgspec.structs import replace

from quizapp.bank.question import Kind, Status
from quizapp.files import sheet
from quizapp.files.table import Column, Mapping, Role
from tests.files.tables import book, short

ROWS = [
    ["题库"],
    ["序号", "题目", "A", "B", "答案", "编者按"],
    [1, "一（ ）。", "甲", "乙", "A", "见书"],
]


def test_a_layout_shows_what_was_guessed() -> None:
    (layout,) = sheet.layouts(book({"题库": ROWS, "说明": [["请填写"]]}), "x.xlsx")
    assert layout.sure
    assert layout.headings == ("序号", "题目", "A", "B", "答案", "编者按")
    assert [row.cells[1] for row in layout.rows] == ["一（ ）。"]
    assert layout.mapping.header == 2
    assert layout.mapping.columns == (
        Column(0, Role.NUMBER),
        Column(1, Role.STEM),
        Column(2, Role.OPTION),
        Column(3, Role.OPTION, 1),
        Column(4, Role.ANSWER),
    )


def test_a_changed_mapping_is_read_by() -> None:
    content = book(ROWS)
    (layout,) = sheet.layouts(content, "x.xlsx")
    mapping = replace(
        layout.mapping, columns=(*layout.mapping.columns, Column(5, Role.EXPLANATION))
    )
    (question,) = sheet.read(content, "x.xlsx", mapping).bank.questions
    assert question.explanation == "见书"


def test_a_mapping_reads_what_no_header_tells() -> None:
    content = book([["一（ ）。", "甲", "乙", "丙", "B"]])
    options = [Column(at, Role.OPTION, at - 1) for at in (1, 2, 3)]
    columns = (Column(0, Role.STEM), *options, Column(4, Role.ANSWER))
    (question,) = sheet.read(
        content, "x.xlsx", Mapping("题库", 0, columns, Kind.SINGLE)
    ).bank.questions
    assert short(question) == ("single", "一（ ）。", ["甲", "乙", "丙"], [1], "ready")


def test_a_mapping_without_a_stem_leaves_its_sheet_out() -> None:
    content = book(
        {"一": [["题干", "答案"], ["一。", "对"]], "二": [["题干", "答案"], ["二。", "错"]]}
    )
    reading = sheet.read(content, "x.xlsx", (Mapping("二", 1),))
    assert [question.stem for question in reading.bank.questions] == ["一。"]


def test_the_fingerprint_is_that_of_the_headings() -> None:
    (one,) = sheet.layouts(book({"甲": ROWS}), "x.xlsx")
    (same,) = sheet.layouts(
        book({"乙": [["另一个标题"], ROWS[1], [2, "二", "丙", "丁", "B", None]]}), "y.xlsx"
    )
    (other,) = sheet.layouts(book([["题目", "答案"], ["一。", "对"]]), "z.xlsx")
    assert one.fingerprint == same.fingerprint != other.fingerprint


def test_a_proposal_without_a_header_is_for_a_person() -> None:
    (layout,) = sheet.layouts(
        book([["一（ ）。", "甲", "乙", "丙", "B"], ["二（ ）。", "甲", "乙", "丙", "C"]]), "x.xlsx"
    )
    assert not layout.sure
    accepted = sheet.read(book([["一（ ）。", "甲", "乙", "丙", "B"]]), "x.xlsx", layout.mapping)
    assert [question.status for question in accepted.bank.questions] == [Status.READY]
