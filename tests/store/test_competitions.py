"""The record of a competition: appended, read, chained, never changed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from quizapp.store.chain import Record
from quizapp.store.competitions import Competitions
from quizapp.store.database import open_database
from quizapp.store.driver import connect, sqlite_module
from quizapp.store.problems import Unfit

AT, LATER = "2026-09-26T06:00:00.000Z", "2026-09-26T07:00:00.000Z"


def test_a_decision_is_one_transaction_and_the_first_one_makes_the_competition(path: Path) -> None:
    with open_database(path) as database:
        kept = Competitions(database)
        kept.append("k1", "试赛", [Record("founded", 1, AT, b'{"a":1}')])
        kept.append(
            "k1",
            "知识竞赛",
            [Record("withdrawn", 1, LATER, b"{}"), Record("lots_drawn", 1, LATER, b"{}")],
        )
        kept.append("k2", "另一场", [Record("founded", 1, AT, b"{}")])
        assert [(card.id, card.title, card.events) for card in kept.cards()] == [
            ("k1", "知识竞赛", 3),
            ("k2", "另一场", 1),
        ]
        found = kept.read("k1")
        assert [(one.seq, one.decision, one.kind) for one in found] == [
            (1, 1, "founded"),
            (2, 2, "withdrawn"),
            (3, 2, "lots_drawn"),
        ]
        assert found[0].body == b'{"a":1}'
        assert kept.verify("k1").ok
        assert kept.verify("k1").last == 3


def test_what_is_no_json_is_refused_and_nothing_is_recorded(path: Path) -> None:
    with open_database(path) as database:
        kept = Competitions(database)
        with pytest.raises(Unfit):
            kept.append("k1", "x", [Record("founded", 1, AT, b"{}"), Record("b", 1, AT, b"{")])
        assert kept.cards() == ()
        assert kept.read("k1") == ()


def test_one_that_is_put_aside_is_listed_no_more_and_its_record_stays(path: Path) -> None:
    with open_database(path) as database:
        kept = Competitions(database)
        kept.append("k1", "x", [Record("founded", 1, AT, b"{}")])
        kept.put_aside("k1")
        assert kept.cards() == ()
        assert len(kept.read("k1")) == 1
        with pytest.raises(Unfit, match="no competition k9"):
            kept.put_aside("k9")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE competition_event SET body = '{}' WHERE seq = 1",
        "DELETE FROM competition_event",
        "DELETE FROM competition",
        (
            "INSERT OR REPLACE INTO competition_event SELECT competition, seq, decision, kind,"
            " version, at, '{}', hash FROM competition_event"
        ),
    ],
)
def test_the_database_refuses_to_rewrite_a_record(path: Path, statement: str) -> None:
    with open_database(path) as database:
        Competitions(database).append("k1", "x", [Record("founded", 1, AT, b'{"a":1}')])
    with (
        closing(connect(path)) as connection,
        pytest.raises(sqlite_module().IntegrityError, match=r"never|aside|next number"),
    ):
        connection.execute(statement)


def test_a_record_that_was_changed_with_another_program_is_told(path: Path) -> None:
    with open_database(path) as database:
        Competitions(database).append(
            "k1", "x", [Record("founded", 1, AT, b'{"seed":1}'), Record("b", 1, AT, b"{}")]
        )
    with closing(connect(path)) as connection:
        connection.execute("DROP TRIGGER competition_event_unchanged")
        connection.execute("UPDATE competition_event SET body = '{\"seed\":2}' WHERE seq = 1")
        connection.commit()
    with open_database(path) as database:
        verdict = Competitions(database).verify("k1")
    assert not verdict.ok
    assert verdict.first_bad == 1
