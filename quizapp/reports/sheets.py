"""Sheets of a workbook as tables with a title, dressed to be read on a screen and printed on A4.

Every text is a text, whatever it begins with: = + - @ make no formula, and Excel marks the cell so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from io import BytesIO
from typing import Any

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from quizapp.bank.checks import length
from quizapp.reports.tongue import Tongue, clean, one_line

Cell = str | int | float | None
Row = Sequence[Cell]

LONGEST = 32_000
"""Letters that Excel takes in a cell, with room to spare."""
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_UNFIT = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_THIN = Side("thin", "9AA3B0")
_BOX = Border(_THIN, _THIN, _THIN, _THIN)
_HEAD = PatternFill("solid", fgColor="E7ECF4")
_LATIN_FONT = "Calibri"
_CHINESE_FONT = "宋体"


class Column(Struct, frozen=True):
    """A column: its head, its width in digits, and how its cells stand."""

    head: str
    width: float = 10
    wrap: bool = False
    left: bool = False
    form: str = "General"


class Book:
    """A workbook in the making; sheets are added in their order."""

    def __init__(self, tongue: Tongue, title: str) -> None:
        self.tongue = tongue
        self.book = Workbook()
        first = self.book.active
        if first is not None:
            self.book.remove(first)
        self.book.properties.title = clean(title)
        self.book.properties.creator = ""
        self._names: set[str] = set()
        self._looks: dict[tuple[object, ...], Any] = {}
        self._font = tongue.pick(_CHINESE_FONT, _LATIN_FONT)

    def sheet(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        note: str = "",
        wide: bool = False,
        last_bold: bool = False,
        high: float = 0,
    ) -> Worksheet:
        """Add a table with its title above it; heads stay in sight and come again on each page."""
        sheet = self.book.create_sheet(self.name(name))
        self._top(sheet, title, note, len(columns))
        head = 3 if note else 2
        for at, column in enumerate(columns, 1):
            cell = self.put(sheet, head, at, column.head)
            cell.font = Font(self._font, 11, bold=True)
            cell.fill = _HEAD
            cell.border = _BOX
            cell.alignment = Alignment("center", "center", wrap_text=True)
            sheet.column_dimensions[get_column_letter(at)].width = column.width
        lines = max((_lines(column.head, column.width) for column in columns), default=1)
        sheet.row_dimensions[head].height = 8 + 15 * lines
        for down, row in enumerate(rows, head + 1):
            self._row(sheet, down, columns, row, bold=last_bold and down == head + len(rows))
            if high:
                sheet.row_dimensions[down].height = high
        sheet.freeze_panes = sheet.cell(head + 1, 1).coordinate
        sheet.print_title_rows = f"{head}:{head}"
        self.print_set_up(sheet, wide=wide)
        return sheet

    def put(self, sheet: Worksheet, row: int, column: int, value: Cell) -> Any:
        """Write a cell; a text is never a formula."""
        cell = self._filled(sheet, row, column, value)
        quoted = cell.quotePrefix
        cell.font = Font(self._font, 11)
        cell.quotePrefix = quoted
        return cell

    def _filled(self, sheet: Worksheet, row: int, column: int, value: Cell) -> Any:
        cell: Any = sheet.cell(row, column)
        if isinstance(value, str):
            text = clean(value)[:LONGEST]
            cell.value = text or None
            if text:
                cell.data_type = "s"
                cell.quotePrefix = bool(_FORMULA.match(text))
        else:
            cell.value = value
        return cell

    def _dress(self, cell: Any, column: Column, *, bold: bool) -> None:
        """Give a cell its look; each look is made once, for making one takes a millisecond."""
        key = (column.form, column.left, column.wrap, bold, bool(cell.quotePrefix))
        known = self._looks.get(key)
        if known is not None:
            cell._style = copy(known)  # noqa: SLF001 - openpyxl has no other way to reuse one
            return
        across = "left" if column.left else "center"
        cell.font = Font(self._font, 11, bold=bold)
        cell.border = _BOX
        cell.number_format = column.form
        cell.alignment = Alignment(across, "center", wrap_text=column.wrap)
        self._looks[key] = copy(cell._style)  # noqa: SLF001 - the same

    def name(self, wanted: str) -> str:
        """A name that Excel takes for a sheet and that no other sheet has."""
        bare = one_line(_UNFIT.sub(" ", wanted)).strip(" '")[:28].strip(" '") or "-"
        if bare.casefold() == "history":
            bare = f"{bare}_"
        name, number = bare, 1
        while name.casefold() in self._names:
            number += 1
            name = f"{bare[:26]} {number}"
        self._names.add(name.casefold())
        return name

    def print_set_up(self, sheet: Worksheet, *, wide: bool) -> None:
        """A4, as wide as the page, with the sheet's name and page numbers at the foot."""
        sheet.page_setup.paperSize = 9
        sheet.page_setup.orientation = "landscape" if wide else "portrait"
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_margins = PageMargins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3)
        sheet.print_options.horizontalCentered = True
        foot: Any = sheet.oddFooter
        foot.left.text = "&A"
        foot.center.text = self.tongue.pick("第 &P 页　共 &N 页", "Page &P of &N")
        sheet.sheet_view.showGridLines = False

    def packed(self) -> bytes:
        """The bytes of the workbook."""
        content = BytesIO()
        self.book.save(content)
        return content.getvalue()

    def _top(self, sheet: Worksheet, title: str, note: str, across: int) -> None:
        for row, (text, size, high) in enumerate(((title, 16, 30), (note, 10, 0)), 1):
            if not text:
                continue
            cell = self.put(sheet, row, 1, text)
            cell.font = Font(self._font, size, bold=row == 1, color=None if row == 1 else "59616E")
            cell.alignment = Alignment("center", "center", wrap_text=True)
            if across > 1:
                sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=across)
            sheet.row_dimensions[row].height = high or 16 * (1 + length(text) // 70)

    def _row(
        self, sheet: Worksheet, down: int, columns: Sequence[Column], row: Row, *, bold: bool
    ) -> None:
        lines = 1
        for at, (column, value) in enumerate(zip(columns, row, strict=False), 1):
            cell = self._filled(sheet, down, at, value)
            self._dress(cell, column, bold=bold)
            if column.wrap and isinstance(value, str):
                lines = max(lines, _lines(value, column.width))
        sheet.row_dimensions[down].height = 6 + 15 * min(lines, 24)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column; a Chinese character is two digits wide."""
    room = max(1.0, (width - 1.5) / 2)
    return sum(1 + int(max(0.0, length(line) - 0.01) / room) for line in text.split("\n"))
