"""Has the title card hung below the hall's picture, so that a killed program leaves no desktop."""

from __future__ import annotations

import logging
import subprocess
import sys
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from quizapp.windows.projector import ProjectorWindow, Seen

_logger = logging.getLogger(__name__)
WORD = "--curtain"
"""The first argument of a process that only hangs the card; `__main__` knows it."""
Painter = Callable[[QSize], QImage]


class Curtain(QObject):
    """The card of one match: it lies wherever the hall's window lies full, below it."""

    def __init__(self, folder: Path, projector: ProjectorWindow, painter: Painter) -> None:
        super().__init__(projector)
        self._folder, self._projector, self._painter = folder, projector, painter
        self._process: subprocess.Popen[str] | None = None
        self._note = folder / f"curtain-{uuid.uuid4().hex}.note"
        self._said = ""
        self._follows = self._over = False

    def start(self) -> None:
        """From now on it follows the hall's window. What an earlier program left is taken down."""
        if self._over:
            return
        take_down(self._folder)
        self._projector.changed.connect(self._follow)
        self._follows = True
        self._follow()

    def close_down(self) -> None:
        """The evening is over: no card, nor one that was still to come."""
        self._over = True
        # A console may be told twice that it is closed: a second farewell finds nothing to undo.
        if self._follows:
            self._follows = False
            with suppress(RuntimeError):
                self._projector.changed.disconnect(self._follow)
        process, self._process = self._process, None
        with suppress(OSError):
            self._note.unlink()
        if process is not None and process.stdin is not None:
            with suppress(OSError):
                process.stdin.write("bye\n")
                process.stdin.close()

    def _follow(self) -> None:
        window = self._projector
        full = window.seen is Seen.ON and window.is_full
        place = window.geometry()
        said = f"at {place.x()} {place.y()} {place.width()} {place.height()}" if full else "off"
        if said == self._said or (not full and self._process is None):
            return
        if self._process is None and not self._hang(place.size()):
            return
        self._say(said)

    def _hang(self, size: QSize) -> bool:
        picture = self._folder / "curtain.png"
        own = [] if getattr(sys, "frozen", False) else ["-m", "quizapp"]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not self._painter(size).save(str(picture), quality=100):
                return False
            self._note.touch()
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                [sys.executable, *own, WORD, str(self._note), str(picture)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                text=True,
                bufsize=1,
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as problem:
            # A show without the card is as good as before there was one.
            _logger.warning("no card below the hall's picture: %s", problem)
            return False
        return True

    def _say(self, said: str) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        try:
            process.stdin.write(said + "\n")
            self._said = said
        except OSError as problem:
            _logger.warning("the card below the hall's picture is gone: %s", problem)
            self._projector.changed.disconnect(self._follow)


def take_down(folder: Path) -> None:
    """Let every card go that a program on this data folder left hanging."""
    for note in folder.glob("curtain-*.note"):
        with suppress(OSError):
            note.unlink()
