"""Cells in rows, and long lists on pages of about equal length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF

from quizapp.windows.stage import phrases
from quizapp.windows.stage.canvas import RIGHT, SAFE, Canvas

T = TypeVar("T")
GAP = 22.0


def spread(area: QRectF, count: int, across: int, most: float, gap: float = GAP) -> list[QRectF]:
    """Cells in rows of `across`, each row in the middle, at most `most` high; none for nobody."""
    if not count:
        return []
    rows = -(-count // across)
    wide = (area.width() - gap * (across - 1)) / across
    high = min(most, (area.height() - gap * (rows - 1)) / rows)
    top = area.y() + (area.height() - rows * high - gap * (rows - 1)) / 2
    cells: list[QRectF] = []
    for at in range(count):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        start = area.center().x() - (here * wide + (here - 1) * gap) / 2
        cells.append(QRectF(start + column * (wide + gap), top + row * (high + gap), wide, high))
    return cells


def below(y: float) -> QRectF:
    """What is free below a headline that ends at `y`."""
    return QRectF(SAFE.x(), y + 6, SAFE.width(), SAFE.bottom() - y - 6)


def leaves(several: Sequence[T], most: int) -> list[Sequence[T]]:
    """On pages of about equal length, `most` each; one page where there is nobody."""
    count = max(1, -(-len(several) // most))
    each = max(1, -(-len(several) // count))
    return [several[at : at + each] for at in range(0, len(several), each)] or [several]


def leaf(canvas: Canvas, page: int, of: int, y: float = SAFE.y() + 6) -> None:
    """Which page this is, at the right."""
    words = phrases.page(page + 1, of)
    box = QRectF(SAFE.right() - 240, y, 240, 60)
    canvas.text(box, words, 46, ink=canvas.look.metal, align=RIGHT)
