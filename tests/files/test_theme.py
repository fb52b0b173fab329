"""Reading a theme: every fault is told with its line and costs only its own value."""

from __future__ import annotations

import struct
import wave
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.files import themes
from quizapp.files.palette import (
    GROUPS,
    NAMES,
    Colours,
    contrast,
    faint,
    is_colour,
    mixed,
    share,
    tinted,
)
from quizapp.files.theme import SOUNDS, ThemeReading, read, write
from quizapp.files.theme_files import LARGEST_FILE, plain_name

RED = themes.shipped("red").colours


def png(wide: int, high: int) -> bytes:
    """A picture that says how large it is, and no more."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        whole = kind + body
        return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def wav(seconds: float = 0.1, width: int = 2) -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(width)
        sound.setframerate(8000)
        sound.writeframes(bytes(int(8000 * seconds) * width))
    return out.getvalue()


FILES = {
    "hall.png": png(1920, 1080),
    "small.png": png(640, 360),
    "huge.png": png(20_000, 20_000),
    "heavy.png": bytes(LARGEST_FILE + 1),
    "no.png": b"not a picture",
    "gong.wav": wav(),
    "long.wav": wav(31),
    "wide.wav": wav(width=3),
    "no.wav": b"RIFF....",
}


def reading(text: str) -> ThemeReading:
    return read(text.encode(), FILES.get, themes.bases())


def faults(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in reading(text).problems]


def test_a_theme_is_read_whole() -> None:
    found = reading(
        'name = "我的"\nbase = "blue"\n[colours]\nsky = "#0a2e6c"\n'
        '[pictures]\nbackground = "hall.png"\nlogo = "small.png"\n'
        '[sounds]\ncue = "gong.wav"\ntick = ""\n[volumes]\nlast = 40\n'
    )
    assert found.problems == ()
    theme = found.theme
    assert (theme.name, theme.base, theme.colours.sky) == ("我的", "blue", "#0A2E6C")
    assert theme.colours.ink == themes.shipped("blue").colours.ink
    assert (theme.background, theme.logo) == ("hall.png", "small.png")
    assert theme.sounds == {"tick": "", "cue": "gong.wav"}
    assert theme.volumes == {"last": 40}
    assert theme.files == ("hall.png", "small.png", "gong.wav")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('name = "x"\nnmae = "y"', "theme-unknown", 2),
        ('[colours]\nskyy = "#000000"', "theme-unknown", 2),
        ("[sounds]\nboom = 1", "theme-unknown", 2),
        ('[colours]\n\nsky = "dark red"', "theme-colour", 3),
        ("[colours]\nsky = 7", "theme-colour", 2),
        ('colours.sky = "#12345"', "theme-colour", 1),
        ('colours = { sky = "#12345" }', "theme-colour", 1),
        ("colours = 3", "theme-value", 1),
        ("name = 3", "theme-value", 1),
        ('base = "green"', "theme-base", 1),
        ('[pictures]\nlogo = "gone.png"', "theme-missing", 2),
        ('[pictures]\nlogo = "../../etc/passwd"', "theme-name", 2),
        ('[pictures]\nlogo = "C:\\\\logo.png"', "theme-name", 2),
        ('[pictures]\nbackground = "heavy.png"', "theme-large", 2),
        ('[pictures]\nbackground = "huge.png"', "theme-large", 2),
        ('[pictures]\nbackground = "small.png"', "theme-coarse", 2),
        ('[pictures]\nbackground = "no.png"', "theme-picture", 2),
        ("[pictures]\nbackground = 3", "theme-value", 2),
        ('[sounds]\ncue = "no.wav"', "theme-sound", 2),
        ('[sounds]\ncue = "wide.wav"', "theme-sound", 2),
        ('[sounds]\ncue = "long.wav"', "theme-sound-long", 2),
        ("[volumes]\ncue = 101", "theme-volume", 2),
        ("[volumes]\ncue = true", "theme-volume", 2),
        ('name = "x"\nbase = ', "theme-toml", 2),
        ('name = "x"\n[colours]\nsky ＝ "#000000"', "theme-wide", 3),
        ("name = “x”", "theme-wide", 1),
        ("x = " + "[" * 5000, "theme-toml", 1),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, code: str, line: int) -> None:
    assert (code, line) in faults(text)


def test_a_fault_costs_only_its_own_value() -> None:
    found = reading('[colours]\nsky = "red"\nwell = "#010101"\n[sounds]\ncue = "no.wav"\n')
    assert found.theme.colours.sky == RED.sky
    assert found.theme.colours.well == "#010101"
    assert "cue" not in found.theme.sounds


def test_faint_text_is_named_with_both_colours_and_the_ratio() -> None:
    found = reading('[colours]\nplate_top = "#C06060"\n')
    assert {(one.code, one.line) for one in found.problems} == {("theme-contrast", 2)}
    said = str(found.problems[0].words)
    assert "#FFF9EE" in said
    assert "#C06060" in said
    assert "3.9 to 1" in said


def test_like_names_are_offered() -> None:
    assert "“metal”" in str(reading('[colours]\nmetall = "#FFFFFF"').problems[0].words)


def test_an_old_encoding_is_read_and_told() -> None:
    text = 'name = "工会红金的知识竞赛主题"\n'.encode("gb18030")
    found = read(text, FILES.get, themes.bases())
    assert found.theme.name == "工会红金的知识竞赛主题"
    assert found.problems


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 100, b"\xff\xfe", b"[[["])
def test_whatever_it_is_reading_never_fails(content: bytes) -> None:
    assert read(content, FILES.get, themes.bases()).theme.colours == RED


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_fail(content: bytes) -> None:
    read(content, FILES.get, themes.bases())


@pytest.mark.parametrize(
    ("name", "fine"),
    [
        ("hall.png", True),
        ("礼堂.jpg", True),
        ("a/b.png", False),
        ("..", False),
        (".hidden", False),
        ("end.", False),
        ("a?b.png", False),
        ("", False),
    ],
)
def test_only_plain_names(name: str, fine: bool) -> None:
    assert plain_name(name) is fine


def test_what_is_written_is_read_alike() -> None:
    theme = reading(
        'name = "a \\"b\\" \\\\ 中"\nbase = "blue"\n[colours]\nsky = "#000000"\n'
        '[pictures]\nlogo = "hall.png"\n[sounds]\ntick = ""\n[volumes]\ncue = 5\n'
    ).theme
    written = write(theme, themes.shipped("blue").colours)
    assert read(written, FILES.get, themes.bases()) == ThemeReading(theme)
    assert b"sky_dark" not in written


# --- shipped themes and colours


@pytest.mark.parametrize("name", ["red", "blue"])
def test_a_shipped_theme_names_every_colour_and_is_faultless(name: str) -> None:
    theme = themes.shipped(name)
    found = read(write(theme), FILES.get, themes.bases())
    assert found.problems == ()
    assert found.theme.colours == theme.colours
    assert list(faint(theme.colours)) == []


def test_the_groups_hold_every_colour_once() -> None:
    assert tuple(name for _, names in GROUPS for name in names) == NAMES
    assert len(SOUNDS) == len(set(SOUNDS))


HEX = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@given(HEX, HEX, st.sampled_from(["red", "blue"]))
def test_any_two_colours_make_a_theme_that_can_be_read(ground: str, metal: str, base: str) -> None:
    made = tinted(themes.shipped(base).colours, ground, metal)
    assert list(faint(made)) == []
    assert all(is_colour(getattr(made, name)) for name in NAMES)


@given(HEX, HEX)
def test_a_ground_is_darkened_only_as_far_as_it_must_be(ground: str, ink: str) -> None:
    part = share((ground,), "#000000", (ink,))
    if 0 < part < 1:
        assert contrast(ink, mixed(ground, "#000000", part)) >= 7
        assert contrast(ink, mixed(ground, "#000000", part - 0.04)) < 7


def test_tinting_keeps_a_good_ground() -> None:
    made: Colours = tinted(RED, "#123A66", "#FFE08A")
    assert made.sky == "#123A66"
    assert made.metal == "#FFE08A"
