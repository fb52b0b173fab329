"""`quizapp bank …` as it is called from outside: any file in, any format out, likeness told."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.bank.question import Bank, Choices, Kind, Question, Status
from quizapp.files import own, workbook
from quizapp.files.writer import ENDINGS, Form
from tests.app.test_cli import SHIPPED, quizapp, told

TEXT = """1. 我国首都是（ A ）。
A. 北京 B. 上海 C. 广州 D. 深圳
2. 最长的河流是（ ）。
A. 长江 B. 黄河 C. 淮河 D. 珠江
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "题库.txt"
    file.write_text(TEXT, encoding="gb18030")
    return file


def test_every_format_is_read(tmp_path: Path, text: Path) -> None:
    found = told("bank", "read", text, data=tmp_path)
    assert found["format"] == "txt"
    assert [one["status"] for one in found["questions"]] == ["ready", "draft"]
    assert "NO_RIGHT_ANSWER" in [one["code"] for one in found["problems"]]
    bank = Bank("", (Question("a", Kind.SINGLE, "?", ("x", "y"), key=Choices((1,))),))
    book = tmp_path / "b.xlsx"
    book.write_bytes(workbook.write(bank).content)
    found = told("bank", "read", book, data=tmp_path)
    assert (found["format"], found["questions"][0]["answer"]) == ("xlsx", [1])


def test_text_that_is_no_question_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("竞赛题库\n欢迎参加本次竞赛。\n" + TEXT, encoding="utf-8")
    found = told("bank", "read", file, data=tmp_path)
    assert "欢迎参加本次竞赛。" in [one["text"] for one in found["unread"]]


def test_a_refused_file_gives_its_code_and_exit_1(tmp_path: Path, text: Path) -> None:
    old = tmp_path / "old.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    found = told("bank", "read", old, data=tmp_path, ok=1)
    assert found["format"] is None
    assert found["questions"] == []
    assert [one["code"] for one in found["problems"]] == ["OLD_DOC"]
    found = told("bank", "import", text, old, "--into", "b1", data=tmp_path, ok=1)
    assert found["taken"] == 0
    assert found["problems"][0]["code"] == "OLD_DOC"
    quizapp("bank", "like", "b1", data=tmp_path, ok=1)


def test_files_go_into_a_bank_once(tmp_path: Path, text: Path) -> None:
    again = tmp_path / "again.txt"
    again.write_text(TEXT, encoding="utf-8")
    first = told("bank", "import", text, again, "--into", "b1", data=tmp_path)
    assert (first["taken"], first["drafts"], first["known"]) == (2, 1, 2)
    second = told("bank", "import", again, "--into", "b1", data=tmp_path)
    assert (second["taken"], second["known"]) == (0, 2)
    third = told("bank", "import", again, "--into", "b1", "--again", data=tmp_path)
    assert third["questions"] == ["q3", "q4"]
    pairs = told("bank", "like", "b1", data=tmp_path)["pairs"]
    assert {(one["one"], one["other"], one["same_key"]) for one in pairs} >= {("q1", "q3", True)}


def test_files_go_into_a_file_of_ours(tmp_path: Path, text: Path) -> None:
    bank = tmp_path / "out.quiz.txt"
    told("bank", "import", text, "--into", bank, data=tmp_path)
    told("bank", "import", text, "--into", bank, "--again", data=tmp_path)
    assert [one.id for one in own.read(bank).bank.questions] == ["q1", "q2", "q3", "q4"]


@pytest.mark.parametrize("form", [Form.OWN, Form.PAPER_WITH_KEY, Form.MOODLE, Form.KAHOOT])
def test_a_bank_is_written_in_another_format(tmp_path: Path, form: Form) -> None:
    file = tmp_path / f"out{ENDINGS[form][0]}"
    found = told("bank", "export", SHIPPED, file, "--as", form.value, data=tmp_path)
    assert found["format"] == form.value
    assert found["questions"] + found["left"] == 218
    left = {one["question"] for one in found["problems"] if one["severity"] == "error"}
    assert len(left) == found["left"]
    read = told("bank", "read", file, data=tmp_path)
    ready = [one for one in read["questions"] if one["status"] == "ready"]
    assert len(ready) >= found["questions"] * 0.9


def test_a_paper_holds_drafts_only_where_they_are_asked_for(tmp_path: Path) -> None:
    bank, paper = tmp_path / "b.txt", tmp_path / "p.docx"
    bank.write_text("1. 甲（ ）\nA. 一 B. 二\n答案：A\n2. 乙（ ）\nA. 一 B. 二\n", encoding="utf-8")
    ours = tmp_path / "b.quiz.txt"
    told("bank", "import", bank, "--into", ours, data=tmp_path)
    found = told("bank", "export", ours, paper, "--as", "docx", data=tmp_path)
    assert (found["questions"], found["left"], found["drafts_left"]) == (1, 1, 1)
    found = told("bank", "export", ours, paper, "--as", "docx", "--drafts", data=tmp_path)
    assert (found["questions"], found["left"], found["drafts_left"]) == (2, 0, 0)


def test_without_a_format_the_ending_tells_it(tmp_path: Path) -> None:
    found = told("bank", "export", SHIPPED, tmp_path / "a.xlsx", data=tmp_path)
    assert (found["format"], found["left"]) == ("xlsx", 0)
    quizapp("bank", "export", SHIPPED, tmp_path / "a.odt", data=tmp_path, ok=2)
    quizapp("bank", "export", SHIPPED, tmp_path / "a", "--as", "odt", data=tmp_path, ok=2)
    quizapp("bank", "export", "nobody", tmp_path / "a.csv", data=tmp_path, ok=1)


def test_likeness_is_told_within_and_across(tmp_path: Path, text: Path) -> None:
    file = tmp_path / "b.quiz.txt"
    questions = tuple(
        Question(f"q{n}", Kind.SINGLE, stem, ("甲", "乙"), key=Choices((0,)), status=Status.READY)
        for n, stem in enumerate(("我国的首都是哪里？", "我国的首都是哪里", "水的沸点是多少？"), 1)
    )
    own.write(file, Bank("b", questions))
    (pair,) = told("bank", "like", file, data=tmp_path)["pairs"]
    assert (pair["one"], pair["other"], pair["degree"]) == ("q1", "q2", 1.0)
    told("bank", "import", text, "--into", "b1", data=tmp_path)
    told("bank", "import", text, "--into", "b2", data=tmp_path)
    across = told("bank", "like", "b1", "--across", data=tmp_path)["pairs"]
    assert [(one["one"], one["bank"]) for one in across][:2] == [("q1", "b2"), ("q2", "b2")]
