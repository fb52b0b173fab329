"""Presses: given a race, when a buzzer comes in with its stamp, then it is judged by that."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.match import Match, Stage
from quizapp.game.race import GRACE
from quizapp.game.refusal import Refused
from quizapp.game.rules import (
    AfterWrong,
    BuzzRules,
    EarlyFrom,
    Effect,
    FoulRule,
    FoulThen,
    Opens,
    RoundRules,
    TieBreak,
    Unanswered,
)
from tests.game.evenings import MS, RACE, S, after, only, opened, playing, until

OPENED = 100 * S
"""When the race of these tests was opened."""


def racing(teams: int = 3, **buzz: object) -> Match:
    """A race that has just been opened."""
    return until(opened(rules(**buzz), teams=teams), Stage.OPEN, OPENED)


def rules(**buzz: object) -> RoundRules:
    return replace(RACE, buzz=replace(BuzzRules(), **buzz))


def press(team: int, ms: float, resolution: int = 8 * MS) -> c.Press:
    """A press so many ms after the opening."""
    return c.Press(OPENED + int(ms * MS), team, resolution=resolution)


def rulings(match: Match) -> list[tuple[int, str]]:
    return [(one.team, one.ruling.value) for one in playing(match).presses]


def test_the_first_press_has_the_floor_and_its_time_runs_from_its_own_stamp() -> None:
    events = decide(racing(), press(2, 1234))
    assert [type(one) for one in events] == [
        e.Pressed,
        e.ClockPaused,
        e.TeamBuzzed,
        e.FloorGiven,
        e.ClockStarted,
    ]
    [clock] = only(events, e.ClockStarted)
    assert clock == e.ClockStarted(e.ClockKind.ANSWER, 30 * S, OPENED + 1234 * MS + 30 * S)


@pytest.mark.parametrize(
    ("gap", "resolution", "stage"),
    [
        (0, 0, Stage.TIED),
        (0, 8 * MS, Stage.TIED),
        (7.9, 8 * MS, Stage.TIED),
        (8, 8 * MS, Stage.ANSWERING),
        (1, MS, Stage.ANSWERING),
        (0.9, MS, Stage.TIED),
    ],
)
def test_presses_are_a_tie_when_their_source_cannot_tell(
    gap: float, resolution: int, stage: Stage
) -> None:
    match = after(racing(), press(1, 500, resolution), press(2, 500 + gap, resolution))
    assert playing(match).stage is stage


def test_of_three_only_those_level_with_the_first_are_tied() -> None:
    match = after(racing(4), press(1, 500), press(2, 505), press(3, 509), press(4, 700))
    assert playing(match).tied == (1, 2)
    assert rulings(match) == [(1, "valid"), (2, "valid"), (3, "lost"), (4, "lost")]


def test_an_earlier_stamp_that_comes_in_later_takes_the_floor() -> None:
    match = after(racing(), press(1, 500), press(2, 450))
    assert playing(match).floor == 2
    clock = playing(match).clock
    assert clock is not None
    assert clock.deadline == OPENED + 450 * MS + 30 * S


def test_an_earlier_stamp_beyond_the_grace_changes_nothing() -> None:
    late = press(2, 500 - GRACE / MS - 1)
    match = after(racing(), press(1, 500), late)
    assert playing(match).floor == 1
    assert rulings(match)[-1] == (2, "lost")


def test_an_earlier_stamp_settles_a_tie() -> None:
    match = after(racing(), press(1, 500), press(2, 503), press(3, 480))
    assert playing(match).stage is Stage.ANSWERING
    assert playing(match).floor == 3


def test_margins_are_those_behind_the_first() -> None:
    match = after(racing(), press(1, 500), press(2, 560))
    assert [one.margin for one in playing(match).presses] == [0, 60 * MS]


@pytest.mark.parametrize(("ms", "stage"), [(15_000, Stage.ANSWERING), (15_000.001, Stage.OPEN)])
def test_the_deadline_counts_by_the_stamp_of_the_press(ms: float, stage: Stage) -> None:
    assert playing(after(racing(), press(1, ms))).stage is stage


@pytest.mark.parametrize(("ms", "stage"), [(15_000, Stage.ANSWERING), (15_001, Stage.DONE)])
def test_a_press_in_time_that_comes_in_after_the_bell_counts(ms: float, stage: Stage) -> None:
    rung = after(racing(), c.RingTime(OPENED + 15 * S))
    assert playing(rung).stage is Stage.DONE
    assert playing(after(rung, press(1, ms))).stage is stage


def test_a_press_in_time_does_not_count_once_the_key_is_shown() -> None:
    shown = after(racing(), c.RingTime(OPENED + 15 * S), c.Proceed(OPENED + 16 * S))
    match = after(shown, press(1, 14_000))
    assert playing(match).stage is Stage.REVEALED
    assert rulings(match) == [(1, "late")]


def test_a_press_while_the_clock_is_stopped_is_worth_nothing() -> None:
    match = after(racing(), c.PauseClock(OPENED + S), press(1, 2000))
    assert rulings(match) == [(1, "idle")]
    assert playing(match).stage is Stage.OPEN


@pytest.mark.parametrize("then", FoulThen)
def test_an_early_press_means_what_the_rules_say(then: FoulThen) -> None:
    cue = until(opened(rules(first_foul=FoulRule(then, Effect(points=-7)))), Stage.CUE)
    events = decide(cue, press(1, 0))
    match = after(cue, press(1, 0))
    assert only(events, e.Fouled) == [e.Fouled(1, e.FoulKind.EARLY, 1, then)]
    assert only(events, e.Scored) == [e.Scored(1, -7, e.Why.FOUL, 1)]
    assert playing(match).barred == (() if then is FoulThen.WARN else (1,))
    assert playing(match).stage is (Stage.DONE if then is FoulThen.VOID else Stage.CUE)


@pytest.mark.parametrize("early_from", EarlyFrom)
def test_a_press_while_reading_is_a_foul_or_nothing(early_from: EarlyFrom) -> None:
    match = after(until(opened(rules(early_from=early_from)), Stage.READING), press(1, 0))
    foul = early_from is EarlyFrom.READING
    assert rulings(match) == [(1, "early" if foul else "idle")]
    assert bool(match.fouls) is foul


def test_a_press_stamped_before_the_beep_is_early_although_it_comes_in_after_it() -> None:
    match = after(racing(), press(1, -1))
    assert rulings(match) == [(1, "early")]
    assert playing(match).barred == (1,)
    assert playing(match).stage is Stage.OPEN


def test_a_held_key_fouls_once() -> None:
    cue = until(opened(rules(first_foul=FoulRule(FoulThen.WARN, Effect(points=-5)))), Stage.CUE)
    match = after(cue, *[press(1, ms) for ms in range(-50, 0, 10)])
    assert len(match.fouls) == 1
    assert match.score(1) == 95
    assert len(playing(match).presses) == 5


def test_while_reading_no_press_is_early() -> None:
    match = until(opened(rules(opens=Opens.WHILE_READING)), Stage.READING, OPENED)
    assert rulings(after(match, press(1, -1))) == [(1, "idle")]
    assert playing(after(match, press(1, 0))).stage is Stage.ANSWERING


def test_when_every_team_has_fouled_the_question_is_over() -> None:
    cue = until(opened(rules(when_missed=Unanswered.AUDIENCE), teams=2), Stage.CUE)
    assert playing(after(cue, press(1, 0), press(2, 0))).stage is Stage.AUDIENCE


@pytest.mark.parametrize("tie", TieBreak)
def test_a_tie_is_settled_by_the_policy(tie: TieBreak) -> None:
    tied = after(racing(tie=tie), press(1, 500), press(3, 501))
    match tie:
        case TieBreak.RACE_AGAIN:
            again = after(tied, c.Proceed(OPENED + S))
            assert playing(again).stage is Stage.CUE
            assert playing(again).race == (1, 3)
        case TieBreak.DRAW:
            assert playing(after(tied, c.Proceed(OPENED + S, seed=4))).floor == 1
            assert playing(after(tied, c.Proceed(OPENED + S, seed=5))).floor == 3
        case TieBreak.OPERATOR:
            with pytest.raises(Refused, match="number key"):
                decide(tied, c.Proceed(OPENED + S))
            assert playing(after(tied, c.GiveFloor(OPENED + S, 3))).floor == 3


def test_presses_of_the_first_race_do_not_win_the_second() -> None:
    tied = after(racing(), press(1, 500), press(2, 501), c.Proceed(OPENED + S))
    second = after(tied, c.Proceed(OPENED + 2 * S))
    assert playing(second).stage is Stage.OPEN
    # Team 3, which was not in the tie, and stamps of the first race win nothing.
    match = after(second, press(3, 2100), press(1, 2200))
    assert playing(match).floor == 1
    assert rulings(match)[-2:] == [(3, "barred"), (1, "valid")]


def test_after_a_wrong_answer_the_others_race_and_the_team_is_out() -> None:
    match = after(
        racing(after_wrong=AfterWrong.ALL_OTHERS),
        press(1, 500),
        c.Judge(OPENED + 2 * S, e.Verdict.WRONG),
        c.Proceed(OPENED + 3 * S),
        press(1, 3500),
        press(2, 3600),
    )
    assert rulings(match)[-2:] == [(1, "barred"), (2, "valid")]
    assert playing(match).floor == 2


@pytest.mark.parametrize("stage", ["title", "called"])
def test_a_press_where_no_race_is_means_nothing_and_is_recorded(stage: str) -> None:
    match = opened(rules())
    if stage == "called":
        match = until(match, Stage.CALLED)
    [event] = decide(match, press(1, 0))
    assert isinstance(event, e.Pressed)
    assert event.ruling is e.Ruling.IDLE
    assert after(match, press(1, 0)).step == match.step


@pytest.mark.parametrize("team", [0, 4, -1])
def test_a_team_that_is_at_no_table_is_refused(team: int) -> None:
    for command in (press(team, 0), c.GiveFloor(0, team), c.CallBlurt(0, team)):
        with pytest.raises(Refused) as caught:
            decide(racing(), command)
        assert caught.value.words.code == "no-team"


def test_a_blurt_of_the_winner_opens_the_question_to_the_others() -> None:
    buzzed = after(racing(must_be_named=True, after_wrong=AfterWrong.ALL_OTHERS), press(1, 100))
    assert playing(buzzed).stage is Stage.BUZZED
    match = after(buzzed, c.CallBlurt(OPENED + S, 1))
    assert match.score(1) == 90
    assert playing(match).stage is Stage.CUE
    assert playing(match).barred == (1,)


def test_a_tied_team_that_blurts_leaves_the_floor_to_the_other() -> None:
    tied = after(
        racing(after_wrong=AfterWrong.NOBODY, must_be_named=True), press(1, 100), press(2, 101)
    )
    play = playing(after(tied, c.CallBlurt(OPENED + S, 1)))
    assert play.barred == (1,)
    assert play.tied == ()
    assert play.stage is Stage.BUZZED
    assert play.floor == 2


def test_of_three_tied_teams_one_that_blurts_leaves_a_tie_of_two() -> None:
    tied = after(racing(must_be_named=True), press(1, 100), press(2, 101), press(3, 102))
    play = playing(after(tied, c.CallBlurt(OPENED + S, 2)))
    assert play.stage is Stage.TIED
    assert play.tied == (1, 3)
