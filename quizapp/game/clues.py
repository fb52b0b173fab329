"""A question as a row of clues: the lines of its stem, shown one after the other."""

from __future__ import annotations

from quizapp.bank.question import Question
from quizapp.game.match import Match, Play
from quizapp.game.rules import RoundRules


def clues_of(question: Question, rules: RoundRules) -> tuple[str, ...]:
    """The clues of a question; none where the value does not fall by them."""
    if not rules.falling:
        return ()
    lines = tuple(line for line in question.stem.splitlines() if line.strip())
    return lines or (question.stem,)


def value_at(rules: RoundRules, clue: int) -> int:
    """What a question is worth at a clue, counted from 0; the last value stays."""
    return rules.values[min(clue, len(rules.values) - 1)]


def stem_shown(question: Question, rules: RoundRules, clue: int) -> str:
    """The stem as far as it is shown: all of it, or the clues up to `clue`."""
    clues = clues_of(question, rules)
    return "\n".join(clues[: clue + 1]) if clues else question.stem


def has_next(match: Match, play: Play) -> bool:
    """Whether a clue is left to show."""
    rules = match.rules
    return rules is not None and play.clue + 1 < len(clues_of(play.question, rules))
