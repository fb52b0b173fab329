"""The doors: a second instance, newer, foreign, damaged files, forbidden folders, full disks."""

import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from quizapp import __version__
from quizapp.store import driver
from quizapp.store.backup import backup
from quizapp.store.database import Database, journal_note, open_database
from quizapp.store.driver import APPLICATION_ID
from quizapp.store.log import Log
from quizapp.store.problems import Damaged, DiskFull, NotOurs, NotWritable, StoreProblem, TooNew
from tests.store.scenes import (
    AT,
    ROOT,
    ask,
    mounted,
    play,
    python,
    record,
    remount,
    sql,
    sum_of,
    unmount,
)

_HOLD = """
import sys
from pathlib import Path
from quizapp.store.database import open_database
from quizapp.store.log import Log, Record
with open_database(Path(sys.argv[1])) as database:
    log = Log(database)
    log.open_match("m1", "first", "2026")
    log.append("m1", [Record("k", 1, "2026", b"{}")])
    print("open", flush=True)
    sys.stdin.readline()
    log.append("m1", [Record("k", 1, "2026", b"{}")])
    print("appended", flush=True)
    sys.stdin.readline()
"""
_PEEK = """
import os, sys
from pathlib import Path
from quizapp.store.database import open_database
from quizapp.store.problems import StoreProblem
if len(sys.argv) > 2:
    os.setuid(int(sys.argv[2]))
try:
    with open_database(Path(sys.argv[1])) as database:
        print("open", database.readonly)
except StoreProblem as problem:
    print(problem.words.code, problem)
"""


