"""Keys shown by how an option looks: red, highlighted, bold, underlined.

A colour or a highlight on whole options, but not on all of them, is a key by itself. Bold and
underlined options are one only where several questions of the file do the same: a single bold
option may be an accident. What is marked in part tells nothing, and is said to be unclear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from quizapp.files.manners.lines import Mark, fold
from quizapp.files.manners.options import Option

STRONG = ("colour", "highlight", "shade")
ENOUGH = 2
"""So many questions make a habit of bold or underlined keys."""


class Marked(Struct, frozen=True):
    """The options that look so wholly, and whether some do in part."""

    look: str
    whole: tuple[int, ...]
    partly: bool
    every: bool


def marked(options: Sequence[Option]) -> list[Marked]:
    """Each look that some option has."""
    if not any(span.line.marks for option in options for span in option.spans):
        return []
    seen = [_looks(option) for option in options]
    found: list[Marked] = []
    for look in dict.fromkeys(look for one in seen for look in one):
        whole = tuple(i for i, one in enumerate(seen) if one.get(look) is True)
        partly = any(one.get(look) is False for one in seen)
        found.append(Marked(look, whole, partly, len(whole) == len(options)))
    return found


def habits(each: Sequence[Sequence[Option]]) -> Counter[str]:
    """How often a look marks some but not all options of a question, over a file."""
    counts: Counter[str] = Counter()
    for options in each:
        counts.update(one.look for one in marked(options) if one.whole and not one.every)
    return counts


def _looks(option: Option) -> dict[str, bool]:
    """Each look of an option: True where all of it has it, False where a part has."""
    found: dict[str, bool] = {}
    looks = {mark.look for span in option.spans for mark in span.line.marks}
    for look in looks:
        total = covered = 0
        for span in option.spans:
            signs = {
                at
                for at in range(span.start, span.end)
                if not span.line.text[at].isspace() and span.line.text[at] not in "；;，,。.、"
            }
            total += len(signs)
            covered += sum(_covered(span.line.marks, look, at) for at in signs)
        if total and covered == total:
            found[look] = True
        elif covered:
            found[look] = False
        elif total and _letter(option, look):
            # Only the letter is coloured; the text is not.
            found[look] = True
    return found


def _covered(marks: Sequence[Mark], look: str, at: int) -> bool:
    return any(one.look == look and one.start <= at < one.end for one in marks)


def _letter(option: Option, look: str) -> bool:
    span = option.spans[0]
    at = fold(span.line.text).rfind(option.letter, 0, span.start)
    return look.startswith(STRONG) and at >= 0 and _covered(span.line.marks, look, at)
