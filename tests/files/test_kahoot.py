"""Kahoot's template: read with its own rules, and filled with what fits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from quizapp.bank.question import Bank, Blanks, Choices, Kind, Question, Status, Truth
from quizapp.files import kahoot, sheet
from tests.files.tables import codes, read, short

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "xlsx" / "kahoot_from_csv.xlsx"
HEADER = [
    None,
    "Question - max 120 characters",
    *(f"Answer {n} - max 75 characters" for n in "1234"),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
]


def template(*rows: list[Any]) -> Any:
    return read([[], [None, "Quiz template"], *([[]] * 5), HEADER, *rows])


def test_answers_are_numbers_whatever_the_options_say() -> None:
    reading = template(
        [1, "How many?", 4, 3, 2, 1, 20.0, 1.0],
        [2, "Which?", "a", "b", "c", "d", 5, "1,3"],
        [3, "Is it?", "True", "False", None, None, 30, 2],
        [4, "What?", "a", "b", None, None, 30, None],
        [5, None, None, None, None, None, None, None],
    )
    assert reading.form == "kahoot"
    assert [short(question) for question in reading.bank.questions] == [
        ("single", "How many?", ["4", "3", "2", "1"], [0], "ready"),
        ("multiple", "Which?", ["a", "b", "c", "d"], [0, 2], "ready"),
        ("truefalse", "Is it?", [], False, "ready"),
        ("single", "What?", ["a", "b"], None, "draft"),
    ]
    assert [question.seconds for question in reading.bank.questions] == [20, 5, 30, 30]


def test_rows_above_the_limits_are_read_and_told() -> None:
    reading = template([1, "q" * 121, "a", "b" * 76, None, None, 20, 1])
    assert len(reading.bank.questions) == 1
    assert codes(reading) == {"KAHOOT_LIMIT"}


def ready(
    own: str,
    kind: Kind,
    stem: str,
    key: Any,
    options: tuple[str, ...] = (),
    seconds: int | None = None,
) -> Question:
    return Question(own, kind, stem, options, key=key, seconds=seconds, status=Status.READY)


def test_what_fits_is_written_and_the_rest_is_counted() -> None:
    bank = Bank(
        "",
        (
            ready("one", Kind.SINGLE, "首都？", Choices((0,)), ("北京", "上海"), 25),
            ready("two", Kind.MULTIPLE, "沿海？", Choices((1, 2)), ("北京", "上海", "天津")),
            ready("three", Kind.TRUEFALSE, "地球是平的。", Truth(False), seconds=500),
            ready("long", Kind.SINGLE, "问" * 121, Choices((0,)), ("北京", "上海")),
            ready("wide", Kind.SINGLE, "问", Choices((0,)), ("北" * 76, "上海")),
            ready("five", Kind.SINGLE, "问", Choices((0,)), tuple("甲乙丙丁戊")),
            ready("blank", Kind.BLANKS, "____", Blanks((("甲",),))),
            Question("draft", Kind.SINGLE, "问", ("甲", "乙"), key=Choices((0,))),
        ),
    )
    written = kahoot.write(bank)
    assert written.written == 3
    assert written.counts == {
        "KAHOOT_LONG": 2,
        "KAHOOT_OPTIONS": 1,
        "KAHOOT_KIND": 1,
        "KAHOOT_DRAFT": 1,
    }
    assert [one.question for one in written.left] == ["long", "wide", "five", "blank", "draft"]
    reading = sheet.read(written.content, "kahoot.xlsx")
    assert reading.form == "kahoot"
    assert [short(question) for question in reading.bank.questions] == [
        short(question) for question in bank.questions[:3]
    ]
    assert [question.seconds for question in reading.bank.questions] == [30, 20, 240]


@pytest.mark.skipif(not CORPUS.exists(), reason="the collected files are not beside the project")
def test_a_template_from_elsewhere() -> None:
    reading = sheet.read(CORPUS.read_bytes(), CORPUS.name)
    assert reading.form == "kahoot"
    assert {question.status for question in reading.bank.questions} == {Status.READY}
    assert [question.key for question in reading.bank.questions] == [
        Choices((at - 1,)) for at in (1, 4, 2, 1, 1, 4, 1, 3, 3, 2, 4, 1, 3, 3, 2, 3)
    ]
    assert codes(reading) == {"KAHOOT_LIMIT"}
