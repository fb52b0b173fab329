"""What was issued: searched, printed again, issued anew, revoked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.problems import Problem
from quizapp.bank.words import Words
from quizapp.store.issued import BatchCard, Issued
from quizapp.windows.awards.batch_view import BatchView
from quizapp.windows.awards.jobs import Refused, guarded, tried
from quizapp.windows.awards.office import Office, Stop, Told
from quizapp.windows.awards.register_dialogs import (
    BadgeDialog,
    ReissueDialog,
    ReprintDialog,
    RevokeDialog,
)
from quizapp.windows.awards.register_rows import UNIT, IssuedRows
from quizapp.windows.awards.style import wrapped
from quizapp.windows.awards.task_dialog import TaskDialog
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
PAUSE_MS = 250
BATCH_WIDE = 256
"""Pixels for the text of a batch in its list."""


class RegisterPage(QWidget):
    """Batches on the left, the certificates of one or of a search on the right."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.rows = IssuedRows()
        self._cards: tuple[BatchCard, ...] = ()
        self.work, self.looking = Work(self), Work(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._build()
        self._join()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 0)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack)
        lists = QWidget()
        row = QHBoxLayout(lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        left = QVBoxLayout()
        self.batches = QListWidget()
        self.batches.setFixedWidth(270)
        self.batches.setWordWrap(True)
        self.batches.setSpacing(1)
        self.batches.setAccessibleName(translate("awards", "Batches"))
        self.open_button = QPushButton(translate("awards", "Look through and print"))
        self.check_button = QPushButton(translate("awards", "Is the register whole?"))
        self.check_button.setToolTip(
            translate("awards", "Follows the chain of the log, and checks every seal")
        )
        left.addWidget(self.batches, 1)
        left.addWidget(self.open_button)
        left.addWidget(self.check_button)
        row.addLayout(left)
        row.addLayout(self._right(), 1)
        self.stack.addWidget(lists)
        self.stack.addWidget(self._batch())

    def _right(self) -> QVBoxLayout:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(translate("awards", "Number, name, unit or award"))
        self.search.setAccessibleName(translate("awards", "Search all certificates"))
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setWordWrap(False)
        self.table.setAccessibleName(translate("awards", "Certificates"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)
        # As with the rows to be issued: the header would ask every cell what is chosen whole.
        head.setSelectionModel(QItemSelectionModel(self.rows, self))
        for at, wide in enumerate((150, 110, 160, 100, 90, 170)):
            self.table.setColumnWidth(at, wide)
        self.told = wrapped(name="state")
        self.reprint_button = QPushButton(translate("awards", "Print again…"))
        self.reissue_button = QPushButton(translate("awards", "Correct and issue anew…"))
        self.revoke_button = QPushButton(translate("awards", "Revoke…"))
        self.badge_button = QPushButton(translate("awards", "Electronic copies…"))
        bar = QHBoxLayout()
        for button in (
            self.reprint_button, self.badge_button, self.reissue_button, self.revoke_button,
        ):  # fmt: skip
            bar.addWidget(button)
        bar.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.search)
        right.addWidget(self.table, 1)
        right.addWidget(self.told)
        right.addLayout(bar)
        return right

    def _batch(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(translate("awards", "◀  Back to the register"))
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        self.view = BatchView(self.office)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        return page

    def _join(self) -> None:
        self.batches.currentRowChanged.connect(self._on_batch)
        self.batches.itemActivated.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)
        self.check_button.clicked.connect(self._on_check)
        self.back_button.clicked.connect(self._on_back)
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._on_search)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.reprint_button.clicked.connect(self._on_reprint)
        self.badge_button.clicked.connect(self._on_badge)
        self.reissue_button.clicked.connect(self._on_reissue)
        self.revoke_button.clicked.connect(self._on_revoke)
        self.view.changed.connect(self.changed)
        self.view.shown.connect(self._on_view)
        self.view.refused.connect(self.told.setText)
        self.work.done.connect(self._on_done)
        self.work.moved.connect(self._on_moved)
        self.work.failed.connect(self._on_failed)
        self.looking.done.connect(self._on_looked)
        self.looking.failed.connect(self._on_failed)

    # --- showing

    def read(self) -> None:
        """Read the register anew; the chosen batch stays chosen."""
        chosen = self._chosen_batch()
        found = tried(self.office.batches)
        self._cards = found if isinstance(found, tuple) else ()
        self.batches.blockSignals(True)
        self.batches.clear()
        for card in self._cards:
            line = _batch_line(card)
            item = QListWidgetItem(line)
            room = QRect(0, 0, BATCH_WIDE, 1000)
            needed = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, line)
            item.setSizeHint(QSize(0, needed.height() + 12))
            self.batches.addItem(item)
        self.batches.blockSignals(False)
        ids = [card.id for card in self._cards]
        wanted = chosen.id if chosen is not None else ""
        if self._cards:
            self.batches.setCurrentRow(ids.index(wanted) if wanted in ids else 0)
        else:
            self.told.setText(
                translate("awards", "Nothing was issued yet. What you issue is kept here for good.")
            )
        self._on_search()

    def _chosen_batch(self) -> BatchCard | None:
        row = self.batches.currentRow()
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def _on_batch(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self._on_search()

    def _on_search(self) -> None:
        text, card = self.search.text().strip(), self._chosen_batch()
        office, own = self.office, card.id if card is not None else ""
        if not text and not own:
            self._on_looked(())
            return
        # Thousands of rows take a tenth of a second to read.
        self.looking.start(
            guarded(lambda _stop, _told: office.search(text) if text else office.certificates(own))
        )

    def _on_looked(self, found: object) -> None:
        if isinstance(found, Refused):
            self._tell(found)
        elif isinstance(found, tuple):
            self.rows.put(found)
        self._enable()

    def chosen(self) -> tuple[Issued, ...]:
        """The certificates that are chosen."""
        # Not by `selectedRows`, which asks every cell of every row.
        ranges = self.table.selectionModel().selection().toList()
        rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
        return tuple(self.rows.found[row] for row in rows)

    def _enable(self) -> None:
        chosen, card = self.chosen(), self._chosen_batch()
        free = not self.office.readonly
        valid = [one for one in chosen if not one.revoked]
        self.open_button.setEnabled(card is not None)
        if card is not None:
            self.open_button.setText(
                translate("awards", "Look through and print")
                if card.complete
                else translate("awards", "Make the missing pages")
            )
        self.reprint_button.setEnabled(bool(valid) and len(valid) == len(chosen))
        self.badge_button.setEnabled(bool(valid) and len(valid) == len(chosen))
        self.reissue_button.setEnabled(free and len(chosen) == 1 and len(valid) == 1)
        self.revoke_button.setEnabled(free and bool(valid))

    # --- what a person does

    def choose(self, batch_id: str) -> None:
        """Choose a batch, and show its certificates."""
        ids = [card.id for card in self._cards]
        if batch_id in ids:
            self.batches.setCurrentRow(ids.index(batch_id))

    def open_batch(self, batch_id: str) -> None:
        """Show the pages of a batch."""
        self.view.put(batch_id)

    def _on_view(self) -> None:
        self.stack.setCurrentIndex(1)
        self.view.turner.setFocus()

    def _on_open(self) -> None:
        card = self._chosen_batch()
        if card is None or self.work.runs:
            return
        if card.complete:
            self.open_batch(card.id)
            return
        office = self.office
        self._on_moved(0.0)

        def job(stop: Stop, told: Told) -> object:
            return office.produce(card.id, told, stop)

        self.work.start(guarded(job))

    def _on_moved(self, part: float) -> None:
        text = translate("awards", "The missing pages are being made: {0} %")
        self.told.setText(text.format(round(100 * min(part, 1.0))))

    def _on_check(self) -> None:
        self.told.setText(translate("awards", "Looking at every entry …"))
        office = self.office
        self.work.start(guarded(lambda _stop, _told: office.check()))

    def _on_back(self) -> None:
        self.stack.setCurrentIndex(0)
        self.read()

    def _on_done(self, found: object) -> None:
        if isinstance(found, BatchCard):
            self.read()
            self.open_batch(found.id)
        elif isinstance(found, Refused):
            self._tell(found)
        elif isinstance(found, tuple):
            self._tell_check(found)

    def _tell_check(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self.told.setText("\n".join(say(one.words) for one in problems[:5]))
        else:
            self.told.setText(
                translate(
                    "awards", "✓ The register is whole: every entry, every seal, every batch."
                )
            )

    def _on_failed(self, said: Words) -> None:
        self.told.setText(say(said))

    def _tell(self, why: Refused) -> None:
        if why.words is not None:
            self.told.setText(say(why.words))

    def _open(self, dialog: TaskDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.came.connect(self._on_came)
        dialog.open()

    def _on_came(self) -> None:
        self.read()
        self.changed.emit()

    def _on_reprint(self) -> None:
        dialog = ReprintDialog(self.office, self.chosen(), self)
        self._open(dialog)

    def _on_badge(self) -> None:
        dialog = BadgeDialog(self.office, self.chosen(), self)
        self._open(dialog)
        dialog.came.connect(self._on_badges)

    def _on_badges(self, files: tuple[Path, ...]) -> None:
        text = translate("awards", "Written: {0}")
        self.told.setText(text.format("  ".join(file.name for file in files[:4])))

    def _on_reissue(self) -> None:
        (one,) = self.chosen()
        dialog = ReissueDialog(self.office, one, self)
        self._open(dialog)
        dialog.came.connect(self._on_reissued)

    def _on_reissued(self, card: BatchCard) -> None:
        self.open_batch(card.id)

    def _on_revoke(self) -> None:
        chosen = tuple(one for one in self.chosen() if not one.revoked)
        self._open(RevokeDialog(self.office, chosen, self))

    def close_down(self) -> None:
        """Let work go, before the window is gone."""
        self.work.finish()
        self.looking.finish()
        self.view.close_down()


def _batch_line(card: BatchCard) -> str:
    state = "" if card.complete else translate("awards", "  ({0} of {1} pages)").format(
        card.made, card.count
    )  # fmt: skip
    text = translate("awards", "{0}\n{1} · {2} certificates{3}")
    line = text.format(card.name, card.at[:10], card.count, state)
    if card.first == card.last:
        return f"{line}\n{card.first}"
    return f"{line}\n{translate('awards', '{0} to {1}').format(card.first, card.last)}"
