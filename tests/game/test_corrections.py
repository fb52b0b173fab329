"""Corrections: given a match, when it is put right with a reason, then the ledger says so."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.match import Match, Stage
from quizapp.game.naming import undo_words
from quizapp.game.refusal import Refused
from quizapp.game.rules import AfterWrong, BuzzRules, Effect
from tests.game.evenings import RACE, S, after, opened, playing, until


def answered(verdict: e.Verdict = e.Verdict.RIGHT) -> Match:
    """Team 1 has answered the first question of a race."""
    match = until(opened(RACE), Stage.OPEN, 100 * S)
    return after(match, c.Press(101 * S, 1), c.Judge(105 * S, verdict))


def lines(match: Match) -> list[tuple[int, int, str]]:
    return [(entry.team, entry.points, entry.why.value) for entry in match.ledger]


@pytest.mark.parametrize(
    "command",
    [
        c.VoidQuestion(0, " "),
        c.Rejudge(0, 1, 1, e.Verdict.WRONG, ""),
        c.Adjust(0, 1, 5, "\n"),
    ],
)
def test_a_correction_needs_a_reason(command: c.Command) -> None:
    with pytest.raises(Refused) as caught:
        decide(answered(), command)
    assert caught.value.words.code == "no-reason"


def test_a_void_question_gives_back_what_it_gave_and_took() -> None:
    match = until(opened(RACE), Stage.CUE, 100 * S)
    match = after(match, c.Press(99 * S, 2), c.Proceed(100 * S), c.Press(101 * S, 1))
    match = after(match, c.Judge(102 * S, e.Verdict.RIGHT), c.VoidQuestion(103 * S, "有误"))
    assert lines(match) == [
        (2, -10, "foul"),
        (1, 10, "right"),
        (1, -10, "void"),
        (2, 10, "void"),
    ]
    assert playing(match).stage is Stage.VOIDED
    assert match.asks[0].voided == "有误"
    assert len(match.owed) == 1


def test_a_rejudged_answer_changes_the_score_by_the_difference() -> None:
    match = after(answered(), c.Rejudge(S, 1, 1, e.Verdict.WRONG, "裁定"))
    assert lines(match) == [(1, 10, "right"), (1, -20, "rejudged")]
    back = after(match, c.Rejudge(S, 1, 1, e.Verdict.RIGHT, "复议"))
    assert back.score(1) == 110


def test_a_rejudged_steal_stays_a_steal() -> None:
    buzz = BuzzRules(after_wrong=AfterWrong.ALL_OTHERS, steal_right=Effect(points=5))
    match = until(opened(replace(RACE, buzz=buzz)), Stage.OPEN, 100 * S)
    match = after(match, c.Press(101 * S, 1), c.Judge(102 * S, e.Verdict.WRONG))
    match = after(match, c.Proceed(103 * S), c.Press(104 * S, 2))
    match = after(match, c.Judge(105 * S, e.Verdict.WRONG))
    match = after(match, c.Proceed(106 * S), c.Press(107 * S, 3))
    match = after(match, c.Judge(108 * S, e.Verdict.WRONG))
    match = after(match, c.Rejudge(109 * S, 1, 2, e.Verdict.RIGHT, "裁定"))
    assert match.score(2) == 105
    assert match.score(1) == 90


def test_rejudging_to_the_same_verdict_leaves_no_line() -> None:
    match = after(answered(), c.Rejudge(S, 1, 1, e.Verdict.RIGHT, "维持"))
    assert lines(match) == [(1, 10, "right")]


@pytest.mark.parametrize("ask", [0, 2, -1])
def test_a_question_that_was_not_asked_is_not_put_right(ask: int) -> None:
    for command in (c.Rejudge(0, ask, 1, e.Verdict.WRONG, "x"), c.VoidQuestion(0, "x", ask)):
        with pytest.raises(Refused) as caught:
            decide(answered(), command)
        assert caught.value.words.code == "not-asked"


def test_a_void_question_is_neither_voided_nor_judged_again() -> None:
    match = after(answered(), c.VoidQuestion(0, "有误"))
    for command in (c.Rejudge(0, 1, 1, e.Verdict.WRONG, "x"), c.VoidQuestion(0, "x", 1)):
        with pytest.raises(Refused) as caught:
            decide(match, command)
        assert caught.value.words.code == "is-void"


def test_undo_takes_the_last_decision_back_and_stops_the_clock() -> None:
    match = answered()
    back = after(match, c.Undo(110 * S))
    assert lines(back) == []
    assert playing(back).stage is Stage.ANSWERING
    clock = playing(back).clock
    assert clock is not None
    assert (clock.deadline, clock.left) == (None, 26 * S)
    assert back.step == match.step + 1


def test_undo_passes_over_presses_and_the_clock() -> None:
    match = until(opened(RACE), Stage.OPEN, 100 * S)
    match = after(match, c.Press(101 * S, 1))
    moved = after(match, c.Press(102 * S, 2), c.PauseClock(103 * S), c.AddSeconds(104 * S, 5))
    back = after(moved, c.Undo(105 * S))
    assert playing(back).stage is Stage.OPEN
    assert playing(back).floor == 0


def test_undo_names_what_it_takes_back() -> None:
    match = answered()
    words = undo_words(match)
    assert words is not None
    assert "1队" in str(words)
    assert undo_words(opened(RACE)) is None


def test_a_press_before_an_undo_stays_on_record_but_wins_nothing() -> None:
    match = until(opened(RACE), Stage.OPEN, 100 * S)
    back = after(match, c.Press(101 * S, 1), c.Undo(102 * S), c.Proceed(103 * S))
    assert [one.team for one in playing(back).presses] == [1]
    assert playing(after(back, c.Press(104 * S, 2))).floor == 2


def test_nothing_can_be_taken_back_before_the_first_decision() -> None:
    with pytest.raises(Refused) as caught:
        decide(opened(RACE), c.Undo(0))
    assert caught.value.words.code == "no-past"


def test_corrections_are_possible_after_the_end() -> None:
    match = after(answered(), c.BeginRanking(0))
    for _ in range(5):
        match = after(match, c.Proceed(0)) if not str(match.phase).startswith("Ended") else match
    assert str(match.phase).startswith("Ended")
    fixed = after(match, c.Rejudge(0, 1, 1, e.Verdict.WRONG, "复核"), c.Adjust(0, 2, 5, "核分"))
    assert fixed.scores == (90, 105, 100)
