"""A painter that speaks of plates, badges and set text, and remembers where text stands.

Everything is in the 1920×1080 picture. `layer` lets a shelf keep finished parts as pixmaps.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from quizapp.game.plan import Team
from quizapp.windows.stage import shapes, typography
from quizapp.windows.stage.look import Look, ink_on
from quizapp.windows.stage.typography import LEAST, Atom, Setting

WIDTH = 1920
HEIGHT = 1080
SAFE = QRectF(96, 54, 1728, 972)
"""5 % margin on every side."""

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter
BOTTOM = Qt.AlignmentFlag.AlignBottom


class Placed(Struct, frozen=True):
    """A text that was set: where its ink is (x, y, width, height), how large, whether whole."""

    text: str
    box: tuple[float, float, float, float]
    size: float
    whole: bool
    fits: bool


class Shelf(Protocol):
    """Keeps finished layers between pictures."""

    def show(
        self,
        canvas: Canvas,
        key: Hashable,
        rect: QRectF,
        draw: Callable[[Canvas], None],
    ) -> None:
        """Put the layer on the canvas, drawn anew only if it is not kept."""
        ...


def shade(colour: str, alpha: float) -> QColor:
    """`colour` at `alpha` 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def fall(rect: QRectF, *stops: tuple[float, str] | tuple[float, QColor]) -> QBrush:
    """A gradient from the top of `rect` to its bottom."""
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    for at, colour in stops:
        gradient.setColorAt(at, QColor(colour))
    return QBrush(gradient)


