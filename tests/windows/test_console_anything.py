"""Whatever hands press on the console, in any match: nothing breaks, the picture stays true."""

from __future__ import annotations

import sys
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from quizapp.game import scenes
from quizapp.windows.stage import Cover
from tests.game.chance import any_plan, likely
from tests.windows.console_stand import Desk

BUZZERS = {24: 1, 25: 2, 26: 3, 27: 4}
KEYS = (
    *map(Qt.Key, range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
    *map(Qt.Key, range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)),
    *map(Qt.Key, range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1)),
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon),
)
TYPED = ("核分", "3", "", "-5", "长" * 80)
STEPS = 120


class Hands:
    """Presses keys, buttons and buzzers by chance, in the console and in what it opens."""

    def __init__(self, desk: Desk, app: QApplication, random: Random) -> None:
        self.desk, self.app, self.random = desk, app, random
        self.done: list[str] = []
        self._at_work = True
        self._answer_dialogs()

    def rest(self) -> None:
        """Press nothing any more."""
        self._at_work = False
        while (modal := self.app.activeModalWidget()) is not None:
            modal.close()
            self.app.processEvents()

    def press(self) -> None:
        """Do one thing."""
        desk, random = self.desk, self.random
        desk.wait(random.choice((0.001, 0.05, 0.3, 0.6, 2, 11)))
        match random.randrange(20):
            case 0 | 1 | 2 | 3 | 4 | 5 | 6:
                self.note("space")
                desk.key(Qt.Key.Key_Space, " ")
            case 7 | 8 | 9 | 10:
                key = random.choice(KEYS)
                held = random.choice((Qt.KeyboardModifier.NoModifier,) * 6 + (CONTROL,))
                self.note(f"{held.name} {key.name}")
                QTest.keyClick(desk.window.focusWidget() or desk.window, key, held)
            case 11 | 12 | 13:
                command = likely(desk.match, desk.at, random)
                self.note(type(command).__name__)
                desk.control.do(command)
            case 14 | 15 | 16 | 17:
                self.click(desk.window)
            case _:
                self.buzz(random.choice(tuple(BUZZERS)))
        self.app.processEvents()

    def note(self, what: str) -> None:
        self.done.append(what)

    def click(self, window: QWidget) -> None:
        buttons = [
            one
            for one in window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled()
        ]
        if buttons:
            button = self.random.choice(buttons)
            self.note(f"click {button.text()}")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, QPoint(4, 4))

    def buzz(self, code: int) -> None:
        self.note(f"buzzer {code}")
        key = Qt.Key.Key_Q.value
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, code, 0, 0, "q")
        QApplication.postEvent(self.desk.window, event)

    def _answer_dialogs(self) -> None:
        """Whatever asks gets some answer, also where it waits for one in a loop of its own."""
        if not self._at_work:
            return
        QTimer.singleShot(10, self._answer_dialogs)
        modal = self.app.activeModalWidget()
        if modal is None:
            return
        for field in modal.findChildren(QLineEdit):
            if field.isEnabled() and self.random.random() < 0.5:
                field.setText(self.random.choice(TYPED))
        match self.random.randrange(3):
            case 0:
                self.click(modal)
            case 1:
                self.note(f"escape {type(modal).__name__}")
                QTest.keyClick(modal, Qt.Key.Key_Escape)
            case _:
                self.note(f"return {type(modal).__name__}")
                QTest.keyClick(modal, Qt.Key.Key_Return)


NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What nobody caught."""
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: caught.append(fault))
    return caught


@pytest.mark.parametrize("seed", range(16))
def test_no_hands_break_a_match(qapp: QApplication, faults: list[BaseException], seed: int) -> None:
    random = Random(seed)
    desk = Desk(any_plan(random), keys=BUZZERS)
    hands = Hands(desk, qapp, random)
    try:
        for _ in range(STEPS):
            hands.press()
            assert faults == [], hands.done[-12:]
        output = desk.output
        if output.cover is Cover.NONE:
            assert output.scene == scenes.projector(desk.match), hands.done[-12:]
    finally:
        hands.rest()
        desk.close()
        qapp.processEvents()
    assert len(desk.log.decisions) > 3
