"""What a given answer is worth, and how a key is read out.

A right answer is told from a wrong one only where the key settles it. What cannot be understood
is left to a person (None) rather than called wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Context, Decimal, InvalidOperation
from typing import Literal, assert_never

from quizapp.bank.question import (
    Blanks,
    Choices,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Truth,
)
from quizapp.bank.spelling import fold, truth

Lang = Literal["zh", "en"]

# Signs that are not heard when an answer is said aloud.
_QUOTES = dict.fromkeys(map(ord, "\"'`“”‘’„«»《》〈〉「」『』"))
_EDGES = ".,;:!?。、…·()[]{}【】〔〕—~"
_DIVIDERS = ("|\n", ";", "/", "、,", " \t\u3000")
_LETTERS = re.compile(r"[a-z](?:[\s,;、>→-]*[a-z])*")
_NUMBERS = re.compile(r"\d+(?:[\s,;、>→-]*\d+)*", re.ASCII)
_PAIR = re.compile(r"([a-z])[\s:=—–→>-]*(\d+|[a-z])[\s,;、]*", re.ASCII)
_FIGURE = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,6})?", re.ASCII)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))", re.ASCII)
_HAN_DIGITS = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
}
_HAN_PLACES = {"十": 10, "百": 100, "千": 1000}
_EXACT = Context(prec=400, traps=[])


def judge(question: Question, answer: str) -> bool | None:
    """Tell whether `answer` is right: None where a person must judge; no answer at all is wrong."""
    key = question.key
    if key is None or isinstance(key, Model) or question.kind is Kind.INFO:
        return None
    if not answer.strip():
        return False
    match key:
        case Choices(right):
            named = _named(answer, question.options)
            return None if named is None else set(named) == set(right)
        case Truth(value):
            given = truth(answer.strip(_EDGES + " "))
            return None if given is None else given is value
        case Blanks(accepted):
            return _fills(answer, accepted)
        case Number():
            return _meets(answer, key)
        case Order(sequence):
            order = _ordered(answer, question.options)
            return None if order is None else order == sequence
        case Pairs(pairs):
            given_pairs = _paired(answer, len(question.options))
            return None if given_pairs is None else given_pairs == set(pairs)
        case _:
            assert_never(key)


def heard(text: str) -> str:
    """`text` as it sounds: NFKC, small letters, no blanks, no quotes, no signs at its ends."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_QUOTES)
    bare = "".join(folded.split())
    return bare.strip(_EDGES) or bare


def number(text: str, unit: str = "") -> Decimal | None:
    """A number in figures (also full-width) or in Chinese numerals, its unit left away."""
    bare = _THOUSANDS.sub("", heard_figure(text)).removeprefix("第")
    ending = heard_figure(unit)
    if ending and bare != ending:
        bare = bare.removesuffix(ending)
    if _FIGURE.fullmatch(bare):
        try:
            return Decimal(bare)
        except InvalidOperation:
            return None
    value = _han(bare)
    return None if value is None else Decimal(value)


def heard_figure(text: str) -> str:
    """Like `heard`, but a sign before a figure and a point stay."""
    bare = "".join(unicodedata.normalize("NFKC", text).casefold().translate(_QUOTES).split())
    return bare.replace("\u2212", "-").strip("。、,;:!?…()[]")


def _han(text: str) -> int | None:
    """十七, 九十九, 一百二十, 二〇二〇; None where it is no numeral."""
    if not text or any(sign not in _HAN_DIGITS and sign not in _HAN_PLACES for sign in text):
        return None
    if not any(sign in _HAN_PLACES for sign in text):
        return int("".join(str(_HAN_DIGITS[sign]) for sign in text)) if len(text) < 19 else None
    return _han_places(text)


def _han_places(text: str) -> int | None:
    """A numeral with 十, 百 or 千; None for 一百一, which some say for 110 and some for 101."""
    total, digit, last, gap = 0, None, 10_000, False
    for sign in text:
        if sign in _HAN_DIGITS:
            if digit:
                return None
            gap = digit == 0 or _HAN_DIGITS[sign] == 0
            digit = _HAN_DIGITS[sign]
            continue
        place = _HAN_PLACES[sign]
        if place >= last or digit == 0 or (digit is None and total):
            return None
        total, digit, last = total + (digit or 1) * place, None, place
    return None if digit and last > 10 and not gap else total + (digit or 0)


def _named(answer: str, options: Sequence[str]) -> tuple[int, ...] | None:
    """The options that an answer names, by letters or by their texts, in its order."""
    text = fold(answer).strip(_EDGES + " ")
    if _LETTERS.fullmatch(text):
        letters = tuple(ord(letter) - ord("a") for letter in re.findall("[a-z]", text))
        if max(letters) < len(options):
            return letters
    texts = [heard(option) for option in options]
    for dividers in ("", *_DIVIDERS):
        parts = [heard(part) for part in _split(answer, dividers)]
        if parts and all(texts.count(part) == 1 for part in parts):
            return tuple(texts.index(part) for part in parts)
    return None


