"""Which questions are nearly the same: compared by their plain text, without looking at all pairs.

Two texts that are nearly the same share nearly all their pairs of neighbouring letters. So each
text is filed under its rarest pairs that any other text has too; what meets in a file is compared
by edit distance. Exact prefix filtering (as in set-similarity joins) was measured and is no help at
this likeness: its bound leaves almost every pair to compare.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from quizapp.bank.question import Choices, Question, Truth

ALIKE = 0.82
"""From this likeness on two questions are shown side by side."""


RAREST = 12
"""Under how many of its pairs of letters a text is filed."""


class Likeness(Struct, frozen=True):
    """Two questions, by their places in what was compared, and how alike they are, 0 to 1."""

    one: int
    other: int
    degree: float
    same_key: bool


def plain(text: str) -> str:
    """The letters and digits of a text: no marks, no spaces, no case, no width."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


def signs(question: Question) -> str:
    """What search finds of a question, every letter a word of its own, spaces between."""
    parts = (
        question.id,
        question.stem,
        question.explanation,
        *question.options,
        *question.partners,
        *question.tags,
    )
    return " ".join(plain(" ".join(parts)))


def compared(question: Question) -> str:
    """The text by which a question is compared: its stem, and its options in any order."""
    return plain(question.stem) + "".join(sorted(plain(one) for one in question.options))


def likenesses(
    questions: Sequence[Question],
    others: Sequence[Question] | None = None,
    *,
    least: float = ALIKE,
    stop: Callable[[], bool] | None = None,
) -> tuple[Likeness, ...]:
    """All pairs at least `least` alike, the most alike first.

    With `others`, pairs of one of `questions` (`one`) and one of `others` (`other`).
    """
    from rapidfuzz.distance import Indel  # 20 ms of every start, and 4 MB, for those who compare

    texts = [compared(question) for question in questions]
    more = [] if others is None else [compared(question) for question in others]
    every = texts + more
    pairs = [_pairs(text) for text in every]
    spread = Counter(pair for own in pairs for pair in own)
    files: dict[str, list[int]] = {}
    found: list[Likeness] = []
    both = (*questions, *(others or ()))
    for at, own in enumerate(pairs):
        if stop is not None and stop():
            break
        head = sorted((p for p in own if spread[p] > 1), key=lambda p: (spread[p], p))[:RAREST]
        for near in {near for pair in head for near in files.get(pair, ())}:
            if others is not None and (near < len(texts)) == (at < len(texts)):
                continue
            degree = Indel.normalized_similarity(every[near], every[at], score_cutoff=least)
            if degree >= least:
                same = same_key(both[near], both[at])
                shift = 0 if others is None else len(texts)
                found.append(Likeness(near, at - shift, degree, same))
        for pair in head:
            files.setdefault(pair, []).append(at)
    return tuple(sorted(found, key=lambda pair: (-pair.degree, pair.one, pair.other)))


def _pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters; a single letter counts as one."""
    if len(text) < 2:
        return frozenset({text} if text else ())
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def same_key(one: Question, other: Question) -> bool:
    """Whether both say the same is right, wherever the options stand."""
    match one.key, other.key:
        case Choices(right), Choices(also):
            return {plain(one.options[at]) for at in right} == {
                plain(other.options[at]) for at in also
            }
        case Truth(value), Truth(also):
            return value == also
        case key, also:
            return key == also
