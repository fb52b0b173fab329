"""The page on which a person looks at what was read, and decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.question import Question
from quizapp.bank.words import Words
from quizapp.files.table import Mapping
from quizapp.windows.bank.fields import caption
from quizapp.windows.bank.importing_batch import Batch, Certainty, Choice, Entry
from quizapp.windows.bank.importing_columns import ColumnsPanel
from quizapp.windows.bank.importing_list import BlockList, Blocks
from quizapp.windows.bank.importing_pair import Pair
from quizapp.windows.bank.importing_reading import File
from quizapp.windows.parts.fields import PickField, TextField, soft
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
ALL, DOUBTFUL, SURE, THERE, UNREAD = range(5)
_NOTE_ROWS = 2


class Preview(QWidget):
    """List, block and question side by side; below, where the questions go."""

    take_requested = Signal()
    cancelled = Signal()
    columns_changed = Signal(object, object)
    """The path of a file, and what a person says its columns are."""

    def __init__(self, batch: Batch, targets: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._batch = batch
        self._path = Path()
        self._filter = ALL
        self._at = -1
        self._title_typed = False
        self.model = Blocks(batch.entries)
        self._build(targets)
        self._lay_out()
        self._join()

    # --- what is asked

    @property
    def target(self) -> str:
        """The id of the bank to put them into; empty: a new one."""
        return self.into.picked

    @property
    def new_title(self) -> str:
        """The title of the new bank."""
        return self.title.text().strip()

    @property
    def with_drafts(self) -> bool:
        """Whether doubtful ones that nobody looked at are taken too, as drafts."""
        return self.drafts.isChecked()

    def show_files(self, files: Sequence[File]) -> None:
        """Show what was read of these."""
        first = next((file for file in files if file.reading is not None), None)
        if not self._title_typed and first is not None and first.reading is not None:
            self.title.put(first.reading.bank.title or first.path.stem)
            self.title.setCursorPosition(0)
        tables = [file for file in files if file.layouts]
        self.columns.setVisible(bool(tables))
        if tables:
            table = tables[0]
            self._path = table.path
            self.panel.put(table.layouts, table.columns, remembered=table.remembered)
            unsure = table.reading is None or any(
                not one.sure and one.mapping.columns for one in table.layouts
            )
            if unsure:
                self.columns.setChecked(True)
        notes: list[Words] = [file.refused for file in files if file.refused is not None]
        for file in files:
            if file.reading is not None:
                notes += [one.words for one in file.reading.problems if not one.question]
        self.tell(tuple(dict.fromkeys(notes)))
        self.pair.raw.name_files(len(files) > 1)
        self._at = -1
        self.rereads(False)
        self.refresh()

    def rereads(self, again: bool) -> None:
        """Whether the files are being read again just now."""
        self.busy.setVisible(again)
        self.go.setEnabled(not again and bool(self._count))

    def moves(self, part: float) -> None:
        """How far the reading is."""
        self.busy.setText(translate("import", "Reading … {0} %").format(round(part * 100)))

    def tell(self, notes: Sequence[Words]) -> None:
        """Say what holds for a whole file, or what went wrong."""
        self.notes.clear()
        self.notes.addItems([f"△ {say(one)}" for one in notes])
        self.notes.setVisible(bool(notes) and not self.columns.isChecked())
        row = self.notes.sizeHintForRow(0) if notes else 0
        self.notes.setFixedHeight(min(len(notes), _NOTE_ROWS) * row + 10)

    def begin(self) -> None:
        """Let a person begin with the first block that waits for them."""
        first = self._batch.next_open(-1)
        self.choose(first if first is not None else 0)
        self.list.setFocus()

    def refresh(self) -> None:
        """Show what stands now."""
        entries = self._batch.entries
        shown = [at for at, one in enumerate(entries) if self._shows(one)]
        with QSignalBlocker(self.list):
            self.model.put(entries, shown)
        at = self._at if self.model.row_of(self._at) >= 0 else (shown[0] if shown else -1)
        self.choose(at)
        self._say_counts()

    def choose(self, at: int) -> None:
        """Show an entry, by its place in the batch."""
        if at >= 0 and self.model.row_of(at) < 0 and at < len(self._batch.entries):
            self._filter = ALL
            self._group.button(ALL).setChecked(True)
            self.refresh()
        row = self.model.row_of(at)
        self._at = at if row >= 0 else -1
        self.pair.setEnabled(row >= 0)
        if row >= 0:
            with QSignalBlocker(self.list):
                self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))
            self.pair.put(self._batch.entries[at])

    def undo(self) -> None:
        """Take the last step back, and show what it was about."""
        self._went(self._batch.undo())

    def redo(self) -> None:
        """Take it again."""
        self._went(self._batch.redo())

    # --- building

    def _build(self, targets: Sequence[tuple[str, str]]) -> None:
        self._group = QButtonGroup(self)
        self.filters: list[QPushButton] = []
        for at in range(UNREAD + 1):
            button = QPushButton()
            button.setObjectName("page")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, at)
            self.filters.append(button)
        self.filters[ALL].setChecked(True)
        self.columns = QPushButton(translate("import", "Columns of the table …"))
        self.columns.setCheckable(True)
        self.busy = QLabel()
        self.notes = QListWidget()
        self.notes.setObjectName("problems")
        self.notes.setAccessibleName(translate("import", "What holds for the whole file"))
        self.notes.setWordWrap(True)
        self.notes.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.panel = ColumnsPanel()
        self.list = BlockList(self.model)
        self.list.setMinimumHeight(60)
        self.pair = Pair()
        self.hint = soft()
        self.drafts = QCheckBox()
        self.drafts.setChecked(True)
        self.into = PickField(translate("import", "Put them into"), targets)
        self.title = TextField(translate("import", "Title of the new bank"))
        self.title.setPlaceholderText(translate("import", "Title of the new bank"))
        self.go = QPushButton()
        self.go.setObjectName("go")
        self.cancel = QPushButton(translate("import", "Cancel"))
        for button in (self.columns, self.go, self.cancel):
            button.setAutoDefault(False)
        self._count = 0

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        for button in self.filters:
            top.addWidget(button)
        top.addStretch(1)
        top.addWidget(self.busy)
        top.addSpacing(8)
        top.addWidget(self.columns)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.list)
        across.addWidget(self.pair)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(8)
        across.setSizes([290, 800])
        across.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(caption(translate("import", "Put them into"), self.into))
        foot.addWidget(self.into, 2)
        foot.addWidget(self.title, 2)
        foot.addWidget(self.drafts)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(top)
        column.addWidget(self.notes)
        column.addWidget(self.panel)
        column.addWidget(across, 1)
        column.addWidget(self.hint)
        column.addLayout(foot)
        self.panel.hide()
        self.busy.hide()
        self._on_into()

    def _join(self) -> None:
        self._group.idClicked.connect(self._on_filter)
        self.columns.toggled.connect(self._on_columns_shown)
        self.panel.changed.connect(self._on_columns)
        self.list.moved.connect(self._on_moved)
        self.list.taken.connect(self._on_take)
        self.list.left.connect(self._on_leave)
        self.list.switched.connect(self._on_switch)
        self.list.edit_requested.connect(self.pair.taken.form.begin)
        self.list.lettered.connect(self.pair.taken.form.answer)
        taken = self.pair.taken
        taken.edited.connect(self._on_edited)
        taken.take_requested.connect(self._on_take)
        taken.leave_requested.connect(self._on_leave)
        taken.make_requested.connect(self._on_make)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_take)
        self.drafts.toggled.connect(self._say_counts)
        self.into.edited.connect(self._on_into)
        self.title.edited.connect(self._on_title)
        self.go.clicked.connect(self.take_requested)
        self.cancel.clicked.connect(self.cancelled)

    # --- what is shown

    def _shows(self, entry: Entry) -> bool:
        shows = {
            DOUBTFUL: entry.certainty is Certainty.DOUBTFUL,
            SURE: entry.certainty is Certainty.SURE,
            THERE: entry.twin is not None,
            UNREAD: entry.certainty is Certainty.UNREAD,
        }
        return shows.get(self._filter, True)

    def _say_counts(self) -> None:
        batch = self._batch
        there = sum(one.twin is not None for one in batch.entries)
        doubtful = batch.count(Certainty.DOUBTFUL)
        for at, text, count in (
            (ALL, translate("import", "All {0}"), len(batch.entries)),
            (DOUBTFUL, translate("import", "Doubtful {0}"), doubtful),
            (SURE, translate("import", "Sure {0}"), batch.count(Certainty.SURE)),
            (THERE, translate("import", "Like one there {0}"), there),
            (UNREAD, translate("import", "Not read {0}"), batch.count(Certainty.UNREAD)),
        ):
            self.filters[at].setText(text.format(count))
            self.filters[at].setVisible(bool(count) or at == ALL)
        waiting = batch.count(Certainty.DOUBTFUL, Choice.OPEN)
        self.drafts.setVisible(bool(waiting))
        self.drafts.setText(
            translate("import", "the {0} not looked at too, as drafts").format(waiting)
        )
        self._count = len(batch.wanted(drafts=self.with_drafts))
        self.go.setText(translate("import", "Take over {0} questions").format(self._count))
        self.go.setEnabled(bool(self._count))
        self.hint.setText(self._hint(waiting))

    def _hint(self, waiting: int) -> str:
        if waiting:
            return translate(
                "import",
                "{0} wait for you: Enter takes one and goes on, Delete leaves it out, A B C … sets "
                "what is right, F2 edits, Ctrl+Z takes back.",
            ).format(waiting)
        if self._count:
            return translate(
                "import", "Nothing is left to look at. Space takes a question or leaves it out."
            )
        return translate("import", "No question is taken. Space takes one; F2 edits it.")

    def _touched(self, *, form_too: bool = True) -> None:
        if self._at >= 0:
            self.model.touch(self._at)
            self.pair.put(self._batch.entries[self._at], form_too=form_too)
        self._say_counts()

    # --- what a person does

    def _on_moved(self) -> None:
        at = self.model.place_at(self.list.currentIndex().row())
        if at >= 0 and at != self._at:
            self._at = at
            self.pair.put(self._batch.entries[at])

    def _on_take(self) -> None:
        if self._at >= 0 and self._batch.entries[self._at].question is not None:
            self._batch.take(self._at)
            self._next()

    def _on_leave(self) -> None:
        if self._at >= 0:
            self._batch.leave(self._at)
            self._next()

    def _on_switch(self) -> None:
        if self._at < 0:
            return
        if self._batch.entries[self._at].choice is Choice.TAKE:
            self._batch.leave(self._at)
        else:
            self._batch.take(self._at)
        self._touched()

    def _next(self) -> None:
        self._touched()
        at = self._batch.next_open(self._at)
        if at is None:
            self.go.setFocus()
            return
        self.choose(at)
        self.list.setFocus()

    def _on_make(self) -> None:
        self._batch.make(self._at)
        self._touched()
        self.pair.taken.form.begin()

    def _on_edited(self, question: Question) -> None:
        self._batch.change(self._at, question)
        self._touched(form_too=False)

    def _went(self, at: int | None) -> None:
        if at is not None:
            self.choose(at)
            self._touched()

    def _on_filter(self, at: int) -> None:
        self._filter = at
        self.refresh()
        self.list.setFocus()

    def _on_columns_shown(self, shown: bool) -> None:
        """A small screen has room for the columns or for notes and hints."""
        self.panel.setVisible(shown)
        self.hint.setVisible(not shown)
        self.notes.setVisible(not shown and bool(self.notes.count()))

    def _on_columns(self, columns: tuple[Mapping, ...]) -> None:
        self.columns_changed.emit(self._path, columns)

    def _on_into(self) -> None:
        self.title.setVisible(not self.target)

    def _on_title(self) -> None:
        self._title_typed = True
