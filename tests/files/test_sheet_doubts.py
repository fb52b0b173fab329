"""What is not certain is a draft with its reason; what is odd is told; nothing is dropped."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import ColorScaleRule, FormulaRule
from openpyxl.styles import Color, Font, PatternFill

from quizapp.bank.question import Choices, Kind, Status
from quizapp.files import sheet
from quizapp.files.refusal import Unreadable
from tests.files.tables import codes, only, page_of, read, read_csv, reasons, saved, short

HEADER = ["题型", "题干", "A", "B", "C", "D", "答案"]
OPTIONS = ["甲", "乙", "丙", "丁"]


def one(kind: str | None, options: list[Any], answer: Any, stem: str = "哪个是（ ）。") -> Any:
    return read([HEADER, [kind, stem, *options, *[None] * (4 - len(options)), answer]])


DRAFTS = {
    "no answer": ("单选题", OPTIONS, None, "NO_RIGHT_ANSWER"),
    "a letter out of range": ("单选题", OPTIONS, "E", "ANSWER_RANGE"),
    "one letter of several out of range": ("多选题", OPTIONS, "AG", "ANSWER_RANGE"),
    "a letter twice": ("多选题", OPTIONS, "AA", "ANSWER_RANGE"),
    "a Cyrillic letter": ("单选题", OPTIONS, "А", "ANSWER_RANGE"),
    "the letter of an empty option": ("单选题", ["甲", "乙"], "D", "ANSWER_RANGE"),
    "a word": ("单选题", OPTIONS, "待核", "ANSWER_RANGE"),
    "a range of letters": ("多选题", OPTIONS, "A-C", "ANSWER_RANGE"),
    "several letters of a single choice": ("单选题", OPTIONS, "AC", "KIND_DIFFERS"),
    "several letters, kind untold": (None, OPTIONS, "AC", "KIND_UNSURE"),
    "an unknown kind": ("拓展题", OPTIONS, "A", "KIND_UNKNOWN"),
    "a number that is another option's text": ("单选题", [4, 3, 2, 1], 4, "ANSWER_UNCLEAR"),
    "letters that are an option's text": ("多选题", ["A", "B", "O", "AB"], "AB", "ANSWER_UNCLEAR"),
    "figures that may be one number": ("多选题", OPTIONS, "13", "ANSWER_RANGE"),
    "letters of true or false without options": ("判断题", [], "A", "TRUTH_UNCLEAR"),
    "neither true nor false": ("判断题", [], "不一定", "TRUTH_UNCLEAR"),
    "a verdict taken back": ("判断题", [], "对（错）", "TRUTH_UNCLEAR"),
    "2 for false": ("判断题", [], 2, "TRUTH_UNCLEAR"),
    "1 where the first option is false": ("判断题", ["错误", "正确"], 1, "TRUTH_UNCLEAR"),
    "the same option twice": ("单选题", ["甲", "乙 ", "Ａ", "a"], "A", "DUPLICATE_OPTION"),
    "one option": ("单选题", ["甲"], "A", "TOO_FEW_OPTIONS"),
    "a letter without any options": (None, [], "B", "TOO_FEW_OPTIONS"),
    "an option left out": ("单选题", ["甲", None, "丙", "丁"], "A", "OPTION_GAP"),
    "an order of too few": ("排序题", OPTIONS, "ABC", "ORDER_UNCLEAR"),
    "no number": ("数字题", [], "很多", "NUMBER_UNCLEAR"),
    "pairs that nobody understands": ("连线题", OPTIONS, "都对", "PAIRS_UNCLEAR"),
    "an error cell": ("单选题", ["甲", "#REF!", "丙", "丁"], "A", "ERROR_CELL"),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_doubtful_question_is_a_draft_with_its_reason(name: str) -> None:
    kind, options, answer, code = DRAFTS[name]
    reading = one(kind, options, answer)
    question = only(reading)
    assert question.status is Status.DRAFT
    assert code in reasons(reading)[question.id]


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, row in DRAFTS.items()
        if row[3] in ("ANSWER_RANGE", "ANSWER_UNCLEAR", "TRUTH_UNCLEAR", "NO_RIGHT_ANSWER")
    ],
)
def test_a_key_is_never_guessed(name: str) -> None:
    kind, options, answer, _ = DRAFTS[name]
    assert only(one(kind, options, answer)).key is None


@pytest.mark.parametrize(
    ("stem", "answer"),
    [("____和____。", "甲"), ("____和____。", "甲|乙|丙"), ("____。____。____。", "甲、乙")],
)
def test_an_answer_that_does_not_fill_the_blanks_is_a_draft(stem: str, answer: str) -> None:
    reading = one("填空题", [], answer, stem)
    assert only(reading).status is Status.DRAFT
    assert "BLANKS_DIFFER" in codes(reading)


def test_one_answer_0_leaves_all_numbers_of_the_table_unsure() -> None:
    reading = read(
        [
            ["题干", "选项1", "选项2", "选项3", "答案"],
            ["一", "甲", "乙", "丙", 0],
            ["二", "甲", "乙", "丙", 1],
            ["三", "甲", "乙", "丙", "C"],
        ]
    )
    assert [question.status for question in reading.bank.questions] == [
        Status.DRAFT,
        Status.DRAFT,
        Status.READY,
    ]
    assert "ANSWER_FROM_ZERO" in codes(reading)


def test_several_rows_with_several_letters_are_multiple_choice() -> None:
    reading = read(
        [
            ["题干", "A", "B", "C", "答案"],
            ["一", "甲", "乙", "丙", "AB"],
            ["二", "甲", "乙", "丙", "BC"],
            ["三", "甲", "乙", "丙", "C"],
        ]
    )
    kinds = [(question.kind, question.status) for question in reading.bank.questions]
    assert kinds == [(Kind.MULTIPLE, Status.READY)] * 2 + [(Kind.SINGLE, Status.READY)]


def test_two_answer_columns_that_differ_are_a_draft() -> None:
    reading = read(
        [
            ["题干", "A", "B", "答案", "正确答案"],
            ["一", "甲", "乙", "A", "B"],
            ["二", "甲", "乙", "A", "A"],
        ]
    )
    assert [question.status for question in reading.bank.questions] == [Status.DRAFT, Status.READY]
    assert "ANSWERS_DISAGREE" in codes(reading)


def test_the_same_question_again_is_a_draft_that_names_the_first() -> None:
    rows = [
        ["单选题", "1+1=？", *OPTIONS, "A"],
        ["单选题", "1 + 1 = ?", *OPTIONS, "B"],
        ["单选题", "1+1=？", "子", "丑", "寅", "卯", "A"],
    ]
    reading = read([HEADER, *rows])
    assert [question.status for question in reading.bank.questions] == [
        Status.READY,
        Status.DRAFT,
        Status.READY,
    ]
    (told,) = [problem for problem in reading.problems if problem.code == "DUPLICATE_QUESTION"]
    assert "题库!B2" in str(told.words)


@pytest.mark.parametrize(
    ("points", "value", "status"),
    [
        (2, 2, "ready"),
        ("2分", 2, "ready"),
        (2.0, 2, "ready"),
        (0.5, None, "ready"),
        ("十", None, "draft"),
        (-5, None, "draft"),
        (1e9, None, "draft"),
    ],
)
def test_points(points: Any, value: int | None, status: str) -> None:
    question = only(read([["题干", "答案", "分值"], ["地球是圆的。", "对", points]]))
    assert (question.points, question.status.value) == (value, status)


def test_what_else_a_row_tells() -> None:
    question = only(
        read(
            [
                ["题干", "答案", "解析", "难度", "分值", "限时（秒）", "知识点", "出处", "备注"],
                [
                    "地球是圆的。",
                    "对",
                    "见课本",
                    "较难",
                    "5分",
                    "30秒",
                    "地理、常识",
                    "《地理》",
                    "旧题",
                ],
            ]
        )
    )
    assert question.explanation == "见课本"
    assert (question.difficulty, question.points, question.seconds) == ("hard", 5, 30)
    assert question.tags == ("地理", "常识")
    assert question.note == "出处：《地理》\n旧题"


def test_places_are_said_as_in_excel() -> None:
    reading = one("单选题", OPTIONS, "E")
    source = only(reading).source
    assert source is not None
    assert source.where == "题库!B2"
    assert [problem.where for problem in reading.problems] == ["题库!G2"]
    assert reading.raw == ("单选题 | 哪个是（ ）。 | 甲 | 乙 | 丙 | 丁 | E",)


def test_nothing_is_dropped() -> None:
    reading = read(
        [
            ["知识竞赛题库"],
            HEADER,
            ["单选题", "一", *OPTIONS, "A"],
            ["单选题", None, *OPTIONS, "B"],
            ["注：以上题目仅供参考"],
        ]
    )
    assert len(reading.bank.questions) == reading.skipped == 1
    assert [unread.where for unread in reading.unread] == ["题库!A1", "题库!A4", "题库!A5"]
    assert codes(reading) == {"NO_STEM"}


def test_a_column_that_nobody_understands_is_named() -> None:
    reading = read([["题干", "答案", "录入电脑"], ["地球是圆的。", "对", "PC-07"]])
    assert codes(reading) == {"COLUMN_UNREAD"}
    assert only(reading).status is Status.READY


def dated(value: Any, shape: str, answer: str = "B") -> Any:
    made = Workbook()
    page = page_of(made)
    page.append(HEADER)
    page.append(["单选题", "检查时间为（ ）秒。", value, "乙", "丙", "丁", answer])
    page["C2"].number_format = shape
    return sheet.read(saved(made), "题库.xlsx")


def test_a_date_that_was_typed_as_a_range_is_told_and_put_back() -> None:
    reading = dated(dt.date(2025, 3, 5), 'm"月"d"日"')
    assert short(only(reading)) == (
        "single",
        "检查时间为（ ）秒。",
        ["3-5", "乙", "丙", "丁"],
        [1],
        "draft",
    )
    assert codes(reading) == {"DATE_MADE"}


def test_a_whole_date_is_told_and_kept() -> None:
    reading = dated(dt.date(1949, 10, 1), "yyyy-mm-dd")
    assert only(reading).options[0] == "1949-10-01"
    assert only(reading).status is Status.READY
    assert codes(reading) == {"DATE_CELL"}


@pytest.mark.parametrize(
    ("value", "shape", "shown"),
    [
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (3.1, "0.00", "3.10"),
        (8, '0"小时"', "8小时"),
        (1919.0, "General", "1919"),
        (0.1 + 0.2, "General", "0.3"),
        (1234, "#,##0", "1234"),
        (2.5, "0_ ", "2.5"),
        (1e-7, "0.00E+00", "0.0000001"),
    ],
)
def test_numbers_are_read_as_they_are_seen(value: float, shape: str, shown: str) -> None:
    assert only(dated(value, shape)).options[0] == shown


def test_a_formula_counts_by_what_it_gave() -> None:
    made = Workbook()
    page = page_of(made)
    page.append(["题干", "答案"])
    page.append(["地球是圆的。", '=IF(1=1,"对","错")'])
    reading = sheet.read(saved(made), "题库.xlsx")
    assert only(reading).key is None
    assert codes(reading) >= {"FORMULA_EMPTY"}


def test_hidden_sheets_are_named_and_not_read() -> None:
    made = Workbook()
    page = page_of(made)
    page.append(["题干", "答案"])
    page.append(["地球是圆的。", "对"])
    other = made.create_sheet("答案表")
    other.append(["题干", "答案"])
    other.append(["地球是平的。", "错"])
    other.sheet_state = "hidden"
    page.row_dimensions[2].hidden = True
    reading = sheet.read(saved(made), "题库.xlsx")
    assert len(reading.bank.questions) == 1
    assert codes(reading) == {"HIDDEN_SHEET", "HIDDEN_ROW"}


def test_merged_cells_hold_for_all_their_rows() -> None:
    rows = [
        ["知识点", "题型", "题干", "答案"],
        ["工会法", "判断题", "一。", "对"],
        [None, None, "二。", "错"],
    ]
    reading = read(rows, merged=["A2:A3", "B2:B3"])
    assert [(q.kind, q.tags) for q in reading.bank.questions] == [(Kind.TRUEFALSE, ("工会法",))] * 2
    assert codes(reading) == {"MERGED_CELLS"}


def test_a_sheet_without_questions_is_shown_as_unread() -> None:
    reading = read(
        {"说明": [["请按表填写"], ["不要改表头"]], "判断题": [["题干", "答案"], ["一。", "对"]]}
    )
    assert [(unread.where, unread.text) for unread in reading.unread] == [
        ("说明!A1", "请按表填写"),
        ("说明!A2", "不要改表头"),
    ]
    assert codes(reading) == set()


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["一。", "甲", "乙", "A"]], "NO_HEADER"),
        ([["题干", "答案", "答案"], ["一。", "A", "B"]], "DUPLICATE_HEADER"),
        ([["题干", "答案"]], "NO_QUESTIONS"),
        ([["只有一句话"]], "NO_HEADER"),
    ],
)
def test_a_workbook_without_questions_is_refused(rows: Any, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(rows)
    assert refused.value.words.code == code


@pytest.mark.parametrize(
    "rows", [[["题干", "答案"], ["地球是圆的。", "对"], ["地球是平的。", "错", "x", "y"]]]
)
def test_a_longer_row_of_csv_is_a_draft(rows: Any) -> None:
    reading = read_csv(rows)
    assert [question.status for question in reading.bank.questions] == [Status.READY, Status.DRAFT]
    assert reading.lines == (2, 3)
    assert "RAGGED_ROW" in codes(reading)


def test_a_key_that_a_rule_of_the_sheet_colours_is_said_to_be_unread() -> None:
    made = coloured(["首都", "上海", "北京"], ["河", "泰山", "长江"])
    rule = FormulaRule(formula=['OR(B2="北京",B2="长江")'], fill=PatternFill("solid", "FFFF00"))
    page_of(made).conditional_formatting.add("B2:C3", rule)
    reading = sheet.read(saved(made), "题库.xlsx")
    for question in reading.bank.questions:
        assert (question.status, question.key) == (Status.DRAFT, None)
        assert reasons(reading)[question.id] == {"RULES_UNREAD"}


def test_a_rule_that_looks_for_doubles_marks_no_answers() -> None:
    made = coloured(["首都", "上海", "北京"])
    page = page_of(made)
    double = FormulaRule(formula=["COUNTIF(A:A,A2)>1"], fill=PatternFill("solid", "FFFF00"))
    page.conditional_formatting.add("A2:A99", double)
    page.conditional_formatting.add("B2:C9", ColorScaleRule(start_type="min", end_type="max"))
    reading = sheet.read(saved(made), "题库.xlsx")
    assert reasons(reading)[only(reading).id] == {"NO_RIGHT_ANSWER"}


def test_a_rule_beside_written_answers_changes_nothing() -> None:
    made = coloured(["首都", "上海", "北京", "B"])
    rule = FormulaRule(formula=["B2=$D2"], fill=PatternFill("solid", "FFFF00"))
    page_of(made).conditional_formatting.add("B2:C9", rule)
    question = only(sheet.read(saved(made), "题库.xlsx"))
    assert question.status is Status.READY


def coloured(*rows: list[str]) -> Workbook:
    """A bank for rules: a stem, two options and, where it is given, the answer."""
    made = Workbook()
    page = page_of(made)
    page.append(["题目", "选项A", "选项B", "答案"])
    for row in rows:
        page.append(row)
    return made


def test_a_coloured_cell_is_a_key_or_is_said_to_be_unclear() -> None:
    made = coloured(["首都", "上海", "北京"], ["河", "泰山", "长江"])
    page_of(made)["C2"].fill = PatternFill("solid", "FFFF00")
    page_of(made)["B3"].fill = PatternFill("solid", "FFFF00")
    page_of(made)["C3"].fill = PatternFill("solid", "00FF00")
    reading = sheet.read(saved(made), "题库.xlsx")
    clear, unclear = reading.bank.questions
    assert (clear.status, clear.key) == (Status.READY, Choices((1,)))
    assert (unclear.status, unclear.key) == (Status.DRAFT, None)
    assert reasons(reading)[unclear.id] == {"LOOK_UNCLEAR"}


def test_a_colour_that_contradicts_the_answer_makes_a_draft_where_the_others_agree() -> None:
    rows = [["首都", "上海", "北京", "A"], ["河", "泰山", "长江", "B"], ["山", "泰山", "长江", "A"]]
    made = coloured(*rows)
    for place in ("C2", "C3", "B4"):
        page_of(made)[place].fill = PatternFill("solid", "FFFF00")
    reading = sheet.read(saved(made), "题库.xlsx")
    assert [one.status for one in reading.bank.questions] == [
        Status.DRAFT,
        Status.READY,
        Status.READY,
    ]
    assert "ANSWERS_DISAGREE" in reasons(reading)[reading.bank.questions[0].id]


@pytest.mark.parametrize("colour", [Color(theme=10), Color("FF0000FF"), Color("FF0563C1")])
def test_an_address_that_excel_painted_blue_is_no_key(colour: Color) -> None:
    made = coloured(["网址是（ ）。", "没有网址", "www.acftu.org"])
    page_of(made)["C2"].font = Font(color=colour, underline="single")
    (question,) = sheet.read(saved(made), "题库.xlsx").bank.questions
    assert (question.status, question.key) == (Status.DRAFT, None)
    page_of(made)["C2"].font = Font(color="FFFF0000", underline="single")
    (question,) = sheet.read(saved(made), "题库.xlsx").bank.questions
    assert question.key == Choices((1,))
