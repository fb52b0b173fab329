"""Codes out of files and camera frames, judged; for a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

import zxingcpp
from msgspec import Struct
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from quizapp.awards import examine
from quizapp.awards.comparing import Missing
from quizapp.awards.examine import LARGEST_FILE, Finding
from quizapp.awards.seal import Outcome, Verdict, verify
from quizapp.awards.trust import Trust
from quizapp.windows.awards.jobs import Refused
from quizapp.windows.bank.work import Job

TURN = Lock()
"""pdfium is not made for threads: whoever uses it here holds this. QtPdf has one of its own."""
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_SMALL = 1600


class Answer(Struct, frozen=True):
    """What became of one code: the verdict, the page (from 1, 0: no PDF), what the print lacks.

    `missing` are signed fields that the page does not show: surely changed, or perhaps left out by
    its template. `printed` tells whether the page had text to compare with.
    """

    verdict: Verdict
    page: int = 0
    missing: tuple[Missing, ...] = ()
    printed: bool = False

    @property
    def good(self) -> bool:
        """Whether code and print are right, as far as a program can see."""
        return self.verdict.outcome is Outcome.GENUINE and not self.missing

    @property
    def forged(self) -> bool:
        """Whether a genuine code stands on a page that says something else."""
        right = self.verdict.outcome in (Outcome.GENUINE, Outcome.REVOKED)
        return right and any(one.sure for one in self.missing)

    @property
    def doubtful(self) -> bool:
        """Whether a genuine code stands on a page that does not show all that was signed."""
        right = self.verdict.outcome is Outcome.GENUINE
        return right and bool(self.missing) and not self.forged

    @property
    def worth(self) -> int:
        """The worse an answer, the lower: of many the worst is shown first."""
        if self.forged or self.verdict.outcome is Outcome.ALTERED:
            return 0
        if self.verdict.outcome is Outcome.REVOKED:
            return 1
        if self.doubtful:
            return 3
        return 4 if self.good else 2


def of_text(text: str, trust: Trust) -> Answer:
    """What was typed, pasted or scanned."""
    return Answer(verify(text, trust))


def of_file(path: Path, trust: Trust) -> Job:
    """A job that reads a picture or PDF and judges every code; a tuple of `Answer`s."""

    def job(stop: Callable[[], bool], told: Callable[[float], None]) -> object:
        with path.open("rb") as file:
            is_pdf = b"%PDF" in file.read(1024)
        with TURN:
            if is_pdf and path.stat().st_size <= LARGEST_FILE:
                found = examine.of_pdf(path.read_bytes(), trust, path.name, told, stop)
            else:
                found = examine.of_file(path, trust)
        return Refused() if stop() else tuple(_answer(one) for one in found)

    return job


def judged(texts: tuple[str, ...], trust: Trust) -> tuple[Answer, ...]:
    """The answers to codes of one picture; codes of other things are passed by."""
    answers = tuple(of_text(text, trust) for text in texts)
    ours = tuple(one for one in answers if one.verdict.outcome is not Outcome.UNREADABLE)
    return ours or answers[:1] or (of_text("", trust),)


def codes(image: QImage) -> tuple[str, ...]:
    """The texts of all QR codes in a picture; a small one is looked at twice as large too."""
    for shape in _shapes(image):
        if found := quick_codes(shape):
            return found
    return ()


def quick_codes(image: QImage) -> tuple[str, ...]:
    """The same for a frame of a camera, of which there will be another: one look."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    # Held here by name: the view below does not keep its pixels alive.
    pixels = bytes(grey.constBits())
    view = zxingcpp.ImageView(
        pixels, grey.width(), grey.height(), zxingcpp.ImageFormat.Lum, grey.bytesPerLine(), 1
    )
    read = zxingcpp.read_barcodes(view, formats=_QR)
    return tuple(one.text for one in read if one.valid)


def _answer(found: Finding) -> Answer:
    return Answer(found.verdict, found.page, found.missing, found.printed)


def _shapes(image: QImage) -> tuple[QImage, ...]:
    size = image.size()
    if max(size.width(), size.height()) <= _SMALL:
        return image, image.scaled(QSize(size.width() * 2, size.height() * 2))
    return image, image.scaled(size / 2)
