"""The order of the evening: what has begun, what is to come, and how the match changes with it.

A match without a programme has the usual order; it gets it as a programme when it is changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from quizapp.game import events as e
from quizapp.game.match import (
    Ceremony,
    Choosing,
    Ended,
    Entrance,
    Interrupted,
    Match,
    Play,
    Ranking,
    Ready,
    RoundTitle,
    SprintOver,
    Title,
    Versus,
    Wagering,
)
from quizapp.game.plan import Item, ItemKind
from quizapp.game.rules import Entrants


class Agenda(Struct, frozen=True):
    """The items in order; `item` runs (-1: none does), `begun` have begun.

    An item before the one that runs that has not begun was passed over.
    """

    items: tuple[Item, ...]
    item: int
    begun: tuple[int, ...]


def usual(count: int) -> tuple[Item, ...]:
    """The order of an evening of so many rounds where nobody has chosen another one."""
    rounds = tuple(Item(ItemKind.ROUND, round=at) for at in range(count))
    return (Item(ItemKind.ENTRANCE), *rounds, Item(ItemKind.RANKING))


def ceremony(count: int, awards: Sequence[str]) -> tuple[Item, ...]:
    """The usual order with the whole ceremony after it; `awards` with the best one first."""
    return (
        *usual(count)[:-1],
        Item(ItemKind.RECOUNT),
        Item(ItemKind.RANKING),
        Item(ItemKind.PODIUM),
        *(Item(ItemKind.AWARDS, award=award) for award in reversed(awards)),
        Item(ItemKind.PHOTO),
    )


def agenda(match: Match) -> Agenda:
    """The order of the evening as it stands, also where the match has no programme."""
    if match.plan.programme:
        return Agenda(match.plan.programme, match.item, match.begun)
    items = usual(len(match.plan.rounds))
    match match.phase:
        case Title():
            return Agenda(items, -1, ())
        case Entrance():
            return Agenda(items, 0, (0,))
        case Ranking() | Ended():
            item = len(items) - 1
        case _:
            item = 1 + match.sittings[-1].round if match.sittings else 0
    sat = {1 + sitting.round for sitting in match.sittings}
    return Agenda(items, item, tuple(sorted({0, item} | sat)))


def reordered(now: Agenda, index: int, to: int) -> Agenda:
    """The order with item `index` at place `to`; what runs and what has begun stays so."""
    places = list(range(len(now.items)))
    places.insert(to, places.pop(index))
    new = {old: at for at, old in enumerate(places)}
    return Agenda(
        tuple(now.items[old] for old in places),
        new.get(now.item, -1),
        tuple(sorted(new[old] for old in now.begun)),
    )


def round_number(match: Match, index: int) -> int:
    """Which round of the evening it is, from 1: those that sat in their order, then those to come.

    Rounds for tied teams are not counted.
    """
    found: list[int] = []
    sat = [sitting.round for sitting in match.sittings]
    for one in (*sat, *rounds_to_come(match), *range(index + 1)):
        if one not in found and match.plan.rounds[one].rules.entrants is not Entrants.TIED:
            found.append(one)
    return found.index(index) + 1


def rounds_to_come(match: Match) -> Sequence[int]:
    """The rounds that are still to begin in the order of the evening."""
    now = agenda(match)
    return [
        item.round
        for at, item in enumerate(now.items)
        if item.kind is ItemKind.ROUND and at > now.item
    ]


# How the match changes with it


def gone_on(match: Match, event: e.ItemBegun | e.RoundTakenUp | e.ItemMoved) -> Match:
    """The match after an event of its programme."""
    match event:
        case e.ItemBegun(index):
            return _begun(match, index)
        case e.RoundTakenUp():
            return _taken_up(match)
        case e.ItemMoved(index, to):
            return _moved(match, index, to)


def _moved(match: Match, index: int, to: int) -> Match:
    """An item has another place; the match has a programme of its own from now on."""
    now = reordered(agenda(match), index, to)
    plan = replace(match.plan, programme=now.items)
    return replace(match, plan=plan, item=now.item, begun=now.begun)


def not_moved(match: Match, before: Match) -> Match:
    """The order as it was `before`; everything else stays, a running clock too."""
    plan = replace(match.plan, programme=before.plan.programme)
    return replace(
        match,
        plan=plan,
        item=before.item,
        begun=before.begun,
        last=before.last,
        past=before.past,
        step=match.step + 1,
    )


def _begun(match: Match, index: int) -> Match:
    """An item of the programme begins; a round that it interrupts is kept as it stands."""
    begun = tuple(sorted({*match.begun, index}))
    match = replace(match, item=index, begun=begun)
    match match.plan.programme[index].kind:
        case ItemKind.ROUND:
            return match
        case ItemKind.RANKING:
            return replace(match, phase=Ranking())
        case _:
            return replace(match, phase=Ceremony(index, _interrupted(match)))


def _interrupted(match: Match) -> Interrupted | None:
    phase = match.phase
    if isinstance(phase, Ceremony):
        return phase.before
    if isinstance(phase, RoundTitle | Choosing | Versus | Wagering | Ready | SprintOver | Play):
        return phase
    return None


def _taken_up(match: Match) -> Match:
    """The round goes on, and its item runs again."""
    phase = match.phase
    if not isinstance(phase, Ceremony) or phase.before is None:
        return match
    sits = match.sittings[-1].round
    items = [
        at
        for at, item in enumerate(match.plan.programme)
        if item.kind is ItemKind.ROUND and item.round == sits
    ]
    item = max((at for at in items if at <= match.item), default=match.item)
    return replace(match, phase=phase.before, item=item)
