"""Single and multiple choice, and orders: letters in brackets, fields, lists, signs and looks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizapp.bank.question import Choices, Key, Kind, Order
from quizapp.bank.words import Words
from quizapp.files.manners import keys
from quizapp.files.manners import words as say
from quizapp.files.manners.decided import Decided, Keyed, looking, said_each, same
from quizapp.files.manners.item import Item
from quizapp.files.manners.lines import fold
from quizapp.files.manners.signs import labels_inside
from quizapp.files.manners.stem import BLANK, Place, Stem

# A second key behind the first: A（B）.
_MORE_LETTERS = re.compile(r"[A-L\s,、;()]+")

_NEGATED = re.compile("错误|不正确|不对|有误|不属于|不包括|不符合|不应|不是|不能|不得")
_JUDGED = re.compile(r"[(\[]\s*(?:错误|错|×)\s*[)\]]")


def choice(item: Item, stem: Stem, habits: dict[str, int]) -> Decided:
    """Decide a question with options."""
    found = _letter_keys(item, stem)
    options = tuple(option.text for option in item.options)
    doubt = item.doubts[0] if item.doubts else None
    if item.fault:
        letters = "".join(option.letter for option in item.options)
        doubt = say.letters_broken(letters) if item.fault == "letters" else say.places_unclear()
    right: tuple[int, ...] | None = None
    if doubt is None:
        right, doubt = _agreed(item, found, stem, habits)
    kind = _choice_kind(item, right, found)
    reasons = tuple(one.reason for one in found if one.reason)
    if doubt is None and kind is Kind.SINGLE and right and len(right) > 1:
        doubt = say.several("".join(item.options[i].letter for i in right))
    key: Key | None = None if doubt or right is None else Choices(tuple(sorted(right)))
    if item.kind == "ordering":
        kind = Kind.ORDERING
        key = _order(item)
        doubt = None if key else (doubt or say.no_answer())
        reasons = ()
    # What a doubtful bracket holds may be no key at all: it stays.
    shown = Stem(item.stem).shown() if doubt else stem.shown()
    return Decided(kind, shown, options, key if not doubt else None, doubt, reasons)


def _choice_kind(item: Item, right: tuple[int, ...] | None, found: Sequence[Keyed]) -> Kind:
    if item.kind in ("multiple", "any"):
        return Kind.MULTIPLE
    if item.kind == "single":
        return Kind.SINGLE
    written = max((len(one.value) for one in found if isinstance(one.value, tuple)), default=0)
    return Kind.MULTIPLE if len(right or ()) > 1 or written > 1 else Kind.SINGLE


def _order(item: Item) -> Order | None:
    said = keys.letters(
        re.sub(r"[-→>=]+", ",", fold(item.value("answer") or " ".join(item.listed)))
    )
    letters = [option.letter for option in item.options]
    if said is None or sorted(said[0]) != letters:
        return None
    return Order(tuple(letters.index(one) for one in said[0]))


def _letter_keys(item: Item, stem: Stem) -> list[Keyed]:
    """Every key that is written: in the stem's brackets, before the number, in a field, a list."""
    explicit = [_keyed(item, one) for one in said_each(item)]
    found: list[Keyed] = []
    places = stem.lettered()
    if places and not (explicit and stem.holes()):
        inside = [_keyed(item, place.text) for place in places]
        fits = [one for one in inside if one.value]
        # CO(一氧化碳) and the like: letters that name no option beside an empty bracket.
        if fits or not stem.holes():
            for place, one in zip(places, inside, strict=True):
                if one.value or not fits:
                    found.append(one)
                    _cleared(stem, place)
    if item.lead and fold(item.lead).strip("()[] "):
        found.append(_keyed(item, item.lead))
    ticked = tuple(i for i, option in enumerate(item.options) if option.ticked)
    if ticked:
        value = None if _judged_options(item) else ticked
        found.append(Keyed("".join(item.options[i].letter for i in ticked), value))
    return [*found, *explicit]


