"""The log: what is appended comes back, numbered, chained and never changed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.store import tables
from quizapp.store.chain import START, Record, Recorded, fields, link
from quizapp.store.database import Database, open_database
from quizapp.store.driver import sqlite_module
from quizapp.store.log import Log
from quizapp.store.problems import Unfit
from tests.store.scenes import AT, ask, play, record, sql


def test_a_decision_comes_back_as_it_was_with_numbers(log: Log) -> None:
    first = log.append("m1", [record(1, "question-asked"), record(2, "clock-started")])
    second = log.append("m1", [record(3)])
    assert [(e.seq, e.decision) for e in first + second] == [(1, 1), (2, 1), (3, 2)]
    assert log.read("m1") == first + second
    assert second[0].body == record(3).body
    assert log.read("m1", after=1, limit=1) == first[1:]
    assert log.head("m1") == (3, second[0].hash)


def test_each_match_counts_for_itself(log: Log) -> None:
    log.open_match("m2", "预赛", "2026-05-02T09:00:00Z", rehearsal=True)
    play(log, 4)
    play(log, 1, "m2")
    assert [e.seq for e in log.read("m1")] == list(range(1, 8))
    assert [e.seq for e in log.read("m2")] == [1]
    late, early = log.matches()
    assert (late.id, late.rehearsal, late.events, late.last_kind) == ("m2", True, 1, "team-buzzed")
    assert (early.id, early.title, early.events, early.decisions) == ("m1", "决赛", 7, 4)
    assert log.match("m1") == early
    assert log.match("m3") is None


def test_the_end_of_a_match_is_noted_with_its_last_decision(log: Log) -> None:
    card = log.match("m1")
    assert card is not None
    assert (card.finished, card.events, card.last_kind) == (False, 0, "")
    log.append("m1", [record(1, "match-finished")], finished=True)
    card = log.match("m1")
    assert card is not None
    assert card.finished
    log.append("m1", [record(2, "decision-undone")], finished=False)
    card = log.match("m1")
    assert card is not None
    assert not card.finished


def test_followers_hear_of_a_decision_only_after_it_can_be_read(path: Path, log: Log) -> None:
    heard: list[int] = []

    def told(match: str) -> None:
        rows = ask(path, f"SELECT count(*) FROM event WHERE match = '{match}'")
        heard.append(rows[0][0])

    log.follow(told)
    log.append("m1", [record(1), record(2)])
    log.append("m1", [record(3)])
    assert heard == [2, 3]


def test_what_cannot_be_stored_is_refused_and_the_next_decision_works(log: Log) -> None:
    with pytest.raises(Unfit, match="no match m9"):
        log.append("m9", [record(1)])
    with pytest.raises(Unfit, match="already a match m1"):
        log.open_match("m1", "", AT)
    with pytest.raises(Unfit):
        log.append("m1", [record(1), Record("torn", 1, AT, b'{"a":"\xff"}')])
    with pytest.raises(Unfit):
        log.append("m1", [record(1), Record("torn", 1, AT, b'{"a":')])
    assert log.read("m1") == ()
    assert [e.seq for e in log.append("m1", [record(1)])] == [1]


def test_two_threads_may_append_one_after_the_other(database: Database, log: Log) -> None:
    other = Log(database)
    for number in range(10):
        (log if number % 2 else other).append("m1", [record(number)])
    assert [e.seq for e in log.read("m1")] == list(range(1, 11))
    assert log.verify("m1").ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}' WHERE seq = 2",
        "DELETE FROM event WHERE seq = 3",
        "REPLACE INTO event SELECT match, seq, decision, kind, version, at, '{}', hash FROM event",
        "INSERT INTO event SELECT match, seq + 9, 9, kind, 1, at, body, hash FROM event LIMIT 1",
        "DELETE FROM match",
        "UPDATE seal SET hash = 'x'",
        "DELETE FROM seal",
        "REPLACE INTO seal SELECT match, seq, 'x', at, key, mac FROM seal",
    ],
)
def test_the_database_itself_refuses_to_rewrite(path: Path, log: Log, statement: str) -> None:
    play(log, 3)
    log.seal("m1", AT)
    before = ask(path, "SELECT * FROM event"), ask(path, "SELECT * FROM seal")
    with pytest.raises(sqlite_module().IntegrityError):
        sql(path, "PRAGMA foreign_keys=ON", statement)
    assert (ask(path, "SELECT * FROM event"), ask(path, "SELECT * FROM seal")) == before


def test_the_tables_are_those_that_the_program_speaks_of(path: Path, database: Database) -> None:
    assert not database.readonly
    named = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    ours = {name for (name,) in named if not name.startswith(("alembic_", "question_text"))}
    assert ours == set(tables.metadata.tables)
    for table in tables.metadata.tables.values():
        real = {
            (name, kind, bool(required), bool(key))
            for _, name, kind, required, _, key in ask(path, f"PRAGMA table_info({table.name})")
        }
        ours = {(c.name, str(c.type), not c.nullable, c.primary_key) for c in table.columns}
        assert real == ours, table.name


def test_a_log_survives_closing(path: Path) -> None:
    with open_database(path) as database:
        log = Log(database)
        log.open_match("m1", "决赛", AT)
        play(log, 5)
        before = log.read("m1")
    with open_database(path) as database:
        assert Log(database).read("m1") == before
        assert Log(database).verify("m1").ok


values = st.lists(st.text(max_size=5) | st.binary(max_size=5), max_size=4)


@given(values, values)
def test_two_lists_of_fields_never_give_the_same_bytes(a: list[str], b: list[str]) -> None:
    as_bytes = [[v.encode() if isinstance(v, str) else v for v in x] for x in (a, b)]
    assert (fields(*a) == fields(*b)) == (as_bytes[0] == as_bytes[1])


def test_the_chain_is_computed_as_its_description_says() -> None:
    event = Recorded(1, 1, "k", 2, AT, b"{}", "")
    said = f"{START}2:m11:11:11:k1:2{len(AT)}:{AT}2:{{}}"
    assert link(START, "m1", 1, 1, event.kind, 2, AT, event.body) == sum_of_text(said)


def sum_of_text(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()
