"""Banks as Excel workbooks and CSV files: an empty template to fill in, and a filled bank.

The columns of a filled bank and what its cells hold are told in `tables.own`. Every cell is a text:
one that begins with = + - @ is marked as such (a quote prefix in Excel, an apostrophe in CSV), so
that no program takes it for a formula. What a cell cannot hold is left out and named.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from quizapp.bank.answers import Lang
from quizapp.bank.problems import Problem, warning
from quizapp.bank.question import Bank, Kind, Question
from quizapp.files.table import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Role
from quizapp.files.tables.own import DIFFICULTY_NAMES, HEADINGS, KIND_NAMES, STATUS_NAMES, rows_of
from quizapp.files.tables.text import tidy
from quizapp.files.tables.words import said

SHEET_NAMES: dict[Lang, str] = {"zh": "题库", "en": "Bank"}
_TEMPLATE = (
    Role.KIND, Role.STEM, Role.OPTION, Role.ANSWER, Role.EXPLANATION, Role.DIFFICULTY, Role.POINTS,
    Role.SECONDS, Role.SOURCE, Role.TAGS, Role.NOTE,
)  # fmt: skip
_TEMPLATE_KINDS = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUEFALSE, Kind.BLANKS, Kind.OPEN)
_TEMPLATE_ROWS = 2000
_GUIDE: dict[Lang, tuple[str, tuple[str, ...]]] = {
    "zh": (
        "填写说明",
        (
            "怎样填写题库",
            "每题一行，从第二行写起；表头请勿改动，用不到的列可以空着。",
            "单选题写一个字母，例如 B；多选题写全部字母，例如 ABD。",
            "判断题写 正确 或 错误，选项列空着。",
            "填空题在题干里用 ____ 表示空；几个空的答案之间用 | 隔开，同一空的几种写法用 / 隔开。",
            "问答题在答案列写参考答案，由评委评判。",
            "没有答案的题会作为草稿导入，补上答案后才能使用。",
        ),
    ),
    "en": (
        "How to fill in",
        (
            "How to fill in the bank",
            "One question a row, from the second row on; leave the header as it is.",
            "Single choice: one letter, such as B. Multiple response: all letters, such as ABD.",
            "True or false: write True or False, and leave the options empty.",
            "Fill in the blank: ____ is a blank. Divide the answers of several blanks by |,",
            "and the accepted answers of one blank by /.",
            "Open: write a reference answer; the judges decide.",
            "A question without an answer is read as a draft until its answer is added.",
        ),
    ),
}
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?%?")
_WIDE = {Role.STEM: 50, Role.EXPLANATION: 40, Role.OPTION: 18, Role.ANSWER: 14, Role.SOURCE: 24}


class Export(Struct, frozen=True):
    """A written file, how many questions it holds, and those it does not, each with the reason."""

    content: bytes
    written: int
    left: tuple[Problem, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many questions were left out, by the code of the reason."""
        found: dict[str, int] = {}
        for problem in self.left:
            found[problem.code] = found.get(problem.code, 0) + 1
        return found


def write(bank: Bank, lang: Lang = "zh") -> Export:
    """The bank as a workbook that this program reads back as it was."""
    held, left = _held(bank)
    book, sheet = new_book(SHEET_NAMES[lang])
    rows = rows_of(held, lang)
    for number, row in enumerate(rows, 1):
        put_row(sheet, number, row)
    _dress(sheet, rows[0], lang)
    return Export(packed(book), len(held.questions), left)


def template(lang: Lang = "zh") -> bytes:
    """An empty workbook to fill in: a header, lists to choose from, and a sheet that explains."""
    book, sheet = new_book(SHEET_NAMES[lang])
    names = HEADINGS[lang]
    header: list[str] = []
    for role in _TEMPLATE:
        options = [names[role].format(letter) for letter in "ABCDEF"]
        header.extend(options if role is Role.OPTION else [names[role]])
    put_row(sheet, 1, header)
    _dress(sheet, header, lang)
    kinds = [KIND_NAMES[lang][kind] for kind in _TEMPLATE_KINDS]
    _list(sheet, header.index(names[Role.KIND]), kinds)
    _list(sheet, header.index(names[Role.DIFFICULTY]), list(DIFFICULTY_NAMES[lang].values()))
    title, lines = _GUIDE[lang]
    guide = book.create_sheet(title)
    for number, line in enumerate(lines, 1):
        put_row(guide, number, [line])
    guide.column_dimensions["A"].width = 90
    guide["A1"].font = Font(bold=True, size=14)
    return packed(book)


