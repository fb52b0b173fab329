"""The draw of lots: a team takes its heat and seat, and the heats with their teams.

Everything shown is decided and recorded beforehand; the scene only says how far it has been told.
No match ever makes one.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, SAFE, Canvas, shade
from quizapp.windows.stage.cards import headline
from quizapp.windows.stage.typography import LEAST

GAP = 20.0
LINE = 46.0
"""Least height of a team's line in a heat."""
HEAD, FOOT = 62.0, 12.0
MOST_STRETCH = 1.45
SIDE = 22.0
NUMBER = 72.0
"""Of a team's line, what its number takes."""
SHORT = 9.0
"""A name of so many em has room in one of three columns."""
MOST_ACROSS = 3
PROOF = QRectF(SAFE.x(), SAFE.bottom() - 50, SAFE.width(), 54)
"""Where seed and moment of the draw stand."""
TOP = 232.0
"""Where the headline ends."""


class LotHeat(Struct, frozen=True):
    """A heat: its name and its seats from 1 on, "" where it is not told yet who sits there."""

    name: str
    seats: tuple[str, ...]

    @property
    def told(self) -> int:
        """How many of its seats are told."""
        return sum(bool(one) for one in self.seats)


class LotsScene(Struct, frozen=True):
    """The draw as far as it is told. `newest` is (heat, seat) from 0 of the lot told just now.

    Where there is none the heats are seen with their teams, on pages where they are many; `ahead`
    lots still to be told are announced instead. `unit` is that of the newest team.
    """

    title: str
    stage: str
    heats: tuple[LotHeat, ...]
    newest: tuple[int, int] | None = None
    unit: str = ""
    ahead: int = 0
    seed: int | None = None
    at: str = ""
    """The moment of the draw, ISO 8601."""


def lots(canvas: Canvas, scene: LotsScene, page: int = 0) -> None:
    """The lot told just now above all heats, or the heats with their teams."""
    backdrop(canvas, True)
    y = headline(canvas, scene.title, phrases.lots_title(scene.stage), False)
    end = _end(scene)
    if scene.seed is not None:
        canvas.text(
            PROOF,
            phrases.lot_proof(scene.seed, scene.at),
            LEAST,
            ink=canvas.look.soft,
            align=CENTRE,
        )
    if scene.newest is not None or scene.ahead:
        card = QRectF(SAFE.x() + 110, y + 8, SAFE.width() - 220, 430)
        if scene.newest is not None:
            _newest(canvas, scene, card)
        else:
            canvas.enters(card, down=-50)
            _plate(canvas, card)
            said = phrases.lots_ahead(scene.ahead, len(scene.heats))
            inner = card.adjusted(56, 40, -56, -40)
            canvas.text(inner, said, 104, least=60, align=CENTRE, ink=canvas.look.metal)
        _board(canvas, scene, QRectF(SAFE.x(), y + 470, SAFE.width(), end - y - 470))
        return
    leaves = _leaves(scene.heats, end - y)
    leaf = leaves[min(page, len(leaves) - 1)]
    _heats(canvas, scene.heats, leaf, QRectF(SAFE.x(), y, SAFE.width(), end - y))


def pages(scene: LotsScene) -> int:
    """On how many pages the heats are seen."""
    if scene.newest is not None or scene.ahead:
        return 1
    return len(_leaves(scene.heats, _end(scene) - TOP))


def _end(scene: LotsScene) -> float:
    """Where heats end: above the line of seed and moment, where there is one."""
    return PROOF.y() - 6 if scene.seed is not None else SAFE.bottom()


def _plate(canvas: Canvas, card: QRectF) -> None:
    look = canvas.look
    canvas.halo(card, 26, look.metal, 26)
    canvas.plate(
        card, look.panel_top, look.panel_bottom, edge=look.metal, radius=26, rim=4, depth=20
    )


def _newest(canvas: Canvas, scene: LotsScene, card: QRectF) -> None:
    """The team, and the heat and seat that it has drawn."""
    assert scene.newest is not None
    look = canvas.look
    heat, seat = scene.newest
    canvas.enters(card, down=-50)
    _plate(canvas, card)
    inner = card.adjusted(56, 0, -56, 0)
    high = 150 if scene.unit else 190
    name = canvas.text(
        QRectF(inner.x(), card.y() + 22, inner.width(), high),
        scene.heats[heat].seats[seat],
        112,
        least=56,
        align=CENTRE,
        lines=1,
        brief=True,
    )
    if scene.unit:
        canvas.text(
            QRectF(inner.x(), name.bottom() + 10, inner.width(), 62),
            scene.unit,
            48,
            bold=False,
            ink=look.soft,
            align=CENTRE,
            brief=True,
        )
    canvas.rule(960 - 420, card.bottom() - 178, 840)
    canvas.text(
        QRectF(inner.x(), card.bottom() - 160, inner.width(), 140),
        phrases.lot(scene.heats[heat].name, seat + 1),
        104,
        least=60,
        align=CENTRE,
        ink=look.metal,
        brief=True,
    )


