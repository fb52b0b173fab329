"""Certificates on record: each number once, nothing rewritten, and whoever tries is told."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizapp.store.certificates import Certificates, Take
from quizapp.store.database import Database, open_database
from quizapp.store.issue_log import PRINTED, REPRINTED
from quizapp.store.issued import Frozen, Part, Row, Withdrawn
from quizapp.store.log import Log
from quizapp.store.printers import Printer, Printers
from quizapp.store.problems import StoreProblem, Unfit
from tests.store.counter import SERIES, frozen
from tests.store.scenes import AT, ROOT, ask, play, sql

_FREE = tuple(
    f"DROP TRIGGER {table}_{rule}"
    for table in ("award_batch", "award_part", "certificate", "certificate_event")
    for rule in ("unchanged", "kept")
)


def vouch(text: bytes) -> bytes:
    return b"signed " + text[-8:]


def issue(store: Certificates, name: str = "一", count: int = 3) -> str:
    store.issue(lambda take: frozen(take, name, count), AT, vouch)
    return store.batches()[0].id


@pytest.fixture
def store(database: Database) -> Certificates:
    return Certificates(database)


def test_numbers_go_on_in_their_series(store: Certificates) -> None:
    assert store.next_number(SERIES) == 1
    issue(store)
    issue(store, "二", 2)
    assert store.next_number(SERIES) == 6
    assert store.next_number("别的#号") == 1
    numbers = {one.number for card in store.batches() for one in store.of_batch(card.id)}
    assert numbers == {f"工竞〔2026〕{at:03d}号" for at in range(1, 6)}
    card = store.batch("一-1")
    assert card is not None
    assert (card.count, card.made, card.first, card.last) == (
        *(3, 0),
        *("工竞〔2026〕001号", "工竞〔2026〕003号"),
    )


def test_a_series_goes_on_from_what_other_means_gave_and_never_back(store: Certificates) -> None:
    store.begin_series(SERIES, 120)
    assert store.next_number(SERIES) == 120
    store.begin_series(SERIES, 7)
    assert store.next_number(SERIES) == 120


def test_what_fails_in_between_uses_no_number_up(store: Certificates) -> None:
    def fails(take: Take) -> Frozen:
        frozen(take, "x")
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        store.issue(fails, AT, vouch)
    assert store.next_number(SERIES) == 1
    assert store.batches() == ()
    assert store.entries() == ()


def test_a_serial_is_issued_once(store: Certificates) -> None:
    issue(store)

    def again(_take: object) -> Frozen:
        return frozen(lambda _series, _count: 1, "again")

    with pytest.raises(StoreProblem):
        store.issue(again, AT, vouch)
    assert len(store.batches()) == 1


def test_three_processes_at_once_never_give_a_number_twice(path: Path) -> None:
    open_database(path).close()
    counter = str(Path(__file__).with_name("counter.py"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    several = [
        subprocess.Popen(
            [sys.executable, counter, str(path), "8", str(one)],
            stdout=subprocess.PIPE,
            env=environment,
        )
        for one in range(3)
    ]
    for one in several:
        out, _ = one.communicate(timeout=120)
        assert len(out.split()) == 8
    numbers = [row[0] for row in ask(path, "SELECT serial FROM certificate ORDER BY serial")]
    assert numbers == [f"工竞〔2026〕{at:03d}号" for at in range(1, 73)]
    with open_database(path) as database:
        verdict = Certificates(database).check()
    assert verdict.ok, verdict.words
    assert (verdict.last, verdict.sealed) == (24, 24)


def test_a_kill_in_the_middle_loses_no_batch_and_leaves_no_half(path: Path) -> None:
    open_database(path).close()
    counter = str(Path(__file__).with_name("counter.py"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    chance = random.Random(5)
    acknowledged = 0
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, counter, str(path), "100000", "k"],
            stdout=subprocess.PIPE,
            env=environment,
        ) as child:
            assert child.stdout is not None
            said = child.stdout.readline()
            time_left = chance.uniform(0, 0.08)
            until = time.monotonic() + time_left
            while time.monotonic() < until:
                said = child.stdout.readline()
            child.kill()
            rest = child.stdout.read().splitlines()
        acknowledged += int((rest or [said])[-1])
        with open_database(path) as database:
            store = Certificates(database)
            cards = store.batches()
            assert store.check().ok
            assert all(card.count == 3 for card in cards)
            assert len(cards) >= acknowledged
            assert store.next_number(SERIES) == 3 * len(cards) + 1
            acknowledged = len(cards)


def test_parts_are_told_once_and_never_with_other_bytes(store: Certificates) -> None:
    batch_id = issue(store)
    store.keep_part(batch_id, Part(1, 3, "a" * 64))
    store.keep_part(batch_id, Part(1, 3, "a" * 64))
    assert store.parts(batch_id) == (Part(1, 3, "a" * 64),)
    with pytest.raises(Unfit, match="other bytes"):
        store.keep_part(batch_id, Part(1, 3, "b" * 64))
    card = store.batch(batch_id)
    assert card is not None
    assert card.complete


def test_revoking_is_told_with_the_certificate(store: Certificates) -> None:
    issue(store)
    one = store.find("工竞〔2026〕002号")
    assert one is not None
    assert not one.revoked
    gone = Withdrawn(one.row, "2026-10-08", "姓名有误")
    store.revoke([gone, gone], AT, "aa", vouch)
    store.revoke([gone], AT, "aa", vouch)
    again = store.find("工竞〔2026〕002号")
    assert again is not None
    assert (again.revoked, again.reason) == ("2026-10-08", "姓名有误")
    assert [entry.kind for entry in store.entries()] == ["issued", "revoked"]
    assert store.same([one.row.name], "竞赛") == ()
    assert len(store.same(["人工竞〔2026〕001号"], "竞赛")) == 1


def test_issuing_anew_revokes_the_old_one_in_the_same_transaction(store: Certificates) -> None:
    issue(store)
    old = store.find("工竞〔2026〕001号")
    assert old is not None

    def anew(_take: object) -> Frozen:
        made = frozen(lambda _series, _count: 1, "新", 1)
        row = Row(old.row.serial, 2, "person", "张三", "", "", "一等奖")
        return Frozen("新", "新", "竞赛", made.digest, "aa", "x", 200, made.body, (row,))

    store.issue(anew, AT, vouch, Withdrawn(old.row, "2026-10-08", "改名"))
    assert [entry.kind for entry in store.entries()] == ["issued", "revoked", "reissued"]
    new = store.find("工竞〔2026〕001号-R2")
    assert new is not None
    assert (new.row.name, new.revoked) == ("张三", "")
    before = store.find("工竞〔2026〕001号")
    assert before is not None
    assert before.revoked
    assert store.last_revision(old.row.serial) == 2
    assert store.check().ok


def test_what_was_printed_and_printed_again_is_in_the_log(store: Certificates) -> None:
    batch_id = issue(store)
    assert store.printed(batch_id) == 0
    store.note(PRINTED, {"batch": batch_id, "good": 2, "last": "工竞〔2026〕002号"}, AT)
    store.note(REPRINTED, {"batch": batch_id, "numbers": ["工竞〔2026〕001号"]}, AT)
    assert store.printed(batch_id) == 2
    assert store.printed("other") == 0
    assert store.check().ok


def test_search_finds_parts_of_names_and_takes_no_sign_as_a_pattern(store: Certificates) -> None:
    issue(store)
    assert len(store.search("一等奖")) == 3
    assert [one.number for one in store.search("002")] == ["工竞〔2026〕002号"]
    assert store.search("%") == ()
    assert store.search("_") == ()
    assert store.find("工竞〔2026〕002号-R9") is None
    assert store.find("没有") is None


@pytest.mark.parametrize(
    ("code", "first_bad", "statement"),
    [
        ("issue-log-changed", 2, "UPDATE certificate_event SET body = '{}' WHERE seq = 2"),
        ("issue-log-changed", 2, "UPDATE certificate_event SET at = 'x' WHERE seq = 2"),
        ("issue-log-changed", 2, "UPDATE certificate_event SET kind = 'made' WHERE seq = 2"),
        ("issue-log-missing", 2, "DELETE FROM certificate_event WHERE seq = 2"),
        ("issue-log-cut", 3, "DELETE FROM certificate_event WHERE seq = 3"),
        ("issue-log-batch", 1, "UPDATE award_batch SET body = '\"other\"' WHERE id = '一-1'"),
        ("issue-log-batch", 1, "UPDATE award_batch SET match = '' WHERE id = '一-1'"),
        ("issue-log-batch", 1, "DELETE FROM certificate WHERE serial LIKE '%003%'"),
        ("issue-log-batch", 1, "UPDATE certificate SET serial = 'x' WHERE serial LIKE '%001%'"),
    ],
)
def test_whatever_is_done_with_a_database_editor_is_told(
    path: Path, code: str, first_bad: int, statement: str
) -> None:
    with open_database(path) as database:
        log, store = Log(database), Certificates(database)
        log.open_match("m1", "决赛", AT)
        play(log, 5)
        seq, head = log.head("m1")

        def tied(take: Take) -> Frozen:
            one = frozen(take, "一")
            return Frozen(
                *(one.id, one.name, one.event, one.digest, one.key, one.made_with, one.part),
                *(one.body, one.rows, "m1", seq, head),
            )

        store.issue(tied, AT, vouch)
        row = store.of_batch("一-1")[1].row
        store.revoke([Withdrawn(row, "2026-10-08", "x")], AT, "aa", vouch)
        issue(store, "二")
        assert store.check().ok
    sql(path, *_FREE, statement)
    with open_database(path) as database:
        verdict = Certificates(database).check()
    assert (verdict.ok, verdict.words.code, verdict.first_bad) == (False, code, first_bad)


def test_a_log_of_the_match_that_was_written_anew_is_told(path: Path) -> None:
    with open_database(path) as database:
        log, store = Log(database), Certificates(database)
        log.open_match("m1", "决赛", AT)
        play(log, 5)
        seq, head = log.head("m1")

        def tied(take: Take) -> Frozen:
            one = frozen(take, "一")
            return Frozen(
                *(one.id, one.name, one.event, one.digest, one.key, one.made_with, one.part),
                *(one.body, one.rows, "m1", seq, head),
            )

        store.issue(tied, AT, vouch)
        play(log, 3, start=5)  # a correction afterwards is no harm
        assert store.check().ok
    free = "DROP TRIGGER event_unchanged"
    sql(path, free, f"UPDATE event SET hash = '{'b' * 64}' WHERE seq = {seq}")
    with open_database(path) as database:
        verdict = Certificates(database).check()
    assert (verdict.ok, verdict.words.code) == (False, "issue-log-match")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE serial_series SET next = 1",
        "DELETE FROM serial_series",
        "INSERT OR REPLACE INTO serial_series VALUES ('工竞〔2026〕#号', 1)",
        "UPDATE certificate SET name = 'x'",
        "DELETE FROM certificate",
        "UPDATE award_batch SET body = '1'",
        "DELETE FROM award_batch",
        "UPDATE certificate_event SET body = '1'",
        "DELETE FROM certificate_event",
        "INSERT INTO certificate_event VALUES (9, 'x', 'x', 'x', printf('%064d', 1), '', '')",
        "INSERT OR REPLACE INTO certificate SELECT * FROM certificate",
    ],
)
def test_the_database_itself_refuses_to_rewrite(path: Path, statement: str) -> None:
    with open_database(path) as database:
        issue(Certificates(database))
    with pytest.raises(Exception, match=r"never|once|next number|given once"):
        sql(path, statement)


def test_a_printers_tray_is_remembered(database: Database) -> None:
    printers = Printers(database)
    printers.put(Printer("HP", "tray 2", 1.5, -0.5, 1.001, 0.999, AT))
    printers.put(Printer("HP", "tray 2", 2.0, -0.5, 1.001, 0.999, AT))
    printers.put(Printer("HP", "", 0.0, 0.0, 1.0, 1.0, AT))
    assert [(one.tray, one.dx) for one in printers.all()] == [("", 0.0), ("tray 2", 2.0)]
    found = printers.find("HP", "tray 2")
    assert found is not None
    assert found.sx == 1.001
    printers.drop("HP", "tray 2")
    assert printers.find("HP", "tray 2") is None
