"""Two workbooks of a batch: the booklet of all certificates, and the list for signing (签收表)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO
from typing import Literal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from quizapp.awards.batch import Batch
from quizapp.awards.wording import date_text
from quizapp.contest.awards import Kind

Lang = Literal["zh", "en"]
_KINDS: dict[Lang, dict[Kind, str]] = {
    "zh": {Kind.PERSON: "个人", Kind.TEAM: "代表队", Kind.UNIT: "单位"},
    "en": {Kind.PERSON: "Person", Kind.TEAM: "Team", Kind.UNIT: "Unit"},
}
_BOOKLET: dict[Lang, tuple[str, tuple[str, ...]]] = {
    "zh": (
        "获奖名册",
        ("序号", "证书编号", "类别", "姓名或名称", "单位", "队员", "奖项", "日期", "二维码摘要"),
    ),
    "en": (
        "Booklet",
        ("No.", "Number", "Kind", "Name", "Unit", "Members", "Award", "Date", "Digest of the code"),
    ),
}
_SIGNING: dict[Lang, tuple[str, tuple[str, ...]]] = {
    "zh": ("签收表", ("序号", "证书编号", "姓名或名称", "单位", "奖项", "领取人签字", "日期")),
    "en": ("Signing list", ("No.", "Number", "Name", "Unit", "Award", "Signature", "Date")),
}
_WIDE = {"zh": (6, 24, 9, 22, 30, 34, 16, 20, 18), "en": (6, 24, 9, 26, 30, 34, 18, 18, 20)}
_SIGNING_WIDE = (6, 24, 22, 30, 16, 20, 13)
_FORMULA = ("=", "+", "-", "@")


def booklet(batch: Batch, lang: Lang = "zh") -> bytes:
    """All certificates of a batch with the first 16 signs of the SHA-256 of each code."""
    title, head = _BOOKLET[lang]
    day = date_text(batch.occasion.date, batch.template.wording.dates)
    rows: list[Sequence[str | int]] = []
    for at, entry in enumerate(batch.entries, start=1):
        who = entry.honour.recipient
        digest = hashlib.sha256(entry.code.encode()).hexdigest()[:16]
        kind = _KINDS[lang][who.kind]
        members = "、".join(who.members)
        award = entry.honour.award
        rows.append((at, entry.number, kind, who.name, who.unit, members, award, day, digest))
    foot = f"SHA-256  {batch.digest}"
    return _workbook(title, batch.occasion.event, head, rows, _WIDE[lang], foot)


def signing_list(batch: Batch, lang: Lang = "zh") -> bytes:
    """A list with room for signatures, its head repeated on every page."""
    title, head = _SIGNING[lang]
    rows = [
        (
            at,
            entry.number,
            entry.honour.recipient.name,
            entry.honour.recipient.unit,
            entry.honour.award,
            "",
            "",
        )
        for at, entry in enumerate(batch.entries, start=1)
    ]
    return _workbook(title, batch.occasion.event, head, rows, _SIGNING_WIDE, "")


def _workbook(
    title: str,
    event: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str | int]],
    wide: Sequence[int],
    foot: str,
) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    _put(sheet, 1, (f"{event} {title}",))
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(head))
    sheet["A1"].font = Font(bold=True, size=16)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 36
    for number, row in enumerate((head, *rows), start=2):
        _put(sheet, number, row, framed=True)
        sheet.row_dimensions[number].height = 26
    for cell in sheet[2]:
        cell.font = Font(bold=True)
    if foot:
        _put(sheet, len(rows) + 4, (foot,))
    for at, width in enumerate(wide, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A3"
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    properties.fitToPage = True
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _put(
    sheet: Worksheet, number: int, texts: Sequence[str | int], *, framed: bool = False
) -> None:
    """Write a row; every text is a text, whatever it looks like."""
    thin = Side("thin", color="8A8A8A")
    for column, value in enumerate(texts, start=1):
        cell = sheet.cell(number, column, value)
        if isinstance(value, str) and value:
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(_FORMULA)
        cell.alignment = Alignment(wrap_text=framed, vertical="center")
        if framed:
            cell.border = Border(thin, thin, thin, thin)
