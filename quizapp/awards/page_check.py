"""Every page of a PDF is drawn, its code decoded, its text read, and all compared with its row.

Drawn is the square of the code at two pixels a module, from the very bytes that go to paper: the
code is a picture of its modules, so that is sharp. Text is compared without blanks: line breaks of
the page are no difference.

The border is one object that all pages share, and pdfium takes it to pieces anew for each page:
2.1 of 3.6 ms. So the first page of a part is checked as it is, border and all, the others from a
copy in memory in which that object, and a background picture, are named otherwise and so passed
over. Nothing else of a page is shared but its fonts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import zxingcpp
from msgspec import Struct

from quizapp.awards import qr
from quizapp.awards.page import Printing, Sheet
from quizapp.awards.template import Template
from quizapp.awards.wording import plain
from quizapp.bank.problems import Problem, error
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

PIXELS = 2
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_THRESHOLD = zxingcpp.Binarizer.FixedThreshold
_POINTS = 72 / 25.4
_LEAST_SIDE = 57
_LARGEST_CODE = 177
_SHARED = re.compile(rb"/Subtype ?/(Form|Image)\b")
_SIZE = re.compile(rb"/Width (\d+)")
_DICTIONARY = 400


class Seen(Struct, frozen=True):
    """What a page shows: the text of its code, "" where none is read, and all its text."""

    code: str
    text: str


def faults(
    pdf: bytes,
    sheets: Sequence[Sheet],
    template: Template,
    printing: Printing | None = None,
    told: Callable[[int], None] | None = None,
) -> tuple[Problem, ...]:
    """The pages that are not what their rows say; `line` counts pages from 1.

    `told` is called with the number of pages that have been looked at.
    """
    whole: Any = pypdfium2.PdfDocument(pdf)
    bare: Any = pypdfium2.PdfDocument(unadorned(pdf))
    try:
        if len(whole) != len(sheets):
            text = QT_TRANSLATE_NOOP(
                "Certificate", "The PDF has {pages} pages for {rows} certificates."
            )
            return (error(_say("PAGES", text, pages=len(whole), rows=len(sheets))),)
        return tuple(_compare((whole, bare), sheets, template, printing or Printing(), told))
    finally:
        bare.close()
        whole.close()


def unadorned(pdf: bytes) -> bytes:
    """The PDF without border and background picture: byte for byte as long, two names changed."""

    def passed_over(found: re.Match[bytes]) -> bytes:
        if found[1] == b"Image" and not _is_background(pdf, found.start()):
            return found[0]
        return found[0].replace(found[1], b"V" * len(found[1]))

    return _SHARED.sub(passed_over, pdf)


def _is_background(pdf: bytes, at: int) -> bool:
    """Whether the picture that is described here has more pixels than any code has modules."""
    start, end = pdf.rfind(b"obj", 0, at), pdf.find(b"stream", at)
    wide = _SIZE.search(pdf, max(start, at - _DICTIONARY), min(end, at + _DICTIONARY))
    return wide is not None and int(wide[1]) > _LARGEST_CODE


def see(page: Any, template: Template, printing: Printing, side: int = _LEAST_SIDE) -> Seen:
    """Draw the code of a page and decode it; read its text. `side` is that of the code."""
    left, bottom, right, top = _square(page.get_size(), template, printing, side)
    scale = PIXELS * side / (template.code.size * _POINTS)
    image = page.render(
        scale=scale,
        crop=(left, bottom, right, top),
        grayscale=True,
        draw_annots=False,
        may_draw_forms=False,
    )
    # Held here by name: the view below does not keep its pixels alive.
    pixels = bytes(image.buffer)
    view = zxingcpp.ImageView(
        pixels, image.width, image.height, zxingcpp.ImageFormat.Lum, image.stride, 1
    )
    # A code alone in its square is read in half the time; where it is not, it is looked for.
    code = _decoded(view, alone=True) or _decoded(view, alone=False)
    image.close()
    reader = page.get_textpage()
    text = reader.get_text_range()
    reader.close()
    return Seen(code, text)


def _decoded(view: zxingcpp.ImageView, *, alone: bool) -> str:
    read = zxingcpp.read_barcodes(
        view,
        formats=_QR,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
        binarizer=_THRESHOLD,
        is_pure=alone,
    )
    return read[0].text if len(read) == 1 else ""


def _compare(
    documents: tuple[Any, Any],
    sheets: Sequence[Sheet],
    template: Template,
    printing: Printing,
    told: Callable[[int], None] | None,
) -> Iterator[Problem]:
    for at, sheet in enumerate(sheets):
        page: Any = documents[at > 0][at]
        side = qr.modules(sheet.code, template.code.size).side if sheet.code else _LEAST_SIDE
        seen = see(page, template, printing, side)
        page.close()
        if seen.code != sheet.code:
            text = QT_TRANSLATE_NOOP(
                "Certificate",
                "Page {page} ({number}): the QR code was not read back as it was meant. Is a "
                "picture of the background in its way?",
            )
            yield error(_say("CODE_DIFFERS", text, page=at + 1, number=sheet.number), "", at + 1)
        there = _bare(seen.text)
        for box, paragraphs in zip(template.boxes, sheet.texts, strict=True):
            if printing.overlay and box.preprinted:
                continue
            if not all(_bare(plain((one,))) in there for one in paragraphs):
                text = QT_TRANSLATE_NOOP(
                    "Certificate",
                    "Page {page} ({number}): “{box}” cannot be read back from the PDF.",
                )
                said = _say("TEXT_DIFFERS", text, page=at + 1, number=sheet.number, box=box.name)
                yield error(said, "", at + 1)
        if told:
            told(at + 1)


def _square(
    size: tuple[float, float], template: Template, printing: Printing, side: int
) -> tuple[float, float, float, float]:
    """What to cut off on the four sides of the page, in points: left, bottom, right, top."""
    code = template.code
    quiet = code.size / side * (qr.QUIET - 1)
    (right, down), (wide, high) = printing.shift, printing.scale
    x = (right + wide * (code.x - quiet)) * _POINTS
    y = (down + high * (code.y - quiet)) * _POINTS
    across = wide * (code.size + 2 * quiet) * _POINTS
    along = high * (code.size + 2 * quiet) * _POINTS
    cut = (x, size[1] - y - along, size[0] - x - across, y)
    return tuple(max(0.0, one) for one in cut)  # pyright: ignore[reportReturnType] - four they are


def _bare(text: str) -> str:
    return "".join(text.split()).replace("\ufffe", "").replace("\u00ad", "")


def _say(code: str, text: str, **facts: str | int) -> Words:
    return words(code, "Certificate", text, **facts)
