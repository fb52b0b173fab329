"""The tower at the right of a question: how the question stands, the clock, who has the floor."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from quizapp.game.events import Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import Team
from quizapp.game.scenes import QuestionScene
from quizapp.windows.stage import phrases, shapes
from quizapp.windows.stage.canvas import CENTRE, SAFE, TOP, Canvas, shade
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.planning import FIELD

TOWER = QRectF(SAFE.right() - 264, FIELD.y(), 264, FIELD.height())
DIAL = QPointF(TOWER.center().x(), TOWER.y() + 132)
RADIUS = 102
DIAL_BOX = QRectF(DIAL.x() - 128, DIAL.y() - 128, 256, 256)
"""All that moves while a clock runs."""
SECOND = 1_000_000_000
LAST = 5
MANY_FOULS = 6
GOOD = (Verdict.RIGHT, Verdict.PARTIAL)


def tower(canvas: Canvas, scene: QuestionScene, dialled: bool) -> None:
    """All of the tower but the dial; `dialled` leaves room for it."""
    key = (
        "tower",
        canvas.look,
        scene.stage,
        dialled,
        scene.floor,
        scene.judged,
        scene.verdict,
        scene.fouled,
        _gain(scene),
        scene.heading.team,
        scene.heading.value,
    )
    canvas.layer(key, TOWER.adjusted(-26, -26, 26, 26), lambda own: _tower(own, scene, dialled))


def _gain(scene: QuestionScene) -> int:
    """What the judged team has won or lost at this question."""
    if scene.judged is None:
        return 0
    return next((one.change for one in scene.strip if one.team.id == scene.judged.id), 0)


def _tower(canvas: Canvas, scene: QuestionScene, dialled: bool) -> None:
    look = canvas.look
    judged = scene.judged if scene.stage is Stage.DONE else None
    lit = judged is not None and scene.verdict in GOOD
    ink = look.ink
    if lit:
        canvas.halo(TOWER, 22, look.metal, 20)
        canvas.plate(TOWER, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=22)
        ink = look.lit_ink
    elif judged is not None or scene.stage in (Stage.TIME_UP, Stage.VOIDED, Stage.DONE):
        canvas.plate(TOWER, look.out_top, look.out_bottom, edge=look.edge, radius=22)
    else:
        canvas.plate(TOWER, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    label, hint = phrases.stage_name(scene.stage), phrases.stage_hint(scene.stage)
    team = scene.floor
    if judged is not None and scene.verdict is not None:
        label, hint, team = (
            phrases.verdict_name(scene.verdict),
            phrases.signed(_gain(scene)),
            judged,
        )
    elif scene.stage is Stage.DONE:
        # Over without a verdict: somebody spoke out of turn, or nobody pressed at all.
        label = phrases.foul() if scene.fouled else phrases.nobody()
        hint = "" if scene.fouled else phrases.no_points()
        team = scene.fouled[-1] if len(scene.fouled) == 1 else None
    if not dialled:
        _emblem(canvas, scene)
    over = judged is None and scene.stage is Stage.DONE
    colour = look.alarm if over else _accent(look, scene.stage) if judged is None else ink
    top = TOWER.y() + 264
    box = canvas.text(
        QRectF(TOWER.x() + 14, top, TOWER.width() - 28, 132),
        label,
        58,
        ink=colour,
        align=CENTRE,
        level=TOP,
        lines=2,
        leading=1.15,
    )
    # A label of two lines must leave room for the team's sign.
    tight = box.height() > 72 and (team is not None or scene.heading.team is not None)
    y = box.bottom() + (12 if tight else 22)
    if hint:
        large = judged is not None
        box = canvas.text(
            QRectF(TOWER.x() + 10, y, TOWER.width() - 20, 100 if large else 110),
            hint,
            (76 if tight else 92) if large else 46,
            ink=ink,
            align=CENTRE,
            level=TOP,
            lines=1 if large else 2,
            leading=1.15,
        )
        y = box.bottom() + (8 if tight else 16)
    if team is not None:
        _team(canvas, team, y, ink)
    elif scene.fouled:
        _fouls(canvas, scene.fouled, y)
    elif scene.heading.team is not None and scene.stage is not Stage.VOIDED:
        _team(canvas, scene.heading.team, y, ink)
    elif scene.heading.value and not hint and scene.stage is not Stage.VOIDED:
        _worth(canvas, scene.heading.value)


def _accent(look: Look, stage: Stage) -> str:
    match stage:
        case Stage.OPEN:
            return look.go
        case Stage.CUE | Stage.VOIDED | Stage.TIME_UP:
            return look.alarm
        case _:
            return look.metal


def _team(canvas: Canvas, team: Team, y: float, ink: str) -> None:
    """The team that answers, or that was judged."""
    room = TOWER.bottom() - y - 16
    lines = 2 if room > 200 else 1
    text_height = 58 * lines
    radius = min(62.0, (room - text_height - 30) / 2.4)
    if radius >= 30:
        y += 8
        canvas.badge(team, QPointF(TOWER.center().x(), y + radius * 1.2), radius)
        y += radius * 2.4 + 16
    canvas.text(
        QRectF(TOWER.x() + 14, y, TOWER.width() - 28, TOWER.bottom() - y - 12),
        team.name,
        48,
        ink=ink,
        align=CENTRE,
        level=TOP,
        lines=lines,
        leading=1.2,
        brief=True,
    )


def _worth(canvas: Canvas, value: int) -> None:
    """What the question is worth, at the foot of the tower."""
    look = canvas.look
    middle = TOWER.bottom() - 150
    canvas.rule(TOWER.x() + 30, middle - 84, TOWER.width() - 60)
    canvas.digits(str(value), QPointF(TOWER.center().x(), middle), 104, look.metal, True)
    canvas.text(
        QRectF(TOWER.x() + 20, middle + 54, TOWER.width() - 40, 60),
        phrases.points_word(),
        46,
        ink=look.soft,
        align=CENTRE,
    )


def _fouls(canvas: Canvas, teams: tuple[Team, ...], y: float) -> None:
    """Teams that fouled at this question."""
    look = canvas.look
    box = canvas.text(
        QRectF(TOWER.x() + 14, y + 6, TOWER.width() - 28, 60),
        phrases.foul(),
        48,
        ink=look.alarm,
        align=CENTRE,
        level=TOP,
    )
    if len(teams) > MANY_FOULS:
        canvas.text(
            QRectF(TOWER.x() + 14, box.bottom() + 20, TOWER.width() - 28, 100),
            phrases.team_count(len(teams)),
            80,
            ink=look.ink,
            align=CENTRE,
        )
        return
    across = min(3, len(teams))
    top = box.bottom() + 50
    for at, team in enumerate(teams):
        row, column = divmod(at, across)
        x = TOWER.center().x() + (column - (across - 1) / 2) * 80
        canvas.badge(team, QPointF(x, top + row * 84), 30)


def _emblem(canvas: Canvas, scene: QuestionScene) -> None:
    """A sign in the place of the dial where no clock stands."""
    look, painter = canvas.look, canvas.painter
    accent = _accent(look, scene.stage)
    _well(canvas, accent)
    pen = QPen(QColor(accent), 13, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    match scene.stage:
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
                painter.drawPath(_person(DIAL + QPointF(x, y), size))
        case _:
            for at, reach in enumerate((30, 52, 74)):
                pen.setColor(shade(accent, 1 - 0.24 * at))
                painter.setPen(pen)
                box = QRectF(DIAL.x() - 40 - reach, DIAL.y() - reach, 2 * reach, 2 * reach)
                painter.drawArc(box, -42 * 16, 84 * 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(accent))
            painter.drawEllipse(DIAL + QPointF(-40, 0), 14, 14)


def _without_verdict(canvas: Canvas, *, fouled: bool) -> None:
    """Barred, or a mere stroke: nobody answered."""
    painter = canvas.painter
    painter.setPen(QPen(QColor(canvas.look.alarm), 15, c=Qt.PenCapStyle.RoundCap))
    if fouled:
        painter.drawEllipse(DIAL, 52, 52)
        painter.drawLine(DIAL + QPointF(-36, 36), DIAL + QPointF(36, -36))
    else:
        painter.drawLine(DIAL + QPointF(-44, 0), DIAL + QPointF(44, 0))


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


def _person(centre: QPointF, scale: float) -> QPainterPath:
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


def _well(canvas: Canvas, accent: str) -> None:
    """The sunken round that a dial or an emblem stands in."""
    look, painter = canvas.look, canvas.painter
    painter.setPen(QPen(shade(accent, 0.85), 5))
    painter.setBrush(QBrush(QColor(look.well)))
    painter.drawEllipse(DIAL, RADIUS, RADIUS)
    painter.setPen(QPen(shade(accent, 0.25), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(DIAL, RADIUS + 10, RADIUS + 10)


def dial(canvas: Canvas, clock: Clock, now: int) -> None:
    """The ring and the seconds left at `now`; larger, not only brighter, in the last five."""
    look, painter = canvas.look, canvas.painter
    left = clock.left_at(now)
    running = clock.deadline is not None
    seconds = -(-left // SECOND)
    part = min(1.0, left / clock.total) if clock.total else 0.0
    last = running and 0 < seconds <= LAST
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
