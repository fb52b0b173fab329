"""The prompter's screen comes and goes, on a real X server; `prompter_play` has the stories."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.windows import prompter_play
from tests.windows.x_server import display

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def server() -> Iterator[str]:
    with display("3926x1080x24") as name:
        yield name


# Under a window manager the prompter does not always become a window again in time: about one run
# in three waits in vain. What it shows there is veiled at once; `test_prompter` holds that.
UNSURE = {
    "hall_moves_there": pytest.mark.xfail(
        reason="the window manager does not always let go", strict=False
    )
}


@pytest.mark.parametrize(
    "story",
    [
        pytest.param(one.__name__, marks=UNSURE.get(one.__name__, ()))
        for one in prompter_play.STORIES
    ],
)
def test_the_prompter(server: str, story: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.windows.prompter_play", story],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": server, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    if "could not load the qt platform plugin" in ran.stderr.lower():
        pytest.skip("Qt's xcb plugin has no libraries here")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.split()[-1:] == ["done"]