def _judged_options(item: Item) -> bool:
    """Whether 甲（正确） 乙（错误） judge the options, where what is wrong is asked for."""
    negated = any(_NEGATED.search(span.line.text, span.start, span.end) for span in item.stem)
    spans = (span for option in item.options for span in option.spans)
    return negated and any(_JUDGED.search(fold(span.line.text), span.start) for span in spans)


def _keyed(item: Item, text: str) -> Keyed:
    """Letters as indices, or the text of an option itself."""
    letters = [option.letter for option in item.options]
    first, _, more = text.partition("\n")
    if not first.strip():
        first, more = more, ""
    found = keys.letters(first)
    reason = "\n".join(part for part in (keys.rest(first, found[1]) if found else "", more) if part)
    if found and not keys.doubted(first):
        named, _ = found
        if len(set(named)) == len(named) and set(named) <= set(letters):
            value = tuple(letters.index(one) for one in named)
            several = _labelled(item, first)
            if several is not None:
                return Keyed(first.strip(), several or None, more)
            if _contradicts(item, value, reason) or _MORE_LETTERS.fullmatch(fold(reason)):
                return Keyed(first.strip(), None)
            if len(value) == 1 and same(reason, item.options[value[0]].text):
                reason = ""
            return Keyed(first.strip(), value, reason)
        return Keyed(first.strip(), () if not set(named) <= set(letters) else None, reason)
    texts = [i for i, option in enumerate(item.options) if same(first, option.text)]
    if len(texts) == 1:
        return Keyed(first.strip(), (texts[0],), more)
    return Keyed(first.strip(), None)


def _labelled(item: Item, text: str) -> tuple[int, ...] | None:
    """`A.甲 C.丙`: letters with their options' texts; () if they do not fit, None for a key."""
    found = labels_inside(fold(text), 0, len(text))
    letters = [option.letter for option in item.options]
    if len(found) < 2 or found[0].start or any(one.letter not in letters for one in found):
        return None
    ends = [*(one.start for one in found[1:]), len(text)]
    texts = [text[one.end : end] for one, end in zip(found, ends, strict=True)]
    places = [letters.index(one.letter) for one in found]
    if not any(text.strip() for text in texts[:-1]):
        return None
    fits = all(
        same(text.rstrip("；;，,、 "), item.options[at].text)
        for at, text in zip(places, texts, strict=True)
    )
    return tuple(places) if fits and len(set(places)) == len(places) else ()


def _contradicts(item: Item, value: tuple[int, ...], reason: str) -> bool:
    """`A、北京` where 北京 is option B."""
    others = [option.text for i, option in enumerate(item.options) if i not in value]
    return any(same(reason, text) for text in others)


def _agreed(
    item: Item, found: Sequence[Keyed], stem: Stem, habits: dict[str, int]
) -> tuple[tuple[int, ...] | None, Words | None]:
    looks, unclear = looking(item, stem, habits)
    values = [one.value for one in found]
    for one in found:
        if one.value == ():
            return None, say.not_an_option(one.said, len(item.options))
        if one.value is None:
            return None, say.no_answer() if keys.pending(one.said) else say.unclear(one.said)
    chosen = [tuple(sorted(one)) for one in values if isinstance(one, tuple)]
    if looks is not None:
        chosen.append(looks)
    if not chosen:
        return None, unclear or say.no_answer()
    if len(set(chosen)) > 1:
        said = ["".join(item.options[i].letter for i in one) for one in dict.fromkeys(chosen)]
        return None, say.differ(said[0], said[1])
    return chosen[0], None


def _cleared(stem: Stem, place: Place) -> None:
    opening, closing = stem.raw[place.start], stem.raw[place.end - 1]
    stem.cut(place.start, place.end, f"{opening}  {closing}" if opening != "_" else BLANK)
