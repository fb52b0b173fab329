"""What was taken back: a signed, numbered, dated list, always complete."""

from __future__ import annotations

from typing import NoReturn

import msgspec
from msgspec import Struct

from quizapp.awards.seal_problem import refuse
from quizapp.awards.statement import LAST_REVISION, Statement, is_date, plain
from quizapp.awards.trust_issuer import verifies
from quizapp.bank.words import QT_TRANSLATE_NOOP

FORMAT = "quizapp revocations 1"
LARGEST_FILE = 4 * 1024 * 1024


class Revoked(Struct, frozen=True):
    """One certificate that no longer counts, from `date` on; `reason` may be empty."""

    serial: str
    revision: int
    date: str
    reason: str = ""


class Revocations(Struct, frozen=True):
    """All that the issuer with this public key has revoked up to `date`, signed by that key.

    A list replaces those of the same key with a lower number.
    """

    public: bytes
    number: int
    date: str
    entries: tuple[Revoked, ...]
    signature: bytes = b""

    def find(self, statement: Statement) -> Revoked | None:
        """The entry that revokes this very issue of a certificate."""
        wanted = (statement.serial, statement.revision)
        return next((one for one in self.entries if (one.serial, one.revision) == wanted), None)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    list: Revocations


def signed_text(revocations: Revocations) -> bytes:
    """Give the bytes that the signature covers."""
    head = (FORMAT, revocations.public.hex(), str(revocations.number), revocations.date)
    entries = (
        "\t".join((one.serial, str(one.revision), one.date, one.reason))
        for one in revocations.entries
    )
    return "\n".join((*head, *entries)).encode()


def to_file(revocations: Revocations) -> bytes:
    """Write the file that verifiers import."""
    return msgspec.json.format(msgspec.json.encode(_File(FORMAT, revocations))) + b"\n"


def from_file(content: bytes) -> Revocations:
    """Read such a file. Raises `SealProblem` unless it is well-formed and rightly signed."""
    if len(content) > LARGEST_FILE:
        _not_a_list()
    try:
        read = msgspec.json.decode(content, type=_File)
    except (msgspec.DecodeError, RecursionError):
        _not_a_list()
    if read.format != FORMAT or not is_genuine(read.list):
        _not_a_list()
    return read.list


def is_genuine(revocations: Revocations) -> bool:
    """Whether the list is well-formed and its key signed it."""
    return well_formed(revocations) and verifies(
        revocations.public, revocations.signature, signed_text(revocations)
    )


def well_formed(revocations: Revocations) -> bool:
    """Whether the list can be signed: its fields leave no doubt where one ends."""
    return (
        revocations.number >= 1
        and is_date(revocations.date)
        and all(
            plain(one.serial)
            and plain(one.reason)
            and 1 <= one.revision <= LAST_REVISION
            and is_date(one.date)
            for one in revocations.entries
        )
    )


def extended(
    before: Revocations | None, public: bytes, date: str, added: tuple[Revoked, ...]
) -> Revocations:
    """Make the next list, yet unsigned: all that was revoked before, and what is added.

    `before` may be of the key that this one follows: its entries are carried over.
    """
    old = before.entries if before else ()
    known = {(one.serial, one.revision) for one in old}
    new = tuple(one for one in added if (one.serial, one.revision) not in known)
    made = Revocations(public, before.number + 1 if before else 1, date, old + new)
    if not well_formed(made):
        refuse(
            "BAD_REVOCATION",
            QT_TRANSLATE_NOOP(
                "Seal",
                "The list cannot be signed: a number, a date or a reason in it is not plain text.",
            ),
        )
    return made


def _not_a_list() -> NoReturn:
    refuse(
        "NOT_A_LIST",
        QT_TRANSLATE_NOOP(
            "Seal",
            "This is no list of revoked certificates of this program, or it was changed on the "
            "way. Ask the issuer to export it again.",
        ),
    )
