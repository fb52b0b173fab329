"""A zip, read by name and never extracted, after a look for everything that may do harm.

Refused are: too many members or too large ones, a name that leaves the folder or stands twice, a
link, a password, a method other than stored and deflated. What the headers say of sizes is not
believed: bytes are counted while they are inflated. A zip inside a zip is only bytes.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath
from typing import NoReturn

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.refusal import refuse

MOST_MEMBERS = 2000
LARGEST_MEMBER = 50 * 1024 * 1024
LARGEST_TOTAL = 300 * 1024 * 1024
HIGHEST_RATIO = 200
# Below this size no ratio is suspicious: a short text of equal lines packs very well.
RATIO_FROM = 1024 * 1024

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MEMBER, _END = b"PK\x01\x02", b"PK\x05\x06"
_END_LENGTH, _LONGEST_NOTE = 22, 65535


def is_zip(content: bytes) -> bool:
    """Whether this begins as a zip does; nothing may stand before it."""
    return content.startswith((b"PK\x03\x04", _END))


def inside(name: str) -> bool:
    """Whether a path stays inside its folder on every system."""
    path = PurePosixPath(name)
    parts_fine = all(part not in ("", ".", "..") for part in name.split("/"))
    signs_fine = not any(sign in "\\:" or ord(sign) < 32 for sign in name)
    return bool(name) and not path.is_absolute() and parts_fine and signs_fine


class Archive:
    """The members of a zip by name; `Unreadable` where it may do harm or is damaged."""

    def __init__(self, content: bytes) -> None:
        if not is_zip(content):
            _damaged()
        _count(content)
        try:
            # Kept open: its directory is read once, however many members are read later.
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN:
            _damaged()
        infos = self._zip.infolist()
        if len(infos) > MOST_MEMBERS:
            _too_many()
        self._members: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            self._admit(info)
        if sum(info.file_size for info in infos) > LARGEST_TOTAL:
            _too_big()

    def names(self) -> tuple[str, ...]:
        """The names of the files, in the order of the zip; folders are left out."""
        return tuple(name for name, info in self._members.items() if not info.is_dir())

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """The bytes of one member. KeyError where there is none of that name."""
        info = self._members[name]
        try:
            with self._zip.open(info) as member:
                # Never more than the header says, and one byte to catch its lie.
                unpacked = member.read(info.file_size + 1)
        except (*_BROKEN, RuntimeError):
            _damaged()
        if len(unpacked) != info.file_size:
            _damaged()
        return unpacked

    def _admit(self, info: zipfile.ZipInfo) -> None:
        name = _name(info)
        if not inside(name.removesuffix("/")):
            refuse(
                "ZIP_BAD_NAME",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "The zip holds a file whose name leads out of it: {name}. The zip was refused; "
                    "ask its sender to pack it anew.",
                ),
                name=name[:80],
            )
        if name in self._members:
            refuse(
                "ZIP_DUPLICATE_NAMES",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "The zip holds the name {name} twice, so nobody can tell which file is meant. "
                    "The zip was refused; pack it anew.",
                ),
                name=name[:80],
            )
        _harmless(info, name)
        self._members[name] = info


def _harmless(info: zipfile.ZipInfo, name: str) -> None:
    if stat.S_ISLNK(info.external_attr >> 16):
        refuse(
            "ZIP_SYMLINK",
            QT_TRANSLATE_NOOP(
                "Files",
                "The zip holds a link to another file: {name}. The zip was refused; pack the file "
                "itself.",
            ),
            name=name[:80],
        )
    if info.flag_bits & 0x1:
        refuse(
            "PASSWORD",
            QT_TRANSLATE_NOOP(
                "Files", "The file is locked with a password. Save it without one and try again."
            ),
        )
    if info.compress_type not in _METHODS:
        refuse(
            "ZIP_METHOD",
            QT_TRANSLATE_NOOP(
                "Files",
                "The zip is packed in a manner that this program does not read. Pack it with the "
                "system's own zip.",
            ),
        )
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > LARGEST_MEMBER or (info.file_size > RATIO_FROM and ratio > HIGHEST_RATIO):
        _too_big()


def _count(content: bytes) -> None:
    """Count the members before anything is made of them."""
    tail = content[-(_END_LENGTH + _LONGEST_NOTE) :]
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_LENGTH:
        _damaged()
    said, size = struct.unpack_from("<10xHI", tail, at)
    end = len(content) - len(tail) + at
    # A directory larger than the file: its true size stands elsewhere (zip64); look everywhere.
    start = end - size if size <= end else 0
    if max(said, content.count(_MEMBER, start, end)) > MOST_MEMBERS:
        _too_many()


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; old Windows tools write Chinese names without telling the encoding."""
    # The other attribute is cut at a zero byte, and has its backslashes turned on Windows.
    said = info.orig_filename
    if info.flag_bits & 0x800:
        return said
    try:
        raw = said.encode("cp437")
    except UnicodeEncodeError:
        return said
    for encoding in ("utf-8", "gbk"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Two bytes of GBK are often a Greek or Arabic letter in UTF-8; Chinese takes three there.
        if encoding == "gbk" or all(sign.isascii() or ord(sign) >= 0x2E80 for sign in name):
            return name
    return said


def _damaged() -> NoReturn:
    refuse(
        "ZIP_DAMAGED",
        QT_TRANSLATE_NOOP(
            "Files", "The file is incomplete or damaged. Copy it again from where it came."
        ),
    )


def _too_big() -> NoReturn:
    refuse(
        "ZIP_TOO_BIG",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file unpacks to more than {total} MB, or to {ratio} times its size, and was "
            "refused. Take large pictures and sounds out and try again.",
        ),
        total=LARGEST_TOTAL // 1024 // 1024,
        ratio=HIGHEST_RATIO,
    )


def _too_many() -> NoReturn:
    refuse(
        "ZIP_TOO_MANY",
        QT_TRANSLATE_NOOP(
            "Files",
            "The zip holds more than {count} files and was refused. Pack only the question bank.",
        ),
        count=MOST_MEMBERS,
    )
