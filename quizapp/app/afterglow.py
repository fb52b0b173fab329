"""The picture that stays on the big screen when an evening is closed, until the next one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp.app.asking import button
from quizapp.app.awake import Awake
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow


class Afterglow(QObject):
    """Holds the hall's window, and the machine awake for it: the guests still take pictures.

    The first window is closed only after a question, and the hall's picture with it: without any
    window on the laptop nobody could end the program.
    """

    left = Signal()
    """The user closes the program: the picture is to end."""

    def __init__(self, projector: ProjectorWindow, home: QWidget) -> None:
        super().__init__()
        self.projector = projector
        # The program ends with its first window: this one does not keep it alive.
        projector.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        projector.screens.watch(home)
        self._awake = Awake()
        self._awake.begin()
        self._home = home
        home.installEventFilter(self)

    def end(self) -> None:
        """Show nothing any more."""
        self._home.removeEventFilter(self)
        self._awake.release()
        self.projector.close_down()
        self.projector.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the first window is closed."""
        if watched is not self._home or event.type() != QEvent.Type.Close:
            return False
        event.ignore()
        if not any(box.isVisible() for box in self._home.findChildren(QMessageBox)):
            self._ask()
        return True

    def _ask(self) -> None:
        text = QT_TRANSLATE_NOOP(
            "app",
            "The big screen still shows the last match. Close the program, and the big screen "
            "with it?",
        )
        box = QMessageBox(self._home)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._home.windowTitle())
        box.setText(say(words("close-all", "app", text)))
        close = button(box, QT_TRANSLATE_NOOP("app", "Close both"), accept=True)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close.clicked.connect(self._on_close)
        box.open()

    def _on_close(self) -> None:
        home = self._home
        self.left.emit()
        home.close()
