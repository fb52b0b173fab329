"""Certificates as PDF: one page each, set by typst, PDF/A-2b, fonts embedded as subsets.

PDF/A-2b lets no file of any kind be attached, and typst refuses it; PDF/A-3b does. So what goes to
paper is PDF/A-2b, and only a page that carries a file is PDF/A-3b.

PDF/A makes typst refuse a character without a glyph instead of leaving it out. Texts travel as
JSON, so nothing in a name is ever markup. The program that sets a page is
assets/certificates/page.typ.

Measured: a code as a picture of one pixel a module, not to be smoothed, is set in a fiftieth of the
time of an SVG path (0.03 against 2.4 ms), read back in a third, and comes out of pdfium and poppler
with edges as sharp as the paper allows. typst takes no PDF as a picture in PDF/A: a background PDF
becomes a picture of 300 dpi.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version as version_of
from io import BytesIO
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import typst
from msgspec import Struct
from msgspec.structs import asdict

from quizapp import paths
from quizapp.awards import qr
from quizapp.awards.fonts import Families
from quizapp.awards.template import Template
from quizapp.awards.wording import Occasion, Paragraph, texts
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.awards import Honour

STANDARD: Final = "a-2b"
CARRYING: Final = "a-3b"
"""Of what goes to paper, and of a page with a file attached."""
BACKGROUND_DPI = 300
LARGEST_BACKGROUND = 40_000_000
_WORD = re.compile(r"[^\s\u2e80-\u9fff\u3000-\u30ff\uff00-\uffef\U00020000-\U0003ffff]{12,}")
_KINDS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"%PDF": "pdf", b"<svg": "svg", b"<?xm": "svg"}


class NotSet(Exception):
    """A page that could not be set; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class Stationery(Struct, frozen=True):
    """A template with the bytes of its background: PNG, JPEG, SVG or a PDF's first page."""

    template: Template
    background: bytes = b""


class Printing(Struct, frozen=True):
    """How it goes to paper. `overlay`: only the texts and the code, on pre-printed stock.

    Shift in mm to the right and down, scales as factors, for one printer and tray.
    """

    overlay: bool = False
    shift: tuple[float, float] = (0.0, 0.0)
    scale: tuple[float, float] = (1.0, 1.0)


class Sheet(Struct, frozen=True):
    """What one page shows: its number, the paragraphs of every box, the text of its code."""

    number: str
    texts: tuple[tuple[Paragraph, ...], ...]
    code: str = ""


class Attached(Struct, frozen=True):
    """A file that a PDF carries: data that say the same as its page."""

    name: str
    content: bytes
    kind: str
    """Its media type."""
    about: str


class Misfit(Struct, frozen=True):
    """A text that is too long for its box in any size: page from 0, name of the box."""

    page: int
    box: str


def sheet_of(
    template: Template, honour: Honour, occasion: Occasion, number: str, code: str = ""
) -> Sheet:
    """The page of one honour."""
    return Sheet(number, texts(template, honour, occasion, number), code)


class Press:
    """Sets pages of one stationery. `folder` is its own and empty; it holds what typst reads."""

    def __init__(
        self,
        folder: Path,
        stationery: Stationery,
        fonts: Families,
        printing: Printing | None = None,
        *,
        author: str = "",
        stamp: int = 0,
    ) -> None:
        """`stamp` is the date in the PDF, seconds since 1970; so its bytes are always alike."""
        self._folder, self._stamp = folder, stamp
        self._template = stationery.template
        self._wide = stationery.template.code.size
        job = _job(stationery, fonts, printing or Printing(), _picture(folder, stationery), author)
        (folder / "job.json").write_bytes(msgspec.json.encode(job))
        main = folder / "page.typ"
        shutil.copyfile(paths.assets() / "certificates" / "page.typ", main)
        # typst takes folders of fonts: this one holds those of the batch and no other.
        (folder / "fonts").mkdir()
        for at, path in enumerate(fonts.files):
            shutil.copyfile(path, folder / "fonts" / f"{at}{path.suffix}")
        kept = typst.Fonts(False, False, [folder / "fonts"])
        self._compiler = typst.Compiler(main, root=folder, font_paths=kept)

    def pdf(self, sheets: Sequence[Sheet], attached: Attached | None = None) -> bytes:
        """The pages as one PDF. Raises `NotSet`, and `qr.TooDense` for a code that is too long."""
        self._put(sheets, attached)
        return self._set(sheets, STANDARD if attached is None else CARRYING)

    def misfits(self, sheets: Sequence[Sheet]) -> tuple[Misfit, ...]:
        """The texts that do not fit; nothing is printed."""
        bare = [msgspec.structs.replace(sheet, code="") for sheet in sheets]
        self._put(bare, look=True)
        try:
            told = self._compiler.query("<misfit>", field="value")
        except typst.TypstError as fault:
            raise NotSet(_refused(fault, sheets)) from fault
        return tuple(msgspec.json.decode(told, type=list[Misfit]))

    def _set(self, sheets: Sequence[Sheet], standard: Literal["a-2b", "a-3b"] = STANDARD) -> bytes:
        try:
            made = self._compiler.compile(
                format="pdf", pdf_standards=standard, timestamp=self._stamp
            )
        except typst.TypstError as fault:
            raise NotSet(_refused(fault, sheets)) from fault
        assert isinstance(made, bytes)
        return made

    def _put(
        self, sheets: Sequence[Sheet], attached: Attached | None = None, *, look: bool = False
    ) -> None:
        start = 0
        carried = None
        if attached is not None:
            (self._folder / attached.name).write_bytes(attached.content)
            carried = {"name": attached.name, "kind": attached.kind, "about": attached.about}
        pages: list[dict[str, object]] = []
        with (self._folder / "codes.bin").open("wb") as codes:
            for sheet in sheets:
                code = qr.modules(sheet.code, self._wide) if sheet.code else None
                pages.append(
                    {
                        "number": sheet.number,
                        "texts": sheet.texts,
                        "longest": [_longest(one) for one in sheet.texts],
                        "start": start,
                        "side": code.side if code else 0,
                    }
                )
                if code:
                    codes.write(code.cells)
                    start += len(code.cells)
        (self._folder / "sheets.json").write_bytes(
            msgspec.json.encode({"look": look, "sheets": pages, "attached": carried})
        )


