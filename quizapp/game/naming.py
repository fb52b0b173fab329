"""Names of what comes next, of what undo takes back, and lines for the record."""

from __future__ import annotations

from quizapp.bank.sealing import read_aloud
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game import events as e
from quizapp.game.flow import Action, next_action, next_round
from quizapp.game.match import Match, Play
from quizapp.game.plan import Plan
from quizapp.game.rules import Answerers, FoulThen, Unanswered


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "game", text, **facts)


def action_words(match: Match) -> Words:
    """Name what the operator's big key does now, or what it waits for."""
    action = next_action(match)
    code = action.value
    match action:
        case Action.SHOW_TEAMS:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show the teams"))
        case Action.BEGIN_ROUND | Action.BEGIN_PLAYOFF:
            index = next_round(match) or 0
            title = match.plan.rounds[index].title
            return _say(code, QT_TRANSLATE_NOOP("game", "Begin: {round}"), round=title)
        case Action.CALL_TURN:
            return _say(code, QT_TRANSLATE_NOOP("game", "Next team chooses a value"))
        case Action.ASK:
            return _say(code, QT_TRANSLATE_NOOP("game", "Call the next question"))
        case Action.ASK_SPARE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Call a spare question"))
        case Action.WAIT_VALUE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Waiting: the team chooses a value"))
        case Action.SHOW_QUESTION:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show the question"))
        case Action.START_CLOCK:
            return _say(code, QT_TRANSLATE_NOOP("game", "Start the time"))
        case Action.ARM:
            return _say(code, QT_TRANSLATE_NOOP("game", "Reading is done: get ready"))
        case Action.OPEN_RACE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Beep: open the race"))
        case Action.CLOSE_RACE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Nobody presses: close the race"))
        case Action.NAME_TEAM:
            return _say(code, QT_TRANSLATE_NOOP("game", "Name {team}"), team=_floor(match))
        case Action.RACE_AGAIN:
            return _say(code, QT_TRANSLATE_NOOP("game", "Tie: race again"))
        case Action.DRAW:
            return _say(code, QT_TRANSLATE_NOOP("game", "Tie: draw a lot"))
        case Action.WAIT_TIE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Waiting: choose who was first"))
        case Action.RESUME_CLOCK:
            return _say(code, QT_TRANSLATE_NOOP("game", "Let the time run on"))
        case Action.STOP_ANSWER:
            return _say(code, QT_TRANSLATE_NOOP("game", "Answer complete: stop the time"))
        case Action.WAIT_VERDICT:
            return _say(code, QT_TRANSLATE_NOOP("game", "Waiting: right (+) or wrong (-)"))
        case Action.RECORD_TIMEOUT:
            return _say(code, QT_TRANSLATE_NOOP("game", "Record: time ran out"))
        case Action.REVEAL:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show the answer"))
        case Action.SCORE_BOARDS:
            return _boards_words(match, code)
        case Action.EXPLAIN:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show the explanation"))
        case Action.SHOW_SCORES:
            return _say(code, QT_TRANSLATE_NOOP("game", "End of the round: scores"))
        case Action.BEGIN_RANKING:
            return _say(code, QT_TRANSLATE_NOOP("game", "Go to the ranking"))
        case Action.SHOW_PLACE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show the next place"))
        case Action.CLOSE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show all awards"))
        case Action.NOTHING:
            return _say(code, QT_TRANSLATE_NOOP("game", "The match is over"))


def _boards_words(match: Match, code: str) -> Words:
    """Scoring the boards, and how many of them are right: none would cost every team the points."""
    play = match.phase
    boards = play.boards if isinstance(play, Play) else ()
    right = sum(verdict is e.Verdict.RIGHT for _, verdict in boards)
    if right:
        return _say(code, QT_TRANSLATE_NOOP("game", "Score the boards: {n} right"), n=right)
    return _say(code, QT_TRANSLATE_NOOP("game", "Score the boards: nobody right"))


def _floor(match: Match) -> str:
    play = match.phase
    return _team(match, play.floor) if isinstance(play, Play) and play.floor else ""


def _team(match: Match, number: int) -> str:
    return match.plan.teams[number - 1].name if number else ""


def undo_words(match: Match) -> Words | None:
    """Name what undo takes back; None if there is nothing."""
    if match.past is None or match.last is None:
        return None
    play = match.phase
    together = match.rules is not None and match.rules.answerers is Answerers.ALL
    if isinstance(match.last, e.AnswerJudged) and isinstance(play, Play) and together:
        count = len(match.asks[play.ask - 1].marks)
        return _say("boards", QT_TRANSLATE_NOOP("game", "the verdicts on {n} teams"), n=count)
    line = event_words(match, match.last)
    return line if line is not None else _say("step", QT_TRANSLATE_NOOP("game", "the last step"))


