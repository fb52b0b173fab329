"""A certificate as an Open Badge: whole, signed by its issuer, and no other."""

import json
import re
from typing import Any

import pytest
from msgspec.structs import replace

from quizapp.awards import open_badge
from quizapp.awards.statement import Statement
from tests.awards.nursery import PERSON, TEAM, UNIT, key

AT = "2026-09-30T08:00:00.123Z"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Hello World!", "2NEpo7TZRRrLZSi2U"),
        (
            b"The quick brown fox jumps over the lazy dog.",
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
        ),
        (bytes.fromhex("0000287fb4cd"), "11233QC4"),
        (b"", ""),
    ],
)
def test_base58_is_that_of_its_draft(data: bytes, text: str) -> None:
    assert open_badge.base58(data) == text
    assert open_badge.unbase58(text) == data


@pytest.mark.parametrize("said", [PERSON, TEAM, UNIT])
def test_a_badge_says_what_was_sealed_and_proves_it(said: Statement) -> None:
    mine = key()
    badge = open_badge.write(said, mine, AT)
    assert open_badge.is_genuine(badge, mine.issuer)
    assert not open_badge.is_genuine(badge, key(seed="x").issuer)
    told = json.loads(badge)
    assert told["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    subject = told["credentialSubject"]
    assert subject["identifier"][0]["identityHash"] == said.name
    assert subject["licenseNumber"] == said.number
    assert subject["achievement"]["name"] == said.award
    assert told["issuer"]["id"].startswith("did:key:z6Mk")
    assert told["proof"]["created"] == "2026-09-30T08:00:00Z"


@pytest.mark.parametrize("found", ["张三", "一等奖", "2026-09-30T04", "001号", "did:key:z6Mk"])
def test_a_changed_badge_is_told(found: str) -> None:
    mine = key()
    badge = open_badge.write(PERSON, mine, AT).decode()
    assert found in badge
    other = badge.replace(found, found[:-1] + ("5" if found[-1] != "5" else "6"))
    assert not open_badge.is_genuine(other.encode(), mine.issuer)


def test_the_same_certificate_gives_the_same_badge() -> None:
    assert open_badge.write(PERSON, key(), AT) == open_badge.write(PERSON, key(), AT)


# The rules of ob_v3p0_achievementcredential_schema.json as 1EdTech publishes it, written out by
# hand for what a badge of ours may hold: the schema itself is not fetched, tests need no network.
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
_OB = re.compile(r"https://purl\.imsglobal\.org/spec/ob/v3p0/context-3\.0(\.\d)*\.json")
_REQUIRED = {
    "": ("@context", "id", "type", "credentialSubject", "issuer", "validFrom"),
    "issuer": ("id", "type"),
    "credentialSubject": ("type", "achievement"),
    "credentialSubject.achievement": ("id", "type", "name", "description", "criteria"),
    "credentialSubject.identifier.0": ("type", "hashed", "identityHash", "identityType"),
    "proof": ("type",),
}
_TYPES = {
    "type": ("VerifiableCredential", "OpenBadgeCredential"),
    "issuer.type": ("Profile",),
    "credentialSubject.type": ("AchievementSubject",),
    "credentialSubject.achievement.type": ("Achievement",),
}


def at(badge: Any, path: str) -> Any:
    """What stands at a path of names and numbers; None where nothing does."""
    for step in path.split(".") if path else ():
        if isinstance(badge, list):
            badge = badge[int(step)] if int(step) < len(badge) else None
        else:
            badge = badge.get(step) if isinstance(badge, dict) else None
    return badge


def faults(badge: Any) -> list[str]:
    """Where a badge breaks a rule of the schema."""
    found = [
        f"{path}.{name} is missing"
        for path, names in _REQUIRED.items()
        for name in names
        if at(badge, path) is not None and name not in at(badge, path)
    ]
    context = badge.get("@context")
    ordered = isinstance(context, list) and len(context) >= 2
    if not ordered or context[0] != "https://www.w3.org/ns/credentials/v2":
        found.append("@context does not begin with that of verifiable credentials")
    if not ordered or not _OB.fullmatch(context[1]):
        found.append("@context does not go on with that of Open Badges")
    lists = {path: at(badge, path) for path in _TYPES}
    found += [
        f"{path} is not a list with {_TYPES[path]}"
        for path, there in lists.items()
        if not isinstance(there, list) or not set(_TYPES[path]) <= set(there)
    ]
    uris = ("id", "issuer.id", "credentialSubject.achievement.id")
    found += [f"{path} is no URI" for path in uris if not _URI.fullmatch(str(at(badge, path)))]
    moments = ("validFrom", "proof.created")
    found += [
        f"{path} is no moment" for path in moments if not _DATE.fullmatch(str(at(badge, path)))
    ]
    subject = badge.get("credentialSubject", {})
    if not subject.get("id") and not subject.get("identifier"):
        found.append("credentialSubject names nobody")
    if at(badge, "credentialSubject.achievement.criteria") == {}:
        found.append("criteria say nothing")
    if at(badge, "proof.proofPurpose") != "assertionMethod":
        found.append("proof is for something else")
    return found


@pytest.mark.parametrize("said", [PERSON, TEAM, UNIT])
def test_a_badge_keeps_the_rules_of_the_published_schema(said: Statement) -> None:
    assert faults(json.loads(open_badge.write(said, key(), AT))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("@context", list(reversed(open_badge.CONTEXT))),
        ("@context", [open_badge.CONTEXT[0]]),
        ("type", ["VerifiableCredential"]),
        ("id", "no uri"),
        ("validFrom", "2026-09-30"),
        ("issuer.type", "Profile"),
        ("credentialSubject.identifier", []),
        ("credentialSubject.achievement.criteria", {}),
        ("credentialSubject.achievement.id", None),
        ("credentialSubject.achievement.description", KeyError),
        ("credentialSubject.identifier.0.hashed", KeyError),
        ("proof.proofPurpose", "authentication"),
        ("issuer", KeyError),
    ],
)
def test_what_breaks_a_rule_is_seen(path: str, value: Any) -> None:
    badge = json.loads(open_badge.write(PERSON, key(), AT))
    parent, _, name = path.rpartition(".")
    if value is KeyError:
        del at(badge, parent)[name]
    else:
        at(badge, parent)[name] = value
    assert faults(badge)


