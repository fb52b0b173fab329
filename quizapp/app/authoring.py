"""The banks of the first window: bringing files in, the one bank window, putting a bank away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from quizapp.app.asking import warn
from quizapp.app.library import Library
from quizapp.game.spoken import Lang
from quizapp.store.problems import StoreProblem
from quizapp.windows.home.window import HomeWindow

if TYPE_CHECKING:  # a show needs nothing of what writes and reads banks
    from quizapp.windows.bank.window import BankWindow


class Authoring(QObject):
    """Holds the one window of a bank; `changed` when the first window has other banks to show."""

    changed = Signal()
    closed = Signal()

    def __init__(
        self,
        library: Library,
        home: HomeWindow,
        language: Callable[[], Lang],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._home = home
        self._language = language
        self.window: BankWindow | None = None

    def bring_in(self, files: tuple[Path, ...]) -> None:
        """Show what files hold before it goes into a bank."""
        from quizapp.windows.bank.importing import ImportWindow

        window = ImportWindow(files, self._library.database, parent=self._home)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.taken.connect(self._on_taken)
        window.open()

    def begin(self) -> None:
        """Make an empty bank and open it."""
        from quizapp.app.banking import new_bank

        try:
            bank_id = new_bank(self._library)
        except StoreProblem as problem:
            warn(problem.words)
            return
        self._on_taken(bank_id)
        self.open(bank_id)

    def open(self, bank_id: str) -> None:
        """Open a bank, unless one is open."""
        if self.window is not None:
            return
        from quizapp.app.banking import open_bank

        try:
            self.window = open_bank(self._library, bank_id, self._language())
        except StoreProblem as problem:
            warn(problem.words)
            return
        self.window.closed.connect(self._on_closed)
        self.window.show()
        self._home.hide()

    def drop(self, bank_id: str) -> None:
        """Take a bank off the shelf."""
        try:
            self._library.banks.drop(bank_id)
        except StoreProblem as problem:
            warn(problem.words)
        self.changed.emit()

    def speak(self, lang: Lang) -> None:
        """Say everything in another language."""
        if self.window is not None:
            self.window.set_language(lang)

    def _on_taken(self, bank_id: str) -> None:
        self.changed.emit()
        self._home.banks.choose(bank_id)

    def _on_closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self.closed.emit()
