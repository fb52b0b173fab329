"""What the first window shows, as values."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from quizapp.bank.words import Words

Language = Literal["zh", "en"]
Theme = Literal["system", "light", "dark"]


class Sample(StrEnum):
    """Which of the competitions that come with the program one is."""

    NONE = ""
    SHORT = "short"
    EVERY_ROUND = "every_round"


class ContestLine(Struct, frozen=True):
    """A competition in the list; `updated` is a moment in ISO 8601, or empty."""

    id: str
    title: str
    subtitle: str = ""
    teams: int = 0
    rounds: int = 0
    """Those for everybody."""
    updated: str = ""
    playoffs: int = 0
    """Those that only tied teams play."""
    stages: int = 0
    """Of a competition of several matches; 0: it is one match."""
    sample: Sample = Sample.NONE


class BankLine(Struct, frozen=True):
    """A question bank in the list; `ready` of its questions may be asked.

    `seal` is the number of the seal that it is under, 0 for none.
    """

    id: str
    title: str
    questions: int = 0
    ready: int = 0
    updated: str = ""
    seal: int = 0


class UnfinishedLine(Struct, frozen=True):
    """A match that can be gone on with. `last_kind` is the stored name of its last event.

    `last`, where it is given, says the last recorded decision in more words than the kind does.
    """

    id: str
    title: str
    decisions: int = 0
    last_kind: str = ""
    last_at: str = ""
    last: Words | None = None
    rehearsal: bool = False
    away: str = ""
    """When it was handed over to another computer; empty: it is here."""
    origin: str = ""
    """The computer that it came from; empty: it was begun here."""


class PlaceLine(Struct, frozen=True):
    """A place of a match that is over."""

    place: int
    name: str
    score: int


class FinishedLine(Struct, frozen=True):
    """A match that is over: when its last decision was, and who has its first three places."""

    id: str
    title: str
    at: str = ""
    places: tuple[PlaceLine, ...] = ()
    origin: str = ""
    """The computer whose archive it was taken from; empty: it was played here."""


class HomeData(Struct, frozen=True):
    """Everything that the first window shows. `read_only` says why nothing can be changed."""

    contests: tuple[ContestLine, ...] = ()
    banks: tuple[BankLine, ...] = ()
    unfinished: tuple[UnfinishedLine, ...] = ()
    finished: tuple[FinishedLine, ...] = ()
    afterglow: bool = False
    """Whether the big screen still shows the last match."""
    read_only: Words | None = None
    language: Language = "zh"
    theme: Theme = "system"
