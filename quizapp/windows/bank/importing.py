"""Files brought into a bank: read, looked at block by block, mended, taken in one step."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp import clock
from quizapp.bank.joining import Brought, joined
from quizapp.bank.question import Bank
from quizapp.bank.words import Words
from quizapp.files.table import Mapping
from quizapp.store.banks import Banks, Change
from quizapp.store.database import Database
from quizapp.store.problems import StoreProblem
from quizapp.store.reviews import Reviews
from quizapp.store.shelf import Shelf
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.importing_batch import Batch, Twin
from quizapp.windows.bank.importing_preview import Preview
from quizapp.windows.bank.importing_reading import File, reading_of, remember, twins_of
from quizapp.windows.bank.steps import Step
from quizapp.windows.bank.style import bank_style
from quizapp.windows.bank.work import Job, Work
from quizapp.windows.parts.fields import heading, soft
from quizapp.windows.parts.folders import choose_files
from quizapp.windows.parts.speech import say

_logger = logging.getLogger(__name__)
translate = QCoreApplication.translate


class _Put(Struct, frozen=True):
    """Questions on their way into a bank; `step` where the desk can take them back."""

    bank_id: str
    ids: tuple[str, ...]
    job: Job
    step: Step | None = None


class ImportWindow(QDialog):
    """Reads files at once; `taken(bank id, ids)` when their questions are in a bank.

    With a desk they go into its bank as one of its steps, unless a person chooses another bank.
    """

    taken = Signal(str, object)

    def __init__(
        self,
        files: Sequence[Path],
        database: Database,
        desk: BankDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._database, self._desk = database, desk
        self._shelf, self._banks = Shelf(database), Banks(database)
        self._paths = tuple(files)
        self._files: tuple[File, ...] = ()
        self._columns: dict[Path, tuple[Mapping, ...]] = {}
        self.batch = Batch()
        self.reading, self.comparing, self.putting = Work(self), Work(self), Work(self)
        self._put: _Put | None = None
        self._build()
        self._join()
        self._dress()
        self.resize(1093, 614)
        self.read()

    def read(self) -> None:
        """Read the files, again where they were read before."""
        names = ", ".join(path.name for path in self._paths)
        self.setWindowTitle(translate("import", "Bring in {0}").format(names))
        self.reading_name.setText(names)
        self.comparing.stop()
        self.progress.setValue(0)
        if not self._files:
            self.pages.setCurrentWidget(self.reading_page)
        self.preview.rereads(bool(self._files))
        self.reading.start(reading_of(self._paths, self._shelf, dict(self._columns)))

    def take(self) -> None:
        """Put what was decided for into the bank, off the window's thread, and close."""
        preview = self.preview
        media = {file.path.name: file.media for file in self._files}
        parts = self.batch.brought(media, drafts=preview.with_drafts)
        if self.putting.runs or not any(part.questions for part in parts):
            return
        try:
            bank_id = preview.target or f"b{secrets.token_hex(5)}"
            named = [name for part in parts for name in part.media]
            new = joined(parts, self._banks.places(bank_id), self._banks.media(bank_id, named))
            self._put = self._putting(bank_id, new)
        except StoreProblem as problem:
            preview.tell((problem.words,))
            return
        preview.setEnabled(False)
        self.setCursor(Qt.CursorShape.WaitCursor)
        self.putting.start(self._put.job)

    def _putting(self, bank_id: str, new: Brought) -> _Put:
        """How the questions get into the bank: as a step of the desk's, or into another one."""
        ids = tuple(question.id for question in new.questions)
        desk, banks = self._desk, self._banks
        if desk is not None and bank_id == desk.bank_id:
            label = translate("import", "Bringing in {0}").format(self._paths[0].name)
            step = desk.adding(new.questions, label, how="imported")
            return _Put(bank_id, ids, partial(_kept, desk, step, new.media), step)
        change = Change(clock.wall(), desk.who if desk is not None else "", "imported")
        if self.preview.target:
            return _Put(bank_id, ids, partial(_added, banks, bank_id, new, change))
        bank = Bank(self.preview.new_title, new.questions)
        return _Put(bank_id, ids, partial(_made, banks, bank_id, bank, change, new.media))

    def _on_put(self) -> None:
        put = self._put
        if put is None:
            return
        try:
            if self._desk is not None and put.step is not None and not self._desk.title:
                # A bank without a name takes that of the first file brought into it.
                self._desk.name(self.preview.new_title, translate("import", "Title of the file"))
        except StoreProblem:
            _logger.warning("the bank could not be named after the file")
        if self._desk is not None and put.step is not None:
            self._desk.took(put.step)
        try:
            for file in self._files:
                if file.path in self._columns:
                    remember(self._shelf, file.layouts, self._columns[file.path])
        except StoreProblem:
            _logger.warning("what the columns are could not be remembered")
        self._rest()
        self.taken.emit(put.bank_id, put.ids)
        self.accept()

    def _on_put_failed(self, said: Words) -> None:
        self.unsetCursor()
        self.preview.setEnabled(True)
        self.preview.tell((said,))

    # --- building

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.reading_name = heading("")
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(translate("import", "Reading"))
        self.stop = _button(translate("import", "Cancel"))
        self.reading_page = _centred(
            self.reading_name, soft(translate("import", "Reading …")), self.progress, (self.stop,)
        )
        self.refused_name = heading("")
        self.refused_why = soft()
        self.refused_why.setObjectName("fault")
        self.refused_why.setTextFormat(Qt.TextFormat.PlainText)
        self.refused_why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.another = _button(translate("import", "Choose another file …"))
        self.close_it = _button(translate("import", "Close"))
        self.refused_page = _centred(
            self.refused_name, self.refused_why, (self.another, self.close_it)
        )
        self.preview = Preview(self.batch, self._targets())
        for page in (self.reading_page, self.refused_page, self.preview):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.addWidget(self.pages)

    def _targets(self) -> list[tuple[str, str]]:
        """(id, title) of the banks that may be changed; the desk's goes first."""
        reviews, own = Reviews(self._database), self._desk.bank_id if self._desk else ""
        cards = sorted(self._banks.cards(), key=lambda card: card.id != own)
        untitled = translate("import", "(no title)")
        free = [(card.id, card.title or untitled) for card in cards if not reviews.sealed(card.id)]
        new = ("", translate("import", "a new bank"))
        return [*free, new] if free and free[0][0] == own else [new, *free]

    def _join(self) -> None:
        self.reading.moved.connect(self._on_progress)
        self.reading.done.connect(self._on_read)
        self.reading.failed.connect(self._on_failed)
        self.comparing.done.connect(self._on_compared)
        self.comparing.failed.connect(self._on_failed)
        self.putting.done.connect(self._on_put)
        self.putting.failed.connect(self._on_put_failed)
        self.stop.clicked.connect(self.close)
        self.close_it.clicked.connect(self.close)
        self.another.clicked.connect(self._on_another)
        self.preview.take_requested.connect(self.take)
        self.preview.cancelled.connect(self.close)
        self.preview.columns_changed.connect(self._on_columns)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.preview.undo),
            (QKeySequence.StandardKey.Redo, self.preview.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _dress(self) -> None:
        style = bank_style(self.palette())
        if style != self.styleSheet():
            self.setStyleSheet(style)

    # --- what came

    def _on_progress(self, part: float) -> None:
        self.progress.setValue(round(part * 100))
        self.preview.moves(part)

    def _on_read(self, files: tuple[File, ...]) -> None:
        self._files = files
        refused = [file for file in files if file.refused is not None]
        tables = [file for file in files if file.layouts]
        if not tables and len(refused) == len(files):
            self.refused_name.setText(", ".join(file.path.name for file in refused))
            self.refused_why.setText("\n".join(say(one.refused) for one in refused if one.refused))
            self.pages.setCurrentWidget(self.refused_page)
            self.another.setFocus()
            return
        self.batch.put([entry for file in files for entry in file.entries])
        self.preview.show_files(files)
        self.pages.setCurrentWidget(self.preview)
        self.preview.begin()
        questions = [entry.question for entry in self.batch.entries]
        self.comparing.start(twins_of(questions, self._banks, self.preview.target))

    def _on_compared(self, twins: dict[int, Twin]) -> None:
        self.batch.meet(twins)
        self.preview.refresh()

    def _on_failed(self, said: Words) -> None:
        if self._files:
            self.preview.tell((said,))
            return
        self.refused_name.setText(", ".join(path.name for path in self._paths))
        self.refused_why.setText(say(said))
        self.pages.setCurrentWidget(self.refused_page)

    def _on_columns(self, path: Path, columns: tuple[Mapping, ...]) -> None:
        self._columns[path] = columns
        self.read()

    def _on_another(self) -> None:
        files = choose_files(self)
        if files:
            self._paths, self._files, self._columns = files, (), {}
            self.read()

    # --- leaving

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "pages"):
            self._dress()

    def reject(self) -> None:
        """Close; asks first where a person's work would be lost."""
        if not self.putting.runs and self._leaves():
            self._rest()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def _leaves(self) -> bool:
        if not self.batch.is_touched:
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(
            translate("import", "Nothing has been taken yet. Leave, and lose what you decided?")
        )
        go = box.addButton(translate("import", "Leave"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(translate("import", "Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go

    def _rest(self) -> None:
        for work in (self.reading, self.comparing, self.putting):
            work.finish()


def _kept(desk: BankDesk, step: Step, media: dict[str, bytes], *_: object) -> None:
    desk.keep(step, media)


def _added(banks: Banks, bank_id: str, new: Brought, change: Change, *_: object) -> None:
    banks.put_questions(bank_id, new.questions, change, media=new.media)


def _made(
    banks: Banks, bank_id: str, bank: Bank, change: Change, media: dict[str, bytes], *_: object
) -> None:
    banks.put(bank_id, bank, change, media)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button


def _centred(*widgets: QWidget | tuple[QPushButton, ...]) -> QWidget:
    """A page of a few lines, and buttons in a row."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(120, 60, 120, 60)
    column.setSpacing(14)
    column.addStretch(1)
    for widget in widgets:
        if isinstance(widget, QWidget):
            column.addWidget(widget)
            continue
        across = QHBoxLayout()
        for button in widget:
            across.addWidget(button)
        across.addStretch(1)
        column.addLayout(across)
    column.addStretch(2)
    return page
