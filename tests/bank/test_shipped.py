"""The shipped bank: complete, evenly made, and nothing in a key that the notice does not hold.

The bank cites places; the outline says which places there are; the fact index says which names,
dates, numbers and set terms stand at which place. None of them holds the notice's sentences. Where
the notice itself lies beside the project, the outline and the index are held against it too.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from msgspec import Struct, convert

from quizapp.bank.checks import check_bank
from quizapp.bank.citing import parse_outline, place_of
from quizapp.bank.question import (
    Blanks,
    Choices,
    Citation,
    Difficulty,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Status,
    Truth,
)
from quizapp.bank.text import parse, write
from quizapp.paths import shipped_banks

NAME = "dl-2020-37"
NOTICE = Path(__file__).resolve().parents[3] / "shared" / "materials" / "notice-2020-37.txt"
STEM_LENGTH = 26 * 4  # letters a line, lines on the projector
OPTION_LENGTH = 24

Where = tuple[str, str, int]
Span = tuple[int, int]


class Fact(Struct, frozen=True):
    """A name, date, number or set term and the places where it stands."""

    kind: str
    text: str
    places: frozenset[Where]
    also: tuple[str, ...] = ()
    value: int | None = None

    def spans(self, text: str) -> Iterator[Span]:
        """Where the fact, in any of its wordings, occurs in a text."""
        for wording in map(plain, (self.text, *self.also)):
            begin = plain(text).find(wording)
            while begin >= 0:
                yield begin, begin + len(wording)
                begin = plain(text).find(wording, begin + 1)


class FactIndex(Struct, frozen=True, forbid_unknown_fields=True):
    material: str
    fact: tuple[Fact, ...]


@cache
def plain(text: str) -> str:
    """A text as it is compared: no quotation marks, one width of punctuation."""
    return re.sub("[“”]", "", text).translate(str.maketrans(",:;()", "，：；（）"))


def _file(kind: str) -> str:
    return (shipped_banks() / f"{NAME}.{kind}").read_text(encoding="utf-8")


READING = parse(_file("quiz.txt"))
QUESTIONS = READING.bank.questions
FACTS = convert(tomllib.loads(_file("facts.toml")), FactIndex).fact
OUTLINE = parse_outline(_file("outline.toml"))
BY_ITEM = {(place.part, place.item): place for place in OUTLINE.places}
RISK_POINTS = {Difficulty.EASY: 10, Difficulty.MEDIUM: 20, Difficulty.HARD: 30}


def cited(question: Question) -> Citation:
    assert question.citation is not None, question.id
    return question.citation


def places_of(question: Question, *, whole_item: bool = False) -> set[Where]:
    """The places that a question's citation names: one, or all of an item."""
    at = cited(question)
    if at.sentence and not whole_item:
        return {(at.part, at.item, at.sentence)}
    count = len(BY_ITEM[at.part, at.item].gists)
    return {(at.part, at.item, sentence) for sentence in range(1, count + 1)}


def vouching(question: Question) -> set[Where]:
    """Where the facts of a key must stand.

    The statement of a true/false question also names whose words it reports, and those names may
    stand a sentence earlier: there the whole item counts.
    """
    return places_of(question, whole_item=isinstance(question.key, Truth))


def key_texts(question: Question) -> tuple[str, ...]:
    """What a question says is so: right options, answers, both sides, reference, true statement."""
    match question.key:
        case Choices(right):
            return tuple(question.options[index] for index in right)
        case Truth(value):
            return (question.stem,) if value else ()
        case Blanks(accepted):
            return tuple(answer for answers in accepted for answer in answers)
        case Order(sequence):
            return tuple(question.options[index] for index in sequence)
        case Pairs(pairs):
            lefts = tuple(question.options[left] for left, _ in pairs)
            return lefts + tuple(question.partners[right] for _, right in pairs)
        case Model(text):
            return (text,)
        case Number() | None:
            return ()


def filled(question: Question) -> Iterator[tuple[str, Span]]:
    """For every answer of every blank: the stem with it filled in, and where it stands there."""
    assert isinstance(question.key, Blanks)
    around = [plain(piece) for piece in re.split("_{2,}", question.stem)]
    shown = [plain(answers[0]) for answers in question.key.accepted]
    assert len(around) == len(shown) + 1, question.id
    for blank, answers in enumerate(question.key.accepted):
        for answer in answers:
            words = [*shown[:blank], plain(answer), *shown[blank + 1 :]]
            before = "".join(a + w for a, w in zip(around, words[:blank], strict=False))
            before += around[blank]
            after = "".join(
                a + w for a, w in zip(around[blank + 1 :], [*words[blank + 1 :], ""], strict=True)
            )
            yield before + words[blank] + after, (len(before), len(before) + len(words[blank]))


