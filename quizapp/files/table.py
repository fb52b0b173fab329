"""Rows of cells, wherever they come from, and how they are to be understood as questions.

A table is what a sheet of a workbook or a CSV file holds. A `Mapping` says in which row its
header stands and what each column is; `tables.headers` guesses one, a person may change it, and
`tables.reading` reads by it. `Layout` shows a mapping with the first rows, for a window to edit;
its fingerprint is the same for every file that is laid out alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from quizapp.bank.question import Kind

MOST_ROWS = 20_000
MOST_COLUMNS = 64
LONGEST_CELL = 32_767
"""What a cell of Excel holds."""


Stop = Callable[[], bool]
"""Asked now and then whether the reading is to be called off."""


def never() -> bool:
    """Go on."""
    return False


class Oddity(StrEnum):
    """What a cell is besides its text."""

    DATE = "date"
    """A date that nobody doubts: it has a year; `shown` is what it shows."""
    DATE_MADE = "date-made"
    """Maybe typed as 3-5 or 1:2; `shown` is what was probably typed."""
    FORMULA = "formula"
    """The text is what the formula gave when the file was saved."""
    UNCOUNTED = "uncounted"
    """A formula without a result."""
    FAULT = "fault"
    """#REF! and its like."""
    CONDITIONAL = "conditional"
    """A rule of the sheet may colour it; whether it does is not worked out."""


class Odd(Struct, frozen=True):
    """An oddity of the cell in a column (from 0)."""

    column: int
    oddity: Oddity
    shown: str = ""


class Look(Struct, frozen=True):
    """How a cell looks apart from others: `fill:FFFF00`, `colour:FF0000`, `bold`."""

    column: int
    looks: frozenset[str]


class Row(Struct, frozen=True):
    """One row: its number as the program that made it counts, and the texts of its cells."""

    number: int
    cells: tuple[str, ...]
    odd: tuple[Odd, ...] = ()
    hidden: bool = False
    looks: tuple[Look, ...] = ()


class Area(Struct, frozen=True):
    """A rectangle of merged cells: rows as numbered, columns from 0, both ends inside."""

    top: int
    left: int
    bottom: int
    right: int


class Table(Struct, frozen=True):
    """Rows in their order; rows without any text are left out."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()
    lettered: bool = True
    """Places are said as `Sheet!B3`; without, as `line 3`."""


class Role(StrEnum):
    """What a column holds."""

    STEM = "stem"
    KIND = "kind"
    OPTION = "option"
    OPTIONS = "options"
    LABEL = "label"
    FLAG = "flag"
    ANSWER = "answer"
    WRONG = "wrong"
    REST = "rest"
    PARTNERS = "partners"
    UNIT = "unit"
    EXPLANATION = "explanation"
    DIFFICULTY = "difficulty"
    POINTS = "points"
    SECONDS = "seconds"
    TAGS = "tags"
    MEDIA = "media"
    SOURCE = "source"
    CITATION = "citation"
    STATUS = "status"
    NOTE = "note"
    ID = "id"
    NUMBER = "number"
    NOTHING = "nothing"


class Column(Struct, frozen=True):
    """What a column (from 0) holds; `place` is that of an option: 0 for A."""

    at: int
    role: Role
    place: int = 0


class Mapping(Struct, frozen=True, dict=True):
    """How a table is understood: the row of its header (0: none) and what its columns hold.

    `kind` is that of all questions where no column tells it. A mapping without a column for the
    stem leaves the table out. `exact` is for tables that this program wrote: nothing is tidied.
    """

    table: str
    header: int
    columns: tuple[Column, ...] = ()
    kind: Kind | None = None
    points: int | None = None
    exact: bool = False
    numbered: bool = False
    """Answers are numbers of options, whatever the options say (Kahoot)."""

    def column(self, role: Role) -> int | None:
        """The first column of a role."""
        found = self._by_role.get(role)
        return found[0].at if found else None

    def all(self, role: Role) -> tuple[Column, ...]:
        """All columns of a role, options by their places."""
        return self._by_role.get(role, ())

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Column, ...]]:
        ordered = sorted(self.columns, key=lambda column: (column.place, column.at))
        roles = {column.role for column in ordered}
        return {role: tuple(one for one in ordered if one.role is role) for role in roles}


class Layout(Struct, frozen=True):
    """A table as a person maps it: the texts of its header and its first rows."""

    mapping: Mapping
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    sure: bool = True
    """Whether the mapping may be used without a person looking at it."""

    @property
    def fingerprint(self) -> str:
        """The same for all tables with these headings, so that a mapping can be remembered."""
        folded = "\x1f".join("".join(text.split()).casefold() for text in self.headings)
        return hashlib.sha256(f"{bool(self.mapping.header)}\x1e{folded}".encode()).hexdigest()[:16]


def cell(row: Row, at: int | None) -> str:
    """The text of a cell; empty beyond the end of its row."""
    return row.cells[at] if at is not None and at < len(row.cells) else ""


def letters(at: int) -> str:
    """The name of a column (from 0): A, B … Z, AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def place(table: Table, row: int, at: int = 0) -> str:
    """Where a cell stands, as a person looks it up."""
    return f"{table.name}!{letters(at)}{row}" if table.lettered else f"line {row}"
