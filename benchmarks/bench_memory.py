"""Memory of a running show: console, projector at 1080p and the whole shipped match, offscreen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from quizapp.app.library import Library

_SHOW = """
import json, sys
from pathlib import Path
import psutil
import quizapp.cli.program  # the program's own way in: the order of its imports costs memory
from quizapp.app import start
from quizapp.app.evening import Evening
from quizapp.app.library import SAMPLE, Library
from quizapp.app.matches import begin
from quizapp.contest.draft import to_plan
from quizapp.game.players import move

app = start.application("zh")
library = Library(Path(sys.argv[1]))
draft = library.draft(SAMPLE)
plan = to_plan(draft, library.questions(draft)).plan
evening = Evening(begin(library, plan, rehearsal=True), draft, "zh")
evening.start()
evening.console.resize(1366, 768)
evening.projector.resize(1920, 1080)
control = evening.control
told = []
at = control.now()
while (command := move(control.match, at, 3)) is not None:
    at = max(at, command.at)
    control.do(command)
    for _ in range(4):
        app.processEvents()
    if len(control.match.asks) % 10 == 0:
        told.append(psutil.Process().memory_info().rss / 2**20)
print(json.dumps(told))
"""


def run() -> list[dict[str, object]]:
    """Measure resident memory at every tenth question, in a process of its own."""
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
    told: list[float] = json.loads(ran.stdout.splitlines()[-1])
    return [
        {"name": "show, first questions", "value": round(told[0]), "unit": "MB"},
        {"name": "show, most", "value": round(max(told)), "unit": "MB", "at most": 200},
        {"name": "show, at the end", "value": round(told[-1]), "unit": "MB"},
    ]
