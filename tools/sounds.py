"""Make the sounds of the show: each is computed from its notes, nothing is recorded.

    python tools/sounds.py [FOLDER]

WAV, 48 kHz, 16 bit, one channel. The same files come out on every machine, byte for byte: after the
first values of a note there is only addition and multiplication. The cue has no swell and no room
before it, since its first sample is the opening of a race.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

RATE = 48_000
FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"
WINDOW = RATE // 10
"""Loudness is that of the loudest tenth of a second."""
PEAK = 0.75
"""No sample goes beyond this part of full scale: two sounds at once must not crack."""
LOW = 0.19
"""Loudness of low sounds, which seem softer than they are."""

Partials = tuple[tuple[float, float, float], ...]
"""(times the pitch, strength, seconds in which it falls to 1/e)."""

MALLET: Partials = ((1, 1.0, 0.30), (2, 0.26, 0.16), (3, 0.10, 0.09), (4, 0.16, 0.05))
BELL: Partials = ((1, 1.0, 0.42), (2, 0.42, 0.30), (3, 0.14, 0.16), (4.2, 0.07, 0.08))
WOOD: Partials = ((1, 1.0, 0.020), (2.5, 0.35, 0.010), (4.1, 0.10, 0.005))
GONG: Partials = (
    (1, 1.0, 0.75),
    (1.48, 0.45, 0.55),
    (2.02, 0.50, 0.40),
    (2.74, 0.24, 0.24),
    (3.76, 0.12, 0.12),
)
REED: Partials = ((1, 1.0, 0.40), (2, 0.30, 0.30), (3, 0.34, 0.22), (5, 0.10, 0.10))
BRASS: Partials = tuple((n, 1 / n**1.15, 1.9 / n**0.6) for n in range(1, 8))

C4, EB3, G3, A3 = 261.63, 155.56, 196.00, 220.00
E4, G4, A4, C5, D5, E5, G5, A5, B5, C6 = (
    329.63,
    392.00,
    440.00,
    523.25,
    587.33,
    659.26,
    783.99,
    880.00,
    987.77,
    1046.50,
)


class Note(NamedTuple):
    """A pitch (Hz) that begins `at` so many seconds and is let go after `hold`."""

    at: float
    pitch: float
    partials: Partials
    hold: float = 1.0
    strength: float = 1.0
    swell: float = 0.001
    """Seconds from nothing to full strength."""


class Sound(NamedTuple):
    """What a sound is made of. `loud` is the loudness it gets, `room` how much it rings on."""

    notes: tuple[Note, ...]
    seconds: float
    room: float = 0.16
    loud: float = 0.15


def _run(pitches: Iterable[float], step: float, partials: Partials, hold: float) -> list[Note]:
    return [Note(at * step, pitch, partials, hold) for at, pitch in enumerate(pitches)]


def _chord(at: float, pitches: Iterable[float], hold: float) -> list[Note]:
    return [Note(at, pitch, BRASS, hold, 0.62, 0.022) for pitch in pitches]


SOUNDS: dict[str, Sound] = {
    "tick": Sound((Note(0, 1046.5, WOOD, 0.1),), 0.16, 0.08, 0.05),
    "last": Sound((Note(0, A5, MALLET, 0.16), Note(0, A4, MALLET, 0.2, 0.5)), 0.40, 0.12, 0.09),
    "cue": Sound((Note(0, B5, BELL, 0.30), Note(0, B5 / 2, BELL, 0.30, 0.45)), 0.60, 0.10),
    "buzz": Sound(
        (
            Note(0, D5, MALLET, 0.2),
            Note(0, D5 / 2, MALLET, 0.2, 0.5),
            Note(0.095, A5, MALLET, 0.5),
            Note(0.095, A4, MALLET, 0.5, 0.6),
        ),
        0.90,
    ),
    "right": Sound(
        (*_run((C5, E5, G5), 0.085, BELL, 0.3), Note(0.255, C6, BELL, 0.8), Note(0.255, C5, BELL)),
        1.30,
    ),
    "wrong": Sound(
        (
            Note(0, G3, REED, 0.17, swell=0.006),
            Note(0.21, EB3, REED, 0.42, swell=0.006),
            Note(0.21, EB3 / 2, REED, 0.42, 0.4, 0.006),
        ),
        0.95,
        0.12,
        LOW,
    ),
    "time": Sound((Note(0, A3, GONG, 1.2), Note(0.24, A3, GONG, 1.4, 0.8)), 1.80, 0.20, LOW),
    "reveal": Sound(
        (
            *_run((G4, A4, C5, D5, E5), 0.042, MALLET, 0.3),
            Note(0.21, G5, BELL, 0.9),
            Note(0.21, C5, BELL, 0.9, 0.7),
            Note(0.21, E5, BELL, 0.9, 0.6),
        ),
        1.40,
        0.22,
    ),
    "fanfare": Sound(
        (
            *_chord(0.00, (C5, G4, E4), 0.13),
            *_chord(0.18, (C5, G4, E4), 0.08),
            *_chord(0.30, (C5, G4, E4), 0.08),
            *_chord(0.42, (E5, C5, G4), 0.34),
            *_chord(0.84, (D5, A4, D5 / 2), 0.14),
            *_chord(1.02, (E5, C5, G4), 0.14),
            *_chord(1.20, (G5, E5, C5, C4), 1.25),
            Note(1.20, C6, BELL, 1.2, 0.35),
        ),
        3.30,
        0.20,
    ),
}


def samples(sound: Sound) -> list[int]:
    """The sound as 16-bit samples."""
    dry = [0.0] * round(sound.seconds * RATE)
    for note in sound.notes:
        _sing(note, dry)
    whole = _faded(_in_room(dry, sound.room))
    factor = min(sound.loud / loudness(whole), PEAK / max(map(abs, whole)))
    return [round(32_767 * factor * value) for value in whole]


def loudness(whole: Sequence[float]) -> float:
    """Root mean square of the loudest tenth of a second."""
    step = WINDOW // 4
    sums = [math.fsum(x * x for x in whole[at : at + step]) for at in range(0, len(whole), step)]
    return math.sqrt(max(sum(sums[at : at + 4]) for at in range(len(sums))) / WINDOW)


def write(folder: Path = FOLDER) -> list[Path]:
    """Write every sound; the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder / f"{name}.wav", samples(sound)) for name, sound in SOUNDS.items()]


