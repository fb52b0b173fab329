"""A slash in the answer of a blank: several ways of writing it, or part of one text.

`工会/职工会` are two ways, `3/4`, `km/h` and `元/吨` are one text. What may be either, as `two/2`
or `and/or`, is not guessed: whoever reads it gets None and leaves the question to a person.
"""

from __future__ import annotations

import re

from quizapp.bank.answers import number
from quizapp.bank.spelling import fold

_HAN = re.compile(r"[㐀-鿿]")
_FIGURES = re.compile(r"[\d.,:%\s+-]+", re.ASCII)
_MEASURED = re.compile(
    r"\d|kg|mg|km|cm|mm|ml|kw|m|g|t|l|h|s|v|a|w|n|mol|min|day|year|元|人|次|件|吨|斤|公斤|千克|克|毫克"
    r"|微克|千米|公里|米|厘米|毫米|升|毫升|立方米|焦耳|千焦|度|个|份|户|万元|亿元|户|平方米"
)
_PER = re.compile(
    r"(?:k?g|mg|k?m|cm|mm|m?l|t|h|s|min|day|year|mol|[mcd]?m[23³²]|吨|公斤|斤|千克|克|千米|公里|米"
    r"|平方米|立方米|升|毫升|亩|公顷|人|户|次|件|个|份|小时|时|分钟|分|秒|天|日|周|月|年|季度)"
)


def ways(text: str) -> tuple[str, ...] | None:
    """The ways of writing one answer; None where a slash may divide them or belong to the text."""
    text = text.strip()
    folded = fold(text)
    parts = [part.strip() for part in re.split(r"[/／]", text)]
    bare = [fold(part).strip() for part in parts]
    if len(parts) == 1 or not all(parts) or "://" in folded:
        return (text,)
    if all(_FIGURES.fullmatch(part) for part in bare) or _rate(bare):
        return (text,)
    found = tuple(dict.fromkeys(parts))
    if _told_apart(bare) or re.search(r"\D\s+/|/\s+\D", folded):
        return found
    return None


def _rate(parts: list[str]) -> bool:
    """So much of one for each of the other: 60 km/h, 5元/斤."""
    if len(parts) != 2 or not _PER.fullmatch(parts[1].lower()):
        return False
    unit = re.sub(r"^[\d.,\s零一二三四五六七八九十百千万亿两]+", "", parts[0].lower())
    return not unit or bool(_MEASURED.fullmatch(unit))


def _told_apart(parts: list[str]) -> bool:
    """Whether the parts can only be ways of writing one answer."""
    with_han = [part for part in parts if _HAN.search(part)]
    figures = [part for part in parts if _FIGURES.fullmatch(part)]
    if figures:
        # 三/3 is one number written twice; a figure beside any other text may be part of it.
        values = {number(part) for part in parts}
        return len(values) == 1 and None not in values
    return bool(with_han) or len({part.casefold() for part in parts}) == 1
