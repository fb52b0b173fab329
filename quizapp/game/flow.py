"""What comes next: the one thing that the operator's big key does, by name."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import audience, marking, wagers
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.action import WAITING as WAITING
from quizapp.game.action import Action as Action
from quizapp.game.clocks import close_race, may_show_clue, next_clue, resume, stopped
from quizapp.game.lives import fallen
from quizapp.game.match import (
    Ceremony,
    Choosing,
    Ended,
    Entrance,
    Match,
    Play,
    Ranking,
    Ready,
    RoundOver,
    RoundTitle,
    SprintOver,
    Stage,
    Title,
    Versus,
    Wagering,
)
from quizapp.game.plan import ItemKind
from quizapp.game.programme import (
    begin,
    begin_item,
    between_questions,
    item_of,
    item_of_round,
    next_item,
    takes_place,
)
from quizapp.game.race import floor, resolve_tie
from quizapp.game.refusal import Refused
from quizapp.game.rules import (
    Answerers,
    Ending,
    Entrants,
    LateRule,
    Opens,
    Source,
    TieBreak,
    Unanswered,
)
from quizapp.game.screening import covered
from quizapp.game.sprint import go_on, sprinting, start
from quizapp.game.standings import standings, ties
from quizapp.game.turns import (
    IN_TURN,
    advance,
    asked,
    due,
    entrants,
    is_due,
    is_over,
    may_answer,
    sitting_round,
    unasked,
)
from quizapp.game.verdicts import judge, score_boards


def next_action(match: Match) -> Action:
    """Name what Proceed does now."""
    match match.phase:
        case Title():
            return _next_item(match) if match.plan.programme else Action.SHOW_TEAMS
        case Entrance():
            return _round_or_ranking(match)
        case RoundTitle() | Versus() | SprintOver():
            return _following(match)
        case Choosing(turn) | Wagering(turn) if turn.team in fallen(match):
            return _following(match)  # Re-judging has put the team out meanwhile.
        case Choosing():
            values = sitting_round(match).rules.source is Source.ORDER
            return Action.WAIT_VALUE if values else Action.WAIT_CELL
        case Wagering(turn):
            if not wagers.complete(match):
                return Action.WAIT_WAGERS
            return Action.ASK_SPARE if is_due(match, turn) else Action.ASK
        case Ready():
            return Action.START_SPRINT
        case Play() as play:
            return _in_play(match, play)
        case RoundOver():
            if due(match) and not is_over(match):
                return _following(match)
            return _round_or_ranking(match)
        case Ceremony(_, before):
            return Action.BACK_TO_ROUND if before is not None else _next_item(match)
        case Ranking():
            if _next_place(match) is not None:
                return Action.SHOW_PLACE
            return _next_item(match)
        case Ended():
            return Action.NOTHING


def _next_item(match: Match) -> Action:
    """On in the programme; at its end, and where there is none, the match is closed."""
    return Action.CLOSE if next_item(match) is None else Action.NEXT_ITEM


def next_round(match: Match) -> int | None:
    """Index of the round that comes next; None if the ranking does.

    A round that nobody takes part in is passed over; one that is to decide a tie sits again as
    long as one stands and it has questions.
    """
    index = match.sittings[-1].round if match.sittings else -1
    if index >= 0:
        rules = match.plan.rounds[index].rules
        left = unasked(match, match.plan.rounds[index].questions)
        if rules.ends is Ending.DECIDED and ties(match) and left and entrants(match, index):
            return index
    for later in range(index + 1, len(match.plan.rounds)):
        if takes_place(match, later):
            return later
    return None


def _round_or_ranking(match: Match) -> Action:
    if match.plan.programme and not _sits_again(match):
        return _next_item(match)
    index = next_round(match)
    if index is None:
        return Action.BEGIN_RANKING
    if match.plan.rounds[index].rules.entrants is Entrants.TIED:
        return Action.BEGIN_PLAYOFF
    return Action.BEGIN_ROUND


def _sits_again(match: Match) -> bool:
    """Whether the round that sat last is to sit once more: a tie still stands."""
    return bool(match.sittings) and next_round(match) == match.sittings[-1].round


def _following(match: Match) -> Action:
    """What comes after a finished question."""
    last = advance(match)[-1]
    match last:
        case e.ScoresShown():
            return Action.SHOW_SCORES
        case e.PairCalled():
            return Action.CALL_PAIR
        case e.SprintCalled():
            return Action.CALL_SPRINT
        case e.WagersOpened():
            return Action.OPEN_WAGERS
        case e.TurnCalled():
            values = sitting_round(match).rules.source is Source.ORDER
            return Action.CALL_TURN if values else Action.PICK
        case _:
            return Action.ASK_SPARE if due(match) else Action.ASK


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
            return Action.NEXT_CLUE if may_show_clue(match) else Action.CLOSE_RACE
        case Stage.BUZZED:
            return Action.NAME_TEAM
        case Stage.TIED:
            return {
                TieBreak.RACE_AGAIN: Action.RACE_AGAIN,
                TieBreak.DRAW: Action.DRAW,
                TieBreak.OPERATOR: Action.WAIT_TIE,
            }[rules.buzz.tie]
        case Stage.ANSWERING:
            return _answering(match)
        case Stage.STOPPED:
            return _to_judge(match, play)
        case Stage.TIME_UP:
            return _time_up(match, play)
        case Stage.PASSED:
            return Action.NAME_TEAM if play.floor else Action.CLOSE_PASS
        case Stage.AUDIENCE | Stage.DONE:
            return Action.REVEAL if play.question.key is not None else _following(match)
        case Stage.REVEALED:
            boards = rules.answerers is Answerers.ALL and not match.asks[play.ask - 1].marks
            if boards and may_answer(match, play):
                return Action.SCORE_BOARDS
            if play.question.explanation or play.question.citation:
                return Action.EXPLAIN
            return _after_key(match, play)
        case Stage.EXPLAINED:
            return _after_key(match, play)
        case Stage.VOIDED:
            return Action.NEXT_QUESTION if sprinting(match) else _following(match)
        case Stage.DRAWN:
            return _following(match)


def _answering(match: Match) -> Action:
    if sprinting(match):
        return Action.WAIT_VERDICT
    own = sitting_round(match).rules.answerers in IN_TURN
    return Action.NEXT_CLUE if own and may_show_clue(match) else Action.STOP_ANSWER


def _to_judge(match: Match, play: Play) -> Action:
    if not play.floor:
        return Action.REVEAL
    if not sitting_round(match).rules.marking.judges:
        return Action.WAIT_VERDICT
    return Action.COUNT_MARKS if marking.complete(match, play) else Action.WAIT_MARKS


def _time_up(match: Match, play: Play) -> Action:
    rules = sitting_round(match).rules
    if rules.marking.judges:
        return _to_judge(match, play)
    if sprinting(match):
        return {
            LateRule.FINISH: Action.WAIT_VERDICT,
            LateRule.DROP: Action.END_SPRINT,
            LateRule.MISS: Action.RECORD_TIMEOUT,
        }[rules.sprint.late]
    if may_show_clue(match):
        return Action.NEXT_CLUE
    return Action.RECORD_TIMEOUT if play.floor else Action.REVEAL


def _after_key(match: Match, play: Play) -> Action:
    return Action.DRAW_LOT if audience.to_draw(match, play) else _following(match)


def _next_place(match: Match) -> int | None:
    """The place to show next, from the last one up; None when all are shown."""
    shown = match.phase.shown if isinstance(match.phase, Ranking) else None
    places = [row.place for row in standings(match)]
    left = [place for place in places if shown is None or place < shown]
    return max(left) if left else None


def proceed(match: Match, command: c.Proceed) -> list[e.Event]:
    """Do what `next_action` names."""
    phase = match.phase
    action = next_action(match)
    at = command.at
    if action in WAITING:
        raise _waiting(action)
    match phase:
        case Play():
            return _step(match, phase, action, command)
        case Ready():
            return start(match, phase, at)
        case Wagering(turn) if turn.team not in fallen(match):
            return [asked(match, turn, None)]
        case _:
            return _between(match, action, command)


def _between(match: Match, action: Action, command: c.Proceed) -> list[e.Event]:
    """A step where no question is on the screen."""
    match action:
        case Action.SHOW_TEAMS:
            return [e.TeamsShown()]
        case Action.BEGIN_ROUND | Action.BEGIN_PLAYOFF:
            index = next_round(match)
            return begin(match, index if index is not None else 0, command.seed)
        case Action.BEGIN_RANKING:
            return [e.RankingBegun()]
        case Action.SHOW_PLACE:
            return [e.PlaceShown(_next_place(match) or 1)]
        case Action.CLOSE:
            return [e.Closed()]
        case Action.NEXT_ITEM:
            index = next_item(match)
            return begin_item(match, index if index is not None else 0, command.seed)
        case Action.BACK_TO_ROUND:
            return [e.RoundTakenUp()]
        case _:
            return advance(match)


def _step(match: Match, play: Play, action: Action, command: c.Proceed) -> list[e.Event]:
    at = command.at
    rules = sitting_round(match).rules
    match action:
        case Action.SHOW_QUESTION:
            return [e.QuestionShown(at), *covered(match, play, command.seed)]
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
            passed = play.stage is Stage.PASSED
            by = e.GivenBy.PASSED if passed else e.GivenBy.NAMED
            return floor(match, play, play.floor, by, at)
        case Action.CLOSE_PASS:
            return [e.QuestionMissed(Unanswered.VOID)]
        case Action.RACE_AGAIN | Action.DRAW:
            return resolve_tie(match, play, at, command.seed)
        case Action.RESUME_CLOCK:
            return resume(match, at)
        case Action.NEXT_CLUE:
            return next_clue(match, play, at)
        case Action.STOP_ANSWER:
            return [*stopped(play, at), e.AnswerStopped()]
        case Action.RECORD_TIMEOUT:
            return judge(match, c.Judge(at, e.Verdict.TIMEOUT))
        case Action.END_SPRINT:
            return [e.SprintEnded(play.team)]
        case Action.NEXT_QUESTION:
            return go_on(match, play, at, [])
        case Action.COUNT_MARKS:
            return marking.score(match, at)
        case Action.REVEAL:
            return [e.KeyRevealed()]
        case Action.SCORE_BOARDS:
            return score_boards(match, play)
        case Action.EXPLAIN:
            return [e.Explained()]
        case Action.DRAW_LOT:
            return audience.draw(match, play, command.seed, command.moment)
        case _:
            return advance(match)


def _waiting(action: Action) -> Refused:
    match action:
        case Action.WAIT_VALUE:
            text = QT_TRANSLATE_NOOP("game", "The team chooses a value first.")
        case Action.WAIT_CELL:
            text = QT_TRANSLATE_NOOP("game", "Pick a question first: enter its number.")
        case Action.WAIT_WAGERS:
            text = QT_TRANSLATE_NOOP("game", "A wager is still missing; enter it first.")
        case Action.WAIT_MARKS:
            text = QT_TRANSLATE_NOOP("game", "A judge's marks are still missing; enter them first.")
        case Action.WAIT_TIE:
            text = QT_TRANSLATE_NOOP("game", "Choose the team that was first (its number key).")
        case Action.WAIT_VERDICT:
            text = QT_TRANSLATE_NOOP("game", "Judge the answer first: + right, - wrong.")
        case _:
            text = QT_TRANSLATE_NOOP("game", "The match is over.")
    return Refused(words(action.value, "game", text))


def begin_round(match: Match, command: c.BeginRound) -> list[e.Event]:
    """Go to a round at once, also back to one that sat before."""
    between_questions(match)
    if not 0 <= command.index < len(match.plan.rounds):
        text = QT_TRANSLATE_NOOP("game", "There is no round {number}.")
        raise Refused(words("no-round", "game", text, number=command.index + 1))
    begun = begin(match, command.index, command.seed)
    item = item_of_round(match, command.index)
    return begun if item is None else [e.ItemBegun(item), *begun]


def begin_ranking(match: Match) -> list[e.Event]:
    """End the rounds and go to the ranking at once."""
    between_questions(match)
    item = item_of(match, ItemKind.RANKING)
    return [e.RankingBegun() if item is None else e.ItemBegun(item)]
