"""What a start must not cost, and what stands for the program in a taskbar."""

import json
import subprocess
import sys

from PIL import Image

from quizapp import paths


def test_windows_show_the_icon_of_the_program() -> None:
    code = (
        "from quizapp.app import start\n"
        "print(start.application('zh').windowIcon().pixmap(32, 32).toImage().width())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert int(told.stdout) == 32


def test_the_icons_hold_the_sizes_that_windows_and_macos_ask_for() -> None:
    folder = paths.icon().parent
    with Image.open(folder / "quizapp.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]
    with Image.open(folder / "quizapp.icns") as icon:
        assert (512, 512, 1) in icon.info["sizes"]


def test_the_command_line_imports_before_qt_what_knows_none() -> None:
    """Qt for Python keeps the source of every module that comes after it: 12 MB of a show."""
    code = (
        "import json, sys, quizapp.cli.program, quizapp.app.desktop\n"
        "print(json.dumps(list(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    order = json.loads(told.stdout.splitlines()[-1])
    qt = order.index("PySide6")
    for early in ("sqlalchemy", "quizapp.store.log", "quizapp.show"):
        assert order.index(early) < qt
