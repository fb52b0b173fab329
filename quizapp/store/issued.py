"""What the store is handed and tells of certificates: values, no SQL."""

from __future__ import annotations

from msgspec import Struct

from quizapp.store.chain import START


class Row(Struct, frozen=True):
    """One certificate: its serial and issue, and what it is found by."""

    serial: str
    revision: int
    kind: str
    name: str
    unit: str
    id_tail: str
    award: str

    @property
    def number(self) -> str:
        """The number as printed."""
        return self.serial if self.revision == 1 else f"{self.serial}-R{self.revision}"


class Frozen(Struct, frozen=True):
    """A batch to be kept.

    `match` is the match or competition, "" without one; `seq` and `head` say how its record stood.
    """

    id: str
    name: str
    event: str
    digest: str
    key: str
    made_with: str
    part: int
    body: bytes
    rows: tuple[Row, ...]
    match: str = ""
    seq: int = 0
    head: str = START


class Withdrawn(Struct, frozen=True):
    """A certificate that no longer counts, from `day` (ISO) on."""

    row: Row
    day: str
    why: str


class BatchCard(Struct, frozen=True):
    """What a list shows of a batch. `made` pages of `count` are set, decoded and compared."""

    id: str
    name: str
    event: str
    at: str
    match: str
    digest: str
    key: str
    made_with: str
    part: int
    count: int
    made: int
    first: str = ""
    last: str = ""

    @property
    def complete(self) -> bool:
        """Whether every page is there and may be printed."""
        return self.made == self.count


class Part(Struct, frozen=True):
    """A file of a batch."""

    number: int
    pages: int
    sha256: str


class Issued(Struct, frozen=True):
    """A certificate on record. `revoked` is the day from which it no longer counts, else ""."""

    row: Row
    batch: str
    place: int
    event: str
    at: str
    revoked: str = ""
    reason: str = ""

    @property
    def number(self) -> str:
        """The number as printed."""
        return self.row.number
