"""Secret wagers: who wagers, within which limits, and what is taken down."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.lives import standing
from quizapp.game.match import Match, Wagering
from quizapp.game.refusal import Refused


def wagering(match: Match) -> tuple[int, ...]:
    """Teams that wager now."""
    phase = match.phase
    if not isinstance(phase, Wagering):
        return ()
    return (phase.turn.team,) if phase.turn.team else standing(match)


def limits(match: Match, team: int) -> tuple[int, int]:
    """The least and the most that a team may wager."""
    rules = match.rules
    if rules is None:
        return (0, 0)
    wager = rules.wager
    most = min(wager.most, match.score(team)) if wager.within_score else wager.most
    return wager.least, max(wager.least, most)


def complete(match: Match) -> bool:
    """Whether every team that wagers has done so."""
    phase = match.phase
    placed = {team for team, _ in phase.stakes} if isinstance(phase, Wagering) else set[int]()
    return placed >= set(wagering(match))


def place(match: Match, command: c.PlaceWager) -> list[e.Event]:
    """Take down a team's wager; a later one takes its place until the question is called."""
    if not isinstance(match.phase, Wagering) or match.rules is None:
        text = QT_TRANSLATE_NOOP("game", "No wagers are taken now.")
        raise Refused(words("no-wagers", "game", text))
    if command.team not in wagering(match):
        text = QT_TRANSLATE_NOOP("game", "Team {team} does not wager at this question.")
        raise Refused(words("not-wagering", "game", text, team=command.team))
    least, most = limits(match, command.team)
    step = match.rules.wager.step
    fits = command.amount in (least, most) or command.amount % step == 0
    if not least <= command.amount <= most or not fits:
        text = QT_TRANSLATE_NOOP(
            "game", "A wager of team {team} is from {least} to {most}, in steps of {step}."
        )
        facts = {"team": command.team, "least": least, "most": most, "step": step}
        raise Refused(words("bad-wager", "game", text, **facts))
    return [e.WagerPlaced(command.team, command.amount)]
