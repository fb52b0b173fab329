"""Keeps the machine and its screens awake, where the system lets itself be told.

It is asked in a thread of its own: a system that answers late, or not at all, holds nothing up.
"""

from __future__ import annotations

import linecache
import logging
import threading

_logger = logging.getLogger(__name__)


class Awake:
    """From `begin` to `release` the machine shall not sleep. Neither waits, neither raises."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._holds: bool | None = None

    @property
    def holds(self) -> bool | None:
        """Whether the system took the wish; None as long as it has not answered."""
        return self._holds

    def begin(self) -> None:
        """Ask for it."""
        # A daemon: the program's end is an end of the wish, and waits for nobody.
        threading.Thread(target=self._hold, name="awake", daemon=True).start()

    def release(self) -> None:
        """Ask no more."""
        self._over.set()

    def _hold(self) -> None:
        try:
            from wakepy import keep

            linecache.clearcache()  # as in `settling`: Qt for Python read what was imported
            with keep.presenting(on_fail="pass") as mode:
                self._holds = bool(mode.active)
                if self._holds:
                    self._over.wait()
        except Exception as problem:
            _logger.warning("the machine is not kept awake: %s", problem)
            self._holds = False
        else:
            _logger.info("kept awake: %s", self._holds)
