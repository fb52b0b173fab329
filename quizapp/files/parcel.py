"""An archive of a match or a competition: one zip that opens on another computer.

    quizapp-archive.json      first: format, version, what it is for, and of every part its size and
                              SHA-256, so that damage on the way is found before anything is taken
    matches/1.match.jsonl     a log as `store.copies` has it: events with their chain, seals
    contests/1.json           a competition as it is set up, with the keys of its buzzers
    competition.jsonl         the record of a competition of several stages, with its chain
    banks/1.json, banks/1/2   a bank with the media that its questions name
    steps/1                   a picture or clip that a step of the evening shows
    themes/1                  a look of the user's own
    materials/1.json          a material that questions cite
    results/…                 what was handed on after the match, for people

Names within are numbers, so that no name of the user's can lead out of it or be refused by a
system. What is in a part is not known here; the chain is what proves a log.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal, NoReturn

import msgspec
from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.archive import LARGEST_MEMBER, LARGEST_TOTAL, Archive, is_zip
from quizapp.files.disk import content_of
from quizapp.files.refusal import refuse

ENDING = ".quizmatch"
FORMAT = "quizapp-archive"
VERSION = 1
MANIFEST = "quizapp-archive.json"
Purpose = Literal["match", "contest", "handover"]
_PACKED = (".json", ".jsonl", ".csv")


class Part(Struct, frozen=True):
    """A part as the manifest has it."""

    name: str
    size: int
    sha256: str


class _Manifest(Struct, frozen=True):
    format: str
    version: int
    program: str = ""
    made: str = ""
    host: str = ""
    purpose: str = ""
    parts: tuple[Part, ...] = ()


class Parcel(Struct, frozen=True):
    """An archive in hand. `made` is the time of day, `host` the name of the computer."""

    purpose: Purpose
    made: str
    program: str
    host: str
    parts: Mapping[str, bytes]

    def under(self, folder: str) -> tuple[str, ...]:
        """The names of the parts right below a folder, in their order."""
        begin = f"{folder}/"
        return tuple(
            name for name in self.parts if name.startswith(begin) and "/" not in name[len(begin) :]
        )


def pack(parcel: Parcel) -> bytes:
    """The bytes of an archive. `Unreadable` where it would be too large to be taken again."""
    total = sum(map(len, parcel.parts.values()))
    if total > LARGEST_TOTAL or any(len(part) > LARGEST_MEMBER for part in parcel.parts.values()):
        refuse(
            "PARCEL_TOO_LARGE",
            QT_TRANSLATE_NOOP(
                "Files",
                "The archive would hold more than {total} MB, or a file of more than {member} MB. "
                "Take large films and sounds out of the question bank and carry them separately.",
            ),
            total=LARGEST_TOTAL // 1024 // 1024,
            member=LARGEST_MEMBER // 1024 // 1024,
        )
    listed = tuple(Part(name, len(part), _sum(part)) for name, part in parcel.parts.items())
    manifest = _Manifest(
        FORMAT, VERSION, parcel.program, parcel.made, parcel.host, parcel.purpose, listed
    )
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        _add(packed, MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        for name, part in parcel.parts.items():
            _add(packed, name, part)
    return content.getvalue()


def unpack(content: bytes) -> Parcel:
    """An archive as it was packed. `Unreadable` says what is wrong with it."""
    if not is_zip(content):
        _no_archive()
    archive = Archive(content)
    if MANIFEST not in archive:
        _no_archive()
    manifest = _manifest(archive.read(MANIFEST))
    parts: dict[str, bytes] = {}
    for part in manifest.parts:
        if part.name not in archive:
            _altered(part.name)
        found = archive.read(part.name)
        if len(found) != part.size or _sum(found) != part.sha256:
            _altered(part.name)
        parts[part.name] = found
    strange = [name for name in archive.names() if name != MANIFEST and name not in parts]
    if strange:
        _altered(strange[0])
    purpose = manifest.purpose
    if purpose not in ("match", "contest", "handover"):
        _newer(manifest.program)
    return Parcel(purpose, manifest.made, manifest.program, manifest.host, parts)


def read(path: Path) -> Parcel:
    """Read an archive from the disk. `Unreadable` where it cannot be taken."""
    return unpack(content_of(path, LARGEST_TOTAL))


def _manifest(content: bytes) -> _Manifest:
    try:
        manifest = msgspec.json.decode(content, type=_Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        _no_archive()
    if manifest.format != FORMAT:
        _no_archive()
    if manifest.version > VERSION:
        _newer(manifest.program)
    return manifest


def _add(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
    info.external_attr = 0o644 << 16
    # Pictures and films are packed already; only texts become smaller.
    text = name.endswith(_PACKED)
    info.compress_type = zipfile.ZIP_DEFLATED if text else zipfile.ZIP_STORED
    packed.writestr(info, content)


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _no_archive() -> NoReturn:
    refuse(
        "NOT_A_PARCEL",
        QT_TRANSLATE_NOOP(
            "Files",
            "This is no archive of a match or competition that this program made. Nothing was "
            "taken.",
        ),
    )


def _newer(program: str) -> NoReturn:
    refuse(
        "PARCEL_NEWER",
        QT_TRANSLATE_NOOP(
            "Files",
            "The archive was made by version {program} of the program, which is newer than this "
            "one. Nothing was taken. Update the program here first.",
        ),
        program=program[:20] or "?",
    )


def _altered(name: str) -> NoReturn:
    refuse(
        "PARCEL_ALTERED",
        QT_TRANSLATE_NOOP(
            "Files",
            "The archive was damaged or changed after it was made: its part {name} is not what was "
            "packed. Nothing was taken. Copy it again from where it came.",
        ),
        name=name[:80],
    )
