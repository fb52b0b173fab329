"""Drawing questions: the same everywhere, none twice, short only where it must be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.bank.draw import Wants, draw, fits
from quizapp.bank.question import Difficulty, Kind, Question, Status, Truth

TAGS = ("甲", "乙", "丙")


def question(number: int, *tags: str, difficulty: Difficulty | None = None) -> Question:
    return Question(
        id=f"q{number}",
        kind=Kind.TRUEFALSE,
        stem=f"{number}?",
        key=Truth(True),
        tags=tags,
        difficulty=difficulty,
        points=number % 3 * 10,
        status=Status.READY,
    )


def ids(drawn: tuple[tuple[Question, ...], ...]) -> list[list[str]]:
    return [[one.id for one in part] for part in drawn]


POOL = [question(n, TAGS[n % 3]) for n in range(30)]
EXPECTED_CHOSEN = [["q6", "q26", "q1", "q8"], ["q25", "q7"]]
EXPECTED_SPARES = [["q18", "q16"], []]


def test_the_same_seed_draws_the_same_on_every_machine() -> None:
    drawn = draw(POOL, [Wants(count=4, spares=2), Wants(tags=("乙",), count=2)], seed=7)
    assert ids(drawn.chosen) == EXPECTED_CHOSEN
    assert ids(drawn.spares) == EXPECTED_SPARES
    assert draw(POOL[::-1], [Wants(count=4, spares=2), Wants(tags=("乙",), count=2)], 7) == drawn
    assert draw(POOL, [Wants(count=4, spares=2), Wants(tags=("乙",), count=2)], 8) != drawn


wishes = st.lists(
    st.builds(
        Wants,
        tags=st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple),
        difficulties=st.lists(st.sampled_from(Difficulty), max_size=2, unique=True).map(tuple),
        points=st.lists(st.sampled_from([0, 10, 20]), max_size=2, unique=True).map(tuple),
        count=st.integers(0, 4),
        spares=st.integers(0, 2),
    ),
    max_size=4,
)
pools = st.lists(
    st.tuples(st.sets(st.sampled_from(TAGS)), st.none() | st.sampled_from(Difficulty)), max_size=14
).map(
    lambda rows: [
        question(n, *sorted(tags), difficulty=difficulty)
        for n, (tags, difficulty) in enumerate(rows)
    ]
)


def most(pool: list[Question], wants: list[Wants]) -> int:
    """How many places can be filled at best (augmenting paths, place by place)."""
    places = [want for want in wants for _ in range(want.count)]
    holder: dict[str, int] = {}

    def seat(place: int, tried: set[str]) -> bool:
        for one in pool:
            if one.id in tried or not fits(one, places[place]):
                continue
            tried.add(one.id)
            if one.id not in holder or seat(holder[one.id], tried):
                holder[one.id] = place
                return True
        return False

    return sum(seat(place, set()) for place in range(len(places)))


@settings(max_examples=200)
@given(pools, wishes, st.integers(), st.sets(st.integers(0, 13)))
def test_a_draw_keeps_its_laws(
    pool: list[Question], wants: list[Wants], seed: int, numbers: set[int]
) -> None:
    used = frozenset(f"q{n}" for n in numbers)
    drawn = draw(pool, wants, seed, used)
    every = [one.id for part in (*drawn.chosen, *drawn.spares) for one in part]
    assert len(set(every)) == len(every)
    assert used.isdisjoint(every)
    for want, chosen, spares in zip(wants, drawn.chosen, drawn.spares, strict=True):
        assert len(chosen) <= want.count
        assert len(spares) <= want.spares
        assert all(fits(one, want) for one in (*chosen, *spares))
    fresh = [one for one in pool if one.id not in used]
    assert sum(map(len, drawn.chosen)) == most(fresh, wants)
    lacking = [
        index
        for index, want in enumerate(wants, 1)
        if len(drawn.chosen[index - 1]) < want.count or len(drawn.spares[index - 1]) < want.spares
    ]
    assert [dict(words.facts)["number"] for words in drawn.short] == lacking


def test_used_questions_are_taken_last_and_only_where_they_may_be() -> None:
    pool = [question(n) for n in range(4)]
    used = frozenset({"q0", "q1", "q2"})
    wants = [Wants(count=2)]
    strict = draw(pool, wants, 1, used)
    assert ids(strict.chosen) == [["q3"]]
    assert [str(words) for words in strict.short] == [
        "Wish 1 asks for 2 questions; only 1 are left for it."
    ]
    loose = draw(pool, wants, 1, used, avoid_used=False)
    assert loose.short == ()
    assert loose.chosen[0][0].id == "q3"


def test_a_wide_wish_gives_way_to_a_narrow_one() -> None:
    pool = [question(0, "甲"), question(1, "乙")]
    for seed in range(8):
        drawn = draw(pool, [Wants(count=1), Wants(tags=("甲",), count=1)], seed)
        assert ids(drawn.chosen) == [["q1"], ["q0"]]


def test_a_draw_spreads_over_the_topics() -> None:
    for seed in range(8):
        (chosen,) = draw(POOL, [Wants(count=9)], seed).chosen
        assert sorted(one.tags[0] for one in chosen) == sorted(TAGS * 3)


def test_what_may_not_be_asked_is_not_drawn() -> None:
    draft = Question(id="d", kind=Kind.TRUEFALSE, stem="?", key=Truth(True))
    info = Question(id="i", kind=Kind.INFO, stem="?", status=Status.READY)
    assert draw([draft, info], [Wants(count=1)], 0).chosen == ((),)


def test_questions_that_give_each_other_away_are_never_drawn_together() -> None:
    bank = [
        replace(one, apart=(f"g{at // 3}", "both") if at in (0, 4) else (f"g{at // 3}",))
        for at, one in enumerate(POOL[:12])
    ]
    for seed in range(40):
        drawn = draw(bank, [Wants(count=2, spares=1), Wants(count=1)], seed)
        taken = [one for group in (*drawn.chosen, *drawn.spares) for one in group]
        names = [name for one in taken for name in one.apart]
        assert len(names) == len(set(names))
        assert len(taken) >= 3


def test_what_the_match_has_already_keeps_its_like_away() -> None:
    pool = [replace(q, apart=("g",) if at < 2 else ()) for at, q in enumerate(POOL[:3])]
    one, other, free = pool
    drawn = draw([other, free], [Wants(count=2)], 1, held=[one])
    assert drawn.chosen == ((free,),)
