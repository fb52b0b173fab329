"""Where the prompter may lie: which screens are free, and which of them the hall sees."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QGuiApplication, QScreen

from quizapp.windows.screens import Identity, Screens, identity

translate = QCoreApplication.translate


Box = tuple[int, int, int, int]
"""x, y, width, height in the system's pixels."""


class Placement(Struct, frozen=True):
    """Where the prompter was left: whether it was on, on which screen (None: in a window)."""

    on: bool = False
    screen: Identity | None = None
    chosen: bool = False
    """Whether a person chose that; until then it is asked where there is a choice."""
    box: Box | None = None
    """Where a person put its window; None: nobody moved it."""


def remembered(text: str | None) -> Placement | None:
    """What was saved as JSON; None where it cannot be read."""
    try:
        return msgspec.json.decode(text, type=Placement) if text else None
    except msgspec.MsgspecError:
        return None


def free_screens(screens: Screens) -> list[QScreen]:
    """Screens that are neither the operator's nor the hall's."""
    taken = (screens.console_screen(), screens.hall_screen())
    return [screen for screen in QGuiApplication.screens() if screen not in taken]


def find(screens: Screens, wanted: Identity) -> QScreen | None:
    """The screen that is `wanted`, unless the console lies on it."""
    own = screens.console_screen()
    for fit in (wanted.fits, wanted.like):
        for screen in QGuiApplication.screens():
            if screen != own and fit(identity(screen)):
                return screen
    return None


def is_there(wanted: Identity) -> bool:
    """Whether that screen is plugged in."""
    return any(wanted.fits(identity(screen)) for screen in QGuiApplication.screens())


def seen_by_hall(screens: Screens, box: QRect) -> QScreen | None:
    """The screen on which the hall sees what lies at `box`; a mirror of the console's too."""
    own, hall = screens.console_screen(), screens.hall_screen()
    for screen in QGuiApplication.screens():
        mirrors = screen != own and screen.geometry().intersects(own.geometry())
        if (screen == hall or mirrors) and screen.geometry().intersects(box):
            return screen
    return None
