"""The match as it stands: what the events so far come to."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.game.events import ClockKind, Event, FoulKind, GivenBy, Pressed, Verdict, Why
from quizapp.game.medium import Screening
from quizapp.game.plan import Plan
from quizapp.game.rules import Lifeline, RoundRules


class Stage(StrEnum):
    """Where a question stands."""

    CALLED = "called"
    """Announced (请听题); nobody has seen it."""
    READING = "reading"
    CUE = "cue"
    """Read; the host is about to give the cue."""
    OPEN = "open"
    """The race is open."""
    BUZZED = "buzzed"
    """A team was first and waits to be named."""
    TIED = "tied"
    ANSWERING = "answering"
    STOPPED = "stopped"
    """The answer is complete; the verdict is due."""
    TIME_UP = "time_up"
    AUDIENCE = "audience"
    """The hall may answer."""
    DONE = "done"
    """Verdicts are complete; the key is still hidden."""
    REVEALED = "revealed"
    EXPLAINED = "explained"
    VOIDED = "voided"
    PASSED = "passed"
    """Missed and passed on: the team on the floor waits to be named; none: the host names one."""
    DRAWN = "drawn"
    """The lot among the hall is drawn."""


class Clock(Struct, frozen=True):
    """`deadline` on the monotonic clock while it runs, else None and `left` ns remain."""

    kind: ClockKind
    total: int
    deadline: int | None
    left: int = 0

    def left_at(self, now: int) -> int:
        """Nanoseconds left at `now`, never below 0."""
        return self.left if self.deadline is None else max(0, self.deadline - now)


class Mark(Struct, frozen=True):
    """A verdict on a team's answer and what it was worth when given."""

    team: int
    verdict: Verdict
    points: int
    said: str = ""
    steal: bool = False
    """Another team had missed the question when this one answered."""
    missed: bool = False
    """A verdict on it, then or later, was none of right and partial."""
    value: int | None = None
    """What the question was worth then, where its value falls; None: that of the question."""


class Sheet(Struct, frozen=True):
    """A judge's marks in tenths, one for each criterion."""

    judge: int
    marks: tuple[int, ...]


class Ask(Struct, frozen=True):
    """A question that was asked, with all verdicts on it, for re-judging and the results."""

    ask: int
    sitting: int
    round: int
    number: int
    question: Question
    value: int
    team: int
    member: int
    spare: bool
    marks: tuple[Mark, ...] = ()
    voided: str | None = None
    """The reason, where it is void."""
    swapped: bool = False
    """Void by a lifeline."""
    cell: int = 0
    group: int = 0
    """The group that played, from 1; 0: all did."""
    stakes: tuple[tuple[int, int], ...] = ()
    """(team, wager) where teams wager."""
    doubled: tuple[int, ...] = ()
    exempt: tuple[int, ...] = ()
    passed: int = 0
    """How often it was passed over against the clock."""
    sheets: tuple[Sheet, ...] = ()
    names: tuple[str, ...] = ()
    """People of the hall who were right."""
    winners: tuple[str, ...] = ()
    seed: int | None = None
    """That of the lot among them; None: none was drawn."""
    drawn_at: str = ""


class Turn(Struct, frozen=True):
    """Whose question it is; team 0: everybody's, member 0: the whole team's."""

    number: int
    team: int
    member: int
    value: int | None = None
    picker: int = 0
    """The team that picks for it; 0: itself."""
    cell: int = 0
    group: int = 0
    """The group that plays it, where its question was void; 0: all, or the group that plays."""


class Entry(Struct, frozen=True):
    """A line of the ledger."""

    team: int
    points: int
    why: Why
    ask: int
    note: str = ""


class Sitting(Struct, frozen=True):
    """A round that was begun; a playoff may sit more than once."""

    round: int
    order: tuple[int, ...]
    turns: int = 0
    """Turns given so far, spares not counted."""
    declined: int = 0
    """The team that did not want its question just now; 0: none."""
    declines: tuple[tuple[int, int], ...] = ()
    """(number of the question, team) of every turn that was declined."""
    groups: tuple[tuple[int, ...], ...] = ()
    group: int = 0
    """The group that plays, from 1; 0: none was called yet."""
    group_from: int = 0
    """`turns` when the group began."""
    sprints: tuple[int, ...] = ()
    """Teams whose turn against the clock was called, in order."""
    sprint_from: int = 0
    """How many questions the match had asked when the last of them was called."""

    @property
    def playing(self) -> tuple[int, ...]:
        """The teams that play now: those of the group, or all."""
        return self.group_of(self.group)

    def group_of(self, number: int) -> tuple[int, ...]:
        """The teams of a group, counted from 1; of 0 all."""
        return self.groups[number - 1] if number else self.order


