"""The projector's window: which screen, what flags, and what no key may do to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.windows.projector import Identity, ProjectorWindow, Screens, identity
from quizapp.windows.stage import RED

BENQ = Identity("BenQ", "MW550", "A1", "HDMI-1", (1920, 1080))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[ProjectorWindow]:
    made = ProjectorWindow(RED, Screens())
    yield made
    made.hide()
    made.deleteLater()


def test_a_serial_number_settles_it() -> None:
    assert BENQ.fits(Identity("BenQ", "MW550", "A1", "DP-2", (1280, 720)))
    assert not BENQ.fits(Identity("BenQ", "MW550", "A2", "HDMI-1", (1920, 1080)))


def test_without_one_socket_make_and_size_do() -> None:
    bare = Identity("BenQ", "MW550", "", "HDMI-1", (1920, 1080))
    assert bare.fits(BENQ)
    assert not bare.fits(Identity("BenQ", "MW550", "", "HDMI-2", (1920, 1080)))
    assert not bare.fits(Identity("BenQ", "MW550", "", "HDMI-1", (1280, 720)))


def test_it_takes_no_focus_and_shows_no_cursor(window: ProjectorWindow) -> None:
    flags = window.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_nothing_closes_it(window: ProjectorWindow) -> None:
    window.switch()
    assert not window.close()
    assert window.isVisible()
    window.switch()
    assert not window.isVisible()
    assert not window.is_on


def test_with_one_screen_it_is_an_ordinary_window(window: ProjectorWindow) -> None:
    window.switch()
    assert not window.isFullScreen()
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.width() * 9 == pytest.approx(window.height() * 16, abs=32)
    level, words = window.screens.status(is_on=True)
    assert level == "warn"
    assert words.code == "screen-one"


def test_the_consoles_screen_is_never_the_halls(window: ProjectorWindow) -> None:
    assert window.screens.hall_screen() is None
    window.screens.choose(window.screens.console_screen())
    assert window.screens.hall_screen() is None


def test_only_a_persons_choice_is_saved(qapp: QApplication) -> None:
    saved: list[Identity] = []
    screens = Screens(save=saved.append)
    window = ProjectorWindow(RED, screens)
    window.switch()
    assert saved == []
    screen = qapp.primaryScreen()
    screens.choose(screen)
    assert saved == [identity(screen)]
    window.hide()


def test_every_screen_is_numbered_for_a_moment(window: ProjectorWindow) -> None:
    window.screens.identify()
    assert len(window.screens._numbers) == len(QApplication.screens())
    for number in window.screens._numbers:
        # A window manager keeps other windows below one that fills the screen.
        assert number.windowType() is Qt.WindowType.ToolTip
        assert number.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    window.screens._clear_numbers()
    assert window.screens._numbers == []


def test_screens_end_with_their_window_and_outlive_a_dead_console(qapp: QApplication) -> None:
    console = QWidget()
    window = ProjectorWindow(RED, Screens(console))
    screens = window.screens
    assert screens.parent() is window
    shiboken6.delete(console)
    assert screens.console_screen() == qapp.primaryScreen()
    shiboken6.delete(window)
    assert not shiboken6.isValid(screens)


def test_after_the_evening_no_screen_is_heard_of(qapp: QApplication) -> None:
    window = ProjectorWindow(RED, Screens())
    told: list[bool] = []
    window.screens.changed.connect(lambda: told.append(True))
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert told == [True]
    window.switch()
    window.screens.identify()
    told.clear()
    window.close_down()
    window.close_down()
    assert not window.isVisible()
    assert not window.is_on
    assert window.screens._numbers == []
    qapp.screenAdded.emit(qapp.primaryScreen())
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert told == []
    assert not window.screens._settling.isActive()
    window.deleteLater()


def test_a_screen_whose_place_is_told_late_is_found_all_the_same(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came back, but lay for a while where the console lies: nobody tells when that ends."""
    screens = Screens()
    hall = qapp.primaryScreen()
    screens._looking.setInterval(10)
    back: list[bool] = []
    screens.came_back.connect(lambda: (screens.use(hall), back.append(True)))
    screens.use(hall)
    qapp.screenRemoved.emit(hall)
    qapp.screenAdded.emit(hall)
    QTest.qWait(400)
    assert back == []
    assert screens.is_missing
    monkeypatch.setattr(screens, "_others", lambda: [hall])
    QTest.qWait(100)
    assert back == [True]
    assert not screens.is_missing
    assert not screens._looking.isActive()
    screens.close_down()
