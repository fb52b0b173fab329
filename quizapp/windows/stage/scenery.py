"""Pictures of the user's own on the stage: one behind everything, and a logo."""

from __future__ import annotations

import logging
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader

from quizapp.files.palette import luminance, share
from quizapp.windows.stage.canvas import Canvas, shade
from quizapp.windows.stage.look import Look

_logger = logging.getLogger(__name__)
_PROBE = QSize(48, 27)
"""A picture is looked at so coarsely for its lightest place: as wide as a sign of the text."""
MOST = 0.92


def put_picture(canvas: Canvas, rect: QRectF) -> bool:
    """Fill `rect` with the look's picture, veiled as far as text on it needs; whether there is one.

    A picture of another shape is cut at its edges.
    """
    path = canvas.look.background
    image = _image(canvas, path, rect, fills=True) if path else QImage()
    if image.isNull():
        return False
    painter = canvas.painter
    painter.drawImage(rect, image)
    colour, part = veil(image, canvas.look)
    painter.fillRect(rect, shade(colour, part))
    return True


def put_logo(canvas: Canvas, rect: QRectF) -> None:
    """Put the look's logo into `rect`, at its left, in the middle of its height."""
    image = _image(canvas, canvas.look.logo, rect, fills=False)
    if image.isNull():
        return
    times = min(rect.width() / image.width(), rect.height() / image.height())
    wide, high = image.width() * times, image.height() * times
    canvas.painter.drawImage(QRectF(rect.x(), rect.center().y() - high / 2, wide, high), image)


def veil(image: QImage, look: Look) -> tuple[str, float]:
    """(colour, strength) of what must lie over a picture that titles stand out on all of it.

    Black, or white where letters are dark: it leaves more of a picture than any other colour.
    """
    small = image.scaled(
        _PROBE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    seen = [
        QColor(small.pixel(x, y)).name()
        for y in range(small.height())
        for x in range(small.width())
    ]
    extremes = (max(seen, key=luminance), min(seen, key=luminance))
    colour = "#000000" if luminance(look.ink) > luminance(look.sky) else "#FFFFFF"
    return colour, min(MOST, share(extremes, colour, (look.ink, look.soft, look.metal)))


def _image(canvas: Canvas, path: str, rect: QRectF, *, fills: bool) -> QImage:
    """The picture in about the pixels in which it is shown; null where it cannot be read."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    scale = canvas.painter.worldTransform().m11()
    box = QSize(ceil(rect.width() * scale), ceil(rect.height() * scale))
    turned = reader.transformation().value & 4
    if turned:
        size.transpose()
    mode = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if fills
        else (Qt.AspectRatioMode.KeepAspectRatio)
    )
    if size.isValid():
        wanted = size.scaled(box, mode)
        if wanted.width() < size.width():
            reader.setScaledSize(wanted.transposed() if turned else wanted)
    image = reader.read()
    if image.isNull():
        _logger.warning("the picture %s cannot be shown: %s", path, reader.errorString())
    return _cut(image, box) if fills and not image.isNull() else image


def _cut(image: QImage, box: QSize) -> QImage:
    """The middle of a picture, in the shape of `box`."""
    part = box.scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (image.width() - part.width()) // 2, (image.height() - part.height()) // 2
    return image.copy(left, top, part.width(), part.height())
