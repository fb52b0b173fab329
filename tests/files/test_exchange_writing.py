"""What is written in a foreign format is read again as the same questions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.bank.checks import check
from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Key,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Truth,
)
from quizapp.files import aiken, aiken_write, gift, gift_write, moodle, moodle_write, qti, qti_write
from quizapp.files.exporting import Written

SIGNS = st.one_of(
    st.sampled_from(list("~=#{}:\\[]%*<>&;'\"/-_.$ \n123aTbé中，？()|!")),
    st.characters(codec="utf-8", exclude_categories=("C", "Z")),
)


def clean(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


WORDS = (
    st.text(SIGNS, min_size=1, max_size=12)
    .map(clean)
    .filter(lambda text: any(x.isalnum() for x in text))
)
LINE = WORDS.map(lambda text: " ".join(text.replace("__", "_x").split()))
FIGURES = st.decimals(-(10**9), 10**9, places=4)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kind = draw(st.sampled_from(list(Kind)))
    stem, options, partners = draw(LINE), list[str](), list[str]()
    key: Key | None = None
    listed = st.lists(
        LINE, min_size=2, max_size=5, unique_by=lambda text: "".join(text.casefold().split())
    )
    match kind:
        case Kind.SINGLE:
            options = draw(listed)
            key = Choices((draw(st.integers(0, len(options) - 1)),))
        case Kind.MULTIPLE:
            options = draw(listed)
            right = draw(st.sets(st.integers(0, len(options) - 1), min_size=1))
            key = Choices(tuple(sorted(right)))
        case Kind.TRUEFALSE:
            key = Truth(draw(st.booleans()))
        case Kind.BLANKS:
            count = draw(st.integers(1, 3))
            stem = " ____ ".join([stem, *(draw(LINE) for _ in range(count))])
            key = Blanks(
                tuple(
                    tuple(draw(st.lists(LINE, min_size=1, max_size=3, unique=True)))
                    for _ in range(count)
                )
            )
        case Kind.NUMERIC:
            key = Number(draw(FIGURES), abs(draw(FIGURES)))
        case Kind.ORDERING:
            options = draw(listed)
            key = Order(tuple(draw(st.permutations(range(len(options))))))
        case Kind.MATCHING:
            options, partners = draw(listed), draw(listed)
            right = [draw(st.integers(0, len(partners) - 1)) for _ in options]
            key = Pairs(tuple(enumerate(right)))
        case Kind.OPEN:
            key = Model(draw(WORDS))
        case Kind.INFO:
            pass
    return Question(
        id=f"x{draw(st.integers(1, 9))}",
        kind=kind,
        stem=stem,
        options=tuple(options),
        partners=tuple(partners),
        key=key,
        explanation=draw(st.one_of(st.just(""), LINE)),
    )


def meaning(question: Question) -> object:
    """What a question asks and what is right, whatever order its parts are shown in."""
    key, texts = question.key, [" ".join(option.split()) for option in question.options]
    match key:
        case Order(sequence):
            told: object = [texts[index] for index in sequence]
            return question.kind, " ".join(question.stem.split()), told
        case Pairs(pairs):
            sides = [" ".join(one.split()) for one in question.partners]
            told = sorted((texts[left], sides[right]) for left, right in pairs)
            return question.kind, " ".join(question.stem.split()), told, sorted(sides)
        case Number(value, tolerance):
            return question.kind, " ".join(question.stem.split()), value, tolerance
        case Blanks(accepted):
            told = [[" ".join(one.split()) for one in texts] for texts in accepted]
            return question.kind, " ".join(question.stem.split()), told
        case _:
            return question.kind, " ".join(question.stem.split()), texts, key


def same(written: Written, form: str, question: Question, *, explained: bool = True) -> None:
    """Assert that what was written says the same as the question."""
    modules = {"gift": gift, "moodle": moodle, "qti": qti, "aiken": aiken}
    assert written.questions + sum(one.severity == "error" for one in written.problems) == 1
    if not written.questions:
        return
    reading = modules[form].read(written.content, "x")
    (found,) = reading.bank.questions
    assert meaning(found) == meaning(question)
    assert found.status.value == "ready"
    if explained:
        assert " ".join(found.explanation.split()) == " ".join(question.explanation.split())
        assert found.id == question.id


def sound(question: Question) -> bool:
    return not any(one.severity == "error" for one in check(question))


@settings(max_examples=150)
@given(questions().filter(sound))
def test_gift_says_the_same(question: Question) -> None:
    if question.kind is not Kind.OPEN:
        explained = question.kind is not Kind.INFO
        same(gift_write.write(Bank("", (question,))), "gift", question, explained=explained)


@settings(max_examples=150)
@given(questions().filter(sound))
def test_moodle_says_the_same(question: Question) -> None:
    same(moodle_write.write(Bank("", (question,))), "moodle", question)


@settings(max_examples=80)
@given(questions().filter(sound), st.sampled_from(["2.1", "3.0"]))
def test_qti_says_the_same(question: Question, version: qti_write.Version) -> None:
    same(qti_write.write(Bank("", (question,)), version), "qti", question)


@settings(max_examples=60)
@given(questions().filter(lambda one: sound(one) and one.kind is Kind.SINGLE))
def test_aiken_says_the_same(question: Question) -> None:
    same(aiken_write.write(Bank("", (question,))), "aiken", question, explained=False)


FULL = Question(
    id="q1",
    kind=Kind.NUMERIC,
    stem="How long?",
    key=Number(Decimal("1.5"), Decimal("0.1"), "m"),
    points=5,
    seconds=20,
    tags=("a b", "c]d"),
    media=("sea map.png",),
    note="n",
)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def test_what_is_lost_is_told() -> None:
    (told,) = gift_write.write(Bank("", (FULL,))).problems
    assert (told.code, told.severity, told.question) == ("EXPORT_LOST", "warning", "q1")
    assert str(told.words) == "Not kept by the format: points, time, media, note, unit."
    bare = FULL.__class__(id="d", kind=Kind.SINGLE, stem="?", options=("a", "b"))
    (left,) = moodle_write.write(Bank("", (bare,))).problems
    assert (left.code, left.severity) == ("EXPORT_NO_KEY", "error")


def test_tags_points_units_and_media_go_with_moodle() -> None:
    written = moodle_write.write(Bank("", (FULL,)), {"sea map.png": PNG})
    (found,) = moodle.read(written.content, "x").bank.questions
    assert (found.key, found.points, found.tags, found.media) == (
        FULL.key,
        5,
        FULL.tags,
        FULL.media,
    )
    assert moodle.media(written.content, "x") == {"sea map.png": PNG}
    assert [str(one.words) for one in written.problems] == ["Not kept by the format: time, note."]
    (plain,) = gift.read(gift_write.write(Bank("", (FULL,))).content, "x").bank.questions
    assert plain.tags == FULL.tags


@pytest.mark.parametrize("version", ["2.1", "3.0"])
def test_media_go_with_a_package(version: qti_write.Version) -> None:
    written = qti_write.write(Bank("", (FULL,)), version, {"sea map.png": PNG})
    (found,) = qti.read(written.content, "x").bank.questions
    assert (found.media, found.key) == (FULL.media, Number(Decimal("1.5"), Decimal("0.1")))
    assert qti.media(written.content, "x") == {"sea map.png": PNG}


def test_aiken_takes_single_choices_alone() -> None:
    written = aiken_write.write(Bank("", (FULL,)))
    assert (written.content, written.questions) == (b"", 0)
    assert [one.code for one in written.problems] == ["EXPORT_NO_PLACE"]


def test_escapes_are_the_same_byte_for_byte() -> None:
    text = b"::q1::What is 1\\=1 \\~ \\{ \\} \\# \\: ? {=a\\=b ~c\\~d }\n"
    reading = gift.read(text, "x")
    assert gift_write.write(reading.bank).content == text
