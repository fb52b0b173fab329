"""The words in which events speak: verdicts, rulings, reasons. Each is stored and never changes."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    TIMEOUT = "timeout"
    PARTIAL = "partial"
    MISQUOTED = "misquoted"


class Ruling(StrEnum):
    """What a press was worth."""

    VALID = "valid"
    LOST = "lost"
    """Valid, but another was first."""
    EARLY = "early"
    LATE = "late"
    """After the deadline by its own stamp, or after the floor was given."""
    BARRED = "barred"
    """The team is locked out of this question or not in this round."""
    IDLE = "idle"
    """Nothing was to be won: no race, or its clock was stopped."""


class FoulKind(StrEnum):
    EARLY = "early"
    BLURT = "blurt"


class Why(StrEnum):
    """Why a line stands in the ledger."""

    RIGHT = "right"
    WRONG = "wrong"
    TIMEOUT = "timeout"
    PARTIAL = "partial"
    MISQUOTED = "misquoted"
    FOUL = "foul"
    VOID = "void"
    REJUDGED = "rejudged"
    ADJUSTED = "adjusted"
    MARKED = "marked"
    """By the judges' marks."""
    SURVIVED = "survived"
    """For standing at the end of a round with lives."""


class GivenBy(StrEnum):
    """How a team came to the floor."""

    PRESS = "press"
    NAMED = "named"
    LOT = "lot"
    OPERATOR = "operator"
    PASSED = "passed"
    """The question was passed on to it."""


class ClockKind(StrEnum):
    BUZZ = "buzz"
    ANSWER = "answer"
    TURN = "turn"
    """Of a team's whole turn, which goes on over its questions."""
