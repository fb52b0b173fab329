"""Workbooks as people lay them out: each layout read as a person would read it."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.bank.question import Choices, Kind, Truth
from quizapp.files.refusal import Unreadable
from tests.files.tables import only, read, read_csv, short

S, M, T, B, O = "single", "multiple", "truefalse", "blanks", "open"  # noqa: E741 - short as the rows
R, D = "ready", "draft"
OPTIONS = ["北京", "上海", "广州", "深圳"]
CAPITAL = (S, "首都是（ ）。", OPTIONS, [0], R)
CITIES = (M, "沿海的有（ ）。", OPTIONS, [1, 2, 3], R)
FLAT = (T, "地球是平的。", [], False, R)

LAYOUTS: dict[str, tuple[Any, list[tuple[Any, ...]]]] = {
    "header in row 1, options in columns": (
        [
            ["题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案"],
            ["单选题", "首都是（ ）。", *OPTIONS, "A"],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "BCD"],
            ["判断题", "地球是平的。", None, None, None, None, "×"],
        ],
        [CAPITAL, CITIES, FLAT],
    ),
    "the stem's column is headed 内容 alone": (
        [
            ["序号", "内容", "A", "B", "C", "D", "答案"],
            [1, "首都是（ ）。", *OPTIONS, "A"],
        ],
        [CAPITAL],
    ),
    "内容 beside 题目 is no stem": (
        [
            ["题目", "内容", "A", "B", "C", "D", "答案"],
            ["首都是（ ）。", "地理", *OPTIONS, "A"],
        ],
        [CAPITAL],
    ),
    "bare letters as headings, a title above": (
        [
            ["职工知识竞赛题库"],
            [],
            ["题目", "A", "B", "C", "D", "正确答案"],
            ["首都是（ ）。", *OPTIONS, "A"],
        ],
        [CAPITAL],
    ),
    "header of two rows under a merged heading": (
        [
            ["序号", "题型", "题目", "选项", None, None, None, "答案"],
            [None, None, None, "A", "B", "C", "D", None],
            [1, "单选题", "首都是（ ）。", *OPTIONS, "A"],
        ],
        [CAPITAL],
    ),
    "header in row 10": (
        [
            *([f"说明第{number}行"] for number in range(9)),
            ["题干", "选项1", "选项2", "选项3", "选项4", "标准答案"],
            ["首都是（ ）。", *OPTIONS, "A"],
        ],
        [CAPITAL],
    ),
    "options in one cell, a line each": (
        [
            ["题型", "试题", "选项", "答案"],
            ["单选", "首都是（ ）。", "A.北京\nB.上海\nC.广州\nD.深圳", "A"],
        ],
        [CAPITAL],
    ),
    "options in one cell, on one line without blanks": (
        [
            ["题型", "试题", "备选答案", "答案"],
            ["单选", "首都是（ ）。", "A.北京B.上海C.广州D.深圳", "A"],
        ],
        [CAPITAL],
    ),
    "options in one cell, two a line": (
        [
            ["题型", "试题", "选项", "答案"],
            ["单选", "首都是（ ）。", "A、北京  B、上海\nC、广州  D、深圳", "A"],
        ],
        [CAPITAL],
    ),
    "options in one cell, divided by bars": (
        [["题型", "试题", "选项", "答案"], ["单选", "首都是（ ）。", "北京|上海|广州|深圳", "A"]],
        [CAPITAL],
    ),
    "options in one cell, divided by semicolons": (
        [
            ["题型", "试题", "选项", "答案"],
            ["单选", "首都是（ ）。", "北京；上海；广州；深圳", "A"],
        ],
        [CAPITAL],
    ),
    "options as the list of a program": (
        [
            ["type", "question", "options", "answer"],
            ["single", "首都是（ ）。", "['北京', '上海', '广州', '深圳']", "A"],
        ],
        [CAPITAL],
    ),
    "options that repeat their labels": (
        [
            ["题干", "A", "B", "C", "D", "答案"],
            ["首都是（ ）。", "A.北京", "B.上海", "C.广州", "D.深圳", "A"],
        ],
        [CAPITAL],
    ),
    "a row an option, only the first row filled": (
        [
            ["题型", "题目", "选项", "答案"],
            ["单选题", "首都是（ ）。", "北京", "A"],
            *([None, None, option, None] for option in OPTIONS[1:]),
            ["判断题", "地球是平的。", None, "错误"],
        ],
        [CAPITAL, FLAT],
    ),
    "a row an option, stem repeated": (
        [
            ["题型", "题目", "选项", "答案"],
            *(["单选题", "首都是（ ）。", option, "A"] for option in OPTIONS),
        ],
        [CAPITAL],
    ),
    "a row an option, marked in a column of its own": (
        [
            ["题目", "选项内容", "是否正确"],
            ["首都是（ ）。", "北京", "是"],
            *([None, option, "否"] for option in OPTIONS[1:]),
        ],
        [CAPITAL],
    ),
    "a row an option, ticked in the answer column": (
        [
            ["题目", "选项", "答案"],
            ["沿海的有（ ）。", "北京", None],
            *([None, option, "√"] for option in OPTIONS[1:]),
        ],
        [CITIES],
    ),
    "options in the row below the stem": (
        [
            ["题目", "答案"],
            ["首都是（ ）。", "A"],
            ["A.北京", "B.上海", "C.广州", "D.深圳"],
        ],
        [CAPITAL],
    ),
    "sections between the rows": (
        [
            ["题目", "A", "B", "C", "D", "答案"],
            ["一、单选题（每题2分，共1题）"],
            ["首都是（ ）。", *OPTIONS, "A"],
            ["二、多选题（每题3分，共1题）"],
            ["沿海的有（ ）。", *OPTIONS, "BCD"],
            ["三、判断题"],
            ["地球是平的。", None, None, None, None, "错"],
        ],
        [CAPITAL, CITIES, FLAT],
    ),
    "another header further down": (
        [
            ["题干", "A", "B", "C", "D", "答案"],
            ["首都是（ ）。", *OPTIONS, "A"],
            ["答案", "题干", "解析"],
            ["错误", "地球是平的。", "是圆的"],
        ],
        [CAPITAL, FLAT],
    ),
    "the header repeated on each page": (
        [
            ["题型", "题干", "A", "B", "C", "D", "答案"],
            ["单选题", "首都是（ ）。", *OPTIONS, "A"],
            ["题型", "题干", "A", "B", "C", "D", "答案"],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "BCD"],
        ],
        [CAPITAL, CITIES],
    ),
    "a sheet for each kind": (
        {
            "单选题": [["题干", "A", "B", "C", "D", "答案"], ["首都是（ ）。", *OPTIONS, "A"]],
            "多选题": [["题干", "A", "B", "C", "D", "答案"], ["沿海的有（ ）。", *OPTIONS, "BCD"]],
            "判断题": [["题干", "答案"], ["地球是平的。", "F"]],
        },
        [CAPITAL, CITIES, FLAT],
    ),
    "no header, the sheet names the kind": (
        {"单选题": [[1, "首都是（ ）。", *OPTIONS, "A"], [2, "最大的是（ ）。", *OPTIONS, "B"]]},
        [CAPITAL, (S, "最大的是（ ）。", OPTIONS, [1], R)],
    ),
    "no header, a column names the kind": (
        [
            ["单选题", "首都是（ ）。", *OPTIONS, "A"],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "BCD"],
        ],
        [CAPITAL, CITIES],
    ),
    "keys as numbers": (
        [
            ["题型", "题干", "选项1", "选项2", "选项3", "选项4", "答案"],
            ["单选题", "首都是（ ）。", *OPTIONS, 1],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "2,3,4"],
        ],
        [CAPITAL, CITIES],
    ),
    "keys as the texts of options": (
        [
            ["题型", "题干", "选项1", "选项2", "选项3", "选项4", "答案"],
            ["单选题", "首都是（ ）。", *OPTIONS, "北京"],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "上海、广州、深圳"],
        ],
        [CAPITAL, CITIES],
    ),
    "keys in many spellings": (
        [
            ["题型", "题干", "A", "B", "C", "D", "答案"],
            ["单选题", "一（ ）。", *OPTIONS, "答案：A"],
            ["单选题", "二（ ）。", *OPTIONS, "Ａ"],
            ["单选题", "三（ ）。", *OPTIONS, "（A）"],
            ["单选题", "四（ ）。", *OPTIONS, "A.北京"],
            ["多选题", "五（ ）。", *OPTIONS, "b、c、d"],
            ["多选题", "六（ ）。", *OPTIONS, "B C D"],
            ["多选题", "七（ ）。", *OPTIONS, "②③④"],
        ],
        [
            *((S, f"{sign}（ ）。", OPTIONS, [0], R) for sign in "一二三四"),
            *((M, f"{sign}（ ）。", OPTIONS, [1, 2, 3], R) for sign in "五六七"),
        ],
    ),
    "truth in many spellings": (
        [
            ["题型", "题干", "答案"],
            *(
                ["判断题", f"{word}。", word]
                for word in ("√", "对", "正确", "是", "T", "TRUE", "Y", "1")
            ),
        ],
        [
            (T, f"{word}。", [], True, R)
            for word in ("√", "对", "正确", "是", "T", "TRUE", "Y", "1")
        ],
    ),
    "untruth in many spellings": (
        [
            ["题型", "题干", "答案"],
            *(
                ["判断题", f"{word}。", word]
                for word in ("×", "错", "错误", "否", "F", "FALSE", "N", "0", "×，应为三年")
            ),
        ],
        [
            (T, f"{word}。", [], False, R)
            for word in ("×", "错", "错误", "否", "F", "FALSE", "N", "0", "×，应为三年")
        ],
    ),
    "true or false as two options": (
        [
            ["题型", "题干", "A", "B", "答案"],
            ["判断题", "地球是平的。", "正确", "错误", "B"],
            ["判断题", "地球是圆的。", "对", "错", "A"],
        ],
        [FLAT, (T, "地球是圆的。", [], True, R)],
    ),
    "blanks in many manners": (
        [
            ["题型", "题干", "答案"],
            ["填空题", "____和____。", "甲|乙"],
            ["填空题", "（ ）与（ ）。", "甲；乙"],
            ["填空题", "＿＿＿、＿＿＿。", "①甲②乙"],
            ["填空题", "第____届。", "十五/15"],
            ["填空题", "新中国成立于哪一年？", 1949],
        ],
        [
            (B, "____和____。", [], [["甲"], ["乙"]], R),
            (B, "____与____。", [], [["甲"], ["乙"]], R),
            (B, "____、____。", [], [["甲"], ["乙"]], R),
            (B, "第____届。", [], [["十五", "15"]], R),
            (B, "新中国成立于哪一年？ ____", [], [["1949"]], R),
        ],
    ),
    "a column for the answer of each blank": (
        {"填空题": [["题干", "答案1", "答案2"], ["____和____。", "甲", "乙"]]},
        [(B, "____和____。", [], [["甲"], ["乙"]], R)],
    ),
    "questions and answers only": (
        [["问题", "答案"], ["谁写了《红楼梦》？", "曹雪芹，后四十回有争议。"]],
        [(O, "谁写了《红楼梦》？", [], "曹雪芹，后四十回有争议。", R)],
    ),
    "a right and wrong answers": (
        [
            [
                "Question",
                "Correct Answer",
                "Incorrect Answer 1",
                "Incorrect Answer 2",
                "Incorrect Answer 3",
            ],
            ["首都是（ ）。", *OPTIONS],
        ],
        [CAPITAL],
    ),
    "headings in English": (
        [
            [
                "Question Text",
                "Option A",
                "Option B",
                "Option C",
                "Option D",
                "Correct Answer",
                "Points",
            ],
            ["首都是（ ）。", *OPTIONS, "a", 5],
        ],
        [CAPITAL],
    ),
    "headings with notes and stars": (
        [
            [
                "*题型（必填）",
                "* 题干\n(必填)",
                "选项A(必填)",
                "选项B",
                "选项C",
                "选项D",
                "正确答案（多选用逗号隔开）",
            ],
            ["单选题", "首都是（ ）。", *OPTIONS, "A"],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "B,C,D"],
        ],
        [CAPITAL, CITIES],
    ),
    "answers named as options, the right one beside": (
        [
            ["题目", "答案A", "答案B", "答案C", "答案D", "正确答案"],
            ["首都是（ ）。", *OPTIONS, "A"],
        ],
        [CAPITAL],
    ),
    "numbers and kinds before the stems": (
        [
            ["题目", "A", "B", "C", "D", "答案"],
            ["1.（单选）首都是（ ）。", *OPTIONS, "A"],
            ["2.（多选）沿海的有（ ）。", *OPTIONS, "BCD"],
        ],
        [CAPITAL, CITIES],
    ),
    "the key inside the stem, no column for it": (
        [["题目", "A", "B", "C", "D"], ["首都是（A）。", *OPTIONS]],
        [CAPITAL],
    ),
    "choice of any number": (
        [
            ["题型", "题干", "A", "B", "C", "D", "答案"],
            ["选择题", "首都是（ ）。", *OPTIONS, "A"],
            ["选择题", "沿海的有（ ）。", *OPTIONS, "BCD"],
        ],
        [CAPITAL, CITIES],
    ),
    "an order to find": (
        [["题型", "题干", "A", "B", "C", "答案"], ["排序题", "由小到大", "三", "一", "二", "BCA"]],
        [("ordering", "由小到大", ["三", "一", "二"], [1, 2, 0], R)],
    ),
    "kind only on the first row of each": (
        [
            ["题型", "题干", "A", "B", "C", "D", "答案"],
            ["单选题", "首都是（ ）。", *OPTIONS, "A"],
            [None, "最大的是（ ）。", *OPTIONS, "B"],
            ["多选题", "沿海的有（ ）。", *OPTIONS, "BCD"],
        ],
        [CAPITAL, (S, "最大的是（ ）。", OPTIONS, [1], R), CITIES],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_read(name: str) -> None:
    sheets, expected = LAYOUTS[name]
    assert [short(one) for one in read(sheets).bank.questions] == expected


@pytest.mark.parametrize(
    "name", [name for name, (cells, _) in LAYOUTS.items() if not isinstance(cells, dict)]
)
@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_the_same_layout_is_read_from_csv(name: str, divider: str) -> None:
    cells, expected = LAYOUTS[name]
    assert [short(one) for one in read_csv(cells, divider).bank.questions] == expected


def test_a_column_of_kinds_is_never_taken_for_the_stems_where_no_header_stands() -> None:
    reading = read(
        [
            ["单选题", "首都", "北京", "上海", "广州", "A"],
            ["单选题", "河", "泰山", "长江", "太湖", "B"],
            ["判断题", "地球是方的", None, None, None, "错"],
        ]
    )
    capital, river, earth = reading.bank.questions
    assert (capital.stem, capital.options[0], capital.key) == ("首都", "北京", Choices((0,)))
    assert (river.stem, river.key) == ("河", Choices((1,)))
    assert (earth.kind, earth.key) == (Kind.TRUEFALSE, Truth(False))


def test_stems_shorter_than_their_options_are_not_guessed_without_a_header() -> None:
    rows = [
        ["单选题", "首都", "北京市东城区前门东大街", "上海", "广州", "A"],
        ["单选题", "河", "泰山位于山东省中部", "长江", "太湖", "B"],
    ]
    with pytest.raises(Unreadable):
        read(rows)


def test_a_tick_beside_the_text_of_an_option_is_its_key() -> None:
    reading = read(
        [
            ["题目", "A", "B", "C"],
            ["首都", "北京√", "上海", "广州"],
            ["河", "泰山", "√长江", "太湖"],
            ["湖", "太湖（正确）", "长江", None],
        ]
    )
    assert [one.key for one in reading.bank.questions] == [
        Choices((0,)),
        Choices((1,)),
        Choices((0,)),
    ]
    assert reading.bank.questions[1].options == ("泰山", "长江", "太湖")


def test_commas_between_labelled_options_are_no_part_of_them() -> None:
    question = only(read([["题目", "选项", "答案"], ["首都", "A:北京,B:上海,C:广州", "A"]]))
    assert question.options == ("北京", "上海", "广州")


def test_the_heading_of_a_section_may_stand_above_the_first_header() -> None:
    reading = read(
        [
            ["一、单选题（每题2分）"],
            ["序号", "题目", "A", "B", "答案"],
            [1, "甲", "一", "二", "A"],
            ["二、判断题（每题1分）"],
            ["序号", "题目", "答案"],
            [1, "乙", "√"],
        ]
    )
    assert [one.points for one in reading.bank.questions] == [2, 1]
    assert not any("每题" in one.text for one in reading.unread)


def test_options_may_be_numbered_below_one_heading() -> None:
    rows = [
        ["序号", "试题内容", "备选答案", None, None, "标准答案"],
        [None, None, 1, 2, 3, None],
        [1, "首都", "北京", "上海", "广州", 1],
        [2, "河", "泰山", "长江", "太湖", 2],
    ]
    reading = read(rows, merged=["C1:E1"])
    assert [one.options[0] for one in reading.bank.questions] == ["北京", "泰山"]
    assert [one.key for one in reading.bank.questions] == [Choices((0,)), Choices((1,))]
