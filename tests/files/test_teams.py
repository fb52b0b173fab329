"""The teams of a competition from Excel and CSV, in both layouts, with honest problems."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from quizapp.contest.competition import Squad
from quizapp.files import teams
from quizapp.files.refusal import Unreadable
from tests.files.test_roster import book


def test_one_row_a_team_with_a_column_for_each_member() -> None:
    content = book(
        ("“同心杯”知识竞赛参赛名单",),
        ("序号", "代表队", "所在单位", "领队", "队员1", "队员2", "队员3", "候补队员", "联系电话"),
        (1, "城东一队", "城东公司工会", "王建国", "张　三", "李四", "王五", "赵六、钱七", "139"),
        (2, None, "城西医院工会", None, "周八", None, None, None, None),
    )
    found = teams.read(content, "名单.xlsx")
    assert found.squads == (
        Squad(0, "城东一队", "城东公司工会", ("张三", "李四", "王五"), ("赵六", "钱七"), "王建国"),
        Squad(0, "城西医院工会", "城西医院工会", ("周八",)),
    )
    assert found.places == ("Sheet, 3", "Sheet, 4")
    assert found.unread == ("联系电话",)
    assert not found.by_person
    assert found.problems == ()


def test_one_row_a_team_with_all_members_in_one_cell() -> None:
    content = "队名,单位,队员,候补\n甲队,A厂,张三、李四 ，王五,赵六\n".encode()
    found = teams.read(content, "a.csv")
    assert found.squads == (Squad(0, "甲队", "A厂", ("张三", "李四", "王五"), ("赵六",)),)


def test_one_row_a_person_with_merged_cells_and_roles() -> None:
    content = book(
        ("代表队", "单位", "姓名", "身份", "性别"),
        ("甲队", "A厂", "王建国", "领队", "男"),
        (None, None, "张三", "队员", "男"),
        (None, None, "李四", "队长", "女"),
        (None, None, "赵六", "候补队员", "女"),
        ("乙队", "B厂", "孙九", None, "男"),
        ("甲队", "A厂", "王五", "队员", "男"),
    )
    found = teams.read(content, "人员.xlsx")
    assert found.by_person
    assert found.squads == (
        Squad(0, "甲队", "A厂", ("张三", "李四", "王五"), ("赵六",), "王建国"),
        Squad(0, "乙队", "B厂", ("孙九",)),
    )
    assert found.unread == ("性别",)


def test_english_headings() -> None:
    content = b"Team,Unit,Leader,Member 1,Member 2,Substitute\nEast,Works,Ann,Bob,Cy,Di\n"
    assert teams.read(content, "a.csv").squads == (
        Squad(0, "East", "Works", ("Bob", "Cy"), ("Di",), "Ann"),
    )


def test_what_is_odd_is_told_and_nothing_is_left_out_in_silence() -> None:
    content = (
        "代表队,单位,姓名,角色\n"
        ",,张三,队员\n"
        "甲队,A厂,张三,队员\n"
        "甲队,B厂,张三,队员\n"
        "甲队,A厂,李四,领队\n"
        "甲队,A厂,王五,领队\n"
        "乙队,A厂,张三,摄影\n"
        "丙队,A厂,,\n"
    ).encode()
    found = teams.read(content, "a.csv")
    assert [squad.name for squad in found.squads] == ["甲队", "乙队", "丙队"]
    assert [(one.code, one.where) for one in found.problems] == [
        ("NO_TEAM", "line 2"),
        ("TWO_UNITS", "line 4"),
        ("TWO_LEADERS", "line 6"),
        ("TEAM_ROLE", "line 7"),
        ("PERSON_TWICE", "line 3"),
        ("PERSON_IN_TWO", "line 7"),
        ("TEAM_EMPTY", "line 8"),
    ]


def test_teams_of_one_unit_without_names_get_names_of_their_own() -> None:
    content = "单位,队员1,队员2\nA厂,甲,乙\nA厂,丙,丁\n".encode()
    found = teams.read(content, "a.csv")
    assert [squad.name for squad in found.squads] == ["A厂", "A厂 2"]
    assert [one.code for one in found.problems] == ["TEAM_TWICE"]


@pytest.mark.parametrize("content", [book(("甲", "乙"), (1, 2)), b"a,b\n1,2\n"])
def test_a_file_without_teams_is_refused_with_the_way_out(content: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        teams.read(content, "a")
    assert refused.value.words.code == "NO_TEAMS"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_template_is_empty_and_reads_back_when_it_is_filled_in(lang: str) -> None:
    content = teams.template("zh" if lang == "zh" else "en")
    assert teams.read(content, "t.xlsx").squads == ()
    filled = load_workbook(BytesIO(content))
    filled.worksheets[0].append(["甲队", "A厂", "王", "张三", "李四", "王五", "赵六"])
    out = BytesIO()
    filled.save(out)
    found = teams.read(out.getvalue(), "t.xlsx")
    assert found.squads == (Squad(0, "甲队", "A厂", ("张三", "李四", "王五"), ("赵六",), "王"),)
    assert found.unread == ()
