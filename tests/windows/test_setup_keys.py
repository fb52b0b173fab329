"""The teams' keys: learned by pressing them, and told where one is missing or taken twice."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.contest.draft import TeamKey
from tests.windows.setup_stand import KEYS, Opened, click, codes, press, set_ups, undo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def opened(qapp: "QApplication") -> Iterator[Opened]:
    with set_ups(qapp) as made:
        yield made


def test_pressing_learns_a_key_and_goes_on_to_the_next_team(
    opened: Opened, qapp: "QApplication"
) -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    fields = window.keys.fields
    fields[0].setFocus()
    assert fields[0].text() == "press the button now …"
    press(fields[0], Qt.Key.Key_A, 38, "a")
    assert qapp.focusWidget() is fields[1]
    press(fields[1], Qt.Key.Key_A, 38, "a", held=True)
    press(fields[1], Qt.Key.Key_J, 44, "j")
    assert window.draft.keys == (TeamKey(1, 38, "A"), TeamKey(2, 44, "J"))
    assert [field.text() for field in fields[:2]] == ["A", "J"]
    press(fields[1], Qt.Key.Key_Delete, 119)
    assert window.draft.keys == (TeamKey(1, 38, "A"),)
    click(window.keys.clear_all)
    assert window.draft.keys == ()
    undo(window)
    assert window.draft.keys == (TeamKey(1, 38, "A"),)


def test_keys_that_drive_the_match_are_not_learned(opened: Opened) -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    field = window.keys.fields[0]
    field.setFocus()
    press(field, Qt.Key.Key_B, 56, "b")
    assert "B drives the match" in window.keys.hint.text()
    free = window.keys.hint.text().partition(": ")[2].split()
    assert "A" in free
    assert "B" not in free
    press(field, Qt.Key.Key_A, 38, "a")
    press(field, Qt.Key.Key_B, 56, "b")
    assert "A" not in window.keys.hint.text().partition(": ")[2].split(), "it is a team's now"
    undo(window)
    press(field, Qt.Key.Key_Return, 36, "\r")
    press(field, Qt.Key.Key_Shift, 50)
    assert window.draft.keys == ()


def test_learning_goes_on_where_a_key_is_missing(opened: Opened, qapp: "QApplication") -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    names = [team.name for team in window.draft.teams]
    for field, letter in zip(window.keys.fields[:2], "aw", strict=True):
        field.setFocus()
        press(field, getattr(Qt.Key, f"Key_{letter.upper()}"), 30 + ord(letter), letter)
    window.keys.jump(0)
    assert qapp.focusWidget() is window.keys.fields[2]
    window.keys.jump(1)
    assert qapp.focusWidget() is window.keys.fields[0]
    window.desk.settle()
    said = window.ready.text()
    assert "No key yet on page 5: " in said
    assert names[2] in said
    assert names[1] not in said


def test_a_key_of_two_teams_is_told(opened: Opened) -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    for field in window.keys.fields[:2]:
        field.setFocus()
        press(field, Qt.Key.Key_A, 38, "a")
    assert codes(window) == ["key-twice"]
    assert "×" in window.pages_list.item(KEYS).text()


@pytest.mark.parametrize(("scan", "virtual"), [(38, 65), (0, 7), (1, 7), (0, 0)])
def test_the_buzzers_know_a_learned_key_again(
    qapp: "QApplication", scan: int, virtual: int
) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    from quizapp.buzzers import keyboard
    from quizapp.windows.setup import keys

    del qapp
    event = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_A,
        Qt.KeyboardModifier.NoModifier,
        scan,
        virtual,
        0,
        "a",
    )
    assert keys.code_of(event) == keyboard.code_of(event)
    assert keys.name_of(event) == keyboard.name_of(event)


def test_a_race_without_keys_is_ready_but_told_of(opened: Opened) -> None:
    window = opened(KEYS)
    assert window.ready.isVisible()
    assert "Buzzers have no keys yet" in window.ready.text()
    window.desk.edit(replace(window.draft, keys=(TeamKey(1, 24, "Q"),)), "keys")
    window.desk.settle()
    assert "Buzzers" not in window.ready.text()
