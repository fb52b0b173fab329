"""The steps that the operator's big key can do, by name."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """The next step; `WAIT_…` need another key than the big one."""

    SHOW_TEAMS = "show_teams"
    BEGIN_ROUND = "begin_round"
    CALL_TURN = "call_turn"
    ASK = "ask"
    WAIT_VALUE = "wait_value"
    SHOW_QUESTION = "show_question"
    START_CLOCK = "start_clock"
    ARM = "arm"
    OPEN_RACE = "open_race"
    CLOSE_RACE = "close_race"
    NAME_TEAM = "name_team"
    RACE_AGAIN = "race_again"
    DRAW = "draw"
    WAIT_TIE = "wait_tie"
    RESUME_CLOCK = "resume_clock"
    STOP_ANSWER = "stop_answer"
    WAIT_VERDICT = "wait_verdict"
    RECORD_TIMEOUT = "record_timeout"
    REVEAL = "reveal"
    SCORE_BOARDS = "score_boards"
    EXPLAIN = "explain"
    ASK_SPARE = "ask_spare"
    SHOW_SCORES = "show_scores"
    BEGIN_PLAYOFF = "begin_playoff"
    BEGIN_RANKING = "begin_ranking"
    SHOW_PLACE = "show_place"
    CLOSE = "close"
    NOTHING = "nothing"
    CALL_PAIR = "call_pair"
    CALL_SPRINT = "call_sprint"
    START_SPRINT = "start_sprint"
    END_SPRINT = "end_sprint"
    """The clock has ended: what is on the screen does not count."""
    NEXT_QUESTION = "next_question"
    """Against the clock, after one that was void."""
    PICK = "pick"
    """The next team picks from the board, or a number."""
    WAIT_CELL = "wait_cell"
    OPEN_WAGERS = "open_wagers"
    WAIT_WAGERS = "wait_wagers"
    NEXT_CLUE = "next_clue"
    CLOSE_PASS = "close_pass"  # noqa: S105 - nobody takes a question that is passed on
    WAIT_MARKS = "wait_marks"
    COUNT_MARKS = "count_marks"
    DRAW_LOT = "draw_lot"
    NEXT_ITEM = "next_item"
    BACK_TO_ROUND = "back_to_round"


WAITING = frozenset(
    (
        Action.WAIT_VALUE,
        Action.WAIT_TIE,
        Action.WAIT_VERDICT,
        Action.WAIT_CELL,
        Action.WAIT_WAGERS,
        Action.WAIT_MARKS,
        Action.NOTHING,
    )
)
