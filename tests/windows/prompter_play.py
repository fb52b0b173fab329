"""Plays one story of the prompter's screen on a real X server, in a process of its own.

    python -m tests.windows.prompter_play STORY

Three screens: the operator's laptop, the hall's, and the host's. See `screen_play`.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from quizapp.game import commands as c
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.naming import action_words
from quizapp.game.scenes import prompter
from quizapp.windows.prompter import PrompterWindow
from tests.windows.console_stand import plan
from tests.windows.screen_play import BOX, HALL, Room, Story, play, plug, unplug

HOST = ("HOST", "640/169x768/203+3286+0")
HOST_BOX = QRect(3286, 0, 640, 768)


class Stand:
    """A room with a third screen and a prompter."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.saved: list[object] = []
        self.window = PrompterWindow(room.screens, lambda: 0, "zh", save=self.saved.append)
        match = fold(None, decide(None, c.Open(0, plan())))
        self.window.show_scene(prompter(match, action_words(match)))
        room.screens.changed.connect(self.never_to_the_hall)
        self.window.changed.connect(self.never_to_the_hall)

    def never_to_the_hall(self) -> None:
        hall = self.room.screens.hall_screen()
        if hall is not None and self.window.isVisible() and not self.window.page.veil:
            assert not hall.geometry().intersects(self.window.geometry()), "the hall reads it"

    def is_full(self) -> bool:
        return (
            self.window.isVisible()
            and self.window.isFullScreen()
            and self.window.geometry() == HOST_BOX
        )

    def is_windowed(self) -> bool:
        return self.window.isVisible() and not self.window.isFullScreen()


def _begun(room: Room) -> Story:
    """The hall's picture is on the hall's screen, and the host's screen is plugged in."""
    plug(*HOST)
    yield room.has_screens(3)
    room.screens.choose(room.screen("HALL"))
    room.window.switch()
    yield room.fills(BOX)


def asked_first(room: Room) -> Story:
    """With a free screen the first F8 asks where; nothing is shown before somebody says so."""
    yield from _begun(room)
    stand = Stand(room)
    stand.window.switch(room.console)
    yield lambda: QApplication.activePopupWidget() is not None
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert not stand.window.isVisible()
    host = next(action for action in menu.actions() if "HOST" in action.text())
    host.trigger()
    menu.close()
    yield stand.is_full
    assert len(stand.saved) == 1
    room.keeps_the_keys()
    assert room.fills(BOX)()


def pulled_out(room: Room) -> Story:
    """The host's screen is pulled out and put back; in between one key shows it on the laptop."""
    yield from _begun(room)
    stand = Stand(room)
    stand.window.choose(room.screen("HOST"), room.console)
    yield stand.is_full
    unplug("HOST")
    yield lambda: stand.window.is_missing
    assert not stand.window.isVisible()
    status = stand.window.status()
    assert status is not None
    assert not status[0]
    yield room.has_screens(2)
    plug(*HOST)
    yield stand.is_full
    unplug("HOST")
    yield lambda: stand.window.is_missing
    stand.window.switch(room.console)
    yield stand.is_windowed
    assert stand.window.screen().name() == "LAPTOP"
    room.keeps_the_keys()
    assert room.fills(BOX)()


def hall_moves_there(room: Room) -> Story:
    """The operator gives the host's screen to the hall: the prompter leaves it at once."""
    yield from _begun(room)
    stand = Stand(room)
    stand.window.choose(room.screen("HOST"), room.console)
    yield stand.is_full
    room.screens.choose(room.screen("HOST"))
    room.window.move_to()
    yield stand.is_windowed
    assert stand.window.screen().name() == "LAPTOP"
    yield room.fills(HOST_BOX)


def halls_screen_asks(room: Room) -> Story:
    """The hall's screen is taken only after a question; No is the default."""
    yield from _begun(room)
    stand = Stand(room)
    stand.window.choose(room.screen("HALL"), room.console)
    yield lambda: room.console.findChild(QMessageBox) is not None
    box = room.console.findChild(QMessageBox)
    assert box is not None
    box.defaultButton().click()
    assert not stand.window.isVisible()
    stand.window.switch_off()


def mirrored(room: Room) -> Story:
    """The projector mirrors the laptop: a window there shows nothing."""
    room.window.switch()
    yield room.fills(BOX)
    stand = Stand(room)
    stand.window.choose(None, room.console)
    yield stand.is_windowed
    assert stand.window.page.veil == ""
    unplug("HALL")
    yield lambda: room.screens.is_missing
    plug("HALL", "1366/361x768/203+0+0")
    yield room.has_screens(2)
    yield lambda: stand.window.page.veil != ""
    unplug("HALL")
    yield room.has_screens(1)
    plug(*HALL)
    yield room.fills(BOX)
    yield lambda: stand.window.page.veil == ""


STORIES = (asked_first, pulled_out, hall_moves_there, halls_screen_asks, mirrored)


if __name__ == "__main__":
    play(STORIES, Room)
