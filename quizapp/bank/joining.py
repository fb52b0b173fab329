"""Questions from several files into one bank: no id and no name of a medium twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.likeness import compared, same_key
from quizapp.bank.question import Kind, Question


class Brought(Struct, frozen=True):
    """Questions, and the media that they name."""

    questions: tuple[Question, ...] = ()
    media: dict[str, bytes] = {}


def joined(
    parts: Sequence[Brought], ids: Iterable[str] = (), media: Mapping[str, bytes] | None = None
) -> Brought:
    """All parts as one, to be put beside questions with these `ids` and beside this `media`.

    Who comes second under a name gets another one; the same medium is kept once.
    """
    taken, kept = set(ids), dict(media or {})
    there = set(kept)
    questions: list[Question] = []
    for part in parts:
        names = {name: _place(kept, name, content) for name, content in part.media.items()}
        for question in part.questions:
            own = _free(question.id or "q1", taken)
            taken.add(own)
            shown = tuple(names.get(name, name) for name in question.media)
            questions.append(replace(question, id=own, media=shown))
    named = {name for question in questions for name in question.media}
    fresh = {name: kept[name] for name in kept if name in named and name not in there}
    return Brought(tuple(questions), fresh)


def known(questions: Sequence[Question], others: Iterable[Question] = ()) -> frozenset[int]:
    """The places of those that stand among `others`, or before in `questions`, key and all.

    Marks, spaces and the order of options make no difference.
    """
    there: dict[tuple[Kind, str], list[Question]] = {}
    for other in others:
        there.setdefault(_read(other), []).append(other)
    found: set[int] = set()
    for at, question in enumerate(questions):
        twins = there.setdefault(_read(question), [])
        if any(same_key(question, twin) for twin in twins):
            found.add(at)
        twins.append(question)
    return frozenset(found)


def _read(question: Question) -> tuple[Kind, str]:
    """What a question reads, and how it is answered."""
    return question.kind, compared(question)


def _place(kept: dict[str, bytes], name: str, content: bytes) -> str:
    """Keep a medium under its name, or under the first free one like it; the name it has."""
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while kept.get(free, content) != content:
        number += 1
        free = f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
    kept[free] = content
    return free


def _free(wanted: str, taken: set[str]) -> str:
    """`wanted`, or the first number behind it that makes it free."""
    if wanted not in taken:
        return wanted
    stem = wanted.rstrip("0123456789") or wanted
    number = len(taken) + 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"
