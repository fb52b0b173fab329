"""The cells of one sheet, and the texts that all sheets share, read as a stream.

The XML is walked by expat, because a sheet tells more than its values (openpyxl's quick reader
passes over formulas without a result, hidden rows and merged cells) and because no tree of 50 MB
is built of it: memory stays that of the rows. A document type is refused before anything else, and
every fault of the parser becomes a refusal that names the part and the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NoReturn
from xml.parsers import expat

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.refusal import Stopped, refuse
from quizapp.files.sheet_looks import looks_together, run_look
from quizapp.files.sheet_numbers import Format, general
from quizapp.files.table import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Area,
    Look,
    Odd,
    Oddity,
    Row,
    Stop,
    letters,
    never,
)

LAST_COLUMN = 16_384
_CHUNK = 256 * 1024
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")
_TRUE = ("1", "true")
_PLAIN: frozenset[str] = frozenset()
# Rules that look for doubles, or draw bars and scales, mark no answers.
_NO_MARKS = ("duplicateValues", "uniqueValues", "colorScale", "dataBar", "iconSet")
_MOST_AREAS = 2_000


class Cells(Struct, frozen=True):
    """What a sheet holds."""

    rows: tuple[Row, ...]
    merged: tuple[Area, ...]
    hidden_columns: tuple[int, ...]
    wide: bool
    """Whether text stands beyond the last column that is read."""
    conditional: tuple[Area, ...] = ()
    """Where rules of the sheet may colour cells (conditional formatting)."""


def column_of(name: str) -> int:
    """The column (from 0) of its letters; -1 where a sheet has no such column."""
    at = 0
    for sign in name:
        at = at * 26 + ord(sign) - 64
    return at - 1 if 0 < at <= LAST_COLUMN else -1


class Sheet:
    """Reads the XML of one sheet."""

    def __init__(
        self,
        name: str,
        shared: Sequence[str],
        styles: Sequence[Format | None],
        *,
        looks: Mapping[str, frozenset[str]] = MappingProxyType({}),
        written: Mapping[int, frozenset[str]] = MappingProxyType({}),
        since_1904: bool = False,
        stop: Stop = never,
    ) -> None:
        self._name, self._shared, self._styles = name, shared, styles
        self._since_1904, self._stop = since_1904, stop
        self._rows: list[Row] = []
        self._merged: list[Area] = []
        self._hidden_columns: list[int] = []
        self._conditional: list[Area] = []
        self._ruled = ""
        self._wide = False
        self._columns: dict[str, int] = {}
        self._number = 0
        self._row_hidden = False
        self._cells: list[str] = []
        self._odd: list[Odd] = []
        self._styled, self._written = looks, written
        self._looks: list[Look] = []
        self._at = -1
        self._type = self._style = ""
        self._runs: list[tuple[str, frozenset[str]]] = []
        self._run: set[str] | None = None
        self._formula = self._valued = self._inside = self._phonetic = False
        self._pieces: list[str] = []
        self._long = 0
        self._starts = {
            "c": self._cell, "v": self._value, "t": self._inline, "f": self._formula_met,
            "row": self._row, "rPh": self._reading, "mergeCell": self._merge, "col": self._col,
            "conditionalFormatting": self._rules, "cfRule": self._rule,
            "r": self._run_begins, "b": self._run_bold, "color": self._run_coloured,
        }  # fmt: skip
        self._ends = {
            "c": self._cell_end, "v": self._value_end, "t": self._value_end,
            "row": self._row_end, "rPh": self._reading_end, "r": self._run_ends,
        }  # fmt: skip

    def read(self, content: bytes) -> Cells:
        """The rows that hold any text. `Unreadable` where the XML is no sheet."""
        walk(content, self._name, self._start, self._end, self._text, self._stop)
        return Cells(
            tuple(self._rows),
            tuple(self._merged),
            tuple(self._hidden_columns),
            self._wide,
            tuple(self._conditional),
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        known = self._starts.get(name)
        if known is None and ":" in name:
            known = self._starts.get(name.rpartition(":")[2])
        if known is not None:
            known(attributes)

    def _end(self, name: str) -> None:
        known = self._ends.get(name)
        if known is None and ":" in name:
            known = self._ends.get(name.rpartition(":")[2])
        if known is not None:
            known()

    def _text(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)
            self._long += len(text)
            if self._long > LONGEST_CELL * 2:
                too_long(f"{self._name}!{letters(max(self._at, 0))}{self._number}")

    def _row(self, attributes: dict[str, str]) -> None:
        said = attributes.get("r", "")
        self._number = int(said) if said.isdecimal() and len(said) < 8 else self._number + 1
        self._row_hidden = attributes.get("hidden", "") in _TRUE
        self._cells, self._odd, self._looks, self._at = [], [], [], -1

    def _cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._at += 1
        else:
            name = reference.rstrip("0123456789")
            at = self._columns.get(name)
            if at is None:
                at = self._columns[name] = column_of(name) if name.isalpha() else -1
            if at < 0:
                damaged(self._name, f"{reference[:20]}?")
            self._at = at
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._formula = self._valued = False
        self._pieces.clear()
        self._long = 0

    def _value(self, _attributes: dict[str, str]) -> None:
        self._inside = self._valued = True

    def _inline(self, _attributes: dict[str, str]) -> None:
        self._inside = not self._phonetic

    def _value_end(self) -> None:
        self._inside = False

    def _reading(self, _attributes: dict[str, str]) -> None:
        self._phonetic = True

    def _reading_end(self) -> None:
        self._phonetic = False

    def _formula_met(self, _attributes: dict[str, str]) -> None:
        self._formula = True

    def _cell_end(self) -> None:
        raw = "".join(self._pieces)
        if not raw and not self._formula:
            return
        if self._at >= MOST_COLUMNS:
            self._wide = self._wide or bool(raw.strip())
            return
        text, oddity, shown = self._read_as(raw)
        if len(text) > LONGEST_CELL:
            too_long(f"{self._name}!{letters(self._at)}{self._number}")
        if self._formula and oddity is not Oddity.FAULT:
            # A formula may well have given an empty text; Excel then says that it is one.
            empty = self._valued and self._type == "str"
            oddity = Oddity.FORMULA if text or empty else Oddity.UNCOUNTED
        if oddity is not None:
            self._odd.append(Odd(self._at, oddity, shown))
        own = self._styled.get(self._style, _PLAIN)
        if self._written and self._type == "s":
            own |= self._written.get(int(raw), _PLAIN)
        if self._runs:
            own |= looks_together(self._runs)
            self._runs.clear()
        if own:
            self._looks.append(Look(self._at, own))
        missing = self._at - len(self._cells)
        if missing >= 0:
            self._cells.extend([""] * missing)
            self._cells.append(text)
        else:
            self._cells[self._at] = text

    def _run_begins(self, _attributes: dict[str, str]) -> None:
        self._run = set()

    def _run_bold(self, attributes: dict[str, str]) -> None:
        self._run_looks("b", attributes)

    def _run_coloured(self, attributes: dict[str, str]) -> None:
        self._run_looks("color", attributes)

    def _run_looks(self, tag: str, attributes: dict[str, str]) -> None:
        if self._run is not None and (look := run_look(tag, attributes)):
            self._run.add(look)

    def _run_ends(self) -> None:
        if self._run is not None:
            before = sum(len(text) for text, _ in self._runs)
            self._runs.append(("".join(self._pieces)[before:], frozenset(self._run)))
            self._run = None

    def _read_as(self, raw: str) -> tuple[str, Oddity | None, str]:
        kind = self._type
        if kind == "s":
            try:
                index = int(raw)
                if index < 0:
                    raise ValueError
                text = self._shared[index]
            except (ValueError, IndexError):
                damaged(self._name, f"{letters(self._at)}{self._number}")
            return text, Oddity.FAULT if text in FAULTS else None, ""
        if kind == "n":
            return self._number_shown(raw)
        if kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE", None, ""
        text = unescaped(raw)
        if kind == "d":
            return text, Oddity.DATE, ""
        return text, Oddity.FAULT if kind == "e" or text in FAULTS else None, ""

    def _number_shown(self, raw: str) -> tuple[str, Oddity | None, str]:
        style = self._style
        if style and style != "0":
            try:
                shape = self._styles[int(style)]
            except (ValueError, IndexError):
                shape = None
            if shape is not None:
                return shape.show(raw, since_1904=self._since_1904)
        return raw if raw.isdecimal() and len(raw) < 16 else general(raw), None, ""

    def _row_end(self) -> None:
        if not any(self._cells) and not self._odd:
            return
        if len(self._rows) >= MOST_ROWS:
            too_many_rows(self._name)
        row = Row(
            self._number,
            tuple(self._cells),
            tuple(self._odd),
            self._row_hidden,
            tuple(self._looks),
        )
        self._rows.append(row)

    def _rules(self, attributes: dict[str, str]) -> None:
        self._ruled = attributes.get("sqref", "")

    def _rule(self, attributes: dict[str, str]) -> None:
        if attributes.get("type", "") in _NO_MARKS or "dxfId" not in attributes:
            return
        for found in _REFERENCE.finditer(self._ruled):
            left, top = column_of(found[1]), int(found[2])
            right, bottom = (column_of(found[3]), int(found[4])) if found[3] else (left, top)
            if left >= 0 and len(self._conditional) < _MOST_AREAS:
                self._conditional.append(Area(top, left, bottom, right))
        self._ruled = ""

    def _merge(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("ref", ""))
        if not found or found[3] is None:
            return
        left, right = column_of(found[1]), column_of(found[3])
        if 0 <= left < MOST_COLUMNS and left <= right:
            self._merged.append(Area(int(found[2]), left, int(found[4]), right))

    def _col(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if attributes.get("hidden", "") in _TRUE and first.isdecimal() and last.isdecimal():
            end = min(int(last[:6]), MOST_COLUMNS)
            self._hidden_columns.extend(range(int(first[:6]) - 1, end))


FAULTS = frozenset(
    ("#REF!", "#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!")
)


def walk(
    content: bytes,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
    stop: Stop,
) -> None:
    """Hand every element and text to the functions; `Unreadable` where the XML is damaged."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 64 * 1024
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _document_type
    try:
        for at in range(0, len(content), _CHUNK):
            if stop():
                raise Stopped
            parser.Parse(content[at : at + _CHUNK], False)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        damaged(part, f"XML {fault.lineno}:{fault.offset + 1}")


