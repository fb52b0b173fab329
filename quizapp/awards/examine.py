"""Codes out of pictures, PDFs and texts, judged; the print of a PDF held against what was signed.

Files come from anywhere: sizes, pages and pixels are limited, nothing in a file is run, and what
a library cannot read is refused in words.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import zxingcpp
from msgspec import Struct
from PIL import Image, ImageOps

from quizapp.awards import page_text
from quizapp.awards.comparing import Missing, compare
from quizapp.awards.seal import Outcome, Verdict, verify
from quizapp.awards.seal_code import LONGEST_SCAN
from quizapp.awards.trust import Trust
from quizapp.awards.worker import never
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

LARGEST_FILE = 200_000_000
MOST_PAGES = 5000
LONGEST_SIDE = 9000
"""Pixels of a picture that is looked at; a larger one is made smaller."""
_MOST_PIXELS = 120_000_000
_SMALL = 1600
_DPI = (130, 240, 400)
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


class NotReadable(Exception):
    """A file that is neither picture, PDF nor text; `words` say so."""

    def __init__(self, said: Words) -> None:
        super().__init__(str(said))
        self.words = said


class Finding(Struct, frozen=True):
    """What became of one code: the verdict, its page (from 1; 0: no PDF), what the print lacks.

    `printed` tells whether the page had text to compare with.
    """

    verdict: Verdict
    page: int = 0
    missing: tuple[Missing, ...] = ()
    printed: bool = False

    @property
    def outcome(self) -> Outcome:
        """The answer: a right code under a print that says something else is altered too."""
        right = self.verdict.outcome in (Outcome.GENUINE, Outcome.REVOKED)
        forged = right and any(one.sure for one in self.missing)
        return Outcome.ALTERED if forged else self.verdict.outcome

    @property
    def doubtful(self) -> bool:
        """Whether the code is genuine, and the page does not show all that is sealed.

        Its template may leave that out, or something else is printed in its place: only a person
        sees which.
        """
        return self.outcome is Outcome.GENUINE and bool(self.missing)

    @property
    def words(self) -> Words:
        """The answer in words."""
        if self.doubtful:
            text = QT_TRANSLATE_NOOP(
                "Seal",
                "The code is genuine, but the page does not show all that is sealed: {signed}. "
                "Compare it, character by character.",
            )
            return words("PRINT_DOUBTFUL", "Seal", text, signed=self.missing[0].signed)
        if self.outcome is self.verdict.outcome:
            return self.verdict.words
        lost = next(one for one in self.missing if one.sure)
        text = QT_TRANSLATE_NOOP(
            "Seal",
            "Altered: the code is genuine, but the page does not say what is sealed: {signed}.",
        )
        return words("PRINT_ALTERED", "Seal", text, signed=lost.signed)


def of_text(text: str, trust: Trust) -> Finding:
    """What was typed, pasted or scanned."""
    return Finding(verify(text, trust))


def of_file(path: Path, trust: Trust) -> tuple[Finding, ...]:
    """A picture, a PDF or a text file. Raises `NotReadable`, OSError."""
    if path.stat().st_size > LARGEST_FILE:
        _refuse(QT_TRANSLATE_NOOP("Seal", "{file} is too large to be a certificate."), path.name)
    content = path.read_bytes()
    if b"%PDF" in content[:1024]:
        return of_pdf(content, trust, path.name)
    if len(content) <= 4 * LONGEST_SCAN:
        try:
            return (of_text(content.decode("utf-8-sig"), trust),)
        except UnicodeDecodeError:
            pass
    return of_picture(content, trust, path.name)


def of_picture(content: bytes, trust: Trust, name: str = "") -> tuple[Finding, ...]:
    """Every code in a picture; those of other things are passed by. Raises `NotReadable`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(content))
            if opened.width * opened.height > _MOST_PIXELS:
                raise ValueError("too many pixels")
            image = ImageOps.exif_transpose(opened).convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        text = QT_TRANSLATE_NOOP(
            "Seal", "{file} is neither a picture nor a PDF that can be opened."
        )
        _refuse(text, name)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return _judged(codes(image), trust)


def of_pdf(
    content: bytes,
    trust: Trust,
    name: str = "",
    told: Callable[[float], None] | None = None,
    stop: Callable[[], bool] = never,
) -> tuple[Finding, ...]:
    """Every page of a PDF; `told` hears how much of it is done. Raises `NotReadable`."""
    found: list[Finding] = []
    try:
        document: Any = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        _refuse(QT_TRANSLATE_NOOP("Seal", "{file} is damaged, or asks for a password."), name)
    try:
        count = min(len(document), MOST_PAGES)
        for at in range(count):
            if stop():
                break
            found += _of_page(document, at, trust)
            if told:
                told((at + 1) / count)
    except pypdfium2.PdfiumError:
        _refuse(QT_TRANSLATE_NOOP("Seal", "{file} is damaged, or asks for a password."), name)
    finally:
        document.close()
    return tuple(found) or _judged((), trust)


def codes(image: Image.Image) -> tuple[str, ...]:
    """The texts of all QR codes in a picture; a small one is looked at twice as large too."""
    for shape in _shapes(image):
        read = zxingcpp.read_barcodes(shape, formats=_QR)
        if found := tuple(one.text for one in read if one.valid):
            return found
    return ()


def _of_page(document: Any, at: int, trust: Trust) -> Iterator[Finding]:
    page: Any = document[at]
    text: str | None = None
    texts: tuple[str, ...] = ()
    longest = max(page.get_size())
    for dpi in _DPI:
        scale = min(dpi / 72, LONGEST_SIDE / max(longest, 1))
        image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        text = page_text.text_of(page, image) if text is None else text
        if texts := codes(image):
            break
    page.close()
    for one in _judged(texts, trust):
        said = one.verdict.statement
        missing = compare(said, text or "") if said is not None else ()
        yield Finding(one.verdict, at + 1, missing, bool((text or "").strip()))


def _judged(texts: tuple[str, ...], trust: Trust) -> tuple[Finding, ...]:
    """The answers to the codes of one picture; without one of ours a single answer."""
    answers = tuple(of_text(text, trust) for text in texts)
    ours = tuple(one for one in answers if one.outcome is not Outcome.UNREADABLE)
    return ours or answers[:1] or (of_text("", trust),)


def _shapes(image: Image.Image) -> Iterator[Image.Image]:
    yield image
    wide, high = image.size
    factor = 2 if max(wide, high) <= _SMALL else 0.5
    if min(wide, high) * factor >= 1:
        larger = (round(wide * factor), round(high * factor))
        yield image.resize(larger)  # pyright: ignore[reportUnknownMemberType] - untyped there


def _refuse(text: str, name: str) -> NoReturn:
    raise NotReadable(words("NOT_READABLE", "Seal", text, file=name))
