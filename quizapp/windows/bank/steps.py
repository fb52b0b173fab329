"""Steps of the work on a bank: what stood before and after, and where that which comes in goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.store.banks import Banks, Placed, Room
from quizapp.store.database import Database
from quizapp.store.placing import APART, end, gap, spread
from quizapp.store.search import Filter, count, find

MANY = 300
"""Writing more questions than these is felt."""
_MANY = 50
"""Of more questions that come in, the ids are looked up all at once."""


Aside = Callable[[Callable[[], None]], None]
"""Takes work, does it and comes back when it is done; what it raises, it raises."""


def at_once(work: Callable[[], None]) -> None:
    """Work that nobody waits for."""
    work()


class Move(Struct, frozen=True):
    """A question that went from one place in the bank to another."""

    question: str
    before: int
    after: int


class Step(Struct, frozen=True):
    """What stood before and what stands after; `label` names it for a person."""

    label: str
    gone: tuple[Placed, ...]
    come: tuple[Placed, ...]
    room: Room | None = None
    key: str = ""
    """Steps of one key that follow each other are one: the letters typed into one field."""
    moves: tuple[Move, ...] = ()
    titles: tuple[str, str] | None = None
    """The bank's title before and after."""
    how: str = "edited"
    """What the versions say of how they came about."""


def free_ids(
    banks: Banks, database: Database, bank_id: str, questions: Sequence[Question]
) -> list[str]:
    """An id for each question: its own where that is free, else with a number behind it."""
    many = len(questions) > _MANY
    taken = set(find(database, bank_id, Filter()) if many else ())
    found: list[str] = []

    def is_taken(wanted: str) -> bool:
        return wanted in taken or (not many and bool(banks.there(bank_id, (wanted,))))

    for question in questions:
        wanted = question.id or "q"
        if is_taken(wanted):
            stem = wanted.rstrip("0123456789") or wanted
            number = len(found) + 1 + count(database, bank_id, Filter())
            while is_taken(f"{stem}{number}"):
                number += 1
            wanted = f"{stem}{number}"
        taken.add(wanted)
        found.append(wanted)
    return found


def places_behind(
    database: Database, bank_id: str, after: str, many: int
) -> tuple[list[int], Room | None]:
    """Places for so many questions behind one, or at the end, and the room to be made for them."""
    found = gap(database, bank_id, after) if after else None
    before, behind = found or (end(database, bank_id), None)
    places = spread(many, before, behind)
    if places is not None or behind is None:
        return places or [], None
    # Places that follow each other closely: those behind move on, far enough for long.
    room = Room(before, APART * (many + 1))
    return spread(many, before, behind + room.count) or [], room


def moves_of(
    banks: Banks, database: Database, bank_id: str, ids: Sequence[str], to: str, *, behind: bool
) -> tuple[Move, ...]:
    """The moves that put questions, in the order in which they stand, beside another."""
    near = None if to in ids else gap(database, bank_id, to, behind=behind, without=ids)
    if near is None:
        return ()
    before, after = near
    held = banks.places(bank_id, ids)
    if all(before < at and (after is None or at < after) for at in held.values()):
        return ()
    free = spread(len(held), before, after)
    if free is None:
        return _shifts(banks, bank_id, ids, to, behind=behind)
    return tuple(Move(own, at, place) for (own, at), place in zip(held.items(), free, strict=True))


def _shifts(
    banks: Banks, bank_id: str, ids: Sequence[str], to: str, *, behind: bool
) -> tuple[Move, ...]:
    """The moves where no place is free: all those between go on by some."""
    places = banks.places(bank_id)
    going = [one for one in places if one in set(ids)]
    order = [one for one in places if one not in set(going)]
    at = order.index(to) + behind
    order[at:at] = going
    return tuple(
        Move(own, places[own], place)
        for own, place in zip(order, places.values(), strict=True)
        if places[own] != place
    )


def reversed_step(step: Step) -> Step:
    """The step that takes `step` back."""
    room = Room(step.room.after, -step.room.count) if step.room is not None else None
    moves = tuple(Move(one.question, one.after, one.before) for one in step.moves)
    titles = step.titles and (step.titles[1], step.titles[0])
    return Step(step.label, step.come, step.gone, room, moves=moves, titles=titles)
