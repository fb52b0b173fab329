"""Every kind of question is written by key, with what is wrong beside the field at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton

from quizapp.bank.question import (
    Blanks,
    Choices,
    Citation,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Status,
    Truth,
)
from quizapp.game.scenes import QuestionScene
from tests.windows.bank_stand import QUESTIONS, enter, keys, standing, until
from tests.windows.media_files import png, wav

if TYPE_CHECKING:
    from quizapp.windows.bank.editor import Editor
    from quizapp.windows.bank.window import BankWindow


@pytest.fixture
def window(tmp_path: Path, qapp: object) -> Iterator[BankWindow]:
    del qapp
    with standing(tmp_path) as opened:
        yield opened


def editing(window: BankWindow, question: Question) -> Editor:
    """Put a question in the place of q1 and open it."""
    window.desk.put((replace(question, id="q1"),), "put")
    window.questions.listing.choose(("q2",))
    window.questions.listing.choose(("q1",))
    return window.questions.editor


def written(window: BankWindow) -> Question:
    assert window.flush()
    return window.desk.whole().questions[0]


def test_options_are_written_ticked_moved_and_dropped(window: BankWindow) -> None:
    editor = editing(window, replace(QUESTIONS[0], options=("", "", ""), key=None))
    editor.options.rows[0].text.setFocus()
    enter("one")
    keys(editor, "Return")
    enter("two")
    keys(editor, "Alt+Return", "Return", "Return")
    assert len(editor.options.rows) == 4
    enter("four")
    assert written(window).options == ("one", "two", "", "four")
    assert written(window).key == Choices((1,))
    keys(editor, "Alt+Up", "Alt+Up")
    assert written(window).options == ("one", "four", "two", "")
    assert written(window).key == Choices((2,))
    editor.options.rows[3].text.setFocus()
    keys(editor, "Backspace")
    assert written(window).options == ("one", "four", "two")
    editor.options.rows[0].mark.click()
    assert written(window).key == Choices((0,))
    editor.options.rows[0].mark.click()
    assert written(window).key is None


def test_several_are_right(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[1])
    editor.options.rows[3].mark.click()
    editor.options.rows[0].mark.click()
    assert written(window).key == Choices((1, 3))


def test_true_or_false(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[2])
    editor.truth.no.click()
    assert written(window).key == Truth(value=False)
    assert not editor.truth.yes.isChecked()
    editor.truth.no.click()
    assert written(window).key is None


def test_the_chosen_verdict_is_seen(window: BankWindow) -> None:
    truth = editing(window, QUESTIONS[2]).truth
    truth.no.click()
    window.title.setFocus()
    QApplication.processEvents()

    def ground(button: QPushButton) -> QColor:
        return button.grab().toImage().pixelColor(10, button.height() // 2)

    yes, no = ground(truth.yes), ground(truth.no)
    assert abs(yes.lightness() - no.lightness()) > 60
    truth.yes.click()
    window.title.setFocus()
    QApplication.processEvents()
    assert (ground(truth.yes), ground(truth.no)) == (no, yes)


def test_blanks_take_variants(window: BankWindow) -> None:
    editor = editing(window, Question(id="q1", kind=Kind.BLANKS, stem="a ____ b"))
    editor.stem.moveCursor(editor.stem.textCursor().MoveOperation.End)
    editor.blanks.add.click()
    assert written(window).stem == "a ____ b____"
    editor.blanks.fields[0].setFocus()
    enter("x | y")
    keys(editor, "Tab")
    enter("z")
    assert written(window).key == Blanks((("x", "y"), ("z",)))
    assert editor.blanks.fields[0].text() == "x | y"


def test_a_number_with_tolerance_and_unit(window: BankWindow) -> None:
    editor = editing(window, Question(id="q1", kind=Kind.NUMERIC, stem="?"))
    editor.number.value.setFocus()
    enter("12.50")
    keys(editor, "Tab")
    enter("0.5")
    keys(editor, "Tab")
    enter("km")
    assert written(window).key == Number(Decimal("12.50"), Decimal("0.5"), "km")
    editor.number.value.setFocus()
    keys(editor, "Ctrl+A")
    enter("abc")
    assert editor.number.value.property("wrong") is True
    assert written(window).key is None
    assert editor.number.value.text() == "abc"


def test_an_order_is_whole_or_none(window: BankWindow) -> None:
    editor = editing(window, Question(id="q1", kind=Kind.ORDERING, stem="?", options=("a", "b")))
    editor.options.rows[0].place.edited.emit(1)
    assert written(window).key is None
    editor.options.rows[1].place.edited.emit(0)
    assert written(window).key == Order((1, 0))
    editor.options.rows[1].place.edited.emit(1)
    assert written(window).key == Order((0, 1)), "two change places"


def test_pairs_are_chosen(window: BankWindow) -> None:
    both = ("a", "b")
    question = Question(id="q1", kind=Kind.MATCHING, stem="?", options=both, partners=both)
    editor = editing(window, question)
    editor.options.rows[0].place.edited.emit(1)
    editor.partners.rows[0].text.setFocus()
    enter("1")
    assert written(window).key == Pairs(((0, 1),))
    editor.partners.rows[1].up.click()
    assert written(window).key == Pairs(((0, 0),))
    assert written(window).partners == ("b", "1a")


def test_an_open_answer(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[3])
    editor.model.text.setFocus()
    enter("because")
    assert written(window).key == Model("because")


def test_figures_topics_and_note(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[0])
    editor.points.setFocus()
    keys(editor, "Ctrl+A")
    enter("20")
    editor.seconds.setFocus()
    keys(editor, "Ctrl+A")
    enter("30")
    editor.topics.setFocus()
    keys(editor, "Ctrl+A")
    enter("x, y")
    editor.note.setFocus()
    enter("look again")
    question = written(window)
    assert (question.points, question.seconds) == (20, 30)
    assert question.tags == ("x", "y")
    assert question.note == "look again"


def test_topics_are_completed(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[3])
    editor.topics.setFocus()
    enter("城")
    editor.topics._completer.activated.emit("城市")
    assert editor.topics.text() == "城市"
    assert written(window).tags == ("城市",)


def test_a_citation_shows_its_words(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[0])
    editor.citation.material.edited.emit("m1")
    assert editor.citation.words.text() == "要学习。要宣传。"
    editor.citation.sentence.edited.emit(2)
    assert editor.citation.words.text() == "要宣传。"
    assert written(window).citation == Citation("m1", "一", "（一）", 2)
    editor.citation.material.edited.emit("")
    assert written(window).citation is None


def test_a_citation_of_an_unknown_material_is_kept(window: BankWindow) -> None:
    gone = Citation("gone", "九", "", 3)
    editor = editing(window, replace(QUESTIONS[0], citation=gone))
    assert "not here" in editor.citation.words.text()
    assert written(window).citation == gone


def test_a_file_goes_into_the_bank(window: BankWindow, tmp_path: Path) -> None:
    editor = editing(window, QUESTIONS[0])
    picture = tmp_path / "map.png"
    one, two = png("#FF0000"), png("#00FF00")
    picture.write_bytes(one)
    editor.media.take(picture)
    picture.write_bytes(two)
    editor.media.take(picture)
    assert written(window).media == ("map.png", "map-2.png")
    assert window.desk.banks.media("b1") == {"map.png": one, "map-2.png": two}
    assert "map-2.png" in editor.media.names.text(), "the hall sees the first alone"
    editor.media.rows[0].remove.click()
    assert written(window).media == ("map-2.png",)
    assert not editor.media.names.text()
    assert _wait(lambda: _seen(window) == "map-2.png")
    assert window.questions.picture.look.gallery.picture("", "map-2.png") is not None


@pytest.mark.parametrize(
    ("name", "content"),
    [("map.png", b""), ("map.png", b"no picture"), ("map.svg", b"<svg/>"), ("a.exe", b"MZ")],
)
def test_a_file_that_cannot_be_shown_is_not_taken(
    window: BankWindow, tmp_path: Path, name: str, content: bytes
) -> None:
    editor = editing(window, QUESTIONS[0])
    file = tmp_path / name
    file.write_bytes(content)
    editor.media.take(file)
    assert name in window.fault.text()
    assert window.desk.banks.media("b1") == {}


def test_a_sound_is_heard_in_the_editor_and_a_broken_one_is_told(
    window: BankWindow, tmp_path: Path
) -> None:
    editor = editing(window, QUESTIONS[0])
    for name, content in (("tune.wav", wav(0.4)), ("odd.mp3", b"no sound")):
        (tmp_path / name).write_bytes(content)
        editor.media.take(tmp_path / name)
    tune, odd = editor.media.rows
    tune.play.click()
    assert tune.play.text() == "Stop"
    assert _wait(lambda: tune.play.text() == "Play")
    odd.play.click()
    assert _wait(lambda: "odd.mp3 cannot be played" in odd.said.text())


def _seen(window: BankWindow) -> str:
    """The picture beside the question in the picture of the hall."""
    scene = window.questions.picture.stage.scene
    medium = scene.medium if isinstance(scene, QuestionScene) else None
    return medium.picture if medium is not None else ""


def _wait(done: Callable[[], bool]) -> bool:
    ends = time.monotonic() + 10
    while time.monotonic() < ends and not done():
        QApplication.processEvents()
        time.sleep(0.01)
    return done()


def test_the_kind_keeps_what_can_be_kept(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[0])
    editor.kind.edited.emit(Kind.MULTIPLE)
    assert written(window).key == Choices((0,))
    editor.kind.edited.emit(Kind.OPEN)
    assert written(window).key == Model("北京")
    assert editor.model.isVisible()
    assert not editor.options.isVisible()
    window.undo_step()
    window.undo_step()
    assert written(window) == replace(QUESTIONS[0], id="q1")


def test_findings_stand_beside_the_field(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[0])
    editor.stem.setFocus()
    keys(editor, "Ctrl+A", "Delete")
    assert "no stem" in editor.stem_said.text()
    editor.options.rows[1].text.setFocus()
    keys(editor, "Ctrl+A", "Delete")
    assert "empty" in editor.key_said.text()
    assert editor.key_said.objectName() == "wrong"
    assert "does not cite" in editor.citation_said.text()


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_picture(window: BankWindow, kind: Kind) -> None:
    editor = editing(window, QUESTIONS[0])
    editor.kind.edited.emit(kind)
    editor.status.edited.emit(Status.DRAFT)
    picture = window.questions.picture
    picture.draw()
    assert picture.stage.scene is not None
    assert written(window).kind is kind


def test_the_picture_follows_and_judges(window: BankWindow) -> None:
    editor = editing(window, QUESTIONS[0])
    picture = window.questions.picture
    until(lambda: picture.verdict.objectName() == "good")
    picture.switches[1].click()
    assert type(picture.stage.scene).__name__ == "RevealScene"
    editor.options.rows[0].mark.click()
    picture.draw()
    assert type(picture.stage.scene).__name__ == "QuestionScene", "without a key none is shown"
    editor.stem.setFocus()
    keys(editor, "Ctrl+A")
    enter("长题干，" * 120)
    picture.draw()
    assert picture.verdict.objectName() in ("odd", "wrong")