VECTOR_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
VECTOR_VALUE = (
    "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"
)


def published() -> dict[str, Any]:
    """The signed credential of W3C Data Integrity EdDSA Cryptosuites, eddsa-jcs-2022."""
    context = [
        "https://www.w3.org/ns/credentials/v2",
        "https://www.w3.org/ns/credentials/examples/v2",
    ]
    return {
        "@context": context,
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"],
        "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678",
        "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
        "proof": {
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-jcs-2022",
            "created": "2023-02-24T23:36:38Z",
            "verificationMethod": f"did:key:{VECTOR_KEY}#{VECTOR_KEY}",
            "proofPurpose": "assertionMethod",
            "@context": context,
            "proofValue": VECTOR_VALUE,
        },
    }


def test_the_proof_is_that_of_the_standard_s_own_example() -> None:
    public = open_badge.unbase58(VECTOR_KEY[1:]).removeprefix(b"\xed\x01")
    issuer = replace(key().issuer, public=public)
    assert open_badge.did(issuer) == f"did:key:{VECTOR_KEY}"
    assert open_badge.is_genuine(json.dumps(published()).encode(), issuer)


def test_contexts_may_be_added_behind_those_that_were_signed_and_not_before() -> None:
    mine = key()
    badge = json.loads(open_badge.write(PERSON, mine, AT))
    signed = badge["@context"]
    badge["@context"] = [*signed, "https://example.org/more"]
    assert open_badge.is_genuine(json.dumps(badge).encode(), mine.issuer)
    badge["@context"] = ["https://example.org/more", *signed]
    assert not open_badge.is_genuine(json.dumps(badge).encode(), mine.issuer)


REQUIRED = {
    "": ("@context", "id", "type", "issuer", "validFrom", "credentialSubject", "proof"),
    "issuer": ("id", "type"),
    "credentialSubject": ("type", "achievement", "identifier"),
    "credentialSubject.identifier.0": ("type", "hashed", "identityHash", "identityType"),
    "credentialSubject.achievement": ("id", "type", "name", "description", "criteria"),
    "credentialSubject.achievement.criteria": ("narrative",),
    "credentialSchema.0": ("id", "type"),
    "proof": (
        "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue",
        "@context",
    ),
}  # fmt: skip
"""What the JSON schema of AchievementCredential (Open Badges 3.0) and the proof need."""
TYPES = {
    "": {"VerifiableCredential", "OpenBadgeCredential"},
    "issuer": {"Profile"},
    "credentialSubject": {"AchievementSubject"},
    "credentialSubject.achievement": {"Achievement"},
}


def part(whole: Any, path: str) -> Any:
    for step in filter(None, path.split(".")):
        whole = whole[int(step) if step.isdigit() else step]
    return whole


@pytest.mark.parametrize("said", [PERSON, TEAM, UNIT])
def test_a_badge_has_what_the_schema_of_open_badges_asks_for(said: Statement) -> None:
    told = json.loads(open_badge.write(said, key(), AT))
    for path, names in REQUIRED.items():
        for name in names:
            assert part(told, path)[name] not in ("", [], {}, None), f"{path}: {name}"
    for path, types in TYPES.items():
        assert set(part(told, path)["type"]) == types, path
    # The order of the two is a rule of the data model; others come behind.
    assert told["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert told["@context"][1].startswith("https://purl.imsglobal.org/spec/ob/v3p0/context")
    assert part(told, "credentialSubject.identifier.0")["type"] == "IdentityObject"
    assert part(told, "credentialSubject.identifier.0")["hashed"] is False
    for path in ("id", "issuer.id", "credentialSubject.achievement.id"):
        assert re.fullmatch(r"(urn:uuid|did:key):[0-9A-Za-z-]+", part(told, path)), path
    moment = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
    assert re.fullmatch(moment, told["validFrom"])
    assert re.fullmatch(moment, told["proof"]["created"])
    assert told["proof"]["verificationMethod"].startswith(told["issuer"]["id"] + "#")
