"""Whose turn it is, which question comes next, who may still answer, when a round is over."""

from __future__ import annotations

from collections import Counter

from quizapp.bank.question import Question
from quizapp.game.board import Field, covered
from quizapp.game.events import (
    Event,
    PairCalled,
    QuestionAsked,
    Scored,
    ScoresShown,
    SprintCalled,
    TurnCalled,
    Verdict,
    WagersOpened,
    Why,
)
from quizapp.game.lives import fallen, lost, standing, survivors
from quizapp.game.lots import drawn
from quizapp.game.match import Match, Play, Turn
from quizapp.game.plan import Round
from quizapp.game.rules import (
    Answerers,
    Ending,
    Entrants,
    Order,
    Picker,
    Rotation,
    RoundRules,
    Source,
)
from quizapp.game.standings import playoff_ranks, standings, ties

IN_TURN = (Answerers.MEMBER, Answerers.TEAM)


def entrants(match: Match, index: int, seed: int = 0) -> tuple[int, ...]:
    """Teams that take part in round `index`, in the order of their turns."""
    rules = match.plan.rounds[index].rules
    teams = [team.id for team in match.plan.teams]
    match rules.entrants:
        case Entrants.EVERYONE | Entrants.PAIRS:
            pass
        case Entrants.TIED:
            tied = ties(match)
            teams = list(tied[0].teams) if tied else []
        case Entrants.SURVIVORS:
            standing_yet = survivors(match)
            teams = list(teams if standing_yet is None else sorted(standing_yet))
    if rules.answerers is Answerers.HALL:
        return ()
    match rules.order:
        case Order.TABLE:
            pass
        case Order.REVERSE:
            teams.reverse()
        case Order.LOW_FIRST:
            teams.sort(key=lambda team: (match.score(team), team))
        case Order.HIGH_FIRST:
            teams.sort(key=lambda team: (-match.score(team), team))
        case Order.LOT:
            teams = list(drawn(teams, seed))
    return tuple(teams)


