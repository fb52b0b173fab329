"""What may be asked of a competition. Moments (`at`, ISO 8601) and seeds come in with them."""

from __future__ import annotations

from msgspec import Struct

from quizapp.contest.awards import Honour, Shared
from quizapp.contest.competition import How, Outline, Person, Row, Squad


class Found(Struct, frozen=True):
    """Begin a competition."""

    outline: Outline


class Plan(Struct, frozen=True):
    """Plan it otherwise; what is drawn already stays as it is."""

    outline: Outline


class TakeRoster(Struct, frozen=True):
    """Enter teams; their numbers are given anew, after those that are there."""

    squads: tuple[Squad, ...]
    source: str = ""


class ChangeSquad(Struct, frozen=True):
    """Put a team right."""

    squad: Squad
    reason: str = ""


class RemoveSquads(Struct, frozen=True):
    """Take teams off the roster, before any draw."""

    teams: tuple[int, ...]


class Substitute(Struct, frozen=True):
    """Let a substitute take a member's seat."""

    team: int
    left: str
    came: str
    reason: str = ""


class Withdraw(Struct, frozen=True):
    """A team takes part no more."""

    team: int
    reason: str
    at: str


class Reinstate(Struct, frozen=True):
    """A withdrawn team takes part again."""

    team: int
    reason: str


class DrawLots(Struct, frozen=True):
    """Draw heats and seats of a stage; `absent` are withdrawn. A second draw needs a reason."""

    stage: int
    seed: int
    at: str
    absent: tuple[int, ...] = ()
    reason: str = ""
    witnesses: str = ""
    no_show: str = "absent from the draw"
    """The reason that is written down for those who did not come."""


class TakeResult(Struct, frozen=True):
    """Take the result of a heat from its match; a second time needs a reason."""

    stage: int
    heat: int
    match: str
    head: str
    rows: tuple[Row, ...]
    people: tuple[Person, ...] = ()
    at: str = ""
    reason: str = ""


class Settle(Struct, frozen=True):
    """Part the teams of a tie. Of a lot only the seed is given; else `order`, the best first."""

    stage: int
    heat: int
    teams: tuple[int, ...]
    how: How
    at: str
    seed: int = 0
    order: tuple[int, ...] = ()
    match: str = ""
    note: str = ""


class CloseStage(Struct, frozen=True):
    """Say who goes on, and so make the next stage."""

    stage: int


class ReopenStage(Struct, frozen=True):
    """Let it be open again who goes on."""

    stage: int
    reason: str


class GiveSpecial(Struct, frozen=True):
    """Give an award that no place decides."""

    award: str
    honours: tuple[Honour, ...]


class SettleAwards(Struct, frozen=True):
    """Say who is awarded what."""

    shared: Shared = Shared.OPEN


class ReopenAwards(Struct, frozen=True):
    """Let the awards be open again."""

    reason: str


Command = (
    Found
    | Plan
    | TakeRoster
    | ChangeSquad
    | RemoveSquads
    | Substitute
    | Withdraw
    | Reinstate
    | DrawLots
    | TakeResult
    | Settle
    | CloseStage
    | ReopenStage
    | GiveSpecial
    | SettleAwards
    | ReopenAwards
)
