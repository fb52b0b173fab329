"""Rows made into entries: what belongs to one question, whether it takes one row or several.

    a row a question            options in columns or in one cell
    a row an option             stem, kind and answer on the first row only, or repeated
    options in the row below    cells that begin with A. B. C. under a row with the stem

Between them stand headings of sections (一、单选题（每题2分）), the header again, or another
header, by which the rows below it are read. Everything else is handed back as unread text.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from quizapp.bank.problems import Look, Problem, Unread, warning
from quizapp.files.sheet_looks import PART
from quizapp.files.table import Area, Mapping, Odd, Role, Row, Table, cell, letters, place
from quizapp.files.tables.headers import fold, header_again
from quizapp.files.tables.kinds import Section, Told, kind_of, section_of
from quizapp.files.tables.options import labelled, split
from quizapp.files.tables.words import said

_MOST_MERGED = 200_000
_LONGEST_HEADING = 20
_STEMS = ("题", "试题", "问题", "考题", "question", "stem", "prompt")
_TELLING = (Role.OPTION, Role.OPTIONS, Role.ANSWER, Role.WRONG, Role.EXPLANATION)
# What is meant for every row of a merged cell.
_FILLED = (Role.KIND, Role.TAGS, Role.SOURCE, Role.DIFFICULTY, Role.POINTS, Role.SECONDS)


_BETWEEN = " | "
"""What stands between two cells in the raw text of a row."""


class Entry(Struct):
    """The rows of one question, and what the rows above say of it."""

    rows: list[Row]
    mapping: Mapping
    filled: dict[Role, str] = field(default_factory=dict)
    section: Section | None = None
    carried: Told | None = None
    below: list[str] = field(default_factory=list)
    """Options from the row below."""
    stem: str = ""
    """The stem of a merged cell that belongs to rows above."""

    @property
    def row(self) -> Row:
        """The first row."""
        return self.rows[0]

    def text(self, role: Role) -> str:
        """The text of a role: that of the first row, or of the merged cell that it lies in."""
        return cell(self.row, self.mapping.column(role)) or self.filled.get(role, "")

    def raw(self) -> str:
        """What stands in the rows, for a person to compare."""
        return "\n".join(_BETWEEN.join(text for text in row.cells if text) for row in self.rows)

    def looks(self) -> tuple[Look, ...]:
        """How the cells look, as places in the raw text."""
        found: list[Look] = []
        at = 0
        for row in self.rows:
            told = {one.column: one.looks for one in row.looks}
            start = at
            for column, text in enumerate(row.cells):
                if text:
                    looks = sorted(told.get(column, ()))
                    found += [Look(at, at + len(text), one.removeprefix(PART)) for one in looks]
                    at += len(text) + len(_BETWEEN)
            at += 1 - (len(_BETWEEN) if at > start else 0)
        return tuple(found)


class Gathered(Struct):
    """The entries of a table, and what else stands in it."""

    entries: list[Entry] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: int = 0


def gather(table: Table, mapping: Mapping) -> Gathered:
    """Divide the rows below the header."""
    return _Gathering(table, mapping).run()


class _Gathering:
    """One walk over the rows; `_mapping` and `_section` are those that hold at the row."""

    def __init__(self, table: Table, mapping: Mapping) -> None:
        self._table, self._mapping = table, mapping
        self._section: Section | None = None
        self._carried: Told | None = None
        self._found = Gathered()
        self._open: Entry | None = None
        self._merged = _by_row(table.merged)
        self._numbered = {row.number: row for row in table.rows} if table.merged else {}
        self._headings = _headings(table, mapping)

    def run(self) -> Gathered:
        """Walk over all rows."""
        header = self._mapping.header
        for row in self._table.rows:
            if row.number < header:
                self._above(row)
            elif row.number > header:
                self._row(row)
        return self._found

    def _above(self, row: Row) -> None:
        """A row above the header: the heading of the first section, or a remark."""
        alone = [text for text in row.cells if text]
        section = section_of(alone[0]) if len(set(alone)) == 1 else None
        self._section = section or self._section
        if section is None:
            self._pass_by(row, "ABOVE_HEADER")

    def _row(self, row: Row) -> None:
        stem = cell(row, self._mapping.column(Role.STEM))
        alone = [text for text in row.cells if text]
        if not alone and not row.odd:
            return
        if self._mapping.exact:
            self._begin(row)
            return
        if self._other_header(row):
            return
        section = section_of(alone[0]) if len(set(alone)) == 1 else None
        if section is not None:
            self._section, self._open, self._carried = section, None, None
        elif self._goes_on(row, stem):
            return
        elif stem and not (len(alone) < 3 and _is_note(alone[0])):
            self._begin(row)
        else:
            self._stemless(row, alone)

    def _goes_on(self, row: Row, stem: str) -> bool:
        """Whether a row belongs to the entry above: another option, or the row of its options."""
        entry = self._open
        if entry is None:
            return False
        at = self._mapping.column(Role.OPTIONS)
        option = cell(row, at)
        if at is not None and option:
            before = entry.rows[-1]
            single = len(split(option)) == 1 and len(split(cell(before, at))) == 1
            again = stem == cell(entry.row, self._mapping.column(Role.STEM)) and single
            if (not stem and (single or len(entry.rows) > 1)) or again:
                entry.rows.append(row)
                return True
        options = labelled(row.cells)
        if at is None and options and not self._mapping.all(Role.OPTION):
            entry.rows.append(row)
            entry.below = options
            return True
        return False

    def _begin(self, row: Row) -> None:
        filled = self._filled(row)
        entry = Entry([row], self._mapping, filled, self._section, self._carried)
        told = kind_of(entry.text(Role.KIND))
        self._carried = told or self._carried
        self._open = entry
        self._found.entries.append(entry)

    def _stemless(self, row: Row, alone: list[str]) -> None:
        at = self._mapping.column(Role.STEM)
        for area in self._merged.get(row.number, ()):
            if at is not None and area.left <= at <= area.right and area.top < row.number:
                self._begin(row)
                self._found.entries[-1].stem = self._at(area)
                return
        if len(alone) == 1 and alone[0].isdecimal():
            # A row that was numbered beforehand and never filled.
            return
        columns = (one for one in self._mapping.columns if one.role in _TELLING)
        if any(cell(row, column.at) for column in columns):
            self._found.skipped += 1
            where = place(self._table, row.number, at or 0)
            line = 0 if self._table.lettered else row.number
            self._found.problems.append(warning(said("NO_STEM"), where, line=line))
            self._pass_by(row, "NO_STEM")
        elif alone:
            self._pass_by(row, "NOT_A_QUESTION")

    def _other_header(self, row: Row) -> bool:
        """Pass over the header again; from another header on, read by that."""
        # Headings are short; so few rows are all short that each can be looked at.
        if max(map(len, row.cells), default=0) > _LONGEST_HEADING:
            return False
        headings = tuple(fold(text) for text in row.cells if text)
        if len(headings) < 2:
            return False
        if headings == self._headings:
            self._pass_by(row, "REPEATED_HEADER")
            return True
        if not self._mapping.header or not any(one.startswith(_STEMS) for one in headings):
            return False
        other = header_again(row.cells, self._mapping)
        if other is None or len(other.columns) < 3:
            return False
        self._mapping, self._headings, self._open = other, headings, None
        self._pass_by(row, "REPEATED_HEADER")
        return True

    def _filled(self, row: Row) -> dict[Role, str]:
        """What merged cells that reach down to this row say."""
        found: dict[Role, str] = {}
        for area in self._merged.get(row.number, ()):
            for role in _FILLED:
                at = self._mapping.column(role)
                if at is not None and area.left <= at <= area.right and not cell(row, at):
                    found[role] = self._at(area)
        return found

    def _at(self, area: Area) -> str:
        """The text of a merged cell."""
        first = self._numbered.get(area.top)
        return cell(first, area.left) if first else ""

    def _pass_by(self, row: Row, code: str) -> None:
        text = " | ".join(text for text in row.cells if text)
        where = place(self._table, row.number)
        self._found.unread.append(Unread(where, text, said(code)))


def _is_note(text: str) -> bool:
    """Whether a text that is alone in its row only tells about the table."""
    head = text.strip().lstrip("*※（(").split("：")[0].split(":")[0]
    return head in (
        "注",
        "备注",
        "说明",
        "填写说明",
        "填表说明",
        "注意",
        "注意事项",
        "note",
        "Note",
        "合计",
        "总计",
        "小计",
    )


def _headings(table: Table, mapping: Mapping) -> tuple[str, ...]:
    row = next((row for row in table.rows if row.number == mapping.header), None)
    return tuple(fold(text) for text in row.cells if text) if row and mapping.header else ()


def _by_row(merged: tuple[Area, ...]) -> dict[int, list[Area]]:
    """The merged areas by the rows below their first; only as many as a person could make."""
    found: dict[int, list[Area]] = {}
    left = _MOST_MERGED
    for area in merged:
        left -= area.bottom - area.top
        if left < 0:
            break
        for number in range(area.top + 1, area.bottom + 1):
            found.setdefault(number, []).append(area)
    return found


def merged_below(table: Table, header: int) -> Iterator[str]:
    """The merged cells between questions, as a person finds them."""
    for area in table.merged:
        if area.bottom > header and area.bottom > area.top:
            ends = (letters(area.left), area.top, letters(area.right), area.bottom)
            yield "{}{}:{}{}".format(*ends)


def oddities(entry: Entry) -> Iterator[tuple[Row, Odd, Role, int]]:
    """The odd cells of an entry with what they hold."""
    roles = {column.at: column for column in entry.mapping.columns}
    for row in entry.rows:
        for odd in row.odd:
            if odd.column in roles:
                yield row, odd, roles[odd.column].role, roles[odd.column].place
