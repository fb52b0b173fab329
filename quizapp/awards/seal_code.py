"""The code on the paper: its bytes, its decimal digits, and finding them in what was scanned.

    offset 0  1   version, 1
           1  1   algorithm: 1 Ed25519; 2 is kept for SM2
           2  4   key id: the first bytes of SHA-256 of the public key
           6  1   kind: 1 person, 2 team, 3 unit
           7  1   revision, 1 to 255
           8  1   how many lines the statement has, 6 to 9
           9  n   the statement in UTF-8, its lines joined by LF; n = 0 in the readable form
         9+n  64  signature over DOMAIN, bytes 0 to 8, and the statement

All of it, read as one big-endian number, is written in decimal digits: half the cells of a QR
code that the same text takes in base64, and safe in every keyboard, alphabet and scanner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

VERSION = 1
ED25519, SM2 = 1, 2
DOMAIN = b"quizapp certificate\0"
KEY_ID_BYTES, HEAD_BYTES, SIGNATURE_BYTES = 4, 9, 64
FEWEST_DIGITS, MOST_DIGITS = 150, 2000
LONGEST_SCAN = 20_000

_RUN = re.compile(rf"[0-9０-９]{{{FEWEST_DIGITS},}}")
_TORN_RUN = re.compile(r"[0-9０-９]+(?:\s+[0-9０-９]+)*")
_TO_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")


class Code(Struct, frozen=True):
    """What the QR code holds: readable text (or the address), then digits for numeric mode."""

    head: str
    digits: str

    @property
    def text(self) -> str:
        """All of it, as a scanner reads it."""
        return self.head + self.digits


class Envelope(Struct, frozen=True):
    """A code taken apart; nothing in it is proved yet."""

    version: int
    algorithm: int
    key_id: bytes
    kind: int
    revision: int
    lines: tuple[str, ...]
    signed: bytes
    signature: bytes


def head(algorithm: int, key_id: bytes, kind: int, revision: int, count: int) -> bytes:
    """Make the first nine bytes."""
    return bytes((VERSION, algorithm, *key_id, kind, revision, count))


def to_digits(packed: bytes) -> str:
    """Write bytes as one decimal number; the version byte keeps it from beginning with zeros."""
    return str(int.from_bytes(packed, "big"))


def to_bytes(digits: str) -> bytes:
    """Undo `to_digits`."""
    number = int(digits)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def envelopes(scanned: str) -> Iterator[Envelope]:
    """Find codes in what was scanned or pasted, the likeliest first; nothing where there is none.

    The code is the last long run of digits, whatever stands before it; digits that a mail or a
    form has broken into pieces are tried joined.
    """
    if len(scanned) > LONGEST_SCAN:
        return
    runs = list(_RUN.finditer(scanned))[-1:] + list(_TORN_RUN.finditer(scanned))[-1:]
    seen = ""
    for run in runs:
        digits = "".join(run.group().split()).translate(_TO_ASCII)
        if FEWEST_DIGITS <= len(digits) <= MOST_DIGITS and digits != seen and digits[0] != "0":
            seen = digits
            found = _open(to_bytes(digits), scanned[: run.start()])
            if found is not None:
                yield found


def _open(packed: bytes, before: str) -> Envelope | None:
    if len(packed) < HEAD_BYTES + SIGNATURE_BYTES:
        return None
    start, signature = packed[:HEAD_BYTES], packed[-SIGNATURE_BYTES:]
    count = start[8]
    body = packed[HEAD_BYTES:-SIGNATURE_BYTES]
    try:
        inside = tuple(body.decode().split("\n")) if body else ()
    except UnicodeDecodeError:
        inside = ("",)
    lines = inside or tuple(line.strip() for line in before.splitlines() if line.strip())[-count:]
    return Envelope(
        start[0],
        start[1],
        start[2:6],
        start[6],
        start[7],
        lines,
        DOMAIN + start + (body or "\n".join(lines).encode(errors="replace")),
        signature,
    )
