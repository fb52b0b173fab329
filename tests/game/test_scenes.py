"""What the hall is shown: given a point of a match, then the picture tells it and no more."""

from __future__ import annotations

from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import scenes
from quizapp.game.events import Verdict
from quizapp.game.match import Choosing, Match, RoundOver, Stage
from quizapp.game.naming import action_words, undo_words
from quizapp.game.pictures import CallScene, QuestionScene
from quizapp.game.plan import Award
from quizapp.game.presets import Preset, rules_of
from quizapp.game.standings import standings
from tests.game.evenings import RACE, after, opened, plan, playing, until

TEAM = rules_of(Preset.TEAM)
RISK = rules_of(Preset.RISK)
BOARDS = rules_of(Preset.TOGETHER)
PLAYOFF = rules_of(Preset.PLAYOFF)
HALL = rules_of(Preset.HALL)


def states(match: Match) -> list[str]:
    return [one.state for one in scenes.strip(match)]


def to_the_end_of_the_round(match: Match) -> Match:
    """Every answer is right."""
    for _ in range(80):
        if isinstance(match.phase, RoundOver):
            return match
        stage = getattr(match.phase, "stage", None)
        if stage is Stage.STOPPED:
            match = after(match, c.Judge(0, Verdict.RIGHT))
        else:
            match = after(match, c.Proceed(0))
    raise AssertionError("the round never ended")


def tied(*rounds: object) -> Match:
    """After the first round all teams are level, and one award parts them."""
    made = plan(*rounds, awards=(Award("一等奖", 1),))  # type: ignore[arg-type] - rules of rounds
    return to_the_end_of_the_round(after(None, c.Open(0, made)))


def test_a_tie_needs_a_playoff_only_when_no_round_for_all_is_left() -> None:
    between = tied(replace(TEAM, count=1), replace(TEAM, count=1), PLAYOFF)
    shown = scenes.projector(between)
    assert isinstance(shown, scenes.ScoresScene)
    assert shown.ties == ()
    assert all(row.tied for row in shown.rows)
    assert scenes.console(between).ties != ()
    last = tied(replace(TEAM, count=1), PLAYOFF)
    shown = scenes.projector(last)
    assert isinstance(shown, scenes.ScoresScene)
    assert [one.teams for one in shown.ties] == [(1, 2, 3)]


def test_a_round_of_tied_teams_has_no_number_and_does_not_count() -> None:
    match = tied(replace(TEAM, count=1), PLAYOFF)
    first = scenes.projector(after(opened(TEAM, PLAYOFF), c.Proceed(0), c.Proceed(0)))
    assert isinstance(first, scenes.RoundScene)
    assert (first.number, first.of) == (1, 1)
    second = scenes.projector(after(match, c.Proceed(0)))
    assert isinstance(second, scenes.RoundScene)
    assert (second.number, second.of) == (0, 0)


def test_a_question_for_the_hall_is_worth_nothing_on_the_screen() -> None:
    for rules, value in ((TEAM, TEAM.values[0]), (rules_of(Preset.HALL), 0)):
        match = until(opened(rules), "called")
        called = scenes.projector(match)
        assert isinstance(called, CallScene)
        read = scenes.projector(until(match, "reading"))
        assert isinstance(read, QuestionScene)
        assert (called.heading.value, read.heading.value) == (value, value)


def test_teams_that_play_no_part_in_a_playoff_are_away() -> None:
    match = tied(replace(TEAM, count=1), PLAYOFF)
    match = after(match, c.Adjust(0, 3, -10, "迟到"))
    match = until(match, "reading")
    assert states(match) == ["", "", "away"]


def test_a_team_whose_place_a_playoff_has_decided_is_away() -> None:
    ranks = (Award("一等奖", 1), Award("二等奖", 1), Award("三等奖", 1))
    made = plan(replace(TEAM, count=1), PLAYOFF, awards=ranks)
    match = until(to_the_end_of_the_round(after(None, c.Open(0, made))), "open")
    match = after(match, c.Press(1, 2, "k", 1), c.Proceed(1))
    match = after(until(match, "stopped", 2), c.Judge(2, Verdict.RIGHT))
    assert states(match) == ["", "right", ""]
    match = until(match, "open")
    assert states(match) == ["", "away", ""]
    pressed = after(match, c.Press(9, 2, "k", 1))
    assert playing(pressed).stage is Stage.OPEN, "and its press wins nothing"


