"""Scenes: all that a window or a phone is given. Which match gives which scene stands in `scenes`.

`ProjectorScene` is what the hall, the teams and their phones may see: of its members only
`RevealScene` and `ExplainScene` have a field for the key, and they are made after the reveal.
No scene of the hall holds a wager before the boards are scored. What the operator, the host and
a team are given stands in `desks`.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizapp.bank.question import Citation, Key, Kind
from quizapp.game.events import Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.medium import Medium
from quizapp.game.plan import ItemKind, Person, RoundCard, Team
from quizapp.game.rules import Answerers, Lifeline, Rounding
from quizapp.game.standings import Standing, Tie

TeamState = Literal[
    "", "turn", "floor", "tied", "barred", "right", "wrong", "away", "fallen", "exempt"
]
"""`away`: the team takes no part in this round, or in this pair; `fallen`: it is out of lives."""


class Left(Struct, frozen=True):
    """How often a team may still use a lifeline."""

    kind: Lifeline
    count: int


class Helped(Struct, frozen=True):
    """A lifeline that a team has used at the question on the screen."""

    team: Team
    kind: Lifeline


class TeamScore(Struct, frozen=True):
    """One team in the strip at the foot. `change` is what this question has brought it so far."""

    team: Team
    score: int
    change: int = 0
    state: TeamState = ""
    lives: int | None = None
    """Lives left in this round; None: it has none to lose."""
    lifelines: tuple[Left, ...] = ()
    """What the rules of this round leave it; none named where the round has no lifelines."""


class TitleScene(Struct, frozen=True, tag="title"):
    """The title card."""

    title: str
    subtitle: str
    organiser: str


class TeamsScene(Struct, frozen=True, tag="teams"):
    """Entrance of the teams."""

    title: str
    teams: tuple[Team, ...]


class RoundScene(Struct, frozen=True, tag="round"):
    """Title and rules of a round; `number` from 1, 0 for one that only tied teams play."""

    number: int
    of: int
    round: RoundCard


class Heading(Struct, frozen=True):
    """The line above a question. `of` 0: nobody knows how many there will be."""

    round: str
    number: int
    of: int
    value: int
    answerers: Answerers
    team: Team | None
    member: str
    """Name of the member whose question it is, or its number, or ""."""
    spare: bool
    topic: str = ""
    """Of the cell that was picked."""
    cell: int = 0
    """The number that was picked, from 1; 0: none."""
    clue: int = 0
    """The clue that is shown, from 1, of `clues`; 0: the question has none."""
    clues: int = 0
    sprint: bool = False
    """Against the clock of a whole turn."""
    wagered: bool = False
    """`value` counts for nothing: each team's wager does."""


class ChooseScene(Struct, frozen=True, tag="choose"):
    """The value of a team's question is chosen; `declined` did not want one just before."""

    round: str
    team: Team
    values: tuple[int, ...]
    may_decline: bool
    strip: tuple[TeamScore, ...]
    declined: Team | None = None
    picker: Team | None = None
    """The team that chooses for it; None: it chooses itself."""


class Cell(Struct, frozen=True):
    """A cell of a board, or a covered number. `open`: its question is on the screen."""

    number: int
    topic: str
    value: int
    state: Literal["", "open", "owned", "gone"]
    owner: Team | None = None
    """Who answered it rightly."""


class BoardScene(Struct, frozen=True, tag="board"):
    """A board of topics and values, or (no topics) of numbers, of which a team picks."""

    round: str
    team: Team
    """Whose question it will be."""
    picker: Team
    topics: tuple[str, ...]
    values: tuple[int, ...]
    """From the smallest; empty where numbers are picked."""
    cells: tuple[Cell, ...]
    strip: tuple[TeamScore, ...]


class VersusScene(Struct, frozen=True, tag="versus"):
    """The teams that now play against each other: pair `number` of `of`."""

    round: str
    number: int
    of: int
    teams: tuple[Team, ...]
    strip: tuple[TeamScore, ...]


class WagerScene(Struct, frozen=True, tag="wager"):
    """Teams wager in secret: only who has done so is shown."""

    round: str
    number: int
    of: int
    placed: tuple[Team, ...]
    waiting: tuple[Team, ...]
    least: int
    most: int
    strip: tuple[TeamScore, ...]


class Tally(Struct, frozen=True):
    """What a turn against the clock has come to so far."""

    right: int
    wrong: int
    passed: int
    """Passed over and not answered since."""
    points: int


class ReadyScene(Struct, frozen=True, tag="ready"):
    """A team is about to answer against the clock."""

    round: str
    team: Team
    member: str
    seconds: int
    most: int
    """So many questions at most."""
    strip: tuple[TeamScore, ...]


class SprintScene(Struct, frozen=True, tag="sprint"):
    """What a team's turn against the clock came to."""

    round: str
    team: Team
    tally: Tally
    strip: tuple[TeamScore, ...]


class CallScene(Struct, frozen=True, tag="call"):
    """请听题: announced, not shown."""

    heading: Heading
    strip: tuple[TeamScore, ...]
    helped: tuple[Helped, ...] = ()


