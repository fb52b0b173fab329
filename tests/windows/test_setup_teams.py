"""The teams of a competition with key and mouse: cells, signs, order, rows of a spreadsheet."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.contest.draft import Draft, TeamKey
from quizapp.game.plan import Shape, Team
from tests.windows.setup_stand import (
    TEAMS,
    Opened,
    click,
    codes,
    enter,
    set_ups,
    shipped_sample,
    undo,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.setup import SetupWindow


@pytest.fixture
def sample() -> Draft:
    return shipped_sample()


@pytest.fixture
def opened(qapp: "QApplication") -> Iterator[Opened]:
    with set_ups(qapp) as made:
        yield made


def cell(window: "SetupWindow", row: int, column: int) -> str:
    item = window.teams.table.item(row, column)
    assert item is not None
    return item.text()


def write(window: "SetupWindow", row: int, column: int, text: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    table = window.teams.table
    table.setCurrentCell(row, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    enter(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt hands the text over a moment after Enter


def test_cells_of_the_teams_reach_the_draft(opened: Opened) -> None:
    window = opened(TEAMS)
    write(window, 1, 1, "新二队")
    write(window, 1, 2, "新单位")
    write(window, 1, 3, "甲，乙、丙,丁")
    team = window.draft.teams[1]
    assert (team.name, team.unit, team.members) == ("新二队", "新单位", ("甲", "乙", "丙", "丁"))
    assert cell(window, 1, 3) == "甲、乙、丙、丁"
    undo(window)
    assert cell(window, 1, 3) == "一号选手、二号选手、三号选手"


def test_a_new_team_has_a_sign_of_its_own_and_is_named_at_once(
    opened: Opened, qapp: "QApplication"
) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    window = opened(TEAMS)
    click(window.teams.add)
    editor = qapp.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    enter(editor, "第七队")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt hands the text over a moment after Enter
    teams = window.draft.teams
    assert (teams[6].id, teams[6].name) == (7, "第七队")
    assert len({(team.colour, team.shape) for team in teams}) == 7
    assert codes(window) == []


def test_teams_move_and_their_keys_with_them(opened: Opened, sample: Draft) -> None:
    keys = (TeamKey(1, 38, "A"), TeamKey(3, 40, "D"))
    window = opened(TEAMS, replace(sample, keys=keys))
    window.teams.table.setCurrentCell(0, 1)
    click(window.teams.down)
    assert [team.name for team in window.draft.teams[:2]] == ["港口代表队", "机关代表队"]
    assert [team.id for team in window.draft.teams] == [1, 2, 3, 4, 5, 6]
    assert window.draft.keys == (TeamKey(2, 38, "A"), TeamKey(3, 40, "D"))
    click(window.teams.drop)
    assert [team.name for team in window.draft.teams[:2]] == ["港口代表队", "造船代表队"]
    assert window.draft.keys == (TeamKey(2, 40, "D"),)
    undo(window, 2)
    assert window.draft == replace(sample, keys=keys)


def test_two_teams_are_the_least_and_24_the_most(opened: Opened, sample: Draft) -> None:
    window = opened(TEAMS, replace(sample, teams=sample.teams[:2]))
    click(window.teams.drop)
    assert "too-few-teams" in codes(window)
    full = tuple(Team(n, f"第{n}队", colour=f"#0000{n:02}") for n in range(1, 25))
    assert not opened(TEAMS, replace(sample, teams=full)).teams.add.isEnabled()


def test_rows_of_a_spreadsheet_become_teams(opened: Opened, qapp: "QApplication") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = opened(TEAMS)
    qapp.clipboard().setText("甲队\t甲单位\t一号\t二号\n\n乙队\n")
    window.teams.table.setFocus()
    QTest.keyClick(window.teams.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    added = window.draft.teams[6:]
    assert [(team.id, team.name, team.unit) for team in added] == [
        (7, "甲队", "甲单位"),
        (8, "乙队", ""),
    ]
    assert added[0].members == ("一号", "二号")


def test_colour_and_shape_are_picked_from_the_menu(opened: Opened, qapp: "QApplication") -> None:
    from quizapp.windows.setup.signs import SignMenu
    from quizapp.windows.stage import TEAM_COLOURS

    window = opened(TEAMS)
    window.teams.table.setCurrentCell(0, 0)
    click(window.teams.sign)
    menu = qapp.activePopupWidget()
    assert isinstance(menu, SignMenu)
    click(menu.shapes[4])
    click(window.teams.sign)
    menu = qapp.activePopupWidget()
    assert isinstance(menu, SignMenu)
    click(menu.colours[6])
    team = window.draft.teams[0]
    assert (team.colour, team.shape) == (TEAM_COLOURS[6], Shape.STAR)