def verdict_words(verdict: e.Verdict) -> Words:
    """The verdict as one word."""
    match verdict:
        case e.Verdict.RIGHT:
            return _say("right", QT_TRANSLATE_NOOP("game", "right"))
        case e.Verdict.WRONG:
            return _say("wrong", QT_TRANSLATE_NOOP("game", "wrong"))
        case e.Verdict.TIMEOUT:
            return _say("timeout", QT_TRANSLATE_NOOP("game", "time ran out"))
        case e.Verdict.PARTIAL:
            return _say("partial", QT_TRANSLATE_NOOP("game", "partly right"))
        case e.Verdict.MISQUOTED:
            return _say("misquoted", QT_TRANSLATE_NOOP("game", "question repeated wrongly"))


def why_words(why: e.Why) -> Words:
    """Why a line stands in the ledger."""
    match why:
        case e.Why.FOUL:
            return _say("foul", QT_TRANSLATE_NOOP("game", "foul"))
        case e.Why.VOID:
            return _say("void", QT_TRANSLATE_NOOP("game", "question void"))
        case e.Why.REJUDGED:
            return _say("rejudged", QT_TRANSLATE_NOOP("game", "judged again"))
        case e.Why.ADJUSTED:
            return _say("adjusted", QT_TRANSLATE_NOOP("game", "adjusted"))
        case _:
            return verdict_words(e.Verdict(why.value))


def ruling_words(ruling: e.Ruling) -> Words:
    """What a press was worth."""
    match ruling:
        case e.Ruling.VALID:
            return _say("valid", QT_TRANSLATE_NOOP("game", "first"))
        case e.Ruling.LOST:
            return _say("lost", QT_TRANSLATE_NOOP("game", "behind"))
        case e.Ruling.EARLY:
            return _say("early", QT_TRANSLATE_NOOP("game", "early: foul"))
        case e.Ruling.LATE:
            return _say("late", QT_TRANSLATE_NOOP("game", "too late"))
        case e.Ruling.BARRED:
            return _say("barred", QT_TRANSLATE_NOOP("game", "locked out"))
        case e.Ruling.IDLE:
            return _say("idle", QT_TRANSLATE_NOOP("game", "no race"))


