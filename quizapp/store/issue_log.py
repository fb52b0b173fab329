"""The chain over what became of certificates: issued, printed, reprinted, revoked. Pure.

The hash of an entry is SHA-256 over the hash of the entry before (zeros before the first) and the
entry's number, kind, time and body, put together as `chain.fields` does. The body of `issued` and
`reissued` names the match, the number and the hash of its last event, so the log of certificates
vouches for the log of the match that the awards come from. Where the issuer's key is at hand it
signs the hash: whoever computes the chain anew cannot sign it anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.store.chain import START, Verdict, broken, fields

ISSUED, REISSUED, REVOKED = "issued", "reissued", "revoked"
REPRINTED, PRINTED, MADE = "reprinted", "printed", "made"
_DOMAIN = b"quizapp issue log\0"


class Entry(Struct, frozen=True):
    """An entry of the log. `key` (public, hexadecimal) made `signature`; both "" without one."""

    seq: int
    kind: str
    at: str
    body: bytes
    hash: str
    key: str = ""
    signature: str = ""


def link(before: str, seq: int, kind: str, at: str, body: bytes) -> str:
    """The hash of one entry."""
    return hashlib.sha256(before.encode() + fields(seq, kind, at, body)).hexdigest()


def signed_text(hash_: str) -> bytes:
    """What the issuer signs of an entry; it can be taken for nothing else that a key signs."""
    return _DOMAIN + hash_.encode()


def check(entries: Iterable[Entry]) -> Verdict:
    """Follow the chain: numbers without gaps, every hash right."""
    before, last = START, 0
    for entry in entries:
        expected = last + 1
        if entry.seq != expected:
            return broken(expected, last, before, missing(expected))
        if entry.hash != link(before, entry.seq, entry.kind, entry.at, entry.body):
            return broken(expected, last, before, changed(expected))
        before, last = entry.hash, expected
    return Verdict(True, whole(last, before[:8]), None, last, before)


def whole(count: int, head: str) -> Words:
    """Nothing is wrong."""
    text = QT_TRANSLATE_NOOP(
        "store", "The log of certificates: all {count} entries are whole; head {head}."
    )
    return words("issue-log-whole", "store", text, count=count, head=head)


def missing(seq: int) -> Words:
    """An entry is not where it should be."""
    text = QT_TRANSLATE_NOOP(
        "store",
        "The log of certificates: entry {seq} is missing or was put in another place. Compare with "
        "a backup and with the digests that were published.",
    )
    return words("issue-log-missing", "store", text, seq=seq)


def changed(seq: int) -> Words:
    """An entry is not what was written."""
    text = QT_TRANSLATE_NOOP(
        "store",
        "The log of certificates: entry {seq} was changed after it was written. Compare with a "
        "backup and with the digests that were published.",
    )
    return words("issue-log-changed", "store", text, seq=seq)


def cut(seq: int) -> Words:
    """Entries were cut off, or computed anew."""
    text = QT_TRANSLATE_NOOP(
        "store",
        "The log of certificates: entries were cut off or written anew at or after entry {seq}; "
        "they no longer agree with a seal of this computer. Compare with a backup.",
    )
    return words("issue-log-cut", "store", text, seq=seq)


def other_batch(name: str) -> Words:
    """A batch or its rows are not what was issued."""
    text = QT_TRANSLATE_NOOP(
        "store",
        "The batch “{name}” is not as it was issued: its rows, its order or its digest were "
        "changed. Compare with a backup and with the digest that was published.",
    )
    return words("issue-log-batch", "store", text, name=name)


def other_match(match: str, seq: int) -> Words:
    """The log of the match is not the one that the awards were taken from."""
    text = QT_TRANSLATE_NOOP(
        "store",
        "Match {match}: event {seq} is not the one that certificates were issued from. Its log was "
        "changed afterwards.",
    )
    return words("issue-log-match", "store", text, match=match, seq=seq)


def false_signature(seq: int) -> Words:
    """The issuer never signed an entry that says so."""
    text = QT_TRANSLATE_NOOP(
        "store",
        "The log of certificates: the issuer's signature under entry {seq} is wrong: the log was "
        "written anew.",
    )
    return words("issue-log-signature", "store", text, seq=seq)
