"""A match taken in from another computer: all of its log, or what is new of it, or nothing."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.store import chain, copies
from quizapp.store.database import Database
from quizapp.store.log import Log
from quizapp.store.problems import Damaged
from quizapp.store.rebuild import restore


class Outcome(StrEnum):
    """What taking a match in came to."""

    NEW = "new"
    LONGER = "longer"
    """It was here, and what was played elsewhere since was added."""
    SAME = "same"
    SHORTER = "shorter"
    """It is here, and further than in the archive."""


class Taken(Struct, frozen=True):
    """A match that was taken in, or was here; `added` events are new."""

    match: str
    outcome: Outcome
    added: int = 0


def whole_copy(content: bytes) -> copies.Copy:
    """A log of which nothing is torn, missing or changed. Raises `Damaged` in words."""
    copy = copies.parsed(content)
    if copy.head is None:
        raise Damaged(_no_match())
    name = copy.head.title or copy.head.id
    if copy.head.format > 1:
        raise Damaged(_newer(name))
    if copy.bad or copy.size != len(content):
        raise Damaged(_broken(name, len(copy.events) + 1))
    verdict = chain.check(copy.head.id, copy.events)
    if not verdict.ok:
        raise Damaged(verdict.words)
    if not copy.events:
        raise Damaged(_no_match())
    return copy


def standing(log: Log, copy: copies.Copy) -> Outcome:
    """How a copy stands to what is here. Raises `Damaged` where the two tell different stories."""
    assert copy.head is not None
    here = log.read(copy.head.id)
    if log.match(copy.head.id) is None:
        return Outcome.NEW
    for ours, theirs in zip(here, copy.events, strict=False):
        if ours.hash != theirs.hash:
            raise Damaged(_differs(copy.head.title or copy.head.id, ours.seq))
    if len(here) == len(copy.events):
        return Outcome.SAME
    return Outcome.LONGER if len(here) < len(copy.events) else Outcome.SHORTER


def take_in(database: Database, copy: copies.Copy) -> Taken:
    """Add what is new of a whole copy, in one transaction. Raises `StoreProblem`."""
    assert copy.head is not None
    outcome = standing(Log(database), copy)
    if outcome in (Outcome.SAME, Outcome.SHORTER):
        return Taken(copy.head.id, outcome)
    with database.write() as connection:
        added = restore(connection, copy, copy.head)
    return Taken(copy.head.id, outcome, added)


def _no_match() -> Words:
    text = QT_TRANSLATE_NOOP("store", "There is no match in the file. Nothing was taken.")
    return words("taking-no-match", "store", text)


def _newer(name: str) -> Words:
    text = QT_TRANSLATE_NOOP(
        "store",
        "Match {match} was recorded by a newer version of the program. Nothing was taken. Update "
        "the program here first.",
    )
    return words("taking-newer", "store", text, match=name)


def _broken(name: str, seq: int) -> Words:
    text = QT_TRANSLATE_NOOP(
        "store",
        "Match {match}: record {seq} is missing or was changed after it was written. Nothing was "
        "taken. Have the archive made anew on the computer that it came from.",
    )
    return words("taking-broken", "store", text, match=name, seq=seq)


def _differs(name: str, seq: int) -> Words:
    text = QT_TRANSLATE_NOOP(
        "store",
        "Match {match} is here already and went another way from record {seq} on: both computers "
        "went on with it. Nothing was taken; both logs are whole. Let the jury decide which one "
        "counts.",
    )
    return words("taking-differs", "store", text, match=name, seq=seq)
