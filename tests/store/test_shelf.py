"""Banks, contests, used marks and settings come back as they were put."""

from decimal import Decimal

import pytest

from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Citation,
    Difficulty,
    Key,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Source,
    Status,
    Truth,
)
from quizapp.store.database import Database
from quizapp.store.problems import StoreProblem
from quizapp.store.shelf import BankCard, Shelf, Used
from tests.store.scenes import AT

LATER = "2026-05-02T09:00:00Z"


@pytest.fixture
def shelf(database: Database) -> Shelf:
    return Shelf(database)


def _question(number: int, key: Key | None = None, kind: Kind = Kind.SINGLE) -> Question:
    return Question(
        id=f"q{number}",
        kind=kind,
        stem=f"第{number}题?",
        options=("甲", "乙"),
        key=key,
        difficulty=Difficulty.HARD if number % 2 else None,
        points=number,
        tags=("a", "b"),
        citation=Citation("dl-2020-37", "一", "1", 2),
        status=Status.READY if key else Status.DRAFT,
        source=Source("题库.docx", "p. 3"),
    )


def _bank() -> Bank:
    keys: tuple[tuple[Kind, Key | None], ...] = (
        (Kind.SINGLE, Choices((1,))),
        (Kind.TRUEFALSE, Truth(value=True)),
        (Kind.BLANKS, Blanks((("十七", "17"), ("大连",)))),
        (Kind.NUMERIC, Number(Decimal("17.50"), Decimal("0.5"), "届")),
        (Kind.ORDERING, Order((1, 0))),
        (Kind.MATCHING, Pairs(((0, 1), (1, 0)))),
        (Kind.OPEN, Model("…")),
        (Kind.INFO, None),
    )
    questions = tuple(_question(n, key, kind) for n, (kind, key) in enumerate(keys))
    return Bank("样题", questions, "note")


def test_a_bank_comes_back_as_it_was(shelf: Shelf) -> None:
    shelf.put_bank("b1", _bank(), AT)
    assert shelf.bank("b1") == _bank()
    assert shelf.banks() == (BankCard("b1", "样题", "note", AT, 8, 7),)
    assert shelf.bank("b2") is None


def test_a_bank_is_replaced_whole_or_not_at_all(shelf: Shelf) -> None:
    shelf.put_bank("b1", _bank(), AT)
    twice = Bank("two of one id", (_question(1), _question(1)))
    with pytest.raises(StoreProblem):
        shelf.put_bank("b1", twice, LATER)
    assert shelf.bank("b1") == _bank()
    shelf.put_bank("b1", Bank("shorter", (_question(7),)), LATER)
    assert shelf.bank("b1") == Bank("shorter", (_question(7),))
    assert shelf.banks()[0].updated == LATER


def test_one_question_is_changed_where_it_stands_or_added_at_the_end(shelf: Shelf) -> None:
    shelf.put_bank("b1", Bank("t", tuple(_question(n) for n in range(3))), AT)
    shelf.put_question("b1", _question(1, Truth(value=False), Kind.TRUEFALSE), LATER)
    shelf.put_question("b1", _question(9), LATER)
    shelf.drop_question("b1", "q0", LATER)
    bank = shelf.bank("b1")
    assert bank is not None
    assert [q.id for q in bank.questions] == ["q1", "q2", "q9"]
    assert bank.questions[0].key == Truth(value=False)
    with pytest.raises(StoreProblem):
        shelf.put_question("no such bank", _question(1), LATER)
    shelf.drop_bank("b1")
    assert shelf.banks() == ()


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


def test_used_marks_outlive_a_replaced_bank(shelf: Shelf) -> None:
    shelf.put_bank("b1", _bank(), AT)
    shelf.mark_used("b1", ["q1", "q2"], "m1", AT)
    shelf.mark_used("b1", ["q2"], "m1", LATER)
    shelf.mark_used("b1", ["q2"], "m2", LATER)
    shelf.mark_used("b1", [], "m2", LATER)
    shelf.put_bank("b1", _bank(), LATER)
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
