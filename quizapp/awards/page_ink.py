"""Which letters of a PDF's page are really to be seen: painted, on the page, and of another shade.

A text can be in a file and on no paper: drawn invisibly or in the colour of the ground, smaller
than anybody reads, beside the page, or cut off. A forger writes the right name that way, so that a
search finds it, and another one for people.
"""

from __future__ import annotations

from ctypes import byref, c_double, c_int, c_uint, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs] - it has none
from msgspec import Struct
from PIL import Image

SMALLEST = 4.5
"""Points from the deepest to the highest letter; templates set nothing below 6 points."""
_OPAQUE = 128
_APART = 28
"""Shades of grey, of 255: what differs less from its ground is not read."""
_PART = 0.15
"""How far towards the colour of a letter its darkest dot must go: thin strokes go half the way."""
_GROUND = 0.1
"""The part of a letter's box that must be of another shade than the letter."""
_MARGIN = 2
_raw: Any = pdfium
_FILLED, _STROKED = (0, 2, 4, 6), (1, 2, 5, 6)


class Letter(Struct, frozen=True):
    """One sign of a page: its code unit, and the text object that paints it (0: none does)."""

    code: int
    thing: int
    seen: bool


class Ink:
    """A page and its picture, in grey."""

    def __init__(self, page: Any, reader: Any, picture: Image.Image) -> None:
        self._page, self._reader, self._picture = page, reader, picture
        self._shades: dict[int, int | None] = {}

    def letters(self) -> tuple[Letter, ...]:
        """Every sign in the order in which a page is read; blanks and line ends are all seen."""
        return tuple(map(self._letter, range(self._reader.count_chars())))

    def _letter(self, at: int) -> Letter:
        code = int(_raw.FPDFText_GetUnicode(self._reader.raw, at))
        made = _raw.FPDFText_IsGenerated(self._reader.raw, at) == 1
        if made or chr(code).isspace():
            return Letter(code, 0, seen=True)
        thing = _raw.FPDFText_GetTextObject(self._reader.raw, at)
        if not thing:
            return Letter(code, 0, seen=True)
        address = _address(thing)
        if address not in self._shades:
            self._shades[address] = _shade(thing)
        shade = self._shades[address]
        seen = shade is not None and not self._tiny(at) and self._inked(at, shade)
        return Letter(code, address, seen)

    def _tiny(self, at: int) -> bool:
        box = _raw.FS_RECTF()
        _raw.FPDFText_GetLooseCharBox(self._reader.raw, at, byref(box))
        return max(abs(box.top - box.bottom), abs(box.right - box.left)) < SMALLEST

    def _inked(self, at: int, shade: int) -> bool:
        """Whether the picture shows this shade on another one where the letter should be."""
        box = self._box(at)
        if box is None:
            return False
        counts = self._picture.crop(box).histogram()
        ground = [count if abs(grey - shade) >= _APART else 0 for grey, count in enumerate(counts)]
        if sum(ground) < _GROUND * sum(counts):
            return False
        middle, half = 0, sum(ground) / 2
        for grey, count in enumerate(ground):
            half -= count
            if half <= 0:
                middle = grey
                break
        reached = (abs(grey - middle) for grey, count in enumerate(counts) if count
                   and (grey - middle) * (shade - middle) > 0)  # fmt: skip
        return max(reached, default=0) >= _PART * abs(shade - middle)

    def _box(self, at: int) -> tuple[int, int, int, int] | None:
        """Where a sign lies in the picture, with a margin; None if that is beside the page."""
        edges = [c_double() for _ in range(4)]
        left, right, bottom, top = edges
        _raw.FPDFText_GetCharBox(self._reader.raw, at, *(byref(edge) for edge in edges))
        wide, high = self._picture.size
        spots: list[tuple[int, int]] = []
        for across, up in ((left.value, top.value), (right.value, bottom.value)):
            x, y = c_int(), c_int()
            _raw.FPDF_PageToDevice(
                self._page.raw, 0, 0, wide, high, 0, across, up, byref(x), byref(y)
            )
            spots.append((x.value, y.value))
        (x0, y0), (x1, y1) = spots
        middle = (x0 + x1) / 2, (y0 + y1) / 2
        if not (0 <= middle[0] < wide and 0 <= middle[1] < high):
            return None
        return (
            max(0, min(x0, x1) - _MARGIN), max(0, min(y0, y1) - _MARGIN),
            min(wide, max(x0, x1) + _MARGIN + 1), min(high, max(y0, y1) + _MARGIN + 1),
        )  # fmt: skip


def text(letters: tuple[Letter, ...], hidden: frozenset[int]) -> str:
    """What is seen, without the texts that lie under something."""
    kept = (one.code for one in letters if one.seen and one.thing not in hidden)
    units = b"".join(chr(code).encode("utf-16-le", "surrogatepass") for code in kept)
    return units.decode("utf-16-le", "replace").replace("\0", "")


def address_of(thing: Any) -> int:
    """By which a text object is known."""
    return _address(thing.raw)


def _address(thing: Any) -> int:
    return cast(thing, c_void_p).value or 0


def _shade(thing: Any) -> int | None:
    """The grey of a text's paint; None where it is not painted."""
    mode = int(_raw.FPDFTextObj_GetTextRenderMode(thing))
    found: int | None = None
    for modes, ask in ((_STROKED, _raw.FPDFPageObj_GetStrokeColor),
                       (_FILLED, _raw.FPDFPageObj_GetFillColor)):  # fmt: skip
        parts = [c_uint() for _ in range(4)]
        if mode in modes and ask(thing, *(byref(part) for part in parts)):
            red, green, blue, alpha = (part.value for part in parts)
            if alpha >= _OPAQUE:
                found = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return found
