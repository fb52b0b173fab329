"""The window as a whole: closing, failures, dialogs, lists, and that all of it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.match import Choosing, Ended, RoundOver, RoundTitle
from quizapp.game.plan import Team
from quizapp.game.scenes import PressLine
from quizapp.windows.console import Level, dark_palette, dialogs, light_palette
from quizapp.windows.console.buttons import KeyButton
from quizapp.windows.console.cards import time_of
from quizapp.windows.console.keys import Deed
from quizapp.windows.console.offers import offers
from quizapp.windows.console.records import entry_text
from quizapp.windows.console.runsheet import lines
from quizapp.windows.console.teams import ms
from tests.windows.console_stand import RACE, RISK, TURNS, Desk, plan

Key = Qt.Key


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    opened = Desk(plan(TURNS, RACE))
    yield opened
    opened.close()


def question_box() -> QMessageBox:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def press_button(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    for button in box.buttons():
        if box.buttonRole(button) is role:
            button.click()
            return
    pytest.fail("no such button")


def test_closing_during_a_match_must_be_confirmed(desk: Desk) -> None:
    desk.key(Key.Key_Space)
    assert not desk.window.close()
    box = question_box()
    assert box.buttonRole(box.defaultButton()) is QMessageBox.ButtonRole.RejectRole
    press_button(box, QMessageBox.ButtonRole.RejectRole)
    assert desk.window.isVisible()
    assert not desk.window.close()
    press_button(question_box(), QMessageBox.ButtonRole.AcceptRole)
    assert not desk.window.isVisible()


def test_before_the_first_step_it_closes_without_a_question(qapp: QApplication) -> None:
    desk = Desk()
    assert desk.window.close()
    desk.control.close()


def test_a_failure_stands_in_red_until_the_next_success(desk: Desk) -> None:
    messages = desk.window.page.messages
    desk.log.broken = True
    desk.key(Key.Key_Space)
    assert messages.is_alarm
    assert desk.match.step == 0
    assert desk.window.page.top.lights["log"].level is Level.BAD
    desk.key(Key.Key_Plus, "+")
    assert messages.is_alarm, "a refusal does not hide a failure"
    desk.log.broken = False
    desk.key(Key.Key_Space)
    assert not messages.is_alarm
    assert messages.text() == ""
    desk.window.health.look()
    assert desk.window.page.top.lights["log"].level is Level.OK


def test_a_round_is_begun_by_double_click_only_after_a_question(desk: Desk) -> None:
    desk.window.page.sheet.round_asked.emit(1)
    box = question_box()
    assert "抢答题" in box.text()
    press_button(box, QMessageBox.ButtonRole.AcceptRole)
    assert isinstance(desk.match.phase, RoundTitle)
    assert desk.match.sittings[-1].round == 1


def test_an_adjustment_needs_points_and_a_reason(desk: Desk) -> None:
    desk.key(Key.Key_2)
    desk.window.page.adjust.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, dialogs.AdjustDialog)
    assert dialog.team.currentData() == 2
    assert not dialog.ok.isEnabled()
    assert dialog.lack.text() == "Still missing: points and a reason"
    dialog.points.setValue(-5)
    assert not dialog.ok.isEnabled()
    assert dialog.lack.text() == "Still missing: a reason"
    dialog.reason.setEditText("评委会裁定")
    assert dialog.ok.isEnabled()
    assert dialog.lack.text() == ""
    dialog.points.setValue(0)
    assert dialog.lack.text() == "Still missing: points"
    dialog.points.setValue(-5)
    dialog.accept()
    assert desk.match.scores == (100, 95, 100)
    assert desk.match.ledger[-1].note == "评委会裁定"
    assert entry_text(desk.match, desk.match.ledger[-1]) == "2队 −5 · adjusted · 评委会裁定"


def to_verdict(desk: Desk, verdict: e.Verdict) -> None:
    desk.keys(*[Key.Key_Space] * 5)
    assert desk.control.do(c.Judge(desk.at, verdict))


def test_an_old_answer_is_judged_again(desk: Desk) -> None:
    to_verdict(desk, e.Verdict.WRONG)
    desk.window.page.sheet.question_asked.emit(1)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, dialogs.RejudgeDialog)
    assert dialog.team.currentData() == 1
    dialog.verdict.setCurrentIndex(dialog.verdict.findData("right"))
    assert not dialog.ok.isEnabled()
    assert dialog.lack.isVisible()
    assert dialog.lack.text() == "Still missing: a reason"
    dialog.reason.setEditText("申诉成立")
    assert dialog.lack.text() == ""
    dialog.accept()
    assert desk.match.scores == (110, 100, 100)


def test_a_question_is_voided_with_a_reason(desk: Desk) -> None:
    to_verdict(desk, e.Verdict.RIGHT)
    desk.window.page.void.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, dialogs.VoidDialog)
    assert not dialog.is_complete()
    assert dialog.lack.text() == "Still missing: a reason"
    dialog.reason.setEditText("题目有误")
    dialog.accept()
    assert desk.match.scores == (100, 100, 100)
    assert desk.match.asks[0].voided == "题目有误"


def test_part_of_the_points(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 5)
    row = desk.window.page.offers_row
    row.chosen.emit(next(one for one in row.offers if one.opens == "part"))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, dialogs.PartDialog)
    dialog.points.setValue(4)
    dialog.accept()
    assert desk.match.scores == (104, 100, 100)


def test_verdict_buttons_say_what_they_are_worth(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 5)
    said = [offer.text for offer in offers(desk.match, 0)]
    assert said[0].endswith("+10")
    assert said[1].endswith("−10")


def test_the_run_sheet_tells_done_current_and_to_come(desk: Desk) -> None:
    assert [line.state for line in lines(desk.match)] == ["pending"] * 5
    to_verdict(desk, e.Verdict.RIGHT)
    desk.keys(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    found = [(line.text, line.state) for line in lines(desk.match) if line.round == 0]
    assert found == [
        ("1  必答题", "current"),
        ("Q1 +10 1队", "done"),
        ("Q2 2队", "current"),
        ("Q3", "pending"),
    ]


def test_a_declined_question_stands_in_the_run_sheet_as_declined(qapp: QApplication) -> None:
    desk = Desk(plan(RISK))
    desk.keys(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    desk.keys(Key.Key_0, Key.Key_2)
    assert desk.control.do(c.Proceed(desk.at, desk.match.step))
    desk.keys(Key.Key_Space, Key.Key_Plus)
    while not isinstance(desk.match.phase, Choosing):
        desk.key(Key.Key_Space)
    desk.key(Key.Key_0)
    assert isinstance(desk.match.phase, RoundOver)
    found = [(line.text, line.state) for line in lines(desk.match) if line.round == 0]
    assert found == [
        ("1  风险题", "done"),
        ("Q1 declined 1队", "skipped"),
        ("Q2 +20 2队", "done"),
        ("Q3 declined 3队", "skipped"),
    ]
    assert desk.window.page.undo.text() == "Undo: 3队 declined"
    desk.undo()
    assert "Q3 declined 3队" not in [line.text for line in lines(desk.match)]
    desk.close()


def test_undo_names_what_it_takes_back(desk: Desk) -> None:
    assert not desk.window.page.undo.isEnabled()
    to_verdict(desk, e.Verdict.RIGHT)
    assert "1队" in desk.window.page.undo.text()
    assert "+10" in desk.window.page.undo.text()


def test_the_record_holds_every_decision(desk: Desk) -> None:
    to_verdict(desk, e.Verdict.RIGHT)
    record = desk.window.page.records.record
    texts = [record.item(row).text() for row in range(record.count())]
    assert len(texts) >= 6
    assert "+10" in texts[0]


def test_presses_stand_in_their_order_with_margins(qapp: QApplication) -> None:
    desk = Desk(plan(RACE))
    desk.keys(*[Key.Key_Space] * 4)
    assert desk.control.do(c.Press(desk.at, 3))
    desk.keys(Key.Key_Space, Key.Key_Space)
    desk.wait(1)
    assert desk.control.do(c.Press(desk.at + 40_000_000, 2))
    assert desk.control.do(c.Press(desk.at, 1))
    cells = desk.window.page.presses._cells
    found = [(row[0].text(), row[2].text()) for row in cells if row[0].text()]
    assert [name for name, _ in found] == ["1  1队", "2  2队", "3  3队"]
    assert found[2][1] == "1.2 s early"
    assert float(found[1][1]) - float(found[0][1]) == pytest.approx(40)
    desk.close()


@pytest.mark.parametrize("palette", [light_palette, dark_palette])
@pytest.mark.parametrize("size", [(1093, 614), (1366, 768), (1920, 1080)])
def test_it_fits_with_every_part_in_its_place(
    qapp: QApplication, palette: Callable[[], QPalette], size: tuple[int, int]
) -> None:
    qapp.setPalette(palette())
    eight = plan(RISK, RACE)
    teams = tuple(Team(number, f"第{number}代表队") for number in range(1, 9))
    desk = Desk(type(eight)(eight.title, teams, eight.rounds))
    desk.window.resize(*size)
    desk.keys(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    hint = desk.window.minimumSizeHint()
    assert hint.width() <= size[0]
    assert hint.height() <= size[1]
    assert (desk.window.width(), desk.window.height()) == size
    whole = desk.window.rect()
    for button in desk.window.findChildren(KeyButton):
        if button.isVisible():
            corner = button.mapTo(desk.window, button.rect().bottomRight())
            assert whole.contains(corner), button.text()
    desk.close()
    qapp.setPalette(light_palette())


def test_margins_have_a_true_minus() -> None:
    assert ms(-12_340_000) == "−12.3"
    assert ms(23_400_000) == "23.4"


def press_line(ruling: e.Ruling, after_ms: int | None, margin_ms: int = 0) -> PressLine:
    after = None if after_ms is None else after_ms * 1_000_000
    return PressLine(Team(1, "1队"), ruling, after, margin_ms * 1_000_000, "keyboard")


@pytest.mark.parametrize(
    ("press", "said"),
    [
        (press_line(e.Ruling.VALID, 412), "412.0"),
        (press_line(e.Ruling.LOST, 420, 8), "+8.0"),
        (press_line(e.Ruling.EARLY, -71_699), "71.7 s early"),
        (press_line(e.Ruling.EARLY, -80), "80 ms early"),
        (press_line(e.Ruling.EARLY, None), "before the cue"),
    ],
)
def test_the_time_of_a_press_is_said_as_a_person_would(press: PressLine, said: str) -> None:
    assert time_of(press, running=True) == said


def test_the_times_of_a_race_that_was_run_again_are_over() -> None:
    assert time_of(press_line(e.Ruling.VALID, -14_500), running=False) == "before"
    assert time_of(press_line(e.Ruling.LOST, -14_490, 10), running=False) == "before"
    assert time_of(press_line(e.Ruling.EARLY, -80), running=False) == "80 ms early"


def test_what_is_read_aloud_stands_large_beside_the_answer(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 4)
    card = desk.window.page.answer
    assert "第 0 题的题干？" in card.read.text()
    assert "A. 甲" in card.read.text()
    assert card.read.isVisible()
    assert card.read.font().pointSizeF() >= 13
    desk.window.set_prompter(on=True)
    assert not card.read.isVisible()
    desk.window.set_prompter(on=False)
    assert card.read.isVisible()


def test_what_is_longer_than_its_card_names_the_keys_and_what_they_do(qapp: QApplication) -> None:
    long = replace(TURNS.questions[0], stem="很长很长的题干，" * 60)
    desk = Desk(plan(replace(TURNS, questions=(long, *TURNS.questions[1:]))))
    card = desk.window.page.answer
    desk.keys(*[Key.Key_Space] * 4)
    QApplication.processEvents()
    assert card.aside.text().startswith("↑ ↓ scroll ")
    bar = card._area.verticalScrollBar()
    desk.key(Key.Key_Down)
    assert bar.value() > 0
    desk.close()


def test_in_a_narrow_card_the_kind_yields_to_the_title(desk: Desk) -> None:
    """It stands whole where there is room, and else not at all: the picture names it too."""
    card = desk.window.page.answer
    desk.keys(*[Key.Key_Space] * 4)
    card.setMinimumWidth(700)
    QApplication.processEvents()
    about = card.aside.text()
    assert about
    card.setMinimumWidth(0)
    card.setMaximumWidth(150)
    QApplication.processEvents()
    assert about not in card.aside.text()
    card.setMaximumWidth(16_777_215)
    card.setMinimumWidth(700)
    QApplication.processEvents()
    assert card.aside.text() == about


def test_a_long_reason_is_read_to_its_end(desk: Desk) -> None:
    reason = "经评委会当场复核录像后一致裁定，原判有误，现予更正，并向参赛队说明"
    assert desk.control.do(c.Adjust(desk.at, 1, 5, reason))
    ledger = desk.window.page.records.ledger
    QApplication.sendPostedEvents()
    assert ledger.wordWrap()
    assert ledger.visualItemRect(ledger.item(0)).height() > 2 * ledger.fontMetrics().height()


def test_a_verdict_for_nothing_stands_in_the_ledger(desk: Desk) -> None:
    to_verdict(desk, e.Verdict.TIMEOUT)
    first = desk.window.page.records.ledger.item(0).text()
    assert first.startswith("1队 ±0")


def test_after_the_match_the_big_button_opens_the_results(desk: Desk) -> None:
    asked: list[object] = []
    desk.window.asked.connect(asked.append)
    assert desk.control.do(c.BeginRanking(desk.at))
    while not isinstance(desk.match.phase, Ended):
        desk.key(Key.Key_Space)
    assert desk.window.page.big.text() == "Open the results"
    desk.key(Key.Key_PageDown, after=3)
    assert asked == []
    desk.key(Key.Key_Space)
    assert asked == [Deed.RESULTS]
    assert [offer.opens for offer in desk.window.page.offers_row.offers] == ["close"]
    closed: list[bool] = []
    desk.window.hands.closed.connect(closed.append)
    desk.key(Key.Key_End)
    box = question_box()
    press_button(box, QMessageBox.ButtonRole.RejectRole)
    assert desk.window.isVisible()
    desk.key(Key.Key_End)
    press_button(question_box(), QMessageBox.ButtonRole.AcceptRole)
    assert closed == [False]
    assert not desk.window.isVisible()
