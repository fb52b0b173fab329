"""The order of an evening: rounds and steps of the ceremony, kept right when rounds are moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quizapp.game.agenda import usual
from quizapp.game.plan import Item, ItemKind

if TYPE_CHECKING:
    from quizapp.contest.draft import Draft, RoundDraft

OF_ROUNDS = (ItemKind.ROUND, ItemKind.RULES)


def order_of(draft: Draft) -> tuple[Item, ...]:
    """The draft's own order, else the usual one."""
    return draft.programme or usual(len(draft.rounds))


def with_rounds(draft: Draft, rounds: Sequence[RoundDraft], sources: Sequence[int | None]) -> Draft:
    """The draft with other rounds; `sources` tell which of the old ones each was, None: none.

    The order of the evening follows: what was said of a round that is gone goes, a new round
    comes behind the one before it. Where the rounds alone changed places, so do their items.
    """
    changed = replace(draft, rounds=tuple(rounds))
    if not draft.programme:
        return changed
    new_place = {old: at for at, old in enumerate(sources) if old is not None}
    kept = [
        replace(item, round=new_place[item.round]) if item.kind in OF_ROUNDS else item
        for item in draft.programme
        if item.kind not in OF_ROUNDS or item.round in new_place
    ]
    _level(kept)
    for at, old in enumerate(sources):
        if old is None:
            kept.insert(_place_for(kept, at), Item(ItemKind.ROUND, round=at))
    return replace(changed, programme=tuple(kept))


def _level(items: list[Item]) -> None:
    """Let the rounds stand in their own order, in the places that rounds have."""
    places = [at for at, item in enumerate(items) if item.kind is ItemKind.ROUND]
    numbers = [items[at].round for at in places]
    if len(set(numbers)) == len(numbers):
        for at, number in zip(places, sorted(numbers), strict=True):
            items[at] = replace(items[at], round=number)


def _place_for(items: Sequence[Item], number: int) -> int:
    """Where round `number` comes: behind the round before it, else before the ranking."""
    before = [
        at for at, item in enumerate(items) if item.kind is ItemKind.ROUND and item.round < number
    ]
    if before:
        return before[-1] + 1
    firsts = (ItemKind.ROUND, ItemKind.RANKING, ItemKind.AWARDS, ItemKind.PODIUM)
    return next((at for at, item in enumerate(items) if item.kind in firsts), len(items))
