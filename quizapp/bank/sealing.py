"""Fingerprints: of a question as it is asked, and of a bank under seal (题库封存).

A fingerprint covers what the hall is asked and how it is judged: kind, stem, options, partners,
key, points, seconds, media and citation. Notes, tags and the state of review are left out, so that
work on them breaks no seal.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import msgspec

from quizapp.bank.question import Question


def fingerprint(question: Question) -> str:
    """SHA-256 of a question, 64 hexadecimal digits."""
    asked = (
        "question 1",
        question.id,
        question.kind,
        question.stem,
        question.options,
        question.partners,
        question.key,
        question.explanation,
        question.points,
        question.seconds,
        question.media,
        question.citation,
    )
    return sha256(msgspec.json.encode(asked)).hexdigest()


def bank_fingerprint(questions: Iterable[Question]) -> str:
    """SHA-256 of the fingerprints of all questions, in the order of their ids."""
    prints = sorted((question.id, fingerprint(question)) for question in questions)
    return sha256(msgspec.json.encode(("bank 1", prints))).hexdigest()


def read_aloud(print_: str) -> str:
    """The first 80 bits in groups of four: what a supervisor compares on paper."""
    head = print_[:20].upper()
    return " ".join(head[at : at + 4] for at in range(0, 20, 4))
