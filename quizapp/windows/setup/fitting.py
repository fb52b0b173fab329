"""Settings that another way of playing cannot have lose their value with it.

What is hidden in the form would contradict it unseen otherwise.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from quizapp.game.rules import (
    Answerers,
    Ending,
    Entrants,
    Lifeline,
    Marking,
    Order,
    Passing,
    Picker,
    RoundRules,
    Source,
    Sprint,
    Wager,
)

IN_TURN = (Answerers.MEMBER, Answerers.TEAM)


def fitting(rules: RoundRules) -> RoundRules:
    """The same rules without what they do not show."""
    changes: dict[str, Any] = {}
    turn, hall = rules.answerers in IN_TURN, rules.answerers is Answerers.HALL
    racing = rules.answerers is Answerers.BUZZ
    falling = rules.falling and (turn or racing)
    if not racing and rules.ends is Ending.DECIDED:
        changes["ends"] = Ending.COUNT
    if not turn:
        changes |= {
            "source": Source.ORDER,
            "picker": Picker.OWN,
            "sprint": Sprint(),
            "passing": Passing(),
            "marking": Marking(),
            "order": Order.TABLE if hall else rules.order,
            "lifelines": tuple(one for one in rules.lifelines if one.kind is not Lifeline.SWAP),
        }
        if not falling:
            changes["values"] = rules.values[:1]
    if racing or hall:
        changes["wager"] = Wager()
    if rules.answerers is Answerers.ALL:
        changes["lifelines"] = tuple(
            one for one in rules.lifelines if one.kind not in (Lifeline.SWAP, Lifeline.HELP)
        )
    if hall:
        changes |= {"entrants": Entrants.EVERYONE, "lives": 0, "survivor": 0, "lifelines": ()}
        changes["ends"] = Ending.COUNT
    changes["falling"] = falling
    fitted = replace(rules, **changes)
    choice = len(fitted.values) > 1 and not falling
    if not choice or fitted.source is not Source.ORDER:
        fitted = replace(fitted, may_decline=False)
    if fitted.picker is Picker.BEFORE and fitted.source is Source.ORDER and not choice:
        fitted = replace(fitted, picker=Picker.OWN)
    if not fitted.lives:
        fitted = replace(fitted, survivor=0)
    return fitted
