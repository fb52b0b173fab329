"""All teams in cells with what is to be said of each; and the line above such a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.plan import Team
from quizapp.windows.stage import shapes, typography
from quizapp.windows.stage.canvas import CENTRE, LEFT, RIGHT, Canvas
from quizapp.windows.stage.grid import spread
from quizapp.windows.stage.strip import HEAD, HEAD_SIZE
from quizapp.windows.stage.surface import shade
from quizapp.windows.stage.typography import LEAST

Tone = Literal["", "lit", "out", "alarm"]


class Seat(Struct, frozen=True):
    """A team and what is said of it; `mark` is a tick, a cross or nothing before the words."""

    team: Team
    words: str = ""
    tone: Tone = ""
    mark: Literal["", "tick", "cross"] = ""


def headband(canvas: Canvas, left: str, middle: str, team: Team | None = None) -> None:
    """A dark band as above a question: the round, what happens, and the team it is about."""
    painter, look = canvas.painter, canvas.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.well, 0.86))
    painter.drawRoundedRect(HEAD, 38, 38)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade(look.edge, 0.6), 2))
    painter.drawRoundedRect(HEAD.adjusted(1, 1, -1, -1), 37, 37)
    end = HEAD.right() - 34
    if team is not None:
        wide = typography.width_of(team.name, look.family, True) * HEAD_SIZE + 4
        room = QRectF(end - min(wide, 760), HEAD.y(), min(wide, 760), HEAD.height())
        box = canvas.text(room, team.name, HEAD_SIZE, align=RIGHT, brief=True)
        canvas.badge(team, QPointF(box.x() - 48, HEAD.center().y()), 33)
        end = box.x() - 104
    free = end - HEAD.x() - 34
    tail = typography.width_of(middle, look.family, False) * HEAD_SIZE + 2 if middle else 0.0
    tail = min(tail, free * 0.6)
    own = typography.width_of(left, look.family, True) * HEAD_SIZE + 2
    room = free - tail - 44 if middle else free
    # A name that would be cut to a stump stood whole on the picture that began the round.
    own = 0.0 if room < min(own, 200.0) else min(own, room)
    x = HEAD.x() + 34
    if own:
        canvas.text(
            QRectF(x, HEAD.y(), own, HEAD.height()), left, HEAD_SIZE, ink=look.metal, brief=True
        )
        x += own
    if not middle:
        return
    if own:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.metal))
        painter.drawPath(shapes.lozenge(QPointF(x + 22, HEAD.center().y()), 13, 13))
        x += 44
    canvas.text(
        QRectF(x, HEAD.y(), end - x, HEAD.height()), middle, HEAD_SIZE, bold=False, brief=True
    )


def columns_for(count: int) -> int:
    """How many cells stand beside each other."""
    if count <= 3:
        return max(1, count)
    return 2 if count == 4 else 3 if count <= 9 else 4


def roster(canvas: Canvas, area: QRectF, seats: Sequence[Seat]) -> None:
    """A cell for every team, as large as there is room."""
    if not seats:
        return
    across = columns_for(len(seats))
    if len(seats) <= 2:
        area = area.adjusted(160, 0, -160, 0)
    gap = 18.0 if len(seats) <= 12 else 12.0
    for cell, seat in zip(spread(area, len(seats), across, 300.0, gap), seats, strict=True):
        canvas.enters(cell)
        (_tall if cell.height() > 210 else _flat)(canvas, cell, seat)


def _plate(canvas: Canvas, cell: QRectF, seat: Seat) -> str:
    """The ground of a cell; the ink that reads on it."""
    look, painter = canvas.look, canvas.painter
    top, bottom, ink, edge, rim = look.plate_top, look.plate_bottom, look.ink, look.edge, 2.0
    match seat.tone:
        case "lit":
            top, bottom, ink, edge, rim = (
                look.lit_top, look.lit_bottom, look.lit_ink, look.metal_light, 4.0,
            )  # fmt: skip
            canvas.halo(cell, 16, look.metal, 18)
        case "out":
            top, bottom, ink = look.out_top, look.out_bottom, look.out_ink
        case "alarm":
            top, bottom, ink, edge, rim = look.out_top, look.out_bottom, look.ink, look.alarm, 6.0
        case _:
            pass
    canvas.plate(cell, top, bottom, edge=edge, radius=16, rim=rim, depth=8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(seat.team.colour))
    painter.drawRoundedRect(QRectF(cell.x() + 16, cell.bottom() - 11, cell.width() - 32, 5), 2, 2)
    return ink


def _mark(canvas: Canvas, where: QPointF, seat: Seat, ink: str, size: float) -> None:
    if not seat.mark:
        return
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(
            QColor(ink),
            max(7.0, size * 0.2),
            c=Qt.PenCapStyle.RoundCap,
            j=Qt.PenJoinStyle.RoundJoin,
        )
    )
    draw = shapes.tick if seat.mark == "tick" else shapes.cross_mark
    painter.drawPath(draw(where, size))


def _tall(canvas: Canvas, cell: QRectF, seat: Seat) -> None:
    """Sign and name above, words below."""
    ink = _plate(canvas, cell, seat)
    radius = 52.0
    canvas.badge(seat.team, QPointF(cell.x() + 92, cell.y() + 86), radius)
    name = QRectF(cell.x() + 168, cell.y() + 20, cell.width() - 188, 132)
    canvas.text(name, seat.team.name, 64, ink=ink, lines=2, leading=1.12, brief=True)
    lower = QRectF(cell.x() + 30, cell.y() + 154, cell.width() - 60, cell.height() - 176)
    if seat.mark and seat.words:
        wide = typography.width_of(seat.words, canvas.look.family, True) * 56
        wide = min(wide, lower.width() - 90)
        start = lower.center().x() - (wide + 76) / 2
        _mark(canvas, QPointF(start + 26, lower.center().y()), seat, ink, 56)
        lower = QRectF(start + 76, lower.y(), wide + 4, lower.height())
        canvas.text(lower, seat.words, 56, ink=ink, align=LEFT)
    elif seat.words:
        canvas.text(lower, seat.words, 56, ink=ink, align=CENTRE)
    else:
        _mark(canvas, lower.center(), seat, ink, 64)


def _flat(canvas: Canvas, cell: QRectF, seat: Seat) -> None:
    """Sign, name and words beside each other; the words below where there is room for two lines."""
    ink = _plate(canvas, cell, seat)
    high = cell.height()
    radius = min(44.0, high * 0.32)
    middle = cell.center().y() - 3
    canvas.badge(seat.team, QPointF(cell.x() + 24 + radius, middle), radius)
    x = cell.x() + 40 + 2 * radius
    end = cell.right() - 16
    if seat.mark:
        _mark(canvas, QPointF(end - 22, middle), seat, ink, 46)
        end -= 54
    family = canvas.look.family
    if seat.words and high >= 136:
        upper = QRectF(x, cell.y() + 10, end - x, high / 2 - 8)
        lower = QRectF(x, cell.center().y() - 2, end - x, high / 2 - 16)
        canvas.text(upper, seat.team.name, 54, ink=ink, brief=True)
        canvas.text(lower, seat.words, 50, bold=False, ink=ink)
        return
    if seat.words:
        wide = typography.width_of(seat.words, family, True) * LEAST + 4
        canvas.text(
            QRectF(end - wide, cell.y(), wide, high - 8), seat.words, LEAST, ink=ink, align=RIGHT
        )
        end -= wide + 14
    name = seat.team.name
    room = QRectF(x, cell.y() + 4, end - x, high - 16)
    lines = 2 if high >= 104 else 1
    canvas.text(room, name, 50, ink=ink, lines=lines, leading=1.08, brief=True)
