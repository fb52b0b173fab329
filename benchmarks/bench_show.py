"""The show: from a key's own stamp to the commit and the painted picture, and the start.

Two windows, console and projector at 1920×1080, on the real log in a temporary folder. Key events
carry their stamps as the window system's do; buzzes and steps alternate through a whole match.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROUNDS, QUESTIONS = 3, 12
REST = 0.7
"""Seconds between two keys: the longest transition takes 0.6, and no operator is quicker."""
_START = """
import gc, sys, time
began = time.monotonic_ns()
gc.disable()  # as quizapp/__main__.py does
import quizapp.app.library  # before Qt, as there
from pathlib import Path
from benchmarks.bench_show import Stand
stand = Stand(Path(sys.argv[1]))
stand.console.show()
while not stand.console_painted:
    stand.program.processEvents()
print(time.monotonic_ns() - began)
stand.close()
"""


def run() -> list[dict[str, Any]]:
    """Measure; one row for each figure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # Before the starts: the modules that they write would still be on their way to the disk.
        stand = Stand(Path(folder) / "show")
        stand.open_windows()
        _play(stand)
        rows = [
            _row("key stamp → committed", stand.committed),
            _row("key stamp → painted at 1080p", stand.painted, {"at most": "8; 25"}),
            _row("  of these, buzzes", stand.painted_buzz),
            _row("  of these, steps", stand.painted_step),
        ]
        stand.close()
        starts = [_start(Path(folder) / "start") for _ in range(8)]
    rows.append(_row("start → first painted console (warm)", starts[1:], {"at most": 1200}))
    return rows


