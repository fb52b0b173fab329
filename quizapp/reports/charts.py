"""Charts as pictures (PNG) for Word and PDF: bars, and the course of the scores."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont

from quizapp import paths
from quizapp.reports.tongue import cut

_SCALE = 3
"""Pixels a point: 216 dpi when a point is 1/72 inch."""
_INK, _FAINT, _GRID = "#20242C", "#59616E", "#D5DAE2"
_WIDE = 460
_DASHES = ((), (9, 4), (3, 3), (9, 3, 2, 3))
"""Beside its colour each line has a manner, so that a copy in black and white tells them apart."""


class Bar(Struct, frozen=True):
    """A bar: what it is of, how long, what is written at its end, its colour."""

    name: str
    value: float
    said: str
    colour: str = "#3B6FB6"


class Line(Struct, frozen=True):
    """The course of one team."""

    name: str
    colour: str
    values: tuple[float, ...]


def bars(rows: Sequence[Bar], most: float = 0.0) -> bytes:
    """Bars that lie, the first on top; `most` is what the full width means, 0: the longest."""
    rows = rows or (Bar("", 0, "–"),)
    high, left, right, top = 21, 130, 62, 4
    picture = _Picture(_WIDE, top * 2 + high * len(rows))
    values = [max(0.0, row.value) for row in rows]
    whole = most or max(*values, 1.0)
    room = _WIDE - left - right
    for at, (row, value) in enumerate(zip(rows, values, strict=True)):
        y = top + at * high
        picture.text(left - 7, y + high / 2, cut(row.name, 12), 10, anchor="rm")
        picture.box(left, y + 3, left + room, y + high - 3, "#F0F2F6")
        if value:
            long = max(1.0, room * min(1.0, value / whole))
            picture.box(left, y + 3, left + long, y + high - 3, row.colour)
        picture.text(left + room + 6, y + high / 2, row.said, 10, anchor="lm")
    return picture.png()


def course(lines: Sequence[Line], below: str) -> bytes:
    """Scores over the questions, a line a team, named at its end; `below` names the axis."""
    left, right, top, high = 40, 118, 10, 190
    count = max((len(line.values) for line in lines), default=0)
    every = [value for line in lines for value in line.values] or [0.0]
    least, most = _round_range(min(every), max(every))
    picture = _Picture(_WIDE, high + 46)
    room, tall = _WIDE - left - right, high - top

    def x(at: int) -> float:
        return left + room * at / max(1, count - 1)

    def y(value: float) -> float:
        return top + tall * (most - value) / (most - least)

    step = _step(most - least)
    value = least
    while value <= most + step / 1000:
        picture.line(((left, y(value)), (left + room, y(value))), _GRID, 0.6)
        picture.text(left - 6, y(value), f"{value:g}", 9, anchor="rm", colour=_FAINT)
        value += step
    for at in range(0, count, max(1, -(-count // 12))):
        picture.text(x(at), high + 8, str(at), 9, anchor="mt", colour=_FAINT)
    picture.text(left + room / 2, high + 26, below, 9, anchor="mt", colour=_FAINT)
    for number, line in enumerate(lines):
        points = [(x(at), y(value)) for at, value in enumerate(line.values)]
        picture.line(points, line.colour, 1.8, _DASHES[number % len(_DASHES)])
    for where, line in _apart([(y(line.values[-1]), line) for line in lines if line.values], 12):
        picture.box(left + room + 7, where - 3, left + room + 15, where + 3, line.colour)
        said = f"{cut(line.name, 7)} {line.values[-1]:g}"
        picture.text(left + room + 19, where, said, 9, anchor="lm")
    return picture.png()


def _apart(places: list[tuple[float, Line]], gap: float) -> list[tuple[float, Line]]:
    """Names moved down until none lies on another, and back up as far as they hang out below."""
    found: list[tuple[float, Line]] = []
    for where, line in sorted(places, key=lambda one: one[0]):
        low = found[-1][0] + gap if found else where
        found.append((max(where, low), line))
    over = max(0.0, found[-1][0] - 205) if found else 0.0
    return [(where - over, line) for where, line in found]


def _round_range(least: float, most: float) -> tuple[float, float]:
    step = _step(max(1.0, most - least))
    low = step * (least // step)
    high = step * -(-most // step)
    return (low, high) if high > low else (low, low + step)


def _step(span: float) -> float:
    """A round distance of lines, so that there are four to eight of them."""
    size = 1.0
    while span / size > 8:
        for factor in (2, 2.5, 2):
            size *= factor
            if span / size <= 8:
                break
    return size


class _Picture:
    """A white picture measured in points."""

    def __init__(self, wide: float, high: float) -> None:
        size = (round(wide * _SCALE), round(high * _SCALE))
        self._image = Image.new("RGB", size, "white")
        self._draw = ImageDraw.Draw(self._image)

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        corners = (left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE)
        self._draw.rectangle(corners, fill=colour)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float,
        dashes: tuple[int, ...] = (),
    ) -> None:
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        thick = max(1, round(width * _SCALE))
        if len(scaled) < 2:
            return
        if not dashes:
            self._draw.line(scaled, fill=colour, width=thick, joint="curve")
            return
        for piece in _dashed(scaled, [dash * _SCALE for dash in dashes]):
            self._draw.line(piece, fill=colour, width=thick)

    def text(
        self, x: float, y: float, text: str, size: float, anchor: str, colour: str = _INK
    ) -> None:
        where = (x * _SCALE, y * _SCALE)
        self._draw.text(where, text, fill=colour, font=_font(round(size * _SCALE)), anchor=anchor)

    def png(self) -> bytes:
        content = BytesIO()
        self._image.save(content, "PNG", dpi=(72 * _SCALE, 72 * _SCALE))
        return content.getvalue()


def _dashed(
    points: Sequence[tuple[float, float]], dashes: Sequence[int]
) -> list[list[tuple[float, float]]]:
    """A line cut into the pieces that are drawn; a dash may bend round a corner."""
    pieces: list[list[tuple[float, float]]] = [[points[0]]]
    at, left, drawn = 0, float(dashes[0]), True
    for (x1, y1), (x2, y2) in pairwise(points):
        long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        gone = 0.0
        while long - gone > left:
            gone += left
            turn = (x1 + (x2 - x1) * gone / long, y1 + (y2 - y1) * gone / long)
            if drawn:
                pieces[-1].append(turn)
            else:
                pieces.append([turn])
            at, drawn = (at + 1) % len(dashes), not drawn
            left = float(dashes[at])
        left -= long - gone
        if drawn:
            pieces[-1].append((x2, y2))
    return [piece for piece in pieces if len(piece) > 1]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(paths.assets() / "fonts" / "NotoSansSC-Medium.ttf"), size)
