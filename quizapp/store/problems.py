"""What can go wrong in the store, in words: where, what, what was done, what to do."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

# Primary result codes of SQLite (https://sqlite.org/rescode.html): the low byte of every code.
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR = 3, 5, 6, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _NOTADB = 11, 13, 14, 26
_NEARLY_FULL = 512 * 1024  # bytes; below this a failed write is called a full disk


class StoreProblem(Exception):
    """The store could not do what was asked; nothing was half done. `words` tell a person."""

    def __init__(self, said: Words) -> None:
        super().__init__(str(said))
        self.words = said


class Damaged(StoreProblem):
    """The database file is damaged; `backup` and `journal` name what it can be mended from."""

    def __init__(
        self, said: Words, backup: Path | None = None, journal: Path | None = None
    ) -> None:
        super().__init__(said)
        self.backup = backup
        self.journal = journal


class TooNew(StoreProblem):
    """A newer program wrote the database; it was left untouched."""


class NotOurs(StoreProblem):
    """The file is not a database of this program; it was left untouched."""


class NotWritable(StoreProblem):
    """The file or its folder may not be written, or this instance may only look."""


class DiskFull(StoreProblem):
    """No room is left; the unfinished change was taken back."""


class UnderSeal(StoreProblem):
    """The bank is under seal; whoever means to change it opens the seal first."""


class Unfit(StoreProblem):
    """What was handed over cannot be stored (an unknown match, a body that is not JSON)."""


def disk_full(path: Path) -> DiskFull:
    """The disk that holds `path` is full."""
    return DiskFull(
        words(
            "store-disk-full",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: the disk is full. The last change was not recorded and was taken back; "
                "everything before it is safe. Free some space on this disk, then do it again.",
            ),
            file=str(path),
        )
    )


def not_writable(path: Path) -> NotWritable:
    """`path` or its folder is write-protected."""
    return NotWritable(
        words(
            "store-not-writable",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: this file or its folder may not be written. Nothing was changed; what is "
                "recorded is safe. Allow writing to the folder, or choose another data folder, "
                "then try again.",
            ),
            file=str(path),
        )
    )


def only_look(path: Path, holder: str) -> NotWritable:
    """Another instance holds the database; this one may only look."""
    return NotWritable(
        words(
            "store-only-look",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file} is open in another window of the program (process {holder}). Here it can "
                "be looked at, not changed; nothing was changed. Go on in the other window, or "
                "close it and open the program again.",
            ),
            file=str(path),
            holder=holder or "?",
        )
    )


def busy(path: Path) -> StoreProblem:
    """A foreign program keeps the file locked."""
    return StoreProblem(
        words(
            "store-busy",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: another program keeps this file locked. The last change was not recorded "
                "and was taken back; everything before it is safe. Close the other program (a "
                "database viewer, a synchronising folder, a backup), then do it again.",
            ),
            file=str(path),
        )
    )


def damaged_while_open(path: Path, detail: str) -> Damaged:
    """SQLite met a damaged page in the middle of the work."""
    return Damaged(
        words(
            "store-damaged-open",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file} is damaged ({detail}). The last change was not recorded. Close the program "
                "and start it again: it names the newest good backup and the journal to mend from.",
            ),
            file=str(path),
            detail=detail,
        )
    )


def disk_error(path: Path, detail: str) -> StoreProblem:
    """Reading or writing failed below SQLite."""
    return StoreProblem(
        words(
            "store-disk-error",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: the disk did not answer as it should ({detail}). The last change was not "
                "recorded and was taken back; everything before it is safe. Check that the disk is "
                "connected, then do it again.",
            ),
            file=str(path),
            detail=detail,
        )
    )


def unexpected(path: Path, detail: str) -> StoreProblem:
    """SQLite refused for a reason that should not occur."""
    return StoreProblem(
        words(
            "store-refused",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: the database refused ({detail}). The change was taken back; everything "
                "before it is safe. Please report this sentence to the makers of the program.",
            ),
            file=str(path),
            detail=detail,
        )
    )


def from_driver(error: BaseException, path: Path) -> StoreProblem:
    """Put an error of the driver, or of SQLAlchemy around it, into words."""
    cause = getattr(error, "orig", None) or error
    code: object = getattr(cause, "sqlite_errorcode", None)
    detail = str(cause)
    primary = code & 0xFF if isinstance(code, int) else -1
    # A full disk shows itself as an I/O error too, when a side file of SQLite cannot grow.
    if primary == _FULL or (primary in (_IOERR, _CANTOPEN) and _no_room(path)):
        return disk_full(path)
    if primary in (_IOERR, _CANTOPEN):
        return disk_error(path, detail)
    if primary in (_PERM, _READONLY):
        return not_writable(path)
    if primary in (_BUSY, _LOCKED):
        return busy(path)
    if primary in (_CORRUPT, _NOTADB):
        return damaged_while_open(path, detail)
    return unexpected(path, detail)


def from_system(error: OSError, path: Path) -> StoreProblem:
    """Put an error of the operating system into words."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable(path)
    return disk_error(path, str(error.strerror or error))


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NEARLY_FULL
    except OSError:
        return False


def under_seal(bank: str, number: int) -> UnderSeal:
    """The bank named `bank` is under its seal `number`."""
    return UnderSeal(
        words(
            "store-under-seal",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "The bank “{bank}” is under seal {number}; nothing was changed."
                " Open the seal first: that is written down with your name and the reason.",
            ),
            bank=bank,
            number=number,
        )
    )
