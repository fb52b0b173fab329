"""Memory of a show begun as the program begins: the whole shipped match at 1080p, offscreen.

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
import importlib, json, os, sys, time
from pathlib import Path

# As the program starts: the order of its imports costs memory.
importlib.import_module("quizapp.app.library")
opening = importlib.import_module("quizapp.app.opening")
from PySide6.QtCore import QCoreApplication, QTimer

from quizapp.app.library import SAMPLE
from quizapp.game.players import move

told, most = [], 0.0


def taken():
    global most
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    now = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    most = max(most, now)
    return now


def rest(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QCoreApplication.processEvents()
        taken()
        time.sleep(0.005)


class Desktop(opening.Desktop):
    def show_home(self):
        super().show_home()
        QTimer.singleShot(2500, self.host)  # the backup at every start is over then

    def host(self):
        self.home.choose_contest(SAMPLE)
        self.home.rehearse.click()
        assert self.evening.projector.size().toTuple() == (1920, 1080)
        control = self.evening.control
        at = control.now()
        while (command := move(control.match, at, 3)) is not None:
            at = max(at, command.at)
            control.do(command)
            for _ in range(4):
                QCoreApplication.processEvents()
                now = taken()
            if control.match.step % 20 == 0:  # as after a press in a hall: what may come is drawn
                rest(1.0)
            if len(control.match.asks) % 10 == 0:
                told.append(now)
        print(json.dumps([told, most]), flush=True)
        os._exit(0)  # the match is over; its windows need not be closed one by one


opening.Desktop = Desktop
opening.run(Path(sys.argv[1]))
"""
_SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
    {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
]


def run() -> list[dict[str, object]]:
    """Measure resident memory throughout, in a process of its own; Linux only."""
    with tempfile.TemporaryDirectory() as folder:
        Library(Path(folder)).close()  # what is shipped is put there at the very first start only
        screens = Path(folder) / "screens.json"
        screens.write_text(json.dumps({"screens": _SCREENS}), encoding="utf-8")
        ran = subprocess.run(
            [sys.executable, "-c", _SHOW, folder],
            cwd=Path(__file__).resolve().parent.parent,
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
            capture_output=True,
            text=True,
            check=True,
        )
    told: list[float]
    told, most = json.loads(ran.stdout.splitlines()[-1])
    return [
        {"name": "show, first questions", "value": round(told[0]), "unit": "MB"},
        {"name": "show, most", "value": round(most), "unit": "MB", "at most": 200},
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
