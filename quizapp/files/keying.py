"""Keys from weighted answers, as Moodle and QTI write them: 100 is wholly right, 0 is wrong.

A key is taken where the weights leave no doubt; else there is none, and the reason is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from zlib import crc32

from quizapp.bank.question import Blanks, Choices, Order, Pairs
from quizapp.bank.spelling import truth
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

WHOLE = Decimal(100)
# Three thirds are written as 33.33333.
_NEARLY = Decimal("0.1")
_NUMBER = re.compile(
    r"[+-]?(?:\d{1,18}(?:[.,]\d{0,30})?|[.,]\d{1,30})(?:[eE][+-]?\d{1,2})?", re.ASCII
)
BLANK = "____"
_TRUE = frozenset(("true", "verdadero", "vrai", "wahr", "richtig", "waar", "vero", "верно"))
_FALSE = frozenset(("false", "falso", "faux", "falsch", "onwaar", "неверно"))


def number(text: str) -> Decimal | None:
    """A plain finite number, a comma for its point; None for anything else."""
    bare = text.strip().replace("\u2212", "-")
    if not _NUMBER.fullmatch(bare):
        return None
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


def truth_in(text: str) -> bool | None:
    """True or false in the words of several languages; None for anything else."""
    bare = text.strip().strip(".!。").lower()
    if bare in _TRUE or bare in _FALSE:
        return bare in _TRUE
    return truth(bare)


def single(weights: Sequence[Decimal | None]) -> tuple[Choices | None, Words | None]:
    """The one right option, or why there is none."""
    if None in weights:
        return None, bad_number()
    right = [index for index, weight in enumerate(weights) if weight and weight > WHOLE - _NEARLY]
    if any(weight and abs(weight) > WHOLE + _NEARLY for weight in weights):
        return None, bad_number()
    if len(right) > 1:
        return None, two_right(len(right))
    return (Choices((right[0],)), None) if right else (None, no_right())


def several(weights: Sequence[Decimal | None]) -> tuple[Choices | None, Words | None]:
    """All right options, and the reason where there are none or their weights make no whole."""
    if any(weight is None or abs(weight) > WHOLE + _NEARLY for weight in weights):
        return None, bad_number()
    right = [index for index, weight in enumerate(weights) if weight and weight > 0]
    total = sum((weight for weight in weights if weight and weight > 0), Decimal(0))
    if not right:
        return None, no_right()
    if abs(total - WHOLE) > _NEARLY:
        return Choices(tuple(right)), odd_total(total)
    return Choices(tuple(right)), None


def partial(weights: Sequence[Decimal | None]) -> bool:
    """Whether an answer is worth something, but not all."""
    return any(weight and 0 < weight < WHOLE - _NEARLY for weight in weights)


def typed(
    texts: Sequence[str], weights: Sequence[Decimal | None], joker_sign: str = "*"
) -> tuple[Blanks | None, list[Words], list[Words], list[str]]:
    """The key of a text that is typed, doubts, notes, and patterns that were right as well.

    A pattern stands for any text; beside plain answers it is left to the judge.
    """
    doubts, notes = list[Words](), list[Words]()
    right = [text for text, weight in zip(texts, weights, strict=True) if weight == WHOLE]
    if any(weight is None or abs(weight) > WHOLE for weight in weights):
        doubts.append(bad_number())
    if partial(weights):
        notes.append(partly())
    escaped = f"\\{joker_sign}"
    plain = [
        text.replace(escaped, joker_sign)
        for text in right
        if joker_sign not in text.replace(escaped, "")
    ]
    patterns = [text for text in right if joker_sign in text.replace(escaped, "")]
    if not right:
        doubts.append(no_right())
    elif not plain:
        doubts.append(joker())
    elif patterns:
        notes.append(jokers(patterns))
    accepted = tuple(dict.fromkeys(plain or patterns))
    return Blanks((accepted,)) if accepted else None, doubts, notes, patterns if plain else []


def blanked(stem: str, blanks: int) -> str:
    """The stem with a blank at its end where one answer is asked and none is drawn."""
    if blanks == 1 and not re.search("__", stem):
        return f"{stem} {BLANK}".strip()
    return stem


def no_right() -> Words:
    """No answer is wholly right."""
    return words(
        "NO_RIGHT_ANSWER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "No answer is marked as wholly right. Kept as a draft; mark the right one."
        ),
    )


def two_right(count: int) -> Words:
    """Several answers of a single choice are wholly right."""
    return words(
        "TWO_RIGHT_ANSWERS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "{count} options of a single choice are marked as wholly right. Kept as a draft; "
            "leave one, or make it a multiple choice.",
        ),
        count=count,
    )


def odd_total(total: Decimal) -> Words:
    """The weights of the right options do not make 100."""
    return words(
        "ODD_WEIGHTS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The weights of the right options make {total} instead of 100, so which ones are "
            "meant is not certain. Kept as a draft; mark the right options.",
        ),
        total=f"{total.normalize():f}",
    )


def bad_number() -> Words:
    """A weight or a value is no number between -100 and 100, or no number at all."""
    return words(
        "BAD_NUMBER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "A weight or a value is no usable number. Kept as a draft; enter the right answer.",
        ),
    )


def partly() -> Words:
    """Part of the points for some answers, which is not kept."""
    return words(
        "PARTIAL_CREDIT",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Some answers earned part of the points; here an answer is right or wrong. Only what "
            "is wholly right was kept.",
        ),
    )


def joker() -> Words:
    """An asterisk stands for any text in a right answer."""
    return words(
        "WILDCARD",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "An asterisk in a right answer stands for any text, which cannot be judged here. "
            "Kept as a draft; write out the answers that are right.",
        ),
    )


def jokers(patterns: Sequence[str]) -> Words:
    """Beside plain answers a pattern was right, too."""
    return words(
        "WILDCARD_DROPPED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Anything like {patterns} was right as well, * being any text. It stands in the note; "
            "here only the answers written out count by themselves.",
        ),
        patterns=", ".join(patterns)[:120],
    )


def no_model() -> Words:
    """An open question without anything to judge it by."""
    return words(
        "NO_MODEL_ANSWER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "An open question without a reference answer. Kept as a draft; write what the judge "
            "should hear.",
        ),
    )


def stripped() -> Words:
    """Something was dropped from HTML."""
    return words(
        "HTML_STRIPPED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Scripts, frames or styles in the text were dropped; look whether anything is missing.",
        ),
    )


def shuffled(texts: Sequence[str]) -> tuple[str, ...]:
    """Texts out of an order that would give the answer away; always the same way."""
    mixed = sorted(texts, key=lambda text: crc32(text.encode("utf-8", "replace")))
    if mixed == list(texts):
        mixed = [*mixed[1:], *mixed[:1]]
    return tuple(mixed)


def ordered(texts: Sequence[str]) -> tuple[tuple[str, ...], Order]:
    """The options as they are shown, and their right order, from texts that stand in it."""
    shown = shuffled(texts)
    places: dict[str, list[int]] = {}
    for index, text in enumerate(shown):
        places.setdefault(text, []).append(index)
    return shown, Order(tuple(places[text].pop(0) for text in texts))


def matched(
    pairs: Sequence[tuple[str, str]],
) -> tuple[tuple[str, ...], tuple[str, ...], Pairs]:
    """Options, partners as they are shown, and the key; a pair without an option is a decoy."""
    options = tuple(left for left, _ in pairs if left)
    partners = shuffled(list(dict.fromkeys(right for _, right in pairs)))
    joined = [right for left, right in pairs if left]
    key = Pairs(tuple((index, partners.index(right)) for index, right in enumerate(joined)))
    return options, partners, key
