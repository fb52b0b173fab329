"""Watches over the machine while a match is on: that it stays awake, and what sleep did to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from quizapp.app.awake import Awake
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.windows.console import ConsoleWindow, Level
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow

SECOND = 1_000_000_000
BEAT_MS = 500
AWAKE_MS = 1_500
"""When the windows stand, the machine is told not to sleep."""


class Vigil(QObject):
    """From `start` to `close_down` the machine shall not sleep; if it did, the clock stands."""

    def __init__(
        self,
        console: ConsoleWindow,
        control: Control,
        projector: ProjectorWindow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._control = control
        self._projector = projector
        self._awake = Awake()
        self._beats = QTimer(self)
        self._beats.setInterval(BEAT_MS)
        self._beats.timeout.connect(self._on_beat)

    @property
    def is_kept_awake(self) -> bool | None:
        """Whether the system took the wish; None as long as it has not answered."""
        return self._awake.holds

    def start(self) -> None:
        """The match is on."""
        self._beats.start()
        QTimer.singleShot(AWAKE_MS, self, self._awake.begin)

    def close_down(self) -> None:
        """The match is over: the machine may sleep."""
        self._beats.stop()
        self._awake.release()

    def _on_beat(self) -> None:
        gap = self._control.beat()
        self._show_light()
        if gap:
            self._tell(gap)

    def _tell(self, gap: int) -> None:
        """The machine slept: the screens may be others, and the operator must know of the clock."""
        text = QT_TRANSLATE_NOOP(
            "app",
            "The computer slept for {seconds} s. A clock that ran stands as it stood; T lets it "
            "run on.",
        )
        self._console.page.messages.tell(say(words("slept", "app", text, seconds=gap // SECOND)))
        self._projector.look_again()

    def _show_light(self) -> None:
        holds = self._awake.holds
        if holds is None:
            return
        if holds:
            text = QT_TRANSLATE_NOOP("app", "Awake")
            whole = QT_TRANSLATE_NOOP("app", "The computer does not go to sleep during the match.")
        else:
            text = QT_TRANSLATE_NOOP("app", "May sleep")
            whole = QT_TRANSLATE_NOOP(
                "app",
                "The system does not let itself be kept awake. Switch sleep and screen saver off "
                "by hand.",
            )
        self._console.set_light(
            "awake",
            Level.OK if holds else Level.WARN,
            say(words("awake", "app", text)),
            say(words("awake", "app", whole)),
        )
