"""Draw the program's icon: a countdown's ring and a tick, in the colours of the red look.

    python tools/icon.py [FOLDER]

Writes quizapp.png (256 px, for windows and Linux), quizapp.ico (Windows) and quizapp.icns (macOS).
Each size is drawn for itself: the smaller, the stronger its lines.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QRadialGradient,
)

from quizapp.windows.stage import shapes

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "icons"
ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS = (32, 64, 128, 256, 512)
SKY_LIGHT, SKY, SKY_DARK = "#C8202B", "#8E0D17", "#4A050B"
METAL_LIGHT, METAL, METAL_DARK = "#FFF3C9", "#FFD36E", "#C98A22"
TWELVE, RUN = 90 * 16, -292 * 16
"""Of the ring, in Qt's sixteenths of a degree: where it begins, how much of it still runs."""


def draw(size: int) -> QImage:
    """Draw the icon `size` px wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / 100, size / 100)
        bold = 1.35 if size <= 24 else 1.15 if size <= 48 else 1.0
        _ground(painter)
        _ring(painter, bold)
        _tick(painter, bold)
    return image


def _ground(painter: QPainter) -> None:
    light = QRadialGradient(QPointF(50, 30), 78)
    light.setColorAt(0, QColor(SKY_LIGHT))
    light.setColorAt(0.55, QColor(SKY))
    light.setColorAt(1, QColor(SKY_DARK))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawRoundedRect(QRectF(3, 3, 94, 94), 22, 22)


def _metal() -> QLinearGradient:
    metal = QLinearGradient(QPointF(30, 16), QPointF(66, 86))
    metal.setColorAt(0, QColor(METAL_LIGHT))
    metal.setColorAt(0.5, QColor(METAL))
    metal.setColorAt(1, QColor(METAL_DARK))
    return metal


def _ring(painter: QPainter, bold: float) -> None:
    circle = QRectF(18, 18, 64, 64)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(255, 211, 110, 70), 8 * bold))
    painter.drawEllipse(circle)
    painter.setPen(QPen(_metal(), 8 * bold, c=Qt.PenCapStyle.RoundCap))
    painter.drawArc(circle, TWELVE, RUN)


def _tick(painter: QPainter, bold: float) -> None:
    painter.setPen(
        QPen(_metal(), 9.5 * bold, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(shapes.tick(QPointF(49.5, 50.5), 36))


def _for_pillow(image: QImage) -> Image.Image:
    pixels = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (pixels.width(), pixels.height())
    return Image.frombytes("RGBA", size, bytes(pixels.constBits()))


def main(folder: Path) -> None:
    """Write the three files."""
    app = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    draw(256).save(str(folder / "quizapp.png"))
    for name, sizes in (("quizapp.ico", ICO), ("quizapp.icns", ICNS)):
        *smaller, largest = (_for_pillow(draw(size)) for size in sizes)
        largest.save(folder / name, append_images=smaller, sizes=[(size, size) for size in sizes])
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
