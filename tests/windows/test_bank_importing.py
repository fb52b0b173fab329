"""Files are read, looked at, mended and taken with real keys; nothing is lost on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Bank, Choices, Kind, Model, Question, Status
from quizapp.files import workbook
from quizapp.store.banks import Banks, Change
from quizapp.store.database import Database, open_database
from quizapp.store.shelf import Shelf
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.importing import ImportWindow
from quizapp.windows.bank.importing_batch import (
    Batch,
    Block,
    Certainty,
    Choice,
    blocks_of,
    entry_of,
)

AT = "2026-05-01T09:00:00Z"
TEXT = """题库
一、单选题
1. 我国首都是（ A ）。
A. 北京 B. 上海 C. 广州 D. 深圳
2. 最长的河流是（ ）。
A. 长江 B. 黄河 C. 淮河 D. 珠江
二、判断题
3. 水在标准大气压下 100 ℃ 沸腾。（ √ ）
4. 太阳从西边升起。（ ）
"""


@pytest.fixture
def database(tmp_path: Path, qapp: QApplication) -> Iterator[Database]:
    del qapp
    with open_database(tmp_path / "quizapp.db") as found:
        yield found


@pytest.fixture
def brought(tmp_path: Path, database: Database) -> Iterator[Callable[..., ImportWindow]]:
    windows: list[ImportWindow] = []

    def bring(
        text: str | bytes = TEXT, name: str = "bank.txt", desk: BankDesk | None = None
    ) -> ImportWindow:
        file = tmp_path / name
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        window = ImportWindow([file], database, desk)
        windows.append(window)
        window.show()
        settle(window)
        return window

    yield bring
    for window in windows:
        window.batch.put(())
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(window: ImportWindow) -> None:
    for work in (window.reading, window.comparing, window.putting):
        loop = QEventLoop()
        work.done.connect(loop.quit)
        work.failed.connect(loop.quit)
        QTimer.singleShot(30_000, loop.quit)
        if work.runs:
            loop.exec()
        assert not work.runs


def press(window: ImportWindow, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(window.preview.list, key)


def stems(window: ImportWindow) -> list[str]:
    return [entry.question.stem for entry in window.batch.entries if entry.question]


def test_the_sure_are_taken_and_the_doubtful_wait(brought: Callable[..., ImportWindow]) -> None:
    window = brought()
    choices = [one.choice for one in window.batch.entries if one.question]
    assert choices == [Choice.TAKE, Choice.OPEN, Choice.TAKE, Choice.OPEN]
    assert window.preview.pair.raw.text.toPlainText().startswith("2. 最长的河流是")
    assert window.preview.list.currentIndex().row() == window.preview.model.row_of(
        window.batch.next_open(-1) or 0
    )


def test_a_letter_gives_the_answer_and_enter_goes_on(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    window = brought()
    taken: list[tuple[str, tuple[str, ...]]] = []
    window.taken.connect(lambda bank, ids: taken.append((bank, ids)))
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_B)
    press(window, Qt.Key.Key_Return)
    assert window.batch.next_open(-1) is None
    assert window.preview.go.hasFocus()
    QTest.mouseClick(window.preview.go, Qt.MouseButton.LeftButton)
    settle(window)
    (bank_id, ids), *rest = taken
    assert not rest
    bank = Banks(database).bank(bank_id)
    assert bank is not None
    assert tuple(question.id for question in bank.questions) == ids
    assert [question.status for question in bank.questions] == [Status.READY] * 4
    assert bank.questions[1].key == Choices((0,))
    assert bank.title == "题库"
    assert not window.isVisible()


def test_what_stays_doubtful_is_taken_as_a_draft_or_not_at_all(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    window = brought()
    press(window, Qt.Key.Key_Delete)
    assert window.preview.go.text().endswith("3 questions")
    window.preview.drafts.click()
    assert window.preview.go.text().endswith("2 questions")
    window.preview.drafts.click()
    window.preview.go.click()
    settle(window)
    (card,) = Banks(database).cards()
    assert (card.questions, card.ready) == (3, 2)


def test_every_decision_is_taken_back(brought: Callable[..., ImportWindow]) -> None:
    window = brought()
    before = list(window.batch.entries)
    press(window, Qt.Key.Key_C)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Delete)
    after = list(window.batch.entries)
    for _ in range(3):
        QTest.keySequence(window.preview.list, "Ctrl+Z")
    assert window.batch.entries == before
    for _ in range(3):
        window.preview.redo()
    assert window.batch.entries == after


def test_a_stem_is_mended_in_place(brought: Callable[..., ImportWindow]) -> None:
    window = brought()
    press(window, Qt.Key.Key_F2)
    form = window.preview.pair.taken.form
    assert form.stem.hasFocus()
    QTest.keySequence(form.stem, "Ctrl+A")
    QTest.keyClicks(form.stem, "The longest river")
    assert "The longest river" in stems(window)
    QTest.mouseClick(form.options.rows[1].mark, Qt.MouseButton.LeftButton)
    assert form.question is not None
    assert form.question.key == Choices((1,))
    window.preview.undo()
    window.preview.undo()
    assert stems(window)[1].startswith("最长的河流是")


def test_what_is_there_already_is_not_taken_twice(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    first = brought()
    first.preview.go.click()
    settle(first)
    second = brought(name="again.txt")
    there = [entry for entry in second.batch.entries if entry.twin is not None]
    assert len(there) == 4
    sure = [entry for entry in there if entry.certainty is Certainty.SURE]
    assert [entry.choice for entry in sure] == [Choice.LEAVE] * 2
    (card,) = Banks(database).cards()
    assert {entry.twin.bank for entry in there if entry.twin} == {card.title}
    assert "题库" in second.preview.pair.raw.twin_head.text()


def test_another_answer_than_the_one_there_is_doubtful(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    first = brought()
    first.preview.go.click()
    settle(first)
    window = brought(TEXT.replace("（ A ）", "（ B ）"), "other.txt")
    entry = next(entry for entry in window.batch.entries if entry.question)
    assert (entry.certainty, entry.choice) == (Certainty.DOUBTFUL, Choice.OPEN)


def test_with_a_desk_it_is_one_step_of_its_bank(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    own = Question(id="q1", kind=Kind.OPEN, stem="有了", key=Model("对"), status=Status.READY)
    Banks(database).put("b1", Bank("已有", (own,)), Change(AT))
    desk = BankDesk(database, "b1", "甲")
    window = brought(desk=desk)
    assert window.preview.target == "b1"
    window.preview.go.click()
    settle(window)
    assert len(desk.ids()) == 5
    assert desk.versions(desk.ids()[-1])[0].how == "imported"
    desk.undo()
    assert desk.ids() == ("q1",)
    desk.redo()
    assert len(desk.ids()) == 5


def test_a_bank_without_a_name_takes_that_of_the_file(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    Banks(database).put("b1", Bank("", ()), Change(AT))
    desk = BankDesk(database, "b1", "甲")
    window = brought(desk=desk)
    window.preview.go.click()
    settle(window)
    assert desk.title == "题库"
    desk.undo()
    assert (desk.ids(), desk.title) == ((), "题库")
    desk.undo()
    assert desk.title == ""


def test_what_is_no_question_is_shown_and_can_be_made_one(
    brought: Callable[..., ImportWindow],
) -> None:
    window = brought("欢迎参加本次竞赛。\n" + TEXT.removeprefix("题库\n"), "talk.txt")
    unread = [at for at, one in enumerate(window.batch.entries) if one.question is None]
    assert unread, "the text before the first question is shown"
    window.preview.choose(unread[0])
    pair = window.preview.pair
    assert pair.taken.pages.currentIndex() == 1
    QTest.mouseClick(pair.taken.make, Qt.MouseButton.LeftButton)
    made = window.batch.entries[unread[0]]
    assert made.question is not None
    assert made.question.key is None
    assert made.certainty is Certainty.DOUBTFUL


def test_a_refused_file_says_what_to_do(brought: Callable[..., ImportWindow]) -> None:
    window = brought(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc")
    assert window.pages.currentWidget() is window.refused_page
    assert ".docx" in window.refused_why.text()
    assert window.refused_name.text() == "old.doc"


def test_columns_set_right_are_read_anew_and_remembered(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    rows = "题目内容,甲,乙,正解\n首都是？,北京,上海,A\n大河是？,长江,小溪,A\n"
    window = brought(rows, "odd.csv")
    assert window.preview.columns.isVisible()
    panel = window.preview.panel
    before = len(stems(window))
    window.preview.columns.setChecked(True)
    for at, meaning in enumerate((("stem", 0), ("option", 0), ("option", 1), ("answer", 0))):
        panel.picks[at].setFocus()
        values = [value for value, _ in panel.picks[at]._options]
        panel.picks[at].setCurrentIndex(values.index(meaning))
        panel.picks[at].activated.emit(values.index(meaning))
    settle(window)
    assert len(stems(window)) == 2 >= before
    first = window.batch.entries[0].question
    assert first is not None
    assert (first.options, first.key) == (("北京", "上海"), Choices((0,)))
    window.preview.go.click()
    settle(window)
    assert any(key.startswith("columns-") for key, _ in Shelf(database).settings())
    again = brought(rows.replace("大河", "大江"), "odd2.csv")
    found = again.batch.entries[0].question
    assert found is not None
    assert found.options == ("北京", "上海")


def test_our_own_workbook_comes_in_whole(
    brought: Callable[..., ImportWindow], database: Database
) -> None:
    question = Question(
        "x1", Kind.SINGLE, "首都是？", ("北京", "上海"), key=Choices((0,)), status=Status.READY
    )
    window = brought(workbook.write(Bank("样", (question,))).content, "own.xlsx")
    window.preview.go.click()
    settle(window)
    (card,) = Banks(database).cards()
    bank = Banks(database).bank(card.id)
    assert bank is not None
    assert bank.questions[0].key == question.key


def test_closing_while_reading_stops_it(tmp_path: Path, database: Database) -> None:
    file = tmp_path / "long.txt"
    file.write_text("".join(f"{n}. 第{n}题（A）\nA. 甲 B. 乙\n" for n in range(1, 3000)))
    window = ImportWindow([file], database)
    window.show()
    QTest.mouseClick(window.stop, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert not window.reading.runs
    assert not Banks(database).cards()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_blocks_stand_in_the_order_of_the_file() -> None:
    from quizapp.bank.problems import Reading, Unread
    from quizapp.bank.question import Source

    def question(number: int, where: str) -> Question:
        return Question(f"q{number}", Kind.OPEN, "?", source=Source("f", where))

    questions = (question(1, "paragraph 3"), question(2, "paragraph 10"), question(3, "表!B4"))
    unread = tuple(Unread(where, where) for where in ("paragraph 4", "paragraph 1", "表!A9"))
    reading = Reading(Bank("", questions), unread=unread, raw=("a", "b", "c"))
    places = [block.where for block in blocks_of(reading, "f")]
    assert places == ["paragraph 1", "paragraph 3", "paragraph 4", "paragraph 10", "表!B4", "表!A9"]


def test_letters_typed_one_after_the_other_are_one_step() -> None:
    question = Question("q1", Kind.OPEN, "", key=Model("x"))
    batch = Batch()
    batch.put([entry_of(Block("f", "1", "", question))])
    for stem in ("a", "ab", "abc"):
        batch.change(0, Question("q1", Kind.OPEN, stem, key=Model("x")))
    batch.undo()
    assert batch.entries[0].question == question
    assert not batch.is_touched
