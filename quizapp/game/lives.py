"""Who still stands in a round with lives: from the verdicts, so that re-judging counts."""

from __future__ import annotations

from collections import Counter

from quizapp.game.events import Verdict
from quizapp.game.match import Ask, Match
from quizapp.game.rules import Answerers, RoundRules

GOOD = (Verdict.RIGHT, Verdict.PARTIAL)


def lost(match: Match, sitting: int, before: int | None = None) -> Counter[int]:
    """How many lives each team has lost in a sitting; at questions up to `before`, if given."""
    sat = match.sittings[sitting]
    rules = match.plan.rounds[sat.round].rules
    gone: Counter[int] = Counter()
    if not rules.lives:
        return gone
    for ask in match.asks:
        if ask.sitting != sitting or ask.voided is not None:
            continue
        if before is not None and ask.ask > before:
            break
        gone.update(_missed(ask, rules, sat.group_of(ask.group), gone))
    return gone


def _missed(ask: Ask, rules: RoundRules, group: tuple[int, ...], gone: Counter[int]) -> list[int]:
    """Teams that lose a life by the verdicts on one question."""
    missed = [mark.team for mark in ask.marks if mark.verdict not in GOOD]
    if rules.answerers is not Answerers.ALL or not missed:
        return missed
    standing = {team for team in group if gone[team] < rules.lives} - set(ask.exempt)
    # Where all who stand miss the same question, it tells nobody apart: nobody falls.
    return [] if standing <= set(missed) else missed


def lives(match: Match) -> dict[int, int]:
    """Lives that each team has in the round that sits; none named where there are none to lose."""
    rules = match.rules
    if rules is None or not rules.lives:
        return {}
    gone = lost(match, len(match.sittings) - 1)
    return {team: max(0, rules.lives - gone[team]) for team in match.sittings[-1].order}


def fallen(match: Match) -> frozenset[int]:
    """Teams that are out of the round that sits."""
    rules = match.rules
    if rules is None or not rules.lives:
        return frozenset()
    gone = lost(match, len(match.sittings) - 1)
    return frozenset(team for team in match.sittings[-1].order if gone[team] >= rules.lives)


def standing(match: Match) -> tuple[int, ...]:
    """Of the teams that play now, those that are not out."""
    out = fallen(match)
    return tuple(team for team in match.sittings[-1].playing if team not in out)


def fallen_at(match: Match, ask: Ask) -> tuple[int, ...]:
    """Teams that a question put out of its round."""
    rules = match.plan.rounds[ask.round].rules
    if not rules.lives or ask.voided is not None:
        return ()
    now = lost(match, ask.sitting, ask.ask)
    before = lost(match, ask.sitting, ask.ask - 1)
    order = match.sittings[ask.sitting].order
    return tuple(team for team in order if before[team] < rules.lives <= now[team])


def survivors(match: Match) -> tuple[int, ...] | None:
    """Teams that the last round with lives left standing; None where there was none."""
    for number in range(len(match.sittings) - 1, -1, -1):
        sitting = match.sittings[number]
        rules = match.plan.rounds[sitting.round].rules
        if rules.lives:
            gone = lost(match, number)
            return tuple(team for team in sitting.order if gone[team] < rules.lives)
    return None
