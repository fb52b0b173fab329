"""A painter that speaks of plates, badges and set text, and remembers where text stands.

Everything is in the 1920×1080 picture. `layer` lets a shelf keep finished parts as pixmaps.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from quizapp.game.plan import Team
from quizapp.windows.stage import shapes, typography
from quizapp.windows.stage.look import Look, ink_on
from quizapp.windows.stage.surface import Surface, fall, shade
from quizapp.windows.stage.typography import INK, LEAST, Atom, Setting

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


Box = tuple[float, float, float, float]
"""x, y, width, height."""


class Placed(Struct, frozen=True):
    """A text that was set: where its ink is and where it was to stay, how large, whether whole.

    `plate` is the smallest plate below its middle, if there is one.
    """

    text: str
    box: Box
    size: float
    whole: bool
    fits: bool
    room: Box
    plate: Box | None
    ink: str


class Part(Struct, frozen=True):
    """A piece of the picture that comes in on its own, from how far away."""

    box: Box
    right: float = 0.0
    down: float = 40.0


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


class Canvas(Surface):
    """One picture being painted."""

    def __init__(
        self, painter: QPainter, look: Look, shelf: Shelf | None = None, *, wordless: bool = False
    ) -> None:
        """`wordless` leaves the letters out, to look at what they stand on."""
        super().__init__(painter, look)
        self.placed: list[Placed] = []
        self.parts: list[Part] = []
        """What comes in on its own when the picture is new, in order."""
        self.ground: Hashable = None
        """The key of the backdrop, once it is painted."""
        self._wordless = wordless
        self._shelf = shelf

    def layer(self, key: Hashable, rect: QRectF, draw: Callable[[Canvas], None]) -> None:
        """Draw a part that depends on nothing but `key` and stays inside `rect`."""
        if self._shelf is None:
            draw(self)
        else:
            self._shelf.show(self, key, rect, draw)

    def enters(self, rect: QRectF, *, right: float = 0.0, down: float = 40.0) -> None:
        """What stands in `rect` comes in on its own, from so far away."""
        self.parts.append(Part(_box(rect), right, down))

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
        free = rect.height() - setting.inked
        drop = 0.0 if level == TOP else free if level == BOTTOM else free / 2
        top = rect.y() + drop
        box = QRectF()
        for at, line in enumerate(setting.lines):
            wide = typography.line_width(line) * size
            spare = rect.width() - wide
            x = rect.x() + (0 if align == LEFT else spare if align == RIGHT else spare / 2)
            self._line(line, x, top + at * step + size * 0.86, size, bold, ink, metal)
            box = box.united(QRectF(x, top + at * step, wide, size * INK))
        fits = setting.fits and size >= LEAST
        shown = self.look.metal if metal else ink
        self._note(text, box, size, shown, rect, whole=setting.whole, fits=fits)
        return box

    def _note(
        self,
        text: str,
        box: QRectF,
        size: float,
        ink: str,
        room: QRectF,
        *,
        whole: bool = True,
        fits: bool = True,
    ) -> None:
        """Remember where a text stands, for whoever asks whether all is well."""
        below = [one for one in self._plates if one.contains(box.center())]
        plate = min(below, key=_area, default=None)
        bounds = None if plate is None else _box(plate)
        self.placed.append(Placed(text, _box(box), size, whole, fits, _box(room), bounds, ink))

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
        if not run or self._wordless:
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
            path.boundingRect(), (0.0, colour.lighter(104)), (0.55, colour), (1.0, colour)
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
        self._note(number, box, size, self.look.metal if metal else ink, box)
        return box


def _box(rect: QRectF) -> Box:
    return rect.x(), rect.y(), rect.width(), rect.height()


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()
