"""Long work off the window's thread: with progress, and to be stopped at any moment."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.store.problems import StoreProblem

_logger = logging.getLogger(__name__)
Job = Callable[[Callable[[], bool], Callable[[float], None]], object]
"""Takes `stop` (whether to stop) and `told` (how far it is, 0 to 1)."""


class _Thread(QThread):
    told = Signal(int, float)
    came = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, job: Job, number: int, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self.number = number
        self.halted = Event()

    def run(self) -> None:
        try:
            found = self._job(self.halted.is_set, self._tell)
        except StoreProblem as problem:
            self.failed.emit(self.number, problem.words)
        except Exception as fault:
            # An error in a thread would be seen by nobody.
            _logger.exception("work for the bank window")
            text = QT_TRANSLATE_NOOP("bank", "This could not be worked out: {why}")
            self.failed.emit(self.number, words("bank-work", "bank", text, why=str(fault)))
        else:
            self.came.emit(self.number, found)

    def _tell(self, part: float) -> None:
        self.told.emit(self.number, part)


class _Errand(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.fault: Exception | None = None

    def run(self) -> None:
        try:
            self._work()
        except Exception as fault:  # noqa: BLE001 - raised again where it was asked for
            self.fault = fault


class Waiting(QDialog):
    """Work in another thread that has to end before anything else is done here.

    The window is painted and can be moved meanwhile; nothing in it can be pressed.
    """

    def __init__(self, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(QLabel(said))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(280)
        column.addWidget(self.bar)

    def do(self, work: Callable[[], None]) -> None:
        """Do it; what it raises is raised here."""
        errand = _Errand(work, self)
        errand.finished.connect(self.accept, Qt.ConnectionType.QueuedConnection)
        errand.start()
        self.exec()
        errand.wait()
        if errand.fault is not None:
            raise errand.fault

    def reject(self) -> None:
        """What is being written cannot be left half done."""


class Work(QObject):
    """One job at a time; a new one takes the place of the one that runs."""

    moved = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    """The `Words` of what went wrong."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._runs = False
        self._threads: list[_Thread] = []

    @property
    def runs(self) -> bool:
        """Whether a job is being done."""
        return self._runs

    def start(self, job: Job) -> None:
        """Do a job; what another one would have found is not told any more."""
        self.stop()
        self._number += 1
        self._runs = True
        thread = _Thread(job, self._number, self)
        queued = Qt.ConnectionType.QueuedConnection
        thread.told.connect(self._on_told, queued)
        thread.came.connect(self._on_came, queued)
        thread.failed.connect(self._on_failed, queued)
        self._threads = [old for old in self._threads if not old.isFinished()]
        self._threads.append(thread)
        thread.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Let the job go; nothing more is heard of it."""
        self._runs = False
        self._number += 1
        for thread in self._threads:
            thread.halted.set()

    def halt(self) -> None:
        """Ask the job to stop; what it has to say then is still told."""
        for thread in self._threads:
            thread.halted.set()

    def finish(self) -> None:
        """Let the job go, and wait until its thread is at rest: before the window is gone."""
        self.stop()
        for thread in self._threads:
            thread.wait()
        self._threads.clear()

    def _on_told(self, number: int, part: float) -> None:
        if number == self._number:
            self.moved.emit(part)

    def _on_came(self, number: int, found: object) -> None:
        if number == self._number:
            self._runs = False
            self.done.emit(found)

    def _on_failed(self, number: int, said: Words) -> None:
        if number == self._number:
            self._runs = False
            self.failed.emit(said)
