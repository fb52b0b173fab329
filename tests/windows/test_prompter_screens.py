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


@pytest.mark.parametrize("story", [one.__name__ for one in prompter_play.STORIES])
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
