"""The shipped rows of clues: each cites the notice, and its answer is a fact that stands there."""

from quizapp.bank.checks import check_bank
from quizapp.bank.citing import place_of
from quizapp.bank.question import Model
from quizapp.bank.text import parse
from quizapp.paths import shipped_banks
from tests.bank.test_shipped import FACTS, OUTLINE, cited, places_of, plain

READING = parse((shipped_banks() / "dl-2020-37-clues.quiz.txt").read_text("utf-8"))


def test_the_bank_is_read_and_checked_without_a_problem() -> None:
    assert READING.problems == ()
    assert [problem.code for problem in check_bank(READING.bank)] == []
    assert len(READING.bank.questions) == 6


def test_each_is_a_row_of_four_clues_that_never_holds_the_answer() -> None:
    for question in READING.bank.questions:
        assert isinstance(question.key, Model)
        clues = question.stem.splitlines()
        assert len(clues) == 4, question.id
        assert max(map(len, clues)) <= 32, question.id
        assert question.key.text not in question.stem, question.id


def test_each_answer_is_a_fact_of_the_place_that_is_cited() -> None:
    for question in READING.bank.questions:
        assert isinstance(question.key, Model)
        assert place_of(OUTLINE, cited(question)), question.id
        told = [one for one in FACTS if not places_of(question).isdisjoint(one.places)]
        assert any(any(True for _ in one.spans(plain(question.key.text))) for one in told)
