"""Statements: √ and × in brackets, behind the sentence, in a field or list, on an option."""

from __future__ import annotations

from quizapp.bank.question import Kind, Truth
from quizapp.files.manners import keys
from quizapp.files.manners import words as say
from quizapp.files.manners.choice import choice
from quizapp.files.manners.decided import Decided, Keyed, looking, said_each, truths_of
from quizapp.files.manners.item import Item
from quizapp.files.manners.lines import fold
from quizapp.files.manners.stem import Place, Stem


def statement(item: Item, stem: Stem, habits: dict[str, int]) -> Decided:
    """Decide a statement that is true or false."""
    pair = truths_of(item)
    if item.options and pair is None:
        return choice(item, stem, habits)
    found, reasons = _truth_keys(item, stem, pair)
    doubt = item.doubts[0] if item.doubts else None
    if pair and doubt is None:
        looks, unclear = looking(item, stem, habits)
        if looks and len(looks) == 1:
            found.append(Keyed("", pair[looks[0]]))
        elif not found:
            doubt = unclear
    values = {one.value for one in found}
    wrong = next((one for one in found if one.value is None), None)
    if doubt is None and wrong:
        doubt = say.no_answer() if keys.pending(wrong.said) else say.unclear(wrong.said)
    elif doubt is None and not found:
        doubt = say.no_answer()
    elif doubt is None and len(values) > 1:
        doubt = say.differ("√", "×")
    evident = bool(found or pair or stem.holes() or item.has("answer"))
    for place in stem.holes():
        stem.cut(place.start, place.end)
    # What two places say may be no key at all: (F) may be a formula.
    text = Stem(item.stem).shown() if doubt and len(found) > 1 else stem.shown()
    key = None if doubt or not found else Truth(bool(found[0].value))
    return Decided(Kind.TRUEFALSE, text, (), key, doubt, tuple(reasons), evident)


def _truth_keys(
    item: Item, stem: Stem, pair: tuple[bool, bool] | None
) -> tuple[list[Keyed], list[str]]:
    found: list[Keyed] = []
    reasons: list[str] = []
    judged = stem.judged()
    for place, value, reason in judged:
        found.append(Keyed(place.text, value))
        reasons.append(reason)
        stem.cut(place.start, place.end)
    if judged:
        reasons.append(_tail(stem, judged[-1][0]))
    signed = None if judged else stem.signed()
    if signed:
        found.append(Keyed(signed[0].text, signed[1]))
        stem.cut(signed[0].start, signed[0].end)
    if not judged:
        # （ ）×, or a bracket without anything, and the correction behind it.
        holes = stem.holes()
        if holes and len(holes) == 1 and (said := keys.truth(stem.raw[holes[0].end :])):
            found.append(Keyed("", said[0]))
            reasons.append(keys.rest(stem.raw[holes[0].end :], said[1]))
            stem.cut(holes[0].start, len(stem.raw))
    for place in stem.lettered() if not judged else ():
        if pair and (letter := fold(place.text).strip()) in ("A", "B"):
            found.append(Keyed(place.text, pair["AB".index(letter)]))
            stem.cut(place.start, place.end)
    if item.lead and fold(item.lead).strip("()[] "):
        said = keys.truth(item.lead)
        found.append(Keyed(item.lead, said[0] if said else None))
    found += [_judged(text, pair, reasons) for text in said_each(item)]
    ticked = [i for i, option in enumerate(item.options) if option.ticked]
    if pair and len(ticked) == 1:
        found.append(Keyed("", pair[ticked[0]]))
    elif ticked:
        found.append(Keyed("√", None))
    return found, [one for one in reasons if one]


def _judged(text: str, pair: tuple[bool, bool] | None, reasons: list[str]) -> Keyed:
    first, _, more = text.partition("\n")
    said = keys.truth(first)
    lettered = keys.letters(first)
    if pair and lettered and len(lettered[0]) == 1 and lettered[0] in "AB":
        reasons += [keys.rest(first, lettered[1]), more]
        return Keyed(first, pair["AB".index(lettered[0])])
    if said is None or keys.doubted(first):
        return Keyed(first, None)
    reasons += [keys.rest(first, said[1]), more]
    return Keyed(first, said[0])


def _tail(stem: Stem, place: Place) -> str:
    """The correction behind a judged bracket at the end of a statement."""
    tail = stem.raw[place.end :]
    before = stem.raw[: place.start].rstrip()
    ended = before.endswith(("。", "？", "！", ".", "?", "!"))
    if not tail.strip(" 。.；;\n") or not (
        ended or tail.lstrip().startswith(("（", "(", "应", "改", "正确", "理由", "，应"))
    ):
        return ""
    if "\x00" in stem.text[place.end :]:
        return ""
    stem.cut(place.end, len(stem.raw))
    return keys.rest(tail, 0)
