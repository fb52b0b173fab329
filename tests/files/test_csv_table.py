"""CSV: what divides its cells, its encodings, its quotes."""

from __future__ import annotations

import pytest

from quizapp.files import csv_table
from quizapp.files.csv_table import divider_of
from quizapp.files.refusal import Unreadable
from tests.files.tables import codes, csv_of, only, read_csv, short

ROWS = [["题型", "题干", "A", "B", "答案"], ["单选题", "水的化学式，是（ ）。", "H2O", "CO2", "A"]]
QUESTION = ("single", "水的化学式，是（ ）。", ["H2O", "CO2"], [0], "ready")


@pytest.mark.parametrize("divider", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_every_divider_in_every_encoding(divider: str, encoding: str) -> None:
    reading = read_csv(ROWS, divider, encoding)
    assert short(only(reading)) == QUESTION
    assert codes(reading) == ({"ENCODING_GUESSED"} if encoding == "gb18030" else set())


def test_the_divider_that_the_file_names() -> None:
    content = "sep=;\r\n题干;答案\r\n一，二，三，四;对\r\n".encode()
    reading = csv_table.read(content, "x.csv")
    assert short(only(reading))[:2] == ("truefalse", "一，二，三，四")
    assert reading.lines == (3,)


@pytest.mark.parametrize(
    ("text", "divider"),
    [
        ("a,b,c\n1,2;3,4", ","),
        ("a;b\n1,5;2,5\n3,5;4,5", ";"),
        ('"a,b";c\n"d,e";f', ";"),
        ("a\tb\n1,2\t3", "\t"),
        ("word", ","),
    ],
)
def test_what_divides(text: str, divider: str) -> None:
    assert divider_of(text) == divider


def test_cells_of_several_lines_and_quotes() -> None:
    rows = [["题干", "选项", "答案"], ['他说"好"。\n然后（ ）。', "A.走\nB.留", "B"]]
    reading = read_csv(rows)
    assert short(only(reading)) == ("single", '他说"好"。\n然后（ ）。', ["走", "留"], [1], "ready")
    assert reading.lines == (2,)


def test_an_apostrophe_before_a_formula_is_taken_off() -> None:
    assert only(read_csv([["题干", "答案"], ["'=1+1 等于 2。", "对"]])).stem == "=1+1 等于 2。"
    assert only(read_csv([["题干", "答案"], ["'tis so.", "对"]])).stem == "'tis so."


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "EMPTY_FILE"),
        (b" \r\n", "EMPTY_FILE"),
        (bytes(range(256)) * 20, "NOT_TEXT"),
        (b'question,answer\r\n"open,A\r\nq,B\r\n', "CSV_QUOTE"),
        (b'question,answer\r\n"a" b,A\r\n', "CSV_QUOTE"),
        (b"question,answer\r\n" + b"a" * 40_000 + b",A", "TEXT_TOO_LONG"),
        (b"question,answer\r\n" + b"a" * 400_000 + b",A", "TEXT_TOO_LONG"),
        (b"a,b\r\n1,2\r\n", "NO_HEADER"),
    ],
)
def test_what_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        csv_table.read(content, "x.csv")
    assert refused.value.words.code == code


def test_an_open_quote_is_said_with_its_line() -> None:
    with pytest.raises(Unreadable) as refused:
        csv_table.read(b'question,answer\r\nq,A\r\n"open,A\r\nq,B\r\n', "x.csv")
    assert "Line 3" in str(refused.value)


def test_a_layout_can_be_looked_at_and_changed() -> None:
    content = csv_of([["甲列", "乙列"], ["地球是圆的。", "对"], ["地球是平的。", "错"]])
    (layout,) = csv_table.layouts(content, "x.csv")
    assert not layout.sure
    mapping = csv_table.Mapping("x.csv", 1, layout.mapping.columns)
    assert len(csv_table.read(content, "x.csv", mapping).bank.questions) == 2
