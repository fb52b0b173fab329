"""Sealing a statement, and judging a code that somebody scanned."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from quizapp.awards import seal_code
from quizapp.awards.keys import IssuerKey
from quizapp.awards.revocation import Revoked
from quizapp.awards.seal_code import DOMAIN, ED25519, VERSION, Code, Envelope
from quizapp.awards.statement import Statement, lines, read_lines
from quizapp.awards.trust import Trust
from quizapp.awards.trust_issuer import Issuer, verifies
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words


class Outcome(StrEnum):
    """The five answers; only the first is good news."""

    GENUINE = "genuine"
    REVOKED = "revoked"
    ALTERED = "altered"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


class Verdict(Struct, frozen=True):
    """The answer. Statement and issuer are there only where the signature is right.

    `list_number` and `list_date` say up to when revocations are known; 0 and "" without a list.
    `key_id` is what the code names, as eight hexadecimal signs.
    """

    outcome: Outcome
    words: Words
    statement: Statement | None = None
    issuer: Issuer | None = None
    revoked: Revoked | None = None
    key_id: str = ""
    list_number: int = 0
    list_date: str = ""


def sign(statement: Statement, key: IssuerKey) -> Code:
    """Seal a statement; the same bytes come out every time. Raises `SealProblem`.

    Where the issuer has an address the code is that address with all behind its #, else text that
    any scanner shows, with the signature under it.
    """
    written = lines(statement)
    issuer = key.issuer
    start = seal_code.head(ED25519, issuer.key_id, statement.kind, statement.revision, len(written))
    body = "\n".join(written).encode()
    signature = key.sign(DOMAIN + start + body)
    if issuer.address:
        return Code(f"{issuer.address}#", seal_code.to_digits(start + body + signature))
    return Code("\n".join(written) + "\n", seal_code.to_digits(start + signature))


def verify(text: str, trust: Trust) -> Verdict:
    """Judge what was scanned or pasted."""
    first: Verdict | None = None
    for envelope in seal_code.envelopes(text):
        verdict = _judge(envelope, trust)
        if verdict.statement is not None:
            return verdict
        if first is None or first.outcome is Outcome.UNREADABLE:
            first = verdict
    return first or _unreadable()


def _judge(envelope: Envelope, trust: Trust) -> Verdict:
    if envelope.version != VERSION:
        return _unreadable()
    key_id = envelope.key_id.hex().upper()
    if envelope.algorithm != ED25519:
        said = QT_TRANSLATE_NOOP(
            "Seal", "This code is sealed in a way that this program does not know yet."
        )
        return Verdict(Outcome.UNREADABLE, words("ALGORITHM", "Seal", said), key_id=key_id)
    issuers = trust.named(envelope.key_id)
    if not issuers:
        said = QT_TRANSLATE_NOOP(
            "Seal",
            "Unknown issuer: nobody whom this program believes has the key {key}. That says "
            "nothing for or against the certificate; ask the issuer for its issuer file.",
        )
        return Verdict(Outcome.UNKNOWN, words("UNKNOWN", "Seal", said, key=key_id), key_id=key_id)
    for issuer in issuers:
        if verifies(issuer.public, envelope.signature, envelope.signed):
            return _genuine(envelope, issuer, trust)
    said = QT_TRANSLATE_NOOP(
        "Seal", "Altered: this code or its text is not what the issuer sealed."
    )
    return Verdict(Outcome.ALTERED, words("ALTERED", "Seal", said), key_id=key_id)


def _genuine(envelope: Envelope, issuer: Issuer, trust: Trust) -> Verdict:
    statement = read_lines(envelope.kind, envelope.revision, envelope.lines)
    if statement is None:
        return _unreadable()
    newest = max(trust.lists_for(issuer), key=lambda one: (one.date, one.number), default=None)
    number, day = (newest.number, newest.date) if newest else (0, "")
    entry = trust.revoked(issuer, statement)
    if entry is None:
        outcome = Outcome.GENUINE
        said = words(
            "GENUINE",
            "Seal",
            QT_TRANSLATE_NOOP(
                "Seal",
                "Genuine: sealed by {issuer}. Compare name, unit and award with the paper, "
                "character by character.",
            ),
            issuer=issuer.name,
        )
    else:
        outcome = Outcome.REVOKED
        said = words(
            "REVOKED",
            "Seal",
            QT_TRANSLATE_NOOP("Seal", "Revoked by {issuer} as of {date}. It no longer counts."),
            issuer=issuer.name,
            date=entry.date,
        )
    key_id = envelope.key_id.hex().upper()
    return Verdict(outcome, said, statement, issuer, entry, key_id, number, day)


def _unreadable() -> Verdict:
    said = QT_TRANSLATE_NOOP(
        "Seal",
        "No certificate code was found here. Take the picture nearer, sharper and without shine.",
    )
    return Verdict(Outcome.UNREADABLE, words("UNREADABLE", "Seal", said))
