"""What sleep does to a running match: the clock stands as it stood, and the operator is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp import clock
from quizapp.app.vigil import Vigil
from quizapp.game.match import Stage
from quizapp.windows.console import Level
from quizapp.windows.control import GAP, Control
from quizapp.windows.projector import ProjectorWindow, Screens
from quizapp.windows.stage import RED
from tests.windows.console_stand import SECOND, Desk


class Sleeper(Desk):
    """A desk on a machine that can sleep; `counts` is whether its clock goes on meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.slept = 0
        self.control._asleep = lambda: self.slept
        self.control._slept = 0
        self.projector = ProjectorWindow(RED, Screens())
        self.vigil = Vigil(self.window, self.control, self.projector)

    def live(self, seconds: float) -> None:
        for _ in range(int(seconds * 2)):
            self.wait(0.5)
            self.vigil._on_beat()

    def sleep(self, seconds: int, *, counts: bool) -> None:
        if counts:
            self.wait(seconds)
        else:
            self.slept += seconds * SECOND


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Sleeper]:
    opened = Sleeper()
    opened.vigil._on_beat()
    yield opened
    opened.vigil.close_down()
    opened.projector.deleteLater()
    opened.close()


def to_clock(desk: Sleeper) -> int:
    """A running clock, lived with for three seconds; what is left of it."""
    for _ in range(5):
        desk.key(Qt.Key.Key_Space)
        desk.vigil._on_beat()
    desk.live(3)
    assert desk.stage is Stage.ANSWERING
    assert desk.play.clock is not None
    return desk.play.clock.left_at(desk.at)


@pytest.mark.parametrize("counts", [True, False], ids=["clock goes on", "clock stands"])
def test_a_clock_that_ran_stands_as_it_stood(desk: Sleeper, counts: bool) -> None:
    left = to_clock(desk)
    desk.sleep(3600, counts=counts)
    desk.vigil._on_beat()
    assert desk.stage is Stage.ANSWERING, "time was not up: nobody lived through it"
    assert desk.play.clock is not None
    assert desk.play.clock.deadline is None
    assert desk.play.clock.left == left
    assert "3600" in desk.window.page.messages.text()
    desk.key(Qt.Key.Key_T, "t")
    assert desk.play.clock.deadline is not None


def test_the_bell_that_rings_first_on_waking_is_not_heard(desk: Sleeper) -> None:
    to_clock(desk)
    desk.sleep(3600, counts=True)
    desk.control._on_deadline()
    assert desk.stage is Stage.ANSWERING
    desk.vigil._on_beat()
    assert desk.stage is Stage.ANSWERING


def test_time_that_was_lived_through_is_up(desk: Sleeper) -> None:
    left = to_clock(desk)
    desk.live(left / SECOND + 0.5)
    desk.control._on_deadline()
    assert desk.stage is Stage.TIME_UP


def test_without_a_clock_sleep_changes_nothing(desk: Sleeper) -> None:
    before = desk.match
    desk.sleep(60, counts=True)
    desk.vigil._on_beat()
    assert desk.match is before
    assert "60" in desk.window.page.messages.text()


def test_a_slow_moment_is_no_sleep(desk: Sleeper) -> None:
    to_clock(desk)
    desk.wait((GAP - 1) / SECOND)
    desk.vigil._on_beat()
    assert desk.play.clock is not None
    assert desk.play.clock.deadline is not None


def test_a_control_without_beats_rings_as_ever(desk: Sleeper) -> None:
    other = Control(desk.control._show, now=lambda: desk.at, asleep=lambda: 0)
    assert other._lived is None
    other.close()


@pytest.mark.parametrize(
    ("holds", "level", "said"),
    [(True, Level.OK, "Awake"), (False, Level.WARN, "May sleep"), (None, Level.OK, "")],
)
def test_the_light_says_whether_it_is_kept_awake(
    desk: Sleeper, holds: bool | None, level: Level, said: str
) -> None:
    desk.vigil._awake._holds = holds
    desk.vigil._on_beat()
    light = desk.window.page.top.lights["awake"]
    assert (light.level, light.text()) == (level, said)


def test_the_system_tells_how_long_it_slept() -> None:
    assert clock.asleep() >= 0
