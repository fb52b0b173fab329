"""Plays one story of keys and clicks on a real X server, in a process of its own.

    python -m tests.windows.key_play STORY

xdotool presses keys as a keyboard does: the server repeats what is held, the window manager takes
what is its own. `screen_play` tells how a story is told.
"""

from __future__ import annotations

import subprocess

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp import clock
from quizapp.game import commands as c
from quizapp.game.match import Play, Stage
from quizapp.show import Show
from quizapp.windows.console import ConsoleWindow
from quizapp.windows.console.dialogs import PartDialog
from quizapp.windows.console.keys import DOUBLED
from quizapp.windows.control import Control
from quizapp.windows.projector import ProjectorWindow, Screens
from quizapp.windows.stage import RED, Cover
from tests.windows.console_stand import Memory, plan
from tests.windows.screen_play import Story, play

HELD = 25
"""So often a held key is repeated before it is let go."""


def hand(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


class Presses(QObject):
    """Counts the key presses that reach the program."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.last = 0
        QApplication.instance().installEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWindow):
            self.count += 1
            self.last = clock.now()
        return False


class Booth:
    """A console on the laptop and the picture in the hall, on the machine's own clock."""

    def __init__(self) -> None:
        show = Show(Memory())
        show.do(c.Open(clock.now(), plan()))
        self.control = Control(show)
        self.projector = ProjectorWindow(RED, Screens())
        self.console = ConsoleWindow(self.control, RED, projector=self.projector)
        # After the console's own filter: the last one hears first.
        self.presses = Presses()
        self.projector.screens.watch(self.console)
        self.console.setGeometry(20, 40, 1200, 660)
        self.console.show()
        self.projector.switch()
        self.console.activateWindow()

    @property
    def step(self) -> int:
        return self.control.match.step

    def is_ready(self) -> bool:
        return self.console.isActiveWindow() and self.projector.isFullScreen()

    def has_rested(self) -> bool:
        """Whether the next press is no doubled one any more."""
        return clock.now() - self.presses.last > 2 * DOUBLED

    def asks(self) -> bool:
        return isinstance(QApplication.activeModalWidget(), QMessageBox)


def held(booth: Booth) -> Story:
    """Space is held down: one step, however often the server repeats it."""
    yield booth.is_ready
    hand("keydown", "space")
    yield lambda: booth.presses.count >= HELD
    hand("keyup", "space")
    assert booth.step == 1, booth.step


def clicked(booth: Booth) -> Story:
    """A click on the hall's picture: the keys stay with the console."""
    yield booth.is_ready
    hand("mousemove", "2300", "500", "click", "1")
    hand("key", "b")
    yield lambda: booth.console.output.cover is Cover.BLACK
    assert not booth.projector.isActiveWindow()
    yield booth.has_rested
    hand("key", "b")
    yield lambda: booth.console.output.cover is Cover.NONE


def closed(booth: Booth) -> Story:
    """Alt+F4 in the middle of a match: it asks, one key stays, and the picture never went."""
    yield booth.is_ready
    hand("key", "space")
    yield lambda: booth.step == 1
    hand("key", "alt+F4")
    yield booth.asks
    assert booth.projector.isVisible()
    hand("key", "Escape")
    yield lambda: not booth.asks()
    assert booth.console.isVisible()
    yield booth.console.isActiveWindow
    yield booth.has_rested
    hand("key", "space")
    yield lambda: booth.step == 2


def judged(booth: Booth) -> Story:
    """A verdict too early, by the keyboard of numbers, and taken back with Ctrl+Z."""
    yield booth.is_ready
    for step in range(1, 6):
        hand("key", "space")
        yield lambda step=step: booth.step == step
        yield booth.has_rested
    hand("key", "KP_Add")
    yield lambda: booth.control.match.scores == (110, 100, 100)
    hand("key", "ctrl+z")
    yield lambda: booth.control.match.scores == (100, 100, 100)
    phase = booth.control.match.phase
    assert isinstance(phase, Play)
    assert phase.stage is Stage.ANSWERING


def parted(booth: Booth) -> Story:
    """Part of the points: the number is typed at once, Enter gives it."""
    yield booth.is_ready
    for step in range(1, 6):
        hand("key", "space")
        yield lambda step=step: booth.step == step
        yield booth.has_rested
    hand("key", "KP_Multiply")
    yield lambda: isinstance(QApplication.activeModalWidget(), PartDialog)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PartDialog)
    yield form.points.hasFocus
    hand("key", "6")
    yield lambda: form.points.value() == 6
    yield booth.has_rested
    hand("key", "Return")
    yield lambda: booth.control.match.scores == (106, 100, 100)
    yield lambda: QApplication.activeModalWidget() is None


STORIES = (held, clicked, closed, judged, parted)

if __name__ == "__main__":
    play(STORIES, Booth)
