"""What a command comes to: events, or a refusal in words. Pure; see the plaque of the room."""

from __future__ import annotations

from typing import assert_never

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import (
    audience,
    choosing,
    clocks,
    corrections,
    flow,
    lifelines,
    marking,
    programme,
    race,
    screening,
    sprint,
    verdicts,
    wagers,
)
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.match import Match
from quizapp.game.refusal import Refused


def decide(match: Match | None, command: c.Command) -> tuple[e.Event, ...]:
    """Return the events of one decision, none where nothing comes of it; raise `Refused`."""
    if isinstance(command, c.Open):
        if match is not None:
            text = QT_TRANSLATE_NOOP("game", "The match has already begun.")
            raise Refused(words("already-open", "game", text))
        if not command.plan.teams or not command.plan.rounds:
            text = QT_TRANSLATE_NOOP("game", "A match needs teams and rounds.")
            raise Refused(words("empty-plan", "game", text))
        if not all(0 <= item.round < len(command.plan.rounds) for item in command.plan.programme):
            text = QT_TRANSLATE_NOOP("game", "The programme names a round that is not there.")
            raise Refused(words("programme-round", "game", text))
        return (e.Opened(command.plan, command.rehearsal, command.at),)
    if match is None:
        text = QT_TRANSLATE_NOOP("game", "No match is open.")
        raise Refused(words("not-open", "game", text))
    return screening.followed(match, command, _decide(match, command))


def _decide(match: Match, command: c.Command) -> list[e.Event]:
    match command:
        case c.Proceed():
            if command.step is not None and command.step != match.step:
                raise verdicts.stale()
            return flow.proceed(match, command)
        case c.Press():
            return race.press(match, command)
        case c.Judge():
            return verdicts.judge(match, command)
        case c.MarkBoard():
            return verdicts.mark_board(match, command)
        case c.GiveFloor():
            return race.give_floor(match, command)
        case c.CallBlurt():
            return verdicts.blurt(match, command)
        case c.ChooseValue():
            return choosing.choose_value(match, command)
        case c.ChooseCell():
            return choosing.choose_cell(match, command)
        case c.PlaceWager():
            return wagers.place(match, command)
        case c.PassQuestion():
            if command.step is not None and command.step != match.step:
                raise verdicts.stale()
            return sprint.pass_over(match, command)
        case c.ShowClue():
            return clocks.show_clue(match, command)
        case c.UseLifeline():
            return lifelines.use(match, command)
        case c.GiveMarks():
            return marking.give(match, command)
        case c.CountMarks():
            return marking.score(match, command.at)
        case c.NameHall():
            return audience.name(match, command)
        case c.GoToItem():
            return programme.go_to(match, command)
        case c.MoveItem():
            return programme.move(match, command)
        case c.StartMedia():
            return screening.start(match, command)
        case c.StopMedia():
            return screening.stop(match, command)
        case c.EndMedia():
            return screening.end(match, command)
        case c.OpenTile():
            return screening.open_tile(match)
        case c.EnlargeMedia():
            return screening.enlarge(match, command)
        case c.RingTime():
            return clocks.ring(match, command)
        case c.PauseClock():
            return clocks.pause(match, command)
        case c.ResumeClock():
            return clocks.resume(match, command.at)
        case c.AddSeconds():
            return clocks.add(match, command)
        case c.BeginRound():
            return flow.begin_round(match, command)
        case c.BeginRanking():
            return flow.begin_ranking(match)
        case c.VoidQuestion():
            return corrections.void(match, command)
        case c.Rejudge():
            return corrections.rejudge(match, command)
        case c.Adjust():
            return corrections.adjust(match, command)
        case c.Undo():
            return corrections.undo(match, command)
        case c.Resume():
            return clocks.start_again(match, command)
        case c.Open():
            raise AssertionError("handled by decide")
        case _:
            assert_never(command)
