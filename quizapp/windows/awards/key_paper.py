"""The printed sheet of the key: to a printer, or, where there is none, into a PDF on a stick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.batch_spool import Pages
from quizapp.awards.seal_file import write_whole
from quizapp.windows.awards.jobs import Refused, tried
from quizapp.windows.awards.paper import Paper
from quizapp.windows.awards.printing import Choice, PrintRun, printers
from quizapp.windows.awards.style import wrapped
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class PaperPrint(QDialog):
    """Shows that there is a sheet, not what stands on it: somebody may look over the shoulder."""

    def __init__(self, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("awards", "Print the sheet of the key"))
        self.setMinimumWidth(460)
        self._pdf = pdf
        self.run: PrintRun | None = None
        self.printer = QComboBox()
        self.printer.setAccessibleName(translate("awards", "Printer"))
        self.printer.addItems(printers())
        self.told = wrapped(name="state")
        self.print_button = QPushButton(translate("awards", "Print"))
        self.print_button.setObjectName("go")
        self.file_button = QPushButton(translate("awards", "Save as a PDF instead…"))
        self.close_button = QPushButton(translate("awards", "Close"))
        found = self.printer.count() > 0
        self.printer.setEnabled(found)
        self.print_button.setEnabled(found)
        if not found:
            self.told.setText(translate("awards", "No printer was found on this computer."))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading(self.windowTitle(), 1.3))
        column.addWidget(
            wrapped(
                translate(
                    "awards",
                    "The sheet is not under the passphrase: whoever holds it can seal in your "
                    "name. Fetch it from the printer yourself and lay it into the safe. A PDF of "
                    "it belongs on a stick that is locked away, never into a mail.",
                )
            )
        )
        column.addWidget(self.printer)
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.file_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.print_button)
        column.addLayout(row)
        self.printer.setVisible(found)
        self.print_button.clicked.connect(self._on_print)
        self.file_button.clicked.connect(self._on_file)
        self.close_button.clicked.connect(self.accept)

    def done(self, result: int) -> None:
        if self.run is not None:
            self.run.finish()
        super().done(result)

    def _on_print(self) -> None:
        paper = Paper(self._pdf)
        size = paper.size_mm(0)
        pages = (Pages("sheet", 0, paper.pages),)
        paper.close()
        # Out of memory: the secret passes through no file.
        choice = Choice(self.printer.currentText())
        self.run = PrintRun({"sheet": self._pdf}, pages, choice, size, self)
        self.run.done.connect(self._on_printed)
        self.print_button.setEnabled(False)
        self.run.start()

    def _on_printed(self, well: bool, said: str) -> None:
        self.told.setText(
            translate("awards", "Handed over to the printer. Now try the backup with it.")
            if well
            else translate("awards", "The printer did not take it: {0}").format(said)
        )
        self.print_button.setEnabled(True)

    def _on_file(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Save the sheet of the key"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(".pdf")
        dialog.selectFile("issuer-sheet.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the sheet as a PDF that nobody but this user of the computer can open."""
        found = tried(lambda: write_whole(Path(path), self._pdf))
        if isinstance(found, Refused) and found.words is not None:
            self.told.setText(say(found.words))
        else:
            self.told.setText(translate("awards", "Written: {0}").format(path))
