"""What the console looks like at its smallest: all of it is there, named, keyed, and stays put."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from quizapp.game import commands as c
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Ended, Play, Stage
from quizapp.game.plan import Plan, Team
from quizapp.windows.console import Level, dark_palette, light_palette
from quizapp.windows.console.keys import deed_of
from quizapp.windows.console.offers import CLOSE_KEY, RIGHT_KEY
from quizapp.windows.console.runsheet_list import RunSheet
from quizapp.windows.console.topbar import Light
from quizapp.windows.parts import translation
from quizapp.windows.projector import ProjectorWindow, Screens
from quizapp.windows.stage import RED
from tests.windows.console_stand import BOARDS, RACE, RISK, TURNS, Desk, plan

Key = Qt.Key
SMALLEST = (1093, 614)
"""1366×768 at 125 %."""
NAMES = {
    "zh": (
        "大连理工大学附属高级中学教职工联合代表队",
        "财务处",
        "国际合作与交流处（港澳台办）联队",
    ),
    "en": ("Electronic Information", "Finance", "Students of the North"),
}


@pytest.fixture(params=["zh", "en"])
def lang(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")


@pytest.fixture(params=[light_palette, dark_palette], ids=["light", "dark"])
def palette(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QPalette]:
    qapp.setPalette(request.param())
    yield request.param()
    qapp.setPalette(light_palette())


def contest(count: int, lang: str = "zh") -> Plan:
    names = NAMES[lang]
    teams = tuple(
        Team(number, f"{names[(number - 1) % len(names)]} {number}"[-24:])
        for number in range(1, count + 1)
    )
    base = plan(TURNS, BOARDS, RACE, RISK)
    rounds = tuple(replace(one, rules=replace(one.rules, count=1)) for one in base.rounds)
    return Plan(base.title, teams, rounds, awards=base.awards)


def opened(count: int, lang: str = "zh") -> Desk:
    desk = Desk(contest(count, lang))
    desk.window.resize(*SMALLEST)
    for name in ("screen", "copy", "awake"):
        desk.window.set_light(name, Level.WARN, name)
    QCoreApplication.sendPostedEvents()
    return desk


def a_whole_match(desk: Desk, most: int = 120) -> Iterator[None]:
    """Every step of a match, with a press in each race and a verdict where one is due."""
    for _ in range(most):
        yield
        action = next_action(desk.match)
        if isinstance(desk.match.phase, Ended) or action is Action.NOTHING:
            return
        if isinstance(desk.match.phase, Play) and action is Action.CLOSE_RACE:
            desk.wait(1)
            assert desk.control.do(c.Press(desk.at, 2))
        else:
            keys = {Action.WAIT_VALUE: Key.Key_2, Action.WAIT_VERDICT: Key.Key_Plus}
            desk.key(keys.get(action, Key.Key_Space))
        QCoreApplication.sendPostedEvents()


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


def fixed_buttons(desk: Desk) -> list[QAbstractButton]:
    """All buttons but those of the row that changes with the moment."""
    row = desk.window.page.offers_row
    found = desk.window.page.findChildren(QAbstractButton)
    return [one for one in found if one.parent() is not row]


@pytest.mark.parametrize("count", [2, 6, 12, 13, 24])
def test_it_fits_at_its_smallest(
    qapp: QApplication, lang: str, palette: QPalette, count: int
) -> None:
    desk = opened(count, lang)
    for _ in a_whole_match(desk, 14):
        assert (desk.window.width(), desk.window.height()) == SMALLEST
        hint = desk.window.minimumSizeHint()
        assert hint.width() <= SMALLEST[0]
        assert hint.height() <= SMALLEST[1]
        whole = desk.window.rect()
        for part in desk.window.page.findChildren(QWidget):
            if part.isVisible() and isinstance(part, QAbstractButton):
                assert whole.contains(place(part, desk.window)), part.objectName()
    desk.close()


@pytest.mark.parametrize("count", [3, 24])
def test_no_button_moves_through_a_whole_match(qapp: QApplication, count: int) -> None:
    desk = opened(count)
    buttons = fixed_buttons(desk)
    assert len(buttons) > 25
    before = {one: place(one, desk.window) for one in buttons}
    verdicts: set[tuple[int, int]] = set()
    steps = 0
    for _ in a_whole_match(desk):
        steps += 1
        desk.window.set_light("screen", Level.BAD if steps % 2 else Level.OK, "x" * (steps % 9))
        moved = {
            one.text(): (before[one], place(one, desk.window))
            for one in buttons
            if place(one, desk.window) != before[one]
        }
        assert moved == {}, f"at step {steps}"
        row = desk.window.page.offers_row
        if row.offers and row.offers[0].key == RIGHT_KEY:
            verdicts.add((row._buttons[0].x(), row._buttons[1].x()))
    assert steps > 25
    assert len(verdicts) == 1, "right and wrong always lie at the same place"
    desk.close()


def test_buttons_do_not_overlap(qapp: QApplication) -> None:
    desk = opened(24)
    for _ in a_whole_match(desk, 40):
        shown = [one for one in desk.buttons() if not isinstance(one, Light)]
        boxes = [(one.text(), place(one, desk.window)) for one in shown]
        for at, (name, box) in enumerate(boxes):
            for other, there in boxes[at + 1 :]:
                assert not box.intersects(there), (name, other)
    desk.close()


def test_every_button_has_a_key_that_works_and_a_name(qapp: QApplication) -> None:
    """What stands on a button is a key that the console knows: nothing needs the mouse."""
    desk = opened(12)
    known = {"Space / PageDown", "B  .", "Ctrl+Z", "Tab", "PageUp", "−"}
    seen: set[str] = set()
    for _ in a_whole_match(desk, 60):
        for button in desk.buttons():
            assert button.accessibleName(), button.objectName()
            assert button.accessibleName() != button.accessibleDescription()
            key = button.accessibleDescription()
            if isinstance(button, Light):
                continue
            if desk.window.page.big is button and not key:
                continue  # it waits for another key, which the next picture names
            if button.parent() is desk.window.page.offers_row and not key:
                assert len(desk.match.plan.teams) > 10, button.text()
                continue  # the number keys are ten other teams': Tab
            assert key, button.text()
            assert button.toolTip().startswith(button.text())
            if button is desk.window.page.big:
                assert "Space" in key
                continue
            seen.add(key)
    known |= {"[", "]", "*", "/", "\\", RIGHT_KEY, CLOSE_KEY}
    for key in seen - known:
        assert key[0] in "BLFSMTGKCRNHP0123456789", key
    desk.close()


@pytest.mark.parametrize(
    ("key", "dialog"),
    [
        (Key.Key_F2, "AdjustDialog"),
        (Key.Key_F3, "RejudgeDialog"),
        (Key.Key_F4, "VoidDialog"),
        (Key.Key_G, "GoDialog"),
    ],
)
def test_dialogs_open_by_their_key_and_close_by_escape(
    qapp: QApplication, key: Qt.Key, dialog: str
) -> None:
    desk = Desk()
    desk.keys(*[Key.Key_Space] * 5)
    before = desk.match
    desk.key(key)
    shown = QApplication.activeModalWidget()
    assert type(shown).__name__ == dialog
    assert shown is not None
    for part in shown.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            named = part.accessibleName() or part.property("text") or _label_of(part)
            assert named, f"{dialog}: {type(part).__name__} has no name"
    QTest.keyClick(shown, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert desk.match is before
    desk.close()


def _label_of(part: QWidget) -> str:
    """The text of the label that names a field of a form, or of the field it is the editor of."""
    from PySide6.QtWidgets import QFormLayout, QLabel

    inside: QWidget | None = part
    while inside is not None:
        for form in inside.window().findChildren(QFormLayout):
            label = form.labelForField(inside)
            if isinstance(label, QLabel):
                return label.text()
        inside = inside.parentWidget()
    return ""


def test_to_another_round_by_keys(qapp: QApplication) -> None:
    desk = Desk(plan(TURNS, RACE))
    desk.key(Key.Key_G)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert "必答题" in dialog.property("windowTitle") or dialog.findChild(QWidget)
    QTest.keyClick(dialog, Key.Key_Space)
    assert desk.match.step == 0, "space alone begins nothing"
    desk.close()


def test_number_keys_reach_every_team_of_twenty_four(qapp: QApplication) -> None:
    desk = opened(24)
    for tens, team in ((0, 4), (10, 14), (20, 24), (0, 4)):
        assert desk.window.hands.picking.tens == tens
        desk.key(Key.Key_4, "4")
        assert desk.window.hands.picking.selected == team
        desk.key(Key.Key_Tab)
    assert desk.window.hands.picking.selected == 4
    desk.close()


def test_a_long_name_is_whole_in_its_tooltip(qapp: QApplication) -> None:
    desk = opened(8)
    desk.keys(*[Key.Key_Space] * 5)
    assert desk.stage is Stage.ANSWERING
    name = desk.match.plan.teams[0].name
    sheet = desk.window.page.findChild(RunSheet)
    assert sheet is not None
    rows = [sheet.item(row) for row in range(sheet.count())]
    row = next(one for one in rows if name in one.text())
    assert name in row.toolTip()
    assert len({sheet.visualItemRect(one).height() for one in rows}) == 1, "no line lies on another"
    board = desk.window.page.teams
    assert name in board._sentence(board._rows[0])
    assert name in board.accessibleDescription()
    assert name in desk.window.page.undo.toolTip()
    desk.close()


def test_every_pixel_of_the_board_is_the_right_team(qapp: QApplication) -> None:
    desk = opened(24)
    board = desk.window.page.teams
    assert board.columns == 2
    picked: list[int] = []
    board.picked.connect(picked.append)
    for index in (0, 11, 12, 23):
        middle = board._box(index).center().toPoint()
        QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=middle)
    assert picked == [1, 12, 13, 24]
    desk.close()


def test_it_always_shows_what_the_hall_sees_and_what_comes(qapp: QApplication) -> None:
    desk = opened(6)
    projector = ProjectorWindow(RED, Screens())
    desk.output.join(projector.stage)
    pictures = desk.window.page.pictures
    for _ in a_whole_match(desk, 30):
        desk.window.refresh()
        assert pictures.live.stage.scene == projector.stage.scene
        assert pictures.live.isVisible()
        assert pictures.next.isVisible()
        assert pictures.next.stage.isVisible() or pictures.next._empty
    projector.deleteLater()
    desk.close()


def test_reserved_keys_are_all_deeds(qapp: QApplication) -> None:
    """No key that a button names is left to a team's buzzer."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from quizapp.windows.console.keys import RESERVED

    for key in RESERVED:
        press = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier)
        assert deed_of(press) is not None, key
