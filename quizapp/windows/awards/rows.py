"""The rows of a batch as a table: whom, for what; every cell can be written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from quizapp.bank.problems import Problem
from quizapp.contest.awards import Honour, Kind, Recipient

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
KIND, NAME, UNIT, AWARD, MEMBERS, CALL, TAIL = range(7)
_BETWEEN = "、"
_STEPS = 200


class Rows(QAbstractTableModel):
    """The honours in their order. Every change is a step that can be taken back."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.honours: tuple[Honour, ...] = ()
        self._marks: dict[int, Problem] = {}
        self._past: list[tuple[Honour, ...]] = []
        self._undone: list[tuple[Honour, ...]] = []

    def put(self, honours: Sequence[Honour], *, fresh: bool = False) -> None:
        """Let these be the rows; `fresh` forgets the steps before."""
        if fresh:
            self._past, self._undone = [], []
        elif tuple(honours) != self.honours:
            self._past = [*self._past[1 - _STEPS :], self.honours]
            self._undone = []
        self._reset(tuple(honours))

    def undo(self) -> None:
        """Take the last step back."""
        if self._past:
            self._undone.append(self.honours)
            self._reset(self._past.pop())

    def redo(self) -> None:
        """Take it again."""
        if self._undone:
            self._past.append(self.honours)
            self._reset(self._undone.pop())

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark the rows in which something is wrong."""
        self._marks = {}
        for one in problems:
            known = self._marks.get(one.line - 1)
            if one.line and (known is None or known.severity == "warning"):
                self._marks[one.line - 1] = one
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def add(self, honours: Sequence[Honour]) -> None:
        """Put rows behind the others."""
        self.put((*self.honours, *honours))

    def remove(self, rows: Sequence[int]) -> None:
        """Take rows out."""
        gone = set(rows)
        self.put([one for at, one in enumerate(self.honours) if at not in gone])

    def change(self, row: int, change: Callable[[Honour], Honour]) -> None:
        """Change one row."""
        found = list(self.honours)
        found[row] = change(found[row])
        self.put(found)

    def _reset(self, honours: tuple[Honour, ...]) -> None:
        self.beginResetModel()
        self.honours = honours
        self._marks = {}
        self.endResetModel()
        self.changed.emit()

    # --- as Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.honours)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else TAIL + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return (
            translate("awards", "Kind"),
            translate("awards", "Name"),
            translate("awards", "Unit"),
            translate("awards", "Award"),
            translate("awards", "Members"),
            translate("awards", "Form of address"),
            translate("awards", "ID ends in"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        honour, column = self.honours[index.row()], index.column()
        if role == Qt.ItemDataRole.EditRole and column == KIND:
            return honour.recipient.kind
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _cell(honour, column)
        problem = self._marks.get(index.row())
        if role == Qt.ItemDataRole.BackgroundRole and problem is not None:
            tint = QColor("#B3261E" if problem.severity == "error" else "#C98A00")
            tint.setAlpha(45)
            return tint
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(problem.words) if problem is not None else _cell(honour, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, column = index.row(), index.column()
        found = list(self.honours)
        changed = _written(found[row], column, value)
        if changed == found[row]:
            return False
        self._past = [*self._past[1 - _STEPS :], self.honours]
        self._undone = []
        found[row] = changed
        # Not by `put`: a table that begins anew would lose its place while one types.
        self.honours = tuple(found)
        self._marks.pop(row, None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, TAIL))
        self.changed.emit()
        return True


def kind_name(kind: Kind) -> str:
    """What a kind of recipient is called."""
    return {
        Kind.PERSON: translate("awards", "Person"),
        Kind.TEAM: translate("awards", "Team"),
        Kind.UNIT: translate("awards", "Unit"),
    }[kind]


def empty(award: str = "") -> Honour:
    """A row to be written."""
    return Honour(Recipient(Kind.PERSON, ""), award)


def _cell(honour: Honour, column: int) -> str:
    who = honour.recipient
    return (
        kind_name(who.kind),
        who.name,
        who.unit,
        honour.award,
        _BETWEEN.join(who.members),
        who.call,
        who.id_tail,
    )[column]


def _written(honour: Honour, column: int, value: Any) -> Honour:
    who = honour.recipient
    if column == KIND:
        return replace(honour, recipient=replace(who, kind=Kind(value)))
    text = " ".join(str(value).split())
    if column == AWARD:
        return replace(honour, award=text)
    if column == MEMBERS:
        for sign in ",，;；/":
            text = text.replace(sign, _BETWEEN)
        names = tuple(one.strip() for one in text.split(_BETWEEN) if one.strip())
        return replace(honour, recipient=replace(who, members=names))
    field = {NAME: "name", UNIT: "unit", CALL: "call", TAIL: "id_tail"}[column]
    return replace(honour, recipient=replace(who, **{field: text}))
