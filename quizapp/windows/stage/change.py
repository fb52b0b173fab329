"""How one picture becomes the next: a fade, an entrance part by part, or the wipe of a press.

A moment of a change depends on the time alone, so it looks the same however often it was painted
on the way, and one that is skipped ends in the same picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF
from PySide6.QtGui import QLinearGradient, QPainter, QPixmap, QRegion

from quizapp.game.match import Stage
from quizapp.game.scenes import QuestionScene, RevealScene
from quizapp.windows.stage import painting
from quizapp.windows.stage.canvas import WIDTH, Canvas, Part, shade
from quizapp.windows.stage.flight import Flight, fly
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.waiting import Shown

MS = 1_000_000
FADE = 360 * MS
WIPE = 420 * MS
FLIGHT = 580 * MS
ENTRANCE = 600 * MS
FIRST_PART = 130 * MS
ONE_PART = 300 * MS
STEP = 70 * MS
"""From one part's beginning to the next one's, where there are few."""


@dataclass(frozen=True, slots=True)
class View:
    """A finished picture in device pixels, and the scene and time whose dial stands on it.

    `around` is the window beyond it; `parts` come in on their own where the picture is new.
    """

    still: QPixmap
    scene: Shown | None
    now: int
    around: QMargins
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """From what, since when (monotonic ns), and how."""

    before: View
    began: int
    wipes: bool = False
    enters: bool = False
    points: tuple[Flight, ...] = ()

    @property
    def lasts(self) -> int:
        """Nanoseconds from the old picture to the new one."""
        if self.wipes:
            return WIPE
        return ENTRANCE if self.enters else FLIGHT if self.points else FADE

    def part(self, now: int) -> float:
        """How far it has come, 0 to 1."""
        return max(0.0, min(1.0, (now - self.began) / self.lasts))


def takes_screen(old: Shown | None, new: Shown) -> bool:
    """Whether the new picture is a team that takes the screen."""
    return (
        isinstance(old, QuestionScene)
        and isinstance(new, QuestionScene)
        and new.stage in (Stage.BUZZED, Stage.TIED)
        and old.stage is not new.stage
    )


def is_same_question(old: Shown | None, new: Shown) -> bool:
    """Whether both show one question before its explanation."""
    return (
        isinstance(old, QuestionScene | RevealScene)
        and isinstance(new, QuestionScene | RevealScene)
        and (old.heading, old.stem) == (new.heading, new.stem)
    )


def show(painter: QPainter, view: View, look: Look) -> None:
    """Put a view at the origin of `painter`, which counts device pixels."""
    painter.drawPixmap(0, 0, view.still)
    painting.margins(painter, view.still, view.around)
    _dial(painter, view, look)


def blend(painter: QPainter, change: Change, after: View, look: Look) -> None:
    """Put the moment `after.now` of a change at the origin of `painter`."""
    part = change.part(after.now)
    if change.wipes:
        _wipe(painter, change.before, after, look, _eased(part))
        return
    if change.enters and after.parts:
        _enter(painter, change, after, look)
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


def _enter(painter: QPainter, change: Change, after: View, look: Look) -> None:
    """The ground of the new picture first; then its parts, each a little after the one before.

    Where a part will come the old picture fades into the ground's own colour.
    """
    gone = after.now - change.began
    whole = QRect(QPoint(0, 0), after.still.size())
    scale = after.still.width() / WIDTH
    boxes = [_device(part, scale).intersected(whole) for part in after.parts]
    show(painter, change.before, look)
    painter.setOpacity(_eased(min(1.0, max(0.0, gone / FADE))))
    outside = QRegion(whole)
    for box in boxes:
        outside -= QRegion(box)
        painter.fillRect(box, shade(look.sky_dark, 1.0))
    painter.save()
    painter.setClipRegion(outside)
    painter.drawPixmap(0, 0, after.still)
    painter.restore()
    painting.margins(painter, after.still, after.around)
    step = min(STEP, (ENTRANCE - FIRST_PART - ONE_PART) // max(1, len(boxes) - 1))
    for at, (box, part) in enumerate(zip(boxes, after.parts, strict=True)):
        come = _eased(min(1.0, max(0.0, (gone - FIRST_PART - at * step) / ONE_PART)))
        if come <= 0.0:
            continue
        painter.setOpacity(come)
        away = QPoint(round(part.right * scale * (1 - come)), round(part.down * scale * (1 - come)))
        painter.drawPixmap(box.topLeft() + away, after.still, box)
    painter.setOpacity(1.0)
    _dial(painter, after, look)


def _device(part: Part, scale: float) -> QRect:
    x, y, wide, high = part.box
    return QRectF(x * scale, y * scale, wide * scale, high * scale).toAlignedRect()


def _wipe(painter: QPainter, before: View, after: View, look: Look, part: float) -> None:
    """The new picture comes in from the left behind a streak of light."""
    whole = QRect(QPoint(0, 0), after.still.size())
    edge = round(whole.width() * part)
    old, new = whole.adjusted(edge, 0, 0, 0), whole.adjusted(0, 0, edge - whole.width(), 0)
    painter.drawPixmap(old, before.still, old)
    painting.margins(painter, before.still, before.around)
    _dial(painter, before, look)
    painter.drawPixmap(new, after.still, new)
    if not after.around.isNull():
        painter.setOpacity(part)
        painting.margins(painter, after.still, after.around)
        painter.setOpacity(1.0)
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
