"""How a round is played: orthogonal settings, every number and policy of them editable."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Answerers(StrEnum):
    """Who answers a question."""

    MEMBER = "member"
    """One member of the team whose turn it is, without help."""
    TEAM = "team"
    """The team whose turn it is."""
    ALL = "all"
    """Every team at once, on boards or phones shown together."""
    BUZZ = "buzz"
    """The first valid press."""


class Entrants(StrEnum):
    """Who takes part in the round."""

    EVERYONE = "everyone"
    TIED = "tied"
    """Only the teams of the highest tie that touches an award."""


class Order(StrEnum):
    """In which order turns go round, fixed when the round begins."""

    TABLE = "table"
    REVERSE = "reverse"
    LOW_FIRST = "low_first"
    HIGH_FIRST = "high_first"


class Rotation(StrEnum):
    """How a team's several questions are spread."""

    LAPS = "laps"
    """Each team one, then each team its next; member 1 of every team, then member 2."""
    BLOCKS = "blocks"
    """One team answers all of its questions, then the next team."""


class Ending(StrEnum):
    """When a round is over."""

    COUNT = "count"
    DECIDED = "decided"
    """When no tie of its entrants touches an award any more (sudden death)."""


class Effect(Struct, frozen=True):
    """Points of a verdict or foul: `times` × the question's value + `points`."""

    times: int = 0
    points: int = 0

    def of(self, value: int) -> int:
        """Points for a question of that value."""
        return self.times * value + self.points


NOTHING = Effect()
PLUS_VALUE = Effect(times=1)
MINUS_VALUE = Effect(times=-1)


class Opens(StrEnum):
    """From when a press is valid."""

    AFTER_CUE = "after_cue"
    WHILE_READING = "while_reading"


class EarlyFrom(StrEnum):
    """From when a press before the cue's sound is a foul; presses before that mean nothing."""

    READING = "reading"
    CUE = "cue"


class FoulThen(StrEnum):
    """What a foul means beside its points."""

    WARN = "warn"
    """The team is warned and may still press."""
    OUT = "out"
    """The team is out of this question, which goes on without it."""
    VOID = "void"
    """The question is over for all."""


class FoulRule(Struct, frozen=True):
    """What a foul means and costs."""

    then: FoulThen = FoulThen.OUT
    effect: Effect = NOTHING


class FoulsCounted(StrEnum):
    """What 'first' and 'repeated' foul count within."""

    ROUND = "round"
    MATCH = "match"


class Unanswered(StrEnum):
    """What becomes of a question that no team may or will answer."""

    VOID = "void"
    AUDIENCE = "audience"


class AfterWrong(StrEnum):
    """Who may answer after a wrong answer."""

    NOBODY = "nobody"
    ONE_MORE = "one_more"
    ALL_OTHERS = "all_others"
    AUDIENCE = "audience"


class TieBreak(StrEnum):
    """Who gets the floor when presses cannot honestly be told apart."""

    RACE_AGAIN = "race_again"
    DRAW = "draw"
    OPERATOR = "operator"


class BuzzRules(Struct, frozen=True):
    """The policies of a buzzer race."""

    opens: Opens = Opens.AFTER_CUE
    early_from: EarlyFrom = EarlyFrom.READING
    first_foul: FoulRule = FoulRule(FoulThen.OUT, MINUS_VALUE)
    next_foul: FoulRule = FoulRule(FoulThen.OUT, MINUS_VALUE)
    fouls_counted: FoulsCounted = FoulsCounted.ROUND
    wait_s: int = 15
    """Seconds to wait for a press; 0 waits without end."""
    no_buzz: Unanswered = Unanswered.VOID
    after_wrong: AfterWrong = AfterWrong.NOBODY
    when_missed: Unanswered = Unanswered.VOID
    """Where the question goes when every team that may answer has missed it."""
    steal_right: Effect | None = None
    """Points of a right answer after another team's miss; None: the same as a first one."""
    steal_wrong: Effect | None = None
    must_be_named: bool = False
    blurt: Effect = MINUS_VALUE
    """Points of answering without having been named by the host."""
    must_repeat: bool = False
    misquote: Effect = MINUS_VALUE
    """Points of repeating the question wrongly."""
    tie: TieBreak = TieBreak.RACE_AGAIN


class RoundRules(Struct, frozen=True):
    """One way of playing a round. `buzz` is read only where `answerers` is BUZZ."""

    answerers: Answerers = Answerers.TEAM
    entrants: Entrants = Entrants.EVERYONE
    order: Order = Order.TABLE
    rotation: Rotation = Rotation.LAPS
    ends: Ending = Ending.COUNT
    count: int = 1
    """Questions for each team (MEMBER, TEAM) or of the whole round (ALL, BUZZ)."""
    values: tuple[int, ...] = (10,)
    """One value is the value; of several the team chooses."""
    may_decline: bool = False
    own_value: bool = False
    """A question's own points count where it has some."""
    right: Effect = PLUS_VALUE
    wrong: Effect = NOTHING
    timeout: Effect = NOTHING
    answer_s: int = 30
    """Seconds to answer; 0 sets no limit."""
    own_seconds: bool = False
    """A question's own seconds count where it has some."""
    buzz: BuzzRules = BuzzRules()
