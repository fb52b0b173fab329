"""The menu in which the operator chooses where the prompter shall be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.windows.screens import Identity, Screens, identity

translate = QCoreApplication.translate


class PlaceMenu(QMenu):
    """A window on the operator's screen, any other screen, or off; the hall's is named as such."""

    chosen = Signal(object)
    """The `Identity` of a screen; None: a window."""
    off_chosen = Signal()

    def __init__(
        self, screens: Screens, parent: QWidget, full: Identity | None, *, on: bool
    ) -> None:
        """`full` is the screen that it covers now, None where it covers none."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = self.addAction(translate("prompter", "Prompter: in a window on this screen"))
        here.setCheckable(True)
        here.setChecked(on and full is None)
        here.triggered.connect(self._on_chosen)
        hall = screens.hall_screen()
        for number, screen in enumerate(QGuiApplication.screens(), 1):
            if screen == screens.console_screen():
                continue
            text = translate("prompter", "Prompter: screen {0}   {1}   {2}×{3}")
            if screen == hall:
                text = translate("prompter", "Screen {0}   {1}   {2}×{3}: the HALL sees it …")
            wide, high = identity(screen).size
            action = self.addAction(text.format(number, screen.name(), wide, high))
            action.setCheckable(True)
            action.setChecked(full is not None and full.fits(identity(screen)))
            action.setData(identity(screen))
            action.triggered.connect(self._on_chosen)
        if on:
            self.addSeparator()
            self.addAction(translate("prompter", "Prompter off")).triggered.connect(self.off_chosen)

    def _on_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.chosen.emit(action.data())
