"""Files of a bank: questions brought in from them, questions handed out into them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton

from quizapp.bank.answers import Lang
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.exporting import ExportDialog
from quizapp.windows.bank.importing import ImportWindow
from quizapp.windows.bank.listing import Listing
from quizapp.windows.parts.folders import choose_files

translate = QCoreApplication.translate


class FilesMenu(QPushButton):
    """`ready` is asked first: whether all that was typed is written."""

    def __init__(
        self, desk: BankDesk, listing: Listing, lang: Lang, ready: Callable[[], bool]
    ) -> None:
        super().__init__(translate("import", "Files"))
        self._desk, self._listing, self._ready = desk, listing, ready
        self._lang: Lang = lang
        self.setObjectName("menu")
        menu = QMenu(self)
        self.bring = menu.addAction(translate("import", "Bring in questions …"))
        self.bring.setShortcut(QKeySequence("Ctrl+I"))
        self.hand = menu.addAction(translate("import", "Hand out questions …"))
        self.hand.setShortcut(QKeySequence("Ctrl+E"))
        self.setMenu(menu)
        self.bring.triggered.connect(self.bring_in)
        self.hand.triggered.connect(self.hand_out)
        menu.aboutToShow.connect(self._enable)
        # The shortcuts work while the menu is closed, too.
        self.addActions([self.bring, self.hand])
        for action in (self.bring, self.hand):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)

    def bring_in(self) -> None:
        """Choose files and look at what they hold."""
        if not self._desk.may_write or not self._ready():
            return
        files = choose_files(self.window())
        if files:
            window = ImportWindow(files, self._desk.database, self._desk, self.window())
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.taken.connect(self._on_taken)
            window.open()

    def hand_out(self) -> None:
        """Write questions into a file."""
        if not self._ready():
            return
        filters, rows = self._listing.filters, self._listing.rows
        narrowed = bool(filters.count or filters.text.text().strip())
        found = [rows.id_at(row) for row in range(rows.rowCount())] if narrowed else []
        dialog = ExportDialog(
            self._desk, found, self._listing.ids, lang=self._lang, parent=self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _enable(self) -> None:
        self.bring.setEnabled(self._desk.may_write)

    def _on_taken(self, bank_id: str, ids: tuple[str, ...]) -> None:
        if bank_id == self._desk.bank_id:
            self._listing.filters.reset()
            self._listing.choose(ids[:1])
            self._listing.table.setFocus()
            return
        said = translate("import", "{0} questions are in the other bank now.").format(len(ids))
        QMessageBox.information(self.window(), self.text(), said)