def _board(canvas: Canvas, scene: LotsScene, area: QRectF) -> None:
    """All heats small: a mark for each seat, filled once it is told."""
    count = len(scene.heats)
    rows = 1 if count <= 9 else 2
    across = -(-count // rows)
    wide = min(420.0, (area.width() - GAP * (across - 1)) / across)
    high = min(190.0, (area.height() - GAP * (rows - 1)) / rows)
    top = area.y() + (area.height() - rows * high - GAP * (rows - 1)) / 2
    for at, heat in enumerate(scene.heats):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        start = area.center().x() - (here * wide + (here - 1) * GAP) / 2
        cell = QRectF(start + column * (wide + GAP), top + row * (high + GAP), wide, high)
        newest = scene.newest if scene.newest and scene.newest[0] == at else None
        _small(canvas, cell, heat, newest[1] if newest else -1)


def _small(canvas: Canvas, cell: QRectF, heat: LotHeat, newest: int) -> None:
    look, painter = canvas.look, canvas.painter
    lit = newest >= 0
    edge = look.metal if lit else look.edge
    canvas.plate(
        cell, look.panel_top, look.panel_bottom, edge=edge, radius=16, rim=4 if lit else 2, depth=8
    )
    canvas.text(
        QRectF(cell.x() + 8, cell.y() + 8, cell.width() - 16, 64),
        heat.name,
        48,
        align=CENTRE,
        ink=look.metal if lit else look.ink,
        brief=True,
    )
    count = max(1, len(heat.seats))
    lines = 1 if count <= 8 else 2 if count <= 16 else 3
    across = -(-count // lines)
    room = QRectF(cell.x() + 14, cell.y() + 76, cell.width() - 28, cell.height() - 90)
    step = min(40.0, room.width() / across, room.height() / lines)
    for at, told in enumerate(heat.seats):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        x = room.center().x() + (column - (here - 1) / 2) * step
        y = room.center().y() + (row - (lines - 1) / 2) * step
        radius = step * 0.34
        painter.setPen(QPen(QColor(look.metal), 2.5))
        painter.setBrush(QColor(look.metal) if told else shade(look.well, 0.9))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        if at == newest:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.ink), 3))
            painter.drawEllipse(QPointF(x, y), radius + 4, radius + 4)


def _ems(name: str) -> float:
    """About how many em a name is wide."""
    return sum(1.0 if sign > "\u2e80" else 0.6 for sign in name)


def _shape(heats: tuple[LotHeat, ...]) -> tuple[int, int, float]:
    """(heats across, columns in each, height) of heats with their teams."""
    most = max((len(one.seats) for one in heats), default=1)
    columns = 1 if most <= 12 else 2 if most <= 24 else 3
    if len(heats) == 1 and most > 6:
        short = max(map(_ems, heats[0].seats)) <= SHORT
        columns = 2 if most <= 12 or (most <= 24 and not short) else 3
    across = min(len(heats), MOST_ACROSS if columns == 1 else 1)
    return max(1, across), columns, HEAD + FOOT + LINE * -(-most // columns)


def _leaves(heats: tuple[LotHeat, ...], high: float) -> tuple[range, ...]:
    """Which heats stand on which page, as many on each as can be."""
    across, _, each = _shape(heats)
    rows = max(1, int((high + GAP) // (each + GAP)))
    count = -(-max(1, len(heats)) // (rows * across))
    part = -(-max(1, len(heats)) // count)
    return tuple(
        range(begin, min(begin + part, len(heats))) for begin in range(0, max(1, len(heats)), part)
    )


def _heats(canvas: Canvas, heats: tuple[LotHeat, ...], leaf: range, area: QRectF) -> None:
    across, columns, high = _shape(heats)
    rows = -(-len(leaf) // across)
    across = -(-len(leaf) // max(1, rows))
    wide = min(1200.0 if columns == 1 else 1728.0, (area.width() - GAP * (across - 1)) / across)
    room = area.height() - GAP * (rows - 1)
    stretch = max(1.0, min(MOST_STRETCH, room / (rows * high)))
    high *= stretch
    top = area.y() + max(0.0, (room - rows * high) / 2)
    size = 44.0 if stretch < 1.2 else max(50.0, min(58.0, 0.86 * LINE * stretch))
    family = canvas.look.family
    names = [name for at in leaf for name in heats[at].seats]
    widest = max((typography.width_of(name, family, True) for name in names), default=0.0) * size
    # The lists of all heats stand in the middle of their plates, below each other's beginnings.
    free = (wide - 2 * SIDE) / columns - NUMBER - widest
    indent = max(0.0, free / 2) if widest else 0.0
    for number, at in enumerate(leaf):
        row, column = divmod(number, across)
        here = min(across, len(leaf) - row * across)
        start = area.center().x() - (here * wide + (here - 1) * GAP) / 2
        cell = QRectF(start + column * (wide + GAP), top + row * (high + GAP), wide, high)
        canvas.enters(cell)
        _heat(canvas, cell, heats[at], columns, stretch, size, indent)


def _heat(
    canvas: Canvas,
    cell: QRectF,
    heat: LotHeat,
    columns: int,
    stretch: float,
    size: float,
    indent: float,
) -> None:
    """A heat with the teams at its seats, in columns that begin `indent` from their edges."""
    look, line_high, head = canvas.look, LINE * stretch, HEAD * stretch
    canvas.plate(cell, look.panel_top, look.panel_bottom, edge=look.edge, radius=18, depth=10)
    canvas.text(
        QRectF(cell.x() + 20, cell.y() + 6, cell.width() - 40, head - 10),
        heat.name,
        54,
        align=CENTRE,
        ink=look.metal,
        brief=True,
    )
    lines = -(-len(heat.seats) // columns)
    inner = cell.adjusted(SIDE, head, -SIDE, 0)
    wide = inner.width() / columns
    for at, name in enumerate(heat.seats):
        column, row = divmod(at, max(1, lines))
        line = QRectF(inner.x() + column * wide, inner.y() + row * line_high, wide, line_high)
        line.setX(line.x() + indent)
        canvas.digits(str(at + 1), QPointF(line.x() + 30, line.center().y()), 44, look.soft)
        canvas.text(
            QRectF(line.x() + NUMBER, line.y(), line.width() - NUMBER - 12, line.height()),
            name or "—",
            size,
            ink=look.ink if name else look.soft,
            brief=True,
        )
