"""The issuer's key: made, wrapped by a passphrase, opened, followed by a new one. Pure.

Chance and the clock are handed in. A key shows its secret to nobody: not in `repr`, not to an
encoder; only `wrap` and `keys_paper.write` take it, under their own eyes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import NoReturn

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from msgspec import Struct
from msgspec.structs import replace

from quizapp.awards import revocation, trust_issuer
from quizapp.awards.revocation import Revocations, Revoked
from quizapp.awards.seal_problem import refuse
from quizapp.awards.trust_issuer import Issuer, well_formed
from quizapp.bank.words import QT_TRANSLATE_NOOP

Chance = Callable[[int], bytes]
"""Gives so many random bytes: `secrets.token_bytes`."""

FORMAT = "quizapp issuer key 1"
SEED_BYTES = 32
COST = 2**17
"""Of scrypt: 128 MB and about a second for each guess at the passphrase."""
# A file may not make this computer work for hours or take all of its memory.
_LOWEST_COST, _HIGHEST_COST = 2**10, 2**20
_BLOCK, _LANES = 8, 1
_SALT_BYTES, _NONCE_BYTES = 16, 12
LARGEST_FILE = 64 * 1024
SHORTEST_PASSPHRASE = 10
LOCKED_AFTER = 15 * 60 * 1_000_000_000
"""In nanoseconds, since the key was last used."""


class IssuerKey:
    """A private key with its public card."""

    __slots__ = ("_private", "issuer")

    def __init__(self, issuer: Issuer, seed: bytes) -> None:
        self.issuer = issuer
        self._private = Ed25519PrivateKey.from_private_bytes(seed)

    def __repr__(self) -> str:
        return f"IssuerKey({self.issuer.key_id.hex()})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a private key is not copied or stored but by keys.wrap")

    def sign(self, message: bytes) -> bytes:
        """Sign with Ed25519."""
        return self._private.sign(message)

    def seed(self) -> bytes:
        """Give away the secret; only for `wrap` and for the paper."""
        return self._private.private_bytes_raw()


class _Box(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    issuer: Issuer
    cost: int
    salt: bytes
    nonce: bytes
    box: bytes


def make(name: str, since: str, chance: Chance, address: str = "") -> IssuerKey:
    """Make a first key. `since` is today. Raises `SealProblem` for a name or address unfit."""
    return _card(chance(SEED_BYTES), Issuer(name, b"", since, address))


def follow(old: IssuerKey, since: str, chance: Chance) -> IssuerKey:
    """Make the key that follows this one, which vouches for it."""
    seed = chance(SEED_BYTES)
    bare = replace(old.issuer, public=public_of(seed), since=since, previous=old.issuer.public)
    return _card(seed, replace(bare, vouch=old.sign(trust_issuer.vouched_text(bare))))


def renamed(key: IssuerKey, name: str, address: str) -> IssuerKey:
    """Give a key another name or address; what it sealed and what it follows stays."""
    return _card(key.seed(), replace(key.issuer, name=name, address=address))


def revoke(
    key: IssuerKey, before: Revocations | None, date: str, added: tuple[Revoked, ...]
) -> Revocations:
    """Sign the next list of revoked certificates: all of the one before, and what is added."""
    bare = revocation.extended(before, key.issuer.public, date, added)
    return replace(bare, signature=key.sign(revocation.signed_text(bare)))


def weakness(passphrase: str) -> None:
    """Raise `SealProblem` for a passphrase that would be guessed."""
    if len(passphrase) < SHORTEST_PASSPHRASE or len(set(passphrase)) < SHORTEST_PASSPHRASE // 2:
        refuse(
            "WEAK_PASSPHRASE",
            QT_TRANSLATE_NOOP(
                "Seal",
                "This passphrase is too easy to guess: take at least {least} signs, such as four "
                "words that do not belong together.",
            ),
            least=SHORTEST_PASSPHRASE,
        )


def wrap(key: IssuerKey, passphrase: str, chance: Chance, cost: int = COST) -> bytes:
    """Make the file that keeps the key: scrypt of the passphrase, then ChaCha20-Poly1305."""
    salt, nonce = chance(_SALT_BYTES), chance(_NONCE_BYTES)
    bare = _Box(FORMAT, key.issuer, cost, salt, nonce, b"")
    cipher = ChaCha20Poly1305(_stretch(passphrase, salt, cost))
    box = cipher.encrypt(nonce, key.seed(), msgspec.json.encode(bare))
    whole = replace(bare, box=box)
    return msgspec.json.format(msgspec.json.encode(whole)) + b"\n"


def unwrap(content: bytes, passphrase: str) -> IssuerKey:
    """Open such a file. Raises `SealProblem`: WRONG_PASSPHRASE or NOT_A_KEY."""
    box = _read(content)
    cipher = ChaCha20Poly1305(_stretch(passphrase, box.salt, box.cost))
    try:
        seed = cipher.decrypt(box.nonce, box.box, msgspec.json.encode(replace(box, box=b"")))
    except InvalidTag:
        refuse(
            "WRONG_PASSPHRASE",
            QT_TRANSLATE_NOOP(
                "Seal", "The passphrase is wrong, or the file of the key was changed."
            ),
        )
    key = IssuerKey(box.issuer, seed) if len(seed) == SEED_BYTES else None
    if key is None or public_of(seed) != box.issuer.public:
        _not_a_key()
    return key


def issuer_of(content: bytes) -> Issuer:
    """Tell whose key a file keeps, without opening it. Raises `SealProblem`."""
    return _read(content).issuer


def public_of(seed: bytes) -> bytes:
    """Give the public key of a secret."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


