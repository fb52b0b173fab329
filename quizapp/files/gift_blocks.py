"""GIFT cut into blocks: one for each question, with what the comments above it say.

A block ends at an empty line, at a category line, and before a new `::title::`. An empty line
inside braces does not end it as long as the next brace closes them. A comment is a whole line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

_BRACE = re.compile(r"\\.|([{}])", re.DOTALL)
# What may follow an empty line inside braces: their end, or something that begins anew.
_NEXT = re.compile(r"\\.|([{}])|^[ \t]*(?:::|\$CATEGORY:)", re.DOTALL | re.MULTILINE)
_CHOSEN = re.compile(r"\s*(?:(?:T|F|TRUE|FALSE)\s*[#}]|#)")
_CATEGORY = re.compile(r"\$CATEGORY:(.*)")
_ID = re.compile(r"\[id:((?:[^\]\\]|\\.)+)\]")
_TAG = re.compile(r"\[tag:((?:[^\]\\]|\\.)+)\]")
_BARE = re.compile(r"\\(.)")


class Block(Struct):
    """The lines of one question, joined; `line` is that of the first."""

    line: int = 0
    lines: list[str] = field(default_factory=list[str])
    category: str = ""
    id: str = ""
    tags: list[str] = field(default_factory=list[str])
    notes: list[Words] = field(default_factory=list[Words])
    open: bool = False
    answered: bool = False

    @property
    def text(self) -> str:
        """What stands in the file, without comments."""
        return "\n".join(self.lines).strip()


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a file in their order; those without any text are left out."""
    closing = _Closing(text)
    category, block = "", Block()
    place = 0
    for number, line in enumerate(text.split("\n"), 1):
        bare, place = line.strip(), place + len(line) + 1
        found = _CATEGORY.match(bare)
        ends = not bare and not (block.open and closing.after(place))
        # A title where an answer is complete: the empty line between two questions was forgotten.
        glued = block.answered and not block.open and _begins(block, bare, closing, place, line)
        if (found or ends or glued) and block.lines:
            yield block
            block = Block(category=category, notes=[_no_gap()] if glued else [])
        if found:
            category = found[1].strip()
            block.category = category
        elif bare.startswith("//"):
            _comment(block, bare)
        elif bare or block.lines:
            _add(block, number, bare)
    if block.lines:
        yield block


def _begins(block: Block, bare: str, closing: _Closing, place: int, line: str) -> bool:
    """Whether a new question begins here without an empty line before it.

    A title begins one; so does text with braces of its own below a line that ends with a choice.
    Braces with typed answers in several lines may be the blanks of one text.
    """
    if bare.startswith("::") or not bare:
        return bool(bare)
    if not block.lines[-1].endswith("}"):
        return False
    group = list[str]()
    for above in reversed(block.lines):
        group.insert(0, above.rpartition("{")[2])
        if "{" in above:
            break
    inside = "\n".join(group)
    chosen = "~" in inside or _CHOSEN.match(inside)
    return bool(chosen) and closing.opens(place - len(line) - 1)


class _Closing:
    """Which brace comes next after a place; looked for once for each stretch."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known = -1
        self._brace = ""

    def after(self, place: int) -> bool:
        """Whether the next brace closes, before anything begins anew."""
        self._look(place)
        return self._brace == "}"

    def opens(self, place: int) -> bool:
        """Whether the next brace opens, before the next empty line."""
        self._look(place)
        gap = self._text.find("\n\n", place, self._known)
        return self._brace == "{" and gap < 0

    def _look(self, place: int) -> None:
        if place > self._known:
            found = _NEXT.search(self._text, place)
            while found and found[0].startswith("\\"):
                found = _NEXT.search(self._text, found.end())
            self._known = found.start() if found else len(self._text)
            self._brace = (found[1] or "") if found else ""


def _add(block: Block, number: int, bare: str) -> None:
    if not block.lines:
        block.line = number
    elif not bare:
        block.notes.append(_gap_inside())
    block.lines.append(bare)
    for brace in _BRACE.finditer(bare):
        if brace[1]:
            block.answered |= block.open and brace[1] == "}"
            block.open = brace[1] == "{"


def _comment(block: Block, bare: str) -> None:
    """An id and tags stand in the comments before a question."""
    own = _ID.search(bare)
    if own:
        block.id = _BARE.sub(r"\1", own[1]).strip()
    block.tags += [_BARE.sub(r"\1", tag).strip() for tag in _TAG.findall(bare)]


def _no_gap() -> Words:
    return words(
        "GIFT_NO_EMPTY_LINE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "No empty line before this question; Moodle would read it together with the one above.",
        ),
    )


def _gap_inside() -> Words:
    return words(
        "GIFT_EMPTY_LINE_INSIDE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "An empty line inside the braces; Moodle would not read this question."
        ),
    )
