"""The board of a round: cells of topic and value, or covered numbers, and what became of each.

The board follows from the questions of the round, so that it looks the same all evening. A topic
is a question's first tag, a value its own points; where a question names no value that the round
has, it takes the smallest that its topic still lacks.
"""

from __future__ import annotations

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.game.events import Verdict
from quizapp.game.match import Ask, Match
from quizapp.game.plan import Round
from quizapp.game.rules import RoundRules, Source

MOST_TOPICS = 8
"""More columns cannot be read from the last row of a hall."""


class Field(Struct, frozen=True):
    """A cell as it was laid out, numbered from 1."""

    number: int
    topic: str
    value: int
    question: Question


def fields(current: Round) -> tuple[Field, ...]:
    """The cells of a round: by topic, then by value; numbers in the order of the questions."""
    rules = current.rules
    if rules.source is Source.NUMBERS:
        return tuple(
            Field(number, "", _worth(question, rules), question)
            for number, question in enumerate(current.questions, start=1)
        )
    if rules.source is not Source.BOARD:
        return ()
    topics: dict[str, list[Question]] = {}
    for question in current.questions:
        topics.setdefault(question.tags[0] if question.tags else "", []).append(question)
    laid: list[Field] = []
    for topic, questions in topics.items():
        for value, question in _column(questions, rules):
            laid.append(Field(len(laid) + 1, topic, value, question))
    return tuple(laid)


def _worth(question: Question, rules: RoundRules) -> int:
    own = question.points if rules.own_value else None
    return rules.values[0] if own is None else own


def _column(questions: list[Question], rules: RoundRules) -> list[tuple[int, Question]]:
    """Each question of a topic with its value, from the smallest."""
    values = sorted(rules.values)
    column = [(one.points, one) for one in questions if one.points in values]
    counts = {value: sum(value == had for had, _ in column) for value in values}
    for question in questions:
        if question.points in values:
            continue
        value = min(values, key=lambda one: (counts[one], one))
        counts[value] += 1
        column.append((value, question))
    return sorted(column, key=lambda pair: pair[0])


def ask_of(match: Match, cell: int) -> Ask | None:
    """The last question that was asked from a cell in the round that sits, unless it is void."""
    index = match.sittings[-1].round
    for ask in reversed(match.asks):
        if ask.round == index and ask.cell == cell:
            return ask if ask.voided is None else None
    return None


def owner_of(ask: Ask) -> int:
    """The team that answered rightly; 0: none."""
    right = [mark.team for mark in ask.marks if mark.verdict is Verdict.RIGHT]
    return right[0] if right else 0


def covered(match: Match) -> tuple[Field, ...]:
    """The cells that can be picked: those whose question was not asked yet."""
    asked = {ask.question.id for ask in match.asks}
    taken = {ask.cell for ask in match.asks if ask.round == match.sittings[-1].round}
    current = match.plan.rounds[match.sittings[-1].round]
    return tuple(
        one for one in fields(current) if one.question.id not in asked and one.number not in taken
    )
