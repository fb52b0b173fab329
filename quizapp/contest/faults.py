"""What is wrong or doubtful with a draft, in words, before a match is made from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizapp.bank.checks import check
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.faults_order import order_faults
from quizapp.game.plan import Round, Team
from quizapp.game.presets import contradictions

if TYPE_CHECKING:
    from quizapp.contest.draft import Draft

MOST_TEAMS = 24
_TOO_LONG = ("stem-long", "option-long")


def faults(draft: Draft) -> Iterator[Problem]:
    """Everything about a draft that does not depend on the questions."""
    yield from _basics(draft)
    yield from _teams(draft.teams)
    yield from _rounds(draft)
    yield from order_faults(draft)
    yield from _keys(draft)


def question_doubts(rounds: Sequence[Round]) -> Iterator[Problem]:
    """Questions of the rounds that do not fit on one page of the projector."""
    for number, done in enumerate(rounds, start=1):
        for question in (*done.questions, *done.spares):
            for doubt in check(question):
                if doubt.code in _TOO_LONG:
                    text = QT_TRANSLATE_NOOP(
                        "Contest", "Round {number} ({title}), question {question}: {doubt}"
                    )
                    fact = words(
                        doubt.code,
                        "Contest",
                        text,
                        number=number,
                        title=done.title,
                        question=question.id,
                        doubt=doubt.words,
                    )
                    yield warning(fact, f"round {number}", number, question.id)


def _basics(draft: Draft) -> Iterator[Problem]:
    if not draft.title.strip():
        text = QT_TRANSLATE_NOOP("Contest", "The competition has no title.")
        yield error(words("no-title", "Contest", text), "basics")
    for award in draft.awards:
        if not award.name.strip():
            text = QT_TRANSLATE_NOOP("Contest", "An award has no name.")
            yield error(words("award-unnamed", "Contest", text), "basics")
        if award.count < 1:
            text = QT_TRANSLATE_NOOP("Contest", "The award {name} goes to no team.")
            fault = words("award-empty", "Contest", text, name=award.name)
            yield error(fault, "basics")
    places = sum(max(award.count, 0) for award in draft.awards)
    if draft.teams and places > len(draft.teams):
        text = QT_TRANSLATE_NOOP(
            "Contest", "There are {places} awards for {teams} teams; some will not be given."
        )
        fact = words("awards-many", "Contest", text, places=places, teams=len(draft.teams))
        yield warning(fact, "basics")


def _teams(teams: Sequence[Team]) -> Iterator[Problem]:
    if len(teams) < 2:
        text = QT_TRANSLATE_NOOP("Contest", "A match needs two teams or more; there are {count}.")
        yield error(words("too-few-teams", "Contest", text, count=len(teams)), "teams")
    if len(teams) > MOST_TEAMS:
        text = QT_TRANSLATE_NOOP(
            "Contest", "There are {count} teams; a match holds {most} at most."
        )
        fault = words("too-many-teams", "Contest", text, count=len(teams), most=MOST_TEAMS)
        yield error(fault, "teams")
    if [team.id for team in teams] != list(range(1, len(teams) + 1)):
        text = QT_TRANSLATE_NOOP("Contest", "The teams are not numbered 1, 2, 3 … in order.")
        yield error(words("team-numbers", "Contest", text), "teams")
    named: dict[str, int] = {}
    signs: dict[tuple[str, str], int] = {}
    for number, team in enumerate(teams, start=1):
        where, name = f"team {number}", "".join(team.name.split()).casefold()
        if not name:
            text = QT_TRANSLATE_NOOP("Contest", "Team {number} has no name.")
            yield error(words("team-unnamed", "Contest", text, number=number), where, number)
        elif named.setdefault(name, number) != number:
            text = QT_TRANSLATE_NOOP(
                "Contest", "Teams {first} and {number} have the same name: {name}."
            )
            fault = words(
                "team-twice",
                "Contest",
                text,
                first=named[name],
                number=number,
                name=team.name.strip(),
            )
            yield error(fault, where, number)
        sign = (team.colour.casefold(), team.shape.value)
        if signs.setdefault(sign, number) != number:
            text = QT_TRANSLATE_NOOP(
                "Contest", "Teams {first} and {number} have the same colour and shape."
            )
            fact = words("sign-twice", "Contest", text, first=signs[sign], number=number)
            yield warning(fact, where, number)


def _rounds(draft: Draft) -> Iterator[Problem]:
    if not draft.rounds:
        text = QT_TRANSLATE_NOOP("Contest", "There is no round yet.")
        yield error(words("no-rounds", "Contest", text), "rounds")
    for number, drafted in enumerate(draft.rounds, start=1):
        where = f"round {number}"
        if not drafted.title.strip():
            text = QT_TRANSLATE_NOOP("Contest", "Round {number} has no title.")
            yield error(words("round-unnamed", "Contest", text, number=number), where, number)
        for fault in contradictions(drafted.rules):
            text = QT_TRANSLATE_NOOP("Contest", "Round {number} ({title}): {fault}")
            fact = words(
                fault.code, "Contest", text, number=number, title=drafted.title, fault=fault
            )
            yield error(fact, where, number)


def _keys(draft: Draft) -> Iterator[Problem]:
    owners: dict[tuple[str, int], int] = {}
    for key in draft.keys:
        if not 1 <= key.team <= len(draft.teams):
            text = QT_TRANSLATE_NOOP(
                "Contest", "The key {label} belongs to team {team}, which does not exist."
            )
            fault = words("key-of-none", "Contest", text, label=key.label, team=key.team)
            yield error(fault, "keys", key.team)
        first = owners.setdefault((key.device, key.code), key.team)
        if first != key.team:
            text = QT_TRANSLATE_NOOP(
                "Contest", "Teams {first} and {team} use the same key: {label}."
            )
            fault = words("key-twice", "Contest", text, first=first, team=key.team, label=key.label)
            yield error(fault, "keys", key.team)
