"""Banks as people write them, each beside what must be read from it, and laws that hold for all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from quizapp.bank.checks import askable
from quizapp.bank.problems import Reading
from quizapp.bank.question import Question, Status
from quizapp.bank.report import answer
from quizapp.files import plain, word

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
FILES = sorted((*(SAMPLES / "txt").glob("*.txt"), *(SAMPLES / "docx").glob("*.docx")))


def reading(path: Path) -> Reading:
    module = word if path.suffix == ".docx" else plain
    return module.read(path.read_bytes(), path.name)


def told(question: Question) -> dict[str, Any]:
    every: dict[str, Any] = {
        "kind": question.kind.value,
        "status": question.status.value,
        "stem": question.stem,
        "options": list(question.options),
        "answer": answer(question),
        "explanation": question.explanation,
        "points": question.points,
        "difficulty": question.difficulty.value if question.difficulty else None,
        "tags": list(question.tags),
        "note": question.note,
        "media": list(question.media),
    }
    return {name: value for name, value in every.items() if value not in ("", [], None)}


def test_there_are_samples() -> None:
    assert len(FILES) > 70


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_sample_is_read_as_its_author_meant(path: Path) -> None:
    read = reading(path)
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert [told(one) for one in read.bank.questions] == expected["questions"]
    assert [[one.code, one.question] for one in read.problems] == expected["problems"]
    assert [one.text for one in read.unread] == expected["unread"]
    assert read.bank.title == expected["title"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_ready_question_can_be_asked_and_a_draft_says_why(path: Path) -> None:
    read = reading(path)
    explained = {problem.question for problem in read.problems}
    for question in read.bank.questions:
        if question.status is Status.READY:
            assert askable(question)
            assert question.id not in explained
        else:
            assert question.id in explained
    assert len(read.raw) == len(read.bank.questions)
    assert all(read.raw)


KEYS = re.compile(r"(?:(?:单选|多选|判断)[：:])?[A-L√×对错、，]+")
"""A line of keys without numbers."""
MARKDOWN = re.compile(r"\*\*|^\s*-\s+\[[ x]\]\s+")
TEXTS = [path for path in FILES if path.suffix == ".txt"]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_line_of_a_text_is_somewhere(path: Path) -> None:
    """Within a question, left unread, or a heading or a list of keys that was used."""
    read = reading(path)
    texts = [one.text for one in read.unread] + [str(told(one)) for one in read.bank.questions]
    kept = "".join("".join((*read.raw, *texts, read.bank.title)).split())
    for whole in path.read_text(encoding="utf-8").splitlines():
        line = MARKDOWN.sub("", whole)
        if line.strip() and "".join(line.split()) not in kept:
            heads = any(word in line for word in ("题", "一、", "二、", "（一）", "Part"))
            keys = any(sign in line for sign in "0123456789答解√×")
            bare = KEYS.fullmatch("".join(line.split()))
            rule = not any(sign.isalnum() for sign in line)
            assert heads or keys or bare or rule, line
