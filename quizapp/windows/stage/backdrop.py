"""What stands behind every picture: sky, rays, ribbons, sparks, or a picture of the user's own."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QConicalGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from quizapp.windows.stage.canvas import HEIGHT, SAFE, WIDTH, Canvas, shade
from quizapp.windows.stage.scenery import put_logo, put_picture

FULL = QRectF(0, 0, WIDTH, HEIGHT)
CORNER = QRectF(SAFE.x(), 42, 112, 92)
"""Where a logo stands on festive pictures: headlines leave this corner free."""
WIDE_CORNER = QRectF(SAFE.x(), 42, 460, 92)


def backdrop(canvas: Canvas, festive: bool, *, title: bool = False) -> None:
    """Paint the ground: `festive` with ribbons and logo, else calm; a `title` leaves more room."""
    corner = (WIDE_CORNER if title else CORNER) if festive and canvas.look.logo else None
    canvas.ground = ("backdrop", canvas.look, festive, title and corner is not None)
    canvas.layer(canvas.ground, FULL, lambda own: _draw(own, festive, corner))


def lies_on(canvas: Canvas) -> None:
    """Tell that what is painted whole from a layer lies on the calm ground."""
    canvas.ground = ("backdrop", canvas.look, False, False)


def _draw(canvas: Canvas, festive: bool, corner: QRectF | None) -> None:
    if not put_picture(canvas, FULL):
        _sky(canvas, festive)
    elif not festive:
        _floor(canvas)
    dark = QRadialGradient(QPointF(WIDTH / 2, HEIGHT / 2), 1180)
    dark.setColorAt(0.55, QColor(0, 0, 0, 0))
    dark.setColorAt(1.0, QColor(0, 0, 0, 120))
    canvas.painter.fillRect(FULL, dark)
    if corner is not None:
        put_logo(canvas, corner)


def _sky(canvas: Canvas, festive: bool) -> None:
    painter, look = canvas.painter, canvas.look
    sky = QRadialGradient(QPointF(WIDTH / 2, 120 if not festive else 330), 1250)
    sky.setColorAt(0.0, QColor(look.sky_light))
    sky.setColorAt(0.42, QColor(look.sky))
    sky.setColorAt(1.0, QColor(look.sky_dark))
    painter.fillRect(FULL, sky)
    _rays(canvas, QPointF(WIDTH / 2, -160), 0.16 if festive else 0.07)
    if festive:
        _beams(canvas)
        _arches(canvas)
        _sparks(painter, look.spark, 46)
        _ribbons(canvas)
    else:
        _sparks(painter, look.spark, 14)
        _horizon(canvas)


def _rays(canvas: Canvas, source: QPointF, strength: float) -> None:
    """Light that falls in wide rays from above."""
    painter, look = canvas.painter, canvas.look
    light = QConicalGradient(source, 180)
    edges = (0.03, 0.09, 0.13, 0.17, 0.215, 0.25, 0.285, 0.33, 0.37, 0.41, 0.47)
    for at, edge in enumerate(edges):
        inner = strength * (0.35 + 0.65 * sin(pi * edge / 0.5))
        light.setColorAt(edge, shade(look.ray, inner if at % 2 else 0.0))
    light.setColorAt(0.0, shade(look.ray, 0.0))
    light.setColorAt(0.5, shade(look.ray, 0.0))
    light.setColorAt(1.0, shade(look.ray, 0.0))
    painter.fillRect(FULL, light)
    fade = QLinearGradient(0, 0, 0, HEIGHT)
    fade.setColorAt(0.25, shade(look.sky_dark, 0.0))
    fade.setColorAt(0.95, shade(look.sky_dark, 0.75))
    painter.fillRect(FULL, fade)


def _beams(canvas: Canvas) -> None:
    """Two lamps at the foot of the stage that cross above it."""
    for side, towards in ((-1, 62.0), (1, 118.0)):
        foot = QPointF(WIDTH / 2 + side * 930, HEIGHT + 60)
        light = QConicalGradient(foot, towards - 20)
        for turn, strength in ((0.0, 0.0), (12.0, 0.03), (20.0, 0.17), (28.0, 0.03), (40.0, 0.0)):
            light.setColorAt(turn / 360, shade(canvas.look.ray, strength))
        light.setColorAt(1.0, shade(canvas.look.ray, 0.0))
        canvas.painter.fillRect(FULL, light)


def _arches(canvas: Canvas) -> None:
    """The arches of a stage, one behind the other, brightest at their crowns."""
    painter, look = canvas.painter, canvas.look
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = QPointF(WIDTH / 2, HEIGHT + 190)
    for radius, strength in ((1236.0, 0.4), (1146.0, 0.65), (1062.0, 1.0)):
        for width, colour, share in ((54.0, look.ray, 0.09), (3.0, look.metal, 0.75)):
            crown = QLinearGradient(middle.x() - radius, 0, middle.x() + radius, 0)
            for at, part in ((0.0, 0.0), (0.14, 0.25), (0.5, 1.0), (0.86, 0.25), (1.0, 0.0)):
                crown.setColorAt(at, shade(colour, share * strength * part))
            painter.setPen(QPen(QBrush(crown), width))
            # The broad light lies inside its bright hem.
            inner = radius - (27 if width > 3 else 0)
            painter.drawEllipse(middle, inner, inner)


def _sparks(painter: QPainter, colour: str, count: int) -> None:
    """Points of light, scattered by the golden angle so that they are always the same."""
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(count):
        turn = at * 2.399963
        reach = 140 + 980 * ((at * 0.618034) % 1.0)
        x, y = WIDTH / 2 + reach * cos(turn), HEIGHT * 0.48 + reach * 0.62 * sin(turn)
        radius = 3 + 15 * ((at * 0.754877) % 1.0) ** 3
        light = QRadialGradient(QPointF(x, y), radius)
        strength = 0.16 + 0.42 * ((at * 0.569840) % 1.0) ** 2
        light.setColorAt(0.0, shade(colour, strength))
        light.setColorAt(0.4, shade(colour, strength * 0.35))
        light.setColorAt(1.0, shade(colour, 0.0))
        painter.setBrush(QBrush(light))
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _horizon(canvas: Canvas) -> None:
    """A calm floor of light behind the teams at the foot."""
    _floor(canvas)
    canvas.glow(QRectF(260, 700, 1400, 330), canvas.look.ribbon_light, 0.22)


def _floor(canvas: Canvas) -> None:
    floor = QLinearGradient(0, 780, 0, HEIGHT)
    floor.setColorAt(0.0, shade(canvas.look.sky_dark, 0.0))
    floor.setColorAt(1.0, shade(canvas.look.sky_dark, 0.9))
    canvas.painter.fillRect(QRectF(0, 780, WIDTH, 300), floor)


def _ribbons(canvas: Canvas) -> None:
    """Silk at the foot: bands that cross, each with a bright hem."""
    painter, look = canvas.painter, canvas.look
    bands = (
        ((-40, 900), (460, 700), (980, 1130), (1960, 820), 170, 0.55),
        ((-40, 1010), (560, 860), (1220, 1150), (1960, 930), 150, 0.8),
        ((-40, 960), (620, 1140), (1330, 830), (1960, 1030), 120, 1.0),
    )
    for start, first, second, end, depth, strength in bands:
        hem = QPainterPath(QPointF(*start))
        hem.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
        band = QPainterPath(hem)
        if strength < 1:
            band.lineTo(QPointF(end[0], end[1] + depth))
            band.cubicTo(
                QPointF(second[0], second[1] + depth * 0.4),
                QPointF(first[0], first[1] + depth * 1.5),
                QPointF(start[0], start[1] + depth),
            )
        else:
            # The front one reaches the edge everywhere, which goes on where a screen is higher.
            band.lineTo(QPointF(end[0], HEIGHT + depth))
            band.lineTo(QPointF(start[0], HEIGHT + depth))
        band.closeSubpath()
        silk = QLinearGradient(0, 0, WIDTH, 0)
        for at in range(9):
            bright = at % 2 == (1 if depth > 140 else 0)
            colour = look.ribbon_light if bright else look.ribbon_dark
            silk.setColorAt(at / 8, shade(colour, strength * (0.85 if bright else 0.95)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(silk))
        painter.drawPath(band)
        gold = QLinearGradient(0, 0, WIDTH, 0)
        for at in range(7):
            gold.setColorAt(at / 6, shade(look.metal, (0.9 if at % 2 else 0.25) * strength))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QBrush(gold), 3))
        painter.drawPath(hem)
    floor = QLinearGradient(0, 940, 0, HEIGHT)
    floor.setColorAt(0.0, shade(look.sky_dark, 0.0))
    floor.setColorAt(1.0, shade(look.sky_dark, 0.7))
    painter.fillRect(QRectF(0, 940, WIDTH, 140), floor)
