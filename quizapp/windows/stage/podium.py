"""The first three places on their steps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from quizapp.game.plan import Team
from quizapp.game.scenes import PodiumScene
from quizapp.game.standings import Standing
from quizapp.windows.stage import phrases, sayings, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, SAFE, TOP, Canvas, shade
from quizapp.windows.stage.cards import headline

HIGHS = {1: 300.0, 2: 220.0, 3: 160.0}
"""Of the steps."""
WIDE = 548.0
MOST = 3
"""So many teams stand on a step with their names."""


def podium(canvas: Canvas, scene: PodiumScene) -> None:
    """Second, first and third place from the left; equal teams share a step, or stand beside it."""
    backdrop(canvas, True)
    y = headline(canvas, scene.title, sayings.podium_title())
    steps: dict[int, list[Standing]] = {1: [], 2: [], 3: []}
    for row in scene.rows:
        if row.place in steps:
            steps[row.place].append(row)
    canvas.glow(QRectF(360, y - 60, 1200, 760), canvas.look.ray, 0.42)
    gap = (SAFE.width() - 3 * WIDE) / 2
    columns = [(3, 2, steps[3]), (2, 0, steps[2]), (1, 1, steps[1])]
    if len(steps[2]) == 2 and not steps[3]:
        columns[:2] = [(2, 2, steps[2][1:]), (2, 0, steps[2][:1])]
    for place, column, rows in columns:
        if not rows:
            continue  # after a tie there is no such place: an empty step would ask who is missing
        x = SAFE.x() + column * (WIDE + gap)
        box = QRectF(x, SAFE.bottom() - HIGHS[place], WIDE, HIGHS[place])
        canvas.enters(QRectF(x, y, WIDE, SAFE.bottom() - y))
        _step(canvas, box, place, rows)
        _upon(canvas, QRectF(x, y, WIDE, box.y() - y - 16), rows, scene.teams)


def _step(canvas: Canvas, box: QRectF, place: int, rows: list[Standing]) -> None:
    """A block of the podium with its place, and the score that stands there."""
    look, painter = canvas.look, canvas.painter
    first = place == 1
    if first:
        canvas.plate(box, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=10, rim=4)
    else:
        canvas.plate(box, look.plate_top, look.plate_bottom, edge=look.edge, radius=10, rim=3)
    lid = QPainterPath(QPointF(box.x(), box.y() + 14))
    lid.lineTo(box.x() + 26, box.y() - 16)
    lid.lineTo(box.right() - 26, box.y() - 16)
    lid.lineTo(box.right(), box.y() + 14)
    lid.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.metal_light if first else look.metal_dark))
    painter.drawPath(lid)
    ink = look.lit_ink if first else look.ink
    award = next((row.award for row in rows if row.award), "")
    said = phrases.points(rows[0].score)
    room = box.width() - 40

    def whole(words: str) -> bool:
        return typography.width_of(words, look.family, True) * typography.LEAST <= room

    if award and not first and whole(f"{said} · {award}"):
        said, award = f"{said} · {award}", ""
    lines = [(phrases.place(place), 72.0), (said, 56.0)]
    if award and whole(award) and box.height() >= 210:
        lines.append((award, 56.0))
    # On a low step all is a little smaller.
    part = min(1.0, (box.height() - 30) / (90.0 + 80.0 * (len(lines) - 1)))
    y = box.y() + 20 * part
    for words, size in lines:
        high = (90.0 if words is lines[0][0] else 80.0) * part
        row = QRectF(box.x() + 20, y, room, high)
        canvas.text(row, words, max(typography.LEAST, size * part), ink=ink, align=CENTRE)
        y += high


def _upon(canvas: Canvas, room: QRectF, rows: list[Standing], teams: tuple[Team, ...]) -> None:
    """Those who stand on a step; of very many, their signs and how many they are."""
    several = [teams[row.team - 1] for row in rows]
    if len(several) == 1:
        _alone(canvas, room, several[0])
    elif len(several) <= MOST:
        _beside(canvas, room, several)
    else:
        _crowd(canvas, room, several)


def _alone(canvas: Canvas, room: QRectF, team: Team) -> None:
    radius = min(98.0, room.height() * 0.2)
    name_high = 150.0
    y = room.bottom() - name_high - radius * 2.7
    centre = QPointF(room.center().x(), y + radius * 1.2)
    light = QRectF(centre.x() - radius * 2, centre.y() - radius * 2, radius * 4, radius * 4)
    canvas.glow(light, team.colour, 0.4)
    box = QRectF(room.x() + 10, centre.y() + radius * 1.3 + 8, room.width() - 20, name_high)
    canvas.veil(box.adjusted(40, 10, -40, -20), 0.5, 120)
    canvas.badge(team, centre, radius)
    canvas.text(
        box, team.name, 76, least=46, align=CENTRE, level=TOP, lines=2, leading=1.12, brief=True
    )


def _beside(canvas: Canvas, room: QRectF, several: list[Team]) -> None:
    """Two or three with their names below each other."""
    high = 104.0
    top = room.bottom() - len(several) * (high + 10)
    look, painter = canvas.look, canvas.painter
    for at, team in enumerate(several):
        row = QRectF(room.x() + 8, top + at * (high + 10), room.width() - 16, high)
        canvas.plate(row, look.panel_top, look.panel_bottom, edge=look.edge, radius=16, depth=6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade(team.colour, 0.18))
        painter.drawRoundedRect(row.adjusted(3, 3, -3, -3), 14, 14)
        canvas.badge(team, QPointF(row.x() + 60, row.center().y() - 1), 38)
        name = QRectF(row.x() + 118, row.y() + 4, row.width() - 132, row.height() - 8)
        canvas.text(name, team.name, 56, lines=2, leading=1.06, brief=True)


def _crowd(canvas: Canvas, room: QRectF, several: list[Team]) -> None:
    look = canvas.look
    across = 6 if len(several) > 12 else 5 if len(several) > 8 else 4
    rows = -(-len(several) // across)
    pitch = min(88.0, (room.height() - 90) / max(1, rows))
    radius = min(34.0, pitch * 0.39)
    top = room.bottom() - rows * pitch - 84
    box = QRectF(room.x(), room.bottom() - 80, room.width(), 70)
    canvas.veil(box.adjusted(60, 8, -60, -8), 0.5, 120)
    for at, team in enumerate(several):
        row, column = divmod(at, across)
        here = min(across, len(several) - row * across)
        x = room.center().x() + (column - (here - 1) / 2) * pitch
        canvas.badge(team, QPointF(x, top + (row + 0.5) * pitch), radius)
    canvas.text(box, sayings.tied_count(len(several)), 56, ink=look.metal, align=CENTRE)
