"""Our own bank on disk: one `*.quiz.txt` with `media/` beside it, or all of it in one zip.

    bank.quiz.txt            the text, its grammar in `bank.text`; UTF-8, a byte order mark is fine
    media/map.png            what a question names as `media: map.png`

A zip holds the same two at its top or in one folder. It is read as if someone meant harm: no path
that leaves the folder, no link, no encryption, no bomb, nothing read beyond the limits below.
"""

from __future__ import annotations

import lzma
import os
import secrets
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from quizapp.bank.problems import Problem, Reading, warning
from quizapp.bank.question import Bank
from quizapp.bank.text import parse
from quizapp.bank.text import write as write_text
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

ENDING = ".quiz.txt"
LARGEST = 50 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_MEMBERS = 2000
HIGHEST_RATIO = 200
# Below this size no ratio is suspicious: a short text of equal lines packs very well.
RATIO_FROM = 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)


class Unreadable(Exception):
    """A file that cannot be taken; `words` say why and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def read(path: Path) -> Reading:
    """Read a bank from a text file or a zip. `Unreadable` where it is neither."""
    content = _content(path)
    if not content.startswith(b"PK\x03\x04"):
        reading = parse(decoded(content), path.name)
        present = {name for name in _named(reading.bank) if _beside(path, name).is_file()}
    else:
        members = _members(content)
        home = _home(members)
        reading = parse(decoded(_member(content, members[home])), path.name)
        folder = PurePosixPath(home).parent / "media"
        present = {n for n in _named(reading.bank) if str(folder / n) in members}
    missing = tuple(_missing(reading, present))
    return replace(reading, problems=(*reading.problems, *missing))


def read_media(path: Path) -> dict[str, bytes]:
    """The media that the questions name and that are there, by the names they use."""
    bank, content = read(path).bank, _content(path)
    if not content.startswith(b"PK\x03\x04"):
        files = {name: _beside(path, name) for name in _named(bank)}
        return {name: _content(file) for name, file in files.items() if file.is_file()}
    members = _members(content)
    folder = PurePosixPath(_home(members)).parent / "media"
    inside = {name: members.get(str(folder / name)) for name in _named(bank)}
    return {name: _member(content, info) for name, info in inside.items() if info}


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
        _replace(path, _packed(text, media))
        return
    # The media first: a text that is there finds all it names.
    for name, content in media.items():
        file = _beside(path, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, content)
    _replace(path, text)


def safe_name(name: str) -> bool:
    """Whether a name stays inside its folder on every system."""
    path = PurePosixPath(name)
    parts_fine = all(part not in ("", ".", "..") for part in name.split("/"))
    signs_fine = not any(sign in '\\:*?"<>|' or ord(sign) < 32 for sign in name)
    return bool(name) and not path.is_absolute() and parts_fine and signs_fine


def decoded(content: bytes) -> str:
    """The text of a UTF-8 file; `Unreadable` names another encoding where it can be told."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(_encoding("UTF-16", 1))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        try:
            content.decode("gb18030")
        except UnicodeDecodeError:
            raise Unreadable(_encoding("?", line)) from None
        raise Unreadable(_encoding("GBK (ANSI)", line)) from None
    if "\x00" in text:
        raise Unreadable(
            words(
                "not-a-text",
                "Files",
                QT_TRANSLATE_NOOP(
                    "Files", "The file is not a text: it holds zero bytes. Choose a .quiz.txt file."
                ),
            )
        )
    return text


def _encoding(name: str, line: int) -> Words:
    return words(
        "not-utf-8",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file is not UTF-8 (line {line}; it looks like {encoding}). Open it in the editor "
            "it was written with, choose 'Save as', set the encoding to UTF-8 and try again.",
        ),
        line=line,
        encoding=name,
    )


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as fault:
        raise Unreadable(
            words(
                "not-opened",
                "Files",
                QT_TRANSLATE_NOOP("Files", "{file} cannot be opened: {reason}"),
                file=path.name,
                reason=fault.strerror or str(fault),
            )
        ) from fault
    if len(content) > LARGEST:
        raise Unreadable(
            words(
                "too-large",
                "Files",
                QT_TRANSLATE_NOOP("Files", "{file} is larger than {limit} MB."),
                file=path.name,
                limit=LARGEST // 1024 // 1024,
            )
        )
    return content


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


def _damaged() -> Unreadable:
    return Unreadable(
        words(
            "zip-damaged",
            "Files",
            QT_TRANSLATE_NOOP("Files", "The zip is damaged or cut short. Pack or copy it again."),
        )
    )


def _refused(name: str) -> Unreadable:
    return Unreadable(
        words(
            "zip-refused",
            "Files",
            QT_TRANSLATE_NOOP(
                "Files",
                "The zip holds something that a question bank does not need and that may do harm: "
                "{name}. Pack only the text and its media folder, without a password.",
            ),
            name=name[:80],
        )
    )


def _members(content: bytes) -> dict[str, zipfile.ZipInfo]:
    """The files of a zip by name, after looking for everything that may do harm."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = archive.infolist()
    except (*_BROKEN, ValueError) as fault:
        raise _damaged() from fault
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
        raise Unreadable(
            words(
                "zip-too-large",
                "Files",
                QT_TRANSLATE_NOOP(
                    "Files", "The zip holds more than {count} files or {limit} MB unpacked."
                ),
                count=MOST_MEMBERS,
                limit=LARGEST_UNPACKED // 1024 // 1024,
            )
        )
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = _member_name(info)
        if not safe_name(name.removesuffix("/")) or name in members or _harmful(info):
            raise _refused(name)
        if not info.is_dir():
            members[name] = info
    return members


def _member_name(info: zipfile.ZipInfo) -> str:
    """The member's name; old Windows tools write Chinese names without telling the encoding."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gbk"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Two bytes of GBK are often a Greek or Arabic letter in UTF-8; Chinese takes three there.
        if encoding == "gbk" or all(sign.isascii() or ord(sign) >= 0x2E80 for sign in name):
            return name
    return info.filename


def _harmful(info: zipfile.ZipInfo) -> bool:
    link = stat.S_ISLNK(info.external_attr >> 16)
    encrypted = bool(info.flag_bits & 0x1)
    ratio = info.file_size / max(info.compress_size, 1)
    return link or encrypted or (info.file_size > RATIO_FROM and ratio > HIGHEST_RATIO)


def _home(members: Mapping[str, zipfile.ZipInfo]) -> str:
    """The one bank text of a zip."""
    texts = [name for name in members if name.endswith(ENDING) and name.count("/") < 2]
    # What macOS adds to a zip are no banks.
    texts = [name for name in texts if not name.startswith("__MACOSX/")]
    if len(texts) != 1:
        raise Unreadable(
            words(
                "zip-without-bank",
                "Files",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "The zip holds {count} files that end in .quiz.txt; there must be one, at its "
                    "top or in its only folder.",
                ),
                count=len(texts),
            )
        )
    return texts[0]


def _member(content: bytes, info: zipfile.ZipInfo) -> bytes:
    try:
        # What a header says of sizes may be a lie: read no more than it says, and one byte.
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(info) as member:
            unpacked = member.read(min(info.file_size, LARGEST) + 1)
    except (*_BROKEN, RuntimeError) as fault:
        raise _damaged() from fault
    if len(unpacked) > min(info.file_size, LARGEST):
        raise _refused(_member_name(info))
    return unpacked


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


def _replace(path: Path, content: bytes) -> None:
    """Put `content` in the place of `path` at once: write beside it, flush to disk, rename."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    if os.name != "nt":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
