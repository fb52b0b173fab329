"""The sounds of the show, through the machine's loudspeaker.

No device, a broken one, or one that is pulled out: silence and a light, never an error or a delay.
"""

from __future__ import annotations

import logging
import os
import sys
import wave
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QLoggingCategory,
    QObject,
    QTimer,
    Signal,
)

from quizapp import paths
from quizapp.files.theme import SOUNDS

_logger = logging.getLogger(__name__)


class Sounds(Protocol):
    """What makes the sounds."""

    @property
    def muted(self) -> bool:
        """Whether nothing is to be heard."""
        ...

    @muted.setter
    def muted(self, muted: bool) -> None: ...

    @property
    def ready(self) -> bool:
        """Whether a sound would be heard if it is not muted."""
        ...

    def play(self, name: str) -> None:
        """Begin one of `files.theme.SOUNDS` at once; return at once."""
        ...


class Silence:
    """No sound at all."""

    def __init__(self) -> None:
        self.muted = False

    @property
    def ready(self) -> bool:
        """Never."""
        return False

    def play(self, name: str) -> None:
        """Do nothing."""


class Library(NamedTuple):
    """Qt's multimedia, and the sockets over which it speaks with the sound server, if any."""

    qt: Any
    line: frozenset[str] = frozenset()


@cache
def media(films: bool = False) -> Library:
    """Qt's multimedia, without the plugin that decodes films: that one takes 12 MB of memory.

    Short sounds need no decoder, and Qt looks for the plugin only once, at the first device that is
    asked for. So who may come to play clips asks for `films` the first time: later is too late
    until the program is started anew. Raises ImportError where Qt has no multimedia.
    """
    # Qt tells of every sound library that it looks for in vain; the health light says enough.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false\ndefault.warning=false")
    places, before = QCoreApplication.libraryPaths(), _sockets()
    if not films:
        QCoreApplication.setLibraryPaths([])
    try:
        from PySide6 import QtMultimedia

        QtMultimedia.QMediaDevices.defaultAudioOutput()
    finally:
        QCoreApplication.setLibraryPaths(places)
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    return Library(QtMultimedia, _sockets() - before)


class Voice:
    """One sound, wholly in memory, with an output of its own: several voices sound together.

    Qt's QSoundEffect would need less code, but with several of them in use its notifiers break on
    Linux (6.11): the event loop then spins for ever, and a show with it.
    """

    def __init__(self, media: Any, device: Any, path: Path) -> None:
        """Raises OSError, EOFError or wave.Error where the file is no sound for the device."""
        self.path = path
        with wave.open(str(path)) as sound:
            rate, channels = sound.getframerate(), sound.getnchannels()
            width, data = sound.getsampwidth(), sound.readframes(sound.getnframes())
        form = media.QAudioFormat()
        form.setSampleFormat(media.QAudioFormat.SampleFormat.Int16)
        form.setSampleRate(rate)
        form.setChannelCount(channels)
        if channels == 1 and not device.isFormatSupported(form):
            form.setChannelCount(2)
            data = b"".join(data[at : at + 2] * 2 for at in range(0, len(data), 2))
        if width != 2 or not data or not device.isFormatSupported(form):
            raise wave.Error("not a sound that the device plays")
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._sink = media.QAudioSink(device, form)
        # All of it goes to the output at once: no picture that takes long can make it stutter.
        self._sink.setBufferSize(len(data) + rate)

    def play(self) -> None:
        """Begin, anew if it still sounds."""
        self.stop()
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        """End at once."""
        self._sink.reset()
        self._buffer.close()

    def set_volume(self, part: float) -> None:
        """How loud, 0 to 1."""
        self._sink.setVolume(part)


