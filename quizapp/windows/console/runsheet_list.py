"""The run sheet as a list: what is still to come is moved with the mouse or by keys.

A drag has no loop of its own, so the show goes on while the mouse is held down.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from quizapp.game.agenda import Agenda, agenda
from quizapp.game.match import Match
from quizapp.windows.console.colours import colours
from quizapp.windows.console.runsheet import Line, lines

translate = QCoreApplication.translate
_MARKS = {"done": "✔", "current": "▶", "pending": "○", "void": "✖", "skipped": "–"}
_EDGE = 18
"""So near to its end, in pixels, a drag scrolls the list."""


class RunSheet(QListWidget):
    """The list; a double click on a round, or on a question that was asked, says so."""

    round_asked = Signal(int)
    """Index of the round; -1: the ranking."""
    item_asked = Signal(int)
    """Index of an item of the programme."""
    question_asked = Signal(int)
    """Number of the ask."""
    move_asked = Signal(int, int)
    """An item of the evening's order, and the place that it is to have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.chosen = -1
        """Index of the item that keys move; -1: none is chosen."""
        self._lines: tuple[Line, ...] = ()
        self._agenda = Agenda((), -1, ())
        self._pressed: tuple[QPoint, int] | None = None
        self._gap = -1
        """While an item is dragged, the place before which it would come; else -1."""
        self.itemDoubleClicked.connect(self._on_double_click)

    def show_match(self, match: Match) -> None:
        """Draw the lines anew where one changed, and keep the current one in sight."""
        now = agenda(match)
        if now.items != self._agenda.items:
            self._follow(now)
        self._agenda = now
        if self.chosen in now.begun:
            self.chosen = -1
        found = lines(match)
        if found == self._lines:
            return
        self._lines = found
        self.refresh()

    def refresh(self) -> None:
        """Draw all lines in the colours of the moment."""
        theme = colours(self)
        inks = {"current": theme.ink, "pending": theme.ink}
        self.clear()
        last = None
        for line in self._lines:
            mark = _MARKS[line.state]
            item = QListWidgetItem(f"{mark} {line.text}" if line.title else f" {mark} {line.text}")
            item.setToolTip(self._tip(line))
            font = QFont(self.font())
            font.setBold(line.title or line.state == "current")
            item.setFont(font)
            item.setForeground(QBrush(QColor(inks.get(line.state, theme.soft))))
            if line.state == "current":
                if not line.title:
                    item.setBackground(QBrush(QColor(theme.chosen)))
                last = item
            self.addItem(item)
        if last is not None and self._gap < 0:
            self.scrollToItem(last, QAbstractItemView.ScrollHint.PositionAtCenter)

    # What keys do

    def choose(self, step: int) -> str:
        """Choose the next item to come, or the one before; what it is called, "" for none."""
        free = [line for line in self._lines if self._movable(line.place)]
        places = sorted({line.place for line in free})
        if not places:
            return ""
        if self.chosen in places:
            at = max(0, min(len(places) - 1, places.index(self.chosen) + step))
        else:
            at = next((n for n, one in enumerate(places) if one > self._agenda.item), 0)
        self._put(places[at])
        return next(line.text for line in free if line.place == self.chosen)

    def shift(self, step: int) -> str:
        """Ask that the chosen item come earlier or later; with none chosen the next one is."""
        if self.chosen < 0:
            return self.choose(0)
        to = self.chosen + step
        if 0 <= to < len(self._agenda.items):
            self.move_asked.emit(self.chosen, to)
        return ""

    def _put(self, place: int) -> None:
        self.chosen = place
        row = self._row_of(place)
        if row >= 0:
            self.scrollToItem(self.item(row))
        self.viewport().update()

    def _movable(self, place: int) -> bool:
        return place >= 0 and place not in self._agenda.begun

    def _follow(self, now: Agenda) -> None:
        """The chosen item keeps being chosen where it has another place now."""
        before = self._agenda.items
        if not 0 <= self.chosen < len(before) or len(before) != len(now.items):
            self.chosen = -1
            return
        differ = [
            at for at, pair in enumerate(zip(before, now.items, strict=True)) if len({*pair}) > 1
        ]
        first, last = differ[0], differ[-1]
        if before[first] == now.items[last]:
            went = {first: last} | {at: at - 1 for at in range(first + 1, last + 1)}
        else:
            went = {last: first} | {at: at + 1 for at in range(first, last)}
        self.chosen = went.get(self.chosen, self.chosen)

    # What the mouse does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            self._let_go()
            return
        place = self._place_at(event.position().toPoint())
        self._pressed = (event.position().toPoint(), place) if place >= 0 else None
        self._put(place if self._movable(place) else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, _ = self._pressed
        point = event.position().toPoint()
        if self._gap < 0 and (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if point.y() < _EDGE:
            bar.setValue(bar.value() - 6)
        elif point.y() > high - _EDGE:
            bar.setValue(bar.value() + 6)
        self._gap = self._gap_at(point.y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, gap = self._pressed, self._gap
        self._let_go()
        if pressed is None or gap < 0:
            return
        _, index = pressed
        to = gap - (gap > index)
        if to != index:
            self.move_asked.emit(index, to)

    def _let_go(self) -> None:
        self._pressed, self._gap = None, -1
        self.viewport().unsetCursor()
        self.viewport().update()

    def _place_at(self, point: QPoint) -> int:
        """The item below the mouse; questions of a round belong to it."""
        row = self.indexAt(point).row()
        while row >= 0 and self._lines[row].place < 0:
            row -= 1
        return self._lines[row].place if row >= 0 else -1

    def _row_of(self, place: int) -> int:
        return next((row for row, line in enumerate(self._lines) if line.place == place), -1)

    def _blocks(self) -> list[tuple[int, int, int]]:
        """(place, top, bottom) of every item with the lines below it, in the list's pixels."""
        rows = [(line.place, row) for row, line in enumerate(self._lines) if line.place >= 0]
        ends = [row for _, row in rows[1:]] + [len(self._lines)]
        return [
            (
                place,
                self.visualItemRect(self.item(row)).top(),
                self.visualItemRect(self.item(end - 1)).bottom() + 1,
            )
            for (place, row), end in zip(rows, ends, strict=True)
        ]

    def _gap_at(self, y: int) -> int:
        """The place before which an item would come that is let go at this height."""
        blocks = self._blocks()
        for place, top, bottom in blocks:
            if y < (top + bottom) / 2:
                return place
        return blocks[-1][0] + 1 if blocks else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, wide = colours(self), self.viewport().width()
        blocks = {place: (top, bottom) for place, top, bottom in self._blocks()}
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.chosen in blocks:
                top, bottom = blocks[self.chosen]
                painter.setPen(QPen(QColor(theme.go), 2))
                painter.drawRoundedRect(2, top + 1, wide - 4, bottom - top - 2, 5, 5)
            if self._gap >= 0:
                ends = [bottom for _, bottom in blocks.values()]
                y = blocks[self._gap][0] if self._gap in blocks else max(ends, default=0)
                painter.setPen(QPen(QColor(theme.go), 3))
                painter.drawLine(4, y, wide - 4, y)
                painter.setBrush(QColor(theme.go))
                painter.drawEllipse(QPoint(5, y), 3, 3)

    def _tip(self, line: Line) -> str:
        if line.state != "pending" or not self._movable(line.place):
            return line.text
        hint = translate(
            "console",
            "Drag to another place, or choose with Ctrl+↑ ↓ and move with Alt+↑ ↓. Double click: go"
            " there now.",
        )
        return f"{line.text}\n{hint}"

    def _on_double_click(self, item: QListWidgetItem) -> None:
        line = self._lines[self.row(item)]
        if line.ask:
            self.question_asked.emit(line.ask)
        elif line.item >= 0:
            self.item_asked.emit(line.item)
        elif line.title:
            self.round_asked.emit(line.round)
