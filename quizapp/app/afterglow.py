"""The picture that stays on the big screen when an evening is closed, until the next one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from quizapp.app.awake import Awake
from quizapp.windows.projector import ProjectorWindow


class Afterglow(QObject):
    """Holds the hall's window, and the machine awake for it: the guests still take pictures."""

    def __init__(self, projector: ProjectorWindow, home: QWidget) -> None:
        super().__init__()
        self.projector = projector
        # The program ends with its first window: this one does not keep it alive.
        projector.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        projector.screens.watch(home)
        self._awake = Awake()
        self._awake.begin()

    def end(self) -> None:
        """Show nothing any more."""
        self._awake.release()
        self.projector.close_down()
        self.projector.deleteLater()
        self.deleteLater()
