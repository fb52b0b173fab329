"""Plain text: its encodings, its line ends, and tables that were pasted into it."""

from __future__ import annotations

import pytest

from quizapp.bank.report import answer
from quizapp.files import plain
from quizapp.files.refusal import Stopped

TEXT = "知识竞赛题库\n一、单选题\n1、火警电话是（ ）。\nA、110  B、119\n答案：B\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    reading = plain.read(TEXT.replace("\n", end).encode(encoding), "x.txt")
    (question,) = reading.bank.questions
    assert (question.options, answer(question)) == (("110", "119"), [1])
    assert reading.bank.title == "知识竞赛题库"
    assert reading.lines == (3,)
    guessed = [problem.code for problem in reading.problems]
    assert guessed == (["ENCODING_GUESSED"] if encoding == "gb18030" else [])


def test_a_pasted_table_is_a_bank() -> None:
    text = "题型\t题干\tA\tB\t答案\n单选\t首都是\t上海\t北京\tB\n多选\t直辖市\t上海\t北京\tAB\n"
    questions = plain.read(text.encode(), "x.txt").bank.questions
    assert [(one.kind.value, answer(one)) for one in questions] == [
        ("single", [1]),
        ("multiple", [0, 1]),
    ]


def test_invisible_signs_do_not_disturb() -> None:
    text = TEXT.replace("1、", "\u200b1\ufeff、").replace("答案", "答\u00ad案")
    assert answer(plain.read(text.encode(), "x.txt").bank.questions[0]) == [1]


def test_stopping() -> None:
    with pytest.raises(Stopped):
        plain.read(TEXT.encode(), "x.txt", stop=lambda: True)


def test_an_endless_line_is_left_out_and_told() -> None:
    reading = plain.read((TEXT + "甲" * 5000 + "\n").encode(), "x.txt")
    assert [problem.code for problem in reading.problems] == ["TEXT_TOO_LONG"]
    assert (len(reading.bank.questions), reading.skipped) == (1, 1)
