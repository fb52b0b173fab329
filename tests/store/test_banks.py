"""Banks come back as they were put; every version is kept; any part of a text is found."""

import random
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.bank.likeness import plain
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
from quizapp.bank.sealing import bank_fingerprint
from quizapp.store import backup
from quizapp.store.banks import BankCard, Banks, Change
from quizapp.store.database import Database, open_database
from quizapp.store.materials import Materials
from quizapp.store.placing import APART, gap, ordered, spread
from quizapp.store.problems import StoreProblem, UnderSeal
from quizapp.store.reviews import Reviews
from quizapp.store.search import Filter, count, find, topics
from quizapp.store.shelf import Shelf
from quizapp.store.upgrade import SHIPPED
from tests.store.scenes import AT, ask, sql

LATER = "2026-05-02T09:00:00Z"
OLD = Path(__file__).parent.parent / "old_databases"


@pytest.fixture
def banks(database: Database) -> Banks:
    return Banks(database)


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


def test_a_bank_comes_back_as_it_was(banks: Banks) -> None:
    banks.put("b1", _bank(), Change(AT))
    assert banks.bank("b1") == _bank()
    assert banks.cards() == (BankCard("b1", "样题", "note", AT, 8, 7),)
    assert banks.bank("b2") is None


def test_a_bank_is_replaced_whole_or_not_at_all(banks: Banks) -> None:
    banks.put("b1", _bank(), Change(AT))
    twice = Bank("two of one id", (_question(1), _question(1)))
    with pytest.raises(StoreProblem):
        banks.put("b1", twice, Change(LATER))
    assert banks.bank("b1") == _bank()
    banks.put("b1", Bank("shorter", (_question(7),)), Change(LATER))
    assert banks.bank("b1") == Bank("shorter", (_question(7),))
    assert banks.cards()[0].updated == LATER


def test_questions_are_changed_where_they_stand_or_added_at_the_end(banks: Banks) -> None:
    banks.put("b1", Bank("t", tuple(_question(n) for n in range(3))), Change(AT))
    changed = _question(1, Truth(value=False), Kind.TRUEFALSE)
    banks.put_questions("b1", (changed, _question(9)), Change(LATER))
    banks.drop_questions("b1", ["q0"], Change(LATER))
    bank = banks.bank("b1")
    assert bank is not None
    assert [q.id for q in bank.questions] == ["q1", "q2", "q9"]
    assert bank.questions[0].key == Truth(value=False)
    banks.arrange("b1", ["q9", "gone", "q1"], LATER)
    bank = banks.bank("b1")
    assert bank is not None
    assert [q.id for q in bank.questions] == ["q9", "q1", "q2"]
    with pytest.raises(StoreProblem):
        banks.put_questions("no such bank", (_question(1),), Change(LATER))
    banks.drop("b1")
    assert banks.cards() == ()


def test_every_version_of_a_question_is_kept_with_who_and_how(banks: Banks) -> None:
    banks.put("b1", Bank("t", (_question(1), _question(2))), Change(AT, "甲", "imported"))
    better = replace(_question(1), stem="改过的题?")
    banks.put_questions("b1", (better, _question(2)), Change(LATER, "乙"))
    banks.drop_questions("b1", ["q1"], Change(LATER, "乙"))
    told = [(v.number, v.who, v.how, v.question.stem) for v in banks.versions("b1", "q1")]
    assert told == [
        (1, "甲", "imported", "第1题?"),
        (2, "乙", "edited", "改过的题?"),
        (3, "乙", "dropped", "改过的题?"),
    ]
    assert [v.number for v in banks.versions("b1", "q2")] == [1]


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM version", "UPDATE version SET body = '{}'", "DELETE FROM bank_seal"],
)
def test_the_database_itself_keeps_versions_and_seals(
    path: Path, banks: Banks, database: Database, statement: str
) -> None:
    banks.put("b1", _bank(), Change(AT))
    Reviews(database).seal("b1", _bank().questions, "甲", "乙", AT)
    with pytest.raises(Exception, match="never"):
        sql(path, statement)


