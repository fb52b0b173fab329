"""The signs of the teams and other outlines, as paths."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from quizapp.game.plan import Shape


def sign(shape: Shape, centre: QPointF, radius: float) -> QPainterPath:
    """The outline of a team's sign; all look equally large and hold two digits."""
    path = QPainterPath()
    match shape:
        case Shape.CIRCLE:
            path.addEllipse(centre, radius * 0.96, radius * 0.96)
        case Shape.SQUARE:
            half = radius * 0.88
            path.addRoundedRect(
                QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 6, 6
            )
        case Shape.TRIANGLE:
            path = _polygon(centre + QPointF(0, radius * 0.22), radius * 1.22, 3, -pi / 2)
        case Shape.DIAMOND:
            path = _polygon(centre, radius * 1.16, 4, -pi / 2)
        case Shape.STAR:
            path = _star(centre + QPointF(0, radius * 0.06), radius * 1.24, radius * 0.76, 5)
        case Shape.HEXAGON:
            path = _polygon(centre, radius * 1.06, 6, 0.0)
        case Shape.CROSS:
            path = _cross(centre, radius * 1.02, radius * 0.5)
        case Shape.PENTAGON:
            path = _polygon(centre + QPointF(0, radius * 0.06), radius * 1.1, 5, -pi / 2)
    return path


def digits_drop(shape: Shape) -> float:
    """How far below the centre the digits stand, in radii."""
    return {Shape.TRIANGLE: 0.2, Shape.STAR: 0.06, Shape.PENTAGON: 0.05}.get(shape, 0.0)


def tick(centre: QPointF, size: float) -> QPainterPath:
    """A check mark, to be stroked."""
    path = QPainterPath(centre + QPointF(-0.42 * size, 0.04 * size))
    path.lineTo(centre + QPointF(-0.1 * size, 0.34 * size))
    path.lineTo(centre + QPointF(0.46 * size, -0.36 * size))
    return path


def cross_mark(centre: QPointF, size: float) -> QPainterPath:
    """An x, to be stroked."""
    half = 0.34 * size
    path = QPainterPath(centre + QPointF(-half, -half))
    path.lineTo(centre + QPointF(half, half))
    path.moveTo(centre + QPointF(half, -half))
    path.lineTo(centre + QPointF(-half, half))
    return path


def skip(centre: QPointF, size: float) -> QPainterPath:
    """An arrow that leaps over something, to be stroked."""
    path = QPainterPath(centre + QPointF(-0.46 * size, 0.26 * size))
    path.cubicTo(
        centre + QPointF(-0.34 * size, -0.5 * size),
        centre + QPointF(0.3 * size, -0.5 * size),
        centre + QPointF(0.42 * size, 0.24 * size),
    )
    path.moveTo(centre + QPointF(0.1 * size, 0.12 * size))
    path.lineTo(centre + QPointF(0.42 * size, 0.26 * size))
    path.lineTo(centre + QPointF(0.5 * size, -0.08 * size))
    return path


def descent(centre: QPointF, size: float) -> QPainterPath:
    """The head of an arrow that points down onto a line, to be stroked: out of the round."""
    path = QPainterPath(centre + QPointF(-0.3 * size, 0.02 * size))
    path.lineTo(centre + QPointF(0, 0.3 * size))
    path.lineTo(centre + QPointF(0.3 * size, 0.02 * size))
    path.moveTo(centre + QPointF(-0.42 * size, 0.5 * size))
    path.lineTo(centre + QPointF(0.42 * size, 0.5 * size))
    return path


def pointer(centre: QPointF, size: float) -> QPainterPath:
    """A triangle that points to the right."""
    return _closed(
        [
            centre + QPointF(-0.7 * size, -size),
            centre + QPointF(size, 0),
            centre + QPointF(-0.7 * size, size),
        ]
    )


def lozenge(centre: QPointF, width: float, height: float) -> QPainterPath:
    """A small flat diamond, the ornament of rules."""
    return _closed(
        [
            centre + QPointF(-width / 2, 0),
            centre + QPointF(0, -height / 2),
            centre + QPointF(width / 2, 0),
            centre + QPointF(0, height / 2),
        ]
    )


def _polygon(centre: QPointF, radius: float, corners: int, start: float) -> QPainterPath:
    turns = [start + 2 * pi * at / corners for at in range(corners)]
    return _closed([centre + QPointF(radius * cos(a), radius * sin(a)) for a in turns])


def _star(centre: QPointF, outer: float, inner: float, points: int) -> QPainterPath:
    corners: list[QPointF] = []
    for at in range(2 * points):
        radius = inner if at % 2 else outer
        angle = -pi / 2 + pi * at / points
        corners.append(centre + QPointF(radius * cos(angle), radius * sin(angle)))
    return _closed(corners)


def _cross(centre: QPointF, arm: float, half: float) -> QPainterPath:
    half *= 1.24
    corners = [
        (-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half),
        (half, arm), (-half, arm), (-half, half), (-arm, half), (-arm, -half), (-half, -half),
    ]  # fmt: skip
    return _closed([centre + QPointF(x, y) for x, y in corners])


def _closed(corners: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path
