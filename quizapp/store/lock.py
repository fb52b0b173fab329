"""One instance writes: an advisory lock of the operating system on a file beside the database.

The lock is on a separate file because SQLite's own POSIX locks on the database fall when any
other part of the same process opens and closes it. The operating system lets go of the lock when
the process dies, so a file left behind by a killed program locks nobody out.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from quizapp.store.problems import from_system

# Windows locks bytes, and locked bytes cannot be read by others: so lock one far behind the text.
_FAR = 1 << 30


class Lock:
    """The right to write one database, from `take` until `release` or the end of the process."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._file: int | None = None

    def take(self) -> bool:
        """Take the lock; False if another instance holds it. Raises `StoreProblem`."""
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        except OSError as error:
            raise from_system(error, self._path) from error
        if not _lock(file):
            os.close(file)
            return False
        self._file = file
        try:
            os.ftruncate(file, 0)
            os.write(file, str(os.getpid()).encode())
        except OSError:
            # The number only says who holds the lock; a full disk shall not keep us out.
            pass
        return True

    def holder(self) -> str:
        """The process number that the holder wrote down, or nothing."""
        try:
            return self._path.read_text("ascii", "replace").strip()
        except OSError:
            return ""

    def release(self) -> None:
        """Let go."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        # flock, not lockf: it belongs to this opening of the file, so that a second Database in
        # the same process is told as well, and closing another handle does not drop it.
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
