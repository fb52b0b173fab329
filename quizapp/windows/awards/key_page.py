"""The page of the issuer's key: its state, its backup, and what others need to check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.windows.awards.jobs import Refused, guarded, tried
from quizapp.windows.awards.key_dialogs import (
    ChangeDialog,
    MakeDialog,
    RestoreDialog,
    RotateDialog,
    TestDialog,
    UnlockDialog,
)
from quizapp.windows.awards.key_paper import PaperPrint
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.style import wrapped
from quizapp.windows.awards.task_dialog import TaskDialog
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import card, heading, soft
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
LOOK_MS = 20_000
"""How often the page looks whether the key has closed itself."""


class KeyPage(QScrollArea):
    """Says what is to be done next, in the order in which it has to be done."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.office, self.keeper = office, office.keeper
        self.work = Work(self)
        self._beat = QTimer(self)
        self._beat.setInterval(LOOK_MS)
        self._build()
        self._join()
        self.show_now()

    def _build(self) -> None:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        whole = QHBoxLayout(sheet)
        whole.setContentsMargins(0, 10, 0, 0)
        whole.setSpacing(14)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._state())
        left.addWidget(self._backup())
        left.addStretch(1)
        right.setSpacing(12)
        right.addWidget(self._others())
        right.addWidget(self._rare())
        right.addStretch(1)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)
        self.setWidget(sheet)

    def _state(self) -> QWidget:
        sheet, column = card()
        self.title = heading("", 1.3)
        self.title.setWordWrap(True)
        self.since = soft()
        self.print = QLabel()
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPointSizeF(self.font().pointSizeF() * 1.1)
        self.print.setFont(mono)
        self.print.setWordWrap(True)
        self.print.setAccessibleName(translate("awards", "Fingerprint"))
        self.print.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.next = wrapped(name="notice")
        self.make_button = QPushButton(translate("awards", "Make the key…"))
        self.make_button.setObjectName("go")
        self.restore_button = QPushButton(translate("awards", "Restore it from a backup…"))
        self.lock_button = QPushButton()
        self.copy_button = QPushButton(translate("awards", "Copy the fingerprint"))
        row = QHBoxLayout()
        for button in (self.make_button, self.restore_button, self.copy_button, self.lock_button):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.title, self.since, self.print, self.next):
            column.addWidget(widget)
        column.addLayout(row)
        return sheet

    def _backup(self) -> QWidget:
        self.backup_card, column = card()
        column.addWidget(heading(translate("awards", "Backup"), 1.05))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.file_button = QPushButton(translate("awards", "1  Save as a file…"))
        self.paper_button = QPushButton(translate("awards", "2  Print on paper…"))
        self.test_button = QPushButton(translate("awards", "3  Try the backup…"))
        told = (
            translate("awards", "onto a stick that does not stay in this computer"),
            translate("awards", "for the safe, beside the stamp: whoever holds it can seal"),
            translate("awards", "needed once before the first certificate is issued"),
        )
        buttons = (self.file_button, self.paper_button, self.test_button)
        for row, (button, text) in enumerate(zip(buttons, told, strict=True)):
            grid.addWidget(button, row, 0)
            grid.addWidget(soft(text), row, 1)
        column.addLayout(grid)
        self.told = wrapped(name="state")
        column.addWidget(self.told)
        return self.backup_card

    def _others(self) -> QWidget:
        self.others_card, column = card()
        column.addWidget(heading(translate("awards", "So that anyone can check"), 1.05))
        self.page_button = QPushButton(translate("awards", "Page verify.html…"))
        self.issuer_button = QPushButton(translate("awards", "Issuer's file…"))
        self.list_button = QPushButton(translate("awards", "List of revoked certificates…"))
        told = (
            translate(
                "awards",
                "One file, no server: put it on your union's website or send it around. It opens "
                "in any browser and works without a network.",
            ),
            translate("awards", "for this program on other computers, with the fingerprint"),
            translate("awards", "signed, numbered and dated; hand it on after every change"),
        )
        buttons = (self.page_button, self.issuer_button, self.list_button)
        for button, text in zip(buttons, told, strict=True):
            column.addWidget(button)
            column.addWidget(soft(text))
        return self.others_card

    def _rare(self) -> QWidget:
        self.rare_card, column = card()
        column.addWidget(heading(translate("awards", "Seldom needed"), 1.05))
        self.change_button = QPushButton(translate("awards", "Change the passphrase…"))
        self.rotate_button = QPushButton(translate("awards", "Let a new key follow…"))
        column.addWidget(self.change_button)
        column.addWidget(self.rotate_button)
        return self.rare_card

    def _join(self) -> None:
        self.make_button.clicked.connect(self._on_make)
        self.restore_button.clicked.connect(self._on_restore)
        self.lock_button.clicked.connect(self._on_lock)
        self.copy_button.clicked.connect(self._on_copy)
        self.file_button.clicked.connect(self._on_file)
        self.paper_button.clicked.connect(self._on_paper)
        self.test_button.clicked.connect(self._on_test)
        self.page_button.clicked.connect(self._on_page)
        self.issuer_button.clicked.connect(self._on_issuer)
        self.list_button.clicked.connect(self._on_list)
        self.change_button.clicked.connect(self._on_change)
        self.rotate_button.clicked.connect(self._on_rotate)
        self._beat.timeout.connect(self._show_lock)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self.tell)
        self._beat.start()

    # --- showing

    def show_now(self) -> None:
        """Show the state of the key."""
        issuer = self.keeper.issuer()
        there, free = issuer is not None, not self.office.readonly
        obstacle = self.keeper.obstacle()
        self.title.setText(issuer.name if issuer else translate("awards", "There is no key yet"))
        self.since.setVisible(there)
        self.print.setVisible(there)
        if issuer is not None:
            text = translate("awards", "Key made on {0}. Fingerprint, to be published:")
            address = f"{issuer.address}\n" if issuer.address else ""
            self.since.setText(address + text.format(issuer.since))
            self.print.setText(issuer.fingerprint)
        self.next.setVisible(obstacle is not None)
        if obstacle is not None:
            self.next.setText(say(obstacle))
        for button in (self.make_button, self.restore_button):
            button.setVisible(not there)
            button.setEnabled(free)
        self.lock_button.setVisible(there)
        self.copy_button.setVisible(there)
        for sheet in (self.backup_card, self.others_card, self.rare_card):
            sheet.setEnabled(there)
        self.rare_card.setEnabled(there and free)
        self._show_lock()

    def _show_lock(self) -> None:
        open_ = self.keeper.unlocked()
        self.lock_button.setText(
            translate("awards", "Close the key") if open_ else translate("awards", "Open the key…")
        )

    def tell(self, said: Words) -> None:
        """Say what came of something."""
        self.told.setText(say(said))

    def close_down(self) -> None:
        """Let work go: before the window is gone."""
        self._beat.stop()
        self.work.finish()

    # --- what a person does

    def open_dialog(self, dialog: TaskDialog) -> TaskDialog:
        """Show a dialog; the page shows anew when it has done its work."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.came.connect(self._on_came)
        dialog.open()
        return dialog

    def _on_came(self) -> None:
        self.show_now()
        self.changed.emit()

    def _on_make(self) -> None:
        self.open_dialog(MakeDialog(self.keeper, parent=self))

    def _on_restore(self) -> None:
        self.open_dialog(RestoreDialog(self.keeper, self))

    def _on_test(self) -> None:
        self.open_dialog(TestDialog(self.keeper, self)).came.connect(self._on_tested)

    def _on_tested(self) -> None:
        text = QT_TRANSLATE_NOOP("awards", "✓ The backup was tried: the key comes back from it.")
        self.tell(words("BACKUP_TRIED", "awards", text))

    def _on_change(self) -> None:
        self.open_dialog(ChangeDialog(self.keeper, self))

    def _on_rotate(self) -> None:
        self.open_dialog(RotateDialog(self.keeper, self))

    def _on_lock(self) -> None:
        if self.keeper.unlocked():
            self.keeper.lock()
            self.show_now()
        else:
            self.open_dialog(UnlockDialog(self.keeper, self))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.print.text())

    def _on_paper(self) -> None:
        if not self.keeper.unlocked():
            dialog = self.open_dialog(UnlockDialog(self.keeper, self))
            dialog.accepted.connect(self._print_sheet)
        else:
            self._print_sheet()

    def _print_sheet(self) -> None:
        self.told.setText(translate("awards", "The sheet is being set …"))
        self.work.start(guarded(lambda _stop, _told: self.keeper.sheet_for_paper()))

    def _on_done(self, found: object) -> None:
        if isinstance(found, bytes):
            self.told.setText("")
            dialog = PaperPrint(found, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        elif isinstance(found, Refused) and found.words is not None:
            self.tell(found.words)
        elif isinstance(found, Words):
            self.tell(found)

    def _save(self, title: str, name: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.open()
        return dialog

    def _on_file(self) -> None:
        title = translate("awards", "Save the backup of the key")
        self._save(title, "issuer-backup.key").fileSelected.connect(self.back_up)

    def back_up(self, path: str) -> None:
        """Write the wrapped key to a file."""
        self._write(path, lambda: self.keeper.backup(Path(path)))

    def _on_page(self) -> None:
        title = translate("awards", "Save the page for checking")
        self._save(title, "verify.html").fileSelected.connect(self.export_page)

    def export_page(self, path: str) -> None:
        """Write verify.html."""
        self._write(path, lambda: self.keeper.export_page(Path(path)))

    def _on_issuer(self) -> None:
        title = translate("awards", "Save the issuer's file")
        self._save(title, "issuer.json").fileSelected.connect(self.export_issuer)

    def export_issuer(self, path: str) -> None:
        """Write the public card."""
        self._write(path, lambda: self.keeper.export_issuer(Path(path)))

    def _on_list(self) -> None:
        title = translate("awards", "Save the list of revoked certificates")
        name = "revocations.json"
        if self.keeper.unlocked():
            self._save(title, name).fileSelected.connect(self.export_list)
            return
        dialog = self.open_dialog(UnlockDialog(self.keeper, self))
        dialog.accepted.connect(self._on_list)

    def export_list(self, path: str) -> None:
        """Write the newest list."""
        self._write(path, lambda: self.office.export_revocations(Path(path)))

    def _write(self, path: str, act: Callable[[], object]) -> None:
        found = tried(act)
        if isinstance(found, Refused):
            if found.words is not None:
                self.tell(found.words)
            return
        text = QT_TRANSLATE_NOOP("awards", "Written: {file}")
        self.tell(words("WRITTEN", "awards", text, file=path))
