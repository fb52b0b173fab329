"""A competition of several matches from the first window to a heat and back, by clicks and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.library import Library
from quizapp.contest import commands as c
from quizapp.contest.competition import Outline, StagePlan
from quizapp.windows.contest import CompetitionWindow
from tests.contest.stand import AT, squads

OUTLINE = Outline("知识竞赛", stages=(StagePlan("初赛", heats=2, first=1), StagePlan("决赛")))


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    palette = qapp.palette()
    app = start.application("zh")
    library = Library(tmp_path)
    library.shelf.put_setting("language", "zh")
    opened = Desktop(app, library)
    opened.show_home()
    yield opened
    for window in (opened.setup, opened.competing.window, opened.home):
        if window is not None:
            window.close()
    start.application("en")
    qapp.setPalette(palette)


def begun(desktop: Desktop) -> CompetitionWindow:
    """A new competition, drawn."""
    QTest.mouseClick(desktop.home.new_stages, Qt.MouseButton.LeftButton)
    window = desktop.competing.window
    assert window is not None
    for command in (c.Plan(OUTLINE), c.TakeRoster(squads(6)), c.DrawLots(0, 7, AT)):
        assert window.desk.do(command)
    return window


def test_a_new_competition_opens_at_once_and_stands_in_the_list_afterwards(
    desktop: Desktop,
) -> None:
    window = begun(desktop)
    assert window.isVisible()
    assert not desktop.home.isVisible()
    window.close()
    assert desktop.home.isVisible()
    assert desktop.home.contests.currentItem().text() == "知识竞赛"
    assert desktop.home.host.text() == "打开赛事（赛程、抽签、各组比赛）"
    assert not desktop.home.setup.isVisible()
    QTest.mouseClick(desktop.home.host, Qt.MouseButton.LeftButton)
    again = desktop.competing.window
    assert again is not None
    assert again.desk.competition.outline.title == "知识竞赛"


def test_one_match_is_set_up_and_hosted_as_ever(desktop: Desktop) -> None:
    assert desktop.home.host.text() == "主持比赛"
    assert desktop.home.setup.isVisible()
    QTest.mouseClick(desktop.home.setup, Qt.MouseButton.LeftButton)
    assert desktop.setup is not None
    assert desktop.setup.host.isVisible()


def test_the_rounds_of_a_stage_are_set_up_in_the_window_of_every_match(desktop: Desktop) -> None:
    window = begun(desktop)
    QTest.mouseClick(window.schedule.template, Qt.MouseButton.LeftButton)
    assert desktop.setup is not None
    assert not window.isVisible()
    assert not desktop.setup.host.isVisible(), "a template is no match"
    assert [team.name for team in desktop.setup.draft.teams] == ["1 号席", "2 号席", "3 号席"]
    draft = desktop.setup.draft
    desktop.setup.desk.edit(replace(draft, rounds=draft.rounds[:1], base=60), "rounds")
    desktop.setup.close()
    assert window.isVisible()
    window.schedule.heats.choose(1)
    QTest.mouseClick(window.schedule.setup, Qt.MouseButton.LeftButton)
    assert desktop.setup is not None
    assert desktop.setup.draft.base == 60
    assert len(desktop.setup.draft.rounds) == 1
    seats = window.desk.competition.seats(0, 1)
    assert [team.name for team in desktop.setup.draft.teams] == [f"第{n}队" for n in seats]
    assert desktop.setup.host.isVisible()


def test_a_heat_is_hosted_and_the_competition_comes_back_after_it(desktop: Desktop) -> None:
    window = begun(desktop)
    QTest.mouseClick(window.schedule.host, Qt.MouseButton.LeftButton)
    assert desktop.evening is not None
    assert not window.isVisible()
    match = desktop.evening.control.match
    assert match.plan.subtitle == "初赛 · 第1组"
    assert match.plan.awards[0].name == "晋级"
    QTest.keyClick(desktop.evening.console, Qt.Key.Key_Space)
    QTest.qWait(420)
    desktop.evening.console._leaving = True
    desktop.evening.console.close()
    QTest.qWait(50)
    assert desktop.evening is None
    assert window.isVisible()
    assert not desktop.home.isVisible()
    item = window.schedule.heats.item(0, 2)
    assert item is not None
    assert item.text() == "进行中"
    (left,) = desktop._home_data().unfinished
    assert left.title.endswith("  初赛 · 第1组"), "heats of one competition are told apart"


def test_the_draw_is_told_in_the_halls_window_and_leaves_it_when_it_is_over(
    desktop: Desktop,
) -> None:
    window = begun(desktop)
    window.go(2)
    QTest.mouseClick(window.lots.show_button, Qt.MouseButton.LeftButton)
    show = desktop.competing.show_of_lots
    assert show is not None
    projector = show.projector
    assert projector is not None
    assert projector.isVisible()
    QTest.keyClick(show, Qt.Key.Key_Space)
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert projector.stage.scene == show.small.scene
    assert projector.stage.scene is not None
    QTest.keyClick(show, Qt.Key.Key_Escape)
    assert desktop.competing.show_of_lots is None
    assert not projector.isVisible()


def test_a_deleted_competition_is_listed_no_more(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(desktop).close()
    monkeypatch.setattr(desktop.home, "_sure", lambda *_: True)
    before = desktop.home.contests.count()
    QTest.mouseClick(desktop.home.delete, Qt.MouseButton.LeftButton)
    assert desktop.home.contests.count() == before - 1
    assert desktop.home.host.text() == "主持比赛"
