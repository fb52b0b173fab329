"""Lives, judges' marks, lots and the like, worked out again from nothing but the log's values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Any

Event = dict[str, Any]
Verdicts = Sequence[tuple[int, str]]

MISSED = {"wrong", "timeout", "misquoted"}


def misses(
    asks: Iterable[tuple[Verdicts, Sequence[int], set[int]]], lives: int, *, together: bool
) -> dict[int, int]:
    """How many lives each team has lost; of each question: verdicts, who played, who was exempt."""
    lost: dict[int, int] = {}
    for verdicts, playing, exempt in asks:
        missed = [team for team, verdict in verdicts if verdict in MISSED]
        if together:
            stand = [team for team in playing if lost.get(team, 0) < lives and team not in exempt]
            if all(team in missed for team in stand):
                continue
        for team in missed:
            lost[team] = lost.get(team, 0) + 1
    return lost


def marks_come_to(rules: Event, sheets: Mapping[int, Sequence[int]], value: int) -> int:
    """Points by the judges' sheets, as an organiser reckons them with a pencil."""
    marking = rules["marking"]
    sums = sorted(Fraction(sum(sheet), 10) for sheet in sheets.values())
    low, high = marking["drop_low"], marking["drop_high"]
    kept = sums[low : len(sums) - high]
    full = sum(criterion["most"] for criterion in marking["criteria"])
    exact = sum(kept) / len(kept) / full * value
    match marking["rounding"]:
        case "down":
            return floor(exact)
        case "up":
            return ceil(exact)
        case "half_even":
            return round(exact)
        case _:
            return floor(exact + Fraction(1, 2))


def lot(things: Sequence[Any], seed: int) -> list[Any]:
    """The order of a lot, by the words of its record: SHA-256 of `SEED/n`, 8 bytes, modulo."""
    rest, order = list(things), []
    for n in range(len(things)):
        number = int(hashlib.sha256(f"{seed}/{n}".encode()).hexdigest()[:16], 16)
        order.append(rest.pop(number % len(rest)))
    return order


def pairs(ranked: Sequence[Sequence[int]], order: Sequence[int]) -> list[list[int]]:
    """Two by two as they stand; a last one alone joins the pair before it."""
    flat = [team for group in ranked for team in sorted(group)]
    cut = [flat[n : n + 2] for n in range(0, len(flat), 2)]
    if len(cut) > 1 and len(cut[-1]) < 2:
        cut[-2:] = [cut[-2] + cut[-1]]
    return [sorted(pair, key=order.index) for pair in cut]
