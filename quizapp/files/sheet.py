"""Excel workbooks (.xlsx, .xlsm) as question banks: one table a sheet, hidden sheets left out.

What a sheet may look like stands in `tables.headers` and `tables.rows`; how a cell is shown in
`sheet_numbers`. Values are those that were saved: no formula is worked out, no link followed, no
macro run. At most 20,000 rows of 64 columns are read. Pictures in the file are not read.

`layouts` tells how each sheet would be understood, for a person to change; what that person makes
of it is passed to `read` as `mapping`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from quizapp.bank.problems import Problem, Reading, warning
from quizapp.files import chinese, kahoot
from quizapp.files.manners.lines import Line
from quizapp.files.refusal import Unreadable
from quizapp.files.sheet_book import Book
from quizapp.files.sheet_looks import conditioned
from quizapp.files.table import MOST_COLUMNS, Layout, Mapping, Stop, Table, letters, never, place
from quizapp.files.tables.headers import ROWS_LOOKED_AT, kahoots
from quizapp.files.tables.reading import layouts_of, read_tables
from quizapp.files.tables.words import said

FORM = "xlsx"
_FEW = 12
"""More cells beside each other are no line of a text."""
Progress = Callable[[float], None]


def read(
    content: bytes,
    name: str,
    mapping: Mapping | Sequence[Mapping] | None = None,
    *,
    progress: Progress | None = None,
    stop: Stop = never,
) -> Reading:
    """The questions of a workbook. `Unreadable` where the file is none, or holds none."""
    tables, problems = _tables(content, progress, stop)
    try:
        reading = read_tables(tables, name, FORM, mapping=mapping, problems=problems, stop=stop)
    except Unreadable as refused:
        written = None if mapping else _written_out(tables, name, problems)
        if written is None:
            raise refused from None
        reading = written
    if any(kahoots(row.cells) for table in tables for row in table.rows[:ROWS_LOOKED_AT]):
        reading = kahoot.told(reading)
    if progress:
        progress(1.0)
    return reading


def _written_out(tables: Sequence[Table], name: str, problems: Sequence[Problem]) -> Reading | None:
    """Sheets into which a bank was typed line by line, as in a text; None where none was."""
    lines = [
        Line("\t".join(filter(None, row.cells[:_FEW])), place(table, row.number))
        for table in tables
        for row in table.rows
    ]
    reading = chinese.read(lines, name, FORM)
    if not reading.bank.questions:
        return None
    return replace(reading, problems=(*problems, *reading.problems))


def layouts(
    content: bytes,
    name: str,  # noqa: ARG001 - as CSV has it
    *,
    every: bool = False,
) -> tuple[Layout, ...]:
    """How each sheet would be read; those without questions only with `every`."""
    return layouts_of(_tables(content, None, never)[0], every=every)


def _tables(
    content: bytes, progress: Progress | None, stop: Stop
) -> tuple[list[Table], list[Problem]]:
    book = Book(content, stop)
    problems: list[Problem] = []
    if book.macros:
        problems.append(warning(said("MACROS_IGNORED")))
    if book.links:
        problems.append(warning(said("EXTERNAL_LINK")))
    tables: list[Table] = []
    for at, sheet in enumerate(book.sheets):
        if sheet.hidden:
            problems.append(warning(said("HIDDEN_SHEET", table=sheet.name), sheet.name))
            continue
        cells = book.cells(sheet)
        rows = conditioned(cells.rows, cells.conditional)
        tables.append(Table(sheet.name, rows, cells.merged))
        if cells.wide:
            problems.append(warning(said("TOO_MANY_COLUMNS", limit=MOST_COLUMNS), sheet.name))
        if cells.hidden_columns and cells.rows:
            width = max(len(row.cells) for row in cells.rows)
            listed = ", ".join(letters(one) for one in cells.hidden_columns if one < width)
            if listed:
                problems.append(warning(said("HIDDEN_COLUMN", columns=listed), sheet.name))
        if progress:
            progress((at + 1) / (len(book.sheets) + 1) / 2)
    return tables, problems
