"""The blocks of what was read, one below the other: coloured by certainty, marked as decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from quizapp.windows.bank.importing_batch import Certainty, Choice, Entry
from quizapp.windows.bank.style import is_dark
from quizapp.windows.parts.speech import say
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROW = 46
ENTRY = Qt.ItemDataRole.UserRole


def ink_of(certainty: Certainty, *, dark: bool) -> QColor:
    """The colour that stands for a certainty."""
    match certainty:
        case Certainty.SURE:
            return QColor("#3FBF86" if dark else "#0B8F55")
        case Certainty.DOUBTFUL:
            return QColor("#F5B75A" if dark else "#C77700")
        case Certainty.UNREAD:
            return QColor("#7B8290" if dark else "#8D94A1")


def state_name(entry: Entry) -> str:
    """What becomes of a block, in a word or two."""
    match entry.choice:
        case Choice.TAKE:
            return translate("import", "is taken")
        case Choice.LEAVE:
            return translate("import", "is left out")
        case Choice.OPEN:
            return translate("import", "to be looked at")


def certainty_name(entry: Entry) -> str:
    """How sure the reading is, in a word."""
    match entry.certainty:
        case Certainty.SURE:
            return translate("import", "sure")
        case Certainty.DOUBTFUL:
            return translate("import", "doubtful")
        case Certainty.UNREAD:
            return translate("import", "not read as a question")


def about(entry: Entry) -> str:
    """The second line of a row: why to look at it, else kind and place."""
    if entry.twin is not None and entry.twin.same:
        return translate("import", "there already: {0}").format(_bank(entry))
    if entry.twin is not None and entry.twin.degree >= 1:
        return translate("import", "there already with another answer: {0}").format(_bank(entry))
    if entry.certainty is not Certainty.SURE and entry.reasons:
        return say(entry.reasons[0])
    kind = kind_name(entry.question.kind) if entry.question is not None else ""
    like = ""
    if entry.twin is not None:
        like = translate("import", "{0} % like one there").format(int(entry.twin.degree * 100))
    return "  ·  ".join(part for part in (kind, place_name(entry.block.where), like) if part)


def place_name(where: str) -> str:
    """A place in a file, in the language of the program: `paragraph 62`, `table 1, row 2`."""
    words = {
        "line": translate("import", "line {0}"),
        "paragraph": translate("import", "paragraph {0}"),
        "page": translate("import", "page {0}"),
        "table": translate("import", "table {0}"),
        "row": translate("import", "row {0}"),
        "question": translate("import", "question {0}"),
    }
    parts: list[str] = []
    for part in where.split(", "):
        name, _, figure = part.rpartition(" ")
        known = name in words and figure.isdecimal()
        parts.append(words[name].format(figure) if known else part)
    return ", ".join(parts)


def _bank(entry: Entry) -> str:
    twin = entry.twin
    return (twin.bank if twin else "") or translate("import", "twice in these files")


class Blocks(QAbstractListModel):
    """The entries at some places of a batch."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries
        self._places: list[int] = []
        self._rows: dict[int, int] = {}

    def put(self, entries: Sequence[Entry], places: Sequence[int]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = entries
        self._places = list(places)
        self._rows = {place: row for row, place in enumerate(places)}
        self.endResetModel()

    def place_at(self, row: int) -> int:
        """The place in the batch; -1 beyond the end."""
        return self._places[row] if 0 <= row < len(self._places) else -1

    def row_of(self, place: int) -> int:
        """The row of a place; -1 where it is not shown."""
        return self._rows.get(place, -1)

    def touch(self, place: int) -> None:
        """An entry is not as it was."""
        row = self.row_of(place)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry itself, and what is read aloud of it."""
        place = self.place_at(index.row())
        if place < 0:
            return None
        entry = self._entries[place]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _first_line(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (certainty_name(entry), state_name(entry), _first_line(entry), about(entry))
                return ", ".join(part for part in parts if part)
            case Qt.ItemDataRole.UserRole:
                return entry
            case _:
                return None


class BlockRow(QStyledItemDelegate):
    """A bar in the colour of certainty, two lines, and a mark for what becomes of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(120, max(ROW, option.fontMetrics.lineSpacing() * 2 + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        palette, box = option.palette, option.rect
        dark = is_dark(palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor("#2B3F66" if dark else "#DCE8FB"))
        ink = ink_of(entry.certainty, dark=dark)
        left_out = entry.choice is Choice.LEAVE
        painter.fillRect(QRect(box.left(), box.top() + 2, 4, box.height() - 4), ink)
        inside = box.adjusted(12, 4, -30, -4)
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(soft if left_out else palette.color(QPalette.ColorRole.Text))
        painter.setFont(option.font)
        high = option.fontMetrics.lineSpacing()
        _line(painter, inside.adjusted(0, 0, 0, high - inside.height()), _first_line(entry))
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        doubtful = entry.certainty is Certainty.DOUBTFUL and not left_out
        painter.setPen(ink_of(Certainty.DOUBTFUL, dark=dark) if doubtful else soft)
        _line(painter, inside.adjusted(0, high + 1, 0, 0), about(entry))
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(soft if left_out else ink)
        mark = {Choice.TAKE: "✓", Choice.LEAVE: "–", Choice.OPEN: "?"}[entry.choice]
        corner = QRect(box.right() - 28, box.top(), 24, box.height())
        painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, mark)
        painter.setPen(QColor("#2E333D" if dark else "#E9ECF1"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()


class BlockList(QListView):
    """Enter takes and goes on, Delete leaves out and goes on, Space does either, letters answer."""

    taken = Signal()
    left = Signal()
    switched = Signal()
    edit_requested = Signal()
    lettered = Signal(int)
    """A letter from A on was pressed: the option it names is right, or not."""
    moved = Signal()

    def __init__(self, model: Blocks) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(BlockRow(self))
        self.setObjectName("problems")
        self.setAccessibleName(translate("import", "What was read"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if event.isAutoRepeat() and key in _DECIDING:
            return  # a key held too long decides nothing about the next one
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.left.emit()
        elif plain and key == Qt.Key.Key_Space:
            self.switched.emit()
        elif plain and key == Qt.Key.Key_F2:
            self.edit_requested.emit()
        elif plain and Qt.Key.Key_A <= key <= Qt.Key.Key_L:
            self.lettered.emit(key - Qt.Key.Key_A)
        else:
            super().keyPressEvent(event)


_DECIDING = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Space,
)


def _first_line(entry: Entry) -> str:
    text = entry.question.stem if entry.question is not None else entry.block.raw
    return " ".join(text.split())


def _line(painter: QPainter, box: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
