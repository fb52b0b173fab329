"""The bank window by key: find, write, undo, change several, and a disk that fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.store.problems import disk_full
from quizapp.windows.bank.rows import Column
from quizapp.windows.parts.style import style_of
from tests.windows.bank_stand import QUESTIONS, enter, keys, standing, until

if TYPE_CHECKING:
    from quizapp.windows.bank.window import BankWindow


@pytest.fixture
def window(tmp_path: Path, qapp: object) -> Iterator[BankWindow]:
    del qapp
    with standing(tmp_path) as opened:
        yield opened


def shown(window: BankWindow) -> list[str]:
    rows = window.questions.listing.rows
    return [rows.id_at(at) for at in range(rows.rowCount())]


def stored(window: BankWindow, own: str) -> Question:
    found = {one.id: one for one in window.desk.whole().questions}
    return found[own]


def test_any_part_of_a_text_is_found_and_counted(window: BankWindow) -> None:
    listing = window.questions.listing
    keys(window, "Ctrl+F")
    assert listing.filters.text.hasFocus()
    enter("市")
    until(lambda: shown(window) == ["q2"])
    assert "1" in listing.count.text()
    keys(window, "Ctrl+A")
    enter("xyz")
    until(lambda: shown(window) == [])
    assert not listing.hint.isHidden()
    assert "Clear" in listing.hint.text()
    keys(window, "Esc")
    until(lambda: len(shown(window)) == 4)
    keys(window, "Return")
    assert listing.table.hasFocus()


def test_the_arrows_choose_and_enter_edits(window: BankWindow) -> None:
    keys(window, "Down", "Down")
    assert window.questions.listing.ids == ("q3",)
    keys(window, "Return")
    assert window.questions.editor.stem.hasFocus()
    keys(window, "Alt+PgUp")
    assert window.questions.listing.ids == ("q2",)
    keys(window, "Esc")
    assert window.questions.listing.table.hasFocus()
    keys(window, "End")
    assert window.questions.listing.ids == ("q4",)
    keys(window, "Home")
    assert window.questions.listing.ids == ("q1",)
    keys(window, "Shift+End")
    assert window.questions.listing.ids == ("q1", "q2", "q3", "q4")
    keys(window, "Ctrl+End")
    assert window.questions.listing.ids == ("q4",)


def test_what_is_typed_is_written_a_moment_later_and_is_one_step(window: BankWindow) -> None:
    keys(window, "Return", "Ctrl+End")
    enter("abc")
    assert not window.is_saved
    assert stored(window, "q1").stem == QUESTIONS[0].stem
    until(lambda: window.is_saved)
    assert stored(window, "q1").stem == QUESTIONS[0].stem + "abc"
    assert "q1" in window.desk.undo_label
    keys(window, "Ctrl+Z")
    assert stored(window, "q1") == QUESTIONS[0]
    assert window.questions.editor.stem.toPlainText() == QUESTIONS[0].stem
    assert window.redo.isEnabled()
    keys(window, "Ctrl+Y")
    assert stored(window, "q1").stem.endswith("abc")


def test_leaving_a_field_writes_at_once(window: BankWindow) -> None:
    keys(window, "Return", "Ctrl+End")
    enter("1")
    keys(window, "Tab")
    assert window.is_saved
    assert stored(window, "q1").stem.endswith("1")


def test_choosing_another_question_writes_the_one_before(window: BankWindow) -> None:
    keys(window, "Return", "Ctrl+End")
    enter("1")
    keys(window, "Alt+PgDown")
    assert stored(window, "q1").stem.endswith("1")
    assert stored(window, "q2") == QUESTIONS[1]


def test_a_new_question_stands_behind_the_chosen_one(window: BankWindow) -> None:
    keys(window, "Ctrl+N")
    enter("new?")
    until(lambda: window.is_saved)
    assert shown(window) == ["q1", "q5", "q2", "q3", "q4"]
    assert stored(window, "q5").stem == "new?"
    assert stored(window, "q5").status is Status.DRAFT
    keys(window, "Esc", "Ctrl+Z", "Ctrl+Z")
    assert shown(window) == ["q1", "q2", "q3", "q4"]


def test_delete_and_duplicate_are_steps(window: BankWindow) -> None:
    keys(window, "Down", "Delete")
    assert shown(window) == ["q1", "q3", "q4"]
    keys(window, "Ctrl+D")
    assert len(shown(window)) == 4
    keys(window, "Ctrl+Z", "Ctrl+Z")
    assert shown(window) == ["q1", "q2", "q3", "q4"]
    assert window.undo.accessibleName().startswith("Undo")


def test_several_are_changed_in_one_step(window: BankWindow) -> None:
    keys(window, "Shift+Down", "Shift+Down")
    assert window.questions.listing.ids == ("q1", "q2", "q3")
    several = window.questions.several
    assert several.isVisible()
    several.topic_in.setFocus()
    enter("t1, t2")
    several.buttons["topic in"].click()
    assert stored(window, "q3").tags == ("t1", "t2")
    assert stored(window, "q1").tags == ("地理", "t1", "t2")
    several.points.put(20)
    several.buttons["points"].click()
    assert stored(window, "q2").points == 20
    several.target.put("end")
    several.buttons["move"].click()
    assert shown(window) == ["q4", "q1", "q2", "q3"]
    assert window.questions.listing.ids == ("q1", "q2", "q3")
    for _ in range(3):
        window.undo_step()
    assert shown(window) == ["q1", "q2", "q3", "q4"]
    assert window.desk.whole().questions == QUESTIONS


def test_filters_narrow_and_are_taken_back(window: BankWindow) -> None:
    filters = window.questions.listing.filters
    filters.kinds.edited.emit((Kind.SINGLE.value, Kind.OPEN.value))
    assert shown(window) == ["q1", "q4"]
    assert "1" in filters.more.text()
    filters.clear.click()
    assert len(shown(window)) == 4
    filters.topic.put("城市")
    filters.topic.edited.emit("城市")
    assert shown(window) == ["q2"]
    filters.reset()
    filters.show_state("failed")
    until(lambda: not filters.work.runs)
    assert shown(window) == ["q4"], "that none cites a passage is a filter of its own"
    filters.show_state("")
    filters.cited.put("uncited")
    filters.cited.edited.emit("uncited")
    assert len(shown(window)) == 4
    filters.cited.put("")
    filters.show_state("draft")
    assert shown(window) == ["q4"]


def test_a_full_disk_keeps_the_text_and_says_why(
    window: BankWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise disk_full(window.desk.database.path)

    keys(window, "Return", "Ctrl+End")
    with monkeypatch.context() as patch:
        patch.setattr(window.desk.banks, "put_questions", refuse)
        enter("kept")
        until(window.fault.isVisible)
        assert "disk is full" in window.fault.text()
        assert window.saved.text() == "Not saved"
        keys(window, "Alt+PgDown")
        assert window.questions.listing.ids == ("q1",)
        assert window.questions.editor.stem.toPlainText().endswith("kept")
    assert window.flush()
    assert not window.fault.isVisible()
    assert stored(window, "q1").stem.endswith("kept")


def test_the_title_is_a_step(window: BankWindow) -> None:
    window.title.setFocus()
    keys(window, "Ctrl+A")
    enter("renamed")
    keys(window, "Return")
    assert "renamed" in window.windowTitle()
    window.undo_step()
    assert window.title.text() == "样题"


def test_an_empty_bank_says_what_to_do(tmp_path: Path, qapp: object) -> None:
    with standing(tmp_path, ()) as window:
        listing = window.questions.listing
        assert "Ctrl+N" in listing.hint.text()
        assert window.questions.nothing.isVisible()
        keys(window, "Ctrl+N")
        assert len(shown(window)) == 1
        assert window.questions.editor.stem.hasFocus()


def test_a_long_title_shows_how_it_begins(window: BankWindow) -> None:
    window.desk.name("港务集团安康杯安全知识竞赛题库" * 4, "x")
    window.resize(900, 600)
    assert window.title.text().startswith("港务")
    assert window.title.cursorPosition() == 0


def test_the_mark_of_a_question_tells_what_was_found(window: BankWindow) -> None:
    rows = window.questions.listing.rows

    def told(row: int) -> str:
        return str(rows.data(rows.index(row, Column.MARK), Qt.ItemDataRole.ToolTipRole))

    def mark(row: int) -> str:
        return str(rows.data(rows.index(row, Column.MARK)))

    window.desk.put([replace(QUESTIONS[1], key=Choices((0,)))], "x")
    assert [mark(row) for row in range(4)] == ["", "△", "", "▲"]
    assert "only one right" in told(1)
    assert told(3).splitlines()[0] == "draft"


def test_what_to_do_stands_in_the_middle_of_an_empty_list(tmp_path: Path, qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    with standing(tmp_path, ()) as empty:
        listing = empty.questions.listing
        for width in (1094, 1366, 1000):
            # What is hidden while it is sized learns of it in another order.
            empty.hide()
            empty.resize(width, 640)
            empty.show()
            QApplication.processEvents()
            hint, room = listing.hint.geometry(), listing.table.viewport().geometry()
            assert room.contains(hint)
            assert abs(hint.center().x() - room.center().x()) <= 1


def test_everything_that_can_be_reached_has_a_name(window: BankWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

    bare = [
        widget
        for kind in (QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QAbstractButton)
        for widget in window.findChildren(kind)
        if widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
    ]
    assert bare == []


def test_the_window_fits_a_small_screen_and_follows_the_colours(window: BankWindow) -> None:
    size = window.minimumSizeHint()
    assert size.width() <= 1093
    assert size.height() <= 614
    assert style_of(window.palette()) in window.styleSheet()


def test_another_language_keeps_the_page_and_the_bank(window: BankWindow) -> None:
    window.go(2)
    window.set_language("zh")
    assert window.stack.currentIndex() == 2
    assert len(shown(window)) == 4


def test_a_search_shows_the_first_at_once_and_all_a_moment_later(
    tmp_path: Path, qapp: object
) -> None:
    many = tuple(replace(QUESTIONS[2], id=f"n{at}", stem=f"第{at}句。") for at in range(1200))
    with standing(tmp_path, many) as window:
        listing = window.questions.listing
        listing.filters.text.put("句")
        listing.look()
        assert listing.rows.rowCount() == 500
        assert "500+" in listing.count.text()
        listing.select_all()
        assert listing.rows.rowCount() == 1200
        assert "1,200" in listing.count.text()
        assert len(listing.ids) == 1200


def test_a_change_of_very_many_is_written_aside(tmp_path: Path, qapp: object) -> None:
    from PySide6.QtCore import QThread

    many = tuple(replace(QUESTIONS[0], id=f"n{at}") for at in range(400))
    with standing(tmp_path, many, who="甲") as window:
        threads: list[bool] = []
        keep = window.desk.banks.put_questions

        def watched(*given: object, **named: object) -> None:
            threads.append(QThread.currentThread() is window.thread())
            keep(*given, **named)  # type: ignore[reportArgumentType] - handed on as they came

        window.desk.banks.put_questions = watched  # type: ignore[reportAttributeAccessIssue] - watched for the test
        window.questions.listing.select_all()
        window.questions.several.points.setValue(7)
        window.questions.several.buttons["points"].click()
        assert {one.points for one in window.desk.whole().questions} == {7}
        window.undo_step()
        assert {one.points for one in window.desk.whole().questions} == {None}
        assert threads == [False, False], "neither step was written by the thread that paints"
        assert window.isEnabled()
