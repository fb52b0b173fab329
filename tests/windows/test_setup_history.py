"""Undo and redo of drafts, apart from any window."""

from msgspec.structs import replace

from quizapp.contest.draft import Draft
from quizapp.windows.setup.history import MOST, History

DRAFT = Draft("c", "甲")


def titled(title: str) -> Draft:
    return replace(DRAFT, title=title)


def test_steps_go_back_and_forth() -> None:
    history = History(DRAFT)
    assert history.put(titled("乙"), "title")
    assert history.put(titled("丙"), "title")
    assert (history.undo_label, history.redo_label) == ("title", "")
    assert history.undo()
    assert history.draft == titled("乙")
    assert history.undo()
    assert history.draft == DRAFT
    assert not history.undo()
    assert (history.undo_label, history.redo_label) == ("", "title")
    assert history.redo()
    assert history.redo()
    assert not history.redo()
    assert history.draft == titled("丙")


def test_no_change_is_no_step() -> None:
    history = History(DRAFT)
    assert not history.put(DRAFT, "title")
    assert history.undo_label == ""


def test_steps_of_one_key_are_one_until_something_else_comes() -> None:
    history = History(DRAFT)
    for title in ("乙", "乙丙", "乙丙丁"):
        history.put(titled(title), "title", "title")
    history.put(replace(titled("乙丙丁"), base=0), "base", "base")
    history.put(replace(titled("戊"), base=0), "title", "title")
    history.undo()
    assert history.draft == replace(titled("乙丙丁"), base=0)
    history.undo()
    assert history.draft == titled("乙丙丁")
    history.undo()
    assert history.draft == DRAFT


def test_after_undo_typing_begins_a_new_step() -> None:
    history = History(DRAFT)
    history.put(titled("乙"), "title", "title")
    history.undo()
    history.redo()
    history.put(titled("乙丙"), "title", "title")
    history.undo()
    assert history.draft == titled("乙")


def test_a_new_step_forgets_what_was_taken_back() -> None:
    history = History(DRAFT)
    history.put(titled("乙"), "title")
    history.undo()
    history.put(titled("丙"), "title")
    assert not history.redo()
    assert history.draft == titled("丙")


def test_very_many_steps_keep_the_last_ones() -> None:
    history = History(DRAFT)
    for number in range(MOST + 50):
        history.put(titled(str(number)), "title")
    count = 0
    while history.undo():
        count += 1
    assert count == MOST
    assert history.draft == titled("49")
