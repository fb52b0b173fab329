"""The pictures and sounds beside a theme: which names they may have, and what they may hold."""

from __future__ import annotations

import warnings
import wave
from io import BytesIO

from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.archive import inside

LARGEST_FILE = 10 * 1024 * 1024
WIDEST = 8192
COARSE = (1280, 720)
LONGEST_SOUND = 30.0


def plain_name(name: str) -> bool:
    """Whether a name is that of a file in the same folder, on every system."""
    return (
        inside(name)
        and len(name) <= 100
        and not any(sign in '/*?"<>|' for sign in name)
        and name[0] not in ". "
        and name[-1] not in ". "
    )


def picture_fault(content: bytes, file: str, *, fills: bool = False) -> Problem | None:
    """What is wrong with a picture; its pixels are not unpacked. `fills`: the whole screen."""
    if len(content) > LARGEST_FILE:
        return error(_too_large(file))
    # Large, and needed for own pictures alone.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as image:
                wide, high = image.size
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return error(_too_wide(file))
    except Exception:  # noqa: BLE001 - a damaged picture raises whatever its decoder stumbles on
        text = QT_TRANSLATE_NOOP(
            "Theme", "“{file}” is no picture that can be read. Save it as PNG or JPEG."
        )
        return error(words("theme-picture", "Theme", text, file=file))
    if max(wide, high) > WIDEST:
        return error(_too_wide(file))
    if fills and (wide < COARSE[0] or high < COARSE[1]):
        text = QT_TRANSLATE_NOOP(
            "Theme",
            "“{file}” has only {wide} × {high} pixels and will look blurred. 1920 × 1080 is right.",
        )
        return warning(words("theme-coarse", "Theme", text, file=file, wide=wide, high=high))
    return None


def sound_fault(content: bytes, file: str) -> Problem | None:
    """What is wrong with a sound: it must be a WAV of 16 bit, and short."""
    if len(content) > LARGEST_FILE:
        return error(_too_large(file))
    try:
        with wave.open(BytesIO(content)) as sound:
            fine = (
                sound.getsampwidth() == 2
                and sound.getnchannels() in (1, 2)
                and 8_000 <= sound.getframerate() <= 192_000
                and sound.getnframes() > 0
            )
            seconds = sound.getnframes() / sound.getframerate()
    except (wave.Error, EOFError, ZeroDivisionError, RuntimeError):
        fine, seconds = False, 0.0
    if not fine:
        text = QT_TRANSLATE_NOOP(
            "Theme", "“{file}” is no WAV of 16 bit. Save it anew as WAV, PCM, 16 bit."
        )
        return error(words("theme-sound", "Theme", text, file=file))
    if seconds > LONGEST_SOUND:
        text = QT_TRANSLATE_NOOP("Theme", "“{file}” lasts {seconds} s; 30 s is the most.")
        return error(words("theme-sound-long", "Theme", text, file=file, seconds=round(seconds)))
    return None


def _too_large(file: str) -> Words:
    text = QT_TRANSLATE_NOOP("Theme", "“{file}” is larger than 10 MB. Save it smaller.")
    return words("theme-large", "Theme", text, file=file)


def _too_wide(file: str) -> Words:
    text = QT_TRANSLATE_NOOP(
        "Theme", "“{file}” has more than {most} pixels on a side. 1920 × 1080 is enough."
    )
    return words("theme-large", "Theme", text, file=file, most=WIDEST)
