"""The log of a match in words, to be looked at; nothing in it can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import Words
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class RecordDialog(QDialog):
    """Every decision with its time of day, the first one on top."""

    def __init__(
        self,
        title: str,
        lines: Sequence[tuple[str, Words]],
        sealed: str,
        parent: QWidget | None = None,
    ) -> None:
        """`lines` are (moment in ISO 8601, what was decided); `sealed` says what the chain says."""
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        self.setWindowTitle(translate("home", "Log: {0}").format(title))
        self.state = QLabel(sealed)
        self.state.setWordWrap(True)
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.windowTitle())
        self.lines.setWordWrap(True)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lines.addItems([f"{_time(at)}   {say(words)}" for at, words in lines])
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.state)
        column.addWidget(self.lines, 1)
        column.addWidget(box)


def _time(at: str) -> str:
    then = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return then.toString("HH:mm:ss") if then.isValid() else at
