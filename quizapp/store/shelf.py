"""The shelf: banks with their questions, contests, used marks and settings. Ordinary rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, case, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.bank.question import Bank, Question
from quizapp.store import tables
from quizapp.store.database import Database
from quizapp.store.log import json_text

_b, _q, _c = tables.bank.c, tables.question.c, tables.contest.c
_u, _v = tables.used.c, tables.setting.c


class BankCard(Struct, frozen=True):
    """What a list shows of a bank."""

    id: str
    title: str
    note: str
    updated: str
    questions: int
    ready: int


class ContestCard(Struct, frozen=True):
    """What a list shows of a contest."""

    id: str
    title: str
    updated: str


class Used(Struct, frozen=True):
    """A question was asked in a match."""

    bank: str
    question: str
    match: str
    at: str


class Shelf:
    """Banks, contests, used marks and settings of one database. All raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_bank(self, bank_id: str, bank: Bank, at: str) -> None:
        """Put a bank on the shelf, whole, in the place of the one with that id."""
        with self._database.write() as connection:
            _put(connection, tables.bank, id=bank_id, title=bank.title, note=bank.note, updated=at)
            connection.execute(delete(tables.question).where(_q.bank == bank_id))
            rows = [_row(bank_id, place, q) for place, q in enumerate(bank.questions)]
            if rows:
                connection.execute(insert(tables.question), rows)

    def banks(self) -> tuple[BankCard, ...]:
        """Every bank, by title."""
        ready = func.coalesce(func.sum(case((_q.status == "ready", 1), else_=0)), 0)
        found = (
            select(tables.bank.c.id, _b.title, _b.note, _b.updated, func.count(_q.id), ready)
            .outerjoin(tables.question, _q.bank == _b.id)
            .group_by(_b.id)
            .order_by(_b.title, _b.id)
        )
        with self._database.read() as connection:
            return tuple(BankCard(*row) for row in connection.execute(found))

    def bank(self, bank_id: str) -> Bank | None:
        """A bank with all its questions, or None."""
        questions = select(_q.body).where(_q.bank == bank_id).order_by(_q.position)
        with self._database.read() as connection:
            row = connection.execute(select(_b.title, _b.note).where(_b.id == bank_id)).first()
            if row is None:
                return None
            bodies = connection.execute(questions).scalars().all()
        read = msgspec.json.Decoder(Question).decode
        return Bank(row[0], tuple(read(body) for body in bodies), row[1])

    def drop_bank(self, bank_id: str) -> None:
        """Take a bank and its questions off the shelf; logs keep what was asked."""
        with self._database.write() as connection:
            connection.execute(delete(tables.bank).where(_b.id == bank_id))

    def put_question(self, bank_id: str, question: Question, at: str) -> None:
        """Replace the question with that id where it stands, or add it at the end."""
        place = select(_q.position).where(_q.bank == bank_id, _q.id == question.id)
        end = select(func.coalesce(func.max(_q.position) + 1, 0)).where(_q.bank == bank_id)
        with self._database.write() as connection:
            stands = connection.execute(place).scalar()
            position = connection.execute(end).scalar_one() if stands is None else stands
            _put(connection, tables.question, **_row(bank_id, position, question))
            _touch(connection, bank_id, at)

    def drop_question(self, bank_id: str, question_id: str, at: str) -> None:
        """Take one question out of a bank."""
        with self._database.write() as connection:
            found = (_q.bank == bank_id) & (_q.id == question_id)
            connection.execute(delete(tables.question).where(found))
            _touch(connection, bank_id, at)

    def put_contest(self, contest_id: str, title: str, body: bytes, at: str) -> None:
        """Keep a contest; `body` is JSON that the store does not look into."""
        with self._database.write() as connection:
            text = json_text(body, "contest")
            _put(connection, tables.contest, id=contest_id, title=title, body=text, updated=at)

    def contests(self) -> tuple[ContestCard, ...]:
        """Every contest, the one changed last first."""
        found = select(_c.id, _c.title, _c.updated).order_by(_c.updated.desc(), _c.id)
        with self._database.read() as connection:
            return tuple(ContestCard(*row) for row in connection.execute(found))

    def contest(self, contest_id: str) -> bytes | None:
        """The body of a contest, or None."""
        with self._database.read() as connection:
            body = connection.execute(select(_c.body).where(_c.id == contest_id)).scalar()
        return None if body is None else str(body).encode()

    def drop_contest(self, contest_id: str) -> None:
        """Forget a contest; its matches stay in the log."""
        with self._database.write() as connection:
            connection.execute(delete(tables.contest).where(_c.id == contest_id))

    def mark_used(self, bank_id: str, question_ids: Iterable[str], match_id: str, at: str) -> None:
        """Note that questions were asked in a match; marking twice keeps the first time."""
        rows: list[dict[str, str]] = [
            {"bank": bank_id, "question": q, "match": match_id, "at": at} for q in question_ids
        ]
        if rows:
            with self._database.write() as connection:
                connection.execute(insert(tables.used).on_conflict_do_nothing(), rows)

    def used(self, bank_id: str) -> tuple[Used, ...]:
        """Which questions of a bank were asked, in which match."""
        found = select(tables.used).where(_u.bank == bank_id).order_by(_u.at, _u.question)
        with self._database.read() as connection:
            return tuple(Used(*row) for row in connection.execute(found))

    def forget_used(self, bank_id: str, question_ids: Sequence[str] | None = None) -> None:
        """Make questions of a bank count as fresh again; all of them if none is named."""
        found = _u.bank == bank_id
        if question_ids is not None:
            found &= _u.question.in_(question_ids)
        with self._database.write() as connection:
            connection.execute(delete(tables.used).where(found))

    def setting(self, key: str) -> str | None:
        """The value of a setting, or None where it was never put."""
        with self._database.read() as connection:
            value = connection.execute(select(_v.value).where(_v.key == key)).scalar()
        return None if value is None else str(value)

    def put_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        with self._database.write() as connection:
            _put(connection, tables.setting, key=key, value=value)

    def settings(self) -> tuple[tuple[str, str], ...]:
        """Every setting, by key."""
        with self._database.read() as connection:
            rows = connection.execute(select(_v.key, _v.value).order_by(_v.key))
            return tuple((str(key), str(value)) for key, value in rows)


def _put(connection: Connection, table: Any, **values: Any) -> None:
    """Insert a row, or change the one with the same key (never delete it: others refer to it)."""
    keys = [column.name for column in table.primary_key]
    changed = {name: value for name, value in values.items() if name not in keys}
    statement = insert(table).values(**values)
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


def _row(bank_id: str, place: int, question: Question) -> dict[str, Any]:
    return {
        "bank": bank_id,
        "id": question.id,
        "position": place,
        "kind": question.kind.value,
        "difficulty": question.difficulty.value if question.difficulty else None,
        "status": question.status.value,
        "stem": question.stem,
        "body": msgspec.json.encode(question).decode(),
    }


def _touch(connection: Connection, bank_id: str, at: str) -> None:
    connection.execute(tables.bank.update().where(_b.id == bank_id).values(updated=at))
