"""Writes Aiken: single choice only, each text on one line, at most 26 options."""

from __future__ import annotations

from quizapp.bank.question import Bank, Choices, Kind, Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files.aiken import ANSWER, OPTION
from quizapp.files.exporting import Written, lost_fields, no_place, written


def write(bank: Bank) -> Written:
    """The bank as an Aiken file in UTF-8; other kinds of questions are left out."""
    blocks, problems = written(bank, _question, lost_fields)
    text = "\n\n".join(blocks)
    return Written(f"{text}\n".encode() if text else b"", len(blocks), tuple(problems))


def _question(question: Question) -> str:
    if question.kind is not Kind.SINGLE or not isinstance(question.key, Choices):
        phrase = QT_TRANSLATE_NOOP("Files", "a kind of question other than single choice")
        raise no_place(words("kind", "Files", phrase))
    stem = " ".join(question.stem.split())
    if OPTION.fullmatch(stem) or ANSWER.fullmatch(stem):
        raise no_place(stem[:20])
    if len(question.options) > 26:
        raise no_place(f"{len(question.options)} > 26")
    letters = [chr(ord("A") + index) for index in range(len(question.options))]
    options = [
        f"{letter}. {' '.join(option.split())}"
        for letter, option in zip(letters, question.options, strict=True)
    ]
    return "\n".join([stem, *options, f"ANSWER: {letters[question.key.right[0]]}"])