def test_media_stand_with_their_bank(banks: Banks) -> None:
    banks.put("b1", _bank(), Change(AT))
    banks.put_media("b1", {"map.png": b"one", "b.png": b"two"})
    banks.put_media("b1", {"map.png": b"three"})
    assert banks.media("b1") == {"map.png": b"three", "b.png": b"two"}
    assert banks.media("b1", ["b.png", "none.png"]) == {"b.png": b"two"}
    banks.drop("b1")
    assert banks.media("b1") == {}


def test_any_part_of_a_text_is_found_from_one_letter_on(banks: Banks, database: Database) -> None:
    one = replace(_question(1), stem="大工发〔2020〕37号是谁发的？", options=("市总工会", "ABC党"))
    banks.put("b1", Bank("t", (one, _question(2))), Change(AT))
    for part in ("大", "发〔2020", "７号", "abc", "bC党", "总工", "〔", "q1", "谁 发"):
        assert find(database, "b1", Filter(part)) == ("q1",), part
    assert find(database, "b1", Filter("第2题")) == ("q2",)
    assert find(database, "b1", Filter("工总")) == ()
    assert find(database, "b1", Filter(' " * ')) == ()
    banks.put_questions("b1", (replace(one, stem="改了"),), Change(LATER))
    assert find(database, "b1", Filter("谁")) == ()
    banks.drop_questions("b1", ["q1"], Change(LATER))
    assert find(database, "b1", Filter("改")) == ()


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(st.text("一二三ab1（） ", max_size=12), max_size=8), st.text("一二ab1 （", max_size=3)
)
def test_search_finds_what_looking_at_every_question_finds(
    banks: Banks, database: Database, stems: list[str], part: str
) -> None:
    questions = tuple(
        Question(id=f"x{at}", kind=Kind.OPEN, stem=stem) for at, stem in enumerate(stems)
    )
    banks.put("b1", Bank("t", questions), Change(AT))
    expected = tuple(q.id for q in questions if plain(part) in plain(f"{q.id} {q.stem}"))
    if plain(part) or not part.strip():
        assert find(database, "b1", Filter(part)) == expected


def test_the_first_found_by_numbers_are_the_first_by_places(
    banks: Banks, database: Database
) -> None:
    banks.put("b0", _bank(), Change(AT))
    banks.put("b1", _bank(), Change(AT))
    assert ordered(database, "b1")
    every = find(database, "b1", Filter("题"))
    assert len(every) == 8
    first = find(database, "b1", Filter("题"), most=3, ordered=True)
    rest = find(database, "b1", Filter("题"), most=9, after=first[-1], ordered=True)
    assert (*first, *rest) == every
    hard = Filter("题", difficulties=("hard",))
    assert find(database, "b1", hard, most=9, ordered=True) == find(database, "b1", hard)


def test_a_changed_question_keeps_its_number_and_a_moved_one_is_seen(
    banks: Banks, database: Database
) -> None:
    banks.put("b1", _bank(), Change(AT))
    changed = replace(_bank().questions[3], stem="改了")
    banks.put_questions("b1", (changed,), Change(LATER))
    assert ordered(database, "b1")
    assert find(database, "b1", Filter("改了"), most=9, ordered=True) == (changed.id,)
    banks.arrange("b1", ["q5"], LATER)
    assert not ordered(database, "b1")


