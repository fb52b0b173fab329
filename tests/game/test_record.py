"""Every event comes back from its stored form as it was, under a kind that never changes."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.game import events as e
from quizapp.game.plan import Award, Places, Plan, Round, Team
from quizapp.game.record import decode, encode
from quizapp.game.rules import FoulThen, Lifeline, RoundRules, Unanswered
from tests.game.evenings import S, plan, question

KINDS = {
    "opened", "teams_shown", "round_begun", "turn_called", "value_declined", "question_asked",
    "question_shown", "armed", "race_opened", "pressed", "team_buzzed", "buzz_tied",
    "floor_given", "race_repeated", "clock_started", "clock_paused", "clock_resumed",
    "clock_changed", "answer_stopped", "time_ran_out", "fouled", "board_marked",
    "answer_judged", "scored", "floor_passed", "question_missed", "question_done",
    "key_revealed", "explained", "question_voided", "rejudged", "scores_shown",
    "ranking_begun", "place_shown", "closed", "undone", "resumed",
    "pair_called", "wagers_opened", "wager_placed", "sprint_called", "question_passed",
    "question_again", "sprint_ended", "clue_shown", "floor_offered", "lifeline_used",
    "judge_marked", "hall_named", "lot_drawn", "item_begun", "round_taken_up",
    "item_moved",
    "picture_covered", "tile_opened", "media_started", "media_stopped", "media_ended",
    "media_enlarged",
}  # fmt: skip

SAMPLES: tuple[e.Event, ...] = (
    e.Opened(
        plan(RoundRules(), awards=(Award("一等奖", 1),), members=("甲",)), rehearsal=True, at=1
    ),
    e.TeamsShown(),
    e.RoundBegun(1, (3, 1, 2)),
    e.TurnCalled(2, 1),
    e.ValueDeclined(2),
    e.QuestionAsked(1, 1, question("q", 2, "解析"), 10, 1, 2, spare=True),
    e.QuestionShown(5 * S),
    e.Armed(),
    e.RaceOpened(S, None),
    e.RaceOpened(S, 16 * S),
    e.Pressed(1, S, e.Ruling.EARLY, "keyboard", 8_000_000, -5),
    e.TeamBuzzed(1),
    e.BuzzTied((1, 2)),
    e.FloorGiven(0, e.GivenBy.LOT),
    e.RaceRepeated((1, 2)),
    e.ClockStarted(e.ClockKind.ANSWER, 30 * S, 31 * S),
    e.ClockPaused(S),
    e.ClockResumed(2**63 - 1),
    e.ClockChanged(None, S),
    e.ClockChanged(S, None),
    e.AnswerStopped(),
    e.TimeRanOut(e.ClockKind.BUZZ, S),
    e.Fouled(1, e.FoulKind.BLURT, 2, FoulThen.WARN),
    e.BoardMarked(1, None),
    e.BoardMarked(1, e.Verdict.RIGHT),
    e.AnswerJudged(1, 1, e.Verdict.PARTIAL, 5, "甲\n乙"),
    e.Scored(1, -10, e.Why.ADJUSTED, 0, "核分"),
    e.FloorPassed(S),
    e.QuestionMissed(Unanswered.AUDIENCE),
    e.QuestionDone(),
    e.KeyRevealed(),
    e.Explained(),
    e.QuestionVoided(1, "有误"),
    e.Rejudged(1, 2, e.Verdict.MISQUOTED, -5, "申诉"),
    e.ScoresShown(),
    e.RankingBegun(),
    e.PlaceShown(3),
    e.Closed(),
    e.Undone(None),
    e.Undone(S),
    e.Resumed(S, None),
    e.RoundBegun(0, (2, 1, 3), ((2, 1), (3,)), 1 << 62),
    e.PairCalled(1, (2, 1)),
    e.TurnCalled(2, 1, picker=1),
    e.WagersOpened(),
    e.WagerPlaced(2, 50),
    e.SprintCalled(1, 2),
    e.QuestionPassed(3, 1),
    e.QuestionAgain(3),
    e.SprintEnded(1),
    e.ClueShown(1, 30),
    e.FloorOffered(0),
    e.LifelineUsed(1, Lifeline.FIFTY, 3, (1, 2)),
    e.JudgeMarked(3, 1, (95, 80)),
    e.HallNamed(3, ("三排五座", "王红")),
    e.LotDrawn(3, ("王红",), 7),
    e.LotDrawn(3, ("王红",), 7, "2026-09-26T06:03:22.000Z"),
    e.QuestionVoided(3, "", swapped=True),
    e.ItemBegun(2),
    e.RoundTakenUp(),
    e.ItemMoved(4, 2),
    e.PictureCovered((2, 0, 1), 7),
    e.TileOpened(),
    e.MediaStarted(100, 0),
    e.MediaStopped(50, held=True),
    e.MediaEnded(90),
    e.MediaEnlarged(True),
)


def test_the_samples_are_all_the_kinds_there_are() -> None:
    assert {type(one) for one in SAMPLES} == set(get_args(e.Event))
    assert {encode(one)[0] for one in SAMPLES} == KINDS


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_an_event_comes_back_as_it_was(event: e.Event) -> None:
    kind, body = encode(event)
    assert decode(body) == event
    assert decode(body.decode()) == event
    assert kind in KINDS


struct_events = [one for one in get_args(e.Event) if one is not e.Opened]


@settings(max_examples=200)
@given(st.one_of([st.from_type(one) for one in struct_events if one is not e.QuestionAsked]))
def test_any_event_comes_back_as_it_was(event: e.Event) -> None:
    assert decode(encode(event)[1]) == event


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"type":"danced"}', b'{"type":"scored"}'])
def test_what_is_no_event_is_refused(body: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(body)


def test_a_plan_keeps_its_questions_teams_and_places() -> None:
    given_plan = Plan(
        "赛",
        (Team(1, "一队", members=("甲", "乙")),),
        (Round("一", RoundRules(values=(10, 20)), (question("q"),), (question("s"),)),),
        places=Places.DENSE,
    )
    back = decode(encode(e.Opened(given_plan, rehearsal=False, at=0))[1])
    assert isinstance(back, e.Opened)
    assert back.plan == given_plan
