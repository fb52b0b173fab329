"""A match taken in from another computer: all, what is new of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.store import copies
from quizapp.store.chain import Record
from quizapp.store.database import Database, open_database
from quizapp.store.log import Log
from quizapp.store.problems import Damaged
from quizapp.store.taking import Outcome, standing, take_in, whole_copy

AT = "2026-05-01T09:00:00Z"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "other" / "quizapp.db") as database:
        yield database


def play(log: Log, *numbers: int) -> None:
    for number in numbers:
        log.append("m1", [Record("asked", 1, AT, b'{"number":%d}' % number)])


def packed(log: Log) -> bytes:
    card = log.match("m1")
    assert card is not None
    lines = [copies.first_line(card), *copies.event_lines(log.read("m1"))]
    return copies.text(
        [*lines, *copies.seal_lines(log.seals("m1")), copies.Finished(card.finished)]
    )


def test_new_then_the_same_then_longer_then_shorter(log: Log, other: Database) -> None:
    play(log, 1, 2)
    first = whole_copy(packed(log))
    there = Log(other)
    assert take_in(other, first).outcome is Outcome.NEW
    assert take_in(other, first).outcome is Outcome.SAME
    play(log, 3)
    log.seal("m1", AT)
    longer = take_in(other, whole_copy(packed(log)))
    assert (longer.outcome, longer.added) == (Outcome.LONGER, 1)
    assert take_in(other, first).outcome is Outcome.SHORTER
    assert there.head("m1") == log.head("m1")
    assert there.seals("m1") == log.seals("m1")
    assert there.verify("m1").ok


def test_what_went_another_way_is_refused_with_the_first_record_that_differs(
    log: Log, other: Database
) -> None:
    play(log, 1, 2)
    take_in(other, whole_copy(packed(log)))
    play(log, 3)
    play(Log(other), 4)
    with pytest.raises(Damaged, match="from record 3 on"):
        standing(Log(other), whole_copy(packed(log)))


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'number\\":1', b'number\\":7'), (b'"decision":2', b'"decision":1'), (b"asked", b"masked")],
)
def test_a_changed_record_is_found(log: Log, old: bytes, new: bytes) -> None:
    play(log, 1, 2)
    content = packed(log)
    assert old in content
    with pytest.raises(Damaged, match=r"record \d is missing or was changed"):
        whole_copy(content.replace(old, new, 1))


@pytest.mark.parametrize("content", [b"", b"{}\n", b"\xff\xfe\n", b"not json\n"])
def test_what_holds_no_match_is_told(content: bytes) -> None:
    with pytest.raises(Damaged, match="no match in the file"):
        whole_copy(content)


def test_a_torn_end_is_no_archive(log: Log) -> None:
    play(log, 1, 2)
    with pytest.raises(Damaged, match="record 3"):
        whole_copy(packed(log)[:-5])


def test_a_form_of_later_days_is_refused(log: Log) -> None:
    play(log, 1)
    with pytest.raises(Damaged, match="newer version"):
        whole_copy(packed(log).replace(b'"format":1', b'"format":2'))
