"""Places and awards from scores and sudden-death sittings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Verdicts = Sequence[tuple[int, str]]
"""(team, verdict) on one question, in the order in which they were given."""


def ranks_of_sitting(order: Sequence[int], asks: Iterable[Verdicts]) -> dict[int, int]:
    """How one sudden death separates its entrants: the lower the better.

    The first right answer makes rank 0, as good as having been above the tie; the first wrong one
    the last rank. Who has not been judged stands between.
    """
    ahead: list[int] = []
    behind: list[int] = []
    for verdicts in asks:
        for team, verdict in verdicts:
            if team not in order or team in ahead or team in behind:
                continue
            (ahead if verdict == "right" else behind).append(team)
    last = len(order)
    ranks = dict.fromkeys(order, len(ahead))
    ranks |= {team: rank for rank, team in enumerate(ahead)}
    ranks |= {team: last - rank for rank, team in enumerate(behind)}
    return ranks


def groups(scores: Mapping[int, int], sittings: Sequence[Mapping[int, int]]) -> list[list[int]]:
    """Teams that nothing tells apart stand together; the best first."""
    keyed: dict[tuple[int, ...], list[int]] = {}
    for team in sorted(scores):
        key = (-scores[team], *(sitting.get(team, 0) for sitting in sittings))
        keyed.setdefault(key, []).append(team)
    return [keyed[key] for key in sorted(keyed)]


def places(ranked: Sequence[Sequence[int]], counting: str) -> dict[int, int]:
    """The place of every team; `counting` is "standard" (1 2 2 4) or "dense" (1 2 2 3)."""
    result: dict[int, int] = {}
    for nth, group in enumerate(ranked, start=1):
        place = nth if counting == "dense" else len(result) + 1
        result |= dict.fromkeys(group, place)
    return result


def awards(ranked: Sequence[Sequence[int]], given: Sequence[tuple[str, int]]) -> dict[int, str]:
    """The award of every team that has one: by the first position of its group."""
    by_position = [name for name, count in given for _ in range(count)]
    result: dict[int, str] = {}
    position = 0
    for group in ranked:
        if position < len(by_position):
            result |= dict.fromkeys(group, by_position[position])
        position += len(group)
    return result
