"""What `quizapp bank read`, `check` and `stats` say, as values that go to JSON as they are."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, assert_never

import msgspec

from quizapp.bank.checks import askable, check, check_bank
from quizapp.bank.problems import Problem, Reading
from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Status,
    Truth,
)
from quizapp.bank.stats import figures

Record = dict[str, Any]
"""Only what JSON knows: dicts, lists, strings, numbers, booleans, None."""

OWN_FORMAT = "quizapp-bank"


def reading_record(reading: Reading, form: str = OWN_FORMAT) -> Record:
    """What was read: every question with its answer, and what is wrong with it.

    Of the doubts only a missing key is told here; `check_record` tells them all.
    """
    found = [
        problem
        for question in reading.bank.questions
        for problem in check(question)
        if problem.severity == "error" or problem.code == "no-key"
    ]
    lines = reading.lines or (0,) * len(reading.bank.questions)
    return {
        "format": form,
        "title": reading.bank.title,
        "questions": [
            question_record(question, line)
            for question, line in zip(reading.bank.questions, lines, strict=True)
        ],
        "problems": [problem_record(one) for one in _told(reading, found)],
        "skipped": reading.skipped,
    }


def check_record(reading: Reading, form: str = OWN_FORMAT) -> Record:
    """Everything that is wrong or doubtful, and how many of the questions may be asked."""
    problems = _told(reading, check_bank(reading.bank))
    return {
        "format": form,
        "questions": len(reading.bank.questions),
        "askable": sum(askable(question) for question in reading.bank.questions),
        "skipped": reading.skipped,
        "errors": sum(problem.severity == "error" for problem in problems),
        "warnings": sum(problem.severity == "warning" for problem in problems),
        "problems": [problem_record(problem) for problem in problems],
    }


def stats_record(bank: Bank) -> Record:
    """The bank in figures."""
    found = figures(bank)
    counts = ("kinds", "difficulties", "statuses", "tags", "places", "points", "right", "truths")
    record: Record = msgspec.to_builtins(found)
    return record | {name: dict(getattr(found, name)) for name in counts}


def problem_record(problem: Problem) -> Record:
    """One problem, said in English; `code` is stable."""
    return {
        "where": problem.where,
        "line": problem.line or None,
        "question": problem.question or None,
        "severity": problem.severity,
        "code": problem.code,
        "what": str(problem.words),
    }


def question_record(question: Question, line: int = 0) -> Record:
    """One question; `where` is its line, else the place its source names, else its id."""
    source, citation, key = question.source, question.citation, question.key
    where = f"line {line}" if line else source.where if source else ""
    faulty = any(problem.severity == "error" for problem in check(question))
    return {
        "id": question.id,
        "kind": question.kind.value,
        "stem": question.stem,
        "options": list(question.options),
        "partners": list(question.partners),
        "answer": answer(question),
        "tolerance": _figure(key.tolerance) if isinstance(key, Number) else None,
        "unit": key.unit if isinstance(key, Number) else None,
        "explanation": question.explanation,
        "difficulty": question.difficulty.value if question.difficulty else None,
        "points": question.points,
        "seconds": question.seconds,
        "tags": list(question.tags),
        "media": list(question.media),
        "citation": msgspec.to_builtins(citation) if citation else None,
        # What cannot be judged is no more than a draft, whatever it says of itself.
        "status": (Status.DRAFT if faulty else question.status).value,
        "askable": askable(question),
        "where": where or question.id,
        "note": question.note,
    }


def answer(question: Question) -> Any:
    """The key as JSON: option indices from 0, true or false, lists of texts, a number, a text.

    Ordering is the indices in their right order, matching a list of [option, partner]. None
    where there is no key.
    """
    match question.key:
        case None:
            return None
        case Choices(right):
            return list(right)
        case Truth(value):
            return value
        case Blanks(accepted):
            return [list(texts) for texts in accepted]
        case Number(value):
            return _figure(value)
        case Order(sequence):
            return list(sequence)
        case Pairs(pairs):
            return [list(pair) for pair in pairs]
        case Model(text):
            return text
        case _:
            assert_never(question.key)


def _figure(value: Decimal) -> int | float | str:
    """A number where JSON keeps it exactly, else its text."""
    if not value.is_finite() or abs(value.adjusted()) > 15:
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def _told(reading: Reading, found: Iterable[Problem]) -> list[Problem]:
    """The problems of reading and of checking in the order of the file, each once."""
    ids = [question.id for question in reading.bank.questions]
    lines = dict(zip(ids, reading.lines, strict=False))
    placed = [
        msgspec.structs.replace(one, line=line, where=f"line {line}")
        if (line := lines.get(one.question, 0)) and not one.line
        else one
        for one in found
    ]
    # What made a question a draft while it was read is found again by the checks.
    known = {(one.question, one.words) for one in reading.problems if one.question}
    new = [one for one in placed if (one.question, one.words) not in known]
    return sorted((*reading.problems, *new), key=lambda one: one.line or len(lines) + 10**9)
