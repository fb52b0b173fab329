"""One database file: opened with every door checked, written by one connection at a time."""

from __future__ import annotations

import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store.backup import newest_good
from quizapp.store.driver import connect, prepare, sqlite_module
from quizapp.store.lock import Lock
from quizapp.store.problems import (
    Damaged,
    NotWritable,
    StoreProblem,
    from_driver,
    from_system,
    only_look,
)
from quizapp.store.upgrade import SHIPPED, Found, Line, look, refuse_old, refuse_unknown, upgrade

_logger = logging.getLogger(__name__)
_LOOKS = "looks"  # the execution option of a connection that only reads


class Database:
    """An open database. `readonly` is True where it may only be looked at."""

    def __init__(self, path: Path, engine: Engine, lock: Lock | None, holder: str) -> None:
        self.path = path
        self.readonly = lock is None
        self.holder = holder
        self._engine = engine
        self._lock = lock
        self._turn = threading.Lock()
        self._writer: Connection | None = None

    @contextmanager
    def write(self) -> Generator[Connection]:
        """One transaction: committed and flushed when the block ends, else taken back.

        Raises `StoreProblem` in words. After any failure the connection is thrown away, so that
        the next transaction starts afresh once the cause is mended.
        """
        if self.readonly:
            raise only_look(self.path, self.holder)
        with self._turn:
            try:
                writer = self._writer or self._engine.connect()
                self._writer = writer
                with writer.begin():
                    yield writer
            except (SQLAlchemyError, sqlite_module().Error) as error:
                self._drop_writer()
                raise from_driver(error, self.path) from error
            except BaseException:
                self._drop_writer()
                raise

    @contextmanager
    def read(self) -> Generator[Connection]:
        """One consistent look at the database; does not wait for the writer, nor it for us."""
        try:
            with self._engine.connect() as connection:
                looking = connection.execution_options(**{_LOOKS: True})
                with looking.begin():
                    yield looking
        except (SQLAlchemyError, sqlite_module().Error) as error:
            raise from_driver(error, self.path) from error

    def settle(self) -> None:
        """Move what is committed from the WAL into the database, as far as readers allow."""
        with self._turn:
            try:
                writer = self._writer or self._engine.connect()
                self._writer = writer
                driver: Any = writer.connection.driver_connection
                driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            except (SQLAlchemyError, sqlite_module().Error) as error:
                # Everything is in the WAL and safe there; the next commit tries again.
                self._drop_writer()
                _logger.warning("checkpoint of %s: %s", self.path, error)

    def close(self) -> None:
        """Close every connection and let go of the lock."""
        with self._turn:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            self._engine.dispose()
            if self._lock is not None:
                self._lock.release()
                self._lock = None
                self.readonly = True

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _drop_writer(self) -> None:
        if self._writer is not None:
            try:
                self._writer.invalidate()
                self._writer.close()
            except (SQLAlchemyError, sqlite_module().Error) as error:
                _logger.warning("closing the writer of %s: %s", self.path, error)
            self._writer = None


def open_database(path: Path, *, readonly: bool = False, line: Line = SHIPPED) -> Database:
    """Open the database `path`, making or upgrading it where that is needed.

    A second instance gets a `Database` that may only look. Raises `StoreProblem` in words:
    `TooNew`, `NotOurs`, `Damaged`, `NotWritable`, `DiskFull`; the file is then as it was.
    """
    lock: Lock | None = None
    holder = ""
    if not readonly:
        lock, holder = _lock(path)
    try:
        _prepare_file(path, lock is not None, line)
        engine = _engine(path, readonly=lock is None)
        return Database(path, engine, lock, holder)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def journal_note(path: Path) -> Path:
    """The text file beside the database that remembers where the journal is; see `journal`."""
    return path.with_name(path.name + ".journal-place")


def _lock(path: Path) -> tuple[Lock | None, str]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error, path.parent) from error
    lock = Lock(path)
    return (lock, "") if lock.take() else (None, lock.holder())


def _prepare_file(path: Path, may_write: bool, line: Line) -> None:
    try:
        found = _look(path, may_write)
        if found.damage:
            raise _damaged(path, found.damage)
        refuse_unknown(found, path, line)
        if may_write:
            upgrade(path, found, line)
        else:
            refuse_old(found, path, line)
    except (SQLAlchemyError, sqlite_module().Error) as error:
        problem = from_driver(error, path)
        if isinstance(problem, Damaged):
            raise _damaged(path, str(error)) from error
        raise problem from error


def _look(path: Path, may_write: bool) -> Found:
    try:
        missing = not path.exists() or path.stat().st_size == 0
    except OSError as error:
        raise from_system(error, path) from error
    if missing and may_write:
        return Found(0, 0)
    if missing:
        raise _missing(path)
    connection = _connect_to_look(path)
    try:
        return look(connection)
    finally:
        connection.close()


def _connect_to_look(path: Path) -> Any:
    """Open for reading, also from a folder where SQLite cannot make its side files."""
    connection = connect(path, readonly=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite_module().OperationalError:
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise  # part of the truth is in there; without it we would show an older state
        connection = connect(path, readonly=True, immutable=True)
    return connection


def _engine(path: Path, *, readonly: bool) -> Engine:
    def make() -> Any:
        connection = _connect_to_look(path) if readonly else connect(path)
        prepare(connection, readonly=readonly)
        return connection

    engine = create_engine("sqlite://", creator=make, module=sqlite_module(), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # IMMEDIATE takes the right to write at once, so that a commit never fails for a lost race.
    looks = connection.get_execution_options().get(_LOOKS)
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN" if looks else "BEGIN IMMEDIATE")


def _missing(path: Path) -> NotWritable:
    return NotWritable(
        words(
            "store-missing",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file}: there is no database here yet, and it may not be made by a window that "
                "only looks. Nothing was changed. Start the program with the right to write first.",
            ),
            file=str(path),
        )
    )


def _damaged(path: Path, detail: str) -> StoreProblem:
    backup = newest_good(path)
    try:
        place = journal_note(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        place = ""
    said = words(
        "store-damaged",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "{file} is damaged ({detail}). It was not touched. Safe is the newest good backup: "
            "{backup}; and the second copy of the matches: {journal}. Mend it from these: the "
            "backup brings back banks and competitions, the second copy every decision.",
        ),
        file=str(path),
        detail=detail,
        backup=str(backup) if backup else "–",
        journal=place or "–",
    )
    return Damaged(said, backup, Path(place) if place else None)
