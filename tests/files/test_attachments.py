"""Pictures and sounds that lie in a file: what they are and what they are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.files.attachments import Attachments, is_remote, kind_of, safe_media_name
from quizapp.files.own import safe_name

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"GIF89a", "gif"),
        (b"RIFF\0\0\0\0WEBP", "webp"),
        (b"RIFF\0\0\0\0WAVE", "wav"),
        (b"\0\0\0\x18ftypisom", "mp4"),
        (b"ID3\x04", "mp3"),
        (b"OggS", "ogg"),
        (b"MZ\x90", ""),
        (b"<svg/>", ""),
        (b"#EXTM3U", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_decide(content: bytes, ending: str) -> None:
    assert kind_of(content) == ending


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("sea.png", "sea.png"),
        ("图.PNG", "图.PNG"),
        ("../../x.png", "x.png"),
        ("C:\\x\\y.png", "y.png"),
        ("CON.png", "_CON.png"),
        ("a<b>.png", "a_b_.png"),
        ("x.exe", "x.png"),
        ("trail.png. ", "trail.png"),
        ("\u202egpj.exe", "_gpj.png"),
        ("", "media.png"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_media_name(name, "png") == safe


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_every_system_takes(name: str) -> None:
    assert safe_name(safe_media_name(name, "png"))


def test_equal_files_are_kept_once_and_others_get_a_number() -> None:
    kept = Attachments()
    assert kept.take("a.png", PNG) == ("a.png", None)
    assert kept.take("a.png", PNG)[0] == "a.png"
    assert kept.take("A.png", PNG + b"1")[0] == "A-2.png"
    assert sorted(kept.kept) == ["A-2.png", "a.png"]
    name, note = kept.take("a.png", b"MZ")
    assert (name, note.code if note else "") == ("", "MEDIA_TYPE")


def test_what_leads_out_of_the_file() -> None:
    away = ["http://x/a", "//x/a", "file:///a", "\\\\x\\a", "C:\\a", "/etc/a", "https:a"]
    assert [place for place in away if not is_remote(place)] == []
    assert [place for place in ("a.png", "../a.png", "data:image/png,x") if is_remote(place)] == []
