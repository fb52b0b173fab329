"""Secret wagers: who has placed one, and never how much."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from quizapp.game.scenes import WagerScene
from quizapp.windows.stage import sayings
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, SAFE, Canvas
from quizapp.windows.stage.emblems import closed_envelope, ringed
from quizapp.windows.stage.moments import MIDST
from quizapp.windows.stage.roster import Seat, headband, roster
from quizapp.windows.stage.strip import foot

TITLE = 184.0


def wagering(canvas: Canvas, scene: WagerScene) -> None:
    """An envelope, the range, and a cell for each team that wagers."""
    backdrop(canvas, False)
    several = sorted((*scene.placed, *scene.waiting), key=lambda team: team.id)
    look = canvas.look
    many = len(several) > 12
    high = 96.0 if many else TITLE
    canvas.veil(QRectF(SAFE.x() + 300, MIDST.y(), SAFE.width() - 600, high), 0.5, 220)
    said = sayings.placed_count(len(scene.placed), len(several))
    headband(canvas, scene.round, said)
    title = canvas.text(
        QRectF(SAFE.x() + 160, MIDST.y() + (-6 if many else 4), SAFE.width() - 320, 96),
        sayings.wager_title(),
        76 if many else 84,
        align=CENTRE,
        metal=True,
    )
    if many:
        side = QRectF(title.right() + 40, title.y(), MIDST.right() - title.right() - 40, 84)
        canvas.text(side, sayings.wager_range(scene.least, scene.most), 48, ink=look.soft)
    else:
        line = QRectF(SAFE.x() + 160, title.bottom() + 12, SAFE.width() - 320, 60)
        canvas.text(
            line, sayings.wager_range(scene.least, scene.most), 50, ink=look.soft, align=CENTRE
        )
    ringed(canvas, QPointF(title.x() - 74, title.center().y() + 4), closed_envelope, 0.5)
    done = {team.id for team in scene.placed}
    seats = [
        Seat(team, "" if many else sayings.placed(), "lit", "tick")
        if team.id in done
        else Seat(team, "" if many else sayings.pondering())
        for team in several
    ]
    top = MIDST.y() + high
    roster(canvas, QRectF(MIDST.x(), top, MIDST.width(), MIDST.bottom() - top), seats)
    foot(canvas, scene.strip)
