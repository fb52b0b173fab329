"""How well real files of GIFT, Aiken, Moodle XML and QTI are read, scored against the oracle.

python -m tests.files.exchange_score FOLDER [-v]
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from quizapp.bank.question import (
    Blanks,
    Choices,
    Kind,
    Number,
    Order,
    Pairs,
    Question,
    Status,
    Truth,
)
from quizapp.files import reader
from quizapp.files.refusal import Unreadable
from tests.files import exchange_oracle as oracle
from tests.files.exchange_oracle import Expected

FORMATS: dict[str, tuple[tuple[str, ...], Callable[[Path], Iterator[Expected]]]] = {
    "GIFT": (("gift",), oracle.gift),
    "Aiken": (("aiken",), oracle.aiken),
    "Moodle XML": (("moodlexml",), oracle.moodle),
    "QTI": (("qti21", "qti3"), oracle.qti),
}


def squeezed(text: str) -> str:
    """A text that a reader gave, which holds no markup, for comparing."""
    return oracle.squeezed(text, markup=False)


@dataclass
class Score:
    """Counts over all questions of a format that the model holds."""

    held: int = 0
    kind: int = 0
    options: int = 0
    key: int = 0
    drafts: int = 0
    false_ready: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def score(corpus: Path, name: str) -> Score:
    """Read every file of a format and compare."""
    folders, expected_of = FORMATS[name]
    found = Score()
    for path in sorted(one for folder in folders for one in (corpus / folder).glob("*.*")):
        expected = list(expected_of(path))
        try:
            questions = reader.read(path).bank.questions
        except Unreadable:
            questions = ()
        except Exception as fault:  # noqa: BLE001 - a crash is what is counted here
            found.crashes.append(f"{path.name}: {fault!r}")
            continue
        for wanted, question in _paired(expected, questions, by_id=name == "QTI"):
            _compare(found, path.name, wanted, question)
    return found


def _paired(
    expected: list[Expected], questions: tuple[Question, ...], *, by_id: bool
) -> Iterator[tuple[Expected | None, Question | None]]:
    """The questions of both sides, in their order; those that only one side has stand alone."""
    if by_id:
        left = list(questions)
        alone: list[Expected] = []
        for one in expected:
            same = next((own for own in left if own.id == one.stem), None)
            if same is None:
                alone.append(one)
            else:
                left.remove(same)
                yield one, same
        # An id that stands twice is given once; the others follow in their order.
        for one in alone:
            if one.kinds != ("skipped",):
                yield one, left.pop(0) if left else None
        yield from ((None, own) for own in left)
        return
    mine = [_gist(one.stem) for one in expected]
    theirs = [_gist(squeezed(one.stem)) for one in questions]
    for verb, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if verb == "equal" or b - a == d - c:
            yield from zip(expected[a:b], questions[c:d], strict=True)
        else:
            yield from ((one, None) for one in expected[a:b])
            yield from ((None, one) for one in questions[c:d])


def _gist(stem: str) -> str:
    return stem[-24:]


def _compare(found: Score, file: str, wanted: Expected | None, question: Question | None) -> None:
    where = f"{file} {question.id if question else ''} {(wanted.stem if wanted else '')[-40:]}"
    if wanted is None or wanted.kinds[0] == "skipped":
        if question is not None and question.status is Status.READY:
            found.false_ready.append(f"{where}: not held, yet ready as {question.kind.value}")
        return
    found.held += 1
    if question is None:
        found.faults.append(f"{where}: not read")
        return
    ready = question.status is Status.READY
    found.drafts += not ready
    kind = question.kind.value in wanted.kinds
    options = not wanted.options or tuple(map(squeezed, question.options)) == wanted.options
    key = _key_fits(question, wanted) if wanted.certain else not ready
    found.kind += kind
    found.options += options
    # A draft without a key that the file tells is a key that was not read; an essay has none.
    told = ready or question.key is not None or not wanted.certain or wanted.key is None
    found.key += key and told
    if key and not told:
        found.faults.append(f"{where}: the key was not read: {wanted.key}")
    if not (kind and options and key):
        found.faults.append(
            f"{where}: kind {kind} options {options} key {key}: {question.kind.value} "
            f"{question.status.value} {question.key} / {wanted.kinds} {wanted.key}"
        )
    if ready and not (key and kind and options):
        found.false_ready.append(where)


def _key_fits(question: Question, wanted: Expected) -> bool:
    match question.key:
        case Choices(right):
            return frozenset(right) == wanted.key
        case Truth(value):
            return value is wanted.key
        case Blanks(accepted):
            gaps = wanted.key if isinstance(wanted.key, tuple) else ()
            return len(gaps) == len(accepted) and all(
                texts and all(_in(one, gap) for one in texts)
                for texts, gap in zip(accepted, gaps, strict=True)
            )
        case Number(value, tolerance):
            told = wanted.key[0] if isinstance(wanted.key, tuple) else wanted.key
            spread = (value - tolerance, value + tolerance)
            return isinstance(told, frozenset) and spread in told
        case Order(sequence):
            return tuple(squeezed(question.options[at]) for at in sequence) == wanted.key
        case Pairs(pairs):
            read = {
                (squeezed(question.options[a]), squeezed(question.partners[b])) for a, b in pairs
            }
            told = wanted.key if isinstance(wanted.key, frozenset) else frozenset()
            return read == told or {one[::-1] for one in read} == told
        case _:
            return wanted.key is None or question.kind in (Kind.OPEN, Kind.INFO)


def _in(text: str, gap: frozenset[object]) -> bool:
    """Whether a text is one of those that a gap takes, or a number within what it takes."""
    if squeezed(text) in gap:
        return True
    value = oracle.number_in(text)
    ranges = [one for one in gap if isinstance(one, tuple)]
    return value is not None and any(low <= value <= high for low, high in ranges)


def main() -> int:
    """Print the figures; 1 where they fall short."""
    short = False
    for name in FORMATS:
        found = score(Path(sys.argv[1]), name)
        parts = (found.kind, found.options, found.key)
        short |= bool(found.crashes or found.false_ready)
        short |= any(part < 0.99 * found.held for part in parts)
        shares = ", ".join(f"{part / found.held:.2%}" for part in parts)
        figures = (
            f"{name}: {found.held} held; kind, options, key {shares}; {found.drafts} drafts; "
            f"{len(found.false_ready)} false ready, {len(found.crashes)} crashes"
        )
        told = [figures]
        if "-v" in sys.argv:
            told += [*found.faults, *found.false_ready, *found.crashes]
        sys.stdout.write("\n".join(told) + "\n")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
