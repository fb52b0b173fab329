"""What happened in a match. Each is stored under its tag, which never changes.

What happens at a question stands in `question_events`; all of them are named here.
"""

from __future__ import annotations

from msgspec import Struct

from quizapp.game.plan import Plan
from quizapp.game.question_events import AnswerJudged as AnswerJudged
from quizapp.game.question_events import AnswerStopped as AnswerStopped
from quizapp.game.question_events import Armed as Armed
from quizapp.game.question_events import BoardMarked as BoardMarked
from quizapp.game.question_events import BuzzTied as BuzzTied
from quizapp.game.question_events import ClockChanged as ClockChanged
from quizapp.game.question_events import ClockPaused as ClockPaused
from quizapp.game.question_events import ClockResumed as ClockResumed
from quizapp.game.question_events import ClockStarted as ClockStarted
from quizapp.game.question_events import ClueShown as ClueShown
from quizapp.game.question_events import Explained as Explained
from quizapp.game.question_events import FloorGiven as FloorGiven
from quizapp.game.question_events import FloorOffered as FloorOffered
from quizapp.game.question_events import FloorPassed as FloorPassed
from quizapp.game.question_events import Fouled as Fouled
from quizapp.game.question_events import HallNamed as HallNamed
from quizapp.game.question_events import JudgeMarked as JudgeMarked
from quizapp.game.question_events import KeyRevealed as KeyRevealed
from quizapp.game.question_events import LifelineUsed as LifelineUsed
from quizapp.game.question_events import LotDrawn as LotDrawn
from quizapp.game.question_events import MediaEnded as MediaEnded
from quizapp.game.question_events import MediaEnlarged as MediaEnlarged
from quizapp.game.question_events import MediaStarted as MediaStarted
from quizapp.game.question_events import MediaStopped as MediaStopped
from quizapp.game.question_events import PictureCovered as PictureCovered
from quizapp.game.question_events import Pressed as Pressed
from quizapp.game.question_events import QuestionAgain as QuestionAgain
from quizapp.game.question_events import QuestionAsked as QuestionAsked
from quizapp.game.question_events import QuestionDone as QuestionDone
from quizapp.game.question_events import QuestionMissed as QuestionMissed
from quizapp.game.question_events import QuestionPassed as QuestionPassed
from quizapp.game.question_events import QuestionShown as QuestionShown
from quizapp.game.question_events import QuestionVoided as QuestionVoided
from quizapp.game.question_events import RaceOpened as RaceOpened
from quizapp.game.question_events import RaceRepeated as RaceRepeated
from quizapp.game.question_events import TeamBuzzed as TeamBuzzed
from quizapp.game.question_events import TileOpened as TileOpened
from quizapp.game.question_events import TimeRanOut as TimeRanOut
from quizapp.game.terms import ClockKind as ClockKind
from quizapp.game.terms import FoulKind as FoulKind
from quizapp.game.terms import GivenBy as GivenBy
from quizapp.game.terms import Ruling as Ruling
from quizapp.game.terms import Verdict as Verdict
from quizapp.game.terms import Why as Why


class Opened(Struct, frozen=True, tag="opened"):
    plan: Plan
    rehearsal: bool
    at: int


class TeamsShown(Struct, frozen=True, tag="teams_shown"):
    pass


class RoundBegun(Struct, frozen=True, tag="round_begun"):
    """`order` holds the entrants in the order of their turns.

    `groups` parts them into those who play against each other, one group after the other; empty:
    all play at once. `seed` is that of the lot, where one decided the order.
    """

    index: int
    order: tuple[int, ...]
    groups: tuple[tuple[int, ...], ...] = ()
    seed: int = 0


class PairCalled(Struct, frozen=True, tag="pair_called"):
    """The teams of a group come to the front; `number` of the group from 1."""

    number: int
    teams: tuple[int, ...]


class TurnCalled(Struct, frozen=True, tag="turn_called"):
    """The question of `team` is to be chosen by its value, cell or number.

    `picker` chooses; 0: the team itself.
    """

    team: int
    member: int
    picker: int = 0


class ValueDeclined(Struct, frozen=True, tag="value_declined"):
    team: int


class WagersOpened(Struct, frozen=True, tag="wagers_opened"):
    """Teams wager before the question; `team` 0: every team that is in."""

    team: int = 0
    member: int = 0


class WagerPlaced(Struct, frozen=True, tag="wager_placed"):
    """A team's wager; another one takes its place. None of it is shown before it is due."""

    team: int
    amount: int


class SprintCalled(Struct, frozen=True, tag="sprint_called"):
    """A team is about to answer against the clock."""

    team: int
    member: int = 0


class SprintEnded(Struct, frozen=True, tag="sprint_ended"):
    """The team's turn against the clock is over."""

    team: int


class Scored(Struct, frozen=True, tag="scored"):
    """One line of the ledger. `ask` 0: no question."""

    team: int
    points: int
    why: Why
    ask: int = 0
    note: str = ""


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


class ItemBegun(Struct, frozen=True, tag="item_begun"):
    """An item of the programme; of a round `RoundBegun` follows."""

    index: int


class RoundTakenUp(Struct, frozen=True, tag="round_taken_up"):
    """Back to the round that a step of the ceremony interrupted, as it stood."""


class ItemMoved(Struct, frozen=True, tag="item_moved"):
    """Item `index` of the evening's order stands at place `to` from now on."""

    index: int
    to: int


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
    | PairCalled
    | WagersOpened
    | WagerPlaced
    | SprintCalled
    | QuestionPassed
    | QuestionAgain
    | SprintEnded
    | ClueShown
    | FloorOffered
    | LifelineUsed
    | JudgeMarked
    | HallNamed
    | LotDrawn
    | ItemBegun
    | RoundTakenUp
    | ItemMoved
    | PictureCovered
    | TileOpened
    | MediaStarted
    | MediaStopped
    | MediaEnded
    | MediaEnlarged
    | Closed
    | Undone
    | Resumed
)
