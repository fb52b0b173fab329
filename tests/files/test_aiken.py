"""Aiken, strict and as its tools write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.problems import Reading
from quizapp.bank.question import Status
from quizapp.files import aiken
from quizapp.files.refusal import Unreadable
from tests.files.reading import codes, only, told

PLAIN = "Capital of France?\nA. Rome\nB) Paris\nC. Oslo\nANSWER: B\n"


def read(text: str) -> Reading:
    return aiken.read(text.encode(), "bank.txt")


def test_a_plain_question() -> None:
    reading = read(PLAIN)
    assert told(reading) == [("single", "ready", [1])]
    assert only(reading).options == ("Rome", "Paris", "Oslo")
    assert (codes(reading), reading.lines) == ([], (1,))


def test_no_empty_line_is_needed_and_one_does_no_harm() -> None:
    assert told(read(PLAIN * 3)) == [("single", "ready", [1])] * 3
    assert told(read(PLAIN.replace("\n", "\r\n\r\n"))) == [("single", "ready", [1])]


@pytest.mark.parametrize("line", ["ANSWER:B", "Answer: B", "ANSWER： B", "answer : B"])
def test_the_answer_line_in_its_spellings(line: str) -> None:
    assert told(read(PLAIN.replace("ANSWER: B", line))) == [("single", "ready", [1])]


def test_text_is_never_html() -> None:
    reading = read("Which <b>?\nA. <p>\nB. <br>\nANSWER: A")
    assert (only(reading).stem, only(reading).options) == ("Which <b>?", ("<p>", "<br>"))


def test_long_stems_and_options_are_kept_whole_with_a_note() -> None:
    reading = read("One\ntwo?\nA. a\nmore\nB. b\nANSWER: A\nFeedback: Why\nFeedback: and how")
    question = only(reading)
    assert (question.stem, question.options) == ("One\ntwo?", ("a\nmore", "b"))
    assert question.explanation == "Why\nand how"
    assert codes(reading) == ["LONG_OPTION", "LONG_STEM"]


def test_several_letters_make_a_multiple_choice() -> None:
    reading = read(PLAIN.replace("ANSWER: B", "ANSWER: A, C"))
    assert (told(reading), codes(reading)) == ([("multiple", "ready", [0, 2])], ["SEVERAL_ANSWERS"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PLAIN.replace("ANSWER: B", "ANSWER: E"), "ANSWER_RANGE"),
        (PLAIN.replace("ANSWER: B", "ANSWER:"), "ANSWER_RANGE"),
        (PLAIN.replace("ANSWER: B", "ANSWER: Paris"), "ANSWER_RANGE"),
        (PLAIN.replace("ANSWER: B\n", ""), "NO_RIGHT_ANSWER"),
        (PLAIN.replace("C. ", "D. "), "OPTION_LETTERS"),
        ("q\nA. only\nANSWER: A", "too-few-options"),
    ],
)
def test_what_is_not_certain_is_a_draft(text: str, code: str) -> None:
    reading = read(text)
    assert only(reading).status is Status.DRAFT
    assert code in codes(reading)


def test_a_missing_answer_does_not_swallow_the_next_question() -> None:
    reading = read("One?\nA. a\nB. b\nTwo?\nA. c\nB. d\nANSWER: B")
    assert [question.stem for question in reading.bank.questions] == ["One?", "Two?"]
    assert told(reading) == [("single", "draft", None), ("single", "ready", [1])]
    assert reading.bank.questions[0].options == ("a", "b")


def test_what_is_no_question_is_shown() -> None:
    reading = read(
        "category\nHistory\n\nmultichoice\nQ?\nA. a\nB. b\nANSWER: A\n\n"
        "shortanswer\n2+2\nAnswer: 4\n\nA. lonely\nB. too\nANSWER: A\n\nThe end"
    )
    assert [question.stem for question in reading.bank.questions] == ["Q?"]
    assert [one.text.split("\n")[0] for one in reading.unread] == [
        "category", "shortanswer", "A. lonely", "The end",
    ]  # fmt: skip
    assert reading.skipped == 2
    assert codes(reading) == ["TEXT_ABOVE", "NO_OPTIONS", "NO_STEM"]


def test_a_file_without_questions_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read("nothing here\n\nat all")
    assert caught.value.words.code == "NO_QUESTIONS"


@given(
    st.lists(
        st.sampled_from(
            ["Q?", "A. a", "B. b", "C) c", "ANSWER: B", "ANSWER: Z", "", "Feedback: x"]
        ),
        max_size=14,
    )
)
def test_every_line_is_somewhere(lines: list[str]) -> None:
    try:
        reading = read("\n".join(lines))
    except Unreadable:
        return
    shown = "\n".join([*reading.raw, *(one.text for one in reading.unread)])
    assert sorted(shown.split("\n")) == sorted(filter(None, lines))
