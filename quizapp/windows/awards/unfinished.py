"""Tells of a batch whose pages were never all made, and leads to where they are made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from quizapp.windows.awards.jobs import tried
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.style import wrapped

translate = QCoreApplication.translate


class UnfinishedNote(QWidget):
    """Seen where awards are issued, so that nobody who was interrupted issues them twice."""

    wanted = Signal(str)
    """The batch that is to be finished."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self._batch = ""
        self.told = wrapped(name="notice")
        self.go_button = QPushButton(translate("awards", "To the register"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.go_button)
        self.go_button.clicked.connect(self._on_go)

    def look(self) -> None:
        """Look whether there is one."""
        cards = tried(self.office.batches)
        open_ = [one for one in cards if not one.complete] if isinstance(cards, tuple) else []
        self._batch = open_[0].id if open_ else ""
        if open_:
            text = translate(
                "awards",
                "“{0}” was interrupted: {1} of {2} pages are made. The certificates have their "
                "numbers already; make the missing pages, do not issue them again.",
            )
            self.told.setText(text.format(open_[0].name, open_[0].made, open_[0].count))

    @property
    def there(self) -> bool:
        """Whether there is one."""
        return bool(self._batch)

    def _on_go(self) -> None:
        self.wanted.emit(self._batch)
