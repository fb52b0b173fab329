"""Plays one story of screens on a real X server, in a process of its own.

    python -m tests.windows.screen_play STORY

A story is a generator: it does something, then yields what must come true before it goes on. The
last word printed is `done`; what did not come true, or came wrong, ends it with a code of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from types import GeneratorType, TracebackType
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.windows.projector import ProjectorWindow, Screens
from quizapp.windows.stage import RED

Story = Generator[Callable[[], bool]]
LOOK_MS, TRIES = 20, 500

LAPTOP = ("LAPTOP", "1366/361x768/203+0+0")
HALL = ("HALL", "1920/508x1080/285+1366+0")
BOX = QRect(1366, 0, 1920, 1080)


def plug(name: str, place: str) -> None:
    """Make a screen; the first one takes the server's own output."""
    output = "screen" if name == "LAPTOP" else "none"
    xrandr("--setmonitor", name, place, output)


def unplug(name: str) -> None:
    xrandr("--delmonitor", name)


def xrandr(*words: str) -> str:
    return subprocess.run(["xrandr", *words], stdout=subprocess.PIPE, text=True, check=True).stdout


def tell(word: str) -> None:
    """Say something to the test that waits for it."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def monitors() -> int:
    """How many there are; a server that has just started forgets the first ones."""
    return int(xrandr("--listmonitors").split()[1])


class Console(QWidget):
    """A window of the operator's, which notes down its keys."""

    shows = Signal()
    """The hall's picture was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.shows.emit()
        return False

    def keyPressEvent(self, event: object) -> None:
        self.keys.append(event.key())  # pyright: ignore[reportAttributeAccessIssue]


class Room:
    """The operator's window on the laptop, and the hall's picture."""

    def __init__(self) -> None:
        self.console = Console()
        self.console.setGeometry(20, 40, 1000, 600)
        self.console.show()
        self.console.activateWindow()
        self.saved: list[object] = []
        self.screens = Screens(self.console, save=self.saved.append)
        self.window = ProjectorWindow(RED, self.screens)
        self.screens.changed.connect(self.never_over_the_console)
        self.shown = 0
        self.window.installEventFilter(self.console)
        self.console.shows.connect(self._on_shown)

    def _on_shown(self) -> None:
        self.shown += 1

    def never_over_the_console(self) -> None:
        covers = self.window.isVisible() and self.window.isFullScreen()
        assert not (covers and self.window.screen() == self.console.screen()), "over the console"

    def fills(self, box: QRect) -> Callable[[], bool]:
        """Whether the hall's picture fills `box` (in the X server's pixels), and is seen."""

        def holds() -> bool:
            ratio = self.window.devicePixelRatioF()
            seen = self.window.geometry()
            shown = QRect(
                seen.x(), seen.y(), round(seen.width() * ratio), round(seen.height() * ratio)
            )
            return self.window.isVisible() and self.window.isFullScreen() and shown == box

        return holds

    def says(self, level: str) -> bool:
        return self.screens.status(self.window.is_on)[0] == level

    def has_screens(self, count: int) -> Callable[[], bool]:
        return lambda: len(QGuiApplication.screens()) == count

    def keeps_the_keys(self) -> None:
        """The picture never has the focus: a key still reaches the console."""
        assert not self.window.isActiveWindow()
        QTest.keyClick(self.console, Qt.Key.Key_Space)
        assert self.console.keys[-1:] == [Qt.Key.Key_Space.value]

    def screen(self, name: str) -> QScreen:
        found = {one.name(): one for one in QGuiApplication.screens()}
        return found.get(name) or QGuiApplication.primaryScreen()

    def is_settled(self) -> bool:
        return not (self.screens._settling.isActive() or self.window._settling.isActive())

    def is_windowed(self) -> bool:
        return self.window.isVisible() and not self.window.isFullScreen()


def unplugged(room: Room) -> Story:
    """The projector is pulled out and put back in the middle of a show."""
    room.window.switch()
    yield room.fills(BOX)
    assert room.says("ok")
    room.keeps_the_keys()
    yield room.is_settled
    assert room.shown == 1, "once is enough: the hall sees no flicker"
    unplug("HALL")
    yield lambda: room.screens.is_missing
    assert not room.window.isVisible()
    assert room.window.is_on
    assert room.says("bad")
    yield room.has_screens(1)
    room.keeps_the_keys()
    plug(*HALL)
    yield room.fills(BOX)
    assert room.says("ok")
    assert not room.screens.is_missing
    assert room.saved == [], "nobody chose a screen: nothing is saved"
    room.keeps_the_keys()


def pulled_twice(room: Room) -> Story:
    """A loose plug: out and in again before anything has settled, twice."""
    room.window.switch()
    yield room.fills(BOX)
    for _ in range(2):
        unplug("HALL")
        plug(*HALL)
    yield room.fills(BOX)
    yield lambda: room.says("ok")
    room.keeps_the_keys()


def another_one(room: Room) -> Story:
    """A spare projector is plugged in where the first was pulled out: one key shows it there."""
    room.window.switch()
    yield room.fills(BOX)
    unplug("HALL")
    yield lambda: room.screens.is_missing
    plug("SPARE", "1280/338x720/190+1366+0")
    yield room.has_screens(2)
    assert room.says("bad"), "another screen is not taken without being asked"
    room.window.switch()
    yield room.fills(QRect(1366, 0, 1280, 720))
    assert room.says("ok")


def alone(room: Room) -> Story:
    """Only one screen at first: a window; a projector that comes later gets the whole picture."""
    unplug("HALL")
    yield room.has_screens(1)
    room.window.switch()
    yield room.is_windowed
    assert room.says("warn")
    assert not room.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    room.keeps_the_keys()
    plug(*HALL)
    yield room.fills(BOX)
    assert room.says("ok")


def mirrored(room: Room) -> Story:
    """Both screens show the same: a full-screen picture would lie over the console."""
    unplug("HALL")
    yield room.has_screens(1)
    plug("HALL", "1366/361x768/203+0+0")
    room.window.switch()
    yield room.is_windowed
    yield lambda: room.says("warn")
    room.never_over_the_console()
    unplug("HALL")
    yield room.has_screens(1)
    plug(*HALL)
    yield room.fills(BOX)


def mirrored_again(room: Room) -> Story:
    """The screens were apart; the projector comes back as a mirror of the laptop."""
    room.window.switch()
    yield room.fills(BOX)
    unplug("HALL")
    yield lambda: room.screens.is_missing
    plug("HALL", "1366/361x768/203+0+0")
    yield room.has_screens(2)
    yield lambda: not room.says("ok")
    yield room.is_settled
    room.never_over_the_console()
    assert room.says("bad"), "the hall's screen is gone, and a mirror is none"
    unplug("HALL")
    yield room.has_screens(1)
    plug(*HALL)
    yield room.fills(BOX)
    assert room.says("ok")


def swapped(room: Room) -> Story:
    """The hall's screen is put to the left of the laptop: known by what it is, not by its place."""
    room.window.switch()
    yield room.fills(BOX)
    unplug("HALL")
    unplug("LAPTOP")
    yield lambda: room.screens.is_missing
    plug("LAPTOP", "1366/361x768/203+1920+0")
    yield lambda: room.screen("LAPTOP").geometry().x() == 1920
    plug("HALL", "1920/508x1080/285+0+0")
    yield room.fills(QRect(0, 0, 1920, 1080))
    yield lambda: room.console.screen().name() == "LAPTOP"
    assert room.window.screen().name() == "HALL"
    yield lambda: room.says("ok")


