"""A database of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.store.database import Database, open_database
from quizapp.store.log import Log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "quizapp.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with open_database(path) as database:
        yield database


@pytest.fixture
def log(database: Database) -> Log:
    log = Log(database)
    log.open_match("m1", "决赛", "2026-05-01T09:00:00Z")
    return log
