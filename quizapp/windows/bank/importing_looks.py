"""How the raw text of a block looked in its file: colours, bold and underline, and nothing else.

A key that is told by a colour can only be judged where the colour is seen. What is painted comes
from the marks that the reader found; the text stays plain text and loads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument

from quizapp.bank.problems import Look

_GROUNDS = ("highlight", "shade", "fill")
_RGB = re.compile("[0-9A-Fa-f]{6}")
_THEME = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5",
    "70AD47", "0563C1", "954F72",
)  # fmt: skip
"""The colours that Office gives a new document, in the order in which workbooks count them."""
_NAMED = {
    "accent1": "4472C4", "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000",
    "accent5": "5B9BD5", "accent6": "70AD47", "hyperlink": "0563C1", "followedHyperlink": "954F72",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "lightGray": "C0C0C0", "darkGray": "808080",
}  # fmt: skip
_INDEXED = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_UNKNOWN = QColor("#C77700")
_DARKEST_ON_DARK, _LIGHTEST_ON_LIGHT = 165, 120
"""How light a colour of text must at least, or may at most, be to be read on its ground."""


def paint(document: QTextDocument, looks: Sequence[Look], *, dark: bool) -> None:
    """Let the plain text of a document look so."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setCharFormat(QTextCharFormat())
    text = document.toPlainText()
    for start, end, told in _stretches(looks, len(text)):
        # Qt counts in UTF-16: a sign beyond 0xFFFF takes two places.
        first, last = (len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_format(told, dark=dark))


def _stretches(looks: Sequence[Look], length: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The text cut where a look begins or ends, with all that hold there."""
    ends = {0, length, *(one.start for one in looks), *(one.end for one in looks)}
    cuts = sorted(at for at in ends if at <= length)
    for start, end in pairwise(cuts):
        told = tuple(one.look for one in looks if one.start <= start and end <= one.end)
        if told:
            yield start, end, told


def _format(told: Sequence[str], *, dark: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    ground: QColor | None = None
    ink: QColor | None = None
    for look in told:
        name, _, value = look.partition(":")
        if name in _GROUNDS:
            ground = colour_of(value)
        elif name == "colour":
            ink = colour_of(value)
        elif name == "bold":
            made.setFontWeight(QFont.Weight.Bold)
        elif name in ("underline", "emphasis"):
            made.setFontUnderline(True)
    if ground is not None:
        made.setBackground(ground)
        ink = ink or QColor("white" if ground.lightness() < 128 else "black")
    if ink is not None:
        made.setForeground(_readable(ink, dark=ground.lightness() < 128 if ground else dark))
    return made


def colour_of(value: str) -> QColor:
    """The colour that a value of a mark names; one that stands out where nobody knows it."""
    if _RGB.fullmatch(value):
        return QColor(f"#{value}")
    if found := re.match(r"(theme|indexed)(\d{1,2})", value):
        at = int(found[2])
        known = _THEME if found[1] == "theme" else _INDEXED
        at = at % 8 if found[1] == "indexed" and at < 16 else at
        return QColor(f"#{known[at]}") if at < len(known) else QColor(_UNKNOWN)
    if value in _NAMED:
        return QColor(f"#{_NAMED[value]}")
    named = QColor(value) if value.isalpha() else QColor()
    return named if named.isValid() else QColor(_UNKNOWN)


def _readable(ink: QColor, *, dark: bool) -> QColor:
    """The same hue, light or dark enough for its ground."""
    hue, strength, light = ink.hslHue(), ink.hslSaturation(), ink.lightness()
    light = max(light, _DARKEST_ON_DARK) if dark else min(light, _LIGHTEST_ON_LIGHT)
    return QColor.fromHsl(max(hue, 0), strength if hue >= 0 else 0, light)
