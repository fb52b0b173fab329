"""Bring a database to the tables this program knows: all of it or nothing.

The order is: look at it without writing, refuse what is unknown, make a verified backup, run every
step in one transaction that also checks the result. A stop at any instant leaves the old database
or the new one. Alembic is loaded only when there is something to do; it costs half a second.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from quizapp import __version__
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.store.backup import copy, folder_of
from quizapp.store.driver import APPLICATION_ID, connect, sqlite_module
from quizapp.store.problems import (
    Damaged,
    NotOurs,
    NotWritable,
    TooNew,
    from_driver,
)


class Line(Struct, frozen=True):
    """A folder of Alembic steps, and their numbers in order."""

    folder: Path
    known: tuple[str, ...]


SHIPPED = Line(Path(__file__).parent / "versions", ("0001", "0002", "0003", "0004", "0005"))


class Found(Struct, frozen=True):
    """What a file says of itself before anything is written."""

    application: int
    tables: int
    revision: str = ""
    program: str = ""
    damage: str = ""


def look(connection: Any) -> Found:
    """Read what the file behind a driver connection says of itself. Driver errors come out."""

    def one(sql: str) -> Any:
        return connection.execute(sql).fetchone()[0]

    tables = one("SELECT count(*) FROM sqlite_master")
    found = Found(one("PRAGMA application_id"), tables)
    if not tables or found.application != APPLICATION_ID:
        return found
    check = str(one("PRAGMA quick_check(1)"))
    if check != "ok":
        return Found(found.application, tables, damage=check)
    revision = str(one("SELECT max(version_num) FROM alembic_version"))
    program = one("SELECT max(value) FROM setting WHERE key = 'written-by'")
    return Found(found.application, tables, revision, str(program or "?"))


def refuse_unknown(found: Found, path: Path, line: Line = SHIPPED) -> None:
    """Raise if the file is somebody else's or written by a newer program."""
    if found.tables and found.application != APPLICATION_ID:
        raise NotOurs(_not_ours(path))
    if found.revision and found.revision not in line.known:
        raise TooNew(
            words(
                "store-too-new",
                "store",
                QT_TRANSLATE_NOOP(
                    "store",
                    "{file} was written by version {theirs} of the program (tables {their_tables});"
                    " this is version {ours} (tables {our_tables}). The file was not touched and "
                    "everything in it is safe. Install the newer version, or choose another data "
                    "folder.",
                ),
                file=str(path),
                theirs=found.program,
                their_tables=found.revision,
                ours=__version__,
                our_tables=line.known[-1],
            )
        )


def upgrade(path: Path, found: Found, line: Line = SHIPPED) -> None:
    """Run the missing steps on a database that `refuse_unknown` let through."""
    if found.revision == line.known[-1]:
        return
    connection = connect(path)
    try:
        if found.revision:
            copy(connection, path, folder_of(path), note=f"before-{line.known[-1]}")
        _run(connection, path, line)
    finally:
        connection.close()


def refuse_old(found: Found, path: Path, line: Line = SHIPPED) -> None:
    """Raise if the database would first have to be upgraded, which looking may not do."""
    if found.revision != line.known[-1]:
        raise NotWritable(
            words(
                "store-look-too-old",
                "store",
                QT_TRANSLATE_NOOP(
                    "store",
                    "{file} is empty or was written by an older version of the program and must "
                    "be prepared first, which needs the right to write. Nothing was changed. Close "
                    "other windows of the program and open the file there once.",
                ),
                file=str(path),
            )
        )


def _run(driver: Any, path: Path, line: Line) -> None:
    driver.execute("PRAGMA journal_mode=WAL")
    driver.execute("PRAGMA synchronous=FULL")
    driver.execute("PRAGMA fullfsync=1")
    driver.execute("PRAGMA foreign_keys=OFF")  # a step may make a table anew; checked at the end
    engine = create_engine(
        "sqlite://", creator=lambda: driver, module=sqlite_module(), poolclass=StaticPool
    )

    def begin(_connection: Connection) -> None:
        driver.execute("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    try:
        with engine.begin() as connection:
            _steps(connection, line)
            driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
            driver.execute(
                "INSERT INTO setting (key, value) VALUES ('written-by', ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (__version__,),
            )
            _check(driver, path)
    except (DBAPIError, sqlite_module().Error) as error:
        raise from_driver(error, path) from error
    finally:
        engine.dispose()


def _steps(connection: Connection, line: Line) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.runtime.migration import MigrationStep, RevisionStep
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(line.folder.parent, version_locations=[line.folder])

    def missing(revision: Any, _context: Any) -> list[RevisionStep]:
        newest_first = script.iterate_revisions(line.known[-1], revision or "base")
        steps = [MigrationStep.upgrade_from_script(script.revision_map, s) for s in newest_first]
        return steps[::-1]

    with EnvironmentContext(Config(), script, fn=missing) as environment:
        environment.configure(
            connection=connection, transactional_ddl=True, transaction_per_migration=False
        )
        environment.run_migrations()


def _check(driver: Any, path: Path) -> None:
    whole = str(driver.execute("PRAGMA integrity_check(1)").fetchone()[0])
    strays = driver.execute("PRAGMA foreign_key_check").fetchall()
    if whole != "ok" or strays:
        raise Damaged(
            words(
                "store-upgrade-bad",
                "store",
                QT_TRANSLATE_NOOP(
                    "store",
                    "{file} could not be brought to this version: the result did not hold "
                    "together ({detail}). The upgrade was taken back, the file is as before, and a "
                    "backup lies in {backups}. Go on with the older version and report this.",
                ),
                file=str(path),
                detail=whole if whole != "ok" else str(strays[:3]),
                backups=str(folder_of(path)),
            )
        )


def _not_ours(path: Path) -> Words:
    return words(
        "store-not-ours",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "{file} is a database of another program. It was not touched. Choose another data "
            "folder, or move that file away.",
        ),
        file=str(path),
    )
