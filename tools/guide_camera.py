"""The camera of the guide: takes windows and the hall's picture, and moves the clock.

Imported only when the clock is a hand's (`tools.guide`).
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

from PIL import Image
from PySide6.QtCore import QBuffer, QDateTime, QIODevice, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.app import checking, evening, machine, vigil
from quizapp.app.awake import Awake
from quizapp.app.evening import Evening
from quizapp.contest.findings import Copy, Disk, Power
from quizapp.windows.console import Loudspeaker, page, topbar
from tools.guide import Hand

SECOND = 1_000_000_000
HALL = 960
"""Width of a picture of the hall."""
COLOURS, SELDOM = 256, 64
"""Of a picture in the guide; and how many of them are for what covers few pixels."""
BEHIND_MS = 120


class Heard(Loudspeaker):
    """A loudspeaker that is there, and makes no sound."""

    @property
    def ready(self) -> bool:
        """Always."""
        return True

    def look_for_device(self) -> None:
        """Ask the machine nothing."""

    def play(self, name: str) -> None:
        """Make no sound."""


def usual_machine() -> None:
    """Let every machine be a usual one: on mains, with a loudspeaker and room on its disk."""

    def usual_power() -> Power:
        return Power(True, 100)

    def usual_disk(folder: Path) -> Disk:
        return Disk(str(folder), 120_000_000_000)

    def usual_copy(_folder: str, _data: Path) -> Copy:
        return Copy()

    class Kept(Awake):
        """A machine that lets itself be kept awake."""

        @property
        def holds(self) -> bool:
            return True

        def begin(self) -> None:
            pass

    vigil.Awake = Kept
    # A message fades by the machine's clock, which does not stand.
    page.SHOWN_MS = 3_600_000
    topbar.QDateTime = SimpleNamespace(currentDateTime=_afternoon)
    machine.power, machine.disk, machine.copy = usual_power, usual_disk, usual_copy
    checking.Loudspeaker = evening.Loudspeaker = Heard


def _afternoon() -> QDateTime:
    """What the console's clock is read from."""
    return QDateTime(2026, 9, 26, 14, 5, 0)


class Camera:
    """Takes pictures into a folder, and moves the clock."""

    def __init__(self, folder: Path, hand: Hand) -> None:
        self._folder = folder
        self.hand = hand
        self.taken: set[str] = set()

    def settle(self, seconds: float = 1.5) -> None:
        """Let time pass until what moves has come to rest."""
        self.hand.at += int(seconds * SECOND)
        for _ in range(6):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def window(self, name: str, window: QWidget, size: tuple[int, int] | None = None) -> None:
        """A picture of a whole window."""
        if size is not None:
            window.resize(*size)
        window.show()
        self.settle()
        # The console draws the next picture a moment after the hall's.
        QTest.qWait(BEHIND_MS)
        self.keep(name, window.grab())

    def hall(self, name: str, show: Evening) -> None:
        """A picture of what the hall sees."""
        self.settle()
        self.keep(name, small(show.projector.stage.grab()))

    def keep(self, name: str, picture: QPixmap) -> None:
        """Write a picture with few colours: a guide has many."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
        whole = Image.open(BytesIO(buffer.data().data())).convert("RGB")
        _with_few_colours(whole).save(self._folder / f"{name}.png", optimize=True)
        self.taken.add(name)


def _with_few_colours(whole: Image.Image) -> Image.Image:
    """Colours by how much they cover, and some by how far apart: the signs of teams are small."""
    none, usual = Image.Dither.NONE, COLOURS - SELDOM
    covering = whole.quantize(usual, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=none)
    apart = whole.quantize(SELDOM, method=Image.Quantize.MAXCOVERAGE, dither=none)
    palette = Image.new("P", (1, 1))
    palette.putpalette(
        (covering.getpalette() or [])[: 3 * usual] + (apart.getpalette() or [])[: 3 * SELDOM]
    )
    return whole.quantize(palette=palette, dither=none)


def small(picture: QPixmap) -> QPixmap:
    """The hall's picture as a page of the guide takes it."""
    return picture.scaledToWidth(HALL, Qt.TransformationMode.SmoothTransformation)
