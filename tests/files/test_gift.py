"""GIFT as Moodle reads it, and as teachers write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.problems import Reading
from quizapp.bank.question import Blanks, Kind, Number, Status
from quizapp.files import gift
from quizapp.files.refusal import Unreadable
from tests.files.reading import codes, only, pairs, sequence, told


def read(text: str) -> Reading:
    return gift.read(text.encode(), "bank.gift")


def refusal(text: str) -> str:
    with pytest.raises(Unreadable) as caught:
        read(text)
    return caught.value.words.code


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("Who?{~Grant ~Jefferson =no one}", "single", [2]),
        ("Who?{\n~%50%Grant\n~%50%wife\n~father}", "multiple", [0, 1]),
        ("Who?{~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d}", "multiple", [0, 1, 2]),
        ("Grant is buried there.{FALSE}", "truefalse", False),
        ("2+2=4{T#no#yes}", "truefalse", True),
        ("Lower case is a text{true}", "blanks", [["true"]]),
        ("Who?{=no one =nobody}", "blanks", [["no one", "nobody"]]),
        ("When?{#1822:5}", "numeric", 1822),
        ("When?{#\n=1822:0 #yes\n=%50%1822:2 #near\n~#no}", "numeric", 1822),
        ("Pi?{#3.141..3.142}", "numeric", 3.1415),
        ("Read this.", "info", None),
        ("Which is not a pair?{~a -> b =c -> d}", "single", [1]),
        ("{=a ~b} comes first", "single", [0]),
        ("Which equals 5?{ ~ \\= 2 + 2 = \\= 2 + 3 }", "single", [1]),
        ("A colon: needs none.{=a ~b}", "single", [0]),
        ("Reset?{=%reset ~%clear}", "single", [0]),
    ],
)
def test_the_kinds_and_their_keys(text: str, kind: str, key: object) -> None:
    assert told(read(text)) == [(kind, "ready", key)]


def test_matching_and_ordering_do_not_show_their_keys() -> None:
    matching = only(read("Match.{=Canada->Ottawa =Italy->Rome =Japan->Tokyo = ->Oslo}"))
    assert pairs(matching) == {"Canada": "Ottawa", "Italy": "Rome", "Japan": "Tokyo"}
    assert set(matching.partners) == {"Ottawa", "Rome", "Tokyo", "Oslo"}
    assert matching.partners[:3] != ("Ottawa", "Rome", "Tokyo")
    ordering = only(read("Order.{>ALL VERTICAL\nfirst\nsecond\nthird}"))
    assert sequence(ordering) == ["first", "second", "third"]
    assert ordering.options != ("first", "second", "third")


def test_titles_ids_tags_categories_and_feedback() -> None:
    reading = read(
        "$CATEGORY: $course$/top/Maps/Europe\n\n// question: 1 [id:q-7] [tag:sea] [tag:x\\]y]\n"
        "::The title::[html]<p>Which <b>sea</b>?</p>{=<i>North</i>#Right! ~South#No sea####Look!}"
    )
    question = only(reading)
    assert (question.id, question.stem) == ("q-7", "Which sea?")
    assert question.options == ("North", "South")
    assert question.tags == ("Maps/Europe", "sea", "x]y")
    assert question.explanation == "Look!"
    assert question.note == "The title\nNorth: Right!\nSouth: No sea"
    assert reading.lines == (4,)
    assert question.source is not None
    assert question.source.where == "line 4"


def test_feedback_of_true_and_false_is_for_the_wrong_then_for_the_right() -> None:
    question = only(read("Sure?{FALSE#for the wrong#for the right}"))
    assert (question.explanation, question.note) == ("for the right", "for the wrong")


def test_a_gap_stands_where_the_braces_were() -> None:
    assert only(read("Grant is {~a =b} in a tomb.")).stem == "Grant is ____ in a tomb."
    assert only(read("The capital?{=Paris}")).stem == "The capital? ____"
    assert only(read("The capital is _____.{=Paris}")).stem == "The capital is _____."
    assert only(read("How much is pi? {#3.14}.")).stem == "How much is pi?"


def test_several_blanks_in_one_text() -> None:
    reading = read("{=Paris} is in {1:MC:=France~Italy}, and so is {=Lyon =Lyons}.")
    question = only(reading)
    assert question.stem == "____ is in ____ (France / Italy), and so is ____."
    assert question.key == Blanks((("Paris",), ("France",), ("Lyon", "Lyons")))
    assert (question.status, codes(reading)) == (Status.READY, ["GIFT_SEVERAL_BLANKS"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("q{~a ~b}", "NO_RIGHT_ANSWER"),
        ("q{=a =b ~c}", "TWO_RIGHT_ANSWERS"),
        ("q{~%50%a ~b}", "ODD_WEIGHTS"),
        ("q{~%200%a ~b}", "BAD_NUMBER"),
        ("q{#about 5}", "BAD_NUMBER"),
        ("q{#=1 =2}", "SEVERAL_NUMBERS"),
        ("q{}", "NO_MODEL_ANSWER"),
        ("q{=*}", "WILDCARD"),
        ("q{=a->b =c}", "GIFT_NO_ARROW"),
        ("\\frac{1}{2} is{=a ~b}", "GIFT_BRACES"),
        ("{=a}", "GAP_ALONE"),
        ("q{=a ~a}", "equal-options"),
    ],
)
def test_what_is_not_certain_is_a_draft_with_its_reason(text: str, code: str) -> None:
    reading = read(text)
    assert only(reading).status is Status.DRAFT
    assert code in codes(reading)
    assert {problem.question for problem in reading.problems} == {only(reading).id}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("q{=a ~%50%b}", "PARTIAL_CREDIT"),
        ("q{=cat =cat*}", "WILDCARD_DROPPED"),
        ("q{~=a ~b}", "GIFT_DOUBLE_MARK"),
        ("q{\n\n=a\n~b}", "GIFT_EMPTY_LINE_INSIDE"),
        ("::Who?::{=a ~b}", "TITLE_AS_QUESTION"),
        ("[html]<script>x</script>q{=a ~b}", "HTML_STRIPPED"),
        ("[html]<img src='http://localhost:9/x'>q{=a ~b}", "MEDIA_MISSING"),
    ],
)
def test_what_is_odd_is_noted(text: str, code: str) -> None:
    reading = read(text)
    assert (only(reading).status, codes(reading)) == (Status.READY, [code])


def test_a_question_without_its_brace_costs_nothing_else() -> None:
    reading = read("::a::What? {=a ~b\n\n::b::Next? {=a ~b}\n\nOpen} {\n\nLast{T}")
    assert [question.id for question in reading.bank.questions] == ["b", "q2"]
    assert reading.skipped == 2
    assert [(one.where, one.why.code if one.why else "") for one in reading.unread] == [
        ("line 1", "GIFT_SYNTAX"),
        ("line 5", "GIFT_SYNTAX"),
    ]
    assert "Add } after" in str(reading.problems[0].words)


def test_forgotten_empty_lines() -> None:
    reading = read("::a::One{=a ~b}\n::b::Two{T}\nThree{#4}\n$CATEGORY: x\nFour{=a ~b}\nand on")
    assert [question.stem for question in reading.bank.questions] == [
        "One", "Two", "Three", "Four____\nand on",
    ]  # fmt: skip
    assert reading.bank.questions[3].tags == ("x",)
    assert codes(reading) == ["GIFT_NO_EMPTY_LINE"] * 2


def test_line_ends_marks_and_old_encodings() -> None:
    assert len(gift.read(b"\xef\xbb\xbfa{T}\r\n\r\nb{F}\r\rc{T}", "x").bank.questions) == 3
    reading = gift.read("Café {=a ~b}".encode("cp1252"), "x")
    assert (only(reading).stem, codes(reading)) == ("Café", ["ENCODING_GUESSED"])


@pytest.mark.parametrize("text", ["", "// only a comment\n", "$CATEGORY: a/b\n"])
def test_a_file_without_questions_is_refused(text: str) -> None:
    assert refusal(text) == "NO_QUESTIONS"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{" * 5000, "GIFT_SYNTAX"),
        ("q {" + "=a~b" * 2500 + "\\" * 1001 + "}", "GIFT_SYNTAX"),
        ("q {" + "=a~b" * 2500 + "}", "TOO_MANY_OPTIONS"),
        ("a{b}" * 20_000, "TEXT_TOO_LONG"),
        ("{\n\n" * 5000, "GIFT_SYNTAX"),
    ],
)
def test_what_has_no_end_is_refused(text: str, code: str) -> None:
    assert refusal(text) == code


@given(st.text(alphabet="ab{}~=#%5\\:>-\n [].TF*_", max_size=80))
def test_no_text_falls_and_no_ready_question_is_without_its_key(text: str) -> None:
    try:
        reading = read(text)
    except Unreadable:
        return
    for question in reading.bank.questions:
        if question.status is Status.READY and question.kind is not Kind.INFO:
            assert question.key is not None
            assert question.stem.strip("_ ")
    assert len(reading.raw) == len(reading.lines) == len(reading.bank.questions)


@given(st.decimals(-(10**6), 10**6, places=3), st.decimals(0, 100, places=3))
def test_numbers_keep_their_tolerance(value: object, tolerance: object) -> None:
    key = only(read(f"q{{#{value}:{tolerance}}}")).key
    assert isinstance(key, Number)
    assert (str(key.value), str(key.tolerance)) == (str(value), str(tolerance))
