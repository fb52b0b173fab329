"""What the hall gets from the machine: the loudspeakers, and the screen with the picture on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from quizapp.game.match import Ended
from quizapp.windows.console.keys import Deed
from quizapp.windows.console.page import Page
from quizapp.windows.console.sounds import Sounds
from quizapp.windows.control import Control
from quizapp.windows.projector import ProjectorWindow, Seen

translate = QCoreApplication.translate
AWAY_MS = 6_000
"""So long a live picture waits for the second press that takes it away."""


class Outlets(QObject):
    """Switches sound and picture on and off, and moves the picture to another screen."""

    changed = Signal()
    """The sound was switched."""
    muted = Signal(bool)
    """The operator switched the sound off, or on again."""

    def __init__(
        self,
        console: QWidget,
        control: Control,
        page: Page,
        sounds: Sounds,
        projector: ProjectorWindow | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._control = control
        self._page = page
        self._sounds = sounds
        self._projector = projector
        self._takes_away = QTimer(self)
        self._takes_away.setSingleShot(True)
        self._takes_away.setInterval(AWAY_MS)

    @property
    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """What the keys of screen and sound do."""
        return {
            Deed.MUTE: self._on_mute,
            Deed.OUTPUT: self._on_output,
            Deed.IDENTIFY: self._on_identify,
            Deed.SCREEN: self._on_screen,
        }

    @property
    def is_seen(self) -> bool:
        """Whether the hall sees a picture."""
        return self._projector is not None and self._projector.seen is Seen.ON

    @property
    def _shows_live(self) -> bool:
        """Whether the hall sees a match that has begun and is not over."""
        match = self._control.match
        return match.step > 0 and not isinstance(match.phase, Ended) and self.is_seen

    def _on_mute(self) -> None:
        self._sounds.muted = not self._sounds.muted
        self.changed.emit()
        self.muted.emit(self._sounds.muted)

    def _on_output(self) -> None:
        if self._projector is None:
            self._page.messages.tell(translate("console", "There is no audience screen."))
        elif self._shows_live and not self._takes_away.isActive():
            self._takes_away.start()
            self._page.messages.tell(
                translate("console", "The hall is looking. F9 once more takes the picture away.")
            )
        else:
            self._takes_away.stop()
            self._projector.switch()

    def _on_identify(self) -> None:
        if self._projector is not None:
            self._projector.screens.identify(but_hall=self._shows_live)

    def _on_screen(self) -> None:
        if self._projector is not None:
            self._projector.screens.offer(self._console, self._projector.move_to)
