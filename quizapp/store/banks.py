"""The banks: their questions one by one, every version of each, and the media they show.

What is written goes into the search index in the same transaction. A version is kept whenever a
question changes; who drops a question or a bank loses nothing but its place in the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, bindparam, case, delete, func, select, text
from sqlalchemy.dialects.sqlite import insert

from quizapp.bank.likeness import signs
from quizapp.bank.question import Bank, Question
from quizapp.store import tables
from quizapp.store.database import Database
from quizapp.store.placing import APART, last_place, numbers
from quizapp.store.problems import under_seal

_b, _q, _v, _m = tables.bank.c, tables.question.c, tables.version.c, tables.media.c
FEW = 500
"""So many questions that move get numbers that fit their new places."""
_INDEX = text("INSERT INTO question_text (rowid, words) VALUES (:number, :words)")
_FORGET = text("DELETE FROM question_text WHERE rowid = :number")


class BankCard(Struct, frozen=True):
    """What a list shows of a bank."""

    id: str
    title: str
    note: str
    updated: str
    questions: int
    ready: int


class Version(Struct, frozen=True):
    """A question as it stood from `at` on; `how` names what made it (imported, edited, dropped)."""

    number: int
    at: str
    who: str
    how: str
    question: Question


class Placed(Struct, frozen=True):
    """A question and its place in the bank; places grow, with gaps where something was dropped."""

    question: Question
    position: int


class Room(Struct, frozen=True):
    """Every question that stands behind the place `after` moves on by `count` places."""

    after: int
    count: int


class Change(Struct, frozen=True):
    """When (UTC), by whom and by what questions were changed."""

    at: str
    who: str = ""
    how: str = "edited"


class Banks:
    """The banks of one database. All raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self) -> tuple[BankCard, ...]:
        """Every bank, by title."""
        ready = func.coalesce(func.sum(case((_q.status == "ready", 1), else_=0)), 0)
        found = (
            select(_b.id, _b.title, _b.note, _b.updated, func.count(_q.id), ready)
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

    def put(
        self,
        bank_id: str,
        bank: Bank,
        change: Change,
        media: Mapping[str, bytes] | None = None,
    ) -> None:
        """Put a bank there, whole, in the place of the one with that id, and media beside it."""
        with self._database.write() as connection:
            _refuse_sealed(connection, bank_id)
            _put_card(connection, bank_id, bank.title, bank.note, change.at)
            before = _bodies(connection, bank_id)
            _clear(connection, bank_id, None)
            _add(connection, bank_id, [(at * APART, one) for at, one in enumerate(bank.questions)])
            _keep_versions(connection, bank_id, before, bank.questions, change)
            _put_media(connection, bank_id, media or {})

    def some(self, bank_id: str, ids: Sequence[str]) -> tuple[Placed, ...]:
        """The questions of a bank with these ids that are there, in the order of the bank."""
        found = select(_q.position, _q.body).where(_of(bank_id, ids))
        read = msgspec.json.Decoder(Question).decode
        with self._database.read() as connection:
            # Sorted here: SQLite would walk the whole bank in its order to find these few.
            rows = sorted(tuple(row) for row in connection.execute(found))
        return tuple(Placed(read(body), int(position)) for position, body in rows)

    def name(self, bank_id: str, title: str, note: str, at: str) -> None:
        """Give a bank its title and note; makes an empty one where there is none."""
        with self._database.write() as connection:
            _put_card(connection, bank_id, title, note, at)

    def drop(self, bank_id: str) -> None:
        """Take a bank away; logs keep what was asked, and every version of its questions stays."""
        with self._database.write() as connection:
            _refuse_sealed(connection, bank_id)
            _clear(connection, bank_id, None)
            connection.execute(delete(tables.bank).where(_b.id == bank_id))

    def put_questions(
        self,
        bank_id: str,
        questions: Sequence[Question],
        change: Change,
        places: Mapping[str, int] | None = None,
        leaving: Sequence[str] = (),
        room: Room | None = None,
        media: Mapping[str, bytes] | None = None,
    ) -> None:
        """Replace each question where one with its id stands, or add it: all or none.

        First those `leaving` are dropped and what stands behind `room` moves. A new question goes
        to its place in `places`, or to the end. The `media` that they name come with them.
        """
        with self._database.write() as connection:
            _refuse_sealed(connection, bank_id)
            _drop(connection, bank_id, leaving, change)
            if room is not None:
                behind = (_q.bank == bank_id) & (_q.position > room.after)
                moved = tables.question.update().where(behind)
                connection.execute(moved.values(position=_q.position + room.count))
            before = _bodies(connection, bank_id, [question.id for question in questions])
            there = _places(connection, bank_id, [question.id for question in questions])
            end = last_place(connection, bank_id)
            for question in questions:
                if question.id not in there:
                    end += APART
                    there[question.id] = (places or {}).get(question.id, end)
            kept = _clear(connection, bank_id, [question.id for question in questions])
            _add(connection, bank_id, [(there[one.id], one) for one in questions], kept)
            _keep_versions(connection, bank_id, before, questions, change)
            _put_media(connection, bank_id, media or {})
            _touch(connection, bank_id, change.at)

    def drop_questions(self, bank_id: str, ids: Sequence[str], change: Change) -> None:
        """Take questions out of a bank; their versions stay, the last one marked `dropped`."""
        with self._database.write() as connection:
            _refuse_sealed(connection, bank_id)
            _drop(connection, bank_id, ids, change)
            _touch(connection, bank_id, change.at)

    def arrange(self, bank_id: str, ids: Sequence[str], at: str) -> None:
        """Put the questions of a bank in the order of `ids`; those not named follow as before."""
        with self._database.write() as connection:
            _refuse_sealed(connection, bank_id)
            there = _places(connection, bank_id)
            named = dict.fromkeys(one for one in ids if one in there)
            order = [*named, *(one for one in there if one not in named)]
            for position, question_id in enumerate(order):
                if there[question_id] != position:
                    found = (_q.bank == bank_id) & (_q.id == question_id)
                    connection.execute(
                        tables.question.update().where(found).values(position=position)
                    )
            _touch(connection, bank_id, at)

    def there(self, bank_id: str, ids: Sequence[str]) -> frozenset[str]:
        """Those of the ids that questions of a bank have."""
        with self._database.read() as connection:
            return frozenset(connection.execute(select(_q.id).where(_of(bank_id, ids))).scalars())

    def places(self, bank_id: str, ids: Sequence[str] | None = None) -> dict[str, int]:
        """Where each question of a bank stands, or those with these ids, in their order."""
        with self._database.read() as connection:
            return _places(connection, bank_id, ids)

    def place(self, bank_id: str, places: Mapping[str, int], at: str) -> None:
        """Put questions of a bank in the places told; the others stay in theirs."""
        with self._database.write() as connection:
            _refuse_sealed(connection, bank_id)
            if len(places) <= FEW:
                # They come in anew, with numbers that go on as the places do.
                read = msgspec.json.Decoder(Question).decode
                bodies = _bodies(connection, bank_id, list(places))
                _clear(connection, bank_id, list(bodies))
                _add(connection, bank_id, [(places[own], read(it)) for own, it in bodies.items()])
            else:
                moved = tables.question.update().where(
                    _q.bank == bank_id, _q.id == bindparam("moved_id")
                )
                rows = [{"moved_id": own, "moved_to": to} for own, to in places.items()]
                connection.execute(moved.values(position=bindparam("moved_to")), rows)
            _touch(connection, bank_id, at)

    def versions(self, bank_id: str, question_id: str) -> tuple[Version, ...]:
        """Every version of a question, the first one first."""
        found = (
            select(_v.number, _v.at, _v.who, _v.how, _v.body)
            .where(_v.bank == bank_id, _v.question == question_id)
            .order_by(_v.number)
        )
        read = msgspec.json.Decoder(Question).decode
        with self._database.read() as connection:
            rows = connection.execute(found).all()
        return tuple(
            Version(number, at, who, how, read(body)) for number, at, who, how, body in rows
        )

    def writers(self, bank_id: str, ids: Sequence[str], hows: Sequence[str]) -> dict[str, str]:
        """Who made the last version of each question that came about in one of these ways."""
        found = select(_v.question, _v.who, func.max(_v.number)).where(
            _v.bank == bank_id, _v.how.in_(hows), tables.among(_v.question, ids)
        )
        with self._database.read() as connection:
            # SQLite gives the name that stands in the row of the greatest number.
            rows = connection.execute(found.group_by(_v.question))
            return {str(question): str(who) for question, who, _ in rows}

    def put_media(self, bank_id: str, media: Mapping[str, bytes]) -> None:
        """Keep files that questions of the bank name."""
        with self._database.write() as connection:
            _put_media(connection, bank_id, media)

    def media(self, bank_id: str, names: Iterable[str] | None = None) -> dict[str, bytes]:
        """The media of a bank by name, all of them or those named that are there."""
        found = select(_m.name, _m.content).where(_m.bank == bank_id)
        if names is not None:
            found = found.where(_m.name.in_(tuple(names)))
        with self._database.read() as connection:
            return {str(name): bytes(content) for name, content in connection.execute(found)}

    def media_names(self) -> tuple[str, ...]:
        """The names of all media of all banks."""
        with self._database.read() as connection:
            return tuple(str(name) for (name,) in connection.execute(select(_m.name).distinct()))


def _refuse_sealed(connection: Connection, bank_id: str) -> None:
    """Raise `UnderSeal` if the bank may not be changed."""
    seal = tables.bank_seal.c
    closed = select(func.max(seal.number)).where(seal.bank == bank_id, seal.opened_at.is_(None))
    number = connection.execute(closed).scalar()
    if number is not None:
        title = connection.execute(select(_b.title).where(_b.id == bank_id)).scalar()
        raise under_seal(str(title or bank_id), int(number))


def _put_media(connection: Connection, bank_id: str, media: Mapping[str, bytes]) -> None:
    for name, content in media.items():
        row = insert(tables.media).values(bank=bank_id, name=name, content=content)
        connection.execute(
            row.on_conflict_do_update(index_elements=["bank", "name"], set_={"content": content})
        )


def _put_card(connection: Connection, bank_id: str, title: str, note: str, at: str) -> None:
    values = {"title": title, "note": note, "updated": at}
    row = insert(tables.bank).values(id=bank_id, **values)
    connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=values))


