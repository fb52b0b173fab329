"""The board is laid out from the questions alone, and the same all evening."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.game.board import fields
from quizapp.game.plan import Round
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Source
from tests.game.evenings import question

BOARD = rules_of(Preset.BOARD)


@given(st.lists(st.tuples(st.sampled_from("甲乙丙"), st.sampled_from([None, 10, 20, 30, 7]))))
def test_every_question_has_one_cell_of_a_value_that_the_round_has(
    made: list[tuple[str, int | None]],
) -> None:
    questions = tuple(
        replace(question(f"q{n}"), tags=(topic,), points=points)
        for n, (topic, points) in enumerate(made)
    )
    laid = fields(Round("", BOARD, questions))
    assert sorted(one.question.id for one in laid) == sorted(one.id for one in questions)
    assert [one.number for one in laid] == list(range(1, len(laid) + 1))
    for one in laid:
        assert one.value in BOARD.values
        assert one.topic == one.question.tags[0]
        assert one.question.points in (one.value, None, 7)


def test_questions_without_points_take_the_smallest_value_that_lacks() -> None:
    points = (30, None, None, None)
    questions = tuple(
        replace(question(f"q{n}"), tags=("法",), points=own) for n, own in enumerate(points)
    )
    laid = fields(Round("", BOARD, questions))
    assert [(one.value, one.question.id) for one in laid] == [
        (10, "q1"),
        (10, "q3"),
        (20, "q2"),
        (30, "q0"),
    ]


def test_numbers_stand_in_the_order_of_the_questions() -> None:
    rules = replace(BOARD, source=Source.NUMBERS, values=(10,))
    laid = fields(Round("", rules, (question("b"), question("a"))))
    assert [(one.number, one.topic, one.question.id) for one in laid] == [
        (1, "", "b"),
        (2, "", "a"),
    ]


def test_a_round_in_order_has_no_board() -> None:
    assert fields(Round("", rules_of(Preset.TEAM), (question("a"),))) == ()
