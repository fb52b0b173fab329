"""Counts as bars, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

LINE = 26
NAME = 0.40
"""The part of the width that names take."""


class Bars(QWidget):
    """(name, count) in lines; the longest bar is the largest count."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, int], ...] = ()
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show these."""
        self._rows = tuple(rows)
        told = "、".join(f"{name} {count}" for name, count in rows)
        self.setAccessibleDescription(told)
        self.setFixedHeight(max(len(rows), 1) * LINE)
        self.update()

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        """What is shown."""
        return self._rows

    def sizeHint(self) -> QSize:
        return QSize(220, max(len(self._rows), 1) * LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette, metrics = self.palette(), self.fontMetrics()
            most = max((count for _, count in self._rows), default=0)
            wide = self.width() * NAME
            figures = metrics.horizontalAdvance("00000") + 6
            room = self.width() - wide - figures - 8
            for at, (name, count) in enumerate(self._rows):
                top = at * LINE
                elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(wide) - 8)
                middle = Qt.AlignmentFlag.AlignVCenter
                painter.setPen(palette.color(QPalette.ColorRole.Text))
                painter.drawText(QRectF(0, top, wide, LINE), middle, elided)
                long = room * count / most if most else 0
                bar = QRectF(wide, top + 6, max(long, 2 if count else 0), LINE - 12)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(bar, 3, 3)
                painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
                painter.drawText(QRectF(bar.right() + 6, top, figures, LINE), middle, str(count))
