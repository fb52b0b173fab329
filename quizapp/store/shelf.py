"""The shelf: contests, used marks and settings. Ordinary rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.store import tables
from quizapp.store.database import Database
from quizapp.store.log import json_text

_c, _u, _v = tables.contest.c, tables.used.c, tables.setting.c
_m = tables.step_media.c


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
    """Contests, used marks and settings of one database. All raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_contest(self, contest_id: str, title: str, body: bytes, at: str) -> None:
        """Keep a contest; `body` is JSON that the store does not look into."""
        with self._database.write() as connection:
            text = json_text(body, "contest")
            _put(connection, tables.contest, id=contest_id, title=title, body=text, updated=at)

    def contests(self) -> tuple[ContestCard, ...]:
        """Every contest, the one changed last first."""
        # Samples are put within one second: the short one, whose id comes last, stands first.
        found = select(_c.id, _c.title, _c.updated).order_by(_c.updated.desc(), _c.id.desc())
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

    def put_media(self, media: Mapping[str, bytes]) -> None:
        """Keep files that steps of an evening show; a name's content never changes."""
        with self._database.write() as connection:
            for name, content in media.items():
                row = insert(tables.step_media).values(name=name, content=content)
                connection.execute(row.on_conflict_do_nothing())

    def media(self, names: Iterable[str]) -> dict[str, bytes]:
        """Those of the named files that are here."""
        found = select(_m.name, _m.content).where(_m.name.in_(tuple(names)))
        with self._database.read() as connection:
            return {str(name): bytes(content) for name, content in connection.execute(found)}

    def media_names(self) -> tuple[str, ...]:
        """The names of all files that steps show."""
        with self._database.read() as connection:
            return tuple(str(name) for (name,) in connection.execute(select(_m.name)))

    def drop_media(self, names: Iterable[str]) -> None:
        """Forget files that no step shows any more."""
        with self._database.write() as connection:
            connection.execute(delete(tables.step_media).where(_m.name.in_(tuple(names))))

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
