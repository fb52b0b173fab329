"""Certificates from the standings of a match to checked PDFs, and what is done with them after."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp.app import honours, issued
from quizapp.app.honouring import Honouring
from quizapp.app.keeping import Keeper
from quizapp.app.library import Library
from quizapp.awards import batch, examine, trust_issuer
from quizapp.awards.batch import NotReady
from quizapp.awards.order import Order, is_specimen, marked
from quizapp.awards.seal import Outcome, verify
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.worker import Cancelled
from quizapp.contest import awards
from quizapp.contest.awards import Kind, Recipient, Shared, special
from quizapp.store.issue_log import signed_text
from tests.app.awards_stand import ADDRESS, TODAY, honouring, keeper, order, played
from tests.awards.nursery import CHEAP, PASSPHRASE, chance
from tests.awards.papers import person
from tests.store.scenes import sql


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a match and a rehearsal that are over, and a key that may seal."""
    made = tmp_path_factory.mktemp("played")
    library = Library(made)
    played(library)
    played(library, rehearsal=True)
    library.close()
    keeper(made)
    return made


@pytest.fixture
def made(folder: Path, tmp_path: Path) -> Iterator[Honouring]:
    data = Path(shutil.copytree(folder, tmp_path / "data"))
    library = Library(data)
    kept = Keeper(data, chance=chance("x"), cost=CHEAP, today=lambda: TODAY)
    kept.unlock(PASSPHRASE)
    yield honouring(library, kept)
    library.close()


def match_of(made: Honouring, *, rehearsal: bool = False) -> str:
    return next(card.id for card in made.library.matches() if card.rehearsal is rehearsal)


