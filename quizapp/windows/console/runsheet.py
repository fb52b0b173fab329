"""The run sheet: rounds and their questions, done, current and to come."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from quizapp.game.agenda import agenda
from quizapp.game.match import (
    Ask,
    Ceremony,
    Choosing,
    Ended,
    Match,
    Play,
    Ranking,
    RoundOver,
    Stage,
)
from quizapp.game.naming import item_kind_words
from quizapp.game.plan import Item, ItemKind, Plan
from quizapp.game.rules import Ending, Entrants
from quizapp.game.scenes import question_count
from quizapp.game.turns import IN_TURN
from quizapp.windows.parts.speech import say
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate


class Line(NamedTuple):
    """A line of the run sheet; `round` is an index, -1 for the ranking; `ask` 0 where none is.

    `item` is the index of a line of the programme, -1 where it is none of its own; `place` that
    in the order of the evening, which a match without a programme has too. `skipped` was passed
    over and has not been shown, or declined.
    """

    text: str
    state: str
    round: int
    ask: int = 0
    title: bool = False
    item: int = -1
    place: int = -1


def lines(match: Match) -> tuple[Line, ...]:
    """The whole evening: the programme where there is one, else the rounds and the ranking."""
    return _programme(match) if match.plan.programme else _rounds(match)


def item_title(plan: Plan, item: Item) -> str:
    """An item of the programme as it is named in a list."""
    kind = say(item_kind_words(item.kind))
    if item.kind is ItemKind.ROUND:
        return plan.rounds[item.round].title
    if item.kind is ItemKind.RULES:
        return f"{kind}: {plan.rounds[item.round].title}"
    about = item.award or item.title
    if item.kind is ItemKind.PEOPLE and about:
        # In the narrow list two introductions would differ only where they are cut.
        return about
    return f"{kind}: {about}" if about else kind


def _programme(match: Match) -> tuple[Line, ...]:
    """Items in their order; the questions of a round stand below the item that it sits at."""
    found: list[Line] = []
    plan = match.plan
    rounds = _rounds(match)
    over = isinstance(match.phase, Ended)
    for index, item in enumerate(plan.programme):
        passed = "done" if index in match.begun else "skipped"
        state = passed if index < match.item or over else "pending"
        state = "current" if index == match.item and not over else state
        title = f"{index + 1}  {item_title(plan, item)}"
        found.append(Line(title, state, item.round, title=True, item=index, place=index))
        if item.kind is not ItemKind.ROUND:
            continue
        first = next(
            at
            for at, one in enumerate(plan.programme)
            if one.kind is ItemKind.ROUND and one.round == item.round
        )
        if index == first:
            found += [one for one in rounds if one.round == item.round and not one.title]
    return tuple(found)


def _rounds(match: Match) -> tuple[Line, ...]:
    found: list[Line] = []
    over = isinstance(match.phase, (Ranking, Ended))
    current = match.sittings[-1].round if match.sittings and not over else -1
    # A step of the ceremony that interrupts nothing comes after a round, not within it.
    phase = match.phase
    left = isinstance(phase, RoundOver) or (isinstance(phase, Ceremony) and phase.before is None)
    sat = {sitting.round for sitting in match.sittings}
    order = agenda(match)
    places = {item.round: at for at, item in enumerate(order.items) if item.kind is ItemKind.ROUND}
    for index, planned in enumerate(match.plan.rounds):
        done = index in sat and (index != current or left)
        state = "done" if done else "current" if index == current else "pending"
        title = f"{index + 1}  {planned.title}"
        found.append(Line(title, state, index, title=True, place=places.get(index, -1)))
        found += _had(match, index)
        if index == current and not done:
            found += _to_come(match, index)
        elif index not in sat and not over:
            found.append(Line(_outlook(match, index), "pending", index))
    state = "done" if isinstance(match.phase, Ended) else "current" if over else "pending"
    ranking = len(order.items) - 1
    found.append(Line(translate("console", "Ranking"), state, -1, title=True, place=ranking))
    return tuple(found)


def _had(match: Match, index: int) -> list[Line]:
    """The questions of a round that were asked, and those that a team declined, in their order."""
    found: list[Line] = []
    for at, sitting in enumerate(match.sittings):
        if sitting.round != index:
            continue
        declines = list(sitting.declines)
        for ask in match.asks:
            if ask.sitting != at:
                continue
            while declines and not ask.spare and declines[0][0] < ask.number:
                found.append(_declined(match, index, *declines.pop(0)))
            found.append(_asked(match, ask))
        found += [_declined(match, index, *one) for one in declines]
    return found


def _declined(match: Match, index: int, number: int, team: int) -> Line:
    words = translate("console", "Q{0} declined").format(number)
    return Line(f"{words} {match.plan.teams[team - 1].name}", "skipped", index)


def _asked(match: Match, ask: Ask) -> Line:
    play = match.phase if isinstance(match.phase, Play) else None
    state = "current" if play is not None and play.ask == ask.ask else "done"
    if ask.voided is not None:
        state = "void"
    words = translate("console", "Q{0}").format(ask.number)
    if ask.spare:
        words = translate("console", "Q{0} spare").format(ask.number)
    teams = match.plan.teams
    if ask.voided is not None:
        words += " " + translate("console", "void")
    elif len(ask.marks) > 2:
        right = sum(mark.verdict.value == "right" for mark in ask.marks)
        words += " " + translate("console", "{0} right").format(right)
    elif ask.marks:
        # Points first: they are read at a glance; of a long name the end may be cut, not of them.
        words += "".join(
            f" {phrases.signed(mark.points)} {teams[mark.team - 1].name}" for mark in ask.marks
        )
    elif ask.team:
        words += f" {teams[ask.team - 1].name}"
    elif play is not None and play.ask == ask.ask and play.stage is Stage.CALLED:
        words += " " + phrases.kind_name(ask.question.kind)
    return Line(words, state, ask.round, ask.ask)


def _to_come(match: Match, index: int) -> list[Line]:
    sitting = match.sittings[-1]
    of = question_count(match)
    if not of:
        return [Line(translate("console", "until decided"), "pending", index)]
    first = sitting.turns + 1
    found: list[Line] = []
    for turn in match.owed:
        text = translate("console", "Q{0} spare").format(turn.number)
        found.append(Line(text, "pending", index))
    if isinstance(match.phase, Choosing):
        text = translate("console", "Q{0}").format(first)
        found.append(Line(text, "current", index))
        first += 1
    found += [
        Line(translate("console", "Q{0}").format(number), "pending", index)
        for number in range(first, of + 1)
    ]
    return found


def _outlook(match: Match, index: int) -> str:
    planned = match.plan.rounds[index]
    rules = planned.rules
    if rules.entrants is Entrants.TIED:
        return translate("console", "if a tie stands")
    if rules.ends is not Ending.COUNT:
        return translate("console", "until decided")
    count = rules.count * (len(match.plan.teams) if rules.answerers in IN_TURN else 1)
    return translate("console", "{0} questions").format(count)
