"""The issuer's key of a data folder, and whom this program believes.

    folder/issuer/            the wrapped key, its card, proof of its backup, revocations (Safe)
    folder/rehearsal-issuer/  a key for specimens, where none was made for real ones yet
    folder/believed.json      issuers and lists that somebody imported

The key is opened by `unlock`, once for a batch, and closes itself fifteen minutes after its last
use. No method gives the key's secret away but those whose name says that it goes to paper.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from quizapp import clock
from quizapp.awards import keys, keys_paper, keys_sheet, revocation, trust_issuer, verify_page
from quizapp.awards.keys import COST, Chance, IssuerKey, Unlocked
from quizapp.awards.keys_safe import FOLDER, Safe
from quizapp.awards.revocation import Revocations, Revoked
from quizapp.awards.seal_file import Believed
from quizapp.awards.seal_problem import SealProblem, refuse
from quizapp.awards.trust import Trust
from quizapp.awards.trust_issuer import Issuer
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words
from quizapp.files import disk

BELIEVED = "believed.json"
REHEARSING = "rehearsal-issuer"


class Keeper:
    """The key and the trust of one data folder. Methods raise `SealProblem` and OSError."""

    def __init__(
        self,
        folder: Path,
        *,
        now: Callable[[], int] = clock.now,
        today: Callable[[], str] = clock.today,
        chance: Chance = secrets.token_bytes,
        cost: int = COST,
        drawer: str = FOLDER,
    ) -> None:
        """`drawer` is where the key lies in the folder: FOLDER, or REHEARSING for specimens."""
        real = Safe(folder / FOLDER, chance, cost)
        apart = Safe(folder / REHEARSING, chance, cost, strict=False)
        self._safe = apart if drawer == REHEARSING else real
        self._every = (real, apart)
        # What is handed on to others never believes in rehearsals, unless it is for one.
        self._handed = (real, apart) if drawer == REHEARSING else (real,)
        self._believed = Believed(folder / BELIEVED)
        self._open = Unlocked(now)
        self._today = today
        self.chance, self.cost = chance, cost

    def exists(self) -> bool:
        """Whether a key was made here."""
        return self._safe.exists()

    def issuer(self) -> Issuer | None:
        """The public card of the key; needs no passphrase. None without a key."""
        return self._safe.issuer() if self.exists() else None

    def obstacle(self) -> Words | None:
        """What has to be done before the first certificate is issued; None when all is."""
        return self._safe.obstacle()

    def make(self, name: str, passphrase: str, address: str = "") -> Issuer:
        """Make the key at its first use; it is open then. Takes about a second."""
        key = self._safe.create(name, passphrase, self._today(), address)
        self._open.hold(key)
        return key.issuer

    def unlock(self, passphrase: str) -> Issuer:
        """Open the key for a batch, in about a second."""
        key = self._safe.open(passphrase)
        self._open.hold(key)
        return key.issuer

    def unlocked(self) -> bool:
        """Whether the key is open; asking does not keep it open."""
        return self._open.held()

    def lock(self) -> None:
        """Close the key now."""
        self._open.lock()

    def key(self) -> IssuerKey:
        """The open key, for sealing. `SealProblem` LOCKED where the passphrase must be asked."""
        key = self._open.key()
        if key is None:
            refuse(
                "LOCKED",
                QT_TRANSLATE_NOOP(
                    "Seal", "The key is locked. Type its passphrase; it stays open for 15 minutes."
                ),
            )
        return key

    def rename(self, name: str, address: str, passphrase: str) -> Issuer:
        """Give the key another name or address; what it sealed stays good."""
        key = keys.renamed(self._safe.open(passphrase), name, address)
        self._safe.restore(key, passphrase)
        self._open.hold(key)
        return key.issuer

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the key anew; backups keep the passphrase that they were made with."""
        self._safe.change_passphrase(self._safe.open(old), new)

    def backup(self, file: Path) -> None:
        """Write the wrapped key to a file, for a stick."""
        self._safe.backup(file)

    def sheet_for_paper(self) -> bytes:
        """The printed sheet as PDF; whoever holds it holds the seal. Asks for an open key."""
        return keys_sheet.pdf(self.key(), self._today())

    def rows_for_paper(self) -> tuple[str, ...]:
        """The nine rows of the sheet, to be shown while a person compares; never to be kept."""
        return keys_paper.write(self.key())

    def test_file(self, file: Path, passphrase: str) -> None:
        """Restore from the backup's file, for proof only: then certificates may be issued."""
        self._safe.test_file(file.read_bytes(), passphrase, self._today())

    def test_paper(self, typed: str) -> None:
        """Restore from what was typed off the sheet, or read from its QR, for proof only."""
        self._safe.test_paper(typed, self._today())

    def restore_file(self, file: Path, passphrase: str) -> Issuer:
        """Take the key back from its backup. `SealProblem` KEY_EXISTS where there is another."""
        key = keys.unwrap(file.read_bytes(), passphrase)
        self._safe.restore(key, passphrase)
        self._open.hold(key)
        return key.issuer

    def restore_paper(
        self, typed: str, passphrase: str, card: bytes = b"", name: str = ""
    ) -> Issuer:
        """Take the key back from its sheet: with its issuer file, or with its name told anew."""
        if card:
            key = keys_paper.restore(typed, trust_issuer.from_file(card))
        else:
            key = keys_paper.restore_named(typed, name, self._today())
        self._safe.restore(key, passphrase)
        self._open.hold(key)
        return key.issuer

    def rotate(self, passphrase: str, new_passphrase: str) -> Issuer:
        """Let a new key follow, vouched for by the old one. Its backup must be tested anew."""
        old = self._safe.open(passphrase)
        key = self._safe.follow(old, new_passphrase, self._today())
        self._open.hold(key)
        return key.issuer

    def revoke(self, added: tuple[Revoked, ...]) -> Revocations:
        """Sign the next list of what was revoked. Asks for an open key."""
        return self._safe.revoke(self.key(), self._today(), added)

    def revocations(self) -> Revocations | None:
        """The newest list that this issuer signed; None where nothing was ever revoked."""
        return self._safe.revocations()

    def trust(self) -> Trust:
        """Whom this program believes: its own keys, and the issuers that were imported."""
        return self._with(self._every)

    def _with(self, safes: tuple[Safe, ...]) -> Trust:
        made = self._believed.read()
        for own in (safe.trust() for safe in safes):
            for issuer in own.issuers:
                made = made.add(issuer)
            for revocations in own.lists:
                made = made.note(revocations)
        return made

    def look_at(self, content: bytes) -> Issuer | Revocations:
        """What a file to import holds; nothing is believed yet. Shown to a person first."""
        try:
            return trust_issuer.from_file(content)
        except SealProblem:
            return revocation.from_file(content)

    def believe(self, found: Issuer | Revocations) -> None:
        """Believe an issuer whose fingerprint was compared, or take in a list of one believed."""
        before = self._believed.read()
        if isinstance(found, Issuer):
            self._believed.write(before.add(found))
            return
        mine = {one.public for one in self._safe.trust().issuers}
        if found.public in mine:
            self._safe.take(found)
        else:
            self._believed.write(before.note(found))

    def disbelieve(self, public: bytes) -> None:
        """Believe an imported issuer no more."""
        self._believed.write(self._believed.read().drop(public))

    def imported(self) -> Trust:
        """The issuers and lists that were imported here, without the own ones."""
        return self._believed.read()

    def export_issuer(self, file: Path) -> None:
        """Write the public card for other verifiers. `SealProblem` NO_KEY without a key."""
        issuer = self.issuer()
        if issuer is None:
            said = QT_TRANSLATE_NOOP("Seal", "There is no key to seal with yet. Make one.")
            refuse("NO_KEY", said)
        disk.put(file, trust_issuer.to_file(issuer))

    def export_revocations(self, file: Path) -> Revocations:
        """Write the newest list; an empty first one is signed where nothing was ever revoked."""
        signed = self.revocations() or self.revoke(())
        disk.put(file, revocation.to_file(signed))
        return signed

    def export_page(self, file: Path) -> None:
        """Write verify.html with the issuers and revocations that others are to believe."""
        disk.put(file, verify_page.page(self._with(self._handed), self._today()).encode())
