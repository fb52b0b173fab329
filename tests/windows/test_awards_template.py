"""Templates are drawn on the page: with mouse and keys, undone, shared, and never made unsafe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.awards.font_shelf import FontShelf
from quizapp.awards.seal import Outcome, verify
from quizapp.awards.template import LEAST_CODE
from quizapp.awards.template_check import faults
from quizapp.awards.template_shelf import SHIPPED, TemplateShelf
from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.windows.awards.fonts_dialog import FontsDialog
from quizapp.windows.awards.reading import codes
from quizapp.windows.awards.samples import OCCASION
from quizapp.windows.awards.snapping import GRID, LEAST, Guides, Place, guides, moved, sized
from quizapp.windows.awards.template_desk import CODE, STAMP
from quizapp.windows.awards.template_page import TemplatePage
from tests.awards.font_making import make
from tests.windows.awards_stand import TRUST, until

LONG = "滨海市高新技术产业开发区海洋工程装备制造有限责任公司" * 8


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Iterator[TemplatePage]:
    own = FontShelf(tmp_path / "fonts")
    made = TemplatePage(TemplateShelf(tmp_path / "templates"), own.fonts, own)
    made.resize(1060, 560)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close_down()
    made.desk._kept = made.desk.stationery
    made.close()


def middle(page: TemplatePage, item: str) -> QPoint:
    return page.canvas.rect_of(item).center().toPoint()


def drag(page: TemplatePage, start: QPoint, right_mm: float, down_mm: float) -> None:
    canvas = page.canvas
    scale = canvas._scale
    end = start + QPointF(right_mm * scale, down_mm * scale).toPoint()
    alt, left = Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, Qt.KeyboardModifier.NoModifier, start)
    # Alt: nothing snaps.
    for part in (0.3, 0.7, 1.0):
        point = start + (QPointF(end - start) * part).toPoint()
        move(page, point, alt)
    QTest.mouseRelease(canvas, left, Qt.KeyboardModifier.NoModifier, end)


def move(page: TemplatePage, point: QPoint, held: Qt.KeyboardModifier) -> None:
    left = Qt.MouseButton.LeftButton
    where = QPointF(point)
    event = QMouseEvent(QEvent.Type.MouseMove, where, where, left, left, held)
    QApplication.sendEvent(page.canvas, event)


def shown(page: TemplatePage) -> None:
    page.draw()
    until(lambda: not page.proof.busy)


def test_a_box_is_dragged_and_the_step_is_taken_back(page: TemplatePage) -> None:
    before = page.desk.place("box:1")
    drag(page, middle(page, "box:1"), 12, 6)
    after = page.desk.place("box:1")
    assert after.x - before.x == pytest.approx(12, abs=0.6)
    assert after.y - before.y == pytest.approx(6, abs=0.6)
    page.undo_button.click()
    assert page.desk.place("box:1") == before, "one drag is one step"
    page.redo_button.click()
    assert page.desk.place("box:1") == after


def test_keys_move_size_choose_and_delete(page: TemplatePage) -> None:
    canvas, desk = page.canvas, page.desk
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert desk.item == "box:0"
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    before = desk.place("box:1")
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert (desk.place("box:1").x, desk.place("box:1").y) == (before.x + 0.5, before.y + 5)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert desk.place("box:1").width == before.width - 0.5
    assert "mm" in canvas.accessibleDescription()
    count = len(desk.template.boxes)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(desk.template.boxes) == count - 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.template.boxes) == count


def test_tab_leaves_the_page_behind_the_last_thing(page: TemplatePage) -> None:
    page.canvas.setFocus()
    page.desk.choose(page.desk.items()[-1])
    QTest.keyClick(page.canvas, Qt.Key.Key_Tab)
    assert not page.canvas.hasFocus()


def test_the_code_is_made_neither_small_nor_covered_nor_cut(page: TemplatePage) -> None:
    desk = page.desk
    desk.choose(CODE)
    page.form.places["width"].setValue(20)
    assert desk.place(CODE).width == LEAST_CODE
    start = desk.place(CODE)
    desk.put(CODE, replace(start, width=10, height=10))
    assert desk.place(CODE).width == LEAST_CODE
    desk.put(CODE, replace(start, x=-50, y=500))
    assert not [one for one in desk.problems() if one.severity == "error"]
    there = desk.place(CODE)
    drag(page, middle(page, CODE), 0, -110)
    assert desk.place(CODE).y > desk.place("box:1").y, "a drag under the text is not taken"
    body = desk.place("box:2")
    desk.put("box:2", replace(body, x=there.x, y=there.y))
    assert desk.place("box:2") == body
    assert page.verdict.text()
    assert not [one for one in faults(desk.template) if one.code.startswith("QR_")]


def test_45_mm_stay_clear_for_the_stamp_until_somebody_gives_them_up(page: TemplatePage) -> None:
    for card in page.desk.shelf.cards():
        assert page.desk.shelf.read(card.key).template.stamp.size >= 45
    page.form.paper.stamp.click()
    assert STAMP not in page.desk.items()
    page.form.paper.stamp.click()
    assert page.desk.place(STAMP).width == 45


def test_the_picture_is_the_page_that_is_set_with_a_code_that_nobody_believes(
    page: TemplatePage,
) -> None:
    page.resize(2400, 1400)
    shown(page)
    until(lambda: page.canvas._image.width() > 1300)
    (text,) = codes(page.canvas._image)
    assert verify(text, TRUST).outcome is Outcome.UNKNOWN
    assert "0." in page.form.code_told.text()


def test_a_sentence_calls_a_box_as_the_page_does(page: TemplatePage) -> None:
    shown(page)
    drag(page, middle(page, "box:1"), 0, 60)
    until(lambda: not page.proof.busy)
    assert "“Recipient”" in page.verdict.text(), page.verdict.text()


def test_long_names_shrink_and_what_never_fits_is_said_not_cut(page: TemplatePage) -> None:
    name = Honour(Recipient(Kind.PERSON, "古丽巴哈尔·阿卜杜热合曼", LONG[:60]), "一等奖")
    page.take_rows([name], OCCASION)
    shown(page)
    assert page.canvas.misfits == ()
    page.desk.change_box("box:1", width=30)
    shown(page)
    until(lambda: page.canvas.misfits == ("recipient",))
    assert "too long" in page.verdict.text()


def test_a_shipped_template_is_saved_as_a_copy_of_ones_own(page: TemplatePage) -> None:
    page.form.paper.name.setText("我们的证书")
    page.form.paper.name.textEdited.emit("我们的证书")
    assert page.desk.is_shipped
    page.save_button.click()
    assert page.desk.key == "我们的证书"
    assert page.desk.is_kept
    assert page.desk.shelf.read(f"{SHIPPED}honour").template.name == "荣誉证书"
    assert page.desk.shelf.read("我们的证书").template.name == "我们的证书"


def test_a_template_with_a_background_is_shared_as_one_file(
    page: TemplatePage, tmp_path: Path
) -> None:
    image = QImage(300, 212, QImage.Format.Format_RGB32)
    image.fill(QColor("#F4E8C8"))
    image.save(str(tmp_path / "paper.png"))
    page.take_background(str(tmp_path / "paper.png"))
    shown(page)
    assert page.desk.template.art == ""
    page.send_out(str(tmp_path / "shared.zip"))
    page.save_button.click()
    first = page.desk.key
    page.take_in(str(tmp_path / "shared.zip"))
    assert page.desk.key != first
    assert page.desk.stationery.background == (tmp_path / "paper.png").read_bytes()
    (tmp_path / "bad.toml").write_text("x = 1", "utf-8")
    page.take_in(str(tmp_path / "bad.toml"))
    assert page.verdict.objectName() == "notice"
    page.form.paper.background.click()
    assert page.desk.template.art == "honour"


def test_templates_are_chosen_copied_and_deleted(page: TemplatePage) -> None:
    assert page.list.count() == 4
    page.list.setCurrentRow(1)
    assert page.desk.template.name == "奖状"
    assert not page.drop_button.isEnabled()
    page.copy_button.click()
    assert page.list.count() == 5
    page.desk.drop()
    assert page.list.count() == 4


@given(
    st.tuples(*[st.floats(0, 250) for _ in range(4)]),
    st.floats(-300, 300),
    st.floats(-300, 300),
    st.sampled_from(["l", "r", "t", "b", "lt", "rb", "lb", "rt"]),
)
def test_sizing_never_turns_a_box_inside_out(
    numbers: tuple[float, ...], dx: float, dy: float, sides: str
) -> None:
    x, y, wide, high = numbers
    place = Place(x, y, wide + LEAST, high + LEAST)
    after, _ = sized(place, sides, dx, dy, Guides((50.0,), (80.0,)))
    assert after.width >= LEAST - 0.06
    assert after.height >= LEAST - 0.06


def test_a_moved_box_is_caught_by_the_middle_of_the_page_or_stays_on_the_grid() -> None:
    lines = guides((297, 210), 10, [])
    place, caught = moved(Place(40, 40, 100, 20), 57.6, 3.13, lines)
    assert place.x + place.width / 2 == 148.5
    assert caught.upright == (148.5,)
    assert place.y % GRID == 0
    assert caught.level == ()


def test_a_font_of_ones_own_is_added_chosen_and_removed(page: TemplatePage, tmp_path: Path) -> None:
    shown(page)
    heard: list[bool] = []
    page.fonts_changed.connect(lambda: heard.append(True))
    page.fonts_button.click()
    (dialog,) = page.findChildren(FontsDialog)
    until(lambda: not dialog.work.runs)
    assert not dialog.own_button.isEnabled()
    dialog.add(str(make(tmp_path / "closed.ttf", allowed=2)))
    until(lambda: not dialog.work.runs)
    assert "forbids" in dialog.told.text()
    assert not heard
    dialog.add(str(make(tmp_path / "square.ttf", "Square", licence="OFL 1.1")))
    until(lambda: not dialog.work.runs)
    assert not dialog.told.isVisible()
    line = dialog.list.item(0).text()
    assert "2 of 6763" in line
    assert "OFL 1.1" in line
    QTest.mouseClick(dialog.own_button, Qt.MouseButton.LeftButton)
    until(lambda: not dialog.work.runs)
    assert "No longer" in dialog.own_button.text()
    assert "own font of templates" in dialog.list.item(0).text()
    QTest.mouseClick(dialog.drop_button, Qt.MouseButton.LeftButton)
    until(lambda: not dialog.work.runs)
    assert dialog.cards == ()
    assert len(heard) == 3
    dialog.accept()
    assert not list((tmp_path / "fonts").glob("*.ttf"))
