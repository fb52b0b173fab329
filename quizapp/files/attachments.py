"""Pictures and sounds that lie inside another file: what they are, and what they are called here.

What a file is, its first bytes decide, not its name. Names are made safe for every system; the
same bytes under the same name are kept once, other bytes under that name get a number.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import unquote

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

LARGEST = 50 * 1024 * 1024
LONGEST_NAME = 120

_RIFF = {b"WEBP": "webp", b"WAVE": "wav"}
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"OggS", "ogg"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"\xff\xf3", "mp3"),
    (b"\xff\xf2", "mp3"),
)
_ENDINGS = {
    "png": ("png",),
    "jpg": ("jpg", "jpeg", "jpe"),
    "gif": ("gif",),
    "ogg": ("ogg", "oga", "ogv", "opus"),
    "mp3": ("mp3",),
    "mp4": ("mp4", "m4a", "m4v", "mov"),
    "webp": ("webp",),
    "wav": ("wav",),
}
_UNSAFE = re.compile('[\\\\/:*?"<>|\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class Attachments:
    """The media of one file by the names that its questions use."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self._folded: set[str] = set()

    def take(self, name: str, content: bytes) -> tuple[str, Words | None]:
        """Keep a file; the name it has here (empty: not kept), and a note where there is one."""
        ending = kind_of(content)
        if not ending:
            return "", _not_media(name)
        safe = safe_media_name(name, ending)
        free, number = safe, 1
        while free.casefold() in self._folded and self.kept.get(free) != content:
            number += 1
            stem, dot, last = safe.rpartition(".")
            free = f"{stem}-{number}{dot}{last}"
        self.kept[free] = content
        self._folded.add(free.casefold())
        return free, None if safe == PurePosixPath(name).name == name else renamed(name, free)

    def take_base64(self, name: str, text: str) -> tuple[str, Words | None]:
        """The same for what stands as base64 in a text."""
        try:
            content = base64.b64decode("".join(text.split()), validate=True)
        except (binascii.Error, ValueError):
            return "", damaged(name)
        return self.take(name, content) if content else ("", damaged(name))


def kind_of(content: bytes) -> str:
    """The ending that the bytes deserve, empty where they are no picture or sound known here."""
    if content[:4] == b"RIFF":
        return _RIFF.get(content[8:12], "")
    if content[4:8] == b"ftyp":
        return "mp4"
    return next((ending for start, ending in _STARTS if content.startswith(start)), "")


def safe_media_name(name: str, ending: str) -> str:
    """A name that every system takes, with an ending that fits what the file is."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    bare = _UNSAFE.sub("_", last).strip(" .") or "media"
    stem, dot, said = bare.rpartition(".")
    if not dot or said.lower() not in _ENDINGS[ending]:
        stem, said = (bare if not dot else stem or bare), ending
    stem = f"_{stem}" if _RESERVED.fullmatch(stem) else stem
    return f"{stem[:LONGEST_NAME].rstrip(' .')}.{said}"


def place_of(place: str) -> str:
    """The name in a reference of Moodle or of a package, its escapes undone."""
    return unquote(place.partition("?")[0].partition("#")[0])


def is_remote(place: str) -> bool:
    """Whether a reference leads out of the file: to the network or to the disk."""
    bare = place.strip()
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\|/", bare)) and not bare.startswith(
        "data:"
    )


def remote(place: str) -> Words:
    """A picture that lies elsewhere."""
    return words(
        "REMOTE_MEDIA",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The text names {place}, which does not lie in the file; it was not fetched. Add it "
            "to the question.",
        ),
        place=place[:80],
    )


def missing(place: str) -> Words:
    """A picture that ought to lie in the file."""
    return words(
        "MEDIA_MISSING",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "The text names {place}, but it is not in the file. Add it to the question."
        ),
        place=place[:80],
    )


def picture_in_option() -> Words:
    """An option that cannot be shown as text."""
    return words(
        "PICTURE_IN_OPTION",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "An option is a picture, which can only be shown with the question. Kept as a draft; "
            "say in words what the options are.",
        ),
    )


def damaged(name: str) -> Words:
    """A picture that cannot be unpacked."""
    return words(
        "MEDIA_DAMAGED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "The attached file {name} is damaged and was left out. Add it anew."
        ),
        name=name[:80],
    )


def _not_media(name: str) -> Words:
    return words(
        "MEDIA_TYPE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} is no picture, sound or film that can be shown here and was left out. Save it "
            "as PNG, JPEG, MP3 or MP4 and add it to the question.",
        ),
        name=name[:80],
    )


def renamed(name: str, free: str) -> Words:
    """A file that is called otherwise here."""
    return words(
        "MEDIA_RENAMED",
        "Files",
        QT_TRANSLATE_NOOP("Files", "The attached file {name} is called {free} here."),
        name=ascii(name[:80]),
        free=free,
    )
