"""Corrections, at any time and with a reason: void, re-judge, adjust, undo. All are events."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import stopped
from quizapp.game.match import Ask, Match, Play, Stage
from quizapp.game.race import known_team
from quizapp.game.refusal import Refused
from quizapp.game.verdicts import may_misquote, no_repeat, stale
from quizapp.game.worth import stake_of, worth

DONE = (Stage.DONE, Stage.AUDIENCE, Stage.REVEALED, Stage.EXPLAINED, Stage.DRAWN)
"""Stages of the question on the screen in which no verdict is due any more."""


def _reason(text: str) -> str:
    text = text.strip()
    if not text:
        say = QT_TRANSLATE_NOOP("game", "A correction needs a reason; it stands in the record.")
        raise Refused(words("no-reason", "game", say))
    return text


def _asked(match: Match, number: int) -> Ask:
    if not 1 <= number <= len(match.asks):
        text = QT_TRANSLATE_NOOP("game", "Question {number} has not been asked.")
        raise Refused(words("not-asked", "game", text, number=number))
    ask = match.asks[number - 1]
    if ask.voided is not None:
        text = QT_TRANSLATE_NOOP("game", "Question {number} is void.")
        raise Refused(words("is-void", "game", text, number=number))
    return ask


def void(match: Match, command: c.VoidQuestion) -> list[e.Event]:
    """A question never was: its points go back; if its round still sits, a spare is due."""
    reason = _reason(command.reason)
    play = match.phase if isinstance(match.phase, Play) else None
    number = command.ask
    if number is None:
        if play is None:
            text = QT_TRANSLATE_NOOP("game", "There is no question on the screen.")
            raise Refused(words("no-question", "game", text))
        number = play.ask
    ask = _asked(match, number)
    events: list[e.Event] = []
    if play is not None and play.ask == number:
        events += stopped(play, command.at)
    events.append(e.QuestionVoided(ask.ask, reason))
    for team in match.plan.teams:
        points = sum(
            entry.points for entry in match.ledger if entry.ask == ask.ask and entry.team == team.id
        )
        if points:
            events.append(e.Scored(team.id, -points, e.Why.VOID, ask.ask, reason))
    return events


def rejudge(match: Match, command: c.Rejudge) -> list[e.Event]:
    """Another verdict on an answer already judged, or on one that was never judged."""
    reason = _reason(command.reason)
    known_team(match, command.team)
    ask = _asked(match, command.ask)
    rules = match.plan.rounds[ask.round].rules
    play = match.phase
    if isinstance(play, Play) and play.ask == ask.ask and not (ask.marks and play.stage in DONE):
        text = QT_TRANSLATE_NOOP("game", "This question is still being played: judge it first.")
        raise Refused(words("still-open", "game", text))
    if command.verdict is e.Verdict.MISQUOTED and not may_misquote(rules):
        raise no_repeat()
    if command.team not in match.sittings[ask.sitting].group_of(ask.group):
        text = QT_TRANSLATE_NOOP("game", "Team {team} did not take part in that round.")
        raise Refused(words("not-entrant", "game", text, team=command.team))
    old = next((mark for mark in ask.marks if mark.team == command.team), None)
    missed = any(mark.missed for mark in ask.marks)
    steal = old.steal if old else missed
    value = old.value if old and old.value is not None else stake_of(ask, command.team)
    doubled = command.team in ask.doubled
    points = worth(rules, command.verdict, value, command.points, steal=steal, doubled=doubled)
    change = points - (old.points if old else 0)
    events: list[e.Event] = [e.Rejudged(ask.ask, command.team, command.verdict, points, reason)]
    if change:
        events.append(e.Scored(command.team, change, e.Why.REJUDGED, ask.ask, reason))
    return events


def adjust(match: Match, command: c.Adjust) -> list[e.Event]:
    """Points given or taken by the scorer."""
    known_team(match, command.team)
    reason = _reason(command.reason)
    if command.points == 0:
        text = QT_TRANSLATE_NOOP("game", "An adjustment of 0 points changes nothing.")
        raise Refused(words("no-points", "game", text))
    return [e.Scored(command.team, command.points, e.Why.ADJUSTED, 0, reason)]


def undo(match: Match, command: c.Undo) -> list[e.Event]:
    """Take back the last decision; the match stands as it stood before, its clock paused."""
    if match.past is None:
        text = QT_TRANSLATE_NOOP("game", "There is nothing to take back.")
        raise Refused(words("no-past", "game", text))
    if command.step is not None and command.step != match.step:
        raise stale()
    phase = match.past.match.phase
    left = None
    if isinstance(phase, Play) and phase.clock is not None:
        left = phase.clock.left_at(command.at)
    return [e.Undone(left)]
