"""Keyboard buzzers: real key events in, presses with the events' own stamps out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import Words
from quizapp.buzzers.keyboard import LONGEST_WAIT, MS, KeyboardBuzzers, Stamps
from quizapp.game.commands import KEYBOARD_RESOLUTION, Press

A, S = 38, 39
"""Scan codes of the keys A and S on a PC's keyboard."""


class Table:
    """Two teams at a keyboard, with a clock that the test moves."""

    def __init__(self) -> None:
        self.at = 5_000_000 * MS
        self.posted: list[Press] = []
        self.buzzers = KeyboardBuzzers(
            self.posted.append,
            {A: 1, S: 2},
            reserved={Qt.Key.Key_Space},
            now=lambda: self.at,
        )
        self.window = QWidget()
        self.window.show()

    def key(
        self,
        code: int,
        *,
        kind: QEvent.Type = QEvent.Type.KeyPress,
        on: QObject | None = None,
        ms: int = 0,
        repeat: bool = False,
        key: Qt.Key = Qt.Key.Key_A,
        text: str = "a",
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Hand a key event to the program; `ms` is its own time, 0 unknown."""
        event = QKeyEvent(kind, key.value, held, code, 0, 0, text, repeat, 1)
        event.setTimestamp(ms)
        QApplication.sendEvent(on or self.window, event)

    @property
    def teams(self) -> list[int]:
        return [press.team for press in self.posted]


@pytest.fixture
def table(qapp: QApplication) -> Iterator[Table]:
    made = Table()
    yield made
    made.buzzers.leave()
    made.window.close()
    made.window.deleteLater()


def test_a_key_is_a_press_of_its_team(table: Table) -> None:
    table.key(A)
    table.key(S, key=Qt.Key.Key_S, text="s")
    assert table.posted == [
        Press(table.at, 1, "keyboard", KEYBOARD_RESOLUTION),
        Press(table.at, 2, "keyboard", KEYBOARD_RESOLUTION),
    ]


def test_the_place_of_the_key_counts_not_its_letter(table: Table) -> None:
    table.key(A, key=Qt.Key.Key_Q, text="q")
    table.key(99, key=Qt.Key.Key_A, text="a")
    assert table.teams == [1]


def test_the_stamp_is_the_events_own_time(table: Table) -> None:
    """The second press waited 12 ms in the queue; the two were 30 ms apart all the same."""
    table.key(A, ms=70_000)
    table.at += 42 * MS
    table.key(S, ms=70_030)
    first, second = table.posted
    assert second.at - first.at == 30 * MS


def test_presses_that_waited_together_keep_their_order(table: Table) -> None:
    table.key(99, ms=70_000)
    table.at += 500 * MS
    table.key(S, ms=70_400)
    table.key(A, ms=70_380)
    late, early = table.posted
    assert late.at - early.at == 20 * MS
    assert early.at == table.at - 120 * MS


def test_auto_repeat_is_dropped_press_and_release(table: Table) -> None:
    table.key(A)
    for _ in range(30):
        table.key(A, kind=QEvent.Type.KeyRelease, repeat=True)
        table.key(A, repeat=True)
    table.key(A, kind=QEvent.Type.KeyRelease)
    assert table.teams == [1]


def test_it_counts_below_a_modal_dialog(table: Table) -> None:
    dialog = QDialog(table.window)
    dialog.setModal(True)
    dialog.open()
    table.key(A, on=dialog)
    assert table.teams == [1]
    dialog.close()


def focused(table: Table, field: QWidget) -> QObject:
    """Put `field` into the window with the focus in it; return the window's own object."""
    QVBoxLayout(table.window).addWidget(field)
    field.setFocus()
    QTest.qWaitForWindowExposed(table.window)
    table.window.activateWindow()
    assert QApplication.focusWidget() is field
    handle = table.window.windowHandle()
    assert handle is not None
    return handle


def test_what_is_typed_into_a_field_is_the_fields_and_no_press(table: Table) -> None:
    field = QLineEdit()
    table.key(A, on=focused(table, field))
    assert field.text() == "a"
    assert table.posted == []


def test_a_key_that_a_field_leaves_alone_is_no_press_on_its_way_up(table: Table) -> None:
    """A field for figures does nothing with a letter: the letter climbs to its window."""
    table.key(A, on=focused(table, QSpinBox()))
    assert table.posted == []


def test_a_reason_typed_in_a_dialog_is_no_press(table: Table) -> None:
    dialog = QDialog(table.window)
    reason = QComboBox()
    reason.setEditable(True)
    QVBoxLayout(dialog).addWidget(reason)
    dialog.setModal(True)
    dialog.open()
    dialog.activateWindow()
    reason.setFocus()
    assert QTest.qWaitForWindowActive(dialog)
    handle = dialog.windowHandle()
    assert handle is not None
    table.key(A, on=handle)
    table.key(S, on=handle, key=Qt.Key.Key_S, text="s")
    assert reason.currentText() == "as"
    assert table.posted == []
    dialog.close()


@pytest.mark.parametrize(
    "held",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    ],
)
def test_a_shortcut_is_no_press_and_reaches_its_window(
    table: Table, held: Qt.KeyboardModifier
) -> None:
    seen: list[QEvent.Type] = []

    class Hearing(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(event.type())

        def keyReleaseEvent(self, event: QKeyEvent) -> None:
            seen.append(event.type())

    widget = Hearing(table.window)
    table.key(A, on=widget, held=held, text="")
    table.key(A, on=widget, kind=QEvent.Type.KeyRelease)  # the modifier was let go before it
    assert seen == [QEvent.Type.KeyPress, QEvent.Type.KeyRelease]
    assert table.posted == []


def test_elsewhere_the_press_reaches_no_window(table: Table) -> None:
    seen: list[int] = []

    class Hearing(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(event.key())

    widget = Hearing(table.window)
    table.key(A, on=widget)
    assert seen == []
    table.key(77, on=widget)
    assert seen == [Qt.Key.Key_A.value]


def test_while_testing_the_match_hears_nothing(table: Table) -> None:
    shown: list[Press] = []
    table.buzzers.pressed.connect(shown.append)
    table.buzzers.testing = True
    table.key(A)
    assert table.posted == []
    assert [press.team for press in shown] == [1]


def test_a_key_is_learned_by_pressing_it(table: Table) -> None:
    learned: list[int] = []
    table.buzzers.learned.connect(learned.append)
    table.buzzers.learn(3)
    table.key(50, key=Qt.Key.Key_Shift, text="")
    table.key(52, key=Qt.Key.Key_Z, text="z")
    table.key(52, key=Qt.Key.Key_Z, text="z")
    assert learned == [3]
    assert table.buzzers.keys[52] == 3
    assert table.buzzers.names[3] == "Z"
    assert table.teams == [3], "the press that taught the key was none"


def test_learning_again_replaces_the_key(table: Table) -> None:
    table.buzzers.learn(1)
    table.key(52, key=Qt.Key.Key_Z, text="z")
    assert dict(table.buzzers.keys) == {52: 1, S: 2}
    table.buzzers.forget(1)
    assert dict(table.buzzers.keys) == {S: 2}


@pytest.mark.parametrize(
    ("code", "key", "said"),
    [(65, Qt.Key.Key_Space, "key-reserved"), (S, Qt.Key.Key_S, "key-taken")],
)
def test_keys_that_are_not_free_are_refused(
    table: Table, code: int, key: Qt.Key, said: str
) -> None:
    heard: list[Words] = []
    table.buzzers.refused.connect(heard.append)
    table.buzzers.learn(1)
    table.key(code, key=key, text="")
    assert [words.code for words in heard] == [said]
    assert dict(table.buzzers.keys) == {A: 1, S: 2}


def test_a_stamp_that_cannot_be_trusted_is_the_arrival() -> None:
    stamps = Stamps()
    assert stamps.stamp(0, 900 * MS) == 900 * MS
    assert stamps.stamp(100, 1_000 * MS) == 1_000 * MS
    jumped = 1_000 * MS + LONGEST_WAIT + 5_000 * MS
    assert stamps.stamp(101, jumped) == jumped


def test_the_quickest_event_sets_the_clock() -> None:
    stamps = Stamps()
    stamps.stamp(100, 1_020 * MS)  # was 20 ms on its way
    assert stamps.stamp(200, 1_100 * MS) == 1_100 * MS  # and this one was not
    assert stamps.stamp(300, 1_230 * MS) == 1_200 * MS
