"""Which screens there are, which one is the console's, and which one the hall's.

A screen is known by what it is (maker, model, serial number, name, size), never by its place in a
list. Only a person's choice is remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import shiboken6
from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.windows.parts.speech import say

SETTLE_MS = 300
"""How long a screen needs after it was plugged in before a window can be put on it."""
LOOK_MS = 1_000
"""How often a lost screen is looked for: a system may tell its place later than its coming."""
NUMBER_MS = 2_000


class Identity(Struct, frozen=True):
    """What a screen is. Maker, model and serial may be empty: not every cable tells them."""

    maker: str
    model: str
    serial: str
    name: str
    size: tuple[int, int]

    def fits(self, other: Identity) -> bool:
        """Whether the two are surely the same screen."""
        if self.serial and other.serial:
            mine = (self.maker, self.model, self.serial)
            return mine == (other.maker, other.model, other.serial)
        return self.like(other)

    def like(self, other: Identity) -> bool:
        """Whether they may be the same: the same socket with the same make, name and size."""
        return self.size == other.size and self.resembles(other)

    def resembles(self, other: Identity) -> bool:
        """Whether the same socket has the same make, at another resolution perhaps."""
        mine = (self.maker, self.model, self.name)
        return mine == (other.maker, other.model, other.name)


def identity(screen: QScreen) -> Identity:
    """What `screen` is."""
    size = screen.geometry().size() * screen.devicePixelRatio()
    return Identity(
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        screen.name(),
        (round(size.width()), round(size.height())),
    )


class Screens(QObject):
    """Which screen is the console's and which one the hall's."""

    changed = Signal()
    """A screen came, went or was chosen."""
    lost = Signal()
    """The hall's screen was unplugged. Told at once."""
    came_back = Signal()
    """The hall's screen, or a first one, is there and has settled."""

    def __init__(
        self,
        console: QWidget | None = None,
        chosen: Identity | None = None,
        save: Callable[[Identity], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`chosen` is what `save` was told at an earlier time; only a person's choice is saved."""
        super().__init__(parent)
        self._console = console
        self._chosen = chosen
        self._save = save
        self._used: Identity | None = None
        self._missing = False
        self._numbers: list[QWidget] = []
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._on_settled)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._on_look)
        program = QGuiApplication.instance()
        assert isinstance(program, QGuiApplication)
        program.screenAdded.connect(self._on_added)
        program.screenRemoved.connect(self._on_removed)
        self._closed = False

    def close_down(self) -> None:
        """Hear of no screen any more: the evening is over."""
        if self._closed:
            return
        self._closed = True
        self._settling.stop()
        self._looking.stop()
        self._clear_numbers()
        self._console = None
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.disconnect(self._on_added)
            program.screenRemoved.disconnect(self._on_removed)

    def watch(self, console: QWidget) -> None:
        """Take `console` as the operator's window."""
        self._console = console

    def console_screen(self) -> QScreen:
        """The screen that the operator looks at."""
        if self._console is None or not shiboken6.isValid(self._console):
            return QGuiApplication.primaryScreen()
        return self._console.screen() or QGuiApplication.primaryScreen()

    def hall_screen(self) -> QScreen | None:
        """The hall's screen; None where it is missing, or where there is only the console's."""
        wanted = self._used if self._missing else self._chosen
        others = self._others()
        if wanted is not None:
            for fit in (wanted.fits, wanted.like, wanted.resembles):
                for screen in QGuiApplication.screens():
                    if fit(identity(screen)) and (screen in others or not others):
                        return screen if others else None
        if self._missing or not others:
            return None
        return others[0]

    def _others(self) -> list[QScreen]:
        """The screens beside the console's; one that shows the same place is none."""
        own = self.console_screen()
        return [
            screen
            for screen in QGuiApplication.screens()
            if screen != own and not screen.geometry().intersects(own.geometry())
        ]

    def free_console(self) -> bool:
        """Bring the console back from the screen that the output lies on; say whether it was."""
        console, own = self._console, self.console_screen()
        others = self._others()
        if self._used is None or not self._used.fits(identity(own)) or not others:
            return False
        if console is None or not shiboken6.isValid(console) or not console.isVisible():
            return False
        state, room = console.windowState(), others[0].availableGeometry()
        console.setWindowState(Qt.WindowState.WindowNoState)
        box = QRect(room.topLeft(), console.size().boundedTo(room.size()))
        box.moveCenter(room.center())
        console.setGeometry(box)
        console.setWindowState(state)
        return True

    def use(self, screen: QScreen | None) -> None:
        """Remember what the output lies on now, to know it again. Nothing is saved."""
        self._used = identity(screen) if screen is not None else None
        self._missing = False
        self.changed.emit()

    def choose(self, screen: QScreen) -> None:
        """Take `screen` for the hall, as a person wished, and save that."""
        self._chosen = identity(screen)
        self._missing = False
        if self._save is not None:
            self._save(self._chosen)
        self.changed.emit()

    @property
    def is_missing(self) -> bool:
        """Whether the hall's screen was unplugged."""
        return self._missing

    def status(self, is_on: bool) -> tuple[Literal["ok", "warn", "bad"], Words]:
        """(level, words) for the health light."""
        if self._missing:
            name = self._used.name if self._used else ""
            text = QT_TRANSLATE_NOOP("console", "Audience screen {name} is unplugged")
            return "bad", words("screen-lost", "console", text, name=name)
        screen = self.hall_screen()
        if screen is None:
            text = QT_TRANSLATE_NOOP("console", "One screen only: Win+P → Extend")
            return "warn", words("screen-one", "console", text)
        if not is_on:
            return "warn", words("off", "console", QT_TRANSLATE_NOOP("console", "Output is off"))
        wide, high = identity(screen).size
        text = QT_TRANSLATE_NOOP("console", "{wide}×{high} {name}")
        said = words("screen", "console", text, name=screen.name(), wide=wide, high=high)
        return "ok", said

    def identify(self, *, but_hall: bool = False) -> None:
        """Show a large number on every screen for two seconds; `but_hall`: the hall is looking."""
        self._clear_numbers()
        hall = self.hall_screen()
        for number, screen in enumerate(QGuiApplication.screens(), 1):
            if but_hall and screen == hall:
                continue
            self._numbers.append(Number(screen, number, hall=screen == hall))
        QTimer.singleShot(NUMBER_MS, self, self._clear_numbers)

    def offer(self, parent: QWidget, then: Callable[[], None]) -> None:
        """Let the operator choose the hall's screen from a menu."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hall = self.hall_screen()
        for number, screen in enumerate(QGuiApplication.screens(), 1):
            wide, high = identity(screen).size
            action = menu.addAction(f"{number}   {screen.name()}   {wide}×{high}")
            action.setCheckable(True)
            action.setChecked(screen == hall)
            action.setEnabled(screen != self.console_screen())
            action.triggered.connect(lambda _on, one=screen: (self.choose(one), then()))
        menu.popup(parent.mapToGlobal(QPoint(parent.width() // 2, 40)))

    def _clear_numbers(self) -> None:
        for number in self._numbers:
            number.hide()
            number.deleteLater()
        self._numbers.clear()

    def _on_removed(self, screen: QScreen) -> None:
        self._clear_numbers()
        if self._used is not None and self._used.fits(identity(screen)):
            self._missing = True
            self._looking.start()
            self.lost.emit()
        self.changed.emit()

    def _on_added(self, _screen: QScreen) -> None:
        self._settling.start()

    def _on_settled(self) -> None:
        if self.hall_screen() is not None:
            self.came_back.emit()
        self.changed.emit()

    def _on_look(self) -> None:
        if not self._missing:
            self._looking.stop()
        elif not self._settling.isActive() and self.hall_screen() is not None:
            self._on_settled()


# Not a tool window: many window managers keep a full-screen window above every other of theirs.
_OVERLAY = (
    Qt.WindowType.ToolTip
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class Number(QWidget):
    """A screen's number, on that screen."""

    def __init__(self, screen: QScreen, number: int, *, hall: bool) -> None:
        super().__init__(None, _OVERLAY)
        self._text = str(number)
        said = QT_TRANSLATE_NOOP("console", "Audience screen")
        self._below = say(words("hall", "console", said)) if hall else screen.name()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        box = QRect(0, 0, 360, 300)
        box.moveCenter(screen.geometry().center())
        self.setScreen(screen)
        self.setGeometry(box)
        self.show()
        # The hall's picture stays on top as well: of two such windows the last raised is seen.
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor("#10131A"))
            painter.setPen(QColor("#FFFFFF"))
            font = QFont(self.font())
            font.setPixelSize(190)
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(
                self.rect().adjusted(0, -30, 0, -30), Qt.AlignmentFlag.AlignCenter, self._text
            )
            font.setPixelSize(30)
            painter.setFont(font)
            foot = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(self.rect().adjusted(0, 0, 0, -18), int(foot), self._below)
