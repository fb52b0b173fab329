"""Contests, used marks and settings come back as they were put."""

import pytest

from quizapp.app.library import EVENING, SAMPLE, SAMPLES
from quizapp.store.database import Database
from quizapp.store.problems import StoreProblem
from quizapp.store.shelf import Shelf, Used
from tests.store.scenes import AT

LATER = "2026-05-02T09:00:00Z"


@pytest.fixture
def shelf(database: Database) -> Shelf:
    return Shelf(database)


def test_contests_are_kept_as_they_are_handed_over(shelf: Shelf) -> None:
    shelf.put_contest("c1", "春", '{"rounds":["必答"]}'.encode(), AT)
    shelf.put_contest("c2", "秋", b"{}", LATER)
    assert [(c.id, c.title) for c in shelf.contests()] == [("c2", "秋"), ("c1", "春")]
    assert shelf.contest("c1") == '{"rounds":["必答"]}'.encode()
    shelf.put_contest("c1", "夏", b"[]", "2026-05-03T09:00:00Z")
    assert shelf.contests()[0].title == "夏"
    shelf.drop_contest("c1")
    assert shelf.contest("c1") is None
    assert shelf.contest("c2") == b"{}"
    with pytest.raises(StoreProblem):
        shelf.put_contest("c2", "torn", b"{", AT)
    assert shelf.contest("c2") == b"{}"


def test_of_samples_put_in_one_second_the_short_one_stands_first(shelf: Shelf) -> None:
    """A newcomer hosts the first line; a fast machine puts both within one second."""
    for name in SAMPLES:
        shelf.put_contest(name, name, b"{}", AT)
    assert [one.id for one in shelf.contests()] == [SAMPLE, EVENING]


def test_a_question_is_marked_used_once_for_each_match(shelf: Shelf) -> None:
    shelf.mark_used("b1", ["q1", "q2"], "m1", AT)
    shelf.mark_used("b1", ["q2"], "m1", LATER)
    shelf.mark_used("b1", ["q2"], "m2", LATER)
    shelf.mark_used("b1", [], "m2", LATER)
    assert shelf.used("b1") == (
        Used("b1", "q1", "m1", AT),
        Used("b1", "q2", "m1", AT),
        Used("b1", "q2", "m2", LATER),
    )
    shelf.forget_used("b1", ["q2"])
    assert [u.question for u in shelf.used("b1")] == ["q1"]
    shelf.forget_used("b1")
    assert shelf.used("b1") == ()


def test_settings(shelf: Shelf) -> None:
    assert shelf.setting("language") is None
    shelf.put_setting("language", "zh")
    shelf.put_setting("language", "en")
    assert shelf.setting("language") == "en"
    assert ("language", "en") in shelf.settings()
