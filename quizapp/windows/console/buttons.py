"""Buttons of the console: a name, its key beside or below it, and never the keyboard's focus."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from quizapp.windows.console.colours import Colours, colours


class Tone(StrEnum):
    """What a button means."""

    PLAIN = "plain"
    GO = "go"
    RIGHT = "right"
    WRONG = "wrong"
    WARN = "warn"


class KeyButton(QAbstractButton):
    """A button that names its key. `lit`, it is switched on: filled with its tone's colour.

    The second click of a double click is a slip and does nothing, but for a button that is `quick`.
    """

    def __init__(
        self,
        tone: Tone = Tone.PLAIN,
        parent: QWidget | None = None,
        *,
        big: bool = False,
        beside: bool = False,
        quick: bool = False,
    ) -> None:
        """`beside` puts the key to the right of the name instead of below it."""
        super().__init__(parent)
        self._tone = tone
        self._key = ""
        self._lit = False
        self._big = big
        self._beside = beside or big
        self._quick = quick
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, text: str, key: str = "", *, lit: bool = False) -> None:
        """Change the name, the key and whether it is switched on."""
        if (text, key, lit) == (self.text(), self._key, self._lit):
            return
        self._key, self._lit = key, lit
        self.setText(text)
        self.setToolTip(f"{text}  ({key})" if key.strip() else text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key.strip())
        self.update()

    def dye(self, tone: Tone) -> None:
        """Give it another meaning."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def set_beside(self, beside: bool) -> None:
        """Put the key beside the name, or below it."""
        if beside != self._beside:
            self._beside = beside
            self.update()

    @property
    def tone(self) -> Tone:
        """What it means now."""
        return self._tone

    @property
    def lit(self) -> bool:
        """Whether it is switched on."""
        return self._lit

    @property
    def key(self) -> str:
        """The key that stands on it."""
        return self._key.strip()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._quick:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        high = QFontMetricsF(self.font()).height()
        rows = 2.9 if self._big else 1.75 if self._beside else 2.5
        return QSize(60, round(high * rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = colours(self)
            ground, ink, edge = self._dress(theme)
            if self.isDown():
                ground = QColor(ground).darker(115).name()
            elif self.underMouse() and self.isEnabled():
                ground = QColor(ground).lighter(106).name()
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setBrush(QColor(ground))
            painter.setPen(QPen(QColor(edge), 1))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QColor(ink))
            # A low button has its whole height for its one line.
            edge_room = 0 if self._beside else 3
            side = 5 if self.width() > 70 else 2
            self._write(painter, box.adjusted(side, edge_room, -side, -edge_room))

    def _dress(self, theme: Colours) -> tuple[str, str, str]:
        """(ground, ink, edge)."""
        if not self.isEnabled():
            return theme.page, theme.soft, theme.edge
        filled = {
            Tone.GO: theme.go,
            Tone.RIGHT: theme.right,
            Tone.WRONG: theme.wrong,
            Tone.WARN: theme.warn,
        }.get(self._tone)
        if filled is not None and (self._lit or self._tone is not Tone.WARN):
            return filled, "#FFFFFF", filled
        if self._lit:
            return theme.go, "#FFFFFF", theme.go
        return theme.raised, theme.ink, theme.edge

    def _write(self, painter: QPainter, box: QRectF) -> None:
        name = QFont(self.font())
        name.setBold(self._big or self._tone in (Tone.GO, Tone.RIGHT, Tone.WRONG) or self._lit)
        if self._big:
            name.setPointSizeF(self.font().pointSizeF() * 1.5)
        key = QFont(self.font())
        key.setPointSizeF(self.font().pointSizeF() * (1.05 if self._big else 0.86))
        wide = QFontMetricsF(key).horizontalAdvance(self._key)
        if not self._key:
            self._line(painter, name, box, self.text(), Qt.AlignmentFlag.AlignCenter)
        elif self._beside:
            gap = 22.0 if self._big else 8.0
            text = QFontMetricsF(name).horizontalAdvance(self.text())
            left = box.left() + max(0.0, (box.width() - text - gap - wide) / 2)
            room = QRectF(left, box.top(), box.right() - left - gap - wide, box.height())
            self._line(painter, name, room, self.text(), Qt.AlignmentFlag.AlignLeft)
            right = min(left + text, room.right()) + gap
            tail = QRectF(right, box.top(), wide + 2, box.height())
            painter.setOpacity(0.8)
            self._line(painter, key, tail, self._key, Qt.AlignmentFlag.AlignLeft)
        else:
            middle = box.center().y() + 1
            upper = QRectF(box.left(), box.top(), box.width(), middle - box.top() + 2)
            self._line(painter, name, upper, self.text(), Qt.AlignmentFlag.AlignHCenter)
            lower = QRectF(box.left(), middle, box.width(), box.bottom() - middle)
            painter.setOpacity(0.75)
            self._line(painter, key, lower, self._key, Qt.AlignmentFlag.AlignHCenter)
        painter.setOpacity(1.0)

    def _line(
        self, painter: QPainter, font: QFont, box: QRectF, text: str, align: Qt.AlignmentFlag
    ) -> None:
        """One line, made smaller, then cut, where it is too wide."""
        font = QFont(font)
        while (
            QFontMetricsF(font).horizontalAdvance(text) > box.width()
            and font.pointSizeF() > self.font().pointSizeF() * 0.8
        ):
            font.setPointSizeF(font.pointSizeF() - 0.5)
        painter.setFont(font)
        room = box.width() + 1
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), text)
