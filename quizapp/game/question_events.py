"""What happened at a question, from its call to its explanation; `events` names them all."""

from __future__ import annotations

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.game.rules import FoulThen, Lifeline, Unanswered
from quizapp.game.terms import ClockKind, FoulKind, GivenBy, Ruling, Verdict


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
    cell: int = 0
    """The cell or number that was picked, from 1; 0: none was."""


class QuestionPassed(Struct, frozen=True, tag="question_passed"):
    """The team passed the question over."""

    ask: int
    team: int


class QuestionAgain(Struct, frozen=True, tag="question_again"):
    """A question that was passed over comes back, shown."""

    ask: int


class ClueShown(Struct, frozen=True, tag="clue_shown"):
    """The next clue of the question, from 1 after the first; the question is worth `value` now."""

    clue: int
    value: int


class QuestionShown(Struct, frozen=True, tag="question_shown"):
    """The stem stands on the screen from `at`."""

    at: int


class PictureCovered(Struct, frozen=True, tag="picture_covered"):
    """The picture of the question is covered; its tiles are opened in this order of a lot."""

    order: tuple[int, ...]
    seed: int


class TileOpened(Struct, frozen=True, tag="tile_opened"):
    """The operator opened the next tile."""


class MediaStarted(Struct, frozen=True, tag="media_started"):
    """Clip, or uncovering, runs from `at`, `done` ns behind its beginning."""

    at: int
    done: int


class MediaStopped(Struct, frozen=True, tag="media_stopped"):
    """It stands, `done` ns behind its beginning; `held`: a press stopped it."""

    done: int
    held: bool = False


class MediaEnded(Struct, frozen=True, tag="media_ended"):
    """The clip came to its end, or could not be played any further."""

    done: int


class MediaEnlarged(Struct, frozen=True, tag="media_enlarged"):
    """Picture or film have the whole screen, or (not `large`) no longer."""

    large: bool


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
    """The team was first."""

    team: int


class BuzzTied(Struct, frozen=True, tag="buzz_tied"):
    """These teams pressed too close together to be told apart."""

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
    """The clock stands with `left` ns."""

    left: int


class ClockResumed(Struct, frozen=True, tag="clock_resumed"):
    """The clock runs on until `deadline`."""

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


class FloorPassed(Struct, frozen=True, tag="floor_passed"):
    """The question is open to the other teams again, from `at` where reading goes on."""

    at: int


class FloorOffered(Struct, frozen=True, tag="floor_offered"):
    """A missed question is passed on to `team`, which waits to be named; 0: the host names one."""

    team: int


class LifelineUsed(Struct, frozen=True, tag="lifeline_used"):
    """A team used a lifeline at `ask`; `removed` are the options that were taken away."""

    team: int
    kind: Lifeline
    ask: int
    removed: tuple[int, ...] = ()


class JudgeMarked(Struct, frozen=True, tag="judge_marked"):
    """A judge's marks, in tenths, one for each criterion; others take the place of earlier ones."""

    ask: int
    judge: int
    marks: tuple[int, ...]


class HallNamed(Struct, frozen=True, tag="hall_named"):
    """People of the hall who answered rightly: all of them, in the place of those before."""

    ask: int
    names: tuple[str, ...]


class LotDrawn(Struct, frozen=True, tag="lot_drawn"):
    """`winners` among those of the hall who were right, by a lot with this seed.

    `moment` is the time of day, ISO 8601; empty in records from before it was kept.
    """

    ask: int
    winners: tuple[str, ...]
    seed: int
    moment: str = ""


class QuestionMissed(Struct, frozen=True, tag="question_missed"):
    """No team answers any more."""

    to: Unanswered


class QuestionDone(Struct, frozen=True, tag="question_done"):
    """Verdicts are complete; the key may be shown."""


class KeyRevealed(Struct, frozen=True, tag="key_revealed"):
    """The answer stands on the screen."""


class Explained(Struct, frozen=True, tag="explained"):
    """The explanation stands on the screen."""


class QuestionVoided(Struct, frozen=True, tag="question_voided"):
    """`swapped`: by a lifeline of the team whose question it was, not for a fault of it."""

    ask: int
    reason: str
    swapped: bool = False
