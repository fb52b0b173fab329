"""Paints text that is set, blanks as rules to be read over."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from quizapp.windows.prompter.sheet import FAMILY
from quizapp.windows.stage import typography
from quizapp.windows.stage.typography import Atom, Setting

ASCENT = 0.9
"""From the top of a line's ink to its base, in em."""


def put(
    painter: QPainter, said: Setting, x: float, y: float, ink: str, *, bold: bool = True
) -> None:
    """Paint `said` with the top left of its ink at (x, y)."""
    painter.setFont(typography.font(FAMILY, said.size, bold))
    painter.setPen(QColor(ink))
    base = y + said.size * ASCENT
    for line in said.lines:
        _line(painter, line, x, base, said.size, ink)
        base += said.size * said.leading


def width_of(said: Setting) -> float:
    """Width of the widest line."""
    return max((typography.line_width(line) for line in said.lines), default=0.0) * said.size


def _line(
    painter: QPainter, line: tuple[Atom, ...], x: float, base: float, size: float, ink: str
) -> None:
    for at, atom in enumerate(line):
        if at:
            x += atom.gap * size
        for piece in atom.pieces:
            wide = piece.width * size
            if piece.blank and not piece.text:
                painter.fillRect(
                    QRectF(x + size * 0.08, base + size * 0.08, wide - size * 0.16, size * 0.07),
                    QColor(ink),
                )
            else:
                painter.drawText(QPointF(x, base), piece.text)
            x += wide
