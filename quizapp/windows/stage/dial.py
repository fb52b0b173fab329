"""The round at the top of the tower: the seconds left, or a sign where no clock stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from quizapp.game.events import Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.scenes import QuestionScene
from quizapp.windows.stage import emblems, shapes
from quizapp.windows.stage.canvas import SAFE, Canvas, shade
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.planning import FIELD

TOWER = QRectF(SAFE.right() - 264, FIELD.y(), 264, FIELD.height())
TOWER_ROOM = TOWER.adjusted(-26, -26, 26, 26)
"""The tower with its shadow and halo."""
DIAL = QPointF(TOWER.center().x(), TOWER.y() + 132)
RADIUS = 102
DIAL_BOX = QRectF(DIAL.x() - 128, DIAL.y() - 128, 256, 256)
"""All that moves while a clock runs."""
SECOND = 1_000_000_000
LAST = 5
GOOD = (Verdict.RIGHT, Verdict.PARTIAL)


def dial(canvas: Canvas, clock: Clock, now: int) -> None:
    """The ring and the seconds left at `now`; larger, not only brighter, in the last five."""
    look, painter = canvas.look, canvas.painter
    left = clock.left_at(now)
    running = clock.deadline is not None
    seconds = -(-left // SECOND)
    part = min(1.0, left / clock.total) if clock.total else 0.0
    last = running and seconds <= LAST
    phase = (left % SECOND) / SECOND if running else 0.0
    swell = 0.14 + 0.16 * max(0.0, (phase - 0.75) * 4) if last else 0.0
    radius = RADIUS * (1 + swell * 0.6)
    accent = look.alarm if last or not left else look.metal if running else look.soft
    painter.setPen(Qt.PenStyle.NoPen)
    if last:
        canvas.glow(DIAL_BOX, look.alarm, 0.5 + 0.3 * phase)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.well))
    painter.drawEllipse(DIAL, radius, radius)
    width = 20.0 + (8 if last else 0)
    box = QRectF(DIAL.x() - radius, DIAL.y() - radius, 2 * radius, 2 * radius)
    track = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade(accent, 0.22), width))
    painter.drawEllipse(track)
    if part > 0:
        painter.setPen(QPen(QColor(accent), width, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(track, 90 * 16, round(360 * 16 * part))
    size = 98 * (1 + swell)
    if seconds > 99:
        size = 74
    canvas.digits(str(seconds), DIAL, size, look.alarm if last else look.ink)


def emblem(canvas: Canvas, scene: QuestionScene) -> None:
    """A sign in the place of the dial where no clock stands."""
    look, painter = canvas.look, canvas.painter
    accent = accent_of(look, scene.stage)
    _well(canvas, accent)
    pen = QPen(QColor(accent), 13, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    match scene.stage:
        case _ if (outline := _outline(scene)) is not None:
            painter.drawPath(outline)
        case Stage.DONE if scene.verdict is not None:
            pen.setColor(QColor(look.ink))
            pen.setWidth(18)
            painter.setPen(pen)
            right = scene.verdict in GOOD
            painter.drawPath(shapes.tick(DIAL, 110) if right else shapes.cross_mark(DIAL, 100))
        case Stage.TIME_UP:
            canvas.digits("0", DIAL, 120, accent)
        case Stage.DONE:
            _without_verdict(canvas, fouled=bool(scene.fouled))
        case Stage.VOIDED:
            painter.drawPath(shapes.cross_mark(DIAL, 96))
        case Stage.CUE:
            for at in range(3):
                painter.setBrush(QColor(accent) if at < 2 else shade(accent, 0.25))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(DIAL + QPointF((at - 1) * 50, 0), 18, 18)
        case Stage.OPEN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(accent))
            painter.drawPath(_bell(DIAL))
        case Stage.AUDIENCE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(accent))
            for x, y, size in ((-44, 8, 0.8), (44, 8, 0.8), (0, 0, 1.0)):
                painter.drawPath(emblems.person(DIAL + QPointF(x, y), size))
        case _:
            for at, reach in enumerate((30, 52, 74)):
                pen.setColor(shade(accent, 1 - 0.24 * at))
                painter.setPen(pen)
                box = QRectF(DIAL.x() - 40 - reach, DIAL.y() - reach, 2 * reach, 2 * reach)
                painter.drawArc(box, -42 * 16, 84 * 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(accent))
            painter.drawEllipse(DIAL + QPointF(-40, 0), 14, 14)


def _outline(scene: QuestionScene) -> QPainterPath | None:
    """A sign of strokes alone: judges mark, or the question goes past a team."""
    stage = scene.stage
    if scene.judges and stage in (Stage.STOPPED, Stage.TIME_UP, Stage.DONE):
        return _pencil(DIAL)
    goes_past = stage is Stage.PASSED or (stage is Stage.VOIDED and scene.swapped)
    if goes_past or (stage is Stage.DONE and is_exempt(scene)):
        return shapes.skip(DIAL, 120)
    return None


def _without_verdict(canvas: Canvas, *, fouled: bool) -> None:
    """Barred, or a mere stroke: nobody answered."""
    painter = canvas.painter
    painter.setPen(QPen(QColor(canvas.look.alarm), 15, c=Qt.PenCapStyle.RoundCap))
    if fouled:
        painter.drawEllipse(DIAL, 52, 52)
        painter.drawLine(DIAL + QPointF(-36, 36), DIAL + QPointF(36, -36))
    else:
        painter.drawLine(DIAL + QPointF(-44, 0), DIAL + QPointF(44, 0))


def _pencil(centre: QPointF) -> QPainterPath:
    """A pen that writes, to be stroked."""
    path = QPainterPath(centre + QPointF(-46, 46))
    for x, y in ((-36, 10), (26, -52), (52, -26), (-10, 36), (-46, 46)):
        path.lineTo(centre + QPointF(x, y))
    path.moveTo(centre + QPointF(6, -32))
    path.lineTo(centre + QPointF(32, -6))
    return path


def _bell(centre: QPointF) -> QPainterPath:
    """A buzzer: a dome on a foot."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(centre.x() - 66, centre.y() + 26, 132, 24), 12, 12)
    dome = QPainterPath()
    dome.addEllipse(centre + QPointF(0, 16), 50, 50)
    clip = QPainterPath()
    clip.addRect(QRectF(centre.x() - 70, centre.y() - 60, 140, 76))
    path.addPath(dome.intersected(clip))
    path.addRoundedRect(QRectF(centre.x() - 9, centre.y() - 54, 18, 16), 6, 6)
    return path


def accent_of(look: Look, stage: Stage) -> str:
    """The colour in which a stage is told."""
    match stage:
        case Stage.OPEN:
            return look.go
        case Stage.CUE | Stage.VOIDED | Stage.TIME_UP | Stage.PASSED:
            return look.alarm
        case _:
            return look.metal


def is_exempt(scene: QuestionScene) -> bool:
    """Whether the team whose question it is need not answer it."""
    owner = scene.heading.team
    if owner is None:
        return False
    return any(one.team.id == owner.id and one.state == "exempt" for one in scene.strip)


def _well(canvas: Canvas, accent: str) -> None:
    """The sunken round that a dial or an emblem stands in."""
    look, painter = canvas.look, canvas.painter
    painter.setPen(QPen(shade(accent, 0.85), 5))
    painter.setBrush(QBrush(QColor(look.well)))
    painter.drawEllipse(DIAL, RADIUS, RADIUS)
    painter.setPen(QPen(shade(accent, 0.25), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(DIAL, RADIUS + 10, RADIUS + 10)
