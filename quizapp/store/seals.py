"""Who vouches for the head of a chain: a key of this computer, and a book outside the database.

Whoever edits the database can compute the chain anew, but not the seals: for those he needs the
key, which lies in a file of its own that only this user may read. Each seal is also written to a
book beside the key, so that a seal cannot vanish from the database unnoticed.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from quizapp.bank.words import Words
from quizapp.store import chain
from quizapp.store.chain import Seal, Verdict
from quizapp.store.problems import from_system

_logger = logging.getLogger(__name__)
_KEY_BYTES = 32


class Sealer:
    """Sets and checks seals with the key in `folder`; the key is made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._key_file = folder / "seal.key"
        self._book = folder / "seals.jsonl"

    def set(self, match: str, seq: int, head: str, at: str) -> Seal:
        """Make a seal and write it to the book. Raises `StoreProblem`."""
        key = self._key() or self._make_key()
        bare = Seal(match, seq, head, at, _name(key), "")
        seal = msgspec.structs.replace(bare, mac=_mac(key, bare))
        try:
            self._write(seal)
        except OSError as error:
            raise from_system(error, self._book) from error
        return seal

    def judge(
        self, verdict: Verdict, match: str, hashes: Sequence[str], seals: Iterable[Seal]
    ) -> Verdict:
        """Hold a verdict on the chain against the seals of the database and of the book.

        `hashes` are those of the events from 1 on. Seals of other computers are compared as
        well, but only seals with our key count as proof (`Verdict.sealed`).
        """
        if not verdict.ok:
            return verdict
        key = self._key()
        sealed = 0
        mine = _name(key) if key else None
        every = {*seals, *self._booked(match, key)}
        for seal in sorted(every, key=lambda seal: (seal.seq, seal.key != mine, seal.mac)):
            ours = seal.key == mine
            vouched = sealed == seal.seq and hashes[seal.seq - 1] != seal.hash
            if vouched or (ours and not _genuine(key, seal)):
                return _refuted(verdict, seal.seq, sealed, chain.false_seal(match, seal.seq))
            if seal.seq > len(hashes):
                first = len(hashes) + 1
                return _refuted(verdict, first, sealed, chain.cut(match, first))
            if hashes[seal.seq - 1] != seal.hash:
                return _refuted(verdict, sealed + 1, sealed, chain.rewritten(match, sealed + 1))
            if ours:
                sealed = seal.seq
        said = chain.whole(match, verdict.last, verdict.short, sealed)
        return msgspec.structs.replace(verdict, sealed=sealed, words=said)

    def _booked(self, match: str, key: bytes | None) -> Iterator[Seal]:
        """The seals of a match in the book."""
        try:
            lines = self._book.read_bytes().splitlines()
        except OSError:
            return
        for line in lines:
            try:
                seal = msgspec.json.decode(line, type=Seal)
            except msgspec.DecodeError:
                continue  # empty, or torn by a power cut
            torn = key is not None and seal.key == _name(key) and not _genuine(key, seal)
            if seal.match == match and not torn:
                yield seal

    def _write(self, seal: Seal) -> None:
        with self._book.open("ab") as book:
            # A line of its own even behind one that a power cut tore.
            book.write(b"\n" + msgspec.json.encode(seal) + b"\n")
            book.flush()
            os.fsync(book.fileno())

    def _key(self) -> bytes | None:
        try:
            if os.name == "posix" and self._key_file.stat().st_mode & 0o077:
                _logger.warning("%s could be read by others; closing it", self._key_file)
                self._key_file.chmod(0o600)
            key = self._key_file.read_bytes()
        except OSError:
            return None
        return key if len(key) == _KEY_BYTES else None

    def _make_key(self) -> bytes:
        key = secrets.token_bytes(_KEY_BYTES)
        try:
            if self._key_file.exists():
                # Torn or unreadable: what it sealed can still be compared, not proved.
                self._key_file.replace(self._key_file.with_suffix(".unreadable"))
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            file = os.open(self._key_file, flags, 0o600)
            try:
                os.write(file, key)
                os.fsync(file)
            finally:
                os.close(file)
        except OSError as error:
            raise from_system(error, self._key_file) from error
        return key


def _name(key: bytes) -> str:
    return hashlib.sha256(b"quizapp seal key" + key).hexdigest()[:8]


def _mac(key: bytes, seal: Seal) -> str:
    text = chain.fields("quizapp seal", seal.match, seal.seq, seal.hash, seal.at, seal.key)
    return hmac.new(key, text, hashlib.sha256).hexdigest()


def _genuine(key: bytes | None, seal: Seal) -> bool:
    return key is not None and hmac.compare_digest(seal.mac, _mac(key, seal))


def _refuted(verdict: Verdict, first_bad: int, sealed: int, said: Words) -> Verdict:
    return chain.broken(first_bad, verdict.last, verdict.head, said, sealed)
