"""Files into a bank without a window: all of them or none, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from quizapp.app.library import Library
from quizapp.bank.joining import Brought, joined, known
from quizapp.bank.problems import Problem
from quizapp.bank.question import Bank, Question, Status
from quizapp.files import own, reader
from quizapp.store.banks import Change


class Refused(Exception):
    """A file that cannot be read; nothing was taken."""

    def __init__(self, file: Path, cause: reader.Unreadable) -> None:
        super().__init__(f"{file.name}: {cause}")
        self.file = file
        self.cause = cause


class Shelved(Struct, frozen=True):
    """What was taken, how many are drafts, how many were there already, and what is doubtful."""

    taken: tuple[Question, ...]
    drafts: int
    known: int
    problems: tuple[Problem, ...]


class _Read(Struct, frozen=True):
    title: str
    parts: tuple[Brought, ...]
    problems: tuple[Problem, ...]


def bring_in(
    files: Sequence[Path],
    into: str | Path,
    *,
    library: Library | None = None,
    again: bool = False,
    at: str,
) -> Shelved:
    """Put the questions of files behind those of a bank: one on the shelf, or a file of ours.

    `Refused` where a file cannot be read, `StoreProblem` where the bank cannot be changed.
    """
    read = _read(files)
    if isinstance(into, Path):
        return _into_file(read, into, again=again)
    assert library is not None
    return _into_shelf(read, library, into, again=again, at=at)


def _read(files: Sequence[Path]) -> _Read:
    parts: list[Brought] = []
    problems: list[Problem] = []
    title = ""
    for file in files:
        try:
            reading = reader.read(file)
            parts.append(Brought(reading.bank.questions, reader.media(file)))
        except reader.Unreadable as cause:
            raise Refused(file, cause) from cause
        title = title or reading.bank.title or file.stem
        problems += [
            replace(one, where=", ".join(dict.fromkeys((file.name, one.where))).rstrip(", "))
            for one in reading.problems
        ]
    return _Read(title, tuple(parts), tuple(problems))


def _into_file(read: _Read, path: Path, *, again: bool) -> Shelved:
    there, media = Bank(""), dict[str, bytes]()
    if path.exists():
        there, media = own.read(path).bank, own.read_media(path)
    new, count = _new(read, there, media, again=again)
    bank = Bank(there.title or read.title, (*there.questions, *new.questions), there.note)
    own.write(path, bank, media | new.media)
    return _shelved(read, new, count)


def _into_shelf(read: _Read, library: Library, bank_id: str, *, again: bool, at: str) -> Shelved:
    there = library.banks.bank(bank_id)
    named = {name for part in read.parts for name in part.media}
    media = library.banks.media(bank_id, named) if there else {}
    new, count = _new(read, there or Bank(""), media, again=again)
    change = Change(at, how="imported")
    if there is None:
        library.banks.put(bank_id, Bank(read.title, new.questions), change, new.media)
    elif new.questions:
        library.banks.put_questions(bank_id, new.questions, change, media=new.media)
    return _shelved(read, new, count)


def _new(read: _Read, there: Bank, media: dict[str, bytes], *, again: bool) -> tuple[Brought, int]:
    """What of the files is new to the bank, and how many questions are not."""
    parts, count = read.parts, 0
    if not again:
        every = [question for part in parts for question in part.questions]
        old = known(every, there.questions)
        count = len(old)
        kept = iter(at not in old for at in range(len(every)))
        parts = tuple(
            Brought(tuple(one for one in part.questions if next(kept)), part.media)
            for part in parts
        )
    ids = [question.id for question in there.questions]
    return joined(parts, ids, media), count


def _shelved(read: _Read, new: Brought, count: int) -> Shelved:
    drafts = sum(question.status is Status.DRAFT for question in new.questions)
    return Shelved(new.questions, drafts, count, read.problems)
