"""What a foreign format does not hold: told question by question, before a file is handed out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from quizapp.bank.checks import check
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.question import Bank, Blanks, Kind, Number, Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

BLANK = re.compile(r"_{2,}")
# The only weights that Moodle takes: its own list, from the whole to a twentieth.
SHARES = {
    1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5",
    9: "11.11111", 10: "10", 20: "5",
}  # fmt: skip


class Written(NamedTuple):
    """A file, how many questions are in it, and what is not: errors are left out, warnings lost."""

    content: bytes
    questions: int
    problems: tuple[Problem, ...]


class Misfit(Exception):
    """A question that a format cannot hold; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def written(
    bank: Bank, write: Callable[[Question], str], losses: Callable[[Question], list[Words]]
) -> tuple[list[str], list[Problem]]:
    """Each question as `write` has it, and what is left out or lost on the way."""
    blocks, problems = list[str](), list[Problem]()
    for question in bank.questions:
        try:
            blocks.append(write(_whole(question)))
        except Misfit as misfit:
            problems.append(error(misfit.words, question.id, question=question.id))
            continue
        lost = losses(question)
        if lost:
            problems.append(warning(_lost(lost), question.id, question=question.id))
    return blocks, problems


def _whole(question: Question) -> Question:
    """The question, if it has a key and nothing is wrong with it."""
    if question.key is None and question.kind is not Kind.INFO:
        raise Misfit(
            words(
                "EXPORT_NO_KEY",
                "Files",
                QT_TRANSLATE_NOOP("Files", "The question has no key and was left out."),
            )
        )
    fault = next((one.words for one in check(question) if one.severity == "error"), None)
    if fault:
        raise Misfit(
            words(
                "EXPORT_FAULTY",
                "Files",
                QT_TRANSLATE_NOOP("Files", "The question was left out: {reason}"),
                reason=fault,
            )
        )
    return question


def no_place(what: str | Words) -> Misfit:
    """A kind of question, or a part of one, that a format has no place for."""
    return Misfit(
        words(
            "EXPORT_NO_PLACE",
            "Files",
            QT_TRANSLATE_NOOP(
                "Files", "The format has no place for this ({what}); the question was left out."
            ),
            what=what,
        )
    )


_FIELDS = {
    "difficulty": QT_TRANSLATE_NOOP("Files", "difficulty"),
    "points": QT_TRANSLATE_NOOP("Files", "points"),
    "seconds": QT_TRANSLATE_NOOP("Files", "time"),
    "tags": QT_TRANSLATE_NOOP("Files", "topics"),
    "media": QT_TRANSLATE_NOOP("Files", "media"),
    "citation": QT_TRANSLATE_NOOP("Files", "citation"),
    "note": QT_TRANSLATE_NOOP("Files", "note"),
    "explanation": QT_TRANSLATE_NOOP("Files", "explanation"),
}


def lost_fields(question: Question, *kept: str) -> list[Words]:
    """The fields that a question has and that a format does not keep."""
    return [
        words(f"field-{name}", "Files", source)
        for name, source in _FIELDS.items()
        if getattr(question, name) and name not in kept
    ]


def _lost(fields: list[Words]) -> Words:
    told = fields[0]
    for field in fields[1:]:
        both = QT_TRANSLATE_NOOP("Files", "{first}, {second}")
        told = words("and", "Files", both, first=told, second=field)
    return words(
        "EXPORT_LOST",
        "Files",
        QT_TRANSLATE_NOOP("Files", "Not kept by the format: {fields}."),
        fields=told,
    )


def partnerless() -> Misfit:
    """An option that is matched with nothing."""
    phrase = QT_TRANSLATE_NOOP("Files", "an option without a partner")
    return no_place(words("partnerless", "Files", phrase))


def share_of(count: int) -> str:
    """What each of `count` right options weighs."""
    return SHARES.get(count) or f"{Decimal(100) / count:.5f}"


def figure(value: Decimal) -> str:
    """A number without an exponent. `Misfit` where it would have too many digits."""
    text = f"{value:f}"
    if len(text) > 40 or abs(value) >= 10**18:
        raise no_place(f"{value:.3e}")
    return text


def parts(question: Question) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The text before each blank with what the blank accepts; the text after the last one."""
    assert isinstance(question.key, Blanks)
    texts = BLANK.split(question.stem)
    yield from zip(texts, (*question.key.accepted, ()), strict=True)


def unit_of(question: Question) -> list[Words]:
    """A unit, where the format has none."""
    unit = words("field-unit", "Files", QT_TRANSLATE_NOOP("Files", "unit"))
    return [unit] if isinstance(question.key, Number) and question.key.unit else []
