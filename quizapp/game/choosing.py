"""A team chooses: the value of its question, a cell of the board, a number; or declines."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.board import covered
from quizapp.game.evolve import evolve
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Choosing, Match
from quizapp.game.refusal import Refused
from quizapp.game.turns import advance, asked, sitting_round


def choose_value(match: Match, command: c.ChooseValue) -> list[e.Event]:
    """The team whose turn it is takes a value, or declines."""
    phase = match.phase
    if not isinstance(phase, Choosing) or next_action(match) is not Action.WAIT_VALUE:
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


def choose_cell(match: Match, command: c.ChooseCell) -> list[e.Event]:
    """A cell of the board, or a number, is picked."""
    phase = match.phase
    if not isinstance(phase, Choosing) or next_action(match) is not Action.WAIT_CELL:
        text = QT_TRANSLATE_NOOP("game", "No team is picking now.")
        raise Refused(words("not-picking", "game", text))
    left = {field.number: field for field in covered(match)}
    if command.cell not in left:
        text = QT_TRANSLATE_NOOP(
            "game", "Number {number} cannot be picked: it is open or not there."
        )
        raise Refused(words("bad-cell", "game", text, number=command.cell))
    return [asked(match, phase.turn, None, left[command.cell])]
