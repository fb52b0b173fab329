"""What comes next: the one thing that the operator's big key does, by name."""

from __future__ import annotations

from enum import StrEnum

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import close_race, resume, stopped
from quizapp.game.evolve import evolve
from quizapp.game.match import (
    Choosing,
    Ended,
    Entrance,
    Match,
    Play,
    Ranking,
    RoundOver,
    RoundTitle,
    Stage,
    Title,
)
from quizapp.game.race import floor, resolve_tie
from quizapp.game.refusal import Refused
from quizapp.game.rules import Answerers, Ending, Entrants, Opens, TieBreak
from quizapp.game.standings import standings, ties
from quizapp.game.turns import IN_TURN, advance, asked, entrants, is_over, sitting_round, unasked
from quizapp.game.verdicts import judge, score_boards


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


WAITING = frozenset((Action.WAIT_VALUE, Action.WAIT_TIE, Action.WAIT_VERDICT, Action.NOTHING))


def next_action(match: Match) -> Action:
    """Name what Proceed does now."""
    match match.phase:
        case Title():
            return Action.SHOW_TEAMS
        case Entrance():
            return _round_or_ranking(match)
        case RoundTitle():
            return _following(match)
        case Choosing():
            return Action.WAIT_VALUE
        case Play() as play:
            return _in_play(match, play)
        case RoundOver():
            if match.owed and not is_over(match):
                return Action.ASK_SPARE
            return _round_or_ranking(match)
        case Ranking():
            return Action.SHOW_PLACE if _next_place(match) is not None else Action.CLOSE
        case Ended():
            return Action.NOTHING


def next_round(match: Match) -> int | None:
    """Index of the round that comes next; None if the ranking does.

    A round for tied teams is passed over while no tie touches an award; one that is to decide a
    tie sits again as long as one stands and it has questions.
    """
    index = match.sittings[-1].round if match.sittings else -1
    tied = bool(ties(match))
    if index >= 0:
        rules = match.plan.rounds[index].rules
        left = unasked(match, match.plan.rounds[index].questions)
        if rules.ends is Ending.DECIDED and tied and left and entrants(match, index):
            return index
    for later in range(index + 1, len(match.plan.rounds)):
        if match.plan.rounds[later].rules.entrants is not Entrants.TIED or tied:
            return later
    return None


def _round_or_ranking(match: Match) -> Action:
    index = next_round(match)
    if index is None:
        return Action.BEGIN_RANKING
    if match.plan.rounds[index].rules.entrants is Entrants.TIED:
        return Action.BEGIN_PLAYOFF
    return Action.BEGIN_ROUND


def _following(match: Match) -> Action:
    """What comes after a finished question."""
    first = advance(match)[0]
    match first:
        case e.ScoresShown():
            return Action.SHOW_SCORES
        case e.TurnCalled():
            return Action.CALL_TURN
        case _:
            return Action.ASK_SPARE if match.owed else Action.ASK


def _in_play(match: Match, play: Play) -> Action:
    rules = sitting_round(match).rules
    stage = play.stage
    running = (Stage.OPEN, Stage.ANSWERING)
    if play.clock is not None and play.clock.deadline is None and stage in running:
        return Action.RESUME_CLOCK
    match stage:
        case Stage.CALLED:
            return Action.SHOW_QUESTION
        case Stage.READING:
            if rules.answerers is not Answerers.BUZZ:
                return Action.START_CLOCK
            after_cue = rules.buzz.opens is Opens.AFTER_CUE
            return Action.ARM if after_cue else Action.OPEN_RACE
        case Stage.CUE:
            return Action.OPEN_RACE
        case Stage.OPEN:
            return Action.CLOSE_RACE
        case Stage.BUZZED:
            return Action.NAME_TEAM
        case Stage.TIED:
            return {
                TieBreak.RACE_AGAIN: Action.RACE_AGAIN,
                TieBreak.DRAW: Action.DRAW,
                TieBreak.OPERATOR: Action.WAIT_TIE,
            }[rules.buzz.tie]
        case Stage.ANSWERING:
            return Action.STOP_ANSWER
        case Stage.STOPPED:
            return Action.WAIT_VERDICT if play.floor else Action.REVEAL
        case Stage.TIME_UP:
            return Action.RECORD_TIMEOUT if play.floor else Action.REVEAL
        case Stage.AUDIENCE | Stage.DONE:
            return Action.REVEAL if play.question.key is not None else _following(match)
        case Stage.REVEALED:
            boards = rules.answerers is Answerers.ALL and not match.asks[play.ask - 1].marks
            if boards:
                return Action.SCORE_BOARDS
            if play.question.explanation or play.question.citation:
                return Action.EXPLAIN
            return _following(match)
        case Stage.EXPLAINED | Stage.VOIDED:
            return _following(match)


def _next_place(match: Match) -> int | None:
    """The place to show next, from the last one up; None when all are shown."""
    shown = match.phase.shown if isinstance(match.phase, Ranking) else None
    places = [row.place for row in standings(match)]
    left = [place for place in places if shown is None or place < shown]
    return max(left) if left else None


