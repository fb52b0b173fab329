"""Sounds: what goes with which event, the ticking, devices that come and go, and the files."""

from __future__ import annotations

import subprocess
import sys
import wave
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from quizapp.files.theme import SOUNDS
from quizapp.game import events as e
from quizapp.game.match import Clock, Match, Play
from quizapp.windows.console.sounds import Library, Loudspeaker, Silence, shipped
from quizapp.windows.console.soundtrack import Soundtrack, sound_of
from tests.windows.console_stand import RACE, Desk, Sounding, plan

SECOND = 1_000_000_000
Made = Callable[..., Loudspeaker]


class Device:
    """An audio output of that name; an empty one is none."""

    least = 1
    """Channels that it wants at least."""

    def __init__(self, name: str) -> None:
        self.name = name

    def isNull(self) -> bool:
        return not self.name

    def isFormatSupported(self, form: Format) -> bool:
        return form.channels >= Device.least

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Device) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)


class Format:
    """What a device is asked to play."""

    SampleFormat = SimpleNamespace(Int16="Int16")

    def __init__(self) -> None:
        self.channels = 0

    def setSampleFormat(self, _form: str) -> None: ...
    def setSampleRate(self, _rate: int) -> None: ...
    def setChannelCount(self, channels: int) -> None:
        self.channels = channels


class Sink:
    """Plays nothing; remembers which sound it was given, by its length."""

    heard: list[str] = []
    ended = 0

    def __init__(self, device: Device, form: Format) -> None:
        self.device, self.form, self.volume, self.room = device, form, 1.0, 0

    def setBufferSize(self, size: int) -> None:
        self.room = size

    def setVolume(self, volume: float) -> None:
        self.volume = volume

    def start(self, buffer: QBuffer) -> None:
        length = buffer.size() // self.form.channels
        assert self.room >= buffer.size(), "all of it fits the output"
        Sink.heard.append(LENGTHS.get(length, f"{length}"))

    def reset(self) -> None:
        Sink.ended += 1


class Devices(QObject):
    audioOutputsChanged = Signal()  # noqa: N815 - Qt's name
    there = "hall"

    @staticmethod
    def defaultAudioOutput() -> Device:
        return Device(Devices.there)


FAKE = SimpleNamespace(QMediaDevices=Devices, QAudioSink=Sink, QAudioFormat=Format)


def length(path: Path) -> int:
    with wave.open(str(path)) as sound:
        return 2 * sound.getnframes()


LENGTHS = {length(shipped(name)): name for name in SOUNDS}


@pytest.fixture
def speaker(qapp: QApplication) -> Made:
    Sink.heard, Devices.there, Device.least = [], "hall", 1

    def make(**settings: Any) -> Loudspeaker:
        made = Loudspeaker(wait_ms=None, load=lambda: Library(FAKE), **settings)
        made.look_for_device()
        return made

    return make


@pytest.fixture
def gong(tmp_path: Path) -> Path:
    """A sound of the user's own: 400 samples."""
    path = tmp_path / "gong.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(44_100)
        sound.writeframes(bytes(800))
    return path


def sinks(speaker: Loudspeaker) -> dict[str, Any]:
    return {name: voice._sink for name, voice in speaker._voices.items()}


def test_every_sound_lies_there_and_is_loaded(speaker: Made) -> None:
    made = speaker()
    assert made.ready
    assert tuple(sinks(made)) == SOUNDS


def test_several_sound_at_once_and_mute_ends_them(speaker: Made) -> None:
    made = speaker()
    assert sinks(made)["buzz"] is not sinks(made)["last"]
    made.play("buzz")
    made.play("last")
    assert Sink.heard == ["buzz", "last"]
    before = Sink.ended
    made.muted = True
    assert Sink.ended - before == len(SOUNDS)
    made.play("cue")
    assert Sink.heard == ["buzz", "last"]
    made.muted = False
    made.play("cue")
    assert Sink.heard[-1] == "cue"


def test_volumes_multiply(speaker: Made) -> None:
    made = speaker(volumes={"tick": 50})
    assert (sinks(made)["tick"].volume, sinks(made)["cue"].volume) == (0.5, 1.0)
    made.volume = 50
    assert (sinks(made)["tick"].volume, sinks(made)["cue"].volume) == (0.25, 0.5)
    made.volume = 500
    assert made.volume == 100


def test_own_files_take_the_place_and_none_is_silence(speaker: Made, gong: Path) -> None:
    made = speaker(own={"cue": gong, "tick": None})
    made.play("cue")
    made.play("tick")
    assert Sink.heard == ["800"]
    made.take({}, {})
    made.play("tick")
    assert Sink.heard[-1] == "tick"


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all, but long enough for a head"])
def test_an_own_file_that_cannot_be_played_falls_back(
    speaker: Made, gong: Path, content: bytes
) -> None:
    gong.write_bytes(content)
    made = speaker(own={"cue": gong, "buzz": gong.with_name("gone.wav")})
    made.play("cue")
    made.play("buzz")
    assert Sink.heard == ["cue", "buzz"]


def test_a_device_without_mono_gets_two_channels(speaker: Made) -> None:
    Device.least = 2
    made = speaker()
    made.play("cue")
    assert Sink.heard == ["cue"]
    assert sinks(made)["cue"].form.channels == 2


