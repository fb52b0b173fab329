"""The prompter's window: on a screen of the host's own, or a window on the operator's.

It shows the answer, so it goes to no screen by itself but the one that a person chose for it; it
goes to the hall's screen only after a question, asked anew each evening, and wherever it comes to
touch that screen without it (dragged, mirrored, swapped) it shows nothing but the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QGuiApplication,
    QMoveEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.bank.answers import Lang
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.scenes import PrompterScene
from quizapp.windows.prompter.consent import Consent
from quizapp.windows.prompter.menu import PlaceMenu
from quizapp.windows.prompter.page import PrompterPage
from quizapp.windows.prompter.places import (
    Box,
    Placement,
    find,
    free_screens,
    is_there,
)
from quizapp.windows.prompter.script import Cite
from quizapp.windows.prompter.spot import Ground, Spot
from quizapp.windows.screens import SETTLE_MS, Identity, Screens, identity

translate = QCoreApplication.translate

# A dialog, for systems keep only dialogs above the window that owns them.
_WINDOWED = Qt.WindowType.Dialog | Qt.WindowType.WindowDoesNotAcceptFocus
_FULL = (
    Qt.WindowType.Window
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
)
MOST_TRIES = 3
"""So often in a row it is put where it belongs: a system may not let it."""


class PrompterWindow(QWidget):
    """Shows what the host reads. It takes no key and no focus; the console drives it."""

    changed = Signal()
    """It was switched, moved, lost or found."""

    def __init__(
        self,
        screens: Screens,
        now: Callable[[], int],
        lang: Lang,
        *,
        cite: Cite | None = None,
        placement: Placement | None = None,
        save: Callable[[Placement], None] | None = None,
        ground: Callable[[], Ground] | None = None,
        console: QWidget | None = None,
    ) -> None:
        """`screens` tell which are the console's and the hall's; `save` is told every choice.

        `ground` tells what of the operator's screen a window may cover; it lies above the
        `console`, whichever is clicked.
        """
        super().__init__(None, _WINDOWED)
        self._screens = screens
        self._placement = placement or Placement()
        self._save = save
        self._on = False
        self._full: Identity | None = None
        self._missing = False
        self._consent = Consent(screens)
        self._watched: QScreen | None = None
        self._closed = self._leaves = False
        self._tries = 0
        self._console = console
        self._spot = Spot(self, screens, ground, console)
        self._spot.chosen.connect(self._on_put)
        self.page = PrompterPage(now, lang, cite, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.page)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._on_settled)
        screens.changed.connect(self._on_screens)
        program = QGuiApplication.instance()
        assert isinstance(program, QGuiApplication)
        program.screenAdded.connect(self._on_added)
        program.screenRemoved.connect(self._on_removed)
        self._say_title()

    # What it shows

    def show_scene(self, scene: PrompterScene) -> None:
        """Draw `scene`."""
        self.page.show_scene(scene)

    def speak(self, lang: Lang, cite: Cite) -> None:
        """Go on in another language; its translation is installed already."""
        self.page.speak(lang, cite)

    def turn(self, steps: int) -> None:
        """Show what lies below (or above) of a long question."""
        self.page.turn(steps)

    # Where it is

    @property
    def is_on(self) -> bool:
        """Whether the operator wants it; it is hidden while its screen is missing."""
        return self._on

    @property
    def is_missing(self) -> bool:
        """Whether the screen it lay on was unplugged."""
        return self._missing

    @property
    def placement(self) -> Placement:
        """What is remembered."""
        return self._placement

    def restore(self) -> None:
        """Show it again where it was on when the program ended, if that screen is there."""
        wanted = self._placement.screen
        if self._placement.on and (wanted is None or self._wanted_screen() is not None):
            self._on = True
            self._place()

    def switch(self, parent: QWidget) -> None:
        """On or off. Where there is a choice that nobody made yet, let the operator make it."""
        if self._on and self._missing:
            self._missing = False
            self._show_windowed()
            self.changed.emit()
        elif self._on:
            self.switch_off()
        elif not self._placement.chosen and free_screens(self._screens):
            self.offer(parent)
        else:
            self._switch_on()

    def switch_off(self) -> None:
        """Show nothing."""
        if self._full is None:
            self._spot.look()
        self._on = self._missing = False
        self._full = None
        self.hide()
        self._keep(replace(self._placement, on=False))
        self.changed.emit()

    def offer(self, parent: QWidget) -> PlaceMenu:
        """Let the operator choose from a menu where the prompter shall be."""
        menu = PlaceMenu(self._screens, parent, self._full, on=self._on)
        menu.chosen.connect(partial(self._on_chosen, parent))
        menu.off_chosen.connect(self.switch_off)
        menu.popup(parent.mapToGlobal(QPoint(parent.width() // 2, parent.height() // 3)))
        return menu

    def choose(self, screen: QScreen | None, parent: QWidget) -> None:
        """Put it on `screen`, or in a window; the hall's screen only if that is confirmed."""
        wanted = identity(screen) if screen is not None else None
        box = (screen or self._screens.console_screen()).geometry()
        self._consent.ask(box, parent, partial(self._take, wanted))

    def status(self) -> tuple[bool, Words] | None:
        """(whether all is well, words) for the health light; None while it is off."""
        if not self._on:
            return None
        if self._missing:
            text = QT_TRANSLATE_NOOP("prompter", "Prompter unplugged: F8 shows it here")
            return False, words("prompter-lost", "prompter", text)
        if self.page.veil:
            text = QT_TRANSLATE_NOOP("prompter", "Prompter hidden: it lies on the hall's screen")
            return False, words("prompter-veiled", "prompter", text)
        if self._full is not None:
            text = QT_TRANSLATE_NOOP("prompter", "Prompter {name}")
            return True, words("prompter-on", "prompter", text, name=self._full.name)
        text = QT_TRANSLATE_NOOP("prompter", "Prompter in a window")
        return True, words("prompter-window", "prompter", text)

    def close_down(self) -> None:
        """The evening is over; where it was is remembered as it stood."""
        if self._closed:
            return
        self._closed = True
        if self._on and self._full is None:
            self._spot.look()
        self._on = False
        self._settling.stop()
        self._watch(None)
        self.hide()
        self._screens.changed.disconnect(self._on_screens)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.disconnect(self._on_added)
            program.screenRemoved.disconnect(self._on_removed)

    # Choosing

    def _on_chosen(self, parent: QWidget, wanted: Identity | None) -> None:
        if wanted is None:
            self._take(None)
        for screen in QGuiApplication.screens():
            if identity(screen) == wanted:
                self.choose(screen, parent)

    def _take(self, wanted: Identity | None) -> None:
        self._on, self._missing = True, False
        self._keep(replace(self._placement, on=True, screen=wanted, chosen=True))
        self._place()

    def _switch_on(self) -> None:
        self._on, self._missing = True, False
        self._keep(replace(self._placement, on=True))
        self._place()

    def _on_put(self, box: Box) -> None:
        """The operator has put the window elsewhere: there it is next time."""
        if self._full is None and self._on:
            self._keep(replace(self._placement, box=box))

    def _keep(self, placement: Placement) -> None:
        if placement != self._placement:
            self._placement = placement
            if self._save is not None:
                self._save(placement)

    # Placing

    def _wanted_screen(self) -> QScreen | None:
        """The chosen screen, if it is there and may be used."""
        wanted = self._placement.screen
        screen = find(self._screens, wanted) if wanted is not None else None
        return screen if screen is not None and self._consent.allows(screen.geometry()) else None

    def _place(self) -> None:
        screen = self._wanted_screen()
        if screen is None:
            self._show_windowed()
        else:
            self._show_full(screen)
        self.changed.emit()

    def _show_full(self, screen: QScreen) -> None:
        self._spot.leave()
        self.hide()
        self.setWindowFlags(_FULL)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self._full = identity(screen)
        self._watch(screen)
        self._guard()
        self._stay_above(None)
        # Not showFullScreen(), which asks for the keyboard's focus as well.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def _show_windowed(self) -> None:
        self.hide()
        self._watch(None)
        self.setWindowFlags(_WINDOWED)
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.unsetCursor()
        box = self._spot.box(self._placement.box)
        self.setScreen(self._spot.screen)
        self.setGeometry(box)
        self._leaves |= self._full is not None
        self._full = None
        self._guard()
        self._stay_above(self._console)
        self.show()
        self.raise_()
        if self._leaves:
            self._settling.start()

    def _stay_above(self, console: QWidget | None) -> None:
        """A click on the console, which fills its screen, would hide the window behind it."""
        self.winId()
        handle, owner = self.windowHandle(), console.windowHandle() if console is not None else None
        if handle is not None:
            handle.setTransientParent(owner)  # pyright: ignore[reportArgumentType] - None frees it

    def _watch(self, screen: QScreen | None) -> None:
        """Follow a change of the screen's size."""
        watched = self._watched
        if watched is screen:
            return
        if watched is not None and shiboken6.isValid(watched):
            watched.geometryChanged.disconnect(self._on_geometry)
        if screen is not None:
            screen.geometryChanged.connect(self._on_geometry)
        self._watched = screen

    def _guard(self) -> None:
        """Show nothing that the hall could read without having been asked."""
        text = translate(
            "prompter",
            "The prompter is hidden here: the hall sees this screen, and it shows the answers. "
            "Move it away, or choose its place by the light at the top of the console.",
        )
        self.page.cover("" if self._consent.allows(self.geometry()) else text)

    # Screens that come, go and change

    def _on_screens(self) -> None:
        """The hall's screen may be another one now."""
        if not self._on or self._missing:
            return
        wanted = self._wanted_screen()
        full = self._full
        if full is not None and not is_there(full):
            self._lose()
        elif full is not None and (wanted is None or not full.fits(identity(wanted))):
            self._place()
        else:
            before = self.page.veil
            self._guard()
            if self.page.veil != before:
                self.changed.emit()

    def _on_removed(self, screen: QScreen) -> None:
        if self._on and self._full is not None and self._full.fits(identity(screen)):
            self._lose()

    def _lose(self) -> None:
        """Its screen was unplugged: hide before the system puts it over the console."""
        self._missing = True
        self._full = None
        self._watched = None
        self.hide()
        self.changed.emit()

    def _on_added(self, _screen: QScreen) -> None:
        self._settling.start()

    def _on_settled(self) -> None:
        wanted = self._wanted_screen() if self._on else None
        if wanted is None:
            self._see_it_left()
            return
        moved = self._full is not None and self.geometry() != wanted.geometry()
        if self._missing or (moved and self._tries < MOST_TRIES):
            self._tries += moved
            self._missing = False
            self._place()
        elif not moved:
            self._tries = 0

    def _see_it_left(self) -> None:
        """A window manager may miss that a full picture is to be a window again: tell it anew."""
        lies = not self.isFullScreen() and self.screen() == self._spot.screen
        if not self._on or not self._leaves or lies or self._tries >= MOST_TRIES:
            self._leaves, self._tries = False, 0
            return
        self._tries += 1
        self._show_windowed()

    def _on_geometry(self, box: QRect) -> None:
        if self._full is not None and self.isVisible():
            self.setGeometry(box)

    # Qt

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_moved()

    def _on_moved(self) -> None:
        before = self.page.veil
        self._guard()
        if self.page.veil != before:
            self.changed.emit()
        if self._on and self._full is not None and not self._settling.isActive():
            self._settling.start()
        elif self._on and self._full is None and self.isVisible():
            self._spot.follow()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.offer(self)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by its own frame it is switched off, as by the key."""
        event.ignore()
        if self._on:
            self.switch_off()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "page"):
            self._say_title()

    def _say_title(self) -> None:
        self.setWindowTitle(translate("prompter", "Prompter"))
