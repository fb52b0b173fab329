"""The awards of a competition as a workbook: a list to put up, and the roster of certificates.

One row an honour; the headings are those that `roster` reads: 类别 代表队 姓名 单位 队员 奖项 名次.
"""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from quizapp.bank.answers import Lang
from quizapp.contest.awards import Honour, Kind
from quizapp.files.workbook import new_book, packed, put_row

HEADINGS: dict[Lang, tuple[str, ...]] = {
    "zh": ("类别", "代表队", "姓名", "单位", "队员", "奖项", "名次"),
    "en": ("Kind", "Team", "Name", "Unit", "Members", "Award", "Place"),
}
_KINDS: dict[Lang, dict[Kind, str]] = {
    "zh": {Kind.PERSON: "个人", Kind.TEAM: "代表队", Kind.UNIT: "单位"},
    "en": {Kind.PERSON: "person", Kind.TEAM: "team", Kind.UNIT: "unit"},
}
_TITLES: dict[Lang, str] = {"zh": "获奖名单", "en": "Awards"}
_WIDE = (10, 26, 14, 28, 40, 16, 8)


def write(honours: Iterable[Honour], lang: Lang = "zh") -> bytes:
    """The workbook of some honours; `roster.read` gives them back."""
    book, sheet = new_book(_TITLES[lang])
    put_row(sheet, 1, HEADINGS[lang])
    for at, wide in enumerate(_WIDE, start=1):
        cell = sheet.cell(1, at)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E7ECF4")
        sheet.column_dimensions[get_column_letter(at)].width = wide
    sheet.freeze_panes = "A2"
    for number, one in enumerate(honours, start=2):
        who = one.recipient
        put_row(
            sheet,
            number,
            (
                _KINDS[lang][who.kind],
                who.name if who.kind is Kind.TEAM else "",
                who.name if who.kind is Kind.PERSON else "",
                who.name if who.kind is Kind.UNIT else who.unit,
                "、".join(who.members),
                one.award,
                str(one.place) if one.place else "",
            ),
        )
    return packed(book)
