"""Our own bank on disk: read as if someone meant harm, written whole or not at all."""

from __future__ import annotations

import os
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.bank.question import Bank, Kind, Model, Question
from quizapp.bank.text import write as write_text
from quizapp.files import archive, disk
from quizapp.files.own import Unreadable, read, read_media, safe_name, write

BANK = Bank(
    "题库",
    (
        Question(
            id="q1", kind=Kind.OPEN, stem="图中是什么？", key=Model("海"), media=("图/海.png",)
        ),
        Question(id="q2", kind=Kind.INFO, stem="a\u2028b\r", media=("a.wav",)),
    ),
)
MEDIA = {"图/海.png": b"\x89PNG" * 10, "a.wav": b"RIFF"}
TEXT = write_text(BANK)


def zipped(members: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return packed.getvalue()


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert str(caught.value) == str(caught.value.words)
    return caught.value.words.code


@pytest.mark.parametrize("name", ["bank.quiz.txt", "bank.zip", "题库.ZIP"])
def test_a_bank_with_media_is_written_and_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write(path, BANK, MEDIA)
    reading = read(path)
    assert [question.stem for question in reading.bank.questions] == ["图中是什么？", "a\u2028b\r"]
    assert reading.problems == ()
    assert read_media(path) == MEDIA
    assert not list(tmp_path.rglob("*.part"))


def test_the_same_bank_gives_the_same_zip(tmp_path: Path) -> None:
    write(tmp_path / "a.zip", BANK, MEDIA)
    write(tmp_path / "b.zip", BANK, dict(reversed(MEDIA.items())))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_missing_media_are_told_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "bank.quiz.txt"
    write(path, BANK, {"a.wav": b"RIFF"})
    (problem,) = read(path).problems
    assert (problem.code, problem.where, problem.question) == ("media-missing", "line 4", "q1")
    assert read_media(path) == {"a.wav": b"RIFF"}


def test_media_outside_the_folder_are_never_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    path = tmp_path / "bank.quiz.txt"
    write(path, Bank("", (Question(id="q", kind=Kind.INFO, stem="s", media=("../secret.txt",)),)))
    assert read_media(path) == {}
    assert [problem.code for problem in read(path).problems] == ["media-missing"]
    with pytest.raises(ValueError, match="not a name"):
        write(path, BANK, {"../x": b""})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (TEXT.encode("utf-16"), "not-utf-8"),
        ("## 单选\n题干：大会".encode("gbk"), "not-utf-8"),
        (b"quizapp-bank 1\n\xff\xff\xff", "not-utf-8"),
        (b"quizapp-bank 1\n\x00\x00", "not-a-text"),
        (b"PK\x05\x06" + b"\x00" * 18, "zip-without-bank"),
        (b"PK\x03\x04 and nothing more", "ZIP_DAMAGED"),
        (zipped({"bank.quiz.txt": TEXT})[:-30], "ZIP_DAMAGED"),
    ],
)
def test_what_is_no_bank_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_wrong_encoding_is_named_with_its_line_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "b.quiz.txt"
    path.write_bytes(b"quizapp-bank 1\n" + "题干：大会".encode("gbk"))
    with pytest.raises(Unreadable, match=r"line 2; it looks like GBK.*encoding to UTF-8"):
        read(path)


def test_a_byte_order_mark_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "b.quiz.txt"
    path.write_bytes(b"\xef\xbb\xbf" + write_text(Bank("T")).encode())
    assert read(path).bank.title == "T"
    assert read(path).problems == ()


def test_what_cannot_be_opened_or_is_too_large_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == "not-opened"
    assert refusal(tmp_path) == "not-opened"
    path = tmp_path / "b.quiz.txt"
    path.write_text(TEXT, encoding="utf-8")
    # A file with a hole takes no room on the disk.
    with path.open("rb+") as file:
        file.truncate(disk.LARGEST + 1)
    assert refusal(path) == "too-large"


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/evil", "media/../../evil", "C:\\evil", "a\\b", "media//x", "bad\x01name"],
)
def test_paths_that_leave_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(zipped({"bank.quiz.txt": TEXT, "XX": b""}).replace(b"XX", b"YY"))
    assert read(path).bank.title == "题库"
    path.write_bytes(zipped({"bank.quiz.txt": TEXT, name: b"x"}))
    assert refusal(path) == "ZIP_BAD_NAME"


def test_links_and_locked_members_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    link = zipfile.ZipInfo("media/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bank.quiz.txt", TEXT)
        archive.writestr(link, "/etc/passwd")
    assert refusal(path) == "ZIP_SYMLINK"
    locked = bytearray(zipped({"bank.quiz.txt": TEXT}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(locked)
    assert refusal(path) == "PASSWORD"


def test_bombs_are_refused_before_they_are_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(zipped({"bank.quiz.txt": TEXT, "media/x": b"\0" * 3_000_000}))
    assert refusal(path) == "ZIP_TOO_BIG"
    path.write_bytes(zipped({"bank.quiz.txt": TEXT, "media/x": b"", "media/y": b""}))
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    assert refusal(path) == "ZIP_TOO_MANY"
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 10)
    assert refusal(path) == "ZIP_TOO_BIG"


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped({"bank.quiz.txt": b"x" * 5000}))
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    path = tmp_path / "b.zip"
    path.write_bytes(content)
    assert refusal(path) == "ZIP_DAMAGED"


def test_a_zip_holds_one_bank_at_its_top_or_in_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(zipped({"x.txt": TEXT}))
    assert refusal(path) == "zip-without-bank"
    path.write_bytes(zipped({"a.quiz.txt": TEXT, "b.quiz.txt": TEXT}))
    assert refusal(path) == "zip-without-bank"
    folder = {"题库/": b"", "题库/a.quiz.txt": TEXT, "题库/media/a.wav": b"RIFF"}
    path.write_bytes(zipped({**folder, "__MACOSX/._a.quiz.txt": b"\0"}))
    assert read(path).bank.title == "题库"
    assert read_media(path) == {"a.wav": b"RIFF"}


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_chinese_names_in_zips_that_do_not_tell_their_encoding(
    tmp_path: Path, encoding: str
) -> None:
    name = "图.png".encode(encoding)
    bank = Bank("", (Question(id="q", kind=Kind.INFO, stem="s", media=("图.png",)),))
    content = zipped({"bank.quiz.txt": write_text(bank), "media/" + "Q" * len(name): b"x"})
    path = tmp_path / "b.zip"
    path.write_bytes(content.replace(b"Q" * len(name), name))
    assert read(path).problems == ()
    assert read_media(path) == {"图.png": b"x"}


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bank.quiz.txt"
    write(path, Bank("old"))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(path, BANK)
    assert read(path).bank == Bank("old")
    assert [file.name for file in tmp_path.iterdir()] == ["bank.quiz.txt"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.png", True),
        ("图/海.png", True),
        ("", False),
        (".", False),
        ("a/../b", False),
        ("a:b", False),
    ],
)
def test_names_that_are_safe_on_every_system(name: str, *, safe: bool) -> None:
    assert safe_name(name) is safe


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_zip_is_read_or_refused_but_never_falls(
    tmp_path: Path, data: st.DataObject
) -> None:
    content = bytearray(zipped({"bank.quiz.txt": TEXT, "media/a.wav": b"RIFF"}))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(4, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path / "b.zip"
    path.write_bytes(content)
    # Any other exception fails the test.
    with suppress(Unreadable):
        assert read(path).skipped >= 0