def test_filters_narrow_the_list(banks: Banks, database: Database) -> None:
    banks.put("b1", _bank(), Change(AT))
    banks.put("b2", _bank(), Change(AT))
    Shelf(database).mark_used("b1", ["q3"], "m1", AT)
    assert find(database, "b1", Filter()) == tuple(f"q{n}" for n in range(8))
    assert find(database, "b1", Filter(), most=2, after="q0") == ("q1", "q2")
    assert find(database, "b1", Filter(kinds=("single", "open"))) == ("q0", "q6")
    assert find(database, "b1", Filter(difficulties=("hard",), kinds=("truefalse",))) == ("q1",)
    assert find(database, "b1", Filter(status="draft")) == ("q7",)
    assert find(database, "b1", Filter(topic="a")) == tuple(f"q{n}" for n in range(8))
    assert find(database, "b1", Filter(topic="%")) == ()
    assert find(database, "b1", Filter(cited=False)) == ()
    assert count(database, "b1", Filter(cited=True)) == 8
    assert find(database, "b1", Filter(used=True)) == ("q3",)
    assert count(database, "b1", Filter(used=False)) == 7
    assert find(database, "b1", Filter(match="m2")) == ()
    assert find(database, "b1", Filter("第", only=("q5", "q9"))) == ("q5",)
    assert topics(database, "b1") == ("a", "b")


def test_a_check_holds_as_long_as_the_question_stays_as_it_was(
    banks: Banks, database: Database
) -> None:
    reviews, question = Reviews(database), _question(1, Choices((0,)))
    reviews.check("b1", (question,), "甲", AT)
    reviews.check("b1", (question,), "乙", LATER)
    assert reviews.checks("b1", (question,))["q1"].who == "甲"
    noted = replace(question, note="see p. 3", tags=("new",), status=Status.DRAFT)
    assert "q1" in reviews.checks("b1", (noted,))
    assert reviews.checks("b1", (replace(question, key=Choices((1,))),)) == {}
    assert reviews.checks("b2", (question,)) == {}


def test_a_bank_under_seal_changes_only_after_the_seal_was_opened(
    banks: Banks, database: Database
) -> None:
    reviews, bank = Reviews(database), _bank()
    banks.put("b1", bank, Change(AT))
    seal = reviews.seal("b1", bank.questions, "甲", "乙", AT)
    assert seal.print == bank_fingerprint(bank.questions)
    with pytest.raises(ValueError, match="under seal 1"):
        reviews.seal("b1", bank.questions, "甲", "乙", AT)
    for change in (
        lambda: banks.put("b1", bank, Change(LATER)),
        lambda: banks.put_questions("b1", (_question(99),), Change(LATER)),
        lambda: banks.drop_questions("b1", ["q1"], Change(LATER)),
        lambda: banks.arrange("b1", ["q3"], LATER),
        lambda: banks.drop("b1"),
    ):
        with pytest.raises(UnderSeal):
            change()
    assert banks.bank("b1") == bank
    reviews.open_seal("b1", "丙", "第3题有误", LATER)
    with pytest.raises(ValueError, match="under no seal"):
        reviews.open_seal("b1", "丙", "again", LATER)
    banks.drop_questions("b1", ["q3"], Change(LATER))
    left = banks.bank("b1")
    assert left is not None
    again = reviews.seal("b1", left.questions, "甲", "乙", LATER)
    assert again.number == 2
    assert again.print != seal.print
    first, second = reviews.seals("b1")
    assert (first.opened_by, first.why, first.closed) == ("丙", "第3题有误", False)
    assert reviews.sealed("b1") == second
    assert reviews.sealed("b2") is None


def test_versions_of_a_material_are_kept(database: Database) -> None:
    materials = Materials(database)
    assert materials.put("n37", "通知", "a.docx", b'{"a":1}', AT) == 1
    assert materials.put("n37", "通知", "a.docx", b'{"a":1}', LATER) == 1
    assert materials.put("n37", "通知", "b.docx", b'{"a":2}', LATER) == 2
    (card,) = materials.cards()
    assert (card.version, card.file, card.at) == (2, "b.docx", LATER)
    assert materials.body("n37") == b'{"a":2}'
    assert materials.body("n37", 1) == b'{"a":1}'
    assert materials.body("other") is None


