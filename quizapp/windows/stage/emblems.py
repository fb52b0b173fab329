"""Signs in a ring of metal, drawn around the origin: what kind of moment this is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from quizapp.windows.stage import shapes
from quizapp.windows.stage.canvas import CENTRE, SAFE, TOP, Canvas, shade

Emblem = Callable[[Canvas], None]
RING = 92.0


def announcement(canvas: Canvas, emblem: Emblem, large: str, small: str, title: str) -> None:
    """A sign, a large word, a line that says more, and the name of the event."""
    look = canvas.look
    canvas.glow(QRectF(160, 40, 1600, 860), look.ray, 0.26)
    canvas.veil(QRectF(SAFE.x() + 220, 380, SAFE.width() - 440, 380), 0.55, 240)
    ringed(canvas, QPointF(960, 270), emblem)
    words = canvas.text(
        QRectF(SAFE.x(), 400, SAFE.width(), 220),
        large,
        180,
        least=72,
        align=CENTRE,
        lines=2,
        leading=1.16,
        metal=True,
    )
    canvas.rule(960 - 420, words.bottom() + 42, 840)
    y = words.bottom() + 72
    if small:
        box = canvas.text(
            QRectF(SAFE.x() + 100, y, SAFE.width() - 200, 150),
            small,
            60,
            align=CENTRE,
            level=TOP,
            lines=2,
            leading=1.25,
        )
        y = box.bottom() + 34
    canvas.text(
        QRectF(SAFE.x() + 100, y, SAFE.width() - 200, 130),
        title,
        50,
        bold=False,
        ink=look.soft,
        align=CENTRE,
        level=TOP,
        lines=2,
    )


def ringed(canvas: Canvas, centre: QPointF, emblem: Emblem, scale: float = 1.0) -> None:
    """An emblem in its ring."""
    painter, look = canvas.painter, canvas.look
    painter.save()
    painter.translate(centre)
    painter.scale(scale, scale)
    painter.setPen(QPen(QColor(look.metal), 6))
    painter.setBrush(shade(look.well, 0.55))
    painter.drawEllipse(QPointF(0, 0), RING, RING)
    painter.setPen(QPen(shade(look.metal, 0.35), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), RING + 12, RING + 12)
    painter.setPen(_pen(canvas, 9))
    emblem(canvas)
    painter.restore()


def _pen(canvas: Canvas, wide: float) -> QPen:
    return QPen(
        QColor(canvas.look.metal),
        wide,
        c=Qt.PenCapStyle.RoundCap,
        j=Qt.PenJoinStyle.RoundJoin,
    )


def _filled(canvas: Canvas, strength: float) -> None:
    canvas.painter.setBrush(shade(canvas.look.metal, strength))


def cup(canvas: Canvas) -> None:
    """A cup that steams: the break."""
    painter = canvas.painter
    body = QPainterPath(QPointF(-44, -8))
    body.lineTo(30, -8)
    body.lineTo(24, 30)
    body.quadTo(20, 46, 2, 46)
    body.lineTo(-16, 46)
    body.quadTo(-34, 46, -38, 30)
    body.closeSubpath()
    _filled(canvas, 0.3)
    painter.drawPath(body)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    handle = QPainterPath(QPointF(29, 4))
    handle.cubicTo(58, -4, 58, 34, 25, 28)
    painter.drawPath(handle)
    for x in (-24, -6, 12):
        steam = QPainterPath(QPointF(x, -24))
        steam.cubicTo(x + 12, -34, x - 12, -44, x, -54)
        painter.drawPath(steam)


def hourglass(canvas: Canvas) -> None:
    """Sand that runs: a moment's patience."""
    painter = canvas.painter
    glass = QPainterPath(QPointF(-32, -50))
    glass.lineTo(32, -50)
    glass.cubicTo(32, -16, 6, -8, 6, 0)
    glass.cubicTo(6, 8, 32, 16, 32, 50)
    glass.lineTo(-32, 50)
    glass.cubicTo(-32, 16, -6, 8, -6, 0)
    glass.cubicTo(-6, -8, -32, -16, -32, -50)
    glass.closeSubpath()
    _filled(canvas, 0.18)
    painter.drawPath(glass)
    painter.drawLine(QPointF(-42, -50), QPointF(42, -50))
    painter.drawLine(QPointF(-42, 50), QPointF(42, 50))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    heap = QPainterPath(QPointF(-24, 46))
    heap.quadTo(0, 4, 24, 46)
    heap.closeSubpath()
    painter.drawPath(heap)


