"""Backups are whole, named by their time, and thinned."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.store import backup as backups
from quizapp.store.backup import backup, good, keep, thin
from quizapp.store.database import Database
from quizapp.store.driver import connect
from quizapp.store.log import Log
from quizapp.store.problems import StoreProblem
from tests.store.scenes import ask, play

_NOW = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)


def test_a_backup_holds_what_is_committed_in_one_plain_file(
    path: Path, database: Database, log: Log
) -> None:
    play(log, 50)
    kept = backup(database, now=_NOW)
    assert kept == path.parent / "backups" / "quizapp-2026-05-01T09-30-00Z.backup"
    assert good(kept)
    assert ask(kept, "SELECT count(*) FROM event") == [(len(log.read("m1")),)]
    assert ask(kept, "PRAGMA journal_mode") == [("delete",)]
    assert [p.name for p in kept.parent.iterdir()] == [kept.name]
    play(log, 1, start=50)
    assert log.verify("m1").ok


def test_a_bad_copy_is_thrown_away_aloud(
    database: Database, log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(log, 1)
    monkeypatch.setattr(backups, "flush", lambda part: part.write_bytes(part.read_bytes()[:5000]))
    with pytest.raises(StoreProblem, match="thrown away"):
        backup(database, tmp_path / "kept", now=_NOW)
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_is_no_backup_is_not_good(tmp_path: Path, database: Database) -> None:
    text = tmp_path / "text"
    text.write_bytes(b"nothing of ours, but long enough to be a header" * 100)
    other = tmp_path / "other"
    connection = connect(other)
    connection.execute("CREATE TABLE music (title)")
    connection.close()
    assert [good(p) for p in (text, other, tmp_path / "nothing")] == [False] * 3
    assert good(database.path)


def test_backups_of_another_database_are_not_ours(tmp_path: Path) -> None:
    names = ("quizapp", "quizapp-rehearsal")
    for name in names:
        (tmp_path / f"{name}-2026-05-01T09-30-00Z.backup").touch()
    (tmp_path / "quizapp-2026-05-01T09-31-00Z.backup.part").touch()
    for name in names:
        (found,) = backups.backups(tmp_path / f"{name}.db", tmp_path)
        assert found.name == f"{name}-2026-05-01T09-30-00Z.backup"


def test_old_backups_are_thinned_to_the_last_then_days_weeks_and_months(tmp_path: Path) -> None:
    def name(at: datetime) -> Path:
        return tmp_path / f"quizapp-{at:%Y-%m-%dT%H-%M-%SZ}.backup"

    hours = [_NOW - timedelta(hours=n) for n in range(24 * 400)]
    kept = keep(tuple(name(at) for at in hours))
    assert {name(at) for at in hours[:10]} <= kept
    days = {path.name[8:18] for path in kept}
    assert {f"{_NOW - timedelta(days=n):%Y-%m-%d}" for n in range(12)} <= days
    assert len({path.name[8:15] for path in kept}) >= 9
    assert len(kept) <= 10 + 12 + 10 + 9
    assert keep(tuple(sorted(kept, reverse=True))) == kept  # thinning again takes nothing more


def test_thinning_deletes_what_is_not_kept(path: Path, tmp_path: Path) -> None:
    for minute in range(30):
        (tmp_path / f"quizapp-2026-05-01T09-{minute:02}-00Z.backup").touch()
    (tmp_path / "holiday.jpg").touch()
    assert len(thin(path, tmp_path)) == 20
    assert len(backups.backups(path, tmp_path)) == 10
    assert (tmp_path / "holiday.jpg").exists()
