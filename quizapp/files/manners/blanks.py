"""Blanks: ____ or empty brackets with answers elsewhere, or answers written into the stem."""

from __future__ import annotations

from quizapp.bank.question import Blanks, Key, Kind
from quizapp.bank.words import Words
from quizapp.files.manners import keys
from quizapp.files.manners import words as say
from quizapp.files.manners.decided import Decided, said_of, same
from quizapp.files.manners.item import Item
from quizapp.files.manners.stem import BLANK, Stem


def blanks(item: Item, stem: Stem) -> Decided:
    """Decide a fill-in question."""
    places = stem.blanks()
    if not places:
        places = stem.holes()
    else:
        places = [*places, *stem.holes()]
    said = said_of(item)
    doubt = item.doubts[0] if item.doubts else None
    if places:
        for place in places:
            stem.cut(place.start, place.end, BLANK)
        return _filled(item, stem, len(places), said, doubt)
    if not said:
        return _written_in(item, stem, doubt)
    answered = stem.answered() or stem.looking("underline")
    texts = tuple((place.text.strip(),) for place in answered)
    given = keys.blanks(said[0], len(answered)) if answered else None
    if given and all(same(one[0], other[0]) for one, other in zip(given, texts, strict=True)):
        for place in answered:
            stem.cut(place.start, place.end, BLANK)
        return Decided(Kind.BLANKS, stem.shown(), key=Blanks(given))
    return Decided(Kind.BLANKS, stem.shown(), doubt=doubt or say.no_blank())


def _filled(item: Item, stem: Stem, count: int, said: list[str], doubt: Words | None) -> Decided:
    """Blanks in the stem, their texts elsewhere."""
    key: Key | None = None
    if doubt is None and (not said or keys.pending(said[0])):
        doubt = say.no_answer()
    given = [keys.blanks(one, count) for one in said] if doubt is None else []
    if doubt is None and (any(one is None for one in given) or any(map(keys.doubted, said))):
        unclear = next((one for one in said if keys.slash_unclear(one, count)), "")
        doubt = say.slash_unclear(unclear) if unclear else say.blanks_differ(said[0], count)
    elif doubt is None and len(set(given)) > 1:
        doubt = say.differ(said[0], said[1])
    elif doubt is None and given[0] is not None:
        key = Blanks(given[0])
    evident = bool(item.has("answer") or item.listed or item.section.kind)
    return Decided(Kind.BLANKS, stem.shown(), key=key, doubt=doubt, evident=evident)


def _written_in(item: Item, stem: Stem, doubt: Words | None) -> Decided:
    """The texts stand in the stem itself: in brackets, underlined or coloured."""
    places = stem.looking("underline") or stem.looking("colour") or stem.answered()
    if not places or stem.wholly("underline"):
        evident = item.has("answer") or bool(stem.brackets())
        return Decided(Kind.BLANKS, stem.shown(), doubt=doubt or say.no_blank(), evident=evident)
    given = [keys.blanks(place.text, 1) for place in places]
    for place in places:
        stem.cut(place.start, place.end, BLANK)
    if any(one is None for one in given):
        wrong = next(p for p, one in zip(places, given, strict=True) if one is None)
        return Decided(Kind.BLANKS, stem.shown(), doubt=doubt or say.unclear(wrong.text))
    key = Blanks(tuple(one[0] for one in given if one))
    return Decided(Kind.BLANKS, stem.shown(), key=None if doubt else key, doubt=doubt)
