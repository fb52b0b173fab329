"""How a script is set: as large as it fits, never too small to be read at two metres."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from quizapp.windows.prompter.blocks import Block, Role
from quizapp.windows.stage import typography
from quizapp.windows.stage.typography import Atom, Piece, Setting

HIGH = 1080.0
"""All sizes are in a picture of this height; the window scales it."""
NARROWEST = 1440.0
LEAST = 32.0
"""No text is smaller: 5 mm on a 14-inch screen."""
SIZES = (72.0, 68.0, 64.0, 60.0, 56.0, 52.0, 48.0, 46.0, 44.0, 42.0, 40.0)
"""Of the question, and of all that is read aloud."""
DETAILS = (46.0, 43.0, 40.0, 37.0, 34.0, LEAST)
"""Of explanation and passage."""
FAMILY = "Noto Sans SC"
LEADING = 1.34
CHIP = 150.0
"""Where a text is scrolled, this much at its right is for the signs that say so."""
ANSWER_SIZES = (60.0, 52.0, 46.0, 40.0, 36.0, LEAST)
ANSWER_MOST = 0.34
"""Part of the room that the answer may take before it shrinks."""

_TIMES: dict[Role, float] = {"title": 1.15, "read": 1.0, "option": 0.9}
_GAPS: dict[Role, float] = {"title": 0.5, "read": 0.42, "option": 0.32, "detail": 0.4}


class Set(Struct, frozen=True):
    """A block that is set: its place from the top of the sheet, and the lines it is broken into."""

    block: Block
    x: float
    y: float
    setting: Setting
    width: float


class Sheet(Struct, frozen=True):
    """The blocks one below another. Where `height` is more than the room, it is scrolled."""

    parts: tuple[Set, ...]
    height: float
    size: float


def sheet(body: tuple[Block, ...], width: float, height: float) -> Sheet:
    """Set `body` as large as it fits, the question before its explanation."""
    best = Sheet((), 0.0, SIZES[-1])
    for size in SIZES:
        best = _set(body, width, size, LEAST)
        if best.height <= height:
            break
    for detail in DETAILS:
        larger = _set(body, width, best.size, min(detail, best.size))
        if larger.height <= height:
            return larger
    return _set(body, width - CHIP, SIZES[-1], LEAST)


def answer(text: str, width: float, height: float) -> Setting:
    """Set the answer so that it takes its part of the room, if it can."""
    result = broken(text, width, ANSWER_SIZES[-1], bold=True)
    for size in ANSWER_SIZES:
        result = broken(text, width, size, bold=True)
        if ink_height(result) <= height * ANSWER_MOST:
            break
    return result


@lru_cache(maxsize=512)
def broken(text: str, width: float, size: float, *, bold: bool) -> Setting:
    """`text` in lines of `width` at `size`, each as full as it goes: it is read, not looked at."""
    room = width / size
    parts: list[Atom] = []
    for atom in typography.atoms(text, FAMILY, bold):
        parts += [atom] if atom.width <= room else _letters(atom, bold=bold)
    lines = typography.wrap(tuple(parts), room)
    return Setting(tuple(tuple(line) for line in lines), size, LEADING, True, True)


def _letters(atom: Atom, *, bold: bool) -> list[Atom]:
    """What no line can hold (an address, say), to be broken anywhere."""
    letters = "".join(piece.text for piece in atom.pieces)
    split: list[Atom] = []
    for at, letter in enumerate(letters):
        wide = typography.width_of(letter, FAMILY, bold)
        first = at == 0
        piece = Piece(letter, wide)
        split.append(Atom((piece,), wide, atom.gap if first else 0.0, first and atom.breaks))
    return split


def one_line(text: str, width: float, most: float, *, bold: bool = True) -> Setting:
    """`text` in one line, in the largest size down to the least; then cut."""
    return typography.set_text(text, FAMILY, bold, (width, 999.0), (most, LEAST), 1, 1.2, True)


def ink_height(setting: Setting) -> float:
    """From the top of the first line's ink to the bottom of the last one's."""
    return setting.size * (setting.leading * (len(setting.lines) - 1) + 1.1)


def _set(body: tuple[Block, ...], width: float, size: float, detail: float) -> Sheet:
    parts: list[Set] = []
    y = 0.0
    for at, block in enumerate(body):
        own = detail if block.role == "detail" else max(LEAST, size * _TIMES[block.role])
        if at:
            y += own * _GAPS[block.role]
            if block.role == "detail" and body[at - 1].role != "detail":
                y += own * 0.5
        indent = own * (0.95 + 0.55 * len(block.mark)) if block.mark else 0.0
        bold = block.role != "detail"
        setting = broken(block.text, width - indent, own, bold=bold)
        parts.append(Set(block, indent, y, setting, width))
        y += ink_height(setting)
    return Sheet(tuple(parts), y, size)
