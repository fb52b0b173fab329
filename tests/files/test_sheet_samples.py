"""Workbooks and CSV files beside the questions that are in them, and those collected elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quizapp.bank.problems import Reading
from quizapp.bank.question import Kind, Status
from quizapp.bank.report import answer, reading_record
from quizapp.files import csv_table, sheet

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILES = sorted((*SAMPLES.glob("xlsx/*.xlsx"), *SAMPLES.glob("csv/*.csv")))
collected = pytest.mark.skipif(
    not CORPUS.exists(), reason="the collected files are not beside the project"
)


def read(path: Path) -> Reading:
    module = csv_table if path.suffix == ".csv" else sheet
    return module.read(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_is_read_as_expected(path: Path) -> None:
    reading = read(path)
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(reading_record(reading, reading.form))) == expected


def test_there_are_samples() -> None:
    assert len(FILES) >= 5


def judged(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether a question came out as expected; a draft without a key is never wrong."""
    if wanted["status"] == "draft":
        return got["status"] == "draft"
    if wanted.get("draft_ok") and got["status"] == "draft":
        return True
    kind = got["kind"] == wanted["kind"] and got["status"] == "ready"
    options = wanted["kind"] == "truefalse" or got["options"] == wanted["options"]
    return kind and options and got["answer"] == wanted["answer"]


@collected
@pytest.mark.parametrize("name", ["x01_row1", "x02_row4", "x03_sheets", "x04_rows"])
def test_chinese_workbooks(name: str) -> None:
    expected = json.loads((CORPUS / "cn" / f"{name}.json").read_text(encoding="utf-8"))
    got = reading_record(read(CORPUS / "cn" / f"{name}.xlsx"))["questions"]
    assert len(got) == len(expected["questions"])
    pairs = zip(expected["questions"], got, strict=True)
    assert [wanted["stem"] for wanted, one in pairs if not judged(wanted, one)] == []


@collected
@pytest.mark.parametrize("name", ["xlsx/moodef_questions.xlsx", "csv/moodef_questions.csv"])
def test_a_table_that_tells_kinds_by_its_cells(name: str) -> None:
    bank = read(CORPUS / name).bank
    assert [(question.kind, answer(question)) for question in bank.questions] == [
        (Kind.SINGLE, [0]),
        (Kind.MATCHING, [[0, 0], [1, 1], [2, 2]]),
        (Kind.TRUEFALSE, False),
        (Kind.BLANKS, [["Addition"]]),
        (Kind.BLANKS, [["+"], ["-"]]),
        (Kind.BLANKS, [["+"], ["-"]]),
        (Kind.ORDERING, [0, 1, 2, 3]),
        (Kind.ORDERING, [0, 1, 2, 3]),
        # Two right numbers, of which one question here holds one; and no answer at all.
        (Kind.NUMERIC, None),
        (Kind.NUMERIC, 1.33),
        (Kind.OPEN, None),
    ]
    drafts = [at for at, one in enumerate(bank.questions) if one.status is Status.DRAFT]
    # Besides these two the second of each pair of equal ones.
    assert drafts == [5, 7, 8, 10]
