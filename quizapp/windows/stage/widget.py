"""The stage as a widget: one scene at any size, transitions by time, a cover above it all."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from quizapp.clock import now as clock_now
from quizapp.game.scenes import QuestionScene
from quizapp.windows.stage import painting
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import HEIGHT, WIDTH, Canvas, Part
from quizapp.windows.stage.change import (
    Change,
    View,
    blend,
    is_same_question,
    show,
    takes_screen,
)
from quizapp.windows.stage.flight import Flight, flights
from quizapp.windows.stage.foresight import Foresee, foreseeable
from quizapp.windows.stage.look import RED, Look
from quizapp.windows.stage.painting import without_time
from quizapp.windows.stage.shelf import PixmapShelf
from quizapp.windows.stage.tower import DIAL_BOX
from quizapp.windows.stage.waiting import Shown

FRAME_MS = 16
TICK_MS = 33


class Cover(StrEnum):
    """What lies above the scene."""

    NONE = "none"
    BLACK = "black"
    TITLE = "title"
    FREEZE = "freeze"
    SCORES = "scores"
    BREAK = "break"
    HOLD = "hold"


class Stage(QWidget):
    """Shows one scene at any size. It draws what it is given and decides nothing."""

    painted = Signal(int)
    """After the first paint of a scene: the step that came with it."""

    def __init__(
        self,
        look: Look = RED,
        parent: QWidget | None = None,
        clock: Callable[[], int] = clock_now,
        *,
        still: bool = False,
    ) -> None:
        """`still` leaves transitions out, for previews."""
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._without_transitions = still
        self._scene: Shown | None = None
        self._cover = Cover.NONE
        self._under_cover: Shown | None = None
        self._shelf = PixmapShelf(1.0)
        self._pixels = QSize()
        self._page = 0
        self._picture: QPixmap | None = None
        self._picture_of: object = None
        self._parts: tuple[Part, ...] = ()
        self._spare: QPixmap | None = None
        """A pixmap to paint the next picture on: new memory costs milliseconds."""
        self._ready: tuple[Shown, int, QPixmap, tuple[Part, ...]] | None = None
        """The picture of a scene that may come next, finished beforehand."""
        self._frozen: QPixmap | None = None
        self._change: Change | None = None
        self._foreseen: list[tuple[Foresee, QuestionScene, int]] = []
        self._step: int | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    @property
    def scene(self) -> Shown | None:
        """The scene below the cover."""
        return self._scene

    @property
    def cover(self) -> Cover:
        """What lies above it."""
        return self._cover

    @property
    def page(self) -> int:
        """Which page of the scene is shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """On how many pages the scene is seen."""
        return 1 if self._scene is None else painting.pages(self._scene, self._look)

    def turn(self, page: int) -> None:
        """Turn to that page of the scene, if there is one."""
        page = max(0, min(page, self.pages - 1))
        if page == self._page:
            return
        visible = self._cover is Cover.NONE
        old = self._visible() if visible else None
        self._page = page
        if visible:
            self._begin(old, None)

    @property
    def moves(self) -> bool:
        """Whether the timer runs, because something moves or is drawn ahead."""
        return self._timer.isActive()

    @property
    def layers_drawn(self) -> int:
        """How many layers were drawn anew since the size or the look changed."""
        return self._shelf.drawn

    @property
    def look(self) -> Look:
        """The theme."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Change the theme or its language at once."""
        self._look = look
        self._shelf = PixmapShelf(self._shelf.scale)
        self._picture = self._change = self._ready = None
        self._settle()
        self.update()

    def retranslate(self) -> None:
        """Draw all words anew, after the language of the program changed."""
        self.set_look(self._look)

    def set_scene(self, scene: Shown, at: int | None = None, step: int = 0) -> None:
        """Show `scene`, which was decided `at` (monotonic ns; None: now)."""
        if scene == self._scene:
            self._step = step
            self.update()
            return
        visible = self._cover is Cover.NONE
        old = self._visible() if visible else None
        last, self._scene = self._scene, scene
        self._step = step
        self._page = self._page_of(last, scene)
        self._foreseen = foreseeable(scene)
        if visible:
            self._begin(
                old,
                at,
                wipes=takes_screen(last, scene),
                enters=not is_same_question(last, scene),
                points=flights(last, scene),
            )

    def _page_of(self, last: Shown | None, scene: Shown) -> int:
        """The page to begin with: where a question was being read, it is read on."""
        page = self._page if is_same_question(last, scene) else 0
        return painting.first_page(scene, self._look, page)

    def set_cover(self, cover: Cover, under: Shown | None = None, at: int | None = None) -> None:
        """Lay `cover` above the scene; `under` is the title or the scores that it shows."""
        if cover is self._cover and under == self._under_cover:
            return
        if cover is Cover.FREEZE:
            # What is kept is the picture that a running transition leads to, not its midst.
            self._change = None
        old = self._visible()
        frozen = None
        if cover is Cover.FREEZE and old is not None:
            frozen = self._snapshot(self._clock())
        self._frozen = frozen
        self._cover, self._under_cover = cover, under
        if cover is Cover.FREEZE:
            self._settle()
            self.update()
        else:
            self._begin(old, at)

    def prepare(self, scene: Shown) -> None:
        """Draw the layers of a scene that may come next, so that showing it is quick."""
        if self._pixels.isEmpty():
            return
        pixmap, page = self._blank(), self._page_of(self._scene, scene)
        parts = self._paint_still(pixmap, scene, page)
        self._ready = (without_time(scene), page, pixmap, parts)

    # Pictures in device pixels

    def _shown(self) -> Shown | None:
        """The scene that is visible: that of the cover, else the one below."""
        return self._scene if self._cover is Cover.NONE else self._under_cover

    def _target(self) -> QRect:
        """The picture's place in the window, in device pixels."""
        ratio = self.devicePixelRatioF()
        wide, high = round(self.width() * ratio), round(self.height() * ratio)
        scale = min(wide / WIDTH, high / HEIGHT)
        size = QSize(max(1, round(WIDTH * scale)), max(1, round(HEIGHT * scale)))
        return QRect(QPoint((wide - size.width()) // 2, (high - size.height()) // 2), size)

    def _around(self) -> QMargins:
        """The window beyond the picture, in device pixels."""
        target, ratio = self._target(), self.devicePixelRatioF()
        wide, high = round(self.width() * ratio), round(self.height() * ratio)
        right, bottom = wide - target.width() - target.x(), high - target.height() - target.y()
        return QMargins(target.x(), target.y(), right, bottom)

    def _fit(self) -> QRect:
        """Bring the shelf to the window's pixels; drop what was drawn for others."""
        target = self._target()
        if target.size() != self._pixels:
            self._pixels = target.size()
            self._shelf = PixmapShelf(target.width() / WIDTH)
            self._picture = self._change = self._ready = None
            if self._frozen is not None:
                self._frozen = self._frozen.scaled(
                    self._pixels, mode=Qt.TransformationMode.SmoothTransformation
                )
        return target

    def _paint_still(self, pixmap: QPixmap, scene: Shown | None, page: int) -> tuple[Part, ...]:
        """Paint the picture; the parts of it that come in on their own."""
        painter = QPainter(pixmap)
        painter.scale(self._shelf.scale, self._shelf.scale)
        canvas = Canvas(painter, self._look, self._shelf)
        if scene is None:
            backdrop(canvas, True)
        else:
            painting.still(canvas, scene, page)
        painter.end()
        return tuple(canvas.parts)

    def _still(self) -> QPixmap:
        """The finished picture of what is visible, without the dial."""
        if self._frozen is not None:
            return self._frozen
        shown = self._shown()
        page = self._page if self._cover is Cover.NONE else 0
        key = (self._cover is Cover.BLACK, None if shown is None else without_time(shown), page)
        if self._picture is None or self._picture_of != key:
            self._picture_of = key
            ready, self._ready = self._ready, None
            if ready is not None and key == (False, ready[0], ready[1]):
                self._picture, self._parts = ready[2], ready[3]
                return self._picture
            self._picture, self._parts = self._blank(), ()
            if self._cover is Cover.BLACK:
                self._picture.fill(QColor("#000000"))
            else:
                self._parts = self._paint_still(self._picture, shown, page)
        return self._picture

    def _blank(self) -> QPixmap:
        """A pixmap of the picture's size, the spare one if there is one."""
        spare, self._spare = self._spare, None
        fits = spare is not None and spare.size() == self._pixels
        return spare if spare is not None and fits else QPixmap(self._pixels)

    def _lay_aside(self, pixmap: QPixmap) -> None:
        """Keep a picture to paint the next one on, unless it is still shown.

        A change of the clock alone begins and ends with the same picture.
        """
        ready = None if self._ready is None else self._ready[1]
        if all(pixmap is not one for one in (self._picture, self._frozen, ready)):
            self._spare = pixmap

    def _visible(self) -> View | None:
        """What is seen at this moment; None before the first paint."""
        if self._pixels.isEmpty() or (self._picture is None and self._frozen is None):
            return None
        now = self._clock()
        if self._changing(now):
            return View(self._snapshot(now), None, now, self._around())
        return View(self._still(), self._shown_or_none(), now, self._around())

    def _snapshot(self, now: int) -> QPixmap:
        """All that is seen at `now` as one pixmap."""
        pixmap = QPixmap(self._pixels)
        painter = QPainter(pixmap)
        self._compose(painter, now)
        painter.end()
        return pixmap

    def _shown_or_none(self) -> Shown | None:
        if self._cover in (Cover.BLACK, Cover.FREEZE):
            return None
        return self._shown()

    def _compose(self, painter: QPainter, now: int) -> None:
        """Paint the moment `now` in device pixels, the picture's corner at the origin."""
        still = self._still()
        view = View(still, self._shown_or_none(), now, self._around(), self._parts)
        if self._change is not None and self._changing(now):
            blend(painter, self._change, view, self._look)
        else:
            show(painter, view, self._look)

    # Time

    def _begin(
        self,
        old: View | None,
        at: int | None,
        *,
        wipes: bool = False,
        enters: bool = False,
        points: tuple[Flight, ...] = (),
    ) -> None:
        self._change = None
        if old is not None and not self._without_transitions:
            began = self._clock() if at is None else at
            self._change = Change(old, began, wipes, enters, points)
        self._settle()
        self.update()

    def _changing(self, now: int) -> bool:
        return self._change is not None and self._change.part(now) < 1.0

    def _settle(self) -> None:
        """Let the timer run only while something moves."""
        if not self.isVisible():
            self._timer.stop()
        elif self._change is not None:
            self._timer.start(FRAME_MS)
        elif self._runs() or self._foreseen:
            self._timer.start(TICK_MS)
        else:
            self._timer.stop()

    def _runs(self) -> bool:
        scene = self._shown_or_none()
        return scene is not None and painting.runs(scene)

    def tick(self) -> None:
        """Paint the next moment at once, as the timer would have it."""
        self._on_tick()
        self.repaint(self._dial_rect() if self._change is None else self.rect())

    def _on_tick(self) -> None:
        if self._change is not None:
            if not self._changing(self._clock()):
                self._lay_aside(self._change.before.still)
                self._change = None
                self._settle()
            self.update()
            return
        if self._foreseen and not self._pixels.isEmpty():
            self._foresee()
        if self._runs():
            self.update(self._dial_rect())

    def _foresee(self) -> None:
        """Draw one press ahead that is not kept, so that the press itself is shown at once."""
        aside = QPixmap(1, 1)
        painter = QPainter(aside)
        canvas, drawn = Canvas(painter, self._look, self._shelf), self._shelf.drawn
        while self._foreseen and self._shelf.drawn == drawn:
            draw, scene, number = self._foreseen.pop(0)
            draw(canvas, scene, number, self._page)
        painter.end()
        if not self._foreseen:
            self._settle()

    def _dial_rect(self) -> QRect:
        """Where the dial stands in the window, in its own coordinates."""
        target, ratio = self._target(), self.devicePixelRatioF()
        scale = target.width() / WIDTH
        box = QRectF(
            (target.x() + DIAL_BOX.x() * scale) / ratio,
            (target.y() + DIAL_BOX.y() * scale) / ratio,
            DIAL_BOX.width() * scale / ratio,
            DIAL_BOX.height() * scale / ratio,
        )
        return box.toAlignedRect().adjusted(-1, -1, 1, 1)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Put the moment on the window."""
        target = self._fit()
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(target.topLeft())
        self._compose(painter, self._clock())
        painter.end()
        if self._step is not None:
            step, self._step = self._step, None
            self.painted.emit(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new size: transitions end, layers are drawn anew."""
        super().resizeEvent(event)
        self._change = None
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Run again when the window is back."""
        super().showEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """A quarter of the picture."""
        return QSize(WIDTH // 2, HEIGHT // 2)

    def hasHeightForWidth(self) -> bool:
        """The picture is 16:9."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of a window without bars."""
        return width * HEIGHT // WIDTH
