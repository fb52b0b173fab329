"""Who is awarded what: places cut into bands, special awards, and taking part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from quizapp.game.events import Verdict
from quizapp.game.match import Match
from quizapp.game.plan import Award, Team
from quizapp.game.standings import award_of, standings


class Kind(StrEnum):
    """Who can be honoured."""

    PERSON = "person"
    TEAM = "team"
    UNIT = "unit"


class Recipient(Struct, frozen=True):
    """Who is honoured. `call` is how a person is addressed (同志), "" leaves it to the template.

    `id_tail` are the last signs of an identity number, where two persons share name and unit.
    """

    kind: Kind
    name: str
    unit: str = ""
    members: tuple[str, ...] = ()
    call: str = ""
    id_tail: str = ""


class Honour(Struct, frozen=True):
    """An award and who gets it; `place` is 0 where it was not won by a place."""

    recipient: Recipient
    award: str
    place: int = 0
    tied: bool = False


class Shared(StrEnum):
    """What becomes of equal ones whose places lie in two bands of awards."""

    BETTER = "better"
    """All get the better award; the places they fill count for the band they begin in."""
    LESSER = "lesser"
    """All get the award of the last place that they fill."""
    OPEN = "open"
    """None gets an award before a playoff or a jury has parted them."""


class Player(Struct, frozen=True):
    """A member of a team with what he or she answered alone: right answers, and points for them."""

    team: int
    member: int
    recipient: Recipient
    right: int
    points: int


class Placed(Struct, frozen=True):
    """One in the final list: 1 2 2 4, or 1 2 2 3."""

    recipient: Recipient
    place: int


def team_recipient(team: Team) -> Recipient:
    """A team of a match as it is honoured."""
    return Recipient(Kind.TEAM, team.name, team.unit, team.members)


def final_list(match: Match) -> tuple[Placed, ...]:
    """The teams of a match in their places."""
    teams = {team.id: team for team in match.plan.teams}
    return tuple(Placed(team_recipient(teams[row.team]), row.place) for row in standings(match))


def of_match(match: Match, shared: Shared = Shared.BETTER) -> tuple[Honour, ...]:
    """The awards of a match by its own bands."""
    return by_bands(final_list(match), match.plan.awards, shared)


def by_bands(
    placed: Iterable[Placed], bands: tuple[Award, ...], shared: Shared = Shared.BETTER
) -> tuple[Honour, ...]:
    """Cut a final list into bands of awards; those without an award are left out.

    A band counts heads, not numbers of places: after two second places the next head is fourth.
    """
    honours: list[Honour] = []
    heads = 0
    for group in _groups(placed):
        first, last = heads + 1, heads + len(group)
        heads = last
        award = _award(bands, first, last, shared)
        tied = len(group) > 1
        honours += [Honour(one.recipient, award, one.place, tied) for one in group if award]
    return tuple(honours)


def unparted(placed: Iterable[Placed], bands: tuple[Award, ...]) -> tuple[tuple[Placed, ...], ...]:
    """The groups of equal ones that lie in two bands: somebody must say what becomes of them."""
    found: list[tuple[Placed, ...]] = []
    heads = 0
    for group in _groups(placed):
        if award_of(bands, heads + 1) != award_of(bands, heads + len(group)):
            found.append(group)
        heads += len(group)
    return tuple(found)


def special(award: str, recipients: Iterable[Recipient]) -> tuple[Honour, ...]:
    """An award that no place decides: 优秀组织奖, 最佳选手."""
    return tuple(Honour(recipient, award) for recipient in recipients)


def players(match: Match) -> tuple[Player, ...]:
    """Everybody who answered alone, the best first: by points, then by right answers.

    Only questions put to one member by number tell who answered; void ones do not count.
    """
    tally: dict[tuple[int, int], list[int]] = {}
    for ask in match.asks:
        if not (ask.team and ask.member) or ask.voided is not None:
            continue
        found = tally.setdefault((ask.team, ask.member), [0, 0])
        for mark in ask.marks:
            if mark.team == ask.team:
                found[0] += mark.verdict is Verdict.RIGHT
                found[1] += mark.points
    teams = {team.id: team for team in match.plan.teams}
    rows = [
        Player(team, member, _member(teams[team], member), right, points)
        for (team, member), (right, points) in tally.items()
        if team in teams and member <= len(teams[team].members)
    ]
    return tuple(sorted(rows, key=lambda one: (-one.points, -one.right, one.team, one.member)))


def placed_players(found: Sequence[Player]) -> tuple[Placed, ...]:
    """`players` of whom something was right, in their places: 1 2 2 4."""
    placed: list[Placed] = []
    worth: list[tuple[int, int]] = []
    for one in found:
        if one.right:
            worth.append((one.points, one.right))
            placed.append(Placed(one.recipient, worth.index(worth[-1]) + 1))
    return tuple(placed)


def best(placed: Iterable[Placed], count: int) -> tuple[Recipient, ...]:
    """The best `count`, and whoever equals the last of them."""
    return tuple(one.recipient for one in placed if one.place <= count)


def taking_part(award: str, roster: Iterable[Honour], honoured: Iterable[Honour] = ()) -> tuple[
    Honour, ...
]:  # fmt: skip
    """The award of having taken part for all of a roster but those who are honoured anyway."""
    others = {_who(one.recipient) for one in honoured}
    return tuple(
        Honour(one.recipient, award) for one in roster if _who(one.recipient) not in others
    )


def to_members(honours: Iterable[Honour]) -> tuple[Honour, ...]:
    """For each team one certificate a member; a team without members keeps its own."""
    found: list[Honour] = []
    for one in honours:
        who = one.recipient
        if who.kind is not Kind.TEAM or not who.members:
            found.append(one)
            continue
        found += [
            Honour(Recipient(Kind.PERSON, name, who.unit or who.name), one.award, one.place)
            for name in who.members
        ]
    return tuple(found)


def _member(team: Team, number: int) -> Recipient:
    return Recipient(Kind.PERSON, team.members[number - 1], team.unit or team.name)


def _groups(placed: Iterable[Placed]) -> list[tuple[Placed, ...]]:
    rows = sorted(placed, key=lambda one: one.place)
    groups: list[list[Placed]] = []
    for row in rows:
        if groups and groups[-1][0].place == row.place:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [tuple(group) for group in groups]


def _award(bands: Sequence[Award], first: int, last: int, shared: Shared) -> str:
    better, lesser = award_of(tuple(bands), first), award_of(tuple(bands), last)
    match shared:
        case Shared.BETTER:
            return better
        case Shared.LESSER:
            return lesser
        case Shared.OPEN:
            return better if better == lesser else ""


def _who(recipient: Recipient) -> tuple[str, str, str, str]:
    return recipient.kind.value, recipient.name, recipient.unit, recipient.id_tail
