"""A draft becomes a plan, or says in words why it cannot."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.bank.draw import Wants
from quizapp.bank.question import Choices, Difficulty, Kind, Question, Status
from quizapp.contest.draft import (
    Draft,
    Made,
    NotADraft,
    RoundDraft,
    TeamKey,
    read_draft,
    round_of,
    to_plan,
    write_draft,
)
from quizapp.contest.faults import faults
from quizapp.game.plan import Award, Plan, Shape, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Answerers


def question(number: int, *, points: int | None = None, **changes: object) -> Question:
    plain = Question(
        id=f"q{number:03}",
        kind=Kind.SINGLE,
        stem=f"第{number}题问什么？",
        options=("甲", "乙", "丙"),
        key=Choices((number % 3,)),
        difficulty=Difficulty.EASY,
        points=points,
        tags=(f"主题{number % 5}",),
        status=Status.READY,
    )
    return replace(plain, **changes)


def bank(count: int) -> tuple[Question, ...]:
    return tuple(question(n) for n in range(count))


TEAMS = (
    Team(1, "一队"),
    Team(2, "二队", colour="#5BB8EC", shape=Shape.SQUARE),
    Team(3, "三队", colour="#00B583", shape=Shape.STAR),
)
DRAFT = Draft("c1", "知识竞赛", teams=TEAMS, rounds=(round_of(Preset.TEAM, "团队必答"),))


def codes(made: Made) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in made.problems]


def planned(made: Made) -> Plan:
    assert made.plan is not None, [str(problem.words) for problem in made.problems]
    return made.plan


def risk(spares: int = 1, *, hand: tuple[str, ...] = ()) -> RoundDraft:
    return RoundDraft(
        "风险题", Preset.RISK.value, rules_of(Preset.RISK), by_hand=hand, spares=spares
    )


def test_the_plan_carries_what_the_draft_says() -> None:
    draft = replace(DRAFT, subtitle="副题", organiser="主办", base=0, awards=(Award("一等奖", 1),))
    plan = planned(to_plan(draft, bank(10)))
    assert (plan.title, plan.subtitle, plan.organiser) == ("知识竞赛", "副题", "主办")
    assert (plan.base, plan.contest, plan.teams) == (0, "c1", TEAMS)
    assert plan.awards == (Award("一等奖", 1),)
    assert [len(one.questions) for one in plan.rounds] == [3]
    assert [len(one.spares) for one in plan.rounds] == [2]


def test_the_number_of_questions_follows_from_rules_and_teams() -> None:
    rounds = tuple(
        RoundDraft(preset.value, preset.value, rules_of(preset), spares=0)
        for preset in (Preset.PERSONAL, Preset.TEAM, Preset.TOGETHER, Preset.BUZZ, Preset.PLAYOFF)
    )
    plan = planned(to_plan(replace(DRAFT, rounds=rounds), bank(60)))
    assert [len(one.questions) for one in plan.rounds] == [9, 3, 4, 10, 5]


def test_the_same_seed_draws_the_same_and_another_seed_otherwise() -> None:
    first = to_plan(DRAFT, bank(40))
    assert to_plan(DRAFT, tuple(reversed(bank(40)))) == first
    assert to_plan(replace(DRAFT, seed=2), bank(40)).rounds != first.rounds


def test_used_questions_are_left_out_only_where_wished() -> None:
    used = frozenset(one.id for one in bank(40)[:34])
    fresh = planned(to_plan(DRAFT, bank(40), used))
    asked = {one.id for one in (*fresh.rounds[0].questions, *fresh.rounds[0].spares)}
    assert asked.isdisjoint(used)
    assert len(asked) == 5
    all_used = frozenset(one.id for one in bank(40))
    assert codes(to_plan(DRAFT, bank(40), all_used)) == [("round-short", "round 1")]
    planned(to_plan(replace(DRAFT, avoid_used=False), bank(40), all_used))


def test_only_askable_questions_are_drawn() -> None:
    drafts = tuple(question(n, status=Status.DRAFT) for n in range(20))
    assert codes(to_plan(DRAFT, drafts)) == [("round-short", "round 1")]
    infos = tuple(question(n, kind=Kind.INFO, options=(), key=None) for n in range(20))
    assert codes(to_plan(DRAFT, infos)) == [("round-short", "round 1")]


def test_too_few_questions_say_how_many_are_left() -> None:
    made = to_plan(DRAFT, bank(2))
    assert made.plan is None
    assert len(made.rounds[0].questions) == 2
    text = str(made.problems[0].words)
    assert "needs 3 questions; only 2 are left" in text
    assert made.problems[0].line == 1


def test_too_few_spares_are_only_doubtful() -> None:
    made = to_plan(DRAFT, bank(4))
    assert codes(made) == [("spares-short", "round 1")]
    assert len(planned(made).rounds[0].spares) == 1


def test_several_wishes_share_a_round_in_proportion() -> None:
    wants = (
        Wants(difficulties=(Difficulty.EASY,), count=2),
        Wants(difficulties=(Difficulty.HARD,)),
    )
    rounds = (replace(DRAFT.rounds[0], rules=rules_of(Preset.PERSONAL), wants=wants, spares=0),)
    mixed = (*bank(20), *(question(n, difficulty=Difficulty.HARD) for n in range(20, 40)))
    plan = planned(to_plan(replace(DRAFT, rounds=rounds), mixed))
    drawn = Counter(one.difficulty for one in plan.rounds[0].questions)
    assert drawn == {Difficulty.EASY: 6, Difficulty.HARD: 3}


def test_a_risk_round_has_enough_of_each_value() -> None:
    worth = tuple(question(n, points=(10, 20, 30)[n % 3]) for n in range(15))
    plan = planned(to_plan(replace(DRAFT, rounds=(risk(),)), worth))
    asked = Counter(one.points for one in plan.rounds[0].questions)
    assert asked == {10: 3, 20: 3, 30: 3}
    assert Counter(one.points for one in plan.rounds[0].spares) == {10: 1, 20: 1, 30: 1}


def test_a_value_that_lacks_is_doubtful_and_the_round_full() -> None:
    worth = tuple(question(n, points=10 if n < 20 else 30) for n in range(24))
    made = to_plan(replace(DRAFT, rounds=(risk(0),)), worth)
    assert codes(made) == [("value-short", "round 1")]
    assert "only 0 questions are worth 20" in str(made.problems[0].words)


def test_a_bank_without_points_fills_a_risk_round_all_the_same() -> None:
    made = to_plan(replace(DRAFT, rounds=(risk(1),)), bank(10))
    plan = planned(made)
    assert (len(plan.rounds[0].questions), len(plan.rounds[0].spares)) == (3, 1)
    assert [code for code, _ in codes(made)] == ["value-short"] * 3


def test_what_is_chosen_by_hand_comes_first_and_the_rest_is_drawn() -> None:
    rounds = (replace(DRAFT.rounds[0], by_hand=("q031", "q007")),)
    plan = planned(to_plan(replace(DRAFT, rounds=rounds), bank(40)))
    assert [one.id for one in plan.rounds[0].questions][:2] == ["q031", "q007"]
    assert len(plan.rounds[0].questions) == 3
    assert len(plan.rounds[0].spares) == 2


def test_too_many_by_hand_become_spares() -> None:
    hand = ("q001", "q002", "q003", "q004")
    rounds = (replace(DRAFT.rounds[0], by_hand=hand),)
    done = planned(to_plan(replace(DRAFT, rounds=rounds), bank(40))).rounds[0]
    assert [one.id for one in done.questions] == ["q001", "q002", "q003"]
    assert done.spares[0].id == "q004"
    assert len(done.spares) == 2


def test_kept_spares_stay_while_they_can_and_what_lacks_is_drawn() -> None:
    one = replace(DRAFT.rounds[0], kept_spares=("q009", "q010"))
    draft = replace(DRAFT, rounds=(one,))

    def spares(draft: Draft, used: frozenset[str] = frozenset()) -> list[str]:
        made = to_plan(draft, bank(40), used)
        assert made.problems == ()
        done = planned(made).rounds[0]
        assert len(done.questions) == 3
        assert not {question.id for question in done.questions} & {"q009", "q010"}
        return [question.id for question in done.spares]

    assert spares(draft) == ["q009", "q010"]
    again = spares(draft, frozenset({"q009"}))
    assert (again[0], len(again)) == ("q010", 2), "one that was asked is drawn anew"
    assert spares(replace(draft, rounds=(replace(one, spares=1),))) == ["q009"]
    assert len(spares(replace(draft, rounds=(replace(one, spares=4),)))) == 4
    hand = replace(one, by_hand=("q001", "q002", "q003"), kept_spares=("q001", "q004"))
    assert spares(replace(draft, rounds=(hand,)))[0] == "q004", "what is asked is no spare"


def test_a_shortage_tells_what_earlier_matches_took() -> None:
    used = frozenset(f"q{number:03d}" for number in range(1, 37))
    draft = replace(DRAFT, rounds=DRAFT.rounds[:1])
    (problem,) = to_plan(draft, bank(40), used).problems
    assert problem.code == "spares-short"
    assert "36 questions were asked in earlier matches" in str(problem.words)
    used = frozenset(f"q{number:03d}" for number in range(1, 40))
    (problem,) = to_plan(draft, bank(40), used).problems
    assert problem.code == "round-short"
    assert "39 were asked in earlier matches" in str(problem.words)
    assert not to_plan(replace(draft, avoid_used=False), bank(40), used).problems
    (problem,) = to_plan(draft, bank(2)).problems
    assert "earlier" not in str(problem.words)


def test_by_hand_what_is_not_there_or_taken_is_told_and_replaced() -> None:
    rounds = (
        replace(DRAFT.rounds[0], by_hand=("gone", "q001", "q001")),
        replace(DRAFT.rounds[0], title="第二轮", by_hand=("q001",)),
    )
    made = to_plan(replace(DRAFT, rounds=rounds), bank(40))
    assert codes(made) == [
        ("by-hand-missing", "round 1"),
        ("by-hand-missing", "round 1"),
        ("by-hand-missing", "round 2"),
    ]
    assert [len(one.questions) for one in planned(made).rounds] == [3, 3]


def test_by_hand_an_earlier_question_is_doubtful() -> None:
    rounds = (replace(DRAFT.rounds[0], by_hand=("q001",)),)
    draft = replace(DRAFT, rounds=rounds)
    assert codes(to_plan(draft, bank(40), frozenset({"q001"}))) == [("by-hand-used", "round 1")]
    assert not to_plan(replace(draft, avoid_used=False), bank(40), frozenset({"q001"})).problems


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"teams": ()}, ("too-few-teams", "teams")),
        ({"teams": TEAMS[:1]}, ("too-few-teams", "teams")),
        ({"teams": (*TEAMS[:2], Team(3, " 一 队 "))}, ("team-twice", "team 3")),
        ({"teams": (*TEAMS[:2], Team(3, "  "))}, ("team-unnamed", "team 3")),
        ({"teams": (TEAMS[1], TEAMS[0])}, ("team-numbers", "teams")),
        ({"title": " "}, ("no-title", "basics")),
        ({"rounds": ()}, ("no-rounds", "rounds")),
        ({"awards": (Award("一等奖", 0),)}, ("award-empty", "basics")),
        ({"awards": (Award(" ", 1),)}, ("award-unnamed", "basics")),
        ({"keys": (TeamKey(1, 38, "A"), TeamKey(2, 38, "A"))}, ("key-twice", "keys")),
        (
            {"keys": (TeamKey(1, 3, "P·4", "0300#1"), TeamKey(2, 3, "P·4", "0300#1"))},
            ("key-twice", "keys"),
        ),
        ({"keys": (TeamKey(9, 38, "A"),)}, ("key-of-none", "keys")),
        ({"rounds": (round_of(Preset.TEAM, " "),)}, ("round-unnamed", "round 1")),
    ],
)
def test_what_stands_in_the_way_is_said(
    changes: dict[str, object], expected: tuple[str, str]
) -> None:
    made = to_plan(replace(DRAFT, **changes), bank(40))
    assert made.plan is None
    assert expected in codes(made)
    assert all(str(problem.words) for problem in made.problems)


def test_more_than_24_teams_are_too_many() -> None:
    teams = tuple(Team(n, f"{n}队", colour=f"#0000{n:02}") for n in range(1, 26))
    assert codes(to_plan(replace(DRAFT, teams=teams), bank(60))) == [("too-many-teams", "teams")]
    planned(to_plan(replace(DRAFT, teams=teams[:24]), bank(60)))


def test_contradictory_rules_are_told_with_their_round() -> None:
    rules = replace(rules_of(Preset.BUZZ), values=(10, 20))
    rounds = (DRAFT.rounds[0], RoundDraft("抢答", rules=rules))
    made = to_plan(replace(DRAFT, rounds=rounds), bank(60))
    assert made.plan is None
    assert ("rules-choice-without-turn", "round 2") in codes(made)
    assert str(made.problems[0].words).startswith("Round 2 (抢答): Only a team whose turn it is")


def test_doubts_do_not_hinder() -> None:
    teams = (*TEAMS[:2], replace(TEAMS[1], id=3, name="三队"))
    awards = (Award("一等奖", 9),)
    made = to_plan(replace(DRAFT, teams=teams, awards=awards), bank(40))
    planned(made)
    assert codes(made) == [("awards-many", "basics"), ("sign-twice", "team 3")]


def test_a_question_too_long_for_the_projector_is_told() -> None:
    long = tuple(question(n, stem="很长的题干" * 30 + str(n)) for n in range(5))
    made = to_plan(DRAFT, long)
    planned(made)
    assert {problem.code for problem in made.problems} == {"stem-long"}
    assert {problem.question for problem in made.problems} == {f"q{n:03}" for n in range(5)}


def test_an_id_in_two_banks_is_drawn_once() -> None:
    made = to_plan(DRAFT, (*bank(10), question(3, stem="另一题")))
    assert codes(made) == [("id-in-two-banks", "rounds")]
    assert made.problems[0].question == "q003"


@given(
    seed=st.integers(0, 10**9),
    teams=st.integers(2, 8),
    presets=st.lists(st.sampled_from(list(Preset)), min_size=1, max_size=6),
    size=st.integers(0, 120),
    spares=st.integers(0, 3),
)
def test_no_question_comes_twice_and_every_round_is_full_or_told(
    seed: int, teams: int, presets: list[Preset], size: int, spares: int
) -> None:
    pool = tuple(question(n, points=(None, 10, 20, 30)[n % 4]) for n in range(size))
    rounds = tuple(
        RoundDraft(f"{n}", preset.value, rules_of(preset), spares=spares)
        for n, preset in enumerate(presets)
    )
    signs = tuple(Team(n, f"{n}队", colour=f"#00000{n}") for n in range(1, teams + 1))
    made = to_plan(Draft("c", "题", teams=signs, rounds=rounds, seed=seed), pool)
    drawn = [one.id for done in made.rounds for one in (*done.questions, *done.spares)]
    assert len(drawn) == len(set(drawn))
    told = {p.where for p in made.problems if p.code == "round-short"}
    assert (made.plan is None) == bool(told)
    for number, done in enumerate(made.rounds, start=1):
        each = done.rules.answerers in (Answerers.MEMBER, Answerers.TEAM)
        need = done.rules.count * (teams if each else 1)
        assert (len(done.questions) < need) == (f"round {number}" in told)


def test_a_key_and_a_button_and_buttons_of_two_pads_may_have_one_number() -> None:
    keys = (
        TeamKey(1, 3, "2"),
        TeamKey(2, 3, "P·4", "0300#1"),
        TeamKey(3, 3, "P #2·4", "0300#2"),
    )
    assert len(DRAFT.teams) >= 3
    assert not [one for one in faults(replace(DRAFT, keys=keys)) if one.where == "keys"]


def test_keys_of_a_draft_from_before_gamepads_are_keys_of_a_keyboard() -> None:
    content = write_draft(replace(DRAFT, keys=(TeamKey(1, 38, "A"),)))
    old = content.replace(b',\n        "device": ""', b"")
    assert old != content
    assert read_draft(old).keys == (TeamKey(1, 38, "A"),)


def test_a_draft_is_read_as_it_was_written() -> None:
    wants = (Wants(kinds=(Kind.MULTIPLE,), tags=("会议概况",), count=4),)
    rounds = (replace(risk(hand=("q1",)), wants=wants), round_of(Preset.BUZZ, "抢答"))
    draft = replace(
        DRAFT,
        rounds=rounds,
        keys=(TeamKey(1, 38, "A"), TeamKey(2, 3, "Buzz·4", "0300#1")),
        awards=(Award("一等奖", 1),),
        banks=("b",),
    )
    content = write_draft(draft)
    assert read_draft(content) == draft
    assert content.startswith(b'{\n  "format": "quizapp-contest",\n  "version": 1')


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-a-contest"),
        (b"\xff\xfe", "not-a-contest"),
        (b'{"format": "quizapp-bank", "version": 1, "contest": {}}', "not-a-contest"),
        (b'{"format": "quizapp-contest", "version": 1}', "not-a-contest"),
        (b'{"format": "quizapp-contest", "version": 1, "contest": {"id": 3}}', "not-a-contest"),
        (b'{"format": "quizapp-contest", "version": 2, "contest": {"id": "c"}}', "contest-newer"),
        (
            b'{"format":"quizapp-contest","version":1,"contest":{"id":"c","title":"\xff"}}',
            "not-a-contest",
        ),
    ],
)
def test_what_is_no_draft_is_refused_in_words(content: bytes, code: str) -> None:
    with pytest.raises(NotADraft) as refused:
        read_draft(content)
    assert refused.value.words.code == code
    assert str(refused.value)


def test_a_playoff_without_an_award_to_part_is_doubtful() -> None:
    playoff = replace(DRAFT, rounds=(*DRAFT.rounds, round_of(Preset.PLAYOFF, "加赛")))
    doubt = ("playoff-no-award", "round 2")
    assert doubt in codes(to_plan(playoff, bank(40)))
    assert doubt not in codes(to_plan(replace(playoff, awards=(Award("一等奖", 1),)), bank(40)))
    assert doubt not in codes(to_plan(replace(playoff, competition="k1"), bank(40)))
