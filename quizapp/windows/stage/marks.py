"""The judges' marks: each judge's sum, which are left out, the mean, and what it is worth."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from quizapp.game.scenes import MarksScene, SheetLine
from quizapp.windows.stage import phrases, sayings, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, TOP, Canvas, shade
from quizapp.windows.stage.moments import MIDST
from quizapp.windows.stage.strip import foot, header

NUMBERED = 190.0
"""A narrower cell has no room for the judge's number: they stand in its order."""
RESULT = 620.0
"""Width of what it comes to, at the right."""


def tenths(marks: int) -> str:
    """92.5; a whole number of marks without a point."""
    return f"{marks // 10}" if marks % 10 == 0 else f"{marks // 10}.{marks % 10}"


def hundredths(marks: int) -> str:
    """92.35, always with two figures, as a mean is read."""
    return f"{marks // 100}.{marks % 100:02d}"


def marks(canvas: Canvas, scene: MarksScene) -> None:
    """All sums at the left, the result at the right."""
    backdrop(canvas, False)
    header(canvas, scene.heading, None)
    left = QRectF(MIDST.x(), MIDST.y(), MIDST.width() - RESULT - 28, MIDST.height())
    _sums(canvas, left, scene)
    _result(canvas, QRectF(left.right() + 28, MIDST.y(), RESULT, MIDST.height()), scene)
    foot(canvas, scene.strip)


def _sums(canvas: Canvas, area: QRectF, scene: MarksScene) -> None:
    look = canvas.look
    canvas.plate(area, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    inner = area.adjusted(34, 24, -34, -24)
    y = inner.y()
    if scene.stem:
        box = canvas.text(
            QRectF(inner.x(), y, inner.width(), 128),
            scene.stem,
            52,
            lines=2,
            leading=1.22,
            level=TOP,
            brief=True,
        )
        y = box.bottom() + 24
        canvas.painter.fillRect(QRectF(inner.x(), y, inner.width(), 2), shade(look.edge, 0.6))
        y += 20
    out = [one for one in scene.sheets if one.dropped]
    foot_high = 60.0 if out else 0.0
    room = QRectF(inner.x(), y, inner.width(), inner.bottom() - y - foot_high)
    count = max(1, len(scene.sheets))
    across = count if count <= 4 else 4 if count <= 8 else 5 if count <= 15 else 6
    across = min(across, 3) if count in (5, 6, 3) else across
    rows = -(-count // across)
    gap = 16.0 if rows <= 3 else 10.0
    high = min(210.0, (room.height() - gap * (rows - 1)) / rows)
    wide = (room.width() - gap * (across - 1)) / across
    top = room.y() + (room.height() - rows * high - gap * (rows - 1)) / 2
    for at, sheet in enumerate(scene.sheets):
        row, column = divmod(at, across)
        cell = QRectF(room.x() + column * (wide + gap), top + row * (high + gap), wide, high)
        canvas.enters(cell)
        _sum(canvas, cell, sheet)
    if out:
        _left_out(canvas, QRectF(inner.x(), room.bottom() + 6, inner.width(), 54), scene)


def _sum(canvas: Canvas, cell: QRectF, sheet: SheetLine) -> None:
    """One judge's sum; one that is left out is dark and in brackets."""
    look = canvas.look
    ink = look.out_ink if sheet.dropped else look.ink
    if sheet.dropped:
        canvas.plate(cell, look.out_top, look.out_bottom, edge=look.edge, radius=14, depth=0)
    else:
        canvas.plate(cell, look.plate_top, look.plate_bottom, edge=look.edge, radius=14, depth=8)
    words = f"({tenths(sheet.total)})" if sheet.dropped else tenths(sheet.total)
    if cell.height() >= 130:
        upper = QRectF(cell.x() + 10, cell.y() + 8, cell.width() - 20, 58)
        canvas.text(upper, sayings.judge(sheet.judge), 46, bold=False, ink=ink, align=CENTRE)
        lower = QRectF(cell.x() + 10, cell.y() + 62, cell.width() - 20, cell.height() - 72)
        canvas.text(lower, words, min(96.0, lower.height()), ink=ink, align=CENTRE)
    elif cell.width() >= NUMBERED:
        number = QPointF(cell.x() + 40, cell.center().y())
        canvas.digits(str(sheet.judge), number, typography.LEAST, look.metal)
        lower = QRectF(cell.x() + 76, cell.y(), cell.width() - 86, cell.height())
        canvas.text(lower, words, 60, ink=ink, align=CENTRE)
    else:
        canvas.text(cell.adjusted(8, 0, -8, 0), words, 56, ink=ink, align=CENTRE)


def _left_out(canvas: Canvas, line: QRectF, scene: MarksScene) -> None:
    """How many of the highest and of the lowest do not count."""
    kept = [one.total for one in scene.sheets if not one.dropped]
    out = [one.total for one in scene.sheets if one.dropped]
    high = sum(one > max(kept, default=0) for one in out)
    low = sum(one < min(kept, default=0) for one in out)
    # Equal sums tell not which end they were left out at: both ends as evenly as they can be.
    rest = len(out) - high - low
    high += max(0, min(rest, (len(out) + 1) // 2 - high))
    canvas.text(line, sayings.dropped(high, len(out) - high), 46, bold=False, ink=canvas.look.soft)


def _result(canvas: Canvas, area: QRectF, scene: MarksScene) -> None:
    """The team, the mean of the full marks, and the points that it is worth."""
    look = canvas.look
    canvas.halo(area, 24, look.metal, 22)
    canvas.plate(area, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=24, rim=5)
    y = area.y() + 26
    team = scene.heading.team
    if team is not None:
        wide = area.width() - 60
        canvas.badge(team, QPointF(area.x() + 92, y + 62), 52)
        canvas.text(
            QRectF(area.x() + 170, y, wide - 140, 124),
            team.name,
            66,
            ink=look.lit_ink,
            lines=2,
            leading=1.1,
            brief=True,
        )
        y += 142
    painter = canvas.painter
    painter.fillRect(QRectF(area.x() + 40, y, area.width() - 80, 3), shade(look.lit_ink, 0.35))
    rest = area.bottom() - y
    label = QRectF(area.x() + 40, y + 18, area.width() - 80, 56)
    canvas.text(label, sayings.mean(), 48, bold=False, ink=look.lit_ink, align=LEFT)
    full = sayings.full_marks(tenths(scene.full))
    canvas.text(label, full, 46, bold=False, ink=look.lit_ink, align=Qt.AlignmentFlag.AlignRight)
    figures = QRectF(area.x() + 40, y + 74, area.width() - 80, 130)
    canvas.text(figures, hundredths(scene.mean), 124, ink=look.lit_ink, align=CENTRE)
    line = y + 214
    painter.fillRect(QRectF(area.x() + 40, line, area.width() - 80, 3), shade(look.lit_ink, 0.35))
    value = QRectF(area.x() + 40, line + 10, area.width() - 80, rest - 214 - 82)
    signed = phrases.signed(scene.points)
    canvas.text(
        value, signed, min(190.0, max(96.0, value.height())), ink=look.lit_ink, align=CENTRE
    )
    canvas.text(
        QRectF(area.x() + 40, area.bottom() - 74, area.width() - 80, 58),
        sayings.rounding(scene.rounding),
        46,
        bold=False,
        ink=look.lit_ink,
        align=CENTRE,
    )
