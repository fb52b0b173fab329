"""Questions from several files come together: no id twice, no medium lost, none known twice."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.joining import Brought, joined, known
from quizapp.bank.question import Choices, Kind, Question


def question(own: str, *media: str) -> Question:
    return Question(own, Kind.OPEN, own, media=media)


def test_other_media_under_the_same_name_get_another_one() -> None:
    parts = (
        Brought((question("q1", "a.png"),), {"a.png": b"1"}),
        Brought((question("q1", "a.png"),), {"a.png": b"2"}),
        Brought((question("q1", "a.png"),), {"a.png": b"1"}),
    )
    found = joined(parts, ("q2",), {"a.png": b"0"})
    assert [one.id for one in found.questions] == ["q1", "q3", "q4"]
    assert [one.media for one in found.questions] == [("a-2.png",), ("a-3.png",), ("a-2.png",)]
    assert found.media == {"a-2.png": b"1", "a-3.png": b"2"}


def test_what_no_question_names_is_not_kept() -> None:
    assert joined((Brought((question("q1"),), {"a.png": b"1"}),)).media == {}


@given(
    st.lists(st.lists(st.sampled_from(("q1", "q2", "x", "题")), max_size=4), max_size=4),
    st.sets(st.sampled_from(("q1", "q2", "q3", "x"))),
)
def test_no_id_stands_twice(parts: list[list[str]], there: set[str]) -> None:
    found = joined([Brought(tuple(map(question, ids))) for ids in parts], there)
    ids = [one.id for one in found.questions]
    assert len(set(ids)) == len(ids) == sum(map(len, parts))
    assert not there & set(ids)


def test_known_is_what_reads_the_same_and_has_the_same_key() -> None:
    def choice(stem: str, options: tuple[str, ...], right: int) -> Question:
        return Question("q", Kind.SINGLE, stem, options, key=Choices((right,)))

    there = choice("首都是？", ("北京", "上海"), 0)
    again = choice("首都 是?", ("上海", "北京"), 1)
    other = choice("首都是？", ("北京", "上海"), 1)
    new = choice("最大的城市是？", ("北京", "上海"), 1)
    assert known((again, other, new, new), (there,)) == {0, 3}
