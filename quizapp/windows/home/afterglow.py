"""The line that says what the hall still sees after an evening, and the button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

translate = QCoreApplication.translate


class AfterglowBar(QFrame):
    """Shown as long as the last picture stays on the big screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._said = QLabel()
        self.end = QPushButton()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._said, 1)
        across.addWidget(self.end)

    def put(self, *, shown: bool) -> None:
        """Show it or not, in the language of the moment."""
        self._said.setText(translate("home", "The big screen still shows the last match."))
        self.end.setText(translate("home", "Switch the big screen off"))
        self.setVisible(shown)
