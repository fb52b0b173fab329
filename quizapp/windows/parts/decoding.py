"""Pictures of users, decoded with care: a file may be broken, huge, or made to do harm.

Only formats of pixels are read, and which one it is the bytes decide. An SVG is a program rather
than a picture and is refused.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from quizapp.files.attachments import kind_of

MOST_PIXELS = 50_000_000
WIDEST, HIGHEST = 1920, 1080
_FORMATS = {"png": b"png", "jpg": b"jpeg", "gif": b"gif", "webp": b"webp"}


def decoded(content: bytes, most: QSize | None = None) -> QImage | None:
    """The picture, made no larger than `most` (the big screen); None where it is none."""
    form = _FORMATS.get(kind_of(content), b"")
    if not form:
        return None
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    most = most or QSize(WIDEST, HIGHEST)
    if size.width() > most.width() or size.height() > most.height():
        reader.setScaledSize(size.scaled(_turned(reader, most), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _turned(reader: QImageReader, most: QSize) -> QSize:
    """The room for a picture that its camera held on its side."""
    turned = bool(reader.transformation().value & 4)
    return most.transposed() if turned else most
