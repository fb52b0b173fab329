"""Whom this verifier believes: issuers that somebody imported on purpose, and their lists."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from quizapp.awards import revocation
from quizapp.awards.revocation import Revocations, Revoked
from quizapp.awards.seal_problem import refuse
from quizapp.awards.statement import Statement
from quizapp.awards.trust_issuer import Issuer, is_genuine
from quizapp.bank.words import QT_TRANSLATE_NOOP


class Trust(Struct, frozen=True):
    """Issuers and revocations, each of which was checked when it was added."""

    issuers: tuple[Issuer, ...] = ()
    lists: tuple[Revocations, ...] = ()

    def add(self, issuer: Issuer) -> Trust:
        """Believe one issuer more; a card of the same key is replaced. Raises `SealProblem`."""
        if not is_genuine(issuer):
            refuse(
                "NOT_AN_ISSUER",
                QT_TRANSLATE_NOOP("Seal", "The signature of this issuer's card is wrong."),
            )
        others = tuple(one for one in self.issuers if one.public != issuer.public)
        return replace(self, issuers=(*others, issuer))

    def drop(self, public: bytes) -> Trust:
        """Believe this key no more, for example because it was stolen."""
        return Trust(
            tuple(one for one in self.issuers if one.public != public),
            tuple(one for one in self.lists if one.public != public),
        )

    def vouched(self, issuer: Issuer) -> Issuer | None:
        """The believed issuer whose key vouches for this new one; None: ask a person."""
        if not issuer.previous or not is_genuine(issuer):
            return None
        return next((one for one in self.issuers if one.public == issuer.previous), None)

    def note(self, revocations: Revocations) -> Trust:
        """Take a list in; an older one than is known changes nothing. Raises `SealProblem`."""
        known = any(one.public == revocations.public for one in self.issuers)
        if not known or not revocation.is_genuine(revocations):
            refuse(
                "FOREIGN_LIST",
                QT_TRANSLATE_NOOP(
                    "Seal",
                    "This list of revoked certificates is signed by nobody whom this program "
                    "believes. Import the issuer first.",
                ),
            )
        mine = [one for one in self.lists if one.public == revocations.public]
        if revocations in mine or any(one.number > revocations.number for one in mine):
            return self
        # Two lists of one number should not be; if they are, what either revokes is revoked.
        kept = tuple(
            one for one in self.lists if one not in mine or one.number == revocations.number
        )
        return replace(self, lists=(*kept, revocations))

    def named(self, key_id: bytes) -> tuple[Issuer, ...]:
        """The believed issuers whose key has this id."""
        return tuple(one for one in self.issuers if one.key_id == key_id)

    def lists_for(self, issuer: Issuer) -> tuple[Revocations, ...]:
        """The lists that count for what this issuer sealed: its own and those of its followers."""
        line = {one.public for one in self._line(issuer)}
        return tuple(one for one in self.lists if one.public in line)

    def revoked(self, issuer: Issuer, statement: Statement) -> Revoked | None:
        """The entry by which this certificate was revoked."""
        found = (one.find(statement) for one in self.lists_for(issuer))
        return next((one for one in found if one is not None), None)

    def _line(self, issuer: Issuer) -> Iterator[Issuer]:
        met = {issuer.public}
        ahead = [issuer]
        while ahead:
            now = ahead.pop()
            yield now
            later = [
                one for one in self.issuers if one.previous == now.public and one.public not in met
            ]
            met.update(one.public for one in later)
            ahead += later
