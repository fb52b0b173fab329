"""Who checked which question, and the seals of banks (题库封存). Rows are only ever added.

A check holds for the question as it stood: its fingerprint is written down with it, so whoever
changes the question takes the check away without touching it. A seal holds the fingerprint of the
whole bank; opening one is written down with who and why, and is never undone.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.bank.question import Question
from quizapp.bank.sealing import bank_fingerprint, fingerprint
from quizapp.store import tables
from quizapp.store.database import Database

_NAMED = 500
"""From so many on all rows are read rather than those named."""
_d, _s = tables.verdict.c, tables.bank_seal.c


class Checked(Struct, frozen=True):
    """A person found a question in order."""

    at: str
    who: str


class Seal(Struct, frozen=True):
    """A bank under seal. `opened_at` is empty as long as nobody opened it."""

    number: int
    print: str
    questions: int
    at: str
    who: str
    witness: str
    opened_at: str = ""
    opened_by: str = ""
    why: str = ""

    @property
    def closed(self) -> bool:
        """Whether it holds: nobody has opened it."""
        return not self.opened_at


class Reviews:
    """Checks and seals of the banks of one database. All raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self, bank_id: str, questions: Sequence[Question], who: str, at: str) -> None:
        """Write down that `who` found questions in order as they stand; the first one counts."""
        rows = [
            {"bank": bank_id, "question": one.id, "print": fingerprint(one), "at": at, "who": who}
            for one in questions
        ]
        if rows:
            with self._database.write() as connection:
                connection.execute(insert(tables.verdict).on_conflict_do_nothing(), rows)

    def checks(self, bank_id: str, questions: Sequence[Question]) -> dict[str, Checked]:
        """The check of each question that is still as it was when it was checked, by id."""
        ids = [question.id for question in questions]
        found = select(_d.question, _d.print, _d.at, _d.who).where(_d.bank == bank_id)
        if len(ids) < _NAMED:
            found = found.where(_d.question.in_(ids))
        with self._database.read() as connection:
            rows = {
                (str(question), str(print_)): Checked(at, who)
                for question, print_, at, who in connection.execute(found)
            }
        held = {one.id: rows.get((one.id, fingerprint(one))) for one in questions}
        return {key: checked for key, checked in held.items() if checked is not None}

    def seal(
        self, bank_id: str, questions: tuple[Question, ...], who: str, witness: str, at: str
    ) -> Seal:
        """Put a bank under seal as it stands. ValueError where it is under one already."""
        with self._database.write() as connection:
            last = _last(connection, bank_id)
            if last is not None and last.closed:
                raise ValueError(f"the bank {bank_id} is under seal {last.number}")
            number = last.number + 1 if last else 1
            made = Seal(number, bank_fingerprint(questions), len(questions), at, who, witness)
            connection.execute(
                insert(tables.bank_seal).values(
                    bank=bank_id,
                    number=made.number,
                    print=made.print,
                    questions=made.questions,
                    at=at,
                    who=who,
                    witness=witness,
                )
            )
        return made

    def open_seal(self, bank_id: str, who: str, why: str, at: str) -> None:
        """Open the seal of a bank, once and for all. ValueError where there is none to open."""
        with self._database.write() as connection:
            last = _last(connection, bank_id)
            if last is None or not last.closed:
                raise ValueError(f"the bank {bank_id} is under no seal")
            found = (_s.bank == bank_id) & (_s.number == last.number)
            connection.execute(
                tables.bank_seal.update().where(found).values(opened_at=at, opened_by=who, why=why)
            )

    def seals(self, bank_id: str) -> tuple[Seal, ...]:
        """Every seal of a bank, the first one first."""
        with self._database.read() as connection:
            return _seals(connection, bank_id)

    def sealed(self, bank_id: str) -> Seal | None:
        """The seal that a bank is under, or None."""
        with self._database.read() as connection:
            last = _last(connection, bank_id)
        return last if last is not None and last.closed else None


def _seals(connection: Connection, bank_id: str) -> tuple[Seal, ...]:
    blank = [func.coalesce(one, "") for one in (_s.opened_at, _s.opened_by, _s.why)]
    found = (
        select(_s.number, _s.print, _s.questions, _s.at, _s.who, _s.witness, *blank)
        .where(_s.bank == bank_id)
        .order_by(_s.number)
    )
    return tuple(Seal(*row) for row in connection.execute(found))


def _last(connection: Connection, bank_id: str) -> Seal | None:
    every = _seals(connection, bank_id)
    return every[-1] if every else None
