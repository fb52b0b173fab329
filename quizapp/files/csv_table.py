"""CSV files as question banks: one table, its columns as `tables.headers` finds them.

    file     = [ "sep=" DIVIDER ] { record }
    DIVIDER  = "," | ";" | tab | "|"        the one that divides the first lines most evenly
    record   = cells as RFC 4180 has them, strictly: an open quote is a fault that names its line

The encoding is found as `encoding.text_of` does. An apostrophe before = + - @ was put there so
that no program takes a text for a formula (`workbook.write_csv`); it is taken off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import NoReturn

from quizapp.bank.problems import Reading, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words
from quizapp.files.encoding import text_of
from quizapp.files.refusal import refuse
from quizapp.files.sheet_cells import FAULTS, too_long, too_many_rows
from quizapp.files.table import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Layout,
    Mapping,
    Odd,
    Oddity,
    Row,
    Stop,
    Table,
    never,
)
from quizapp.files.tables.reading import layouts_of, read_tables
from quizapp.files.tables.words import said

FORM = "csv"
DIVIDERS = (",", ";", "\t", "|")
Progress = Callable[[float], None]
_SEP = re.compile(r"sep=(.)\s*(?:\r\n|\r|\n)", re.IGNORECASE)
_SAMPLE = 30
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def read(
    content: bytes,
    name: str,
    mapping: Mapping | Sequence[Mapping] | None = None,
    *,
    progress: Progress | None = None,
    stop: Stop = never,
) -> Reading:
    """The questions of a CSV file. `Unreadable` where it is none, or holds none."""
    text, doubt = _text(content)
    table, wide = _table(text, name)
    problems = [warning(doubt)] if doubt else []
    if wide:
        problems.append(warning(said("TOO_MANY_COLUMNS", limit=MOST_COLUMNS)))
    reading = read_tables([table], name, FORM, mapping=mapping, problems=problems, stop=stop)
    if progress:
        progress(1.0)
    return reading


def layouts(content: bytes, name: str, *, every: bool = False) -> tuple[Layout, ...]:
    """How the file would be read; empty where it seems to hold no questions, unless `every`."""
    return layouts_of([_table(_text(content)[0], name)[0]], every=every)


def divider_of(text: str) -> str:
    """What divides the cells: the sign that the first lines have alike, and most of."""
    best, most = ",", 0.0
    lines = list(_sample(text))
    for divider in DIVIDERS:
        counts = [line.count(divider) for line in lines]
        filled = [count for count in counts if count]
        if not filled:
            continue
        usual = max(set(filled), key=filled.count)
        share = counts.count(usual) / len(counts)
        weight = share * min(usual, 20) + counts[0]
        if weight > most:
            best, most = divider, weight
    return best


def _sample(text: str) -> Iterator[str]:
    """The first lines without what stands in quotes."""
    bare = re.sub(r'"(?:[^"]|"")*"', "", text[:200_000])
    lines = [line for line in re.split(r"\r\n|\r|\n", bare) if line.strip()]
    yield from (lines or [""])[:_SAMPLE]


def _text(content: bytes) -> tuple[str, Words | None]:
    if not content.strip():
        refuse(
            "EMPTY_FILE",
            QT_TRANSLATE_NOOP("Files", "The file is empty. Copy it again from where it came."),
        )
    return text_of(content)


def _table(text: str, name: str) -> tuple[Table, bool]:
    """The rows of the file, numbered by the lines they begin at, and whether it was too wide."""
    told = _SEP.match(text)
    skipped = 0
    if told:
        skipped, text = 1, text[told.end() :]
    divider = told[1] if told and told[1] in DIVIDERS else divider_of(text)
    rows: list[Row] = []
    wide = False
    for line, cells in _records(text, divider, skipped):
        if not any(cells):
            continue
        if len(rows) >= MOST_ROWS:
            too_many_rows(name)
        wide = wide or any(cells[MOST_COLUMNS:])
        rows.append(_row(line, cells[:MOST_COLUMNS]))
    return Table(name, tuple(rows), lettered=False), wide


def _row(line: int, cells: Sequence[str]) -> Row:
    texts = tuple(text[1:] if _GUARDED.match(text) else text for text in cells)
    for text in texts:
        if len(text) > LONGEST_CELL:
            too_long(f"line {line}")
    odd = tuple(Odd(at, Oddity.FAULT) for at, text in enumerate(texts) if text in FAULTS)
    return Row(line, texts, odd)


def _records(text: str, divider: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins at."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=divider, strict=True)
    line = 1
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            if "field limit" in str(fault) and reader.line_num <= line:
                too_long(f"line {line + skipped}")
            _open_quote(line + skipped)
        yield line + skipped, cells


def _open_quote(line: int) -> NoReturn:
    refuse(
        "CSV_QUOTE",
        QT_TRANSLATE_NOOP(
            "Files",
            "Line {line}: a quotation mark opens a cell and is not closed where the cell ends. "
            "Nothing was read; close it, or double it where it belongs to the text.",
        ),
        line=line,
    )
