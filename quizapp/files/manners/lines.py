"""What the Chinese manners are read from: lines with marks, and tables of such lines.

Word, plain text and PDF are all brought into this shape. `fold` makes the signs of one line
comparable without moving any of them, so that a place in the folded text is the same place in the
line, and what is shown keeps the punctuation that its author chose.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from quizapp.bank.problems import Look

INVISIBLE = dict.fromkeys(
    (*range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFE0F, 0xFEFF, 0xAD, *range(9), 0x0B)
)
"""What takes no place on paper; to be dropped (`str.translate`) before lines are made."""


class Mark(Struct, frozen=True):
    """How the signs from `start` to before `end` look: `colour:FF0000`, `bold`, `underline`."""

    start: int
    end: int
    look: str


class Line(Struct, frozen=True):
    """One line as a reader sees it; `number` is its line in the file, 0 where there is none.

    `counted` says that the number or letter at its beginning was counted by the program that
    wrote the file and was added here.
    """

    text: str
    where: str
    number: int = 0
    marks: tuple[Mark, ...] = ()
    media: tuple[str, ...] = ()
    counted: bool = False


Cell = tuple[Line, ...]


class Grid(Struct, frozen=True):
    """A table: rows of cells, each of them lines. A cell merged downwards repeats its lines."""

    rows: tuple[tuple[Cell, ...], ...]
    where: str


Piece = Line | Grid


class Span(Struct, frozen=True):
    """A stretch of a line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there, without the blanks around it."""
        return self.line.text[self.start : self.end].strip()


def _folding() -> dict[int, str]:
    table = {0xFEE0 + code: chr(code) for code in range(0x21, 0x7F)}
    for signs, plain in (
        ("\u3000\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f", " "),
        ("【〔［〖", "["),
        ("】〕］〗", "]"),
        ("﹙❨", "("),
        ("﹚❩", ")"),
        ("﹒", "."),
        ("∶︰﹕꞉", ":"),
        ("﹔", ";"),
        ("﹐", ","),
        ("～∼〜˜", "~"),
        ("—–―‐‑‒−－ー", "-"),
        ("✓✔☑✅🗸", "√"),
        ("✗✘☒╳✕✖⨯❌", "×"),
        ("АΑ", "A"),
        ("ВΒ", "B"),
        ("СϹ", "C"),
        ("ЕΕ", "E"),
        ("￣", "_"),
    ):
        table.update({ord(sign): plain for sign in signs})
    return table


_FOLDING = _folding()


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """`text` with one manner of writing for each sign; every sign stays in its place."""
    return text.translate(_FOLDING)


def looks_in(raw: str, lines: Iterable[Line]) -> tuple[Look, ...]:
    """The marks of lines as places in the raw text in which they stand one after the other."""
    found: list[Look] = []
    at = 0
    for line in lines:
        bare = line.text.strip()
        start = raw.find(bare, at) if bare else -1
        if start < 0:
            continue
        shift = start - (len(line.text) - len(line.text.lstrip()))
        at = start + len(bare)
        for mark in line.marks:
            first, end = max(mark.start + shift, start), min(mark.end + shift, at)
            if first < end:
                found.append(Look(first, end, mark.look))
    return tuple(found)


def joined(spans: Iterable[Span]) -> str:
    """The texts of several stretches, one to a line."""
    return "\n".join(text for span in spans if (text := span.text))


def media_of(spans: Iterable[Span]) -> tuple[str, ...]:
    """The pictures of the lines, each once."""
    return tuple(dict.fromkeys(name for span in spans for name in span.line.media))
