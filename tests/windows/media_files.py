"""Small pictures, sounds and films, made here byte by byte."""

from __future__ import annotations

import math
import struct
import wave
from io import BytesIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter


def png(colour: str = "#3366CC", width: int = 160, height: int = 100) -> bytes:
    """A picture of one colour."""
    return _encoded(colour, width, height, b"png")


def _encoded(colour: str, width: int, height: int, form: bytes) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, form).write(image)
    return bytes(held.data())


def wav(seconds: float = 1.0, rate: int = 8000) -> bytes:
    """A tone."""
    held = BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        count = round(seconds * rate)
        tone = (round(6000 * math.sin(at * 0.3)) for at in range(count))
        sound.writeframes(b"".join(struct.pack("<h", one) for one in tone))
    return held.getvalue()


def avi(frames: int = 20, fps: int = 10, width: int = 64, height: int = 48) -> bytes:
    """A film of Motion-JPEG without sound: it turns from red to blue."""
    pictures = [
        _encoded("#CC2222" if at < frames // 2 else "#2222CC", width, height, b"jpg")
        for at in range(frames)
    ]
    pictures = [one + b"\0" * (len(one) % 2) for one in pictures]
    largest = max(map(len, pictures))
    main = struct.pack(
        "<14I", 1_000_000 // fps, largest * fps, 0, 0x10, frames, 0, 1, largest, width, height,
        0, 0, 0, 0,
    )  # fmt: skip
    stream = b"vidsMJPG" + struct.pack(
        "<IHHIIIIIIII4h", 0, 0, 0, 0, 1, fps, 0, frames, largest, 10_000, 0, 0, 0, width, height
    )
    form = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", largest, 0, 0, 0, 0)
    header = _list(
        b"hdrl",
        _chunk(b"avih", main) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form)),
    )
    body = b"".join(_chunk(b"00dc", one) for one in pictures)
    index, at = b"", 4
    for one in pictures:
        index += b"00dc" + struct.pack("<III", 0x10, at, len(one))
        at += 8 + len(one)
    inner = b"AVI " + header + _list(b"movi", body) + _chunk(b"idx1", index)
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _list(name: bytes, body: bytes) -> bytes:
    return _chunk(b"LIST", name + body)
