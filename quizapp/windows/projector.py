"""The window on the big screen.

When the projector is unplugged the window is hidden at once, before the system can put it over the
console; when the same screen is back it is shown again, without taking the focus. Where the system
moved a window without a word (a loose plug, a new order of the screens), it is put right as soon as
all has settled.
"""

from __future__ import annotations

from enum import StrEnum

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMoveEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.windows.screens import SETTLE_MS, Identity, Screens, identity
from quizapp.windows.stage import Look, Stage

__all__ = ["MOST_TRIES", "SETTLE_MS", "Identity", "ProjectorWindow", "Screens", "Seen", "identity"]

MOST_TRIES = 6
"""So often in a row is the window put where it belongs, ever more slowly: a system may be slow to
let it, or never let it."""
_FULL = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)
_WINDOWED = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class Seen(StrEnum):
    """Whether the hall sees the picture."""

    ON = "on"
    OFF = "off"
    LOST = "lost"
    """It is wanted, and its screen is unplugged."""


class ProjectorWindow(QWidget):
    """The hall's picture: full screen on the hall's screen, in a window where there is none."""

    changed = Signal()
    """It was switched, moved, lost or found."""

    def __init__(self, look: Look, screens: Screens | None = None) -> None:
        super().__init__(None, _FULL)
        self.screens = screens or Screens()
        # They end with this window: nothing of a past evening hears of screens.
        self.screens.setParent(self)
        self.stage = Stage(look, self)
        self._on = False
        self._full = False
        self._watched: QScreen | None = None
        self._tries = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._on_settled)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.screens.lost.connect(self._on_lost)
        self.screens.came_back.connect(self._on_came_back)
        self.screens.changed.connect(self.look_again)

    @property
    def is_on(self) -> bool:
        """Whether the operator wants the output; it is hidden while its screen is missing."""
        return self._on

    @property
    def seen(self) -> Seen:
        """What everybody who speaks of the output says."""
        if not self._on:
            return Seen.OFF
        return Seen.LOST if self.screens.is_missing else Seen.ON

    @property
    def is_full(self) -> bool:
        """Whether it fills the hall's screen, and does not lie in a window beside the console."""
        return self._full and self.isVisible()

    def switch(self) -> None:
        """Output on or off. Switching on looks for the screen anew."""
        self._tries = 0
        if self._on and self.screens.is_missing:
            self.screens.use(None)
            self.move_to()
            return
        if self._on:
            self.switch_off()
        else:
            self._on = True
            self.move_to()
            self.changed.emit()

    def switch_off(self) -> None:
        """Show nothing."""
        self._on = False
        self.hide()
        self.changed.emit()

    def move_to(self) -> None:
        """Show it where it belongs now, if it is on; a wish of the operator's begins afresh."""
        self._tries = 0
        self._place()
        self.look_again()

    def _place(self) -> None:
        if not self._on:
            self.changed.emit()
            return
        screen = self.screens.hall_screen()
        if screen is None and self.screens.is_missing:
            self.hide()
        elif screen is None:
            self._show_windowed()
        else:
            self._show_full(screen)
        self.changed.emit()

    def close_down(self) -> None:
        """The evening is over: show nothing, hear of no screen."""
        if self._on:
            self.switch_off()
        self._watch(None)
        self._settling.stop()
        self.screens.close_down()

    def look_again(self) -> None:
        """Look, once all has settled, whether the picture lies where it belongs."""
        if self._on and not self._settling.isActive():
            self._settling.start(SETTLE_MS)

    def _on_settled(self) -> None:
        """Put it right where a screen or the system moved it, or the console came below it."""
        if not self._on or self.screens.is_missing or not self._full:
            return
        if self.screens.free_console():
            self._settling.start(SETTLE_MS)
        elif self._lies_right():
            self._tries = 0
        elif self._tries < MOST_TRIES:
            self._tries += 1
            self._place()
            self._settling.start(SETTLE_MS << max(0, self._tries - 2))

    def _lies_right(self) -> bool:
        screen = self.screens.hall_screen()
        return (
            screen is not None
            and self.isVisible()
            and self.isFullScreen()
            and self.geometry() == screen.geometry()
        )

    def _show_full(self, screen: QScreen) -> None:
        self.hide()
        self.setWindowFlags(_FULL)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which asks for the keyboard's focus as well.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        self._full = True
        self._watch(screen)
        self.screens.use(screen)

    def _show_windowed(self) -> None:
        """An ordinary window beside the console, or behind it where there is no room."""
        self.hide()
        self.setWindowFlags(_WINDOWED)
        self.unsetCursor()
        screen = self.screens.console_screen()
        room = screen.availableGeometry()
        wide = min(960, room.width() // 2)
        box = QRect(0, 0, wide, wide * 9 // 16)
        box.moveBottomRight(room.bottomRight() - QPoint(24, 24))
        self.setScreen(screen)
        self.setGeometry(box)
        self.showNormal()
        self.lower()
        self._full = False
        self.screens.use(None)

    def _watch(self, screen: QScreen | None) -> None:
        """Follow a change of the screen's size."""
        watched = self._watched
        if watched is not None and watched is not screen and shiboken6.isValid(watched):
            watched.geometryChanged.disconnect(self._on_geometry)
        if screen is not None and self._watched is not screen:
            screen.geometryChanged.connect(self._on_geometry)
        self._watched = screen

    def _on_geometry(self, box: QRect) -> None:
        if self._full and self.isVisible() and self._watched is not None:
            self.setGeometry(box)
            self.screens.use(self._watched)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look_again()

    def _on_lost(self) -> None:
        self._watched = None
        self.hide()
        self.changed.emit()

    def _on_came_back(self) -> None:
        screen = self.screens.hall_screen()
        if self._on and screen is not None and not (self._full and self.isVisible()):
            self.move_to()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It is closed by switching it off, never by a key."""
        event.ignore()
