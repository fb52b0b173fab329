"""The hall plays along: the winners that a lot found among those who were right."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF

from quizapp.game.scenes import LotteryScene
from quizapp.windows.stage import phrases, sayings, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, SAFE, Canvas
from quizapp.windows.stage.emblems import ringed, ticket
from quizapp.windows.stage.grid import leaf, leaves, spread
from quizapp.windows.stage.moments import MIDST
from quizapp.windows.stage.strip import foot, header

MOST = 12
SIDE = 24.0
"""Between a name and the edge of its plate."""
PROOF = 54.0
"""Height of the line that tells seed and time."""


@lru_cache(maxsize=16)
def _found(winners: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [tuple(part) for part in leaves(winners, MOST)]


def lottery_pages(scene: LotteryScene) -> int:
    """On how many pages the winners stand."""
    return len(_found(scene.winners))


def lottery(canvas: Canvas, scene: LotteryScene, page: int = 0) -> None:
    """A ticket, how many were right, and the names that were drawn."""
    backdrop(canvas, False)
    look = canvas.look
    canvas.glow(QRectF(260, 60, 1400, 820), look.ray, 0.34)
    canvas.veil(QRectF(SAFE.x() + 200, MIDST.y(), SAFE.width() - 400, 190), 0.55, 240)
    header(canvas, scene.heading, None)
    title = canvas.text(
        QRectF(SAFE.x() + 160, MIDST.y() + 4, SAFE.width() - 320, 110),
        sayings.lottery(),
        96,
        align=CENTRE,
        metal=True,
    )
    ringed(canvas, QPointF(title.x() - 84, title.center().y() + 4), ticket, 0.58)
    if not scene.winners:
        box = QRectF(SAFE.x(), MIDST.y() + 200, SAFE.width(), MIDST.height() - 260)
        canvas.text(box, sayings.nobody_in_hall(), 84, least=56, align=CENTRE)
        foot(canvas, scene.strip)
        return
    found = _found(scene.winners)
    page = min(page, len(found) - 1)
    said = sayings.lottery_among(scene.names, len(scene.winners))
    line = QRectF(SAFE.x() + 120, title.bottom() + 20, SAFE.width() - 240, 62)
    canvas.text(line, said, 50, bold=False, ink=look.soft, align=CENTRE)
    if len(found) > 1:
        leaf(canvas, page, len(found), MIDST.y() + 6)
    top, end = line.bottom() + 26, MIDST.bottom()
    if scene.seed is not None:
        end -= PROOF + 8
        proof = phrases.lot_proof(scene.seed, scene.moment)
        box = QRectF(MIDST.x(), end + 8, MIDST.width(), PROOF)
        canvas.text(box, proof, typography.LEAST, bold=False, ink=look.soft, align=CENTRE)
    area = QRectF(MIDST.x(), top, MIDST.width(), end - top)
    shown = found[page]
    across = len(shown) if len(shown) <= 3 else 2 if len(shown) <= 4 else 3
    if len(shown) == 1:
        area.adjust(320, 0, -320, 0)
    elif len(shown) == 2:
        area.adjust(100, 0, -100, 0)
    cells = spread(area, len(shown), across, 300.0)
    wide = max(1.0, *(typography.width_of(name, look.family, True) for name in shown))
    size = min(120.0 if cells[0].height() > 200 else 68.0, (cells[0].width() - 2 * SIDE) / wide)
    for cell, name in zip(cells, shown, strict=True):
        canvas.enters(cell)
        _winner(canvas, cell, name, size)
    foot(canvas, scene.strip)


def _winner(canvas: Canvas, cell: QRectF, name: str, size: float) -> None:
    """A name on one line in `size`, which is that of all; one too long for that on two."""
    look = canvas.look
    canvas.halo(cell, 20, look.metal, 20)
    canvas.plate(cell, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=20, rim=4)
    canvas.text(
        cell.adjusted(SIDE, 8, -SIDE, -8),
        name,
        max(size, 56.0),
        least=typography.LEAST,
        ink=look.lit_ink,
        align=CENTRE,
        lines=1 if size >= 56 else 2,
        leading=1.14,
    )
