"""How a key stands in a block of the text format: marks before options, `answer:` lines, `key:`.

A key that these cannot carry (an index out of range, an order that is no permutation, …) stands
as `key:` with the key's own JSON, so that nothing is lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import assert_never

import msgspec
from msgspec import Struct

from quizapp.bank.question import (
    Blanks,
    Choices,
    Key,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Truth,
)
from quizapp.bank.spelling import (
    TICKS,
    escaped,
    fold,
    read_bars,
    read_text,
    truth,
    whole,
    write_bars,
    write_text,
)
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

Complain = Callable[[int, Words], None]


class Value(Struct):
    """The lines of one field, without their margins, and where it begins."""

    raw: str
    line: int


class Marked(Struct):
    """An option or partner: what stands in its brackets, and its text."""

    mark: str
    text: Value


class Lines(Struct, frozen=True):
    """A key as it is written: a mark for each option and partner, and the fields below them."""

    options: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()


_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?"
_WITH_TOLERANCE = re.compile(rf"({_NUMBER})(?:\s*(?:±|\+/?-)\s*({_NUMBER}))?", re.ASCII)
_LETTERS = re.compile(r"[a-z](?:[\s,;、]*[a-z])*")


def read_key(
    kind: Kind,
    options: Sequence[Marked],
    partners: Sequence[Marked],
    fields: dict[str, list[Value]],
    complain: Complain,
) -> Key | None:
    """The key of a block; None where there is none or where it is not understood.

    What is not understood is told to `complain` with its line. Nothing is guessed.
    """
    answers = [value for value in fields.get("answer", []) if value.raw]
    if "key" in fields:
        alone = not answers and not any(marked.mark for marked in (*options, *partners))
        return (
            _exact(fields["key"][0], complain) if alone else _disagree(fields["key"][0], complain)
        )
    match kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            return _choices(options, answers, complain)
        case Kind.ORDERING:
            return _order(options, complain)
        case Kind.MATCHING:
            return _pairs(options, partners, complain)
        case Kind.BLANKS:
            return _blanks(fields.get("answer", []), complain)
        case Kind.TRUEFALSE | Kind.NUMERIC | Kind.OPEN:
            return _answer(kind, answers[0], fields, complain) if answers else None
        case Kind.INFO:
            return None
        case _:
            assert_never(kind)


def write_key(question: Question) -> Lines:
    """The lines that carry a question's key."""
    options, partners = ("",) * len(question.options), ("",) * len(question.partners)
    key = question.key
    if key is None:
        return Lines(options, partners)
    match question.kind, key:
        case ((Kind.SINGLE | Kind.MULTIPLE), Choices(right)) if _ascending(right, len(options)):
            marks = tuple("x" if index in right else "" for index in range(len(options)))
            return Lines(marks, partners)
        case Kind.ORDERING, Order(sequence) if options and _permutation(sequence, len(options)):
            places = tuple(str(sequence.index(index) + 1) for index in range(len(options)))
            return Lines(places, partners)
        case Kind.MATCHING, Pairs(pairs) if pairs and _matches(pairs, question):
            mates = dict(pairs)
            lefts = (_letter(mates[i]) if i in mates else "" for i in range(len(options)))
            rights = (_letter(i) if i in mates.values() else "" for i in range(len(partners)))
            return Lines(tuple(lefts), tuple(rights))
        case Kind.TRUEFALSE, Truth(value):
            return Lines(options, partners, (("answer", "true" if value else "false"),))
        case Kind.BLANKS, Blanks(accepted) if accepted:
            fields = tuple(("answer", write_bars(texts)) for texts in accepted)
            return Lines(options, partners, fields)
        case Kind.NUMERIC, Number() if key.value.is_finite() and key.tolerance.is_finite():
            return Lines(options, partners, _number_fields(key))
        case Kind.OPEN, Model(text):
            field = ("answer", write_text(text) or '""')
            return Lines(options, partners, (field,))
        case _:
            json = _exactly(key)
            return Lines(options, partners, (("key", json),))


def _exactly(key: Key) -> str:
    """The key's own JSON on one line."""
    return escaped(msgspec.json.encode(key).decode())


def _number_fields(key: Number) -> tuple[tuple[str, str], ...]:
    tolerance = f" ± {key.tolerance}" if key.tolerance else ""
    unit = (("unit", write_text(key.unit)),) if key.unit else ()
    return (("answer", f"{key.value}{tolerance}"), *unit)


def _exact(value: Value, complain: Complain) -> Key | None:
    try:
        return msgspec.json.decode(value.raw, type=Key)
    except (msgspec.DecodeError, UnicodeEncodeError, InvalidOperation, RecursionError):
        complain(
            value.line,
            words(
                "key-not-understood",
                "Reading",
                QT_TRANSLATE_NOOP("Reading", "The key after 'key:' is not understood."),
            ),
        )
        return None