class Unlocked:
    """Holds an opened key until it has not been used for fifteen minutes."""

    def __init__(self, now: Callable[[], int]) -> None:
        """`now` is a clock that only runs forward, in nanoseconds."""
        self._now = now
        self._key: IssuerKey | None = None
        self._used = 0

    def hold(self, key: IssuerKey) -> None:
        """Keep the key that the passphrase just opened."""
        self._key, self._used = key, self._now()

    def key(self) -> IssuerKey | None:
        """The key, for a whole batch; None when the passphrase must be asked."""
        at = self._now()
        if at - self._used >= LOCKED_AFTER:
            self.lock()
        self._used = at
        return self._key

    def held(self) -> bool:
        """Whether the key is open; asking does not keep it open."""
        if self._now() - self._used >= LOCKED_AFTER:
            self.lock()
        return self._key is not None

    def lock(self) -> None:
        """Forget the key."""
        self._key = None


def _card(seed: bytes, bare: Issuer) -> IssuerKey:
    issuer = replace(bare, public=public_of(seed), proof=b"")
    if not well_formed(issuer):
        refuse(
            "BAD_ISSUER",
            QT_TRANSLATE_NOOP(
                "Seal",
                "An issuer needs a name of up to 100 signs, and its address, if it has one, begins "
                "with https:// and ends without # or ?.",
            ),
        )
    proof = IssuerKey(issuer, seed).sign(trust_issuer.signed_text(issuer))
    return IssuerKey(replace(issuer, proof=proof), seed)


def _stretch(passphrase: str, salt: bytes, cost: int) -> bytes:
    # The same sentence typed on another system may come in another normal form.
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    return Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=_LANES).derive(typed)


def _read(content: bytes) -> _Box:
    if len(content) > LARGEST_FILE:
        _not_a_key()
    try:
        box = msgspec.json.decode(content, type=_Box)
    except (msgspec.DecodeError, RecursionError):
        _not_a_key()
    power_of_two = box.cost > 0 and box.cost & (box.cost - 1) == 0
    if (
        box.format != FORMAT
        or not (power_of_two and _LOWEST_COST <= box.cost <= _HIGHEST_COST)
        or len(box.nonce) != _NONCE_BYTES
        or not trust_issuer.is_genuine(box.issuer)
    ):
        _not_a_key()
    return box


def _not_a_key() -> NoReturn:
    refuse(
        "NOT_A_KEY",
        QT_TRANSLATE_NOOP(
            "Seal",
            "This is no key file of this program, or it is damaged. Take the other backup, or "
            "type in the printed sheet.",
        ),
    )