def covered(span: Span, text: str, places: set[Where]) -> bool:
    """Whether the span lies within a fact that stands at one of the places."""
    return any(
        begin <= span[0] and span[1] <= end
        for fact in FACTS
        if not places.isdisjoint(fact.places)
        for begin, end in fact.spans(text)
    )


def of_kind(kind: Kind) -> list[Question]:
    return [question for question in QUESTIONS if question.kind is kind]


def right(question: Question) -> tuple[int, ...]:
    assert isinstance(question.key, Choices)
    return question.key.right


# The bank as a whole -----------------------------------------------------------------------------


def test_the_bank_is_read_without_a_problem_and_written_without_a_loss() -> None:
    assert READING.problems == ()
    assert READING.skipped == 0
    assert parse(write(READING.bank)).bank == READING.bank


def test_the_checks_find_nothing_wrong_or_doubtful() -> None:
    assert [(problem.where, problem.code) for problem in check_bank(READING.bank)] == []


def test_there_are_enough_questions_of_every_kind_and_difficulty() -> None:
    kinds = Counter(question.kind for question in QUESTIONS)
    levels = Counter(question.difficulty for question in QUESTIONS)
    assert len(QUESTIONS) >= 160
    assert set(kinds) == set(Kind) - {Kind.INFO}
    assert min(kinds.values()) >= 6
    assert kinds[Kind.SINGLE] >= 60
    assert set(levels) == set(Difficulty)
    assert min(levels.values()) >= len(QUESTIONS) / 5


def test_risk_questions_of_each_value_are_there_and_no_other_sets_its_points() -> None:
    for question in QUESTIONS:
        assert question.difficulty is not None, question.id
        points = RISK_POINTS[question.difficulty] if "风险题" in question.tags else None
        assert question.points == points, question.id
        assert question.seconds is None, question.id
    worth = Counter(question.points for question in QUESTIONS)
    assert min(worth[points] for points in RISK_POINTS.values()) >= 10


def test_no_two_questions_ask_with_the_same_words() -> None:
    stems = Counter(re.sub(r"\W", "", question.stem) for question in QUESTIONS)
    assert [stem for stem, times in stems.items() if times > 1] == []


def test_right_options_of_single_choices_stand_evenly() -> None:
    places = [right(question)[0] for question in of_kind(Kind.SINGLE)]
    at = Counter(places)
    expected = len(places) / 4
    # 7.81 is the 95 % point of chi-square with three degrees of freedom.
    assert sum((at[place] - expected) ** 2 / expected for place in range(4)) < 7.81
    assert all(len(set(places[i : i + 4])) > 1 for i in range(len(places) - 3))


def test_right_options_of_multiple_choices_stand_evenly_and_vary_in_number() -> None:
    multiples = of_kind(Kind.MULTIPLE)
    shares = [sum(place in right(q) for q in multiples) / len(multiples) for place in range(4)]
    assert max(shares) - min(shares) < 0.3
    assert {len(right(question)) for question in multiples} == {2, 3, 4}
    assert all(len(right(question)) < len(question.options) for question in multiples)


def test_the_length_of_an_option_gives_nothing_away() -> None:
    singles = of_kind(Kind.SINGLE)
    longest = shortest = 0
    for question in singles:
        own, *others = sorted(
            question.options, key=lambda text: text != question.options[right(question)[0]]
        )
        longest += len(own) > max(map(len, others))
        shortest += len(own) < min(map(len, others))
    assert longest < len(singles) / 4
    assert shortest < len(singles) / 4


def test_true_and_false_are_balanced() -> None:
    said = Counter(q.key.value for q in QUESTIONS if isinstance(q.key, Truth))
    assert 0.4 <= said[True] / said.total() <= 0.6


# Each question -----------------------------------------------------------------------------------


def test_every_question_is_ready_and_explained() -> None:
    for question in QUESTIONS:
        assert question.status is Status.READY, question.id
        assert question.key is not None, question.id
        assert question.tags, question.id
        assert 4 <= len(question.explanation) <= 60, question.id


def test_every_question_fits_the_screen_and_names_its_source() -> None:
    for question in QUESTIONS:
        assert 8 <= len(question.stem) <= STEM_LENGTH, question.id
        sides = (*question.options, *question.partners)
        assert max(map(len, sides), default=0) <= OPTION_LENGTH, question.id
        assert "通知" in question.stem, question.id


