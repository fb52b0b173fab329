"""Options found in the lines of one question: one a line, several a line, all within the stem.

The letters at the beginnings of lines are found first. Between two of them only the letters that
are missing there are looked for, so that the text of an option may name letters itself (A.B.C
三项都对). Where letters are missing, doubled or out of order, or could stand at several places,
`fault` says so: the options are shown to a person, and no key is taken for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from quizapp.files.manners.lines import Span, fold
from quizapp.files.manners.signs import BULLET, RIGHT, Label, labels_inside, leading

Fault = Literal["", "letters", "places"]

_WRONG = re.compile(r"\s*(?:[(\[]\s*(?:错误答案|错误|错|×)\s*[)\]]|×)\s*$")
_FILLED, _HOLLOW = "●■√◉⊙◎*", "○◯□☐"
_LETTERS_ONLY = re.compile(r"\([A-L\s,、;]*\)")
_WEAK = ("gap", "bare")


class Option(Struct, frozen=True):
    """One option; `ticked` says that a sign beside it calls it right."""

    letter: str
    spans: tuple[Span, ...]
    ticked: bool = False
    sign: str = ""

    @property
    def text(self) -> str:
        """Its text, without letters, signs and the mark that divides it from the next."""
        return " ".join(span.text for span in self.spans if span.text).strip("；;，,、 \t\u3000")


class Found(Struct, frozen=True):
    """The stem, the options, and what is wrong with their letters."""

    stem: tuple[Span, ...]
    options: tuple[Option, ...] = ()
    fault: Fault = ""


class _Lead(Struct, frozen=True):
    at: int
    label: Label


def find(segments: Sequence[Span], *, inline: bool, listed: bool) -> Found:
    """Tell the options from the stem; the first segment is never an option itself.

    `inline` allows options within the stem's own line; `listed` says that the lines after the
    stem are options even without letters (a form that marks its kind behind the stem).
    """
    leads = _leads(segments)
    if leads:
        return _lettered(segments, leads)
    bullets = [i for i, one in enumerate(segments) if i and BULLET.match(_text(one), one.start)]
    if len(bullets) > 1:
        return _bulleted(segments, bullets[0])
    if listed and len(segments) > 2:
        return _bulleted(segments, 1)
    return _inline(segments) if inline else Found(tuple(segments))


def leads_on(span: Span) -> Label | None:
    """The label that begins a line as its own sign, not merely a letter that touches the text."""
    label = leading(_text(span), span.start, span.end)
    return label if label and label.manner != "bare" else None


def _text(span: Span) -> str:
    return fold(span.line.text)


def _leads(segments: Sequence[Span]) -> list[_Lead]:
    found = [
        _Lead(at, label)
        for at, span in enumerate(segments)
        if at and (label := leading(_text(span), span.start, span.end))
    ]
    strong = [one for one in found if one.label.manner not in _WEAK]
    if not strong:
        letters = "".join(one.label.letter for one in found)
        return found if len(found) > 1 and "ABCDEFGHIJKL".startswith(letters) else []
    kept: list[_Lead] = []
    begun = False
    for one in found:
        begun = begun or one.label.letter == "A" or one is strong[0]
        fills = one in strong or (kept and ord(one.label.letter) == ord(kept[-1].label.letter) + 1)
        fills = fills or (one.label.letter == "A" and not kept)
        if begun and fills:
            kept.append(one)
    if len(kept) == 1 and kept[0].label.letter == "A":
        span = segments[kept[0].at]
        more = _chain(_text(span), kept[0].label, span.end, spaced=False)
        return kept if more or not _sentence(span) else []
    return kept


def _sentence(span: Span) -> bool:
    return span.text.endswith(("。", "？", "?"))


def _lettered(segments: Sequence[Span], leads: list[_Lead]) -> Found:
    options: list[Option] = []
    fault: Fault = ""
    stem = list(segments[: leads[0].at])
    first = leads[0].label.letter
    if first != "A":
        before, stem, fault = _before(stem, leads[0].label)
        options += before
    alone = len(leads) > 1
    for one, after in pairwise((*leads, None)):
        assert one is not None
        span = segments[one.at]
        until = after.label.letter if after else ""
        labels, doubt = _labels(_text(span), one.label, span.end, until, spaced=alone)
        fault = fault or doubt
        found = list(_options(span, [one.label, *labels]))
        alone = alone and len(found) == 1
        more = segments[one.at + 1 : after.at if after else len(segments)]
        found[-1] = _longer(found[-1], more)
        options += found
    letters = "".join(option.letter for option in options)
    if not "ABCDEFGHIJKL".startswith(letters):
        fault = "letters"
    return Found(tuple(stem), _signed(options), fault)


def _before(stem: list[Span], label: Label) -> tuple[list[Option], list[Span], Fault]:
    """The options that stand before the first line with a letter, at the end of the stem."""
    for at in range(len(stem) - 1, -1, -1):
        span = stem[at]
        text = _masked(_text(span))
        starts = [one for one in labels_inside(text, span.start, span.end) if one.letter == "A"]
        for start in reversed(starts):
            labels, doubt = _labels(text, start, span.end, label.letter, spaced=False)
            if len(labels) == ord(label.letter) - ord("B"):
                found = list(_options(span, [start, *labels]))
                found[-1] = _longer(found[-1], stem[at + 1 :])
                kept = [*stem[:at], Span(span.line, span.start, start.start)]
                return found, kept, doubt
    return [], stem, "letters"


def _inline(segments: Sequence[Span]) -> Found:
    best: tuple[int, Label, list[Label]] | None = None
    for at, span in enumerate(segments):
        text = _masked(_text(span))
        for start in labels_inside(text, span.start, span.end):
            if start.letter != "A":
                continue
            labels = _chain(text, start, span.end, spaced=False)
            if labels and (best is None or len(labels) >= len(best[2])):
                best = at, start, labels
    if best is None:
        return _touching(segments)
    at, start, labels = best
    span = segments[at]
    found = list(_options(span, [start, *labels]))
    if not all(option.text for option in found):
        return Found(tuple(segments))
    found[-1] = _longer(found[-1], segments[at + 1 :])
    stem = (*segments[:at], Span(span.line, span.start, start.start))
    several = _several(_masked(_text(span)), start, span.end, labels)
    return Found(stem, _signed(found), "places" if several else "")


_TOUCHING = re.compile(r"(?:^|(?<=[\s)\]?。:,;]))([A-L])(?=[\u4e00-\u9fff“《\d])")


def _touching(segments: Sequence[Span]) -> Found:
    """`A甲 B乙 C丙` within a line: letters that touch their texts, from A on and each only once."""
    for at in range(len(segments) - 1, -1, -1):
        span = segments[at]
        found = list(_TOUCHING.finditer(_masked(_text(span)), span.start, span.end))
        letters = "".join(one[1] for one in found)
        if len(letters) < 3 or not "ABCDEFGHIJKL".startswith(letters):
            continue
        labels = [Label(one[1], one.start(), one.end(), "bare") for one in found]
        options = list(_options(span, labels))
        options[-1] = _longer(options[-1], segments[at + 1 :])
        stem = (*segments[:at], Span(span.line, span.start, found[0].start()))
        if any(one.text for one in stem) and all(option.text for option in options):
            return Found(stem, _signed(options))
    return Found(tuple(segments))


def _masked(text: str) -> str:
    """Without the keys in brackets, which would look like labels."""
    return _LETTERS_ONLY.sub(
        lambda found: " " * len(found[0]) if len(found[0].strip("() ")) > 1 else found[0], text
    )


def _labels(
    text: str, lead: Label, end: int, until: str, *, spaced: bool
) -> tuple[list[Label], Fault]:
    """The labels after `lead` in its line, up to the letter with which the next line begins."""
    if not until:
        return _chain(text, lead, end, spaced=spaced), ""
    wanted = [chr(code) for code in range(ord(lead.letter) + 1, ord(until))]
    if not wanted:
        return [], ""
    for free in (False, True):
        ways = list(_ways(_candidates(text, lead, end, free=free), wanted, lead.end))
        if len(ways) > 1:
            spaced_ways = [way for way in ways if all(_spaced(text, one) for one in way)]
            ways = spaced_ways if len(spaced_ways) == 1 else ways
        if ways:
            return ways[0], "places" if len(ways) > 1 else ""
    return [], "letters"


def _chain(text: str, lead: Label, end: int, *, spaced: bool) -> list[Label]:
    """As many labels as follow one after another in the manner of the first."""
    found: list[Label] = []
    at, letter = lead.end, lead.letter
    candidates = _candidates(text, lead, end, free=False)
    while True:
        letter = chr(ord(letter) + 1)
        fits = [one for one in candidates if one.letter == letter and one.start >= at]
        if spaced:
            fits = [one for one in fits if _spaced(text, one)]
        apart = [one for one in fits if _spaced(text, one)]
        free = [one for one in fits if not _touches(text, one)]
        if not fits:
            return found
        # Where letters stand apart, one that touches its neighbour belongs to a text.
        chosen = (apart or free or fits)[0]
        found.append(chosen)
        at = chosen.end


def _several(text: str, lead: Label, end: int, labels: list[Label]) -> bool:
    """Whether the same letters could stand elsewhere just as well."""
    candidates = _candidates(text, lead, end, free=False)
    wanted = [one.letter for one in labels]
    ways = [way for way in _ways(candidates, wanted, lead.end) if way != labels]
    if all(_spaced(text, one) for one in labels):
        ways = [way for way in ways if all(_spaced(text, one) for one in way)]
    elif not any(_touches(text, one) for one in labels):
        ways = [way for way in ways if not any(_touches(text, one) for one in way)]
    return bool(ways)


def _candidates(text: str, lead: Label, end: int, *, free: bool) -> list[Label]:
    found = labels_inside(text, lead.end, end, small=lead.manner.endswith("small"))
    if lead.manner == "gap":
        found = [one for one in found if _spaced(text, one)]
    return [one for one in found if free or one.manner == lead.manner]


def _ways(
    candidates: list[Label], wanted: list[str], at: int, most: int = 3
) -> Iterator[list[Label]]:
    """The ways to find the wanted letters one after another."""
    if not wanted:
        yield []
        return
    for one in candidates:
        if one.letter == wanted[0] and one.start > at:
            for way in _ways(candidates, wanted[1:], one.end, most):
                yield [one, *way]
                most -= 1
                if most <= 0:
                    return


def _spaced(text: str, label: Label) -> bool:
    return label.start == 0 or text[label.start - 1] in " \t;,。"


def _touches(text: str, label: Label) -> bool:
    """Whether the letter is part of a Latin word, as the C in ABC."""
    before = text[label.start - 1 : label.start]
    return before.isascii() and before.isalpha()


def _options(span: Span, labels: list[Label]) -> Iterator[Option]:
    ends = [*(label.start for label in labels[1:]), span.end]
    for label, end in zip(labels, ends, strict=True):
        sign = _text(span)[label.start : label.end].lstrip()[:1]
        yield Option(label.letter, (Span(span.line, label.end, end),), sign=sign)


def _longer(option: Option, more: Sequence[Span]) -> Option:
    return Option(option.letter, (*option.spans, *more), option.ticked, option.sign)


def _bulleted(segments: Sequence[Span], first: int) -> Found:
    options: list[Option] = []
    for span in segments[first:]:
        bullet = BULLET.match(_text(span), span.start, span.end)
        start = bullet.end() if bullet else span.start
        sign = bullet[0].strip() if bullet else ""
        options.append(
            Option(chr(ord("A") + len(options)), (Span(span.line, start, span.end),), sign=sign)
        )
    return Found(tuple(segments[:first]), _signed(options))


def _signed(options: list[Option]) -> tuple[Option, ...]:
    """Take the signs that call an option right out of the texts."""
    cleaned: list[Option] = []
    for option in options:
        last = next((span for span in reversed(option.spans) if span.text), option.spans[-1])
        text = _text(last)[last.start : last.end]
        found = RIGHT.search(text)
        ticked = found is not None and bool(text[: found.start()].strip())
        if found and ticked:
            short = Span(last.line, last.start, last.start + found.start())
            spans = tuple(short if span is last else span for span in option.spans)
            option = Option(option.letter, spans, True, option.sign)
        cleaned.append(option)
    signs = {option.sign for option in cleaned}
    if (
        not any(option.ticked for option in cleaned)
        and signs & set(_FILLED)
        and signs & set("".join(_HOLLOW) + "ABCDEFGHIJKL([")
    ):
        cleaned = [Option(one.letter, one.spans, one.sign in _FILLED, one.sign) for one in cleaned]
    if any(option.ticked for option in cleaned):
        cleaned = [one if one.ticked else _without_wrong(one) for one in cleaned]
    return tuple(cleaned)


def _without_wrong(option: Option) -> Option:
    last = option.spans[-1]
    found = _WRONG.search(_text(last)[last.start : last.end])
    if not found or not found.start():
        return option
    return Option(
        option.letter,
        (*option.spans[:-1], Span(last.line, last.start, last.start + found.start())),
        option.ticked,
        option.sign,
    )
