"""Where questions stand: their places in a bank, and the numbers by which the search knows them.

Both have room between them, so that what is put in between moves nothing else. As long as the
numbers of a bank go on as its places do, the search shows the first that it finds without looking
at the others; so a question that comes in between, or moves, gets a number between its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select, text

from quizapp.store import tables
from quizapp.store.database import Database

APART = 1 << 20
"""From one place to the next at the end of a bank."""
_NUMBERS_APART = 16
"""The same for numbers: more would make the index larger."""
_MANY = 500
"""More than these in between are not worth a number of their own each."""
_q = tables.question.c
_NEAR = text(
    """SELECT (SELECT number FROM question WHERE bank = :bank AND position < :place
        ORDER BY position DESC LIMIT 1),
    (SELECT number FROM question WHERE bank = :bank AND position > :place
        ORDER BY position LIMIT 1)"""
)
_OUT_OF_ORDER = text(
    """SELECT 1 FROM (SELECT number, lag(number) OVER (ORDER BY position) AS before
    FROM question WHERE bank = :bank) WHERE number < before LIMIT 1"""
)


def ordered(database: Database, bank_id: str, ids: Sequence[str] | None = None) -> bool:
    """Whether the numbers of a bank go on as its places do; with `ids`, around these only."""
    with database.read() as connection:
        if ids is None:
            return connection.execute(_OUT_OF_ORDER, {"bank": bank_id}).first() is None
        own = (_q.bank == bank_id) & tables.among(_q.id, ids)
        found = connection.execute(select(_q.number, _q.position).where(own)).all()
        return all(_between(number, *_near(connection, bank_id, place)) for number, place in found)


def gap(
    database: Database,
    bank_id: str,
    beside: str,
    *,
    behind: bool = True,
    without: Sequence[str] = (),
) -> tuple[int, int | None] | None:
    """The places between which something behind (or before) a question would stand.

    `without` are looked over; the second is None at the end of the bank. None: no such question.
    """
    others = (_q.bank == bank_id) & ~tables.among(_q.id, without)
    with database.read() as connection:
        own = connection.execute(
            select(_q.position).where(_q.bank == bank_id, _q.id == beside)
        ).scalar()
        if own is None:
            return None
        if behind:
            found = select(func.min(_q.position)).where(others, _q.position > own)
            return own, connection.execute(found).scalar()
        found = select(func.max(_q.position)).where(others, _q.position < own)
        first = connection.execute(found).scalar()
        return (own - 2 * APART * (len(without) + 1) if first is None else first), own


def end(database: Database, bank_id: str) -> int:
    """The last place of a bank; one step before 0 where it is empty."""
    with database.read() as connection:
        return last_place(connection, bank_id)


def last_place(connection: Connection, bank_id: str) -> int:
    """The last place of a bank; one step before 0 where it is empty."""
    last = select(func.coalesce(func.max(_q.position), -APART)).where(_q.bank == bank_id)
    return int(connection.execute(last).scalar_one())


def spread(count: int, before: int, behind: int | None) -> list[int] | None:
    """`count` places between two, or numbers; None where there are not so many."""
    step = APART if behind is None else _step(count, behind - before)
    return [before + step * at for at in range(1, count + 1)] if step else None


def numbers(
    connection: Connection,
    bank_id: str,
    coming: Sequence[tuple[int, str]],
    held: Set[int] = frozenset(),
) -> dict[str, int]:
    """A free number for each of the (place, id) that come into a bank; none of those `held`."""
    found: dict[str, int] = {}
    last = connection.execute(select(func.coalesce(func.max(_q.number), 0))).scalar_one()
    last = max((last, *held))
    end_now = last_place(connection, bank_id)
    inner = sorted(one for one in coming if one[0] <= end_now)
    if len(inner) <= _MANY:
        near = {own: _near(connection, bank_id, place) for place, own in inner}
        for (before, behind), group in groupby(inner, key=lambda one: near[one[1]]):
            ids = [own for _, own in group]
            fits = behind is not None and spread(len(ids), before or 0, behind)
            if fits and held.isdisjoint(fits) and not _taken(connection, fits):
                found.update(zip(ids, fits, strict=True))
    for _, own in sorted(coming):
        if own not in found:
            last += _NUMBERS_APART
            found[own] = int(last)
    return found


def _step(count: int, room: int) -> int:
    """How far apart: what follows shall find room too, again and again at the same end."""
    return 0 if room <= count else max(1, room // (count + 3))


def _near(connection: Connection, bank_id: str, place: int) -> tuple[int | None, int | None]:
    """The numbers of those before and behind a place."""
    row: Any = connection.execute(_NEAR, {"bank": bank_id, "place": place}).one()
    return row[0], row[1]


def _between(number: int, before: int | None, behind: int | None) -> bool:
    return (before is None or before < number) and (behind is None or number < behind)


def _taken(connection: Connection, wanted: Sequence[int]) -> bool:
    """Whether a question, of any bank, has one of these numbers."""
    return connection.execute(select(_q.number).where(_q.number.in_(wanted))).first() is not None
