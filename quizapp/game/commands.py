"""What a person, a buzzer or the clock asks of a match.

`at` is the host's monotonic clock in ns, stamped where the command came in. `step`, where a
command has one, is the step the sender saw; a command for another step is refused, so that a
doubled key does nothing twice.
"""

from __future__ import annotations

from msgspec import Struct

from quizapp.game.events import Verdict
from quizapp.game.plan import Plan
from quizapp.game.rules import Lifeline

KEYBOARD_RESOLUTION = 8_000_000
"""ns between two looks of a host at a low-speed USB keyboard (125 Hz): what it can tell apart."""


class Open(Struct, frozen=True):
    at: int
    plan: Plan
    rehearsal: bool = False


class Proceed(Struct, frozen=True):
    """Do what `flow.next_action` names. `seed` decides a draw where one is due.

    `moment` is the time of day (ISO 8601), which the hall and the record are told of a draw.
    """

    at: int
    step: int | None = None
    seed: int = 0
    moment: str = ""


class BeginRound(Struct, frozen=True):
    """Begin round `index` now. `seed` decides the order of turns where a lot does."""

    at: int
    index: int
    seed: int = 0


class GoToItem(Struct, frozen=True):
    """Go to an item of the programme now: on, back, over others, or the same once more."""

    at: int
    index: int
    seed: int = 0


class MoveItem(Struct, frozen=True):
    """Give an item of the evening's order that has not begun another place."""

    at: int
    index: int
    to: int


class BeginRanking(Struct, frozen=True):
    at: int


class ChooseValue(Struct, frozen=True):
    """The team whose turn it is chooses a value; None declines."""

    at: int
    value: int | None


class ChooseCell(Struct, frozen=True):
    """The team that picks takes a cell of the board, or a number, from 1."""

    at: int
    cell: int


class PlaceWager(Struct, frozen=True):
    """A team's secret wager, by its slip or its own phone."""

    at: int
    team: int
    amount: int


class PassQuestion(Struct, frozen=True):
    """The team that answers against the clock passes its question over."""

    at: int
    step: int | None = None


class ShowClue(Struct, frozen=True):
    """Show the next clue."""

    at: int


class UseLifeline(Struct, frozen=True):
    """A team asks for a help. `seed` decides which wrong options are taken away."""

    at: int
    team: int
    kind: Lifeline
    seed: int = 0


class StartMedia(Struct, frozen=True):
    """Play the clip, or uncover the picture by time: from where it stands, or `again`."""

    at: int
    again: bool = False


class StopMedia(Struct, frozen=True):
    """Let it stand where it is."""

    at: int


class EndMedia(Struct, frozen=True):
    """The clip has come to its end, or cannot be played."""

    at: int


class OpenTile(Struct, frozen=True):
    """Open the next tile of a covered picture."""

    at: int


class EnlargeMedia(Struct, frozen=True):
    """Give picture or film the whole screen, or take it away again."""

    at: int
    large: bool


class GiveMarks(Struct, frozen=True):
    """A judge's marks for the team on the stage, in tenths, one for each criterion."""

    at: int
    judge: int
    marks: tuple[int, ...]


class CountMarks(Struct, frozen=True):
    """Count the marks that are there, although a judge's are missing."""

    at: int


class NameHall(Struct, frozen=True):
    """All people of the hall who answered rightly: names, seats, numbers."""

    at: int
    names: tuple[str, ...]


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
    | GoToItem
    | MoveItem
    | ChooseValue
    | ChooseCell
    | PlaceWager
    | PassQuestion
    | ShowClue
    | UseLifeline
    | GiveMarks
    | CountMarks
    | StartMedia
    | StopMedia
    | EndMedia
    | OpenTile
    | EnlargeMedia
    | NameHall
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