def codes_of(refused: pytest.ExceptionInfo[NotReady]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_a_match_becomes_checked_certificates(made: Honouring, tmp_path: Path) -> None:
    wanted = order(made, match_of(made))
    assert made.problems(wanted) == ()
    card = made.issue(wanted)
    assert (card.count, card.made, card.complete) == (6, 0, False)
    heard: list[float] = []
    card = made.produce(card.id, heard.append)
    assert card.complete
    assert heard[-1] == 6
    files = issued.export(made, card.id, tmp_path / "out")
    found = examine.of_file(files.pdfs[0], made.keeper.trust())
    assert [one.outcome for one in found] == [Outcome.GENUINE] * 6
    said = [one.verdict.statement for one in found]
    assert [one.name for one in said if one] == [one.recipient.name for one in wanted.honours]
    assert card.digest in files.digest.read_text("utf-8")
    assert trust_issuer.from_file(files.issuer.read_bytes()) == made.keeper.issuer()
    assert ADDRESS in made.frozen(card.id).entries[0].code
    assert issued.check(made) == ()
    assert [entry.kind for entry in made.real.entries()] == ["issued", "made"]
    assert made.batches(wanted.source.match) == (card,)


def test_honours_follow_the_places_and_the_named_rule_for_ties(made: Honouring) -> None:
    better = honours.of_match(made.library, match_of(made))
    lesser = honours.of_match(made.library, match_of(made), Shared.LESSER)
    assert better.finished
    assert [one.place for one in better.honours] == sorted(one.place for one in better.honours)
    assert better.honours[0].award == "一等奖"
    assert len(better.everybody) == 6
    changed = [
        one.recipient.name
        for one, other in zip(better.honours, lesser.honours, strict=False)
        if one.award != other.award
    ]
    assert bool(changed) == bool(better.unparted)
    with pytest.raises(honours.NoMatch):
        honours.of_match(made.library, "nobody")


def test_best_players_are_those_who_answered_best_alone(made: Honouring) -> None:
    found = honours.of_match(made.library, match_of(made)).players
    assert found
    assert [one.place for one in found] == sorted(one.place for one in found)
    best = awards.best(found, 1)
    assert best == tuple(one.recipient for one in found if one.place == 1)
    assert all(one.kind is Kind.PERSON and one.unit for one in best)
    assert awards.best(found, 0) == ()


def test_without_key_passphrase_or_tested_backup_nothing_is_issued(
    made: Honouring, tmp_path: Path
) -> None:
    wanted = order(made, match_of(made))
    made.keeper.lock()
    with pytest.raises(SealProblem) as refused:
        made.issue(wanted)
    assert refused.value.words.code == "LOCKED"
    untested = Honouring(made.library, keeper(tmp_path / "other", tested=False))
    with pytest.raises(SealProblem) as refused:
        untested.issue(wanted)
    assert refused.value.words.code == "BACKUP_UNTESTED"
    none = Honouring(made.library, Keeper(tmp_path / "none"))
    with pytest.raises(SealProblem) as refused:
        none.issue(wanted)
    assert refused.value.words.code == "NO_KEY"
    assert made.batches() == ()
    assert made.real.entries() == ()


def test_a_rehearsal_gives_specimens_and_uses_no_number_up(made: Honouring) -> None:
    wanted = order(made, match_of(made, rehearsal=True))
    card = made.produce(made.issue(wanted).id)
    assert card.first.startswith("彩排")
    entry = made.frozen(card.id).entries[0]
    verdict = verify(entry.code, made.keeper.trust())
    assert verdict.outcome is Outcome.GENUINE
    assert verdict.statement is not None
    assert is_specimen(verdict.statement)
    assert marked(marked(wanted)) == marked(wanted)
    assert made.real.batches() == ()
    assert made.issue(order(made, match_of(made))).first == "工竞〔2026〕001号"


def test_a_rehearsal_without_a_key_is_sealed_by_one_apart(made: Honouring, tmp_path: Path) -> None:
    shutil.rmtree(made.library.folder / "issuer")
    wanted = order(made, match_of(made, rehearsal=True))
    with pytest.raises(SealProblem):
        made.issue(wanted)
    made.keeper_of(wanted.source).make("彩排样本", "kurz")  # nothing hangs on this key
    card = made.produce(made.issue(wanted).id)
    assert not made.keeper.exists()
    entry = made.frozen(card.id).entries[0]
    assert verify(entry.code, made.keeper.trust()).outcome is Outcome.GENUINE
    files = issued.export(made, card.id, tmp_path / "out")
    fingerprint = made.rehearsing.issuer()
    assert fingerprint is not None
    assert fingerprint.fingerprint in files.page.read_text("utf-8")
    made.keeper.make("滨海市总工会", PASSPHRASE)
    page = tmp_path / "verify.html"
    made.keeper.export_page(page)
    assert fingerprint.fingerprint not in page.read_text("utf-8")
    assert issued.check(made) == ()


def test_the_same_person_twice_is_asked_about(made: Honouring) -> None:
    first = order(made, match_of(made))
    twice = replace(first, honours=(*first.honours, first.honours[0]))
    with pytest.raises(NotReady) as refused:
        made.issue(twice)
    assert codes_of(refused) == ["TWICE"]
    made.issue(first)
    (again,) = {one.code for one in made.problems(first)}
    assert again == "TWICE"
    assert "工竞〔2026〕001号" in str(made.problems(first)[0].words)
    with pytest.raises(NotReady):
        made.issue(first)
    other = replace(first, honours=special("优秀组织奖", (Recipient(Kind.UNIT, "港口工会"),)))
    assert made.issue(other).first == "工竞〔2026〕007号"
    assert made.issue(replace(first, twice_meant=True)).first == "工竞〔2026〕008号"


def test_what_cannot_be_printed_names_its_row_and_numbers_nothing(made: Honouring) -> None:
    first = order(made, match_of(made))
    bad = replace(first, honours=(person("张三"), person("王\ue863"), person("很" * 300)))
    with pytest.raises(NotReady) as refused:
        made.issue(bad)
    assert [(one.code, one.line) for one in refused.value.problems] == [("PRIVATE", 2)]
    long = replace(first, honours=(person("张三"), person("很" * 150)))
    with pytest.raises(NotReady) as refused:
        made.issue(long)
    assert refused.value.problems[0].line == 2
    assert made.issue(first).first == "工竞〔2026〕001号"


def test_a_batch_that_was_cancelled_goes_on_where_it_stood(
    made: Honouring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "PART", 2)
    card = made.issue(order(made, match_of(made)))
    assert card.part == 2
    done: list[float] = []
    with pytest.raises(Cancelled):
        made.produce(card.id, done.append, lambda: bool(done) and done[-1] >= 2)
    half = made.card_of(card.id)[1]
    assert 0 < half.made < 6
    with pytest.raises(NotReady) as refused:
        made.files(card.id)
    assert codes_of(refused) == ["NOT_MADE"]
    before = {file: file.stat().st_mtime_ns for file in made.folder_of(card.id).glob("*.pdf")}
    assert made.produce(card.id).complete
    assert len(made.files(card.id)) == 3
    assert {file: file.stat().st_mtime_ns for file in before} == before


def test_a_reprint_is_the_very_file_and_is_logged(made: Honouring) -> None:
    card = made.produce(made.issue(order(made, match_of(made))).id)
    (file,) = made.files(card.id)
    kept = file.read_bytes()
    again = issued.reprint(made, ["工竞〔2026〕003号", "工竞〔2026〕005号"], "卡纸")
    assert again.files == (file,)
    assert [(one.first, one.end) for one in again.pages] == [(2, 3), (4, 5)]
    assert made.real.entries("reprinted")[0].body.decode().count("工竞") == 2
    file.write_bytes(kept + b"\n")
    with pytest.raises(NotReady) as refused:
        issued.reprint(made, ["工竞〔2026〕003号"], "")
    assert codes_of(refused) == ["FILE_CHANGED"]
    assert [(one.severity, one.code) for one in issued.check(made)] == [("warning", "FILE_CHANGED")]
    file.unlink()
    made.produce(card.id)
    assert hashlib.sha256(file.read_bytes()).digest() == hashlib.sha256(kept).digest()
    with pytest.raises(NotReady) as refused:
        issued.reprint(made, ["没有"], "")
    assert codes_of(refused) == ["NO_NUMBER"]


def test_revoking_signs_the_next_list(made: Honouring) -> None:
    made.issue(order(made, match_of(made)))
    (gone,) = issued.revoke(made, ["工竞〔2026〕002号", "工竞〔2026〕002号"][:1], "奖项有误")
    assert (gone.revoked, gone.reason) == (TODAY, "奖项有误")
    issued.revoke(made, ["工竞〔2026〕004号"], "重复")
    signed = made.keeper.revocations()
    assert signed is not None
    assert signed.number == 2
    assert [one.serial for one in signed.entries] == ["工竞〔2026〕002号", "工竞〔2026〕004号"]
    entries = made.frozen(made.batches()[0].id).entries
    outcomes = [verify(one.code, made.keeper.trust()).outcome for one in entries]
    assert outcomes.count(Outcome.REVOKED) == 2
    assert issued.check(made) == ()


def test_a_list_that_a_kill_kept_from_being_signed_is_signed_later(made: Honouring) -> None:
    made.issue(order(made, match_of(made)))
    issued.revoke(made, ["工竞〔2026〕002号"], "x")
    (made.library.folder / "issuer" / "revocations.json").unlink()
    issued.sign_list(made, made.real)
    signed = made.keeper.revocations()
    assert signed is not None
    assert [one.serial for one in signed.entries] == ["工竞〔2026〕002号"]


def test_issuing_anew_keeps_the_serial_and_revokes_the_old_one(made: Honouring) -> None:
    wanted = order(made, match_of(made))
    card = made.produce(made.issue(wanted).id)
    right = replace(wanted.honours[0], recipient=replace(wanted.honours[0].recipient, name="交运"))
    new = made.produce(issued.reissue(made, card.first, right, "名称有误").id)
    assert (new.first, new.count) == (f"{card.first}-R2", 1)
    trust = made.keeper.trust()
    old, fresh = (made.frozen(one.id).entries[0] for one in (card, new))
    assert verify(old.code, trust).outcome is Outcome.REVOKED
    verdict = verify(fresh.code, trust)
    assert verdict.outcome is Outcome.GENUINE
    assert verdict.statement is not None
    assert (verdict.statement.name, verdict.statement.revision) == ("交运", 2)
    with pytest.raises(NotReady) as refused:
        issued.reissue(made, card.first, right, "x")
    assert codes_of(refused) == ["NOT_NEWEST"]
    third = issued.reissue(made, new.first, wanted.honours[0], "还是原名")
    assert third.first == f"{card.first}-R3"
    assert issued.check(made) == ()


def test_after_a_jam_the_last_good_number_is_remembered(made: Honouring) -> None:
    card = made.produce(made.issue(order(made, match_of(made))).id)
    state = issued.spool(made, card.id)
    assert (state.good, len(state.numbers)) == (0, 6)
    state = issued.came_out(made, card.id, state.handed_over(4), "工竞〔2026〕003号")
    assert issued.spool(made, card.id).good == 3
    assert issued.spool(made, card.id).next_pages()[0].first == 3
    state = issued.came_out(made, card.id, state.handed_over(4), card.last)
    assert issued.spool(made, card.id).finished


def test_a_preview_is_like_the_paper_but_believed_by_nobody(made: Honouring) -> None:
    pdf = made.preview(order(made, match_of(made)), (1, 2))
    found = examine.of_pdf(pdf, made.keeper.trust())
    assert [one.outcome for one in found] == [Outcome.UNKNOWN] * 2
    assert made.real.next_number("工竞〔2026〕#号") == 1


def test_a_row_or_signature_that_was_changed_is_told(made: Honouring) -> None:
    made.issue(order(made, match_of(made)))
    path = made.library.database.path
    sql(path, "DROP TRIGGER certificate_unchanged")
    sql(path, "UPDATE certificate SET name = '别人' WHERE serial = '工竞〔2026〕002号'")
    assert [one.code for one in issued.check(made)] == ["issue-log-batch"]
    sql(path, "UPDATE certificate SET name = '造船代表队' WHERE serial = '工竞〔2026〕002号'")
    assert issued.check(made) == ()
    sql(path, "DROP TRIGGER certificate_event_unchanged")
    sql(path, f"UPDATE certificate_event SET signature = '{'0' * 128}'")
    assert [one.code for one in issued.check(made)] == ["issue-log-signature"]


def test_a_signature_under_the_log_is_good_for_nothing_else(made: Honouring) -> None:
    made.issue(order(made, match_of(made)))
    (entry,) = made.real.entries()
    public = bytes.fromhex(entry.key)
    assert trust_issuer.verifies(public, bytes.fromhex(entry.signature), signed_text(entry.hash))
    assert not trust_issuer.verifies(public, bytes.fromhex(entry.signature), entry.hash.encode())


def test_an_order_needs_rows_that_can_be_sealed(made: Honouring) -> None:
    wanted: Order = replace(order(made, match_of(made)), honours=(person(""),))
    with pytest.raises(NotReady) as refused:
        made.issue(wanted)
    assert "EMPTY" in codes_of(refused)
    with pytest.raises(NotReady) as refused:
        made.issue(replace(wanted, honours=()))
    assert codes_of(refused) == ["NOBODY"]
