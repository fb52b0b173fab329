"""What a cell says is right. Never guessed: what can be read in two ways is no key.

choice      B · ABD · A,B,D · A、B、D · A B D · A;D · B.乙 · (b) · 2 · 1,3 · ①③ · 乙 itself
truth       对 错 √ × 正确 错误 是 否 T F TRUE FALSE, ×，应为… ; 1 and 0 where the kind is told
blanks      甲|乙 · 甲；乙 · 甲、乙 · ①甲②乙 · one a line; 甲/乙 are alternatives of one blank
number      17 · 17 ± 0.5
order       CABD · 3,1,2
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from quizapp.bank.answers import letter
from quizapp.bank.question import Blanks, Choices, Key, Order, Truth
from quizapp.bank.spelling import truth
from quizapp.bank.words import Words
from quizapp.files.slashes import ways
from quizapp.files.tables.options import same
from quizapp.files.tables.words import said

_PREFIX = re.compile(
    r"^\s*[【\[(（]?(?:正确|参考|标准|本题)?(?:答案|选项|答)(?:是|为)?\s*[】\])）]?\s*[:：]?\s*(?=\S)"
)
_EDGES = " .。．;；,，、:：()（）[]【】\"'“”‘’*"
_LETTERS = re.compile(r"[A-Z](?:[\s,、;/|.+&和与及]*[A-Z])*")
_ONLY_LETTERS = re.compile(r"[A-EGH](?:[\s,、;/]*[A-H])*|F[\s,、;/]*[A-H]+")
_NUMBERS = re.compile(r"\d{1,2}(?:\s*[,、;/|\s]\s*\d{1,2})*", re.ASCII)
_DIVIDED = re.compile(r"(?:[A-H]|[1-8])(?:\s*[,、;|]\s*(?:[A-H]|[1-8]))+", re.ASCII)
_WITH_REASON = re.compile(
    r"([A-ZＡ-Ｚ](?:\s*[,，、]?\s*[A-ZＡ-Ｚ])*)\s*[。(（;；,，:：]\s*(\S.*)", re.DOTALL
)
_WITH_TEXT = re.compile(r"\(?([A-Z])\)?\s*[.、:)]?\s*(\S.*)", re.DOTALL)
_CIRCLED = re.compile(r"[①-⑳]")
_CORRECTION = re.compile(r"\s*[,，。;；:：(（\n]\s*")
_NUMBERED = re.compile(r"\s*(?:[①-⑳]|[(（]\d{1,2}[)）]|(?<!\d)\d{1,2}[.、．)）](?!\d))\s*")
_BLANK_DIVIDERS = (
    r"\n+",
    r"\s*(?:<\|>|\|+|｜)\s*",
    r"\s*[;；]\s*",
    r"\s*、\s*",
    r"\s*[,，]\s*",
    r"[ \u3000]+",
)


class Found(Struct, frozen=True):
    """A key, or the reason why there is none; a reason beside a key only warns."""

    key: Key | None = None
    doubt: Words | None = None
    explanation: str = ""


class Count(Struct, frozen=True):
    """What the answers of a whole table tell about how one of them is meant."""

    from_zero: bool = False
    """Some answer is 0."""
    several: int = 0
    """How many rows name several options."""


def bare(answer: str) -> str:
    """An answer without 答案： before it and signs around it."""
    return _PREFIX.sub("", answer).strip(_EDGES)


def plain(answer: str) -> str:
    """An answer in half width and capitals; circled numbers stand apart."""
    apart = _CIRCLED.sub(lambda sign: f" {ord(sign[0]) - ord('①') + 1} ", bare(answer))
    return unicodedata.normalize("NFKC", apart).strip(_EDGES).upper()


def looks_several(answer: str) -> bool:
    """Whether an answer names several options, whatever they are."""
    text = plain(answer)
    named = re.findall("[A-Z]", text) if _LETTERS.fullmatch(text) else []
    return len(named) > 1 and len(set(named)) == len(named) and max(named) < "I"


def divided(answer: str) -> bool:
    """Whether an answer lists several letters or numbers with signs between them: A,C or 1、3."""
    return _DIVIDED.fullmatch(plain(answer)) is not None


def letters_only(answer: str) -> bool:
    """Whether an answer is letters of options and nothing else; F alone is false."""
    return bool(_ONLY_LETTERS.fullmatch(plain(answer)))


def choice(
    answer: str,
    options: Sequence[str],
    count: Count,
    *,
    literal: bool = False,
    numbers: bool = False,
) -> Found:
    """The right options. `literal`: texts do not count; `numbers`: numbers do before texts."""
    text = plain(answer)
    by_letter = _by_letters(text, len(options))
    by_number = _by_numbers(text, len(options))
    by_text = () if literal or (numbers and by_number) else _by_text(answer, options)
    readings = {one for one in (by_letter, by_number, by_text) if one}
    if len(readings) > 1:
        return Found(doubt=said("ANSWER_UNCLEAR", answer=answer))
    if not readings:
        return _explained(answer, options)
    right = readings.pop()
    if not by_text and not by_letter and count.from_zero:
        return Found(doubt=said("ANSWER_FROM_ZERO", answer=answer))
    return Found(Choices(right), _normalised(answer, text, right) if by_letter else None)


def _by_letters(text: str, options: int) -> tuple[int, ...]:
    if not _LETTERS.fullmatch(text):
        return ()
    named = [ord(sign) - ord("A") for sign in re.findall("[A-Z]", text)]
    return tuple(sorted(named)) if len(set(named)) == len(named) and max(named) < options else ()


def _by_numbers(text: str, options: int) -> tuple[int, ...]:
    if not _NUMBERS.fullmatch(text):
        return ()
    named = [int(figures) - 1 for figures in re.findall(r"\d+", text, re.ASCII)]
    fine = len(set(named)) == len(named) and min(named) >= 0 and max(named) < options
    return tuple(sorted(named)) if fine else ()


def _by_text(answer: str, options: Sequence[str]) -> tuple[int, ...]:
    """The option whose own text the answer is, or the options whose texts it lists."""
    longest = 2 * len(answer)
    if all(len(text) - text.count(" ") > longest for text in options if text):
        return ()
    known = {same(text): at for at, text in enumerate(options) if text}
    whole = known.get(same(answer), known.get(same(bare(answer))))
    if whole is not None:
        return (whole,)
    for divider in (r"\n+", r"[;；]", r"[|｜]", r"[、,，]"):
        parts = [same(part) for part in re.split(divider, answer) if part.strip()]
        if (
            len(parts) > 1
            and len(set(parts)) == len(parts)
            and all(part in known for part in parts)
        ):
            return tuple(sorted(known[part] for part in parts))
    return ()


def _explained(answer: str, options: Sequence[str]) -> Found:
    """A letter with the text of its option, or with the reason behind it."""
    right: list[int] = []
    for line in [line for line in bare(answer).split("\n") if line.strip()]:
        found = _WITH_TEXT.fullmatch(unicodedata.normalize("NFKC", line).strip())
        at = ord(found[1]) - ord("A") if found else -1
        if found is None or not 0 <= at < len(options) or same(found[2]) != same(options[at]):
            right.clear()
            break
        right.append(at)
    if right and len(set(right)) == len(right):
        return Found(Choices(tuple(sorted(right))))
    reasoned = _WITH_REASON.fullmatch(bare(answer))
    if reasoned and len(reasoned[2]) > 3 and not _LETTERS.fullmatch(plain(reasoned[2])):
        named = _by_letters(plain(reasoned[1]), len(options))
        if named:
            return Found(Choices(named), explanation=reasoned[2].strip(" ()（）"))
    listed = ", ".join(letter(at) for at in range(len(options))) or "–"
    return Found(doubt=said("ANSWER_RANGE", answer=answer, options=listed))


def _normalised(answer: str, text: str, right: tuple[int, ...]) -> Words | None:
    """Say so where an answer was not written in plain capital letters."""
    if re.fullmatch(r"[A-Z](?:\s*[,，、;；/| ]?\s*[A-Z])*", answer.strip()):
        return None
    return said(
        "ANSWER_NORMALISED", answer=answer, read="".join(letter(at) for at in right) or text
    )


def true_or_false(answer: str, options: Sequence[str], count: Count) -> Found:
    """Whether the statement is true; what stands behind the word is a correction."""
    first, _, rest = bare(answer), "", ""
    value = _truth(first)
    if value is None and (cut := _CORRECTION.search(first)):
        first, rest = first[: cut.start()], first[cut.end() :].strip(" ()（）")
        value = _truth(first)
    if options and value is None:
        named = choice(first, options, count).key
        value = _truth(options[named.right[0]]) if isinstance(named, Choices) else None
        if plain(first) == "1" and value is False:
            # 1 is true, and it is the first option, which is false.
            value = None
    elif value is None and plain(first) in ("1", "0"):
        value = plain(first) == "1"
    if value is None or _truth(rest) is (not value):
        # 对（错）: what stands behind the word takes it back.
        return Found(doubt=said("TRUTH_UNCLEAR", answer=answer))
    return Found(Truth(value), explanation=rest)


def _truth(text: str) -> bool | None:
    word = bare(text).strip(" ()（）")
    if word in ("✅", "☑️"):
        return True
    if word in ("❌", "✖", "✘", "╳"):
        return False
    values = {truth(part) for part in word.split()}
    return values.pop() if len(values) == 1 else None


def truths(options: Sequence[str]) -> bool:
    """Whether the options are 对 and 错, in any words."""
    values = [_truth(text) for text in options]
    return sorted(str(value) for value in values) == ["False", "True"]


def blanks(answer: str, count: int) -> Found:
    """The accepted texts of each blank, if the answer divides into as many parts as blanks."""
    text = re.sub(r"^\s*(?:(?:正确|参考|标准)?答案)\s*[:：]\s*", "", answer).strip()
    if count == 1:
        return _found((text,), answer)
    numbered = [part.strip(" ;；,，、") for part in _NUMBERED.split(text)]
    if len(numbered) == count + 1 and not numbered[0] and all(numbered[1:]):
        return _found(numbered[1:], answer)
    bracketed = re.findall(r"[(（]([^()（）]+)[)）]", text)
    if len(bracketed) == count and not re.sub(r"[(（][^()（）]+[)）]", "", text).strip(" ;；,，、"):
        return _found(bracketed, answer)
    for divider in _BLANK_DIVIDERS:
        parts = [part.strip() for part in re.split(divider, text) if part.strip()]
        if len(parts) == count:
            return _found(parts, answer)
        if len(parts) > 1:
            break
    slashed = [part.strip() for part in re.split("[/／]", text)]
    if len(slashed) == count and all(slashed):
        return Found(Blanks(tuple((part,) for part in slashed)))
    return Found(doubt=said("BLANKS_DIFFER", blanks=count, answer=answer))


def _found(parts: Sequence[str], answer: str) -> Found:
    """The key of blanks, if it is certain what each of them accepts."""
    accepted = [_accepted(part) for part in parts]
    whole = tuple(one for one in accepted if one)
    if len(whole) < len(accepted):
        return Found(doubt=said("SLASH_UNCLEAR", answer=answer))
    return Found(Blanks(whole))


def _accepted(text: str) -> tuple[str, ...] | None:
    """The alternatives of one blank; None where a slash may be part of the text as well."""
    for divider in (r"[|｜]", r"(?<=\s)或(?=\s)", r"\bor\b"):
        parts = [part.strip() for part in re.split(divider, text) if part.strip()]
        if len(parts) > 1:
            # "sooner or later" is one text, "colour or color" two.
            return None if divider == r"\bor\b" and text.isascii() else tuple(dict.fromkeys(parts))
    return ways(text)


def order(answer: str, options: int) -> Found:
    """The right order of the options by letters or numbers."""
    text = plain(re.sub(r"[→>\-—–]+", ",", answer))
    named: list[int] = []
    if _LETTERS.fullmatch(text):
        named = [ord(sign) - ord("A") for sign in re.findall("[A-Z]", text)]
    elif re.fullmatch(r"[\d\s,、;/|]+", text, re.ASCII):
        figures = re.findall(r"\d+", text, re.ASCII)
        if len(figures) == 1 and options < 10:
            figures = list(figures[0])
        named = [int(one) - 1 for one in figures if len(one) < 3]
    if sorted(named) != list(range(options)) or options < 2:
        return Found(doubt=said("ORDER_UNCLEAR", answer=answer))
    return Found(Order(tuple(named)))
