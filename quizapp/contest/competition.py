"""A competition of several matches as it stands: stages, heats, teams, draws, results."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from quizapp.contest.awards import Honour
from quizapp.contest.bringing import Bring
from quizapp.game.plan import Award

OTHERS = -1
"""In place of a heat: the best others of all heats of a stage."""


class Squad(Struct, frozen=True):
    """A team of the competition. `members` play, `substitutes` may take their seats."""

    id: int
    name: str
    unit: str = ""
    members: tuple[str, ...] = ()
    substitutes: tuple[str, ...] = ()
    leader: str = ""


class StagePlan(Struct, frozen=True):
    """A stage (初赛, 复赛, 决赛): how many heats, and who goes on.

    The `first` of each heat go on, and of all others of the stage the best `others` by score; of
    the last stage nobody does. `template` is the id of the draft that holds rounds and base score.
    """

    name: str
    heats: int = 1
    first: int = 0
    others: int = 0
    units_apart: bool = True
    met_apart: bool = True
    """Teams that met in the stage before are kept apart where that is possible."""
    template: str = ""
    bring: Bring = Bring()
    """What those who come in bring from the stage before."""


class OutBy(StrEnum):
    """How those who did not reach the last stage stand to each other in the final list."""

    EQUAL = "equal"
    """All who went out in one stage share a place."""
    SCORE = "score"
    """By their score in the stage in which they went out."""


class Outline(Struct, frozen=True):
    """What the organiser plans. `awards` are bands of places; the other two no place decides."""

    title: str
    subtitle: str = ""
    organiser: str = ""
    stages: tuple[StagePlan, ...] = ()
    awards: tuple[Award, ...] = ()
    organisation: Award | None = None
    """优秀组织奖, for units."""
    players: Award | None = None
    """最佳选手, for persons by their answers."""
    out_by: OutBy = OutBy.EQUAL


class Absence(Struct, frozen=True):
    """A team that is not in the competition any more, since which stage (from 0) and why."""

    team: int
    stage: int
    reason: str
    at: str


class Draw(Struct, frozen=True):
    """A draw of lots: `heats[h][s]` is the team at seat s + 1 of heat h + 1.

    It follows from the seed, the teams with their `groups` and the stage's plan alone
    (`lots.draw`), so that anybody may draw it again. `absent` did not come and are withdrawn.
    """

    number: int
    seed: int
    at: str
    teams: tuple[int, ...]
    heats: tuple[tuple[int, ...], ...]
    groups: tuple[tuple[tuple[int, ...], ...], ...] = ()
    absent: tuple[int, ...] = ()
    reason: str = ""
    witnesses: str = ""


class Row(Struct, frozen=True):
    """A team's score and place in its heat: 1 2 2 4."""

    team: int
    score: int
    place: int


class Person(Struct, frozen=True):
    """What a member answered alone in a heat: `asked` questions, `right` of them, its points."""

    team: int
    name: str
    asked: int
    right: int
    points: int = 0


class Result(Struct, frozen=True):
    """The result of a heat. `head` are the last digits of the match's log: what it came from."""

    stage: int
    heat: int
    match: str
    head: str
    rows: tuple[Row, ...]
    people: tuple[Person, ...] = ()
    at: str = ""
    reason: str = ""
    """Why it was taken again."""


class How(StrEnum):
    """How a tie was settled."""

    PLAYOFF = "playoff"
    LOT = "lot"
    JURY = "jury"


class Settlement(Struct, frozen=True):
    """Tied teams in the order that was found for them, the best first.

    `heat` is OTHERS for best others. `seed` belongs to a lot, `match` to a playoff that was played
    as a match; `note` says what else there is to say.
    """

    stage: int
    heat: int
    order: tuple[int, ...]
    how: How
    at: str
    seed: int = 0
    match: str = ""
    note: str = ""


class Stage(Struct, frozen=True):
    """A stage as it stands. `teams` of the first stage are those of the roster."""

    plan: StagePlan
    draws: tuple[Draw, ...] = ()
    results: tuple[Result, ...] = ()
    settled: tuple[Settlement, ...] = ()
    through: tuple[int, ...] | None = None
    """Who goes on, once the stage is closed."""
    brought: tuple[tuple[int, int], ...] = ()
    """(team, points) of those who bring points into this stage."""

    def brought_by(self, team: int) -> int:
        """The points that a team brought into the stage."""
        return dict(self.brought).get(team, 0)

    @property
    def draw(self) -> Draw | None:
        """The draw that counts: the last one."""
        return self.draws[-1] if self.draws else None

    def result(self, heat: int) -> Result | None:
        """The result of a heat that counts: the last one that was taken."""
        found = [one for one in self.results if one.heat == heat]
        return found[-1] if found else None


class Competition(Struct, frozen=True):
    """A competition after some events."""

    outline: Outline
    squads: tuple[Squad, ...] = ()
    absences: tuple[Absence, ...] = ()
    stages: tuple[Stage, ...] = ()
    special: tuple[Honour, ...] = ()
    """Awards that no place decides, as they were given."""
    honours: tuple[Honour, ...] | None = None
    """All awards, once they are settled."""

    def squad(self, team: int) -> Squad:
        """The team with that number; LookupError if there is none."""
        for one in self.squads:
            if one.id == team:
                return one
        raise LookupError(team)

    @property
    def out(self) -> frozenset[int]:
        """Teams that are withdrawn."""
        return frozenset(one.team for one in self.absences)

    def entrants(self, stage: int) -> tuple[int, ...]:
        """Who may take part in a stage, withdrawn teams left out."""
        if stage == 0:
            found = tuple(one.id for one in self.squads)
        else:
            found = self.stages[stage - 1].through or ()
        return tuple(team for team in found if team not in self.out)

    def seats(self, stage: int, heat: int) -> tuple[int, ...]:
        """The teams of a heat by their seats, withdrawn ones left out: the others close up."""
        draw = self.stages[stage].draw
        return tuple(one for one in draw.heats[heat] if one not in self.out) if draw else ()

    @property
    def current(self) -> int:
        """The first stage that is not closed, else the last one."""
        for at, stage in enumerate(self.stages):
            if stage.through is None:
                return at
        return max(0, len(self.stages) - 1)
