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
    brought: int = 0
    """Points from the stage before, on top of the base."""


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


class ItemKind(StrEnum):
    """What an item of the evening is."""

    ROUND = "round"
    TITLE = "title"
    ENTRANCE = "entrance"
    PEOPLE = "people"
    """Leaders, guests, judges are introduced."""
    RULES = "rules"
    """The rules of a round are read."""
    SCORES = "scores"
    INTERLUDE = "interlude"
    """A performance, a picture or a film."""
    RECOUNT = "recount"
    """The scores are checked (核分)."""
    RANKING = "ranking"
    """The places are shown from the last to the first."""
    PODIUM = "podium"
    AWARDS = "awards"
    """Those who win `award` come to the front."""
    PHOTO = "photo"
    CARD = "card"
    """A text on the screen."""


class Person(Struct, frozen=True):
    """Somebody who is introduced."""

    name: str
    role: str = ""


class Item(Struct, frozen=True):
    """One item of the evening: a round, or a step of the ceremony."""

    kind: ItemKind
    title: str = ""
    text: str = ""
    round: int = 0
    """Index of the round (ROUND, RULES)."""
    people: tuple[Person, ...] = ()
    media: str = ""
    award: str = ""


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
    programme: tuple[Item, ...] = ()
    """The evening's items in order; empty: title, entrance, the rounds, the ranking."""

    def start(self, team: int) -> int:
        """What a team begins with: the base, and what it brought."""
        return self.base + self.teams[team - 1].brought
