"""Teams against each other, before their first question."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.plan import Team
from quizapp.game.scenes import TeamScore, VersusScene
from quizapp.windows.stage import sayings, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, TOP, Canvas, shade
from quizapp.windows.stage.cards import banner, headline
from quizapp.windows.stage.grid import below

MIDDLE = 190.0
"""Between two teams, for the sign that they stand against each other."""
PIP = 15.0
BADGE_Y = 158.0
"""How far below the upper edge of its card a badge has its middle."""


def versus(canvas: Canvas, scene: VersusScene) -> None:
    """Two teams at both sides of a clash; three stand in a row."""
    backdrop(canvas, True)
    words = sayings.pair(scene.number, scene.of) if scene.of > 1 else ""
    y = headline(canvas, words, scene.round)
    area = below(y).adjusted(0, 26, 0, -20)
    count = max(1, len(scene.teams))
    gap = MIDDLE if count == 2 else 96.0
    wide = (area.width() - gap * (count - 1)) / count
    scores = {one.team.id: one for one in scene.strip}
    for at, team in enumerate(scene.teams):
        cell = QRectF(area.x() + at * (wide + gap), area.y(), wide, area.height())
        canvas.enters(cell, right=-90 if at == 0 else 90 if at == count - 1 else 0, down=0)
        _side(canvas, cell, team, scores.get(team.id))
    for at in range(1, count):
        x = area.x() + at * (wide + gap) - gap / 2
        # The names of three reach to the edges of their cards, their badges do not.
        y = area.center().y() - 20 if count == 2 else area.y() + BADGE_Y
        _clash(canvas, QPointF(x, y), 96.0 if count == 2 else 60.0)


def _side(canvas: Canvas, cell: QRectF, team: Team, score: TeamScore | None) -> None:
    """Sign, name, members or unit, lives, and the score at the foot."""
    look = canvas.look
    banner(canvas, cell, team, 0.42)
    radius = 104.0
    centre = QPointF(cell.center().x(), cell.y() + BADGE_Y)
    light = QRectF(centre.x() - 240, centre.y() - 240, 480, 480).intersected(cell)
    canvas.glow(light, team.colour, 0.35)
    canvas.badge(team, centre, radius)
    room = QRectF(cell.x() + 24, cell.y() + 296, cell.width() - 48, 150)
    whole = typography.set_text(
        team.name, look.family, True, (room.width(), room.height()), (88, 50), 2, 1.12, True
    ).whole
    name = canvas.text(
        room if whole else room.adjusted(0, -6, 0, 14),
        team.name,
        88,
        least=50 if whole else typography.LEAST,
        align=CENTRE,
        level=TOP,
        lines=2 if whole else 3,
        leading=1.12,
        brief=True,
    )
    foot = cell.bottom() - 24
    if score is not None:
        figures = QRectF(cell.x() + 24, foot - 120, cell.width() - 48, 110)
        canvas.rule(cell.x() + 60, figures.y() - 12, cell.width() - 120)
        canvas.text(figures, str(score.score), 96, ink=look.metal, align=CENTRE)
        foot = figures.y() - 30
        if score.lives:
            _lives(canvas, QPointF(cell.center().x(), foot - 26), score.lives, team.colour)
            foot -= 74
    room = QRectF(cell.x() + 24, name.bottom() + 16, cell.width() - 48, foot - name.bottom() - 22)
    _names(canvas, room, team)


def _names(canvas: Canvas, room: QRectF, team: Team) -> None:
    """The members, else the unit, where they stand whole in what is free."""
    members = "　".join(map(typography.joined, team.members))
    for said in (members, team.unit):
        for size in (46.0, float(typography.LEAST)):
            box = (room.width(), room.height())
            setting = typography.set_text(
                said, canvas.look.family, False, box, (size, size), 3, 1.2, False
            )
            if said and setting.whole and setting.fits:
                canvas.put(room, setting, said, False, canvas.look.ink, CENTRE, TOP)
                return


def _lives(canvas: Canvas, middle: QPointF, count: int, colour: str) -> None:
    """A pip for each life; more than eight as a number."""
    painter = canvas.painter
    if count > 8:
        box = QRectF(middle.x() - 300, middle.y() - 32, 600, 64)
        canvas.text(box, sayings.lives(count), 50, align=CENTRE)
        return
    step = PIP * 3
    for at in range(count):
        x = middle.x() + (at - (count - 1) / 2) * step
        painter.setPen(QPen(QColor("#FFFFFF"), 4))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(x, middle.y()), PIP, PIP)


def _clash(canvas: Canvas, centre: QPointF, radius: float) -> None:
    """A medal with the word between two teams."""
    look, painter = canvas.look, canvas.painter
    canvas.glow(
        QRectF(centre.x() - radius * 2.6, centre.y() - radius * 2.6, radius * 5.2, radius * 5.2),
        look.ray,
        0.5,
    )
    painter.setPen(QPen(QColor(look.metal_light), 6))
    painter.setBrush(canvas.metal(QRectF(centre.x(), centre.y() - radius, 10, 2 * radius)))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(QPen(shade(look.lit_ink, 0.5), 3))
    painter.setBrush(QColor(look.lit_bottom))
    painter.drawEllipse(centre, radius * 0.84, radius * 0.84)
    painter.setPen(Qt.PenStyle.NoPen)
    canvas.digits(sayings.versus(), centre, radius * 0.86, look.lit_ink)
