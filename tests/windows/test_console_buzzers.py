"""The page of the buzzers, with the real keyboard and pretended gamepads behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.buzzers.teams import TeamBuzzers
from quizapp.contest.draft import TeamKey
from quizapp.game.commands import Press
from quizapp.game.match import Stage, Title
from quizapp.windows.console import ConsoleWindow, Level
from quizapp.windows.console.buzzer_page import BuzzerPage
from quizapp.windows.console.dialogs import AdjustDialog
from quizapp.windows.console.keys import RESERVED
from quizapp.windows.stage import RED
from tests.buzzers.pads_stand import BUZZ, CHEAP, MS, Shelf, pads_of, until
from tests.windows.console_stand import RACE, SECOND, Desk, plan

KEYS = (TeamKey(1, 24, "Q"), TeamKey(2, 25, "W"))


class Hall(Desk):
    """A desk with buzzers: Q is team 1's, W is team 2's."""

    def __init__(self, keys: tuple[TeamKey, ...] = KEYS) -> None:
        super().__init__(plan(RACE), {})
        self.window.close()
        self.shelf = Shelf(lambda: self.at)
        self.pads = pads_of(self.shelf)
        self.buzzers = TeamBuzzers(
            self.control.do,
            keys,
            self.pads,
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

    def leave(self) -> None:
        self.buzzers.leave()
        self.pads.close()
        self.close()

    def page(self) -> BuzzerPage:
        self.window.page.top.lights["buzzers"].click()
        page = QApplication.activeModalWidget()
        assert isinstance(page, BuzzerPage)
        return page


@pytest.fixture
def hall(qapp: QApplication) -> Iterator[Hall]:
    made = Hall()
    yield made
    made.leave()


def test_a_buzz_takes_the_floor(hall: Hall) -> None:
    hall.keys(*[Qt.Key.Key_Space] * 6)
    hall.at += SECOND
    hall.buzz(25, Qt.Key.Key_W, "w")
    assert hall.stage is Stage.ANSWERING
    assert hall.play.floor == 2
    assert hall.play.presses[-1].at == hall.at


def test_a_click_after_a_refused_key_goes_on_learning(hall: Hall) -> None:
    page = hall.page()
    learn = page.lines[3].learn
    learn.click()
    hall.buzz(56, Qt.Key.Key_B, "b", on=page)
    assert "B" in page.hint.text(), "B blacks the hall out"
    learn.click()
    assert learn.isChecked()
    hall.buzz(26, Qt.Key.Key_E, "e", on=page)
    assert hall.buzzers.teams == {1, 2, 3}
    learn.click()
    learn.click()
    assert not learn.isChecked(), "without a refusal a second click gives up"
    page.reject()


def test_a_missing_key_is_told_and_learned(hall: Hall) -> None:
    light = hall.window.page.top.lights["buzzers"]
    assert light.level is Level.WARN
    page = hall.page()
    hall.buzz(26, Qt.Key.Key_E, "e", on=page)
    assert page.lines[3].key.text() == "no key", "a press alone teaches nothing"
    told = "Teams are without a key: click “Learn key” in a team's line, then press its key."
    assert page.hint.text().split("\n")[0] == told
    page.lines[3].learn.click()
    hall.buzz(26, Qt.Key.Key_E, "e", on=page)
    assert hall.buzzers.keys[26] == 3
    assert page.hint.text() == "Let every team press: presses count for nothing here."
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
    hall.buzzers._keyboard._keys[52] = 3
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


# --- gamepads

PADS = (
    TeamKey(1, 24, "Q"),
    TeamKey(2, 0, "Buzz·1", f"{BUZZ}#1"),
    TeamKey(3, 5, "Buzz·6", f"{BUZZ}#1"),
)


@pytest.fixture
def mixed(qapp: QApplication) -> Iterator[Hall]:
    """Team 1 has a key; teams 2 and 3 two handsets of one device."""
    made = Hall(PADS)
    made.shelf.plug(1, BUZZ, "Buzz")
    until(lambda: not made.buzzers.lost)
    yield made
    made.leave()


def into_the_race(hall: Hall) -> None:
    hall.keys(*[Qt.Key.Key_Space] * 6)
    hall.at += SECOND


def test_in_one_race_the_earlier_stamp_wins_whatever_came_in_first(mixed: Hall) -> None:
    into_the_race(mixed)
    mixed.buzz(24, Qt.Key.Key_Q, "q")
    assert mixed.play.floor == 1
    mixed.shelf.press(1, 5, mixed.at - 30 * MS)
    until(lambda: len(mixed.play.presses) == 2)
    assert mixed.play.floor == 3
    assert [(one.team, one.source) for one in mixed.play.presses] == [
        (1, "keyboard"),
        (3, "gamepad"),
    ]


def test_a_key_and_a_button_closer_than_the_button_can_tell_are_a_tie(mixed: Hall) -> None:
    into_the_race(mixed)
    mixed.shelf.press(1, 0, mixed.at)
    until(lambda: len(mixed.play.presses) == 1)
    mixed.at += 7 * MS
    mixed.buzz(24, Qt.Key.Key_Q, "q")
    assert mixed.stage is Stage.TIED
    assert set(mixed.play.tied) == {1, 2}


def test_a_button_behind_a_key_by_more_than_it_can_tell_has_lost(mixed: Hall) -> None:
    into_the_race(mixed)
    mixed.buzz(24, Qt.Key.Key_Q, "q")
    mixed.shelf.press(1, 0, mixed.at + 11 * MS)
    until(lambda: len(mixed.play.presses) == 2)
    assert mixed.play.floor == 1


def test_two_handsets_in_one_report_are_a_tie(mixed: Hall) -> None:
    into_the_race(mixed)
    mixed.shelf.press(1, 5)
    mixed.shelf.press(1, 0)
    until(lambda: len(mixed.play.presses) == 2)
    assert mixed.stage is Stage.TIED


def test_a_pad_pulled_in_the_middle_of_a_race_is_told_at_once(mixed: Hall) -> None:
    into_the_race(mixed)
    light, messages = mixed.window.page.top.lights["buzzers"], mixed.window.page.messages
    assert light.level is Level.OK
    mixed.shelf.pull(1)
    until(lambda: light.level is Level.BAD)
    assert light.text() == "No pad: 2 3"
    assert messages.is_alarm
    assert "2, 3" in messages.text()
    mixed.buzz(24, Qt.Key.Key_Q, "q")
    assert mixed.play.floor == 1, "the race goes on"

    mixed.buzzers._find.stop()
    mixed.shelf.plug(2, BUZZ, "Buzz")
    until(lambda: light.level is Level.OK)
    assert not messages.is_alarm
    mixed.shelf.press(2, 0)
    until(lambda: mixed.play.presses[-1].team == 2)


def test_what_went_wrong_elsewhere_stays_when_a_pad_is_back(mixed: Hall) -> None:
    messages = mixed.window.page.messages
    mixed.buzzers._find.stop()
    mixed.shelf.pull(1)
    until(lambda: messages.is_alarm)
    messages.alarm("the disk is full")
    mixed.shelf.plug(2, BUZZ, "Buzz")
    until(lambda: not mixed.buzzers.lost)
    assert messages.text() == "the disk is full"


def test_a_button_is_learned_on_the_page_once_gamepads_are_switched_on(hall: Hall) -> None:
    page = hall.page()
    assert not page.pads.isChecked()
    assert page.pads_line.text() == "Only keyboards are heard."
    page.pads.click()
    until(lambda: hall.shelf.opened)
    assert page.pads_line.text() == "No gamepad is plugged in yet."
    hall.shelf.plug(1, CHEAP)
    until(lambda: "USB Gamepad" in page.pads_line.text())
    page.lines[3].learn.click()
    hall.shelf.press(1, 2)
    until(lambda: page.lines[3].key.text() == "USB Gamepad·3")
    assert not page.lines[3].learn.isChecked()
    assert hall.window.page.top.lights["buzzers"].level is Level.OK
    hall.shelf.press(1, 2, hall.at + SECOND)
    until(lambda: page.lines[3].lamp.is_lit)
    hall.at += SECOND
    hall.buzz(25, Qt.Key.Key_W, "w", on=page)
    assert page.lines[2].lamp.is_lit
    assert len(hall.log.decisions) == 1, "on the page presses count for nothing"
    page.accept()


def test_the_page_says_whose_pad_is_not_there_and_which_are_equal(mixed: Hall) -> None:
    page = mixed.page()
    assert page.pads.isChecked()
    mixed.shelf.pull(1)
    until(lambda: page.lines[2].order.text() == "not plugged in")
    assert page.lines[3].order.text() == "not plugged in"
    assert page.lines[1].order.text() == ""
    mixed.shelf.plug(5, CHEAP)
    mixed.shelf.plug(6, CHEAP)
    until(lambda: "USB Gamepad / USB Gamepad #2" in page.pads_line.text())
    assert "order of plugging in" not in page.pads_line.text(), "no team has one of the equal ones"
    page.accept()
