"""What follows a line: a list of keys, a question with options, an answer; and lines cut apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizapp.files.manners import keys
from quizapp.files.manners.headings import part_of
from quizapp.files.manners.lines import Line, Mark
from quizapp.files.manners.lists import values_of
from quizapp.files.manners.sections import Section
from quizapp.files.manners.seen import HOLE, KEYED, RUN_ON, Seen
from quizapp.files.manners.signs import KEY_OF_SECTION, KEYS_ALONE, KEYS_OF_KIND, Number

_SEEN_AHEAD = 60
_POINTS_BEGIN = re.compile(r"[:;]\s*\(?\d{1,2}\s*[.、)]")


def list_follows(seen: Sequence[Seen], at: int, enough: int) -> bool:
    """Whether entries of a list follow, perhaps below the heading of a section."""
    ahead = [one for one in seen[at + 1 : at + 8] if not one.empty][:4]
    for place, one in enumerate(ahead):
        if part_of(one.text) and not one.listed:
            continue
        if one.heading and one.heading.rest < 0:
            if place > 1:
                return False
            enough = 1
            continue
        if question_at(seen, seen.index(one, at)):
            return False
        if one.listed >= enough or KEY_OF_SECTION.match(one.text):
            return True
        if KEYS_OF_KIND.match(one.text) or (place and KEYS_ALONE.fullmatch(one.text)):
            return True
        if one.heading:
            return True
        after = ahead[place + 1] if place + 1 < len(ahead) else None
        return bool(one.listed and after and after.listed)
    return False


def bare_keys(section: Section, value: str) -> bool:
    """Whether 答案：ABCDA or 对、错、对 holds a key for each question, and no key for one."""
    blocks, kind = section.blocks, section.kind
    if not KEYS_ALONE.fullmatch(value) or len(blocks) < 2:
        return False
    if any(_has_key(line) for block in blocks for line in block.lines):
        return False
    if kind == "truefalse":
        return values_of(value, len(blocks), several=False) is not None
    letters = re.findall("[A-L]", value)
    if kind == "single":
        # AB below two questions may be a wrong key of the second one.
        return len(blocks) > 2 and len(letters) == len(blocks)
    tokens = values_of(value, len(blocks), several=True)
    return kind == "multiple" and tokens is not None and len(set(letters)) < len(letters)


def _has_key(line: Line) -> bool:
    """Whether a line of a question holds its own key."""
    seen = Seen(line)
    return seen.answers or KEYED.search(seen.text) is not None


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


def own_answer(seen: Sequence[Seen], at: int, style: str) -> bool:
    """Whether an answer or options follow before the next number of its or the `style` manner."""
    one = seen[at]
    if one.answers or one.asks:
        return True
    for after in seen[at + 1 : at + _SEEN_AHEAD]:
        styles = (style, one.number.style if one.number else "")
        if after.heading or (after.number and after.number.style in styles):
            return False
        if after.answers or (after.lead and after.lead.letter == "A"):
            return True
    return False


def apart(one: Seen, told: Number | None, kind: str | None) -> list[tuple[Line, int, int]]:
    """Several questions in one paragraph: each has its own key or place for one.

    Statements to be judged need no place: 1、甲。2、乙。
    """
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
    placed = all(HOLE.search(piece) or KEYED.search(piece) or "答案" in piece for piece in pieces)
    # 三违包括：1.违章指挥。2.违章作业。 is one statement.
    stated = kind == "truefalse" and not _POINTS_BEGIN.search(one.text)
    stated = stated and all(piece.rstrip().endswith("。") for piece in pieces)
    if not cuts or not (placed or stated):
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


def stem_ahead(
    seen: Sequence[Seen], at: int, one: Seen, kind: str | None, *, judged: bool = False
) -> bool:
    """Whether options or a key follow at once, or stand in the line itself.

    `judged` says that a verdict alone makes a statement of any line above it.
    """
    if one.asks and (KEYED.search(one.text) or one.answers or one.inline):
        return not one.text.lstrip().startswith(("解析", "注"))
    after = follower(seen, at)
    if after is None:
        return False
    if after.lead and after.lead.letter == "A" and after.lead.manner != "gap":
        return True
    if after.field and after.field.name in ("answer", "options"):
        said = keys.truth(after.text[after.field.value :])
        verdict = judged and said is not None
        return one.asks or verdict or kind in ("truefalse", "blanks", "open", "numeric")
    if not one.asks or after.number:
        return False
    return bool(HOLE.search(one.text)) or kind in ("blanks", "truefalse")


def opened_answer(one: Seen, kind: str | None) -> bool:
    """Whether an answer or a reason of several lines may follow."""
    if one.field is None:
        return False
    if one.field.name == "explain" or "原文" in one.text[: one.field.value]:
        return True
    if one.field.name != "answer":
        return False
    return (
        kind == "open"
        or one.text.lstrip().startswith("答:")
        or (len(one.text) - one.field.value > 12 and not one.listed)
    )
