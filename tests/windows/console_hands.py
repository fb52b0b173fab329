"""What hands do on a console that stands, and what is then to be seen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp.game.match import Match, Play, Stage
from tests.windows.console_stand import Desk

Key = Qt.Key


def said(desk: Desk) -> str:
    return desk.window.page.messages.text()


def stands_as(match: Match, before: Match) -> bool:
    """Whether phase, scores and questions are as they were; steps and time went on."""
    phases = [
        replace(one.phase, clock=None) if isinstance(one.phase, Play) else one.phase
        for one in (match, before)
    ]
    return phases[0] == phases[1] and (match.scores, match.asks, match.sittings) == (
        before.scores,
        before.asks,
        before.sittings,
    )


def to_answer(desk: Desk) -> None:
    """Title → teams → round → called → read → the first team answers."""
    desk.keys(*[Key.Key_Space] * 5)
    assert desk.stage is Stage.ANSWERING


def to_race(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 6)
    assert desk.stage is Stage.OPEN


def click(desk: Desk, name: str) -> None:
    """Click a button by the beginning of its name, as a mouse does."""
    for button in desk.buttons():
        if button.text().startswith(name):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    pytest.fail(f"no button {name!r}")
