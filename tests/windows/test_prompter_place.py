"""Where the prompter lies: on a screen, as a window, and never where the hall sees it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from quizapp.game.match import Stage
from quizapp.windows.prompter import Ground, Placement, PrompterWindow, remembered
from quizapp.windows.screens import Identity, Screens, identity
from tests.windows.console_stand import plan
from tests.windows.prompter_stand import Evening, long_scene

BIG = QRect(20, 500, 300, 60)


class Hall(Screens):
    """Screens of which the test says which one is the hall's."""

    changed = Signal()

    def __init__(self, console: QWidget) -> None:
        super().__init__(console)
        self.hall: QScreen | None = None

    def hall_screen(self) -> QScreen | None:
        return self.hall


class Desk:
    """A console, the screens, and a prompter that remembers."""

    def __init__(self, placement: Placement | None = None, room: QRect | None = None) -> None:
        self.console = QWidget()
        self.console.show()
        self.screens = Hall(self.console)
        self.saved: list[Placement] = []
        self.window = PrompterWindow(
            self.screens,
            lambda: 0,
            "zh",
            placement=placement,
            save=self.saved.append,
            ground=(lambda: Ground(room, BIG)) if room is not None else None,
        )
        self.window.show_scene(long_scene())

    def let_the_hall_see(self) -> None:
        self.screens.hall = QGuiApplication.primaryScreen()
        self.screens.changed.emit()

    def question(self) -> QMessageBox | None:
        return self.console.findChild(QMessageBox)

    def close(self) -> None:
        self.window.close_down()
        self.window.deleteLater()
        self.screens.close_down()
        self.console.close()
        self.console.deleteLater()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


def test_it_is_a_window_of_the_laptop_that_takes_no_focus(desk: Desk) -> None:
    desk.window.switch(desk.console)
    assert desk.window.isVisible()
    assert not desk.window.isFullScreen()
    assert desk.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert desk.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not desk.window.isActiveWindow()
    assert desk.window.page.veil == ""
    desk.window.switch(desk.console)
    assert not desk.window.isVisible()
    assert [one.on for one in desk.saved] == [True, False]


def test_closed_by_its_frame_it_is_off(desk: Desk) -> None:
    desk.window.switch(desk.console)
    desk.window.close()
    assert not desk.window.is_on
    assert desk.window.status() is None


def test_where_the_hall_sees_it_it_shows_nothing(desk: Desk) -> None:
    desk.window.switch(desk.console)
    desk.let_the_hall_see()
    assert desk.window.page.veil != ""
    status = desk.window.status()
    assert status is not None
    assert status[0] is False
    shown = desk.window.page.grab().toImage()
    desk.window.show_scene(Evening(plan()).to(Stage.CALLED).scene())
    assert desk.window.page.grab().toImage() == shown, "no text of the question is under the veil"


def test_a_veil_lies_before_the_window_is_shown(desk: Desk) -> None:
    desk.let_the_hall_see()
    desk.window.switch(desk.console)
    assert desk.window.page.veil != ""


def test_dragged_from_the_halls_screen_it_is_seen_again(desk: Desk) -> None:
    desk.window.switch(desk.console)
    desk.let_the_hall_see()
    box = QGuiApplication.primaryScreen().geometry()
    desk.window.setGeometry(QRect(box.right() + 10, box.y(), 640, 360))
    assert desk.window.page.veil == ""
    desk.window.setGeometry(QRect(box.right() - 5, box.y(), 640, 360))
    assert desk.window.page.veil != "", "a few pixels are enough"


def test_the_halls_screen_is_taken_only_after_a_question(desk: Desk) -> None:
    desk.let_the_hall_see()
    desk.window.choose(QGuiApplication.primaryScreen(), desk.console)
    box = desk.question()
    assert box is not None
    assert not desk.window.is_on
    no = box.defaultButton()
    assert box.buttonRole(no) is QMessageBox.ButtonRole.RejectRole
    no.click()
    assert not desk.window.is_on
    assert desk.saved == []


def agree(desk: Desk) -> None:
    box = desk.question()
    assert box is not None
    yes = [one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.AcceptRole]
    assert isinstance(yes[0], QPushButton)
    yes[0].click()


def test_once_confirmed_it_shows_there(desk: Desk) -> None:
    desk.let_the_hall_see()
    desk.window.choose(None, desk.console)
    agree(desk)
    assert desk.window.is_on
    assert desk.window.page.veil == ""


