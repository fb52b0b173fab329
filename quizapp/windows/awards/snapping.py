"""Moving and sizing on the page, in millimetres: what a dragged edge snaps to. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

NEAR = 1.6
"""mm within which an edge is caught."""
GRID = 0.5
LEAST = 4.0
"""mm; no box is smaller."""


class Place(Struct, frozen=True):
    """A rectangle from the top left corner of the paper."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


class Guides(Struct, frozen=True):
    """Where edges are caught: x of upright lines, y of level ones."""

    upright: tuple[float, ...] = ()
    level: tuple[float, ...] = ()


def guides(page: tuple[float, float], edge: float, others: Iterable[Place]) -> Guides:
    """Edges and middles of the page and of the other things on it."""
    wide, high = page
    upright = [edge, wide / 2, wide - edge]
    level = [edge, high / 2, high - edge]
    for one in others:
        upright += [one.x, one.x + one.width / 2, one.right]
        level += [one.y, one.y + one.height / 2, one.bottom]
    return Guides(tuple(dict.fromkeys(upright)), tuple(dict.fromkeys(level)))


def moved(place: Place, dx: float, dy: float, caught: Guides) -> tuple[Place, Guides]:
    """A rectangle moved, and the lines that caught it: an edge or its middle."""
    x, upright = _caught(place.x + dx, (0, place.width / 2, place.width), caught.upright)
    y, level = _caught(place.y + dy, (0, place.height / 2, place.height), caught.level)
    return Place(x, y, place.width, place.height), Guides(upright, level)


def sized(place: Place, sides: str, dx: float, dy: float, caught: Guides) -> tuple[Place, Guides]:
    """A rectangle whose sides (of l, r, t, b) were dragged."""
    left, top, right, bottom = place.x, place.y, place.right, place.bottom
    upright: tuple[float, ...] = ()
    level: tuple[float, ...] = ()
    if "l" in sides:
        left, upright = _caught(left + dx, (0,), caught.upright)
        left = min(left, right - LEAST)
    if "r" in sides:
        right, upright = _caught(right + dx, (0,), caught.upright)
        right = max(right, left + LEAST)
    if "t" in sides:
        top, level = _caught(top + dy, (0,), caught.level)
        top = min(top, bottom - LEAST)
    if "b" in sides:
        bottom, level = _caught(bottom + dy, (0,), caught.level)
        bottom = max(bottom, top + LEAST)
    return Place(left, top, tidy(right - left), tidy(bottom - top)), Guides(upright, level)


def tidy(length: float) -> float:
    """A length as it is written down: to a twentieth of a millimetre, without noise."""
    return round(length * 20) / 20


def _caught(
    start: float, offsets: Sequence[float], lines: Sequence[float]
) -> tuple[float, tuple[float, ...]]:
    """The nearest line that an offset comes close to; else the grid."""
    best, line = NEAR, None
    shift = 0.0
    for offset in offsets:
        for one in lines:
            far = abs(start + offset - one)
            if far < best:
                best, line, shift = far, one, one - (start + offset)
    if line is None:
        return round(start / GRID) * GRID, ()
    return tidy(start + shift), (line,)
