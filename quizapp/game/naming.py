"""Names of what comes next, of what undo takes back, and lines for the record."""

from __future__ import annotations

from quizapp.bank.sealing import read_aloud
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game import events as e
from quizapp.game.agenda import agenda
from quizapp.game.flow import Action, next_action, next_round
from quizapp.game.match import Match, Play, Wagering
from quizapp.game.plan import Plan
from quizapp.game.programme import item_words, next_item
from quizapp.game.rules import Answerers, FoulThen, Unanswered
from quizapp.game.wagers import wagering
from quizapp.game.wording import item_kind_words as item_kind_words
from quizapp.game.wording import lifeline_words as lifeline_words
from quizapp.game.wording import ruling_words as ruling_words
from quizapp.game.wording import signed
from quizapp.game.wording import verdict_words as verdict_words
from quizapp.game.wording import why_words as why_words


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "game", text, **facts)


def action_words(match: Match) -> Words:  # noqa: PLR0915 - a case each
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
        case Action.CALL_PAIR:
            return _say(code, QT_TRANSLATE_NOOP("game", "Call the next pair"))
        case Action.CALL_SPRINT:
            return _say(code, QT_TRANSLATE_NOOP("game", "Next team against the clock"))
        case Action.START_SPRINT:
            return _say(code, QT_TRANSLATE_NOOP("game", "Start: the clock runs"))
        case Action.END_SPRINT:
            return _say(code, QT_TRANSLATE_NOOP("game", "Time is up: end this turn"))
        case Action.NEXT_QUESTION:
            return _say(code, QT_TRANSLATE_NOOP("game", "Next question, the clock runs on"))
        case Action.PICK:
            return _say(code, QT_TRANSLATE_NOOP("game", "Next team picks"))
        case Action.WAIT_CELL:
            return _say(code, QT_TRANSLATE_NOOP("game", "Waiting: pick a question"))
        case Action.OPEN_WAGERS:
            return _say(code, QT_TRANSLATE_NOOP("game", "Open the wagers"))
        case Action.WAIT_WAGERS:
            return _wagers_words(match, code)
        case Action.NEXT_CLUE:
            return _say(code, QT_TRANSLATE_NOOP("game", "Show the next clue"))
        case Action.CLOSE_PASS:
            return _say(code, QT_TRANSLATE_NOOP("game", "Nobody takes it: close the question"))
        case Action.WAIT_MARKS:
            return _marks_words(match, code)
        case Action.COUNT_MARKS:
            return _say(code, QT_TRANSLATE_NOOP("game", "Count the marks"))
        case Action.DRAW_LOT:
            return _say(code, QT_TRANSLATE_NOOP("game", "Draw among those who were right"))
        case Action.NEXT_ITEM:
            return _item_words(match, code)
        case Action.BACK_TO_ROUND:
            title = match.plan.rounds[match.sittings[-1].round].title
            return _say(code, QT_TRANSLATE_NOOP("game", "Back to: {round}"), round=title)


def _wagers_words(match: Match, code: str) -> Words:
    phase = match.phase
    placed = len(phase.stakes) if isinstance(phase, Wagering) else 0
    text = QT_TRANSLATE_NOOP("game", "Waiting: wagers ({placed} of {teams})")
    return _say(code, text, placed=placed, teams=len(wagering(match)))


def _marks_words(match: Match, code: str) -> Words:
    phase, rules = match.phase, match.rules
    marked = len(match.asks[phase.ask - 1].sheets) if isinstance(phase, Play) else 0
    judges = rules.marking.judges if rules is not None else 0
    text = QT_TRANSLATE_NOOP("game", "Waiting: marks ({marked} of {judges} judges)")
    return _say(code, text, marked=marked, judges=judges)


def _item_words(match: Match, code: str) -> Words:
    index = next_item(match)
    if index is None:
        return _say(code, QT_TRANSLATE_NOOP("game", "Go on"))
    title = item_words(match, match.plan.programme[index])
    return _say(code, QT_TRANSLATE_NOOP("game", "Go on to: {item}"), item=title)


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


def _for_the_hall(match: Match, ask: int) -> bool:
    """Whether the hall answers that question: no team wins its points."""
    rules = match.plan.rounds[match.asks[ask - 1].round].rules if ask <= len(match.asks) else None
    return rules is not None and rules.answerers is Answerers.HALL


