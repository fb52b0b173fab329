"""A table to look at: rows of texts, one of them chosen; says what to do where it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

ROW = 34


class Grid(QTableWidget):
    """Rows of texts; keeps the chosen row by its key when it is filled anew."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        wide: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`wide` are widths of columns, 0 for those that share what is left."""
        super().__init__(0, len(headings), parent)
        self._keys: list[object] = []
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headings))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at in range(len(headings)):
            width = wide[at] if at < len(wide) else 0
            if width:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(at, width)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self._hint = QLabel(self.viewport())
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def put(
        self,
        rows: Sequence[tuple[object, Sequence[str]]],
        hint: str = "",
        *,
        soft: frozenset[object] = frozenset(),
        bold: frozenset[object] = frozenset(),
    ) -> None:
        """Show (key, texts); rows whose key is in `soft` or `bold` look so."""
        current = self.key()
        with QSignalBlocker(self):
            self.setRowCount(len(rows))
            self._keys = [key for key, _ in rows]
            for row, (key, texts) in enumerate(rows):
                for column, text in enumerate(texts):
                    item = QTableWidgetItem(text)
                    item.setToolTip(text)
                    if key in soft:
                        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
                        item.setForeground(QColor(colour))
                    if key in bold:
                        font = QFont(self.font())
                        font.setBold(True)
                        item.setFont(font)
                    self.setItem(row, column, item)
            at = self._keys.index(current) if current in self._keys else 0
            if rows:
                self.setCurrentCell(at, 0)
        self._hint.setText(hint)
        self._hint.setVisible(not rows)
        self.currentCellChanged.emit(self.currentRow(), 0, -1, -1)

    def key(self) -> object:
        """The key of the chosen row; None where there is none."""
        row = self.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def choose(self, key: object) -> None:
        """Choose the row with that key."""
        if key in self._keys:
            self.setCurrentCell(self._keys.index(key), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setGeometry(self.viewport().rect().adjusted(28, 8, -28, -8))
