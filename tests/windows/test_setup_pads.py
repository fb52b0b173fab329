"""Buttons of gamepads on the page of the keys: real events of pretended devices."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from quizapp.bank.words import words
from quizapp.buzzers.devices import NoPads
from quizapp.buzzers.pads import Pads
from quizapp.contest.draft import Draft, TeamKey
from quizapp.game.plan import Team
from quizapp.windows.setup.window import KEYS, TEAMS, SetupWindow
from tests.buzzers.pads_stand import BUZZ, MS, SECOND, Shelf, pads_of, until

DRAFT = Draft("d", "测试赛", teams=tuple(Team(n, f"{n}队") for n in (1, 2, 3, 4)))


class Setting:
    """The page of the keys, with a shelf of pads beside it."""

    def __init__(self, keys: tuple[TeamKey, ...] = ()) -> None:
        self.at = 900 * SECOND
        self.shelf = Shelf(self._now)
        self.pads: Pads = pads_of(self.shelf)
        self.window = SetupWindow(replace(DRAFT, keys=keys), lang="en", pads=self.pads)
        self.window.go(KEYS)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    def _now(self) -> int:
        self.at += SECOND
        return self.at

    @property
    def page(self):  # noqa: ANN201 - the window has told
        return self.window.keys

    def learned(self, count: int) -> tuple[TeamKey, ...]:
        until(lambda: len(self.window.draft.keys) == count)
        return self.window.draft.keys

    def close(self) -> None:
        self.window.close()
        self.pads.close()
        self.window.deleteLater()


@pytest.fixture
def setting(qapp: QApplication) -> Iterator[Callable[..., Setting]]:
    made: list[Setting] = []

    def make(*keys: TeamKey) -> Setting:
        made.append(Setting(keys))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_handsets_of_one_device_and_a_key_are_learned_one_after_the_other(
    setting: Callable[..., Setting], qapp: QApplication
) -> None:
    on = setting()
    assert not on.pads.on, "nothing is loaded before it is asked for"
    on.page.pads.click()
    on.shelf.plug(1, BUZZ, "Logitech Buzz(tm) Controller V1")
    until(lambda: "Logitech Buzz V1" in on.page.pads_line.text())
    on.page.fields[0].setFocus()
    on.shelf.press(1, 0)
    on.learned(1)
    assert qapp.focusWidget() is on.page.fields[1], "the next team follows by itself"
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_J.value, Qt.KeyboardModifier.NoModifier, 44, 0, 0, "j"
    )
    QApplication.sendEvent(on.page.fields[1], event)
    on.shelf.press(1, 10)
    on.learned(3)
    assert on.window.draft.keys == (
        TeamKey(1, 0, "Logitech Buzz V1·1", f"{BUZZ}#1"),
        TeamKey(2, 44, "J"),
        TeamKey(3, 10, "Logitech Buzz V1·11", f"{BUZZ}#1"),
    )
    assert on.page.fields[2].text() == "Logitech Buzz V1·11"


def test_a_button_that_is_held_teaches_one_team_only(setting: Callable[..., Setting]) -> None:
    on = setting()
    on.page.pads.click()
    on.shelf.plug(1)
    until(lambda: on.pads.there)
    on.page.fields[0].setFocus()
    on.shelf.press(1, 3, held=2 * MS)
    on.shelf.press(1, 4)
    on.learned(2)
    assert [key.code for key in on.window.draft.keys] == [3, 4]


def test_a_press_while_no_field_waits_says_whose_it_is(setting: Callable[..., Setting]) -> None:
    on = setting(TeamKey(3, 5, "USB Gamepad·6", "x#1"))
    assert on.page.pads.isChecked(), "a match with learned pads listens to them"
    on.shelf.plug(1, "x")
    until(lambda: on.pads.there)
    on.page.clear_all.setFocus()
    on.shelf.press(1, 5)
    until(lambda: on.page.hint.text() == "USB Gamepad·6 was pressed: team 3.")
    on.shelf.press(1, 6)
    until(lambda: on.page.hint.text() == "USB Gamepad·7 was pressed: no team's.")
    assert len(on.window.draft.keys) == 1


def test_two_teams_with_one_button_are_told_at_the_foot(setting: Callable[..., Setting]) -> None:
    on = setting(TeamKey(1, 5, "P·6", "x#1"), TeamKey(2, 5, "P·6", "x#1"), TeamKey(3, 5, "Y"))
    on.window.desk.catch_up()
    found = [one.code for one in on.window.desk.made.problems if one.where == "keys"]
    assert found == ["key-twice"]


def test_pads_are_let_go_on_another_page_and_at_the_end(setting: Callable[..., Setting]) -> None:
    on = setting()
    on.page.pads.click()
    assert on.pads.on
    on.window.go(TEAMS)
    assert not on.pads.on
    on.window.go(KEYS)
    assert on.pads.on
    on.window.close()
    assert not on.pads.on


def test_another_language_goes_on_listening(setting: Callable[..., Setting]) -> None:
    on = setting()
    on.page.pads.click()
    on.shelf.plug(1)
    until(lambda: on.pads.there)
    on.window.set_language("en")
    QApplication.processEvents()
    assert on.page.pads.isChecked()
    assert on.pads.on
    on.shelf.plug(2)  # begun anew, the layer tells again what is there
    until(lambda: on.pads.there)
    on.page.fields[0].setFocus()
    on.shelf.press(2, 1)
    on.learned(1)


def test_where_pads_cannot_be_heard_the_page_says_why(setting: Callable[..., Setting]) -> None:
    on = setting()
    on.shelf.fails = NoPads(words("pads-unfit", "buzzers", "No library."))
    on.page.pads.click()
    until(lambda: on.page.pads_line.text() == "No library.")
    assert not on.page.pads.isChecked()
