"""The second copy keeps up, outlives its stick, and a lost database comes back from it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizapp.store import copies, journal
from quizapp.store.backup import backup
from quizapp.store.database import Database, journal_note, open_database
from quizapp.store.journal import Condition, Journal
from quizapp.store.log import Log
from quizapp.store.problems import Damaged, NotWritable, StoreProblem
from quizapp.store.rebuild import mend, rebuild
from quizapp.store.shelf import Shelf
from tests.store.scenes import AT, mounted, play, record, unmount


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def second(database: Database, log: Log, stick: Path) -> Iterator[Journal]:
    second = Journal(database, stick, poll=0.02)
    log.follow(second.nudge)
    yield second
    assert second.stop()


def _reaches(second: Journal, condition: Condition) -> bool:
    """Wait until the journal says so, as the console would see it."""
    with second._wake:
        return second._wake.wait_for(lambda: second.state.condition is condition, 10)


def test_every_decision_is_copied(stick: Path, log: Log, second: Journal) -> None:
    play(log, 30)
    log.seal("m1", AT)
    log.append("m1", [record(1)], finished=True)
    assert second.settle(10)
    copy = copies.read(copies.file_of(stick, "m1"))
    assert (copy.bad, copy.events, copy.seals) == (0, log.read("m1"), log.seals("m1"))
    assert copy.finished
    assert copy.head is not None
    assert copy.head.title == "决赛"
    assert second.state.condition is Condition.OK
    assert second.state.behind == 0


def test_more_than_memory_should_hold_is_copied_piece_by_piece(
    database: Database, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_CHUNK", 7)
    log = Log(database)
    log.open_match("m/2:?", "", AT)
    play(log, 21, "m/2:?")
    second = Journal(database, stick, poll=0.02)
    second.nudge("m/2:?")
    assert second.settle(10)
    assert second.stop()
    (file,) = stick.iterdir()
    assert copies.read(file).events == log.read("m/2:?")


def test_a_stick_may_vanish_and_come_back(stick: Path, log: Log, second: Journal) -> None:
    play(log, 3)
    assert second.settle(10)
    away = stick.with_name("pocket")
    stick.rename(away)
    assert _reaches(second, Condition.GONE)  # told before anything has to be written
    play(log, 10, start=3)
    assert not second.settle(0.1)
    assert _reaches(second, Condition.GONE)
    assert "goes on" in str(second.state.words)
    assert not stick.exists()  # nothing was made where the stick was
    away.rename(stick)
    assert second.settle(10)
    assert _reaches(second, Condition.OK)
    assert copies.read(copies.file_of(stick, "m1")).events == log.read("m1")


def test_another_stick_gets_everything(stick: Path, log: Log, second: Journal) -> None:
    play(log, 5)
    assert second.settle(10)
    stick.rename(stick.with_name("first"))
    assert _reaches(second, Condition.GONE)
    stick.mkdir()
    assert _reaches(second, Condition.OK)
    assert second.settle(10)
    assert copies.read(copies.file_of(stick, "m1")).events == log.read("m1")


def test_an_empty_mount_point_is_not_taken_for_the_stick(
    tmp_path: Path, database: Database, log: Log
) -> None:
    point = tmp_path / "point"
    if not mounted(point, "size=1m"):
        pytest.skip("needs the right to mount a small disk")
    second = Journal(database, point, poll=0.02)
    try:
        play(log, 2)
        second.nudge("m1")
        assert second.settle(10)
    finally:
        unmount(point)
    assert _reaches(second, Condition.GONE)
    play(log, 2, start=2)
    second.nudge("m1")
    assert second.stop()
    assert list(point.iterdir()) == []


def test_a_full_stick_is_behind_and_catches_up(
    tmp_path: Path, database: Database, log: Log
) -> None:
    point = tmp_path / "point"
    if not mounted(point, "size=64k"):
        pytest.skip("needs the right to mount a small disk")
    second = Journal(database, point, poll=0.02)
    log.follow(second.nudge)
    try:
        ballast = point / "ballast"
        ballast.write_bytes(b"x" * 40_000)
        play(log, 100)
        assert _reaches(second, Condition.BEHIND)
        assert second.state.behind > 0
        assert "disk is full" in str(second.state.words)
        ballast.unlink()
        assert second.settle(10)
        assert second.state.condition is Condition.OK
        assert copies.read(copies.file_of(point, "m1")).events == log.read("m1")
    finally:
        second.stop()
        unmount(point)


def test_a_torn_last_line_is_mended(database: Database, stick: Path, log: Log) -> None:
    play(log, 3)
    _copy(database, stick)
    file = copies.file_of(stick, "m1")
    whole = file.read_bytes()
    for torn in (whole[:-20], whole + b'{"line":"event","seq":', whole[:30], whole[:-20] + b"\0\n"):
        file.write_bytes(torn)
        _copy(database, stick)
        assert file.read_bytes() == whole
    assert [p.name for p in stick.iterdir()] == [file.name]


def test_a_copy_that_does_not_fit_is_kept_beside(database: Database, stick: Path, log: Log) -> None:
    play(log, 3)
    _copy(database, stick)
    file = copies.file_of(stick, "m1")
    whole = file.read_bytes()
    lines = whole.splitlines(keepends=True)
    file.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    _copy(database, stick)
    assert file.read_bytes() == whole
    assert len(list(stick.glob("*.aside-1"))) == 1


def test_a_copy_that_knows_more_than_the_log_is_never_cut(
    tmp_path: Path, database: Database, stick: Path, log: Log
) -> None:
    play(log, 2)
    old = backup(database)
    play(log, 2, start=2)
    _copy(database, stick)
    more = copies.read(copies.file_of(stick, "m1")).events
    with open_database(rebuild(None, tmp_path / "old.db", backup=old).path) as back:
        _copy(back, stick)
        assert copies.read(copies.file_of(stick, "m1")).events == Log(back).read("m1")
    assert copies.read(next(stick.glob("*.aside-1"))).events == more


def _copy(database: Database, stick: Path) -> None:
    second = Journal(database, stick, poll=0.02)
    second.nudge("m1")
    assert second.settle(10)
    assert second.stop()


def test_the_show_never_waits_for_a_slow_stick(
    log: Log, second: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck, go_on = threading.Event(), threading.Event()
    write: Callable[[Path, int, bytes], int] = journal._write

    def slow(file: Path, size: int, text: bytes) -> int:
        stuck.set()
        assert go_on.wait(10)
        return write(file, size, text)

    monkeypatch.setattr(journal, "_write", slow)
    play(log, 1)
    assert stuck.wait(10)
    play(log, 20, start=1)
    assert log.verify("m1").ok
    assert not second.settle(0.01)
    go_on.set()
    assert second.settle(10)
    assert second.state.condition is Condition.OK


def test_a_folder_that_is_not_there_is_refused_when_chosen(
    database: Database, tmp_path: Path
) -> None:
    with pytest.raises(StoreProblem):
        Journal(database, tmp_path / "nowhere")
    assert not journal_note(database.path).exists()


def test_a_lost_database_comes_back_from_the_journal(
    tmp_path: Path, stick: Path, log: Log, second: Journal
) -> None:
    play(log, 20)
    log.seal("m1", AT)
    log.open_match("m2", "预赛", AT, rehearsal=True)
    play(log, 4, "m2")
    log.append("m2", [record(9)], finished=True)
    assert second.settle(10)
    new = tmp_path / "data" / "new.db"  # with the key and the book beside it
    rebuilt = rebuild(stick, new)
    assert (rebuilt.matches, rebuilt.events) == (("m1", "m2"), 39 + 8)
    with open_database(new) as back:
        again = Log(back)
        assert again.matches() == log.matches()
        for match in ("m1", "m2"):
            assert again.read(match) == log.read(match)
            assert again.verify(match) == log.verify(match)
        assert again.verify("m1").sealed == 39
        again.append("m1", [record(1)])
    assert not list(new.parent.glob("*.mending*"))
    with pytest.raises(NotWritable, match="already there"):
        rebuild(stick, new)


def test_a_torn_end_is_accepted_and_a_broken_middle_is_named(
    tmp_path: Path, database: Database, stick: Path, log: Log
) -> None:
    play(log, 6)
    _copy(database, stick)
    file = copies.file_of(stick, "m1")
    whole = file.read_bytes()
    file.write_bytes(whole[:-9])
    assert rebuild(file, tmp_path / "torn.db").events == 11
    file.write_bytes(whole.replace(b'\\"number\\":20', b'\\"number\\":21', 1))
    with pytest.raises(Damaged, match="line 5 is damaged or was changed; the 3 records"):
        rebuild(file, tmp_path / "broken.db")
    assert not (tmp_path / "broken.db").exists()
    assert rebuild(file, tmp_path / "part.db", keep_whole_part=True).events == 3


def test_a_damaged_database_is_mended_from_backup_and_journal(path: Path, stick: Path) -> None:
    with open_database(path) as database:
        log, shelf = Log(database), Shelf(database)
        log.open_match("m1", "", AT)
        shelf.put_contest("c1", "contest", b"{}", AT)
        play(log, 10)
        backup(database)
        play(log, 10, start=10)
        _copy(database, stick)
        before = log.read("m1")
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(Damaged) as caught:
        open_database(path)
    assert caught.value.journal == stick
    rebuilt = mend(path, backup=caught.value.backup, journal=caught.value.journal)
    assert rebuilt.events == 20
    with open_database(path) as database:
        assert not database.readonly
        assert Log(database).read("m1") == before
        assert Shelf(database).contest("c1") == b"{}"
    assert len(list(path.parent.glob("*.damaged-*Z"))) == 1


def test_a_backup_and_a_journal_that_differ_are_not_mixed(
    tmp_path: Path, database: Database, stick: Path, log: Log
) -> None:
    play(log, 3)
    kept = backup(database)
    with open_database(tmp_path / "other.db") as other:
        Log(other).open_match("m1", "", AT)
        play(Log(other), 3, start=1)
        _copy(other, stick)
    with pytest.raises(Damaged, match="from record 1 on"):
        rebuild(stick, tmp_path / "new.db", backup=kept)
