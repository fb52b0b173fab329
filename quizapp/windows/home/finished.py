"""The matches that are over: when, who won, and what there is of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.windows.home.lists import TitledList
from quizapp.windows.home.phrases import moment
from quizapp.windows.home.values import FinishedLine

translate = QCoreApplication.translate
NAMED = 5
"""Teams named in a line: three places, of which one or two may be shared."""


class Finished(QFrame):
    """The last match that is over, in one row; the others on request. Signals carry its id."""

    results_asked = Signal(str)
    record_asked = Signal(str)
    archive_asked = Signal(str)
    certificates_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._lines: tuple[FinishedLine, ...] = ()
        self.title, self.detail = QLabel(), QLabel()
        self.detail.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for told in (self.title, self.detail):
            told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.title)
        texts.addWidget(self.detail)
        self.results, self.record, self.more = QPushButton(), QPushButton(), QPushButton()
        self.archive = QPushButton()
        self.certificates = QPushButton()
        for quiet in (self.record, self.more, self.archive):
            quiet.setObjectName("quiet")
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 9, 14, 9)
        across.setSpacing(8)
        across.addLayout(texts, 1)
        for button in (self.more, self.record, self.archive, self.results, self.certificates):
            across.addWidget(button)
        self.certificates.clicked.connect(self._on_certificates)
        self.results.clicked.connect(self._on_results)
        self.record.clicked.connect(self._on_record)
        self.archive.clicked.connect(self._on_archive)
        self.more.clicked.connect(self._on_more)

    def put(self, lines: Sequence[FinishedLine]) -> None:
        """Show the newest of `lines`; nothing at all where there are none."""
        self._lines = tuple(lines)
        self.setVisible(bool(lines))
        self.results.setText(translate("home", "Results"))
        self.results.setToolTip(_in_the_folder())
        self.record.setText(translate("home", "Look at the log"))
        self.archive.setText(translate("home", "Archive …"))
        self.archive.setToolTip(
            translate("home", "The match with log, plan and results as one file")
        )
        self.certificates.setText(translate("home", "Certificates"))
        self.more.setText(translate("home", "{0} more …").format(len(lines) - 1))
        self.more.setAccessibleName(translate("home", "All finished matches"))
        self.more.setVisible(len(lines) > 1)
        if not lines:
            return
        last = lines[0]
        text = translate("home", "Finished: {0}").format(last.title)
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        for told, said in ((self.title, text), (self.detail, detail_of(last))):
            told.setText(said)
            told.setToolTip(said)
        for button in (self.results, self.record, self.archive, self.certificates):
            button.setAccessibleDescription(last.title)

    def _on_results(self) -> None:
        self.results_asked.emit(self._lines[0].id)

    def _on_record(self) -> None:
        self.record_asked.emit(self._lines[0].id)

    def _on_archive(self) -> None:
        self.archive_asked.emit(self._lines[0].id)

    def _on_certificates(self) -> None:
        self.certificates_asked.emit(self._lines[0].id)

    def _on_more(self) -> None:
        dialog = FinishedDialog(self._lines, self)
        dialog.archive_asked.connect(self.archive_asked)
        dialog.certificates_asked.connect(self.certificates_asked)
        dialog.results_asked.connect(self.results_asked)
        dialog.record_asked.connect(self.record_asked)
        dialog.open()


class FinishedDialog(QDialog):
    """Every match that is over, the newest first."""

    results_asked = Signal(str)
    record_asked = Signal(str)
    archive_asked = Signal(str)
    certificates_asked = Signal(str)

    def __init__(self, lines: Sequence[FinishedLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.resize(720, 440)
        self.setWindowTitle(translate("home", "All finished matches"))
        self.matches = TitledList("finished")
        self.matches.setAccessibleName(self.windowTitle())
        self.matches.put([(one.id, one.title, detail_of(one)) for one in lines], "")
        self.results = QPushButton(translate("home", "Results"))
        self.results.setToolTip(_in_the_folder())
        self.record = QPushButton(translate("home", "Look at the log"))
        self.archive = QPushButton(translate("home", "Archive …"))
        self.certificates = QPushButton(translate("home", "Certificates"))
        self.close_button = QPushButton(translate("home", "Close"))
        self.results.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.results)
        row.addWidget(self.record)
        row.addWidget(self.archive)
        row.addWidget(self.certificates)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(self.matches, 1)
        column.addLayout(row)
        self.results.clicked.connect(self._on_results)
        self.record.clicked.connect(self._on_record)
        self.archive.clicked.connect(self._on_archive)
        self.certificates.clicked.connect(self._on_certificates)
        self.close_button.clicked.connect(self.accept)

    def _on_results(self) -> None:
        self.results_asked.emit(self.matches.current_id())

    def _on_record(self) -> None:
        self.record_asked.emit(self.matches.current_id())

    def _on_archive(self) -> None:
        self.archive_asked.emit(self.matches.current_id())

    def _on_certificates(self) -> None:
        # Its window takes the place of this one.
        self.accept()
        self.certificates_asked.emit(self.matches.current_id())


def _in_the_folder() -> str:
    return translate(
        "home",
        "Opens the folder: list of results to be posted up (PDF), workbook, report and short "
        "report (Word)",
    )


def _from(origin: str) -> str:
    return translate("home", "from the computer {0}").format(origin) if origin else ""


def detail_of(line: FinishedLine) -> str:
    """When it was, and the first three places; of many that share one, the first few."""
    parts = [moment(line.at, QDateTime.currentDateTime()), _from(line.origin)]
    parts += [
        translate("home", "{0}. {1} {2}").format(one.place, one.name, one.score)
        for one in line.places[:NAMED]
    ]
    if len(line.places) > NAMED:
        parts.append("…")
    return "  ·  ".join(part for part in parts if part)
