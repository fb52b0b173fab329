"""The bank window on 10,000 questions: how long each thing that a person does keeps it busy.

Measured by the time of the processor that the thread of the window takes, with all that it paints.
"""

from __future__ import annotations

import gc
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench_bank import made_of
from quizapp import paths
from quizapp.bank.question import Bank
from quizapp.files import own
from quizapp.store.banks import Banks, Change
from quizapp.store.database import open_database

if TYPE_CHECKING:
    from quizapp.windows.bank.window import BankWindow

MANY, TIMES = 10_000, 8


def run() -> list[dict[str, object]]:
    """Open the window and work in it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from quizapp.app import start
    from quizapp.windows.bank.desk import BankDesk
    from quizapp.windows.bank.window import BankWindow
    from quizapp.windows.stage import RED

    start.application("zh")
    seeds = own.read(paths.shipped_banks() / "dl-2020-37.quiz.txt").bank.questions
    questions = made_of(seeds, MANY, random.Random(20))
    measure = _Measure()
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "b.db") as database:
        Banks(database).put("b", Bank("large", questions), Change("2026-05-01T09:00:00Z"))
        gc.collect()
        gc.freeze()
        desk = BankDesk(database, "b", "甲")
        windows: list[BankWindow] = []

        def opened() -> None:
            windows.append(BankWindow(desk, RED, lang="zh"))
            windows[0].show()

        measure("open the window", opened, 1, 500)
        _work_in(windows[0], measure, questions[5].stem)
        windows[0].flush()
        windows[0].close()
        windows[0].deleteLater()
        QApplication.processEvents()
    return measure.rows


def _work_in(window: BankWindow, measure: _Measure, stem: str) -> None:
    """What a person does with one question after another."""
    page, listing = window.questions, window.questions.listing
    middle = listing.rows.id_at(MANY // 2)
    listing.choose((middle,))
    measure("go to the next", lambda: listing.go(1))
    measure("new question", page.new)
    measure("undo", window.undo_step)
    measure("redo", window.redo_step)
    listing.choose((middle,))
    measure("delete", page.drop)
    measure("undo of a deletion", window.undo_step)
    listing.choose((listing.rows.id_at(MANY // 2),))
    measure("type a letter", lambda: page.editor.stem.insertPlainText("学"))

    def look() -> None:
        listing.filters.text.put(stem[: len(listing.filters.text.text()) + 1])
        listing.look()

    measure("type a letter to search", look, 6)


class _Measure:
    def __init__(self) -> None:
        self.rows: list[dict[str, object]] = []

    def __call__(
        self, name: str, work: Callable[[], object], times: int = TIMES, most: int = 50
    ) -> None:
        from PySide6.QtWidgets import QApplication

        spent: list[float] = []
        for _ in range(times):
            QApplication.processEvents()
            began = time.thread_time()
            work()
            QApplication.processEvents()
            spent.append((time.thread_time() - began) * 1000)
        spent.sort()
        told = {"median": round(spent[len(spent) // 2], 1), "worst": round(spent[-1], 1)}
        self.rows.append({"name": name, **told, "unit": "ms CPU", "at most": most, "n": times})
