"""What holds for every table: no row is lost, nothing is ready that cannot be asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.checks import askable
from quizapp.bank.question import Kind, Status
from quizapp.files.refusal import Unreadable
from quizapp.files.table import Row, Table
from quizapp.files.tables.kinds import section_of
from quizapp.files.tables.reading import read_tables
from quizapp.files.tables.text import tidy

HEADERS = (
    ("题型", "题干", "A", "B", "C", "答案"),
    ("题目", "选项", "答案", "解析"),
    ("题目", "选项", "是否正确"),
    ("type", "question", "answer", "a_1", "a_2"),
    ("题干", "答案", "分值", "难度", "限时"),
    ("题目", "答案1", "答案2"),
    ("quizapp id", "题型", "题干", "选项A", "选项B", "答案", "配对项", "状态"),
)
WORDS = (
    *(
        "",
        "",
        "A",
        "AB",
        "ABC",
        "1",
        "0",
        "1,3",
        "13",
        "对",
        "错",
        "√",
        "T",
        "F",
        "TRUE",
        "Z",
        "甲",
    ),
    *(
        "乙",
        "丙",
        "单选题",
        "多选题",
        "判断题",
        "填空题",
        "排序题",
        "连线题",
        "数字题",
        "问答题",
        "____",
    ),
    *(
        "（ ）",
        "（A）",
        "一、单选题（每题2分）",
        "A.甲\nB.乙\nC.丙",
        "甲|乙",
        "甲；乙",
        "甲/乙",
        "[[1]]和[[2]]",
    ),
    *(
        "['甲', '乙']",
        "a<|>b",
        "题目",
        "题干",
        "答案",
        "注：",
        "合计",
        "3.5",
        "草稿",
        "key: {}",
        "\u200b",
    ),
)
rows = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7), min_size=1, max_size=8)


def table(header: tuple[str, ...], cells: list[list[str]]) -> Table:
    lines = [Row(at, tuple(row)) for at, row in enumerate([list(header), *cells], 1)]
    return Table("题库", tuple(row for row in lines if any(row.cells)))


@given(st.sampled_from(HEADERS), rows, st.booleans())
def test_no_row_is_lost(header: tuple[str, ...], cells: list[list[str]], again: bool) -> None:
    if again:
        cells = [*cells, list(header), *cells]
    try:
        reading = read_tables([table(header, cells)], "x.xlsx", "xlsx")
    except Unreadable:
        return
    shown = {line for raw in reading.raw for line in raw.split("\n")}
    shown |= {line for unread in reading.unread for line in unread.text.split("\n")}
    for row in cells:
        filled = [clean for text in row if (clean := tidy(text)[0])]
        lines = " | ".join(filled).split("\n")
        heading = len(set(filled)) == 1 and section_of(filled[0]) is not None
        number = len(filled) == 1 and filled[0].isdecimal()
        assert heading or number or not filled or set(lines) <= shown


@given(st.sampled_from(HEADERS[:-1]), rows)
def test_what_is_ready_can_be_asked(header: tuple[str, ...], cells: list[list[str]]) -> None:
    try:
        reading = read_tables([table(header, cells)], "x.xlsx", "xlsx")
    except Unreadable:
        return
    for question in reading.bank.questions:
        ready = question.status is Status.READY
        assert not ready or askable(question) or question.kind is Kind.INFO
        told = [problem for problem in reading.problems if problem.question == question.id]
        keyless = question.key is None and question.kind is not Kind.INFO
        assert not (keyless and ready)
        assert told or not keyless, "a draft without a key says why"
    assert len(reading.raw) == len(reading.bank.questions)


@given(st.text())
def test_tidy_texts_stay_as_they_are(text: str) -> None:
    once, _ = tidy(text)
    assert tidy(once) == (once, frozenset())
    assert not set("\r\t\x00\u200b\ufeff\u202e\xa0") & set(once)