def test_the_confirmation_is_not_remembered_for_another_evening(qapp: QApplication) -> None:
    screen = identity(QGuiApplication.primaryScreen())
    later = Desk(Placement(on=True, screen=screen, chosen=True))
    later.let_the_hall_see()
    later.window.restore()
    assert not later.window.is_on
    later.window.switch(later.console)
    assert later.window.page.veil != ""
    later.close()


def test_it_comes_back_where_it_was_on(qapp: QApplication) -> None:
    again = Desk(Placement(on=True, chosen=True))
    again.window.restore()
    assert again.window.isVisible()
    again.close()
    off = Desk(Placement(on=False, chosen=True))
    off.window.restore()
    assert not off.window.isVisible()
    off.close()


def test_its_screen_is_not_there_it_stays_away_until_asked(qapp: QApplication) -> None:
    gone = Identity("ACME", "X1", "77", "DP-3", (1920, 1080))
    desk = Desk(Placement(on=True, screen=gone, chosen=True))
    desk.window.restore()
    assert not desk.window.isVisible()
    desk.window.switch(desk.console)
    assert desk.window.isVisible()
    assert not desk.window.isFullScreen()
    assert desk.window.placement.screen == gone, "it is known when it is plugged in again"
    desk.close()


def test_its_window_lies_over_what_may_be_hidden(qapp: QApplication) -> None:
    spare = QRect(410, 200, 350, 380)
    desk = Desk(room=spare)
    desk.window.switch(desk.console)
    assert spare.contains(desk.window.geometry())
    assert desk.window.page.is_column, "no scores twice where there is room for few words"
    assert desk.saved[-1].box is None
    desk.close()


def test_where_the_operator_put_its_window_it_is_the_next_time(qapp: QApplication) -> None:
    desk = Desk(room=QRect(410, 200, 350, 380))
    desk.window.switch(desk.console)
    desk.window.setGeometry(20, 60, 500, 400)
    for _ in range(100):
        if desk.saved[-1].box is not None:
            break
        QTest.qWait(20)
    assert desk.saved[-1] == Placement(on=True, box=(20, 60, 500, 400))
    desk.window.switch(desk.console)
    desk.window.switch(desk.console)
    assert desk.window.geometry() == QRect(20, 60, 500, 400)
    left = desk.saved[-1]
    desk.close()
    again = Desk(left, QRect(410, 200, 350, 380))
    again.window.restore()
    assert again.window.geometry() == QRect(20, 60, 500, 400)
    again.close()


def test_a_window_moved_and_closed_at_once_is_known_too(qapp: QApplication) -> None:
    desk = Desk()
    desk.window.switch(desk.console)
    desk.window.setGeometry(20, 60, 500, 400)
    desk.window.close_down()
    assert desk.saved[-1] == Placement(on=True, box=(20, 60, 500, 400))
    desk.close()


def test_a_window_left_over_the_edge_comes_back_whole(qapp: QApplication) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    left = (room.right() - 300, room.bottom() - 150, 400, 250)
    desk = Desk(Placement(on=True, box=left))
    desk.window.restore()
    assert room.contains(desk.window.geometry())
    assert desk.window.size().width() == 400
    desk.close()


def test_where_it_would_lie_over_the_big_button_it_does_not_come_again(
    qapp: QApplication,
) -> None:
    spare = QRect(410, 200, 350, 380)
    desk = Desk(Placement(on=True, box=(40, 300, 300, 250)), spare)
    desk.window.restore()
    assert not desk.window.geometry().intersects(BIG)
    assert spare.contains(desk.window.geometry())
    desk.close()


def test_a_place_that_the_hall_sees_now_is_not_taken_again(qapp: QApplication) -> None:
    desk = Desk(Placement(on=True, box=(20, 60, 500, 400)))
    desk.let_the_hall_see()
    desk.window.switch(desk.console)
    assert desk.window.geometry() != QRect(20, 60, 500, 400)
    assert desk.window.page.veil != ""
    desk.close()


def test_what_was_saved_is_read_and_what_is_no_placement_is_not() -> None:
    assert remembered(None) is None
    assert remembered("{broken") is None
    assert remembered('{"on": true, "screen": null, "chosen": true}') == Placement(True, None, True)
