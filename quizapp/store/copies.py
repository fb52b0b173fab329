"""One match as a file of JSON lines: what each line is, writing them, reading them back.

First the match, then its events in order, with the seals and the end of the match between them.
`hash` and the chain are those of `chain`, so that the file proves itself. A line that a power cut
or a pulled stick tore is accepted if it is the last one.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

import msgspec
from msgspec import Struct

from quizapp.store.chain import START, Recorded, Seal, link
from quizapp.store.log import MatchCard

SUFFIX = ".match.jsonl"


class Head(Struct, frozen=True, tag="match", tag_field="line"):
    """The first line: which match this is."""

    id: str
    title: str
    rehearsal: bool
    opened_at: str
    format: int = 1


class Event(Struct, frozen=True, tag="event", tag_field="line"):
    """An event; `body` is JSON text."""

    seq: int
    decision: int
    kind: str
    version: int
    at: str
    body: str
    hash: str


class Sealed(Struct, frozen=True, tag="seal", tag_field="line"):
    """A seal."""

    seq: int
    hash: str
    at: str
    key: str
    mac: str


class Finished(Struct, frozen=True, tag="finished", tag_field="line"):
    """Whether the match is over; the last such line counts."""

    finished: bool


Line = Head | Event | Sealed | Finished


class Copy(Struct, frozen=True):
    """What a file holds. `size` counts the bytes of its good lines; `bad` is a broken line or 0."""

    head: Head | None = None
    events: tuple[Recorded, ...] = ()
    seals: tuple[Seal, ...] = ()
    finished: bool = False
    size: int = 0
    bad: int = 0

    @property
    def hash(self) -> str:
        """The head of the chain."""
        return self.events[-1].hash if self.events else START


def file_of(folder: Path, match_id: str) -> Path:
    """Where the copy of a match lies in a folder."""
    return folder / f"{quote(match_id, safe='')}{SUFFIX}"


def first_line(card: MatchCard) -> Line:
    """The line that begins the copy of a match."""
    return Head(card.id, card.title, card.rehearsal, card.opened_at)


def event_lines(events: Iterable[Recorded]) -> list[Line]:
    """The lines of some events."""
    return [
        Event(e.seq, e.decision, e.kind, e.version, e.at, e.body.decode(), e.hash) for e in events
    ]


def seal_lines(seals: Iterable[Seal]) -> list[Line]:
    """The lines of some seals."""
    return [Sealed(s.seq, s.hash, s.at, s.key, s.mac) for s in seals]


def text(lines: Iterable[Line]) -> bytes:
    """The bytes of some lines."""
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def read(path: Path) -> Copy:
    """Read a copy as far as it is whole. Raises OSError."""
    return parsed(path.read_bytes())


def parsed(content: bytes) -> Copy:
    """What the bytes of a copy hold, as far as it is whole."""
    decode = msgspec.json.Decoder(Line).decode
    raw = content.split(b"\n")
    tail = raw.pop()  # what stands behind the last newline was torn
    copy = _Reading()
    for number, line in enumerate(raw, 1):
        try:
            good = copy.take(decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError):
            good = False
        if not good:
            # Some systems write a torn line and its newline: accept that at the very end too.
            torn = number == len(raw) and not tail and not _is_line(line)
            return copy.done(bad=0 if torn else number)
        copy.size += len(line) + 1
    return copy.done()


class _Reading:
    """A copy while it is read; `take` says whether a line may stand where it does."""

    def __init__(self) -> None:
        self.size = 0
        self._head: Head | None = None
        self._events: list[Recorded] = []
        self._seals: list[Seal] = []
        self._finished = False
        self._hash = START

    def take(self, line: Line) -> bool:
        match line:
            case Head():
                first = self._head is None
                self._head = line if first else self._head
                return first
            case Event():
                return self._take_event(line)
            case Sealed(seq, hash_, at, key, mac):
                if self._head is None or not 0 < seq <= len(self._events):
                    return False
                self._seals.append(Seal(self._head.id, seq, hash_, at, key, mac))
                return self._events[seq - 1].hash == hash_
            case Finished(finished):
                self._finished = finished
                return self._head is not None

    def _take_event(self, line: Event) -> bool:
        if self._head is None or line.seq != len(self._events) + 1:
            return False
        body = line.body.encode()
        right = link(
            *(self._hash, self._head.id, line.seq, line.decision),
            *(line.kind, line.version, line.at, body),
        )
        if line.hash != right:
            return False
        self._hash = right
        self._events.append(
            Recorded(line.seq, line.decision, line.kind, line.version, line.at, body, right)
        )
        return True

    def done(self, bad: int = 0) -> Copy:
        events, seals = tuple(self._events), tuple(self._seals)
        return Copy(self._head, events, seals, self._finished, self.size, bad)


def _is_line(line: bytes) -> bool:
    try:
        msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True
