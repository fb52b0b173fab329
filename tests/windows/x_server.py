"""A real X server without a screen, for tests of windows whose screens come and go.

Xvfb has one large canvas; `xrandr --setmonitor` makes screens of its parts and `--delmonitor`
takes them away, which Qt sees as plugging and unplugging.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xrandr")
_logger = logging.getLogger(__name__)


@contextmanager
def display(size: str = "3286x1080x24", *, manager: bool = True) -> Iterator[str]:
    """Name the display of a server of its own; skip the test where there is none to start.

    `manager` starts openbox on it as well, where that is installed.
    """
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}; `make test` as root installs them")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    if not number:
        server.wait(timeout=10)
        pytest.skip("Xvfb does not start here")
    started = [server]
    if manager and shutil.which("openbox") is not None:
        around = {**os.environ, "DISPLAY": f":{number}"}
        quiet = subprocess.DEVNULL
        started.append(subprocess.Popen(["openbox"], env=around, stdout=quiet, stderr=quiet))
    try:
        yield f":{number}"
    finally:
        for one in reversed(started):
            one.terminate()
            one.wait(timeout=10)


TRIES = 3
"""A machine under load keeps its window manager from placing windows in time, now and then."""


def tell(story: Callable[[str], None], size: str = "3286x1080x24", *, manager: bool = True) -> None:
    """Tell a story on a server of its own; what fails is told again, and fails if it always does.

    Each failure that was not the last is logged.
    """
    for left in reversed(range(TRIES)):
        with display(size, manager=manager) as name:
            try:
                story(name)
            except (AssertionError, subprocess.TimeoutExpired) as fault:
                if not left:
                    raise
                _logger.warning("told again after: %s", str(fault)[-600:])
            else:
                return


def played(name: str, play: str, story: str, **around: str) -> None:
    """Play a story of the module `play` on display `name`; fail with what it said if it fails."""
    begin(name, play, story, around, _end_well)


def begin(
    name: str,
    play: str,
    story: str,
    around: dict[str, str],
    then: Callable[[subprocess.Popen[str]], tuple[str, str]],
) -> None:
    """Begin a story, and let `then` see it to its end; it gives back what was said."""
    started = subprocess.Popen(
        [sys.executable, "-m", play, story],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", **around},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        said, complained = then(started)
    finally:
        started.kill()
        started.wait(timeout=10)
    if "could not load the qt platform plugin" in complained.lower():
        pytest.skip("Qt's xcb plugin has no libraries here")
    assert started.returncode == 0, said + complained
    assert said.split()[-1:] == ["done"]


def _end_well(started: subprocess.Popen[str]) -> tuple[str, str]:
    return started.communicate(timeout=120)
