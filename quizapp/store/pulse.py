"""The pulse: the last time the program is known to have lived, so that a clock can be resumed.

One line in a tiny file beside the database, written over twice a second and never flushed: it
shall survive a kill, not a power cut, and it must never disturb the show. Nothing escapes.
"""

from __future__ import annotations

import logging
import zlib
from pathlib import Path
from typing import BinaryIO

_logger = logging.getLogger(__name__)
_LENGTH = 128


class Pulse:
    """Reads and writes the pulse of one database; `session` names this run of the host's clock."""

    def __init__(self, database: Path, session: str = "") -> None:
        self._path = database.with_name(database.name + ".pulse")
        self._session = session.replace(" ", "-")
        self._file: BinaryIO | None = None

    def beat(self, now_ns: int) -> None:
        """Write down that the program lived at `now_ns` of its monotonic clock."""
        try:
            if self._file is None:
                self._file = self._open()
            self._file.seek(0)
            self._file.write(_line(self._session, now_ns))
        except OSError as error:
            _logger.debug("pulse: %s", error)
            self.close()

    def last(self) -> int | None:
        """The time of the last beat in ns, of this run or of the one before; None if unknown."""
        found = self._read()
        return found[1] if found else None

    def last_session(self) -> str | None:
        """The session of the last beat; times of two sessions cannot be compared."""
        found = self._read()
        return found[0] if found else None

    def close(self) -> None:
        """Let go of the file."""
        try:
            if self._file is not None:
                self._file.close()
        except OSError as error:
            _logger.debug("pulse: %s", error)
        self._file = None

    def _open(self) -> BinaryIO:
        try:
            return self._path.open("r+b", buffering=0)
        except FileNotFoundError:
            return self._path.open("w+b", buffering=0)

    def _read(self) -> tuple[str, int] | None:
        try:
            line = self._path.read_bytes()[:_LENGTH]
            text, _, sum_ = line.decode().rstrip("\n").rstrip(" ").rpartition(" ")
            mark, session, now_ns = text.split(" ")
            if mark != "pulse" or int(sum_, 16) != zlib.crc32(text.encode()):
                return None
            return session, int(now_ns)
        except (OSError, ValueError):
            return None


def _line(session: str, now_ns: int) -> bytes:
    text = f"pulse {session} {now_ns}"
    return f"{text} {zlib.crc32(text.encode()):08x}".ljust(_LENGTH - 1).encode() + b"\n"
