"""A bank is handed out in every format; what does not fit is told before anything is written."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Bank, Choices, Kind, Model, Question, Status, Truth
from quizapp.files import reader
from quizapp.files.writer import Form
from quizapp.store.banks import Banks, Change
from quizapp.store.database import open_database
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.exporting import ALL, CHOSEN, FOUND, ExportDialog
from quizapp.windows.bank.work import Work

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
QUESTIONS = (
    Question(
        "q1",
        Kind.SINGLE,
        "首都是？",
        ("北京", "上海"),
        key=Choices((0,)),
        status=Status.READY,
        media=("map.png",),
    ),
    Question("q2", Kind.TRUEFALSE, "水会结冰。", key=Truth(value=True), status=Status.READY),
    Question("q3", Kind.OPEN, "为什么？", key=Model("因为"), status=Status.READY),
    Question("q4", Kind.SINGLE, "还没有答案", ("甲", "乙")),
)


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[BankDesk]:
    del qapp
    with open_database(tmp_path / "quizapp.db") as database:
        banks = Banks(database)
        change = Change("2026-05-01T09:00:00Z")
        banks.put("b1", Bank("样/题", QUESTIONS), change, {"map.png": PNG})
        yield BankDesk(database, "b1")


@pytest.fixture
def opened(desk: BankDesk) -> Iterator[Callable[..., ExportDialog]]:
    dialogs: list[ExportDialog] = []

    def open_it(found: tuple[str, ...] = (), chosen: tuple[str, ...] = ()) -> ExportDialog:
        dialog = ExportDialog(desk, found, chosen)
        dialogs.append(dialog)
        dialog.show()
        settle(dialog.trying)
        return dialog

    yield open_it
    for dialog in dialogs:
        dialog.close()
        dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(work: Work) -> None:
    loop = QEventLoop()
    work.done.connect(loop.quit)
    work.failed.connect(loop.quit)
    QTimer.singleShot(30_000, loop.quit)
    if work.runs:
        loop.exec()
    assert not work.runs


def pick(dialog: ExportDialog, form: Form) -> None:
    dialog.forms.setCurrentRow(list(Form).index(form))
    settle(dialog.trying)


@pytest.mark.parametrize("form", list(Form))
def test_every_format_is_written_and_read_again(
    form: Form, opened: Callable[..., ExportDialog], tmp_path: Path
) -> None:
    from quizapp.files.writer import ENDINGS

    dialog = opened()
    pick(dialog, form)
    file = tmp_path / f"out{ENDINGS[form][0]}"
    dialog.save(file)
    settle(dialog.writing)
    assert str(file) in dialog.outcome.text()
    assert dialog.folder.isVisible()
    if form in (Form.TEMPLATE, Form.PAPER):
        assert file.stat().st_size > 1000
        return
    stems = [question.stem for question in reader.read(file).bank.questions]
    assert any(stem.startswith("首都是？") for stem in stems)


def test_what_does_not_fit_is_told_first(opened: Callable[..., ExportDialog]) -> None:
    dialog = opened()
    assert dialog.outcome.text().startswith("All 4 questions fit")
    pick(dialog, Form.KAHOOT)
    assert dialog.outcome.text().startswith("2 of 4 questions fit; 2 are left out")
    told = [dialog.reasons.item(row).text() for row in range(dialog.reasons.count())]
    assert any("q3" in line for line in told)
    assert any("q4" in line for line in told)
    assert all(line.startswith("×") for line in told)


def test_the_chosen_the_shown_or_all(opened: Callable[..., ExportDialog]) -> None:
    dialog = opened(found=("q1", "q2", "q3"), chosen=("q1", "q2"))
    assert dialog.which[CHOSEN].isChecked()
    assert dialog.outcome.text().startswith("All 2 questions")
    QTest.mouseClick(dialog.which[FOUND], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    settle(dialog.trying)
    assert dialog.outcome.text().startswith("All 3 questions")
    QTest.mouseClick(dialog.which[ALL], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    settle(dialog.trying)
    assert dialog.outcome.text().startswith("All 4 questions")
    assert not opened().which[FOUND].isVisible()


def test_keys_walk_through_the_formats(opened: Callable[..., ExportDialog]) -> None:
    dialog = opened()
    assert dialog.forms.hasFocus()
    QTest.keyClick(dialog.forms, Qt.Key.Key_Down)
    assert dialog.form is Form.XLSX
    settle(dialog.trying)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_where_nothing_can_be_written_it_says_so(
    opened: Callable[..., ExportDialog], tmp_path: Path
) -> None:
    dialog = opened()
    pick(dialog, Form.CSV)
    dialog.save(tmp_path / "nowhere" / "out.csv")
    settle(dialog.writing)
    assert "could not be written" in dialog.outcome.text()
    assert not dialog.folder.isVisible()
    assert not (tmp_path / "nowhere").exists()


def test_a_paper_leaves_drafts_out_and_says_how_many(opened: Callable[..., ExportDialog]) -> None:
    dialog = opened()
    pick(dialog, Form.PAPER)
    settle(dialog.trying)
    without = dialog.outcome.text()
    assert dialog.drafts.isVisible()
    dialog.drafts.setChecked(True)
    settle(dialog.trying)
    assert dialog.outcome.text() != without
    pick(dialog, Form.XLSX)
    settle(dialog.trying)
    assert not dialog.drafts.isVisible()
