"""What a match is made of before it begins: teams, rounds with their questions, awards."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.game.rules import RoundRules


class Shape(StrEnum):
    """A team's sign beside its colour, so that nobody needs to tell colours apart."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    STAR = "star"
    HEXAGON = "hexagon"
    CROSS = "cross"
    PENTAGON = "pentagon"


class Team(Struct, frozen=True):
    """A team at its table; `id` is the table number from 1."""

    id: int
    name: str
    unit: str = ""
    colour: str = "#E69F00"
    shape: Shape = Shape.CIRCLE
    members: tuple[str, ...] = ()


class Award(Struct, frozen=True):
    """So many places, counted on from the award before, get this award."""

    name: str
    count: int


class Places(StrEnum):
    """How teams with equal scores are placed."""

    STANDARD = "standard"
    """1 2 2 4: equal teams share the better place, the next place is left out."""
    DENSE = "dense"
    """1 2 2 3: equal teams share a place, no place is left out."""


class RoundCard(Struct, frozen=True):
    """What everybody may know of a round before it is played: no question, no key."""

    title: str
    rules: RoundRules


class Round(RoundCard, frozen=True):
    """A round with its questions in the order in which they are asked."""

    questions: tuple[Question, ...] = ()
    spares: tuple[Question, ...] = ()


class BankSeal(Struct, frozen=True):
    """A bank that the questions come from, as it stood when the match was opened.

    `seal` is the number of the seal that it was under, 0: none; `broken` tells that its questions
    were not those that were sealed. `print` is its fingerprint, 64 hexadecimal digits.
    """

    title: str
    print: str
    seal: int = 0
    broken: bool = False


class Plan(Struct, frozen=True):
    """A whole match, ready to begin. Teams' ids are 1, 2, 3, … in order."""

    title: str
    teams: tuple[Team, ...]
    rounds: tuple[Round, ...]
    subtitle: str = ""
    organiser: str = ""
    base: int = 100
    awards: tuple[Award, ...] = ()
    places: Places = Places.STANDARD
    contest: str = ""
    """The id of the competition that it was made from."""
    banks: tuple[BankSeal, ...] = ()
