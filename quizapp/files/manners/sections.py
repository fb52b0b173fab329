"""What the lines of a bank are divided into: sections, blocks of lines, lists of keys."""

from __future__ import annotations

from msgspec import Struct
from msgspec import field as default

from quizapp.files.manners.lines import Line
from quizapp.files.manners.signs import Declared, Number


class Block(Struct):
    """The lines of one question; its text begins at `start` of the first."""

    lines: list[Line]
    start: int = 0
    number: Number | None = None


class KeyList(Struct):
    """Lines of a list of keys, for one section or for the whole paper."""

    lines: list[Line]
    whole: bool


class Section(Struct):
    """Questions below one heading."""

    kind: Declared | None = None
    ordinal: int = 0
    title: str = ""
    points: int | None = None
    each_blank: bool = False
    paper: int = 0
    part: int = 0
    """The ordinal of the 第一部分, 第二章 it stands in, 0 for none."""
    line: Line | None = None
    """The heading itself."""
    blocks: list[Block] = default(default_factory=list[Block])
    keys: list[KeyList] = default(default_factory=list[KeyList])


class Division(Struct):
    """Everything that the lines hold, each line in exactly one place."""

    sections: list[Section]
    papers: list[KeyList]
    """The lists of keys of whole papers; `Section.paper` counts them."""
    left: list[Line]
