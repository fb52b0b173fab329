"""Pictures for when nothing goes on: the break, and one moment please."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from quizapp.game.scenes import ProjectorScene
from quizapp.windows.stage import phrases
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, SAFE, TOP, Canvas, shade


class WaitScene(Struct, frozen=True):
    """A cover that says that, and what, the hall waits for. No match ever makes one."""

    why: Literal["break", "hold"]
    title: str


Shown = ProjectorScene | WaitScene
"""Whatever the stage can show."""


def waiting(canvas: Canvas, scene: WaitScene) -> None:
    """A sign, a large word, and the name of the event."""
    backdrop(canvas, True)
    look = canvas.look
    canvas.glow(QRectF(160, 40, 1600, 860), look.ray, 0.26)
    canvas.veil(QRectF(SAFE.x() + 220, 380, SAFE.width() - 440, 380), 0.55, 240)
    _emblem(canvas, QPointF(960, 270), scene.why)
    large, small = (
        (phrases.pause(), phrases.pause_hint())
        if scene.why == "break"
        else (phrases.hold(), phrases.hold_hint())
    )
    words = canvas.text(
        QRectF(SAFE.x(), 400, SAFE.width(), 220),
        large,
        180,
        least=96,
        align=CENTRE,
        metal=True,
    )
    canvas.rule(960 - 420, words.bottom() + 42, 840)
    canvas.text(
        QRectF(SAFE.x() + 100, words.bottom() + 72, SAFE.width() - 200, 84),
        small,
        60,
        align=CENTRE,
    )
    canvas.text(
        QRectF(SAFE.x() + 100, words.bottom() + 166, SAFE.width() - 200, 130),
        scene.title,
        50,
        bold=False,
        ink=look.soft,
        align=CENTRE,
        level=TOP,
        lines=2,
    )


def _emblem(canvas: Canvas, centre: QPointF, why: str) -> None:
    """A cup for the break, an hourglass for a moment's patience, in a ring of metal."""
    painter, look = canvas.painter, canvas.look
    painter.setPen(QPen(QColor(look.metal), 6))
    painter.setBrush(shade(look.well, 0.55))
    painter.drawEllipse(centre, 92, 92)
    painter.setPen(QPen(shade(look.metal, 0.35), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 104, 104)
    painter.save()
    painter.translate(centre)
    pen = QPen(QColor(look.metal), 9, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if why == "break":
        _cup(canvas)
    else:
        _hourglass(canvas)
    painter.restore()


def _cup(canvas: Canvas) -> None:
    painter = canvas.painter
    cup = QPainterPath(QPointF(-44, -8))
    cup.lineTo(30, -8)
    cup.lineTo(24, 30)
    cup.quadTo(20, 46, 2, 46)
    cup.lineTo(-16, 46)
    cup.quadTo(-34, 46, -38, 30)
    cup.closeSubpath()
    painter.setBrush(shade(canvas.look.metal, 0.3))
    painter.drawPath(cup)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    handle = QPainterPath(QPointF(29, 4))
    handle.cubicTo(58, -4, 58, 34, 25, 28)
    painter.drawPath(handle)
    for x in (-24, -6, 12):
        steam = QPainterPath(QPointF(x, -24))
        steam.cubicTo(x + 12, -34, x - 12, -44, x, -54)
        painter.drawPath(steam)


def _hourglass(canvas: Canvas) -> None:
    painter = canvas.painter
    glass = QPainterPath(QPointF(-32, -50))
    glass.lineTo(32, -50)
    glass.cubicTo(32, -16, 6, -8, 6, 0)
    glass.cubicTo(6, 8, 32, 16, 32, 50)
    glass.lineTo(-32, 50)
    glass.cubicTo(-32, 16, -6, 8, -6, 0)
    glass.cubicTo(-6, -8, -32, -16, -32, -50)
    glass.closeSubpath()
    painter.setBrush(shade(canvas.look.metal, 0.18))
    painter.drawPath(glass)
    painter.drawLine(QPointF(-42, -50), QPointF(42, -50))
    painter.drawLine(QPointF(-42, 50), QPointF(42, 50))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    heap = QPainterPath(QPointF(-24, 46))
    heap.quadTo(0, 4, 24, 46)
    heap.closeSubpath()
    painter.drawPath(heap)
