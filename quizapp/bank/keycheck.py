"""What is wrong with a key: the part of the checks that looks at each kind of key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from quizapp.bank.question import (
    Blanks,
    Choices,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Status,
    Truth,
)
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

_FITTING = {
    Kind.SINGLE: Choices,
    Kind.MULTIPLE: Choices,
    Kind.TRUEFALSE: Truth,
    Kind.BLANKS: Blanks,
    Kind.NUMERIC: Number,
    Kind.ORDERING: Order,
    Kind.MATCHING: Pairs,
    Kind.OPEN: Model,
}


def key_faults(question: Question, blanks: int) -> Iterator[Words]:
    """Why a question cannot be judged by its key; `blanks` is how many its stem has."""
    key = question.key
    if key is None:
        if question.status is Status.READY and question.kind is not Kind.INFO:
            yield words(
                "ready-without-key",
                "Checks",
                QT_TRANSLATE_NOOP("Checks", "The question is said to be ready, but has no key."),
            )
        return
    if type(key) is not _FITTING.get(question.kind):
        yield words(
            "key-misfit",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The key does not belong to this kind of question."),
        )
        return
    match key:
        case Choices():
            yield from _choices(question, key)
        case Blanks():
            yield from _blanks(key, blanks)
        case Number():
            yield from _number(key)
        case Order(sequence):
            if sorted(sequence) != list(range(len(question.options))):
                yield words(
                    "order-incomplete",
                    "Checks",
                    QT_TRANSLATE_NOOP("Checks", "The key does not put every option in order once."),
                )
        case Pairs():
            yield from _pairs(question, key)
        case Model(text):
            if not text.strip():
                yield words(
                    "empty-answer",
                    "Checks",
                    QT_TRANSLATE_NOOP("Checks", "The reference answer is empty."),
                )
        case Truth():
            pass
        case _:
            assert_never(key)


def _choices(question: Question, key: Choices) -> Iterator[Words]:
    if not key.right:
        yield words(
            "none-right", "Checks", QT_TRANSLATE_NOOP("Checks", "The key names no right option.")
        )
    if not set(key.right) <= set(range(len(question.options))):
        yield _out_of_range()
    if list(key.right) != sorted(set(key.right)):
        yield words(
            "key-disordered",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The key names its options out of order or twice."),
        )
    if question.kind is Kind.SINGLE and len(key.right) > 1:
        yield words(
            "single-several-right",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "A single-choice question has several right options."),
        )


def _out_of_range() -> Words:
    return words(
        "key-out-of-range",
        "Checks",
        QT_TRANSLATE_NOOP("Checks", "The key names an option that does not exist."),
    )


def _blanks(key: Blanks, blanks: int) -> Iterator[Words]:
    if len(key.accepted) != blanks:
        yield words(
            "blanks-differ",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The stem has {stem} blanks, the key answers {key}."),
            stem=blanks,
            key=len(key.accepted),
        )
    if any(not texts or any(not text.strip() for text in texts) for texts in key.accepted):
        yield words(
            "empty-variant",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "An accepted answer of a blank is empty."),
        )


def _number(key: Number) -> Iterator[Words]:
    if not (key.value.is_finite() and key.tolerance.is_finite()):
        yield words(
            "not-a-number", "Checks", QT_TRANSLATE_NOOP("Checks", "The key is not a finite number.")
        )
    elif key.tolerance < 0:
        yield words(
            "tolerance-negative",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The tolerance is negative."),
        )


def _pairs(question: Question, key: Pairs) -> Iterator[Words]:
    lefts = [left for left, _ in key.pairs]
    if not key.pairs:
        yield words("no-pairs", "Checks", QT_TRANSLATE_NOOP("Checks", "The key matches nothing."))
    if not set(lefts) <= set(range(len(question.options))) or any(
        right not in range(len(question.partners)) for _, right in key.pairs
    ):
        yield _out_of_range()
    if len(set(lefts)) != len(lefts):
        yield words(
            "pair-twice",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The key matches an option with two partners."),
        )
