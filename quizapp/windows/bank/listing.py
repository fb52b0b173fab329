"""The list of a bank: searching, filtering, choosing one question or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.question import Kind
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.filters import Filters
from quizapp.windows.bank.rows import Column, Rows
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
ROW = 30
_ROOM = {Column.HARD: 390, Column.KEY: 620, Column.TOPIC: 780}
"""From which width of the list on a column is shown."""


class Table(QTableView):
    """Rows of one line. Enter goes to the editor, letters are for the window."""

    entered = Signal()
    dropped = Signal()

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setAccessibleName(translate("bank", "Questions"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in Column:
            stretch = column is Column.STEM
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        metrics = self.fontMetrics()
        kinds = max(metrics.horizontalAdvance(kind_name(kind)) for kind in Kind)
        hard = metrics.horizontalAdvance(translate("bank", "Difficulty"))
        for column, width in (
            (Column.MARK, 26),
            (Column.KIND, kinds + 16),
            (Column.KEY, 150),
            (Column.HARD, hard + 16),
            (Column.TOPIC, 130),
        ):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, least in _ROOM.items():
            self.setColumnHidden(column, self.width() < least)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class Listing(QWidget):
    """`chosen` when other questions are chosen than before; ids in the order of the list."""

    chosen = Signal()
    failed = Signal(object)
    new_requested = Signal()

    def __init__(
        self, desk: BankDesk, matches: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.filters = Filters(desk, matches)
        self.rows = Rows(desk, desk.used)
        self.table = Table(self.rows)
        self.count = QLabel()
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.new = QPushButton(translate("bank", "+ New question"))
        self.new.setToolTip("Ctrl+N")
        # Not in the viewport: scrolling would move it away.
        self.hint = QLabel(self.table)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.new)
        column.addLayout(foot)
        self.filters.changed.connect(self.look)
        self.filters.failed.connect(self.failed)
        self.filters.text.returnPressed.connect(self.table.setFocus)
        self.new.clicked.connect(self.new_requested)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.setTabOrder(self.filters.text, self.table)
        self._told: tuple[str, ...] = ()
        self.look()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the questions chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.rows.id_at(row) for row in rows)

    @property
    def current(self) -> str:
        """The id of the question in the current row; empty where there is none."""
        return self.rows.id_at(self.table.currentIndex().row())

    def look(self, keep: Sequence[str] | None = None) -> None:
        """Ask the bank again; what was chosen stays so where it is still found."""
        kept = self.ids if keep is None else tuple(keep)
        row = max(self.table.currentIndex().row(), 0)
        try:
            found = self._desk.ids(self.filters.wanted)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return
        with QSignalBlocker(self.table.selectionModel()):
            self.rows.put(found)
        self._say(len(found))
        if not self.choose(kept) and found:
            self.choose((found[min(row, len(found) - 1)],))
        self._on_selection()

    def choose(self, ids: Sequence[str]) -> bool:
        """Make these the questions chosen; whether one of them is in the list."""
        rows = [row for row in map(self.rows.row_of, ids) if row >= 0]
        model = self.table.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        with QSignalBlocker(model):
            model.clearSelection()
            for row in rows:
                model.select(self.rows.index(row, 0), flag.Select | flag.Rows)
            if rows:
                at = self.rows.index(rows[0], Column.STEM)
                model.setCurrentIndex(at, flag.NoUpdate)
                self.table.scrollTo(at)
        self.table.viewport().update()
        self._on_selection()
        return bool(rows)

    def search(self) -> None:
        """Let a person type what to look for."""
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def go(self, way: int) -> None:
        """Choose the question before (-1) or after (1) the current one."""
        row = self.table.currentIndex().row() + way
        if 0 <= row < self.rows.rowCount():
            self.choose((self.rows.id_at(row),))

    def select_all(self) -> None:
        """Choose every question that was found."""
        self.table.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _place_hint(self) -> None:
        self.hint.setGeometry(self.table.viewport().geometry().adjusted(20, 10, -20, -10))

    def _say(self, found: int) -> None:
        narrowed = bool(self.filters.count or self.filters.text.text().strip())
        said = translate("bank", "{0} found") if narrowed else translate("bank", "{0} questions")
        self.count.setText(said.format(f"{found:,}"))
        self.hint.setVisible(not found)
        self._place_hint()
        self.hint.setText(
            translate(
                "bank",
                "Nothing was found.\nType fewer letters, or press 'Clear' to see all questions.",
            )
            if narrowed
            else translate(
                "bank",
                "This bank has no questions yet.\n"
                "Ctrl+I brings in a file, Ctrl+N writes the first one.",
            )
        )

    def _on_selection(self, *_: QModelIndex) -> None:
        ids = self.ids
        if ids != self._told:
            self._told = ids
            self.chosen.emit()
