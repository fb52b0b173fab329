"""Tables of teams: the scores, and the ranking from the last place up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPen

from quizapp.game.plan import Team
from quizapp.game.scenes import RankingScene, ScoresScene
from quizapp.game.standings import Standing
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, RIGHT, SAFE, Canvas, shade
from quizapp.windows.stage.cards import headline

GAP = 12.0


def scores(canvas: Canvas, scene: ScoresScene) -> None:
    """The table of scores, ties that touch an award marked once any team stands apart."""
    backdrop(canvas, False)
    compact = len(scene.rows) > 10
    small = scene.title
    if scene.declined is not None:
        # No picture came after the last question was declined but this one.
        said = phrases.declined(scene.declined.name)
        small = f"{small} · {said}" if small else said
    y = headline(canvas, small, phrases.scores_title(), compact)
    # Before the first question all teams have the same score: that is no tie to play off.
    apart = len({row.score for row in scene.rows}) > 1
    decisive = {team for tie in scene.ties for team in tie.teams} if apart else set[int]()
    best = max((row.score for row in scene.rows), default=0)
    cells = _cells(len(scene.rows), y)
    for row, cell in zip(scene.rows, cells, strict=True):
        canvas.enters(cell, right=-60, down=0)
        mark = ""
        if row.team in decisive:
            mark = phrases.tied_playoff() if cell.width() > 1000 else phrases.playoff()
        elif row.tied:
            mark = phrases.tied()
        elif row.parted:
            mark = phrases.parted()
        _row(canvas, cell, row, scene.teams[row.team - 1], mark, best, row.team in decisive)


def _cells(count: int, y: float) -> list[QRectF]:
    """Where `count` rows stand below `y`: one column up to 8, two up to 24, then three."""
    if not count:
        return []
    columns = 1 if count <= 8 else 2 if count <= 24 else 3
    lines = -(-count // columns)
    area = QRectF(SAFE.x(), y, SAFE.width(), SAFE.bottom() - y)
    gap = GAP if lines <= 10 else 8.0
    most = 128.0 if lines > 3 else 160.0
    high = min(most, (area.height() - gap * (lines - 1)) / lines)
    wide = (area.width() - 28 * (columns - 1)) / columns
    top = area.y() + max(0.0, (area.height() - lines * high - gap * (lines - 1)) * 0.4)
    return [
        QRectF(
            area.x() + (at // lines) * (wide + 28), top + (at % lines) * (high + gap), wide, high
        )
        for at in range(count)
    ]


def _row(
    canvas: Canvas, cell: QRectF, row: Standing, team: Team, mark: str, best: int, alarm: bool
) -> None:
    """Place, sign, name and unit, what must be said, and the score."""
    look = canvas.look
    first = row.place == 1
    canvas.plate(
        cell,
        look.plate_top,
        look.plate_bottom,
        edge=look.metal if first else look.edge,
        radius=14,
        rim=4 if first else 2,
        depth=6,
    )
    _bar(canvas, cell, team, row.score / best if best > 0 else 0.0)
    high = cell.height()
    tab = 112.0 if high > 96 else 92.0
    canvas.tab(QRectF(cell.x(), cell.y(), tab, high), 14, shade(look.well, 0.85))
    size = 68.0 if high > 110 else 60.0 if high > 96 else 52.0 if high > 76 else 44.0
    place = QPointF(cell.x() + tab / 2 - 6, cell.center().y())
    canvas.digits(str(row.place), place, size, look.metal, metal=first)
    start = cell.x() + tab + 104
    if high >= 84:
        centre = QPointF(cell.x() + tab + 50, cell.center().y() - 1)
        canvas.badge(team, centre, min(42.0, high * 0.4))
    else:
        start = canvas.sign(team, cell.x() + tab + 4, cell.center().y() - 1) + 8
    figures = canvas.text(
        QRectF(cell.right() - 256, cell.y(), 230, high), str(row.score), size + 2, align=RIGHT
    )
    end = figures.x() - 20
    if mark:
        end = _chip(canvas, mark, end, cell, alarm)
    _named(canvas, QRectF(start, cell.y(), end - start, high - 4), team, size - 6)


def _named(canvas: Canvas, room: QRectF, team: Team, size: float) -> None:
    """The name, and the unit where there is room for it."""
    size = max(44.0, size)
    wide = typography.width_of(team.name, canvas.look.family, True) * size
    if room.height() <= 70 or not team.unit or room.width() - wide <= 360:
        canvas.text(room, team.name, size, brief=True)
        return
    canvas.text(QRectF(room.x(), room.y(), wide + 4, room.height()), team.name, size, brief=True)
    room = QRectF(room.x() + wide + 44, room.y(), room.width() - wide - 44, room.height())
    canvas.text(room, team.unit, 50, bold=False, ink=canvas.look.soft, brief=True)


def _bar(canvas: Canvas, cell: QRectF, team: Team, part: float) -> None:
    """How the score compares with the best: a light in the team's colour over the plate."""
    if part <= 0:
        return
    painter = canvas.painter
    inner = cell.adjusted(3, 3, -3, -3)
    inner.setWidth(inner.width() * part)
    light = QLinearGradient(inner.topLeft(), inner.topRight())
    light.setColorAt(0.0, shade(team.colour, 0.0))
    light.setColorAt(1.0, shade(team.colour, 0.10))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawRoundedRect(inner, 12, 12)
    painter.setBrush(QColor(team.colour))
    line = QRectF(inner.x() + 8, cell.bottom() - 9, max(0.0, inner.width() - 16), 5)
    painter.drawRoundedRect(line, 2, 2)


