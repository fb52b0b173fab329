"""The sign of a light: a colour and a shape, so that nobody needs to tell colours apart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from quizapp.contest.findings import Light

translate = QCoreApplication.translate
GREEN, AMBER, RED = "#0B7A4B", "#B26A00", "#B3261E"


def paint_light(painter: QPainter, box: QRectF, light: Light, soft: QColor) -> None:
    """A ticked disc, a triangle with !, an octagon with a cross, or a ring with ?."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    painter.translate(box.center())
    painter.scale(side / 20, side / 20)
    painter.setPen(Qt.PenStyle.NoPen)
    line = QPen(QColor("#FFFFFF"), 2.4, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    match light:
        case Light.GREEN:
            painter.setBrush(QColor(GREEN))
            painter.drawEllipse(QPointF(0, 0), 9, 9)
            painter.setPen(line)
            painter.drawPolyline(QPolygonF([QPointF(-4, 0), QPointF(-1, 3.2), QPointF(4.4, -3.4)]))
        case Light.AMBER:
            path = QPainterPath(QPointF(0, -9))
            path.lineTo(9.6, 8)
            path.lineTo(-9.6, 8)
            path.closeSubpath()
            painter.setPen(QPen(QColor(AMBER), 1.6, j=Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(QColor(AMBER))
            painter.drawPath(path)
            painter.setPen(line)
            painter.drawLine(QPointF(0, -3), QPointF(0, 2))
            painter.drawPoint(QPointF(0, 5.6))
        case Light.RED:
            a, b = 9.2, 3.8
            corners = [(-b, -a), (b, -a), (a, -b), (a, b), (b, a), (-b, a), (-a, b), (-a, -b)]
            painter.setBrush(QColor(RED))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            painter.setPen(line)
            painter.drawLine(QPointF(-3.4, -3.4), QPointF(3.4, 3.4))
            painter.drawLine(QPointF(3.4, -3.4), QPointF(-3.4, 3.4))
        case Light.GREY:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(soft, 2.0))
            painter.drawEllipse(QPointF(0, 0), 8.2, 8.2)
            font = painter.font()
            font.setPixelSize(12)
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(QRectF(-9, -9, 18, 18), int(Qt.AlignmentFlag.AlignCenter), "?")
    painter.restore()


def light_name(light: Light) -> str:
    """The light in a word, for those who hear the page."""
    match light:
        case Light.GREEN:
            return translate("check", "good")
        case Light.AMBER:
            return translate("check", "to look at")
        case Light.RED:
            return translate("check", "to mend")
        case Light.GREY:
            return translate("check", "not known")
