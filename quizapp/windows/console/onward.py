"""The next step: the match's own, unless something lies above its picture that is to go first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from quizapp.game.match import Ended, Match
from quizapp.game.scenes import AwardScene, CardScene, ExplainScene, LotteryScene
from quizapp.windows.console.keys import Deed, Keyboard
from quizapp.windows.console.offers import nobody_right
from quizapp.windows.console.output import Output
from quizapp.windows.console.page import Page
from quizapp.windows.control import Control
from quizapp.windows.stage import Cover

translate = QCoreApplication.translate
AGAIN_MS = 6_000
"""So long the big button waits for the second press of what would cost every team its points."""
_VEILS = frozenset((Cover.BLACK, Cover.TITLE, Cover.BREAK, Cover.HOLD))
_READ = (ExplainScene, CardScene, AwardScene, LotteryScene)


class Onward(QObject):
    """Goes on, with evening and match. What the big button is about to do stands here too."""

    changed = Signal()
    """The next step must be pressed once more, or no longer."""
    asked = Signal(object)
    """`Deed.RESULTS`: the match is over."""

    def __init__(
        self,
        control: Control,
        output: Output,
        page: Page,
        keyboard: Keyboard,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._output = output
        self._page = page
        self._keyboard = keyboard
        self._asked_at: int | None = None
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.setInterval(AGAIN_MS)
        self._waits.timeout.connect(self.changed)

    @property
    def _match(self) -> Match:
        return self._control.match

    def go(self, step: int) -> None:
        """Do what comes next; `step` is the one that the operator sees."""
        if self._output.looking_back:
            self._output.look_back()
        elif self._is_veiled:
            self._output.toggle(self._output.cover)
        elif self.turns_page:
            self._output.turn_page()
        elif isinstance(self._match.phase, Ended):
            if not self._keyboard.by_clicker:
                self.asked.emit(Deed.RESULTS)
        elif nobody_right(self._match) and not self.asks_again:
            self._ask_again()
        else:
            self._control.proceed(step)

    @property
    def _is_veiled(self) -> bool:
        """Whether the hall sees something else: the next step is then to see the match again.

        Below a frozen picture the match goes on unseen; that is what it is for.
        """
        return self._output.cover in _VEILS and not isinstance(self._match.phase, Ended)

    @property
    def turns_page(self) -> bool:
        """Whether the next step is the next page: of what is read to its end before all goes on."""
        output = self._output
        is_shown = output.cover is Cover.NONE and not output.looking_back
        return is_shown and isinstance(output.scene, _READ) and output.page + 1 < output.pages

    @property
    def instead(self) -> str:
        """What is done before the match goes on, "" where it does go on."""
        output = self._output
        if output.looking_back:
            return translate("console", "Back to live")
        if self._is_veiled:
            return translate("console", "Show the match again")
        if self.turns_page:
            text = translate("console", "Next page ({0}/{1})")
            return text.format(output.page + 2, output.pages)
        return ""

    @property
    def asks_again(self) -> bool:
        """Whether the next step was pressed once, and once more does it."""
        return self._asked_at == self._match.step and self._waits.isActive()

    def _ask_again(self) -> None:
        """No board is right: a key pressed too early would cost every team its points."""
        self._asked_at = self._match.step
        self._waits.start()
        self._page.messages.tell(
            translate("console", "No board is marked right. If that is so, press again.")
        )
        self.changed.emit()
