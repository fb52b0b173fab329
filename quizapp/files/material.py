"""Documents as material to be cited: Word, text, web pages and PDF become lines, those a material.

How lines become parts, items and sentences stands in `bank.material`. A material is kept as JSON
(`encoded`); the study outlines that come along (`shipped`) are TOML beside the shipped banks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from quizapp import paths
from quizapp.bank.citing import Material, parse_outline
from quizapp.bank.material import from_lines
from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.archive import is_zip
from quizapp.files.disk import content_of
from quizapp.files.encoding import text_of
from quizapp.files.reader import form_of, never, unheard
from quizapp.files.refusal import Stopped, refuse

ENDINGS = (".docx", ".pdf", ".txt", ".html", ".htm")
LONGEST = 2_000_000
"""So many letters of a document are taken at most."""
_WEB = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)


def read(
    path: Path,
    material_id: str = "",
    progress: Callable[[float], None] = unheard,
    stop: Callable[[], bool] = never,
) -> Material:
    """A document as material. `Unreadable` where it is none, or holds no text."""
    content = content_of(path)
    lines: list[str] = []
    count = 0
    for line in _lines(path, content, progress, stop):
        if stop():
            raise Stopped
        lines.append(line)
        count += len(line)
        if count > LONGEST:
            refuse(
                "TEXT_TOO_LONG",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "The document has more than {limit} letters. Divide it and take the parts.",
                ),
                limit=LONGEST,
            )
    found = from_lines(lines, material_id or path.stem)
    if not any(place.gists for place in found.places):
        refuse(
            "NO_TEXT",
            QT_TRANSLATE_NOOP(
                "Files", "The document holds no text. Choose the file that the text was written in."
            ),
        )
    progress(1.0)
    return found


def encoded(material: Material) -> bytes:
    """A material as it is kept."""
    return msgspec.json.encode(material)


def decoded(body: bytes) -> Material:
    """A material as it was kept. ValueError where the body is not of its shape."""
    return msgspec.json.decode(body, type=Material)


@cache
def shipped() -> tuple[Material, ...]:
    """The study outlines that come along."""
    files = sorted(paths.shipped_banks().glob("*.outline.toml"))
    return tuple(parse_outline(path.read_text(encoding="utf-8")) for path in files)


def _lines(
    path: Path, content: bytes, progress: Callable[[float], None], stop: Callable[[], bool]
) -> Iterator[str]:
    if path.suffix.lower() in (".html", ".htm") or _WEB.match(content[:2000]):
        from quizapp.files.webtext import read_html

        yield from read_html(text_of(content)[0]).text.split("\n")
        return
    match form_of(content, path.name):
        case "docx":
            yield from _word(content)
        case "pdf":
            from quizapp.files import pdf

            yield from (line.text for line in pdf.lines_of(content, progress, stop))
        case "xlsx" | "csv" | "qti" | "moodle-xml":
            _not_a_document()
        case _ if is_zip(content):
            _not_a_document()
        case _:
            yield from text_of(content)[0].splitlines()


def _word(content: bytes) -> Iterator[str]:
    from quizapp.files import word
    from quizapp.files.manners.lines import Line

    for piece in word.pieces_of(content):
        if isinstance(piece, Line):
            yield piece.text
            continue
        for row in piece.rows:
            cells = (" ".join(line.text for line in cell) for cell in row)
            yield "  ".join(dict.fromkeys(text for text in cells if text.strip()))


def _not_a_document() -> None:
    refuse(
        "NOT_A_DOCUMENT",
        QT_TRANSLATE_NOOP(
            "Files",
            "This is no document with running text. Word (.docx), PDF, plain text and web pages "
            "can be taken as material.",
        ),
    )
