"""The board of topics and values, or of numbers, that teams pick from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.scenes import BoardScene, Cell
from quizapp.windows.stage import sayings, shapes, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import Canvas, shade
from quizapp.windows.stage.moments import MIDST
from quizapp.windows.stage.roster import headband
from quizapp.windows.stage.strip import foot

GAP = 12.0
LABEL = 560.0
"""Of a topic's plate at the left of its cells."""
MOST_ROWS = 8


def board(canvas: Canvas, scene: BoardScene) -> None:
    """What is still open, and whose each taken cell became."""
    backdrop(canvas, False)
    said = sayings.pick_cell()
    if scene.picker.id != scene.team.id:
        said = sayings.picks_for(scene.picker.name)
    headband(canvas, scene.round, said, scene.team)
    if scene.topics:
        _topics(canvas, scene)
    else:
        _numbers(canvas, scene.cells)
    foot(canvas, scene.strip)


def _topics(canvas: Canvas, scene: BoardScene) -> None:
    """A row for each topic; more than eight stand in two halves beside each other."""
    halves = 1 if len(scene.topics) <= MOST_ROWS else 2
    lines = -(-len(scene.topics) // halves)
    wide = (MIDST.width() - 28 * (halves - 1)) / halves
    gap = GAP if lines <= 6 else 8.0
    high = min(150.0, (MIDST.height() - gap * (lines - 1)) / lines)
    top = MIDST.y() + (MIDST.height() - lines * high - gap * (lines - 1)) / 2
    for at, topic in enumerate(scene.topics):
        half, line = divmod(at, lines)
        row = QRectF(MIDST.x() + half * (wide + 28), top + line * (high + gap), wide, high)
        canvas.enters(row, right=-60, down=0)
        cells = tuple(cell for cell in scene.cells if cell.topic == topic)
        _row(canvas, row, topic, cells)


def _row(canvas: Canvas, row: QRectF, topic: str, cells: tuple[Cell, ...]) -> None:
    look = canvas.look
    label = QRectF(row.x(), row.y(), min(LABEL, row.width() * 0.42), row.height())
    canvas.plate(label, look.panel_top, look.panel_bottom, edge=look.edge, radius=14, depth=8)
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.metal(label))
    painter.drawRoundedRect(QRectF(label.x() + 12, label.y() + 14, 7, label.height() - 28), 3, 3)
    canvas.text(
        label.adjusted(36, 4, -14, -4),
        topic,
        56,
        ink=look.metal,
        lines=2 if row.height() > 100 else 1,
        leading=1.12,
    )
    left = label.right() + 14
    count = max(1, len(cells))
    each = (row.right() - left - GAP * (count - 1)) / count
    for at, cell in enumerate(cells):
        box = QRectF(left + at * (each + GAP), row.y(), each, row.height())
        _cell(canvas, box, cell, str(cell.value))


def _numbers(canvas: Canvas, cells: tuple[Cell, ...]) -> None:
    """Covered numbers in rows of about equal length."""
    count = max(1, len(cells))
    rows = 1 if count <= 6 else 2 if count <= 12 else 3 if count <= 24 else 4 if count <= 40 else 6
    across = -(-count // rows)
    gap = 18.0 if rows <= 3 else 12.0
    wide = min(300.0, (MIDST.width() - gap * (across - 1)) / across)
    high = min(260.0, (MIDST.height() - gap * (rows - 1)) / rows)
    top = MIDST.y() + (MIDST.height() - rows * high - gap * (rows - 1)) / 2
    for at, cell in enumerate(cells):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        start = MIDST.center().x() - (here * wide + (here - 1) * gap) / 2
        box = QRectF(start + column * (wide + gap), top + row * (high + gap), wide, high)
        canvas.enters(box)
        _cell(canvas, box, cell, str(cell.number))


def _cell(canvas: Canvas, box: QRectF, cell: Cell, label: str) -> None:
    """Open in gold figures; taken: sunken, with the sign of its owner or a stroke."""
    look, painter = canvas.look, canvas.painter
    size = min(96.0, box.height() * 0.62, box.width() / max(1, len(label)) * 1.1)
    size = max(typography.LEAST, size)
    if cell.state == "open":
        canvas.halo(box, 14, look.metal, 20)
        canvas.plate(
            box, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=14, rim=4, depth=6
        )
        canvas.digits(label, box.center(), size, look.lit_ink)
        return
    if cell.state == "":
        canvas.plate(
            box, look.plate_top, look.plate_bottom, edge=look.metal, radius=14, rim=3, depth=8
        )
        canvas.digits(label, box.center(), size, look.metal, True)
        return
    painter.setPen(QPen(shade(look.edge, 0.5), 2))
    painter.setBrush(shade(look.well, 0.8))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 14, 14)
    if cell.owner is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.soft), 8, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(shapes.cross_mark(box.center(), min(56.0, box.height() * 0.5)))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(cell.owner.colour, 0.24))
    painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 12, 12)
    radius = min(50.0, box.height() * 0.34, box.width() * 0.3)
    canvas.badge(cell.owner, QPointF(box.center().x(), box.center().y() - 1), max(24.0, radius))
