"""The page of the buzzers, with the real keyboard buzzers behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.buzzers.keyboard import KeyboardBuzzers
from quizapp.game.commands import Press
from quizapp.game.match import Stage, Title
from quizapp.windows.console import ConsoleWindow, Level
from quizapp.windows.console.buzzer_page import BuzzerPage
from quizapp.windows.console.dialogs import AdjustDialog
from quizapp.windows.console.keys import RESERVED
from quizapp.windows.stage import RED
from tests.windows.console_stand import RACE, SECOND, Desk, plan


class Hall(Desk):
    """A desk with keyboard buzzers: Q is team 1's, W is team 2's."""

    def __init__(self) -> None:
        super().__init__(plan(RACE), {})
        self.window.close()
        self.buzzers = KeyboardBuzzers(
            self.control.do,
            {24: 1, 25: 2},
            {1: "Q", 2: "W"},
            reserved=RESERVED,
            now=lambda: self.at,
        )
        self.window = ConsoleWindow(self.control, RED, buzzers=self.buzzers, sounds=self.sounds)
        self.window.show()

    def buzz(self, code: int, key: Qt.Key, text: str, on: QWidget | None = None) -> None:
        event = QKeyEvent(
            QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, code, 0, 0, text
        )
        QApplication.sendEvent(on or self.window, event)

    def page(self) -> BuzzerPage:
        self.window.page.top.lights["buzzers"].click()
        page = QApplication.activeModalWidget()
        assert isinstance(page, BuzzerPage)
        return page


@pytest.fixture
def hall(qapp: QApplication) -> Iterator[Hall]:
    made = Hall()
    yield made
    made.buzzers.leave()
    made.close()


def test_a_buzz_takes_the_floor(hall: Hall) -> None:
    hall.keys(*[Qt.Key.Key_Space] * 6)
    hall.at += SECOND
    hall.buzz(25, Qt.Key.Key_W, "w")
    assert hall.stage is Stage.ANSWERING
    assert hall.play.floor == 2
    assert hall.play.presses[-1].at == hall.at


def test_a_missing_key_is_told_and_learned(hall: Hall) -> None:
    light = hall.window.page.top.lights["buzzers"]
    assert light.level is Level.WARN
    page = hall.page()
    page.lines[3].learn.click()
    hall.buzz(26, Qt.Key.Key_E, "e", on=page)
    assert hall.buzzers.keys[26] == 3
    assert page.lines[3].key.text() == "E"
    assert light.level is Level.OK
    page.accept()


def test_a_key_of_the_console_cannot_be_learned_and_does_nothing_meanwhile(hall: Hall) -> None:
    hall.buzzers.learn(3)
    hall.wait(1)
    hall.buzz(65, Qt.Key.Key_Space, " ")
    assert hall.match.step == 0
    assert 65 not in hall.buzzers.keys


def test_presses_are_shown_in_order_and_do_not_count(hall: Hall) -> None:
    page = hall.page()
    hall.buzz(25, Qt.Key.Key_W, "w", on=page)
    hall.at += 12_300_000
    hall.buzz(24, Qt.Key.Key_Q, "q", on=page)
    assert "12.3" in page.lines[1].order.text()
    assert page.lines[1].lamp.is_lit
    assert not page.lines[3].lamp.is_lit
    assert len(hall.log.decisions) == 1, "only the opening is on record"
    page.accept()
    hall.buzz(24, Qt.Key.Key_Q, "q")
    assert len(hall.log.decisions) == 2


def test_during_a_question_presses_on_the_page_count(hall: Hall) -> None:
    hall.keys(*[Qt.Key.Key_Space] * 6)
    page = hall.page()
    hall.at += SECOND
    hall.buzz(24, Qt.Key.Key_Q, "q", on=page)
    assert hall.play.floor == 1
    page.accept()


def test_escape_ends_learning_first(hall: Hall) -> None:
    page = hall.page()
    page.lines[3].learn.click()
    page.reject()
    assert page.isVisible()
    page.reject()
    assert not page.isVisible()
    hall.buzzers.pressed.emit(Press(hall.at, 1))


def test_ctrl_z_takes_back_though_a_team_has_z(hall: Hall) -> None:
    hall.buzzers._keys[52] = 3
    hall.keys(*[Qt.Key.Key_Space] * 2)
    for after in (1, 2):
        hall.wait(0.6)
        for kind, held in (
            (QEvent.Type.KeyPress, Qt.KeyboardModifier.ControlModifier),
            (QEvent.Type.KeyRelease, Qt.KeyboardModifier.NoModifier),
        ):
            event = QKeyEvent(kind, Qt.Key.Key_Z.value, held, 52, 0, 0, "")
            QApplication.sendEvent(hall.window, event)
        assert hall.match.step == 2 + after
    assert isinstance(hall.match.phase, Title)


def test_a_reason_with_the_teams_letters_is_no_foul(hall: Hall) -> None:
    hall.keys(*[Qt.Key.Key_Space] * 4)
    before = hall.match
    hall.window.page.adjust.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AdjustDialog)
    dialog.activateWindow()
    dialog.reason.setFocus()
    assert QTest.qWaitForWindowActive(dialog)
    handle = dialog.windowHandle()
    assert handle is not None
    for code, key, text in ((24, Qt.Key.Key_Q, "q"), (25, Qt.Key.Key_W, "w")):
        event = QKeyEvent(
            QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, code, 0, 0, text
        )
        QApplication.sendEvent(handle, event)
    assert dialog.reason.text() == "qw"
    assert hall.match is before
    dialog.reject()
