"""One file from the disk and onto it: never more than a limit, never half of it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.refusal import refuse

LARGEST = 50 * 1024 * 1024


def content_of(path: Path) -> bytes:
    """The bytes of a file. `Unreadable` where it cannot be opened or is too large."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as fault:
        refuse(
            "not-opened",
            QT_TRANSLATE_NOOP("Files", "{file} cannot be opened: {reason}"),
            file=path.name,
            reason=fault.strerror or str(fault),
        )
    if len(content) > LARGEST:
        refuse(
            "too-large",
            QT_TRANSLATE_NOOP("Files", "{file} is larger than {limit} MB."),
            file=path.name,
            limit=LARGEST // 1024 // 1024,
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
