"""The evening's order at the console: dragged with the mouse, moved by keys, in the middle."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.game import commands as c
from quizapp.game.evolve import fold_all
from quizapp.game.match import Play, Stage
from quizapp.game.plan import Item, ItemKind, Plan
from quizapp.game.presets import Preset
from quizapp.windows.console.runsheet import lines
from quizapp.windows.console.runsheet_list import RunSheet
from quizapp.windows.stage import RED
from tests.windows.console_stand import Desk, plan
from tests.windows.test_console_ways import SPACE, Key, round_of

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
UP, DOWN = Key.Key_Up, Key.Key_Down
ROUNDS = (round_of(Preset.TEAM), round_of(Preset.BUZZ), round_of(Preset.PLAYOFF))


def evening() -> Plan:
    items = (
        Item(ItemKind.ENTRANCE),
        Item(ItemKind.ROUND, round=0),
        Item(ItemKind.INTERLUDE, title="合唱"),
        Item(ItemKind.CARD, title="致辞"),
        Item(ItemKind.ROUND, round=1),
        Item(ItemKind.ROUND, round=2),
        Item(ItemKind.RANKING),
    )
    return replace(plan(*ROUNDS), programme=items)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    assert qapp is not None
    made = Desk(evening())
    yield made
    made.close()


def answering(desk: Desk) -> Desk:
    """The first question of the first round is being answered, its time runs."""
    for _ in range(9):
        desk.key(SPACE)
        if isinstance(desk.match.phase, Play) and desk.stage is Stage.ANSWERING:
            return desk
    raise AssertionError("no answer was due")


def held(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    desk.wait(0.6)
    QTest.keyClick(desk.window, key, modifier)


def order(desk: Desk) -> list[str]:
    found = [line.text.split("  ", 1)[1] for line in lines(desk.match) if line.title]
    return [text.rsplit(" ", 1)[-1] for text in found]


def drag(sheet: RunSheet, start: int, end: int, *, below: bool = False) -> None:
    """Drag the title of one place with the mouse to that of another one."""

    def point(place: int) -> QPoint:
        row = next(at for at, line in enumerate(sheet._lines) if line.place == place)
        area = sheet.visualItemRect(sheet.item(row))
        return QPoint(40, area.bottom() - 1 if below and place == end else area.top() + 2)

    view, left = sheet.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, point(start))
    middle = (point(start) + point(end)) / 2
    for at in (middle, point(end)):
        QTest.mouseMove(view, at)
        QApplication.processEvents()
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, point(end))


def test_keys_choose_what_is_to_come_and_move_it(desk: Desk) -> None:
    answering(desk)
    sheet, clock = desk.window.page.sheet, desk.play.clock
    assert order(desk)[2:5] == ["合唱", "致辞", "buzz"]
    held(desk, DOWN, CTRL)
    assert sheet.chosen == 2, "first of all what comes next"
    held(desk, DOWN, CTRL)
    held(desk, DOWN, CTRL)
    assert sheet.chosen == 4
    held(desk, UP, ALT)
    held(desk, UP, ALT)
    assert order(desk)[2:5] == ["buzz", "合唱", "致辞"]
    assert sheet.chosen == 2, "what was moved stays chosen"
    held(desk, DOWN, ALT)
    assert order(desk)[2:5] == ["合唱", "buzz", "致辞"]
    assert desk.play.clock == clock, "the question and its time are untouched"


def test_what_makes_no_sense_is_refused_in_words(desk: Desk) -> None:
    answering(desk)
    held(desk, DOWN, CTRL)
    held(desk, UP, ALT)
    assert "behind what runs now" in desk.window.page.messages.text()
    for _ in range(4):
        held(desk, DOWN, CTRL)
    held(desk, UP, ALT)
    assert "the ranking comes after all rounds" in desk.window.page.messages.text()
    assert desk.match.plan.programme == evening().programme


def test_the_mouse_drags_an_item_to_another_place(desk: Desk) -> None:
    answering(desk)
    before = desk.match
    drag(desk.window.page.sheet, 4, 2)
    assert order(desk)[2:5] == ["buzz", "合唱", "致辞"]
    drag(desk.window.page.sheet, 3, 4, below=True)
    assert order(desk)[2:5] == ["buzz", "致辞", "合唱"]
    assert desk.match.phase == before.phase
    drag(desk.window.page.sheet, 1, 4)
    assert "has begun" in desk.window.page.messages.text()
    assert order(desk)[2:5] == ["buzz", "致辞", "合唱"]


def test_a_short_click_moves_nothing_and_chooses(desk: Desk) -> None:
    answering(desk)
    sheet = desk.window.page.sheet
    row = next(at for at, line in enumerate(sheet._lines) if line.place == 3)
    point = sheet.visualItemRect(sheet.item(row)).center()
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert sheet.chosen == 3
    assert desk.match.plan.programme == evening().programme
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 6))
    assert sheet.chosen == -1, "what has begun cannot be chosen"


def test_the_hall_sees_nothing_of_it(desk: Desk) -> None:
    answering(desk)
    desk.key(Key.Key_T, "t")
    stage = desk.window.page.pictures.live.stage
    desk.wait(9)
    stage.set_look(RED)  # ends a transition that still runs
    assert not stage.changes
    stage.show_now()
    before, scene = stage.grab().toImage(), stage._scene
    held(desk, DOWN, CTRL)
    held(desk, DOWN, ALT)
    drag(desk.window.page.sheet, 4, 2)
    assert not stage.changes, "no transition begins"
    assert stage._scene == scene
    assert stage.grab().toImage() == before, "not one pixel is another"


def test_it_is_taken_back_and_replayed_from_the_record(desk: Desk) -> None:
    answering(desk)
    phase = desk.match.phase
    drag(desk.window.page.sheet, 4, 2)
    moved = desk.match
    assert fold_all(desk.log.decisions) == moved
    assert "moved" in desk.window.page.undo.text()
    desk.undo()
    assert desk.match.plan.programme == evening().programme
    assert desk.match.phase == phase, "its time runs on"
    assert fold_all(desk.log.decisions) == desk.match


def test_a_step_passed_over_is_marked_and_can_still_be_dragged_behind(desk: Desk) -> None:
    desk.control.do(c.GoToItem(desk.at, 4))
    states = [line.state for line in lines(desk.match) if line.title]
    assert states[:5] == ["skipped", "skipped", "skipped", "skipped", "current"]
    drag(desk.window.page.sheet, 2, 6)
    assert order(desk)[-2:] == ["合唱", "Ranking"] or order(desk)[-2] == "合唱"
    assert desk.match.plan.programme[desk.match.item].kind is ItemKind.ROUND


def test_a_match_without_a_programme_has_its_rounds_moved(qapp: QApplication) -> None:
    assert qapp is not None
    desk = Desk(plan(*ROUNDS, round_of(Preset.RISK)))
    try:
        answering(desk)
        assert desk.match.plan.programme == ()
        drag(desk.window.page.sheet, 4, 2)
        items = [item.round for item in desk.match.plan.programme if item.kind is ItemKind.ROUND]
        assert items == [0, 3, 1, 2]
        assert desk.match.item == 1
        desk.undo()
        assert desk.match.plan.programme == ()
    finally:
        desk.close()
