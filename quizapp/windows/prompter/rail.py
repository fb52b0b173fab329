"""The right side of the prompter: the clock, and every team with its score."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from quizapp.game.match import Clock
from quizapp.game.plan import Team
from quizapp.game.scenes import TeamScore
from quizapp.windows.prompter import setting
from quizapp.windows.prompter.inks import TONES, Inks
from quizapp.windows.prompter.script import Script
from quizapp.windows.prompter.sheet import FAMILY, LEAST, one_line
from quizapp.windows.stage import shapes, typography
from quizapp.windows.stage.look import ink_on

EDGE = 24.0
CLOCK = 236.0
ROW = 66.0
BY_NAME = 14
"""So many teams stand below each other with their names; more stand in two columns without."""
LAST = 5
"""The seconds in which the clock is red."""
SECOND = 1_000_000_000


def seconds_of(clock: Clock, now: int) -> int:
    """Whole seconds left, rounded up: 0 is shown only when time is up."""
    return -(-clock.left_at(now) // SECOND)


def clock_box(box: QRectF) -> QRectF:
    """The part of the rail in which the clock stands."""
    return QRectF(box.x() + EDGE / 2, EDGE, box.width() - EDGE - EDGE / 2, CLOCK)


def clock(painter: QPainter, theme: Inks, box: QRectF, said: Script, now: int, day: str) -> None:
    """The seconds left, figures each as wide as the others; with no time to answer that of day."""
    running = said.clock
    left = seconds_of(running, now) if running is not None else None
    over = left is None and bool(said.clock_name)
    alarm = over or (left is not None and left <= LAST)
    painter.fillRect(box.adjusted(-2, -2, 2, 2), QColor(theme.paper))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TONES["bad"] if alarm else theme.rail))
    painter.drawRoundedRect(box, 16, 16)
    idle = left is None and not over
    ink = "#FFFFFF" if alarm else theme.soft if idle else theme.ink
    figures = day if idle else str(left or 0)
    font = QFont(typography.font(FAMILY, 96 if idle else 150, True))
    font.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(
        box.adjusted(0, 0, 0, 0 if idle else -46), int(Qt.AlignmentFlag.AlignCenter), figures
    )
    if idle:
        return
    line = one_line(said.clock_name, box.width() - 30, 34)
    x = box.center().x() - setting.width_of(line) / 2
    setting.put(painter, line, x, box.bottom() - 52, ink)


def small_clock(
    painter: QPainter, theme: Inks, box: QRectF, said: Script, now: int, day: str
) -> None:
    """Only the figures, in the line of the heading."""
    running = said.clock
    left = seconds_of(running, now) if running is not None else None
    alarm = (left is None and bool(said.clock_name)) or (left is not None and left <= LAST)
    painter.fillRect(box, QColor(theme.paper))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TONES["bad"] if alarm else theme.rail))
    painter.drawRoundedRect(box, 12, 12)
    idle = left is None and not said.clock_name
    font = QFont(typography.font(FAMILY, 38 if idle else 48, True))
    font.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF" if alarm else theme.soft if idle else theme.ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), day if idle else str(left or 0))


def scores(painter: QPainter, theme: Inks, box: QRectF, strip: tuple[TeamScore, ...]) -> None:
    """Every team; the one whose turn it is stands out."""
    top = clock_box(box).bottom() + 20
    room = QRectF(clock_box(box).x(), top, clock_box(box).width(), box.bottom() - EDGE - top)
    columns = 1 if len(strip) <= BY_NAME else 2
    rows = -(-len(strip) // columns)
    high = min(ROW, room.height() / max(1, rows))
    wide = room.width() / columns
    for at, one in enumerate(strip):
        column, row = divmod(at, rows)
        cell = QRectF(room.x() + column * wide, room.y() + row * high, wide, high)
        _score(painter, theme, cell.adjusted(0, 1, -4, -1), one, named=columns == 1)


def _score(painter: QPainter, theme: Inks, cell: QRectF, one: TeamScore, *, named: bool) -> None:
    stands_out = one.state in ("turn", "floor", "tied")
    if stands_out:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.turn))
        painter.drawRoundedRect(cell, 10, 10)
    ink = theme.turn_ink if stands_out else theme.soft if one.state == "barred" else theme.ink
    size = max(LEAST, min(40.0, cell.height() * 0.62)) if named else LEAST
    radius = min(27.0 if named else 23.0, cell.height() * 0.44)
    badge(painter, one.team, cell.x() + 8 + radius, cell.center().y(), radius)
    painter.setFont(typography.font(FAMILY, size, True))
    painter.setPen(QColor(ink))
    metrics = QFontMetricsF(painter.font())
    score = str(one.score).replace("-", "−")
    gap = " " if named else ""
    marks = {"right": f"✓{gap}", "wrong": f"✗{gap}"}
    score = marks.get(one.state, "") + score
    right = cell.adjusted(0, 0, -12 if named else -8, 0)
    painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), score)
    if named:
        left = cell.x() + 8 + radius * 2 + 12
        room = right.right() - metrics.horizontalAdvance(score) - 14 - left
        while metrics.horizontalAdvance(one.team.name) > room and size > LEAST:
            size -= 1
            painter.setFont(typography.font(FAMILY, size, True))
            metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(one.team.name, Qt.TextElideMode.ElideRight, room)
        place = QRectF(left, cell.y(), room, cell.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), name)


def badge(painter: QPainter, team: Team, x: float, y: float, radius: float) -> None:
    """A team's sign with its number."""
    path = shapes.sign(team.shape, QPointF(x, y), radius)
    painter.setPen(QPen(QColor("#FFFFFF"), max(2.0, radius * 0.08)))
    painter.setBrush(QColor(team.colour))
    painter.drawPath(path)
    font = QFont(typography.font(FAMILY, max(LEAST, radius * 1.1), True))
    painter.setFont(font)
    painter.setPen(QColor(ink_on(team.colour)))
    drop = radius * shapes.digits_drop(team.shape)
    box = QRectF(x - radius, y - radius + drop, radius * 2, radius * 2)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(team.id))
