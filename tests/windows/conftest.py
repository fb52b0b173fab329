"""A console for whoever asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.game.plan import Plan

if TYPE_CHECKING:
    from tests.windows.console_stand import Desk, Opening


@pytest.fixture
def desks(qapp: QApplication) -> Iterator[Opening]:
    """Opens consoles on matches, and closes them when the test is over."""
    from tests.windows.console_stand import Desk

    assert qapp is not None
    opened: list[Desk] = []

    def open_desk(match: Plan | None = None) -> Desk:
        opened.append(Desk(match))
        return opened[-1]

    yield open_desk
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(desks: Opening) -> Desk:
    """A console on a small match of two rounds."""
    return desks()
