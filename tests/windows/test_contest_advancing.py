"""From stage to stage, with real keys and clicks: the plan, ties, who goes on, awards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie
from quizapp.contest.bringing import Bring, BringRule
from quizapp.contest.competition import How
from quizapp.files import roster
from quizapp.windows.contest import CompetitionWindow
from quizapp.windows.contest.award_form import AwardForm
from quizapp.windows.contest.phrases import ADVANCING, AWARDS
from quizapp.windows.contest.planning import PlanForm
from quizapp.windows.contest.settling import OrderForm
from tests.contest.stand import AT, THREE_STAGES, Desk, person, squads
from tests.windows.contest_stand import Office, cell, competing


@pytest.fixture
def office() -> Office:
    return Office(Desk(THREE_STAGES, squads(54, 20)))


@pytest.fixture
def window(qapp: QApplication, office: Office) -> Iterator[CompetitionWindow]:
    with competing(qapp, office) as made:
        yield made


def test_the_plan_says_what_it_comes_to_while_it_is_typed(
    qapp: QApplication, office: Office
) -> None:
    assert qapp is not None
    form = PlanForm(office.competition)
    form.show()
    assert [row.told.text() for row in form.rows] == [
        "54 teams, 6 a heat → 18 go on",
        "18 teams, 6 a heat → 6 go on",
        "6 teams, 6 a heat",
    ]
    form.rows[0].heats.setValue(8)
    assert form.rows[0].told.text() == "54 teams, 6–7 a heat → 16 go on"
    form.rows[2].drop.click()
    assert len(form.rows) == 2
    assert not form.rows[1].first.isEnabled(), "from the last stage nobody goes on"
    assert form.outline.stages[1].first == 0
    form.rows[0].first.setValue(0)
    assert not form.ok.isEnabled()
    form.add.click()
    form.rows[0].first.setValue(2)
    form.rows[1].first.setValue(1)
    assert form.ok.isEnabled()
    form.close()


def test_what_a_stage_brings_along_is_planned_by_keys(
    window: CompetitionWindow, office: Office
) -> None:
    form = PlanForm(office.competition, window)
    form.show()
    first, second, final = form.rows
    assert not first.rule.isEnabled(), "nobody brings points into the first stage"
    assert not second.points.isEnabled()
    second.rule.setFocus()
    QTest.keyClick(second.rule, Qt.Key.Key_Down)
    second.rule.edited.emit(second.rule.picked)
    assert not form.ok.isEnabled(), "a share of nothing"
    second.points.setFocus()
    QTest.keyClicks(second.points, "30")
    assert form.ok.isEnabled()
    final.rule.put(BringRule.PLACE)
    final.rule.edited.emit(BringRule.PLACE)
    final.points.setFocus()
    QTest.keyClicks(final.points, "20, 10")
    plans = form.outline.stages
    assert [plan.bring for plan in plans] == [
        Bring(),
        Bring(BringRule.SHARE, percent=30),
        Bring(BringRule.PLACE, points=(20, 10)),
    ]
    assert window.desk.do(c.Plan(form.outline))
    assert PlanForm(office.competition, window).outline == form.outline


def test_who_goes_on_stands_with_the_points_that_it_brings(
    window: CompetitionWindow, office: Office
) -> None:
    stages = (*THREE_STAGES.stages,)
    half = replace(stages[1], bring=Bring(BringRule.SHARE, percent=50))
    office.desk.do(c.Plan(replace(THREE_STAGES, stages=(stages[0], half, stages[2]))))
    office.desk.do(c.DrawLots(0, 7, AT))
    office.desk.play(0, 0, {1: 95, 2: 70})
    window.go(ADVANCING)
    assert "50% of the score" in window.advancing.rule.text()
    assert cell(window.advancing.table, 0, 4) == "goes on, brings +48"
    for heat in range(1, 9):
        office.desk.play(0, heat, {1: 95, 2: 70})
    assert window.desk.do(c.CloseStage(0))
    assert cell(window.advancing.table, 1, 4) == "goes on, brings +35"


def played(office: Office, *, tied: bool) -> None:
    office.desk.do(c.DrawLots(0, 7, AT))
    for heat in range(9):
        scores = {1: 90, 2: 80, 3: 80 if tied and heat == 3 else 70}
        office.desk.play(0, heat, scores)


def test_a_tie_is_told_and_settled_by_lot_then_the_next_stage_is_made(
    window: CompetitionWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    played(office, tied=True)
    window.go(ADVANCING)
    page = window.advancing
    assert page.ties.rowCount() == 1
    assert cell(page.ties, 0, 0) == "Heat 4"
    assert not page.close_stage.isEnabled()
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: yes)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *given: said.append(given[2]))
    QTest.mouseClick(page.lot, Qt.MouseButton.LeftButton)
    settled = office.competition.stages[0].settled[0]
    assert (settled.how, settled.seed) == (How.LOT, 42)
    assert "Seed 42" in said[0]
    assert not page.ties.isVisible()
    assert page.close_stage.text() == "18 teams go on to '复赛'"
    QTest.mouseClick(page.close_stage, Qt.MouseButton.LeftButton)
    assert len(office.competition.entrants(1)) == 18
    assert page.told.text() == "✓ Closed: 18 teams go on to '复赛'."
    assert "复赛" in window.next.text()


def test_an_order_found_otherwise_needs_to_say_how(qapp: QApplication, office: Office) -> None:
    assert qapp is not None
    form = OrderForm(office.competition, Tie(0, (3, 5, 9), 1))
    form.show()
    assert not form.ok.isEnabled()
    form.list.setCurrentRow(2)
    QTest.mouseClick(form.up, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.up, Qt.MouseButton.LeftButton)
    assert form.order == (9, 3, 5)
    form.note.insert("加赛一题")
    assert form.ok.isEnabled()
    assert form.how is How.PLAYOFF
    form.close()


def test_awards_are_settled_with_the_best_players(
    window: CompetitionWindow, office: Office, tmp_path: Path
) -> None:
    played(office, tied=False)
    office.desk.do(c.CloseStage(0))
    for stage, count in ((1, 3), (2, 1)):
        office.desk.do(c.DrawLots(stage, 7, AT))
        for heat in range(count):
            first = office.competition.seats(stage, heat)[0]
            people = (person(first, "张三", 3), person(first, "李四", 2), person(first, "王五", 1))
            office.desk.play(stage, heat, {1: 90, 2: 80}, people=people if stage == 2 else ())
        if stage == 1:
            office.desk.do(c.CloseStage(1))
    window.go(AWARDS)
    page = window.awards
    assert cell(page.table, 0, 3) == "一等奖"
    ticked = [page.players.item(at).checkState() for at in range(3)]
    assert ticked == [Qt.CheckState.Checked, Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    page.units.item(0).setCheckState(Qt.CheckState.Checked)
    QTest.mouseClick(page.settle, Qt.MouseButton.LeftButton)
    honours = office.competition.honours
    assert honours is not None
    names = [one.recipient.name for one in honours if one.award == "最佳选手"]
    assert names == ["张三", "李四"]
    assert sum(one.award == "优秀组织奖" for one in honours) == 1
    assert not page.players.isEnabled()
    asked: list[bool] = []
    window.certificates_requested.connect(lambda: asked.append(True))
    QTest.mouseClick(page.certificates, Qt.MouseButton.LeftButton)
    assert asked == [True]
    path = tmp_path / "list.pdf"
    page.print_to(path)
    assert path.read_bytes().startswith(b"%PDF")
    sheet = tmp_path / "list.xlsx"
    page.write_to(sheet)
    listed = roster.read(sheet.read_bytes(), sheet.name).honours
    assert listed == tuple(replace(one, tied=False) for one in honours)


def test_the_form_of_awards_leaves_out_what_has_no_name(qapp: QApplication) -> None:
    assert qapp is not None
    form = AwardForm(THREE_STAGES)
    form.rows[3][0].clear()
    form.rows[6][0].clear()
    assert [one.name for one in form.outline.awards] == ["一等奖", "二等奖", "三等奖"]
    assert form.outline.players is None
    assert form.outline.organisation == THREE_STAGES.organisation
    form.close()
