"""The pictures of a stage in device pixels: the one shown, one drawn ahead, one to paint on."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap

from quizapp.windows.stage import painting
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import WIDTH, Canvas
from quizapp.windows.stage.change import Entrance
from quizapp.windows.stage.foresight import Press
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.painting import without_time
from quizapp.windows.stage.shelf import PixmapShelf
from quizapp.windows.stage.waiting import Shown


class Pictures:
    """Keeps no more whole pictures than are needed: each is the size of a screen."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._shelf = PixmapShelf(1.0)
        self._size = QSize()
        self._shown: QPixmap | None = None
        self._shown_of: object = None
        self._entrance = Entrance()
        self._spare: QPixmap | None = None
        """A pixmap to paint the next picture on: new memory costs milliseconds."""
        self._ready: tuple[Shown, int, QPixmap, Entrance] | None = None
        """The picture of a scene that may come next, finished beforehand."""
        self._frozen: QPixmap | None = None

    @property
    def look(self) -> Look:
        """The theme."""
        return self._look

    @property
    def layers_drawn(self) -> int:
        """How many layers were drawn anew since the size or the look changed."""
        return self._shelf.drawn

    @property
    def has_size(self) -> bool:
        """Whether there are pixels to paint on: not before the first paint."""
        return not self._size.isEmpty()

    @property
    def is_seen(self) -> bool:
        """Whether a picture was painted that may still be seen."""
        return self.has_size and (self._shown is not None or self._frozen is not None)

    @property
    def entrance(self) -> Entrance:
        """How the picture shown comes in where it is new."""
        return self._entrance

    @property
    def ground(self) -> QPixmap | None:
        """The layer on which its parts lie, if it is still kept."""
        return self._shelf.kept(self._entrance.ground)

    def set_look(self, look: Look) -> None:
        """Paint in another look, or in another language, from now on."""
        self._look = look
        self._begin_anew(self._shelf.scale)

    def fit(self, size: QSize) -> bool:
        """Bring all to that size; say whether what was drawn for another one was dropped."""
        if size == self._size:
            return False
        self._size = size
        self._begin_anew(size.width() / WIDTH)
        if self._frozen is not None:
            self._frozen = self._frozen.scaled(
                size, mode=Qt.TransformationMode.SmoothTransformation
            )
        return True

    def _begin_anew(self, scale: float) -> None:
        self._shelf = PixmapShelf(scale)
        self._shown = self._ready = None

    def in_pixels(self, box: QRectF) -> QRectF:
        """A box of the layout in device pixels of the picture."""
        scale = self._size.width() / WIDTH
        return QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)

    # The one that is shown

    def freeze(self, picture: QPixmap | None) -> None:
        """Show that picture whatever the scene is, until None is given."""
        self._frozen = picture

    def still(self, scene: Shown | None, page: int, *, black: bool = False) -> QPixmap:
        """The finished picture of a scene, without the dial; the frozen one while there is one."""
        if self._frozen is not None:
            return self._frozen
        key = (black, None if scene is None else without_time(scene), page)
        if self._shown is None or self._shown_of != key:
            self._shown_of = key
            ready = self._ready
            if ready is not None and key == (False, ready[0], ready[1]):
                self._shown, self._entrance, self._ready = ready[2], ready[3], None
                return self._shown
            self._drop_ready()
            self._shown, self._entrance = self.blank(), Entrance()
            if black:
                self._shown.fill(QColor("#000000"))
            else:
                self._entrance = self._paint(self._shown, scene, page)
        return self._shown

    def _paint(self, pixmap: QPixmap, scene: Shown | None, page: int) -> Entrance:
        """Paint the picture; how it comes in where it is new.

        One that cannot be painted leaves the bare ground: the hall sees no fault, the log does.
        """
        try:
            return self._painted(pixmap, scene, page)
        except Exception:  # noqa: BLE001 -- whatever it is, the show goes on
            # Later: what it tells the operator must not change windows while one is painted.
            QTimer.singleShot(0, partial(sys.excepthook, *sys.exc_info()))
            return self._painted(pixmap, None, 0)

    def _painted(self, pixmap: QPixmap, scene: Shown | None, page: int) -> Entrance:
        with QPainter(pixmap) as painter:
            painter.scale(self._shelf.scale, self._shelf.scale)
            canvas = Canvas(painter, self._look, self._shelf)
            if scene is None:
                backdrop(canvas, True)
            else:
                painting.still(canvas, scene, page)
        return Entrance(tuple(canvas.parts), canvas.ground)

    # Those ahead

    def prepare(self, scene: Shown, page: int) -> None:
        """Finish the picture of a scene that may come next."""
        self._drop_ready()
        pixmap = self.blank()
        entrance = self._paint(pixmap, scene, page)
        self._ready = (without_time(scene), page, pixmap, entrance)

    def foresee(self, presses: list[Press], page: int) -> None:
        """Take presses off the list until one has put a layer on the shelf."""
        aside = QPixmap(1, 1)
        with QPainter(aside) as painter:
            canvas, drawn = Canvas(painter, self._look, self._shelf), self._shelf.drawn
            while presses and self._shelf.drawn == drawn:
                scene, number = presses.pop(0)
                painting.foresee(canvas, scene, number, page)

    # Those to paint on

    def blank(self) -> QPixmap:
        """A pixmap of the picture's size, the spare one if there is one."""
        spare, self._spare = self._spare, None
        fits = spare is not None and spare.size() == self._size
        return spare if spare is not None and fits else QPixmap(self._size)

    def _drop_ready(self) -> None:
        """What was drawn ahead is not what comes; there is a pixmap to paint on."""
        if self._ready is not None:
            self._spare, self._ready = self._ready[2], None

    def lay_aside(self, pixmap: QPixmap) -> None:
        """Keep a picture to paint the next one on, unless it is still shown.

        A change of the clock alone begins and ends with the same picture.
        """
        ready = None if self._ready is None else self._ready[2]
        if all(pixmap is not one for one in (self._shown, self._frozen, ready)):
            self._spare = pixmap
