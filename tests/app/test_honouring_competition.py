"""Certificates from a competition of several matches: settled awards to checked PDFs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from quizapp.app import honours, issued
from quizapp.app.library import Library
from quizapp.app.proceedings import Proceedings, load
from quizapp.awards import examine
from quizapp.awards.order import Order
from quizapp.awards.page import Stationery
from quizapp.awards.seal import Outcome
from quizapp.awards.wording import Occasion
from quizapp.cli.program import app
from quizapp.contest import commands as c
from quizapp.contest.awards import Kind, Recipient, Shared, special, taking_part, to_members
from tests.app.awards_stand import ISSUER, TODAY, competed, honouring
from tests.awards.nursery import PASSPHRASE
from tests.awards.papers import template
from tests.contest.stand import AT
from tests.store.scenes import sql


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a competition that is played; its awards are open."""
    made = tmp_path_factory.mktemp("competed")
    library = Library(made)
    competed(library)
    library.close()
    return made


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Iterator[Library]:
    opened = Library(Path(shutil.copytree(folder, tmp_path / "data")))
    yield opened
    opened.close()


def kept_of(library: Library) -> Proceedings:
    (card,) = library.competitions.cards()
    kept = load(library, card.id)
    assert kept is not None
    return kept


def test_settled_awards_are_taken_as_they_are_on_record(library: Library) -> None:
    kept = kept_of(library)
    before = honours.of_competition(library, kept.id, Shared.BETTER)
    assert not before.finished, "open awards may still change"
    assert before.players, "some answered alone"
    assert {one.kind for one in (player.recipient for player in before.players)} == {Kind.PERSON}
    unit = special("优秀组织奖", [Recipient(Kind.UNIT, "单位1")])
    kept.do(c.GiveSpecial("优秀组织奖", unit))
    kept.do(c.SettleAwards(Shared.BETTER))
    results = honours.of_competition(library, kept.id, Shared.LESSER)
    assert results.finished
    assert results.honours == kept.competition.honours, "what was settled is not decided again"
    assert (results.event, results.issuers) == ("滨海市知识竞赛", (ISSUER, "滨海市教育局"))
    kinds = [one.recipient.kind for one in results.honours]
    assert kinds.count(Kind.TEAM) == 6
    assert kinds[-1] is Kind.UNIT
    assert all(one.recipient.members and one.recipient.unit for one in results.honours[:6])
    seq, head = library.competitions.head(kept.id)
    assert (results.source.match, results.source.seq, results.source.head) == (kept.id, seq, head)
    assert library.competitions.verify(kept.id).head == head


def test_everybody_of_the_roster_took_part_but_those_who_withdrew(library: Library) -> None:
    kept = kept_of(library)
    kept.do(c.Withdraw(4, "退赛", AT))
    everybody = honours.of_competition(library, kept.id).everybody
    assert [one.name for one in everybody] == ["第1队", "第2队", "第3队", "第5队", "第6队"]
    assert everybody[0].members == ("甲1", "乙1", "丙1", "候1"), "substitutes took part too"
    first = special("一等奖", [everybody[0]])
    rest = taking_part("参与证书", special("", everybody), first)
    assert len(to_members(rest)) == 4 * 4


def test_certificates_of_a_competition_are_tied_to_its_record(library: Library) -> None:
    kept = kept_of(library)
    kept.do(c.SettleAwards(Shared.BETTER))
    made = honouring(library)
    results = honours.of_competition(library, kept.id)
    occasion = Occasion(results.event, (ISSUER,), TODAY, check="扫码核验")
    order = Order("颁奖", results.honours, Stationery(template()), occasion, results.source)
    made.keeper.unlock(PASSPHRASE)
    card = made.produce(made.issue(order).id)
    assert (card.match, card.complete) == (kept.id, True)
    assert issued.check(made) == ()
    (pdf,) = made.files(card.id)
    findings = examine.of_file(pdf, made.keeper.trust())
    assert [one.outcome for one in findings] == [Outcome.GENUINE] * 6
    kept.do(c.ReopenAwards("更正"))
    right = replace(results.honours[0], award="特等奖")
    again = issued.reissue(made, card.first, right, "奖项有误")
    assert again.match == kept.id, "issued anew, it is tied to the record as it stands then"
    assert issued.check(made) == ()
    path = library.database.path
    sql(path, "DROP TRIGGER competition_event_unchanged")
    sql(
        path,
        "UPDATE competition_event SET hash = substr(hash, 2) || 'x' WHERE kind = 'awards_settled'",
    )
    assert [one.code for one in issued.check(made)] == ["issue-log-match"]


def call(*given: str | Path, data: Path, ok: int = 0) -> str:
    done = CliRunner().invoke(
        app,
        [*map(str, given), "--data", str(data)],
        env={"QUIZAPP_PASSPHRASE": PASSPHRASE},
    )
    assert done.exit_code == ok, (done.output, done.exception)
    return done.output if ok else done.stdout


def told(*given: str | Path, data: Path) -> Any:
    return json.loads(call(*given, "--json", data=data))


def test_the_command_line_settles_awards_and_issues_from_them(
    library: Library, tmp_path: Path
) -> None:
    data, own = library.folder, kept_of(library).id
    library.close()
    backup = data / "key.backup"
    call("certificate", "key", "make", "--name", ISSUER, "--backup", backup, data=data)
    wanted = ("certificate", "issue", "--contest", own, "--date", TODAY, "--out", tmp_path / "out")
    assert "--settle" in call(*wanted, data=data, ok=1), "awards that are open may still change"
    assert "no competition" in call(*wanted[:2], "--contest", "k0", "--out", "o", data=data, ok=1)
    assert "one of them" in call(*wanted, "--match", "m", data=data, ok=2)
    before = told("contest", "awards", data=data)
    assert (before["settled"], len(before["awards"])) == (False, 6)
    plan = ("--award", "一等奖:1", "--award", "二等奖:1", "--unit", "优秀组织奖=单位1")
    assert "no team is of" in call("contest", "awards", "--unit", "甲=别处", data=data, ok=1)
    assert "NAME:COUNT" in call("contest", "awards", "--award", "一等奖", data=data, ok=2)
    settled = told("contest", "awards", *plan, "--best", "最佳选手:1", "--settle", data=data)
    assert settled["settled"]
    given = [one["award"] for one in settled["awards"]]
    assert given[:3] == ["一等奖", "二等奖", "优秀组织奖"]
    assert set(given[3:]) == {"最佳选手"}
    assert settled["awards"][-1]["kind"] == "person"
    made = told(*wanted, "--taking-part", "参与证书", data=data)
    # The two best teams have an award by their place, the other four have taken part.
    assert made["count"] == len(given) + 4
    judged = told("certificate", "verify", *made["files"]["pdfs"], data=data)
    assert {one["outcome"] for one in judged["findings"]} == {"genuine"}
    assert len(judged["findings"]) == made["count"]
    members = told(*wanted[:-1], tmp_path / "each", "--members", "--twice", data=data)
    assert members["count"] == 2 * 3 + len(given) - 2
