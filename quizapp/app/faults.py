"""Whatever goes wrong unexpectedly: into a file that the user can send; the show goes on."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from quizapp import paths

_logger = logging.getLogger("quizapp")
FILE = "quizapp.log"


def log_to(folder: Path) -> None:
    """Write warnings and faults of this run to `logs/quizapp.log` in the data folder."""
    try:
        handler = logging.handlers.RotatingFileHandler(
            paths.logs(folder) / FILE, maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return  # a folder that cannot be written is told where it is opened
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, type(handler))]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    _logger.setLevel(logging.INFO)


def catch_all(told: Callable[[str], None]) -> None:
    """Have every exception that nobody caught logged, and `told` in one line."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        _logger.error("unexpected", exc_info=(kind, fault, trace))
        told(f"{kind.__name__}: {fault}")

    sys.excepthook = caught
