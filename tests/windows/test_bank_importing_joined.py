"""Files and material as they are reached from the bank window and from the first window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from quizapp.bank.question import Citation, Status
from quizapp.windows.bank.exporting import ExportDialog
from quizapp.windows.bank.importing import ImportWindow
from quizapp.windows.bank.window import BankWindow
from quizapp.windows.bank.work import Work
from tests.windows.bank_stand import standing

TEXT = "1. 我国首都是（ A ）。\nA. 北京 B. 上海\n2. 最长的河流是（ B ）。\nA. 黄河 B. 长江\n"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[BankWindow]:
    del qapp
    with standing(tmp_path) as found:
        yield found


def wait(work: Work) -> None:
    loop = QEventLoop()
    work.done.connect(loop.quit)
    work.failed.connect(loop.quit)
    QTimer.singleShot(30_000, loop.quit)
    if work.runs:
        loop.exec()
    assert not work.runs


def test_files_come_in_as_one_step_of_the_window(
    window: BankWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "new.txt"
    file.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    before = window.desk.ids()
    QTest.keySequence(window, "Ctrl+I")
    (opened,) = window.findChildren(ImportWindow)
    wait(opened.reading)
    wait(opened.comparing)
    assert opened.preview.target == "b1"
    QTest.mouseClick(opened.preview.go, Qt.MouseButton.LeftButton)
    wait(opened.putting)
    came = window.desk.ids()[len(before) :]
    assert len(came) == 2
    assert window.questions.listing.current == came[0]
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keySequence(window, "Ctrl+Z")
    assert window.desk.ids() == before
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_shown_and_the_chosen_can_be_handed_out(window: BankWindow) -> None:
    window.questions.listing.choose(("q1", "q2"))
    QTest.keySequence(window, "Ctrl+E")
    (dialog,) = window.findChildren(ExportDialog)
    wait(dialog.trying)
    assert dialog.outcome.text().startswith("All 2 questions")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_under_seal_nothing_comes_in(window: BankWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: pytest.fail("asked"))
    window.desk.set_seal("乙")
    QTest.keySequence(window, "Ctrl+I")
    assert not window.findChildren(ImportWindow)


def test_a_passage_becomes_a_question_that_is_typed_at_once(window: BankWindow) -> None:
    page, panel = window.questions, window.material
    page.side.setCurrentWidget(panel)
    wait(panel.looking)
    panel.pages.text.choose(4)
    panel.pages.text.setFocus()
    QTest.keyClick(panel.pages.text, Qt.Key.Key_Return)
    question = page.editor.question
    assert question is not None
    assert question.status is Status.DRAFT
    assert question.citation is not None
    assert question.citation.material == "dl-2020-37"
    assert page.editor.stem.hasFocus()
    QTest.keyClicks(page.editor.stem, "When?")
    assert page.editor.flush()
    assert [one.stem for one in window.desk.whole().questions][-1] == "When?"


def test_a_citation_opens_its_passage_beside_the_editor(window: BankWindow) -> None:
    page, panel = window.questions, window.material
    first = window.desk.question("q1")
    assert first is not None
    page.editor.citation.opened.emit(Citation("dl-2020-37", "一", "", 2))
    wait(panel.looking)
    assert page.side.currentWidget() is panel
    assert panel.citation == Citation("dl-2020-37", "一", "", 2)


def test_from_home_files_become_a_new_bank(qapp: QApplication, tmp_path: Path) -> None:
    from quizapp.app.desktop import Desktop
    from quizapp.app.library import Library

    file = tmp_path / "new.txt"
    file.write_text(TEXT, encoding="utf-8")
    library = Library(tmp_path)
    desktop = Desktop(qapp, library)
    desktop.show_home()
    desktop.home.import_requested.emit((file,))
    (opened,) = desktop.home.findChildren(ImportWindow)
    wait(opened.reading)
    wait(opened.comparing)
    opened.preview.title.setText("新题")
    opened.preview.go.click()
    wait(opened.putting)
    card = next(card for card in library.banks.cards() if card.title == "新题")
    assert (card.questions, card.ready) == (2, 2)
    assert desktop.home.banks.current_id() == card.id
    desktop.home.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    library.close()
