"""What happened in a match. Each is stored under its tag, which never changes."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.game.plan import Plan
from quizapp.game.rules import FoulThen, Unanswered


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    TIMEOUT = "timeout"
    PARTIAL = "partial"
    MISQUOTED = "misquoted"


class Ruling(StrEnum):
    """What a press was worth."""

    VALID = "valid"
    LOST = "lost"
    """Valid, but another was first."""
    EARLY = "early"
    LATE = "late"
    """After the deadline by its own stamp, or after the floor was given."""
    BARRED = "barred"
    """The team is locked out of this question or not in this round."""
    IDLE = "idle"
    """Nothing was to be won: no race, or its clock was stopped."""


class FoulKind(StrEnum):
    EARLY = "early"
    BLURT = "blurt"


class Why(StrEnum):
    """Why a line stands in the ledger."""

    RIGHT = "right"
    WRONG = "wrong"
    TIMEOUT = "timeout"
    PARTIAL = "partial"
    MISQUOTED = "misquoted"
    FOUL = "foul"
    VOID = "void"
    REJUDGED = "rejudged"
    ADJUSTED = "adjusted"


class GivenBy(StrEnum):
    """How a team came to the floor."""

    PRESS = "press"
    NAMED = "named"
    LOT = "lot"
    OPERATOR = "operator"


class ClockKind(StrEnum):
    BUZZ = "buzz"
    ANSWER = "answer"


class Opened(Struct, frozen=True, tag="opened"):
    plan: Plan
    rehearsal: bool
    at: int


class TeamsShown(Struct, frozen=True, tag="teams_shown"):
    pass


class RoundBegun(Struct, frozen=True, tag="round_begun"):
    """`order` holds the entrants in the order of their turns."""

    index: int
    order: tuple[int, ...]


class TurnCalled(Struct, frozen=True, tag="turn_called"):
    """A team is to choose the value of its question."""

    team: int
    member: int


class ValueDeclined(Struct, frozen=True, tag="value_declined"):
    team: int


class QuestionAsked(Struct, frozen=True, tag="question_asked"):
    """`ask` numbers every question asked in the match from 1; `number` those of the round.

    `team` is 0 where everybody may answer; `member` is 0 where no one member must.
    """

    ask: int
    number: int
    question: Question
    value: int
    team: int = 0
    member: int = 0
    spare: bool = False


class QuestionShown(Struct, frozen=True, tag="question_shown"):
    """The stem stands on the screen from `at`."""

    at: int


class Armed(Struct, frozen=True, tag="armed"):
    """The host is about to give the cue."""


class RaceOpened(Struct, frozen=True, tag="race_opened"):
    """Presses are valid from `at`, the onset of the beep; `deadline` None waits without end."""

    at: int
    deadline: int | None


class Pressed(Struct, frozen=True, tag="pressed"):
    """One press with its own stamp; `margin` ns behind the first of its race (negative: early)."""

    team: int
    at: int
    ruling: Ruling
    source: str = ""
    resolution: int = 0
    margin: int = 0


class TeamBuzzed(Struct, frozen=True, tag="team_buzzed"):
    team: int


class BuzzTied(Struct, frozen=True, tag="buzz_tied"):
    teams: tuple[int, ...]


class FloorGiven(Struct, frozen=True, tag="floor_given"):
    """`team` may answer; 0: every team."""

    team: int
    by: GivenBy


class RaceRepeated(Struct, frozen=True, tag="race_repeated"):
    """Only `teams` race once more."""

    teams: tuple[int, ...]


class ClockStarted(Struct, frozen=True, tag="clock_started"):
    """`total` ns; `deadline` on the host's monotonic clock."""

    clock: ClockKind
    total: int
    deadline: int


class ClockPaused(Struct, frozen=True, tag="clock_paused"):
    left: int


class ClockResumed(Struct, frozen=True, tag="clock_resumed"):
    deadline: int


class ClockChanged(Struct, frozen=True, tag="clock_changed"):
    """Seconds were added or taken; one of `left` (paused) and `deadline` (running) is set."""

    left: int | None
    deadline: int | None


class AnswerStopped(Struct, frozen=True, tag="answer_stopped"):
    """The answer is complete before the time is."""


class TimeRanOut(Struct, frozen=True, tag="time_ran_out"):
    """The deadline `at` has passed; a press stamped before it still counts."""

    clock: ClockKind
    at: int


class Fouled(Struct, frozen=True, tag="fouled"):
    """`nth` foul of the team in the span that the rules count."""

    team: int
    foul: FoulKind
    nth: int
    then: FoulThen


class BoardMarked(Struct, frozen=True, tag="board_marked"):
    """A team's board is provisionally marked; None takes the mark away."""

    team: int
    verdict: Verdict | None


class AnswerJudged(Struct, frozen=True, tag="answer_judged"):
    """`points` are what the verdict is worth; `said` is what the team answered, if noted."""

    ask: int
    team: int
    verdict: Verdict
    points: int
    said: str = ""


class Scored(Struct, frozen=True, tag="scored"):
    """One line of the ledger. `ask` 0: no question."""

    team: int
    points: int
    why: Why
    ask: int = 0
    note: str = ""


class FloorPassed(Struct, frozen=True, tag="floor_passed"):
    """The question is open to the other teams again, from `at` where reading goes on."""

    at: int


class QuestionMissed(Struct, frozen=True, tag="question_missed"):
    """No team answers any more."""

    to: Unanswered


class QuestionDone(Struct, frozen=True, tag="question_done"):
    """Verdicts are complete; the key may be shown."""


class KeyRevealed(Struct, frozen=True, tag="key_revealed"):
    pass


class Explained(Struct, frozen=True, tag="explained"):
    pass


class QuestionVoided(Struct, frozen=True, tag="question_voided"):
    ask: int
    reason: str


class Rejudged(Struct, frozen=True, tag="rejudged"):
    ask: int
    team: int
    verdict: Verdict
    points: int
    reason: str


class ScoresShown(Struct, frozen=True, tag="scores_shown"):
    """The round is over."""


class RankingBegun(Struct, frozen=True, tag="ranking_begun"):
    pass


class PlaceShown(Struct, frozen=True, tag="place_shown"):
    """The teams on this place are shown, from the last place to the first."""

    place: int


class Closed(Struct, frozen=True, tag="closed"):
    pass


class Undone(Struct, frozen=True, tag="undone"):
    """The last decision is taken back; `left` ns are on the clock if one is running then."""

    left: int | None


class Resumed(Struct, frozen=True, tag="resumed"):
    """The program was started again; a running clock stands paused with `left` ns."""

    at: int
    left: int | None


Event = (
    Opened
    | TeamsShown
    | RoundBegun
    | TurnCalled
    | ValueDeclined
    | QuestionAsked
    | QuestionShown
    | Armed
    | RaceOpened
    | Pressed
    | TeamBuzzed
    | BuzzTied
    | FloorGiven
    | RaceRepeated
    | ClockStarted
    | ClockPaused
    | ClockResumed
    | ClockChanged
    | AnswerStopped
    | TimeRanOut
    | Fouled
    | BoardMarked
    | AnswerJudged
    | Scored
    | FloorPassed
    | QuestionMissed
    | QuestionDone
    | KeyRevealed
    | Explained
    | QuestionVoided
    | Rejudged
    | ScoresShown
    | RankingBegun
    | PlaceShown
    | Closed
    | Undone
    | Resumed
)
