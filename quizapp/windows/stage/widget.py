"""The stage as a widget: one scene at any size, transitions by time, a cover above it all."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from quizapp.clock import now as clock_now
from quizapp.windows.stage import painting
from quizapp.windows.stage.canvas import HEIGHT, WIDTH
from quizapp.windows.stage.change import (
    Change,
    View,
    blend,
    differing,
    is_same_question,
    region_of,
    show,
    takes_screen,
)
from quizapp.windows.stage.flight import Flight, flights
from quizapp.windows.stage.foresight import Press, foreseeable
from quizapp.windows.stage.look import RED, Look
from quizapp.windows.stage.pictures import Pictures
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
        self._pictures = Pictures(look)
        self._clock = clock
        self._without_transitions = still
        self._scene: Shown | None = None
        self._cover = Cover.NONE
        self._under_cover: Shown | None = None
        self._page = 0
        self._change: Change | None = None
        self._foreseen: list[Press] = []
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
        return 1 if self._scene is None else painting.pages(self._scene, self.look)

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
    def changes(self) -> bool:
        """Whether one picture is still becoming the next."""
        return self._change is not None

    @property
    def layers_drawn(self) -> int:
        """How many layers were drawn anew since the size or the look changed."""
        return self._pictures.layers_drawn

    @property
    def look(self) -> Look:
        """The theme."""
        return self._pictures.look

    def set_look(self, look: Look) -> None:
        """Change the theme or its language at once."""
        self._pictures.set_look(look)
        self._change = None
        self._settle()
        self.update()

    def retranslate(self) -> None:
        """Draw all words anew, after the language of the program changed."""
        self.set_look(self.look)

    def set_scene(self, scene: Shown, at: int | None = None, step: int = 0) -> None:
        """Show `scene`, which was decided `at` (monotonic ns; None: now)."""
        if scene == self._scene:
            self._step = step
            self.update()
            return
        visible = self._cover is Cover.NONE
        still = self._change is None
        old = self._visible() if visible else None
        last, self._scene = self._scene, scene
        self._step = step
        page, self._page = self._page, self._page_of(last, scene)
        self._foreseen = foreseeable(scene)
        differ = differing(last, scene) if still and page == self._page else None
        if visible:
            self._begin(
                old,
                at,
                wipes=takes_screen(last, scene),
                enters=not is_same_question(last, scene),
                points=flights(last, scene),
                differ=differ,
            )

    def show_now(self) -> None:
        """Paint what is new at once, not when the window system has time for it."""
        self.repaint(self._moving())

    def _page_of(self, last: Shown | None, scene: Shown) -> int:
        """The page to begin with: where a question was being read, it is read on."""
        page = self._page if is_same_question(last, scene) else 0
        return painting.first_page(scene, self.look, page)

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
        self._pictures.freeze(frozen)
        self._cover, self._under_cover = cover, under
        if cover is Cover.FREEZE:
            self._settle()
            self.update()
        else:
            self._begin(old, at)

    def prepare(self, scene: Shown) -> None:
        """Draw the layers of a scene that may come next, so that showing it is quick."""
        if self._pictures.has_size:
            self._pictures.prepare(scene, self._page_of(self._scene, scene))

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
        """Bring the pictures to the window's pixels; a change in others ends."""
        target = self._target()
        if self._pictures.fit(target.size()):
            self._change = None
        return target

    def _still(self) -> QPixmap:
        """The finished picture of what is visible, without the dial."""
        page = self._page if self._cover is Cover.NONE else 0
        return self._pictures.still(self._shown(), page, black=self._cover is Cover.BLACK)

    def _visible(self) -> View | None:
        """What is seen at this moment; None before the first paint."""
        if not self._pictures.is_seen:
            return None
        now = self._clock()
        if self._changing(now):
            return View(self._snapshot(now), None, now, self._around())
        return View(self._still(), self._shown_or_none(), now, self._around())

    def _snapshot(self, now: int) -> QPixmap:
        """All that is seen at `now` as one pixmap."""
        pixmap = self._pictures.blank()
        with QPainter(pixmap) as painter:
            self._compose(painter, now)
        return pixmap

    def _shown_or_none(self) -> Shown | None:
        if self._cover in (Cover.BLACK, Cover.FREEZE):
            return None
        return self._shown()

    def _compose(self, painter: QPainter, now: int) -> None:
        """Paint the moment `now` in device pixels, the picture's corner at the origin."""
        still = self._still()
        parts, ground = self._pictures.entrance.parts, self._pictures.ground
        scene, around = self._shown_or_none(), self._around()
        view = View(still, scene, now, around, parts, ground)
        if self._change is not None and self._changing(now):
            blend(painter, self._change, view, self.look)
        else:
            show(painter, view, self.look)

    # Time

    def _begin(
        self,
        old: View | None,
        at: int | None,
        *,
        wipes: bool = False,
        enters: bool = False,
        points: tuple[Flight, ...] = (),
        differ: tuple[QRectF, ...] | None = None,
    ) -> None:
        if self._change is not None:
            self._pictures.lay_aside(self._change.before.still)
            self._change = None
        if old is not None and not self._without_transitions:
            began = self._clock() if at is None else at
            where = None
            if differ is not None and not points:
                where = tuple(self._pictures.in_pixels(box).toAlignedRect() for box in differ)
            self._change = Change(old, began, wipes, enters, points, where)
        self._settle()
        self.update(self._moving())

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

    def stir(self) -> None:
        """What moves has changed without the scene: a film's first picture, its length."""
        self.update(self._running())

    def tick(self) -> None:
        """Paint the next moment at once, as the timer would have it."""
        self._on_tick()
        self.repaint(self._running() if self._change is None else self._moving())

    def _on_tick(self) -> None:
        if self._change is not None:
            self.update(self._moving())
            if not self._changing(self._clock()):
                self._pictures.lay_aside(self._change.before.still)
                self._change = None
                self._settle()
            return
        if self._foreseen and self._pictures.has_size:
            self._foresee()
        if self._runs():
            self.update(self._running())

    def _foresee(self) -> None:
        """Draw one press ahead that is not kept, so that the press itself is shown at once."""
        self._pictures.foresee(self._foreseen, self._page)
        if not self._foreseen:
            self._settle()

    def _running(self) -> QRegion:
        """What moves with time, in the window's own coordinates."""
        scene = self._shown_or_none()
        boxes = () if scene is None else painting.moving_boxes(scene)
        return region_of(self._in_window(self._pictures.in_pixels(box)) for box in boxes)

    def _moving(self) -> QRegion:
        """What the running change touches, in the window's own coordinates."""
        where = None if self._change is None else self._change.where
        if where is None:
            return QRegion(self.rect())
        return region_of(self._in_window(QRectF(box)) for box in where)

    def _in_window(self, box: QRectF) -> QRect:
        """Where a box of the picture's device pixels stands in the window, whole."""
        at, ratio = self._target().topLeft(), self.devicePixelRatioF()
        own = QRectF(
            (at.x() + box.x()) / ratio,
            (at.y() + box.y()) / ratio,
            box.width() / ratio,
            box.height() / ratio,
        )
        return own.toAlignedRect().adjusted(-1, -1, 1, 1)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Put the moment on the window."""
        target = self._fit()
        ratio = self.devicePixelRatioF()
        with QPainter(self) as painter:
            painter.scale(1 / ratio, 1 / ratio)
            painter.translate(target.topLeft())
            self._compose(painter, self._clock())
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