def _choices(
    options: Sequence[Marked], answers: Sequence[Value], complain: Complain
) -> Choices | None:
    marks = [fold(option.mark) for option in options]
    for option, mark in zip(options, marks, strict=True):
        if mark and mark not in TICKS:
            complain(
                option.text.line,
                words(
                    "mark-not-understood",
                    "Reading",
                    QT_TRANSLATE_NOOP(
                        "Reading",
                        "The mark [{mark}] before an option is not understood: [x] is a right "
                        "option, [ ] a wrong one.",
                    ),
                    mark=option.mark,
                ),
            )
            return None
    ticked = tuple(index for index, mark in enumerate(marks) if mark)
    named = _named(answers[0], len(options), complain) if answers else ticked
    if named and ticked and ticked != named:
        return _disagree(answers[0], complain)
    return Choices(named) if named else None


def _disagree(value: Value, complain: Complain) -> None:
    complain(
        value.line,
        words(
            "keys-disagree",
            "Reading",
            QT_TRANSLATE_NOOP("Reading", "The key is given twice; which one holds?"),
        ),
    )


def _named(value: Value, count: int, complain: Complain) -> tuple[int, ...] | None:
    """The options that letters name (`ACD`, `A, C`)."""
    text = fold(value.raw)
    right = sorted({ord(letter) - ord("a") for letter in re.findall("[a-z]", text)})
    if _LETTERS.fullmatch(text) and right[-1] < count:
        return tuple(right)
    complain(
        value.line,
        words(
            "letters-not-understood",
            "Reading",
            QT_TRANSLATE_NOOP(
                "Reading", "The answer '{answer}' names no option by its letter (A, B, …)."
            ),
            answer=value.raw,
        ),
    )
    return None


def _order(options: Sequence[Marked], complain: Complain) -> Order | None:
    if not any(option.mark for option in options):
        return None
    places = [whole(option.mark) for option in options]
    if sorted(place or 0 for place in places) != list(range(1, len(options) + 1)):
        complain(
            options[0].text.line,
            words(
                "order-not-understood",
                "Reading",
                QT_TRANSLATE_NOOP(
                    "Reading", "The places in brackets are not the numbers 1 to {count}, each once."
                ),
                count=len(options),
            ),
        )
        return None
    return Order(tuple(places.index(place) for place in range(1, len(options) + 1)))


def _pairs(
    options: Sequence[Marked], partners: Sequence[Marked], complain: Complain
) -> Pairs | None:
    lefts = [fold(option.mark) for option in options]
    rights = [fold(partner.mark) for partner in partners]
    named = [mark for mark in rights if mark]
    if not any(lefts) and not named:
        return None
    if {mark for mark in lefts if mark} != set(named) or len(set(named)) != len(named):
        complain(
            [*options, *partners][0].text.line,
            words(
                "pairs-not-understood",
                "Reading",
                QT_TRANSLATE_NOOP(
                    "Reading",
                    "Each letter must stand before a left side and before exactly one right side.",
                ),
            ),
        )
        return None
    return Pairs(tuple((i, rights.index(mark)) for i, mark in enumerate(lefts) if mark))


def _blanks(answers: Sequence[Value], complain: Complain) -> Blanks | None:
    if not any(value.raw for value in answers):
        return None
    for value in answers:
        if not value.raw:
            complain(
                value.line,
                words(
                    "blank-without-answer",
                    "Reading",
                    QT_TRANSLATE_NOOP("Reading", "A blank has no answer."),
                ),
            )
            return None
    return Blanks(tuple(read_bars(value.raw) for value in answers))


def _answer(
    kind: Kind, answer: Value, fields: dict[str, list[Value]], complain: Complain
) -> Key | None:
    if kind is Kind.OPEN:
        return Model(read_text(answer.raw))
    if kind is Kind.TRUEFALSE:
        value = truth(answer.raw)
        if value is not None:
            return Truth(value)
        complain(
            answer.line,
            words(
                "truth-not-understood",
                "Reading",
                QT_TRANSLATE_NOOP("Reading", "The answer '{answer}' is neither true nor false."),
                answer=answer.raw,
            ),
        )
        return None
    unit = fields.get("unit", [])
    number = read_number(answer.raw, read_text(unit[0].raw) if unit else "")
    if number is None:
        complain(
            answer.line,
            words(
                "number-not-understood",
                "Reading",
                QT_TRANSLATE_NOOP(
                    "Reading",
                    "The answer '{answer}' is not a number like 17 or 17 ± 0.5; the unit stands "
                    "in a line of its own, 'unit: …'.",
                ),
                answer=answer.raw,
            ),
        )
    return number


def read_number(text: str, unit: str = "") -> Number | None:
    """`17` or `17 ± 0.5`; None where it is neither."""
    found = _WITH_TOLERANCE.fullmatch(fold(text).replace("\u2212", "-"))
    try:
        return Number(Decimal(found[1]), Decimal(found[2] or 0), unit) if found else None
    except InvalidOperation:
        return None


def _letter(index: int) -> str:
    """Name a partner: a to z, then aa, ab and so on."""
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("a") + index % 26)


def _ascending(right: tuple[int, ...], count: int) -> bool:
    return bool(right) and list(right) == sorted(set(right) & set(range(count)))


def _permutation(sequence: tuple[int, ...], count: int) -> bool:
    return sorted(sequence) == list(range(count))


def _matches(pairs: tuple[tuple[int, int], ...], question: Question) -> bool:
    lefts = tuple(left for left, _ in pairs)
    partners = range(len(question.partners))
    return _ascending(lefts, len(question.options)) and all(right in partners for _, right in pairs)