def test_options_differ_and_are_of_the_usual_number() -> None:
    for question in QUESTIONS:
        for side in (question.options, question.partners):
            bare = [re.sub(r"\W", "", text) for text in side]
            assert len(set(bare)) == len(bare), question.id
        count = len(question.options)
        match question.key:
            case Choices(right):
                single = question.kind is Kind.SINGLE
                assert (count, len(right)) == (4, 1) if single else count in {4, 5}, question.id
            case Order(sequence):
                assert sequence != tuple(range(count)), question.id
            case Pairs(pairs):
                assert len(pairs) == count == len(question.partners) >= 3, question.id
                assert any(left != partner for left, partner in pairs), question.id
            case _:
                assert count == 0, question.id


def test_every_citation_points_at_a_place_of_the_outline() -> None:
    lost = [question.id for question in QUESTIONS if not place_of(OUTLINE, cited(question))]
    assert lost == []


def test_the_day_that_the_copy_lost_is_asked_nowhere() -> None:
    uncertain = re.compile(r"2021年?\d|1月29|12月9日|截止|日前|之前")
    for question in QUESTIONS:
        texts = (question.stem, question.explanation, *question.options, *key_texts(question))
        assert not uncertain.search("\n".join(texts)), question.id
    gists = "\n".join(gist for place in OUTLINE.places for gist in place.gists)
    assert not uncertain.search(gists)
    assert not any(uncertain.search(fact.text) for fact in FACTS)


def test_what_the_notice_does_not_unfold_is_not_asked() -> None:
    """The notice names 四化, 三性, 五化 … but never says what they are."""
    asked = re.compile(
        "(四化|三性|五化|两项改革|双服务|两先区)”?(建设)?(是指|指|包括|的内容|的含义|分别|具体)"
    )
    assert [question.id for question in QUESTIONS if asked.search(question.stem)] == []


# Keys against the fact index ---------------------------------------------------------------------


def test_every_fact_in_a_key_stands_at_the_cited_place() -> None:
    """A fact within a longer fact that stands there is vouched for by the longer one."""
    strays = [
        (question.id, fact.text)
        for question in QUESTIONS
        for text in key_texts(question)
        for fact in FACTS
        if vouching(question).isdisjoint(fact.places)
        for span in fact.spans(text)
        if not covered(span, text, vouching(question))
    ]
    assert strays == []


def test_dates_numbers_titles_and_quoted_terms_in_a_key_are_facts() -> None:
    telling = re.compile(
        r"\d[\d年月日至]*|第[一二三四五六七八九十]+次|(?<!新)[一二三四五六七八九十]+(?:届|年)"
        r"|十[一二三四五六七八九]?大|副?书记|副?主席|副?市长|常委"
    )
    loose = [
        (question.id, found[0])
        for question in QUESTIONS
        for text in key_texts(question)
        for found in telling.finditer(plain(text))
        if not covered(found.span(), text, vouching(question))
    ]
    unknown = [
        (question.id, term)
        for question in QUESTIONS
        for text in key_texts(question)
        for term in re.findall("“(.+?)”", text)
        if not covered((0, len(term)), term, vouching(question))
    ]
    assert loose == []
    assert unknown == []


def test_every_number_asked_for_is_a_fact() -> None:
    for question in of_kind(Kind.NUMERIC):
        assert isinstance(question.key, Number)
        facts = [fact for fact in FACTS if not places_of(question).isdisjoint(fact.places)]
        told = {fact.value for fact in facts if fact.value is not None}
        for fact in facts:
            if fact.kind == "date":
                told.update(int(digits) for digits in re.findall(r"\d+", fact.text))
        assert question.key.value in told, question.id
        assert question.key.tolerance == 0, question.id
        assert question.key.unit, question.id


def test_every_answer_of_a_blank_is_made_of_a_fact() -> None:
    """Filled into the stem, every accepted answer lies within a fact of the cited place."""
    free = [
        (question.id, text[slice(*span)])
        for question in of_kind(Kind.BLANKS)
        for text, span in filled(question)
        if not covered(span, text, places_of(question))
    ]
    assert free == []


def test_every_right_option_rests_on_a_fact() -> None:
    groundless = [
        (question.id, text)
        for question in QUESTIONS
        if isinstance(question.key, Choices)
        for text in key_texts(question)
        if not any(
            any(True for _ in fact.spans(text))
            for fact in FACTS
            if not places_of(question).isdisjoint(fact.places)
        )
    ]
    assert groundless == []


