"""Who seals: a public key with the name it stands for, as a small file that can be passed on."""

from __future__ import annotations

import hashlib
import re
from typing import NoReturn

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import Struct

from quizapp.awards.seal_code import KEY_ID_BYTES
from quizapp.awards.seal_problem import refuse
from quizapp.awards.statement import is_date, plain
from quizapp.bank.words import QT_TRANSLATE_NOOP

FORMAT = "quizapp issuer 1"
LARGEST_FILE = 64 * 1024
_PUBLIC_BYTES = 32
_LONGEST_NAME, _LONGEST_ADDRESS = 100, 100
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._~/-]*)?")


class Issuer(Struct, frozen=True):
    """A public key and what it says of itself; `proof` is its own signature over that.

    `previous` is the public key that this one follows, and `vouch` that key's signature over the
    new key; both are empty for a first key. `since` is the day it was made, `address` where codes
    lead to: these and the name can change, and the vouch still holds.
    """

    name: str
    public: bytes
    since: str
    address: str = ""
    previous: bytes = b""
    vouch: bytes = b""
    proof: bytes = b""

    @property
    def key_id(self) -> bytes:
        """Four bytes that say which key to try; they prove nothing."""
        return hashlib.sha256(self.public).digest()[:KEY_ID_BYTES]

    @property
    def fingerprint(self) -> str:
        """What people compare: 32 hexadecimal signs in groups of four."""
        told = hashlib.sha256(self.public).hexdigest()[:32].upper()
        return " ".join(told[at : at + 4] for at in range(0, 32, 4))


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    issuer: Issuer


def signed_text(issuer: Issuer) -> bytes:
    """Give the bytes that `proof` signs."""
    fields = (issuer.name, issuer.public.hex(), issuer.since, issuer.address, issuer.previous.hex())
    return "\n".join((FORMAT, *fields)).encode()


def vouched_text(issuer: Issuer) -> bytes:
    """Give the bytes that `vouch` signs: the old key believes the new one, whatever its name."""
    return f"{FORMAT}\nvouch\n{issuer.previous.hex()}\n{issuer.public.hex()}".encode()


def verifies(public: bytes, signature: bytes, signed: bytes) -> bool:
    """Whether this key made this Ed25519 signature over these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def to_file(issuer: Issuer) -> bytes:
    """Write the file that others import."""
    return msgspec.json.format(msgspec.json.encode(_File(FORMAT, issuer))) + b"\n"


def from_file(content: bytes) -> Issuer:
    """Read such a file. Raises `SealProblem` unless its own key vouches for every sign of it.

    That it is who it says it is, only a comparison of the fingerprint can tell.
    """
    if len(content) > LARGEST_FILE:
        _not_an_issuer()
    try:
        read = msgspec.json.decode(content, type=_File)
    except (msgspec.DecodeError, RecursionError):
        _not_an_issuer()
    if read.format != FORMAT or not is_genuine(read.issuer):
        _not_an_issuer()
    return read.issuer


def is_genuine(issuer: Issuer) -> bool:
    """Whether the card is well-formed, and signed by its key and by the one that it follows."""
    vouch = issuer.previous, issuer.vouch
    return (
        well_formed(issuer)
        and verifies(issuer.public, issuer.proof, signed_text(issuer))
        and (vouch == (b"", b"") or verifies(*vouch, vouched_text(issuer)))
    )


def well_formed(issuer: Issuer) -> bool:
    """Whether every field is one that `keys.make` would take."""
    return (
        len(issuer.public) == _PUBLIC_BYTES
        and 0 < len(issuer.name) <= _LONGEST_NAME
        and plain(issuer.name)
        and is_date(issuer.since)
        and (not issuer.address or is_address(issuer.address))
    )


def is_address(text: str) -> bool:
    """Whether codes can lead there: http or https, plain letters, nothing behind # or ?."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def _not_an_issuer() -> NoReturn:
    refuse(
        "NOT_AN_ISSUER",
        QT_TRANSLATE_NOOP(
            "Seal",
            "This is no issuer file of this program, or it was changed on the way. Ask the issuer "
            "to export it again.",
        ),
    )
