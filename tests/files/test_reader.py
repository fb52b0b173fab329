"""Which module reads a file: by its content, then by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.files import reader
from quizapp.files.reader import Stopped, Unreadable, form_of, media, read
from tests.files.test_moodle import CHOICE, question, quiz
from tests.files.test_qti import PICTURED, PNG, declared, item, package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GIFT = b"::q::Who?{=a ~b}\n"
AIKEN = b"Who?\nA. a\nB. b\nANSWER: A\n"
BANK = "quizapp-bank 1\n\n## 单选\n题干：谁？\n- [x] 甲\n- 乙\n状态：可用\n".encode()
ITEM = item(declared("B"), "<p>Q</p>").encode()


@pytest.mark.parametrize(
    ("content", "name", "form"),
    [
        (GIFT, "a.gift", "gift"),
        (GIFT, "a.txt", "gift"),
        (GIFT, "a", "gift"),
        ("$CATEGORY: x\n\nq{T}".encode("utf-16"), "a.txt", "gift"),
        (AIKEN, "a.txt", "aiken"),
        (AIKEN, "a.aiken", "aiken"),
        (BANK, "a.quiz.txt", "quizapp-bank"),
        (BANK, "a.txt", "quizapp-bank"),
        ("1. 题目？\nA. 甲 B. 乙\n答案：A".encode("gbk"), "a.txt", "txt"),
        (b"1. {one} or {two}?\nA. a\nB. b\nAnswer: B", "a.txt", "txt"),
        (quiz(), "a.xml", "moodle-xml"),
        (quiz(), "a.txt", "moodle-xml"),
        (quiz().decode().replace("?>", ' encoding="utf-16"?>').encode("utf-16"), "x", "moodle-xml"),
        (ITEM, "a.xml", "qti"),
        (b"<!-- x --><?y?>" + ITEM, "a.xml", "qti"),
        (package({"a.xml": ITEM}), "a.zip", "qti"),
        (package({"a.quiz.txt": BANK}), "a.zip", "quizapp-bank"),
        (package({"xl/workbook.xml": b""}), "a", "xlsx"),
        (package({"word/document.xml": b""}), "a", "docx"),
        (b"a,b", "a.csv", "csv"),
        (b"not a zip", "a.xlsx", "xlsx"),
        (b"%PDF-1.7", "a.pdf", "pdf"),
    ],
)
def test_what_a_file_is(content: bytes, name: str, form: str) -> None:
    assert form_of(content, name) == form


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.gift", "EMPTY_FILE"),
        (b" \r\n", "a.docx", "EMPTY_FILE"),
        (OLE, "a.doc", "OLD_DOC"),
        (OLE, "a.docx", "OLD_DOC"),
        (OLE, "a.xls", "OLD_XLS"),
        (OLE + "Workbook".encode("utf-16-le"), "a", "OLD_XLS"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "PASSWORD"),
        (b"plain", "a.wps", "OLD_DOC"),
        (b"{\\rtf1 q}", "a.docx", "NOT_DOCX"),
        (b"{\\rtf1 q}", "a.rtf", "NOT_A_BANK"),
        (b"<!DOCTYPE html><html></html>", "a.html", "NOT_A_BANK"),
        (bytes(range(256)) * 9, "a.txt", "NOT_TEXT"),
    ],
)
def test_what_nobody_reads_is_refused_with_the_way_out(
    content: bytes, name: str, code: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        form_of(content, name)
    assert caught.value.words.code == code


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.gift", GIFT, "gift"),
        ("a.txt", AIKEN, "aiken"),
        ("a.xml", quiz(question("multichoice", inner=CHOICE)), "moodle-xml"),
        ("b.xml", ITEM, "qti"),
        ("a.quiz.txt", BANK, "quizapp-bank"),
    ],
)
def test_a_file_is_read_by_its_module(tmp_path: Path, name: str, content: bytes, form: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    shares: list[float] = []
    reading = read(path, shares.append)
    assert (reading.form, len(reading.bank.questions)) == (form, 1)
    assert shares[-1] == 1
    assert shares == sorted(shares)


def test_a_reading_can_be_stopped_at_any_time(tmp_path: Path) -> None:
    path = tmp_path / "a.gift"
    path.write_bytes((GIFT + b"\n") * 50)
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    with pytest.raises(Stopped):
        read(path, stop=stop)
    assert asked == 21
    with pytest.raises(Stopped):
        read(path, stop=lambda: True)


def test_media_are_handed_out(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(package({"items/a.xml": PICTURED, "media/sea a.png": PNG}, "items/a.xml"))
    assert media(path) == {"sea a.png": PNG}
    path.write_bytes(GIFT)
    assert media(path) == {}


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        reader.read(tmp_path / "nowhere.gift")
    assert caught.value.words.code == "not-opened"