def test_a_wrong_option_that_the_cited_place_also_holds_is_explained() -> None:
    """In a multiple choice such an option could pass for right: its true part must be named."""
    unexplained = [
        (question.id, text)
        for question in of_kind(Kind.MULTIPLE)
        for index, text in enumerate(question.options)
        if index not in right(question)
        for fact in FACTS
        if not places_of(question).isdisjoint(fact.places)
        if plain(text) in map(plain, (fact.text, *fact.also))
        if text not in question.explanation
    ]
    assert unexplained == []


# Outline and fact index --------------------------------------------------------------------------


def test_the_outline_gives_every_sentence_a_gist_and_names_no_place_twice() -> None:
    counts = [place["sentences"] for place in tomllib.loads(_file("outline.toml"))["place"]]
    assert OUTLINE.id == NAME
    assert len(BY_ITEM) == len(OUTLINE.places)
    assert counts == [len(place.gists) for place in OUTLINE.places]
    assert all(place.heading and all(place.gists) for place in OUTLINE.places)


def test_facts_stand_at_places_of_the_outline_and_are_listed_once() -> None:
    texts = [fact.text for fact in FACTS]
    assert len(set(texts)) == len(texts)
    for fact in FACTS:
        assert fact.places, fact.text
        for part, item, sentence in fact.places:
            assert 1 <= sentence <= len(BY_ITEM[part, item].gists), fact.text


def test_every_sentence_that_holds_facts_has_a_question() -> None:
    asked = {place for question in QUESTIONS for place in places_of(question)}
    told = {place for fact in FACTS for place in fact.places}
    assert told - asked == set()
    pointed = {(cited(q).part, cited(q).item) for q in QUESTIONS if cited(q).sentence}
    assert pointed == set(BY_ITEM)


# Against the notice itself -----------------------------------------------------------------------

beside = pytest.mark.skipif(not NOTICE.exists(), reason="the notice is not beside the project")
# What the copy lost on its way, and how it reads.
READINGS = (
    ("20201124日至26日", "2020年11月24日至26日"),
    ("20201216", "2020年12月16日"),
    ("未年五年", "未来五年"),
)


def sentences_of_the_notice() -> dict[Where, str]:
    """The notice by place, as the head of the outline file says how to count."""
    text = NOTICE.read_text(encoding="utf-8")
    for lost, reading in READINGS:
        text = text.replace(lost, reading)
    lines = [plain(line).strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith(("发布时间", "上一篇"))]
    head, letter, body, end, foot = lines[:3], lines[3], lines[4:-3], lines[-3], lines[-2:]
    found: dict[tuple[str, str], list[str]] = {("文头", ""): head, ("导语", ""): [letter]}
    part = item = ""
    for line in body:
        if heading := re.match("([一二三])、", line):
            part, item = heading[1], ""
            continue
        if heading := re.match("（([一二三四])）", line):
            item = f"（{heading[1]}）"
            if "。" not in line:
                continue
        found.setdefault((part, item), []).append(line)
    found |= {("结语", ""): [end], ("落款", ""): foot}
    return {
        (*place, number): sentence
        for place, paragraphs in found.items()
        for number, sentence in enumerate(
            (s for paragraph in paragraphs for s in re.findall("[^。！？]+[。！？]?", paragraph)), 1
        )
    }


@beside
def test_the_outline_counts_the_sentences_of_the_notice() -> None:
    counted = Counter((part, item) for part, item, _ in sentences_of_the_notice())
    assert list(counted) == list(BY_ITEM)
    assert counted == {place: len(BY_ITEM[place].gists) for place in BY_ITEM}


@beside
def test_the_fact_index_lists_all_places_where_a_fact_stands_and_no_other() -> None:
    notice = sentences_of_the_notice()
    for fact in FACTS:
        where = {place for place, text in notice.items() if any(True for _ in fact.spans(text))}
        assert where == fact.places, fact.text


@beside
def test_no_sentence_of_the_notice_is_copied() -> None:
    """Names and set terms apart: no 40 signs in a row stand in the notice."""
    runs = {
        text[i : i + 40]
        for text in sentences_of_the_notice().values()
        for i in range(len(text) - 39)
    }
    ours = [gist for place in OUTLINE.places for gist in place.gists]
    ours += [t for q in QUESTIONS for t in (q.stem, q.explanation, *key_texts(q))]
    assert [text for text in ours if any(run in plain(text) for run in runs)] == []
