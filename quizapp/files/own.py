"""Our own bank on disk: one `*.quiz.txt` with `media/` beside it, or all of it in one zip.

    bank.quiz.txt            the text, its grammar in `bank.text`; UTF-8, a byte order mark is fine
    media/map.png            what a question names as `media: map.png`

A zip holds the same two at its top or in one folder. How a zip is read without harm stands in
`archive`.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NoReturn

from msgspec.structs import replace

from quizapp.bank.problems import Problem, Reading, warning
from quizapp.bank.question import Bank
from quizapp.bank.text import parse
from quizapp.bank.text import write as write_text
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files.archive import Archive, inside, is_zip
from quizapp.files.disk import content_of, put
from quizapp.files.refusal import Unreadable, refuse

__all__ = ["ENDING", "Unreadable", "decoded", "read", "read_media", "safe_name", "write"]

ENDING = ".quiz.txt"


def read(path: Path) -> Reading:
    """Read a bank from a text file or a zip. `Unreadable` where it is neither."""
    content = content_of(path)
    if not is_zip(content):
        reading = parse(decoded(content), path.name)
        present = {name for name in _named(reading.bank) if _beside(path, name).is_file()}
    else:
        archive = Archive(content)
        home = _home(archive)
        reading = parse(decoded(archive.read(home)), path.name)
        folder = PurePosixPath(home).parent / "media"
        present = {n for n in _named(reading.bank) if str(folder / n) in archive}
    missing = tuple(_missing(reading, present))
    return replace(reading, problems=(*reading.problems, *missing))


def read_media(path: Path) -> dict[str, bytes]:
    """The media that the questions name and that are there, by the names they use."""
    bank, content = read(path).bank, content_of(path)
    if not is_zip(content):
        files = {name: _beside(path, name) for name in _named(bank)}
        return {name: content_of(file) for name, file in files.items() if file.is_file()}
    archive = Archive(content)
    folder = PurePosixPath(_home(archive)).parent / "media"
    present = [name for name in _named(bank) if str(folder / name) in archive]
    return {name: archive.read(str(folder / name)) for name in present}


def write(path: Path, bank: Bank, media: Mapping[str, bytes] | None = None) -> None:
    """Write a bank: a zip where `path` ends in .zip, else a text with its media beside it.

    A file is either the old one or wholly the new one, also after a power cut. ValueError where
    an id or a media name cannot be written, OSError where the disk refuses.
    """
    text, media = write_text(bank).encode(), media or {}
    for name in media:
        if not safe_name(name):
            raise ValueError(f"not a name for a media file: {name!r}")
    if path.suffix.lower() == ".zip":
        put(path, _packed(text, media))
        return
    # The media first: a text that is there finds all it names.
    for name, content in media.items():
        file = _beside(path, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        put(file, content)
    put(path, text)


def safe_name(name: str) -> bool:
    """Whether a file can have this name inside its folder on every system."""
    return inside(name) and not any(sign in '*?"<>|' for sign in name)


def decoded(content: bytes) -> str:
    """The text of a UTF-8 file; `Unreadable` names another encoding where it can be told."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        _not_utf8("UTF-16", 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        try:
            content.decode("gb18030")
        except UnicodeDecodeError:
            _not_utf8("?", line)
        _not_utf8("GBK (ANSI)", line)
    if "\x00" in text:
        refuse(
            "not-a-text",
            QT_TRANSLATE_NOOP(
                "Files", "The file is not a text: it holds zero bytes. Choose a .quiz.txt file."
            ),
        )
    return text


def _not_utf8(name: str, line: int) -> NoReturn:
    refuse(
        "not-utf-8",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file is not UTF-8 (line {line}; it looks like {encoding}). Open it in the editor "
            "it was written with, choose 'Save as', set the encoding to UTF-8 and try again.",
        ),
        line=line,
        encoding=name,
    )


def _named(bank: Bank) -> set[str]:
    """The media that questions name, as far as the names may be followed."""
    return {name for question in bank.questions for name in question.media if safe_name(name)}


def _beside(path: Path, name: str) -> Path:
    return path.parent / "media" / name


def _missing(reading: Reading, present: set[str]) -> Iterator[Problem]:
    for question, line in zip(reading.bank.questions, reading.lines, strict=True):
        for name in question.media:
            if name not in present:
                doubt = words(
                    "media-missing",
                    "Files",
                    QT_TRANSLATE_NOOP("Files", "The media file {name} is not there."),
                    name=name,
                )
                yield warning(doubt, line=line, question=question.id)


def _home(archive: Archive) -> str:
    """The one bank text of a zip."""
    texts = [name for name in archive.names() if name.endswith(ENDING) and name.count("/") < 2]
    # What macOS adds to a zip are no banks.
    texts = [name for name in texts if not name.startswith("__MACOSX/")]
    if len(texts) != 1:
        refuse(
            "zip-without-bank",
            QT_TRANSLATE_NOOP(
                "Files",
                "The zip holds {count} files that end in .quiz.txt; there must be one, at its "
                "top or in its only folder.",
            ),
            count=len(texts),
        )
    return texts[0]


def _packed(text: bytes, media: Mapping[str, bytes]) -> bytes:
    """The same bank gives the same bytes: no times, members in order."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in (("", text), *sorted(media.items())):
            member = f"media/{name}" if name else f"bank{ENDING}"
            info = zipfile.ZipInfo(member, (1980, 1, 1, 0, 0, 0))
            # Pictures and sounds are packed already; stored, no zip of ours looks like a bomb.
            info.compress_type = zipfile.ZIP_STORED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return packed.getvalue()
