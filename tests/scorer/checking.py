"""What a log should come to: its scores, or the one thing that is wrong with it."""

from __future__ import annotations

from tests.scorer.independent import score
from tests.scorer.logs import Log


def check(log: Log, scores: dict[int, int]) -> None:
    """The scores come out and nothing is wrong with the log."""
    result = score(log.events)
    assert result.complaints == []
    assert result.scores == scores


def complaint(log: Log) -> str:
    """The only complaint about a log."""
    (text,) = score(log.events).complaints
    return text
