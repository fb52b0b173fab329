"""Tables read as a bank: every row is in a question, or told as left out, or shown as unread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from msgspec import Struct, field
from msgspec.structs import replace

from quizapp.bank.checks import askable
from quizapp.bank.problems import Look, Problem, Reading, Unread, error, warning
from quizapp.bank.question import Bank, Question, Source, Status
from quizapp.bank.text import valid_id
from quizapp.bank.words import Words
from quizapp.files.refusal import Stopped, Unreadable
from quizapp.files.table import Layout, Mapping, Role, Row, Stop, Table, cell, never, place
from quizapp.files.tables import keys
from quizapp.files.tables.headers import layout_of
from quizapp.files.tables.looks import look_habits
from quizapp.files.tables.notices import table_problems
from quizapp.files.tables.options import same
from quizapp.files.tables.own import own_question
from quizapp.files.tables.question import Doubt, Habits, Made, question_of
from quizapp.files.tables.rows import Entry, gather
from quizapp.files.tables.stems import numbered
from quizapp.files.tables.text import MOST_MARKS, tidy
from quizapp.files.tables.words import said

BARE_ROWS = 5
"""So many rows are shown of a table that nobody understands."""


class _Tidied(Struct):
    """A table whose cells are tidy, and what was taken out of which."""

    table: Table
    told: dict[tuple[int, int], frozenset[str]]


class _Bank(Struct):
    """What has been read so far."""

    file: str
    form: str
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    looks: list[tuple[Look, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    skipped: int = 0
    ids: set[str] = field(default_factory=set)
    seen: dict[tuple[str, ...], str] = field(default_factory=dict)
    refused: list[Words] = field(default_factory=list)


def layouts_of(tables: Sequence[Table], *, every: bool = False) -> tuple[Layout, ...]:
    """How each table is probably laid out; those that hold no questions are left out.

    With `every` they are there too, without a meaning for any column, for a person to tell.
    """
    tidied = [_tidied(table).table for table in tables]
    found = (layout_of(table)[0] or (_bare(table) if every else None) for table in tidied)
    return tuple(layout for layout in found if layout is not None)


def _bare(table: Table) -> Layout | None:
    if len(table.rows) < 2:
        return None
    first, *rest = table.rows
    mapping = Mapping(table.name, first.number)
    return Layout(mapping, first.cells, tuple(rest[:BARE_ROWS]), sure=False)


def read_tables(
    tables: Sequence[Table],
    file: str,
    form: str,
    *,
    mapping: Mapping | Sequence[Mapping] | None = None,
    problems: Sequence[Problem] = (),
    stop: Stop = never,
) -> Reading:
    """Read all tables. `Unreadable` where none of them holds a question.

    A mapping holds for the table that it names; the others are mapped as they seem to be.
    """
    given = (mapping,) if isinstance(mapping, Mapping) else tuple(mapping or ())
    wanted = {one.table: one for one in given}
    found = _Bank(file, form, problems=list(problems))
    for table in tables:
        if table.rows:
            _read(found, _tidied(table), wanted.get(table.name), stop)
    if not found.questions:
        order = ("DUPLICATE_HEADER", "NO_QUESTIONS", "NO_HEADER")
        reasons = sorted(found.refused, key=lambda one: order.index(one.code))
        raise Unreadable(reasons[0] if reasons else said("NO_QUESTIONS", table=file))
    bank = Bank(PurePath(file).stem, tuple(found.questions))
    lettered = any(table.lettered for table in tables)
    return Reading(
        bank,
        tuple(found.problems),
        found.skipped,
        () if lettered else tuple(found.lines),
        tuple(found.raw),
        tuple(found.unread),
        form,
        tuple(found.looks),
    )


def _read(found: _Bank, tidied: _Tidied, mapping: Mapping | None, stop: Stop) -> None:
    table = tidied.table
    if mapping is None:
        layout, why = layout_of(table)
        if why is not None or layout is None:
            _left_out(found, table, why or said("NO_HEADER", rows=10, table=table.name), layout)
            return
        mapping = layout.mapping
    elif mapping.column(Role.STEM) is None:
        return
    gathered = gather(table, mapping)
    if not gathered.entries:
        found.refused.append(said("NO_QUESTIONS", table=table.name))
    found.unread.extend(gathered.unread)
    found.skipped += gathered.skipped
    found.problems.extend(table_problems(table, mapping, gathered))
    habits = _habits(gathered.entries, mapping)
    for at, entry in enumerate(gathered.entries):
        if at % 200 == 0 and stop():
            raise Stopped
        _question(found, tidied, entry, habits)
    found.problems.extend(gathered.problems)


def _question(found: _Bank, tidied: _Tidied, entry: Entry, habits: Habits) -> None:
    table, mapping = tidied.table, entry.mapping
    own = _id(found, entry)
    source = Source(found.file, place(table, entry.row.number, mapping.column(Role.STEM) or 0))
    if mapping.exact:
        made = own_question(entry, own, source)
    else:
        made = _once(found, entry, question_of(entry, own, habits, source))
        _moved(made, table, entry)
        if made.question.status is Status.READY and not askable(made.question):
            # What the checks call an error is told by them; here it only must not be ready.
            made.question = replace(made.question, status=Status.DRAFT)
    line = 0 if table.lettered else entry.row.number
    for doubt in made.doubts:
        where = place(table, doubt.row, doubt.column)
        found.problems.append(
            warning(doubt.words, where, line=0 if table.lettered else doubt.row, question=own)
        )
    for row in entry.rows if tidied.told else ():
        for at in range(len(row.cells)):
            for code in sorted(tidied.told.get((row.number, at), ())):
                words = said(code, limit=MOST_MARKS) if code == "COMBINING_MARKS" else said(code)
                where = place(table, row.number, at)
                found.problems.append(warning(words, where, line=line, question=own))
    found.questions.append(made.question)
    found.raw.append(entry.raw())
    found.looks.append(entry.looks())
    found.lines.append(entry.row.number)


def _id(found: _Bank, entry: Entry) -> str:
    said_id = entry.text(Role.ID)
    usable = said_id and valid_id(said_id) and said_id not in found.ids
    if usable and (entry.mapping.exact or not said_id.isdecimal()):
        found.ids.add(said_id)
        return said_id
    number = len(found.questions) + 1
    while f"q{number}" in found.ids:
        number += 1
    found.ids.add(f"q{number}")
    return f"q{number}"


def _moved(made: Made, table: Table, entry: Entry) -> None:
    """A row of a CSV file that is longer than its header holds texts in wrong columns."""
    if table.lettered or not entry.mapping.header:
        return
    header = next(row for row in table.rows if row.number == entry.mapping.header)
    if any(entry.row.cells[len(header.cells) :]):
        facts = {"count": len(entry.row.cells), "headings": len(header.cells)}
        made.doubts.append(Doubt(said("RAGGED_DRAFT", **facts), entry.row.number, 0))
        made.question = replace(made.question, status=Status.DRAFT)


def _once(found: _Bank, entry: Entry, made: Made) -> Made:
    """A question that was there already is a draft that says where."""
    question = made.question
    parts = (
        question.kind.value,
        same(question.stem).rstrip("?.。!"),
        *sorted(same(text) for text in question.options),
    )
    first = found.seen.get(parts)
    where = question.source.where if question.source else ""
    if first is None:
        found.seen[parts] = where
        return made
    words = said("DUPLICATE_QUESTION", first=first)
    column = entry.mapping.column(Role.STEM) or 0
    doubts = [*made.doubts, Doubt(words, entry.row.number, column)]
    return Made(replace(question, status=Status.DRAFT), doubts)


def _habits(entries: Sequence[Entry], mapping: Mapping) -> Habits:
    """What the answers of the table show together."""
    from_zero, several = False, 0
    for entry in entries:
        answer = entry.text(Role.ANSWER)
        if not answer or len(answer) > 40:
            continue
        if "0" in answer and _has_options(entry) and answer.strip() in ("0", "0.0"):
            from_zero = True
        elif len(answer) > 1 and keys.looks_several(answer):
            several += 1
    stems = [entry.text(Role.STEM) for entry in entries]
    count = keys.Count(from_zero, several)
    return Habits(count, numbered(stems), mapping.numbered, look_habits(entries))


def _has_options(entry: Entry) -> bool:
    return any(cell(entry.row, one.at) for one in entry.mapping.all(Role.OPTION))


def _left_out(found: _Bank, table: Table, why: Words, layout: Layout | None) -> None:
    """Show the rows of a table that holds no questions, and tell where it looks as if it did."""
    found.refused.append(why)
    if layout is not None or why.code != "NO_HEADER":
        found.problems.append(error(why, table.name))
    for row in table.rows:
        text = " | ".join(text for text in row.cells if text)
        found.unread.append(Unread(place(table, row.number), text, why))


def _tidied(table: Table) -> _Tidied:
    """The same table with tidy cells."""
    told: dict[tuple[int, int], frozenset[str]] = {}
    rows: list[Row] = []
    for row in table.rows:
        cells: list[str] = []
        for at, text in enumerate(row.cells):
            clean, codes = tidy(text) if text else ("", frozenset[str]())
            cells.append(clean)
            if codes:
                told[row.number, at] = codes
        rows.append(Row(row.number, tuple(cells), row.odd, row.hidden, row.looks))
    return _Tidied(replace(table, rows=tuple(rows)), told)
