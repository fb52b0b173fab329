"""Play a whole match with simulated teams, to see and try everything before the hall does."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from msgspec import Struct

from quizapp import clock
from quizapp.app.matches import Running
from quizapp.game import events as e
from quizapp.game.match import Match
from quizapp.game.players import move
from quizapp.game.refusal import Refused

MOST_DECISIONS = 100_000
"""No match is longer; a rehearsal that is has gone wrong."""

Told = Callable[[Match, Sequence[e.Event], int], None]


class Outcome(Struct, frozen=True):
    """What a rehearsal came to."""

    decisions: int
    refused: int
    finished: bool
    seconds: float


def play(running: Running, seed: int, pace: float, told: Told, start: int) -> Outcome:
    """Play until the match is over; `told(match, events, at)` after each decision is on disk.

    `pace` 1 keeps real time, 0 goes as fast as it can: then time is made up, from `start` on.
    """
    began = time.monotonic()
    at = start
    decisions = refused = 0
    while decisions < MOST_DECISIONS:
        command = move(running.show.match, at, seed + refused)
        if command is None:
            return Outcome(decisions, refused, True, time.monotonic() - began)
        if pace > 0:
            _wait(running, began, (command.at - start) / 1e9 * pace)
        at = max(at, command.at)
        running.beat(at)
        try:
            events = running.show.do(command)
        except Refused:
            refused += 1
            if refused > decisions + 100:
                break
            continue
        decisions += 1
        told(running.show.match, events, at)
        running.rest(events)
    return Outcome(decisions, refused, False, time.monotonic() - began)


def _wait(running: Running, began: float, due: float) -> None:
    """Sleep until `due` seconds after `began`, with a pulse twice a second."""
    while (left := began + due - time.monotonic()) > 0:
        time.sleep(min(left, 0.5))
        running.beat(clock.now())