def test_a_device_that_goes_and_comes_back_is_followed(speaker: Made) -> None:
    made = speaker()
    told: list[bool] = []
    made.changed.connect(lambda: told.append(made.ready))
    Devices.there = ""
    made._devices.audioOutputsChanged.emit()
    assert not made.ready
    made.play("cue")
    Devices.there = "headphones"
    made._devices.audioOutputsChanged.emit()
    assert told == [False, True]
    assert {sink.device.name for sink in sinks(made).values()} == {"headphones"}
    made.play("cue")
    assert Sink.heard == ["cue"]


def test_another_output_that_is_not_preferred_changes_nothing(speaker: Made) -> None:
    made = speaker()
    before = sinks(made)["cue"]
    made._devices.audioOutputsChanged.emit()
    assert sinks(made)["cue"] is before


def test_a_sound_server_that_died_is_spoken_to_no_more(qapp: QApplication) -> None:
    Sink.heard, Devices.there = [], "hall"
    made = Loudspeaker(
        wait_ms=None, load=lambda: Library(FAKE, frozenset({"socket:[a line that was cut]"}))
    )
    made.look_for_device()
    made.play("cue")
    if sys.platform == "linux":
        assert (made.ready, Sink.heard) == (False, [])


def test_without_a_device_or_without_qt_multimedia_nothing_fails(qapp: QApplication) -> None:
    def missing() -> Library:
        raise ImportError("no QtMultimedia")

    Silence().play("cue")
    without = Loudspeaker(wait_ms=None, load=missing)
    without.look_for_device()
    without.play("cue")
    assert not without.ready


_PLAYS = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from quizapp.windows.console.sounds import Loudspeaker, media
app = QApplication(["sounds"])
made, before = Loudspeaker(wait_ms=None, load=media), list(app.libraryPaths())
made.look_for_device()
made.play("cue")
assert app.libraryPaths() == before
maps = Path("/proc/self/maps")
assert not maps.exists() or "libavcodec" not in maps.read_text()
"""


def test_real_qt_plays_without_the_decoder_of_films() -> None:
    """In a process of its own: where a camera was looked for before, the decoder is there."""
    ran = subprocess.run([sys.executable, "-c", _PLAYS], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


# --- which sound when


@pytest.mark.parametrize(
    ("event", "sound"),
    [
        (e.RaceOpened(1, None), "cue"),
        (e.TeamBuzzed(1), "buzz"),
        (e.TimeRanOut(e.ClockKind.ANSWER, 1), "time"),
        (e.KeyRevealed(), "reveal"),
        (e.PlaceShown(3), "reveal"),
        (e.PlaceShown(1), "fanfare"),
        (e.RankingBegun(), ""),
        (e.ClockPaused(1), ""),
    ],
)
def test_what_is_heard(event: e.Event, sound: str) -> None:
    assert sound_of(event) == sound


def test_the_cue_begins_before_anything_is_drawn(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sound is the opening: it is begun before pictures take their time."""
    desk = Desk(plan(RACE))
    heard = desk.sounds.played

    def drawn(*_: object) -> None:
        heard.append("drawn")

    monkeypatch.setattr(desk.window.output, "follow", drawn)
    for _ in range(12):
        desk.keys(Qt.Key.Key_Space)
        if "cue" in heard:
            break
    assert heard[-2:] == ["cue", "drawn"]
    desk.close()


class Ticking:
    """A soundtrack on a clock that the test moves."""

    def __init__(self, match: Match) -> None:
        self.sounds = Sounding()
        self.at = 0
        self.match = match
        self.track = Soundtrack(self.sounds, lambda: self.at)

    def start(self, total: int, left: float) -> None:
        clock = Clock(e.ClockKind.ANSWER, total * SECOND, self.at + int(left * SECOND))
        self._follow(clock)

    def pause(self) -> None:
        self._follow(Clock(e.ClockKind.ANSWER, 30 * SECOND, None, SECOND))

    def _follow(self, clock: Clock) -> None:
        assert isinstance(self.match.phase, Play)
        self.match = replace(self.match, phase=replace(self.match.phase, clock=clock))
        self.track.follow(self.match, ())

    def ring(self) -> int:
        """Let the time that is waited for go by; milliseconds."""
        wait = self.track._timer.remainingTime()
        self.track._timer.stop()
        self.at += wait * 1_000_000
        self.track._on_second()
        return wait


@pytest.fixture
def ticking(qapp: QApplication) -> Ticking:
    desk = Desk(plan(RACE))
    while not isinstance(desk.match.phase, Play):
        desk.keys(Qt.Key.Key_Space)
    made = Ticking(desk.window.match)
    desk.close()
    return made


def test_the_last_five_seconds_are_counted(ticking: Ticking) -> None:
    ticking.start(10, 8.5)
    first = ticking.ring()
    assert 3400 <= first <= 3501
    for _ in range(4):
        assert ticking.ring() <= 1001
    assert ticking.sounds.played == ["last"] * 5
    assert not ticking.track.ticks


def test_a_long_time_ticks_from_ten_on(ticking: Ticking) -> None:
    ticking.start(30, 10.5)
    while ticking.track.ticks:
        ticking.ring()
    assert ticking.sounds.played == ["tick"] * 5 + ["last"] * 5


def test_a_pause_ends_the_ticking(ticking: Ticking) -> None:
    ticking.start(30, 4.5)
    assert ticking.track.ticks
    ticking.pause()
    assert not ticking.track.ticks
    ticking.start(30, 0.4)
    assert not ticking.track.ticks


def test_a_sound_file_is_what_the_player_can_play() -> None:
    for name in SOUNDS:
        with wave.open(str(shipped(name))) as sound:
            assert (sound.getframerate(), sound.getsampwidth(), sound.getnchannels()) == (
                48_000,
                2,
                1,
            )
