"""A zip is looked at before anything in it is believed."""

from __future__ import annotations

import stat
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.files import archive
from quizapp.files.archive import Archive, inside, is_zip
from quizapp.files.refusal import Unreadable


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        for name, content in members:
            info = zipfile.ZipInfo("x")
            info.filename, info.compress_type = name, method
            file.writestr(info, content)
    return packed.getvalue()


def refusal(content: bytes, read: str = "") -> str:
    with pytest.raises(Unreadable) as caught:
        Archive(content).read(read)
    return caught.value.words.code


def test_members_are_read_by_name() -> None:
    zip_file = Archive(zipped(("a.txt", b"one"), ("b/", b""), ("b/c.txt", b"two")))
    assert zip_file.names() == ("a.txt", "b/c.txt")
    assert zip_file.read("b/c.txt") == b"two"
    assert "a.txt" in zip_file
    assert "c.txt" not in zip_file
    with pytest.raises(KeyError):
        zip_file.read("c.txt")


def test_an_empty_zip_holds_nothing() -> None:
    assert Archive(zipped()).names() == ()


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/x",
        "a/../../x",
        "..\\x",
        "C:\\x",
        "C:x",
        "a.png:evil",
        "a\0.exe",
        "a//b",
        "\\\\h\\x",
    ],
)
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert not inside(name)
    assert refusal(zipped(("ok", b""), (name, b"x"))) == "ZIP_BAD_NAME"


def test_a_name_that_stands_twice_is_refused() -> None:
    content = zipped(("aa", b"1"), ("bb", b"2")).replace(b"bb", b"aa")
    assert refusal(content) == "ZIP_DUPLICATE_NAMES"


def test_links_passwords_and_odd_methods_are_refused() -> None:
    link = BytesIO()
    with zipfile.ZipFile(link, "w") as file:
        info = zipfile.ZipInfo("x")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(info, "/etc/passwd")
    assert refusal(link.getvalue()) == "ZIP_SYMLINK"
    assert refusal(zipped(("x", b"1"), method=zipfile.ZIP_LZMA)) == "ZIP_METHOD"
    locked = bytearray(zipped(("x", b"1")))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(locked)) == "PASSWORD"


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(zipped(("x", b"\0" * 3_000_000))) == "ZIP_TOO_BIG"
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 5)
    assert refusal(zipped(("x", b"123"), ("y", b"123"))) == "ZIP_TOO_BIG"
    monkeypatch.setattr(archive, "MOST_MEMBERS", 1)
    assert refusal(zipped(("x", b""), ("y", b""))) == "ZIP_TOO_MANY"


def test_many_members_are_counted_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    content = zipped(*((f"{index}", b"") for index in range(archive.MOST_MEMBERS + 1)))

    def never(*_: object) -> None:
        pytest.fail("the directory was taken apart")

    monkeypatch.setattr(zipfile, "ZipFile", never)
    assert refusal(content) == "ZIP_TOO_MANY"


def test_a_size_that_lies_is_damage() -> None:
    content = bytearray(zipped(("x", b"x" * 5000)))
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    assert refusal(bytes(content), "x") == "ZIP_DAMAGED"


def test_what_is_cut_short_or_begins_otherwise_is_damage() -> None:
    content = zipped(("x", b"x" * 5000))
    assert refusal(content[:-30]) == "ZIP_DAMAGED"
    assert refusal(b"MZ" + content) == "ZIP_DAMAGED"
    assert not is_zip(b"MZ" + content)


@settings(max_examples=150)
@given(st.data())
def test_damage_is_refused_but_nothing_falls(data: st.DataObject) -> None:
    content = bytearray(zipped(("a.txt", b"some text" * 20), ("b/c", b"\0\1")))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    # Any other exception fails the test.
    with suppress(Unreadable):
        file = Archive(bytes(content))
        assert all(isinstance(file.read(name), bytes) for name in file.names())
