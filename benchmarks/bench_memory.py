"""Memory of a show begun from the first window: the whole shipped match at 1080p, offscreen.

The title card that lies below the hall's picture is a process of its own; what of its memory it
shares with no other process is told in a row of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from PySide6.QtGui import QImage

from quizapp.app.library import Library

_SHOW = """
import json, os, sys, time
from pathlib import Path
import psutil
import quizapp.cli.program  # the program's own way in: the order of its imports costs memory
from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.library import SAMPLE, Library
from quizapp.game.players import move

app = start.application("zh")
desktop = Desktop(app, Library(Path(sys.argv[1])))
desktop.show_home()
app.processEvents()
desktop.home.choose_contest(SAMPLE)
desktop.home.rehearse.click()
evening = desktop.evening
evening.console.resize(1366, 768)
evening.projector.resize(1920, 1080)
control = evening.control
told, most = [], 0.0
at = control.now()
while (command := move(control.match, at, 3)) is not None:
    at = max(at, command.at)
    control.do(command)
    for _ in range(4):
        app.processEvents()
    if control.match.step % 20 == 0:  # as after a press in a hall: what may come is drawn ahead
        until = time.monotonic() + 1.0
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.005)
        most = max(most, psutil.Process().memory_info().rss / 2**20)
    if len(control.match.asks) % 10 == 0:
        told.append(psutil.Process().memory_info().rss / 2**20)
print(json.dumps([told, most]), flush=True)
os._exit(0)  # the match is over; its windows need not be closed one by one
"""


def run() -> list[dict[str, object]]:
    """Measure resident memory at every tenth question and in rests, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        Library(Path(folder)).close()  # what is shipped is put there at the very first start only
        ran = subprocess.run(
            [sys.executable, "-c", _SHOW, folder],
            cwd=Path(__file__).resolve().parent.parent,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=True,
        )
    told: list[float]
    told, most = json.loads(ran.stdout.splitlines()[-1])
    return [
        {"name": "show, first questions", "value": round(told[0]), "unit": "MB"},
        {"name": "show, most", "value": round(max(*told, most)), "unit": "MB", "at most": 200},
        {"name": "show, at the end", "value": round(told[-1]), "unit": "MB"},
        {"name": "title card below the picture", "value": round(_card()), "unit": "MB"},
    ]


def _card() -> float:
    """Megabytes that the title card's process has for itself."""
    with tempfile.TemporaryDirectory() as folder:
        note, picture = Path(folder) / "curtain.note", Path(folder) / "curtain.png"
        note.touch()
        image = QImage(1920, 1080, QImage.Format.Format_RGB32)
        image.fill(0x700000)
        image.save(str(picture))
        card = subprocess.Popen(
            [sys.executable, "-m", "quizapp", "--curtain", str(note), str(picture)],
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        assert card.stdin is not None
        card.stdin.write("at 0 0 1920 1080\n")
        card.stdin.flush()
        time.sleep(2)
        taken = psutil.Process(card.pid).memory_full_info().uss / 2**20
        card.communicate("bye\n", timeout=10)
    return taken
