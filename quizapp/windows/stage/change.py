"""How one picture becomes the next: a fade, an entrance part by part, or the wipe of a press.

A moment of a change depends on the time alone, so it looks the same however often it was painted
on the way, and one that is skipped ends in the same picture.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPixmap, QRegion

from quizapp.game.match import Stage
from quizapp.game.scenes import QuestionScene, RevealScene
from quizapp.windows.stage import painting
from quizapp.windows.stage.canvas import WIDTH, Canvas, Part, shade
from quizapp.windows.stage.dial import TOWER_ROOM
from quizapp.windows.stage.flight import Flight, fly
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.planning import asked_of
from quizapp.windows.stage.strip import cell_room
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
class Entrance:
    """How a picture comes in: its parts, and the key of the layer that they lie on."""

    parts: tuple[Part, ...] = ()
    ground: Hashable = None


@dataclass(frozen=True, slots=True)
class View:
    """A finished picture in device pixels, and the scene and time whose dial stands on it.

    `around` is the window beyond it; `parts` come in on their own where the picture is new, over
    `ground`, which is the picture without anything on it.
    """

    still: QPixmap
    scene: Shown | None
    now: int
    around: QMargins
    parts: tuple[Part, ...] = ()
    ground: QPixmap | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """From what, since when (monotonic ns), and how; where: in device pixels, None: everywhere."""

    before: View
    began: int
    wipes: bool = False
    enters: bool = False
    points: tuple[Flight, ...] = ()
    where: tuple[QRect, ...] | None = None

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
    if not isinstance(old, QuestionScene | RevealScene) or not isinstance(
        new, QuestionScene | RevealScene
    ):
        return False
    if new.heading.clues:
        # Another clue, and the lower value that comes with it, is still the same question.
        one, other = old.heading, new.heading
        return (one.round, one.number, one.spare) == (other.round, other.number, other.spare)
    return (old.heading, old.stem) == (new.heading, new.stem)


_OWN_GROUND = (Stage.BUZZED, Stage.TIED, Stage.VOIDED)


def differing(old: Shown | None, new: Shown) -> tuple[QRectF, ...] | None:
    """Where the pictures of two scenes, on the same page, may differ; None: anywhere.

    While a question stands only its tower and some teams at the foot change, a quarter of the
    picture: painting no more than that lets a press be seen sooner.
    """
    if not isinstance(old, QuestionScene) or not isinstance(new, QuestionScene):
        return None
    if old.stage in _OWN_GROUND or new.stage in _OWN_GROUND or _ground(old) != _ground(new):
        return None
    if len(old.strip) != len(new.strip):
        return None
    cells = zip(old.strip, new.strip, strict=True)
    moved = (*painting.moving_boxes(old), *painting.moving_boxes(new))
    return (TOWER_ROOM, *moved, *(cell_room(new.strip, now) for was, now in cells if was != now))


def _ground(scene: QuestionScene) -> tuple[object, ...]:
    return (scene.heading, asked_of(scene), scene.media, painting.room_of(scene))


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
    painter.save()
    if change.where is not None:
        painter.setClipRegion(region_of(change.where), Qt.ClipOperation.IntersectClip)
    painter.setOpacity(1.0 - _eased(min(1.0, part * change.lasts / FADE)))
    show(painter, change.before, look)
    painter.restore()
    if change.points:
        painter.save()
        _scale(painter, after)
        fly(Canvas(painter, look), change.points, part)
        painter.restore()


def _enter(painter: QPainter, change: Change, after: View, look: Look) -> None:
    """The ground of the new picture first; then its parts, each a little after the one before.

    Where a part will come the old picture fades into the ground alone.
    """
    gone = after.now - change.began
    whole = QRect(QPoint(0, 0), after.still.size())
    scale = after.still.width() / WIDTH
    boxes = [_device(part, scale).intersected(whole) for part in after.parts]
    come = _eased(min(1.0, max(0.0, gone / FADE)))
    if come < 1.0:
        show(painter, change.before, look)
    painter.setOpacity(come)
    outside = QRegion(whole)
    for box in boxes:
        outside -= QRegion(box)
        if after.ground is None:
            painter.fillRect(box, shade(look.sky_dark, 1.0))
        else:
            painter.drawPixmap(box.topLeft(), after.ground, box)
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


def region_of(boxes: Iterable[QRect]) -> QRegion:
    """All of the boxes as one region."""
    found = QRegion()
    for box in boxes:
        found += QRegion(box)
    return found


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
    if view.scene is None or not painting.moving_boxes(view.scene):
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
