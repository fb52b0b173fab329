"""How one picture becomes the next: a fade, or the wipe of a team that takes the screen.

A moment of a change depends on the time alone, so it looks the same however often it was painted
on the way, and one that is skipped ends in the same picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QLinearGradient, QPainter, QPixmap

from quizapp.game.scenes import ProjectorScene
from quizapp.windows.stage import painting
from quizapp.windows.stage.canvas import WIDTH, Canvas, shade
from quizapp.windows.stage.flight import Flight, fly
from quizapp.windows.stage.look import Look

MS = 1_000_000
FADE = 360 * MS
WIPE = 420 * MS
FLIGHT = 580 * MS


@dataclass(frozen=True, slots=True)
class View:
    """A finished picture in device pixels, and the scene and time whose dial stands on it."""

    still: QPixmap
    scene: ProjectorScene | None
    now: int


@dataclass(frozen=True, slots=True)
class Change:
    """From what, since when (monotonic ns), and how."""

    before: View
    began: int
    wipes: bool = False
    points: tuple[Flight, ...] = ()

    @property
    def lasts(self) -> int:
        """Nanoseconds from the old picture to the new one."""
        return WIPE if self.wipes else FLIGHT if self.points else FADE

    def part(self, now: int) -> float:
        """How far it has come, 0 to 1."""
        return max(0.0, min(1.0, (now - self.began) / self.lasts))


def show(painter: QPainter, view: View, look: Look) -> None:
    """Put a view at the origin of `painter`, which counts device pixels."""
    painter.drawPixmap(0, 0, view.still)
    _dial(painter, view, look)


def blend(painter: QPainter, change: Change, after: View, look: Look) -> None:
    """Put the moment `after.now` of a change at the origin of `painter`."""
    part = change.part(after.now)
    if change.wipes:
        _wipe(painter, change.before, after, look, _eased(part))
        return
    show(painter, after, look)
    painter.setOpacity(1.0 - _eased(min(1.0, part * change.lasts / FADE)))
    show(painter, change.before, look)
    painter.setOpacity(1.0)
    if change.points:
        painter.save()
        _scale(painter, after)
        fly(Canvas(painter, look), change.points, part)
        painter.restore()


def _wipe(painter: QPainter, before: View, after: View, look: Look, part: float) -> None:
    """The new picture comes in from the left behind a streak of light."""
    whole = QRect(QPoint(0, 0), after.still.size())
    edge = round(whole.width() * part)
    old, new = whole.adjusted(edge, 0, 0, 0), whole.adjusted(0, 0, edge - whole.width(), 0)
    painter.drawPixmap(old, before.still, old)
    _dial(painter, before, look)
    painter.drawPixmap(new, after.still, new)
    reach = max(8, whole.width() // 24)
    light = QLinearGradient(edge - reach, 0, edge + reach / 6, 0)
    light.setColorAt(0.0, shade(look.metal_light, 0.0))
    light.setColorAt(0.85, shade(look.metal_light, 0.7))
    light.setColorAt(1.0, shade(look.metal_light, 0.0))
    streak = QRectF(edge - reach, 0, reach * 7 / 6, whole.height())
    painter.fillRect(streak.intersected(QRectF(whole)), light)


def _dial(painter: QPainter, view: View, look: Look) -> None:
    if view.scene is None or painting.clock_of(view.scene) is None:
        return
    painter.save()
    _scale(painter, view)
    painting.moving(Canvas(painter, look), view.scene, view.now)
    painter.restore()


def _scale(painter: QPainter, view: View) -> None:
    scale = view.still.width() / WIDTH
    painter.scale(scale, scale)


def _eased(part: float) -> float:
    """Fast at first, then settling."""
    return 1.0 - (1.0 - part) ** 3
