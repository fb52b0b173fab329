"""A dialog that asks for some texts, does something long with them, and says what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import Words
from quizapp.windows.awards.fields import labelled
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.style import fit, wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class TaskDialog(QDialog):
    """Fields, a button with a verb, and work in a thread. Closes when the work is done well."""

    came = Signal(object)
    """What the work gave."""

    def __init__(self, title: str, told: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.work = Work(self)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.body = QVBoxLayout()
        self.body.setSpacing(9)
        self.fault = wrapped(name="fault")
        self.fault.hide()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(translate("awards", "Working"))
        self.busy.hide()
        self.act_button = QPushButton(verb)
        self.act_button.setObjectName("go")
        self.act_button.setDefault(True)
        self.cancel_button = QPushButton(translate("awards", "Cancel"))
        row = QHBoxLayout()
        row.addWidget(self.busy, 1)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.act_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading(title, 1.3))
        if told:
            column.addWidget(wrapped(told))
        column.addLayout(self.body)
        column.addWidget(self.fault)
        column.addLayout(row)
        self.act_button.clicked.connect(self.act)
        self.cancel_button.clicked.connect(self.reject)
        self._secrets: list[QLineEdit] = []
        self._fields: list[QLineEdit] = []

    def ask(self, name: str, text: str = "", hint: str = "") -> QLineEdit:
        """A field for one line."""
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        self.body.addWidget(labelled(name, field))
        self._fields.append(field)
        return field

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit(self)
        for before, after in pairwise((*self._fields, self.cancel_button, self.act_button)):
            self.setTabOrder(before, after)
        first = next((one for one in self._fields if one.isVisible() and not one.text()), None)
        if first is not None:
            first.setFocus()

    def ask_secret(self, name: str) -> QLineEdit:
        """A field for a passphrase; the first one brings a tick to show them."""
        field = self.ask(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        if not self._secrets:
            self.show_tick = QCheckBox(translate("awards", "Show what I type"))
            self.show_tick.toggled.connect(self._on_show)
        self.body.removeWidget(self.show_tick)
        self.body.addWidget(self.show_tick)
        self._secrets.append(field)
        return field

    def fitness(self) -> str:
        """What is wrong with the fields before anything is done; empty: nothing."""
        return ""

    def job(self) -> Callable[[], object]:
        """What is to be done with the fields, in a thread."""
        raise NotImplementedError

    def act(self) -> None:
        """Do it."""
        if self.work.runs:
            return
        wrong = self.fitness()
        if wrong:
            self.refuse_words(wrong)
            return
        task = self.job()
        self.fault.hide()
        self._show_busy(on=True)
        self.work.start(guarded(lambda _stop, _told: task()))

    def refuse_words(self, said: str) -> None:
        """Say why it was not done; the dialog stays."""
        self.fault.setText(said)
        self.fault.show()
        fit(self)

    def finished_well(self, found: object) -> None:
        """It was done: tell, and close."""
        self.came.emit(found)
        self.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.work.finish()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.work.finish()
        super().done(result)

    def _on_done(self, found: object) -> None:
        self._show_busy(on=False)
        if isinstance(found, Refused):
            self.refuse_words(say(found.words) if found.words is not None else "")
        else:
            self.finished_well(found)

    def _on_failed(self, said: Words) -> None:
        self._show_busy(on=False)
        self.refuse_words(say(said))

    def _show_busy(self, *, on: bool) -> None:
        self.busy.setVisible(on)
        self.act_button.setEnabled(not on)

    def _on_show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self._secrets:
            field.setEchoMode(mode)
