"""What a person, a buzzer or the clock asks of a match.

`at` is the host's monotonic clock in ns, stamped where the command came in. `step`, where a
command has one, is the step the sender saw; a command for another step is refused, so that a
doubled key does nothing twice.
"""

from __future__ import annotations

from msgspec import Struct

from quizapp.game.events import Verdict
from quizapp.game.plan import Plan

KEYBOARD_RESOLUTION = 8_000_000
"""ns between two looks of a host at a low-speed USB keyboard (125 Hz): what it can tell apart."""


class Open(Struct, frozen=True):
    at: int
    plan: Plan
    rehearsal: bool = False


class Proceed(Struct, frozen=True):
    """Do what `flow.next_action` names. `seed` decides a draw where one is due."""

    at: int
    step: int | None = None
    seed: int = 0


class BeginRound(Struct, frozen=True):
    at: int
    index: int


class BeginRanking(Struct, frozen=True):
    at: int


class ChooseValue(Struct, frozen=True):
    """The team whose turn it is chooses a value; None declines."""

    at: int
    value: int | None


class Press(Struct, frozen=True):
    """A buzzer was pressed at `at`; `resolution` ns is what its source can tell apart."""

    at: int
    team: int
    source: str = "keyboard"
    resolution: int = KEYBOARD_RESOLUTION


class GiveFloor(Struct, frozen=True):
    """The operator gives the floor to a team: names the winner, settles a tie, stands in."""

    at: int
    team: int


class Judge(Struct, frozen=True):
    """The verdict on the answer of the team that has the floor."""

    at: int
    verdict: Verdict
    points: int | None = None
    """For PARTIAL only."""
    said: str = ""
    step: int | None = None


class MarkBoard(Struct, frozen=True):
    """Where all answer: this team's board is right, wrong, or (None) not marked."""

    at: int
    team: int
    verdict: Verdict | None


class CallBlurt(Struct, frozen=True):
    """A team answered without having been named."""

    at: int
    team: int


class RingTime(Struct, frozen=True):
    """The clock's deadline has come."""

    at: int


class PauseClock(Struct, frozen=True):
    at: int


class ResumeClock(Struct, frozen=True):
    at: int


class AddSeconds(Struct, frozen=True):
    at: int
    seconds: int


class VoidQuestion(Struct, frozen=True):
    """Void a question; `ask` None means the one on the screen."""

    at: int
    reason: str
    ask: int | None = None


class Rejudge(Struct, frozen=True):
    at: int
    ask: int
    team: int
    verdict: Verdict
    reason: str
    points: int | None = None


class Adjust(Struct, frozen=True):
    at: int
    team: int
    points: int
    reason: str


class Undo(Struct, frozen=True):
    at: int
    step: int | None = None


class Resume(Struct, frozen=True):
    """The program starts again on an unfinished match; `last` is the last moment it was alive."""

    at: int
    last: int


Command = (
    Open
    | Proceed
    | BeginRound
    | BeginRanking
    | ChooseValue
    | Press
    | GiveFloor
    | Judge
    | MarkBoard
    | CallBlurt
    | RingTime
    | PauseClock
    | ResumeClock
    | AddSeconds
    | VoidQuestion
    | Rejudge
    | Adjust
    | Undo
    | Resume
)