def groups(match: Match, index: int, order: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Who plays against whom: two by two as they stand, each in the order of turns."""
    if match.plan.rounds[index].rules.entrants is not Entrants.PAIRS or not order:
        return ()
    ranked = [row.team for row in standings(match)]
    pairs = [ranked[at : at + 2] for at in range(0, len(ranked), 2)]
    if len(pairs) > 1 and len(pairs[-1]) == 1:
        alone = pairs.pop()
        pairs[-1] += alone
    return tuple(tuple(team for team in order if team in pair) for pair in pairs)


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
    """Teams that play this question, stand, and are not locked out of it."""
    out = settled(match) | fallen(match) | set(play.barred) | set(play.exempt)
    return tuple(team for team in playing(match, play) if team not in out)


def playing(match: Match, play: Play) -> tuple[int, ...]:
    """Teams of the question on the screen; a spare for an earlier pair is that pair's."""
    return match.sittings[-1].group_of(match.asks[play.ask - 1].group)


def due(match: Match) -> tuple[Turn, ...]:
    """Turns whose question was void and that get another; who is out of the round gets none."""
    return tuple(turn for turn in match.owed if turn.team not in fallen(match))


def may_race(match: Match, play: Play) -> tuple[int, ...]:
    """Teams whose press would be valid in an open race."""
    teams = may_answer(match, play)
    return tuple(team for team in teams if team in play.race) if play.race else teams


def is_due(match: Match, turn: Turn) -> bool:
    """Whether a turn is one whose question was void, rather than the next one of its team."""
    return any((one.team, one.number) == (turn.team, turn.number) for one in due(match))


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
    if due(match):
        return False
    if rules.source is not Source.ORDER and not covered(match):
        return True
    return sitting.group >= len(sitting.groups) and group_over(match)


def group_over(match: Match) -> bool:
    """Whether the teams that play now against each other, or all, have had their questions."""
    sitting = match.sittings[-1]
    rules = sitting_round(match).rules
    if sitting.groups and not sitting.group:
        return True
    if rules.sprint.seconds:
        return set(sitting.sprints) >= set(sitting.playing)
    if rules.lives:
        left = standing(match)
        if not left or (rules.ends is Ending.STANDING and len(left) < 2):
            return True
        if rules.answerers in IN_TURN:
            return not _with_turns_left(match)
    each = len(sitting.playing) if rules.answerers in IN_TURN else 1
    return sitting.turns - sitting.group_from >= rules.count * each


def _turns_taken(match: Match) -> Counter[int]:
    """How many questions each team has had in the round that sits, spares not counted."""
    now = len(match.sittings) - 1
    return Counter(ask.team for ask in match.asks if ask.sitting == now and not ask.spare)


def _with_turns_left(match: Match) -> list[tuple[int, int]]:
    """(questions had, seat) of the teams that stand and have turns left, for rounds with lives."""
    taken = _turns_taken(match)
    count = sitting_round(match).rules.count
    seats = enumerate(match.sittings[-1].playing)
    stand = standing(match)
    return [(taken[team], seat) for seat, team in seats if team in stand and taken[team] < count]


def unasked(match: Match, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Those of `questions` that this match has not asked yet, void ones counting as asked."""
    asked = {ask.question.id for ask in match.asks}
    return tuple(question for question in questions if question.id not in asked)


def next_turn(match: Match) -> Turn:
    """The turn that the sitting round comes to: one whose question was void, else the next."""
    owed = due(match)
    if owed:
        return owed[0]
    sitting = match.sittings[-1]
    rules = sitting_round(match).rules
    number = sitting.turns + 1
    playing = sitting.playing
    if rules.answerers not in IN_TURN or not playing:
        return Turn(number, 0, 0)
    if rules.sprint.seconds:
        lap, seat = 0, next(at for at, team in enumerate(playing) if team not in sitting.sprints)
    elif rules.lives:
        lap, seat = _next_standing(match)
    elif rules.rotation is Rotation.LAPS:
        lap, seat = divmod(sitting.turns - sitting.group_from, len(playing))
    else:
        seat, lap = divmod(sitting.turns - sitting.group_from, rules.count)
    team = playing[seat % len(playing)]
    if rules.answerers is Answerers.TEAM:
        return Turn(number, team, 0)
    members = len(match.plan.teams[team - 1].members)
    if rules.lives:
        # Each life is a member: who misses is out, and the next one comes in.
        lap = lost(match, len(match.sittings) - 1)[team]
    return Turn(number, team, lap % members + 1 if members else lap + 1)


def _next_standing(match: Match) -> tuple[int, int]:
    """(questions had, seat) of the team whose turn it is where a miss may put a team out.

    In laps it is one that has had the fewest, the next seat first; in blocks a team goes on as
    long as it stands.
    """
    left = _with_turns_left(match)
    if sitting_round(match).rules.rotation is Rotation.LAPS:
        return min(left)
    return min(left, key=lambda one: one[1])


def picker_of(match: Match, team: int) -> int:
    """The team that picks for `team`, where it is another one; 0: itself."""
    if sitting_round(match).rules.picker is Picker.OWN:
        return 0
    stand = [one for one in match.sittings[-1].playing if one == team or one in standing(match)]
    before = stand[stand.index(team) - 1]
    return 0 if before == team else before


def advance(match: Match) -> list[Event]:
    """What comes after a finished question or a declined turn."""
    sitting = match.sittings[-1]
    if is_over(match):
        return [*survived(match), ScoresShown()]
    if sitting.group < len(sitting.groups) and group_over(match) and not due(match):
        return [*survived(match), PairCalled(sitting.group + 1, sitting.groups[sitting.group])]
    turn = next_turn(match)
    rules = sitting_round(match).rules
    if rules.sprint.seconds:
        return [SprintCalled(turn.team, turn.member)]
    if rules.wager.most:
        return [WagersOpened(turn.team, turn.member)]
    if turn.team and turn.value is None and not turn.cell and picks(rules):
        return [TurnCalled(turn.team, turn.member, picker_of(match, turn.team))]
    return [asked(match, turn, turn.value)]


def picks(rules: RoundRules) -> bool:
    """Whether a value, a cell or a number is chosen for each question."""
    several = len(rules.values) > 1 and not rules.own_value and not rules.falling
    return several or rules.source is not Source.ORDER


def survived(match: Match) -> list[Event]:
    """Points for those who stand at the end of a round with lives, or of their pair.

    They belong to its last question: if that is void, they go back with it.
    """
    rules = sitting_round(match).rules
    now = len(match.sittings) - 1
    sat = {ask.ask for ask in match.asks if ask.sitting == now and ask.voided is None}
    if not rules.survivor or not rules.lives or not sat:
        return []
    given = {one.team for one in match.ledger if one.why is Why.SURVIVED and one.ask in sat}
    teams = [team for team in standing(match) if team not in given]
    return [Scored(team, rules.survivor, Why.SURVIVED, max(sat)) for team in teams]


def asked(match: Match, turn: Turn, value: int | None, field: Field | None = None) -> QuestionAsked:
    """The question of `turn`; `value` is the one that was chosen, `field` the cell, if one was."""
    current = sitting_round(match)
    spare = is_due(match, turn)
    if field is not None:
        question, cell, value = field.question, field.number, field.value
    else:
        question, cell = _pick(match, current, value, spare=spare), turn.cell
    if value is None:
        value = current.rules.values[0]
        if current.rules.own_value and question.points is not None:
            value = question.points
    return QuestionAsked(
        len(match.asks) + 1, turn.number, question, value, turn.team, turn.member, spare, cell
    )


def _pick(match: Match, current: Round, value: int | None, *, spare: bool) -> Question:
    """The first question that fits the value; a spare first where one is due.

    `is_over` has made sure that one is left.
    """
    questions = unasked(match, current.questions)
    spares = unasked(match, current.spares)
    pool = (*spares, *questions) if spare else (*questions, *spares)
    if value is None or current.rules.source is not Source.ORDER:
        return pool[0]

    def misfit(question: Question) -> int:
        if question.points == value:
            return 0
        return 1 if question.points is None else 2

    return min(pool, key=misfit)


def answer_seconds(match: Match, play: Play) -> int:
    """Seconds to answer the question on the screen; 0 sets no limit."""
    rules = sitting_round(match).rules
    if play.missed and rules.answerers in IN_TURN and rules.passing.seconds:
        return rules.passing.seconds
    if rules.own_seconds and play.question.seconds is not None:
        return play.question.seconds
    return rules.answer_s


def right_so_far(match: Match, play: Play) -> bool:
    """Whether the question on the screen has been answered rightly."""
    marks = match.asks[play.ask - 1].marks
    return any(mark.verdict is Verdict.RIGHT for mark in marks)
