"""Which row is the header, and what each column holds: guessed from how people name columns.

A header has a heading for the stem and at least one for the answer, options or kinds; it is looked
for in the first ten rows. Headings are compared in small letters, without blanks and without what
stands in brackets. Two rows are one header where the lower only letters the options below a merged
'选项'. Without a header a table is mapped by its contents only if its name or a column says what
kind its questions are; else the mapping is a proposal for a person (`Layout.sure` is false).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from quizapp.bank.words import Words
from quizapp.files.table import Column, Layout, Mapping, Role, Row, Table, cell, place
from quizapp.files.tables.kinds import kind_in_name, kind_of, points_in_name
from quizapp.files.tables.words import said

ROWS_LOOKED_AT = 10
_SAMPLE = 200
_LONGEST_HEADING = 60

_ALIASES = {
    Role.STEM: (
        "题干 题目 试题 问题 题目内容 试题内容 问题内容 题干内容 问题描述 题目描述 试题描述 "
        "试题题干 题面 题目题干 题目正文 试题正文 题目名称 试题名称 题目标题 试题标题 "
        "问题标题 考题 题目及选项 试题及选项 题干及选项 题目和选项 题干和选项 "
        "question stem questiontext questionstem prompt questions questiontitle "
        "questioncontent"
    ),
    Role.ANSWER: (
        "答案 正确答案 标准答案 参考答案 试题答案 题目答案 填空答案 正确选项 正确项 答案内容 "
        "判断答案 本题答案 answer correctanswer correctanswers rightanswer key answerkey "
        "correctoption correctoptions correct answers rightanswers correctchoice"
    ),
    Role.KIND: ("题型 题目类型 试题类型 类型 题类 题目题型 试题题型 type questiontype kind qtype"),
    Role.OPTIONS: (
        "选项 备选项 备选答案 选项内容 可选项 候选项 候选答案 答案选项 题目选项 选择项 "
        "试题选项 全部选项 options choices option alternatives answeroptions optiontext "
        "choice"
    ),
    Role.LABEL: ("选项标号 选项编号 选项序号 选项字母 选项号 选项标识 optionlabel optionletter"),
    Role.FLAG: (
        "是否正确 正确与否 是否答案 是否正确答案 是否为答案 是否为正确答案 iscorrect isanswer "
        "isright"
    ),
    Role.PARTNERS: "配对项 匹配项 partners matches",
    Role.UNIT: "单位 unit",
    Role.EXPLANATION: (
        "解析 答案解析 试题解析 题目解析 解释 详解 答题解析 答案说明 答案解释 试题分析 "
        "试题详解 分析 说明 explanation explain rationale feedback analysis 解析说明 题解"
    ),
    Role.DIFFICULTY: (
        "难度 难易度 难易程度 难度等级 题目难度 试题难度 难度系数 难易 difficulty level 难度级别"
    ),
    Role.POINTS: (
        "分值 分数 得分 题目分值 题目分数 试题分数 试题分值 分 每题分值 points score marks "
        "mark point 本题分值"
    ),
    Role.SECONDS: (
        "时间 限时 答题时间 时限 答题时限 用时 time timelimit seconds timeinseconds duration "
        "答题时长 倒计时"
    ),
    Role.TAGS: (
        "知识点 章节 分类 类别 标签 所属章节 知识模块 模块 科目 专业 主题 题库分类 题目分类 "
        "试题分类 所属分类 所属章 所属知识点 考点 category topic tags tag chapter subject "
        "section 领域 板块 所属板块"
    ),
    Role.MEDIA: (
        "图片 媒体 题目图片 试题图片 附件 image picture media imagelink imageurl imagealt"
    ),
    Role.SOURCE: (
        "出处 依据 来源 出处/依据 法律依据 参考依据 题目来源 试题来源 答案依据 制度依据 "
        "出题依据 命题依据 政策依据 出题来源 答案出处 试题出处 题目出处 依据/出处 依据出处 "
        "参考资料 参考文件 source reference"
    ),
    Role.CITATION: "引用 citation",
    Role.STATUS: "状态 status 题目状态 试题状态",
    Role.NOTE: (
        "备注 注 附注 remark remarks note notes comment comments 出题人 命题人 出题单位 "
        "命题单位 审核人"
    ),
    Role.NUMBER: (
        "序号 编号 题号 题目编号 试题编号 题目序号 试题序号 no number # index 号 num 序 行号 code"
    ),
    Role.ID: "id 题目id 试题id questionid",
}
_NAMED = {name: role for role, names in _ALIASES.items() for name in names.split()}
_STEM_ALONE = ("内容", "正文", "content")
"""Headings that name the stem where no other does."""
_ORDINALS = {sign: at for at, sign in enumerate("一二三四五六七八九十")}
_OPTION = re.compile(
    r"(?:备选|可选)?(选项|答案|备选项|备选答案|选择|选择项"
    r"|choice|option|answer|opt|alternative|ans|answeroption)"
    r"[-_.:、]?([a-z]|[0-9]{1,2}|[一二三四五六七八九十])(?:选项|内容|项)?"
)
_LETTER = re.compile(r"[(\[]?([a-z])[)\].、:]?(?:选项|项|答案)?")
_WRONG = re.compile(
    r"(?:错误答案|错误选项|干扰项|干扰选项|迷惑项"
    r"|(?:wrong|incorrect)(?:answer|option|choice)?s?|distractors?|decoy|falseanswers?)[-_#]?([a-z0-9]{0,2})"
)
_REST = re.compile(r"a_([0-9]{1,2})")
_BRACKETS = re.compile(r"[(\[【<《{].*?[)\]】>》}]")
_DECORATION = re.compile(r"[\s*＊:：。]+")
_KAHOOT_TAIL = re.compile(r"[-–—](?:max|choose|5,).*")


def fold(text: str) -> str:
    """A heading as it is compared."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _DECORATION.sub("", folded)


