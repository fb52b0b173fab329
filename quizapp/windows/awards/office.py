"""What the pages ask for, said as protocols: `app` hands in who does it.

Whatever a method raises has words for a person (`jobs.tried`). None is called from two threads at
once; those that take `stop` and `told` take their time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from quizapp.awards.batch import Batch
from quizapp.awards.batch_spool import Pages, Spool
from quizapp.awards.font_shelf import FontShelf
from quizapp.awards.fonts import Fonts
from quizapp.awards.order import Lang, Order, Source
from quizapp.awards.page import Printing
from quizapp.awards.template_shelf import TemplateShelf
from quizapp.awards.trust_issuer import Issuer
from quizapp.bank.problems import Problem
from quizapp.bank.words import Words
from quizapp.contest.awards import Honour, Recipient, Shared
from quizapp.store.issued import BatchCard, Issued
from quizapp.store.printers import Printers
from quizapp.windows.awards.believed import Beliefs

Told = Callable[[float], None]
Stop = Callable[[], bool]


class MatchLine(Struct, frozen=True):
    """What awards can be taken from: a match, or a competition of `several`.

    `finished`: its places change no more; of a competition, that its awards are settled.
    """

    id: str
    title: str
    at: str
    finished: bool
    rehearsal: bool = False
    several: bool = False


class Origin(Struct, frozen=True):
    """Rows to begin with, and where they come from.

    `everybody` are all who took part, whether honoured or not; `tied` the groups of equal ones
    whose places lie in two bands, as their names; `best` those who answered alone, the best first.
    """

    event: str = ""
    issuers: tuple[str, ...] = ()
    honours: tuple[Honour, ...] = ()
    source: Source = Source()
    finished: bool = True
    everybody: tuple[Recipient, ...] = ()
    tied: tuple[tuple[str, ...], ...] = ()
    best: tuple[Recipient, ...] = ()
    several: bool = False
    """Whether they come from a competition of several matches."""


class Keeping(Beliefs, Protocol):
    """The issuer's key and whom this computer believes."""

    def exists(self) -> bool: ...
    def issuer(self) -> Issuer | None: ...
    def obstacle(self) -> Words | None: ...
    def make(self, name: str, passphrase: str, address: str = "") -> Issuer: ...
    def unlock(self, passphrase: str) -> Issuer: ...
    def unlocked(self) -> bool: ...
    def lock(self) -> None: ...
    def rename(self, name: str, address: str, passphrase: str) -> Issuer: ...
    def change_passphrase(self, old: str, new: str) -> None: ...
    def backup(self, file: Path) -> None: ...
    def sheet_for_paper(self) -> bytes: ...
    def test_file(self, file: Path, passphrase: str) -> None: ...
    def test_paper(self, typed: str) -> None: ...
    def restore_file(self, file: Path, passphrase: str) -> Issuer: ...
    def restore_paper(
        self, typed: str, passphrase: str, card: bytes = b"", name: str = ""
    ) -> Issuer: ...
    def rotate(self, passphrase: str, new_passphrase: str) -> Issuer: ...
    def export_issuer(self, file: Path) -> None: ...
    def export_page(self, file: Path) -> None: ...


class Office(Protocol):
    """The certificates of one data folder."""

    @property
    def keeper(self) -> Keeping:
        """The key."""
        ...

    def keeper_of(self, source: Source) -> Keeping:
        """The key that seals what comes from there: a rehearsal's may be one apart."""
        ...

    def keeper_for(self, batch_id: str) -> Keeping:
        """The key that a batch was sealed with, or its follower."""
        ...

    @property
    def templates(self) -> TemplateShelf:
        """The templates."""
        ...

    @property
    def printers(self) -> Printers:
        """What was measured of printers."""
        ...

    @property
    def readonly(self) -> bool:
        """Whether another program holds the folder, so that nothing can be issued."""
        ...

    def fonts(self) -> Fonts:
        """What is set with. Takes a moment the first time."""
        ...

    @property
    def font_shelf(self) -> FontShelf:
        """The user's own fonts."""
        ...

    def today(self) -> str:
        """The day it is here, ISO."""
        ...

    def matches(self) -> tuple[MatchLine, ...]:
        """What awards can be taken from: competitions of several matches, then matches."""
        ...

    def of_match(self, match_id: str, shared: Shared) -> Origin:
        """The awards of a match, or of a competition of several."""
        ...

    def of_roster(self, path: Path) -> tuple[Origin, tuple[Problem, ...]]:
        """The rows of an Excel or CSV file, and what was odd about them."""
        ...

    def next_number(self, order: Order) -> int:
        """The number that the first certificate of an order will get."""
        ...

    def begin_series(self, order: Order, first: int) -> None:
        """Let the numbers go on from `first`, because others were given by hand."""
        ...

    def problems(self, order: Order, told: Told | None, stop: Stop) -> tuple[Problem, ...]:
        """The whole pre-flight."""
        ...

    def issue(self, order: Order) -> BatchCard:
        """Number, seal and record. The key must be open."""
        ...

    def produce(self, batch_id: str, told: Told | None, stop: Stop) -> BatchCard:
        """Set what is missing; every page is decoded and compared."""
        ...

    def overlay(
        self, batch_id: str, printing: Printing, told: Told | None, stop: Stop
    ) -> tuple[Path, ...]:
        """Text-only PDFs of a batch for pre-printed paper, compared like the others."""
        ...

    def batches(self) -> tuple[BatchCard, ...]:
        """Every batch, the newest first."""
        ...

    def frozen(self, batch_id: str) -> Batch:
        """A batch as it was frozen."""
        ...

    def certificates(self, batch_id: str) -> tuple[Issued, ...]:
        """The certificates of a batch in their order."""
        ...

    def search(self, text: str) -> tuple[Issued, ...]:
        """Certificates by part of their number, name, unit or award."""
        ...

    def files(self, batch_id: str) -> tuple[Path, ...]:
        """The PDFs of a batch, each unharmed."""
        ...

    def spool(self, batch_id: str) -> Spool:
        """What of a batch is on paper already."""
        ...

    def came_out(self, batch_id: str, state: Spool, last_good: str) -> Spool:
        """A person names the last certificate that came well out of the printer."""
        ...

    def reprint(
        self, numbers: Sequence[str], why: str
    ) -> tuple[tuple[Path, ...], tuple[Pages, ...]]:
        """The very files, and the pages of these certificates; logged."""
        ...

    def reissue(self, number: str, honour: Honour, why: str) -> BatchCard:
        """Issue anew under -R2; the old one is revoked. The key must be open."""
        ...

    def revoke(self, numbers: Sequence[str], why: str) -> tuple[Issued, ...]:
        """Take certificates back. The key must be open."""
        ...

    def export(self, batch_id: str, folder: Path, lang: Lang) -> tuple[Path, ...]:
        """Write everything of a batch that is handed on."""
        ...

    def badges(self, numbers: Sequence[str], folder: Path) -> tuple[Path, ...]:
        """Write each as an Open Badge and as a PDF that carries it. The key must be open."""
        ...

    def export_revocations(self, file: Path) -> None:
        """Write the newest list of revoked certificates."""
        ...

    def check(self) -> tuple[Problem, ...]:
        """Whether what was issued is as it was. Empty: it is."""
        ...
