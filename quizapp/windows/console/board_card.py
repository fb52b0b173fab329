"""The board to pick from, in the place of the answer while a team picks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.game.pictures import Cell
from quizapp.game.scenes import ConsoleScene
from quizapp.windows.console.cards import Card
from quizapp.windows.console.colours import colours
from quizapp.windows.console.offers import number_label
from quizapp.windows.stage.look import ink_on

translate = QCoreApplication.translate
MOST_ACROSS = 10


class BoardCard(Card):
    """Cells with their number keys; a click or a key picks one. The key of no question is here."""

    picked = Signal(int)
    """The number of a cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = _Grid(self)
        self.grid.picked.connect(self.picked)
        self.column.addWidget(self.grid, 1)

    def show_scene(self, scene: ConsoleScene, tens: int) -> None:
        """Draw the board; the number keys stand for the ten cells after the first `tens`."""
        left = sum(not cell.state for cell in scene.cells)
        self.title.setText(translate("console", "Pick a question"))
        said = translate("console", "{0} left").format(left)
        if len(scene.cells) > MOST_ACROSS:
            first, last = tens + 1, min(tens + 10, len(scene.cells))
            keys = translate("console", "keys: {0} to {1}, Tab goes on").format(first, last)
            said = f"{said} · {keys}"
        self.aside.setText(said)
        self.grid.show_cells(scene.cells, tens)


class _Grid(QWidget):
    """A row for each topic, or rows of numbers."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, list[Cell]]] = []
        self._tens = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("console", "Board"))

    def show_cells(self, cells: tuple[Cell, ...], tens: int) -> None:
        """Draw these."""
        self._tens = tens
        topics = list(dict.fromkeys(cell.topic for cell in cells))
        if topics == [""] or not topics:
            lines = max(1, -(-len(cells) // MOST_ACROSS))
            each = -(-len(cells) // lines)
            self._rows = [
                ("", list(cells[at : at + each])) for at in range(0, len(cells), max(1, each))
            ]
        else:
            self._rows = [(one, [cell for cell in cells if cell.topic == one]) for one in topics]
        free = [str(cell.number) for cell in cells if not cell.state]
        self.setAccessibleDescription(
            translate("console", "Open: {0}").format(translate("console", ", ").join(free))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, max(1, len(self._rows)) * self._least())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 40)

    def _least(self) -> int:
        return round(QFontMetricsF(self.font()).height() * 1.5)

    def boxes(self) -> list[tuple[QRectF, Cell]]:
        """Where each cell stands."""
        found: list[tuple[QRectF, Cell]] = []
        high = self.height() / max(1, len(self._rows))
        high = min(high, self._least() * 1.6)
        label = self.width() * 0.28 if any(topic for topic, _ in self._rows) else 0.0
        across = max((len(cells) for _, cells in self._rows), default=1)
        wide = (self.width() - label) / max(1, across)
        for row, (_, cells) in enumerate(self._rows):
            for column, cell in enumerate(cells):
                box = QRectF(label + column * wide, row * high, wide, high)
                found.append((box.adjusted(2, 1.5, -2, -1.5), cell))
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for box, cell in self.boxes():
            if box.contains(event.position()) and not cell.state:
                self.picked.emit(cell.number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click is a slip."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            boxes = self.boxes()
            theme = colours(self)
            at = 0
            for topic, cells in self._rows:
                if topic and cells:
                    first = boxes[at][0]
                    room = QRectF(2, first.y(), self.width() * 0.28 - 8, first.height())
                    text = QFontMetricsF(self.font()).elidedText(
                        topic, Qt.TextElideMode.ElideRight, room.width()
                    )
                    painter.setPen(QColor(theme.ink))
                    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
                for box, cell in boxes[at : at + len(cells)]:
                    self._cell(painter, box, cell, with_value=bool(topic))
                at += len(cells)

    def _cell(self, painter: QPainter, box: QRectF, cell: Cell, *, with_value: bool) -> None:
        """The key at the left, value (or number) in the middle; taken ones are dark."""
        theme = colours(self)
        painter.setPen(QPen(QColor(theme.edge), 1))
        if cell.state:
            owner = cell.owner
            painter.setBrush(QColor(owner.colour if owner is not None else theme.page))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(QColor(ink_on(owner.colour) if owner is not None else theme.soft))
            text = str(owner.id) if owner is not None else "×"
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
            return
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 5, 5)
        bold = QFont(self.font())
        bold.setBold(True)
        key = number_label(cell.number, self._tens)
        metrics = QFontMetricsF(self.font())
        wide = max(18.0, metrics.horizontalAdvance(key) + 8)
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        text = str(cell.value) if with_value else str(cell.number)
        painter.drawText(
            box.adjusted(wide + 4 if key else 0, 0, 0, 0), int(Qt.AlignmentFlag.AlignCenter), text
        )
        painter.setFont(self.font())
        if not key:
            return
        high = min(box.height() - 4, metrics.height() + 1)
        cap = QRectF(box.x() + 5, box.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.key))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(theme.ink))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)


def middle_of(card: BoardCard, number: int) -> QPointF:
    """Where a cell is clicked."""
    return next(box.center() for box, cell in card.grid.boxes() if cell.number == number)
