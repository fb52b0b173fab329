"""A question and its parts. The one shape that every room speaks of."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """How a question is answered. The strings are stored and are part of the command line."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUEFALSE = "truefalse"
    BLANKS = "blanks"
    NUMERIC = "numeric"
    ORDERING = "ordering"
    MATCHING = "matching"
    OPEN = "open"
    INFO = "info"


class Difficulty(StrEnum):
    """How hard a question is, by its author."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Status(StrEnum):
    """`ready` may be asked; `draft` waits for a person."""

    DRAFT = "draft"
    READY = "ready"


class Choices(Struct, frozen=True, tag="choices"):
    """Right options, as indices from 0 in ascending order (single, multiple)."""

    right: tuple[int, ...]


class Truth(Struct, frozen=True, tag="truth"):
    """True or false (truefalse)."""

    value: bool


class Blanks(Struct, frozen=True, tag="blanks"):
    """Accepted texts of each blank, in the order of the blanks; the first of each is shown."""

    accepted: tuple[tuple[str, ...], ...]


class Number(Struct, frozen=True, tag="number"):
    """Every value from `value - tolerance` to `value + tolerance` is right (numeric)."""

    value: Decimal
    tolerance: Decimal = Decimal(0)
    unit: str = ""


class Order(Struct, frozen=True, tag="order"):
    """Indices of the options, as they are shown, in their right order (ordering)."""

    sequence: tuple[int, ...]


class Pairs(Struct, frozen=True, tag="pairs"):
    """(option index, partner index) for each option that has a partner (matching)."""

    pairs: tuple[tuple[int, int], ...]


class Model(Struct, frozen=True, tag="model"):
    """A reference answer; a person judges (open)."""

    text: str


Key = Choices | Truth | Blanks | Number | Order | Pairs | Model


class Citation(Struct, frozen=True):
    """The place that proves the key: material id, part, item (may be empty), sentence from 1.

    `sentence` 0 means the whole item.
    """

    material: str
    part: str
    item: str = ""
    sentence: int = 0


class Source(Struct, frozen=True):
    """Where a question was read: file name and place in it, as shown to a person."""

    file: str
    where: str = ""


class Question(Struct, frozen=True):
    """One question. Options and partners stand in the order in which they are shown.

    `options` holds what is chosen from (single, multiple), put in order (ordering) or matched
    (matching, with `partners` as the other side); it is empty for the other kinds. A blank is
    two or more underscores in the stem. `key` is None as long as nobody knows it: such a
    question is a draft.
    """

    id: str
    kind: Kind
    stem: str
    options: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    key: Key | None = None
    explanation: str = ""
    difficulty: Difficulty | None = None
    points: int | None = None
    seconds: int | None = None
    tags: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    citation: Citation | None = None
    status: Status = Status.DRAFT
    source: Source | None = None
    note: str = ""
    apart: tuple[str, ...] = ()
    """Names of groups; two questions of one group give each other away, so one match has one."""


class Bank(Struct, frozen=True):
    """A named collection of questions."""

    title: str
    questions: tuple[Question, ...] = ()
    note: str = ""