def write_csv(bank: Bank, lang: Lang = "zh") -> Export:
    """The bank as CSV, UTF-8 with a byte order mark so that Excel reads its Chinese."""
    held, left = _held(bank)
    text = StringIO(newline="")
    writer = csv.writer(text)
    for row in rows_of(held, lang):
        writer.writerow([guarded(tidy(one)[0]) for one in row])
    return Export(text.getvalue().encode("utf-8-sig"), len(held.questions), left)


def guarded(text: str) -> str:
    """The text with an apostrophe where a program would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def new_book(title: str) -> tuple[Workbook, Worksheet]:
    """An empty workbook with one sheet."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    return book, sheet


def put_row(sheet: Worksheet, number: int, texts: Sequence[str], column: int = 1) -> None:
    """Write texts into a row, each as a text whatever it looks like."""
    for at, text in enumerate(texts, column):
        clean = _ESCAPED.sub("_x005F_", tidy(text)[0])
        if not clean:
            continue
        cell = sheet.cell(number, at, clean)
        cell.data_type = "s"
        if _FORMULA.match(clean):
            cell.quotePrefix = True
        if number > 1:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def packed(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _held(bank: Bank) -> tuple[Bank, tuple[Problem, ...]]:
    """The questions that a sheet can hold, and the reasons for the others."""
    columns = len(rows_of(Bank("", ()))[0])
    most = MOST_COLUMNS - columns + 6
    held: list[Question] = []
    left: list[Problem] = []
    for question in bank.questions:
        cells = rows_of(Bank("", (question,)))[1]
        longest = max(map(len, cells))
        if len(question.options) > most:
            words = said("EXPORT_OPTIONS", limit=most)
        elif longest > LONGEST_CELL:
            words = said("EXPORT_LONG", length=longest, limit=LONGEST_CELL)
        elif len(held) >= MOST_ROWS - 1:
            words = said("EXPORT_ROWS", limit=MOST_ROWS - 1)
        else:
            held.append(question)
            continue
        left.append(warning(words, question=question.id))
    return Bank(bank.title, tuple(held), bank.note), tuple(left)


def _dress(sheet: Worksheet, header: Sequence[str], lang: Lang) -> None:
    """A bold header that stays in sight, and columns as wide as their texts."""
    roles = {name: role for role, name in HEADINGS[lang].items()}
    option = HEADINGS[lang][Role.OPTION].format("")
    for at, name in enumerate(header, 1):
        cell = sheet.cell(1, at)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E7ECF4")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        role = roles.get(name, Role.OPTION if name.startswith(option) else Role.NOTE)
        sheet.column_dimensions[get_column_letter(at)].width = _WIDE.get(role, 11)
    sheet.row_dimensions[1].height = 24
    sheet.freeze_panes = "A2"
    for role, names in _lists(lang):
        if HEADINGS[lang][role] in header:
            _list(sheet, list(header).index(HEADINGS[lang][role]), names)


def _lists(lang: Lang) -> Iterator[tuple[Role, list[str]]]:
    yield Role.STATUS, list(STATUS_NAMES[lang].values())


def _list(sheet: Worksheet, column: int, names: Sequence[str]) -> None:
    """Let a person choose from names in a column."""
    rule = DataValidation(type="list", formula1='"{}"'.format(",".join(names)), allow_blank=True)
    letter = get_column_letter(column + 1)
    rule.add(f"{letter}2:{letter}{_TEMPLATE_ROWS}")
    sheet.add_data_validation(rule)
