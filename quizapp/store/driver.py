"""Which SQLite, and how a connection is set up (measured: power cuts lose nothing with these)."""

from __future__ import annotations

import importlib
import logging
import sqlite3
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store.problems import StoreProblem

APPLICATION_ID = 0x51_5A_41_50  # "QZAP" in the header of the file: it is ours
_RACE_MENDED = (3, 51, 3)  # older ones may damage a WAL database when it is reset
_STRICT_TABLES = (3, 37, 0)

_logger = logging.getLogger(__name__)


@cache
def sqlite_module() -> ModuleType:
    """The driver: pysqlite3 with its current SQLite, else the built-in one (warned if too old)."""
    try:
        return importlib.import_module("pysqlite3")
    except ImportError:
        version = sqlite3.sqlite_version_info
    if version < _STRICT_TABLES:
        raise StoreProblem(
            words(
                "store-old-sqlite",
                "store",
                QT_TRANSLATE_NOOP(
                    "store",
                    "This computer's SQLite {version} is too old for the program. Nothing was "
                    "changed. Install the package pysqlite3, or a newer Python.",
                ),
                version=sqlite3.sqlite_version,
            )
        )
    if version < _RACE_MENDED:
        _logger.warning(
            "pysqlite3 is missing; the built-in SQLite %s has the WAL-reset race "
            "(mended in 3.51.3). Install pysqlite3.",
            sqlite3.sqlite_version,
        )
    return sqlite3


def connect(path: Path, *, readonly: bool = False, immutable: bool = False) -> Any:
    """A driver connection in autocommit; transactions are begun in so many words."""
    name = path.absolute().as_posix()
    name = quote(name if name.startswith("/") else f"/{name}")
    how = ("?immutable=1" if immutable else "?mode=ro") if readonly else "?mode=rwc"
    return sqlite_module().connect(
        f"file://{name}{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=5.0,
        cached_statements=256,
    )


def prepare(connection: Any, *, readonly: bool) -> None:
    """Set the pragmas of a connection that will work on the database."""
    execute = connection.execute
    execute("PRAGMA foreign_keys=ON")
    execute("PRAGMA trusted_schema=OFF")
    execute("PRAGMA cell_size_check=ON")
    execute("PRAGMA recursive_triggers=ON")  # else INSERT OR REPLACE deletes without the trigger
    if readonly:
        execute("PRAGMA query_only=ON")
        return
    mode = str(execute("PRAGMA journal_mode=WAL").fetchone()[0])
    # Without WAL (some network folders) FULL may lose the last commit in a power cut; EXTRA not.
    execute("PRAGMA synchronous=FULL" if mode == "wal" else "PRAGMA synchronous=EXTRA")
    if mode != "wal":
        _logger.warning("no WAL on this disk (journal mode %s); commits will be slower", mode)
    execute("PRAGMA fullfsync=1")
    execute("PRAGMA checkpoint_fullfsync=1")