def layout_of(table: Table) -> tuple[Layout | None, Words | None]:
    """How the table is probably laid out; None and the reason where it holds no questions."""
    for headings, at in _candidates(table):
        columns, double = _columns(headings, table, at)
        if columns is None:
            continue
        row = table.rows[at]
        if double:
            heading, one, other = double
            places = place(table, row.number, one), place(table, row.number, other)
            return None, said(
                "DUPLICATE_HEADER",
                heading=heading,
                table=table.name,
                one=places[0],
                other=places[1],
            )
        mapping = Mapping(
            table.name,
            row.number,
            columns,
            kind_in_name(table.name),
            points_in_name(table.name),
            is_own(headings),
            kahoots(headings),
        )
        return Layout(mapping, headings, _sample(table, at + 1)), None
    guess = _headless(table)
    why = said("NO_HEADER", rows=ROWS_LOOKED_AT, table=table.name)
    return guess, (None if guess and guess.sure else why)


def header_again(headings: Sequence[str], mapping: Mapping) -> Mapping | None:
    """The mapping that a row in the middle of a table begins; None where it is no header."""
    columns, double = _columns(headings, None, 0)
    return None if columns is None or double else replace(mapping, columns=columns)


def is_own(headings: Sequence[str]) -> bool:
    """Whether this program wrote a table with these headings."""
    return any(heading.strip().casefold() == OWN for heading in headings)


def kahoots(headings: Sequence[str]) -> bool:
    """Whether these are the headings of Kahoot's template."""
    folded = [fold(heading) for heading in headings]
    asked = any(one.startswith("question-max") for one in folded)
    return asked and any(one.startswith("correctanswer") for one in folded)


OWN = "quizapp id"
"""The heading that only this program writes: its tables are read without any tidying."""


def _candidates(table: Table) -> Iterator[tuple[tuple[str, ...], int]]:
    """Each row that may be the header with its headings, and each pair of rows."""
    rows = table.rows[: ROWS_LOOKED_AT + 1]
    for at, row in enumerate(rows[:ROWS_LOOKED_AT]):
        if at + 1 < len(rows) and _letters_options(rows[at + 1]):
            below = rows[at + 1].cells
            width = max(len(row.cells), len(below))
            both = (_named(cell(rows[at + 1], one)) or cell(row, one) for one in range(width))
            yield tuple(both), at + 1
        yield row.cells, at


def _named(text: str) -> str:
    """The heading of an option that is only numbered below a merged 备选答案."""
    return f"选项{text}" if text.isdecimal() else text


