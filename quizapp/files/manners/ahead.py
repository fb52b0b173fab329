"""What follows a line: a list of keys, a question with options, an answer; and lines cut apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizapp.files.manners.lines import Line, Mark
from quizapp.files.manners.seen import HOLE, KEYED, RUN_ON, Seen
from quizapp.files.manners.signs import KEY_OF_SECTION, Number

_SEEN_AHEAD = 60


def list_follows(seen: Sequence[Seen], at: int, enough: int) -> bool:
    """Whether entries of a list follow, perhaps below the heading of a section."""
    ahead = [one for one in seen[at + 1 : at + 8] if not one.empty][:4]
    for place, one in enumerate(ahead):
        if one.heading and one.heading.rest < 0:
            if place > 1:
                return False
            enough = 1
            continue
        if question_at(seen, seen.index(one, at)):
            return False
        if one.listed >= enough or KEY_OF_SECTION.match(one.text):
            return True
        if one.heading:
            return True
        after = ahead[place + 1] if place + 1 < len(ahead) else None
        return bool(one.listed and after and after.listed)
    return False


def question_at(seen: Sequence[Seen], at: int) -> bool:
    """Whether a question with options, or with an empty place for its answer, begins here."""
    one = seen[at]
    if one.number is None or one.listed > 1:
        return False
    if HOLE.search(one.text) or one.inline:
        return True
    for after in seen[at + 1 : at + 6]:
        if after.number or after.heading:
            return False
        if after.lead and after.lead.letter == "A" and after.lead.manner != "gap":
            return True
    return False


def follower(seen: Sequence[Seen], at: int) -> Seen | None:
    """The next line that is not empty."""
    return next((one for one in seen[at + 1 : at + 8] if not one.empty), None)


def evident(seen: Sequence[Seen], at: int, one: Seen, *, notes: bool) -> bool:
    """Whether options, a key or a place for the answer stand here or before the next number."""
    if one.answers or one.inline or (one.asks and not notes):
        return True
    after = follower(seen, at)
    heads = one.number is not None and one.number.style in ("han", "hanparen")
    if heads and after and after.number and after.number.style not in ("han", "hanparen"):
        return False
    for after in seen[at + 1 : at + _SEEN_AHEAD]:
        if after.empty:
            continue
        if after.lead and after.lead.letter in "AB":
            return True
        if after.heading or (
            after.number and (one.number is None or after.number.style == one.number.style)
        ):
            return False
        if after.answers:
            return True
    return False


def own_answer(seen: Sequence[Seen], at: int) -> bool:
    """Whether an answer or options follow before the next number."""
    one = seen[at]
    if one.answers or one.asks:
        return True
    for after in seen[at + 1 : at + _SEEN_AHEAD]:
        if after.heading or (
            after.number and one.number and after.number.style == one.number.style
        ):
            return False
        if after.answers or (after.lead and after.lead.letter == "A"):
            return True
    return False


def apart(one: Seen, told: Number | None) -> list[tuple[Line, int, int]]:
    """Several questions in one paragraph: each has its own key or place for one."""
    whole = [(one.line, told.end if told else 0, told.value if told else 0)]
    if told is None:
        return whole
    cuts: list[re.Match[str]] = []
    value = told.value
    for found in RUN_ON.finditer(one.text, told.end):
        if int(found[1]) == value + 1:
            cuts.append(found)
            value += 1
    ends = [*(found.start() for found in cuts), len(one.text)]
    starts = [0, *(found.start() for found in cuts)]
    pieces = [one.text[a:b] for a, b in zip(starts, ends, strict=True)]
    if not cuts or not all(
        HOLE.search(piece) or KEYED.search(piece) or "答案" in piece for piece in pieces
    ):
        return whole
    texts = [told.end, *(found.end() - found.start() for found in cuts)]
    return [
        (part(one.line, a, b), text, told.value + place)
        for place, (a, b, text) in enumerate(zip(starts, ends, texts, strict=True))
    ]


def part(line: Line, start: int, end: int) -> Line:
    """A stretch of a line as a line of its own."""
    marks = tuple(
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.look)
        for mark in line.marks
        if mark.start < end and mark.end > start
    )
    return Line(line.text[start:end], line.where, line.number, marks, line.media, line.counted)
