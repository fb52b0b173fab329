"""Every step on a bank is written at once and can be taken back, whatever it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from quizapp.bank.question import Bank, Kind, Question
from quizapp.store.banks import Banks, Change
from quizapp.store.database import Database, open_database
from quizapp.store.problems import UnderSeal
from quizapp.store.search import Filter
from quizapp.windows.bank.desk import BankDesk

AT = "2026-05-01T09:00:00Z"


def _questions(count: int) -> tuple[Question, ...]:
    return tuple(Question(id=f"q{n}", kind=Kind.OPEN, stem=f"题{n}") for n in range(1, count + 1))


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[BankDesk]:
    del qapp
    with open_database(tmp_path / "quizapp.db") as database:
        Banks(database).put("b1", Bank("样题", _questions(4)), Change(AT))
        yield BankDesk(database, "b1", "甲")


def test_a_change_is_written_and_taken_back(desk: BankDesk) -> None:
    told: list[tuple[str, ...]] = []
    desk.changed.connect(told.append)
    first = desk.question("q1")
    assert first is not None
    assert desk.put((replace(first, stem="改了"),), "Stem of q1")
    assert not desk.put((replace(first, stem="改了"),), "Stem of q1")
    assert Banks(desk.database).bank("b1").questions[0].stem == "改了"  # type: ignore[union-attr] - it is there
    assert desk.undo_label == "Stem of q1"
    assert desk.undo() == ("q1",)
    assert desk.question("q1") == first
    assert desk.redo() == ("q1",)
    assert desk.redo() == ()
    assert told == [("q1",)] * 3


def test_what_is_typed_into_one_field_is_one_step(desk: BankDesk) -> None:
    first = desk.question("q1")
    assert first is not None
    for stem in ("a", "ab", "abc"):
        desk.put((replace(first, stem=stem),), "Stem of q1", "q1.stem")
    desk.rest()
    desk.put((replace(first, stem="abcd"),), "Stem of q1", "q1.stem")
    desk.undo()
    assert desk.question("q1").stem == "abc"  # type: ignore[union-attr] - it is there
    desk.undo()
    assert desk.question("q1") == first


def test_questions_come_and_go_where_they_belong(desk: BankDesk) -> None:
    new = Question(id="q2", kind=Kind.OPEN, stem="新题")
    (made,) = desk.add((new,), "Add", after="q2")
    assert made == "q5"
    assert desk.ids() == ("q1", "q2", "q5", "q3", "q4")
    desk.drop(("q1", "q3"), "Drop")
    assert desk.ids() == ("q2", "q5", "q4")
    desk.undo()
    assert desk.ids() == ("q1", "q2", "q5", "q3", "q4")
    desk.undo()
    assert desk.ids() == ("q1", "q2", "q3", "q4")
    assert desk.ids(Filter("新题")) == ()
    desk.redo()
    assert desk.ids(Filter("新题")) == ("q5",)


def test_under_seal_nothing_changes_and_no_step_is_kept(desk: BankDesk) -> None:
    first = desk.question("q1")
    assert first is not None
    desk.set_seal("乙")
    with pytest.raises(UnderSeal):
        desk.put((replace(first, stem="改了"),), "Stem")
    assert desk.question("q1") == first
    assert desk.undo_label == ""
    desk.open_seal("有误")
    assert desk.seal() is None
    desk.put((replace(first, stem="改了"),), "Stem")


def test_checks_are_kept_with_who(desk: BankDesk) -> None:
    first = desk.question("q1")
    assert first is not None
    desk.check((first,))
    found = desk.checked(first)
    assert found is not None
    assert found.who == "甲"
    assert desk.checked(replace(first, stem="x")) is None


def test_failing_questions_are_found(desk: BankDesk) -> None:
    assert desk.failing(lambda: False) == ("q1", "q2", "q3", "q4")
    assert desk.failing(lambda: True) == ()


def test_questions_move_and_merge_and_the_bank_is_named(desk: BankDesk) -> None:
    desk.drop(("q2",), "Drop")
    desk.move(("q4", "q1"), "q3", "Move", behind=True)
    assert desk.ids() == ("q3", "q1", "q4")
    first = desk.question("q1")
    assert first is not None
    desk.merge(replace(first, tags=("甲",)), "q3", "Merge")
    assert desk.ids() == ("q1", "q4")
    desk.name("新名", "Title")
    assert Banks(desk.database).cards()[0].title == "新名"
    assert desk.undo() == ()
    assert desk.title == "样题"
    for _ in range(3):
        desk.undo()
    assert desk.ids() == ("q1", "q2", "q3", "q4")
    assert desk.question("q1") == first
    for _ in range(4):
        desk.redo()
    assert desk.ids() == ("q1", "q4")
    assert desk.title == "新名"


def test_who_changed_a_question_last_is_known(desk: BankDesk) -> None:
    assert desk.used() == frozenset()
    first = desk.question("q1")
    assert first is not None
    assert desk.editors_of(("q1",)).get("q1", "") == ""
    desk.put((replace(first, stem="改了"),), "Stem")
    assert desk.editors_of(("q1", "q2"))["q1"] == "甲"
    assert desk.unchecked() == ("q1", "q2", "q3", "q4")
    desk.check((first,))
    changed = desk.question("q1")
    assert changed is not None
    desk.check((changed,), "乙")
    assert desk.unchecked() == ("q2", "q3", "q4")


class Steps(RuleBasedStateMachine):
    """However one works, undoing all leads back to the start, redoing all to the end."""

    database: Database

    @initialize()
    def open(self) -> None:
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.database = open_database(Path(self.folder.name) / "quizapp.db")
        Banks(self.database).put("b1", Bank("样题", _questions(5)), Change(AT))
        self.desk = BankDesk(self.database, "b1")
        self.states = [self._state()]

    def _state(self) -> tuple[Question, ...]:
        return self.desk.whole().questions

    def _took(self) -> None:
        if self._state() != self.states[-1]:
            self.states.append(self._state())

    @rule(at=st.integers(0, 9), stem=st.text("甲乙丙", max_size=3))
    def change(self, at: int, stem: str) -> None:
        ids = self.desk.ids()
        question = self.desk.question(ids[at % len(ids)]) if ids else None
        if question is not None:
            self.desk.put((replace(question, stem=stem),), "change")
            self._took()

    @rule(at=st.integers(0, 9), count=st.integers(1, 2))
    def add(self, at: int, count: int) -> None:
        ids = self.desk.ids()
        self.desk.add(_questions(count), "add", ids[at % len(ids)] if ids and at < 8 else "")
        self._took()

    @rule(at=st.integers(0, 9), count=st.integers(1, 3))
    def drop(self, at: int, count: int) -> None:
        ids = self.desk.ids()
        self.desk.drop(ids[at % len(ids) : at % len(ids) + count] if ids else (), "drop")
        self._took()

    @rule(at=st.integers(0, 9), to=st.integers(0, 9), count=st.integers(1, 3), behind=st.booleans())
    def move(self, at: int, to: int, count: int, behind: bool) -> None:
        ids = self.desk.ids()
        if ids:
            going = ids[at % len(ids) : at % len(ids) + count]
            self.desk.move(going, ids[to % len(ids)], "move", behind=behind)
            self._took()

    @invariant()
    def all_is_written(self) -> None:
        if hasattr(self, "desk"):
            assert self.desk.ids() == tuple(question.id for question in self._state())
            for question in self._state():
                assert self.desk.question(question.id) == question

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        for state in reversed(self.states[:-1]):
            self.desk.undo()
            assert self._state() == state
        for state in self.states[1:]:
            self.desk.redo()
            assert self._state() == state
        self.database.close()
        self.folder.cleanup()


TestSteps = Steps.TestCase
TestSteps.settings = settings(
    max_examples=12,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
