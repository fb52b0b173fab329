"""Where the issuer's key lies: one wrapped file that only this user may read.

The folder holds `issuer.key` (wrapped), `issuer.json` (the public card), `tested.json` (that a
backup was restored) and the key's own `revocations.json`. It is a folder of its own because
nothing that is handed on (a match, an archive, a log) is ever made from it.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from msgspec import Struct

from quizapp.awards import keys, keys_paper, revocation, trust_issuer
from quizapp.awards.keys import COST, Chance, IssuerKey
from quizapp.awards.revocation import Revocations, Revoked
from quizapp.awards.seal_file import write_whole
from quizapp.awards.seal_problem import SealProblem, refuse
from quizapp.awards.trust import Trust
from quizapp.awards.trust_issuer import Issuer
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

FOLDER = "issuer"
"""Its name in the folder of the user's data."""


class _Tested(Struct, frozen=True):
    public: bytes
    date: str


class Safe:
    """The key of this computer's issuer, and what proves that its backup works."""

    def __init__(
        self, folder: Path, chance: Chance, cost: int = COST, *, strict: bool = True
    ) -> None:
        """`strict` refuses passphrases that would be guessed; a rehearsal's key may have one."""
        self._strict = strict
        self._folder = folder
        self._key_file = folder / "issuer.key"
        self._card_file = folder / "issuer.json"
        self._tested_file = folder / "tested.json"
        self._list_file = folder / "revocations.json"
        self._chance = chance
        self._cost = cost

    def exists(self) -> bool:
        """Whether a key was made here."""
        return self._key_file.exists()

    def issuer(self) -> Issuer:
        """The public card, which needs no passphrase. Raises `SealProblem`, OSError."""
        return keys.issuer_of(self._key_file.read_bytes())

    def create(self, name: str, passphrase: str, today: str, address: str = "") -> IssuerKey:
        """Make the key at its first use. Raises `SealProblem` where there is one, OSError."""
        self._refuse_weak(passphrase)
        if self.exists():
            refuse(
                "KEY_EXISTS",
                QT_TRANSLATE_NOOP("Seal", "There is a key already; let a new one follow it."),
            )
        key = keys.make(name, today, self._chance, address)
        self._keep(key, passphrase)
        return key

    def open(self, passphrase: str) -> IssuerKey:
        """Open the key, in about a second. Raises `SealProblem`, OSError."""
        if os.name == "posix" and self._key_file.stat().st_mode & 0o077:
            self._key_file.chmod(0o600)
        return keys.unwrap(self._key_file.read_bytes(), passphrase)

    def follow(self, old: IssuerKey, passphrase: str, today: str) -> IssuerKey:
        """Put a new key in the place of the old one, which vouches for it; backups start anew."""
        self._refuse_weak(passphrase)
        new = keys.follow(old, today, self._chance)
        before = self.revocations()
        kept = self._folder / f"issuer-{old.issuer.key_id.hex()}.json"
        write_whole(kept, trust_issuer.to_file(old.issuer))
        self._keep(new, passphrase)
        if before is not None:
            self._keep_list(keys.revoke(new, before, today, ()))
        return new

    def change_passphrase(self, key: IssuerKey, passphrase: str) -> None:
        """Wrap the key anew. Backups keep the passphrase that they were made with."""
        self._refuse_weak(passphrase)
        self._keep(key, passphrase)

    def backup(self, file: Path) -> None:
        """Copy the wrapped key to a stick; it needs the passphrase as ever. Raises OSError."""
        write_whole(file, self._key_file.read_bytes())

    def restore(self, key: IssuerKey, passphrase: str) -> None:
        """Take a key back from its backup, into a safe that has none. Raises `SealProblem`."""
        self._refuse_weak(passphrase)
        if self.exists() and self.issuer().public != key.issuer.public:
            refuse(
                "KEY_EXISTS",
                QT_TRANSLATE_NOOP("Seal", "There is a key already; let a new one follow it."),
            )
        self._keep(key, passphrase)

    def test_file(self, content: bytes, passphrase: str, today: str) -> None:
        """Restore from the file of a backup, for proof only. Raises `SealProblem`, OSError."""
        self._passed(keys.unwrap(content, passphrase), today)

    def test_paper(self, typed: str, today: str) -> None:
        """Restore from the printed sheet, for proof only. Raises `SealProblem`, OSError."""
        self._passed(keys_paper.restore(typed, self.issuer()), today)

    def obstacle(self) -> Words | None:
        """What has to be done before the first certificate is issued; None when all is."""
        if not self.exists():
            said = QT_TRANSLATE_NOOP("Seal", "There is no key to seal with yet. Make one.")
            return words("NO_KEY", "Seal", said)
        try:
            tested = msgspec.json.decode(self._tested_file.read_bytes(), type=_Tested)
        except (OSError, msgspec.DecodeError):
            tested = None
        if tested is not None and tested.public == self.issuer().public:
            return None
        said = QT_TRANSLATE_NOOP(
            "Seal",
            "The backup of the key was not tried yet. Restore it once, from the file or from the "
            "printed sheet: a key that is lost can never revoke or follow anything.",
        )
        return words("BACKUP_UNTESTED", "Seal", said)

    def revocations(self) -> Revocations | None:
        """The newest list that this issuer signed; None where nothing was ever revoked."""
        try:
            return revocation.from_file(self._list_file.read_bytes())
        except FileNotFoundError:
            return None

    def revoke(self, key: IssuerKey, today: str, added: tuple[Revoked, ...]) -> Revocations:
        """Sign and keep the next list. Raises `SealProblem`, OSError."""
        signed = keys.revoke(key, self.revocations(), today, added)
        self._keep_list(signed)
        return signed

    def take(self, revocations: Revocations) -> None:
        """Go on from a list that this key, or one before it, signed elsewhere.

        After a restore on another computer: a list that began anew would replace nothing. Raises
        `SealProblem`, OSError.
        """
        mine = {one.public for one in self.trust().issuers} | {self.issuer().previous}
        if revocations.public not in mine or not revocation.is_genuine(revocations):
            refuse(
                "FOREIGN_LIST",
                QT_TRANSLATE_NOOP("Seal", "This list was signed by another key than this one."),
            )
        known = self.revocations()
        if known is None or known.number < revocations.number:
            self._keep_list(revocations)

    def trust(self) -> Trust:
        """Believe this issuer, the keys it had before, and its list: for a verifier's start."""
        made = Trust()
        for file in (*sorted(self._folder.glob("issuer-*.json")), self._card_file):
            try:
                made = made.add(trust_issuer.from_file(file.read_bytes()))
            except (OSError, SealProblem):
                continue
        mine = self.revocations()
        known = mine is not None and any(one.public == mine.public for one in made.issuers)
        return made.note(mine) if mine is not None and known else made

    def _refuse_weak(self, passphrase: str) -> None:
        if self._strict:
            keys.weakness(passphrase)

    def _passed(self, restored: IssuerKey, today: str) -> None:
        if restored.issuer.public != self.issuer().public:
            refuse(
                "OTHER_KEY",
                QT_TRANSLATE_NOOP("Seal", "The backup is right, but it is that of another key."),
            )
        write_whole(self._tested_file, msgspec.json.encode(_Tested(restored.issuer.public, today)))

    def _keep(self, key: IssuerKey, passphrase: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":
            self._folder.chmod(0o700)
        wrapped = keys.wrap(key, passphrase, self._chance, self._cost)
        write_whole(self._key_file, wrapped)
        write_whole(self._card_file, trust_issuer.to_file(key.issuer))

    def _keep_list(self, signed: Revocations) -> None:
        write_whole(self._list_file, revocation.to_file(signed))
