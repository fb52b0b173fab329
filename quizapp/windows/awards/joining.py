"""Asks, where a roster comes to a table that has rows already, what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from quizapp.windows.awards.style import wrapped
from quizapp.windows.parts.fields import heading

translate = QCoreApplication.translate


class JoinDialog(QDialog):
    """Asks it. Whoever closes the dialog keeps the table as it is."""

    joined = Signal()
    replaced = Signal()

    def __init__(self, there: int, come: int, parent: QWidget | None = None) -> None:
        """`there` rows stand in the table, `come` are in the roster."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("awards", "Take a roster"))
        self.setMinimumWidth(440)
        text = translate("awards", "The table has {0} rows, and the roster has {1}.")
        self.join_button = QPushButton(translate("awards", "Add them below"))
        self.join_button.setObjectName("go")
        self.replace_button = QPushButton(translate("awards", "Instead of the rows there"))
        self.cancel_button = QPushButton(translate("awards", "Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.cancel_button, self.replace_button, self.join_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading(self.windowTitle(), 1.3))
        column.addWidget(wrapped(text.format(there, come)))
        column.addLayout(row)
        self.join_button.setDefault(True)
        self.join_button.setFocus()
        self.join_button.clicked.connect(self._on_join)
        self.replace_button.clicked.connect(self._on_replace)
        self.cancel_button.clicked.connect(self.reject)

    def _on_join(self) -> None:
        self.accept()
        self.joined.emit()

    def _on_replace(self) -> None:
        self.accept()
        self.replaced.emit()
