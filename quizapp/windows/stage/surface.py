"""The lower half of the canvas: light, shadows, plates and rules, and where the plates are.

Everything is in the 1920×1080 picture.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from quizapp.windows.stage import shapes
from quizapp.windows.stage.look import Look


def shade(colour: str, alpha: float) -> QColor:
    """`colour` at `alpha` 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def fall(rect: QRectF, *stops: tuple[float, str] | tuple[float, QColor]) -> QBrush:
    """A gradient from the top of `rect` to its bottom."""
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    for at, colour in stops:
        gradient.setColorAt(at, QColor(colour))
    return QBrush(gradient)


_CRISP = ((0.0, 1.0), (0.2, 0.58), (0.45, 0.24), (0.7, 0.07), (1.0, 0.0))
_SOFT = ((0.0, 1.0), (0.2, 0.9), (0.4, 0.66), (0.6, 0.36), (0.8, 0.11), (1.0, 0.0))
"""How a fringe fades: (how far out, how much is left)."""


class Surface:
    """What a picture is painted on, before any word."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self.look = look
        self._plates: list[QRectF] = []
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )

    def glow(self, rect: QRectF, colour: str, strength: float = 0.5) -> None:
        """A soft light that fills `rect` and ends at its edges."""
        painter = self.painter
        painter.save()
        painter.translate(rect.center())
        painter.scale(rect.width() / 2, rect.height() / 2)
        light = QRadialGradient(QPointF(0, 0), 1.0)
        light.setColorAt(0.0, shade(colour, strength))
        light.setColorAt(0.35, shade(colour, strength * 0.5))
        light.setColorAt(0.7, shade(colour, strength * 0.12))
        light.setColorAt(1.0, shade(colour, 0.0))
        painter.fillRect(QRectF(-1, -1, 2, 2), light)
        painter.restore()

    def shadow(self, rect: QRectF, radius: float, depth: float = 14) -> None:
        """A soft shadow below a plate."""
        self._fringe(rect.translated(0, depth * 0.45), radius, depth * 1.7, "#000000", 0.46)

    def halo(self, rect: QRectF, radius: float, colour: str, reach: float = 30) -> None:
        """Light that a lit plate sheds around itself."""
        self._fringe(rect, radius, reach * 1.25, colour, 0.62)

    def veil(self, rect: QRectF, strength: float = 0.6, reach: float = 160) -> None:
        """The dark of the sky behind words that stand on the open ground, soft at its edges."""
        dark, radius = self.look.sky_dark, min(60.0, rect.height() / 2 - 6)
        inner = rect.adjusted(radius, radius, -radius, -radius)
        self.painter.fillRect(inner, shade(dark, strength))
        self._fringe(rect, radius, reach, dark, strength, _SOFT)

    def _fringe(
        self,
        rect: QRectF,
        radius: float,
        reach: float,
        colour: str,
        strength: float,
        fading: tuple[tuple[float, float], ...] = _CRISP,
    ) -> None:
        """A soft edge around a rounded rectangle, made of eight gradients (a blur costs more)."""
        painter = self.painter
        wide = radius + reach
        stops = [
            (radius / wide + (reach / wide) * at, shade(colour, strength * left))
            for at, left in fading
        ]
        inner = rect.adjusted(radius, radius, -radius, -radius)
        for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            start = QPointF(
                inner.right() if x > 0 else inner.x(), inner.bottom() if y > 0 else inner.y()
            )
            side = QLinearGradient(start, start + QPointF(x * wide, y * wide))
            side.setStops(stops)
            strip = QRectF(inner)
            if x:
                strip.setX(inner.right() if x > 0 else inner.x() - wide)
                strip.setWidth(wide)
            else:
                strip.setY(inner.bottom() if y > 0 else inner.y() - wide)
                strip.setHeight(wide)
            painter.fillRect(strip, side)
        for corner in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()):
            round_off = QRadialGradient(corner, wide)
            round_off.setStops(stops)
            left = corner.x() if corner.x() > inner.center().x() else corner.x() - wide
            top = corner.y() if corner.y() > inner.center().y() else corner.y() - wide
            painter.fillRect(QRectF(left, top, wide, wide), round_off)

    def plate(
        self,
        rect: QRectF,
        top: str,
        bottom: str,
        *,
        edge: str = "",
        radius: float = 18,
        rim: float = 2.0,
        depth: float = 14,
        gloss: float = 0.10,
    ) -> None:
        """A solid plate with shadow, light from above and a rim."""
        painter = self.painter
        self._plates.append(QRectF(rect))
        if depth:
            self.shadow(rect, radius, depth)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fall(rect, (0.0, top), (1.0, bottom)))
        painter.drawRoundedRect(rect, radius, radius)
        if gloss:
            upper = QRectF(rect.x(), rect.y(), rect.width(), min(rect.height() * 0.5, 90))
            painter.setBrush(
                fall(
                    upper,
                    (0.0, QColor(255, 255, 255, int(255 * gloss))),
                    (1.0, shade("#FFFFFF", 0)),
                )
            )
            painter.drawRoundedRect(rect, radius, radius)
        if edge:
            line = QLinearGradient(rect.topLeft(), rect.bottomRight())
            line.setColorAt(0.0, shade(edge, 0.95))
            line.setColorAt(0.35, shade(edge, 0.35))
            line.setColorAt(0.7, shade(edge, 0.45))
            line.setColorAt(1.0, shade(edge, 0.9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QBrush(line), rim))
            inset = rim / 2
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)

    def tab(self, rect: QRectF, radius: float, colour: QColor) -> None:
        """The left end of a plate in another colour, leaning at its right."""
        across = 2 * radius
        path = QPainterPath(QPointF(rect.x() + radius, rect.y()))
        path.lineTo(rect.topRight())
        path.lineTo(rect.right() - 14, rect.bottom())
        path.lineTo(rect.x() + radius, rect.bottom())
        path.arcTo(QRectF(rect.x(), rect.bottom() - across, across, across), 270, -90)
        path.arcTo(QRectF(rect.x(), rect.y(), across, across), 180, -90)
        path.closeSubpath()
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawPath(path)

    def rule(self, x: float, y: float, width: float, colour: str = "") -> None:
        """A thin level line with a lozenge in its middle, fading at both ends."""
        painter = self.painter
        metal = colour or self.look.metal
        line = QLinearGradient(x, 0, x + width, 0)
        line.setColorAt(0.0, shade(metal, 0.0))
        line.setColorAt(0.5, shade(metal, 1.0))
        line.setColorAt(1.0, shade(metal, 0.0))
        painter.fillRect(QRectF(x, y - 1.5, width, 3), line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(metal))
        painter.drawPath(shapes.lozenge(QPointF(x + width / 2, y), 40, 16))

    def metal(self, rect: QRectF) -> QBrush:
        """The brush of gold (or ice) letters that stand in `rect`."""
        look = self.look
        return fall(
            rect,
            (0.0, look.metal_light),
            (0.45, look.metal),
            (0.62, look.metal_light),
            (1.0, look.metal),
        )
