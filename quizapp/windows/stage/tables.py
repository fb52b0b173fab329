"""Scores, the ranking from the last place up, and the end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.plan import Team
from quizapp.game.scenes import EndScene, RankingScene, ScoresScene
from quizapp.game.standings import Standing
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, RIGHT, SAFE, Canvas, shade
from quizapp.windows.stage.cards import headline

GAP = 12.0


def scores(canvas: Canvas, scene: ScoresScene) -> None:
    """The table of scores, ties that touch an award marked once any team stands apart."""
    backdrop(canvas, False)
    compact = len(scene.rows) > 10
    y = headline(canvas, scene.title, phrases.scores_title(), compact)
    # Before the first question all teams have the same score: that is no tie to play off.
    apart = len({row.score for row in scene.rows}) > 1
    decisive = {team for tie in scene.ties for team in tie.teams} if apart else set[int]()
    best = max((row.score for row in scene.rows), default=0)
    cells = _cells(len(scene.rows), y)
    for row, cell in zip(scene.rows, cells, strict=True):
        mark = ""
        if row.team in decisive:
            mark = phrases.tied_playoff() if cell.width() > 1000 else phrases.playoff()
        elif row.tied:
            mark = phrases.tied()
        _row(canvas, cell, row, scene.teams[row.team - 1], mark, best, row.team in decisive)


def _cells(count: int, y: float) -> list[QRectF]:
    """Where `count` rows stand below `y`: one column up to 8, two up to 24, then three."""
    if not count:
        return []
    columns = 1 if count <= 8 else 2 if count <= 24 else 3
    lines = -(-count // columns)
    area = QRectF(SAFE.x(), y, SAFE.width(), SAFE.bottom() - y)
    gap = GAP if lines <= 10 else 8.0
    high = min(112.0, (area.height() - gap * (lines - 1)) / lines)
    wide = (area.width() - 28 * (columns - 1)) / columns
    top = area.y() + max(0.0, (area.height() - lines * high - gap * (lines - 1)) * 0.35)
    return [
        QRectF(
            area.x() + (at // lines) * (wide + 28), top + (at % lines) * (high + gap), wide, high
        )
        for at in range(count)
    ]


def _row(
    canvas: Canvas, cell: QRectF, row: Standing, team: Team, mark: str, best: int, alarm: bool
) -> None:
    look, painter = canvas.look, canvas.painter
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
    if best > 0 and row.score > 0:
        part = QRectF(
            cell.x() + 3, cell.y() + 3, (cell.width() - 6) * row.score / best, cell.height() - 6
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade(team.colour, 0.10))
        painter.drawRoundedRect(part, 12, 12)
        painter.setBrush(QColor(team.colour))
        painter.drawRoundedRect(
            QRectF(part.x() + 8, cell.bottom() - 8, max(0.0, part.width() - 16), 4), 2, 2
        )
    high = cell.height()
    size = 60.0 if high > 96 else 52.0 if high > 76 else 44.0
    canvas.digits(
        str(row.place), QPointF(cell.x() + 48, cell.center().y()), size, look.metal, metal=first
    )
    start = cell.x() + 198
    if high >= 84:
        canvas.badge(team, QPointF(cell.x() + 138, cell.center().y() - 1), min(40.0, high * 0.4))
    else:
        start = canvas.sign(team, cell.x() + 92, cell.center().y() - 1) + 8
    figures = canvas.text(
        QRectF(cell.right() - 236, cell.y(), 212, high), str(row.score), size + 4, align=RIGHT
    )
    end = figures.x() - 20
    if mark:
        end = _chip(canvas, mark, end, cell, alarm)
    name = QRectF(start, cell.y(), end - start, high - 4)
    wide = typography.width_of(team.name, look.family, True) * (max(44.0, size - 4))
    if team.unit and name.width() - wide > 360 and high > 70:
        canvas.text(
            QRectF(name.x(), name.y(), wide + 4, name.height()),
            team.name,
            max(44.0, size - 4),
            brief=True,
        )
        name.setLeft(name.x() + wide + 44)
        canvas.text(name, team.unit, 44, bold=False, ink=look.soft, brief=True)
    else:
        canvas.text(name, team.name, max(44.0, size - 4), align=LEFT, brief=True)


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


def end(canvas: Canvas, scene: EndScene) -> None:
    """Who won what: a band for each award, the first one the largest."""
    backdrop(canvas, True)
    compact = len(scene.rows) > 10
    y = headline(canvas, scene.title, phrases.results_title(), compact)
    groups = _groups(scene.rows)
    area = QRectF(SAFE.x(), y + 8, SAFE.width(), SAFE.bottom() - y - 8)
    gap = 18.0 if len(groups) <= 4 else 12.0
    needs = [_need(at, len(rows)) for at, (_, rows) in enumerate(groups)]
    free = area.height() - gap * max(0, len(groups) - 1)
    stretch = min(1.45, free / max(1.0, sum(needs)))
    top = area.y() + (free - stretch * sum(needs)) / 2
    bands: list[QRectF] = []
    for need in needs:
        bands.append(QRectF(area.x(), top, area.width(), stretch * need))
        top = bands[-1].bottom() + gap
    each = list(zip(bands, groups, strict=True))
    sizes = [
        _scored_size(canvas, band, rows, scene.teams, at)
        for at, (band, (_, rows)) in enumerate(each)
    ]
    # Scores stand with every award or with none.
    scored = all(sizes)
    for at, (band, (award, rows)) in enumerate(each):
        size = sizes[at] if scored else _size(band, len(rows), at)
        _band(canvas, band, award, rows, scene.teams, at, size, scored)


def _inner(band: QRectF) -> QRectF:
    """Where the teams of a band stand, right of the award's name."""
    left = band.x() + 28 + 290 + 48
    return QRectF(left, band.y() + 8, band.right() - left + 8, band.height() - 16)


