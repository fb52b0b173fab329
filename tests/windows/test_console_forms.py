"""A form or the question at closing is open: the match goes on beside it, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Stage
from quizapp.windows.console.dialogs import AdjustDialog, PartDialog, RejudgeDialog, VoidDialog
from tests.windows.console_hands import said, stands_as, to_answer
from tests.windows.console_stand import SECOND, Desk

Key = Qt.Key


# A form is open while the match goes on


def test_the_time_stands_while_part_of_the_points_is_given(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_Asterisk, "*")
    form = QApplication.activeModalWidget()
    assert isinstance(form, PartDialog)
    assert (desk.stage, desk.play.clock) == (Stage.STOPPED, None)
    desk.wait(300)
    QTest.keyClick(form.points, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(form.points, "7")
    QTest.keyClick(form.points, Key.Key_Return)
    assert desk.match.scores == (107, 100, 100)
    assert QApplication.activeModalWidget() is None


def test_part_of_the_points_outlives_a_change_of_the_match(desk: Desk) -> None:
    """What else was decided meanwhile makes the answer no less this answer."""
    to_answer(desk)
    desk.key(Key.Key_Asterisk, "*")
    form = QApplication.activeModalWidget()
    assert isinstance(form, PartDialog)
    form.points.setValue(3)
    assert desk.control.do(c.Adjust(desk.at, 1, 20, "评委会裁定"))
    QTest.keyClick(form.points, Key.Key_Return)
    assert desk.match.scores == (123, 100, 100)


def test_a_form_says_what_changed_and_keeps_what_was_typed(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_F2)
    form = QApplication.activeModalWidget()
    assert isinstance(form, AdjustDialog)
    form.points.setFocus()
    QTest.keyClicks(form.points, "-5")
    form.reason.setEditText("记分员失误")
    assert form.total.text() == "100 → 95"
    assert form.notice.isHidden()
    assert desk.control.do(c.Judge(desk.at, Verdict.RIGHT))
    assert "changed meanwhile" in form.notice.text()
    assert not form.notice.isHidden()
    assert (form.points.value(), form.reason.text()) == (-5, "记分员失误")
    assert form.total.text() == "110 → 105"
    QTest.keyClick(form.points, Key.Key_Return)
    assert desk.match.scores == (105, 100, 100)


def test_a_refused_form_stays_open_and_says_why(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_Plus, "+")
    desk.key(Key.Key_F4)
    form = QApplication.activeModalWidget()
    assert isinstance(form, VoidDialog)
    form.reason.setEditText("题目有误")
    assert desk.control.do(c.VoidQuestion(desk.at, "现场泄题", 1))
    assert "changed meanwhile" in form.notice.text()
    form.accept()
    assert form.isVisible()
    assert form.notice.text() == said(desk), "where it is read, not only below the page"
    assert form.reason.text() == "题目有误"
    form.reject()


def test_a_form_that_could_not_be_recorded_is_confirmed_again(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_Plus, "+")
    desk.key(Key.Key_F3)
    form = QApplication.activeModalWidget()
    assert isinstance(form, RejudgeDialog)
    form.verdict.setCurrentIndex(form.verdict.findData("wrong"))
    form.reason.setEditText("申诉成立")
    desk.log.broken = True
    form.accept()
    assert form.isVisible()
    assert not form.notice.isHidden()
    desk.log.broken = False
    form.accept()
    assert desk.match.scores == (90, 100, 100)
    assert QApplication.activeModalWidget() is None


# The window is closed


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Escape, Key.Key_Return])
def test_a_window_closed_by_mistake_stays_by_one_key(desk: Desk, key: Qt.Key) -> None:
    to_answer(desk)
    before = desk.match
    assert not desk.window.close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    QTest.keyClick(box.focusWidget() or box, key)
    assert QApplication.activeModalWidget() is None
    assert desk.window.isVisible()
    assert stands_as(desk.match, before)
    desk.key(Key.Key_Plus, "+")
    assert desk.match.scores == (110, 100, 100), "the keys are the console's again"


def test_while_closing_is_asked_no_team_loses_time(desk: Desk) -> None:
    to_answer(desk)
    assert desk.play.clock is not None
    assert desk.play.clock.deadline is not None
    desk.wait(7)
    left = desk.play.clock.deadline - desk.at
    desk.window.close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "T runs it on" in box.text()
    desk.wait(60)
    QTest.keyClick(box.focusWidget() or box, Key.Key_Escape)
    assert desk.stage is Stage.ANSWERING, "nobody ran out of time behind the question"
    assert "T runs it on" in said(desk)
    desk.key(Key.Key_T)
    assert desk.play.clock.deadline is not None
    # A press and its release take a little of the test's own time.
    assert abs(desk.play.clock.deadline - desk.at - left) < SECOND


def test_closing_says_nothing_of_a_clock_that_does_not_run(desk: Desk) -> None:
    desk.key(Key.Key_Space)
    desk.window.close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "clock" not in box.text()
    box.reject()


def test_closed_twice_it_asks_once(desk: Desk) -> None:
    desk.key(Key.Key_Space)
    desk.window.close()
    desk.window.close()
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    shown = [one for one in boxes if one.isVisible()]
    assert len(shown) == 1
    shown[0].reject()


def test_a_team_picked_for_one_question_is_not_fined_at_the_next(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_2, "2")
    assert desk.window.hands.picking.selected == 2
    desk.key(Key.Key_Plus, "+")
    asked = len(desk.match.asks)
    while len(desk.match.asks) == asked:
        desk.key(Key.Key_Space)
    assert desk.window.hands.picking.selected == 0
