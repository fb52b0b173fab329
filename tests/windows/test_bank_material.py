"""The material beside the questions: passages are chosen, cited, covered, and followed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Bank, Citation, Kind, Model, Question, Status
from quizapp.store.banks import Banks, Change
from quizapp.store.database import open_database
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.material import MaterialPanel
from quizapp.windows.bank.material_pages import BARE, MOVED, TEXT
from quizapp.windows.bank.material_work import known_materials
from quizapp.windows.bank.statistics import StatisticsPage
from quizapp.windows.bank.work import Work

FIRST = """关于开展活动的通知
一、总体要求
要学习。要落实。要总结。
二、工作安排
（一）宣传发动
各单位要宣传。要有记录。
（二）组织实施
5月完成。
"""
SECOND = FIRST.replace("要落实。要总结。", "要总结。要落实。").replace("5月", "6月")


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[BankDesk]:
    del qapp
    with open_database(tmp_path / "quizapp.db") as database:
        Banks(database).put("b1", Bank("样题"), Change("2026-05-01T09:00:00Z"))
        yield BankDesk(database, "b1", "甲")


@pytest.fixture
def panel(desk: BankDesk) -> Iterator[MaterialPanel]:
    found = MaterialPanel(desk)
    found.resize(700, 500)
    found.show()
    settle(found)
    yield found
    found.finish()
    found.close()
    found.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(panel: MaterialPanel) -> None:
    for work in (panel.reading, panel.looking):
        wait(work)


def wait(work: Work) -> None:
    loop = QEventLoop()
    work.done.connect(loop.quit)
    work.failed.connect(loop.quit)
    QTimer.singleShot(30_000, loop.quit)
    if work.runs:
        loop.exec()
    assert not work.runs


def take(panel: MaterialPanel, tmp_path: Path, text: str = FIRST, version_of: str = "") -> str:
    file = tmp_path / "通知.txt"
    file.write_text(text, encoding="utf-8")
    panel.take_document(file, version_of=version_of)
    settle(panel)
    return str(panel.pick.picked)


def point_of(panel: MaterialPanel, text: str) -> QPoint:
    """The middle of a text on the page."""
    view = panel.pages.text
    at = view.toPlainText().index(text) + len(text) // 2
    cursor = QTextCursor(view.document())
    cursor.setPosition(at)
    return view.cursorRect(cursor).center()


def cite(desk: BankDesk, number: int, citation: Citation) -> None:
    question = Question(
        f"q{number}", Kind.OPEN, f"问题{number}", key=Model("x"), citation=citation,
        status=Status.READY,
    )  # fmt: skip
    desk.add((question,), "Add")


def test_what_comes_along_is_there_and_read_only(panel: MaterialPanel) -> None:
    assert panel.pick.picked == "dl-2020-37"
    assert not panel.version.isEnabled()
    assert "0 of 47" in panel.said.text()


def test_a_sentence_that_is_clicked_becomes_a_question(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    own = take(panel, tmp_path)
    made: list[str] = []
    panel.question_made.connect(made.append)
    view = panel.pages.text.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point_of(panel, "要落实。"))
    assert panel.citation == Citation(own, "一", "", 2)
    QTest.mouseClick(panel.new, Qt.MouseButton.LeftButton)
    question = desk.question(made[0])
    assert question is not None
    assert question.citation == Citation(own, "一", "", 2)
    assert question.status is Status.DRAFT
    desk.undo()
    assert desk.ids() == ()


def test_dragging_over_several_cites_their_place(panel: MaterialPanel, tmp_path: Path) -> None:
    own = take(panel, tmp_path)
    view = panel.pages.text.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=point_of(panel, "要学习。"))
    QTest.mouseMove(view, point_of(panel, "要总结。"))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=point_of(panel, "要总结。"))
    assert panel.pages.text.range == (0, 2)
    assert panel.citation == Citation(own, "一")


def test_keys_go_from_sentence_to_sentence(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    own = take(panel, tmp_path)
    text = panel.pages.text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Home)
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert panel.citation == Citation(own, "一", "", 2)
    QTest.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert text.range == (1, 2)
    QTest.keyClick(text, Qt.Key.Key_Up)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert len(desk.ids()) == 1


def test_coverage_is_shown_and_leads_to_what_nobody_asks_about(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    own = take(panel, tmp_path)
    cite(desk, 1, Citation(own, "二", "（一）"))
    panel.look()
    settle(panel)
    assert "2 of 6" in panel.said.text()
    assert panel.pages.strip.accessibleDescription().startswith("2 of 6")
    panel.pages.buttons[BARE].click()
    assert panel.pages.bare.count() == 4
    panel.pages.bare.setFocus()
    panel.pages.bare.setCurrentRow(3)
    panel.pages.bare.itemActivated.emit(panel.pages.bare.item(3))
    assert panel.pages.stack.currentIndex() == TEXT
    assert panel.citation == Citation(own, "二", "（二）")
    top, bottom = panel.pages.strip.band(3)
    middle = QPoint(5, round((top + bottom) / 2))
    QTest.mouseClick(panel.pages.strip, Qt.MouseButton.LeftButton, pos=middle)
    assert panel.pages.text.range == (3, 3)
    assert panel.pages.questions.count() == 1


def test_a_citation_opens_its_passage(panel: MaterialPanel, tmp_path: Path) -> None:
    own = take(panel, tmp_path)
    panel.show_citation(Citation("dl-2020-37", "一", "", 3))
    settle(panel)
    assert panel.citation == Citation("dl-2020-37", "一", "", 3)
    panel.show_citation(Citation(own, "二", "（二）"))
    settle(panel)
    assert panel.citation == Citation(own, "二", "（二）")
    panel.show_citation(Citation(own, "九"))
    assert "no such place" in panel.said.text()


def test_figures_name_a_cited_place_by_its_document(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    own = take(panel, tmp_path)
    material = known_materials(desk.materials)[own].material
    first = material.places[0]
    cite(desk, 1, Citation(own, first.part, first.item, 1))
    page = StatisticsPage(desk)
    page.show_now()
    wait(page.work)
    assert page.places.rows == ((f"{material.title} {first.part}{first.item}", 1),)
    page.finish()  # Its thread may still be on its way out.
    page.deleteLater()


def test_a_new_version_lists_whose_passage_moved_and_lets_it_follow(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    own = take(panel, tmp_path)
    for number, sentence in enumerate((1, 2, 3), 1):
        cite(desk, number, Citation(own, "一", "", sentence))
    cite(desk, 4, Citation(own, "二", "（二）"))
    take(panel, tmp_path, SECOND, version_of=own)
    assert panel.pages.stack.currentIndex() == MOVED
    listed = [panel.pages.moved.item(row).text()[:2] for row in range(panel.pages.moved.count())]
    assert listed == ["q2", "q3", "q4"]
    QTest.mouseClick(panel.pages.follow_all, Qt.MouseButton.LeftButton)
    panel.look()
    settle(panel)
    found = {own: desk.question(own) for own in ("q2", "q3")}
    assert [one.citation.sentence for one in found.values() if one and one.citation] == [3, 2]
    assert panel.pages.moved.count() == 1
    desk.undo()
    panel.look()
    settle(panel)
    assert panel.pages.moved.count() == 3, "one step back brings both back"
    desk.redo()
    panel.look()
    settle(panel)
    assert not panel.pages.follow.isEnabled(), "the same words stand nowhere any more"
    assert "5月" in panel.pages.before.text()
    assert "6月" in panel.pages.now.text()
    QTest.mouseClick(panel.pages.draft, Qt.MouseButton.LeftButton)
    panel.look()
    settle(panel)
    last = desk.question("q4")
    assert last is not None
    assert last.status is Status.DRAFT
    assert panel.pages.moved.count() == 0
    assert panel.pages.stack.currentIndex() == TEXT


def test_what_is_written_after_a_version_came_is_not_listed(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    own = take(panel, tmp_path)
    take(panel, tmp_path, SECOND, version_of=own)
    cite(desk, 1, Citation(own, "一", "", 2))
    panel.look()
    settle(panel)
    assert panel.pages.moved.count() == 0


def test_a_document_without_text_is_refused_in_words(panel: MaterialPanel, tmp_path: Path) -> None:
    failed: list[object] = []
    panel.failed.connect(failed.append)
    file = tmp_path / "empty.txt"
    file.write_text(" \n")
    panel.take_document(file)
    settle(panel)
    assert len(failed) == 1
    assert panel.pick.picked == "dl-2020-37"


def test_under_seal_nothing_is_written(
    panel: MaterialPanel, desk: BankDesk, tmp_path: Path
) -> None:
    take(panel, tmp_path)
    panel.pages.text.choose(0)
    assert panel.new.isEnabled()
    desk.set_seal("乙")
    assert not panel.new.isEnabled()
    panel.new_question()
    assert desk.ids() == ()
