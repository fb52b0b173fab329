"""The log: what happened in each match, one transaction a decision, never rewritten.

Statements are Core, compiled once and run as driver SQL: that costs half of Core's own execution
and a tenth of the ORM (measured in benchmarks/bench_store.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import (
    Connection,
    LargeBinary,
    bindparam,
    cast,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.sql import ClauseElement

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store import tables
from quizapp.store.chain import START, Record, Recorded, Seal, Verdict, check, link
from quizapp.store.database import Database
from quizapp.store.problems import Unfit
from quizapp.store.seals import Sealer


class MatchCard(Struct, frozen=True):
    """What the home page shows of a match. `last_kind` and `last_at` are empty before any event."""

    id: str
    title: str
    rehearsal: bool
    opened_at: str
    finished: bool
    events: int = 0
    decisions: int = 0
    last_kind: str = ""
    last_at: str = ""


def _sql(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=sqlite_dialect(paramstyle="qmark")))


_e, _m, _s = tables.event.c, tables.match.c, tables.seal.c
_COLUMNS = (_e.seq, _e.decision, _e.kind, _e.version, _e.at, cast(_e.body, LargeBinary), _e.hash)
_HEAD = _sql(
    select(_e.seq, _e.decision, _e.hash)
    .where(_e.match == bindparam("match"))
    .order_by(_e.seq.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))  # else SQLAlchemy binds one more value
)
_ADD = _sql(insert(tables.event))
_READ = _sql(
    select(*_COLUMNS)
    .where(_e.match == bindparam("match"), _e.seq.between(bindparam("first"), bindparam("last")))
    .order_by(_e.seq)
)
_FINISH = _sql(
    update(tables.match).where(_m.id == bindparam("match")).values(finished=bindparam("finished"))
)


_last = select(func.max(_e.seq)).where(_e.match == _m.id).scalar_subquery()
_CARDS = select(tables.match, _e.seq, _e.decision, _e.kind, _e.at).outerjoin(
    tables.event, (_e.match == _m.id) & (_e.seq == _last.correlate(tables.match))
)
_ALL = 1 << 40


class Log:
    """The events of every match of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sealer = Sealer(database.path.parent)
        self._followers: tuple[Callable[[str], None], ...] = ()

    def follow(self, told: Callable[[str], None]) -> None:
        """Call `told(match_id)` after each commit, on its thread; it must be quick."""
        self._followers += (told,)

    def open_match(
        self, match_id: str, title: str, opened_at: str, *, rehearsal: bool = False
    ) -> None:
        """Make a match, ready for its first event. Raises `StoreProblem`."""
        with self._database.write() as connection:
            if connection.execute(select(_m.id).where(_m.id == match_id)).first():
                raise _exists(match_id)
            connection.execute(
                insert(tables.match).values(
                    id=match_id,
                    title=title,
                    rehearsal=int(rehearsal),
                    opened_at=opened_at,
                    finished=0,
                )
            )
        self._tell(match_id)

    def append(
        self, match_id: str, records: Sequence[Record], *, finished: bool | None = None
    ) -> tuple[Recorded, ...]:
        """Record one decision; returns only after it is on the disk.

        `finished` notes with the same commit whether the match is over. Raises `StoreProblem`;
        then nothing of the decision was recorded, and the next one works once the cause is mended.
        """
        with self._database.write() as connection:
            recorded = self._chained(connection, match_id, records)
            if recorded:
                rows = [_row(match_id, event) for event in recorded]
                connection.exec_driver_sql(_ADD, rows if len(rows) > 1 else rows[0])
            if finished is not None:
                connection.exec_driver_sql(_FINISH, (int(finished), match_id))
        self._tell(match_id)
        return recorded

    def read(self, match_id: str, after: int = 0, limit: int = _ALL) -> tuple[Recorded, ...]:
        """The events of a match with `seq` beyond `after`, in order, at most `limit`."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(_READ, (match_id, after + 1, after + limit))
            driver: Any = rows.cursor
            return tuple([Recorded(*row) for row in driver.fetchall()])

    def head(self, match_id: str) -> tuple[int, str]:
        """The number and the hash of the last event; 0 and zeros before the first."""
        with self._database.read() as connection:
            row = connection.exec_driver_sql(_HEAD, (match_id,)).first()
        return (row[0], row[2]) if row else (0, START)

    def matches(self) -> tuple[MatchCard, ...]:
        """Every match, the one opened last first."""
        with self._database.read() as connection:
            found = _CARDS.order_by(_m.opened_at.desc(), _m.id)
            return tuple(_card(*row) for row in connection.execute(found))

    def match(self, match_id: str) -> MatchCard | None:
        """One match, or None if there is no such match."""
        with self._database.read() as connection:
            row = connection.execute(_CARDS.where(_m.id == match_id)).first()
        return _card(*row) if row else None

    def seal(self, match_id: str, at: str) -> Seal | None:
        """Write the head of a match down, at the end of each round; None before any event."""
        seq, head = self.head(match_id)
        before = self.seals(match_id)
        if not seq:
            return None
        if before and before[-1].seq == seq:
            return before[-1]
        with self._database.write() as connection:
            seal = self._sealer.set(match_id, seq, head, at)
            connection.execute(insert(tables.seal), [_seal_row(seal)])
        self._database.settle()  # the end of a round is a quiet moment
        self._tell(match_id)
        return seal

    def seals(self, match_id: str) -> tuple[Seal, ...]:
        """The seals of a match, in order."""
        find = select(tables.seal).where(_s.match == match_id).order_by(_s.seq)
        with self._database.read() as connection:
            return tuple(Seal(*row) for row in connection.execute(find))

    def verify(self, match_id: str) -> Verdict:
        """Whether the log of a match is as it was written, and what is wrong first if not."""
        events = self.read(match_id)
        verdict = check(match_id, events)
        hashes = [event.hash for event in events]
        return self._sealer.judge(verdict, match_id, hashes, self.seals(match_id))

    def _chained(
        self, connection: Connection, match_id: str, records: Sequence[Record]
    ) -> tuple[Recorded, ...]:
        row = connection.exec_driver_sql(_HEAD, (match_id,)).first()
        seq, decision, before = (row[0], row[1], row[2]) if row else (0, 0, START)
        if not row and not connection.execute(select(_m.id).where(_m.id == match_id)).first():
            raise _unknown(match_id)
        decision += 1
        recorded: list[Recorded] = []
        for record in records:
            seq += 1
            kind, version, at, body = record.kind, record.version, record.at, record.body
            before = link(before, match_id, seq, decision, kind, version, at, body)
            recorded.append(Recorded(seq, decision, kind, version, at, body, before))
        return tuple(recorded)

    def _tell(self, match_id: str) -> None:
        for told in self._followers:
            told(match_id)


def _row(match_id: str, event: Recorded) -> tuple[Any, ...]:
    body = json_text(event.body, event.kind)
    seq, decision = event.seq, event.decision
    return (match_id, seq, decision, event.kind, event.version, event.at, body, event.hash)


def _seal_row(seal: Seal) -> dict[str, Any]:
    return {name: getattr(seal, name) for name in seal.__struct_fields__}


def _card(
    match_id: str,
    title: str,
    rehearsal: int,
    opened_at: str,
    finished: int,
    seq: int | None,
    decision: int | None,
    kind: str | None,
    at: str | None,
) -> MatchCard:
    return MatchCard(
        *(match_id, title, bool(rehearsal), opened_at, bool(finished)),
        *(seq or 0, decision or 0, kind or "", at or ""),
    )


def _unknown(match_id: str) -> Unfit:
    return Unfit(
        words(
            "store-unknown-match",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "There is no match {match} in this database. Nothing was recorded. Open the match "
                "from the list first.",
            ),
            match=match_id,
        )
    )


def _exists(match_id: str) -> Unfit:
    return Unfit(
        words(
            "store-match-exists",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "There is already a match {match} in this database. Nothing was changed. Give the "
                "new one another name, or go on with the old one.",
            ),
            match=match_id,
        )
    )


def json_text(body: bytes, kind: str) -> str:
    """The text of a JSON body. The tables cannot check it: old SQLites hold json_valid unsafe."""
    try:
        msgspec.json.decode(body, type=msgspec.Raw)
        return body.decode()
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _not_json(kind) from error


def _not_json(kind: str) -> Unfit:
    return Unfit(
        words(
            "store-not-json",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "The record {kind} could not be written as text. Nothing was recorded. Please "
                "report this sentence to the makers of the program.",
            ),
            kind=kind,
        )
    )