class Used(Struct, frozen=True):
    """A lifeline that a team used; `sitting` and `ask` say where."""

    team: int
    kind: Lifeline
    sitting: int
    ask: int


class Title(Struct, frozen=True):
    """The title stands on the screen."""


class Entrance(Struct, frozen=True):
    """The teams are introduced."""


class RoundTitle(Struct, frozen=True):
    """A round is announced with its rules."""


class Choosing(Struct, frozen=True):
    """The value, cell or number of a team's question is to be chosen."""

    turn: Turn


class Versus(Struct, frozen=True):
    """The teams of a group stand against each other before their first question."""


class Wagering(Struct, frozen=True):
    """Teams wager before the question; `turn.team` 0: all of them."""

    turn: Turn
    stakes: tuple[tuple[int, int], ...] = ()


class Ready(Struct, frozen=True):
    """A team is about to answer against the clock."""

    turn: Turn


class SprintOver(Struct, frozen=True):
    """What a team's turn against the clock came to stands on the screen."""

    team: int


class Play(Struct, frozen=True):
    """The question on the screen. `ask` is the last of `Match.asks`."""

    ask: int
    question: Question
    number: int
    value: int
    team: int
    member: int
    stage: Stage = Stage.CALLED
    floor: int = 0
    """The team that is answering or was first; 0: none."""
    clock: Clock | None = None
    opened_at: int | None = None
    """From when presses of the running race are valid."""
    race: tuple[int, ...] = ()
    """The only teams that race, after a tie; empty: all that are not locked out."""
    presses: tuple[Pressed, ...] = ()
    """Every press at this question."""
    race_from: int = 0
    """Index in `presses` where the running race begins."""
    tied: tuple[int, ...] = ()
    barred: tuple[int, ...] = ()
    fouled: tuple[int, ...] = ()
    missed: tuple[int, ...] = ()
    """Teams that answered wrongly, in order."""
    boards: tuple[tuple[int, Verdict], ...] = ()
    given_by: GivenBy | None = None
    closed_at: int | None = None
    """The race's deadline as it stood when its clock last stopped."""
    clue: int = 0
    """The clue that is shown, from 0."""
    removed: tuple[int, ...] = ()
    """Options that a lifeline took away."""
    exempt: tuple[int, ...] = ()
    """Teams that need not answer."""
    screening: Screening = Screening()
    """How its picture, sound or film stand."""


class RoundOver(Struct, frozen=True):
    """The scores stand on the screen after a round."""


class Ranking(Struct, frozen=True):
    """`shown` is the best place shown so far; None: none yet."""

    shown: int | None = None


class Ended(Struct, frozen=True):
    """Everything is shown; corrections are still possible."""


Interrupted = RoundTitle | Choosing | Versus | Wagering | Ready | SprintOver | Play


class Ceremony(Struct, frozen=True):
    """A step of the ceremony: item `index` of the programme; `before` is what it interrupts."""

    index: int
    before: Interrupted | None = None
    screening: Screening = Screening()


Phase = (
    Title
    | Entrance
    | RoundTitle
    | Choosing
    | Versus
    | Wagering
    | Ready
    | SprintOver
    | Play
    | RoundOver
    | Ceremony
    | Ranking
    | Ended
)


class Past:
    """The match before the last decision. Any two compare equal, for history is no state."""

    __slots__ = ("match",)

    def __init__(self, match: Match) -> None:
        self.match = match

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Past)

    def __hash__(self) -> int:
        return 0


class Match(Struct, frozen=True):
    """A match after some events. Scores are in the order of the teams."""

    plan: Plan
    rehearsal: bool
    step: int
    """Decisions so far that changed something; undoing is one too."""
    phase: Phase
    scores: tuple[int, ...]
    ledger: tuple[Entry, ...] = ()
    asks: tuple[Ask, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    owed: tuple[Turn, ...] = ()
    """Turns whose question was void and that get a spare."""
    fouls: tuple[tuple[int, int, FoulKind], ...] = ()
    """(team, sitting, kind) of each foul."""
    used: tuple[Used, ...] = ()
    """Lifelines, as they were used."""
    item: int = -1
    """Index of the programme's item that runs; -1: none does."""
    begun: tuple[int, ...] = ()
    """Indexes of the programme's items that have begun."""
    last: Event | None = None
    """The event that names the last decision, for undo."""
    past: Past | None = None

    @property
    def sitting(self) -> Sitting | None:
        """The round that sits now."""
        return self.sittings[-1] if self.sittings else None

    @property
    def rules(self) -> RoundRules | None:
        """The rules of the round that sits."""
        return self.plan.rounds[self.sittings[-1].round].rules if self.sittings else None

    def score(self, team: int) -> int:
        """The points of a team, its base included."""
        return self.scores[team - 1]
