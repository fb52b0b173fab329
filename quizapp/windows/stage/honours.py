"""The end: who won what, each award on its own step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from quizapp.game.plan import Team
from quizapp.game.scenes import EndScene
from quizapp.game.standings import Standing
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, HEIGHT, SAFE, Canvas, shade
from quizapp.windows.stage.cards import headline

CELL_GAP = 44.0
"""Beside a team's cell, before the next one."""
SCORE_GAP = 22.0
"""Between a team's name and its score."""


def end(canvas: Canvas, scene: EndScene) -> None:
    """Who won what: a step of a podium for each award, the highest one narrow and lit."""
    backdrop(canvas, True)
    compact = len(scene.rows) > 10
    y = headline(canvas, scene.title, phrases.results_title(), compact)
    groups = _groups(scene.rows)
    area = QRectF(SAFE.x(), y + 8, SAFE.width(), SAFE.bottom() - y - 8)
    gap = 14.0 if len(groups) <= 4 else 10.0
    needs = [_need(at, len(rows)) for at, (_, rows) in enumerate(groups)]
    free = area.height() - gap * max(0, len(groups) - 1)
    stretch = min(1.5, free / max(1.0, sum(needs)))
    top = area.y() + (free - stretch * sum(needs)) / 2
    bands: list[QRectF] = []
    for need in needs:
        bands.append(QRectF(area.x(), top, area.width(), stretch * need))
        top = bands[-1].bottom() + gap
    label = _label_wide(canvas, groups)
    # Scores stand with every award or with none.
    scored = all(
        _fitting(canvas, band, rows, scene.teams, at, label, scored=True)
        for at, (band, (_, rows)) in enumerate(zip(bands, groups, strict=True))
    )
    bands = _steps(canvas, bands, groups, scene.teams, label, scored=scored)
    if bands:
        canvas.glow(bands[0].adjusted(-200, -150, 200, 150), canvas.look.ray, 0.42)
    above = float(HEIGHT)
    for at, (band, (award, rows)) in enumerate(zip(bands, groups, strict=True)):
        canvas.enters(bands[len(bands) - 1 - at])
        size = _fitting(canvas, band, rows, scene.teams, at, label, scored=scored)
        most = _size(band, len(rows), at, label)
        lines = -(-len(rows) // _across(len(rows)))
        if not size or (
            not scored and size < 0.75 * most and _inner(band, label).height() / lines > 110
        ):
            size = most  # on two lines
        # What is less of an honour is not written larger.
        above = min(above, size)
        size = above
        _band(canvas, band, award, rows, scene.teams, at, label, size, scored)


def _steps(
    canvas: Canvas,
    bands: list[QRectF],
    groups: list[tuple[str, list[Standing]]],
    teams: tuple[Team, ...],
    label: float,
    *,
    scored: bool,
) -> list[QRectF]:
    """The bands as steps, each as narrow as its names allow and no wider than the one below."""
    found: list[QRectF] = []
    for at, (band, (_, rows)) in enumerate(zip(bands, groups, strict=True)):
        least = found[-1].width() + 60 if found else 0.0
        wide = band.width()
        for part in (0.6, 0.7, 0.8, 0.9):
            tried = _narrowed(band, part * band.width())
            full = _fitting(canvas, band, rows, teams, at, label, scored=scored)
            if (
                full
                and _fitting(canvas, tried, rows, teams, at, label, scored=scored) >= 0.85 * full
            ):
                wide = max(tried.width(), least)
                break
        found.append(_narrowed(band, min(band.width(), wide)))
    return found


def _narrowed(band: QRectF, wide: float) -> QRectF:
    return QRectF(band.center().x() - wide / 2, band.y(), wide, band.height())


def _label_wide(canvas: Canvas, groups: list[tuple[str, list[Standing]]]) -> float:
    """Room for the names of the awards: more where one would not be whole on its one line."""
    family = canvas.look.family
    slim = [award for at, (award, rows) in enumerate(groups) if _need(at, len(rows)) < 110]
    widest = max((typography.width_of(award, family, True) for award in slim), default=0.0)
    return min(460.0, max(290.0, widest * typography.LEAST + 6))


def _inner(band: QRectF, label: float) -> QRectF:
    """Where the teams of a band stand, right of the award's name."""
    left = band.x() + 28 + label + 48
    return QRectF(left, band.y() + 8, band.right() - left + 8, band.height() - 16)


def _size(band: QRectF, count: int, at: int, label: float) -> float:
    """The size of the names in a band, where nothing else is in their way."""
    high = _inner(band, label).height() / -(-count // _across(count))
    return min(78.0 if at == 0 else 58.0, max(43.0, high * 0.62))


def _fitting(
    canvas: Canvas,
    band: QRectF,
    rows: list[Standing],
    teams: tuple[Team, ...],
    at: int,
    label: float,
    *,
    scored: bool,
) -> float:
    """The largest size at which every name, and its score, fit beside each other; 0: none."""
    family, inner, across = canvas.look.family, _inner(band, label), _across(len(rows))
    high = inner.height() / -(-len(rows) // across)
    most = _size(band, len(rows), at, label)
    for size in (most, *(step for step in (70.0, 58.0, 52.0, 48.0, 45.0, 43.0) if step < most)):
        room = inner.width() / across - CELL_GAP - _sign_room(high, size)
        room -= SCORE_GAP if scored else 0.0
        wide = [
            typography.width_of(teams[row.team - 1].name, family, True)
            + (typography.width_of(str(row.score), family, True) if scored else 0.0)
            for row in rows
        ]
        if max(wide) * size <= room:
            return size
    return 0.0


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
    label: float,
    size: float,
    scored: bool,
) -> None:
    look, painter = canvas.look, canvas.painter
    first = at == 0
    if first:
        canvas.halo(band, 20, look.metal, 30)
        canvas.plate(band, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=20, rim=4)
    else:
        canvas.plate(band, look.plate_top, look.plate_bottom, edge=look.edge, radius=18, gloss=0.03)
    ink = look.lit_ink if first else look.ink
    name = QRectF(band.x() + 28, band.y() + 8, label, band.height() - 16)
    canvas.text(
        name,
        award,
        84 if first else 58,
        ink=ink if first else look.metal,
        align=CENTRE,
        lines=2,
        leading=1.15,
    )
    painter.fillRect(
        QRectF(name.right() + 20, band.y() + 18, 3, band.height() - 36), shade(ink, 0.35)
    )
    inner = _inner(band, label)
    across = _across(len(rows))
    wide, high = inner.width() / across, inner.height() / -(-len(rows) // across)
    for index, row in enumerate(rows):
        line, column = divmod(index, across)
        cell = QRectF(inner.x() + column * wide, inner.y() + line * high, wide - CELL_GAP, high)
        if len(rows) == 1:
            cell.setX(cell.x() + _spare(canvas, cell, row, teams[row.team - 1], size, scored) / 2)
        _winner(canvas, cell, row, teams[row.team - 1], size, ink, scored)


def _spare(
    canvas: Canvas, cell: QRectF, row: Standing, team: Team, size: float, scored: bool
) -> float:
    """What a team that has a band for itself leaves free of it."""
    family = canvas.look.family
    words = typography.width_of(team.name, family, True)
    words += typography.width_of(str(row.score), family, True) if scored else 0.0
    gap = SCORE_GAP if scored else 0.0
    return max(0.0, cell.width() - _sign_room(cell.height(), size) - gap - words * size - 8)


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
