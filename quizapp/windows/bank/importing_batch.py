"""What was read from files, block by block in their order, and what a person decided about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.checks import check
from quizapp.bank.joining import Brought
from quizapp.bank.problems import Look, Problem, Reading
from quizapp.bank.question import Kind, Question, Status
from quizapp.bank.words import Words

MOST_STEPS = 500
_CELL = re.compile(r"(.*)!([A-Z]+)(\d+)")
_FIGURE = re.compile(r"\d+")


class Certainty(StrEnum):
    """How much of a block is known."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    UNREAD = "unread"


class Choice(StrEnum):
    """What becomes of a block; nobody has decided about an open one yet."""

    OPEN = "open"
    TAKE = "take"
    LEAVE = "leave"


class Block(Struct, frozen=True):
    """A stretch of a file: a question with its source text, or what is none and why."""

    file: str
    where: str
    raw: str
    question: Question | None = None
    problems: tuple[Problem, ...] = ()
    why: Words | None = None
    looks: tuple[Look, ...] = ()


class Twin(Struct, frozen=True):
    """A question that is there already. `bank` is the title of its bank, empty: these files."""

    bank: str
    question: Question
    degree: float
    same_key: bool

    @property
    def same(self) -> bool:
        """Whether nothing but marks and the order of options tells them apart."""
        return self.degree >= 1 and self.same_key


class Entry(Struct, frozen=True):
    """A block as it stands now."""

    block: Block
    question: Question | None
    choice: Choice = Choice.OPEN
    twin: Twin | None = None
    faulty: bool = False
    """Whether something keeps the question from being asked; kept, for it takes time to tell."""

    @property
    def certainty(self) -> Certainty:
        """Whether the question may be taken without a person looking at it."""
        if self.question is None:
            return Certainty.UNREAD
        if self.question.status is Status.DRAFT or self.faulty:
            return Certainty.DOUBTFUL
        contradicted = self.twin is not None and self.twin.degree >= 1 and not self.twin.same_key
        return Certainty.DOUBTFUL if contradicted and self.choice is Choice.OPEN else Certainty.SURE

    @property
    def reasons(self) -> tuple[Words, ...]:
        """Why a person should look at it."""
        if self.question is None:
            return (self.block.why,) if self.block.why else ()
        # What a person has changed may have mended what the reading found.
        told = self.block.problems if self.question == self.block.question else ()
        words = [one.words for one in told]
        codes = {one.code for one in words} | {"no-key"} if told else set[str]()
        words += [
            one.words
            for one in check(self.question)
            if one.severity == "error" and one.code not in codes
        ]
        return tuple(dict.fromkeys(words))


