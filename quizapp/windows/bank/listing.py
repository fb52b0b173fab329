"""The list of a bank: searching, filtering, choosing one question or several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    QTimer,
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
from quizapp.windows.bank.steps import Step
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
ROW = 30
FOLLOWED = 50
"""Up to so many questions that come or go are shown without asking for all others again."""
AT_ONCE, MORE, PAUSE = 500, 4000, 60
"""So many of what is searched for are shown at once, then so many every so many milliseconds."""
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
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_end(event)
        else:
            super().keyPressEvent(event)

    def _to_end(self, event: QKeyEvent) -> None:
        """Home and End choose the first and the last question; with Shift all as far as that."""
        last = self.model().rowCount() - 1
        row = 0 if event.key() == Qt.Key.Key_Home else last
        here = max(self.currentIndex().row(), 0)
        to = self.model().index(row, Column.STEM)
        if not to.isValid():
            return
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(to, flag.NoUpdate)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            first, end = sorted((here, row))
            ends = self.model().index(first, 0), self.model().index(end, len(Column) - 1)
            self.selectionModel().select(QItemSelection(*ends), flag.Select)
        else:
            self.selectionModel().select(to, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(to)


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
        self.table.viewport().installEventFilter(self)
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
        self._rest = QTimer(self)
        self._rest.setInterval(PAUSE)
        self._rest.timeout.connect(self._on_rest)
        self.look()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the questions chosen, in the order of the list."""
        # By stretches: asking for each of ten thousand rows would take a second.
        picked = self.table.selectionModel().selection().toList()
        stretches = sorted((one.top(), one.bottom()) for one in picked)
        rows = dict.fromkeys(row for top, end in stretches for row in range(top, end + 1))
        return tuple(self.rows.id_at(row) for row in rows)

    @property
    def current(self) -> str:
        """The id of the question in the current row; empty where there is none."""
        return self.rows.id_at(self.table.currentIndex().row())

    def look(self, keep: Sequence[str] | None = None) -> None:
        """Ask the bank again; what was chosen stays so where it is still found."""
        kept = self.ids if keep is None else tuple(keep)
        row = max(self.table.currentIndex().row(), 0)
        self._rest.stop()
        wanted = self.filters.wanted
        try:
            # Who types is shown the first at once; the others come while he goes on.
            typed = keep is None and bool(wanted.text.strip())
            found = self._desk.some_ids(wanted, AT_ONCE) if typed else self._desk.ids(wanted)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return
        with QSignalBlocker(self.table.selectionModel()):
            self.rows.put(found)
        if typed and len(found) == AT_ONCE:
            self._rest.start()
        self._settle(kept, row)

    def follow(self, step: Step) -> None:
        """Show what a step brought and took; the other rows stay as they are."""
        few = len(step.come) + len(step.gone) <= FOLLOWED and not step.moves
        if not few or self._rest.isActive():
            self.look()
            return
        row = max(self.table.currentIndex().row(), 0)
        kept = self.ids
        ids = tuple(one.question.id for one in step.come)
        try:
            wanted = self._desk.ids(replace(self.filters.wanted, only=ids)) if ids else ()
            with QSignalBlocker(self.table.selectionModel()):
                self.rows.take_out([*(one.question.id for one in step.gone), *ids])
                runs = [(at, list(own)) for at, own in groupby(wanted, key=self._row_for)]
                for at, own in reversed(runs):
                    self.rows.put_in(own, at)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return
        self._settle(kept, row)

    def _row_for(self, question_id: str) -> int:
        """The row in which a question belongs by its place in the bank."""
        place = self._desk.place_of(question_id)
        low, high = 0, self.rows.rowCount()
        while low < high:
            middle = (low + high) // 2
            if self._desk.place_of(self.rows.id_at(middle)) < place:
                low = middle + 1
            else:
                high = middle
        return low

    def _settle(self, kept: Sequence[str], row: int) -> None:
        """Say how many there are, and choose again what was chosen, or what took its row."""
        found = self.rows.rowCount()
        self._say(found)
        if not self.choose(kept) and found:
            self.choose((self.rows.id_at(min(row, found - 1)),))
        self._on_selection()

    def _on_rest(self) -> None:
        """Bring in some more of what was found."""
        last = self.rows.id_at(self.rows.rowCount() - 1)
        try:
            more = self._desk.some_ids(self.filters.wanted, MORE, last)
        except StoreProblem as problem:
            self._rest.stop()
            self.failed.emit(problem.words)
            return
        if len(more) < MORE:
            self._rest.stop()
        if more:
            self.rows.more(more)
        self._say(self.rows.rowCount())

    def finish(self) -> None:
        """Have everything that was found in the list."""
        while self._rest.isActive():
            self._on_rest()

    def choose(self, ids: Sequence[str]) -> bool:
        """Make these the questions chosen; whether one of them is in the list."""
        rows = [row for row in map(self.rows.row_of, ids) if row >= 0]
        last = len(Column) - 1
        stretches = QItemSelection()
        # Rows that follow each other go in as one: ten thousand single ones would take seconds.
        for _, run in groupby(enumerate(sorted(rows)), key=lambda one: one[1] - one[0]):
            own = [row for _, row in run]
            stretches.append(
                QItemSelectionRange(self.rows.index(own[0], 0), self.rows.index(own[-1], last))
            )
        model = self.table.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        with QSignalBlocker(model):
            model.select(stretches, flag.ClearAndSelect)
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
        self.finish()
        self.table.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_hint()
        return super().eventFilter(watched, event)

    def _place_hint(self) -> None:
        self.hint.setGeometry(self.table.viewport().geometry().adjusted(20, 10, -20, -10))

    def _say(self, found: int) -> None:
        narrowed = bool(self.filters.count or self.filters.text.text().strip())
        said = translate("bank", "{0} found") if narrowed else translate("bank", "{0} questions")
        more = "+" if self._rest.isActive() else ""
        self.count.setText(said.format(f"{found:,}{more}"))
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
