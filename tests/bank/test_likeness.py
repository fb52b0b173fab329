"""Nearly equal questions are found; so is every one that an edit or two makes of another."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.likeness import likenesses, plain, signs
from quizapp.bank.question import Choices, Kind, Question, Truth


def _choice(number: int, stem: str, options: tuple[str, ...], right: int) -> Question:
    key = Choices((right,))
    return Question(id=f"q{number}", kind=Kind.SINGLE, stem=stem, options=options, key=key)


ONE = _choice(1, "大连市工会第十七次代表大会于哪天开幕？", ("11月24日", "11月26日", "12月16日"), 0)
TURNED = _choice(
    2, "大连市工会第十七次代表大会在哪天开幕（ ）", ("１１月２６日", "11月24日", "12月16日"), 1
)
WRONG = _choice(
    3, "大连市工会第十七次代表大会于哪天开幕？", ("11月24日", "11月26日", "12月16日"), 2
)
OTHER = _choice(4, "工会工作的重点是什么？", ("双服务", "五化建设", "三性"), 0)


def test_a_question_with_its_options_turned_is_the_same() -> None:
    (found,) = likenesses((ONE, OTHER, TURNED))
    assert (found.one, found.other) == (0, 2)
    assert found.degree > 0.95
    assert found.same_key


def test_equal_questions_with_other_keys_are_told_so() -> None:
    (found,) = likenesses((ONE, WRONG))
    assert found.degree == 1.0
    assert not found.same_key
    yes = Question(id="t", kind=Kind.TRUEFALSE, stem="大会是在大连开的。", key=Truth(value=True))
    no = Question(id="f", kind=Kind.TRUEFALSE, stem="大会是在大连开的。", key=Truth(value=False))
    (found,) = likenesses((yes, no))
    assert not found.same_key


def test_across_banks_only_pairs_of_both_are_told() -> None:
    found = likenesses((ONE, TURNED), (OTHER, WRONG))
    assert {(one.one, one.other) for one in found} == {(0, 1), (1, 1)}


def test_nothing_is_like_nothing() -> None:
    assert likenesses(()) == ()
    assert likenesses((ONE,)) == ()
    empty = Question(id="e", kind=Kind.OPEN, stem="")
    assert likenesses((empty, empty)) == ()


def test_it_stops_when_told() -> None:
    assert likenesses((ONE, TURNED), stop=lambda: True) == ()


_LETTERS = st.sampled_from("大连市工会代表会议精神学习宣传贯彻职民建设服务改革发展创新")


@given(st.lists(st.text(_LETTERS, min_size=24, max_size=60), min_size=1, max_size=8), st.data())
def test_a_copy_with_two_letters_changed_is_found(stems: list[str], data: st.DataObject) -> None:
    stem = data.draw(st.sampled_from(stems))
    copy = list(stem)
    for _ in range(2):
        copy[data.draw(st.integers(0, len(copy) - 1))] = data.draw(_LETTERS)
    every = tuple(
        Question(id=f"q{at}", kind=Kind.OPEN, stem=one)
        for at, one in enumerate((*stems, "".join(copy)))
    )
    found = {(one.one, one.other) for one in likenesses(every)}
    assert (stems.index(stem), len(stems)) in found


def test_plain_text_knows_no_width_case_or_marks() -> None:
    assert plain("《ＡＢｃ》 第１届（x）") == "abc第1届x"
    assert signs(ONE).startswith("q 1 大 连 市")
