"""Verified backups: SQLite's backup API in one step, temp name, flush, check, rename, thinning.

Never a copy of the file: that misses what still lies in the WAL and drops the writer's locks.
Never page by page: every commit of another connection would start the copy again.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store.driver import APPLICATION_ID, connect
from quizapp.store.problems import StoreProblem, from_driver, from_system

if TYPE_CHECKING:
    from quizapp.store.database import Database

_STAMP = "%Y-%m-%dT%H-%M-%SZ"
_NAMED = re.compile(r"-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-before-\w+)?\.backup$")
_KEEP_LAST, _KEEP_DAYS, _KEEP_WEEKS, _KEEP_MONTHS = 10, 12, 10, 9


def backup(database: Database, folder: Path | None = None, now: datetime | None = None) -> Path:
    """Copy the database to `folder` (default: `backups` beside it), check the copy, return it."""
    with database.read() as connection:
        source: Any = connection.connection.driver_connection
        return copy(source, database.path, folder or folder_of(database.path), now)


def copy(
    source: Any, path: Path, folder: Path, now: datetime | None = None, note: str = ""
) -> Path:
    """Copy what the driver connection `source` sees of `path`; the name carries time and note."""
    stamp = (now or datetime.now(UTC)).astimezone(UTC).strftime(_STAMP)
    target = folder / f"{path.stem}-{stamp}{f'-{note}' if note else ''}.backup"
    part = target.with_name(target.name + ".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        pour(source, part)
        flush(part)
        if not good(part):
            raise _copy_is_bad(part)
        part.replace(target)
        flush_folder(folder)
    except OSError as error:
        raise from_system(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def pour(source: Any, part: Path) -> None:
    """Copy what a driver connection sees into the new file `part`, in one step."""
    target = connect(part)
    try:
        source.backup(target, pages=-1)
        # The copy says WAL in its header; one plain file is easier to carry about.
        target.execute("PRAGMA journal_mode=DELETE")
    except Exception as error:
        if isinstance(error, OSError) or getattr(error, "sqlite_errorcode", None) is None:
            raise
        raise from_driver(error, part) from error
    finally:
        target.close()


def good(path: Path) -> bool:
    """Whether `path` is a whole database of this program."""
    try:
        connection = connect(path, readonly=True)
    except Exception:  # noqa: BLE001 - whatever the driver says, it is no good backup
        return False
    try:
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        return ours and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except Exception:  # noqa: BLE001 - as above
        return False
    finally:
        connection.close()


def folder_of(path: Path) -> Path:
    """Where backups of the database `path` lie unless told otherwise."""
    return path.parent / "backups"


def backups(path: Path, folder: Path | None = None) -> tuple[Path, ...]:
    """The backups of the database `path`, newest first."""
    place = folder or folder_of(path)
    try:
        names = [p for p in place.iterdir() if _when(p) and _NAMED.sub("", p.name) == path.stem]
    except OSError:
        return ()
    return tuple(sorted(names, key=lambda p: (_when(p) or "", p.name), reverse=True))


def newest_good(path: Path) -> Path | None:
    """The newest backup that is whole."""
    return next((backup for backup in backups(path) if good(backup)), None)


def thin(path: Path, folder: Path | None = None) -> tuple[Path, ...]:
    """Delete old backups but the last 10, 12 days, 10 weeks, 9 months; return what went."""
    everything = backups(path, folder)
    kept = keep(everything)
    gone: list[Path] = []
    for old in everything:
        if old not in kept:
            with suppress(OSError):  # one that cannot be deleted now goes the next time
                old.unlink()
                gone.append(old)
    return tuple(gone)


def keep(newest_first: tuple[Path, ...]) -> frozenset[Path]:
    """Which backups stay: the last ones, then the newest of each day, week and month."""
    kept = set(newest_first[:_KEEP_LAST])
    for pattern, count in (("%Y-%j", _KEEP_DAYS), ("%G-%V", _KEEP_WEEKS), ("%Y-%m", _KEEP_MONTHS)):
        spans: dict[str, Path] = {}
        for path in newest_first:
            spans.setdefault(_moment(path).strftime(pattern), path)
        kept.update(list(spans.values())[:count])
    return frozenset(kept)


def flush(path: Path) -> None:
    """Force the content of a file to the disk."""
    file = os.open(path, os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def flush_folder(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system can (not on Windows)."""
    if os.name == "posix":
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _when(path: Path) -> str | None:
    found = _NAMED.search(path.name)
    return found.group(1) if found else None


def _moment(path: Path) -> datetime:
    return datetime.strptime(_when(path) or "", _STAMP).replace(tzinfo=UTC)


def _copy_is_bad(part: Path) -> StoreProblem:
    return StoreProblem(
        words(
            "store-backup-bad",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: the backup was written but could not be read back whole, so it was thrown "
                "away. The database itself was not touched. Choose another folder for backups, or "
                "check this disk.",
            ),
            file=str(part),
        )
    )