def camera(canvas: Canvas) -> None:
    """A camera: everybody stands for a photo."""
    painter = canvas.painter
    body = QPainterPath()
    body.addRoundedRect(QRectF(-58, -30, 116, 78), 14, 14)
    hump = QPainterPath(QPointF(-26, -30))
    hump.lineTo(-16, -48)
    hump.lineTo(16, -48)
    hump.lineTo(26, -30)
    hump.closeSubpath()
    _filled(canvas, 0.25)
    painter.drawPath(body.united(hump))
    painter.setBrush(shade(canvas.look.well, 0.8))
    painter.drawEllipse(QPointF(0, 8), 26, 26)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    painter.drawEllipse(QPointF(0, 8), 11, 11)
    painter.drawEllipse(QPointF(42, -14), 6, 6)


def notes(canvas: Canvas) -> None:
    """Two notes on one beam: a performance between the rounds."""
    painter = canvas.painter
    for x in (-24, 30):
        painter.drawLine(QPointF(x, 30), QPointF(x, -44))
    painter.drawLine(QPointF(-24, -44), QPointF(30, -44))
    painter.drawLine(QPointF(-24, -28), QPointF(30, -28))
    painter.setBrush(QColor(canvas.look.metal))
    for x in (-38, 16):
        painter.drawEllipse(QPointF(x, 32), 15, 11)


def tally(canvas: Canvas) -> None:
    """A sheet of sums with a tick below: the scores are gone over again."""
    painter = canvas.painter
    _filled(canvas, 0.2)
    painter.drawRoundedRect(QRectF(-44, -54, 88, 108), 10, 10)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for y in (-30, -8):
        painter.drawLine(QPointF(-24, y), QPointF(24, y))
    painter.drawPath(shapes.tick(QPointF(0, 26), 46))


def microphone(canvas: Canvas) -> None:
    """A microphone: somebody speaks."""
    painter = canvas.painter
    _filled(canvas, 0.3)
    painter.drawRoundedRect(QRectF(-21, -58, 42, 72), 21, 21)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QPainterPath(QPointF(-38, -10))
    bow.cubicTo(-38, 44, 38, 44, 38, -10)
    painter.drawPath(bow)
    painter.drawLine(QPointF(0, 32), QPointF(0, 54))
    painter.drawLine(QPointF(-24, 56), QPointF(24, 56))


def ticket(canvas: Canvas) -> None:
    """A ticket: lots are drawn."""
    painter = canvas.painter
    slip = QPainterPath()
    slip.addRoundedRect(QRectF(-60, -34, 120, 68), 10, 10)
    bites = QPainterPath()
    for x in (-60, 60):
        bites.addEllipse(QPointF(x, 0), 13, 13)
    _filled(canvas, 0.25)
    painter.save()
    painter.rotate(-14)
    painter.drawPath(slip.subtracted(bites))
    pen = _pen(canvas, 6)
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(QPointF(20, -24), QPointF(20, 24))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    star = QPainterPath()
    star.addPath(shapes.lozenge(QPointF(-20, 0), 40, 40))
    painter.drawPath(star)
    painter.restore()


def crowd(canvas: Canvas) -> None:
    """Heads in a row: the hall."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    for x, y, size in ((-44, 8, 0.8), (44, 8, 0.8), (0, 0, 1.0)):
        painter.drawPath(person(QPointF(x, y), size))


def person(centre: QPointF, scale: float) -> QPainterPath:
    """A head and shoulders."""
    path = QPainterPath()
    path.addEllipse(centre + QPointF(0, -30 * scale), 22 * scale, 22 * scale)
    body = QPainterPath()
    body.addRoundedRect(
        QRectF(centre.x() - 36 * scale, centre.y(), 72 * scale, 90 * scale), 34 * scale, 34 * scale
    )
    clip = QPainterPath()
    clip.addRect(QRectF(centre.x() - 40 * scale, centre.y() - 2, 80 * scale, 50 * scale))
    path.addPath(body.intersected(clip))
    return path


def closed_envelope(canvas: Canvas) -> None:
    """A sealed envelope: a wager that nobody sees."""
    painter = canvas.painter
    _filled(canvas, 0.25)
    painter.drawRoundedRect(QRectF(-56, -38, 112, 76), 8, 8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    flap = QPainterPath(QPointF(-54, -34))
    flap.lineTo(0, 10)
    flap.lineTo(54, -34)
    painter.drawPath(flap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    painter.drawEllipse(QPointF(0, 8), 14, 14)


def crossed(canvas: Canvas) -> None:
    """Two blades: one against the other."""
    painter = canvas.painter
    for way in (-1, 1):
        painter.drawLine(QPointF(-46 * way, -46), QPointF(40 * way, 40))
        painter.drawLine(QPointF(18 * way, 44), QPointF(44 * way, 18))
        painter.drawLine(QPointF(40 * way, 40), QPointF(52 * way, 52))
