"""One file from the disk and onto it: never more than a limit, never half of it."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.refusal import refuse

LARGEST = 50 * 1024 * 1024


def content_of(path: Path, most: int = LARGEST) -> bytes:
    """The bytes of a file. `Unreadable` where it cannot be opened or has more than `most`."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as fault:
        refuse(
            "not-opened",
            QT_TRANSLATE_NOOP("Files", "{file} cannot be opened: {reason}"),
            file=path.name,
            reason=fault.strerror or str(fault),
        )
    if len(content) > most:
        refuse(
            "too-large",
            QT_TRANSLATE_NOOP("Files", "{file} is larger than {limit} MB."),
            file=path.name,
            limit=most // 1024 // 1024,
        )
    return content


def put(path: Path, content: bytes) -> None:
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


_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
# Windows takes these for devices, whatever their ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def name_of(title: str, ending: str) -> str:
    """A file's name after a title, which every system takes."""
    plain = " ".join(_UNFIT.sub(" ", title).split()).strip(" .")[:80].strip(" .") or "quizapp"
    return f"{'_' if _DEVICE.fullmatch(plain) else ''}{plain}{ending}"
