"""Verdicts and clocks: given an answer, when it is judged, then its points and what follows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.match import Match, Stage
from quizapp.game.refusal import Refused
from quizapp.game.rules import (
    AfterWrong,
    Answerers,
    BuzzRules,
    Effect,
    Ending,
    Entrants,
    RoundRules,
    Unanswered,
)
from quizapp.game.verdicts import worth
from tests.game.evenings import RACE, S, after, only, opened, playing, until

RULES = replace(
    RACE,
    right=Effect(1, 1),
    wrong=Effect(-1, 2),
    timeout=Effect(0, -3),
    buzz=BuzzRules(steal_right=Effect(0, 5), steal_wrong=Effect(0, -6), misquote=Effect(0, -4)),
)


@pytest.mark.parametrize(
    ("verdict", "first", "steal"),
    [
        (e.Verdict.RIGHT, 21, 5),
        (e.Verdict.WRONG, -18, -6),
        (e.Verdict.TIMEOUT, -3, -6),
        (e.Verdict.MISQUOTED, -4, -4),
        (e.Verdict.PARTIAL, 7, 7),
    ],
)
def test_a_verdict_is_worth_what_the_rules_say(verdict: e.Verdict, first: int, steal: int) -> None:
    assert worth(RULES, verdict, 20, 7, steal=False) == first
    assert worth(RULES, verdict, 20, 7, steal=True) == steal


def test_a_steal_without_points_of_its_own_is_worth_the_same() -> None:
    plain = replace(RULES, buzz=BuzzRules())
    for verdict in (e.Verdict.RIGHT, e.Verdict.WRONG, e.Verdict.TIMEOUT):
        first, steal = (worth(plain, verdict, 20, None, steal=one) for one in (False, True))
        assert first == steal


def test_a_steal_may_be_worth_nothing() -> None:
    nothing = replace(RULES, buzz=BuzzRules(steal_right=Effect(), steal_wrong=Effect()))
    assert worth(nothing, e.Verdict.RIGHT, 20, None, steal=True) == 0
    assert worth(nothing, e.Verdict.WRONG, 20, None, steal=True) == 0


def test_in_a_playoff_nothing_is_worth_points() -> None:
    playoff = replace(RULES, ends=Ending.DECIDED, entrants=Entrants.TIED)
    assert {worth(playoff, one, 20, 5, steal=False) for one in e.Verdict} == {0}


@pytest.mark.parametrize("points", [None, -1, 21])
def test_part_of_the_points_lies_between_nothing_and_the_value(points: int | None) -> None:
    with pytest.raises(Refused) as caught:
        worth(RULES, e.Verdict.PARTIAL, 20, points, steal=False)
    assert caught.value.words.code == "bad-part"
    assert "20" in str(caught.value)


def answering(teams: int = 3, **buzz: object) -> Match:
    rules = replace(RACE, buzz=replace(BuzzRules(), **buzz))
    match = until(opened(rules, teams=teams), Stage.OPEN, 100 * S)
    return after(match, c.Press(101 * S, 1))


def wrong(match: Match) -> Match:
    return after(match, c.Judge(102 * S, e.Verdict.WRONG))


@pytest.mark.parametrize(
    ("policy", "stage"),
    [
        (AfterWrong.NOBODY, Stage.DONE),
        (AfterWrong.ONE_MORE, Stage.CUE),
        (AfterWrong.ALL_OTHERS, Stage.CUE),
        (AfterWrong.AUDIENCE, Stage.AUDIENCE),
    ],
)
def test_what_follows_a_first_wrong_answer(policy: AfterWrong, stage: Stage) -> None:
    assert playing(wrong(answering(after_wrong=policy))).stage is stage


@pytest.mark.parametrize(
    ("policy", "stage"), [(AfterWrong.ONE_MORE, Stage.AUDIENCE), (AfterWrong.ALL_OTHERS, Stage.CUE)]
)
def test_what_follows_a_second_wrong_answer(policy: AfterWrong, stage: Stage) -> None:
    match = wrong(answering(after_wrong=policy, when_missed=Unanswered.AUDIENCE))
    match = after(match, c.Proceed(103 * S), c.Press(104 * S, 2), c.Judge(105 * S, e.Verdict.WRONG))
    assert playing(match).stage is stage
    assert playing(match).missed == (1, 2)


@pytest.mark.parametrize("verdict", [e.Verdict.RIGHT, e.Verdict.PARTIAL])
def test_a_right_answer_ends_the_question(verdict: e.Verdict) -> None:
    match = answering(after_wrong=AfterWrong.ALL_OTHERS)
    match = after(match, c.Judge(102 * S, verdict, 5 if verdict is e.Verdict.PARTIAL else None))
    assert playing(match).stage is Stage.DONE


def test_an_answer_is_judged_once() -> None:
    match = wrong(answering())
    with pytest.raises(Refused) as caught:
        decide(match, c.Judge(103 * S, e.Verdict.RIGHT))
    assert caught.value.words.code == "no-answer"


def test_a_team_that_pressed_first_is_named_before_its_answer_is_judged() -> None:
    match = answering(must_be_named=True)
    assert playing(match).stage is Stage.BUZZED
    with pytest.raises(Refused) as caught:
        decide(match, c.Judge(102 * S, e.Verdict.RIGHT))
    assert caught.value.words.code == "not-named"
    assert decide(after(match, c.Proceed(102 * S)), c.Judge(103 * S, e.Verdict.RIGHT))


def test_a_verdict_worth_nothing_leaves_no_line() -> None:
    match = until(opened(RoundRules()), Stage.ANSWERING)
    events = decide(match, c.Judge(S, e.Verdict.WRONG, said="乙"))
    assert only(events, e.Scored) == []
    assert after(match, c.Judge(S, e.Verdict.WRONG, said="乙")).asks[0].marks[0].said == "乙"


def test_boards_are_scored_after_the_reveal_and_unmarked_ones_are_wrong() -> None:
    rules = RoundRules(answerers=Answerers.ALL, wrong=Effect(-1))
    match = until(opened(rules), Stage.ANSWERING)
    match = after(match, c.MarkBoard(S, 1, e.Verdict.RIGHT), c.MarkBoard(S, 2, e.Verdict.TIMEOUT))
    assert match.scores == (100, 100, 100)
    match = after(until(match, Stage.REVEALED, 2 * S), c.Proceed(3 * S))
    assert match.scores == (110, 100, 90)
    assert [mark.verdict.value for mark in match.asks[0].marks] == ["right", "timeout", "wrong"]


@pytest.mark.parametrize("verdict", [e.Verdict.PARTIAL, e.Verdict.MISQUOTED])
def test_a_board_is_right_wrong_or_empty(verdict: e.Verdict) -> None:
    match = until(opened(RoundRules(answerers=Answerers.ALL)), Stage.ANSWERING)
    with pytest.raises(Refused) as caught:
        decide(match, c.MarkBoard(S, 1, verdict))
    assert caught.value.words.code == "bad-board"


def timed(seconds: int = 30) -> Match:
    """A team answers; its time began at 100 s."""
    return until(opened(RoundRules(answer_s=seconds)), Stage.ANSWERING, 100 * S)


def left(match: Match, at: int) -> float:
    clock = playing(match).clock
    assert clock is not None
    return clock.left_at(at) / S


def test_a_clock_that_is_stopped_loses_no_time() -> None:
    match = after(timed(), c.PauseClock(110 * S))
    assert left(match, 500 * S) == 20
    match = after(match, c.ResumeClock(600 * S))
    assert left(match, 605 * S) == 15
    assert left(match, 900 * S) == 0


@pytest.mark.parametrize("stopped", [True, False])
@pytest.mark.parametrize(("seconds", "expected"), [(10, 30), (-5, 15), (-60, 0)])
def test_seconds_are_added_and_taken(stopped: bool, seconds: int, expected: int) -> None:
    match = after(timed(), *([c.PauseClock(110 * S)] if stopped else []))
    assert left(after(match, c.AddSeconds(110 * S, seconds)), 110 * S) == expected


def test_the_bell_rings_at_the_deadline_and_not_before() -> None:
    assert decide(timed(), c.RingTime(130 * S - 1)) == ()
    match = after(timed(), c.RingTime(130 * S))
    assert playing(match).stage is Stage.TIME_UP
    assert decide(match, c.RingTime(131 * S)) == ()


def test_a_bell_for_a_deadline_that_was_moved_does_nothing() -> None:
    assert decide(after(timed(), c.AddSeconds(120 * S, 5)), c.RingTime(130 * S)) == ()
    assert decide(after(timed(), c.PauseClock(120 * S)), c.RingTime(130 * S)) == ()


def test_without_a_limit_no_clock_runs() -> None:
    assert playing(timed(0)).clock is None


def test_a_program_started_again_finds_its_clock_as_it_was_when_it_died() -> None:
    match = after(timed(), c.Resume(5 * S, 112 * S))
    assert left(match, 999 * S) == 18
    clock = playing(match).clock
    assert clock is not None
    assert clock.deadline is None
    # A moment from before the clock began cannot give more than its whole time.
    assert left(after(timed(), c.Resume(5 * S, 2 * S)), 0) == 30
