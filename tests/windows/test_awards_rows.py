"""The table of who gets what: a roster beside a match's awards, and rows without an award."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app.awarding import Awarding
from quizapp.contest.awards import Kind
from quizapp.windows.awards.key_dialogs import TestDialog
from quizapp.windows.awards.key_paper import PaperPrint
from quizapp.windows.awards.rows import UNIT
from quizapp.windows.awards.window import KEY, AwardsWindow
from tests.awards.nursery import PASSPHRASE
from tests.windows.awards_stand import office, played, roster, until

ROWS = [("张三", "滨海港", "优秀选手"), ("李𬭎", "滨海港", "优秀选手")]


@pytest.fixture
def made(qapp: QApplication, tmp_path: Path) -> Iterator[Awarding]:
    found = office(tmp_path / "data")
    yield found
    found.library.close()


@pytest.fixture
def window(made: Awarding) -> Iterator[AwardsWindow]:
    shown = AwardsWindow(made)
    shown.show()
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown)
    yield shown
    shown.close()


@pytest.fixture
def asked(window: AwardsWindow, made: Awarding, tmp_path: Path) -> AwardsWindow:
    """The awards of a match stand there, and a roster has come."""
    match = played(made.library)
    window.begin(match)
    who = window.issue.who
    until(lambda: len(who.rows.honours) == 6)
    who.take_roster(roster(tmp_path, ROWS))
    until(lambda: QApplication.activeModalWidget() is not None)
    assert QApplication.activeModalWidget() is who.joining
    return window


def test_a_roster_is_added_to_the_awards_of_a_match(asked: AwardsWindow) -> None:
    who = asked.issue.who
    match = who.source.picked
    QTest.mouseClick(who.joining.join_button, Qt.MouseButton.LeftButton)
    kinds = [one.recipient.kind for one in who.rows.honours]
    assert kinds == [Kind.TEAM] * 6 + [Kind.PERSON] * 2
    assert who.origin.source.match == match == who.source.picked
    asked.activateWindow()
    assert QTest.qWaitForWindowActive(asked)
    who.table.setFocus()
    QTest.keyClick(who.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(who.rows.honours) == 6


def test_a_roster_comes_instead_of_the_awards_of_a_match(asked: AwardsWindow) -> None:
    who = asked.issue.who
    QTest.mouseClick(who.joining.replace_button, Qt.MouseButton.LeftButton)
    assert [one.recipient.name for one in who.rows.honours] == ["张三", "李𬭎"]
    assert who.origin.source.match == ""
    assert who.source.picked == "roster:"


def test_who_closes_the_question_keeps_the_rows(asked: AwardsWindow) -> None:
    who = asked.issue.who
    match = who.source.picked
    QTest.keyClick(who.joining, Qt.Key.Key_Escape)
    assert len(who.rows.honours) == 6
    assert who.source.picked == match


def test_rows_without_an_award_all_get_it_at_once(window: AwardsWindow, tmp_path: Path) -> None:
    window.begin()
    who = window.issue.who
    who.take_roster(roster(tmp_path, [("张三", "滨海港", ""), ("李四", "滨海港", "一等奖")]))
    until(lambda: len(who.rows.honours) == 2)
    assert "1 rows" in who.notice.text()
    QTest.mouseClick(who.part_button, Qt.MouseButton.LeftButton)
    assert [one.award for one in who.rows.honours] == ["Participation", "一等奖"]
    assert not who.part_button.isEnabled()
    assert not who.tie.isVisible()


def test_what_the_window_is_wider_goes_to_the_units(window: AwardsWindow) -> None:
    table = window.issue.who.table
    before = table.columnWidth(UNIT), table.columnWidth(UNIT + 1)
    window.resize(window.width() + 240, window.height())
    QTest.qWait(1)
    assert table.columnWidth(UNIT) == before[0] + 240
    assert table.columnWidth(UNIT + 1) == before[1]


def test_it_is_said_that_the_backup_was_tried_and_is_good(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    window.tabs.setCurrentIndex(KEY)
    window.key.back_up(str(tmp_path / "stick.key"))
    window.key.test_button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TestDialog)
    dialog.source.take(str(tmp_path / "stick.key"))
    dialog.phrase.setText(PASSPHRASE)
    dialog.act_button.click()
    until(lambda: "tried" in window.key.told.text())


def test_the_page_says_the_address_before_the_fingerprint(
    window: AwardsWindow, made: Awarding
) -> None:
    made.keeper.rename("滨海市总工会", "https://example.org/v", PASSPHRASE)
    window.key.show_now()
    assert window.key.since.text().index("https:") < window.key.since.text().index("Fingerprint")


@pytest.mark.skipif("os.name != 'posix'", reason="modes of files are POSIX")
def test_the_sheet_of_the_key_as_a_file_is_for_this_user_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    dialog = PaperPrint(b"%PDF-1.4")
    file = tmp_path / "sheet.pdf"
    dialog.save(str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    dialog.close()