def test_who_won_by_a_playoff_is_told() -> None:
    match = tied(replace(TEAM, count=1), PLAYOFF)
    match = after(match, c.Adjust(0, 3, -10, "迟到"))
    assert not any(row.parted for row in standings(match))
    match = until(match, "open")
    match = after(match, c.Press(1, 2, "k", 1), c.Proceed(1))
    match = after(until(match, "stopped", 2), c.Judge(2, Verdict.RIGHT))
    rows = {row.team: (row.place, row.parted) for row in standings(match)}
    assert rows == {2: (1, True), 1: (2, True), 3: (3, False)}


def test_a_team_that_spoke_out_of_turn_is_out_and_not_on_the_floor() -> None:
    rules = replace(RACE, buzz=replace(RACE.buzz, must_be_named=True))
    match = until(opened(rules), "open")
    match = after(match, c.Press(1, 2, "k", 1), c.CallBlurt(2, 2))
    assert playing(match).stage is Stage.DONE
    assert states(match)[1] == "barred"
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.QuestionScene)
    assert [team.id for team in shown.fouled] == [2]
    assert shown.judged is None


def test_nobody_pressed_is_told_although_one_had_pressed_too_early() -> None:
    match = until(opened(RACE), "cue")
    match = after(match, c.Press(1, 2, "k", 1))
    assert [team.id for team in shown_question(match).fouled] == [2]
    match = after(until(match, "open"), c.Proceed(3))
    assert playing(match).stage is Stage.DONE
    assert shown_question(match).fouled == ()
    assert shown_question(match).judged is None


def shown_question(match: Match) -> scenes.QuestionScene:
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.QuestionScene)
    return shown


def test_the_reveal_tells_a_late_answer_from_a_wrong_one() -> None:
    match = until(opened(TEAM), "answering")
    match = after(match, c.RingTime(10**12))
    match = after(match, c.Proceed(10**12), c.Proceed(10**12))
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.RevealScene)
    assert [team.id for team in shown.late] == [1]
    wrong = after(until(opened(TEAM), "stopped"), c.Judge(0, Verdict.WRONG), c.Proceed(0))
    shown = scenes.projector(wrong)
    assert isinstance(shown, scenes.RevealScene)
    assert (len(shown.wrong), shown.late) == (1, ())


def test_the_next_team_that_chooses_stands_below_the_one_that_declined() -> None:
    match = opened(RISK)
    while not isinstance(match.phase, Choosing):
        match = after(match, c.Proceed(0))
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.ChooseScene)
    assert shown.declined is None
    first = shown.team
    match = after(match, c.ChooseValue(0, None))
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.ChooseScene)
    assert shown.declined == first
    match = after(match, c.ChooseValue(0, 10))
    match = after(until(match, "stopped"), c.Judge(0, Verdict.RIGHT))
    for _ in range(4):
        if not isinstance(match.phase, Choosing):
            match = after(match, c.Proceed(0))
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.ChooseScene)
    assert shown.declined is None


def test_the_last_question_declined_is_told_with_the_scores() -> None:
    match = opened(RISK)
    while not isinstance(match.phase, Choosing):
        match = after(match, c.Proceed(0))
    match = after(match, c.ChooseValue(0, None), c.ChooseValue(0, None))
    assert str(undo_words(match)) == "2队 declined"
    match = after(match, c.ChooseValue(0, None))
    shown = scenes.projector(match)
    assert isinstance(shown, scenes.ScoresScene)
    assert shown.declined is not None
    assert shown.declined.id == 3
    assert match.sittings[-1].declines == ((1, 1), (2, 2), (3, 3))
    assert str(undo_words(match)) == "3队 declined"
    match = after(match, c.Undo(0, match.step))
    assert isinstance(match.phase, Choosing)
    assert match.sittings[-1].declines == ((1, 1), (2, 2))


def test_the_key_says_how_many_boards_are_right_before_it_scores_them() -> None:
    match = until(opened(BOARDS), "revealed")
    assert str(action_words(match)) == "Score the boards: nobody right"
    match = after(match, c.MarkBoard(0, 2, Verdict.RIGHT))
    assert str(action_words(match)) == "Score the boards: 1 right"
    match = after(match, c.Proceed(0))
    assert str(undo_words(match)) == "the verdicts on 3 teams"


def test_a_question_for_the_hall_is_called_without_points_that_no_team_can_win() -> None:
    called = until(opened(HALL), "called")
    assert str(undo_words(called)) == "Question 1 called"
    called = until(opened(TEAM), "called")
    assert str(undo_words(called)) == f"Question 1 called, {TEAM.values[0]} points"