def undo_words(match: Match) -> Words | None:
    """Name what undo takes back; None if there is nothing."""
    if match.past is None or match.last is None:
        return None
    play = match.phase
    together = match.rules is not None and match.rules.answerers is Answerers.ALL
    if isinstance(match.last, e.AnswerJudged) and isinstance(play, Play) and together:
        count = len(match.asks[play.ask - 1].marks)
        return _say("boards", QT_TRANSLATE_NOOP("game", "the verdicts on {n} teams"), n=count)
    declined = match.sittings[-1].declined if match.sittings else 0
    if declined and isinstance(match.last, e.TurnCalled | e.ScoresShown):
        # To decline and what comes of it are one decision.
        return event_words(match, e.ValueDeclined(declined))
    if isinstance(match.last, e.Fouled):
        text = QT_TRANSLATE_NOOP("game", "the foul of {team}")
        return _say("foul", text, team=_team(match, match.last.team))
    line = event_words(match, match.last)
    return line if line is not None else _say("step", QT_TRANSLATE_NOOP("game", "the last step"))


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
        case e.TurnCalled(team, _, picker):
            if picker:
                text = QT_TRANSLATE_NOOP("game", "{picker} chooses for {team}")
                names = {"picker": _team(match, picker), "team": _team(match, team)}
                return _say("turn_picked", text, **names)
            text = QT_TRANSLATE_NOOP("game", "{team} chooses")
            return _say("turn_called", text, team=_team(match, team))
        case e.ValueDeclined(team):
            text = QT_TRANSLATE_NOOP("game", "{team} declined")
            return _say("value_declined", text, team=_team(match, team))
        case e.QuestionAsked(ask, number, _, value):
            if not value or _for_the_hall(match, ask):
                text = QT_TRANSLATE_NOOP("game", "Question {number} called")
                return _say("question_asked_for_nothing", text, number=number)
            text = QT_TRANSLATE_NOOP("game", "Question {number} called, {value} points")
            return _say("question_asked", text, number=number, value=value)
        case e.TileOpened():
            return _say("tile_opened", QT_TRANSLATE_NOOP("game", "Tile opened"))
        case e.PictureCovered(_, seed):
            text = QT_TRANSLATE_NOOP("game", "Picture covered; tiles by lot {seed}")
            return _say("picture_covered", text, seed=seed)
        case e.MediaStarted():
            return _say("media_started", QT_TRANSLATE_NOOP("game", "Clip started"))
        case e.MediaStopped(held=True):
            return _say("media_held", QT_TRANSLATE_NOOP("game", "Clip stopped by a press"))
        case e.MediaStopped():
            return _say("media_stopped", QT_TRANSLATE_NOOP("game", "Clip stopped"))
        case e.MediaEnded():
            return _say("media_ended", QT_TRANSLATE_NOOP("game", "Clip over"))
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
            text = QT_TRANSLATE_NOOP("game", "Pressed together: {teams}")
            return _say("buzz_tied", text, teams=_teams(match, teams))
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
            facts = {"team": _team(match, team), "points": signed(points)}
            return _say("answer_judged", text, verdict=verdict_words(verdict), **facts)
        case e.Scored(team, points, why, _, note) if why is e.Why.ADJUSTED:
            text = QT_TRANSLATE_NOOP("game", "{team}: adjusted {points} ({note})")
            return _say("adjusted", text, team=_team(match, team), points=signed(points), note=note)
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
            return _more_words(match, event)


def _more_words(match: Match, event: e.Event) -> Words | None:
    """Lines of boards, wagers, marks, turns against the clock, and the ceremony."""
    match event:
        case e.PairCalled(_, teams):
            text = QT_TRANSLATE_NOOP("game", "Against each other: {teams}")
            return _say("pair_called", text, teams=_teams(match, teams))
        case e.WagersOpened():
            return _say("wagers_opened", QT_TRANSLATE_NOOP("game", "Wagers opened"))
        case e.WagerPlaced(team):
            text = QT_TRANSLATE_NOOP("game", "{team} has placed its wager")
            return _say("wager_placed", text, team=_team(match, team))
        case e.SprintCalled(team):
            text = QT_TRANSLATE_NOOP("game", "{team} is to answer against the clock")
            return _say("sprint_called", text, team=_team(match, team))
        case e.QuestionPassed(_, team):
            text = QT_TRANSLATE_NOOP("game", "{team} passed the question over")
            return _say("question_passed", text, team=_team(match, team))
        case e.QuestionAgain():
            text = QT_TRANSLATE_NOOP("game", "A question that was passed over comes again")
            return _say("question_again", text)
        case e.SprintEnded(team):
            text = QT_TRANSLATE_NOOP("game", "{team}: its time is over")
            return _say("sprint_ended", text, team=_team(match, team))
        case e.ClueShown(clue, value):
            text = QT_TRANSLATE_NOOP("game", "Clue {number} shown, now {value} points")
            return _say("clue_shown", text, number=clue + 1, value=value)
        case e.FloorOffered(team):
            if not team:
                text = QT_TRANSLATE_NOOP("game", "Another team may take the question")
                return _say("floor_open", text)
            text = QT_TRANSLATE_NOOP("game", "The question is passed on to {team}")
            return _say("floor_offered", text, team=_team(match, team))
        case e.LifelineUsed(team, kind):
            text = QT_TRANSLATE_NOOP("game", "{team} uses a lifeline: {lifeline}")
            facts = lifeline_words(kind)
            return _say("lifeline_used", text, team=_team(match, team), lifeline=facts)
        case e.JudgeMarked(_, judge, marks):
            text = QT_TRANSLATE_NOOP("game", "Judge {judge} gave {marks}")
            return _say("judge_marked", text, judge=judge, marks=f"{sum(marks) / 10:g}")
        case e.HallNamed(_, names):
            text = QT_TRANSLATE_NOOP("game", "Right in the hall: {names}")
            return _say("hall_named", text, names=" / ".join(names) or "-")
        case e.LotDrawn(_, winners, seed):
            text = QT_TRANSLATE_NOOP("game", "Drawn by lot: {names} (seed {seed})")
            return _say("lot_drawn", text, names=" / ".join(winners), seed=str(seed))
        case e.ItemBegun(index):
            item = match.plan.programme[index]
            text = QT_TRANSLATE_NOOP("game", "Programme: {item}")
            return _say("item_begun", text, item=item_words(match, item))
        case e.ItemMoved(_, to):
            item = item_words(match, agenda(match).items[to])
            text = QT_TRANSLATE_NOOP("game", "Programme: “{item}” moved to place {place}")
            return _say("item_moved", text, item=item, place=to + 1)
        case e.RoundTakenUp():
            return _say("round_taken_up", QT_TRANSLATE_NOOP("game", "Back to the round"))
        case _:
            return None


def _teams(match: Match, teams: tuple[int, ...]) -> str:
    return " / ".join(_team(match, team) for team in teams)


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
