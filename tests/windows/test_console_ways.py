"""Rounds with a way of their own at the console: with keys, clicks and forms, doubled ones too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import (
    Ceremony,
    Choosing,
    Play,
    RoundOver,
    RoundTitle,
    SprintOver,
    Stage,
    Wagering,
)
from quizapp.game.plan import Award, Item, ItemKind, Plan, Round, Team
from quizapp.game.players import move
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Allowance, Lifeline, Passing, PassTo, RoundRules
from quizapp.game.scenes import WagerScene, projector
from quizapp.windows.console.board_card import middle_of
from quizapp.windows.console.going import GoDialog
from quizapp.windows.console.runsheet import lines
from quizapp.windows.console.slips import HallDialog, MarksDialog, WagersDialog
from tests.windows.console_stand import Desk, plan, question

Key = Qt.Key
SPACE, PASS, FORM, HELPS = Key.Key_Space, Key.Key_Backspace, Key.Key_F1, Key.Key_QuoteLeft


def round_of(preset: Preset, rules: RoundRules | None = None, spares: int = 2) -> Round:
    """A round of a preset with questions enough."""
    tagged = [
        replace(question(at), tags=(f"主题{at % 3 + 1}",), points=10 * (at // 3 % 3 + 1))
        for at in range(40)
    ]
    return Round(
        preset.value,
        rules if rules is not None else rules_of(preset),
        tuple(tagged[:18]),
        tuple(tagged[30 : 30 + spares]),
    )


@pytest.fixture
def desks(qapp: QApplication) -> Iterator[list[Desk]]:
    assert qapp is not None
    opened: list[Desk] = []
    yield opened
    for desk in opened:
        desk.close()


def begun(desks: list[Desk], current: Round, match: Plan | None = None) -> Desk:
    """A console on a match whose first round stands on the screen with its rules."""
    desk = Desk(match or plan(current))
    desks.append(desk)
    desk.keys(SPACE, SPACE)
    assert isinstance(desk.match.phase, RoundTitle)
    return desk


def texts(desk: Desk) -> list[str]:
    return [one.text for one in desk.window.page.offers_row.offers]


def form() -> object:
    """The form that is open."""
    return QApplication.activeModalWidget()


# Against the clock


def test_a_sprint_is_judged_and_passed_with_keys(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.SPRINT))
    desk.keys(SPACE, SPACE)
    assert desk.play.number == 1
    assert "Pass over" in texts(desk)
    desk.key(Key.Key_Plus, "+")
    assert desk.match.asks[0].marks[0].verdict is Verdict.RIGHT
    assert desk.play.number == 2
    desk.key(PASS)
    assert desk.match.asks[1].passed
    assert desk.play.number == 3
    desk.key(Key.Key_Minus, "-")
    assert desk.match.asks[2].marks[0].verdict is Verdict.WRONG


def test_a_doubled_pass_passes_one_question_only(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.SPRINT))
    desk.keys(SPACE, SPACE)
    desk.key(PASS)
    desk.key(PASS, after=0.1)
    assert len(desk.match.asks) == 2
    row = desk.window.page.offers_row
    row.chosen.emit(next(one for one in row.offers if one.key == "Backspace"))
    assert len(desk.match.asks) == 2, "a click just behind the key is the same pass"


def test_the_time_ends_in_the_middle_of_a_question(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.SPRINT))
    desk.keys(SPACE, SPACE)
    desk.wait(91)
    desk.control._on_deadline()
    assert desk.stage is Stage.TIME_UP
    desk.key(Key.Key_Plus, "+")
    assert isinstance(desk.match.phase, SprintOver)
    assert desk.match.scores[0] == 110


# Boards and numbers


def test_a_cell_is_picked_by_its_number_key_or_a_click(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.BOARD))
    desk.key(SPACE)
    assert isinstance(desk.match.phase, Choosing)
    page = desk.window.page
    assert page.board.isVisible()
    assert not page.answer.isVisible(), "the key of no question lies open"
    desk.key(Key.Key_3, "3")
    assert desk.match.asks[0].cell == 3
    assert not page.board.isVisible()
    assert page.answer.isVisible()
    desk.undo()
    assert isinstance(desk.match.phase, Choosing)
    spot = middle_of(page.board, 5).toPoint()
    desk.wait(1)
    QTest.mouseClick(
        page.board.grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(spot)
    )
    assert desk.match.asks[-1].cell == 5


def test_tab_brings_the_next_ten_cells(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.BOARD))
    desk.keys(SPACE, Key.Key_Tab)
    desk.key(Key.Key_4, "4")
    assert desk.match.asks[0].cell == 14
    assert desk.window.hands.picking.tens == 0, "the number keys are the teams' again"


def test_a_taken_cell_is_refused_in_words(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.ASSIGNED))
    desk.key(SPACE)
    desk.key(Key.Key_1, "1")
    desk.keys(SPACE, SPACE, SPACE)
    desk.key(Key.Key_Plus, "+")
    while not isinstance(desk.match.phase, Choosing):
        desk.key(SPACE)
    desk.key(Key.Key_1, "1")
    assert isinstance(desk.match.phase, Choosing)
    assert desk.window.page.messages.text()


# Wagers


def test_wagers_are_typed_in_a_form_that_the_hall_never_sees(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.WAGER))
    desk.key(SPACE)
    assert isinstance(desk.match.phase, Wagering)
    assert texts(desk) == ["Enter wagers…"]
    desk.key(FORM)
    dialog = form()
    assert isinstance(dialog, WagersDialog)
    for amount in ("30", "0", "50"):
        QTest.keyClicks(dialog.focusWidget(), amount)
        QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
    assert isinstance(projector(desk.match), WagerScene)
    assert QApplication.activeModalWidget() is None
    assert isinstance(desk.match.phase, Wagering)
    assert dict(desk.match.phase.stakes) == {1: 30, 2: 0, 3: 50}
    assert "30" not in str(projector(desk.match)), "only who has wagered, never how much"
    desk.key(SPACE)
    assert desk.stage is Stage.CALLED


def test_a_wager_above_the_most_is_not_taken(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.WAGER))
    desk.key(SPACE)
    desk.key(FORM)
    dialog = form()
    assert isinstance(dialog, WagersDialog)
    assert dialog.amounts[1].maximum() == 50
    dialog.amounts[1].setValue(33)
    dialog.accept()
    assert QApplication.activeModalWidget() is dialog
    assert dialog.notice.isVisible(), "33 is no multiple of ten: said so, the form stays"
    dialog.amounts[1].setValue(40)
    dialog.accept()
    assert isinstance(desk.match.phase, Wagering)
    assert dict(desk.match.phase.stakes) == {1: 40}
    dialog.reject()


# Judges


def test_marks_are_typed_judge_after_judge_and_the_mean_is_shown(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.MARKED))
    desk.keys(SPACE, SPACE, SPACE, SPACE)
    assert desk.stage is Stage.STOPPED
    desk.key(FORM)
    dialog = form()
    assert isinstance(dialog, MarksDialog)
    for judge in range(5):
        for mark in ("4" + str(judge), "25", "18.5"):
            QTest.keyClicks(dialog.focusWidget(), mark)
            QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
    assert QApplication.activeModalWidget() is None, "the last judge closes the form"
    sheets = desk.match.asks[0].sheets
    assert sheets[0].marks == (400, 250, 185)
    assert len(sheets) == 5
    desk.key(SPACE)
    assert desk.stage is Stage.DONE
    assert desk.match.asks[0].marks[0].points == 17


def test_the_mean_so_far_and_counting_without_a_judge(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.MARKED))
    desk.keys(SPACE, SPACE, SPACE)
    desk.key(FORM)
    assert desk.stage is Stage.STOPPED, "who marks has heard the answer: the time stands"
    dialog = form()
    assert isinstance(dialog, MarksDialog)
    for total in (50, 40, 30):
        for mark, most in zip(dialog.marks, (total, 30, 20), strict=True):
            mark.setValue(most)
        dialog.accept()
    assert "90.00" in dialog.so_far.text()
    dialog.reject()
    found = [one for one in desk.window.page.offers_row.offers if one.text.startswith("Count")]
    assert found[0].text == "Count 3 of 5 judges"
    desk.key(Key.Key_Backslash, "\\")
    assert desk.stage is Stage.DONE
    assert desk.match.scores[desk.match.asks[0].team - 1] == 118


# The hall


def test_people_of_the_hall_are_noted_and_a_lot_is_drawn(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.HALL))
    desk.keys(SPACE, SPACE, SPACE)
    desk.key(FORM)
    dialog = form()
    assert isinstance(dialog, HallDialog)
    QTest.keyClicks(dialog.names, "A7")
    QTest.keyClick(dialog.names, Key.Key_Return)
    QTest.keyClicks(dialog.names, "B12")
    QTest.keyClick(dialog.names, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeModalWidget() is None
    assert desk.match.asks[0].names == ("A7", "B12")
    for _ in range(6):
        if desk.match.asks[0].winners:
            break
        desk.key(SPACE)
    assert desk.match.asks[0].winners[0] in ("A7", "B12")
    assert "fanfare" in desk.sounds.played


def test_nothing_to_take_down_is_said(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.TEAM))
    desk.key(FORM)
    assert QApplication.activeModalWidget() is None
    assert desk.window.page.messages.text() == "There is nothing to take down now."


# Lifelines


def helpful() -> Round:
    allowed = tuple(
        Allowance(kind) for kind in (Lifeline.HELP, Lifeline.FIFTY, Lifeline.SWAP, Lifeline.EXEMPT)
    )
    return round_of(Preset.TEAM, replace(rules_of(Preset.TEAM), lifelines=allowed))


def test_lifelines_have_keys_and_their_counts(desks: list[Desk]) -> None:
    desk = begun(desks, helpful())
    desk.keys(SPACE, SPACE, SPACE)
    assert "Lifelines" in texts(desk)
    desk.key(HELPS, "`")
    row = desk.window.page.offers_row
    assert texts(desk) == ["Help ×1", "Fifty-fifty ×1", "Swap ×1", "Exempt ×1"]
    assert [one.key for one in row.offers] == ["1", "2", "3", "4"]
    desk.key(Key.Key_2, "2")
    assert len(desk.play.removed) == 2
    assert desk.play.question.key is not None
    assert 1 not in desk.play.removed, "the right option stays"
    assert texts(desk)[0].startswith("Right"), "the verdicts are back"
    desk.key(HELPS, "`")
    assert row.offers[1].text == "Fifty-fifty ×0"
    assert row.offers[1].off
    desk.key(Key.Key_2, "2")
    assert len(desk.match.used) == 1, "what is used up does nothing"


def test_a_doubled_lifeline_is_used_once(desks: list[Desk]) -> None:
    rules = replace(rules_of(Preset.TEAM), lifelines=(Allowance(Lifeline.HELP, 3),))
    desk = begun(desks, round_of(Preset.TEAM, rules))
    desk.keys(SPACE, SPACE, SPACE)
    desk.key(HELPS, "`")
    desk.key(Key.Key_1, "1")
    desk.key(Key.Key_1, "1", after=0.05)
    assert len(desk.match.used) == 1


def test_the_same_key_goes_back_without_help(desks: list[Desk]) -> None:
    desk = begun(desks, helpful())
    desk.keys(SPACE, SPACE, SPACE)
    before = texts(desk)
    desk.keys(HELPS, HELPS)
    assert texts(desk) == before
    assert not desk.match.used


# Passing on, lives


def test_a_team_takes_a_question_that_is_passed_on(desks: list[Desk]) -> None:
    rules = replace(rules_of(Preset.TEAM), passing=Passing(PassTo.NAMED))
    desk = begun(desks, round_of(Preset.TEAM, rules))
    desk.keys(SPACE, SPACE, SPACE)
    desk.key(Key.Key_Minus, "-")
    assert desk.stage is Stage.PASSED
    desk.key(Key.Key_3, "3")
    assert desk.play.floor == 3
    desk.key(Key.Key_Plus, "+")
    assert desk.match.scores == (100, 100, 120)


def test_who_is_out_is_told_beside_its_name(desks: list[Desk]) -> None:
    desk = begun(desks, round_of(Preset.SURVIVAL))
    desk.keys(SPACE, SPACE, SPACE)
    while desk.stage is not Stage.REVEALED:
        desk.key(SPACE)
    desk.key(Key.Key_1, "1")
    desk.key(SPACE)
    board = desk.window.page.teams
    assert "out of the round" in board.accessibleDescription()
    assert "lives: 1" in board.accessibleDescription()


# The programme


def evening() -> Plan:
    teams = tuple(Team(number, f"{number}队") for number in (1, 2, 3))
    programme = (
        Item(ItemKind.ENTRANCE),
        Item(ItemKind.CARD, "赛场纪律", "请将手机静音。"),
        Item(ItemKind.ROUND),
        Item(ItemKind.RECOUNT),
        Item(ItemKind.RANKING),
        Item(ItemKind.AWARDS, award="一等奖"),
        Item(ItemKind.PHOTO),
    )
    rounds = (round_of(Preset.TEAM),)
    return Plan("测试赛", teams, rounds, awards=(Award("一等奖", 1),), programme=programme)


def test_a_playoff_that_is_over_has_nothing_to_come(desks: list[Desk]) -> None:
    desk = Desk(replace(evening(), rounds=(round_of(Preset.PLAYOFF),)))
    desks.append(desk)

    def to_come() -> list[str]:
        of_round = [line for line in lines(desk.match) if line.round == 0 and not line.title]
        return [line.text for line in of_round if line.state == "pending"]

    desk.control.do(c.GoToItem(desk.at, 2))
    desk.control.do(c.GoToItem(desk.at, 3))
    assert to_come() == ["until decided"], "it was interrupted, and goes on where it was"
    desk.control.do(c.GoToItem(desk.at, 2))
    while not isinstance(desk.match.phase, RoundOver):
        command = move(desk.match, desk.at, 1)
        assert command is not None
        assert desk.control.do(command)
    desk.control.do(c.GoToItem(desk.at, 3))
    assert isinstance(desk.match.phase, Ceremony)
    assert to_come() == []


def test_the_run_sheet_shows_the_programme_and_goes_to_any_step(desks: list[Desk]) -> None:
    desk = Desk(evening())
    desks.append(desk)
    titles = [line.text for line in lines(desk.match) if line.title]
    assert titles[:3] == ["1  Entrance of the teams", "2  Text: 赛场纪律", "3  team"]
    desk.keys(SPACE, SPACE)
    assert isinstance(desk.match.phase, Ceremony)
    desk.key(Key.Key_G, "g")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GoDialog)
    assert dialog.places.count() == 7
    assert dialog.index == 2, "the next one is proposed"
    QTest.keyClick(dialog.places, Key.Key_End)
    dialog.accept()
    assert desk.match.item == 6
    desk.window.page.sheet.item_asked.emit(1)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    for button in box.buttons():
        if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole:
            button.click()
    assert desk.match.item == 1, "a step is shown again at any moment"


def test_the_big_button_names_the_round_the_rules_and_the_award(desks: list[Desk]) -> None:
    programme = (
        Item(ItemKind.RULES),
        Item(ItemKind.ROUND),
        Item(ItemKind.PEOPLE, "出席领导"),
        Item(ItemKind.AWARDS, award="一等奖"),
    )
    desk = Desk(replace(evening(), programme=programme))
    desks.append(desk)
    big = desk.window.page.big
    assert big.text() == "Go on to: Rules of team"
    desk.key(SPACE)
    assert big.text() == "Go on to: team"
    assert desk.control.do(c.GoToItem(desk.at, 2, 0))
    assert big.text() == "Go on to: 一等奖"
    titles = [line.text for line in lines(desk.match) if line.title]
    assert titles[2:] == ["3  出席领导", "4  Awards: 一等奖"]


def playoff_evening() -> Plan:
    """A programme whose playoff nobody takes part in unless two teams are equal."""
    plan = evening()
    rounds = (*plan.rounds, round_of(Preset.PLAYOFF))
    programme = (*plan.programme[:3], Item(ItemKind.ROUND, round=1), *plan.programme[3:])
    return replace(plan, rounds=rounds, programme=programme)


def test_where_one_cannot_go_now_is_told_before_it_is_chosen(desks: list[Desk]) -> None:
    desk = Desk(playoff_evening())
    desks.append(desk)
    desk.control.do(c.Adjust(desk.at, 1, 20, "先得"))
    desk.control.do(c.Adjust(desk.at, 2, 10, "先得"))
    desk.key(SPACE)
    desk.key(Key.Key_G, "g")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GoDialog)
    playoff, others = dialog.places.item(3), (dialog.places.item(2), dialog.places.item(4))
    assert "nobody takes part" in playoff.text()
    assert all("nobody takes part" not in one.text() for one in others)
    assert playoff.foreground() != others[0].foreground()
    QTest.keyClick(dialog.places, Key.Key_Home)
    assert dialog.ok.isEnabled()
    for _ in range(3):
        QTest.keyClick(dialog.places, Key.Key_Down)
    assert dialog.index == 3
    assert not dialog.ok.isEnabled()
    assert dialog.hint.text().startswith("Not now: No tie touches an award")
    dialog.accept()
    assert dialog.isVisible(), "it stays open for another choice"
    desk.control.do(c.Adjust(desk.at, 2, 10, "更正"))
    assert dialog.ok.isEnabled(), "the match went on below it"
    assert dialog.hint.text() == "Begin “playoff” now?"
    dialog.reject()


def test_while_a_question_is_played_the_reason_is_said_once(desks: list[Desk]) -> None:
    desk = Desk(playoff_evening())
    desks.append(desk)
    desk.keys(*[SPACE] * 6)
    assert isinstance(desk.match.phase, Play)
    desk.key(Key.Key_G, "g")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GoDialog)
    assert dialog.places.item(0).text() == "1  Entrance of the teams"
    assert dialog.hint.text() == "Not now: Finish this question, or void it, first."
    assert not dialog.ok.isEnabled()
    dialog.reject()
    desk.window.page.sheet.item_asked.emit(0)
    assert QApplication.activeModalWidget() is None, "nobody is asked what is refused"
    assert "Finish this question" in desk.window.page.messages.text()


def test_a_step_between_two_questions_leads_back_to_the_round(desks: list[Desk]) -> None:
    desk = Desk(evening())
    desks.append(desk)
    desk.keys(*[SPACE] * 7)
    assert isinstance(desk.match.phase, Play)
    desk.key(Key.Key_Plus, "+")
    desk.window.hands._asking._go_to(1)
    assert isinstance(desk.match.phase, Ceremony)
    desk.key(SPACE)
    assert isinstance(desk.match.phase, Play)
