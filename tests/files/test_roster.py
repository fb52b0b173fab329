"""A roster from Excel or CSV."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.files import roster
from quizapp.files.refusal import Unreadable


def book(*rows: tuple[str | int | None, ...]) -> bytes:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def test_columns_are_found_below_a_title() -> None:
    content = book(
        ("“同心杯”知识竞赛获奖名单",),
        ("序号", "姓名", "工作单位", "奖项", "身份证号码（后四位）", "称谓"),
        (1, "张　三", "城北分公司", "一等奖", "11010119900101123X", "老师"),
        (2, "𬭎䶮", "城南分公司", "二等奖", None, None),
    )
    read = roster.read(content, "名单.xlsx")
    assert read.honours[0] == Honour(
        Recipient(Kind.PERSON, "张三", "城北分公司", call="老师", id_tail="123X"), "一等奖"
    )
    assert read.honours[1].recipient.name == "𬭎䶮"
    assert read.places == ("Sheet, 3", "Sheet, 4")
    assert read.problems == ()


def test_teams_units_and_rows_that_name_nobody() -> None:
    content = (
        "代表队,单位,队员,类别\n城东,交通局,甲、乙 ，丙,\n,市总工会,,单位\n,,戊,\nA,B,,其他\n"
    ).encode()
    read = roster.read(content, "roster.csv")
    assert [one.recipient for one in read.honours] == [
        Recipient(Kind.TEAM, "城东", "交通局", ("甲", "乙", "丙")),
        Recipient(Kind.UNIT, "市总工会"),
        Recipient(Kind.TEAM, "A", "B"),
    ]
    assert [(one.code, one.where) for one in read.problems] == [
        ("NOBODY", "line 4"),
        ("NO_KIND", "line 5"),
    ]


def test_private_characters_are_left_for_the_preflight_to_name() -> None:
    read = roster.read("姓名\n张\ue863\n".encode(), "roster.csv")
    assert read.honours[0].recipient.name == "张\ue863"


@pytest.mark.parametrize("content", [book(("甲", "乙"), (1, 2)), b"a,b\n1,2\n"])
def test_a_table_without_headings_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        roster.read(content, "x")
    assert refused.value.words.code == "NO_ROSTER"
