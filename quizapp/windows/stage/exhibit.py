"""Picture, film and sound of a question: beside its texts, or alone on the whole screen.

What stands still is painted as a layer, and there a covered picture is wholly covered; what time
or the operator has opened is painted above it. So no change of pictures ever lets a covered part
shine through.
"""

from __future__ import annotations

from math import sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath, QPen

from quizapp.game.medium import SECOND, Medium, across
from quizapp.windows.stage.canvas import CENTRE, HEIGHT, MIDDLE, WIDTH, Canvas, shade
from quizapp.windows.stage.emblems import camera, ringed
from quizapp.windows.stage.planning import Exhibit, exhibit_of, sight_box, sound_box
from quizapp.windows.stage.surface import fall

WHOLE = QRectF(0, 0, WIDTH, HEIGHT)
BESIDE_TOWER = QRectF(0, 0, 1526, HEIGHT)
PAD = 14.0
"""Rim of the screen that a picture stands on."""
BARS = 46
"""Of the wave that stands for a sound."""
BAR_HIGH = 10.0


def framed(canvas: Canvas, shown: Exhibit) -> None:
    """What stands beside the texts, as long as nothing runs and no tile is open."""
    if shown.sight:
        inner = sight_box(shown).adjusted(PAD, PAD, -PAD, -PAD)
        image = None if shown.film else canvas.look.gallery.picture(shown.of, shown.picture)
        # The rim lies around the picture itself: black bars would only make it look smaller.
        place = inner if image is None else fitted(image, inner)
        _screen(canvas, place.adjusted(-PAD, -PAD, PAD, PAD))
        _still(canvas, shown, inner)
    if shown.sound:
        _sound(canvas, sound_box(shown))


def large(canvas: Canvas, medium: Medium, room: QRectF) -> None:
    """The picture alone on a black ground."""
    canvas.painter.fillRect(WHOLE, QColor("#000000"))
    shown = exhibit_of(medium)
    if shown is not None:
        _still(canvas, shown, room)


def running(canvas: Canvas, medium: Medium, now: int, room: QRectF | None = None) -> None:
    """What time changes: tiles that are open, the film's picture, how far a clip has come.

    `room` is the place of a picture that has the screen; None: it stands beside the texts.
    """
    shown = exhibit_of(medium)
    if shown is None:
        return
    if shown.sight:
        box = sight_box(shown).adjusted(PAD, PAD, -PAD, -PAD) if room is None else room
        if medium.film:
            _film(canvas, medium, now, box)
        elif medium.order:
            _tiles(canvas, medium, now, box)
    if shown.sound and room is None:
        _wave(canvas, medium, now, sound_box(shown))


def moving_boxes(medium: Medium, room: QRectF | None = None) -> tuple[QRectF, ...]:
    """Where `running` paints."""
    shown = exhibit_of(medium)
    if shown is None:
        return ()
    if room is not None:
        return (room,)
    found = (sight_box(shown),) if shown.sight else ()
    return (*found, sound_box(shown)) if shown.sound else found


def fitted(image: QImage, box: QRectF) -> QRectF:
    """The largest place in `box` that has the image's shape."""
    times = min(box.width() / max(1, image.width()), box.height() / max(1, image.height()))
    wide, high = image.width() * times, image.height() * times
    return QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)


# Pictures


def _screen(canvas: Canvas, box: QRectF) -> None:
    """The dark plate that a picture stands on."""
    look = canvas.look
    canvas.plate(box, look.panel_top, look.panel_bottom, edge=look.metal, radius=20, rim=3)
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade("#000000", 0.62))
    painter.drawRoundedRect(box.adjusted(8, 8, -8, -8), 14, 14)


def _still(canvas: Canvas, shown: Exhibit, box: QRectF) -> None:
    if shown.film:
        _film_sign(canvas, box)
        return
    image = canvas.look.gallery.picture(shown.of, shown.picture)
    if image is None:
        ringed(canvas, box.center(), camera, 1.2)
        return
    place = fitted(image, box)
    if not shown.tiles:
        canvas.painter.drawImage(place, image)
        return
    for tile in tile_boxes(place, shown.tiles):
        _cover(canvas, tile)


def tile_boxes(place: QRectF, tiles: int) -> list[QRectF]:
    """The tiles of a picture, row by row."""
    wide = across(tiles)
    high = tiles // wide
    step_x, step_y = place.width() / wide, place.height() / high
    return [
        QRectF(place.x() + column * step_x, place.y() + row * step_y, step_x, step_y)
        for row in range(high)
        for column in range(wide)
    ]


def _cover(canvas: Canvas, tile: QRectF) -> None:
    """A closed tile. It reaches to its edges, so that nothing shines through between two."""
    painter, look = canvas.painter, canvas.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.plate_bottom))
    painter.drawRect(tile)
    inner = tile.adjusted(3, 3, -3, -3)
    painter.setBrush(fall(inner, (0.0, look.plate_top), (1.0, look.plate_bottom)))
    painter.setPen(QPen(QColor(look.edge), 3))
    painter.drawRoundedRect(inner, 8, 8)
    size = min(tile.width(), tile.height()) * 0.12
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.metal, 0.5))
    centre = tile.center()
    sign = QPainterPath(centre + QPointF(0, -size))
    for x, y in ((size, 0), (0, size), (-size, 0)):
        sign.lineTo(centre + QPointF(x, y))
    sign.closeSubpath()
    painter.drawPath(sign)