def _touch(connection: Connection, bank_id: str, at: str) -> None:
    connection.execute(tables.bank.update().where(_b.id == bank_id).values(updated=at))


def _of(bank_id: str, ids: Sequence[str] | None) -> Any:
    found = _q.bank == bank_id
    return found if ids is None else found & tables.among(_q.id, ids)


def _bodies(
    connection: Connection, bank_id: str, ids: Sequence[str] | None = None
) -> dict[str, str]:
    found = select(_q.id, _q.body).where(_of(bank_id, ids))
    return {str(key): str(body) for key, body in connection.execute(found)}


def _places(
    connection: Connection, bank_id: str, ids: Sequence[str] | None = None
) -> dict[str, int]:
    """Where the questions of a bank stand, in their order."""
    found = select(_q.id, _q.position).where(_of(bank_id, ids)).order_by(_q.position)
    return {str(key): int(place) for key, place in connection.execute(found)}


def _clear(connection: Connection, bank_id: str, ids: Sequence[str] | None) -> dict[str, int]:
    """Take questions out of the table and of the index; the numbers that they had."""
    rows = connection.execute(select(_q.id, _q.number).where(_of(bank_id, ids))).all()
    if rows:
        connection.execute(_FORGET, [{"number": row.number} for row in rows])
        connection.execute(delete(tables.question).where(_of(bank_id, ids)))
    return {row.id: row.number for row in rows}


