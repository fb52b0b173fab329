"""What was read from a bank file, shown before it is taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from quizapp.bank.checks import askable, check_bank
from quizapp.bank.problems import Problem, Reading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class ImportDialog(QDialog):
    """Says what a file holds and what is doubtful in it; accepted, the bank is taken."""

    def __init__(self, reading: Reading, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bank = reading.bank
        self.setWindowTitle(translate("home", "Open a question bank"))
        self.setMinimumSize(560, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        title = QLabel(bank.title or file)
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        title.setFont(font)
        column.addWidget(title)
        ready = sum(askable(question) for question in bank.questions)
        counts = translate("home", "{0} questions, {1} of them ready to be asked.").format(
            len(bank.questions), ready
        )
        if reading.skipped:
            counts += " " + translate("home", "{0} blocks could not be read.").format(
                reading.skipped
            )
        column.addWidget(QLabel(counts))
        problems = (*reading.problems, *check_bank(bank))
        heading = QLabel(
            translate("home", "Look at these {0} places before the match:").format(len(problems))
            if problems
            else translate("home", "Nothing is wrong or doubtful.")
        )
        heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(heading)
        self.problems = QListWidget()
        self.problems.setAccessibleName(heading.text())
        self.problems.setWordWrap(True)
        self.problems.addItems([_line(problem) for problem in problems])
        self.problems.setVisible(bool(problems))
        column.addWidget(self.problems, 1)
        if not problems:
            column.addStretch(1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = self.buttons.addButton(
            translate("home", "Take over this bank"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setEnabled(bool(bank.questions))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)


def _line(problem: Problem) -> str:
    mark = "×" if problem.severity == "error" else "△"
    where = translate("home", "line {0}").format(problem.line) if problem.line else problem.where
    return f"{mark} {where}  {say(problem.words)}" if where else f"{mark} {say(problem.words)}"
