"""Hypothesis strategies for questions and banks, as nasty as people and files can make them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

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
from quizapp.bank.text import valid_id

NASTY = (
    "",
    " ",
    "## single q9",
    "- [x] 对",
    "+ [a] 乙",
    "// not a comment",
    "answer: B",
    "  two spaces before",
    "behind  ",
    "\u3000全角空格",
    '"quoted"',
    '"',
    '["a"]',
    "[",
    "a | b",
    "|",
    "\\|",
    "\\",
    "a\\",
    "｜",
    "a,b",
    "甲、乙",
    "甲，乙；丙;丁",
    "line\nline",
    "line\n\nline",
    "line\n",
    "\n",
    "a\rb",
    "a\r\nb",
    "a\u2028b\u2029c",
    "a\x00\x1f\x7f\x85b",
    "\ufeff",
    "a\ufeff",
    "\tTab",
    "____ 与 ____",
    "quizapp-bank 1",
    "[x]",
    "[ ] [x]",
    "《关于……》“十四五”",
    "👨‍👩‍👧 e\u0301",
    "17 ± 0.5",
    "status: ready",
)
texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=12),
    st.lists(st.sampled_from((*NASTY, "字", "a", "\n")), max_size=4).map("".join),
)
lists = st.lists(texts, max_size=4).map(tuple)
small = st.integers(-1, 5)
wholes = st.one_of(small, st.integers(-(10**17), 10**17))
decimals = st.one_of(
    st.decimals(allow_nan=False),
    st.sampled_from([Decimal("1E+5"), Decimal("1E-7"), Decimal("-0.00"), Decimal("17.50")]),
)
keys: st.SearchStrategy[Key] = st.one_of(
    st.builds(Choices, st.lists(small, max_size=4).map(tuple)),
    st.builds(Truth, st.booleans()),
    st.builds(Blanks, st.lists(lists, max_size=3).map(tuple)),
    st.builds(Number, decimals, decimals, texts),
    st.builds(Order, st.lists(small, max_size=4).map(tuple)),
    st.builds(Pairs, st.lists(st.tuples(small, small), max_size=4).map(tuple)),
    st.builds(Model, texts),
)


@st.composite
def fitting_keys(draw: st.DrawFn, kind: Kind, options: int, partners: int) -> Key | None:
    """A key as it should be for the kind and the number of options and partners."""
    match kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            right = draw(st.sets(st.integers(0, options - 1), min_size=1)) if options else set()
            return Choices(tuple(sorted(right))) if right else None
        case Kind.TRUEFALSE:
            return Truth(draw(st.booleans()))
        case Kind.BLANKS:
            return Blanks(tuple(draw(st.lists(lists, min_size=1, max_size=3))))
        case Kind.NUMERIC:
            return Number(draw(decimals), draw(decimals), draw(texts))
        case Kind.ORDERING:
            return Order(tuple(draw(st.permutations(range(options)))))
        case Kind.MATCHING:
            if not options or not partners:
                return None
            mates = draw(st.dictionaries(st.integers(0, options - 1), st.integers(0, partners - 1)))
            return Pairs(tuple(sorted(mates.items())))
        case Kind.OPEN:
            return Model(draw(texts))
        case Kind.INFO:
            return None


ids = st.one_of(
    st.from_regex(r"q[0-9]{1,2}", fullmatch=True), st.text(min_size=1, max_size=6).filter(valid_id)
)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question that can be kept: with a key that fits, a key that does not, or none."""
    kind = draw(st.sampled_from(Kind))
    options, partners = draw(lists), draw(lists)
    fitting = fitting_keys(kind, len(options), len(partners))
    key = draw(st.one_of(fitting, fitting, keys, st.none()))
    settled = key is not None or kind is Kind.INFO
    return Question(
        id=draw(ids),
        kind=kind,
        stem=draw(texts),
        options=options,
        partners=partners,
        key=key,
        explanation=draw(texts),
        difficulty=draw(st.sampled_from([None, *Difficulty])),
        points=draw(st.none() | wholes),
        seconds=draw(st.none() | wholes),
        tags=draw(lists),
        media=draw(lists),
        citation=draw(st.none() | st.builds(Citation, texts, texts, texts, wholes)),
        status=draw(st.sampled_from(Status)) if settled else Status.DRAFT,
        source=draw(st.none() | st.builds(Source, texts, texts)),
        note=draw(texts),
        apart=draw(lists),
    )


banks = st.builds(
    Bank,
    texts,
    st.lists(questions(), max_size=4, unique_by=lambda question: question.id).map(tuple),
    texts,
)
