"""What is to be told of a table as a whole: merged and hidden cells, formulas, columns not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizapp.bank.problems import Problem, warning
from quizapp.files.table import Mapping, Oddity, Role, Table, cell, letters, place
from quizapp.files.tables.rows import Gathered, merged_below
from quizapp.files.tables.words import said

_NAMED = 12
"""So many cells or rows are named; more would hide what matters."""


def table_problems(table: Table, mapping: Mapping, gathered: Gathered) -> Iterator[Problem]:
    """The notices of one table."""
    if hidden := [row.number for row in table.rows if row.hidden]:
        yield warning(said("HIDDEN_ROW", rows=_listed(hidden)), table.name)
    if merged := list(merged_below(table, mapping.header)):
        yield warning(said("MERGED_CELLS", cells=_listed(merged)), table.name)
    yield from _formulas(table, mapping)
    if mapping.header:
        yield from _unread_columns(table, mapping, gathered)
        yield from _ragged(table, mapping)


def _formulas(table: Table, mapping: Mapping) -> Iterator[Problem]:
    known = {one.at for one in mapping.columns if one.role not in (Role.NUMBER, Role.NOTHING)}
    told: set[int] = set()
    for row in table.rows:
        for odd in row.odd:
            if odd.oddity is Oddity.FORMULA and odd.column in known - told:
                told.add(odd.column)
                words = said("FORMULA", column=letters(odd.column))
                yield warning(words, place(table, row.number, odd.column))


def _unread_columns(table: Table, mapping: Mapping, gathered: Gathered) -> Iterator[Problem]:
    """Columns below the header that hold text and that nobody understood."""
    known = {one.at for one in mapping.columns if one.role is not Role.NOTHING}
    taken = {row.number for entry in gathered.entries for row in entry.rows}
    width = max((len(row.cells) for row in table.rows), default=0)
    header = next((row for row in table.rows if row.number == mapping.header), None)
    for at in range(width):
        if at in known:
            continue
        if not (header and cell(header, at)) and _counts(table, at):
            continue
        first = next((row for row in table.rows if row.number in taken and cell(row, at)), None)
        if first is not None:
            heading = (cell(header, at) if header else "") or letters(at)
            yield warning(said("COLUMN_UNREAD", heading=heading), place(table, first.number, at))


def _counts(table: Table, at: int) -> bool:
    """Whether a column without a heading only numbers the rows."""
    return all(text.isdecimal() for row in table.rows if (text := cell(row, at)))


def _ragged(table: Table, mapping: Mapping) -> Iterator[Problem]:
    """Rows of a CSV file with fewer cells than its header, or with more; these become drafts."""
    if table.lettered:
        return
    header = next((row for row in table.rows if row.number == mapping.header), None)
    width = len(header.cells) if header else 0
    for row in table.rows:
        long = any(row.cells[width:])
        if row.number > mapping.header and (long or len(row.cells) < width):
            words = said("RAGGED_ROW", count=len(row.cells), headings=width)
            yield warning(words, line=row.number)


def _listed(items: Sequence[object]) -> str:
    more = " …" if len(items) > _NAMED else ""
    return ", ".join(str(item) for item in items[:_NAMED]) + more