def _write(path: Path, values: Sequence[int]) -> Path:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(values)}h", *values))
    return path


def _sing(note: Note, into: list[float]) -> None:
    """Add the partials of a note, each a turning pointer that shrinks."""
    start = round(note.at * RATE)
    shape = _shape(note, len(into) - start)
    for times, strength, falls in note.partials:
        turn = 2 * math.pi * note.pitch * times / RATE
        shrink = math.exp(-1 / (falls * RATE))
        real, imaginary = shrink * math.cos(turn), shrink * math.sin(turn)
        x, y = note.strength * strength, 0.0
        for at, level in enumerate(shape, start):
            into[at] += y * level
            x, y = x * real - y * imaginary, x * imaginary + y * real


def _shape(note: Note, count: int) -> list[float]:
    """The envelope of a note: its swell, its hold, and the fall to nothing when it is let go."""
    swell, hold = max(1, round(note.swell * RATE)), round(note.hold * RATE)
    let_go = math.exp(-1 / (0.06 * RATE))
    shape, level = [], 1.0
    for at in range(count):
        if at >= hold:
            level *= let_go
            if level < 1e-5:
                break
        shape.append(level * min(1.0, (at + 1) / swell))
    return shape


def _in_room(dry: list[float], part: float) -> list[float]:
    """`part` of a small hall around the sound: echoes that grow dense and dull."""
    wet = [0.0] * len(dry)
    for delay in (1687, 1931, 2053, 2251):
        _add(wet, _echo(dry, delay))
    for delay in (509, 173):
        wet = _spread(wet, delay)
    return [one + part * other for one, other in zip(dry, wet, strict=True)]


def _add(into: list[float], other: list[float]) -> None:
    for at, value in enumerate(other):
        into[at] += value


def _echo(dry: list[float], delay: int, back: float = 0.70, dull: float = 0.35) -> list[float]:
    """Echoes of equal distance, each weaker and duller than the one before."""
    line, found, last = [0.0] * delay, [], 0.0
    for at, value in enumerate(dry):
        old = line[at % delay]
        last = old * (1 - dull) + last * dull
        line[at % delay] = value + last * back
        found.append(old)
    return found


def _spread(wet: list[float], delay: int, part: float = 0.6) -> list[float]:
    """Smear echoes in time without colouring them."""
    line, found = [0.0] * delay, []
    for at, value in enumerate(wet):
        old = line[at % delay]
        new = value + part * old
        line[at % delay] = new
        found.append(old - part * new)
    return found


def _faded(whole: list[float]) -> list[float]:
    """Let the end fall to nothing, so that it does not click."""
    last = min(len(whole), round(0.12 * RATE))
    head = len(whole) - last
    falls = (((last - at) / last) ** 2 for at in range(last))
    return whole[:head] + [one * fall for one, fall in zip(whole[head:], falls, strict=True)]


def main() -> None:
    """Write the sounds into the folder that is named, else into assets/sounds."""
    for path in write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
