"""The text format: nothing is lost, and one bad block never costs the file."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Citation,
    Difficulty,
    Kind,
    Number,
    Order,
    Pairs,
    Question,
    Source,
    Status,
    Truth,
)
from quizapp.bank.text import parse, valid_id, write
from tests.bank.banks import NASTY, banks


def block(*lines: str) -> str:
    return "\n".join(["quizapp-bank 1", "title: T", *lines])


def codes(text: str) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in parse(text).problems]


@settings(max_examples=200, deadline=None)
@given(banks)
def test_what_is_written_is_read_back(bank: Bank) -> None:
    reading = parse(write(bank))
    assert reading.bank == bank
    assert reading.problems == ()
    assert reading.skipped == 0


@pytest.mark.parametrize("text", NASTY)
def test_every_nasty_text_survives_everywhere(text: str) -> None:
    question = Question(
        id="a",
        kind=Kind.MATCHING,
        stem=text,
        options=(text, "b", text),
        partners=("c", text),
        key=Pairs(((0, 1), (2, 1))),
        explanation=text,
        tags=(text, text),
        media=(text,),
        citation=Citation(text, text, text, 3),
        source=Source(text, text),
        note=text,
    )
    blanks = Question(
        id="b", kind=Kind.BLANKS, stem=text, key=Blanks(((text,), (text, text), (), ("", text)))
    )
    bank = Bank(text, (question, blanks), text)
    assert parse(write(bank)).bank == bank


@settings(max_examples=150, deadline=None)
@given(banks, st.data())
def test_a_spoilt_line_never_costs_the_other_blocks(bank: Bank, data: st.DataObject) -> None:
    lines = write(bank).split("\n")
    at = data.draw(st.integers(1, len(lines) - 1))
    spoilt = "\n".join([*lines[:at], "what is this", *lines[at:]])
    reading = parse(spoilt)
    assert len(reading.bank.questions) == len(bank.questions)
    assert any(problem.code == "line-not-understood" for problem in reading.problems)
    hit = {problem.question for problem in reading.problems}
    for before, after in zip(bank.questions, reading.bank.questions, strict=True):
        if before.id in hit:
            assert after.status is Status.DRAFT
        else:
            assert after == before


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from((*NASTY, "## single", "## 判断 q1", "- [x] a", "- [2] b", "+ [a] c")),
            st.sampled_from(("answer: 1", "答案：对", "key: {}", "tags: [", "cite: |", "unit: %")),
            st.text(max_size=20),
        ),
        max_size=12,
    ).map("\n".join)
)
@example("quizapp-bank 1\n## open\nkey: " + "[" * 5000)
@example("## numeric\nanswer: 1e99999999999999999999999")
def test_any_text_is_read_and_what_was_read_can_be_written(text: str) -> None:
    reading = parse(text)
    assert len(reading.lines) == len(reading.bank.questions)
    assert parse(write(reading.bank)).bank == reading.bank
    for question in reading.bank.questions:
        if question.key is None and question.kind is not Kind.INFO:
            assert question.status is Status.DRAFT


def test_a_block_as_a_person_writes_it_in_chinese() -> None:
    text = block(
        "// a comment",
        "## 单选题",
        "题干：大会在哪座城市举行？",
        "  （请选一项）",
        "- 沈阳",
        "- [√] 大连",
        "解析： 见通知。",
        "难度：易",
        "分值：10分",
        "时间：30秒",
        "标签：概况、地点",
        "出处：dl-2020-37 | 二 | （一） | 3",
        "状态：就绪",
        "来源：题库.docx | 第 3 题",
    )
    (question,) = parse(text).bank.questions
    assert question == Question(
        id="q1",
        kind=Kind.SINGLE,
        stem="大会在哪座城市举行？\n（请选一项）",
        options=("沈阳", "大连"),
        key=Choices((1,)),
        explanation="见通知。",
        difficulty=Difficulty.EASY,
        points=10,
        seconds=30,
        tags=("概况", "地点"),
        citation=Citation("dl-2020-37", "二", "（一）", 3),
        status=Status.READY,
        source=Source("题库.docx", "第 3 题"),
    )
    assert parse(text).problems == ()


@pytest.mark.parametrize(
    ("kind", "lines", "key"),
    [
        ("single", ["- a", "- b", "answer: B"], Choices((1,))),
        ("multiple", ["- a", "- b", "- c", "答案：A、C"], Choices((0, 2))),
        ("multiple", ["- [x] a", "- [ ] b", "- [X] c", "answer: ac"], Choices((0, 2))),
        ("truefalse", ["answer: 错"], Truth(False)),
        ("truefalse", ["answer: √"], Truth(True)),
        ("blanks", [r"answer: a\|b | c\\ | \d"], Blanks((("a|b", "c\\", r"\d"),))),
        ("blanks", ["answer: 甲｜乙", "answer: [1]"], Blanks((("甲", "乙"), ("[1]",)))),
        (
            "numeric",
            ["answer: １７ +- ０.5", "unit: 届"],
            Number(Decimal(17), Decimal("0.5"), "届"),
        ),
        ("numeric", ["answer: −3"], Number(Decimal(-3))),
        ("ordering", ["- [2] a", "- [3] b", "- [1] c"], Order((2, 0, 1))),
        ("matching", ["- [b] x", "- [] y", "+ [ ] 1", "+ [B] 2"], Pairs(((0, 1),))),
    ],
)
def test_keys_are_read(kind: str, lines: list[str], key: object) -> None:
    reading = parse(block(f"## {kind}", *lines))
    assert reading.bank.questions[0].key == key
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("kind", "lines", "code", "line"),
    [
        ("single", ["- [y] a", "- b"], "mark-not-understood", 4),
        ("single", ["- [x] a", "- b", "answer: B"], "keys-disagree", 6),
        ("single", ["- a", "- b", "answer: C"], "letters-not-understood", 6),
        ("single", ["- a", "- b", "answer: the first"], "letters-not-understood", 6),
        ("truefalse", ["answer: perhaps"], "truth-not-understood", 4),
        ("truefalse", ["answer: 对", "answer: 错"], "answer-twice", 5),
        ("truefalse", ["- [x] 对", "- [ ] 错"], "mark-without-meaning", 4),
        ("blanks", ["answer: a", "answer:"], "blank-without-answer", 5),
        ("numeric", ["answer: 17届"], "number-not-understood", 4),
        ("numeric", ["answer: 1,000"], "number-not-understood", 4),
        ("ordering", ["- [1] a", "- [1] b"], "order-not-understood", 4),
        ("ordering", ["- [1] a", "- b"], "order-not-understood", 4),
        ("ordering", ["- a", "answer: BA"], "field-without-meaning", 5),
        ("matching", ["- [a] x", "+ [a] 1", "+ [a] 2"], "pairs-not-understood", 4),
        ("matching", ["- [a] x", "+ [b] 1"], "pairs-not-understood", 4),
        ("open", ["key: nonsense"], "key-not-understood", 4),
        ("open", ["answer: a", 'key: {"type":"model","text":"b"}'], "keys-disagree", 5),
    ],
)
def test_a_key_is_never_guessed(kind: str, lines: list[str], code: str, line: int) -> None:
    reading = parse(block(f"## {kind} q1", *lines, "status: ready"))
    (question,) = reading.bank.questions
    assert question.key is None
    assert question.status is Status.DRAFT
    assert [(problem.code, problem.line) for problem in reading.problems] == [(code, line)]
    assert reading.problems[0].where == f"line {line}"
    assert reading.problems[0].question == "q1"


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        (["## puzzle q1", "stem: x"], "kind-unknown", 3),
        (["##"], "kind-unknown", 3),
        (["## open q 1", "answer: x"], "heading-too-long", 3),
        (["## open a", "answer: x", "## open a", "answer: y"], "id-not-usable", 5),
        (["## open", "answer: x", "difficulty: heavy"], "value-not-understood", 5),
        (["## open", "answer: x", "points: many"], "value-not-understood", 5),
        (["## open", "answer: x", "cite: a"], "value-not-understood", 5),
        (["## open", "answer: x", "cite: a | b | c | d"], "value-not-understood", 5),
        (["## open", "answer: x", "colour: red", "  more"], "line-not-understood", 5),
        (["## open", "answer: x", "unit: kg"], "field-without-meaning", 5),
        (["## open", "stem: x", "answer: x", "stem: y"], "field-twice", 6),
        (["## open", "status: ready"], "ready-without-key", 3),
        (["## open", 'answer: "a\\q"'], "quotes-kept", 4),
        (["answer: before any heading"], "line-not-understood", 3),
    ],
)
def test_what_is_odd_is_told_with_its_line(lines: list[str], code: str, line: int) -> None:
    assert codes(block(*lines)) == [(code, line)]


def test_a_file_of_a_later_version_or_without_a_first_line_is_read_as_far_as_it_goes() -> None:
    assert codes("quizapp-bank 2\n## open\nanswer: x") == [("newer-format", 1)]
    assert codes("## open\nanswer: x") == [("no-header", 1)]
    assert parse("## open\nanswer: x").bank.questions[0].id == "q1"


def test_blocks_that_are_left_out_are_counted_and_ids_are_not_taken_from_later_blocks() -> None:
    reading = parse(block("## ?", "stem: x", "## open", "answer: y", "## open q1", "answer: z"))
    assert reading.skipped == 1
    assert [question.id for question in reading.bank.questions] == ["q2", "q1"]
    assert reading.lines == (5, 7)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_a_byte_order_mark_are_read(end: str) -> None:
    text = "\ufeff" + block("## open q1", "stem: a", "  b", "answer: c").replace("\n", end)
    reading = parse(text)
    assert reading.problems == ()
    assert reading.bank.questions[0].stem == "a\nb"


def test_the_file_is_named_where_a_question_does_not_name_its_own_source() -> None:
    text = block("## open", "answer: a", "## open", "answer: b", "source: old.docx")
    first, second = parse(text, "new.quiz.txt").bank.questions
    assert first.source == Source("new.quiz.txt", "line 3")
    assert second.source == Source("old.docx")


def test_ids_that_cannot_be_written_are_refused() -> None:
    question = Question(id="q1", kind=Kind.INFO, stem="x")
    for bad in ("", "a b", "a\n", "\u3000", '"a', "a\u2028b"):
        assert not valid_id(bad)
        with pytest.raises(ValueError, match="not an id"):
            write(Bank("", (replace(question, id=bad),)))
    with pytest.raises(ValueError, match="twice"):
        write(Bank("", (question, question)))


def test_a_file_of_many_questions_without_ids_is_read_in_one_go() -> None:
    reading = parse("## open\n" * 20_000)
    assert reading.bank.questions[-1].id == "q20000"
