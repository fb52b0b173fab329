"""Whatever is done to a sealed log with a database editor is told."""

import os
import stat
from pathlib import Path

import pytest

from quizapp.store.chain import START, Verdict, link
from quizapp.store.database import open_database
from quizapp.store.log import Log
from tests.store.scenes import AT, ask, play, sql

_FREE = (
    "DROP TRIGGER event_in_order",
    "DROP TRIGGER event_unchanged",
    "DROP TRIGGER event_kept",
    "DROP TRIGGER seal_once",
    "DROP TRIGGER seal_unchanged",
    "DROP TRIGGER seal_kept",
)


def _sealed(path: Path) -> None:
    """Twenty decisions with a seal after ten (record 19) and at the end (record 39)."""
    with open_database(path) as database:
        log = Log(database)
        log.open_match("m1", "决赛", AT)
        play(log, 10)
        log.seal("m1", AT)
        play(log, 10, start=10)
        log.seal("m1", AT)


def _verdict(path: Path) -> Verdict:
    with open_database(path) as database:
        return Log(database).verify("m1")


def test_an_untouched_log_is_whole_and_sealed_to_its_end(path: Path) -> None:
    _sealed(path)
    verdict = _verdict(path)
    assert (verdict.ok, verdict.first_bad, verdict.last, verdict.sealed) == (True, None, 39, 39)
    assert verdict.words.code == "chain-whole"
    head = ask(path, "SELECT hash FROM event WHERE seq = 39")[0][0]
    assert verdict.short == head[:8]
    assert verdict.short in str(verdict.words)


@pytest.mark.parametrize(
    ("code", "first_bad", "statements"),
    [
        ("chain-changed", 7, ["UPDATE event SET body = '{\"points\":99}' WHERE seq = 7"]),
        ("chain-changed", 7, ["UPDATE event SET at = '2026-05-01T09:00:01Z' WHERE seq = 7"]),
        ("chain-changed", 7, ["UPDATE event SET kind = 'team-passed' WHERE seq = 7"]),
        ("chain-changed", 7, ["UPDATE event SET version = 2 WHERE seq = 7"]),
        ("chain-changed", 7, ["UPDATE event SET decision = decision + 1 WHERE seq = 7"]),
        ("chain-changed", 7, [f"UPDATE event SET hash = '{'a' * 64}' WHERE seq = 7"]),
        ("chain-missing", 7, ["DELETE FROM event WHERE seq = 7"]),
        ("chain-missing", 1, ["DELETE FROM event WHERE seq = 1"]),
        ("chain-cut", 39, ["DELETE FROM event WHERE seq = 39"]),
        ("chain-cut", 11, ["DELETE FROM event WHERE seq > 10"]),
        ("chain-cut", 1, ["DELETE FROM event"]),
        ("chain-cut", 30, ["DELETE FROM event WHERE seq >= 30", "DELETE FROM seal"]),
        ("chain-cut", 20, ["DELETE FROM event WHERE seq > 19", "DELETE FROM seal WHERE seq > 19"]),
        ("chain-false-seal", 39, ["UPDATE seal SET at = '' WHERE seq = 39"]),
        ("chain-false-seal", 39, ["UPDATE seal SET mac = 'x' WHERE seq = 39"]),
        ("chain-false-seal", 19, ["UPDATE seal SET key = 'x', hash = 'y' WHERE seq = 19"]),
    ],
)
def test_a_tampered_log_is_told(
    path: Path, code: str, first_bad: int, statements: list[str]
) -> None:
    _sealed(path)
    sql(path, *_FREE, *statements)
    verdict = _verdict(path)
    assert not verdict.ok
    assert (verdict.words.code, verdict.first_bad) == (code, first_bad)
    assert "m1" in str(verdict.words)


def test_a_deleted_record_is_told_though_the_others_closed_up(path: Path) -> None:
    _sealed(path)
    close_up = [f"UPDATE event SET seq = {seq - 1} WHERE seq = {seq}" for seq in range(8, 40)]
    sql(path, *_FREE, "DELETE FROM event WHERE seq = 7", *close_up)
    verdict = _verdict(path)
    assert (verdict.words.code, verdict.first_bad) == ("chain-changed", 7)


def test_two_swapped_records_are_told(path: Path) -> None:
    _sealed(path)
    swap = [
        f"UPDATE event SET seq = {new} WHERE seq = {old}" for old, new in [(7, 99), (8, 7), (99, 8)]
    ]
    sql(path, *_FREE, *swap)
    assert _verdict(path).first_bad == 7


def test_an_inserted_record_is_told(path: Path) -> None:
    _sealed(path)
    shift = [f"UPDATE event SET seq = {n + 1} WHERE seq = {n}" for n in range(39, 7, -1)]
    sql(path, *_FREE, *shift)
    sql(
        path, "INSERT INTO event SELECT match,8,decision,kind,1,at,'{}',hash FROM event WHERE seq=7"
    )
    assert _verdict(path).first_bad == 8


def _recompute(path: Path, changed: int) -> list[str]:
    """Edit one record and make the whole chain fit again, as one who knows the recipe."""
    before = START
    statements: list[str] = [*_FREE]
    for match, seq, decision, kind, version, at, body, _ in ask(path, "SELECT * FROM event"):
        text = '{"points":99}' if seq == changed else body
        before = link(before, match, seq, decision, kind, version, at, text.encode())
        statements.append(f"UPDATE event SET body = '{text}', hash = '{before}' WHERE seq = {seq}")
    return statements


def test_a_chain_computed_anew_is_told_by_the_seal_before_which_it_was_whole(path: Path) -> None:
    _sealed(path)
    sql(path, *_recompute(path, 25))
    verdict = _verdict(path)
    assert (verdict.words.code, verdict.first_bad, verdict.sealed) == ("chain-rewritten", 20, 19)


@pytest.mark.parametrize(
    "cover",
    [
        "UPDATE seal SET hash = (SELECT hash FROM event WHERE seq = seal.seq)",
        "UPDATE seal SET key = 'other', hash = (SELECT hash FROM event WHERE seq = seal.seq)",
        "DELETE FROM seal",
    ],
)
def test_a_chain_computed_anew_with_its_seals_is_told_without_the_key(
    path: Path, cover: str
) -> None:
    _sealed(path)
    sql(path, *_recompute(path, 5), cover)
    assert not _verdict(path).ok


def test_a_log_carried_to_another_computer_is_whole_but_not_vouched_for(path: Path) -> None:
    _sealed(path)
    for name in ("seal.key", "seals.jsonl"):
        (path.parent / name).unlink()
    verdict = _verdict(path)
    assert (verdict.ok, verdict.sealed) == (True, 0)
    sql(path, *_FREE, "DELETE FROM event WHERE seq = 39")
    assert _verdict(path).words.code == "chain-cut"


def test_the_key_is_for_this_user_alone_and_a_torn_book_line_hurts_nobody(path: Path) -> None:
    _sealed(path)
    key = path.parent / "seal.key"
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    key_bytes = key.read_bytes()
    assert len(key_bytes) == 32
    assert key_bytes not in path.read_bytes()
    with (path.parent / "seals.jsonl").open("ab") as book:
        book.write(b'\n{"match":"m1","seq":4')
    with open_database(path) as database:
        log = Log(database)
        play(log, 1, start=20)
        seal = log.seal("m1", AT)
        assert seal is not None
        assert log.seal("m1", AT) == seal  # nothing new: the same seal
        assert log.verify("m1").sealed == seal.seq


def test_a_match_without_events_has_nothing_to_seal(log: Log) -> None:
    assert log.seal("m1", AT) is None
    assert log.verify("m1").ok
