"""Plays a program that shows the hall's picture and is then killed; run under a real X server."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from quizapp.app.curtain import Curtain, take_down
from quizapp.windows.projector import ProjectorWindow, Screens
from quizapp.windows.stage import RED

CARD = QColor("#2468ac")


def until(app: QApplication, so: Callable[[], object], seconds: float = 20.0) -> bool:
    """Let the program run until `so()` holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        if so():
            return True
        time.sleep(0.02)
    return False


def colour(app: QApplication) -> str:
    """What stands in the middle of the screen."""
    seen = app.primaryScreen().grabWindow(0).toImage()
    return seen.pixelColor(seen.width() // 2, seen.height() // 2).name()


def tell(word: str) -> None:
    """One word for the test that reads it."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def painted(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(CARD)
    return image


def killed(folder: Path) -> None:
    """Show the hall's window with the card below it, say so, and die without a word."""
    app = QApplication(sys.argv[:1])
    screens = Screens()
    # The one screen there is stands for the hall's.
    screens.hall_screen = app.primaryScreen  # type: ignore[method-assign] # as on a machine with two
    projector = ProjectorWindow(RED, screens)
    bare = colour(app)
    projector.switch()
    curtain = Curtain(folder, projector, painted)
    assert until(app, lambda: colour(app) != bare), "the hall's picture is not there"
    curtain.start()
    until(app, lambda: False, 3.0)
    assert colour(app) != CARD.name(), "the card lies above the hall's picture"
    tell("shown")
    os.kill(os.getpid(), signal.SIGKILL)


def looked(folder: Path) -> None:
    """Say what the hall sees; wait for the card, then for its end."""
    app = QApplication(sys.argv[:1])
    tell("card" if until(app, lambda: colour(app) == CARD.name()) else "none")
    take_down(folder)
    tell("gone" if until(app, lambda: colour(app) != CARD.name()) else "stays")


if __name__ == "__main__":
    {"killed": killed, "looked": looked}[sys.argv[1]](Path(sys.argv[2]))
