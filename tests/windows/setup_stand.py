"""The window that sets a competition up, on the sample and a shipped bank; and the hands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from quizapp import paths
from quizapp.bank.question import Question
from quizapp.contest.draft import Draft, read_draft
from quizapp.files import own

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from quizapp.windows.setup import SetupWindow

BASICS, TEAMS, ROUNDS, QUESTIONS, KEYS = range(5)
"""The pages."""

Opened = Callable[..., "SetupWindow"]
"""Opens the window at a page: `opened(page, draft, used)`."""


@cache
def shipped_questions() -> tuple[Question, ...]:
    return own.read(paths.shipped_banks() / "dl-2020-37.quiz.txt").bank.questions


@cache
def shipped_sample() -> Draft:
    return read_draft((paths.shipped_banks() / "sample.contest.json").read_bytes())


@contextmanager
def set_ups(qapp: QApplication) -> Iterator[Opened]:
    """Windows on the sample; all are closed at the end."""
    from quizapp.windows.setup import BankChoice, SetupWindow

    windows: list[SetupWindow] = []

    def make(
        page: int, draft: Draft | None = None, used: frozenset[str] = frozenset()
    ) -> SetupWindow:
        banks = [
            BankChoice("dl-2020-37", "题库一", shipped_questions(), used),
            BankChoice("other", "题库二", ()),
        ]
        window = SetupWindow(draft or shipped_sample(), banks, lang="en")
        windows.append(window)
        window.go(page)
        window.show()
        window.activateWindow()
        qapp.processEvents()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def click(widget: QWidget) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    assert widget.isEnabled()
    # Near the left edge: a tick field is only as wide as its box and text.
    spot = QPoint(min(8, widget.width() // 2), widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def enter(widget: QWidget, text: str) -> None:
    """Type a text, Chinese as an input method commits it."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest

    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(widget, event)


def type_over(widget: QWidget, text: str) -> None:
    """Replace what stands in a field by typing."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    enter(widget, text)


def pick(box: Any, text: str) -> None:
    """Choose a line of a combo box with the keys, as a person does."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    row = box.findText(text)
    assert row >= 0, [box.itemText(n) for n in range(box.count())]
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)


def undo(window: SetupWindow, times: int = 1) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for _ in range(times):
        target = window.focusWidget() or window
        QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def codes(window: SetupWindow) -> list[str]:
    window.desk.catch_up()
    return [problem.code for problem in window.desk.made.problems]


def press(widget: QWidget, key: Any, scan: int, text: str = "", *, held: bool = False) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(
        QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, scan, 0, 0, text, held
    )
    QCoreApplication.sendEvent(widget, event)
