"""Colours of stretches within one cell: a key where the whole option has them, else a draft."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color

from quizapp.bank.question import Choices, Question, Status
from quizapp.files import sheet
from quizapp.files.sheet_shared import Shared
from quizapp.files.table import never

RED = InlineFont(color=Color("FFFF0000"))
PLAIN = InlineFont()


def read(*rows: tuple[str | CellRichText, ...]) -> tuple[Question, ...]:
    book = Workbook()
    made = book.active
    assert made is not None
    made.append(("题干", "选项A", "选项B", "选项C", "选项D"))
    for row in rows:
        made.append(list(row))
    content = BytesIO()
    book.save(content)
    return sheet.read(content.getvalue(), "rich.xlsx").bank.questions


def rich(*parts: tuple[InlineFont, str]) -> CellRichText:
    return CellRichText(*(TextBlock(font, text) for font, text in parts))


STEMS = ("工会成立于哪一年？", "哪一天是劳动节？", "代表大会几年一次？", "经费比例是多少？")


def test_an_option_that_is_coloured_as_a_whole_is_the_key() -> None:
    found = read(
        (STEMS[0], "甲一", rich((RED, "乙"), (RED, "二")), "丙三", "丁四"),
        (STEMS[1], rich((PLAIN, "A．"), (RED, "甲一")), "乙二", "丙三", "丁四"),
    )
    assert [(one.key, one.status) for one in found] == [
        (Choices((1,)), Status.READY),
        (Choices((0,)), Status.READY),
    ]


@pytest.mark.parametrize(
    "option",
    [
        rich((PLAIN, "不"), (RED, "得"), (PLAIN, "参加")),
        rich((PLAIN, "全体"), (RED, "职工")),
    ],
)
def test_a_coloured_word_is_no_key(option: CellRichText) -> None:
    found = read(
        (STEMS[0], "甲一", option, "丙三", "丁四"),
        (STEMS[1], "甲一", "乙二", option, "丁四"),
        (STEMS[2], option, "乙二", "丙三", "丁四"),
    )
    assert [one.key for one in found] == [None] * 3
    assert {one.status for one in found} == {Status.DRAFT}


def test_whole_and_part_in_one_row_leave_a_draft() -> None:
    found = read((STEMS[0], rich((RED, "甲一")), rich((PLAIN, "乙"), (RED, "二")), "丙三", "丁四"))
    assert [(one.key, one.status) for one in found] == [(None, Status.DRAFT)]


def test_excels_own_way_of_keeping_texts_is_read_alike() -> None:
    shared = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<si><t>plain</t></si>"
        b"<si><r><t>A.</t></r><r><rPr><b/><color rgb='FFFF0000'/></rPr><t>whole</t></r></si>"
        b"<si><r><t>some </t></r><r><rPr><color rgb='FFFF0000'/></rPr><t>part</t></r></si></sst>"
    )
    reader = Shared("sharedStrings.xml", never)
    assert reader.read(shared) == ["plain", "A.whole", "some part"]
    assert reader.looks == {
        1: frozenset(("bold", "colour:FF0000")),
        2: frozenset(("part:colour:FF0000",)),
    }
