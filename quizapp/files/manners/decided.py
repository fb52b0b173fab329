"""What a question is decided to be, and the places where each kind looks for its key."""

from __future__ import annotations

import re

from msgspec import Struct

from quizapp.bank.question import Key, Kind
from quizapp.bank.spelling import truth
from quizapp.bank.words import Words
from quizapp.files.manners import words as say
from quizapp.files.manners.item import Item
from quizapp.files.manners.lines import fold, joined
from quizapp.files.manners.marks import ENOUGH, STRONG, marked
from quizapp.files.manners.stem import Stem


class Decided(Struct):
    """What a question is; `doubt` says why it is no more than a draft."""

    kind: Kind
    stem: str
    options: tuple[str, ...] = ()
    key: Key | None = None
    doubt: Words | None = None
    reasons: tuple[str, ...] = ()
    evident: bool = True
    """Whether options, a key or a place for it make this a question beyond doubt."""


class Keyed(Struct, frozen=True):
    """A key that was found, as it is written, and as indices or a truth (None: cannot be read)."""

    said: str
    value: tuple[int, ...] | bool | None
    reason: str = ""


def said_of(item: Item) -> list[str]:
    """What the answer's fields, taken together, and the lists of keys say."""
    return [one for one in (item.value("answer"), *item.listed) if one.strip()]


def said_each(item: Item) -> list[str]:
    """What each of the answer's fields and the lists of keys say: two fields may disagree."""
    fields = (joined(spans) for name, spans in item.fields if name == "answer")
    return [one for one in (*fields, *item.listed) if one.strip()]


def same(one: str, other: str) -> bool:
    """Whether two texts are alike but for blanks and the signs at their ends."""
    bare = [re.sub(r"[\s.。;,、]", "", fold(text)).casefold() for text in (one, other)]
    return bool(bare[0]) and bare[0] == bare[1]


def truths_of(item: Item) -> tuple[bool, bool] | None:
    """The two options of a statement, such as A.正确 B.错误."""
    if len(item.options) != 2:
        return None
    first, second = (truth(option.text.strip("。.")) for option in item.options)
    if first is None or second is None or first == second:
        return None
    return first, second


def looking(
    item: Item, stem: Stem, habits: dict[str, int]
) -> tuple[tuple[int, ...] | None, Words | None]:
    """The key that looks show, or why they show none."""
    shown: list[tuple[int, ...]] = []
    unclear: Words | None = None
    for one in marked(item.options):
        strong = one.look.split(":")[0] in STRONG
        habit = habits.get(one.look, 0)
        if one.every:
            if (
                strong
                and habit >= ENOUGH
                and item.kind in ("multiple", "any")
                and not stem.wholly(one.look)
                and not stem.looking(one.look)
            ):
                shown.append(one.whole)
            continue
        if one.partly or not one.whole:
            unclear = say.look_unclear(one.look.split(":")[0]) if strong or one.whole else unclear
        elif strong or habit >= ENOUGH:
            shown.append(one.whole)
        else:
            unclear = say.look_unclear(one.look)
    if not shown:
        return None, unclear
    if len(set(shown)) > 1:
        return None, say.look_unclear("…")
    return shown[0], None
