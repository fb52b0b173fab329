"""Gamepads by SDL's own virtual one: from the press to its stamp, and to the program's reading it.

The stamp is what the race is judged by; it must not wait for a program that is busy. Measured at
rest, beside painting, and beside Python that never rests. What a USB pad itself takes (up to 8 ms)
comes on top: there is none here.
"""

from __future__ import annotations

import ctypes
import os
import random
import statistics
import threading
import time
from collections.abc import Callable

from quizapp import clock
from quizapp.buzzers.devices import Moved
from quizapp.buzzers.sdl import Sdl

PRESSES = 150
REST_S = 4.0


class Bench:
    """A virtual pad, the thread that hears it, and one that presses it."""

    def __init__(self) -> None:
        self.sdl = Sdl()
        self.sent: list[int] = []
        self.seen: list[tuple[int, int]] = []
        self.over, self.done, self._ready = (threading.Event() for _ in range(3))
        self.opening_ms = 0.0
        self._hearing = threading.Thread(target=self._hear)
        self._hearing.start()
        self._ready.wait()

    def press(self) -> None:
        """Press and let go at odd moments, on a thread of its own."""
        self.sent.clear()
        self.seen.clear()
        self.done.clear()
        threading.Thread(target=self._press).start()

    def close(self) -> None:
        self.over.set()
        self._hearing.join()

    def _hear(self) -> None:
        begun = time.thread_time()
        self.sdl.open()
        self.opening_ms = (time.thread_time() - begun) * 1000
        library = self.sdl.library
        assert library is not None
        library.SDL_JoystickAttachVirtual(1, 0, 20, 0)
        while not self.sdl._open:
            self.sdl.wait(5)
        self._ready.set()
        while not self.over.is_set():
            for change in self.sdl.wait(60):
                if isinstance(change, Moved) and change.down:
                    self.seen.append((change.at, clock.now()))
        self.sdl.close()

    def _press(self) -> None:
        library = self.sdl.library
        assert library is not None
        find, move = library.SDL_JoystickFromInstanceID, library.SDL_JoystickSetVirtualButton
        find.restype = ctypes.c_void_p
        move.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
        pad = ctypes.c_void_p(find(next(iter(self.sdl._open))))
        chance = random.Random(7)
        for _ in range(PRESSES):
            time.sleep(0.005 + chance.random() * 0.013)
            self.sent.append(clock.now())
            move(pad, 0, 1)
            time.sleep(0.035)
            move(pad, 0, 0)
        self.done.set()


def run() -> list[dict[str, object]]:
    """Measure the start, the cost at rest, and both delays in three states of the program."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bench = Bench()
    rows: list[dict[str, object]] = [
        {"name": "SDL loaded and started (CPU)", "value": round(bench.opening_ms, 1), "unit": "ms"}
    ]
    begun = time.process_time()
    time.sleep(REST_S)
    share = (time.process_time() - begun) / REST_S * 100
    rows.append({"name": "a pad plugged in, nobody presses (of a core)", "value": round(share, 2),
                 "unit": "%"})  # fmt: skip
    for name, busy in (("at rest", _rest), ("beside painting", _paint()), ("beside Python", _toil)):
        bench.press()
        while not bench.done.is_set():
            busy()
        time.sleep(0.3)
        stamps, readings = delays(bench.sent, bench.seen)
        rows.append(_row(f"press → stamp, {name}", stamps))
        rows.append(_row(f"press → read, {name}", readings))
    bench.close()
    return rows


def delays(sent: list[int], seen: list[tuple[int, int]]) -> tuple[list[float], list[float]]:
    """(press to stamp, press to reading), in ms; a press is the last one before its reading."""
    pairs = [(max(at for at in sent if at <= read), at, read) for at, read in seen]
    stamps = [(at - press) / 1e6 for press, at, _ in pairs]
    return stamps, [(read - press) / 1e6 for press, _, read in pairs]


def _row(name: str, values: list[float]) -> dict[str, object]:
    values = sorted(values)
    return {
        "name": name,
        "median": round(statistics.median(values), 2),
        "p99": round(values[int(len(values) * 0.99)], 2),
        "unit": "ms",
        "n": len(values),
    }


def _rest() -> None:
    time.sleep(0.01)


def _toil() -> None:
    sum(range(20_000))


def _paint() -> Callable[[], None]:
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["quizapp-bench"])
    image = QImage(1920, 1080, QImage.Format.Format_ARGB32_Premultiplied)

    def paint() -> None:
        assert application is not None
        painter = QPainter(image)
        for number in range(400):
            painter.setBrush(QColor(number % 255, 40, 40))
            painter.drawEllipse(number, number % 500, 200, 90)
        painter.end()

    return paint
