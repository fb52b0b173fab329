"""A roster from Excel or CSV: whom to honour, one a row, columns found by their headings.

    姓名 name · 单位 unit · 代表队 team · 队员 members · 奖项 award · 称谓 address · 类别 kind ·
    名次 place · 身份证号 identity number, of which the last four signs alone are kept

The header is looked for in the first ten rows. A row with a name is a person, one with a team and
no name a team, one with neither but a unit a unit, unless a column says otherwise.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from msgspec import Struct

from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.files.archive import is_zip
from quizapp.files.csv_table import divider_of
from quizapp.files.encoding import text_of
from quizapp.files.refusal import Unreadable, refuse
from quizapp.files.sheet_book import Book
from quizapp.files.table import MOST_ROWS
from quizapp.files.tables.headers import ROWS_LOOKED_AT, fold
from quizapp.files.tables.text import tidy

_HEADINGS = {
    "name": "姓名 名字 获奖人 获奖者 人员姓名 参赛人 参赛人员 选手 选手姓名 name fullname person",
    "unit": "单位 所在单位 工作单位 单位名称 部门 所属单位 推荐单位 unit organisation organization "
    "company department",
    "team": "代表队 队名 队伍 参赛队 参赛队伍 团队 队伍名称 代表队名称 team teamname",
    "members": "队员 成员 队员姓名 参赛队员 成员名单 队员名单 members players",
    "award": "奖项 奖项名称 获奖等级 荣誉 荣誉称号 等次 奖次 获奖情况 award prize honour honor",
    "call": "称谓 称呼 尊称 address salutation",
    "kind": "类别 类型 对象 获奖类别 kind type",
    "place": "名次 排名 place rank",
    "identity": "身份证 身份证号 身份证号码 证件号 证件号码 身份证后四位 idnumber identitynumber",
}
_ROLE = {fold(name): role for role, names in _HEADINGS.items() for name in names.split()}
_KINDS = {
    **dict.fromkeys(("个人", "person", "individual"), Kind.PERSON),
    **dict.fromkeys(("团体", "团队", "参赛队", "队", "代表队", "队伍", "集体", "team"), Kind.TEAM),
    **dict.fromkeys(("单位", "组织", "unit", "organisation", "organization"), Kind.UNIT),
}
_BETWEEN = re.compile(r"[、,，;；/\n]+|\s{2,}")
_TAIL = 4
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
Row = tuple[str, tuple[str, ...]]
"""Where a row stands, for a person, and its cells."""


class Roster(Struct, frozen=True):
    """The rows in order; `places` says where each stands in the file."""

    honours: tuple[Honour, ...]
    places: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def read(content: bytes, name: str) -> Roster:
    """Read a roster; `name` is that of the file. `Unreadable` where it holds none."""
    rows = table_rows(content, name)
    headers = ((at, _columns(cells)) for at, (_, cells) in enumerate(rows[:ROWS_LOOKED_AT]))
    for at, columns in headers:
        if {"name", "team", "unit"} & columns.keys():
            return _read(rows[at + 1 :], columns)
    raise _no_header()


def table_rows(content: bytes, name: str) -> list[Row]:
    """The rows of a workbook's first sheet that is not empty, or of a CSV file."""
    book = is_zip(content) or content.startswith(_OLD_EXCEL)
    return list(_workbook(content) if book else _csv(content, name))


def names_in(text: str) -> tuple[str, ...]:
    """The names that stand in one cell, divided by marks, line ends or wide blanks."""
    return tuple(name for part in _BETWEEN.split(text) if (name := one_line(part.strip())))


def _no_header() -> Unreadable:
    text = QT_TRANSLATE_NOOP(
        "Files",
        "No row of headings was found: one column must be headed 姓名 (name), 代表队 (team) or "
        "单位 (unit).",
    )
    return Unreadable(words("NO_ROSTER", "Files", text))


def _columns(cells: tuple[str, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, text in enumerate(cells):
        bare = fold(re.sub(r"[(（].*?[)）]", "", text))
        role = _ROLE.get(bare)
        if role and role not in found:
            found[role] = at
    return found


def _read(rows: list[Row], columns: dict[str, int]) -> Roster:
    honours: list[Honour] = []
    places: list[str] = []
    problems: list[Problem] = []
    for where, cells in rows:
        said = {role: tidy(cells[at])[0] if at < len(cells) else "" for role, at in columns.items()}
        if not any(said.values()):
            continue
        who = _recipient(said)
        if who is None:
            text = QT_TRANSLATE_NOOP("Files", "The row names nobody; it is left out.")
            problems.append(error(words("NOBODY", "Files", text), where))
            continue
        kind = said.get("kind", "")
        if kind and fold(kind) not in _KINDS:
            text = QT_TRANSLATE_NOOP(
                "Files", "“{kind}” is no kind of recipient (个人, 代表队, 单位); taken as {taken}."
            )
            problem = words("NO_KIND", "Files", text, kind=kind, taken=who.kind.value)
            problems.append(warning(problem, where))
        place = said.get("place", "")
        number = int(place) if re.fullmatch(r"[0-9]{1,4}", place) else 0
        honours.append(Honour(who, said.get("award", ""), number))
        places.append(where)
    return Roster(tuple(honours), tuple(places), tuple(problems))


def _recipient(said: dict[str, str]) -> Recipient | None:
    name, team, unit = (one_line(said.get(role, "")) for role in ("name", "team", "unit"))
    kind = _KINDS.get(fold(said.get("kind", "")))
    if kind is None:
        kind = Kind.PERSON if name else Kind.TEAM if team else Kind.UNIT
    match kind:
        case Kind.PERSON:
            called, unit = name, unit or team
        case Kind.TEAM:
            called = team or name
        case Kind.UNIT:
            called, unit = unit or name, ""
    if not called:
        return None
    members = names_in(said.get("members", ""))
    tail = said.get("identity", "").strip()[-_TAIL:]
    return Recipient(kind, called, unit, members, said.get("call", ""), tail)


def one_line(text: str) -> str:
    """A name as it was typed, but for blanks that only spread two characters (张　三)."""
    joined = re.sub(r"\s*\n\s*", "", text)
    return re.sub(
        r"^([\u3400-\u9fff\U00020000-\U0003ffff])[\s\u3000]+([\u3400-\u9fff\U00020000-\U0003ffff])$",
        r"\1\2",
        joined,
    )


def _workbook(content: bytes) -> Iterator[Row]:
    """The rows of the first sheet that is shown and not empty."""
    book = Book(content)
    for sheet in book.sheets:
        rows = () if sheet.hidden else book.cells(sheet).rows
        if rows:
            yield from ((f"{sheet.name}, {row.number}", row.cells) for row in rows)
            return


def _csv(content: bytes, name: str) -> Iterator[Row]:
    text, _ = text_of(content)
    reader = csv.reader(StringIO(text, newline=""), delimiter=divider_of(text))
    try:
        for cells in reader:
            if reader.line_num > MOST_ROWS:
                break
            plain = tuple(one[1:] if re.match(r"'[=+\-@]", one) else one for one in cells)
            yield f"line {reader.line_num}", plain
    except csv.Error as fault:
        refuse(
            "CSV_DAMAGED",
            QT_TRANSLATE_NOOP("Files", "{file} cannot be read as a table: {fault}"),
            file=name,
            fault=str(fault),
        )
