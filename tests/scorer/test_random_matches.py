"""Matches played by chance: the game and the second scorer must agree on every one."""

from __future__ import annotations

import os
from random import Random

import pytest

from quizapp.game.standings import standings
from tests.scorer.independent import score
from tests.scorer.random_matches import Evening

MATCHES = int(os.environ.get("QUIZAPP_RANDOM_MATCHES", "5000"))
"""Set it to 20000 for a thorough search."""
MATCHES_EACH = 250
CHUNKS = max(1, MATCHES // MATCHES_EACH)
STEPS = 90


def disagreement(evening: Evening) -> list[str]:
    """Where the second scorer and the game differ."""
    result = score(evening.log)
    table = standings(evening.match)
    said = {
        "scores": ({one.team: one.score for one in table}, result.scores),
        "places": ({one.team: one.place for one in table}, result.places),
        "awards": ({one.team: one.award for one in table if one.award}, result.awards),
    }
    wrong = [f"{what}: {game}, not {ours}" for what, (game, ours) in said.items() if game != ours]
    return result.complaints + wrong


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_game_and_the_second_scorer_agree(chunk: int) -> None:
    kinds: set[str] = set()
    for seed in range(chunk * MATCHES_EACH, (chunk + 1) * MATCHES_EACH):
        random = Random(seed)
        evening = Evening(random)
        evening.play(random.randint(10, STEPS))
        assert disagreement(evening) == [], f"seed {seed}, halfway"
        evening.play(STEPS)
        assert disagreement(evening) == [], f"seed {seed}"
        kinds |= evening.kinds
    assert kinds >= COMMON


COMMON = {"scored", "fouled", "rejudged", "question_voided", "undone", "buzz_tied", "pair_called"}
"""What must have happened in every chunk of matches, or chance plays too little."""
RARE = {
    "wager_placed",
    "question_passed",
    "question_again",
    "sprint_ended",
    "clue_shown",
    "floor_offered",
    "lifeline_used",
    "judge_marked",
    "lot_drawn",
    "item_begun",
    "item_moved",
    "round_taken_up",
}


def test_chance_comes_to_every_way_of_playing() -> None:
    kinds: set[str] = set()
    for seed in range(1000):
        evening = Evening(Random(seed))
        evening.play(STEPS)
        kinds |= evening.kinds
        if kinds >= RARE:
            return
    raise AssertionError(f"chance never came to {RARE - kinds}")