class Stand:
    """A running match with both windows, and a stopwatch."""

    def __init__(self, folder: Path, plan: Any = None) -> None:
        """`plan` is the match that runs; None: buzzer rounds."""
        from PySide6.QtGui import QFont, QFontDatabase
        from PySide6.QtWidgets import QApplication

        from quizapp import paths
        from quizapp.buzzers.pads import Pads
        from quizapp.buzzers.teams import TeamBuzzers
        from quizapp.contest.draft import TeamKey
        from quizapp.game import commands as c
        from quizapp.show import Show
        from quizapp.store.database import open_database
        from quizapp.store.log import Log
        from quizapp.windows.console import ConsoleWindow
        from quizapp.windows.console.keys import RESERVED
        from quizapp.windows.control import Control
        from quizapp.windows.projector import ProjectorWindow
        from quizapp.windows.stage import RED

        found = QApplication.instance() or QApplication(["quizapp-bench"])
        assert isinstance(found, QApplication)
        self.program = found
        for font in sorted((paths.assets() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
        found.setFont(QFont("Noto Sans SC", 10))
        folder.mkdir(parents=True, exist_ok=True)
        self.database = open_database(folder / "show.db")
        log = Log(self.database)
        match_id = f"m{len(log.matches())}"
        log.open_match(match_id, "", "2026-05-01T09:00:00.000Z")
        self._pending: int | None = None
        self.committed: list[float] = []
        self.painted: list[float] = []
        self.painted_buzz: list[float] = []
        self.painted_step: list[float] = []
        self._kind: list[float] = []
        show = Show(_Writer(log, match_id, self._on_committed))
        show.do(c.Open(time.monotonic_ns(), plan or _plan()))
        self.control = Control(show)
        keys = [TeamKey(team, 24 + team, str(team)) for team in range(1, 7)]
        self.buzzers = TeamBuzzers(self.control.do, keys, Pads(), reserved=RESERVED)
        self.projector = ProjectorWindow(RED)
        self.console = ConsoleWindow(
            self.control, RED, projector=self.projector, buzzers=self.buzzers
        )
        self.console.resize(1366, 768)
        self.console_painted = False
        self.console.page.pictures.live.stage.painted.connect(self._on_console_painted)
        self.projector.stage.painted.connect(self._on_painted)

    def open_windows(self) -> None:
        """Show both, the hall's picture at its full size."""
        from quizapp.app.settling import settle

        self.console.show()
        self.projector.switch()
        self.projector.resize(1920, 1080)
        self.rest(0.6)
        settle()  # as the program does when an evening begins

    def rest(self, seconds: float) -> None:
        """Let the program run."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.program.processEvents()
            time.sleep(0.001)

    def key(self, key: int, scan: int, kind: list[float]) -> None:
        """Post a key event stamped now, and wait until its picture is painted."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        event = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, scan, 0, 0, "", False, 1
        )
        self._pending = time.monotonic_ns()
        self._kind = kind
        event.setTimestamp(self._pending // 1_000_000)
        self.program.postEvent(self.console, event)
        until = time.monotonic() + 1
        while self._pending is not None and time.monotonic() < until:
            self.program.processEvents()

    def give(self, command: Any) -> None:
        """Give a command that has no key of its own, stamped now, and wait for its picture."""
        from msgspec.structs import replace

        self._pending = time.monotonic_ns()
        self._kind = self.painted_step
        self.control.do(replace(command, at=self._pending))
        until = time.monotonic() + 1
        while self._pending is not None and time.monotonic() < until:
            self.program.processEvents()

    def close(self) -> None:
        """Let go of everything."""
        self.control.close()
        self.buzzers.leave()
        self.console.hide()
        self.projector.hide()
        self.database.close()

    def _on_committed(self) -> None:
        if self._pending is not None:
            self.committed.append((time.monotonic_ns() - self._pending) / 1e6)

    def _on_painted(self, step: int) -> None:
        if self._pending is not None and step == self.control.match.step:
            took = (time.monotonic_ns() - self._pending) / 1e6
            self._pending = None
            self.painted.append(took)
            self._kind.append(took)

    def _on_console_painted(self, _step: int) -> None:
        self.console_painted = True


class _Writer:
    """Events into the log of one match."""

    def __init__(self, log: Any, match_id: str, told: Any) -> None:
        self._log = log
        self._match_id = match_id
        self._told = told

    def append(self, events: Sequence[Any]) -> int:
        from quizapp import clock
        from quizapp.game.record import VERSION, encode
        from quizapp.store.chain import Record

        at = clock.wall()
        records = [Record(kind, VERSION, at, body) for kind, body in map(encode, events)]
        last = self._log.append(self._match_id, records)[-1].seq
        self._told()
        return last


def _play(stand: Stand) -> None:
    """Play race after race; each key rests long enough not to be a doubled one."""
    from quizapp.game.flow import Action, next_action

    # Posted events cannot be told from doubled ones by their time: the guard is given its own.
    guard = stand.console._keyboard._guard
    turn = 0
    while (action := next_action(stand.control.match)) is not Action.NOTHING:
        guard._seen.clear()
        guard._down.clear()
        turn += 1
        if action is Action.CLOSE_RACE:
            stand.rest(0.05)
            stand.key(0x41, 25 + turn % 6, stand.painted_buzz)
        elif action is Action.WAIT_VERDICT:
            stand.key(0x2B if turn % 3 else 0x2D, 999, stand.painted_step)
        else:
            stand.key(0x20, 65, stand.painted_step)
        stand.rest(REST)


def _plan() -> Any:
    from quizapp.bank.question import Choices, Kind, Question, Status
    from quizapp.game.plan import Plan, Round
    from quizapp.game.rules import MINUS_VALUE, Answerers, RoundRules

    rules = RoundRules(answerers=Answerers.BUZZ, count=QUESTIONS // ROUNDS, wrong=MINUS_VALUE)
    stem = "工会组织学习贯彻大会精神时，应当把广大职工的思想和行动统一到哪一方面的部署上来？"
    questions = [
        Question(
            f"q{number}",
            Kind.SINGLE,
            f"第 {number} 题：{stem}",
            ("原原本本、全面准确地学", "结合本单位的实际工作", "突出重点、以点带面", "自愿参加"),
            key=Choices((number % 4,)),
            explanation="通知要求各级工会把学习传达大会精神作为一项重要任务来抓。",
            status=Status.READY,
        )
        for number in range(QUESTIONS)
    ]
    per = QUESTIONS // ROUNDS
    rounds = [
        Round(f"抢答题 {at + 1}", rules, tuple(questions[at * per : (at + 1) * per]))
        for at in range(ROUNDS)
    ]
    return Plan("知识竞赛", teams(6), tuple(rounds))


def teams(count: int) -> Any:
    """So many teams, each with its sign."""
    from quizapp.game.plan import Shape, Team
    from quizapp.windows.stage import TEAM_COLOURS

    shapes = list(Shape)
    return tuple(
        Team(at + 1, f"{at + 1}队", "", TEAM_COLOURS[at], shapes[at % len(shapes)], ("甲", "乙"))
        for at in range(count)
    )


def _start(folder: Path) -> float:
    """Milliseconds of a fresh process from its first line to the first painted console."""
    began = time.monotonic_ns()
    # Warm means with compiled modules, as an installed program has them, whatever is set here.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ran = subprocess.run(
        [sys.executable, "-c", _START, str(folder)],
        cwd=Path(__file__).resolve().parent.parent,
        env=env | {"PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(ran.stdout.split()[-1]) < time.monotonic_ns() - began
    return int(ran.stdout.split()[-1]) / 1e6


def _row(name: str, times: list[float], more: dict[str, Any] | None = None) -> dict[str, Any]:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    median = round(statistics.median(ordered), 2)
    row = {"name": name, "median": median, "p99": round(p99, 2), "unit": "ms", "n": len(times)}
    return {**row, **(more or {})}


if __name__ == "__main__":
    for line in run():
        print(line)
