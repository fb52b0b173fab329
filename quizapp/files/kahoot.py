"""Kahoot's spreadsheet: its questions in, and as many of ours out as it takes.

    row 8       Question | Answer 1 … 4 | Time limit | Correct answer(s)      columns B to H
    rows 9 …    a question of at most 120 characters, 2 to 4 answers of at most 75, the time in
                seconds (5, 10, 20, 30, 60, 90, 120, 240), the right answers as numbers: 1,3

It holds single and multiple choice and true or false; nothing else of a question. Rows above its
limits are read all the same and named; they are never written.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quizapp.bank.answers import Lang
from quizapp.bank.checks import askable
from quizapp.bank.problems import Problem, Reading, warning
from quizapp.bank.question import Bank, Choices, Question, Truth
from quizapp.bank.words import Words
from quizapp.files.tables.own import TRUTHS
from quizapp.files.tables.words import said
from quizapp.files.workbook import Export, new_book, packed, put_row

FORM = "kahoot"
LONGEST_QUESTION = 120
LONGEST_ANSWER = 75
MOST_ANSWERS = 4
TIMES = (5, 10, 20, 30, 60, 90, 120, 240)
USUAL_TIME = 20
HEADER_ROW = 8
_HEADINGS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, MOST_ANSWERS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)


def told(reading: Reading) -> Reading:
    """The reading of a template, with everything named that Kahoot itself would refuse."""
    over = (
        warning(words, question.source.where if question.source else "", question=question.id)
        for question in reading.bank.questions
        for words in _lengths(question)
    )
    return replace(reading, form=FORM, problems=(*reading.problems, *over))


def write(bank: Bank, lang: Lang = "zh") -> Export:
    """A template filled with the questions that fit. Times are rounded up to one that it knows."""
    book, sheet = new_book("Sheet1")
    put_row(sheet, 2, ["Quiz template"], 2)
    put_row(sheet, HEADER_ROW, _HEADINGS, 2)
    left: list[Problem] = []
    written = 0
    for question in bank.questions:
        reason = misfit(question)
        if reason is not None:
            left.append(warning(reason, question=question.id))
            continue
        written += 1
        put_row(sheet, HEADER_ROW + written, _cells(question, written, lang))
    for column in "BCDEFGH":
        sheet.column_dimensions[column].width = 40 if column == "B" else 24
    return Export(packed(book), written, tuple(left))


def misfit(question: Question) -> Words | None:
    """Why Kahoot does not take a question; None where it does."""
    if not isinstance(question.key, Choices | Truth):
        return said("KAHOOT_KIND")
    if not askable(question):
        return said("KAHOOT_DRAFT")
    if len(question.options) > MOST_ANSWERS:
        return said("KAHOOT_OPTIONS", count=len(question.options), limit=MOST_ANSWERS)
    return next(_lengths(question, "KAHOOT_LONG"), None)


def time_for(seconds: int | None) -> int:
    """The shortest of Kahoot's times that is not shorter than ours."""
    if seconds is None:
        return USUAL_TIME
    return next((time for time in TIMES if time >= seconds), TIMES[-1])


def _lengths(question: Question, code: str = "KAHOOT_LIMIT") -> Iterator[Words]:
    limits = [(question.stem, LONGEST_QUESTION)]
    limits += [(option, LONGEST_ANSWER) for option in question.options]
    for text, limit in limits:
        if len(text) > limit:
            yield said(code, length=len(text), limit=limit)


def _cells(question: Question, number: int, lang: Lang) -> list[str]:
    key = question.key
    if isinstance(key, Truth):
        wrong, right = TRUTHS[lang]
        options, answers = [right, wrong], "1" if key.value else "2"
    else:
        options = list(question.options)
        named = key.right if isinstance(key, Choices) else ()
        answers = ",".join(str(at + 1) for at in named)
    filled = [*options, *[""] * (MOST_ANSWERS - len(options))]
    return [str(number), question.stem, *filled, str(time_for(question.seconds)), answers]
