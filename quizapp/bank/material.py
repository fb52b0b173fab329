"""A document as material: its lines become parts, items and sentences that questions cite.

How Chinese notices are built (GB/T 9704): parts `一、`, items `（一）`, points `1.` and `（1）`;
the last are read as sentences of their item. A sentence ends at 。！？ or at the end of its line;
a closing quotation mark or bracket stays with it. A heading on a line of its own names its place
and is not counted; where an item begins with its heading in one line, that is its first sentence.
What stands before the first part is 导语. Laws and charters count their articles (第二条) through
all chapters: each is a part of its own, its （一） are its items. English documents are cut at
. ! ? and at numbered headings (`1. Heading`, `Part 2`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from quizapp.bank.citing import Material, Place
from quizapp.bank.question import Citation, Question

INTRODUCTION = "导语"
_NUMBER = "[一二三四五六七八九十百]+"
_PART = re.compile(rf"^(?:第({_NUMBER}|\d+)[章节部分编]+|({_NUMBER})[、．.])\s*(.*)$")
# 第二条规定的 … at the beginning of a line speaks of an article.
_ARTICLE = re.compile(
    rf"^(第(?:{_NUMBER}|\d+)条(?:之{_NUMBER})?)"
    r"(?:[\s:：、]+|(?![第和及与至到、，。；）]|之|的|所|中|规定|款|以))(.*)$"
)
_ENGLISH_PART = re.compile(r"^(?:(?:Part|Chapter|Section)\s+(\w+)[.:]?|(\d{1,2})\.)\s+([A-Z].*)$")
_ITEM = re.compile(rf"^[（(]({_NUMBER})[）)]\s*(.*)$")
_END = re.compile(
    r"(?<=[。！？])(?![”’」』）》])|(?<=[。！？][”’」』）》])|(?<=[.!?])\s+(?=[A-Z“\"])"
)
_HEADING = 40
"""A line of so many letters at most that ends without a mark may be a heading."""


class _Open(Struct):
    """The place that is being filled."""

    part: str
    item: str
    heading: str
    gists: list[str]


def sentences(line: str) -> tuple[str, ...]:
    """The sentences of a line."""
    return tuple(part.strip() for part in _END.split(line) if part.strip())


def from_lines(lines: Iterable[str], material_id: str, title: str = "") -> Material:
    """Read a document's lines; its first line is its title unless one is given."""
    left = [line.strip() for line in lines if line.strip()]
    if not title and left:
        title = left[0]
    places = [_Open(INTRODUCTION, "", "", [])]
    for line in left[1:] if left and left[0] == title else left:
        _take(places, line)
    kept = tuple(
        Place(one.part, one.item, one.heading, tuple(one.gists))
        for one in places
        if one.gists or one.heading
    )
    return Material(material_id, title, places=_named_apart(kept))


def _take(places: list[_Open], line: str) -> None:
    if article := _ARTICLE.match(line):
        # What follows is its text: even where it is short it is no heading.
        places.append(_Open(article.group(1), "", "", [*sentences(article.group(2))]))
        return
    part, item = _PART.match(line) or _ENGLISH_PART.match(line), _ITEM.match(line)
    if part:
        number, rest = part.group(1) or part.group(2), part.group(3)
        places.append(_Open(number, "", "", []))
    elif item:
        rest = item.group(2)
        places.append(_Open(places[-1].part, f"（{item.group(1)}）", "", []))
    else:
        places[-1].gists += sentences(line)
        return
    if len(rest) <= _HEADING and (not rest or rest[-1] not in "。！？.!?；;：:，,"):
        places[-1].heading = rest
        return
    first, *more = sentences(rest)
    # 一、Heading。Text … in one line: the heading is the first sentence.
    if more and len(first) <= _HEADING:
        places[-1].heading = first.rstrip("。.")
    places[-1].gists += (first, *more)


def _named_apart(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """No place twice: one that comes again gets a number behind its name."""
    seen: dict[tuple[str, str], int] = {}
    result: list[Place] = []
    for place in places:
        key = (place.part, place.item)
        seen[key] = seen.get(key, 0) + 1
        again = f"-{seen[key]}" if seen[key] > 1 else ""
        part = place.part if place.item else place.part + again
        item = place.item + again if place.item else ""
        result.append(Place(part, item, place.heading, place.gists))
    return tuple(result)


class Passage(Struct, frozen=True):
    """One sentence of a material, and the questions that cite it or its whole place."""

    place: int
    sentence: int
    text: str
    questions: tuple[str, ...] = ()


def coverage(material: Material, questions: Sequence[Question]) -> tuple[Passage, ...]:
    """Every sentence in order with the ids of its questions."""
    citing: dict[tuple[str, str, int], list[str]] = {}
    for question in questions:
        cited = question.citation
        if cited is not None and cited.material == material.id:
            key = (cited.part, cited.item, cited.sentence)
            citing.setdefault(key, []).append(question.id)
    found: list[Passage] = []
    for at, place in enumerate(material.places):
        whole = citing.get((place.part, place.item, 0), [])
        for number, text in enumerate(place.gists, start=1):
            own = citing.get((place.part, place.item, number), [])
            found.append(Passage(at, number, text, tuple(dict.fromkeys((*own, *whole)))))
    return tuple(found)


class Moved(Struct, frozen=True):
    """A question whose passage is not as it was; `now` is empty where the place is gone."""

    question: str
    citation: Citation
    before: str
    now: str
    to: Citation | None = None
    """Where the same words stand today, if they stand in one place."""


def changed(old: Material, new: Material, questions: Sequence[Question]) -> tuple[Moved, ...]:
    """The questions whose cited passage reads otherwise in `new` than in `old`."""
    found: list[Moved] = []
    today = _by_text(new)
    for question in questions:
        cited = question.citation
        if cited is None or cited.material != old.id:
            continue
        before, now = passage(old, cited), passage(new, cited)
        if before != now:
            where = today.get(before, []) if before else []
            to = where[0] if len(where) == 1 else None
            found.append(Moved(question.id, cited, before, now, to))
    return tuple(found)


def passage(material: Material, citation: Citation) -> str:
    """The words of the cited sentence, or of the whole place; empty where it is not there."""
    for place in material.places:
        if (place.part, place.item) == (citation.part, citation.item):
            if not citation.sentence:
                return "".join(place.gists)
            if 0 < citation.sentence <= len(place.gists):
                return place.gists[citation.sentence - 1]
    return ""


def _by_text(material: Material) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for place in material.places:
        whole = Citation(material.id, place.part, place.item)
        found.setdefault("".join(place.gists), []).append(whole)
        for number, text in enumerate(place.gists, start=1):
            if len(place.gists) > 1:
                cited = Citation(material.id, place.part, place.item, number)
                found.setdefault(text, []).append(cited)
    return found