def proceed(match: Match, command: c.Proceed) -> list[e.Event]:
    """Do what `next_action` names."""
    play = match.phase
    action = next_action(match)
    at = command.at
    match action:
        case Action.SHOW_TEAMS:
            return [e.TeamsShown()]
        case Action.BEGIN_ROUND | Action.BEGIN_PLAYOFF:
            index = next_round(match)
            return _begun(match, index if index is not None else 0)
        case Action.CALL_TURN | Action.ASK | Action.ASK_SPARE | Action.SHOW_SCORES:
            return advance(match)
        case Action.BEGIN_RANKING:
            return [e.RankingBegun()]
        case Action.SHOW_PLACE:
            return [e.PlaceShown(_next_place(match) or 1)]
        case Action.CLOSE:
            return [e.Closed()]
        case Action.RESUME_CLOCK:
            return resume(match, at)
        case Action.REVEAL:
            return [e.KeyRevealed()]
        case Action.EXPLAIN:
            return [e.Explained()]
        case Action.WAIT_VALUE | Action.WAIT_TIE | Action.WAIT_VERDICT | Action.NOTHING:
            raise _waiting(action)
        case _ if isinstance(play, Play):
            return _step(match, play, action, command)
        case _:
            raise _waiting(Action.NOTHING)


def _step(match: Match, play: Play, action: Action, command: c.Proceed) -> list[e.Event]:
    at = command.at
    rules = sitting_round(match).rules
    match action:
        case Action.SHOW_QUESTION:
            return [e.QuestionShown(at)]
        case Action.START_CLOCK:
            team = play.team if rules.answerers in IN_TURN else 0
            return floor(match, play, team, e.GivenBy.NAMED, at)
        case Action.ARM:
            return [e.Armed()]
        case Action.OPEN_RACE:
            wait = rules.buzz.wait_s * 1_000_000_000
            return [e.RaceOpened(at, at + wait if wait else None)]
        case Action.CLOSE_RACE:
            return close_race(match, play, at)
        case Action.NAME_TEAM:
            return floor(match, play, play.floor, e.GivenBy.NAMED, at)
        case Action.RACE_AGAIN | Action.DRAW:
            return resolve_tie(match, play, at, command.seed)
        case Action.STOP_ANSWER:
            return [*stopped(play, at), e.AnswerStopped()]
        case Action.RECORD_TIMEOUT:
            return judge(match, c.Judge(at, e.Verdict.TIMEOUT))
        case Action.SCORE_BOARDS:
            return score_boards(match, play)
        case _:
            raise _waiting(Action.NOTHING)


def _waiting(action: Action) -> Refused:
    match action:
        case Action.WAIT_VALUE:
            text = QT_TRANSLATE_NOOP("game", "The team chooses a value first.")
        case Action.WAIT_TIE:
            text = QT_TRANSLATE_NOOP("game", "Choose the team that was first (its number key).")
        case Action.WAIT_VERDICT:
            text = QT_TRANSLATE_NOOP("game", "Judge the answer first: + right, - wrong.")
        case _:
            text = QT_TRANSLATE_NOOP("game", "The match is over.")
    return Refused(words(action.value, "game", text))


def _begun(match: Match, index: int) -> list[e.Event]:
    order = entrants(match, index)
    if not order:
        text = QT_TRANSLATE_NOOP(
            "game", "No tie touches an award: nobody takes part in this round."
        )
        raise Refused(words("no-entrants", "game", text))
    return [e.RoundBegun(index, order)]


def begin_round(match: Match, command: c.BeginRound) -> list[e.Event]:
    """Go to a round at once, also back to one that sat before."""
    _between_questions(match)
    if not 0 <= command.index < len(match.plan.rounds):
        text = QT_TRANSLATE_NOOP("game", "There is no round {number}.")
        raise Refused(words("no-round", "game", text, number=command.index + 1))
    return _begun(match, command.index)


def begin_ranking(match: Match) -> list[e.Event]:
    """End the rounds and go to the ranking at once."""
    _between_questions(match)
    return [e.RankingBegun()]


def _between_questions(match: Match) -> None:
    done = (Stage.DONE, Stage.REVEALED, Stage.EXPLAINED, Stage.VOIDED)
    if isinstance(match.phase, Play) and match.phase.stage not in done:
        text = QT_TRANSLATE_NOOP("game", "Finish this question, or void it, first.")
        raise Refused(words("in-question", "game", text))


def choose_value(match: Match, command: c.ChooseValue) -> list[e.Event]:
    """The team whose turn it is takes a value, or declines."""
    phase = match.phase
    if not isinstance(phase, Choosing):
        text = QT_TRANSLATE_NOOP("game", "No team is choosing now.")
        raise Refused(words("not-choosing", "game", text))
    rules = sitting_round(match).rules
    if command.value is None:
        if not rules.may_decline:
            text = QT_TRANSLATE_NOOP("game", "In this round a team may not decline.")
            raise Refused(words("no-decline", "game", text))
        declined = e.ValueDeclined(phase.turn.team)
        return [declined, *advance(evolve(match, declined))]
    if command.value not in rules.values:
        text = QT_TRANSLATE_NOOP("game", "{value} is not one of the values of this round.")
        raise Refused(words("bad-value", "game", text, value=command.value))
    return [asked(match, phase.turn, command.value)]
