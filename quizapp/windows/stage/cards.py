"""Pictures before the rounds: the title and the teams."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient

from quizapp.game.plan import Team
from quizapp.game.scenes import TeamsScene, TitleScene
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import BOTTOM, CENTRE, SAFE, TOP, Canvas, shade

GAP = 24.0


def title(canvas: Canvas, scene: TitleScene) -> None:
    """The card of the whole event."""
    backdrop(canvas, True, title=True)
    canvas.veil(QRectF(SAFE.x() + 200, 230, SAFE.width() - 400, 400), 0.58, 260)
    box = QRectF(SAFE.x() + 40, 316, SAFE.width() - 80, 330)
    # One line, if that keeps it large; a title in two lines is broken where its sense allows.
    wide = typography.width_of(scene.title, canvas.look.family, True)
    lines = 1 if wide * 104 <= box.width() else 2 if wide * 84 <= 1.9 * box.width() else 3
    done = canvas.text(
        box,
        scene.title,
        160,
        least=72,
        align=CENTRE,
        lines=lines,
        leading=1.22,
        metal=True,
        cut=False,
    )
    if scene.organiser:
        wide = typography.width_of(scene.organiser, canvas.look.family, False) * 56
        top = max(SAFE.y() + 20, done.y() - 150)
        canvas.text(
            QRectF(SAFE.x(), top, SAFE.width(), 76),
            scene.organiser,
            56,
            bold=False,
            ink=canvas.look.ink,
            align=CENTRE,
        )
        canvas.rule(960 - min(1500, wide + 260) / 2, top + 102, min(1500, wide + 260))
    if scene.subtitle:
        canvas.text(
            QRectF(SAFE.x() + 100, done.bottom() + 48, SAFE.width() - 200, 150),
            scene.subtitle,
            64,
            ink=canvas.look.ink,
            align=CENTRE,
            level=TOP,
            lines=2,
        )


def headline(canvas: Canvas, small: str, large: str, compact: bool = False) -> float:
    """A centred headline for tables and groups; `compact` on one line; the y below it."""
    top = SAFE.y() - 4
    canvas.veil(QRectF(SAFE.x() + 300, 0, SAFE.width() - 600, 110 if compact else 170), 0.62, 300)
    if compact and small:
        together = f"{small} · {large}"
        wide = typography.width_of(together, canvas.look.family, True) * typography.LEAST
        # A name too long to stand beside stood whole on the title card.
        large, small = together if wide <= SAFE.width() - 240 else large, ""
    words = canvas.text(
        QRectF(SAFE.x() + 120, top + 4, SAFE.width() - 240, 78),
        large,
        70,
        align=CENTRE,
        metal=True,
    )
    if small:
        canvas.text(
            QRectF(SAFE.x() + 120, words.bottom() + 9, SAFE.width() - 240, 60),
            small,
            48,
            bold=False,
            ink=canvas.look.soft,
            align=CENTRE,
            brief=True,
        )
    y = top + (160 if small else 98)
    canvas.rule(960 - 420, y, 840)
    return y + 22


def teams(canvas: Canvas, scene: TeamsScene) -> None:
    """The teams come in: a card each."""
    backdrop(canvas, True)
    count = len(scene.teams)
    y = headline(canvas, scene.title, phrases.teams_title(), count > 4)
    if not count:
        return
    across = count if count <= 4 else -(-count // 2) if count <= 8 else 4
    rows = -(-count // across)
    area = QRectF(SAFE.x(), y + 6, SAFE.width(), SAFE.bottom() - y - 6)
    gap = GAP if rows < 4 else 12.0
    wide = min(700.0 if count == 2 else 560.0, (area.width() - gap * (across - 1)) / across)
    high = min(560.0, (area.height() - gap * (rows - 1)) / rows)
    top = area.y() + (area.height() - rows * high - gap * (rows - 1)) / 2
    for at, team in enumerate(scene.teams):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        start = area.center().x() - (here * wide + (here - 1) * gap) / 2
        cell = QRectF(start + column * (wide + gap), top + row * (high + gap), wide, high)
        canvas.enters(cell)
        (_portrait if rows <= 2 else _name_card)(canvas, cell, team)


def banner(canvas: Canvas, cell: QRectF, team: Team, wash: float) -> None:
    """A plate washed with the team's colour from the top."""
    look, painter = canvas.look, canvas.painter
    canvas.plate(cell, look.panel_top, look.panel_bottom, edge=look.edge, radius=20)
    light = QLinearGradient(cell.topLeft(), cell.bottomLeft())
    light.setColorAt(0.0, shade(team.colour, wash))
    light.setColorAt(0.55, shade(team.colour, 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), 18, 18)
    painter.setBrush(QColor(team.colour))
    painter.drawRoundedRect(QRectF(cell.x() + 24, cell.bottom() - 12, cell.width() - 48, 6), 3, 3)