def _tiles(canvas: Canvas, medium: Medium, now: int, box: QRectF) -> None:
    """The parts of the picture that are open."""
    image = canvas.look.gallery.picture(medium.of, medium.picture)
    if image is None:
        return
    place, painter = fitted(image, box), canvas.painter
    boxes = tile_boxes(place, len(medium.order))
    found = QPainterPath()
    found.setFillRule(Qt.FillRule.WindingFill)
    for at in medium.order[: medium.open_at(now)]:
        found.addRect(boxes[at])
    # All in one go: between parts that are painted one by one a hairline would be left.
    painter.save()
    painter.setClipPath(found.simplified(), Qt.ClipOperation.IntersectClip)
    painter.drawImage(place, image)
    painter.restore()


# Films


def _film_sign(canvas: Canvas, box: QRectF) -> None:
    """A screen that waits for its film."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#000000"))
    painter.drawRoundedRect(box, 10, 10)
    ringed(canvas, box.center(), _play_sign, min(1.4, box.width() / 420))


def _play_sign(canvas: Canvas) -> None:
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.look.metal))
    sign = QPainterPath(QPointF(-24, -42))
    sign.lineTo(QPointF(48, 0))
    sign.lineTo(QPointF(-24, 42))
    sign.closeSubpath()
    painter.drawPath(sign)


def _film(canvas: Canvas, medium: Medium, now: int, box: QRectF) -> None:
    """The film's picture of the moment, and how far it has come."""
    image = canvas.look.gallery.frame(medium.of, medium.clip) if medium.begun else None
    painter = canvas.painter
    if image is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#000000"))
        painter.drawRect(box)
        painter.drawImage(fitted(image, box), image)
    part = _part(canvas, medium, now)
    if part is not None and medium.begun and not (medium.ended and medium.large):
        _track(canvas, QRectF(box.x() + 24, box.bottom() - 30, box.width() - 48, BAR_HIGH), part)


def _part(canvas: Canvas, medium: Medium, now: int) -> float | None:
    """How far the clip has come, 0 to 1; None where nobody knows its length."""
    length = canvas.look.gallery.length(medium.of, medium.clip)
    if not length:
        return None
    return 1.0 if medium.ended else min(1.0, medium.gone(now) / length)


def _track(canvas: Canvas, box: QRectF, part: float) -> None:
    painter, look = canvas.painter, canvas.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade("#000000", 0.55))
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 8, 8)
    painter.setBrush(shade("#FFFFFF", 0.35))
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(QColor(look.metal))
    painter.drawRoundedRect(QRectF(box.x(), box.y(), box.width() * part, box.height()), 5, 5)


# Sounds


def _sound(canvas: Canvas, box: QRectF) -> None:
    """The plate of a sound, its sign at the left."""
    look = canvas.look
    canvas.plate(box, look.panel_top, look.panel_bottom, edge=look.metal, radius=20, rim=3)
    ringed(canvas, QPointF(box.x() + 74, box.center().y()), _note_sign, 0.5)


def _note_sign(canvas: Canvas) -> None:
    painter = canvas.painter
    painter.setBrush(QColor(canvas.look.metal))
    painter.drawEllipse(QPointF(-22, 34), 15, 12)
    painter.drawEllipse(QPointF(34, 24), 15, 12)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(-8, 34))
    for x, y in ((-8, -34), (48, -44), (48, 24)):
        path.lineTo(QPointF(x, y))
    painter.drawPath(path)


def _wave(canvas: Canvas, medium: Medium, now: int, box: QRectF) -> None:
    """A row of bars: lit as far as the sound has come, moving while it sounds; and the time."""
    painter, look = canvas.painter, canvas.look
    gone = medium.gone(now)
    time = QRectF(box.right() - 168, box.y(), 150, box.height())
    canvas.text(time, _clock(gone), 54, ink=look.metal if medium.runs else look.soft, align=CENTRE)
    left, right = box.x() + 146, time.x() - 16
    part = _part(canvas, medium, now)
    count = BARS if right - left > 600 else BARS // 3
    step = (right - left) / count
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(count):
        lit = part is not None and medium.begun and (at + 0.5) / count <= part
        high = box.height() * (0.2 + 0.5 * abs(sin(at * 1.7) * sin(at * 0.37 + 0.6)))
        if medium.runs:
            high *= 0.75 + 0.25 * sin(gone / SECOND * 7 + at * 0.9)
        painter.setBrush(QColor(look.metal) if lit else shade(look.soft, 0.4))
        bar = QRectF(left + at * step, box.center().y() - high / 2, step * 0.58, high)
        painter.drawRoundedRect(bar, 3, 3)


def _clock(gone: int) -> str:
    """Minutes and seconds."""
    seconds = gone // SECOND
    return f"{seconds // 60}:{seconds % 60:02d}"


def caption(canvas: Canvas, words: str) -> None:
    """A line over the foot of a picture that has the screen."""
    if not words:
        return
    band = QRectF(0, HEIGHT - 150, WIDTH, 150)
    canvas.painter.fillRect(band, shade("#000000", 0.6))
    canvas.text(
        band.adjusted(96, 0, -96, -20), words, 64, ink="#FFFFFF", align=CENTRE, level=MIDDLE
    )
