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
    HALL = "hall"
    """The audience; no team takes part."""


class Entrants(StrEnum):
    """Who takes part in the round."""

    EVERYONE = "everyone"
    TIED = "tied"
    """Only the teams of the highest tie that touches an award."""
    PAIRS = "pairs"
    """Two by two as they stand: 1st and 2nd, 3rd and 4th …; of an odd number the last are three."""
    SURVIVORS = "survivors"
    """Only the teams that the last round with lives left standing."""


class Order(StrEnum):
    """In which order turns go round, fixed when the round begins."""

    TABLE = "table"
    REVERSE = "reverse"
    LOW_FIRST = "low_first"
    HIGH_FIRST = "high_first"
    LOT = "lot"
    """Drawn when the round begins; the seed stands in the record."""


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
    STANDING = "standing"
    """When no more than one team is left standing; `count` is the most that are asked."""


class Source(StrEnum):
    """Where the next question comes from."""

    ORDER = "order"
    """The order in which they were drawn."""
    BOARD = "board"
    """A board of topics and values, of which a cell is picked."""
    NUMBERS = "numbers"
    """A list of covered numbers, of which one is picked."""


class Picker(StrEnum):
    """Who picks value, cell or number where there is a choice."""

    OWN = "own"
    """The team whose turn it is."""
    BEFORE = "before"
    """The team before it in the order of turns; the last one picks for the first."""


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


class LateRule(StrEnum):
    """What becomes of the question during which the clock of a turn ends."""

    FINISH = "finish"
    """It was begun, so it may be answered."""
    DROP = "drop"
    """It does not count."""
    MISS = "miss"
    """It counts as out of time."""


class Sprint(Struct, frozen=True):
    """One clock for a team's whole turn, question after question. `seconds` 0: none."""

    seconds: int = 0
    passes: int = 0
    """How many questions a team may pass over; -1: as many as it likes."""
    come_back: bool = True
    """Those passed over come again, when there is time left after the last question."""
    late: LateRule = LateRule.FINISH


class PassTo(StrEnum):
    """To whom a question goes that the team whose turn it is has missed."""

    NOBODY = "nobody"
    NEXT = "next"
    """The next team in the order of turns."""
    NAMED = "named"
    """A team that asks for it and that the host names."""
    HALL = "hall"


class Passing(Struct, frozen=True):
    """Passing a missed question on where teams answer in turn, with points of its own."""

    to: PassTo = PassTo.NOBODY
    most: int = 1
    """How many teams it may be passed on to."""
    right: Effect = PLUS_VALUE
    wrong: Effect = NOTHING
    seconds: int = 0
    """Seconds to answer then; 0: as many as at first."""


class Uncover(Struct, frozen=True):
    """The picture of a question is covered, and uncovered tile by tile. `tiles` 0: it is not."""

    tiles: int = 0
    seconds: int = 0
    """A tile after so many seconds, once they run; 0: the operator opens each."""


class Wager(Struct, frozen=True):
    """A secret wager before the question; it takes the place of the value. `most` 0: none."""

    most: int = 0
    least: int = 0
    step: int = 10
    """A wager is a multiple of it, or the least or the most that the team may wager."""
    within_score: bool = True
    """Nobody wagers more than it has, but everybody may wager the least."""


class Rounding(StrEnum):
    """How a mean becomes whole points."""

    HALF_UP = "half_up"
    """四舍五入"""
    HALF_EVEN = "half_even"
    """四舍六入五成双"""
    DOWN = "down"
    UP = "up"


class Criterion(Struct, frozen=True):
    """What the judges mark, and the most marks for it."""

    name: str
    most: int


class Marking(Struct, frozen=True):
    """Judges' marks. `judges` 0: nobody marks.

    Each marks every criterion; the mean of their sums, in parts of the full sum, is that part of
    the question's value.
    """

    judges: int = 0
    criteria: tuple[Criterion, ...] = ()
    drop_high: int = 1
    """So many of the highest sums are left out, and so many of the lowest."""
    drop_low: int = 1
    rounding: Rounding = Rounding.HALF_UP


class Lifeline(StrEnum):
    """A help that a team may ask for."""

    HELP = "help"
    """求助: it may ask somebody; its time begins again."""
    SWAP = "swap"
    """换题: another question takes the place of this one."""
    FIFTY = "fifty"
    """去掉两个: two wrong options are taken away."""
    EXEMPT = "exempt"
    """免答: it need not answer, wins nothing and loses nothing."""
    DOUBLE = "double"
    """翻倍: asked for before the question is shown, it doubles what the answer brings or costs."""


class Within(StrEnum):
    """Where the uses of a lifeline are counted."""

    ROUND = "round"
    MATCH = "match"


class Allowance(Struct, frozen=True):
    """How often each team may use a lifeline."""

    kind: Lifeline
    count: int = 1
    within: Within = Within.MATCH


class RoundRules(Struct, frozen=True):
    """One way of playing a round. `buzz` is read only where `answerers` is BUZZ."""

    answerers: Answerers = Answerers.TEAM
    entrants: Entrants = Entrants.EVERYONE
    order: Order = Order.TABLE
    rotation: Rotation = Rotation.LAPS
    ends: Ending = Ending.COUNT
    count: int = 1
    """Questions for each team (MEMBER, TEAM) or of the whole round, of each pair (others)."""
    values: tuple[int, ...] = (10,)
    """One value is the value; of several the team chooses, unless they are falling."""
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
    source: Source = Source.ORDER
    picker: Picker = Picker.OWN
    falling: bool = False
    """A question is a row of clues (lines of its stem), each worth the next of the values."""
    lives: int = 0
    """With so many misses a team is out of the round; 0: no miss puts it out.

    Where members answer one by one, each life is a member. Where all answer at once and all that
    stand miss, nobody loses a life.
    """
    survivor: int = 0
    """Points for each team that stands at the end of a round with lives, or of its pair."""
    sprint: Sprint = Sprint()
    passing: Passing = Passing()
    wager: Wager = Wager()
    marking: Marking = Marking()
    winners: int = 1
    """Where the hall answers: how many of those who were right a lot is drawn for."""
    lifelines: tuple[Allowance, ...] = ()
    uncover: Uncover = Uncover()
