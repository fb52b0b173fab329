"""Points that fly from the tower to the team that won or lost them, while a picture changes."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.scenes import QuestionScene, RevealScene, TeamScore
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.canvas import Canvas
from quizapp.windows.stage.dial import TOWER
from quizapp.windows.stage.strip import cell_rect
from quizapp.windows.stage.waiting import Shown

SIZE = 72.0


class Flight(Struct, frozen=True):
    """What one team's score changes by, and where its cell is."""

    change: int
    x: float
    y: float


def flights(old: Shown | None, new: Shown) -> tuple[Flight, ...]:
    """The changes that `new` brings to teams that stood on the screen before."""
    if not isinstance(new, QuestionScene | RevealScene):
        return ()
    before = {one.team.id: one for one in _strip(old)}
    found: list[Flight] = []
    for one in new.strip:
        last = before.get(one.team.id)
        if last is None or last.score == one.score:
            continue
        centre = cell_rect(new.strip, one).center()
        found.append(Flight(one.score - last.score, centre.x(), centre.y()))
    return tuple(found)


def _strip(scene: Shown | None) -> tuple[TeamScore, ...]:
    return scene.strip if isinstance(scene, QuestionScene | RevealScene) else ()


def fly(canvas: Canvas, several: tuple[Flight, ...], part: float) -> None:
    """Paint the flights at `part` of their way, 0 to 1; at the end nothing is left of them."""
    look, painter = canvas.look, canvas.painter
    way = part * part * (3 - 2 * part)
    start = QPointF(TOWER.center().x(), TOWER.y() + 400)
    painter.save()
    for one in several:
        end = QPointF(one.x, one.y)
        at = start + (end - start) * way - QPointF(0, 150 * 4 * way * (1 - way))
        words = phrases.signed(one.change)
        wide = typography.width_of(words, look.family, True) * SIZE + 56
        box = QRectF(at.x() - wide / 2, at.y() - 50, wide, 100)
        painter.setOpacity(min(1.0, 5 * part, 4 * (1 - part)))
        gains = one.change > 0
        painter.setPen(QPen(QColor(look.metal_light), 4))
        painter.setBrush(QColor(look.lit_bottom if gains else look.out_top))
        painter.drawRoundedRect(box, 50, 50)
        canvas.digits(words, at, SIZE, look.lit_ink if gains else look.out_ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.restore()
