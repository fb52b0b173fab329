"""A certificate as an Open Badge 3.0: a verifiable credential, signed by the issuer's key.

It is a file beside the paper, for systems that collect such credentials; the code on the paper
never holds it. The proof is `eddsa-jcs-2022` of W3C Verifiable Credential Data Integrity: Ed25519
over SHA-256 of the proof's options and SHA-256 of the credential, each in canonical JSON (RFC
8785). The proof repeats the `@context` that it was made under, or no other verifier comes to the
same hash. The issuer is named by its key alone, as `did:key`: nothing has to be asked of a server.

A badge is not in the list of revoked certificates of any other system: it names the number, and
whoever wants to be sure checks that.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any

from quizapp.awards.keys import IssuerKey
from quizapp.awards.statement import Statement
from quizapp.awards.trust_issuer import Issuer, verifies

CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
_SCHEMA = {
    "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
    "ob_v3p0_achievementcredential_schema.json",
    "type": "1EdTechJsonSchemaValidator2019",
}
"""By which schema the shape of the badge can be checked."""
_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ED25519 = b"\xed\x01"
"""How a multicodec says that an Ed25519 public key follows."""
_SPACE = uuid.UUID("9a4b6f3e-6f0f-5c0e-9d55-0f7a2d1c8b11")
_NOON = "T04:00:00Z"
"""Noon in Beijing."""


def write(statement: Statement, key: IssuerKey, at: str) -> bytes:
    """The badge of what a certificate states, signed; `at` is ISO UTC. UTF-8 JSON."""
    credential = _credential(statement, key.issuer)
    name = did(key.issuer)
    proof: dict[str, Any] = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-jcs-2022",
        "created": at[:19] + "Z",
        "verificationMethod": f"{name}#{name.removeprefix('did:key:')}",
        "proofPurpose": "assertionMethod",
        "@context": credential["@context"],
    }
    proof["proofValue"] = "z" + base58(key.sign(_hashed(credential, proof)))
    whole = credential | {"proof": proof}
    return json.dumps(whole, ensure_ascii=False, indent=2).encode() + b"\n"


def is_genuine(badge: bytes, issuer: Issuer) -> bool:
    """Whether this issuer's key signed the badge as it stands. ValueError for what is none."""
    whole: dict[str, Any] = json.loads(badge)
    proof: dict[str, Any] = whole.pop("proof")
    value = str(proof.pop("proofValue"))
    named = str(proof["verificationMethod"]).partition("#")[0] == did(issuer)
    under: list[object] | None = proof.get("@context")
    if under is not None:
        # Whoever passes a badge on may add contexts behind those that were signed.
        if whole["@context"][: len(under)] != under:
            return False
        whole["@context"] = under
    signature = unbase58(value.removeprefix("z")).rjust(64, b"\0")
    return named and verifies(issuer.public, signature, _hashed(whole, proof))


def did(issuer: Issuer) -> str:
    """The name of a key that is the key."""
    return "did:key:z" + base58(_ED25519 + issuer.public)


def base58(data: bytes) -> str:
    """Bytes in the alphabet of Bitcoin; each zero byte at the start is a 1."""
    number, signs = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        signs = _ALPHABET[rest] + signs
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + signs


def unbase58(text: str) -> bytes:
    """Undo `base58`. ValueError for a sign that is none of it."""
    number = 0
    for sign in text:
        number = number * 58 + _ALPHABET.index(sign)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def _credential(said: Statement, issuer: Issuer) -> dict[str, Any]:
    number = f"{issuer.key_id.hex()} {said.number}"
    identity = {
        "type": "IdentityObject",
        "hashed": False,
        "identityHash": said.name,
        "identityType": "name",
    }
    achievement = {
        "id": f"urn:uuid:{uuid.uuid5(_SPACE, f'{issuer.key_id.hex()} {said.event} {said.award}')}",
        "type": ["Achievement"],
        "name": said.award,
        "description": f"{said.event} · {said.award}",
        "criteria": {"narrative": said.event},
    }
    return {
        "@context": list(CONTEXT),
        "id": f"urn:uuid:{uuid.uuid5(_SPACE, number)}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": f"{said.event} · {said.award}",
        "issuer": {"id": did(issuer), "type": ["Profile"], "name": said.issuer or issuer.name},
        "validFrom": said.date + _NOON,
        "credentialSchema": [_SCHEMA],
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [identity],
            "licenseNumber": said.number,
            "achievement": achievement,
        },
    }


def _hashed(credential: dict[str, Any], proof: dict[str, Any]) -> bytes:
    """What is signed: the proof without its value, then the credential without its proof."""
    return hashlib.sha256(_canonical(proof)).digest() + (
        hashlib.sha256(_canonical(credential)).digest()
    )


def _canonical(value: object) -> bytes:
    """JSON after RFC 8785, for objects whose keys are ASCII and whose values are no numbers."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
