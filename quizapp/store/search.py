"""Searching banks: any part of a text, from one letter on, and the filters of the bank window.

The index holds every letter as a word of its own, so that a part of a text is a phrase of it. An
index of three-letter words (SQLite's trigram) was measured beside it: it cannot find one or two
letters, which are what people type first in Chinese, and scanning for those takes 0.1 s and more
in 100,000 questions; this one answers from one letter on.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from sqlalchemy import column, func, literal_column, select, table, text

from quizapp.bank.likeness import plain
from quizapp.store import tables
from quizapp.store.database import Database

_q, _u = tables.question.c, tables.used.c
_words = table("question_text", column("rowid"))


class Filter(Struct, frozen=True):
    """Which questions are wanted; empty: any. `match` is the id of one that asked them."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    status: str = ""
    topic: str = ""
    cited: bool | None = None
    used: bool | None = None
    match: str = ""
    only: tuple[str, ...] | None = None
    """Ids that the caller found by other means (checks that failed, places of a material)."""


def find(
    database: Database, bank_id: str, wanted: Filter, *, most: int = -1, skip: int = 0
) -> tuple[str, ...]:
    """The ids of the questions wanted, in the order of the bank."""
    found = select(_q.id).where(*_conditions(bank_id, wanted)).order_by(_q.position)
    if most >= 0:
        found = found.limit(most).offset(skip)
    with database.read() as connection:
        return tuple(connection.execute(found).scalars().all())


def count(database: Database, bank_id: str, wanted: Filter) -> int:
    """How many questions are wanted."""
    found = select(func.count()).select_from(tables.question)
    with database.read() as connection:
        return int(connection.execute(found.where(*_conditions(bank_id, wanted))).scalar_one())


def topics(database: Database, bank_id: str) -> tuple[str, ...]:
    """Every tag that questions of the bank have, sorted."""
    found = select(_q.topics).where(_q.bank == bank_id).distinct()
    with database.read() as connection:
        lines = connection.execute(found).scalars().all()
    return tuple(sorted({tag for line in lines for tag in str(line).split("\n") if tag}))


def _conditions(bank_id: str, wanted: Filter) -> list[Any]:
    """What a row must fulfil."""
    found: list[Any] = [_q.bank == bank_id]
    letters = plain(wanted.text)
    if wanted.text.strip() and not letters:
        # Nothing but marks: those stand in no index.
        found.append(_q.body.contains(wanted.text.strip(), autoescape=True))
    elif letters:
        phrase = '"' + " ".join(letters) + '"'
        inside = select(_words.c.rowid).where(
            text("question_text MATCH :phrase").bindparams(phrase=phrase)
        )
        found.append(_q.number.in_(inside))
    if wanted.kinds:
        found.append(_q.kind.in_(wanted.kinds))
    if wanted.difficulties:
        found.append(func.coalesce(_q.difficulty, "").in_(wanted.difficulties))
    if wanted.status:
        found.append(_q.status == wanted.status)
    if wanted.topic:
        found.append(_q.topics.contains(f"\n{wanted.topic}\n", autoescape=True))
    if wanted.cited is not None:
        found.append((_q.cites != "") == literal_column("1" if wanted.cited else "0"))
    if wanted.used is not None or wanted.match:
        marks = select(_u.question).where(_u.bank == bank_id)
        if wanted.match:
            marks = marks.where(_u.match == wanted.match)
        found.append(_q.id.not_in(marks) if wanted.used is False else _q.id.in_(marks))
    if wanted.only is not None:
        found.append(tables.among(_q.id, wanted.only))
    return found
