"""A round begins: its number and title, and the rules that the host reads aloud.

Short rules stand beside a large number. Rules that would become too small there take the whole
width in two columns, below the title.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from quizapp.game.scenes import RoundScene
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, SAFE, TOP, Canvas, shade
from quizapp.windows.stage.cards import headline

SIZES = (54, 52, 50, 48, 46, 44, typography.LEAST)
TOO_SMALL = (40, 38, 36, 34, 32, 30, 28, 26, 24)
LEADING = 1.25
INDENT = 48.0
HEAD = 94.0
"""Height of the panel's own title with the line below it."""
SIDE = QRectF(SAFE.x() + 604, SAFE.y() + 20, SAFE.width() - 604, 900)


class _Rules(Struct, frozen=True):
    """Rules set in one size, in one column or two."""

    lines: tuple[str, ...]
    settings: tuple[typography.Setting, ...]
    columns: tuple[int, ...]
    """How many lines stand in each column."""
    size: float
    width: float
    height: float
    """Of the taller column."""


def round_title(canvas: Canvas, scene: RoundScene) -> None:
    """The number and title of a round, and its rules."""
    backdrop(canvas, True)
    lines = phrases.rules_lines(scene.round, canvas.look.lang)
    beside = _largest(canvas, lines, 1, SIDE.width() - 80, SIDE.height() - 160, SIZES)
    if beside is not None:
        _beside(canvas, scene, beside)
        return
    top = _above(canvas, scene)
    area = QRectF(SAFE.x(), top + 10, SAFE.width(), SAFE.bottom() - top - 10)
    room = area.height() - HEAD - 56
    rules = _largest(canvas, lines, 2, area.width() - 96, room, (*SIZES, *TOO_SMALL))
    if rules is None:
        rules = _set(canvas, lines, 2, area.width() - 96, TOO_SMALL[-1])
    area.setHeight(min(area.height(), rules.height + HEAD + 56))
    _panel(canvas, area, rules)


def _beside(canvas: Canvas, scene: RoundScene, rules: _Rules) -> None:
    """The number large at the left, the rules at the right."""
    look = canvas.look
    left = QRectF(SAFE.x(), SAFE.y() + 60, 560, 760)
    canvas.glow(QRectF(-100, 100, 960, 760), look.ray, 0.25)
    canvas.veil(left.adjusted(40, 0, -40, 0), 0.5)
    canvas.text(
        QRectF(left.x(), left.y() + 10, left.width(), 64),
        _number(scene),
        50,
        bold=False,
        ink=look.ink,
        align=CENTRE,
    )
    middle = QPointF(left.center().x(), left.y() + 280)
    if scene.number:
        canvas.digits(str(scene.number), middle, 320, look.metal, True)
    else:
        _bars(canvas, middle)
    canvas.rule(left.x() + 60, left.y() + 450, left.width() - 120)
    canvas.text(
        QRectF(left.x(), left.y() + 480, left.width(), 250),
        scene.round.title,
        96,
        least=56,
        align=CENTRE,
        level=TOP,
        lines=3,
        leading=1.18,
        metal=True,
    )
    panel = QRectF(SIDE)
    panel.setHeight(min(panel.height(), rules.height + HEAD + 66))
    panel.moveTop(max(SAFE.y(), SAFE.y() + 440 - panel.height() / 2))
    _panel(canvas, panel, rules)


def _above(canvas: Canvas, scene: RoundScene) -> float:
    """The number and the title on top; the y below them."""
    return headline(canvas, _number(scene), scene.round.title, True)


def _number(scene: RoundScene) -> str:
    """Which round it is; one of tied teams has no number."""
    if not scene.number:
        return phrases.between_ties()
    return phrases.round_number(scene.number, scene.of)


def _bars(canvas: Canvas, middle: QPointF) -> None:
    """Two equal bars in gold: level."""
    painter, look = canvas.painter, canvas.look
    for y in (-74, 14):
        bar = QRectF(middle.x() - 130, middle.y() + y, 260, 60)
        canvas.plate(bar, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=14, depth=10)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _panel(canvas: Canvas, panel: QRectF, rules: _Rules) -> None:
    look, painter = canvas.look, canvas.painter
    canvas.plate(panel, look.panel_top, look.panel_bottom, edge=look.edge, radius=24)
    title = QRectF(panel.x() + 44, panel.y() + 20, 700, 66)
    canvas.text(title, phrases.rules_title(), 54, ink=look.metal)
    line = QRectF(panel.x() + 44, panel.y() + HEAD, panel.width() - 88, 2)
    painter.fillRect(line, shade(look.edge, 0.6))
    at = 0
    for column, count in enumerate(rules.columns):
        x = panel.x() + 44 + column * (rules.width + INDENT)
        y = panel.y() + HEAD + 28
        for words, setting in zip(
            rules.lines[at : at + count], rules.settings[at : at + count], strict=True
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.metal))
            painter.save()
            painter.translate(x + 10, y + setting.size * 0.52)
            painter.rotate(45)
            painter.drawRect(QRectF(-8, -8, 16, 16))
            painter.restore()
            box = QRectF(x + INDENT, y, rules.width - INDENT, setting.inked)
            canvas.put(box, setting, words, False, look.ink, LEFT, TOP)
            y += box.height() + _step(rules.size)
        at += count


def _largest(
    canvas: Canvas,
    lines: tuple[str, ...],
    columns: int,
    width: float,
    height: float,
    sizes: tuple[float, ...],
) -> _Rules | None:
    """The rules in the largest of `sizes` in which they fit; None where none does."""
    for size in sizes:
        rules = _set(canvas, lines, columns, width, size)
        if rules.height <= height:
            return rules
    return None


def _set(canvas: Canvas, lines: tuple[str, ...], columns: int, width: float, size: float) -> _Rules:
    each = (width - INDENT * (columns - 1)) / columns
    family, fits = canvas.look.family, size >= typography.LEAST
    found = [
        typography.set_text(
            words, family, False, (each - INDENT, 9999.0), (size, size), 9, LEADING, False
        )
        for words in lines
    ]
    settings = tuple(
        typography.Setting(one.lines, one.size, one.leading, one.whole, fits) for one in found
    )
    heights = [one.inked for one in settings]
    split = _halves(heights, _step(size)) if columns == 2 else len(lines)
    tall = max(_column(heights[:split], size), _column(heights[split:], size))
    counts = (split, len(lines) - split) if columns == 2 else (split,)
    return _Rules(lines, settings, counts, size, each, tall)


def _halves(heights: list[float], step: float) -> int:
    """After how many lines the second column begins, so that the taller one is least."""

    def taller(at: int) -> float:
        return max(sum(heights[:at]) + step * at, sum(heights[at:]) + step * (len(heights) - at))

    return min(range(1, len(heights) + 1), key=taller, default=0)


def _column(heights: list[float], size: float) -> float:
    return sum(heights) + _step(size) * max(0, len(heights) - 1)


def _step(size: float) -> float:
    """Between two rules."""
    return size * 0.42
