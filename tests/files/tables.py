"""Workbooks and CSV files written cell by cell for the tests, and what was read of them."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from quizapp.bank.problems import Reading
from quizapp.bank.question import Question
from quizapp.bank.report import answer
from quizapp.files import csv_table, sheet

Cells = Sequence[Sequence[Any]]


def book(sheets: Mapping[str, Cells] | Cells, *, merged: Sequence[str] = ()) -> bytes:
    """A workbook of these sheets; merged cells belong to the first."""
    named = sheets if isinstance(sheets, Mapping) else {"题库": sheets}
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in named.items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(list(row))
    for area in merged:
        made.worksheets[0].merge_cells(area)
    return saved(made)


def saved(made: Workbook) -> bytes:
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def page_of(made: Workbook) -> Worksheet:
    """The only sheet of a new workbook, named 题库."""
    page = made.worksheets[0]
    page.title = "题库"
    return page


def csv_of(rows: Cells, divider: str = ",", encoding: str = "utf-8") -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=divider).writerows(rows)
    return text.getvalue().encode(encoding)


def read(sheets: Mapping[str, Cells] | Cells, *, merged: Sequence[str] = ()) -> Reading:
    return sheet.read(book(sheets, merged=merged), "题库.xlsx")


def read_csv(rows: Cells, divider: str = ",", encoding: str = "utf-8") -> Reading:
    return csv_table.read(csv_of(rows, divider, encoding), "bank.csv")


def only(reading: Reading) -> Question:
    (question,) = reading.bank.questions
    return question


def short(question: Question) -> tuple[Any, ...]:
    """Kind, stem, options, answer and status of a question."""
    return (
        question.kind.value,
        question.stem,
        list(question.options),
        answer(question),
        question.status.value,
    )


def codes(reading: Reading) -> set[str]:
    return {problem.code for problem in reading.problems}


def reasons(reading: Reading) -> dict[str, set[str]]:
    """For each question with a problem the codes."""
    found: dict[str, set[str]] = {}
    for problem in reading.problems:
        found.setdefault(problem.question, set()).add(problem.code)
    return found
