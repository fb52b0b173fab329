"""The questions of a competition with key and mouse: drawn, drawn again, exchanged."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from quizapp.bank.question import Question
from quizapp.contest.draft import Draft, to_plan
from tests.windows.setup_stand import (
    QUESTIONS,
    Opened,
    click,
    codes,
    set_ups,
    shipped_questions,
    shipped_sample,
    type_over,
    undo,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.setup import SetupWindow


@pytest.fixture
def sample() -> Draft:
    return shipped_sample()


@pytest.fixture
def questions() -> tuple[Question, ...]:
    return shipped_questions()


@pytest.fixture
def opened(qapp: "QApplication") -> Iterator[Opened]:
    with set_ups(qapp) as made:
        yield made


def drawn(window: "SetupWindow", at: int) -> list[str]:
    window.desk.catch_up()
    return [one.id for one in window.desk.made.rounds[at].questions]


def spare(window: "SetupWindow", at: int) -> list[str]:
    window.desk.catch_up()
    return [one.id for one in window.desk.made.rounds[at].spares]


def test_the_draw_is_listed_with_spares_and_shown_in_full(opened: Opened) -> None:
    window = opened(QUESTIONS)
    page = window.questions
    assert page.table.rowCount() == 20
    marks = [page.table.item(row, 0) for row in (0, 17, 18)]
    assert [mark.text() for mark in marks if mark is not None] == ["1", "18", "spare 1"]
    assert page.state.text() == "18 asked, 18 drawn, 2 spares"
    first = page.table.questions[0]
    assert first.stem in page.preview.toPlainText()
    assert first.id in page.preview.toPlainText()


def test_drawing_a_round_again_leaves_the_others_as_they_are(
    opened: Opened, sample: Draft, questions: tuple[Question, ...]
) -> None:
    window = opened(QUESTIONS)
    before = [drawn(window, at) for at in range(6)]
    spares = [spare(window, at) for at in range(6)]
    window.questions.rounds.choose(3)
    click(window.questions.again)
    after = [drawn(window, at) for at in range(6)]
    assert after[3] != before[3]
    assert after[:3] + after[4:] == before[:3] + before[4:]
    now = [spare(window, at) for at in range(6)]
    assert now[:3] + now[4:] == spares[:3] + spares[4:], "and so do their spares"
    assert [len(one) for one in now] == [len(one) for one in spares]
    assert codes(window) == []
    plan = to_plan(window.draft, questions).plan
    assert plan is not None
    assert [one.id for one in plan.rounds[3].questions] == after[3]
    undo(window)
    assert window.draft == sample


def test_all_rounds_are_drawn_again_and_the_lot_number_brings_a_draw_back(
    opened: Opened,
) -> None:
    window = opened(QUESTIONS)
    before = [drawn(window, at) for at in range(6)]
    click(window.questions.again_all)
    assert [drawn(window, at) for at in range(6)] != before
    type_over(window.questions.seed, "1")
    assert [drawn(window, at) for at in range(6)] == before


def test_one_question_is_exchanged_by_hand(opened: Opened, qapp: "QApplication") -> None:
    from PySide6.QtCore import QTimer

    from quizapp.windows.setup.chooser import Chooser

    window = opened(QUESTIONS)
    before = [drawn(window, at) for at in range(6)]
    chosen: list[str] = []

    def choose() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, Chooser)
        taken = {one for round_ in before for one in round_}
        assert taken.isdisjoint(one.id for one in dialog.table.questions)
        dialog.fitting.setChecked(False)
        type_over(dialog.search, "五年")
        assert dialog.chosen is not None
        assert 0 < dialog.table.rowCount() < 60
        chosen.append(dialog.chosen.id)
        dialog.accept()

    window.questions.table.setCurrentCell(4, 4)
    QTimer.singleShot(0, choose)
    click(window.questions.swap)
    after = [drawn(window, at) for at in range(6)]
    assert after[0] == [*before[0][:4], chosen[0], *before[0][5:]]
    assert after[1:] == before[1:]
    assert "kept as chosen" in window.questions.state.text()


def test_questions_change_their_order(opened: Opened) -> None:
    window = opened(QUESTIONS)
    page, before = window.questions, drawn(window, 0)
    page.table.setCurrentCell(1, 4)
    click(page.up)
    assert drawn(window, 0) == [before[1], before[0], *before[2:]]
    assert page.table.currentRow() == 0
    assert not page.up.isEnabled()
    click(page.down)
    assert drawn(window, 0) == before


def test_what_is_drawn_is_narrowed_by_kind_and_topic(opened: Opened) -> None:
    window = opened(QUESTIONS)
    page = window.questions
    page.rounds.choose(3)
    row = page.wants.rows[0]
    for action in row.kinds.menu().actions():
        if action.isChecked() != (action.text() == "True or false"):
            action.trigger()
    window.desk.settle()
    kinds = {one.kind.value for one in window.desk.made.rounds[3].questions}
    assert kinds == {"truefalse"}
    next(one for one in row.tags.menu().actions() if one.text() == "情况反馈").trigger()
    assert "round-short" in codes(window)
    assert not window.host.isEnabled()


def test_a_second_rule_shares_the_round_and_can_go(opened: Opened, qapp: "QApplication") -> None:
    window = opened(QUESTIONS)
    page = window.questions
    page.rounds.choose(3)
    click(page.add_want)
    assert len(window.draft.rounds[3].wants) == 2
    qapp.processEvents()
    assert page.wants.rows[1].drop.isVisible()
    click(page.wants.rows[1].drop)
    assert len(window.draft.rounds[3].wants) == 1
    assert not page.wants.rows[0].drop.isVisible()


def test_spares_and_used_questions(opened: Opened, questions: tuple[Question, ...]) -> None:
    used = frozenset(one.id for one in questions[:40])
    window = opened(QUESTIONS, used=used)
    page = window.questions
    type_over(page.spares, "5")
    window.desk.settle()
    assert len(window.desk.made.rounds[0].spares) == 5
    assert used.isdisjoint(one for at in range(6) for one in drawn(window, at))
    click(page.fresh)
    assert window.draft.avoid_used is False


def test_banks_are_chosen(opened: Opened) -> None:
    window = opened(QUESTIONS)
    first = next(one for one in window.questions.banks.menu().actions() if one.text() == "题库一")
    first.trigger()
    assert window.draft.banks == ()
    assert "round-short" in codes(window)
    assert window.questions.banks.text() == "Question banks: none"
    first.trigger()
    assert codes(window) == []
