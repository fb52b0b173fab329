"""The page as typst sets it, drawn in a thread of its own: only the newest wish is worked on."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QImage

from quizapp.awards import keys, qr, seal, wording
from quizapp.awards.fonts import Fonts
from quizapp.awards.keys import IssuerKey
from quizapp.awards.page import Press, Printing, Stationery, sheet_of
from quizapp.awards.wording import Occasion
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.awards import Honour
from quizapp.windows.awards.jobs import Refused, tried
from quizapp.windows.awards.paper import Paper
from quizapp.windows.awards.reading import TURN

_logger = logging.getLogger(__name__)


class Wish(Struct, frozen=True):
    """A page to be set: paper, whom, on what occasion; `width` in pixels."""

    stationery: Stationery
    honour: Honour
    occasion: Occasion
    number: str
    width: int
    address: str = ""
    printing: Printing = Printing()


class Set(Struct, frozen=True):
    """A page that was set. `misfits` are boxes whose text fits in no size; it is left out.

    `level` and `module` tell how fine the code is; `refused` says why there is no picture.
    """

    wish: Wish
    image: QImage | None = None
    misfits: tuple[str, ...] = ()
    level: str = ""
    module: float = 0.0
    refused: Words | None = None


def _known(count: int) -> bytes:
    """Chance that is none: the same page gives the same picture, and nobody believes its key."""
    return bytes(range(count))


class _Setter(QObject):
    """Lives in the thread."""

    came = Signal(object)

    def __init__(self, fonts: Callable[[], Fonts]) -> None:
        super().__init__()
        self._fonts = fonts
        self._press: tuple[Stationery, Printing, Press] | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._key: IssuerKey | None = None

    @Slot(object)
    def set(self, wish: Wish) -> None:
        """Set one page."""
        try:
            found = tried(lambda: self._set(wish))
        except Exception as fault:
            # An error in a thread would be seen by nobody.
            _logger.exception("setting a page")
            text = QT_TRANSLATE_NOOP("awards", "The page could not be set: {why}")
            found = Refused(words("NOT_SET", "awards", text, why=str(fault)))
        self.came.emit(Set(wish, refused=found.words) if isinstance(found, Refused) else found)

    @Slot()
    def end(self) -> None:
        """Leave nothing on the disk."""
        self._press = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _set(self, wish: Wish) -> Set:
        press = self._press_for(wish)
        template = wish.stationery.template
        code = self._code(wish)
        drawn = qr.modules(code, template.code.size)
        sheet = sheet_of(template, wish.honour, wish.occasion, wish.number, code)
        misfits = tuple(one.box for one in press.misfits([sheet]))
        if misfits:
            kept = zip(template.boxes, sheet.texts, strict=True)
            texts = tuple(() if box.name in misfits else text for box, text in kept)
            sheet = replace(sheet, texts=texts)
        paper = Paper(press.pdf([sheet]))
        image = paper.picture(0, wish.width)
        paper.close()
        return Set(wish, image, misfits, drawn.level, drawn.module(template.code.size))

    def _press_for(self, wish: Wish) -> Press:
        if self._press is not None and self._press[:2] == (wish.stationery, wish.printing):
            return self._press[2]
        self.end()
        self._folder = TemporaryDirectory(prefix="certificate-")
        families = self._fonts().families()
        with TURN:
            # A background that is a PDF is drawn by pdfium.
            press = Press(Path(self._folder.name), wish.stationery, families, wish.printing)
        self._press = (wish.stationery, wish.printing, press)
        return press

    def _code(self, wish: Wish) -> str:
        """As long as the true code will be, sealed by a key that nobody believes."""
        if self._key is None or self._key.issuer.address != wish.address:
            self._key = keys.make("–", "2026-01-01", _known, wish.address)
        stated = wording.stated(wish.honour, wish.occasion, wish.number)
        return seal.sign(stated, self._key).text


class Proof(QObject):
    """Sets the page that is wished for last."""

    shown = Signal(object)
    """A `Set`."""
    _wished = Signal(object)
    _ended = Signal()
    _forgotten = Signal()

    def __init__(self, fonts: Callable[[], Fonts], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._setter = _Setter(fonts)
        self._setter.moveToThread(self._thread)
        self._wished.connect(self._setter.set, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._setter.end, Qt.ConnectionType.BlockingQueuedConnection)
        self._forgotten.connect(self._setter.end, Qt.ConnectionType.QueuedConnection)
        self._setter.came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        self._busy = self._closed = False
        self._next: Wish | None = None

    @property
    def busy(self) -> bool:
        """Whether a page is being set."""
        return self._busy

    def ask(self, wish: Wish) -> None:
        """Set this page; one that waits is forgotten."""
        if self._closed:
            return
        if self._busy:
            self._next = wish
            return
        if not self._thread.isRunning():
            self._thread.start()
        self._busy = True
        self._wished.emit(wish)

    def forget(self) -> None:
        """Begin anew with the next page: there are other fonts."""
        self._forgotten.emit()

    def close(self) -> None:
        """End the thread, before the window is gone."""
        self._next, self._closed = None, True
        if self._thread.isRunning():
            self._ended.emit()
            self._thread.quit()
            self._thread.wait()

    def _on_came(self, found: Set) -> None:
        self._busy = False
        if self._next is not None:
            wish, self._next = self._next, None
            self.ask(wish)
        self.shown.emit(found)
