"""Any of the newer ways of playing, never one that contradicts itself."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from msgspec.structs import replace

from quizapp.game.contradictions import contradictions
from quizapp.game.plan import Item, ItemKind, Person
from quizapp.game.rules import (
    Allowance,
    Answerers,
    Criterion,
    Effect,
    Ending,
    Entrants,
    LateRule,
    Lifeline,
    Marking,
    Order,
    Passing,
    PassTo,
    Picker,
    Rounding,
    RoundRules,
    Source,
    Sprint,
    Wager,
    Within,
)

IN_TURN = (Answerers.MEMBER, Answerers.TEAM)
Change = Callable[[Random, RoundRules], RoundRules]


def _effect(random: Random) -> Effect:
    return Effect(random.choice((1, -1, 0, 2)), random.choice((0, 0, -5, 3)))


def _sprint(random: Random, rules: RoundRules) -> RoundRules:
    own = Sprint(
        random.choice((3, 20, 60)),
        random.choice((-1, 0, 2)),
        random.random() < 0.5,
        random.choice(list(LateRule)),
    )
    return replace(
        rules,
        answerers=random.choice(IN_TURN),
        values=(10,),
        may_decline=False,
        sprint=own,
    )


def _picked(random: Random, rules: RoundRules) -> RoundRules:
    board = random.random() < 0.6
    return replace(
        rules,
        answerers=random.choice(IN_TURN),
        source=Source.BOARD if board else Source.NUMBERS,
        values=random.choice(((10, 20, 30), (20, 10))) if board else (10,),
        own_value=not board and random.random() < 0.4,
        may_decline=False,
        picker=random.choice(list(Picker)),
    )


def _lives(random: Random, rules: RoundRules) -> RoundRules:
    return replace(
        rules,
        lives=random.choice((1, 1, 2, 3)),
        survivor=random.choice((0, 20, -5)),
        ends=random.choice((Ending.STANDING, Ending.COUNT)),
        may_decline=False,
    )


def _pairs(random: Random, rules: RoundRules) -> RoundRules:
    entrants = random.choice((Entrants.PAIRS, Entrants.PAIRS, Entrants.SURVIVORS))
    return replace(rules, entrants=entrants)


def _clues(random: Random, rules: RoundRules) -> RoundRules:
    answerers = random.choice((Answerers.BUZZ, Answerers.TEAM))
    values = random.choice(((40, 30, 20, 10), (20, 10)))
    return replace(
        rules, answerers=answerers, values=values, falling=True, own_value=False, may_decline=False
    )


def _wager(random: Random, rules: RoundRules) -> RoundRules:
    own = Wager(
        random.choice((10, 50)),
        random.choice((0, 10)),
        random.choice((5, 10)),
        random.random() < 0.5,
    )
    answerers = random.choice((Answerers.ALL, Answerers.ALL, Answerers.TEAM))
    return replace(
        rules, answerers=answerers, values=(10,), own_value=False, may_decline=False, wager=own
    )


def _marking(random: Random, rules: RoundRules) -> RoundRules:
    high, low = random.choice(((0, 0), (1, 1), (1, 0), (0, 1)))
    names = ("内容", "表达")[: random.randint(1, 2)]
    own = Marking(
        high + low + random.randint(1, 3),
        tuple(Criterion(name, random.choice((7, 10, 50))) for name in names),
        high,
        low,
        random.choice(list(Rounding)),
    )
    return replace(rules, answerers=random.choice(IN_TURN), marking=own)


def _hall(random: Random, rules: RoundRules) -> RoundRules:
    return replace(
        rules,
        answerers=Answerers.HALL,
        entrants=Entrants.EVERYONE,
        order=Order.TABLE,
        values=(10,),
        may_decline=False,
        winners=random.randint(1, 3),
    )


def _passing(random: Random, rules: RoundRules) -> RoundRules:
    own = Passing(
        random.choice((PassTo.NEXT, PassTo.NAMED, PassTo.HALL)),
        random.randint(1, 3),
        _effect(random),
        _effect(random),
        random.choice((0, 10)),
    )
    return replace(rules, answerers=random.choice(IN_TURN), passing=own)


def _lifelines(random: Random, rules: RoundRules) -> RoundRules:
    kinds = random.sample(list(Lifeline), random.randint(1, 4))
    own = tuple(Allowance(one, random.randint(1, 2), random.choice(list(Within))) for one in kinds)
    return replace(rules, lifelines=own)


CHANGES: tuple[Change, ...] = (
    _sprint,
    _picked,
    _lives,
    _pairs,
    _clues,
    _wager,
    _marking,
    _hall,
    _passing,
    _lifelines,
)


def any_way(random: Random, plain: Callable[[Random], RoundRules]) -> RoundRules:
    """Rules with one to three of the newer settings that go together."""
    while True:
        rules = plain(random)
        for change in random.sample(CHANGES, random.randint(1, 3)):
            rules = change(random, rules)
        if not contradictions(rules):
            return rules


def any_programme(random: Random, rounds: int) -> tuple[Item, ...]:
    """Every round in order, with steps of the ceremony among them; often none at all."""
    if random.random() < 0.6:
        return ()
    items: list[Item] = []
    for index in range(rounds):
        for _ in range(random.randint(0, 2)):
            kind = random.choice(list(ItemKind))
            items.append(Item(kind, round=random.randrange(rounds), people=(Person("王主席"),)))
        items.append(Item(ItemKind.ROUND, round=index))
    return (*items, *random.choice(((), (Item(ItemKind.RANKING), Item(ItemKind.PODIUM)))))
