"""The windows of a competition, with real keys and clicks: what is shown, what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.contest import commands as c
from quizapp.contest.heat import HeatMatch, Played
from quizapp.windows.contest import CompetitionWindow
from quizapp.windows.contest import Desk as WindowDesk
from quizapp.windows.contest.forms import ReasonForm, SquadForm, SubstituteForm
from quizapp.windows.contest.phrases import LOTS, RECORD, ROSTER
from quizapp.windows.contest.roster_import import RosterImport
from tests.contest.stand import AT, THREE_STAGES, Desk, squads
from tests.windows.contest_stand import Office, answer, cell, competing


@pytest.fixture
def office() -> Office:
    return Office(Desk(THREE_STAGES, squads(54, 20)))


@pytest.fixture
def window(qapp: QApplication, office: Office) -> Iterator[CompetitionWindow]:
    with competing(qapp, office) as made:
        yield made


def test_the_next_step_is_said_and_one_press_leads_there(window: CompetitionWindow) -> None:
    assert window.next.text() == "Next: draw the lots of '初赛'."
    QTest.mouseClick(window.go_there, Qt.MouseButton.LeftButton)
    assert window.pages_list.currentRow() == LOTS
    assert not window.go_there.isVisible()


def test_a_team_that_came_after_the_draw_is_not_forgotten(
    window: CompetitionWindow, office: Office
) -> None:
    office.desk.do(c.DrawLots(0, 7, AT))
    assert window.desk.do(c.TakeRoster(tuple(squads(55)[-1:])))
    assert window.next.text() == "Next: draw again, 第55队 is not in the draw."


def test_nothing_begins_by_an_accidental_key_on_opening(window: CompetitionWindow) -> None:
    asked: list[object] = []
    window.host_requested.connect(asked.append)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(window.pages_list, key)
    assert asked == []


def test_what_is_refused_is_told_in_words(
    window: CompetitionWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    assert not window.desk.do(c.CloseStage(0))
    assert told == ["9 heats have no result yet."]


def test_a_team_is_added_substituted_and_withdrawn(
    window: CompetitionWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(ROSTER)
    answer(monkeypatch, SquadForm, "新来队", "新单位", "王", "张三，李四", "候补甲")
    QTest.mouseClick(window.roster.add, Qt.MouseButton.LeftButton)
    new = office.competition.squads[-1]
    assert (new.name, new.unit, new.leader) == ("新来队", "新单位", "王")
    assert (new.members, new.substitutes) == (("张三", "李四"), ("候补甲",))
    assert window.roster.squad == new
    answer(monkeypatch, SubstituteForm, "生病")
    QTest.mouseClick(window.roster.substitute, Qt.MouseButton.LeftButton)
    assert office.competition.squads[-1].members == ("候补甲", "李四")
    answer(monkeypatch, ReasonForm, "单位来函")
    QTest.mouseClick(window.roster.withdraw, Qt.MouseButton.LeftButton)
    assert office.competition.absences[0].reason == "单位来函"
    assert "withdrawn: 单位来函" in cell(window.roster.table, 54, 6)
    assert window.roster.withdraw.text() == "Let it take part again …"
    assert not window.roster.substitute.isEnabled()


def test_a_reason_must_be_given(qapp: QApplication) -> None:
    assert qapp is not None
    form = ReasonForm("Withdraw", "…")
    form.show()
    assert not form.ok.isEnabled()
    QTest.keyClicks(form.reason, "  ")
    assert not form.ok.isEnabled()
    form.reason.insert("请假")
    assert form.ok.isEnabled()
    form.close()


def test_a_list_of_teams_is_seen_before_it_is_entered(
    qapp: QApplication, office: Office, tmp_path: Path
) -> None:
    assert qapp is not None
    path = tmp_path / "名单.csv"
    path.write_text(
        "代表队,单位,姓名,角色,电话\n第1队,A,张,队员,1\n新队,B,李,摄影,2\n,,,,\n", "utf-8"
    )
    form = RosterImport(path, office.competition)
    assert [one.name for one in form.chosen] == ["新队"]
    assert "1 are entered already" in form.told.text()
    assert "电话" in form.told.text()
    assert (
        form.problems.item(0).text()
        == "△  line 3: “摄影” is no known role; 李 is taken as a member."
    )
    assert form.take.text() == "Enter 1 teams"
    path.write_text("a,b\n1,2\n", "utf-8")
    refused = RosterImport(path, office.competition)
    assert "No row of headings" in refused.told.text()
    assert not refused.take.isEnabled()
    form.close()
    refused.close()


def test_a_heat_is_hosted_and_its_result_taken(window: CompetitionWindow, office: Office) -> None:
    office.desk.do(c.DrawLots(0, 7, AT))
    window.refresh()
    asked: list[tuple[int, int]] = []
    window.host_requested.connect(lambda stage, heat: asked.append((stage, heat)))
    window.schedule.heats.choose(2)
    assert not window.schedule.take.isEnabled()
    QTest.mouseClick(window.schedule.host, Qt.MouseButton.LeftButton)
    assert asked == [(0, 2)]
    office.matches[0, 2] = HeatMatch(Played.OVER, "m1", "beef")
    window.refresh()
    assert cell(window.schedule.heats, 2, 2) == "over: take the result"
    assert window.schedule.take.objectName() == "go"
    QTest.mouseClick(window.schedule.take, Qt.MouseButton.LeftButton)
    assert office.competition.stages[0].result(2) is not None
    assert cell(window.schedule.heats, 2, 2) == "result taken"
    assert window.schedule.heat == 0, "on to the first heat that has no result"
    office.matches[0, 2] = HeatMatch(Played.OVER, "m1", "dead")
    window.refresh()
    assert cell(window.schedule.heats, 2, 2) == "changed since: take the result again"


def test_the_record_is_shown_with_its_verdict(window: CompetitionWindow, office: Office) -> None:
    office.desk.do(c.Withdraw(1, "退赛", AT))
    window.go(RECORD)
    assert "第1队 withdrawn: 退赛" in window.record.lines.item(0).text()
    assert window.record.verdict.text().startswith("✓ All")


def test_one_who_may_only_look_can_change_nothing(qapp: QApplication, office: Office) -> None:
    assert qapp is not None
    office.desk.do(c.DrawLots(0, 7, AT))
    desk = WindowDesk(office, readonly=True)
    window = CompetitionWindow(desk, "en")
    desk.setParent(window)
    window.show()
    for page in range(6):
        window.go(page)
    buttons = (
        window.schedule.plan,
        window.schedule.host,
        window.roster.add,
        window.roster.imports,
        window.lots.draw,
    )
    assert not any(button.isEnabled() for button in buttons)
    assert window.lots.paper.isEnabled()
    window.close()
