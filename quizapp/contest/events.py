"""What happened in a competition. Each is stored under its tag, which never changes."""

from __future__ import annotations

from msgspec import Struct

from quizapp.contest.awards import Honour
from quizapp.contest.bringing import Bring
from quizapp.contest.competition import Draw, Outline, Result, Settlement, Squad


class Founded(Struct, frozen=True, tag="founded"):
    """The competition begins with its outline."""

    outline: Outline


class Outlined(Struct, frozen=True, tag="outlined"):
    """The organiser plans it otherwise."""

    outline: Outline


class RosterTaken(Struct, frozen=True, tag="roster_taken"):
    """Teams are entered; `source` names the file they came from, "" those written by hand."""

    squads: tuple[Squad, ...]
    source: str = ""


class SquadChanged(Struct, frozen=True, tag="squad_changed"):
    """A team is put right; after the first draw with a reason."""

    squad: Squad
    reason: str = ""


class SquadsRemoved(Struct, frozen=True, tag="squads_removed"):
    """Teams were never meant to be in it."""

    teams: tuple[int, ...]


class Substituted(Struct, frozen=True, tag="substituted"):
    """A substitute takes a member's seat; the member becomes a substitute."""

    team: int
    stage: int
    left: str
    came: str
    reason: str


class Withdrawn(Struct, frozen=True, tag="withdrawn"):
    """A team takes part no more."""

    team: int
    stage: int
    reason: str
    at: str


class Reinstated(Struct, frozen=True, tag="reinstated"):
    """A withdrawn team takes part again."""

    team: int
    reason: str


class LotsDrawn(Struct, frozen=True, tag="lots_drawn"):
    """Heats and seats are drawn; an earlier draw of the stage counts no more."""

    stage: int
    draw: Draw


class ResultTaken(Struct, frozen=True, tag="result_taken"):
    """The result of a heat; one taken before stays on record and counts no more."""

    result: Result


class TieSettled(Struct, frozen=True, tag="tie_settled"):
    """Tied teams are parted."""

    settlement: Settlement


class StageClosed(Struct, frozen=True, tag="stage_closed"):
    """Who goes on: `first` of their heats, and best `others`."""

    stage: int
    first: tuple[int, ...]
    others: tuple[int, ...] = ()
    bring: Bring = Bring()
    """The rule by which they bring points into the next stage."""
    brought: tuple[tuple[int, int], ...] = ()
    """(team, points) of those who bring some."""


class StageReopened(Struct, frozen=True, tag="stage_reopened"):
    """Who goes on is open again; draws of the next stage count no more."""

    stage: int
    reason: str


class SpecialGiven(Struct, frozen=True, tag="special_given"):
    """An award that no place decides goes to these, and to nobody else."""

    award: str
    honours: tuple[Honour, ...]


class AwardsSettled(Struct, frozen=True, tag="awards_settled"):
    """Who is awarded what, for certificates and the list on the wall."""

    honours: tuple[Honour, ...]


class AwardsReopened(Struct, frozen=True, tag="awards_reopened"):
    """The awards are open again."""

    reason: str


Event = (
    Founded
    | Outlined
    | RosterTaken
    | SquadChanged
    | SquadsRemoved
    | Substituted
    | Withdrawn
    | Reinstated
    | LotsDrawn
    | ResultTaken
    | TieSettled
    | StageClosed
    | StageReopened
    | SpecialGiven
    | AwardsSettled
    | AwardsReopened
)
