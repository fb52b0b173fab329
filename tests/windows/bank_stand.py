"""A bank window on a small bank, and the hands that work in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.bank.citing import Material, Place
from quizapp.bank.question import Bank, Choices, Difficulty, Kind, Question, Status, Truth
from quizapp.store.banks import Banks, Change
from quizapp.store.database import open_database

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.windows.bank.window import BankWindow

AT = "2026-05-01T09:00:00.000Z"
FOUR = ("北京", "上海", "广州", "深圳")
MATERIAL = Material(
    "m1", "工作要点", "", "", (Place("一", "（一）", "目标", ("要学习。", "要宣传。")),)
)
QUESTIONS = (
    Question(
        id="q1",
        kind=Kind.SINGLE,
        stem="首都是哪里？",
        options=FOUR,
        key=Choices((0,)),
        tags=("地理",),
        difficulty=Difficulty.EASY,
        status=Status.READY,
    ),
    Question(
        id="q2",
        kind=Kind.MULTIPLE,
        stem="哪些是直辖市？",
        options=FOUR,
        key=Choices((0, 1)),
        tags=("地理", "城市"),
        status=Status.READY,
    ),
    Question(
        id="q3", kind=Kind.TRUEFALSE, stem="长江最长。", key=Truth(value=True), status=Status.READY
    ),
    Question(id="q4", kind=Kind.OPEN, stem="谈谈体会。"),
)


@contextmanager
def standing(
    folder: Path, questions: tuple[Question, ...] = QUESTIONS, who: str = "", how: str = "imported"
) -> Iterator[BankWindow]:
    """The window of a bank that holds `questions`, shown and active."""
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.bank.desk import BankDesk
    from quizapp.windows.bank.window import BankWindow
    from quizapp.windows.stage import RED

    with open_database(folder / "quizapp.db") as database:
        Banks(database).put("b1", Bank("样题", questions), Change(AT, "", how))
        window = BankWindow(
            BankDesk(database, "b1", who), RED, lang="en", materials={MATERIAL.id: MATERIAL}
        )
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        try:
            yield window
        finally:
            window.desk.who = window.desk.who or "x"
            window.questions.editor.put(None)
            window.close()
            window.deleteLater()
            QApplication.processEvents()


def keys(widget: QWidget, *sequence: str) -> None:
    """Press keys, as `Ctrl+F` or `Return`, into whatever has the focus of the widget's window."""
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    for one in sequence:
        focus = QApplication.focusWidget() or widget
        combination = QKeySequence(one)[0]  # type: ignore[reportIndexIssue] - the stubs lack it
        QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())
    QApplication.processEvents()


def enter(text: str) -> None:
    """Type a text into what has the focus, Chinese as an input method commits it."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    focus = QApplication.focusWidget()
    assert focus is not None
    if text.isascii():
        QTest.keyClicks(focus, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(focus, event)


def until(holds: Callable[[], bool], most: int = 800) -> None:
    """Let the window work until something holds."""
    from PySide6.QtTest import QTest

    for _ in range(most):
        if holds():
            return
        QTest.qWait(10)
    pytest.fail("it never came to that")
