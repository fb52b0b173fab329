"""The desk between windows and the show: stamps, rings the clock, tells what was refused."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from quizapp import clock
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game import commands as c
from quizapp.game.decide import decide
from quizapp.game.events import Event
from quizapp.game.match import Match, Play
from quizapp.game.refusal import Refused
from quizapp.game.showing import screening_of
from quizapp.show import Show

log = logging.getLogger(__name__)
GAP = 5_000_000_000
"""So long without a beat (ns): the machine slept."""


class Control(QObject):
    """One running match as windows see it. All of it lives in the main thread.

    `changed(match, events)` comes after a decision is on disk. `refused(Words)` says why a
    command was not carried out; `failed(Words)` that it could not be recorded: the match stands
    as it stood, and the same command may be given again.
    """

    changed = Signal(object, object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        show: Show,
        now: Callable[[], int] = clock.now,
        seed: Callable[[], int] = lambda: secrets.randbits(63),
        parent: QObject | None = None,
        *,
        asleep: Callable[[], int] = clock.asleep,
        wall: Callable[[], str] = clock.wall,
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._now = now
        self._seed = seed
        self._asleep = asleep
        self._wall = wall
        self._lived: int | None = None
        self._slept = asleep()
        self._bell = QTimer(self)
        self._bell.setSingleShot(True)
        self._bell.setTimerType(Qt.TimerType.PreciseTimer)
        self._bell.timeout.connect(self._on_deadline)
        show.listen(self._on_decided)
        self._set_bell()

    @property
    def match(self) -> Match:
        return self._show.match

    def now(self) -> int:
        """The host's monotonic clock, ns."""
        return self._now()

    def seed(self) -> int:
        """A lot for a command that may draw one."""
        return self._seed()

    def do(self, command: c.Command) -> bool:
        """Carry out `command`; say whether it was. Never raises."""
        try:
            self._show.do(command)
        except Refused as refusal:
            self.refused.emit(refusal.words)
            return False
        except Exception as problem:
            log.exception("a decision was not recorded: %s", type(command).__name__)
            self.failed.emit(_words_of(problem))
            return False
        return True

    def why_not(self, command: c.Command) -> Words | None:
        """Why `command` would be refused now; None where it would not be. Nothing is done."""
        try:
            decide(self.match, command)
        except Refused as refusal:
            return refusal.words
        return None

    def proceed(self, step: int | None = None) -> bool:
        """Do the next thing; `step` is the one the operator saw."""
        seen = self.match.step if step is None else step
        return self.do(c.Proceed(self.now(), seen, self._seed(), self._wall()))

    def beat(self) -> int:
        """Note that the program lives; after a gap in its life a running clock stands as it stood.

        Return the gap in ns, 0 where there was none. Between two beats there is half a second.
        """
        now, slept = self._now(), self._asleep()
        lived = now if self._lived is None else self._lived
        gap = max(now - lived, slept - self._slept)
        self._lived, self._slept = now, slept
        if gap < GAP:
            return 0
        phase = self.match.phase
        running = phase.clock if isinstance(phase, Play) else None
        show = screening_of(self.match)
        clip = show is not None and show.since is not None
        if clip or (running is not None and running.deadline is not None):
            self.do(c.Resume(now, lived))
        return gap

    def close(self) -> None:
        """Leave the show; nothing rings any more."""
        self._bell.stop()
        self._show.leave(self._on_decided)

    def _on_decided(self, match: Match, events: tuple[Event, ...]) -> None:
        self._set_bell()
        self.changed.emit(match, events)

    def _set_bell(self) -> None:
        phase = self._show.match.phase
        running = phase.clock if isinstance(phase, Play) else None
        if running is None or running.deadline is None:
            self._bell.stop()
            return
        wait = max(0, running.deadline - self._now())
        self._bell.start((wait + 999_999) // 1_000_000)

    def _on_deadline(self) -> None:
        phase = self._show.match.phase
        running = phase.clock if isinstance(phase, Play) else None
        if running is None or running.deadline is None:
            return
        if self._now() < running.deadline:
            self._set_bell()
            return
        if self._lived is not None and self._now() - self._lived >= GAP:
            return  # time that nobody lived through: the next beat stops the clock
        self.do(c.RingTime(self._now()))


def _words_of(problem: Exception) -> Words:
    said = getattr(problem, "words", None)
    if isinstance(said, Words):
        return said
    text = QT_TRANSLATE_NOOP(
        "app",
        "The last step was not recorded ({what}). Nothing has changed; try again.",
    )
    return words("not-recorded", "app", text, what=str(problem) or type(problem).__name__)
