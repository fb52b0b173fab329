"""The list of lights: a sign, what it is about, and what was found."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from quizapp.contest.findings import Light, Line
from quizapp.windows.check.lights import light_name, paint_light
from quizapp.windows.parts.speech import say

_LIGHT = Qt.ItemDataRole.UserRole
_SAID = Qt.ItemDataRole.UserRole + 1
LOWEST, HIGHEST = 1.25, 2.1
"""Height of a row, in heights of its text: all lines are to stand on one page."""


class Lines(QListWidget):
    """Keeps its rows and the current one while the lights change."""

    picked = Signal(object)
    """The `Line` that is current now."""
    pressed_on = Signal(object)
    """A `Line` was chosen by Enter or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self.title_width = 0.0
        """Of the widest title."""
        self.setObjectName("lines")
        self.setItemDelegate(_Row(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._on_row)
        self.itemActivated.connect(self._on_activated)

    @property
    def line(self) -> Line | None:
        """The current line."""
        row = self.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Change what has changed; at first the worst line is the current one."""
        first = not self._lines
        self._lines = lines
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for at, line in enumerate(lines):
            self._put(self.item(at), line)
        bold = QFont(self.font())
        bold.setBold(True)
        widths = QFontMetricsF(bold)
        self.title_width = max(widths.horizontalAdvance(say(line.title)) for line in lines) + 6
        if first:
            worst = [at for at, line in enumerate(lines) if line.light is Light.RED]
            worst += [at for at, line in enumerate(lines) if line.light is Light.AMBER]
            self.setCurrentRow(worst[0] if worst else 0)

    def choose(self, code: str) -> None:
        """Make the line of that code the current one."""
        for at, line in enumerate(self._lines):
            if line.code == code:
                self.setCurrentRow(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @staticmethod
    def _put(item: QListWidgetItem, line: Line) -> None:
        title, said = say(line.title), say(line.said)
        if (item.text(), item.data(_SAID), item.data(_LIGHT)) == (title, said, line.light.value):
            return
        item.setText(title)
        item.setData(_SAID, said)
        item.setData(_LIGHT, line.light.value)
        item.setToolTip(said)
        spoken = f"{title}: {light_name(line.light)}. {said}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _on_row(self, _row: int) -> None:
        line = self.line
        if line is not None:
            self.picked.emit(line)

    def _on_activated(self, _item: QListWidgetItem) -> None:
        line = self.line
        if line is not None:
            self.pressed_on.emit(line)


class _Row(QStyledItemDelegate):
    """Paints one line of lights."""

    def __init__(self, lines: Lines) -> None:
        super().__init__(lines)
        self._list = lines

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        text = QFontMetricsF(option.font).height()
        shared = self._list.viewport().height() / max(1, self._list.count())
        return QSize(200, int(max(text * LOWEST, min(text * HIGHEST, shared))))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        palette = option.palette
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            wash = QColor(palette.color(QPalette.ColorRole.Highlight))
            wash.setAlphaF(0.2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(box, 6, 6)
        ink = palette.color(QPalette.ColorRole.Text)
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        light = Light(str(index.data(_LIGHT)))
        side = min(22.0, box.height() - 8)
        sign = QRectF(box.x() + 8, box.center().y() - side / 2, side, side)
        paint_light(painter, sign, light, soft)
        bold = QFont(option.font)
        bold.setBold(True)
        title = self._list.title_width
        left = sign.right() + 10
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for font, x, wide, role, colour in (
            (bold, left, title, Qt.ItemDataRole.DisplayRole, ink),
            (option.font, left + title + 8, box.right() - left - title - 14, _SAID, ink),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            text = QFontMetricsF(font).elidedText(
                str(index.data(role)), Qt.TextElideMode.ElideRight, wide
            )
            painter.drawText(QRectF(x, box.y(), wide + 1, box.height()), middle, text)
        painter.restore()
