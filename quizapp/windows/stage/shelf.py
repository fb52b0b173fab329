"""Keeps finished layers as pixmaps in the pixels of one device."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from quizapp.windows.stage.canvas import HEIGHT, WIDTH, Canvas

PICTURES = 2.7
"""Layers worth more than so many whole pictures are let go, those unused for longest first."""


class PixmapShelf:
    """Layers drawn at `scale` device pixels per unit of the picture."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.drawn = 0
        """How many layers were drawn anew, for tests and measurements."""
        self._kept: OrderedDict[Hashable, tuple[QPixmap, QPointF]] = OrderedDict()
        self._bytes = 0
        self._most = round(PICTURES * WIDTH * HEIGHT * 4 * scale * scale)

    def show(
        self, canvas: Canvas, key: Hashable, rect: QRectF, draw: Callable[[Canvas], None]
    ) -> None:
        """Put the layer on the canvas, whose painter must be scaled by `scale` and unturned."""
        found = self._kept.get(key)
        if found is None:
            found = self._draw(canvas, rect, draw)
            self._keep(key, found)
        else:
            self._kept.move_to_end(key)
        pixmap, at = found
        painter = canvas.painter
        world = painter.worldTransform()
        painter.setWorldTransform(QTransform())
        painter.drawPixmap(at, pixmap)
        painter.setWorldTransform(world)

    def kept(self, key: Hashable) -> QPixmap | None:
        """A layer that begins at the corner, if it is still there."""
        found = self._kept.get(key)
        return None if found is None or not found[1].isNull() else found[0]

    def _draw(
        self, canvas: Canvas, rect: QRectF, draw: Callable[[Canvas], None]
    ) -> tuple[QPixmap, QPointF]:
        inside = rect.intersected(QRectF(0, 0, WIDTH, HEIGHT))
        left, top = floor(inside.x() * self.scale), floor(inside.y() * self.scale)
        right, bottom = ceil(inside.right() * self.scale), ceil(inside.bottom() * self.scale)
        pixmap = QPixmap(max(1, right - left), max(1, bottom - top))
        opaque = inside.width() >= WIDTH and inside.height() >= HEIGHT
        pixmap.fill(Qt.GlobalColor.black if opaque else Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.translate(-left, -top)
            painter.scale(self.scale, self.scale)
            # Only a layer that begins at the corner can hold layers: they are put in device pixels.
            draw(Canvas(painter, canvas.look, None if left or top else self))
        self.drawn += 1
        return pixmap, QPointF(left, top)

    def _keep(self, key: Hashable, layer: tuple[QPixmap, QPointF]) -> None:
        self._kept[key] = layer
        self._bytes += _size(layer[0])
        while self._bytes > self._most and len(self._kept) > 1:
            _, (old, _) = self._kept.popitem(last=False)
            self._bytes -= _size(old)


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
