"""A lost or damaged database made anew from the journal, on top of a backup where there is one."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, insert, select, update

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store import copies, tables
from quizapp.store.backup import flush_folder, pour
from quizapp.store.chain import Recorded, Seal
from quizapp.store.database import open_database
from quizapp.store.driver import connect
from quizapp.store.lock import Lock
from quizapp.store.problems import Damaged, NotWritable, from_system, only_look

_e, _s = tables.event.c, tables.seal.c


class Rebuilt(Struct, frozen=True):
    """What came back: the database, its matches, and how many events the journal gave."""

    path: Path
    matches: tuple[str, ...]
    events: int


def rebuild(
    journal: Path | None,
    new_database_path: Path,
    *,
    backup: Path | None = None,
    keep_whole_part: bool = False,
) -> Rebuilt:
    """Make a database from a journal (one file, or a folder of them) and a backup.

    Every chain is followed; a broken line raises `Damaged` naming it, or with `keep_whole_part`
    ends that match there. The new file appears only when it is whole.
    """
    if new_database_path.exists():
        raise _in_the_way(new_database_path)
    part = new_database_path.with_name(new_database_path.name + ".mending")
    try:
        _clear(part)
        part.parent.mkdir(parents=True, exist_ok=True)
        found = [(file, copies.read(file)) for file in _files(journal)]
        if not keep_whole_part:
            for file, copy in found:
                if copy.bad:
                    raise _broken(file, copy)
        if backup is not None:
            _pour(backup, part)
        rebuilt = _fill(part, new_database_path, [copy for _, copy in found])
        part.rename(new_database_path)
        flush_folder(new_database_path.parent)
    except OSError as error:
        raise from_system(error, new_database_path) from error
    finally:
        with suppress(OSError):
            _clear(part)
    return rebuilt


def mend(
    path: Path,
    *,
    backup: Path | None,
    journal: Path | None,
    keep_whole_part: bool = False,
    now: datetime | None = None,
) -> Rebuilt:
    """Put a rebuilt database in the place of a damaged one, which is kept under another name."""
    lock = Lock(path)
    if not lock.take():
        raise only_look(path, lock.holder())
    fresh = path.with_name(path.name + ".fresh")
    stamp = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H-%M-%SZ")
    try:
        _clear(fresh)
        rebuilt = rebuild(journal, fresh, backup=backup, keep_whole_part=keep_whole_part)
        for end in ("", "-wal", "-shm"):
            old = path.with_name(path.name + end)
            if old.exists():
                old.rename(path.with_name(f"{path.name}.damaged-{stamp}{end}"))
        fresh.rename(path)
        flush_folder(path.parent)
    except OSError as error:
        raise from_system(error, path) from error
    finally:
        lock.release()
    return Rebuilt(path, rebuilt.matches, rebuilt.events)


def _files(journal: Path | None) -> list[Path]:
    if journal is None:
        return []
    if journal.is_dir():
        return sorted(journal.glob(f"*{copies.SUFFIX}"))
    return [journal]


def _pour(backup: Path, part: Path) -> None:
    source = connect(backup, readonly=True)
    try:
        pour(source, part)
    finally:
        source.close()


def _fill(part: Path, path: Path, found: list[copies.Copy]) -> Rebuilt:
    matches: list[str] = []
    events = 0
    with open_database(part) as database, database.write() as connection:
        for copy in found:
            if copy.head is not None:
                matches.append(copy.head.id)
                events += restore(connection, copy, copy.head)
    return Rebuilt(path, tuple(matches), events)


def restore(connection: Connection, copy: copies.Copy, head: copies.Head) -> int:
    """Add what a copy has and the database lacks; return the number of events added."""
    if not connection.execute(select(tables.match).where(tables.match.c.id == head.id)).first():
        values = (head.id, head.title, int(head.rehearsal), head.opened_at, 0)
        connection.execute(insert(tables.match), [_named(tables.match, values)])
    hashes = select(_e.seq, _e.hash).where(_e.match == head.id).order_by(_e.seq)
    have = connection.execute(hashes).fetchall()
    for (seq, there), event in zip(have, copy.events, strict=False):
        if there != event.hash:
            raise _differs(head.id, seq)
    fresh = copy.events[len(have) :]
    if fresh:
        connection.execute(
            insert(tables.event), [_named(tables.event, _event_row(head.id, e)) for e in fresh]
        )
    sealed = set(connection.execute(select(_s.seq).where(_s.match == head.id)).scalars())
    seals = [_named(tables.seal, _seal_row(s)) for s in copy.seals if s.seq not in sealed]
    if seals:
        connection.execute(insert(tables.seal), seals)
    if len(copy.events) >= len(have):  # else the backup knows more of the end of the match
        over = update(tables.match).where(tables.match.c.id == head.id)
        connection.execute(over.values(finished=int(copy.finished)))
    return len(fresh)


def _named(table: Any, values: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip((column.name for column in table.c), values, strict=True))


def _event_row(match_id: str, e: Recorded) -> tuple[Any, ...]:
    return (match_id, e.seq, e.decision, e.kind, e.version, e.at, e.body.decode(), e.hash)


def _seal_row(s: Seal) -> tuple[Any, ...]:
    return (s.match, s.seq, s.hash, s.at, s.key, s.mac)


def _clear(path: Path) -> None:
    for end in ("", "-wal", "-shm", ".lock"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def _in_the_way(path: Path) -> NotWritable:
    return NotWritable(
        words(
            "rebuild-in-the-way",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "{file} is already there and was not touched. Choose another name for the rebuilt "
                "database, or move that file away.",
            ),
            file=str(path),
        )
    )


def _broken(file: Path, copy: copies.Copy) -> Damaged:
    said = words(
        "rebuild-broken",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "{file}: line {line} is damaged or was changed; the {count} records before it are "
            "whole. Nothing was made. Look for another copy, or rebuild from the whole part alone.",
        ),
        file=str(file),
        line=copy.bad,
        count=len(copy.events),
    )
    return Damaged(said, journal=file)


def _differs(match_id: str, seq: int) -> Damaged:
    return Damaged(
        words(
            "rebuild-differs",
            "store",
            QT_TRANSLATE_NOOP(
                "store",
                "Match {match}: from record {seq} on the backup and the second copy tell different "
                "stories. Nothing was made. Rebuild from one of them, and look at the other.",
            ),
            match=match_id,
            seq=seq,
        )
    )
