"""Whom a verifier believes: cards, keys that follow each other, and lists of what was revoked."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from quizapp.awards import keys, revocation, trust_issuer
from quizapp.awards.revocation import Revocations, Revoked
from quizapp.awards.seal import Outcome, sign, verify
from quizapp.awards.seal_file import Believed
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.trust import Trust
from tests.awards.nursery import PERSON, TEAM, TODAY, chance, key

REVOKED = Revoked(PERSON.serial, 1, "2026-10-08", "姓名有误")


def refusal(error: pytest.ExceptionInfo[SealProblem]) -> str:
    return error.value.words.code


def test_an_issuer_file_says_the_same_on_the_other_side() -> None:
    mine = key(address="https://example.org/v").issuer
    assert trust_issuer.from_file(trust_issuer.to_file(mine)) == mine
    assert len(mine.fingerprint.replace(" ", "")) == 32
    assert mine.fingerprint.replace(" ", "").startswith(mine.key_id.hex().upper())


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "滨海市总工会（新）"}, {"public": key(seed="x").issuer.public},
        {"since": "2026-09-02"}, {"address": "https://evil.example/"}, {"proof": bytes(64)},
        {"previous": key(seed="x").issuer.public}, {"public": b"short"}, {"proof": b""},
        {"vouch": bytes(64)},
    ],
)  # fmt: skip
def test_a_changed_card_is_not_taken(changed: dict[str, object]) -> None:
    card = replace(key().issuer, **changed)
    with pytest.raises(SealProblem) as wrong:
        Trust().add(card)
    assert refusal(wrong) == "NOT_AN_ISSUER"
    with pytest.raises(SealProblem) as wrong:
        trust_issuer.from_file(trust_issuer.to_file(card))
    assert refusal(wrong) == "NOT_AN_ISSUER"


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 60_000, b"\xff", b" " * 70_000])
def test_nonsense_is_neither_card_nor_list(content: bytes) -> None:
    with pytest.raises(SealProblem) as wrong:
        trust_issuer.from_file(content)
    assert refusal(wrong) == "NOT_AN_ISSUER"
    with pytest.raises(SealProblem) as wrong:
        revocation.from_file(content)
    assert refusal(wrong) == "NOT_A_LIST"


def test_several_issuers_are_believed_and_one_can_be_dropped() -> None:
    one, other = key(), key("机械厂工会", seed="other")
    trust = Trust().add(one.issuer).add(other.issuer).add(one.issuer)
    assert len(trust.issuers) == 2
    assert verify(sign(TEAM, other).text, trust).issuer == other.issuer
    dropped = trust.drop(other.issuer.public)
    assert verify(sign(TEAM, other).text, dropped).outcome is Outcome.UNKNOWN


def test_a_key_that_follows_is_vouched_for_by_the_old_one_alone() -> None:
    old, foreign = key(), key(seed="other")
    new = keys.follow(old, "2027-01-01", chance("new"))
    trust = Trust().add(old.issuer)
    assert trust.vouched(new.issuer) == old.issuer
    assert Trust().add(foreign.issuer).vouched(new.issuer) is None
    assert trust.vouched(foreign.issuer) is None
    forged = replace(new.issuer, vouch=foreign.sign(trust_issuer.vouched_text(new.issuer)))
    assert trust.vouched(forged) is None


def test_a_new_name_keeps_the_key_and_its_certificates() -> None:
    mine = key()
    named = keys.renamed(mine, "滨海市总工会办公室", "https://example.org/v")
    trust = Trust().add(mine.issuer).add(named.issuer)
    assert [one.name for one in trust.issuers] == ["滨海市总工会办公室"]
    assert verify(sign(PERSON, mine).text, trust).outcome is Outcome.GENUINE
    new = keys.renamed(keys.follow(mine, "2027-01-01", chance("new")), "工会", "")
    assert trust.vouched(new.issuer) == named.issuer


def test_a_list_comes_back_and_a_changed_one_does_not() -> None:
    mine = key()
    signed = keys.revoke(mine, None, "2026-10-08", (REVOKED,))
    assert revocation.from_file(revocation.to_file(signed)) == signed
    changes: list[Revocations] = [
        replace(signed, entries=()),
        replace(signed, number=2),
        replace(signed, date="2026-10-09"),
        replace(signed, entries=(replace(REVOKED, revision=2),)),
        replace(signed, entries=(replace(REVOKED, date="2026-10-07"),)),
        replace(signed, public=key(seed="x").issuer.public),
    ]
    for changed in changes:
        with pytest.raises(SealProblem) as wrong:
            revocation.from_file(revocation.to_file(changed))
        assert refusal(wrong) == "NOT_A_LIST"


def test_fields_cannot_be_shifted_between_entries() -> None:
    mine = key()
    entry = Revoked("A\t1\t2026-10-08\t", 1, "2026-10-08")
    with pytest.raises(SealProblem) as wrong:
        keys.revoke(mine, None, "2026-10-08", (entry,))
    assert refusal(wrong) == "BAD_REVOCATION"


def test_a_list_of_nobody_believed_is_refused() -> None:
    mine, foreign = key(), key(seed="other")
    with pytest.raises(SealProblem) as wrong:
        Trust().add(mine.issuer).note(keys.revoke(foreign, None, TODAY, (REVOKED,)))
    assert refusal(wrong) == "FOREIGN_LIST"


def test_lists_grow_and_an_older_one_changes_nothing() -> None:
    mine = key()
    first = keys.revoke(mine, None, "2026-10-08", (REVOKED,))
    second = keys.revoke(
        mine, first, "2026-10-09", (REVOKED, Revoked(TEAM.serial, 1, "2026-10-09"))
    )
    assert (second.number, len(second.entries)) == (2, 2)
    trust = Trust().add(mine.issuer).note(second)
    assert trust.note(first) == trust
    assert trust.note(second) == trust
    assert Trust().add(mine.issuer).note(first).note(second) == trust
    assert verify(sign(TEAM, mine).text, trust).outcome is Outcome.REVOKED


def test_two_lists_of_one_number_both_revoke() -> None:
    mine = key()
    one = keys.revoke(mine, None, TODAY, (REVOKED,))
    other = keys.revoke(mine, None, TODAY, (Revoked(TEAM.serial, 1, TODAY),))
    trust = Trust().add(mine.issuer).note(one).note(other)
    for stated in (PERSON, TEAM):
        assert verify(sign(stated, mine).text, trust).outcome is Outcome.REVOKED


def test_another_issuers_list_revokes_nothing_of_ours() -> None:
    mine, other = key(), key("机械厂工会", seed="other")
    trust = Trust().add(mine.issuer).add(other.issuer)
    trust = trust.note(keys.revoke(other, None, TODAY, (REVOKED,)))
    assert verify(sign(PERSON, mine).text, trust).outcome is Outcome.GENUINE


def test_a_following_key_revokes_for_the_old_one_and_not_the_other_way() -> None:
    old = key()
    new = keys.follow(old, "2027-01-01", chance("new"))
    newest = keys.follow(new, "2028-01-01", chance("newest"))
    trust = Trust().add(old.issuer).add(new.issuer).add(newest.issuer)
    by_newest = trust.note(keys.revoke(newest, None, TODAY, (REVOKED,)))
    assert verify(sign(PERSON, old).text, by_newest).outcome is Outcome.REVOKED
    by_old = trust.note(keys.revoke(old, None, TODAY, (REVOKED,)))
    assert verify(sign(PERSON, newest).text, by_old).outcome is Outcome.GENUINE
    # A stolen old key that signs an empty list takes nothing back.
    empty = keys.revoke(old, replace(keys.revoke(old, None, TODAY, ()), number=99), TODAY, ())
    assert verify(sign(PERSON, old).text, by_newest.note(empty)).outcome is Outcome.REVOKED


def test_believed_issuers_are_kept_and_checked_again(tmp_path: Path) -> None:
    believed = Believed(tmp_path / "trust" / "believed.json")
    assert believed.read() == Trust()
    mine = key()
    trust = Trust().add(mine.issuer).note(keys.revoke(mine, None, TODAY, (REVOKED,)))
    believed.write(trust)
    assert believed.read() == trust
    file = tmp_path / "trust" / "believed.json"
    for content, code in (
        (file.read_bytes()[:-9], "TRUST_DAMAGED"),
        (msgspec.json.encode(replace(trust, issuers=(key(seed="x").issuer,))), "FOREIGN_LIST"),
        (msgspec.json.encode(Trust((replace(mine.issuer, name="x"),))), "NOT_AN_ISSUER"),
    ):
        file.write_bytes(content)
        with pytest.raises(SealProblem) as wrong:
            believed.read()
        assert refusal(wrong) == code
