"""A match of any length folds, compares and is let go without running out of stack."""

from __future__ import annotations

import gc

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.evolve import fold, fold_all
from quizapp.game.match import Match
from quizapp.game.rules import RoundRules
from tests.game.evenings import opened, plan

DECISIONS = 50_000


def long_match() -> Match:
    """A match with 50,000 decisions behind it; the ledger stays short, the history does not."""
    match = opened(RoundRules())
    shown = (e.TeamsShown(),)
    for _ in range(DECISIONS):
        match = fold(match, shown)
    return match


def test_a_deep_history_compares_hashes_prints_and_is_let_go() -> None:
    match, other = long_match(), long_match()
    assert match.step == DECISIONS
    assert match == other
    assert len(repr(match)) < 20_000
    assert match.past is not None
    assert len(repr(match.past)) < 20_000
    assert hash(match.past) == hash(other.past)
    del match, other
    gc.collect()


def test_a_deep_history_can_be_taken_back_to_the_start() -> None:
    start = opened(RoundRules())
    match = long_match()
    for _ in range(DECISIONS):
        match = fold(match, decide(match, c.Undo(0)))
    assert match.past is None
    assert match.phase == start.phase
    assert match.step == 2 * DECISIONS


def test_a_long_log_folds() -> None:
    opening = (e.Opened(plan(RoundRules()), rehearsal=False, at=0),)
    match = fold_all([opening, *[(e.TeamsShown(),)] * DECISIONS])
    assert match.step == DECISIONS
