"""About: the version, the licences, where the log lies, and how to send what went wrong."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class About(Struct, frozen=True):
    """What is told: versions in lines, the notice on licences, the log's file."""

    version: str
    versions: str
    notice: str
    log: str


class AboutDialog(QDialog):
    """Asks for the log's folder to be opened and for a report to be saved; `app` does both."""

    folder_requested = Signal()
    report_requested = Signal()

    def __init__(self, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 500)
        self.title = QLabel()
        font = QFont(self.title.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self.title.setFont(font)
        self.versions = QLabel(about.versions)
        self.log = QLabel()
        self.log.setWordWrap(True)
        for told in (self.versions, self.log):
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notice = QPlainTextEdit(about.notice)
        self.notice.setReadOnly(True)
        # Its columns stand below each other only where all letters are as wide.
        self.notice.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.notice.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.notice.setTabChangesFocus(True)
        self._licences = QLabel()
        self.folder, self.report, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.close_button.setDefault(True)
        self._lay_out()
        self._say_texts()
        self.folder.clicked.connect(self.folder_requested)
        self.report.clicked.connect(self.report_requested)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.folder, self.report):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.versions)
        column.addWidget(self._licences)
        column.addWidget(self.notice, 1)
        column.addWidget(self.log)
        column.addLayout(row)

    def _say_texts(self) -> None:
        self.setWindowTitle(translate("settings", "About"))
        self.title.setText(
            translate("settings", "Knowledge competition {0}").format(self._about.version)
        )
        self._licences.setText(translate("settings", "Licences"))
        self.notice.setAccessibleName(translate("settings", "Licences"))
        self.log.setText(
            translate("settings", "What goes wrong is written to {0}").format(self._about.log)
        )
        self.folder.setText(translate("settings", "Open its folder"))
        self.report.setText(translate("settings", "Save what went wrong…"))
        self.report.setToolTip(
            translate(
                "settings",
                "One file with the log and the versions, to be sent to whoever helps you. "
                "It holds no questions and no answers.",
            )
        )
        self.close_button.setText(translate("settings", "Close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self._say_texts()
