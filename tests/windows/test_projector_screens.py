"""Screens that come and go, on a real X server: a projector unplugged in the middle of a show.

Xvfb has one large canvas; `xrandr --setmonitor` makes screens of its parts, and `--delmonitor`
takes them away, which Qt sees as plugging and unplugging.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xrandr")

PROGRAM = """
import os, subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from quizapp.windows.projector import ProjectorWindow, Screens
from quizapp.windows.stage import RED

def xrandr(*how):
    subprocess.run(["xrandr", *how], check=True)

LEFT = ("--setmonitor", "CONSOLE", "1366/361x768/203+0+0", "screen")
RIGHT = ("--setmonitor", "HALL", "1920/508x1080/285+1366+0", "none")

xrandr(*LEFT)
xrandr(*RIGHT)
app = QApplication([])
console = QWidget()
console.setGeometry(10, 10, 1000, 600)
console.show()
console.activateWindow()
screens = Screens(console)
window = ProjectorWindow(RED, screens)

def until(what, then, tries=400):
    # Goes on as soon as `what` holds, and names what did not come to be.
    if what():
        then()
    elif tries:
        QTimer.singleShot(10, lambda: until(what, then, tries - 1))
    else:
        print("stuck:", then.__name__, [s.name() for s in app.screens()], flush=True)
        app.exit(3)

def says():
    return screens.status(window.is_on)[0]

def begin():
    assert screens.hall_screen().name() == "HALL", screens.hall_screen()
    window.switch()
    until(lambda: window.isVisible() and window.isFullScreen(), on_hall)

def on_hall():
    box = window.geometry()
    assert (box.x(), box.y(), box.width(), box.height()) == (1366, 0, 1920, 1080), box
    assert says() == "ok"
    screens.changed.connect(never_over_the_console)
    xrandr("--delmonitor", "HALL")
    until(lambda: screens.is_missing, unplugged)

def never_over_the_console():
    assert not (window.isVisible() and window.screen() == console.screen()), "over the console"

def unplugged():
    assert not window.isVisible()
    assert window.is_on
    assert says() == "bad"
    QTimer.singleShot(500, plugged_in)

def plugged_in():
    assert not window.isVisible()
    xrandr(*RIGHT)
    until(window.isVisible, back)

def back():
    until(lambda: window.geometry().x() == 1366, done)

def done():
    assert window.isFullScreen()
    assert not window.isActiveWindow()
    assert says() == "ok"
    print("done", flush=True)
    app.exit(0)

def raised(*what):
    sys.__excepthook__(*what)
    os._exit(4)

sys.excepthook = raised
until(lambda: len(app.screens()) == 2, begin)
sys.exit(app.exec())
"""


@pytest.fixture
def display() -> Iterator[str]:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "3286x1080x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    if not number:
        server.wait(timeout=10)
        pytest.skip("Xvfb does not start here")
    yield f":{number}"
    server.terminate()
    server.wait(timeout=10)


def test_the_projector_is_unplugged_and_comes_back(display: str) -> None:
    around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=around,
        capture_output=True,
        text=True,
        timeout=60,
    )
    if "could not load the qt platform plugin" in ran.stderr.lower():
        pytest.skip("Qt's xcb plugin has no libraries here")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.split()[-1] == "done"
