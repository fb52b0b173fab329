"""The list of a bank: ids at once, questions as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from quizapp.bank.answers import shown
from quizapp.bank.checks import check, noticed
from quizapp.bank.question import Question, Status
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AHEAD = 60
"""So many questions are fetched around the one that is asked for."""
_KEPT = 4000
"""The texts of so many rows are kept: a view asks for each cell at every paint."""


class Column(IntEnum):
    """The columns, from the left."""

    MARK = 0
    STEM = 1
    KIND = 2
    KEY = 3
    HARD = 4
    TOPIC = 5


_COLUMNS = len(Column)


class Rows(QAbstractTableModel):
    """Questions of a desk, as many as were found. It fetches only what a view asks for."""

    def __init__(self, desk: BankDesk, used: Callable[[], frozenset[str]]) -> None:
        super().__init__()
        self._desk = desk
        self._used = used
        self._marks: frozenset[str] = frozenset()
        self._ids: list[str] = []
        self._at: dict[str, int] = {}
        self._cells: dict[str, tuple[str, ...]] = {}
        desk.changed.connect(self._on_changed)

    def put(self, ids: Sequence[str]) -> None:
        """Show these questions."""
        self.beginResetModel()
        self._ids = list(ids)
        self._count()
        self._marks = self._used()
        self._cells.clear()
        self.endResetModel()

    def more(self, ids: Sequence[str]) -> None:
        """Show these questions below the others."""
        start = len(self._ids)
        self.beginInsertRows(QModelIndex(), start, start + len(ids) - 1)
        self._ids += ids
        self._at.update({one: start + at for at, one in enumerate(ids)})
        self.endInsertRows()

    def take_out(self, ids: Sequence[str]) -> None:
        """Show some questions no more; the others stay where they are."""
        # One may be named twice: as gone and as come in its new form.
        rows = sorted({row for row in map(self.row_of, ids) if row >= 0}, reverse=True)
        while rows:
            last = first = rows.pop(0)
            while rows and rows[0] == first - 1:
                first = rows.pop(0)
            self.beginRemoveRows(QModelIndex(), first, last)
            for own in self._ids[first : last + 1]:
                self._cells.pop(own, None)
            del self._ids[first : last + 1]
            self._count()
            self.endRemoveRows()

    def put_in(self, ids: Sequence[str], row: int) -> None:
        """Show questions from a row on; those below move down."""
        self.beginInsertRows(QModelIndex(), row, row + len(ids) - 1)
        self._ids[row:row] = ids
        self._count()
        self.endInsertRows()

    def _count(self) -> None:
        self._at = {one: at for at, one in enumerate(self._ids)}

    def id_at(self, row: int) -> str:
        """The id in a row; empty where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, question_id: str) -> int:
        """The row of a question, -1 where it was not found."""
        return self._at.get(question_id, -1)

    def question_at(self, row: int) -> Question | None:
        """The question of a row."""
        if not 0 <= row < len(self._ids):
            return None
        start = row // _AHEAD * _AHEAD
        self._desk.hold(self._ids[start : start + _AHEAD])
        return self._desk.question(self._ids[row])

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many questions were found."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns; rows are numbered."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        match Column(section):
            case Column.MARK:
                return ""
            case Column.STEM:
                return translate("bank", "Question")
            case Column.KIND:
                return translate("bank", "Kind")
            case Column.KEY:
                return translate("bank", "Answer")
            case Column.HARD:
                return translate("bank", "Difficulty")
            case Column.TOPIC:
                return translate("bank", "Topics")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if role not in _ROLES:
            return None
        column = index.column()
        if role in _OF_MARKS and column != Column.MARK:
            return None
        cells = self._cells_of(index.row())
        if not cells:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._meaning(index.row()) if column == Column.MARK else cells[column]
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return QColor(_ink(cells[Column.MARK]))

    def _cells_of(self, row: int) -> tuple[str, ...]:
        """The texts of a row by column; empty where there is no question."""
        own = self.id_at(row)
        cells = self._cells.get(own)
        if cells is None:
            question = self.question_at(row)
            if question is None:
                return ()
            if len(self._cells) >= _KEPT:
                self._cells.clear()
            cells = tuple(self._text(question, column) for column in Column)
            self._cells[own] = cells
        return cells

    def _text(self, question: Question, column: Column) -> str:
        match column:
            case Column.MARK:
                return self._mark(question)
            case Column.STEM:
                return " ".join(question.stem.split())
            case Column.KIND:
                return kind_name(question.kind)
            case Column.KEY:
                return shown(question, "zh") if question.key is not None else "—"
            case Column.HARD:
                return difficulty_name(question.difficulty)
            case Column.TOPIC:
                return "、".join(question.tags)

    def _mark(self, question: Question) -> str:
        """▲ cannot be asked, ● asked before, ✓ checked by a second person, △ something doubtful."""
        found = noticed(question)
        if question.status is Status.DRAFT or any(one.severity == "error" for one in found):
            return "▲"
        if question.id in self._marks:
            return "●"
        # What is merely doubtful was looked at by whoever found the question in order.
        if self._desk.checked(question):
            return "✓"
        return "△" if found else ""

    def _meaning(self, row: int) -> str:
        """What the mark of a row says: of ▲ and △ what was found."""
        match self._cells_of(row)[Column.MARK]:
            case "▲" | "△" if question := self.question_at(row):
                draft = [translate("bank", "draft")] if question.status is Status.DRAFT else []
                return "\n".join((*draft, *(say(one.words) for one in check(question))))
            case "●":
                return translate("bank", "Asked in an earlier match")
            case "✓":
                return translate("bank", "Checked by a second person")
            case _:
                return ""

    def _on_changed(self, ids: tuple[str, ...]) -> None:
        for one in ids:
            self._cells.pop(one, None)
        rows = [row for one in ids if (row := self._at.get(one, -1)) >= 0]
        if rows:
            last = self.index(max(rows), len(Column) - 1)
            self.dataChanged.emit(self.index(min(rows), 0), last)


_OF_MARKS = (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.ForegroundRole)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ForegroundRole,
)


def _ink(mark: str) -> str:
    return {"▲": "#C77700", "△": "#C77700", "✓": "#0B8F55"}.get(mark, "#7B8290")
