"""Sealing and judging: what comes back, what is refused, and that no altered code is accepted."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.awards import keys, seal, seal_code, trust_issuer
from quizapp.awards.revocation import Revoked
from quizapp.awards.seal import Outcome, sign, verify
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.statement import Kind, Statement, lines, plain
from quizapp.awards.trust import Trust
from tests.awards.mutations import mutations
from tests.awards.nursery import PERSON, TEAM, TODAY, UNIT, key

ADDRESS = "https://example.org/v"
FORMAT = Path(__file__).resolve().parents[2] / "docs" / "certificate-format.md"
BOTH = pytest.mark.parametrize("address", ["", ADDRESS])


@BOTH
@pytest.mark.parametrize("stated", [PERSON, TEAM, UNIT, replace(PERSON, revision=2)])
def test_what_is_sealed_comes_back(stated: Statement, address: str) -> None:
    mine = key(address=address)
    code = sign(stated, mine)
    verdict = verify(code.text, Trust().add(mine.issuer))
    assert verdict.outcome is Outcome.GENUINE
    assert verdict.statement == stated
    assert verdict.issuer == mine.issuer
    assert sign(stated, mine) == code
    assert code.head.startswith(f"{address}#" if address else stated.serial)


field = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), max_size=20)


@given(
    name=field, unit=field, members=st.lists(field, max_size=4), turn=st.integers(1, 255),
    address=st.sampled_from(["", ADDRESS]),
)  # fmt: skip
def test_whatever_can_be_sealed_is_genuine(
    name: str, unit: str, members: list[str], turn: int, address: str
) -> None:
    stated = replace(TEAM, name=name, unit=unit, members=tuple(members), revision=turn)
    mine = key(address=address)
    clean = all(plain(text) and text != "-" for text in (name, unit, *members))
    if clean and name and all(member and "、" not in member for member in members):
        code = sign(stated, mine)
        assert verify(code.text, Trust().add(mine.issuer)).statement == stated
    else:
        with pytest.raises(SealProblem):
            sign(stated, mine)


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        (replace(PERSON, name=""), "EMPTY_FIELD"),
        (replace(PERSON, award=""), "EMPTY_FIELD"),
        (replace(PERSON, name="张\n三"), "BAD_TEXT"),
        (replace(PERSON, name="张\u202e三"), "BAD_TEXT"),
        (replace(PERSON, name="张\u200b三"), "BAD_TEXT"),
        (replace(PERSON, name=" 张三"), "BAD_TEXT"),
        (replace(PERSON, name="e\u0301"), "BAD_TEXT"),
        (replace(PERSON, unit="-"), "BAD_TEXT"),
        (replace(TEAM, members=("李四、王五",)), "BAD_TEXT"),
        (replace(PERSON, date="2026-02-30"), "BAD_DATE"),
        (replace(PERSON, date="2026-9-1"), "BAD_DATE"),
        (replace(PERSON, revision=0), "REVISION"),
        (replace(PERSON, revision=256), "REVISION"),
        (replace(TEAM, members=("某某某",) * 80), "TOO_LONG"),
    ],
)
def test_what_would_mislead_is_not_sealed(stated: Statement, code: str) -> None:
    with pytest.raises(SealProblem) as refused:
        sign(stated, key())
    assert refused.value.words.code == code


@BOTH
def test_the_longest_statement_fits_a_code(address: str) -> None:
    stated = replace(TEAM, members=())
    room = 700 - len("\n".join(lines(stated)).encode()) - len("\n-\n")
    stated = replace(stated, members=("长" * (room // 3),))
    mine = key(address=address)
    code = sign(stated, mine)
    assert len(code.digits) <= seal_code.MOST_DIGITS
    assert verify(code.text, Trust().add(mine.issuer)).outcome is Outcome.GENUINE


@BOTH
def test_no_mutated_code_is_accepted(address: str) -> None:
    mine = key(address=address)
    trust = Trust().add(mine.issuer)
    code = sign(PERSON, mine)
    outcomes = [verify(text, trust) for text in mutations(code, 2500, random.Random(5))]
    assert len(outcomes) == 2500
    good = {Outcome.GENUINE, Outcome.REVOKED}
    assert [one for one in outcomes if one.outcome in good or one.statement or one.issuer] == []
    assert sum(one.outcome is Outcome.ALTERED for one in outcomes) > 500


def test_a_name_swapped_between_two_codes_is_altered() -> None:
    mine = key()
    trust = Trust().add(mine.issuer)
    one, other = sign(PERSON, mine), sign(replace(PERSON, name="李四"), mine)
    assert verify(one.head + other.digits, trust).outcome is Outcome.ALTERED


def test_an_unknown_issuer_is_neither_good_nor_bad() -> None:
    verdict = verify(sign(PERSON, key(seed="other")).text, Trust().add(key().issuer))
    assert verdict.outcome is Outcome.UNKNOWN
    assert (verdict.statement, verdict.issuer) == (None, None)
    assert verdict.key_id in str(verdict.words)


def test_a_foreign_key_under_a_believed_id_is_altered() -> None:
    """The key id is a hint: whoever copies it still lacks the key."""
    mine, foreign = key(), key(seed="other")
    start = seal_code.head(1, mine.issuer.key_id, 1, 1, len(lines(PERSON)))
    body = "\n".join(lines(PERSON)).encode()
    forged = start + body + foreign.sign(seal_code.DOMAIN + start + body)
    verdict = verify(seal_code.to_digits(forged), Trust().add(mine.issuer))
    assert verdict.outcome is Outcome.ALTERED


def test_a_signature_without_the_domain_is_altered() -> None:
    """What the key signs elsewhere (a list, a card) is never a certificate."""
    mine = key()
    start = seal_code.head(1, mine.issuer.key_id, 1, 1, len(lines(PERSON)))
    body = "\n".join(lines(PERSON)).encode()
    packed = start + body + mine.sign(start + body)
    outcome = verify(seal_code.to_digits(packed), Trust().add(mine.issuer)).outcome
    assert outcome is Outcome.ALTERED


def test_a_revoked_issue_says_since_when_and_the_next_issue_is_genuine() -> None:
    mine = key()
    entry = Revoked(PERSON.serial, 1, "2026-10-08", "姓名有误")
    trust = Trust().add(mine.issuer).note(keys.revoke(mine, None, "2026-10-09", (entry,)))
    first = verify(sign(PERSON, mine).text, trust)
    assert (first.outcome, first.revoked) == (Outcome.REVOKED, entry)
    assert "2026-10-08" in str(first.words)
    assert (first.list_number, first.list_date) == (1, "2026-10-09")
    again = verify(sign(replace(PERSON, revision=2), mine).text, trust)
    assert again.outcome is Outcome.GENUINE
    assert again.statement is not None
    assert again.statement.number == "工竞〔2026〕001号-R2"


def test_another_algorithm_and_another_version_are_not_guessed_at() -> None:
    mine = key()
    body = "\n".join(lines(PERSON)).encode()
    start = bytearray(seal_code.head(seal_code.SM2, mine.issuer.key_id, 1, 1, 9))
    trust = Trust().add(mine.issuer)
    for at, value, code in ((0, 1, "ALGORITHM"), (0, 2, "UNREADABLE")):
        start[at] = value
        packed = bytes(start) + body + mine.sign(seal_code.DOMAIN + bytes(start) + body)
        verdict = verify(seal_code.to_digits(packed), trust)
        assert (verdict.outcome, verdict.words.code) == (Outcome.UNREADABLE, code)


@pytest.mark.parametrize("kind", [0, 4])
def test_a_signed_statement_that_is_none_is_unreadable(kind: int) -> None:
    mine = key()
    body = "\n".join(lines(PERSON)).encode()
    start = seal_code.head(1, mine.issuer.key_id, kind, 1, 9)
    packed = start + body + mine.sign(seal_code.DOMAIN + start + body)
    verdict = verify(seal_code.to_digits(packed), Trust().add(mine.issuer))
    assert (verdict.outcome, verdict.statement) == (Outcome.UNREADABLE, None)


def test_digits_are_found_as_people_and_programs_hand_them_on() -> None:
    mine = key(address=ADDRESS)
    trust = Trust().add(mine.issuer)
    digits = sign(PERSON, mine).digits
    broken = "\r\n ".join(digits[at : at + 60] for at in range(0, len(digits), 60))
    wide = digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    for text in (
        digits,
        f"扫描结果 7：{digits}\n",
        f"https://other.example/#{digits}",
        broken,
        wide,
    ):
        assert verify(text, trust).outcome is Outcome.GENUINE


def test_the_readable_form_bears_blanks_and_blank_lines() -> None:
    mine = key()
    code = sign(replace(PERSON, unit=""), mine)
    spaced = "识别结果\r\n\r\n" + code.text.replace("\n", " \r\n\r\n  ")
    assert verify(spaced, Trust().add(mine.issuer)).outcome is Outcome.GENUINE


@pytest.mark.parametrize(
    "text",
    ["", "0" * 500, "9" * 2000, "9" * 2001, "1" * 19_999, "9 " * 50_000, "\ud800" * 300 + "1" * 170,
     "<script>", "１" * 400, "1" * 149],
)  # fmt: skip
def test_nonsense_is_unreadable_or_unknown_and_never_an_error(text: str) -> None:
    verdict = verify(text, Trust().add(key().issuer))
    assert verdict.outcome in {Outcome.UNREADABLE, Outcome.UNKNOWN, Outcome.ALTERED}


def test_the_vectors_of_the_papers_are_what_the_program_makes() -> None:
    vectors = _vectors(FORMAT)
    assert len(vectors) >= 4
    assert vectors == _vectors(FORMAT.with_name("certificate-format.zh-CN.md"))
    for vector in vectors:
        seed = bytes.fromhex(vector["secret"])
        mine = keys.make(vector["issuer"], TODAY, lambda _, s=seed: s, vector["address"])
        assert mine.issuer.public.hex() == vector["public"]
        assert mine.issuer.key_id.hex() == vector["key id"]
        assert mine.issuer.fingerprint == vector["fingerprint"]
        stated = dict(vector["statement"])
        stated["kind"] = Kind(stated["kind"])
        stated["members"] = tuple(stated.get("members", ()))
        code = sign(Statement(**stated), mine)
        assert code.text == vector["code"]
        verdict = verify(vector["code"], Trust().add(mine.issuer))
        assert verdict.outcome is Outcome.GENUINE
        packed = seal_code.to_bytes(code.digits)
        assert packed.hex() == vector["bytes"]
        signed = vector["signed"]
        assert trust_issuer.verifies(mine.issuer.public, packed[-64:], bytes.fromhex(signed))


def _vectors(paper: Path) -> list[dict[str, Any]]:
    found = re.findall(r"```json\n(.*?)```", paper.read_text("utf-8"), re.DOTALL)
    vectors = [json.loads(one) for one in found]
    return [one for one in vectors if "secret" in one]


def test_the_outcomes_are_five_words_for_the_command_line() -> None:
    assert [str(one) for one in seal.Outcome] == [
        "genuine", "revoked", "altered", "unknown", "unreadable",
    ]  # fmt: skip
