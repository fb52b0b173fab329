"""One question decided: its kind, its key where that is certain, else a draft with the reason.

Every place that may hold a key is looked at: brackets in the stem, the answer's line, the list at
the end, signs beside the options, colour. A key counts where all that is found says the same.
"""

from __future__ import annotations

import re
from decimal import Decimal

from quizapp.bank.question import Difficulty, Kind, Model, Number
from quizapp.bank.spelling import DIFFICULTIES
from quizapp.files.manners import keys
from quizapp.files.manners import words as say
from quizapp.files.manners.blanks import blanks
from quizapp.files.manners.choice import choice
from quizapp.files.manners.decided import Decided, said_of, same, truths_of
from quizapp.files.manners.item import Item
from quizapp.files.manners.lines import fold
from quizapp.files.manners.marks import ENOUGH
from quizapp.files.manners.signs import POINTS_TAG, TAG
from quizapp.files.manners.stem import Stem
from quizapp.files.manners.truth import statement

JUDGED = "judged"
"""Among the habits: how many statements without options are judged by √, 对 or T."""

_NUMBER = re.compile(r"([+-]?\d+(?:\.\d+)?)\s*(?:±\s*(\d+(?:\.\d+)?))?\s*(\D{0,12})", re.ASCII)
_NUMBERED_KEY = re.compile(r"\s*(?:\(?\d{1,2}\)?|[①-⑳])[\s.。]*")
_OPEN_STEM = re.compile(
    r"\s*(?:请?简[述答要]|请?论述|试述|试论|请?谈谈|请?说明|请?阐述|名词解释|如何|怎样|为什么|什么是|请?列举|请?写出|请?结合)"
)


def decide(item: Item, habits: dict[str, int]) -> Decided:
    """Decide what a question is."""
    if item.kind == "matching":
        return Decided(Kind.OPEN, item.told_text(), doubt=say.kind_not_held("连线"))
    stem = Stem(item.stem)
    if len(item.options) > 1:
        if truths_of(item) and item.kind not in ("single", "multiple", "ordering"):
            return statement(item, stem, habits)
        return choice(item, stem, habits)
    match _kind_without_options(item, stem, habits):
        case "truefalse":
            return statement(item, stem, habits)
        case "blanks":
            return blanks(item, stem)
        case "numeric":
            return _numeric(item, stem)
        case "open":
            return open_question(item, stem)
        case "ordering":
            return Decided(Kind.OPEN, stem.shown(), doubt=say.kind_not_held("排序"))
        case kind:
            return _optionless(item, stem, kind)


def judged(item: Item) -> bool:
    """Whether a question without options or a named kind is keyed by √, 对, T and the like."""
    return not item.options and not item.kind and any(_judges(one) for one in said_of(item))


def _kind_without_options(item: Item, stem: Stem, habits: dict[str, int]) -> str:
    if item.kind and item.kind != "choice":
        return item.kind
    if item.kind == "choice":
        return "single"
    said = item.value("answer")
    if stem.blanks():
        return "blanks"
    if stem.judged() or stem.signed() or (keys.truth(item.lead) if item.lead else None):
        return "truefalse"
    first = said.split("\n")[0]
    if keys.truth(first) is not None and not re.fullmatch(r"\s*[FN]\s*", fold(first)):
        return "truefalse"
    if re.fullmatch(r"\s*[FN]\s*", fold(first)) and habits.get(JUDGED, 0) >= ENOUGH:
        return "truefalse"
    if keys.letters(first) is not None and len(fold(first).strip()) < 12:
        return "single"
    judged = item.listed and all(_judges(one) for one in item.listed)
    if stem.holes() and not judged:
        return "blanks" if said else "single"
    if judged:
        return "truefalse"
    return "open"


def _judges(said: str) -> bool:
    """Whether an entry of a list of keys calls a statement true or false."""
    return keys.truth(said) is not None and not re.fullmatch(r"\s*[FN]\s*", fold(said))


def _optionless(item: Item, stem: Stem, kind: str) -> Decided:
    evident = bool(
        item.told or item.has("answer") or item.listed or item.options or stem.lettered()
    )
    shown = Kind.MULTIPLE if kind in ("multiple", "any") else Kind.SINGLE
    options = tuple(option.text for option in item.options)
    return Decided(shown, stem.shown(), options, doubt=say.no_options(), evident=evident)


# ------------------------------------------------------------------ open
def open_question(item: Item, stem: Stem) -> Decided:
    """Decide a question that a person judges."""
    said = said_of(item)
    doubt = item.doubts[0] if item.doubts else None
    text = stem.shown()
    evident = (
        item.has("answer")
        or bool(item.listed)
        or bool(
            item.section.kind == "open" and (_OPEN_STEM.match(text) or text.endswith(("？", "?")))
        )
    )
    if doubt is None and (not said or keys.pending(said[0])):
        doubt = say.no_answer()
    below = item.stem[1:]
    unlettered = said and any(same(span.text, said[0]) for span in below)
    unlettered = unlettered or (said and below and _NUMBERED_KEY.fullmatch(fold(said[0])))
    if (
        doubt is None
        and item.kind is None
        and ((item.has("answer") and not stem.raw) or unlettered)
    ):
        # 北京 / 上海 / 答案：北京, or (1) 北京 / 答案：(1): the lines below may be options.
        doubt = say.kind_unclear()
    key = None if doubt else Model(said[0].strip())
    return Decided(Kind.OPEN, text, key=key, doubt=doubt, evident=evident)


def _numeric(item: Item, stem: Stem) -> Decided:
    """A number, its tolerance and its unit."""
    said = said_of(item)
    found = _NUMBER.fullmatch(fold(said[0]).strip()) if said else None
    doubt = item.doubts[0] if item.doubts else None
    if doubt is None and found is None:
        doubt = say.unclear(said[0]) if said else say.no_answer()
    key = None
    if found and doubt is None:
        key = Number(Decimal(found[1]), Decimal(found[2] or 0), found[3].strip())
    return Decided(Kind.NUMERIC, stem.shown(), key=key, doubt=doubt)


# ------------------------------------------------------------------ the rest
def difficulty(item: Item) -> Difficulty | None:
    """易, 较难, or a coefficient: the share of those who are right, from 0 to 1."""
    said = fold(item.value("difficulty")).strip(" 。.;级度题")
    if found := re.fullmatch(r"[01](?:\.\d+)?", said):
        share = float(found[0])
        return (
            Difficulty.EASY
            if share >= 0.7
            else Difficulty.MEDIUM
            if share >= 0.4
            else Difficulty.HARD
        )
    if said in ("较易", "偏易", "低", "基础"):
        return Difficulty.EASY
    if said in ("较难", "偏难", "高", "很难"):
        return Difficulty.HARD
    return DIFFICULTIES.get(said) or {"中档": Difficulty.MEDIUM, "适中": Difficulty.MEDIUM}.get(
        said
    )


def points(item: Item, kind: Kind, blanks: int) -> int | None:
    """Points as the question says itself, or as its section does."""
    text = fold(item.raw)
    own = re.search(r"\d+", item.value("points")) or _own_points(text)
    if own:
        return int(own[0] if own.re.groups == 0 else next(one for one in own.groups() if one))
    told = item.section.points
    if told is not None and item.section.each_blank and kind is Kind.BLANKS:
        return told * max(blanks, 1)
    return told


def _own_points(text: str) -> re.Match[str] | None:
    if (tag := TAG.search(text)) and tag["points"]:
        return re.match(r"\d+", tag["points"])
    found = POINTS_TAG.search(text)
    return re.match(r"\d+", found[1] or found[2]) if found else None