class QuestionScene(Struct, frozen=True, tag="question"):
    """A question before its key is shown. `floor` is the team that answers or was first.

    `stage` is READING, CUE, OPEN, BUZZED, TIED, ANSWERING, STOPPED, TIME_UP, AUDIENCE, DONE,
    PASSED or VOIDED. `verdict` is the last one on this question, of `judged`. Where there are
    clues, `stem` holds those that were shown, a line each.
    """

    heading: Heading
    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    media: tuple[str, ...]
    stage: Stage
    clock: Clock | None
    floor: Team | None
    tied: tuple[Team, ...]
    judged: Team | None
    verdict: Verdict | None
    fouled: tuple[Team, ...]
    strip: tuple[TeamScore, ...]
    removed: tuple[int, ...] = ()
    """Options that a lifeline took away."""
    helped: tuple[Helped, ...] = ()
    tally: Tally | None = None
    fallen: tuple[Team, ...] = ()
    """Teams that this question put out of the round."""
    judges: int = 0
    """So many judges mark; 0: nobody does."""
    marked: int = 0
    """So many of them have."""
    swapped: bool = False
    """VOIDED by a lifeline."""
    medium: Medium | None = None
    """What of `media` is seen and heard."""


class RevealScene(Struct, frozen=True, tag="reveal"):
    """The key is shown, with who was right and wrong."""

    heading: Heading
    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    media: tuple[str, ...]
    key: Key
    right: tuple[Team, ...]
    wrong: tuple[Team, ...]
    strip: tuple[TeamScore, ...]
    late: tuple[Team, ...] = ()
    """Those of `wrong` whose time ran out."""
    removed: tuple[int, ...] = ()
    stakes: tuple[Stake, ...] = ()
    """What each team wagered; empty before the boards are scored."""
    fallen: tuple[Team, ...] = ()
    """Teams that this question put out of the round."""
    exempt: tuple[Team, ...] = ()
    medium: Medium | None = None


class Stake(Struct, frozen=True):
    """A team's wager, when it is due."""

    team: Team
    amount: int


class SheetLine(Struct, frozen=True):
    """A judge's sum in tenths; `dropped`: left out as one of the highest or lowest."""

    judge: int
    total: int
    dropped: bool


class MarksScene(Struct, frozen=True, tag="marks"):
    """The judges' sums, in tenths, and what they come to."""

    heading: Heading
    stem: str
    sheets: tuple[SheetLine, ...]
    mean: int
    """In hundredths of a mark, cut off; `points` are rounded from the exact mean."""
    full: int
    """The full sum of a judge, in tenths."""
    rounding: Rounding
    points: int
    strip: tuple[TeamScore, ...]


class LotteryScene(Struct, frozen=True, tag="lottery"):
    """The lot among those of the hall who were right."""

    heading: Heading
    names: int
    winners: tuple[str, ...]
    strip: tuple[TeamScore, ...]
    seed: int | None = None
    moment: str = ""
    """The time of day of the lot, ISO 8601."""


class ExplainScene(Struct, frozen=True, tag="explain"):
    """Explanation and passage, after the reveal."""

    heading: Heading
    kind: Kind
    stem: str
    options: tuple[str, ...]
    key: Key
    explanation: str
    citation: Citation | None
    strip: tuple[TeamScore, ...]
    partners: tuple[str, ...] = ()


class ScoresScene(Struct, frozen=True, tag="scores"):
    """The table of scores; `ties` touch an award, with no round for everyone left to part them.

    `declined` did not want the last question of the round that is over.
    """

    title: str
    rows: tuple[Standing, ...]
    teams: tuple[Team, ...]
    ties: tuple[Tie, ...]
    declined: Team | None = None


class RankingScene(Struct, frozen=True, tag="ranking"):
    """Places from `shown` on to the last; better ones are still hidden. `shown` None: none."""

    title: str
    rows: tuple[Standing, ...]
    """Only those shown, best first."""
    teams: tuple[Team, ...]
    hidden: int
    """How many teams are not yet shown."""


class CardScene(Struct, frozen=True, tag="card"):
    """A step of the ceremony: people, an interlude, the check of scores, the photo, a text."""

    kind: ItemKind
    title: str
    text: str
    people: tuple[Person, ...]
    media: str
    medium: Medium | None = None


class PodiumScene(Struct, frozen=True, tag="podium"):
    """The first three places."""

    title: str
    rows: tuple[Standing, ...]
    teams: tuple[Team, ...]


class AwardScene(Struct, frozen=True, tag="award"):
    """Those who win one award."""

    title: str
    award: str
    rows: tuple[Standing, ...]
    teams: tuple[Team, ...]


class EndScene(Struct, frozen=True, tag="end"):
    """The whole ranking with awards, after the last place is shown."""

    title: str
    rows: tuple[Standing, ...]
    teams: tuple[Team, ...]


ProjectorScene = (
    TitleScene
    | TeamsScene
    | RoundScene
    | ChooseScene
    | CallScene
    | QuestionScene
    | RevealScene
    | ExplainScene
    | ScoresScene
    | RankingScene
    | EndScene
    | BoardScene
    | VersusScene
    | WagerScene
    | ReadyScene
    | SprintScene
    | MarksScene
    | LotteryScene
    | CardScene
    | PodiumScene
    | AwardScene
)
