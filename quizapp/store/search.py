"""Searching banks: any part of a text, from one letter on, and the filters of the bank window.

The index holds every letter as a word of its own, so that a part of a text is a phrase of it. An
index of three-letter words (SQLite's trigram) was measured beside it: it cannot find one or two
letters, which are what people type first in Chinese, and scanning for those takes 0.1 s and more
in 100,000 questions; this one answers from one letter on.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Column, Connection, Select, column, func, literal_column, select, table, text

from quizapp.bank.likeness import plain
from quizapp.store import tables
from quizapp.store.database import Database

_q, _u = tables.question.c, tables.used.c
_words = table("question_text", column("rowid"))


_FEW = 300
_HITS = text(
    """SELECT count(*) FROM
    (SELECT 1 FROM question_text WHERE question_text MATCH :phrase LIMIT :most)"""
)


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
    database: Database,
    bank_id: str,
    wanted: Filter,
    *,
    most: int = -1,
    after: str = "",
    ordered: bool = False,
) -> tuple[str, ...]:
    """The ids of the questions wanted, in the order of the bank; those behind `after` only.

    Of a bank that is `ordered` the first ones are found without looking at the others: the index
    gives its rows by their numbers, and those go on as the places do.
    """
    phrase = _phrase(wanted.text)
    if ordered and phrase and most >= 0:
        found = _through_index(bank_id, wanted, phrase).order_by(_words.c.rowid)
        if after:
            found = found.where(_words.c.rowid > _of(_q.number, bank_id, after))
    else:
        found = select(_q.id).where(*_conditions(bank_id, wanted)).order_by(_q.position)
        if after:
            found = found.where(_q.position > _of(_q.position, bank_id, after))
    if most >= 0:
        found = found.limit(most)
    with database.read() as connection:
        if phrase and not ordered and not after:
            few = _few(connection, bank_id, wanted, phrase)
            if few is not None:
                return few[:most] if most >= 0 else few
        return tuple(connection.execute(found).scalars().all())


def _through_index(bank_id: str, wanted: Filter, phrase: str) -> Select[Any]:
    """The ids of the questions with the phrase, each looked up as the index gives its number."""
    rest = _conditions(bank_id, replace(wanted, text=""))[1:]
    return (
        select(_q.id)
        .select_from(_words.join(tables.question, _q.number == _words.c.rowid))
        .where(text("question_text MATCH :phrase").bindparams(phrase=phrase))
        # The sign keeps SQLite from going through the bank instead of the index.
        .where(text("+question.bank = :bank").bindparams(bank=bank_id), *rest)
    )


def _few(
    connection: Connection, bank_id: str, wanted: Filter, phrase: str
) -> tuple[str, ...] | None:
    """Every question wanted, where the index has few with the phrase; None where it has many.

    The few are sorted in less time than it takes to go through the whole bank in its order.
    """
    if connection.execute(_HITS, {"phrase": phrase, "most": _FEW + 1}).scalar_one() > _FEW:
        return None
    found = _through_index(bank_id, wanted, phrase).order_by(_q.position)
    return tuple(connection.execute(found).scalars().all())


def count(database: Database, bank_id: str, wanted: Filter) -> int:
    """How many questions are wanted."""
    found = select(func.count()).select_from(tables.question)
    with database.read() as connection:
        return int(connection.execute(found.where(*_conditions(bank_id, wanted))).scalar_one())


def topics(database: Database, bank_id: str) -> tuple[str, ...]:
    """Every tag that questions of the bank have, sorted."""
    return tuple(sorted(topic_counts(database, bank_id)))


def topic_counts(database: Database, bank_id: str) -> dict[str, int]:
    """How many questions of the bank have each tag."""
    found = select(_q.topics, func.count()).where(_q.bank == bank_id).group_by(_q.topics)
    counts: Counter[str] = Counter()
    with database.read() as connection:
        for line, times in connection.execute(found):
            counts.update({tag: times for tag in str(line).split("\n") if tag})
    return counts


def _of(wanted: Column[int], bank_id: str, question_id: str) -> Any:
    """The number or the place of one question."""
    other = tables.question.alias()
    which = (other.c.bank == bank_id) & (other.c.id == question_id)
    return select(other.c[wanted.name]).where(which).scalar_subquery()


def _phrase(wanted: str) -> str:
    """The letters of a text as the index holds them, one after another."""
    letters = plain(wanted)
    return '"' + " ".join(letters) + '"' if letters else ""


def _conditions(bank_id: str, wanted: Filter) -> list[Any]:
    """What a row must fulfil."""
    found: list[Any] = [_q.bank == bank_id]
    phrase = _phrase(wanted.text)
    if wanted.text.strip() and not phrase:
        # Nothing but marks: those stand in no index.
        found.append(_q.body.contains(wanted.text.strip(), autoescape=True))
    elif phrase:
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
