"""A bank in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.answers import letter
from quizapp.bank.checks import askable, length
from quizapp.bank.citing import Material, label
from quizapp.bank.question import Bank, Choices, Citation, Kind, Question, Status, Truth

Counts = tuple[tuple[str, int], ...]


class Lengths(Struct, frozen=True):
    """Shortest, median and longest of some texts, in Chinese characters."""

    shortest: int = 0
    median: int = 0
    longest: int = 0


class Figures(Struct, frozen=True):
    """How many questions of each sort; `""` stands for those that do not say.

    `right` counts the letters of right options over single choice; `longest_right` how many of
    these have a right option longer than all others.
    """

    questions: int
    askable: int
    kinds: Counts
    difficulties: Counts
    statuses: Counts
    tags: Counts
    places: Counts
    points: Counts
    right: Counts
    truths: Counts
    longest_right: int
    stems: Lengths
    options: Lengths


def figures(bank: Bank, materials: Mapping[str, Material] | None = None) -> Figures:
    """Count a bank; a cited place bears the name of its material where that is known."""
    every = bank.questions
    singles = [q for q in every if q.kind is Kind.SINGLE and isinstance(q.key, Choices)]
    return Figures(
        questions=len(every),
        askable=sum(askable(question) for question in every),
        kinds=_count((q.kind.value for q in every), [kind.value for kind in Kind]),
        difficulties=_count((q.difficulty or "" for q in every), ["easy", "medium", "hard"]),
        statuses=_count((q.status.value for q in every), [status.value for status in Status]),
        tags=_count(tag for q in every for tag in q.tags or ("",)),
        places=_count(_place(q.citation, materials or {}) for q in every),
        points=_count("" if q.points is None else str(q.points) for q in every),
        right=_count(sorted(letter(i) for q in singles for i in _right(q))),
        truths=_count(str(q.key.value).lower() for q in every if isinstance(q.key, Truth)),
        longest_right=sum(map(_longest_right, singles)),
        stems=_lengths(q.stem for q in every),
        options=_lengths(option for q in every for option in (*q.options, *q.partners)),
    )


def _count(names: Iterable[str], order: Iterable[str] = ()) -> Counts:
    """In the order given, then as they come; what does not occur is left out."""
    counts = Counter(names)
    ordered = [*(name for name in order if counts[name]), *counts]
    return tuple((name, counts[name]) for name in dict.fromkeys(ordered))


def _place(citation: Citation | None, materials: Mapping[str, Material]) -> str:
    if citation is None:
        return ""
    return label(replace(citation, sentence=0), materials.get(citation.material))


def _right(question: Question) -> tuple[int, ...]:
    return question.key.right if isinstance(question.key, Choices) else ()


def _longest_right(question: Question) -> bool:
    right = set(_right(question))
    sizes = [length(option) for option in question.options]
    rest = [size for index, size in enumerate(sizes) if index not in right]
    return bool(rest) and any(sizes[i] > max(rest) for i in right if i in range(len(sizes)))


def _lengths(texts: Iterable[str]) -> Lengths:
    sizes = sorted(map(length, texts))
    return Lengths(sizes[0], sizes[len(sizes) // 2], sizes[-1]) if sizes else Lengths()