def _letters_options(row: Row) -> bool:
    """Whether a row holds nothing but two or more headings of options."""
    filled = [fold(text) for text in row.cells if text]
    if filled == [str(number) for number in range(1, len(filled) + 1)]:
        return len(filled) > 1
    return len(filled) > 1 and all(
        _OPTION.fullmatch(one) or _LETTER.fullmatch(one) for one in filled
    )


def _role(heading: str) -> tuple[Role, int, str] | None:
    """Role, place and the word that told it."""
    if not heading or len(heading) > _LONGEST_HEADING * 2:
        return None
    whole = fold(heading)
    if whole == OWN.replace(" ", ""):
        return Role.ID, 0, whole
    short = _KAHOOT_TAIL.sub("", whole)
    for text in dict.fromkeys((whole, short, _BRACKETS.sub("", short))):
        if found := _REST.fullmatch(text):
            return Role.REST, int(found[1]), text
        if found := _WRONG.fullmatch(text):
            return Role.WRONG, _ordinal(found[1] or "1"), text
        if text in _NAMED:
            return _NAMED[text], 0, text
        if found := _OPTION.fullmatch(text):
            return Role.OPTION, _ordinal(found[2]), found[1]
        if found := _LETTER.fullmatch(text):
            return Role.OPTION, _ordinal(found[1]), "letter"
    return None


def _ordinal(text: str) -> int:
    if text.isdecimal():
        return max(int(text) - 1, 0)
    return _ORDINALS.get(text, ord(text[0]) - ord("a"))


def _columns(
    headings: Sequence[str], table: Table | None, at: int
) -> tuple[tuple[Column, ...] | None, tuple[str, int, int] | None]:
    """The columns that headings tell, or None; and a heading that stands twice, with its places."""
    found = {one: told for one, text in enumerate(headings) if (told := _role(text)) is not None}
    if all(role is not Role.STEM for role, _, _ in found.values()):
        alone = [one for one, text in enumerate(headings) if fold(text) in _STEM_ALONE]
        found.update({one: (Role.STEM, 0, "") for one in alone[:1] if one not in found})
    letters = {place for _, place, word in found.values() if word == "letter"}
    for one, (_, number, word) in list(found.items()):
        # Bare letters are options only from A on, without a gap.
        if word == "letter" and not letters.issuperset(range(number + 1)):
            del found[one]
    options = [one for one, (role, _, _) in found.items() if role is Role.OPTION]
    if len(options) == 1:
        # A single 答案1 is an answer; a single letter is no heading at all.
        found[options[0]] = _alone(found[options[0]])
    roles = [role for role, _, _ in found.values()]
    answers = {Role.ANSWER, Role.FLAG, Role.WRONG}
    if len(options) > 1 and not answers & set(roles):
        for one in options:
            if found[one][2] in ("答案", "answer", "ans"):
                found[one] = (Role.ANSWER, found[one][1] + 1, found[one][2])
    roles = [role for role, _, _ in found.values()]
    telling = {Role.ANSWER, Role.OPTION, Role.OPTIONS, Role.KIND, Role.WRONG, Role.FLAG}
    if Role.STEM not in roles or not telling & set(roles):
        return None, None
    double = _double(headings, found)
    stems = [one for one, (role, _, _) in found.items() if role is Role.STEM]
    if len(stems) > 1 and not double:
        longest = max(stems, key=lambda one: _length(table, at, one))
        for one in stems:
            if one != longest:
                found[one] = (Role.NOTHING, 0, "")
    columns = tuple(Column(one, role, number) for one, (role, number, _) in sorted(found.items()))
    return columns, double


def _alone(told: tuple[Role, int, str]) -> tuple[Role, int, str]:
    if told[2] in ("答案", "answer", "ans"):
        return Role.ANSWER, 0, told[2]
    return Role.NOTHING, 0, ""


def _double(
    headings: Sequence[str], found: dict[int, tuple[Role, int, str]]
) -> tuple[str, int, int] | None:
    """A heading of stem, answer or an option that stands twice."""
    first: dict[tuple[Role, int, str], int] = {}
    for one, (role, number, _) in found.items():
        if role not in (Role.STEM, Role.ANSWER, Role.OPTION):
            continue
        text = "" if role is Role.OPTION else fold(headings[one])
        before = first.setdefault((role, number, text), one)
        if before != one:
            return headings[one], before, one
    return None