def event_words(match: Match, event: e.Event) -> Words | None:  # noqa: PLR0915 - a case each
    """A line for the record; None for events that go without saying."""
    match event:
        case e.Opened(plan):
            return _opened_words(plan)
        case e.TeamsShown():
            return _say("teams_shown", QT_TRANSLATE_NOOP("game", "Teams shown"))
        case e.RoundBegun(index):
            title = match.plan.rounds[index].title
            text = QT_TRANSLATE_NOOP("game", "Round begun: {round}")
            return _say("round_begun", text, round=title)
        case e.TurnCalled(team):
            text = QT_TRANSLATE_NOOP("game", "{team} chooses a value")
            return _say("turn_called", text, team=_team(match, team))
        case e.ValueDeclined(team):
            text = QT_TRANSLATE_NOOP("game", "{team} declined")
            return _say("value_declined", text, team=_team(match, team))
        case e.QuestionAsked(_, number, _, value):
            text = QT_TRANSLATE_NOOP("game", "Question {number} called, {value} points")
            return _say("question_asked", text, number=number, value=value)
        case e.QuestionShown():
            return _say("question_shown", QT_TRANSLATE_NOOP("game", "Question shown"))
        case e.Armed():
            return _say("armed", QT_TRANSLATE_NOOP("game", "Ready for the cue"))
        case e.RaceOpened():
            return _say("race_opened", QT_TRANSLATE_NOOP("game", "Race opened"))
        case e.TeamBuzzed(team):
            text = QT_TRANSLATE_NOOP("game", "{team} pressed first")
            return _say("team_buzzed", text, team=_team(match, team))
        case e.BuzzTied(teams):
            names = " / ".join(_team(match, team) for team in teams)
            text = QT_TRANSLATE_NOOP("game", "Pressed together: {teams}")
            return _say("buzz_tied", text, teams=names)
        case e.FloorGiven(team, by) if team and by is not e.GivenBy.PRESS:
            text = QT_TRANSLATE_NOOP("game", "{team} has the floor")
            return _say("floor_given", text, team=_team(match, team))
        case e.FloorGiven(team) if not team:
            return _say("floor_given", QT_TRANSLATE_NOOP("game", "Time to answer for all"))
        case e.RaceRepeated():
            return _say("race_repeated", QT_TRANSLATE_NOOP("game", "The tied teams race again"))
        case e.ClockPaused(left) if left:
            return None
        case e.AnswerStopped():
            return _say("answer_stopped", QT_TRANSLATE_NOOP("game", "Answer complete"))
        case e.TimeRanOut():
            return _say("time_ran_out", QT_TRANSLATE_NOOP("game", "Time ran out"))
        case e.Fouled(team, foul, nth, then):
            return _foul_words(match, team, foul, nth, then)
        case e.BoardMarked(team, verdict):
            return _board_words(match, team, verdict)
        case e.AnswerJudged(_, team, verdict, points):
            text = QT_TRANSLATE_NOOP("game", "{team}: {verdict}, {points}")
            facts = {"team": _team(match, team), "points": f"{points:+d}"}
            return _say("answer_judged", text, verdict=verdict_words(verdict), **facts)
        case e.Scored(team, points, why, _, note) if why is e.Why.ADJUSTED:
            text = QT_TRANSLATE_NOOP("game", "{team}: adjusted {points} ({note})")
            return _say("adjusted", text, team=_team(match, team), points=f"{points:+d}", note=note)
        case e.FloorPassed():
            text = QT_TRANSLATE_NOOP("game", "The other teams may answer")
            return _say("floor_passed", text)
        case e.QuestionMissed(to):
            if to is Unanswered.AUDIENCE:
                text = QT_TRANSLATE_NOOP("game", "The question goes to the hall")
                return _say("to_audience", text)
            return _say("missed", QT_TRANSLATE_NOOP("game", "Nobody answers"))
        case e.KeyRevealed():
            return _say("key_revealed", QT_TRANSLATE_NOOP("game", "Answer shown"))
        case e.Explained():
            return _say("explained", QT_TRANSLATE_NOOP("game", "Explanation shown"))
        case e.QuestionVoided(ask, reason):
            text = QT_TRANSLATE_NOOP("game", "Question void: {reason}")
            return _say("question_voided", text, ask=ask, reason=reason)
        case e.Rejudged(_, team, verdict, _, reason):
            text = QT_TRANSLATE_NOOP("game", "{team} judged again: {verdict} ({reason})")
            name = _team(match, team)
            facts = verdict_words(verdict)
            return _say("rejudged", text, team=name, verdict=facts, reason=reason)
        case e.ScoresShown():
            return _say("scores_shown", QT_TRANSLATE_NOOP("game", "Round over: scores shown"))
        case e.RankingBegun():
            return _say("ranking_begun", QT_TRANSLATE_NOOP("game", "Ranking begun"))
        case e.PlaceShown(place):
            text = QT_TRANSLATE_NOOP("game", "Place {place} shown")
            return _say("place_shown", text, place=place)
        case e.Closed():
            return _say("closed", QT_TRANSLATE_NOOP("game", "Match ended"))
        case e.Undone():
            return _say("undone", QT_TRANSLATE_NOOP("game", "The last decision was taken back"))
        case e.Resumed():
            return _say("resumed", QT_TRANSLATE_NOOP("game", "Program started again"))
        case _:
            return None


def _opened_words(plan: Plan) -> Words:
    """That the match began, and which of its banks were under seal."""
    sealed = [f"{bank.title} ({read_aloud(bank.print)})" for bank in plan.banks if bank.seal]
    if not sealed:
        return _say("opened", QT_TRANSLATE_NOOP("game", "Match opened"))
    text = QT_TRANSLATE_NOOP("game", "Match opened; banks under seal: {banks}")
    return _say("opened", text, banks=" / ".join(sealed))


def _foul_words(match: Match, team: int, foul: e.FoulKind, nth: int, then: FoulThen) -> Words:
    name = _team(match, team)
    if foul is e.FoulKind.BLURT:
        text = QT_TRANSLATE_NOOP("game", "{team} answered without being named")
        return _say("blurted", text, team=name)
    match then:
        case FoulThen.WARN:
            text = QT_TRANSLATE_NOOP("game", "{team} pressed early (foul {nth}): warned")
        case FoulThen.OUT:
            text = QT_TRANSLATE_NOOP("game", "{team} pressed early (foul {nth}): out")
        case FoulThen.VOID:
            text = QT_TRANSLATE_NOOP("game", "{team} pressed early (foul {nth}): question over")
    return _say("fouled", text, team=name, nth=nth)


def _board_words(match: Match, team: int, verdict: e.Verdict | None) -> Words:
    name = _team(match, team)
    if verdict is None:
        return _say("board_cleared", QT_TRANSLATE_NOOP("game", "{team}: mark removed"), team=name)
    text = QT_TRANSLATE_NOOP("game", "{team}: board {verdict}")
    return _say("board_marked", text, team=name, verdict=verdict_words(verdict))
