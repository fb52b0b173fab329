"""The hash chain over the events of a match, and what a check of it says. Pure.

The hash of an event is SHA-256 over the hash of the event before (64 ASCII hex digits; zeros
before the first) followed by seven fields, each as its length in bytes in decimal, a colon and
the bytes: match, seq, decision, kind, version, at, body. Numbers are decimal, text is UTF-8.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

START = "0" * 64


class Record(Struct, frozen=True, gc=False):
    """An event on its way in: kind and version stay for ever, `at` is ISO UTC, body is JSON."""

    kind: str
    version: int
    at: str
    body: bytes


class Recorded(Struct, frozen=True, gc=False):
    """An event in the log: `seq` counts from 1 without gaps, `decision` is shared by one append."""

    seq: int
    decision: int
    kind: str
    version: int
    at: str
    body: bytes
    hash: str


class Seal(Struct, frozen=True):
    """The head of a match written down: up to `seq` the chain ended in `hash`. `mac` proves it."""

    match: str
    seq: int
    hash: str
    at: str
    key: str
    mac: str

    @property
    def short(self) -> str:
        """The first 8 hex digits, as printed on results and certificates."""
        return self.hash[:8]


class Verdict(Struct, frozen=True):
    """What a check found. `sealed` is the last event that a seal of this computer vouches for."""

    ok: bool
    words: Words
    first_bad: int | None = None
    last: int = 0
    head: str = START
    sealed: int = 0

    @property
    def short(self) -> str:
        """The first 8 hex digits of the head."""
        return self.head[:8]


def fields(*values: str | int | bytes) -> bytes:
    """Put values one behind the other so that no two different lists give the same bytes."""
    parts: list[bytes] = []
    for value in values:
        raw = value if isinstance(value, bytes) else str(value).encode()
        parts.append(b"%d:%b" % (len(raw), raw))
    return b"".join(parts)


def link(
    before: str, match: str, seq: int, decision: int, kind: str, version: int, at: str, body: bytes
) -> str:
    """The hash of one event."""
    m, k, a = match.encode(), kind.encode(), at.encode()
    s, d, v = b"%d" % seq, b"%d" % decision, b"%d" % version
    text = b"%b%d:%b%d:%b%d:%b%d:%b%d:%b%d:%b%d:%b" % (
        *(before.encode(), len(m), m, len(s), s, len(d), d, len(k), k),
        *(len(v), v, len(a), a, len(body), body),
    )
    return hashlib.sha256(text).hexdigest()


def check(match: str, events: Iterable[Recorded]) -> Verdict:
    """Follow the chain: numbers without gaps, decisions in order, every hash right."""
    before, last, decision = START, 0, 0
    for event in events:
        expected = last + 1
        if event.seq != expected:
            return broken(expected, last, before, missing(match, expected))
        right = link(
            *(before, match, event.seq, event.decision),
            *(event.kind, event.version, event.at, event.body),
        )
        if event.hash != right or event.decision - decision not in (0, 1) or event.decision < 1:
            return broken(expected, last, before, changed(match, expected))
        before, last, decision = right, expected, event.decision
    return Verdict(True, whole(match, last, before[:8], 0), None, last, before)


def broken(first_bad: int, last: int, head: str, said: Words, sealed: int = 0) -> Verdict:
    """A verdict that says no."""
    return Verdict(False, said, first_bad, last, head, sealed)


def whole(match: str, count: int, head: str, sealed: int) -> Words:
    """Nothing is wrong."""
    return words(
        "chain-whole",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Match {match}: all {count} records are whole, sealed up to record {sealed}; "
            "head {head}.",
        ),
        match=match,
        count=count,
        sealed=sealed,
        head=head,
    )


def missing(match: str, seq: int) -> Words:
    """Record `seq` is not where it should be."""
    return words(
        "chain-missing",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Match {match}: record {seq} is missing or was put in another place. The records "
            "before it are whole. Compare with the second copy or a backup.",
        ),
        match=match,
        seq=seq,
    )


def changed(match: str, seq: int) -> Words:
    """Record `seq` is not what was written."""
    return words(
        "chain-changed",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Match {match}: record {seq} was changed after it was written. The records before it "
            "are whole. Compare with the second copy or a backup.",
        ),
        match=match,
        seq=seq,
    )


def cut(match: str, seq: int) -> Words:
    """Records from `seq` on were cut off."""
    return words(
        "chain-cut",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Match {match}: the records from {seq} on were cut off; a seal vouches for more. "
            "Compare with the second copy or a backup.",
        ),
        match=match,
        seq=seq,
    )


def rewritten(match: str, seq: int) -> Words:
    """The chain was computed anew over changed records."""
    return words(
        "chain-rewritten",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Match {match}: the records were rewritten at or after record {seq}; they no longer "
            "agree with a seal. Compare with the second copy, a backup or the printed results.",
        ),
        match=match,
        seq=seq,
    )


def false_seal(match: str, seq: int) -> Words:
    """A seal that this computer did not set."""
    return words(
        "chain-false-seal",
        "store",
        QT_TRANSLATE_NOOP(
            "store",
            "Match {match}: the seal at record {seq} is forged or was changed. Compare with the "
            "second copy, a backup or the printed results.",
        ),
        match=match,
        seq=seq,
    )