def dragged(room: Room) -> Story:
    """The operator's window gets on the hall's screen: it comes back to the laptop's."""
    room.window.switch()
    yield room.fills(BOX)
    room.console.move(1500, 100)
    yield lambda: room.console.screen().name() == "LAPTOP"
    yield room.fills(BOX)


def resized(room: Room) -> Story:
    """The projector comes back with another resolution, and is unplugged once more."""
    room.window.switch()
    yield room.fills(BOX)
    unplug("HALL")
    yield room.has_screens(1)
    plug("HALL", "1280/508x720/285+1366+0")
    yield room.fills(QRect(1366, 0, 1280, 720))
    yield lambda: room.says("ok")
    unplug("HALL")
    yield lambda: room.screens.is_missing
    assert not room.window.isVisible()
    plug("HALL", "1280/508x720/285+1366+0")
    yield room.fills(QRect(1366, 0, 1280, 720))


def chosen(room: Room) -> Story:
    """Of three screens the operator chooses one; that choice alone is saved."""
    plug("MONITOR", "640/169x768/203+2646+0")
    unplug("HALL")
    yield room.has_screens(2)
    plug("HALL", "1280/338x720/190+1366+0")
    yield room.has_screens(3)
    room.screens.choose(room.screen("MONITOR"))
    room.window.switch()
    yield room.fills(QRect(2646, 0, 640, 768))
    assert len(room.saved) == 1
    unplug("MONITOR")
    yield lambda: room.screens.is_missing
    assert not room.window.isVisible()
    assert len(room.saved) == 1, "what was unplugged stays the choice"
    plug("MONITOR", "640/169x768/203+2646+0")
    yield room.fills(QRect(2646, 0, 640, 768))


