"""Whose turn it is, which question comes next, who may still answer, when a round is over."""

from __future__ import annotations

from quizapp.bank.question import Question
from quizapp.game.events import Event, QuestionAsked, ScoresShown, TurnCalled, Verdict
from quizapp.game.match import Match, Play, Turn
from quizapp.game.plan import Round
from quizapp.game.rules import Answerers, Ending, Entrants, Order, Rotation
from quizapp.game.standings import playoff_ranks, ties

IN_TURN = (Answerers.MEMBER, Answerers.TEAM)


def entrants(match: Match, index: int) -> tuple[int, ...]:
    """Teams that take part in round `index`, in the order of their turns."""
    rules = match.plan.rounds[index].rules
    teams = [team.id for team in match.plan.teams]
    if rules.entrants is Entrants.TIED:
        tied = ties(match)
        teams = list(tied[0].teams) if tied else []
    match rules.order:
        case Order.TABLE:
            pass
        case Order.REVERSE:
            teams.reverse()
        case Order.LOW_FIRST:
            teams.sort(key=lambda team: (match.score(team), team))
        case Order.HIGH_FIRST:
            teams.sort(key=lambda team: (-match.score(team), team))
    return tuple(teams)


def sitting_round(match: Match) -> Round:
    """The round that sits now."""
    return match.plan.rounds[match.sittings[-1].round]


def settled(match: Match) -> frozenset[int]:
    """Teams whose rank in the sitting sudden death is decided; they answer no more."""
    if sitting_round(match).rules.ends is not Ending.DECIDED:
        return frozenset()
    order = match.sittings[-1].order
    now = len(match.sittings) - 1
    asks = tuple(ask for ask in match.asks if ask.sitting == now)
    ranks = list(playoff_ranks(order, asks).items())
    marked = {mark.team for ask in asks if ask.voided is None for mark in ask.marks}
    return frozenset(team for team, _ in ranks if team in marked)


def may_answer(match: Match, play: Play) -> tuple[int, ...]:
    """Teams that are in the round and not locked out of this question."""
    out = settled(match) | set(play.barred)
    return tuple(team for team in match.sittings[-1].order if team not in out)


def may_race(match: Match, play: Play) -> tuple[int, ...]:
    """Teams whose press would be valid in an open race."""
    teams = may_answer(match, play)
    return tuple(team for team in teams if team in play.race) if play.race else teams


def is_over(match: Match) -> bool:
    """Whether the sitting round has no further question."""
    current = sitting_round(match)
    sitting = match.sittings[-1]
    if not unasked(match, current.questions) and not unasked(match, current.spares):
        return True
    rules = current.rules
    if rules.ends is Ending.DECIDED:
        group = set(sitting.order)
        return not any(group & set(tie.teams) for tie in ties(match))
    if match.owed:
        return False
    if rules.answerers in IN_TURN:
        return sitting.turns >= rules.count * len(sitting.order)
    return sitting.turns >= rules.count


def unasked(match: Match, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Those of `questions` that this match has not asked yet, void ones counting as asked."""
    asked = {ask.question.id for ask in match.asks}
    return tuple(question for question in questions if question.id not in asked)


def next_turn(match: Match) -> Turn:
    """The turn that the sitting round comes to: one whose question was void, else the next."""
    if match.owed:
        return match.owed[0]
    sitting = match.sittings[-1]
    rules = sitting_round(match).rules
    number = sitting.turns + 1
    if rules.answerers not in IN_TURN or not sitting.order:
        return Turn(number, 0, 0)
    teams = len(sitting.order)
    if rules.rotation is Rotation.LAPS:
        lap, seat = divmod(sitting.turns, teams)
    else:
        seat, lap = divmod(sitting.turns, rules.count)
    team = sitting.order[seat % teams]
    if rules.answerers is Answerers.TEAM:
        return Turn(number, team, 0)
    members = len(match.plan.teams[team - 1].members)
    return Turn(number, team, lap % members + 1 if members else lap + 1)


def advance(match: Match) -> list[Event]:
    """What comes after a finished question or a declined turn."""
    if is_over(match):
        return [ScoresShown()]
    turn = next_turn(match)
    rules = sitting_round(match).rules
    if len(rules.values) > 1 and not rules.own_value and turn.team and turn.value is None:
        return [TurnCalled(turn.team, turn.member)]
    return [asked(match, turn, turn.value)]


def asked(match: Match, turn: Turn, value: int | None) -> QuestionAsked:
    """The question of `turn`; `value` is the one that was chosen, if one was."""
    current = sitting_round(match)
    spare = bool(match.owed)
    question = _pick(match, current, value, spare=spare)
    if value is None:
        value = current.rules.values[0]
        if current.rules.own_value and question.points is not None:
            value = question.points
    return QuestionAsked(
        len(match.asks) + 1, turn.number, question, value, turn.team, turn.member, spare
    )


def _pick(match: Match, current: Round, value: int | None, *, spare: bool) -> Question:
    """The first question that fits the value; a spare first where one is due.

    `is_over` has made sure that one is left.
    """
    questions = unasked(match, current.questions)
    spares = unasked(match, current.spares)
    pool = (*spares, *questions) if spare else (*questions, *spares)
    if value is None:
        return pool[0]

    def misfit(question: Question) -> int:
        if question.points == value:
            return 0
        return 1 if question.points is None else 2

    return min(pool, key=misfit)


def answer_seconds(match: Match, play: Play) -> int:
    """Seconds to answer the question on the screen; 0 sets no limit."""
    rules = sitting_round(match).rules
    if rules.own_seconds and play.question.seconds is not None:
        return play.question.seconds
    return rules.answer_s


def right_so_far(match: Match, play: Play) -> bool:
    """Whether the question on the screen has been answered rightly."""
    marks = match.asks[play.ask - 1].marks
    return any(mark.verdict is Verdict.RIGHT for mark in marks)
