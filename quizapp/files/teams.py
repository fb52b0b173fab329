"""The teams of a competition from Excel or CSV, in the two layouts in which units send them.

    One row a team:   代表队 · 单位 · 领队 · 队员1 队员2 队员3 (or 队员: several in one cell) · 候补
    One row a person: 代表队 · 单位 · 姓名 · 角色 (领队, 队员, 候补); team and unit may stand only
                      in a team's first row, as merged cells do

The header is looked for in the first ten rows. Where there is no column of teams the unit's name
is the team's. Columns that are not read are named, and nothing else is left out without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from quizapp.bank.answers import Lang
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.competition import Squad
from quizapp.files.refusal import Unreadable
from quizapp.files.roster import Row, names_in, one_line, table_rows
from quizapp.files.tables.headers import ROWS_LOOKED_AT, fold
from quizapp.files.tables.text import tidy
from quizapp.files.workbook import new_book, packed, put_row

_HEADINGS = {
    "team": "代表队 队名 队伍 参赛队 参赛队伍 参赛队名称 团队 队伍名称 代表队名称 参赛代表队 team "
    "teamname",
    "unit": "单位 所在单位 工作单位 单位名称 部门 所属单位 推荐单位 报送单位 参赛单位 选送单位 "
    "工会 基层工会 unit organisation organization company department",
    "name": "姓名 名字 人员姓名 参赛人 参赛人员 选手 选手姓名 参赛选手 name fullname person",
    "role": "角色 身份 类别 人员类别 队内身份 参赛身份 职责 role",
    "leader": "领队 领队姓名 带队人 带队人员 带队领导 联系人领队 leader teamleader",
    "members": "队员 成员 队员姓名 参赛队员 成员名单 队员名单 正式队员 主力队员 members players",
    "substitutes": "候补 候补队员 替补 替补队员 后备 后备队员 候补选手 替补选手 substitute "
    "substitutes reserve reserves",
    "number": "序号 编号 no number",
}
_ROLE = {fold(name): role for role, names in _HEADINGS.items() for name in names.split()}
_NUMBER = r"[0-9一二三四五六七八九十]{1,2}"
_NUMBERED = (
    (
        "members",
        re.compile(
            rf"(?:队员|选手|参赛队员|参赛选手|成员|正式队员|member|player)(?:{_NUMBER})号?(?:姓名)?"
            rf"|{_NUMBER}号(?:队员|选手)(?:姓名)?|队长(?:姓名)?"
        ),
    ),
    (
        "substitutes",
        re.compile(rf"(?:候补|替补|后备|substitute|reserve)(?:队员|选手)?{_NUMBER}号?(?:姓名)?"),
    ),
)
_LEADER = ("领队", "带队", "leader")
_SUBSTITUTE = ("候补", "替补", "后备", "substitute", "reserve")
_MEMBER = ("队员", "选手", "队长", "正式", "主力", "参赛", "成员", "member", "player", "captain")
_REMARK = re.compile(r"[(（].*?[)）]")

TEMPLATE: dict[Lang, tuple[str, ...]] = {
    "zh": ("代表队", "单位", "领队", "队员1", "队员2", "队员3", "候补队员"),
    "en": ("Team", "Unit", "Leader", "Member 1", "Member 2", "Member 3", "Substitute"),
}
"""The columns of the template."""
_SHEETS: dict[Lang, tuple[str, str]] = {"zh": ("参赛名单", "填写说明"), "en": ("Teams", "How to")}
_GUIDE: dict[Lang, tuple[str, ...]] = {
    "zh": (
        "怎样填写参赛名单",
        "每队一行，从第二行写起；表头请勿改动。队员多于三名时，可在后面加“队员4”“队员5”等列。",
        "代表队名称不能重复；“代表队”空着时，用单位名称作队名。",
        "候补队员有几名的，写在同一格里，用顿号隔开。领队可以不填。",
        "例：城东一队｜城东公司工会｜王建国｜张三｜李四｜王五｜赵六",
        "也可以一人一行：代表队、单位、姓名、角色（领队／队员／候补），程序同样读得懂。",
    ),
    "en": (
        "How to fill in the teams",
        "One team a row, from the second row on; leave the header as it is.",
        "For more members add columns “Member 4”, “Member 5” and so on.",
        "No two teams have the same name; where the team is empty, the unit's name is used.",
        "Several substitutes stand in one cell, divided by commas. The leader may be left out.",
        "One row a person is read as well: Team, Unit, Name, Role (leader, member, substitute).",
    ),
}
_WIDE = (24, 28, 12, 12, 12, 12, 16)
_MOST_NAMES = 40


class Entries(Struct, frozen=True):
    """The teams in the order of the file; `places` says where each begins.

    `by_person` tells the layout; `unread` are headings of columns that were not read.
    """

    squads: tuple[Squad, ...]
    places: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    by_person: bool = False
    unread: tuple[str, ...] = ()


class _Columns(Struct, frozen=True):
    """Which column holds what; several may hold members or substitutes."""

    single: dict[str, int]
    members: tuple[int, ...]
    substitutes: tuple[int, ...]
    unread: tuple[str, ...]

    @property
    def good(self) -> bool:
        return "team" in self.single or "unit" in self.single


def read(content: bytes, name: str) -> Entries:
    """Read the teams; `name` is that of the file. `Unreadable` where it holds none."""
    rows = table_rows(content, name)
    for at, (_, cells) in enumerate(rows[:ROWS_LOOKED_AT]):
        columns = _columns(cells)
        by_person = "name" in columns.single and not columns.members
        if columns.good and (by_person or len(cells) > 1):
            squads, problems = (_people if by_person else _teams)(rows[at + 1 :], columns)
            found, more = _checked(squads)
            places = tuple(where for where, _ in found)
            entries = tuple(squad for _, squad in found)
            problems = (*problems, *more)
            return Entries(entries, places, problems, by_person, columns.unread)
    text = QT_TRANSLATE_NOOP(
        "Files",
        "No row of headings was found: one column must be headed 代表队 (team) or 单位 (unit), and "
        "others 队员 (members) or 姓名 (name). The template shows how.",
    )
    raise Unreadable(words("NO_TEAMS", "Files", text))


def template(lang: Lang = "zh") -> bytes:
    """A workbook to fill in: a header, and a sheet that explains."""
    title, how = _SHEETS[lang]
    book, sheet = new_book(title)
    put_row(sheet, 1, TEMPLATE[lang])
    for at, wide in enumerate(_WIDE, start=1):
        cell = sheet.cell(1, at)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E7ECF4")
        cell.alignment = Alignment(vertical="center")
        sheet.column_dimensions[get_column_letter(at)].width = wide
    sheet.row_dimensions[1].height = 24
    sheet.freeze_panes = "A2"
    guide = book.create_sheet(how)
    for number, line in enumerate(_GUIDE[lang], start=1):
        put_row(guide, number, [line])
    guide.column_dimensions["A"].width = 96
    guide["A1"].font = Font(bold=True, size=14)
    return packed(book)


def _columns(cells: Sequence[str]) -> _Columns:
    single: dict[str, int] = {}
    several: dict[str, list[int]] = {"members": [], "substitutes": []}
    unread: list[str] = []
    for at, text in enumerate(cells):
        bare = fold(_REMARK.sub("", text))
        role = _ROLE.get(bare, "")
        numbered = next((kind for kind, form in _NUMBERED if form.fullmatch(bare)), "")
        if role in several or numbered:
            several[numbered or role].append(at)
        elif role and role not in single:
            single[role] = at
        elif bare and role != "number":
            unread.append(" ".join(text.split())[:30])
    return _Columns(single, tuple(several["members"]), tuple(several["substitutes"]), tuple(unread))


def _cell(cells: Sequence[str], at: int | None) -> str:
    return tidy(cells[at])[0] if at is not None and at < len(cells) else ""


def _one(cells: Sequence[str], columns: _Columns, role: str) -> str:
    return one_line(_cell(cells, columns.single.get(role)))


Found = list[tuple[str, Squad]]


def _teams(rows: Sequence[Row], columns: _Columns) -> tuple[Found, tuple[Problem, ...]]:
    """One row a team."""
    squads: Found = []
    problems: list[Problem] = []
    for where, cells in rows:
        team, unit, leader = (_one(cells, columns, role) for role in ("team", "unit", "leader"))
        members = tuple(n for at in columns.members for n in names_in(_cell(cells, at)))
        substitutes = tuple(n for at in columns.substitutes for n in names_in(_cell(cells, at)))
        if not any((team, unit, leader, members, substitutes)):
            continue
        if not (team or unit):
            problems.append(_teamless(where))
            continue
        squads.append((where, Squad(0, team or unit, unit, members, substitutes, leader)))
    return squads, tuple(problems)


def _people(rows: Sequence[Row], columns: _Columns) -> tuple[Found, tuple[Problem, ...]]:
    """One row a person; a row without team and unit belongs to the team above."""
    held: dict[str, tuple[str, Squad]] = {}
    problems: list[Problem] = []
    last = ""
    for where, cells in rows:
        team, unit = _one(cells, columns, "team"), _one(cells, columns, "unit")
        names = names_in(_cell(cells, columns.single.get("name")))
        if not names and not team and not unit:
            continue
        called = team or unit or last
        if not called:
            problems.append(_teamless(where))
            continue
        last = called
        place, squad = held.get(called, (where, Squad(0, called, unit)))
        if unit and squad.unit and unit != squad.unit:
            problems.append(_two_units(where, called, squad.unit, unit))
        squad = replace(squad, unit=squad.unit or unit)
        leader = _one(cells, columns, "leader")
        squad = replace(squad, leader=squad.leader or leader)
        role = fold(_one(cells, columns, "role"))
        squad, odd = _joined(squad, names, role, where)
        problems += odd
        held[called] = (place, squad)
    return list(held.values()), tuple(problems)


def _joined(
    squad: Squad, names: tuple[str, ...], role: str, where: str
) -> tuple[Squad, list[Problem]]:
    if not names:
        return squad, []
    if any(word in role for word in _LEADER):
        odd = [_two_leaders(where, squad.name)] if squad.leader not in ("", names[0]) else []
        return replace(squad, leader=squad.leader or names[0]), odd
    if any(word in role for word in _SUBSTITUTE):
        return replace(squad, substitutes=(*squad.substitutes, *names)), []
    odd = []
    if role and not any(word in role for word in _MEMBER):
        text = QT_TRANSLATE_NOOP("Files", "“{role}” is no known role; {name} is taken as a member.")
        said = words("TEAM_ROLE", "Files", text, role=role, name=names[0])
        odd.append(warning(said, where))
    return replace(squad, members=(*squad.members, *names)), odd


def _checked(squads: Found) -> tuple[Found, tuple[Problem, ...]]:
    """Give every team a name of its own, and tell what is odd about members."""
    problems: list[Problem] = []
    found: Found = []
    taken: set[str] = set()
    teams_of: dict[tuple[str, str], str] = {}
    for where, squad in squads:
        name = _free(squad.name, taken)
        if name != squad.name:
            text = QT_TRANSLATE_NOOP(
                "Files", "There is a team {name} already; this one is called {other}."
            )
            said = words("TEAM_TWICE", "Files", text, name=squad.name, other=name)
            problems.append(warning(said, where))
        taken.add(_key(name))
        squad = replace(squad, name=name)
        problems += _odd_members(where, squad, teams_of)
        found.append((where, squad))
    return found, tuple(problems)


def _odd_members(
    where: str, squad: Squad, teams_of: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    if not squad.members:
        text = QT_TRANSLATE_NOOP("Files", "{team} has no members.")
        yield warning(words("TEAM_EMPTY", "Files", text, team=squad.name), where)
    if len(squad.members) > _MOST_NAMES:
        text = QT_TRANSLATE_NOOP("Files", "{team} has {count} members: are these rows of one team?")
        fact = words("TEAM_LARGE", "Files", text, team=squad.name, count=len(squad.members))
        yield warning(fact, where)
    seen: set[str] = set()
    for name in (*squad.members, *squad.substitutes):
        if name in seen:
            text = QT_TRANSLATE_NOOP("Files", "{name} stands twice in {team}.")
            yield warning(words("PERSON_TWICE", "Files", text, name=name, team=squad.name), where)
        seen.add(name)
        other = teams_of.setdefault((name, squad.unit), squad.name)
        if other != squad.name:
            text = QT_TRANSLATE_NOOP("Files", "{name} of {unit} stands in {team} and in {other}.")
            fact = words(
                "PERSON_IN_TWO",
                "Files",
                text,
                name=name,
                unit=squad.unit or "–",
                team=squad.name,
                other=other,
            )
            yield warning(fact, where)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while _key(free) in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _key(name: str) -> str:
    return "".join(name.split()).casefold()


def _teamless(where: str) -> Problem:
    text = QT_TRANSLATE_NOOP("Files", "The row names neither team nor unit; it is left out.")
    return error(words("NO_TEAM", "Files", text), where)


def _two_units(where: str, team: str, one: str, other: str) -> Problem:
    text = QT_TRANSLATE_NOOP(
        "Files", "{team} belongs to {one} above and to {other} here; {one} is kept."
    )
    return warning(words("TWO_UNITS", "Files", text, team=team, one=one, other=other), where)


def _two_leaders(where: str, team: str) -> Problem:
    text = QT_TRANSLATE_NOOP("Files", "{team} has two leaders; the first one is kept.")
    return warning(words("TWO_LEADERS", "Files", text, team=team), where)
