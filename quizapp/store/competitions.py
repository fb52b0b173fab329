"""Competitions of several matches: their records of decisions, one transaction a decision.

The record is chained as the log of a match is (`chain`), so that the last digits of it, printed on
the protocol of a draw and signed by hand, vouch for everything before.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, LargeBinary, cast, func, insert, select, update

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store import tables
from quizapp.store.chain import START, Record, Recorded, Verdict, check, link
from quizapp.store.database import Database
from quizapp.store.log import json_text
from quizapp.store.problems import Damaged, Unfit
from quizapp.store.taking import Outcome

_c, _e = tables.competition.c, tables.competition_event.c


class CompetitionCard(Struct, frozen=True):
    """What a list shows of a competition."""

    id: str
    title: str
    updated: str
    events: int = 0


class Competitions:
    """The competitions of one database. All methods raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self) -> tuple[CompetitionCard, ...]:
        """Every competition that is not put aside, the one changed last first."""
        last = select(func.max(_e.seq)).where(_e.competition == _c.id).scalar_subquery()
        found = (
            select(_c.id, _c.title, _c.updated, func.coalesce(last, 0))
            .where(_c.aside == 0)
            .order_by(_c.updated.desc(), _c.id)
        )
        with self._database.read() as connection:
            return tuple(CompetitionCard(*row) for row in connection.execute(found))

    def append(
        self, competition_id: str, title: str, records: Sequence[Record]
    ) -> tuple[Recorded, ...]:
        """Record one decision, the first one makes the competition; returns after COMMIT.

        `title` is the one that the competition has after it.
        """
        with self._database.write() as connection:
            seq, decision, before = _head(connection, competition_id)
            at = records[-1].at if records else ""
            if seq:
                changed = update(tables.competition).where(_c.id == competition_id)
                connection.execute(changed.values(title=title, updated=at))
            else:
                made = insert(tables.competition)
                values = {"id": competition_id, "title": title, "updated": at, "aside": 0}
                connection.execute(made.values(**values))
            recorded: list[Recorded] = []
            for number, one in enumerate(records, start=seq + 1):
                before = link(
                    *(before, competition_id, number, decision + 1),
                    *(one.kind, one.version, one.at, one.body),
                )
                recorded.append(
                    Recorded(number, decision + 1, one.kind, one.version, one.at, one.body, before)
                )
            for one in recorded:
                connection.execute(
                    insert(tables.competition_event).values(**_row(one, competition_id))
                )
        return tuple(recorded)

    def read(self, competition_id: str) -> tuple[Recorded, ...]:
        """Every event of a competition, in order."""
        columns = (_e.seq, _e.decision, _e.kind, _e.version, _e.at, cast(_e.body, LargeBinary))
        found = select(*columns, _e.hash).where(_e.competition == competition_id).order_by(_e.seq)
        with self._database.read() as connection:
            return tuple(Recorded(*row) for row in connection.execute(found))

    def head(self, competition_id: str) -> tuple[int, str]:
        """(number, hash) of the last event; (0, "") if there is none."""
        with self._database.read() as connection:
            seq, _, last = _head(connection, competition_id)
        return seq, last if seq else ""

    def verify(self, competition_id: str) -> Verdict:
        """Whether the record is as it was written."""
        return check(competition_id, self.read(competition_id))

    def standing(self, competition_id: str, events: Sequence[Recorded]) -> Outcome:
        """How a record stands to what is here. Raises `Damaged` where the two differ."""
        here = self.read(competition_id)
        for ours, theirs in zip(here, events, strict=False):
            if ours.hash != theirs.hash:
                raise _differs(competition_id, ours.seq)
        if not here:
            return Outcome.NEW
        if len(here) == len(events):
            return Outcome.SAME
        return Outcome.LONGER if len(here) < len(events) else Outcome.SHORTER

    def take_in(self, competition_id: str, title: str, events: Sequence[Recorded]) -> Outcome:
        """Add what is new of a whole record as it is, in one transaction; it is listed again."""
        outcome = self.standing(competition_id, events)
        with self._database.write() as connection:
            seq, _, _ = _head(connection, competition_id)
            values = {"title": title, "updated": events[-1].at, "aside": 0}
            if not seq:
                made = insert(tables.competition).values(id=competition_id, **values)
                connection.execute(made)
            elif outcome is Outcome.LONGER:
                changed = update(tables.competition).where(_c.id == competition_id)
                connection.execute(changed.values(**values))
            for one in events[seq:]:
                row = _row(one, competition_id)
                connection.execute(insert(tables.competition_event).values(**row))
        return outcome

    def put_aside(self, competition_id: str) -> None:
        """List the competition no more; its record stays."""
        with self._database.write() as connection:
            aside = update(tables.competition).where(_c.id == competition_id).values(aside=1)
            if not connection.execute(aside).rowcount:
                raise _unknown(competition_id)


def _head(connection: Connection, competition_id: str) -> tuple[int, int, str]:
    found = (
        select(_e.seq, _e.decision, _e.hash)
        .where(_e.competition == competition_id)
        .order_by(_e.seq.desc())
        .limit(1)
    )
    row = connection.execute(found).first()
    return (row[0], row[1], row[2]) if row else (0, 0, START)


def _row(event: Recorded, competition_id: str) -> dict[str, str | int]:
    return {
        "competition": competition_id,
        "seq": event.seq,
        "decision": event.decision,
        "kind": event.kind,
        "version": event.version,
        "at": event.at,
        "body": json_text(event.body, event.kind),
        "hash": event.hash,
    }


def _differs(competition_id: str, seq: int) -> Damaged:
    text = QT_TRANSLATE_NOOP(
        "store",
        "Competition {competition} is here already and went another way from record {seq} on: both "
        "computers went on with it. Nothing was taken; both records are whole. Decide which one "
        "counts, and put the other one away.",
    )
    return Damaged(words("taking-other-way", "store", text, competition=competition_id, seq=seq))


def _unknown(competition_id: str) -> Unfit:
    text = QT_TRANSLATE_NOOP(
        "store",
        "There is no competition {competition} in this database. Nothing was changed. Go back to "
        "the first window and choose it from the list.",
    )
    return Unfit(words("store-unknown-competition", "store", text, competition=competition_id))