def slept(room: Room) -> Story:
    """The machine sleeps; the projector goes and comes meanwhile, unseen by the program."""
    room.window.switch()
    yield room.fills(BOX)
    tell("asleep")
    yield lambda: sys.stdin.readline() != ""
    yield room.fills(BOX)
    yield lambda: room.says("ok")
    room.keeps_the_keys()


def woke_without(room: Room) -> Story:
    """The machine sleeps, and the projector is gone when it wakes."""
    room.window.switch()
    yield room.fills(BOX)
    tell("asleep")
    yield lambda: sys.stdin.readline() != ""
    yield lambda: room.screens.is_missing
    assert not room.window.isVisible()
    assert room.says("bad")
    plug(*HALL)
    yield room.fills(BOX)


STORIES = (
    unplugged,
    pulled_twice,
    another_one,
    alone,
    mirrored,
    mirrored_again,
    swapped,
    dragged,
    resized,
    chosen,
    slept,
    woke_without,
)


class Teller:
    """Leads a story on, as soon as what it waits for is true."""

    def __init__(self, story: Callable[[Any], Story], make: Callable[[], object]) -> None:
        """`make` makes what the story plays with, once both screens are there."""
        self._story = story
        self._make = make
        self._running: Story | None = None
        self._awaited: Callable[[], bool] = _ready
        self._tries = TRIES
        self._timer = QTimer()
        self._timer.timeout.connect(self._on_look)
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _on_look(self) -> None:
        if not self._awaited():
            self._tries -= 1
            if not self._tries:
                frame = cast("GeneratorType", self._running).gi_frame if self._running else None
                where = frame.f_lineno if frame else 0
                seen = [(one.name(), one.geometry()) for one in QGuiApplication.screens()]
                self._end(3, f"stuck in {self._story.__name__}, line {where}: {seen}")
            return
        self._tries = TRIES
        if self._running is None:
            self._running = self._story(self._make())
        try:
            self._awaited = next(self._running)
        except StopIteration:
            self._end(0, "done")

    def _end(self, code: int, said: str) -> None:
        tell(said)
        os._exit(code)


def _ready() -> bool:
    """Whether both screens are there; they are made anew until they are."""
    if monitors() < 2:
        for name, place, output in ((*LAPTOP, "screen"), (*HALL, "none")):
            line = ["xrandr", "--setmonitor", name, place, output]
            subprocess.run(line, capture_output=True, check=False)
    names = sorted(screen.name() for screen in QGuiApplication.screens())
    return names == ["HALL", "LAPTOP"]


def _raised(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, fault, trace)
    sys.stderr.flush()
    os._exit(4)


def play(stories: Sequence[Callable[[Any], Story]], make: Callable[[], object]) -> None:
    """Play the story that the command line names; never returns."""
    sys.excepthook = _raised
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    teller = Teller(next(story for story in stories if story.__name__ == sys.argv[1]), make)
    app.aboutToQuit.connect(teller.stop)
    sys.exit(app.exec())


if __name__ == "__main__":
    play(STORIES, Room)
