"""Show.do(command): decide, record, fold, tell. The one place where a match changes.

No Qt here, and no window is assumed, so that it can move to a process of its own. Called from
one thread. What it tells its listeners is on disk already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from quizapp.game.commands import Command
from quizapp.game.decide import decide
from quizapp.game.events import Event
from quizapp.game.evolve import fold
from quizapp.game.match import Match


class Log(Protocol):
    """Where decisions are kept; `append` returns after they are safe, or raises."""

    def append(self, events: Sequence[Event]) -> int:
        """Record one decision and return its last sequence number."""
        ...


Listener = Callable[[Match, tuple[Event, ...]], None]


class Show:
    """A match on the air."""

    def __init__(self, log: Log, match: Match | None = None) -> None:
        self._log = log
        self._match = match
        self._listeners: list[Listener] = []

    @property
    def match(self) -> Match:
        """The match as it stands; there is none before Open is done."""
        if self._match is None:
            raise LookupError("no match is open")
        return self._match

    def listen(self, listener: Listener) -> None:
        """Have `listener` told of every decision, after it is safe."""
        self._listeners.append(listener)

    def leave(self, listener: Listener) -> None:
        """Tell `listener` no more."""
        self._listeners.remove(listener)

    def do(self, command: Command) -> tuple[Event, ...]:
        """Carry out `command`; raise `Refused`, or what the log raises, with nothing changed."""
        events = decide(self._match, command)
        if events:
            self._log.append(events)
            self._match = fold(self._match, events)
            for listener in tuple(self._listeners):
                listener(self._match, events)
        return events
