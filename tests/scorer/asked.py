"""A question as the second scorer knows it: who answered what, and what that is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.scorer import further
from tests.scorer.floor import Floor
from tests.scorer.surviving import Event


@dataclass
class Mark:
    """A team's verdict on a question; `steal` whether another team had missed before it."""

    team: int
    verdict: str
    points: int
    steal: bool
    missed: bool
    value: int


@dataclass
class Ask:
    rules: dict[str, Any]
    value: int
    sitting: int
    order: list[int]
    floor: Floor
    marks: list[Mark] = field(default_factory=list)
    points: Counter[int] = field(default_factory=Counter)
    is_void: bool = False
    stakes: dict[int, int] = field(default_factory=dict)
    doubled: set[int] = field(default_factory=set)
    sheets: dict[int, list[int]] = field(default_factory=dict)
    clue: int = 0
    survivors: set[int] = field(default_factory=set)

    def mark_of(self, team: int) -> Mark | None:
        return next((mark for mark in self.marks if mark.team == team), None)

    def steals(self, team: int) -> bool:
        passes = self.rules["passing"]["to"] != "nobody"
        if self.rules["answerers"] != "buzz" and (self.rules["answerers"] == "all" or not passes):
            return False
        return any(mark.missed for mark in self.marks if mark.team != team)


def worth_of(
    ask: Ask, event: Event, value: int, complain: Callable[[str], None], *, steal: bool
) -> int:
    """What the verdict is worth by the rules; complains where the event says otherwise."""
    rules, verdict, points = ask.rules, event["verdict"], event["points"]
    times = 2 if event["team"] in ask.doubled else 1
    buzz, passing = rules["buzz"], rules["passing"]
    is_buzz = rules["answerers"] == "buzz"
    if rules["ends"] == "decided":
        worth = 0
    elif verdict == "partial":
        worth = points
        if not 0 <= points <= times * value:
            complain(f"{points} points for a part of {times * value}")
    elif verdict == "misquoted":
        worth = times * effect_of(buzz["misquote"], value) if is_buzz else 0
    else:
        effect = rules[verdict]
        if steal and is_buzz:
            name = "steal_right" if verdict == "right" else "steal_wrong"
            effect = effect if buzz[name] is None else buzz[name]
        elif steal:
            effect = passing["right" if verdict == "right" else "wrong"]
        worth = times * effect_of(effect, value)
    if points != worth:
        complain(
            f"ask {event['ask']}, team {event['team']}:"
            f" {verdict} is called worth {points}, by the rules it is {worth}"
        )
    return worth


def is_in_order(
    wanted: str, order: list[int], seed: int, entrants: list[int], scores: dict[int, int]
) -> bool:
    """Whether turns go as the rules want them."""
    if wanted == "lot" and order:
        return order == further.lot(sorted(entrants), seed)
    points = [scores.get(team, 0) for team in order]
    match wanted:
        case "reverse":
            return order == sorted(order, reverse=True)
        case "low_first":
            return points == sorted(points)
        case "high_first":
            return points == sorted(points, reverse=True)
        case _:
            return order == sorted(order)


def effect_of(effect: dict[str, int], value: int) -> int:
    """What an effect comes to for a question of this value."""
    return effect["times"] * value + effect["points"]
