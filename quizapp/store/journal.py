"""The second copy: each match as JSON lines in a folder the operator chose, on another device.

It has its own thread and holds nothing back in memory: it remembers how far each file is and
fetches the rest from the log. So the folder may vanish in the middle of a line and come back an
hour later, or another stick may come; the show never waits for it.
"""

from __future__ import annotations

import logging
import os
import threading
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.store import copies
from quizapp.store.backup import flush_folder
from quizapp.store.chain import START
from quizapp.store.database import Database, journal_note
from quizapp.store.log import Log, MatchCard
from quizapp.store.problems import StoreProblem, from_system

_logger = logging.getLogger(__name__)
_CHUNK = 500  # records fetched and flushed at a time


class Condition(StrEnum):
    """How the second copy stands."""

    OK = "ok"
    BEHIND = "behind"
    GONE = "gone"


class JournalState(Struct, frozen=True):
    """How the second copy stands, for the console; `behind` counts records not yet copied."""

    condition: Condition
    words: Words
    behind: int = 0


class _Mark(Struct, frozen=True):
    """How far the file of one match is; `size` is where its next line begins."""

    size: int = 0
    seq: int = 0
    hash: str = START
    seals: int = 0
    finished: bool = False


class Journal:
    """Keeps the copies in `folder` up with the log; `nudge` it after a commit (`Log.follow`)."""

    def __init__(self, database: Database, folder: Path, *, poll: float = 1.0) -> None:
        """Begin. `folder` must be there now, else `StoreProblem`; `poll` is in seconds."""
        self.folder = folder
        self._log = Log(database)
        self._home = database.path.parent
        self._poll = poll
        try:
            self._elsewhere = folder.stat().st_dev != self._home.stat().st_dev
        except OSError as error:
            raise from_system(error, folder) from error
        if not database.readonly:
            _note_place(database.path, folder)
        self._wake = threading.Condition()
        self._pending: set[str] = set()
        self._followed: set[str] = set()
        self._marks: dict[str, _Mark] = {}
        self._working = self._stopping = False
        self._state = JournalState(Condition.OK, _said_ok(folder))
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @property
    def state(self) -> JournalState:
        """How the second copy stands; may be asked from any thread."""
        return self._state

    def nudge(self, match_id: str) -> None:
        """Say that a match has something new, or shall be copied from now on; returns at once."""
        with self._wake:
            self._pending.add(match_id)
            self._followed.add(match_id)
            self._wake.notify_all()

    def settle(self, timeout: float) -> bool:
        """Wait until everything nudged is copied; False if it is not within `timeout` seconds."""
        with self._wake:
            return self._wake.wait_for(lambda: not self._pending and not self._working, timeout)

    def stop(self, timeout: float = 3.0) -> bool:
        """Copy what can be copied now, then end; False if the device does not answer in time."""
        with self._wake:
            self._stopping = True
            self._wake.notify_all()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._wake:
                idle = not self._pending or self._state.condition is not Condition.OK
                if idle and not self._stopping:
                    self._wake.wait(self._poll)
                work, stopping = sorted(self._pending), self._stopping
                self._pending.clear()
                self._working = True
            left = self._round(work)
            with self._wake:
                self._pending |= left
                self._working = False
                self._wake.notify_all()
            if stopping:
                return

    def _round(self, work: list[str]) -> set[str]:
        """Bring some matches up to date; return those that could not be."""
        if not self._there():
            left = {*work, *self._followed}
            self._state = JournalState(Condition.GONE, _said_gone(self.folder), self._behind(left))
            return left
        if self._state.condition is Condition.GONE:
            self._marks.clear()  # perhaps another stick
            work = sorted({*work, *self._followed})
        left: set[str] = set()
        problem: StoreProblem | None = None
        for match_id in work:
            try:
                self._catch_up(match_id)
            except OSError as error:
                problem = from_system(error, copies.file_of(self.folder, match_id))
                left.add(match_id)
            except StoreProblem as error:
                problem = error
                left.add(match_id)
        if problem and not self._there():
            self._state = JournalState(Condition.GONE, _said_gone(self.folder), self._behind(left))
        elif problem:
            said = _said_behind(self.folder, problem.words)
            self._state = JournalState(Condition.BEHIND, said, self._behind(left))
        else:
            self._state = JournalState(Condition.OK, _said_ok(self.folder))
        return left

    def _there(self) -> bool:
        """Whether the folder is there, on its device: an empty mount point is not the stick."""
        try:
            if not self.folder.is_dir():
                return False
            at_home = self.folder.stat().st_dev == self._home.stat().st_dev
            return not (self._elsewhere and at_home)
        except OSError:
            return False

    def _catch_up(self, match_id: str) -> None:
        card = self._log.match(match_id)
        if card is None:
            return
        file = copies.file_of(self.folder, match_id)
        mark = self._mark(match_id, file)
        while True:
            events = self._log.read(match_id, mark.seq, _CHUNK)
            lines = copies.event_lines(events)
            if not mark.size:
                lines.insert(0, copies.first_line(card))
            last = events[-1] if events else None
            seq, head = (last.seq, last.hash) if last else (mark.seq, mark.hash)
            more = len(events) == _CHUNK
            seals = mark.seals
            if not more:
                fresh = [s for s in self._log.seals(match_id)[mark.seals :] if s.seq <= seq]
                lines += copies.seal_lines(fresh)
                seals += len(fresh)
                if card.finished != mark.finished:
                    lines.append(copies.Finished(card.finished))
            if lines:
                size = _write(file, mark.size, copies.text(lines))
                finished = mark.finished if more else card.finished
                mark = _Mark(size, seq, head, seals, finished)
                self._marks[match_id] = mark
            if not more:
                return

    def _mark(self, match_id: str, file: Path) -> _Mark:
        """How far the file is; it is read only if it is not as we left it."""
        mark = self._marks.get(match_id)
        size = file.stat().st_size if file.exists() else 0
        if mark is not None and mark.size == size:
            return mark
        self._marks.pop(match_id, None)
        if not size:
            return _Mark()
        copy = copies.read(file)
        if not copy.bad and copy.head is None:
            return _Mark()  # nothing but a torn first line
        if copy.bad or not self._belongs(match_id, copy):
            _set_aside(file)
            return _Mark()
        if copy.size < size:
            _write(file, copy.size, b"")  # throws the torn line away
        return _Mark(copy.size, len(copy.events), copy.hash, len(copy.seals), copy.finished)

    def _belongs(self, match_id: str, copy: copies.Copy) -> bool:
        """Whether the log goes on where the copy ends; a copy that holds more is left alone."""
        if copy.head is None or copy.head.id != match_id:
            return False
        if not copy.events:
            return True
        there = self._log.read(match_id, len(copy.events) - 1, 1)
        return bool(there) and there[0].hash == copy.hash

    def _behind(self, left: set[str]) -> int:
        try:
            cards = [self._log.match(match_id) for match_id in left]
        except StoreProblem:
            return 0
        return sum(self._missing(card) for card in cards if card)

    def _missing(self, card: MatchCard) -> int:
        mark = self._marks.get(card.id)
        return card.events - (mark.seq if mark else 0)