def _size(band: QRectF, count: int, at: int) -> float:
    """The size of the names in a band, where nothing else is in their way."""
    high = _inner(band).height() / -(-count // _across(count))
    return min(78.0 if at == 0 else 58.0, max(43.0, high * 0.62))


def _scored_size(
    canvas: Canvas, band: QRectF, rows: list[Standing], teams: tuple[Team, ...], at: int
) -> float:
    """The largest size at which every name and its score fit beside each other; 0: none."""
    family, inner, across = canvas.look.family, _inner(band), _across(len(rows))
    high = inner.height() / -(-len(rows) // across)
    most = _size(band, len(rows), at)
    for size in (most, *(step for step in (70.0, 58.0, 52.0, 48.0, 45.0, 43.0) if step < most)):
        room = inner.width() / across - CELL_GAP - _sign_room(high, size) - SCORE_GAP
        wide = [
            typography.width_of(teams[row.team - 1].name, family, True)
            + typography.width_of(str(row.score), family, True)
            for row in rows
        ]
        if max(wide) * size <= room:
            return size
    return 0.0


CELL_GAP = 44.0
SCORE_GAP = 22.0


def _sign_room(high: float, size: float) -> float:
    """What a team's sign takes in a cell `high`."""
    return min(size * 0.72, high * 0.42) * 2.4 + 16 if high >= 84 else 128.0


def _across(count: int) -> int:
    return 1 if count == 1 else 2 if count in (2, 4) else 3


def _need(at: int, count: int) -> float:
    """Height of a band: the first one is the largest."""
    lines = -(-count // _across(count))
    line = 140.0 if at == 0 else 100.0 if at == 1 and lines == 1 else 64.0
    if lines > 1:
        line = min(line, 84.0)
    return line * lines + 22


def _groups(rows: tuple[Standing, ...]) -> list[tuple[str, list[Standing]]]:
    """Rows by award, in order; where there are no awards, by place up to the third."""
    plain = not any(row.award for row in rows)
    groups: list[tuple[str, list[Standing]]] = []
    for row in rows:
        award = row.award
        if plain and row.place <= 3:
            award = phrases.place(row.place)
        if not award:
            award = phrases.others()
        if groups and groups[-1][0] == award:
            groups[-1][1].append(row)
        else:
            groups.append((award, [row]))
    return groups


def _band(
    canvas: Canvas,
    band: QRectF,
    award: str,
    rows: list[Standing],
    teams: tuple[Team, ...],
    at: int,
    size: float,
    scored: bool,
) -> None:
    look, painter = canvas.look, canvas.painter
    first = at == 0
    if first:
        canvas.halo(band, 20, look.metal, 30)
        canvas.plate(band, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=20, rim=4)
    else:
        canvas.plate(band, look.plate_top, look.plate_bottom, edge=look.edge, radius=18)
    ink = look.lit_ink if first else look.ink
    label = QRectF(band.x() + 28, band.y() + 8, 290, band.height() - 16)
    canvas.text(
        label,
        award,
        84 if first else 58,
        ink=ink if first else look.metal,
        align=CENTRE,
        lines=2,
        leading=1.15,
    )
    painter.fillRect(
        QRectF(label.right() + 20, band.y() + 18, 3, band.height() - 36), shade(ink, 0.35)
    )
    inner = _inner(band)
    across = _across(len(rows))
    wide, high = inner.width() / across, inner.height() / -(-len(rows) // across)
    for index, row in enumerate(rows):
        line, column = divmod(index, across)
        cell = QRectF(inner.x() + column * wide, inner.y() + line * high, wide - CELL_GAP, high)
        _winner(canvas, cell, row, teams[row.team - 1], size, ink, scored)


def _winner(
    canvas: Canvas, cell: QRectF, row: Standing, team: Team, size: float, ink: str, scored: bool
) -> None:
    """Sign and name; the score close behind it, so that it is not taken for the next team's."""
    if cell.height() >= 84:
        radius = min(size * 0.72, cell.height() * 0.42)
        canvas.badge(team, QPointF(cell.x() + radius * 1.2, cell.center().y()), radius)
        x = cell.x() + _sign_room(cell.height(), size)
    else:
        x = canvas.sign(team, cell.x(), cell.center().y(), ink) + 8
    words = str(row.score) if scored else ""
    figures = typography.width_of(words, canvas.look.family, True) * size if words else 0.0
    end = cell.right() - (figures + SCORE_GAP - 2 if words else 0.0)
    name = canvas.text(
        QRectF(x, cell.y(), end - x, cell.height()),
        team.name,
        size,
        ink=ink,
        lines=2 if cell.height() > 110 and not words else 1,
        leading=1.12,
        brief=True,
    )
    if words:
        canvas.text(
            QRectF(name.right() + SCORE_GAP, cell.y(), figures + 2, cell.height()),
            words,
            size,
            ink=ink,
            cut=False,
        )
