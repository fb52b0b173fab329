"""A team against the clock: about to begin, and what its turn came to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.plan import Team
from quizapp.game.scenes import ReadyScene, SprintScene, Tally
from quizapp.windows.stage import phrases, sayings, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, TOP, Canvas, shade
from quizapp.windows.stage.moments import MIDST
from quizapp.windows.stage.roster import headband
from quizapp.windows.stage.strip import foot
from quizapp.windows.stage.tower import stroke

LEFT_PART = 0.56


def ready(canvas: Canvas, scene: ReadyScene) -> None:
    """The team, and a watch that stands at its whole time."""
    backdrop(canvas, False)
    canvas.glow(QRectF(900, 120, 1000, 780), canvas.look.ray, 0.3)
    headband(canvas, scene.round, sayings.get_ready())
    left = QRectF(MIDST.x(), MIDST.y(), MIDST.width() * LEFT_PART, MIDST.height())
    notes = []
    if scene.member:
        notes.append(phrases.member(scene.member))
    if scene.most:
        notes.append(sayings.most_questions(scene.most))
    _whose(canvas, left, scene.team, notes)
    watch = QPointF((left.right() + MIDST.right()) / 2 + 10, MIDST.center().y() + 26)
    _watch(canvas, watch, 262.0, str(scene.seconds), sayings.seconds(scene.seconds))
    foot(canvas, scene.strip)


def over(canvas: Canvas, scene: SprintScene) -> None:
    """Right, wrong and passed, and what they brought."""
    backdrop(canvas, False)
    look = canvas.look
    headband(canvas, scene.round, sayings.turn_over())
    left = QRectF(MIDST.x(), MIDST.y(), MIDST.width() * LEFT_PART, MIDST.height())
    _whose(canvas, left, scene.team, [])
    right = QRectF(left.right() + 40, MIDST.y(), MIDST.right() - left.right() - 40, MIDST.height())
    canvas.enters(right, right=80, down=0)
    canvas.halo(right, 24, look.metal, 24)
    canvas.plate(right, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=24, rim=5)
    figures = QRectF(right.x() + 30, right.y() + 30, right.width() - 60, 240)
    canvas.text(figures, phrases.signed(scene.tally.points), 200, ink=look.lit_ink, align=CENTRE)
    canvas.text(
        QRectF(right.x() + 30, figures.bottom(), right.width() - 60, 70),
        phrases.points_word(),
        56,
        ink=look.lit_ink,
        align=CENTRE,
    )
    painter = canvas.painter
    line = figures.bottom() + 92
    painter.fillRect(QRectF(right.x() + 60, line, right.width() - 120, 3), shade(look.lit_ink, 0.4))
    lines = counts(scene.tally)
    each = (right.bottom() - line - 30) / max(1, len(lines))
    for at, (sign, words) in enumerate(lines):
        row = QRectF(right.x() + 60, line + 14 + at * each, right.width() - 120, each)
        stroke(canvas, QPointF(row.x() + 90, row.center().y()), sign, look.lit_ink, 60)
        canvas.text(
            QRectF(row.x() + 170, row.y(), row.width() - 170, row.height()),
            words,
            64,
            ink=look.lit_ink,
        )
    foot(canvas, scene.strip)


def counts(tally: Tally) -> list[tuple[str, str]]:
    """(sign, words) of what a turn came to so far; passed ones only where there are some."""
    found = [
        ("tick", sayings.right_count(tally.right)),
        ("cross", sayings.wrong_count(tally.wrong)),
    ]
    if tally.passed:
        found.append(("passed", sayings.passed_count(tally.passed)))
    return found


def _whose(canvas: Canvas, area: QRectF, team: Team, notes: list[str]) -> None:
    """The team, large on a panel in its colour."""
    look, painter = canvas.look, canvas.painter
    canvas.plate(area, look.panel_top, look.panel_bottom, edge=look.edge, radius=24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(team.colour, 0.14))
    painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 22, 22)
    painter.setBrush(QColor(team.colour))
    painter.drawRoundedRect(QRectF(area.x() + 24, area.bottom() - 14, area.width() - 48, 7), 3, 3)
    high = 250.0 + 170 + 84 * len(notes)
    y = area.y() + max(20.0, (area.height() - high) / 2)
    canvas.badge(team, QPointF(area.center().x(), y + 110), 108)
    name = canvas.text(
        QRectF(area.x() + 30, y + 250, area.width() - 60, 190),
        team.name,
        112,
        least=56,
        align=CENTRE,
        level=TOP,
        lines=2,
        leading=1.12,
        brief=True,
    )
    y = name.bottom() + 28
    for note in notes:
        canvas.text(
            QRectF(area.x() + 30, y, area.width() - 60, 72), note, 58, bold=False, align=CENTRE
        )
        y += 82


def _watch(canvas: Canvas, centre: QPointF, radius: float, figures: str, said: str) -> None:
    """A stop-watch."""
    look, painter = canvas.look, canvas.painter
    painter.setPen(QPen(QColor(look.metal_dark), 3))
    painter.setBrush(canvas.metal(QRectF(centre.x(), centre.y() - radius - 60, 10, 80)))
    painter.drawRoundedRect(QRectF(centre.x() - 34, centre.y() - radius - 56, 68, 46), 8, 8)
    painter.drawRoundedRect(QRectF(centre.x() - 14, centre.y() - radius - 22, 28, 30), 4, 4)
    painter.setBrush(canvas.metal(QRectF(centre.x(), centre.y() - radius, 10, 2 * radius)))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.well))
    painter.drawEllipse(centre, radius - 26, radius - 26)
    painter.save()
    painter.translate(centre)
    for at in range(60):
        long = at % 5 == 0
        painter.setPen(QPen(shade(look.metal, 1.0 if long else 0.5), 6 if long else 3))
        painter.drawLine(QPointF(0, -radius + 38), QPointF(0, -radius + (66 if long else 52)))
        painter.rotate(6)
    painter.restore()
    size = 190.0 if len(figures) < 3 else 150.0
    canvas.digits(figures, centre - QPointF(0, 14), size, look.metal, True)
    unit = said.replace(figures, "").strip()
    wide = typography.width_of(unit, look.family, False) * 52 + 4
    box = QRectF(centre.x() - wide / 2, centre.y() + 84, wide, 64)
    canvas.text(box, unit, 52, bold=False, ink=look.soft, align=LEFT)