def _write(file: Path, size: int, text: bytes) -> int:
    """Write behind the good lines of a file, throwing a torn one away; return its new size."""
    new = not file.exists()
    with file.open("w+b" if new else "r+b") as out:
        out.seek(size)
        out.truncate()
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    if new:
        flush_folder(file.parent)
    return size + len(text)


def _set_aside(file: Path) -> None:
    """Keep a copy that does not fit the log under another name: it may be the better one."""
    number = 1
    while (aside := file.with_name(f"{file.name}.aside-{number}")).exists():
        number += 1
    file.rename(aside)


def _note_place(database: Path, folder: Path) -> None:
    """Remember the folder outside the database, for the day on which that cannot be read."""
    note, place = journal_note(database), str(folder.absolute())
    try:
        if not note.exists() or note.read_text("utf-8") != place:
            note.write_text(place, "utf-8")
    except (OSError, UnicodeDecodeError) as error:
        _logger.warning("the place of the journal could not be noted: %s", error)


def _said_ok(folder: Path) -> Words:
    return words(
        "journal-ok",
        "store",
        QT_TRANSLATE_NOOP("store", "Second copy in {folder}: up to date."),
        folder=str(folder),
    )


def _said_gone(folder: Path) -> Words:
    return words(
        "journal-gone",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Second copy: {folder} is not there. The show goes on and every decision is safe in "
            "the database. Plug the stick in again: the copy catches up by itself.",
        ),
        folder=str(folder),
    )


def _said_behind(folder: Path, why: Words) -> Words:
    return words(
        "journal-behind",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Second copy in {folder}: it is behind and tries again by itself. The show goes on and "
            "every decision is safe in the database. The reason: {why}",
        ),
        folder=str(folder),
        why=why,
    )
