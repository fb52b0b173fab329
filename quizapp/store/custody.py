"""Where a match is and came from: handed over to another computer, taken in from one.

One list of steps for each match, only ever added to. It lies among the settings under a key of its
own: it is about this computer, is no part of the match, and its log proves itself without it.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec
from msgspec import Struct

from quizapp.store.shelf import Shelf

_KEY = "custody:"


class What(StrEnum):
    """What became of a match on this computer."""

    HANDED = "handed"
    """Given to another computer to go on there."""
    TAKEN_BACK = "taken-back"
    """Gone on with here, although it was handed over."""
    RECEIVED = "received"
    """Taken over from another computer."""
    IMPORTED = "imported"
    """Taken in from an archive."""
    RETURNED = "returned"
    """What was played elsewhere came back."""


class Step(Struct, frozen=True):
    """One step: `host` names the other computer where it is known, `head` the head of the log."""

    what: What
    at: str
    host: str = ""
    file: str = ""
    head: str = ""


class Custody:
    """The steps of every match of one database. All raise `StoreProblem`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def steps(self, match_id: str) -> tuple[Step, ...]:
        """What became of a match, in order; nothing for one that was only ever here."""
        kept = self._shelf.setting(_KEY + match_id)
        return _read(kept) if kept is not None else ()

    def every(self) -> dict[str, tuple[Step, ...]]:
        """The steps of all matches that have some."""
        return {
            key.removeprefix(_KEY): _read(value)
            for key, value in self._shelf.settings()
            if key.startswith(_KEY)
        }

    def note(self, match_id: str, step: Step) -> None:
        """Write a step down."""
        steps = (*self.steps(match_id), step)
        self._shelf.put_setting(_KEY + match_id, msgspec.json.encode(steps).decode())

    def away(self, match_id: str) -> Step | None:
        """When and how a match was handed over, if it is not here any more; None: it is here."""
        return away(self.steps(match_id))


def away(steps: tuple[Step, ...]) -> Step | None:
    """The step by which the match left, if nothing brought it back."""
    last = steps[-1] if steps else None
    return last if last is not None and last.what is What.HANDED else None


def origin(steps: tuple[Step, ...]) -> Step | None:
    """The step by which the match first came here from elsewhere; None: it was opened here."""
    came = (What.RECEIVED, What.IMPORTED)
    return steps[0] if steps and steps[0].what in came else None


def _read(kept: str) -> tuple[Step, ...]:
    try:
        return msgspec.json.decode(kept, type=tuple[Step, ...])
    except msgspec.MsgspecError:
        # Of a newer program: what it says is not understood, and it must not stop the show.
        return ()