def _portrait(canvas: Canvas, cell: QRectF, team: Team) -> None:
    """Sign, name, unit and members, one under the other."""
    look = canvas.look
    banner(canvas, cell, team, 0.16)
    tall = cell.height() > 420
    radius = 78.0 if tall else 46.0
    centre = QPointF(cell.center().x(), cell.y() + radius * 1.3 + (30 if tall else 14))
    canvas.glow(
        QRectF(
            centre.x() - radius * 2.2, centre.y() - radius * 2.2, radius * 4.4, radius * 4.4
        ).intersected(cell),
        team.colour,
        0.35,
    )
    canvas.badge(team, centre, radius)
    inner = cell.adjusted(14, 0, -14, -18)
    y = centre.y() + radius * 1.3 + (26 if tall else 8)
    name = QRectF(inner.x(), y, inner.width(), 130 if tall else 112)
    done = canvas.text(
        name,
        team.name,
        66 if tall else 56,
        align=CENTRE,
        level=TOP,
        lines=2,
        leading=1.2,
        brief=True,
    )
    y = done.bottom() + (22 if tall else 10)
    if team.unit and inner.bottom() - y >= 50:
        lines = 2 if inner.bottom() - y > 230 else 1
        done = canvas.text(
            QRectF(inner.x(), y, inner.width(), 58 * lines),
            team.unit,
            46,
            bold=False,
            ink=look.soft,
            align=CENTRE,
            level=TOP,
            lines=lines,
            leading=1.25,
            brief=True,
        )
        y = done.bottom() + (26 if tall else 12)
    if team.members and inner.bottom() - y >= 50:
        lines = max(1, min(4, int((inner.bottom() - y + 14) / 55)))
        canvas.text(
            QRectF(inner.x(), y, inner.width(), inner.bottom() - y),
            "　".join(map(typography.joined, team.members)),
            46,
            bold=False,
            ink=look.ink,
            align=CENTRE,
            level=TOP,
            lines=lines,
            leading=1.28,
            brief=True,
        )


def _name_card(canvas: Canvas, cell: QRectF, team: Team) -> None:
    """Sign at the left, name and unit beside it."""
    look = canvas.look
    banner(canvas, cell, team, 0.14)
    radius = min(46.0, cell.height() * 0.32)
    canvas.badge(team, QPointF(cell.x() + 30 + radius, cell.center().y() - 3), radius)
    x = cell.x() + 48 + 2 * radius
    text = QRectF(x, cell.y() + 8, cell.right() - x - 12, cell.height() - 24)
    if team.unit and cell.height() > 170:
        rows = 1 if typography.width_of(team.name, look.family, True) * 48 <= text.width() else 2
        name = QRectF(
            text.x(), text.y(), text.width(), text.height() * (0.42 if rows == 1 else 0.6)
        )
        canvas.text(name, team.name, 52, lines=rows, leading=1.2, level=BOTTOM, brief=True)
        unit = QRectF(
            text.x(), name.bottom() + 12, text.width(), text.bottom() - name.bottom() - 12
        )
        canvas.text(
            unit,
            team.unit,
            typography.LEAST,
            bold=False,
            ink=look.soft,
            level=TOP,
            lines=2 if rows == 1 else 1,
            leading=1.2,
            brief=True,
        )
    else:
        lines = 2 if text.height() > 100 else 1
        canvas.text(text, team.name, 50, lines=lines, leading=1.16, brief=True)
