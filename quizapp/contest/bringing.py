"""What teams bring from one stage into the next (带分晋级): a rule that is named and recorded."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class BringRule(StrEnum):
    """What the points are reckoned from."""

    NOTHING = "nothing"
    """Everybody begins with the base score alone."""
    SHARE = "share"
    """A share of the score in the stage before, rounded half up (四舍五入)."""
    PLACE = "place"
    """So many points for each place in the heat before."""


class Bring(Struct, frozen=True):
    """A stage's rule: `percent` belongs to SHARE, `points` from the first place on to PLACE."""

    rule: BringRule = BringRule.NOTHING
    percent: int = 0
    points: tuple[int, ...] = ()


def brought(rule: Bring, score: int, place: int) -> int:
    """What a team brings that had this score and place in its heat.

    Of a score below zero the share is below zero too, rounded away from it like the others.
    """
    match rule.rule:
        case BringRule.NOTHING:
            return 0
        case BringRule.SHARE:
            share = (abs(score) * rule.percent + 50) // 100
            return share if score >= 0 else -share
        case BringRule.PLACE:
            return rule.points[place - 1] if place <= len(rule.points) else 0
