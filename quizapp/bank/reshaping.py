"""A question made into another kind, its options put elsewhere: the key goes along with them.

Nothing is guessed: a key is carried over where the new kind says the same with it, else it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from quizapp.bank.answers import number, shown
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
from quizapp.bank.spelling import truth

WITH_OPTIONS = (Kind.SINGLE, Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING)
_BLANK = re.compile(r"_{2,}")
_HAN = re.compile("[\u4e00-\u9fff]")


def as_kind(question: Question, kind: Kind) -> Question:
    """The question as one of another kind, with all that this kind can hold."""
    if kind is question.kind:
        return question
    options, partners = question.options, question.partners
    if kind not in WITH_OPTIONS:
        options = ()
    elif question.kind is Kind.TRUEFALSE and not options:
        options = ("正确", "错误") if _HAN.search(question.stem) else ("True", "False")
    if kind is not Kind.MATCHING:
        partners = ()
    key = _carried(question, kind)
    return replace(question, kind=kind, options=options, partners=partners, key=key)


def blanks_of(stem: str) -> int:
    """How many blanks a stem has."""
    return len(_BLANK.findall(stem))


def rearranged(question: Question, order: Sequence[int]) -> Question:
    """The question with its options in `order`; those that it does not name are gone."""
    at = {old: new for new, old in enumerate(order)}
    key = question.key
    match key:
        case Choices(right):
            kept = tuple(sorted(at[one] for one in right if one in at))
            key = Choices(kept) if kept or not right else None
        case Order(sequence):
            key = Order(tuple(at[one] for one in sequence if one in at))
        case Pairs(pairs):
            kept = tuple(sorted((at[left], right) for left, right in pairs if left in at))
            key = Pairs(kept) if kept else None
        case _:
            pass
    return replace(question, options=tuple(question.options[one] for one in order), key=key)


def partners_rearranged(question: Question, order: Sequence[int]) -> Question:
    """The question with its right sides in `order`; those that it does not name are gone."""
    at = {old: new for new, old in enumerate(order)}
    key = question.key
    if isinstance(key, Pairs):
        kept = tuple((left, at[right]) for left, right in key.pairs if right in at)
        key = Pairs(kept) if kept else None
    return replace(question, partners=tuple(question.partners[one] for one in order), key=key)


def without(count: int, gone: int) -> tuple[int, ...]:
    """The order of `count` things without one of them."""
    return tuple(at for at in range(count) if at != gone)


def moved(count: int, at: int, to: int) -> tuple[int, ...]:
    """The order of `count` things in which one went to another place."""
    order = [one for one in range(count) if one != at]
    order.insert(max(0, min(to, count - 1)), at)
    return tuple(order)


def _carried(question: Question, kind: Kind) -> Key | None:
    key = question.key
    match kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            if isinstance(key, Truth):
                return Choices((0,) if key.value else (1,))
            return key if isinstance(key, Choices) else None
        case Kind.TRUEFALSE:
            values = [truth(text) for text in _right_texts(question)]
            return Truth(values[0]) if len(values) == 1 and values[0] is not None else None
        case Kind.BLANKS:
            texts = _right_texts(question)
            return (
                Blanks(tuple((text,) for text in texts))
                if texts and len(texts) == blanks_of(question.stem)
                else None
            )
        case Kind.NUMERIC:
            texts = _right_texts(question)
            value = number(texts[0]) if len(texts) == 1 else None
            return Number(value) if value is not None else None
        case Kind.OPEN:
            return Model(_said(question)) if key is not None else None
        case Kind.ORDERING | Kind.MATCHING | Kind.INFO:
            return None


def _right_texts(question: Question) -> tuple[str, ...]:
    """What is right, as texts."""
    match question.key:
        case Choices(right):
            own = question.options
            return tuple(own[at] for at in right if 0 <= at < len(own))
        case Blanks(accepted):
            return tuple(texts[0] for texts in accepted if texts)
        case Number(value):
            return (f"{value:f}",) if value.is_finite() else ()
        case Model(text) if text.strip():
            return (text.strip(),)
        case _:
            return ()


def _said(question: Question) -> str:
    """The key in words, for a person who judges."""
    texts = _right_texts(question)
    if texts and not isinstance(question.key, Number):
        return "；".join(texts) if _HAN.search("".join(texts)) else "; ".join(texts)
    return shown(question, "zh" if _HAN.search(question.stem) else "en", whole=True)