def test_a_database_of_the_first_version_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "quizapp.db"
    shutil.copyfile(OLD / "0001.db", path)
    with open_database(path) as database:
        bank = Banks(database).bank("b1")
        assert bank is not None
        assert len(bank.questions) == 12
        first = bank.questions[0]
        assert find(database, "b1", Filter(first.stem[2:5]))[0] == first.id
        assert find(database, "b1", Filter(cited=True)) == tuple(q.id for q in bank.questions)
        assert count(database, "b1", Filter(topic=first.tags[0])) > 0
        assert find(database, "b1", Filter(used=True)) == (first.id,)
        # What the step wrote is what the program writes today.
        before = ask(path, "SELECT number, topics, cites FROM question ORDER BY number")
        Banks(database).put("b1", bank, Change(LATER))
        after = ask(path, "SELECT number, topics, cites FROM question ORDER BY number")
        assert [row[1:] for row in after] == [row[1:] for row in before]
    (kept,) = backup.backups(path)
    assert kept.name.endswith(f"-before-{SHIPPED.known[-1]}.backup")


def test_very_many_ids_are_one_question_to_the_database(database: Database) -> None:
    banks = Banks(database)
    questions = tuple(Question(id=f"n{n}", kind=Kind.OPEN, stem="题") for n in range(40_000))
    banks.put("many", Bank("多", questions), Change(AT))
    ids = tuple(one.id for one in questions)
    assert find(database, "many", Filter(only=ids)) == ids
    assert len(banks.some("many", ids[1:])) == 39_999
    banks.place("many", {"n0": 50_000 * APART}, AT)
    assert list(banks.places("many").items())[-1] == ("n0", 50_000 * APART)


def test_what_comes_in_between_moves_nothing_else_and_keeps_the_order_of_numbers(
    banks: Banks, database: Database
) -> None:
    questions = tuple(Question(id=f"n{n}", kind=Kind.OPEN, stem="题") for n in range(40))
    banks.put("b", Bank("多", questions), Change(AT))
    order = [one.id for one in questions]
    before = banks.places("b")
    near = gap(database, "b", "n9")
    assert near is not None
    assert near == (before["n9"], before["n10"])
    places = spread(3, near[0], near[1])
    assert places is not None
    fresh = [Question(id=f"new{at}", kind=Kind.OPEN, stem="题") for at in range(3)]
    fresh_ids = [one.id for one in fresh]
    banks.put_questions("b", fresh, Change(AT), dict(zip(fresh_ids, places, strict=True)))
    order[10:10] = fresh_ids
    assert list(banks.places("b")) == order
    assert {own: at for own, at in banks.places("b").items() if own in before} == before
    assert ordered(database, "b")
    assert ordered(database, "b", fresh_ids)
    first = gap(database, "b", "n0", behind=False, without=("n30", "n31"))
    assert first is not None
    to = spread(2, first[0], first[1])
    assert to is not None
    banks.place("b", {"n30": to[0], "n31": to[1]}, AT)
    assert list(banks.places("b"))[:4] == ["n30", "n31", "n0", "n1"]
    assert ordered(database, "b")
    assert find(database, "b", Filter("题"), most=3, ordered=True) == ("n30", "n31", "n0")
    assert gap(database, "b", "nobody") is None


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wanted=st.text("题目学习", min_size=1, max_size=2), seed=st.randoms(use_true_random=False))
def test_a_bank_out_of_order_is_searched_like_any_other(
    wanted: str, seed: random.Random, tmp_path: Path
) -> None:
    stems = ["".join(seed.choices("题目学习会", k=6)) for _ in range(60)]
    questions = tuple(Question(id=f"n{n}", kind=Kind.OPEN, stem=one) for n, one in enumerate(stems))
    with open_database(tmp_path / f"{seed.random()}.db") as database:
        banks = Banks(database)
        banks.put("b", Bank("乱", questions), Change(AT))
        order = [one.id for one in questions]
        seed.shuffle(order)
        banks.arrange("b", order, AT)
        by_id = {one.id: one.stem for one in questions}
        found = tuple(own for own in order if wanted in by_id[own])
        assert find(database, "b", Filter(wanted)) == found
        assert find(database, "b", Filter(wanted), most=5) == found[:5]