def _length(table: Table | None, at: int, column: int) -> int:
    """How much text stands in a column below a row."""
    rows = table.rows[at + 1 : at + 1 + _SAMPLE] if table else ()
    return sum(len(cell(row, column)) for row in rows)


def _sample(table: Table, at: int) -> tuple[Row, ...]:
    return table.rows[at : at + 5]


# Without a header ---------------------------------------------------------------------------------


def _headless(table: Table) -> Layout | None:
    """A mapping from what the columns hold; None where nothing looks like questions."""
    rows = table.rows[:_SAMPLE]
    width = max((len(row.cells) for row in rows), default=0)
    texts = [[text for row in rows if (text := cell(row, at).strip())] for at in range(width)]
    kinds = next((at for at in range(width) if _all_kinds(texts[at], len(rows))), None)
    named = kind_in_name(table.name)
    worded = (at for at in range(width) if at != kinds)
    stem = max(worded, key=lambda at: sum(map(len, texts[at])), default=None)
    if stem is None or len(rows) < 1 or len(texts[stem]) * 2 < len(rows):
        return None
    found = {stem: Role.STEM}
    if kinds is not None:
        found[kinds] = Role.KIND
    for at in range(stem):
        if at not in found and texts[at] and all(text.isdecimal() for text in texts[at]):
            found[at] = Role.NUMBER
    answer = next(
        (at for at in reversed(range(width)) if at not in found and _all_answers(texts[at])), None
    )
    rest = [at for at in range(width) if at not in found and at != answer and texts[at]]
    if answer is None and len(rest) == 1:
        answer, rest = rest[0], []
    if answer is None:
        return None
    found[answer] = Role.ANSWER
    inside = [at for at in rest if (stem < at < answer) or (answer < stem < at)]
    columns = [Column(at, role) for at, role in found.items()]
    columns += [Column(at, Role.OPTION, number) for number, at in enumerate(inside)]
    mapping = Mapping(table.name, 0, tuple(columns), named, points_in_name(table.name))
    told = {*found, *inside}
    # A column that nobody can name makes the others doubtful too.
    plainly = all(at in told for at in range(width) if texts[at])
    plainly = plainly and _plainly(rows, stem, answer, sorted(inside))
    told_kind = named is not None or kinds is not None
    sure = plainly or (told_kind and not _stem_before(texts, stem, told))
    return Layout(mapping, ("",) * width, _sample(table, 0), sure)


def _stem_before(texts: Sequence[Sequence[str]], stem: int, told: Collection[int]) -> bool:
    """Whether a column left of the longest one may hold the stems: its texts differ."""
    before = (texts[at] for at in range(stem) if at not in told)
    return any(len(set(one)) * 2 > len(one) > 1 for one in before)


_KEY = re.compile(r"[a-h](?:[\s,、;/]*[a-h])*", re.IGNORECASE)


def _plainly(rows: Sequence[Row], stem: int, answer: int, options: Sequence[int]) -> bool:
    """Whether every row is a stem, options next to each other, and letters that name some."""
    if len(rows) < 3 or len(options) < 2 or not stem < options[0] < options[-1] < answer:
        return False
    if list(options) != list(range(options[0], options[-1] + 1)):
        return False
    for row in rows:
        key = unicodedata.normalize("NFKC", cell(row, answer)).strip()
        filled = sum(1 for at in options if cell(row, at))
        named = re.findall("[A-H]", key.upper())
        if not cell(row, stem) or not _KEY.fullmatch(key) or not filled > 1:
            return False
        if ord(max(named)) - ord("A") >= filled:
            return False
    return True


def _all_kinds(texts: Sequence[str], rows: int) -> bool:
    return len(texts) * 2 > rows and all(kind_of(text) is not None for text in texts)


_ANSWER = re.compile(
    r"[a-h](?:[\s,、;/]*[a-h])*|[1-8](?:[,、][1-8])*|true|false|t|f|[√×对错是否✓✗]|正确|错误|x|v|yes|no",
    re.IGNORECASE,
)


def _all_answers(texts: Sequence[str]) -> bool:
    fitting = sum(
        bool(_ANSWER.fullmatch(unicodedata.normalize("NFKC", text).strip())) for text in texts
    )
    return bool(texts) and fitting * 10 >= len(texts) * 8
