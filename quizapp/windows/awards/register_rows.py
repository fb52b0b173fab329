"""Certificates on record as a table: drawn row by row, so that thousands are there at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from quizapp.store.issued import Issued
from quizapp.windows.awards.rows import Index
from quizapp.windows.awards.style import legible

translate = QCoreApplication.translate
UNIT, STATE = 2, 5
_RED, _GREY = "#B3261E", "#8D94A1"


class IssuedRows(QAbstractTableModel):
    """Number, name, unit, award, date and state of each."""

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[Issued, ...] = ()

    def put(self, found: tuple[Issued, ...]) -> None:
        """Let these be the rows."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else STATE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (
            translate("awards", "Number"),
            translate("awards", "Name"),
            translate("awards", "Unit"),
            translate("awards", "Award"),
            translate("awards", "Date"),
            translate("awards", "State"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, column = self.found[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (
                one.number, one.row.name, one.row.unit, one.row.award, one.at[:10], _state(one),
            )[column]  # fmt: skip
        if role == Qt.ItemDataRole.ForegroundRole and one.revoked:
            return legible(_RED if column == STATE else _GREY)
        return None


def _state(one: Issued) -> str:
    if one.revoked:
        return translate("awards", "revoked {0}: {1}").format(one.revoked, one.reason)
    return translate("awards", "valid")