class Loudspeaker(QObject):
    """Plays the sounds, several at once, on the device that the system prefers at the moment."""

    changed = Signal()
    """A device came or went."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        own: Mapping[str, Path | None] | None = None,
        volumes: Mapping[str, int] | None = None,
        wait_ms: int | None = 400,
        load: Callable[[], Library] = media,
    ) -> None:
        """`own` files take the place of the shipped ones, None is silence; volumes are 0 to 100.

        The device is looked for after `wait_ms`, when the first window stands; None: not unasked.
        """
        super().__init__(parent)
        self._own = dict(own or {})
        self._volumes = dict(volumes or {})
        self._volume = 100
        self._muted = False
        self._load = load
        self._media: Any = None
        self._devices: Any = None
        self._device: Any = None
        self._voices: dict[str, Voice] = {}
        self._line: frozenset[str] = frozenset()
        if wait_ms is not None:
            QTimer.singleShot(wait_ms, self, self.look_for_device)

    @property
    def ready(self) -> bool:
        """Whether there is a device, it took the sounds, and its server still listens."""
        return bool(self._voices) and self._line <= _sockets()

    @property
    def muted(self) -> bool:
        """Whether nothing is to be heard."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._muted = muted
        if muted:
            self.stop()

    @property
    def volume(self) -> int:
        """How loud everything is, 0 to 100."""
        return self._volume

    @volume.setter
    def volume(self, volume: int) -> None:
        self._volume = min(100, max(0, volume))
        for name, voice in self._voices.items():
            voice.set_volume(self._strength(name))

    def play(self, name: str) -> None:
        """Begin the sound, unless muted or without a device."""
        voice = self._voices.get(name)
        # Qt's sound library ends the whole program where its server has died unnoticed.
        if voice is not None and not self._muted and self.ready:
            voice.play()

    def stop(self) -> None:
        """End all that sounds."""
        for voice in self._voices.values():
            voice.stop()

    def take(self, own: Mapping[str, Path | None], volumes: Mapping[str, int]) -> None:
        """Play other files from now on."""
        if (own, volumes) != (self._own, self._volumes):
            self._own, self._volumes = dict(own), dict(volumes)
            self._load_sounds()

    def look_for_device(self) -> None:
        """Load the sounds where there is a device for them, and follow it from now on."""
        if self._media is None:
            try:
                self._media, self._line = self._load()
            except (ImportError, OSError) as problem:
                _logger.warning("no sound: %s", problem)
                return
            self._devices = self._media.QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self.look_for_device)
        device = self._media.QMediaDevices.defaultAudioOutput()
        if self._device is not None and device == self._device:
            return
        self._device = device
        self._load_sounds()
        self.changed.emit()

    def _load_sounds(self) -> None:
        self.stop()
        self._voices.clear()
        if self._device is None or self._device.isNull():
            return
        for name in SOUNDS:
            own = self._own.get(name, shipped(name))
            voice = self._voice(own) or (self._voice(shipped(name)) if own is not None else None)
            if voice is not None:
                voice.set_volume(self._strength(name))
                self._voices[name] = voice

    def _voice(self, path: Path | None) -> Voice | None:
        if path is None:
            return None
        try:
            return Voice(self._media, self._device, path)
        except (OSError, EOFError, wave.Error) as problem:
            _logger.warning("the sound %s cannot be played: %s", path, problem)
            return None

    def _strength(self, name: str) -> float:
        return self._volumes.get(name, 100) * self._volume / 10_000


def shipped(name: str) -> Path:
    """The sound that comes with the program."""
    return paths.assets() / "sounds" / f"{name}.wav"


def _sockets() -> frozenset[str]:
    """The sockets of this process, to see whether that to the sound server is still open."""
    if sys.platform != "linux":
        return frozenset()
    found: set[str] = set()
    for descriptor in os.listdir("/proc/self/fd"):  # noqa: PTH208 - ten times as quick as Path
        try:
            link = os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115 - likewise
        except OSError:
            continue  # the descriptor of the listing itself
        if link.startswith("socket:"):
            found.add(link)
    return frozenset(found)
