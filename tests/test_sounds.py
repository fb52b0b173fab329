"""The sounds of the show: made anew byte for byte, equally loud, with a sharp cue."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

import pytest

from quizapp.files.theme import SOUNDS
from quizapp.windows.console.sounds import shipped
from tools import sounds

FULL = 32_768
SOFT = {"tick", "last"}
"""They come again and again, some below a spoken answer."""


def samples(name: str) -> tuple[int, ...]:
    with wave.open(str(shipped(name))) as sound:
        count = sound.getnframes()
        return struct.unpack(f"<{count}h", sound.readframes(count))


def decibels(name: str) -> float:
    whole = [value / FULL for value in samples(name)]
    return 20 * math.log10(sounds.loudness(whole))


def test_the_script_makes_the_shipped_files_byte_for_byte(tmp_path: Path) -> None:
    made = sounds.write(tmp_path)
    assert {path.stem for path in made} == set(SOUNDS)
    for path in made:
        assert path.read_bytes() == shipped(path.stem).read_bytes(), path.name


def test_nothing_else_lies_beside_them() -> None:
    assert {path.name for path in sounds.FOLDER.iterdir()} == {f"{name}.wav" for name in SOUNDS}


@pytest.mark.parametrize("name", SOUNDS)
def test_two_at_once_do_not_crack(name: str) -> None:
    assert max(map(abs, samples(name))) / FULL <= sounds.PEAK


def test_all_are_about_equally_loud_and_ticks_softer() -> None:
    loud = [decibels(name) for name in SOUNDS if name not in SOFT]
    assert max(loud) - min(loud) <= 2.5
    for name in SOFT:
        assert -12 <= decibels(name) - min(loud) <= -4


def test_the_cue_sounds_within_two_milliseconds() -> None:
    begun = next(at for at, value in enumerate(samples("cue")) if abs(value) > FULL / 50)
    assert begun / sounds.RATE < 0.002


@pytest.mark.parametrize("name", SOUNDS)
def test_ends_in_silence_without_a_click(name: str) -> None:
    assert max(map(abs, samples(name)[-48:])) < FULL / 1000


def test_a_tick_is_over_before_the_next_second() -> None:
    assert len(samples("tick")) < len(samples("last")) < sounds.RATE / 2