def _split(text: str, dividers: str) -> list[str]:
    if not dividers:
        return [text]
    folded = unicodedata.normalize("NFKC", text)
    return [part for part in re.split(f"[{re.escape(dividers)}]+", folded) if part.strip()]


def _fills(answer: str, accepted: Sequence[Sequence[str]]) -> bool | None:
    """Compare part by part, whichever sign divides the answer into as many as there are blanks."""
    wanted = [{heard(text) for text in texts} for texts in accepted]
    most, divided = 0, False
    for dividers in ("", *_DIVIDERS):
        parts = [heard(part) for part in _split(answer, dividers)]
        most = max(most, len(parts))
        if len(parts) == len(wanted):
            divided = True
            if all(part in texts for part, texts in zip(parts, wanted, strict=True)):
                return True
    return False if divided or most < len(wanted) else None


def _meets(answer: str, key: Number) -> bool | None:
    given = number(answer, key.unit)
    if given is None or not (key.value.is_finite() and key.tolerance.is_finite()):
        return None
    gap = _EXACT.abs(_EXACT.subtract(given, key.value))
    return gap.is_finite() and gap <= key.tolerance


def _ordered(answer: str, options: Sequence[str]) -> tuple[int, ...] | None:
    text = fold(answer)
    if _NUMBERS.fullmatch(text):
        single = len(options) < 10
        figures = re.findall(r"\d" if single else r"\d+", text, re.ASCII)
        return tuple(int(figure[:9]) - 1 for figure in figures)
    return _named(answer, options)


def _paired(answer: str, count: int) -> set[tuple[int, int]] | None:
    """`A2 B1 C3`, `A-b, B-a` or, in the order of the left sides, `2 1 3`."""
    text = fold(answer)
    if _NUMBERS.fullmatch(text):
        figures = re.findall(r"\d+" if re.search(r"\D", text) else r"\d", text, re.ASCII)
        return (
            set(enumerate(int(figure[:9]) - 1 for figure in figures))
            if (len(figures) == count)
            else None
        )
    pairs = list(_PAIR.finditer(text))
    ends = [0, *(found.end() for found in pairs)]
    if not pairs or ends[-1] != len(text):
        return None
    if any(found.start() != end for found, end in zip(pairs, ends, strict=False)):
        return None
    return {(ord(found[1]) - ord("a"), _place(found[2])) for found in pairs}


def _place(mark: str) -> int:
    return int(mark[:9]) - 1 if mark.isdecimal() else ord(mark) - ord("a")


def shown(question: Question, lang: Lang = "zh", *, whole: bool = False) -> str:
    """The key as a person reads it; with `whole`, all accepted answers and texts of options."""
    key, chinese = question.key, lang == "zh"
    match key:
        case None:
            return ""
        case Choices(right):
            gap, divider = ("\u3000", "；") if chinese else (". ", "; ")
            return divider.join(_lettered(index, question.options, gap) for index in right)
        case Truth(value):
            return ("正确" if value else "错误") if chinese else ("True" if value else "False")
        case Blanks(accepted):
            texts = ["／".join(texts if whole else texts[:1]) for texts in accepted]
            return (
                texts[0] if len(texts) == 1 else " ".join(map(_circled, range(len(texts)), texts))
            )
        case Number(value, tolerance, unit):
            spread = f" ± {_figures(tolerance)}" if tolerance else ""
            gap = "" if chinese else " "
            return f"{_figures(value)}{spread}{gap}{unit}".strip()
        case Order(sequence):
            gap = "\u3000" if chinese else ". "
            names = [
                _lettered(index, question.options, gap) if whole else letter(index)
                for index in sequence
            ]
            return " → ".join(names)
        case Pairs(pairs):
            gap = "\u3000" if chinese else "  "
            return gap.join(_joined(question, left, right, whole=whole) for left, right in pairs)
        case Model(text):
            return text
        case _:
            assert_never(key)


def letter(index: int) -> str:
    """The name of an option: A for 0, B for 1 and so on."""
    return chr(ord("A") + index) if 0 <= index < 26 else str(index + 1)


def _lettered(index: int, options: Sequence[str], gap: str) -> str:
    return f"{letter(index)}{gap}{options[index]}" if 0 <= index < len(options) else letter(index)


def _joined(question: Question, left: int, right: int, *, whole: bool) -> str:
    known = left in range(len(question.options)) and right in range(len(question.partners))
    if whole and known:
        return f"{question.options[left]}—{question.partners[right]}"
    return f"{letter(left)}—{right + 1}"


def _circled(index: int, text: str) -> str:
    return f"{chr(ord('①') + index) if index < 20 else f'({index + 1})'}{text}"


def _figures(value: Decimal) -> str:
    """Without an exponent, where that stays short."""
    plain = value.is_finite() and abs(value.adjusted()) < 15
    return f"{value:f}" if plain else str(value)
