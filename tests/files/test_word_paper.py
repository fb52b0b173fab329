"""Papers to print; the one with the key is read back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Literal

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.bank.citing import Material, Place, parse_outline
from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Citation,
    Difficulty,
    Kind,
    Model,
    Number,
    Order,
    Question,
    Status,
    Truth,
)
from quizapp.files import material, own, word
from quizapp.files.word_paper import Edition, paper

QUESTIONS = Path(__file__).resolve().parents[2] / "questions"
SHIPPED = own.read(QUESTIONS / "dl-2020-37.quiz.txt").bank
HELD = tuple(one for one in SHIPPED.questions if one.kind is not Kind.MATCHING)


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


def held(question: Question) -> tuple[object, ...]:
    """What a Word paper holds of a question."""
    return (
        question.kind,
        question.stem,
        question.options,
        question.key,
        question.explanation,
        question.difficulty,
        question.points,
        question.tags,
        question.status,
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_shipped_bank_comes_back(lang: str) -> None:
    back = word.read(paper(Bank("题库", HELD), "key", "en" if lang == "en" else "zh"), "x.docx")
    order = {
        kind: at for at, kind in enumerate(dict.fromkeys(one.kind for one in back.bank.questions))
    }
    wanted = sorted(HELD, key=lambda one: order[one.kind])
    assert [held(one) for one in back.bank.questions] == [held(one) for one in wanted]
    assert back.problems == ()


def test_contestants_see_no_key() -> None:
    question = Question(
        id="q", kind=Kind.SINGLE, stem="首都是（  ）", options=("上海", "北京"), key=Choices((1,)),
        explanation="常识", points=2, status=Status.READY,
    )  # fmt: skip
    shown = lines(paper(Bank("试卷", (question,)), "contestants"))
    assert shown[0] == "试卷"
    assert "一、单选题（共1题，每题2分）" in shown
    assert "1．首都是（  ）" in shown
    assert not any("答案" in line or "常识" in line for line in shown)


def test_the_judges_copy_has_the_passage() -> None:
    outline = parse_outline((QUESTIONS / "dl-2020-37.outline.toml").read_text(encoding="utf-8"))
    cited = next(one for one in SHIPPED.questions if one.citation and one.citation.sentence)
    bank = Bank("试卷", (cited,))
    assert any("依据原文" in line for line in lines(paper(bank, "judges", materials=(outline,))))
    assert not any("依据原文" in line for line in lines(paper(bank, "key", materials=(outline,))))


def test_the_judges_copy_of_the_shipped_bank_comes_back_without_its_passages() -> None:
    shipped = tuple(material.shipped())
    key = word.read(paper(SHIPPED, "key", materials=shipped), "x.docx").bank.questions
    back = word.read(paper(SHIPPED, "judges", materials=shipped), "x.docx").bank.questions
    assert len(back) == len(SHIPPED.questions)
    assert [held(one) for one in back] == [held(one) for one in key]


@pytest.mark.parametrize(
    "line",
    [
        "题目：关于学习的通知。",
        "1．要学习。",
        "2．要宣传。",
        "3．要落实。",
        "A．目标",
        "三、判断题",
    ],
)
def test_a_passage_of_the_judges_copy_begins_no_question(line: str) -> None:
    outline = Material("m", "工作要点", "", "", (Place("一", "", line, (line, "要宣传。")),))
    cited = [
        Question(
            id=f"q{at}", kind=Kind.SINGLE, stem="首都是（  ）。", options=("上海", "北京"),
            key=Choices((1,)), status=Status.READY, citation=Citation("m", "一"),
        )
        for at in range(3)
    ]  # fmt: skip
    made = paper(Bank("试卷", tuple(cited)), "judges", materials=(outline,))
    assert any(line in text for text in lines(made))
    back = word.read(made, "x.docx")
    assert [held(one) for one in back.bank.questions] == [held(one) for one in cited]
    assert back.unread == ()


@pytest.mark.parametrize("edition", ["contestants", "key", "judges"])
def test_pages_have_numbers_and_sections_are_headings(edition: Edition) -> None:
    made = docx.Document(BytesIO(paper(Bank("试卷", HELD[:3]), edition)))
    foot = made.sections[0].footer.paragraphs[0]
    told = [one.text for one in foot._p.iter() if str(one.tag).endswith("instrText")]
    assert told == ["PAGE", "NUMPAGES"]
    assert any((one.style.name if one.style else "") == "Heading 1" for one in made.paragraphs)


def test_what_is_no_picture_is_named() -> None:
    question = Question(id="q", kind=Kind.OPEN, stem="听音", key=Model("甲"), media=("a.wav",))
    assert "[a.wav]" in lines(paper(Bank("", (question,)), media={"a.wav": b"RIFF"}))


HAN = "工会法职代表大安全生产维护合益竞诚服务"
WORDS = st.text(HAN, min_size=2, max_size=12)
COMMON = {
    "explanation": st.one_of(st.just(""), WORDS),
    "difficulty": st.one_of(st.none(), st.sampled_from(Difficulty)),
    "points": st.one_of(st.none(), st.integers(1, 20)),
    "tags": st.lists(WORDS, max_size=2, unique=True).map(tuple),
}


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kind = draw(
        st.sampled_from(["single", "multiple", "truth", "blanks", "open", "order", "number"])
    )
    common = {name: draw(values) for name, values in COMMON.items()}
    stem = draw(WORDS) + "。"
    options = draw(st.lists(WORDS, min_size=2, max_size=6, unique=True).map(tuple))
    every = tuple(range(len(options)))
    match kind:
        case "single":
            shape = (
                Kind.SINGLE,
                stem + "（  ）",
                options,
                Choices((draw(st.sampled_from(every)),)),
            )
        case "multiple":
            right = draw(st.sets(st.sampled_from(every), min_size=1))
            shape = (Kind.MULTIPLE, stem + "（  ）", options, Choices(tuple(sorted(right))))
        case "truth":
            shape = (Kind.TRUEFALSE, stem, (), Truth(draw(st.booleans())))
        case "blanks":
            texts = draw(
                st.lists(
                    st.lists(WORDS, min_size=1, max_size=2, unique=True).map(tuple),
                    min_size=1,
                    max_size=3,
                )
            )
            shape = (
                Kind.BLANKS,
                "____".join(["始"] * len(texts)) + "____。",
                (),
                Blanks(tuple(texts)),
            )
        case "order":
            shape = (Kind.ORDERING, stem, options, Order(tuple(draw(st.permutations(every)))))
        case "number":
            value = draw(st.decimals(0, 9999, places=1))
            shape = (Kind.NUMERIC, stem, (), Number(value))
        case _:
            shape = (Kind.OPEN, stem, (), Model(draw(WORDS)))
    kind_, stem, own_options, key = shape
    return Question(
        id="q", kind=kind_, stem=stem, options=own_options, key=key, status=Status.READY, **common
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(questions(), min_size=1, max_size=4))
def test_a_paper_with_the_key_comes_back(made: list[Question]) -> None:
    back = word.read(paper(Bank("", tuple(made)), "key"), "x.docx").bank.questions
    kinds = list(dict.fromkeys(one.kind for one in back))
    wanted = sorted(made, key=lambda one: kinds.index(one.kind) if one.kind in kinds else 99)
    assert [held(one) for one in back] == [held(one) for one in wanted]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.lists(
            st.text("ab12二工/ .()（或", min_size=1, max_size=5).map(str.strip).filter(bool),
            min_size=1,
            max_size=3,
            unique=True,
        ).map(tuple),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(["zh", "en"]),
)
def test_ways_of_writing_a_blank_come_back_or_are_a_draft(
    accepted: list[tuple[str, ...]], lang: Literal["zh", "en"]
) -> None:
    key = Blanks(tuple(accepted))
    stem = "始____" * len(accepted) + "。"
    made = Question(id="q", kind=Kind.BLANKS, stem=stem, key=key, status=Status.READY)
    back = word.read(paper(Bank("", (made,)), "key", lang), "x.docx").bank.questions
    for one in back:
        assert one.key == key or one.status is Status.DRAFT


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "accepted",
    [
        ("two", "2"),
        ("colour", "color"),
        ("1", "2"),
        ("3/4",),
        ("工会", "职工会"),
        ("一", "1", "壹"),
    ],
)
def test_common_ways_of_writing_are_read_back(
    accepted: tuple[str, ...], lang: Literal["zh", "en"]
) -> None:
    key = Blanks((accepted,))
    made = Question(id="q", kind=Kind.BLANKS, stem="有____个。", key=key, status=Status.READY)
    (back,) = word.read(paper(Bank("", (made,)), "key", lang), "x.docx").bank.questions
    assert (back.key, back.status) == (key, Status.READY)
