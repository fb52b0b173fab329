"""Sounds of the show. No audio device, or a broken one: silence, never an error."""

from __future__ import annotations

import logging
import math
import struct
import tempfile
import wave
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLoggingCategory, QObject, QTimer, QUrl

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_logger = logging.getLogger(__name__)
_RATE = 48_000
_NOTES: dict[str, tuple[tuple[float, float], ...]] = {
    "cue": ((988.0, 0.35),),
    "buzz": ((660.0, 0.09), (880.0, 0.14)),
    "time": ((440.0, 0.16), (330.0, 0.3)),
}
"""(Hz, seconds) one after another: the cue of a race, a press, the end of a time."""


class Sounds(Protocol):
    """What makes the sounds."""

    muted: bool

    @property
    def ready(self) -> bool:
        """Whether a sound would be heard if it is not muted."""
        ...

    def play(self, name: str) -> None:
        """Begin `cue`, `buzz` or `time` at once; return at once."""
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


class Beeps(QObject):
    """Tones made by the program, through the machine's loudspeaker."""

    def __init__(self, parent: QObject | None = None, *, wait_ms: int = 400) -> None:
        """The device is looked for after `wait_ms`, when the first window stands."""
        super().__init__(parent)
        self.muted = False
        self._effects: dict[str, QSoundEffect] = {}
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        QTimer.singleShot(wait_ms, self, self.look_for_device)

    @property
    def ready(self) -> bool:
        """Whether there is a device, and it took the tones."""
        return bool(self._effects)

    def look_for_device(self) -> None:
        """Load the tones where there is a device for them."""
        # Qt tells of every sound library that it looks for in vain; the health light says enough.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

            device = QMediaDevices.defaultAudioOutput()
            if device.isNull():
                return
            self._folder = tempfile.TemporaryDirectory(prefix="quizapp-sounds-")
            for name in _NOTES:
                path = write_tone(Path(self._folder.name), name)
                effect = QSoundEffect(device, self)
                effect.setSource(QUrl.fromLocalFile(str(path)))
                self._effects[name] = effect
        except (ImportError, OSError) as problem:
            _logger.warning("no sound: %s", problem)

    def play(self, name: str) -> None:
        """Begin the tone, unless muted or without a device."""
        effect = self._effects.get(name)
        if effect is not None and not self.muted:
            effect.play()


def write_tone(folder: Path, name: str) -> Path:
    """Write the tone `name` as a WAV file (48 kHz, 16 bit, one channel)."""
    samples: list[int] = []
    for pitch, seconds in _NOTES[name]:
        count = int(_RATE * seconds)
        samples += [_sample(pitch, at, count) for at in range(count)]
    path = folder / f"{name}.wav"
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(_RATE)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return path


def _sample(pitch: float, at: int, count: int) -> int:
    """A tone with an edge of 1 ms at its beginning, so that its onset is sharp, and no click."""
    swell = min(1.0, at / (_RATE * 0.001), (count - at) / (_RATE * 0.02))
    turn = 2 * math.pi * pitch * at / _RATE
    return int(20_000 * swell * (0.8 * math.sin(turn) + 0.2 * math.sin(3 * turn)))