class Batch:
    """All entries; what a person does can be taken back."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._back: list[tuple[tuple[int, Entry], ...]] = []
        self._forth: list[tuple[tuple[int, Entry], ...]] = []

    def put(self, entries: Sequence[Entry]) -> None:
        """Begin with these; what a person changed in a block that is still there stays."""
        kept = {
            (one.block.file, one.block.where, one.block.raw): one
            for one in self.entries
            if one.question != one.block.question
        }
        self.entries = [
            kept.get((one.block.file, one.block.where, one.block.raw)) or one for one in entries
        ]
        self._back.clear()
        self._forth.clear()

    def meet(self, twins: Mapping[int, Twin]) -> None:
        """Tell which are there already; those are not taken twice unless a person says so."""
        for at, twin in twins.items():
            entry = self.entries[at]
            known = twin.same and entry.question == entry.block.question
            choice = Choice.LEAVE if known else entry.choice
            if entry.choice is Choice.TAKE and twin.degree >= 1 and not twin.same_key:
                choice = Choice.OPEN
            self.entries[at] = replace(entry, twin=twin, choice=choice)

    # What a person does

    def change(self, at: int, question: Question) -> None:
        """The question shall read so."""
        faulty = has_fault(question)
        self._do({at: replace(self.entries[at], question=question, faulty=faulty)}, typed=True)

    def take(self, at: int) -> None:
        """Take it; a person has looked at it, so it is ready unless something is wrong with it."""
        entry = self.entries[at]
        if entry.question is not None:
            status = Status.DRAFT if entry.faulty else Status.READY
            ready = replace(entry.question, status=status)
            self._do({at: replace(entry, question=ready, choice=Choice.TAKE)})

    def leave(self, at: int) -> None:
        """Leave it out."""
        self._do({at: replace(self.entries[at], choice=Choice.LEAVE)})

    def make(self, at: int) -> None:
        """Make a question of what was read as none; its key is for a person to give."""
        entry = self.entries[at]
        if entry.question is None:
            stem = entry.block.raw.strip()
            made = Question(f"q{len(self.entries) + at + 1}", Kind.OPEN, stem)
            self._do({at: replace(entry, question=made, choice=Choice.OPEN, faulty=True)})

    def undo(self) -> int | None:
        """Take the last step back; the place of the entry it was about."""
        return self._go(self._back, self._forth)

    def redo(self) -> int | None:
        """Take the step again."""
        return self._go(self._forth, self._back)

    # What stands

    def next_open(self, after: int) -> int | None:
        """The next entry behind a place, and then from the top, that waits for a person."""
        count = len(self.entries)
        for step in range(1, count + 1):
            at = (after + step) % count
            entry = self.entries[at]
            if entry.choice is Choice.OPEN and entry.certainty is Certainty.DOUBTFUL:
                return at
        return None

    def count(self, certainty: Certainty, choice: Choice | None = None) -> int:
        """How many are so certain, and decided so."""
        return sum(
            one.certainty is certainty and choice in (None, one.choice) for one in self.entries
        )

    @property
    def is_touched(self) -> bool:
        """Whether a person did anything that would be lost."""
        return bool(self._back)

    def wanted(self, *, drafts: bool) -> list[int]:
        """The places of all that are taken; with `drafts` also those nobody decided about."""
        return [
            at
            for at, one in enumerate(self.entries)
            if one.question is not None
            and (one.choice is Choice.TAKE or (drafts and one.choice is Choice.OPEN))
        ]

    def brought(
        self, media: Mapping[str, Mapping[str, bytes]], *, drafts: bool
    ) -> tuple[Brought, ...]:
        """What is taken, file by file; `media` by the names of the files."""
        files: dict[str, list[Question]] = {}
        for at in self.wanted(drafts=drafts):
            entry = self.entries[at]
            if entry.question is not None:
                draft = entry.faulty or entry.choice is Choice.OPEN
                question = replace(entry.question, status=Status.DRAFT) if draft else entry.question
                files.setdefault(entry.block.file, []).append(question)
        return tuple(
            Brought(tuple(questions), dict(media.get(file, {})))
            for file, questions in files.items()
        )

    def _do(self, changes: Mapping[int, Entry], *, typed: bool = False) -> None:
        before = tuple((at, self.entries[at]) for at in changes)
        changed = [at for at, entry in changes.items() if self.entries[at] != entry]
        if not changed:
            return
        last = self._back[-1] if self._back else ()
        # The letters typed into one question one after the other are one step.
        if not (typed and len(last) == 1 and last[0][0] == changed[0] and self._typed == changed):
            self._back.append(before)
            del self._back[:-MOST_STEPS]
        self._typed = changed if typed else []
        self._forth.clear()
        for at, entry in changes.items():
            self.entries[at] = entry

    _typed: Sequence[int] = ()

    def _go(
        self,
        source: list[tuple[tuple[int, Entry], ...]],
        target: list[tuple[tuple[int, Entry], ...]],
    ) -> int | None:
        if not source:
            return None
        step = source.pop()
        target.append(tuple((at, self.entries[at]) for at, _ in step))
        self._typed = ()
        for at, entry in step:
            self.entries[at] = replace(entry, twin=self.entries[at].twin)
        return step[0][0]


def blocks_of(reading: Reading, file: str) -> tuple[Block, ...]:
    """Questions and what is none, in the order of the file."""
    found: dict[str, list[Problem]] = {}
    for problem in reading.problems:
        if problem.question:
            found.setdefault(problem.question, []).append(problem)
    raws = reading.raw or ("",) * len(reading.bank.questions)
    every = reading.looks or ((),) * len(reading.bank.questions)
    questions = [
        Block(
            file,
            question.source.where if question.source else "",
            raw,
            question,
            tuple(found.get(question.id, ())),
            looks=looks,
        )
        for question, raw, looks in zip(reading.bank.questions, raws, every, strict=True)
    ]
    unread = [Block(file, one.where, one.text, why=one.why) for one in reading.unread]
    return tuple(_merged(questions, unread))


def _merged(questions: Sequence[Block], unread: Sequence[Block]) -> Iterator[Block]:
    """The unread before the first question of its stretch that stands further on."""
    stretches: dict[str, list[tuple[tuple[int, ...], int]]] = {}
    for at, one in enumerate(questions):
        stretch, figures = _place(one.where)
        stretches.setdefault(stretch, []).append((figures, at))
    behind: dict[int, list[Block]] = {}
    for one in unread:
        stretch, figures = _place(one.where)
        own = stretches.get(stretch)
        if own is None:
            at = len(questions) if "!" in one.where else 0
        else:
            before = bisect_right([figure for figure, _ in own], figures)
            at = own[before][1] if before < len(own) else own[-1][1] + 1
        behind.setdefault(at, []).append(one)
    for at in range(len(questions) + 1):
        yield from behind.get(at, ())
        if at < len(questions):
            yield questions[at]


def _place(where: str) -> tuple[str, tuple[int, ...]]:
    """The stretch of the file (a sheet, its paragraphs, a table) and the place in it."""
    cell = _CELL.fullmatch(where)
    if cell:
        return cell[1], (int(cell[3]),)
    first = _FIGURE.search(where)
    return where[: first.start()] if first else where, tuple(map(int, _FIGURE.findall(where)))


def entry_of(block: Block) -> Entry:
    """A block before anybody decided: what is sure is taken, what is no question is not."""
    faulty = block.question is not None and has_fault(block.question)
    entry = Entry(block, block.question, faulty=faulty)
    match entry.certainty:
        case Certainty.SURE:
            return replace(entry, choice=Choice.TAKE)
        case Certainty.UNREAD:
            return replace(entry, choice=Choice.LEAVE)
        case Certainty.DOUBTFUL:
            return entry


def has_fault(question: Question) -> bool:
    """Whether something keeps the question from being asked."""
    unkeyed = question.key is None and question.kind is not Kind.INFO
    return unkeyed or any(one.severity == "error" for one in check(question))
