"""Every key of the console, with real key events: what it does, and what it must never do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Choosing, Ended, Entrance, Stage, Title
from quizapp.windows.console.keys import HELD, MS, Guard
from quizapp.windows.stage import Cover
from tests.windows.console_stand import BOARDS, RACE, RISK, TURNS, Desk, Opening, plan

Key = Qt.Key


def to_question(desk: Desk) -> None:
    """Title → teams → round → called → read."""
    desk.keys(*[Key.Key_Space] * 4)
    assert desk.stage is Stage.READING


def to_race(desk: Desk) -> None:
    to_question(desk)
    desk.keys(Key.Key_Space, Key.Key_Space)
    assert desk.stage is Stage.OPEN


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_PageDown, Key.Key_Right])
def test_next(desk: Desk, key: Qt.Key) -> None:
    desk.key(key)
    assert isinstance(desk.match.phase, Entrance)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_F5])
def test_keys_that_clickers_send_do_nothing_live(desk: Desk, key: Qt.Key) -> None:
    before = desk.match
    desk.key(key)
    assert desk.match is before
    assert desk.window.isVisible()
    assert desk.output.cover is Cover.NONE


def test_a_doubled_next_is_one_step(desk: Desk) -> None:
    desk.key(Key.Key_Space)
    desk.key(Key.Key_Space, after=0.1)
    desk.key(Key.Key_Space, after=0.3)
    assert desk.match.step == 1
    desk.key(Key.Key_Space, after=0.5)
    assert desk.match.step == 2


def test_a_held_next_is_one_step_flagged_or_not(desk: Desk) -> None:
    desk.press(Key.Key_Space)
    for _ in range(40):
        desk.wait(0.033)
        desk.release(Key.Key_Space, repeat=True)
        desk.press(Key.Key_Space, repeat=True)
    desk.release(Key.Key_Space)
    assert desk.match.step == 1
    desk.wait(1)
    desk.press(Key.Key_Space)
    desk.wait(0.6)
    for _ in range(40):
        desk.wait(0.033)
        desk.release(Key.Key_Space)
        desk.wait(0.001)
        desk.press(Key.Key_Space)
    assert desk.match.step == 2


def test_a_press_that_waited_while_a_step_was_recorded_is_a_doubled_one() -> None:
    now = [HELD * 9]
    guard = Guard(lambda: now[0])
    assert guard.press(32, repeat=False, stepping=True)
    now[0] += 900 * MS  # a slow disk
    guard.done(32)
    guard.release(32, repeat=False)
    now[0] += 60 * MS
    assert not guard.press(32, repeat=False, stepping=True)


def test_the_step_of_a_command_is_the_one_that_was_shown(desk: Desk) -> None:
    """The picture that the operator acted on is gone: the key is refused, in words."""
    desk.window.hands.step -= 1
    desk.key(Key.Key_Space)
    assert desk.match.step == 0
    assert "look" in desk.window.page.messages.text()


def test_keys_count_whatever_has_the_focus(desk: Desk) -> None:
    desk.key(Key.Key_Space, on=desk.window.page.sheet)
    assert desk.match.step == 1
    assert QApplication.focusWidget() in (None, desk.window)


def test_nothing_on_the_live_page_takes_text_or_focus(desk: Desk) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox

    page = desk.window.page
    for kind in (QLineEdit, QAbstractSpinBox, QComboBox):
        assert not page.findChildren(kind)
    for button in page.findChildren(QAbstractButton):
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_right_and_wrong(desk: Desk) -> None:
    to_question(desk)
    desk.key(Key.Key_Space)
    desk.key(Key.Key_Plus, "+")
    assert desk.match.scores == (110, 100, 100)
    assert desk.stage is Stage.DONE
    desk.undo()
    assert desk.match.scores == (100, 100, 100)
    desk.key(Key.Key_Minus, "-")
    assert desk.match.scores == (90, 100, 100)


def test_a_verdict_where_none_is_due_is_refused_in_a_line(desk: Desk) -> None:
    desk.key(Key.Key_Plus, "+")
    assert desk.match.step == 0
    assert desk.window.page.messages.text()
    assert not desk.window.page.messages.is_alarm
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("key", "cover"),
    [
        (Key.Key_Period, Cover.BLACK),
        (Key.Key_B, Cover.BLACK),
        (Key.Key_L, Cover.TITLE),
        (Key.Key_F, Cover.FREEZE),
        (Key.Key_S, Cover.SCORES),
    ],
)
def test_covers_are_toggles_and_leave_the_match_alone(
    desk: Desk, key: Qt.Key, cover: Cover
) -> None:
    to_question(desk)
    before = desk.match
    desk.key(key)
    assert desk.output.cover is cover
    assert desk.window.page.pictures.live.stage.cover is cover
    desk.key(key)
    assert desk.output.cover is Cover.NONE
    assert desk.match is before


def test_number_keys_pick_a_team_outside_a_race(desk: Desk) -> None:
    desk.key(Key.Key_2, "2")
    assert desk.window.hands.picking.selected == 2
    assert desk.match.step == 0
    desk.key(Key.Key_9, "9")
    assert desk.window.hands.picking.selected == 2


def test_number_keys_stand_in_for_a_buzzer(desks: Opening) -> None:
    desk = desks(plan(RACE))
    to_race(desk)
    desk.key(Key.Key_3, "3")
    assert desk.play.floor == 3
    assert desk.stage is Stage.ANSWERING


def test_a_number_key_settles_a_tie(desks: Opening) -> None:
    desk = desks(plan(RACE))
    to_race(desk)
    desk.wait(1)
    assert desk.control.do(c.Press(desk.at, 1))
    assert desk.control.do(c.Press(desk.at + 2 * MS, 2))
    assert desk.stage is Stage.TIED
    desk.key(Key.Key_Space)
    assert desk.stage is Stage.TIED
    desk.key(Key.Key_3, "3")
    assert desk.stage is Stage.TIED, "team 3 did not press"
    desk.key(Key.Key_2, "2")
    assert desk.play.floor == 2


def test_number_keys_toggle_boards_even_in_quick_succession(desks: Opening) -> None:
    desk = desks(plan(BOARDS))
    to_question(desk)
    desk.key(Key.Key_Space)
    desk.key(Key.Key_1, "1")
    desk.key(Key.Key_3, "3", after=0.05)
    assert dict(desk.play.boards) == {1: e.Verdict.RIGHT, 3: e.Verdict.RIGHT}
    desk.key(Key.Key_3, "3", after=0.2)
    assert dict(desk.play.boards) == {1: e.Verdict.RIGHT}


def test_number_keys_choose_a_value(desks: Opening) -> None:
    desk = desks(plan(RISK))
    desk.keys(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    assert isinstance(desk.match.phase, Choosing)
    desk.key(Key.Key_3, "3")
    assert desk.play.value == 30


def test_zero_declines(desks: Opening) -> None:
    desk = desks(plan(RISK))
    desk.keys(Key.Key_Space, Key.Key_Space, Key.Key_Space, Key.Key_0)
    assert isinstance(desk.match.phase, Choosing)
    assert desk.match.phase.turn.team == 2


@pytest.mark.parametrize(
    ("key", "text", "scores"),
    [
        (Key.Key_Plus, "+", (110, 100, 100)),
        (Key.Key_Equal, "=", (110, 100, 100)),
        (Key.Key_Minus, "-", (90, 100, 100)),
        (Key.Key_Underscore, "_", (90, 100, 100)),
    ],
)
def test_the_verdicts_keys_are_the_same_with_and_without_shift(
    desk: Desk, key: Qt.Key, text: str, scores: tuple[int, int, int]
) -> None:
    to_question(desk)
    desk.key(Key.Key_Space)
    desk.key(key, text)
    assert desk.match.scores == scores


@pytest.mark.parametrize(
    ("key", "text", "seconds"),
    [
        (Key.Key_BracketRight, "]", 5),
        (Key.Key_BraceRight, "}", 5),
        (Key.Key_BracketLeft, "[", -5),
        (Key.Key_BraceLeft, "{", -5),
    ],
)
def test_more_and_less_time_have_keys_that_judge_nothing(
    desk: Desk, key: Qt.Key, text: str, seconds: int
) -> None:
    to_question(desk)
    desk.keys(Key.Key_Space, Key.Key_T)
    assert desk.play.clock is not None
    left = desk.play.clock.left
    desk.key(key, text)
    assert desk.play.clock is not None
    assert desk.play.clock.left == left + seconds * 1_000 * MS
    assert desk.match.scores == (100, 100, 100)
    card = desk.window.page.clock
    assert (card.more.key, card.less.key) == ("]", "[")


def test_pause_and_more_time(desk: Desk) -> None:
    to_question(desk)
    desk.key(Key.Key_Space)
    desk.key(Key.Key_T, "t")
    clock = desk.play.clock
    assert clock is not None
    assert clock.deadline is None
    left = clock.left
    desk.key(Key.Key_BracketRight, "]")
    assert desk.play.clock is not None
    assert desk.play.clock.left == left + 5_000 * MS
    desk.key(Key.Key_T, "t")
    assert desk.play.clock.deadline is not None


def test_up_and_down_scroll_the_answer_where_no_prompter_shows_it(desk: Desk) -> None:
    to_question(desk)
    card = desk.window.page.answer
    asked: list[object] = []
    desk.window.asked.connect(asked.append)
    card.read.setText("题干\n" * 40)
    QApplication.sendPostedEvents()
    QTest.qWait(1)
    bar = card._area.verticalScrollBar()
    desk.key(Key.Key_Down)
    assert bar.value() > 0
    desk.key(Key.Key_Up)
    assert bar.value() == 0
    assert asked == []
    desk.window.set_prompter(on=True)
    desk.key(Key.Key_Down)
    assert (bar.value(), len(asked)) == (0, 1)


def test_mute(desk: Desk) -> None:
    desk.key(Key.Key_M, "m")
    assert desk.sounds.muted
    desk.key(Key.Key_M, "m")
    assert not desk.sounds.muted


def test_the_cue_sounds_when_the_race_opens(desks: Opening) -> None:
    desk = desks(plan(RACE))
    to_race(desk)
    assert desk.sounds.played == ["cue"]


def test_a_buzzers_key_is_never_the_consoles(desk: Desk) -> None:
    """Its scan code counts, even where its letter is B."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_B.value, Qt.KeyboardModifier.NoModifier, 24, 0, 0, "b"
    )
    QApplication.sendEvent(desk.window, event)
    assert desk.output.cover is Cover.NONE


