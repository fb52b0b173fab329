"""Screens that come and go, with real windows on a real X server; `screen_play` has the stories."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator

import pytest

from tests.windows import screen_play
from tests.windows.screen_play import HALL
from tests.windows.x_server import begin, display, played

PLAY = "tests.windows.screen_play"
STORIES = [story.__name__ for story in screen_play.STORIES]
SLEEPING = {"slept": True, "woke_without": False}
"""Stories of sleep, and whether the projector is back before the machine is."""


@pytest.fixture
def server() -> Iterator[str]:
    with display() as name:
        yield name


@pytest.fixture
def bare_server() -> Iterator[str]:
    with display(manager=False) as name:
        yield name


@pytest.mark.parametrize("story", [one for one in STORIES if one not in SLEEPING])
def test_screens(server: str, story: str) -> None:
    played(server, PLAY, story)


@pytest.mark.parametrize("story", ["unplugged", "alone"])
def test_screens_without_a_window_manager(bare_server: str, story: str) -> None:
    played(bare_server, PLAY, story)


@pytest.mark.parametrize("factor", ["1.25", "2"])
def test_screens_with_scaling(server: str, factor: str) -> None:
    """The picture fills the projector's pixels, whatever the desktop's scaling is."""
    played(server, PLAY, "unplugged", QT_SCALE_FACTOR=factor)


@pytest.mark.parametrize("story", SLEEPING)
def test_sleep(server: str, story: str) -> None:
    """The process is stopped, as a sleeping machine stops it; the screens change meanwhile."""

    def sleep(started: subprocess.Popen[str]) -> tuple[str, str]:
        assert started.stdout is not None
        assert started.stdin is not None
        if started.stdout.readline().strip() != "asleep":
            return started.communicate(timeout=60)
        started.send_signal(signal.SIGSTOP)
        around = {**os.environ, "DISPLAY": server}
        lines = [["--delmonitor", HALL[0]]]
        if SLEEPING[story]:
            lines.append(["--setmonitor", *HALL, "none"])
        for line in lines:
            subprocess.run(["xrandr", *line], env=around, check=True)
        started.send_signal(signal.SIGCONT)
        return started.communicate("awake\n", timeout=120)

    begin(server, PLAY, story, {}, sleep)
