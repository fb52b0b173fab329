"""The QR code of a certificate: how dense it may be, and its modules.

Measured: a code of 35 mm at level Q is read from a sharp photo with 20 % of it covered, 25 mm or
level L are not; below 0.45 mm a module gets lost to the printer's ink, below 0.40 even from a good
photo. Level Q it is, M where Q would be finer than 0.45 mm, and no code at all below 0.40.

Writers, for 530 signs at level Q, a core: `qrcode` 37 ms (7.5 with a fixed mask), zxing-cpp 1.6 ms,
zxing-cpp with a fixed mask 0.4 ms. The mask only evens the picture out; a fixed one is as valid,
and every page is decoded again before it is printed. So zxing-cpp writes with a fixed mask.
What is not ASCII is written by `qr_write`: UTF-8 bytes without ECI are read by every scanner that
was tried, the marked text of zxing-cpp is not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import zxingcpp
from msgspec import Struct

from quizapp.awards import qr_write
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

QUIET = 4
"""Modules of white on every side, as the standard has it."""
FINE = 0.45
FINEST = 0.40
MASK = 2


class TooDense(Exception):
    """A text that does not fit into a code of this size; `words` say what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class Modules(Struct, frozen=True):
    """A code: `side` × `side` bytes, 0 is black and 255 white, without the white margin."""

    side: int
    level: str
    cells: bytes

    def module(self, size: float) -> float:
        """How wide a module is in a code of `size` mm."""
        return size / self.side


@lru_cache(maxsize=256)
def modules(text: str, size: float) -> Modules:
    """The code of a text for a square of `size` mm. Raises `TooDense`.

    Kept for a while: a page is checked soon after it was set.
    """
    for level, least in (("Q", FINE), ("M", FINEST)):
        made = _modules(text, level)
        if made is not None and made.module(size) >= least:
            return made
    raise TooDense(
        words(
            "QR_TOO_DENSE",
            "Certificate",
            QT_TRANSLATE_NOOP(
                "Certificate",
                "The QR code would be too fine to be read from paper: {signs} signs in {size} mm. "
                "Make it larger in the template, or shorten the event's name, the unit or the "
                "members.",
            ),
            signs=len(text),
            size=f"{size:g}",
        )
    )


def _modules(text: str, level: str) -> Modules | None:
    """None where not even the largest code holds the text."""
    if not text.isascii():
        made = qr_write.cells(text, level, MASK)
        return Modules(made[0], level, made[1]) if made else None
    writer: Any = zxingcpp
    try:
        code: Any = writer.create_barcode(
            text, zxingcpp.BarcodeFormat.QRCode, ec_level=level, data_mask=MASK
        )
    except ValueError:
        return None
    image = memoryview(code.to_image(scale=1, add_quiet_zones=False))
    side = len(image)
    return Modules(side, level, image.tobytes())
