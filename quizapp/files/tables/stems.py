"""Stems as people write them into cells: numbers and kinds before them, blanks, keys inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizapp.files.tables.kinds import Told, kind_of

BLANK = "____"
_NUMBER = re.compile(r"\s*(?:第\s*)?(\d{1,4})\s*(?:题\s*[.．、:：]?|[.．、)）]|[:：])\s*(?=\D)")
_TAG = re.compile(
    r"\s*[(（\[【]\s*([^()（）\[\]【】]{2,12}?)\s*[)）\]】]\s*(?:[(（]\s*\d{1,3}\s*分\s*[)）])?\s*"
)
_LINE = re.compile(r"_{2,}|＿{2,}|_(?:\s_){1,}")
_HOLLOW = re.compile(r"[(（]\s*[)）]|【\s*】|\[\s+\]|\[\]")
_GAP = re.compile(r"\[\[\s*(\d{1,2})\s*\]\]|\{\{\s*(\d{1,2})\s*\}\}")
_KEY = re.compile(
    r"[(（]\s*([A-Ha-hＡ-Ｈ](?:[\s,，、;；]*[A-Ha-hＡ-Ｈ])*|[√×✓✗✔✘]|对|错|正确|错误)\s*[)）]"
)


def numbered(stems: Sequence[str]) -> bool:
    """Whether the stems of a table carry their numbers: nearly all, and counting up."""
    found = [int(one[1]) for stem in stems if (one := _NUMBER.match(stem))]
    if len(stems) < 2 or len(found) * 10 < len(stems) * 9:
        return False
    steps = [after - before for before, after in pairwise(found)]
    # A number that only begins the sentence (1949 年…) does not count up.
    return (
        sum(step == 1 or after == 1 for step, after in zip(steps, found[1:], strict=True)) * 10
        >= len(steps) * 8
    )


def without_number(stem: str) -> str:
    """The stem without the number before it."""
    found = _NUMBER.match(stem)
    return stem[found.end() :] if found else stem


def tagged(stem: str) -> tuple[str, Told | None]:
    """The stem without （单选题） before it, and the kind that told."""
    number = _NUMBER.match(stem)
    at = number.end() if number else 0
    found = _TAG.match(stem, at)
    kind = kind_of(found[1]) if found else None
    return (stem[found.end() :], kind) if found and kind else (stem, None)


def has_line(stem: str) -> bool:
    """Whether the stem has a blank that nobody takes for something else."""
    return bool(_LINE.search(stem) or _GAP.search(stem))


def hollow(stem: str) -> bool:
    """Whether the stem has an empty bracket."""
    return bool(_HOLLOW.search(stem))


def gaps(stem: str) -> list[int]:
    """The numbers of [[1]] and [[2]] in their order."""
    return [int(one or other) for one, other in _GAP.findall(stem)]


def with_blanks(stem: str) -> tuple[str, int, bool]:
    """The stem with every blank as the bank writes it, how many, and whether one was added."""
    for pattern in (_GAP, _LINE, _HOLLOW):
        made, times = pattern.subn(BLANK, stem)
        if times:
            # Two blanks side by side would be one.
            return made.replace(BLANK + BLANK, f"{BLANK} {BLANK}"), times, False
    return f"{stem} {BLANK}", 1, True


def key_inside(stem: str) -> tuple[str, str]:
    """The stem with an empty bracket, and the key that stood in it; only where there is one."""
    found = _KEY.findall(stem)
    if len(found) != 1:
        return stem, ""
    return _KEY.sub("（ ）", stem), found[0]
