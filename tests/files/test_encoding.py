"""The text of a file that does not tell its encoding."""

from __future__ import annotations

import pytest

from quizapp.files.encoding import text_of
from quizapp.files.refusal import Unreadable

CHINESE = "题目,甲,乙\r\n水的化学式是什么？,H2O,CO2\r\n"


def refusal(content: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        text_of(content)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_sure_is_read_without_a_word(encoding: str) -> None:
    assert text_of(CHINESE.encode(encoding)) == (CHINESE, None)


@pytest.mark.parametrize(
    ("text", "encoding", "called"),
    [
        (CHINESE, "gb18030", "GB18030"),
        ("𠮷野家的𠮷字？" + CHINESE, "gb18030", "GB18030"),
        ("題目：水的化學式是什麼？", "big5", "Big5"),
        (CHINESE, "utf-16-le", "UTF-16"),
        (CHINESE, "utf-16-be", "UTF-16"),
        ("Café {=a ~b}\n", "cp1252", "Windows-1252"),
        ("Où étudie-t-on le français à l'été ?", "cp1252", "Windows-1252"),
    ],
)
def test_a_guess_is_right_and_is_told(text: str, encoding: str, called: str) -> None:
    read, doubt = text_of(text.encode(encoding))
    assert read == text
    assert doubt is not None
    assert doubt.code == "ENCODING_GUESSED"
    assert called in str(doubt)


def test_a_few_wrong_bytes_are_named_not_guessed() -> None:
    bad = CHINESE.encode() + "第二题\n".encode() + b"\xff\xfe,10"
    fault = refusal(bad)
    assert fault.words.code == "ENCODING"
    assert "Line 4" in str(fault)
    assert refusal(CHINESE.encode() + "第二题,甲".encode("gbk")).words.code == "ENCODING"


def test_what_is_no_text_is_refused() -> None:
    assert refusal(bytes(range(256)) * 20).words.code == "NOT_TEXT"
    assert refusal(b"\x89PNG\r\n\x1a\n" + bytes(100)).words.code in ("NOT_TEXT", "ENCODING")


def test_a_lone_zero_is_left_to_the_reader() -> None:
    text = "some,words\n" * 20
    assert text_of(f"{text}a\0b".encode()) == (f"{text}a\0b", None)


def test_nothing_is_nothing() -> None:
    assert text_of(b"") == ("", None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_chinese_with_wide_blanks_is_utf_16_without_a_mark(encoding: str) -> None:
    text = "（1）工会主席任期（　　Ｂ　　）。\nＡ．一年　　Ｂ．三年或者五年　　Ｃ．十年\n" * 3
    assert text_of(text.encode(encoding))[0] == text
