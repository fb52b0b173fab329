"""Where the prompter's window lies: where the operator left it, else where it hides least."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from quizapp.windows.prompter.places import Box, seen_by_hall
from quizapp.windows.screens import Screens

MARGIN = 24
FOOT = 96
"""Height of the console's last row, which a window never covers: it is for emergencies."""
TITLE = 30
"""Room for the window's own title bar, which a system lays around it."""
LEAST = (260, 220)
REST_MS = 400
"""A window that has not moved for so long was put where it lies."""
STIR_MS = 150
"""So long after the console was moved or resized its parts are laid out."""
NEAR = 40
"""A window manager may lay a window by so many pixels beside what it was asked."""


class Ground(NamedTuple):
    """Of the operator's screen what may be covered, and the big button, which never is."""

    spare: QRect
    big: QRect


class Spot(QObject):
    """Says where the window is to be shown, and notices where the operator puts it."""

    chosen = Signal(object)
    """The `Box` that the operator gave the window."""

    def __init__(
        self,
        window: QWidget,
        screens: Screens,
        ground: Callable[[], Ground] | None = None,
        console: QWidget | None = None,
    ) -> None:
        """`ground` tells what of the `console` may be covered; None: nobody knows."""
        super().__init__(window)
        self._window = window
        self._screens = screens
        self._ground = ground
        self._given = QRect()
        self._left: Box | None = None
        self._lies = False
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(REST_MS)
        self._rests.timeout.connect(self.look)
        self._stirs = QTimer(self)
        self._stirs.setSingleShot(True)
        self._stirs.setInterval(STIR_MS)
        self._stirs.timeout.connect(self._on_stirred)
        if console is not None:
            console.installEventFilter(self)

    def box(self, left: Box | None) -> QRect:
        """Where the window is to lie; `left` is where it was left, if it ever was."""
        self._rests.stop()
        self._left, self._lies = left, True
        self._given = (self._kept(QRect(*left)) if left is not None else None) or self._spared()
        return QRect(self._given)

    @property
    def screen(self) -> QScreen:
        """The screen on which it was last told to lie."""
        at = QGuiApplication.screenAt(self._given.center()) if self._given.isValid() else None
        return at or self._screens.console_screen()

    def follow(self) -> None:
        """The window moves, or has another size."""
        self._rests.start()

    def leave(self) -> None:
        """It is no window any more: what it does now is nobody's choice."""
        self._rests.stop()
        self._lies = False

    def look(self) -> None:
        """See whether the operator has put the window elsewhere."""
        self._rests.stop()
        now = self._window.geometry()
        if self._window.isVisible() and not self._window.isMinimized() and self._is_far(now):
            self._given = now
            self._left = (now.x(), now.y(), now.width(), now.height())
            self.chosen.emit(self._left)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A console that is shown, moved or resized has its parts elsewhere a moment later."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._stirs.start()
        return False

    def _on_stirred(self) -> None:
        if not self._lies or not self._window.isVisible():
            return
        self.look()
        before = QRect(self._given)
        if self.box(self._left) != before:
            self._window.setGeometry(self._given)

    def _is_far(self, now: QRect) -> bool:
        before = self._given
        moved = (now.topLeft() - before.topLeft()).manhattanLength()
        sized = abs(now.width() - before.width()) + abs(now.height() - before.height())
        return moved > NEAR or sized > NEAR

    def _kept(self, box: QRect) -> QRect | None:
        """`box`, brought back where it hung over an edge.

        None where the hall would see it, or where it would lie over the big button.
        """
        screen = QGuiApplication.screenAt(box.center())
        if screen is None:
            return None
        room = screen.availableGeometry()
        box = QRect(box.topLeft(), box.size().boundedTo(room.size()))
        box.moveLeft(max(room.left(), min(box.left(), room.right() + 1 - box.width())))
        box.moveTop(max(room.top(), min(box.top(), room.bottom() + 1 - box.height())))
        covers = self._ground is not None and self._ground().big.intersects(box)
        return None if covers or seen_by_hall(self._screens, box) is not None else box

    def _spared(self) -> QRect:
        """Over what may be covered, else at the foot of the screen, beside the last row."""
        screen = self._screens.console_screen().availableGeometry()
        room = self._ground().spare if self._ground is not None else QRect()
        if room.isEmpty():
            wide = min(1120, screen.width() * 45 // 100)
            box = QRect(0, 0, wide, wide * 9 // 16)
            box.moveBottomRight(screen.bottomRight() - QPoint(MARGIN, FOOT))
            return box
        box = QRect(0, 0, max(room.width(), LEAST[0]), max(room.height() - TITLE, LEAST[1]))
        box.moveBottomRight(room.bottomRight())
        return box