def _chip(canvas: Canvas, mark: str, end: float, cell: QRectF, alarm: bool) -> float:
    """A label at the right of a name; the x where it begins."""
    look, painter = canvas.look, canvas.painter
    wide = typography.width_of(mark, look.family, True) * typography.LEAST + 36
    high = min(62.0, cell.height() - 12)
    box = QRectF(end - wide, cell.center().y() - high / 2, wide, high)
    painter.setPen(QPen(QColor(look.metal), 2))
    painter.setBrush(QColor(look.lit_bottom) if alarm else QColor(look.well))
    painter.drawRoundedRect(box, high / 2, high / 2)
    canvas.text(
        box, mark, typography.LEAST, ink=look.lit_ink if alarm else look.metal, align=CENTRE
    )
    return box.x() - 16


def ranking(canvas: Canvas, scene: RankingScene) -> None:
    """Places from the last up; those still hidden are closed cards."""
    backdrop(canvas, True)
    compact = scene.hidden + len(scene.rows) > 10
    y = headline(canvas, scene.title, phrases.ranking_title(), compact)
    cells = _cells(scene.hidden + len(scene.rows), y)
    for at in range(scene.hidden):
        _closed(canvas, cells[at], at + 1)
    best = max((row.score for row in scene.rows), default=0)
    newest = min((row.place for row in scene.rows), default=0)
    for row, cell in zip(scene.rows, cells[scene.hidden :], strict=True):
        if row.place == newest:
            canvas.enters(cell, right=0, down=-50)
            canvas.halo(cell, 14, canvas.look.metal, 24)
        mark = row.award or (phrases.tied() if row.tied else "")
        _row(canvas, cell, row, scene.teams[row.team - 1], mark, best, row.place == newest)


def _closed(canvas: Canvas, cell: QRectF, place: int) -> None:
    """The back of a card."""
    look, painter = canvas.look, canvas.painter
    canvas.plate(cell, look.panel_bottom, look.well, edge=look.edge, radius=14, depth=6, gloss=0.05)
    painter.save()
    painter.setClipRect(cell.adjusted(6, 6, -6, -6))
    painter.setPen(QPen(shade(look.metal, 0.10), 3))
    step = 34
    for at in range(int(cell.width() / step) + 6):
        x = cell.x() + at * step
        painter.drawLine(QPointF(x, cell.y()), QPointF(x - cell.height(), cell.bottom()))
    painter.restore()
    canvas.text(
        cell, phrases.place(place), 56 if cell.height() > 80 else 46, ink=look.metal, align=CENTRE
    )