class Canvas:
    """One picture being painted."""

    def __init__(self, painter: QPainter, look: Look, shelf: Shelf | None = None) -> None:
        self.painter = painter
        self.look = look
        self.placed: list[Placed] = []
        self._shelf = shelf
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )

    def layer(self, key: Hashable, rect: QRectF, draw: Callable[[Canvas], None]) -> None:
        """Draw a part that depends on nothing but `key` and stays inside `rect`."""
        if self._shelf is None:
            draw(self)
        else:
            self._shelf.show(self, key, rect, draw)

    # Light and plates

    def glow(self, rect: QRectF, colour: str, strength: float = 0.5) -> None:
        """A soft light that fills `rect` and ends at its edges."""
        painter = self.painter
        painter.save()
        painter.translate(rect.center())
        painter.scale(rect.width() / 2, rect.height() / 2)
        light = QRadialGradient(QPointF(0, 0), 1.0)
        light.setColorAt(0.0, shade(colour, strength))
        light.setColorAt(0.35, shade(colour, strength * 0.5))
        light.setColorAt(0.7, shade(colour, strength * 0.12))
        light.setColorAt(1.0, shade(colour, 0.0))
        painter.fillRect(QRectF(-1, -1, 2, 2), light)
        painter.restore()

    def shadow(self, rect: QRectF, radius: float, depth: float = 14) -> None:
        """A soft shadow below a plate."""
        self._fringe(rect.translated(0, depth * 0.45), radius, depth * 1.7, "#000000", 0.46)

    def halo(self, rect: QRectF, radius: float, colour: str, reach: float = 30) -> None:
        """Light that a lit plate sheds around itself."""
        self._fringe(rect, radius, reach * 1.25, colour, 0.62)

    def _fringe(
        self, rect: QRectF, radius: float, reach: float, colour: str, strength: float
    ) -> None:
        """A soft edge around a rounded rectangle, made of eight gradients (a blur costs more)."""
        painter = self.painter
        wide = radius + reach
        stops = [
            (radius / wide + (reach / wide) * at, shade(colour, strength * left))
            for at, left in ((0.0, 1.0), (0.2, 0.58), (0.45, 0.24), (0.7, 0.07), (1.0, 0.0))
        ]
        inner = rect.adjusted(radius, radius, -radius, -radius)
        for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            start = QPointF(
                inner.right() if x > 0 else inner.x(), inner.bottom() if y > 0 else inner.y()
            )
            side = QLinearGradient(start, start + QPointF(x * wide, y * wide))
            side.setStops(stops)
            strip = QRectF(inner)
            if x:
                strip.setX(inner.right() if x > 0 else inner.x() - wide)
                strip.setWidth(wide)
            else:
                strip.setY(inner.bottom() if y > 0 else inner.y() - wide)
                strip.setHeight(wide)
            painter.fillRect(strip, side)
        for corner in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()):
            round_off = QRadialGradient(corner, wide)
            round_off.setStops(stops)
            left = corner.x() if corner.x() > inner.center().x() else corner.x() - wide
            top = corner.y() if corner.y() > inner.center().y() else corner.y() - wide
            painter.fillRect(QRectF(left, top, wide, wide), round_off)

    def plate(
        self,
        rect: QRectF,
        top: str,
        bottom: str,
        *,
        edge: str = "",
        radius: float = 18,
        rim: float = 2.0,
        depth: float = 14,
        gloss: float = 0.10,
    ) -> None:
        """A solid plate with shadow, light from above and a rim."""
        painter = self.painter
        if depth:
            self.shadow(rect, radius, depth)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fall(rect, (0.0, top), (1.0, bottom)))
        painter.drawRoundedRect(rect, radius, radius)
        if gloss:
            upper = QRectF(rect.x(), rect.y(), rect.width(), min(rect.height() * 0.5, 90))
            painter.setBrush(
                fall(
                    upper,
                    (0.0, QColor(255, 255, 255, int(255 * gloss))),
                    (1.0, shade("#FFFFFF", 0)),
                )
            )
            painter.drawRoundedRect(rect, radius, radius)
        if edge:
            line = QLinearGradient(rect.topLeft(), rect.bottomRight())
            line.setColorAt(0.0, shade(edge, 0.95))
            line.setColorAt(0.35, shade(edge, 0.35))
            line.setColorAt(0.7, shade(edge, 0.45))
            line.setColorAt(1.0, shade(edge, 0.9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QBrush(line), rim))
            inset = rim / 2
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)

    def rule(self, x: float, y: float, width: float, colour: str = "") -> None:
        """A thin level line with a lozenge in its middle, fading at both ends."""
        painter = self.painter
        metal = colour or self.look.metal
        line = QLinearGradient(x, 0, x + width, 0)
        line.setColorAt(0.0, shade(metal, 0.0))
        line.setColorAt(0.5, shade(metal, 1.0))
        line.setColorAt(1.0, shade(metal, 0.0))
        painter.fillRect(QRectF(x, y - 1.5, width, 3), line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(metal))
        painter.drawPath(shapes.lozenge(QPointF(x + width / 2, y), 40, 16))

    def metal(self, rect: QRectF) -> QBrush:
        """The brush of gold (or ice) letters that stand in `rect`."""
        look = self.look
        return fall(
            rect,
            (0.0, look.metal_light),
            (0.45, look.metal),
            (0.62, look.metal_light),
            (1.0, look.metal),
        )

    # Text

    def text(
        self,
        rect: QRectF,
        text: str,
        size: float,
        *,
        least: float = LEAST,
        bold: bool = True,
        ink: str = "",
        align: Qt.AlignmentFlag = LEFT,
        level: Qt.AlignmentFlag = MIDDLE,
        lines: int = 1,
        leading: float = 1.35,
        cut: bool = True,
        fill: tuple[str, ...] = (),
        metal: bool = False,
        brief: bool = False,
    ) -> QRectF:
        """Set `text` in `rect` as large as it fits from `size` to `least`; where its ink is.

        Where it does not fit it ends in … if `cut`, which is no loss if `brief`: a name that
        stands whole elsewhere.
        """
        if not text:
            return QRectF(rect.x(), rect.y(), 0, 0)
        setting = typography.set_text(
            text,
            self.look.family,
            bold,
            (rect.width(), rect.height()),
            (size, min(least, size)),
            lines,
            leading,
            cut,
            fill,
        )
        if brief and not setting.whole:
            setting = replace(setting, whole=True)
        return self.put(rect, setting, text, bold, ink or self.look.ink, align, level, metal)

    def put(
        self,
        rect: QRectF,
        setting: Setting,
        text: str,
        bold: bool,
        ink: str,
        align: Qt.AlignmentFlag = LEFT,
        level: Qt.AlignmentFlag = MIDDLE,
        metal: bool = False,
    ) -> QRectF:
        """Paint a text that is already set."""
        size = setting.size
        step = size * setting.leading
        # Chinese ink reaches from 0.86 em above the baseline to 0.12 em below it.
        ink_height = step * (len(setting.lines) - 1) + size * 0.98
        free = rect.height() - ink_height
        drop = 0.0 if level == TOP else free if level == BOTTOM else free / 2
        top = rect.y() + drop
        box = QRectF()
        for at, line in enumerate(setting.lines):
            wide = typography.line_width(line) * size
            spare = rect.width() - wide
            x = rect.x() + (0 if align == LEFT else spare if align == RIGHT else spare / 2)
            y = top + at * step + size * 0.86
            self._line(line, x, y, size, bold, ink, metal)
            box = box.united(QRectF(x, top + at * step, wide, size * 0.98))
        self.placed.append(
            Placed(
                text,
                (box.x(), box.y(), box.width(), box.height()),
                size,
                setting.whole,
                setting.fits and size >= LEAST,
            )
        )
        return box

    def _line(
        self,
        line: tuple[Atom, ...],
        x: float,
        y: float,
        size: float,
        bold: bool,
        ink: str,
        metal: bool,
    ) -> None:
        run, start = "", x
        for at, atom in enumerate(line):
            if at and atom.gap:
                self._run(run, start, y, size, bold, ink, metal)
                x += atom.gap * size
                run, start = "", x
            for piece in atom.pieces:
                wide = piece.width * size
                if piece.blank:
                    self._run(run, start, y, size, bold, ink, metal)
                    self._blank(piece.text, QRectF(x, y - size * 0.9, wide, size * 1.06), size)
                    run, start = "", x + wide
                else:
                    run += piece.text
                x += wide
        self._run(run, start, y, size, bold, ink, metal)

    def _run(
        self, run: str, x: float, y: float, size: float, bold: bool, ink: str, metal: bool
    ) -> None:
        if not run:
            return
        painter = self.painter
        face = typography.font(self.look.family, size, bold)
        if metal:
            path = QPainterPath()
            # The outlines of a glyph overlap; odd-even filling would leave holes in it.
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addText(QPointF(x, y), face, run)
            drop = max(2.0, size * 0.035)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 110))
            painter.drawPath(path.translated(0, drop * 1.6))
            painter.setBrush(QColor(self.look.metal_dark))
            painter.drawPath(path.translated(0, drop * 0.6))
            painter.setBrush(self.metal(QRectF(x, y - size * 0.86, 10, size * 0.98)))
            painter.drawPath(path)
            return
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(x, y), run)

    def _blank(self, answer: str, rect: QRectF, size: float) -> None:
        """A blank: a sunken field over a bright rule, or the answer on a lit one."""
        painter, look = self.painter, self.look
        field = rect.adjusted(size * 0.08, 0, -size * 0.08, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if answer:
            painter.setBrush(fall(field, (0.0, look.lit_top), (1.0, look.lit_bottom)))
            painter.drawRoundedRect(field, 10, 10)
            self._run(
                answer,
                rect.x()
                + (rect.width() - typography.width_of(answer, look.family, True) * size) / 2,
                rect.y() + size * 0.9,
                size,
                True,
                look.lit_ink,
                False,
            )
            return
        painter.setBrush(shade(look.well, 0.75))
        painter.drawRoundedRect(field, 10, 10)
        painter.setBrush(QColor(look.metal))
        painter.drawRoundedRect(QRectF(field.x(), field.bottom() - 7, field.width(), 7), 3, 3)

    # Teams

    def badge(self, team: Team, centre: QPointF, radius: float) -> None:
        """A team's sign in its colour with its number; at 32 and more the number is readable."""
        painter = self.painter
        path = shapes.sign(team.shape, centre, radius)
        pen = max(3.0, radius * 0.07)
        painter.setPen(QPen(QColor(0, 0, 0, 90), pen * 2.2, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.translated(0, pen * 0.7))
        colour = QColor(team.colour)
        ground = fall(
            path.boundingRect(), (0.0, colour.lighter(116)), (0.55, colour), (1.0, colour)
        )
        painter.setBrush(ground)
        painter.setPen(QPen(QColor("#FFFFFF"), pen, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)
        size = max(LEAST, radius * 1.14)
        number = str(team.id)
        drop = radius * shapes.digits_drop(team.shape)
        self.digits(
            number,
            QPointF(centre.x(), centre.y() + drop),
            size,
            ink_on(team.colour),
            rim=team.colour if len(number) > 1 else "",
        )

    def sign(self, team: Team, x: float, y: float, ink: str = "") -> float:
        """A small sign with its number beside it, for narrow rows; the x behind it."""
        painter = self.painter
        path = shapes.sign(team.shape, QPointF(x + 24, y), 21)
        painter.setPen(QPen(QColor("#FFFFFF"), 3, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(QColor(team.colour))
        painter.drawPath(path)
        box = self.digits(str(team.id), QPointF(x + 84, y), LEAST, ink or self.look.ink)
        return max(x + 116, box.right() + 8)

    def digits(
        self,
        number: str,
        centre: QPointF,
        size: float,
        ink: str,
        metal: bool = False,
        rim: str = "",
    ) -> QRectF:
        """Figures centred by the height of their ink; `rim` keeps them legible beyond a shape."""
        wide = typography.width_of(number, self.look.family, True) * size
        x, y = centre.x() - wide / 2, centre.y() + size * 0.37
        if rim:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addText(QPointF(x, y), typography.font(self.look.family, size, True), number)
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(QColor(rim), 7, j=Qt.PenJoinStyle.RoundJoin))
            self.painter.drawPath(path)
        self._run(number, x, y, size, True, ink, metal)
        box = QRectF(x, y - size * 0.74, wide, size * 0.74)
        self.placed.append(
            Placed(number, (box.x(), box.y(), box.width(), box.height()), size, True, True)
        )
        return box
