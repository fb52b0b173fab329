"""The keys and the mouse by which what is still to come gets another place in the evening."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject

from quizapp.game import commands as c
from quizapp.windows.console.keys import Deed
from quizapp.windows.console.page import Page
from quizapp.windows.control import Control

translate = QCoreApplication.translate


class Ordering(QObject):
    """Joins the run sheet to the match; the match says what makes no sense."""

    def __init__(self, control: Control, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._control, self._page = control, page
        page.sheet.move_asked.connect(self._on_move)

    @property
    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """What the keys of the order do."""
        return {
            Deed.CHOOSE_UP: self._on_choose_up,
            Deed.CHOOSE_DOWN: self._on_choose_down,
            Deed.MOVE_UP: self._on_move_up,
            Deed.MOVE_DOWN: self._on_move_down,
        }

    def _on_choose_up(self) -> None:
        self._tell(self._page.sheet.choose(-1))

    def _on_choose_down(self) -> None:
        self._tell(self._page.sheet.choose(1))

    def _on_move_up(self) -> None:
        self._shift(-1)

    def _on_move_down(self) -> None:
        self._shift(1)

    def _shift(self, step: int) -> None:
        chosen = self._page.sheet.shift(step)
        if chosen or self._page.sheet.chosen < 0:
            self._tell(chosen)

    def _tell(self, chosen: str) -> None:
        """Say which item is chosen, for whoever looks at the keyboard."""
        if chosen:
            text = translate("console", "Chosen: {0}. Alt+↑ ↓ moves it.")
            self._page.messages.note(text.format(chosen))
        else:
            self._page.messages.tell(translate("console", "Nothing is left that could be moved."))

    def _on_move(self, index: int, to: int) -> None:
        self._control.do(c.MoveItem(self._control.now(), index, to))