@pytest.fixture
def holder(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the database open."""
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with child:
        yield child
        child.kill()


def _heard(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def _say(child: "subprocess.Popen[str]") -> None:
    assert child.stdin is not None
    child.stdin.write("\n")
    child.stdin.flush()


def test_a_second_instance_may_only_look(path: Path, holder: "subprocess.Popen[str]") -> None:
    assert _heard(holder) == "open"
    with open_database(path) as second:
        assert second.readonly
        log = Log(second)
        assert len(log.read("m1")) == 1
        with pytest.raises(NotWritable, match=f"process {holder.pid}"):
            log.append("m1", [record(1)])
        _say(holder)
        assert _heard(holder) == "appended"  # looking does not hinder the first
        assert len(log.read("m1")) == 2
        assert log.verify("m1").ok


def test_a_killed_holder_locks_nobody_out(path: Path, holder: "subprocess.Popen[str]") -> None:
    assert _heard(holder) == "open"
    holder.kill()
    holder.wait()
    with open_database(path) as database:
        assert not database.readonly
        log = Log(database)
        assert len(log.read("m1")) == 1
        assert log.append("m1", [record(1)])[0].seq == 2


def test_a_second_opening_in_the_same_process_may_only_look_too(database: Database) -> None:
    with open_database(database.path) as second:
        assert second.readonly
        assert not database.readonly
    with database.write():  # and closing it did not drop our lock
        assert python(_PEEK, str(database.path)).stdout.strip() == "open True"


def test_a_closed_database_lets_the_next_one_write(path: Path) -> None:
    open_database(path).close()
    with open_database(path) as database:
        assert not database.readonly


def test_looking_at_nothing_is_refused_and_makes_nothing(path: Path) -> None:
    with pytest.raises(NotWritable, match="no database here yet"):
        open_database(path, readonly=True)
    assert not path.exists()


def test_a_newer_database_is_refused_and_not_touched(path: Path, log: Log) -> None:
    play(log, 3)
    log._database.close()
    sql(path, "UPDATE alembic_version SET version_num = '0099'")
    sql(path, "UPDATE setting SET value = '9.9' WHERE key = 'written-by'")
    before = sum_of(path)
    for readonly in (False, True):
        with pytest.raises(TooNew) as caught:
            open_database(path, readonly=readonly)
        said = str(caught.value)
        assert "version 9.9" in said
        assert "0099" in said
        assert f"version {__version__}" in said
    assert sum_of(path) == before
    assert not (path.parent / "backups").exists()


def test_a_database_of_another_program_is_refused_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE music (title)")
    other.close()
    before = sum_of(path)
    with pytest.raises(NotOurs, match="another program"):
        open_database(path)
    assert sum_of(path) == before


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with open_database(path) as database:
        assert not database.readonly
    assert ask(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]


@pytest.mark.parametrize("where", ["beginning", "middle", "cut"])
def test_a_damaged_database_is_told_with_what_it_can_be_mended_from(path: Path, where: str) -> None:
    with open_database(path) as database:
        log = Log(database)
        log.open_match("m1", "", AT)
        play(log, 200)
        good = backup(database, now=datetime(2026, 5, 1, 9, tzinfo=UTC))
        worse = backup(database, now=datetime(2026, 5, 1, 10, tzinfo=UTC))
    worse.write_bytes(worse.read_bytes()[:9000])
    journal_note(path).write_text("/media/stick", "utf-8")
    whole = path.read_bytes()
    hurt = {
        "beginning": b"\0" * 512 + whole[512:],
        "middle": whole[:4096] + b"\x07" * 8192 + whole[4096 + 8192 :],
        "cut": whole[: len(whole) // 2],
    }[where]
    path.write_bytes(hurt)
    with pytest.raises(Damaged) as caught:
        open_database(path)
    assert caught.value.backup == good
    assert caught.value.journal == Path("/media/stick")
    assert good.name in str(caught.value)
    assert path.read_bytes() == hurt
    path.write_bytes(whole)
    with open_database(path) as database:  # mended: it works again
        assert Log(database).verify("m1").ok


def test_a_folder_that_may_not_be_written_is_told_and_works_once_mended(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not mounted(disk, "size=4m"):
        pytest.skip("needs the right to mount a small disk")
    try:
        path = disk / "quizapp.db"
        with open_database(path) as database:
            Log(database).open_match("m1", "", AT)
        remount(disk, "ro")
        with pytest.raises(NotWritable, match="may not be written"):
            open_database(path)
        with open_database(path, readonly=True) as looking:
            assert [card.id for card in Log(looking).matches()] == ["m1"]
        remount(disk, "rw")
        with open_database(path) as database:
            play(Log(database), 1)
    finally:
        unmount(disk)


@pytest.mark.skipif(os.name != "posix", reason="folders are protected in another way here")
def test_a_folder_of_somebody_else_is_told(path: Path) -> None:
    open_database(path).close()
    if os.getuid() == 0:  # nothing is forbidden to root: let the other process be somebody else
        said = python(_PEEK, str(path), "65534").stdout
    else:
        path.with_name(path.name + ".lock").unlink()
        path.parent.chmod(0o500)
        said = python(_PEEK, str(path)).stdout
        path.parent.chmod(0o700)
    assert said.startswith("store-not-writable ")


def test_a_full_database_refuses_aloud_and_goes_on_once_there_is_room(
    database: Database, log: Log
) -> None:
    play(log, 5)
    before = log.read("m1")
    with database.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")  # SQLite takes the present size
    big = [record(n) for n in range(2000)]
    with pytest.raises(DiskFull, match="Free some space"):
        log.append("m1", big)
    assert log.read("m1") == before
    # The writer was thrown away with its limit: that is the room that was made.
    assert len(log.append("m1", big)) == 2000
    assert log.verify("m1").ok


def test_a_full_disk_loses_nothing_and_works_once_mended(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not mounted(disk, "size=2m"):
        pytest.skip("needs the right to mount a small disk")
    try:
        with open_database(disk / "quizapp.db") as database:
            log = Log(database)
            log.open_match("m1", "", AT)
            ballast = disk / "ballast"
            ballast.write_bytes(b"x" * 1_200_000)
            acknowledged = _append_until_full(log)
            assert acknowledged > 10
            for _ in range(20):
                with pytest.raises(DiskFull):
                    log.append("m1", [record(1)] * 50)
            assert len(log.read("m1")) == acknowledged
            ballast.unlink()
            assert log.append("m1", [record(0)])[0].seq == acknowledged + 1
            assert log.verify("m1").ok
        with open_database(disk / "quizapp.db") as database:
            assert Log(database).verify("m1").last == acknowledged + 1
    finally:
        unmount(disk)


def _append_until_full(log: Log) -> int:
    """Record decisions until one is refused; return the last number that was acknowledged."""
    acknowledged = 0
    with suppress(DiskFull):
        for number in range(5000):
            acknowledged = log.append("m1", [record(number)])[-1].seq
        pytest.fail("a disk of 2 MB took 5000 decisions")
    return acknowledged


def test_a_full_disk_at_the_first_start_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not mounted(disk, "size=1m"):
        pytest.skip("needs the right to mount a small disk")
    try:
        ballast = disk / "ballast"
        with pytest.raises(OSError, match="No space"):
            ballast.write_bytes(b"x" * 2_000_000)
        with pytest.raises(DiskFull):
            open_database(disk / "quizapp.db")
        ballast.unlink()
        with open_database(disk / "quizapp.db") as database:
            assert not database.readonly
    finally:
        unmount(disk)


def test_a_foreign_lock_is_told_and_the_next_decision_works(
    path: Path, database: Database, log: Log
) -> None:
    foreign = driver.connect(path)
    try:
        foreign.execute("BEGIN IMMEDIATE")
        with database.read() as connection:  # five seconds of patience are too long for a test
            patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
        assert patience == 5000
        writer = database._writer
        assert writer is not None
        hasty: Any = writer.connection.driver_connection
        hasty.execute("PRAGMA busy_timeout=10")
        with pytest.raises(StoreProblem, match="another program keeps this file locked"):
            log.append("m1", [record(1)])
    finally:
        foreign.close()
    assert log.append("m1", [record(1)])[0].seq == 1


def test_pragmas_are_those_that_were_measured(database: Database) -> None:
    with database.write() as connection:
        got = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "fullfsync",
            )
        }
    assert got == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "fullfsync": 1,
    }


def test_the_built_in_sqlite_is_used_with_a_warning_where_it_has_the_race(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_name: str) -> None:
        raise ImportError

    monkeypatch.setattr("quizapp.store.driver.importlib.import_module", refuse)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 45, 0))
    driver.sqlite_module.cache_clear()
    try:
        with caplog.at_level(logging.WARNING):
            assert driver.sqlite_module() is sqlite3
        assert "WAL-reset race" in caplog.text
        driver.sqlite_module.cache_clear()
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 0))
        with pytest.raises(StoreProblem, match="too old"):
            driver.sqlite_module()
    finally:
        driver.sqlite_module.cache_clear()