def unescaped(text: str) -> str:
    """The text with Excel's own `_x000A_` turned into the sign that it means."""
    return _ESCAPE.sub(_sign, text) if "_x" in text else text


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _document_type(*_told: object) -> NoReturn:
    refuse(
        "XML_DTD",
        QT_TRANSLATE_NOOP(
            "Files",
            "The workbook brings a document type (DOCTYPE) of its own, which Excel never writes "
            "and which may do harm. It was refused.",
        ),
    )


def damaged(part: str, where: str) -> NoReturn:
    """Refuse a workbook whose inside is not what it should be."""
    refuse(
        "XLSX_DAMAGED",
        QT_TRANSLATE_NOOP(
            "Files",
            "The workbook is damaged ({part}, {where}). Open it in Excel, let it be repaired, save "
            "it anew and try again.",
        ),
        part=part[:80],
        where=where,
    )


def too_long(where: str) -> NoReturn:
    """Refuse a cell that holds more than a cell can."""
    refuse(
        "TEXT_TOO_LONG",
        QT_TRANSLATE_NOOP(
            "Files",
            "{where}: a single cell holds more than {limit} characters, as in no question bank. "
            "The file was refused.",
        ),
        where=where[:100],
        limit=LONGEST_CELL,
    )


def too_many_rows(name: str) -> NoReturn:
    """Refuse a table of more rows than a bank may have."""
    refuse(
        "TOO_MANY_ROWS",
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} has more than {limit} rows. Divide it into several files.",
        ),
        name=name[:80],
        limit=MOST_ROWS,
    )
