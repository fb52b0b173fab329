"""The operator's second mistake costs one key to mend, and no score changes unnoticed.

Each test makes the mistake with key events and clicks, and mends it with one key.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Stage, Title
from quizapp.windows.console.buttons import Tone
from quizapp.windows.stage import Cover
from tests.windows.console_hands import click, said, stands_as, to_answer, to_race
from tests.windows.console_stand import BOARDS, RACE, TURNS, Desk, Opening, plan

Key = Qt.Key


# Next, twice


def test_two_hands_on_next_are_one_step(desk: Desk) -> None:
    """The operator's space bar and the host's clicker at the same moment."""
    desk.key(Key.Key_Space)
    desk.key(Key.Key_PageDown, after=0.2)
    assert desk.match.step == 1


def test_mouse_and_key_are_one_step(desk: Desk) -> None:
    desk.wait(1)
    desk.window.page.big.click()
    desk.key(Key.Key_Space, after=0.2)
    assert desk.match.step == 1


def test_a_double_click_is_one_step(desk: Desk) -> None:
    big = desk.window.page.big
    QTest.mouseClick(big, Qt.MouseButton.LeftButton)
    desk.wait(2)
    QTest.mouseDClick(big, Qt.MouseButton.LeftButton)
    assert desk.match.step == 1


def test_next_pressed_once_too_often_is_taken_back_by_one_key(desk: Desk) -> None:
    to_answer(desk)
    live = desk.window.page.pictures.live.stage
    before, picture = desk.match, live.scene
    desk.key(Key.Key_Space, after=0.7)
    assert not stands_as(desk.match, before)
    desk.undo()
    assert stands_as(desk.match, before)
    assert type(live.scene) is type(picture)
    assert desk.stage is Stage.ANSWERING


def test_undo_pressed_twice_in_a_hurry_takes_back_one_step(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 3)
    desk.undo()
    step = desk.match.step
    desk.wait(-0.4)
    desk.undo()
    assert desk.match.step == step


def test_what_undo_took_away_comes_back_by_the_same_key_as_before(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_Plus, "+")
    judged = desk.match
    desk.undo()
    desk.key(Key.Key_Plus, "+")
    assert stands_as(desk.match, judged)


# The wrong team


def test_the_wrong_team_was_given_the_floor(desks: Opening) -> None:
    desk = desks(plan(RACE))
    to_race(desk)
    desk.key(Key.Key_3, "3")
    assert desk.play.floor == 3
    desk.undo()
    assert (desk.stage, desk.play.floor) == (Stage.OPEN, 0)
    desk.key(Key.Key_2, "2")
    assert desk.play.floor == 2
    assert desk.match.scores == (100, 100, 100)


def test_the_wrong_board_was_lit(desks: Opening) -> None:
    desk = desks(plan(BOARDS))
    to_answer_boards(desk)
    desk.key(Key.Key_1, "1")
    assert desk.play.boards
    desk.key(Key.Key_1, "1")
    assert not desk.play.boards


def to_answer_boards(desk: Desk) -> None:
    for _ in range(20):
        if next_action(desk.match) is Action.SCORE_BOARDS:
            return
        desk.key(Key.Key_Space)
    pytest.fail("no boards")


def test_the_wrong_team_is_picked(desk: Desk) -> None:
    desk.key(Key.Key_1, "1")
    desk.key(Key.Key_2, "2")
    assert desk.window.hands.picking.selected == 2
    assert desk.match.step == 0


def test_judged_the_wrong_way_round(desk: Desk) -> None:
    to_answer(desk)
    before = desk.match
    desk.key(Key.Key_Minus, "-")
    assert desk.match.scores == (90, 100, 100)
    desk.undo()
    assert stands_as(desk.match, before)
    desk.key(Key.Key_Plus, "+")
    assert desk.match.scores == (110, 100, 100)


# Judged before listening


def test_judged_before_listening_is_taken_back_with_its_points_and_its_clock(desk: Desk) -> None:
    to_answer(desk)
    clock = desk.play.clock
    assert clock is not None
    desk.key(Key.Key_Plus, "+", after=0.5)
    assert desk.match.scores == (110, 100, 100)
    assert "1队 +10 → 110" in said(desk)
    desk.undo()
    assert desk.match.scores == (100, 100, 100)
    assert desk.stage is Stage.ANSWERING
    assert desk.play.clock is not None, "the team still has its time"
    assert desk.play.clock.left_at(desk.at) > 0
    assert "1队 −10 → 100" in said(desk)


def test_judged_where_nobody_answers_does_nothing(desk: Desk) -> None:
    for key, text in ((Key.Key_Plus, "+"), (Key.Key_Minus, "-"), (Key.Key_Slash, "/")):
        desk.key(key, text)
    assert desk.match.step == 0
    assert said(desk)


def test_key_and_mouse_judge_once(desk: Desk) -> None:
    to_answer(desk)
    desk.key(Key.Key_Minus, "-")
    scores = desk.match.scores
    step = desk.match.step
    desk.wait(0.1)
    desk.window.hands.do(desk.deed("wrong"))
    assert (desk.match.scores, desk.match.step) == (scores, step)


def test_a_double_click_on_right_is_one_verdict(desk: Desk) -> None:
    to_answer(desk)
    click(desk, "Right")
    assert desk.match.scores == (110, 100, 100)
    for button in desk.buttons():
        if button is not desk.window.page.settings:
            QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert desk.match.scores == (110, 100, 100)
    assert QApplication.activeModalWidget() is None, "the second click of a slip opens nothing"


# Nobody is right


def test_scoring_boards_of_which_none_is_right_takes_two_presses_and_one_undo(
    desks: Opening,
) -> None:
    desk = desks(plan(BOARDS))
    to_answer_boards(desk)
    before, big = desk.match, desk.window.page.big
    assert big.tone is Tone.WARN
    desk.key(Key.Key_Space)
    assert desk.match is before
    assert "Once more" in big.key
    assert "No board" in said(desk)
    desk.key(Key.Key_Space, after=0.1)
    assert desk.match is before, "a doubled key is no second press"
    desk.key(Key.Key_Space)
    assert [mark.verdict for mark in desk.match.asks[0].marks] == [Verdict.WRONG] * 3
    desk.undo()
    assert stands_as(desk.match, before)
    desk.key(Key.Key_Space)
    assert not desk.match.asks[0].marks, "it asks again"


def test_a_board_that_is_right_needs_one_press(desks: Opening) -> None:
    desk = desks(plan(BOARDS))
    to_answer_boards(desk)
    desk.key(Key.Key_2, "2")
    assert desk.window.page.big.tone is Tone.GO
    desk.key(Key.Key_Space)
    assert desk.match.asks[0].marks


# The clicker in a pocket


def test_a_clicker_in_a_pocket_does_one_step_at_most(desk: Desk) -> None:
    for pause in (0.3, 0.9, 0.5, 1.1, 0.2, 0.7, 1.0, 0.45) * 4:
        desk.key(Key.Key_PageDown, after=pause)
    assert desk.match.step == 1
    assert "clicker" in said(desk)
    desk.undo()
    assert isinstance(desk.match.phase, Title)


def test_a_clicker_that_rested_steps_on(desk: Desk) -> None:
    desk.key(Key.Key_PageDown)
    desk.key(Key.Key_PageDown, after=1.5)
    desk.key(Key.Key_Right, after=1.5)
    assert desk.match.step == 3


def test_the_space_bar_never_waits_for_the_clicker(desk: Desk) -> None:
    desk.key(Key.Key_PageDown)
    desk.key(Key.Key_Space, after=0.6)
    assert desk.match.step == 2


def test_one_key_locks_the_clicker_out_and_in(desk: Desk) -> None:
    desk.key(Key.Key_K, "k")
    button = desk.window.page.clicker
    assert button.lit
    for key in (Key.Key_PageDown, Key.Key_Right, Key.Key_Period, Key.Key_PageUp):
        desk.key(key, after=2)
    assert desk.match.step == 0
    assert desk.output.cover is Cover.NONE
    assert "locked" in said(desk)
    desk.key(Key.Key_Space)
    assert desk.match.step == 1, "the operator's own key works"
    desk.key(Key.Key_K, "k")
    assert not button.lit
    desk.key(Key.Key_PageDown, after=2)
    assert desk.match.step == 2


def test_a_clicker_never_judges(desk: Desk) -> None:
    to_answer(desk)
    for _ in range(5):
        for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_F5, Key.Key_Escape):
            desk.key(key, after=2)
    assert desk.match.scores == (100, 100, 100)
    assert desk.stage in (Stage.STOPPED, Stage.ANSWERING)


def test_a_clicker_that_blacks_the_hall_out_is_undone_by_one_key(desk: Desk) -> None:
    desk.key(Key.Key_Period, ".")
    assert desk.output.cover is Cover.BLACK
    desk.key(Key.Key_B, "b")
    assert desk.output.cover is Cover.NONE


# No score unnoticed


def test_boards_scored_by_a_slip_are_told_and_taken_back(desks: Opening) -> None:
    desk = desks(plan(BOARDS))
    to_answer_boards(desk)
    desk.key(Key.Key_2, "2")
    before = desk.match
    desk.key(Key.Key_PageDown, after=2)
    assert desk.match.scores != before.scores
    assert "2队 +" in said(desk)
    desk.undo()
    assert desk.match.scores == before.scores
    assert "2队 −" in said(desk)


def test_every_change_of_a_score_is_told(desks: Opening) -> None:
    """Whatever changed it, and whoever: the line names each team, its change and its score."""
    desk = desks(plan(TURNS))
    to_answer(desk)
    assert desk.control.do(c.Adjust(desk.at, 2, 15, "评委会裁定"))
    assert said(desk) == "Scores: 2队 +15 → 115"
    desk.key(Key.Key_Minus, "-")
    assert said(desk) == "Scores: 1队 −10 → 90"
    assert desk.control.do(c.VoidQuestion(desk.at, "题目有误", 1))
    assert said(desk) == "Scores: 1队 +10 → 100"
    desk.undo()
    assert said(desk) == "Scores: 1队 −10 → 90"


def test_a_failure_is_not_hidden_by_it(desk: Desk) -> None:
    to_answer(desk)
    desk.log.broken = True
    desk.key(Key.Key_Plus, "+")
    assert desk.match.scores == (100, 100, 100)
    assert desk.window.page.messages.is_alarm


# The keys go elsewhere


def test_where_another_program_has_the_keys_the_big_button_says_so(desk: Desk) -> None:
    program = QGuiApplication.instance()
    assert isinstance(program, QGuiApplication)
    big = desk.window.page.big
    program.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert "another program" in big.key
    program.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert "Space" in big.key
