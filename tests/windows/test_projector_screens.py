"""Screens that come and go, with real windows on a real X server; `screen_play` has the stories."""

from __future__ import annotations

import os
import signal
import subprocess
from functools import partial

import pytest

from tests.windows import screen_play
from tests.windows.screen_play import HALL
from tests.windows.x_server import begin, played, tell

PLAY = "tests.windows.screen_play"
STORIES = [story.__name__ for story in screen_play.STORIES]
SLEEPING = {"slept": True, "woke_without": False}
"""Stories of sleep, and whether the projector is back before the machine is."""


@pytest.mark.parametrize("story", [one for one in STORIES if one not in SLEEPING])
def test_screens(story: str) -> None:
    tell(lambda server: played(server, PLAY, story))


@pytest.mark.parametrize("story", ["unplugged", "alone"])
def test_screens_without_a_window_manager(story: str) -> None:
    tell(lambda server: played(server, PLAY, story), manager=False)


@pytest.mark.parametrize("factor", ["1.25", "2"])
def test_screens_with_scaling(factor: str) -> None:
    """The picture fills the projector's pixels, whatever the desktop's scaling is."""
    tell(lambda server: played(server, PLAY, "unplugged", QT_SCALE_FACTOR=factor))


@pytest.mark.parametrize("story", SLEEPING)
def test_sleep(story: str) -> None:
    """The process is stopped, as a sleeping machine stops it; the screens change meanwhile."""

    def sleep(server: str, started: subprocess.Popen[str]) -> tuple[str, str]:
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

    tell(lambda server: begin(server, PLAY, story, {}, partial(sleep, server)))
