"""Work that takes seconds and touches no match: done beside the windows, told when it is done."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from quizapp.app.handing import NotPut
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files.refusal import Unreadable
from quizapp.store.problems import StoreProblem

_logger = logging.getLogger(__name__)


class Errand(QObject):
    """One job on a thread of its own. It is done to its end, even if the program is closed."""

    done = Signal(object)
    failed = Signal(object)
    """The `Words` of what went wrong."""

    def __init__(self, job: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        # No daemon: a file that is being written is finished before the program is gone.
        self.thread_ = threading.Thread(target=self._run, name="errand", daemon=False)

    def start(self) -> None:
        """Begin."""
        self.thread_.start()

    def _run(self) -> None:
        try:
            found = self._job()
        except (NotPut, Unreadable, StoreProblem) as problem:
            self._tell(self.failed, problem.words)
        except Exception as fault:
            # An error in a thread would be seen by nobody.
            _logger.exception("an errand")
            text = QT_TRANSLATE_NOOP("app", "This could not be done: {why}")
            self._tell(self.failed, words("errand", "app", text, why=str(fault)))
        else:
            self._tell(self.done, found)

    @staticmethod
    def _tell(signal: SignalInstance, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:
            _logger.info("an errand ended after its window")