def picture_of(content: bytes) -> tuple[str, bytes]:
    """The ending and the bytes of a background as typst takes it. Raises `NotSet`."""
    start = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:4]
    kind = next((kind for sign, kind in _KINDS.items() if start.startswith(sign)), "")
    if not kind or len(content) > LARGEST_BACKGROUND:
        text = QT_TRANSLATE_NOOP(
            "Certificate", "The background must be a PNG, JPEG, SVG or PDF of at most 40 MB."
        )
        raise NotSet(words("BACKGROUND", "Certificate", text))
    return ("png", _drawn(content)) if kind == "pdf" else (kind, content)


def _drawn(content: bytes) -> bytes:
    """The first page of a PDF as a picture."""
    try:
        document: Any = pypdfium2.PdfDocument(content)
        image: Any = document[0].render(scale=BACKGROUND_DPI / 72).to_pil().convert("RGB")
        document.close()
    except pypdfium2.PdfiumError as fault:
        text = QT_TRANSLATE_NOOP(
            "Certificate", "The PDF of the background cannot be read, or has a password."
        )
        raise NotSet(words("BACKGROUND_PDF", "Certificate", text)) from fault
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def _picture(folder: Path, stationery: Stationery) -> str | None:
    """The name of the picture behind the text, put where typst finds it."""
    template = stationery.template
    if stationery.background:
        ending, content = picture_of(stationery.background)
        (folder / f"background.{ending}").write_bytes(content)
        return f"background.{ending}"
    if not template.art:
        return None
    shutil.copyfile(
        paths.assets() / "certificates" / "art" / f"{template.art}.svg", folder / "art.svg"
    )
    return "art.svg"


def _job(
    stationery: Stationery, fonts: Families, printing: Printing, picture: str | None, author: str
) -> dict[str, object]:
    template = stationery.template
    boxes = [{**asdict(box), "fonts": fonts.faces[box.face]} for box in template.boxes]
    return {
        "title": template.wording.title or template.name,
        "author": author,
        "lang": template.lang,
        "region": "cn" if template.lang == "zh" else "gb",
        "width": template.page.width,
        "height": template.page.height,
        "boxes": boxes,
        "code": asdict(template.code),
        "picture": None if printing.overlay else picture,
        "overlay": printing.overlay,
        "plain": printing.shift == (0.0, 0.0) and printing.scale == (1.0, 1.0),
        "shift": printing.shift,
        "scale": printing.scale,
    }


def _longest(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """Words that no line may break: they must be measured by themselves."""
    return [word for one in paragraphs for text, _ in one for word in _WORD.findall(text)]


def _refused(fault: typst.TypstError, sheets: Sequence[Sheet]) -> Words:
    if found := re.search(r"does not fit, (\d+), (.+)", fault.message):
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "{number}: the text of “{box}” is too long for its box. Make the box larger or its "
            "least size smaller in the template.",
        )
        number = sheets[int(found[1])].number
        return words("TOO_LONG", "Certificate", text, number=number, box=found[2])
    text = QT_TRANSLATE_NOOP("Certificate", "The page could not be set: {fault}")
    return words("NOT_SET", "Certificate", text, fault=fault.message)


def version() -> str:
    """What sets the pages, for the record of a batch."""
    return f"typst {version_of('typst')}, Python {sys.version_info.major}.{sys.version_info.minor}"