def _drop(connection: Connection, bank_id: str, ids: Sequence[str], change: Change) -> None:
    before = _bodies(connection, bank_id, ids)
    _clear(connection, bank_id, ids)
    _add_versions(connection, bank_id, before, Change(change.at, change.who, "dropped"))


def _add(
    connection: Connection,
    bank_id: str,
    placed: Sequence[tuple[int, Question]],
    kept: Mapping[str, int] = MappingProxyType({}),
) -> None:
    """Add questions to the table and to the index, many at once: that is ten times as fast.

    A question that was there keeps its number, so that a bank's numbers go on as its places do.
    """
    if not placed:
        return
    fresh = [(position, one.id) for position, one in placed if one.id not in kept]
    known = {**kept, **numbers(connection, bank_id, fresh, set(kept.values()))}
    connection.execute(
        insert(tables.question),
        [_row(bank_id, known[one.id], position, one) for position, one in placed],
    )
    connection.execute(
        _INDEX, [{"number": known[one.id], "words": signs(one)} for _, one in placed]
    )


def _row(bank_id: str, number: int, position: int, question: Question) -> dict[str, Any]:
    return {
        "number": number,
        "bank": bank_id,
        "id": question.id,
        "position": position,
        "kind": question.kind.value,
        "difficulty": question.difficulty.value if question.difficulty else None,
        "status": question.status.value,
        "topics": "".join(f"\n{tag}\n" for tag in question.tags),
        "cites": question.citation.material if question.citation else "",
        "stem": question.stem,
        "body": _body(question),
    }


def _keep_versions(
    connection: Connection,
    bank_id: str,
    before: Mapping[str, str],
    questions: Iterable[Question],
    change: Change,
) -> None:
    """A version of every question that is new or not as it was."""
    bodies = {question.id: _body(question) for question in questions}
    changed = {key: body for key, body in bodies.items() if before.get(key) != body}
    _add_versions(connection, bank_id, changed, change)


def _add_versions(
    connection: Connection, bank_id: str, bodies: Mapping[str, str], change: Change
) -> None:
    if not bodies:
        return
    counted = select(_v.question, func.max(_v.number)).where(
        _v.bank == bank_id, tables.among(_v.question, list(bodies))
    )
    last = {str(key): int(most) for key, most in connection.execute(counted.group_by(_v.question))}
    rows = [
        {
            "bank": bank_id,
            "question": key,
            "number": last.get(key, 0) + 1,
            "at": change.at,
            "who": change.who,
            "how": change.how,
            "body": body,
        }
        for key, body in bodies.items()
    ]
    connection.execute(insert(tables.version), rows)


def _body(question: Question) -> str:
    return msgspec.json.encode(question).decode()