def test_keys_with_control_or_alt_are_not_ours(desk: Desk) -> None:
    QTest.keyClick(desk.window, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.window, Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert desk.output.cover is Cover.NONE


def test_a_dialog_gets_every_key_and_the_show_none(desk: Desk) -> None:
    desk.window.page.adjust.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    field = dialog.reason.lineEdit()  # pyright: ignore[reportAttributeAccessIssue]
    field.setFocus()
    QTest.keyClicks(field, "s b.+1")
    assert field.text() == "s b.+1"
    assert desk.match.step == 0
    assert desk.output.cover is Cover.NONE
    dialog.close()


def test_a_field_of_another_window_gets_its_keys(desk: Desk) -> None:
    field = QLineEdit()
    field.show()
    QTest.keyClicks(field, "f l")
    assert field.text() == "f l"
    assert desk.match.step == 0
    field.close()


def test_a_whole_match_by_keys_alone(desks: Opening) -> None:
    desk = desks(plan(TURNS, BOARDS, RACE, RISK))
    buzzing = {Action.CLOSE_RACE: Key.Key_2, Action.WAIT_TIE: Key.Key_1}
    keys: dict[Action, Qt.Key] = {
        Action.WAIT_VALUE: Key.Key_2,
        Action.WAIT_VERDICT: Key.Key_Plus,
        **buzzing,
    }
    for _ in range(200):
        action = next_action(desk.match)
        if action is Action.NOTHING:
            break
        desk.key(keys.get(action, Key.Key_Space))
    assert isinstance(desk.match.phase, Ended)
    # Each team one question of 10 and one of 20; nobody's board was marked; team 2 won both races.
    assert desk.match.scores == (130, 150, 130)
    assert sum(entry.points for entry in desk.match.ledger) == 110


def test_back_to_the_start_by_undo_alone(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 5)
    desk.key(Key.Key_Plus, "+")
    for _ in range(6):
        desk.undo()
    assert isinstance(desk.match.phase, Title)
    assert desk.match.scores == (100, 100, 100)
