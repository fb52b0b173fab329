"""The page for what went wrong: what it was, what stands, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class TroubleDialog(QDialog):
    """Tells of one fault in words; asks for a report to be saved. Going on is the default."""

    report_requested = Signal()

    def __init__(self, said: str, parent: QWidget | None = None, *, goes_on: bool = True) -> None:
        """`goes_on`: the program goes on after this; else it ends."""
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.setWindowTitle(translate("settings", "Something went wrong"))
        sign = QLabel()
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        sign.setPixmap(icon.pixmap(44, 44))
        title = QLabel(translate("settings", "Something went wrong"))
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        title.setFont(font)
        self.said = QLabel(said)
        if goes_on:
            rest = translate(
                "settings", "All that was recorded is kept. You can go on where you were."
            )
        else:
            rest = translate("settings", "The program cannot go on. Nothing was changed.")
        help_text = translate(
            "settings",
            "If it happens again, save what went wrong to a file and send it to whoever helps you: "
            "it holds the log and the versions, no questions and no answers.",
        )
        self.rest = QLabel(f"{rest}\n{help_text}")
        for told in (self.said, self.rest):
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report = QPushButton(translate("settings", "Save what went wrong…"))
        self.report.setAutoDefault(False)
        self.go_on = QPushButton(
            translate("settings", "Go on") if goes_on else translate("settings", "Close")
        )
        self.go_on.setDefault(True)
        self.report.clicked.connect(self.report_requested)
        self.go_on.clicked.connect(self.accept)
        self._lay_out(sign, title)
        self.go_on.setFocus()

    def _lay_out(self, sign: QLabel, title: QLabel) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(10)
        for told in (title, self.said, self.rest):
            texts.addWidget(told)
        texts.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        row = QHBoxLayout()
        row.addWidget(self.report)
        row.addStretch(1)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(row)
