r"""Options as people put them into cells.

    A.甲 \n B.乙        one a line, labelled or not
    A.甲 B.乙 C.丙      labelled, on one line
    甲 | 乙 | 丙        divided by bars, <|>, tabs, ### or semicolons
    ["甲", "乙"]        a list as programs write it; it is picked apart, never evaluated

A label that only repeats the place of its option (A. in the cell of option A) is taken off, where
every option of the question has its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

MOST_OPTIONS = 26
_LABEL = re.compile(
    r"\s*[(（\[【]?\s*([A-Za-zＡ-Ｚａ-ｚ])\s*(?:[)）\]】]\s*[.．、:：]?|[.．、:：,，﹒])\s*"
)
_FIRST = re.compile(r"[\s。？?：:)）]([(（]?[AＡ]\s*[)）.．、:：])")
_BARE_LABEL = re.compile(r"\s*([A-ZＡ-Ｚ])(?=[\s\u4e00-\u9fff“《])\s*")
_LABEL_BEGINS = frozenset(
    "(（[【 "
    + "".join(map(chr, range(65, 91)))
    + "".join(map(chr, range(97, 123)))
    + "".join(map(chr, range(0xFF21, 0xFF3B)))
    + "".join(map(chr, range(0xFF41, 0xFF5B)))
)
_LIST = re.compile(
    r"""\[\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:\s*,\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))*\s*\]"""
)
_ITEM = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'""")
_DIVIDERS = ("<|>", "||", "|", "｜", "###", "##", "$$", "@@", "\t", "；", ";")
_RIGHT_MARK = re.compile(
    r"(?<=\S)\s*(?:[(（【\[]\s*(?:正确答案|正确选项|正确|答案|√|✓|✔|correct)\s*[)）】\]]|[√✓✔])\s*$"
    r"|^\s*[√✓✔☑]\s*(?=\S)",
    re.IGNORECASE,
)


def split(text: str) -> list[str]:
    """The options of one cell, in their order, without their labels."""
    text = text.strip()
    if not text:
        return []
    if _LIST.fullmatch(text):
        found = _ITEM.findall(text)
        return [re.sub(r"\\(.)", r"\1", one or other).strip() for one, other in found]
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and (bare := _by_lines(lines)):
        return bare
    if inline := _by_labels(text):
        return inline
    if len(lines) > 1:
        return lines
    if bare := labelled(text.split()):
        return bare
    for divider in _DIVIDERS:
        if divider in text:
            parts = [part.strip() for part in text.split(divider)]
            return without_labels([part for part in parts if part])
    return [text]


def inside(stem: str) -> tuple[str, list[str]]:
    """A stem without the options that follow it in its own cell, and those options."""
    for found in _FIRST.finditer(stem):
        if options := _by_labels(stem[found.start(1) :]):
            return stem[: found.start(1)].strip(), options
    return stem, []


def _by_lines(lines: Sequence[str]) -> list[str]:
    """Labelled lines; a line without a label goes on the option above it."""
    options: list[str] = []
    for line in lines:
        found = _LABEL.match(line) or _BARE_LABEL.match(line)
        if found and _index(found[1]) == len(options):
            options.append(line[found.end() :].strip())
        elif not options:
            return []
        else:
            options[-1] = f"{options[-1]}\n{line}"
    if len(options) < 2:
        return []
    # A line may hold several options: A.甲 B.乙 / C.丙 D.丁.
    if len(lines) != len(options) or any(_inner(text, at) for at, text in enumerate(options)):
        return []
    return options


def _inner(text: str, at: int) -> bool:
    """Whether a text holds the label of the option after it."""
    return any(
        _index(found[1]) == at + 1 for found in re.finditer(rf"(?<=\s){_LABEL.pattern}", text)
    )


def _by_labels(text: str) -> list[str]:
    """Options whose labels follow each other on one line, however close."""
    starts: list[tuple[int, int]] = []
    for found in _LABEL.finditer(text):
        # The letter must begin something: not the end of a Latin word.
        before = text[found.start(1) - 1] if found.start(1) else " "
        if before.isascii() and before.isalnum():
            continue
        if _index(found[1]) == len(starts):
            starts.append((found.start(), found.end()))
    if len(starts) < 2 or text[: starts[0][0]].strip():
        return []
    ends = [start for start, _ in starts[1:]] + [len(text)]
    found = [
        text[begin:end].strip(" \t\n;；|｜") for (_, begin), end in zip(starts, ends, strict=True)
    ]
    # A:甲, B:乙 has a comma before each label but the first.
    divided = all(one.endswith((",", "，", "、")) for one in found[:-1])
    return [*(one[:-1].rstrip() for one in found[:-1]), found[-1]] if divided else found


def without_labels(options: Sequence[str]) -> list[str]:
    """The options without A. B. C. where each has the label of its own place."""
    filled = [(at, text) for at, text in enumerate(options) if text]
    if not filled or filled[0][1][0] not in _LABEL_BEGINS:
        return list(options)
    for pattern in (_LABEL, _BARE_LABEL):
        found = [pattern.match(text) for _, text in filled]
        if len(filled) > 1 and all(
            one is not None and _index(one[1]) == at and one.end() < len(text)
            for one, (at, text) in zip(found, filled, strict=True)
        ):
            bare = list(options)
            for one, (at, text) in zip(found, filled, strict=True):
                bare[at] = text[one.end() :].strip() if one else text
            return bare
    return list(options)


def labelled(texts: Sequence[str]) -> list[str]:
    """The options of cells that all begin with labels from A on; empty where they do not."""
    filled = [text for text in texts if text]
    bare = without_labels(filled)
    return bare if len(filled) > 1 and bare != filled else []


def marked_right(options: Sequence[str]) -> tuple[list[str], tuple[int, ...]]:
    """Options without （正确答案） behind them, and which had it."""
    right = tuple(at for at, text in enumerate(options) if _RIGHT_MARK.search(text))
    return [_RIGHT_MARK.sub("", text) if right else text for text in options], right


@lru_cache(maxsize=1024)
def same(text: str) -> str:
    """A text as a reader compares options: width, case and blanks make no difference."""
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return "".join(folded.casefold().split())


def _index(letter: str) -> int:
    return ord(unicodedata.normalize("NFKC", letter).upper()) - ord("A")
