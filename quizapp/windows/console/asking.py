"""The questions that the console asks: forms that end in a command, and confirmations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp.game import commands as c
from quizapp.game.match import Match
from quizapp.windows.console import dialogs
from quizapp.windows.control import Control

translate = QCoreApplication.translate


class Asking(QObject):
    """Opens the dialogs of one console. None of them holds the show up."""

    def __init__(self, control: Control, console: QWidget) -> None:
        super().__init__(console)
        self._control = control
        self._console = console

    @property
    def _match(self) -> Match:
        return self._control.match

    def part(self) -> None:
        """Part of the points for the answer that is being judged."""
        self._open(dialogs.PartDialog(self._match, self._console))

    def adjust(self, team: int) -> None:
        """Points given or taken by hand; `team` 0: none is picked yet."""
        self._open(dialogs.AdjustDialog(self._match, team or 1, self._console))

    def rejudge_last(self) -> None:
        """Another verdict, first of all on the last question."""
        self.rejudge(len(self._match.asks))

    def rejudge(self, ask: int) -> None:
        """Another verdict on question `ask`."""
        self._open(dialogs.RejudgeDialog(self._match, ask, self._console))

    def void(self) -> None:
        """A question never was."""
        self._open(dialogs.VoidDialog(self._match, len(self._match.asks), self._console))

    def begin(self, index: int) -> None:
        """Go to round `index`, or (-1) to the ranking, after a confirmation."""
        if index < 0:
            text = translate("console", "Go to the ranking now?")
        else:
            title = self._match.plan.rounds[index].title
            text = translate("console", "Begin “{0}” now?").format(title)

        def begin() -> None:
            now = self._control.now()
            self._control.do(c.BeginRanking(now) if index < 0 else c.BeginRound(now, index))

        confirm(self._console, text, translate("console", "Begin"), begin)

    def _open(self, dialog: dialogs.CommandDialog) -> None:
        def accepted() -> None:
            self._control.do(dialog.command(self._control.now()))

        dialog.accepted.connect(accepted)
        dialog.open()


def confirm(parent: QWidget, text: str, yes: str, then: Callable[[], None]) -> None:
    """Ask, without waiting; staying is the default."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(parent.windowTitle())
    box.setText(text)
    do = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("console", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    do.clicked.connect(then)
    box.open()
