"""Moments and decisions as the first window names them."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from quizapp.windows.home.values import BankLine, ContestLine, Sample, UnfinishedLine
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


def moment(at: str, now: QDateTime) -> str:
    """A moment as a person names it: today 14:32; empty where `at` is none."""
    then = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not then.isValid():
        return ""
    clock = then.toString("HH:mm")
    days = then.date().daysTo(now.toLocalTime().date())
    if days == 0:
        return translate("home", "today {0}").format(clock)
    if days == 1:
        return translate("home", "yesterday {0}").format(clock)
    return QLocale().toString(then.date(), translate("home", "d MMM yyyy")) + " " + clock


def last_decision(line: UnfinishedLine) -> str:
    """What was recorded last in a match."""
    if line.last is not None:
        return say(line.last)
    return _KINDS.get(line.last_kind, _other)()


def _other() -> str:
    return translate("home", "the match goes on")


_KINDS = {
    "opened": lambda: translate("home", "the match was opened"),
    "teams_shown": lambda: translate("home", "the teams were introduced"),
    "round_begun": lambda: translate("home", "a round began"),
    "turn_called": lambda: translate("home", "a team was called"),
    "value_declined": lambda: translate("home", "a team declined"),
    "question_asked": lambda: translate("home", "a question was announced"),
    "question_shown": lambda: translate("home", "a question was shown"),
    "armed": lambda: translate("home", "the race was about to open"),
    "race_opened": lambda: translate("home", "the race was open"),
    "race_repeated": lambda: translate("home", "the race was repeated"),
    "pressed": lambda: translate("home", "a team pressed"),
    "team_buzzed": lambda: translate("home", "a team was first to buzz"),
    "buzz_tied": lambda: translate("home", "teams pressed at the same time"),
    "floor_given": lambda: translate("home", "a team was named to answer"),
    "floor_passed": lambda: translate("home", "the question passed to another team"),
    "clock_started": lambda: translate("home", "the clock was running"),
    "clock_paused": lambda: translate("home", "the clock was paused"),
    "clock_resumed": lambda: translate("home", "the clock was running"),
    "clock_changed": lambda: translate("home", "the clock was changed"),
    "answer_stopped": lambda: translate("home", "a team had answered"),
    "time_ran_out": lambda: translate("home", "the time ran out"),
    "fouled": lambda: translate("home", "a foul was recorded"),
    "board_marked": lambda: translate("home", "an answer was marked"),
    "answer_judged": lambda: translate("home", "an answer was judged"),
    "scored": lambda: translate("home", "points were recorded"),
    "question_missed": lambda: translate("home", "no team answered the question"),
    "question_done": lambda: translate("home", "a question was finished"),
    "key_revealed": lambda: translate("home", "the answer was shown"),
    "explained": lambda: translate("home", "the explanation was shown"),
    "question_voided": lambda: translate("home", "a question was made void"),
    "rejudged": lambda: translate("home", "an answer was judged again"),
    "scores_shown": lambda: translate("home", "the scores were shown"),
    "ranking_begun": lambda: translate("home", "the ranking began"),
    "place_shown": lambda: translate("home", "a place was announced"),
    "undone": lambda: translate("home", "a decision was taken back"),
    "resumed": lambda: translate("home", "the match was resumed"),
}


def about(line: ContestLine) -> str:
    """A competition in one line: subtitle or which sample, teams, rounds, when it was changed.

    Of a sample, which nobody has changed yet, there is no when.
    """
    parts = [
        _sample(line.sample) or line.subtitle,
        translate("home", "{0} teams").format(line.teams),
        _rounds(line),
    ]
    when = moment(line.updated, QDateTime.currentDateTime())
    if when and line.sample is Sample.NONE:
        parts.append(translate("home", "changed {0}").format(when))
    return "  ·  ".join(part for part in parts if part)


def _sample(sample: Sample) -> str:
    """What a newcomer takes one of the shipped competitions for."""
    match sample:
        case Sample.SHORT:
            return translate("home", "Short sample: ready to host")
        case Sample.EVERY_ROUND:
            return translate("home", "Whole evening: every kind of round")
        case Sample.NONE:
            return ""
        case _:
            assert_never(sample)


def _rounds(line: ContestLine) -> str:
    """Rounds for everybody; those for tied teams are counted apart, as on the big screen."""
    if line.stages:
        return translate("home", "{0} stages with draw of lots").format(line.stages)
    said = translate("home", "{0} rounds").format(line.rounds)
    if not line.playoffs:
        return said
    if line.playoffs == 1:
        return translate("home", "{0} + playoff").format(said)
    return translate("home", "{0} + {1} playoffs").format(said, line.playoffs)


def stock(line: BankLine) -> str:
    """A bank in one line: how many questions, how many of them ready, its seal."""
    if not line.questions:
        said = translate("home", "no questions yet")
    elif line.ready == line.questions:
        said = translate("home", "{0} questions, all ready").format(line.questions)
    else:
        said = translate("home", "{0} questions, {1} of them ready")
        said = said.format(line.questions, line.ready)
    if line.seal:
        said += "  ·  " + translate("home", "under seal {0}").format(line.seal)
    return said
