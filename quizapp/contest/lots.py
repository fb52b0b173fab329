"""The draw of lots: teams into heats and seats, from a seed that is told to everybody.

Each lot is SHA-256 over the seed and what it is drawn for, so the same seed, teams and groups give
the same draw on every machine and for ever. Heats' sizes differ by one at most; teams of a group
(one unit, one earlier heat) are spread over the heats as evenly as can be, the first kind of group
surely, further kinds as well as the best of a hundred tries does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

Groups = tuple[tuple[int, ...], ...]
Heats = tuple[tuple[int, ...], ...]

TRIES = 100


def lot(seed: int, *about: str | int) -> bytes:
    """The lot that is drawn for something; lots are compared byte by byte."""
    return sha256("\n".join(str(one) for one in (seed, *about)).encode()).digest()


def order(seed: int, teams: Sequence[int], about: str = "tie") -> tuple[int, ...]:
    """Teams in an order that chance gives them."""
    return tuple(sorted(teams, key=lambda team: (lot(seed, about, team), team)))


def draw(seed: int, teams: Sequence[int], heats: int, groups: Sequence[Groups] = ()) -> Heats:
    """Draw heats and seats; `groups` are kinds of groups, the one that matters most first."""
    best: tuple[int, int, Heats] | None = None
    surely = sum(_unavoidable(kind, heats) for kind in groups[1:])
    tries = TRIES if len(groups) > 1 and any(len(group) > 1 for group in groups[1]) else 1
    for number in range(tries):
        found = _dealt(seed, number, teams, heats, groups)
        meetings = sum(meeting(found, kind) for kind in groups[1:])
        if best is None or meetings < best[0]:
            best = meetings, number, found
        if meetings == surely:  # No further try could do with fewer.
            break
    assert best is not None
    _, number, dealt = best
    return tuple(order(seed, heat, f"seat {number}") for heat in dealt)


def meeting(heats: Heats, groups: Groups) -> int:
    """How many pairs of one group sit in the same heat."""
    own = _numbered(groups)
    counts = (Counter(own[team] for team in heat if team in own) for heat in heats)
    return sum(count * (count - 1) // 2 for heat in counts for count in heat.values())


def _unavoidable(groups: Groups, heats: int) -> int:
    """How many pairs of one group sit in the same heat even where it is spread evenly."""
    pairs = 0
    for group in groups:
        each, more = divmod(len(group), heats)
        pairs += more * each * (each + 1) // 2 + (heats - more) * each * (each - 1) // 2
    return pairs


def _dealt(
    seed: int, number: int, teams: Sequence[int], heats: int, groups: Sequence[Groups]
) -> Heats:
    """Deal teams one by one, large groups first, each into one of the smallest heats.

    While all of a group goes in a row, every heat gets one of it before any gets a second: among
    the smallest heats one without a team of the group is left as long as there is such a heat.
    """
    held: list[list[int]] = [[] for _ in range(heats)]
    kinds = [_numbered(kind) for kind in groups]
    first = {team: kinds[0].get(team, -team) if kinds else -team for team in teams}
    size = Counter(first.values())
    name: dict[int, int] = {}
    for team in teams:
        name[first[team]] = min(team, name.get(first[team], team))
    lead = _lead(seed, number, "group")
    group_lots = {group: _lot(lead, one) for group, one in name.items()}
    lead = _lead(seed, number, "team")

    def turn(team: int) -> tuple[int, bytes, bytes, int]:
        return -size[first[team]], group_lots[first[team]], _lot(lead, team), team

    sits = [[Counter[int]() for _ in kinds] for _ in range(heats)]
    for team in sorted(teams, key=turn):
        least = min(map(len, held))
        best = [at for at, heat in enumerate(held) if len(heat) == least]
        own = [kind.get(team, -team) for kind in kinds]
        for at, group in enumerate(own):
            meets = [sits[heat][at].get(group, 0) for heat in best]
            fewest = min(meets)
            best = [heat for heat, met in zip(best, meets, strict=True) if met == fewest]
        chosen = best[0]
        if len(best) > 1:  # Of one that alone is best, a lot would change nothing.
            lots = _lead(seed, number, "heat", team)
            chosen = min(best, key=lambda at, lots=lots: _lot(lots, at))
        held[chosen].append(team)
        for at, group in enumerate(own):
            sits[chosen][at][group] += 1
    return tuple(map(tuple, held))


def _lead(*about: str | int) -> bytes:
    """What several lots have in common, written once."""
    return "".join(f"{one}\n" for one in about).encode()


def _lot(lead: bytes, last: int) -> bytes:
    """The same lot as `lot` gives for what `lead` began with and `last`."""
    return sha256(lead + b"%d" % last).digest()


def _numbered(groups: Groups) -> dict[int, int]:
    return {team: at for at, group in enumerate(groups, start=1) for team in group}
