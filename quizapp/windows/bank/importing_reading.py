"""Reading for the import window, off its thread: files, columns that were told before, twins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.likeness import Likeness, likenesses
from quizapp.bank.problems import Reading
from quizapp.bank.question import Question
from quizapp.bank.words import Words
from quizapp.files import reader
from quizapp.files.disk import content_of
from quizapp.files.table import Layout
from quizapp.files.table import Mapping as Columns
from quizapp.store.banks import Banks
from quizapp.store.shelf import Shelf
from quizapp.windows.bank.importing_batch import Entry, Twin, blocks_of, entry_of
from quizapp.windows.bank.work import Job

Stop = Callable[[], bool]


class File(Struct, frozen=True):
    """One file: what was read of it, or why it is refused. `columns` are those of its tables."""

    path: Path
    reading: Reading | None = None
    entries: tuple[Entry, ...] = ()
    media: dict[str, bytes] = {}
    refused: Words | None = None
    layouts: tuple[Layout, ...] = ()
    columns: tuple[Columns, ...] = ()
    remembered: bool = False
    """Whether the columns are as a person told them for another file like it."""


def reading_of(
    paths: Sequence[Path], shelf: Shelf, told_columns: Mapping[Path, tuple[Columns, ...]]
) -> Job:
    """A job that reads files; columns told by a person go before those that are found."""

    def job(stop: Stop, told: Callable[[float], None]) -> tuple[File, ...]:
        files: list[File] = []
        for at, path in enumerate(paths):

            def share(part: float, at: int = at) -> None:
                told((at + part) / len(paths))

            try:
                files.append(_file(path, shelf, told_columns.get(path), share, stop))
            except reader.Stopped:
                return tuple(files)
        return tuple(files)

    return job


def remember(shelf: Shelf, layouts: Sequence[Layout], columns: Sequence[Columns]) -> None:
    """Keep what a person said of the columns, for the next table with these headings."""
    told = {one.table: one for one in columns}
    for layout in layouts:
        own = told.get(layout.mapping.table)
        if own is not None and layout.headings:
            shelf.put_setting(_key(layout), msgspec.json.encode(own).decode())


def twins_of(questions: Sequence[Question | None], banks: Banks, here: str) -> Job:
    """A job that finds which questions stand in a bank already, or twice in these files.

    `here` is the id of the bank they go to: a twin in it goes before one elsewhere.
    """

    def job(stop: Stop, told: Callable[[float], None]) -> dict[int, Twin]:
        places = [at for at, one in enumerate(questions) if one is not None]
        own = [one for one in questions if one is not None]
        others: list[tuple[str, Question]] = []
        for card in sorted(banks.cards(), key=lambda card: card.id != here):
            bank = banks.bank(card.id)
            others += [(card.title, one) for one in bank.questions] if bank else []
            if stop():
                return {}
        told(0.2)
        found: dict[int, Twin] = {}
        pairs = likenesses(own, [one for _, one in others], stop=stop)
        for pair in sorted(pairs, key=_best_first):
            title, twin = others[pair.other]
            found.setdefault(places[pair.one], Twin(title, twin, pair.degree, pair.same_key))
        told(0.8)
        for pair in sorted(likenesses(own, stop=stop), key=_best_first):
            first, second = sorted((pair.one, pair.other))
            found.setdefault(places[second], Twin("", own[first], pair.degree, pair.same_key))
        return found

    return job


def _best_first(pair: Likeness) -> tuple[float, bool, int]:
    return -pair.degree, not pair.same_key, pair.other


def _file(
    path: Path,
    shelf: Shelf,
    columns: tuple[Columns, ...] | None,
    told: Callable[[float], None],
    stop: Stop,
) -> File:
    layouts: tuple[Layout, ...] = ()
    remembered = False
    try:
        layouts = _layouts(path)
        if columns is None:
            kept = tuple(_remembered(shelf, one) or one.mapping for one in layouts)
            remembered = kept != tuple(one.mapping for one in layouts)
            columns = kept
        # A table that nobody understands is told as such, unless a person told its columns.
        told_apart = zip(layouts, columns, strict=True)
        meant = [own for layout, own in told_apart if own.columns or layout.mapping.columns]
        reading = reader.read(path, told, stop, meant or None)
        media = reader.media(path)
    except reader.Unreadable as refused:
        return File(path, refused=refused.words, layouts=layouts, columns=columns or ())
    entries = tuple(entry_of(one) for one in blocks_of(reading, path.name))
    return File(path, reading, entries, media, None, layouts, columns, remembered)


def _layouts(path: Path) -> tuple[Layout, ...]:
    content = content_of(path)
    form = reader.form_of(content, path.name)
    from quizapp.files import csv_table, sheet

    if form == "xlsx":
        return sheet.layouts(content, path.name, every=True)
    return csv_table.layouts(content, path.name, every=True) if form == "csv" else ()


def _remembered(shelf: Shelf, layout: Layout) -> Columns | None:
    kept = shelf.setting(_key(layout))
    if kept is None:
        return None
    try:
        found = msgspec.json.decode(kept, type=Columns)
    except msgspec.MsgspecError:
        return None
    own = layout.mapping
    header = own.header if found.header else 0
    return replace(found, table=own.table, header=header)


def _key(layout: Layout) -> str:
    return f"columns-{layout.fingerprint}"
