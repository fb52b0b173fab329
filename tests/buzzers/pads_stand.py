"""Gamepads that a test plugs in, presses and pulls; heard by the program's own thread."""

from __future__ import annotations

import queue
from collections.abc import Callable

from PySide6.QtTest import QTest

from quizapp.buzzers.devices import Change, Moved, Plugged, Unplugged
from quizapp.buzzers.pads import Pads

MS = 1_000_000
SECOND = 1_000 * MS
BUZZ = "0300000054c000000100000000000000"
CHEAP = "03000000790000000600000010010000"


class Shelf:
    """A layer of devices that are not there: what the test does with them is what is told."""

    def __init__(self, now: Callable[[], int]) -> None:
        self.now = now
        self.opened = self.closed = 0
        self.fails: Exception | None = None
        self._done: queue.Queue[Change | Exception] = queue.Queue()

    def open(self) -> None:
        if self.fails is not None:
            raise self.fails
        self.opened += 1

    def wait(self, ms: int) -> list[Change]:
        try:
            change = self._done.get(timeout=ms / 1000)
        except queue.Empty:
            return []
        if isinstance(change, Exception):
            raise change
        return [change]

    def close(self) -> None:
        self.closed += 1

    # --- what a hand does

    def plug(
        self, handle: int, model: str = CHEAP, name: str = "USB Gamepad", serial: str = ""
    ) -> None:
        """It was plugged in a second ago: it has settled since."""
        self._done.put(Plugged(handle, self.now() - SECOND, model, name, 20, serial))

    def pull(self, handle: int) -> None:
        self._done.put(Unplugged(handle, self.now()))

    def press(self, handle: int, button: int, at: int | None = None, held: int = 80 * MS) -> None:
        """Down at `at`, and up again."""
        at = self.now() if at is None else at
        self._done.put(Moved(handle, at, button, down=True))
        self._done.put(Moved(handle, at + held, button, down=False))

    def break_down(self, why: str) -> None:
        self._done.put(OSError(why))


def pads_of(shelf: Shelf) -> Pads:
    """The program's own gamepads, on that shelf."""
    return Pads(lambda: shelf)


def until(true: Callable[[], object], ms: int = 5_000) -> None:
    """Let the program run until something holds; fail where it never does."""
    for _ in range(ms // 5):
        if true():
            return
        QTest.qWait(5)
    assert true()
