"""The draw of lots, with real keys and clicks: drawn, drawn again, told on the big screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.contest import commands as c
from quizapp.windows.contest import CompetitionWindow
from quizapp.windows.contest.lots import DrawForm
from quizapp.windows.contest.lots_show import LotsShow
from quizapp.windows.contest.phrases import LOTS
from quizapp.windows.contest.telling import lots_of, scene_of
from quizapp.windows.stage import RED
from tests.contest.stand import AT, THREE_STAGES, Desk, squads
from tests.windows.contest_stand import Office, answer, competing


@pytest.fixture
def office() -> Office:
    return Office(Desk(THREE_STAGES, squads(54, 20)))


@pytest.fixture
def window(qapp: QApplication, office: Office) -> Iterator[CompetitionWindow]:
    with competing(qapp, office) as made:
        yield made


def test_lots_are_drawn_with_witnesses_and_the_show_is_asked_for(
    window: CompetitionWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(LOTS)
    shown: list[tuple[int, int]] = []
    window.show_requested.connect(lambda stage, number: shown.append((stage, number)))
    window.lots.here.item(3).setCheckState(Qt.CheckState.Unchecked)
    answer(monkeypatch, DrawForm, "纪检组")
    QTest.mouseClick(window.lots.draw, Qt.MouseButton.LeftButton)
    draw = office.competition.stages[0].draw
    assert draw is not None
    assert (draw.seed, draw.witnesses, draw.absent) == (42, "纪检组", (4,))
    assert shown == [(0, 1)]
    assert window.lots.table.rowCount() == 53
    assert "Seed 42" in window.lots.told.text()
    assert "comes out the same" in window.lots.told.text()


def test_a_second_draw_asks_for_a_reason(
    window: CompetitionWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.desk.do(c.DrawLots(0, 7, AT))
    window.go(LOTS)
    assert window.lots.draw.text() == "Draw again …"
    form = DrawForm("", again=True)
    assert not form.ok.isEnabled()
    answer(monkeypatch, DrawForm, "", "漏报一队")
    window.lots.draw.click()
    assert [one.reason for one in office.competition.stages[0].draws] == ["", "漏报一队"]
    assert window.lots.draw_field.count() == 2
    window.lots.draw_field.setCurrentIndex(0)
    window.lots.draw_field.activated.emit(0)
    assert "Seed 7" in window.lots.told.text(), "the draw that counts no more is still seen"


def test_a_draw_is_told_team_by_team_and_never_ahead(office: Office) -> None:
    office.desk.do(c.DrawLots(0, 7, AT))
    draw = office.competition.stages[0].draw
    assert draw is not None
    order = lots_of(draw)
    assert len(set(order)) == 54
    for told in (0, 1, 17, 54):
        scene = scene_of(office.competition, 0, draw, told)
        assert sum(heat.told for heat in scene.heats) == told
    before = scene_of(office.competition, 0, draw, 0)
    assert (before.newest, before.ahead) == (None, 54)
    first = scene_of(office.competition, 0, draw, 1)
    assert first.newest is not None
    assert first.heats[first.newest[0]].seats[first.newest[1]] == "第1队"
    whole = scene_of(office.competition, 0, draw, 55)
    assert (whole.newest, whole.ahead) == (None, 0)


def test_space_tells_the_next_lot_and_left_takes_it_back(
    qapp: QApplication, office: Office
) -> None:
    assert qapp is not None
    office.desk.do(c.DrawLots(0, 7, AT))
    draw = office.competition.stages[0].draw
    assert draw is not None
    show = LotsShow(office.competition, 0, draw, RED)
    over: list[bool] = []
    show.over.connect(lambda: over.append(True))
    show.show()
    for _ in range(3):
        QTest.keyClick(show, Qt.Key.Key_Space)
    assert show.told == 3
    assert show.state.text() == "Lot 3 of 54"
    QTest.keyClick(show, Qt.Key.Key_Left)
    assert show.told == 2
    QTest.mouseClick(show.all, Qt.MouseButton.LeftButton)
    assert show.state.text() == "All heats, page 1 of 2"
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert show.state.text() == "All heats, page 2 of 2"
    assert not show.next.isEnabled()
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert show.told == 55
    QTest.keyClick(show, Qt.Key.Key_Escape)
    assert over == [True]
    assert not show.isVisible()
