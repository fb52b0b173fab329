"""The certificates joined to their window: matches and rosters, the key, templates, printers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizapp import clock
from quizapp.app import badges, honours, issued, proceedings
from quizapp.app.honouring import Honouring, Stop, Told
from quizapp.app.keeping import Keeper
from quizapp.app.library import Library
from quizapp.awards import batch, font_shelf, wording
from quizapp.awards.batch import Batch, NotReady
from quizapp.awards.batch_spool import Pages, Spool
from quizapp.awards.font_shelf import FontShelf
from quizapp.awards.order import Lang, Order, Source, marked
from quizapp.awards.page import Printing
from quizapp.awards.template_shelf import FOLDER, TemplateShelf
from quizapp.awards.worker import Worker
from quizapp.bank.problems import Problem, error
from quizapp.contest.awards import Honour, Shared
from quizapp.files import roster
from quizapp.files.disk import content_of
from quizapp.store.issued import BatchCard, Issued
from quizapp.store.printers import Printers
from quizapp.windows.awards.office import MatchLine, Origin

OVERLAY = "overlay"
"""The folder of a batch's text-only PDFs; they are made anew whenever they are wanted."""


class Awarding:
    """The office of one library: what the pages of certificates ask for."""

    def __init__(self, library: Library, keeper: Keeper | None = None) -> None:
        self.library = library
        self.keeper = keeper or Keeper(library.folder)
        self.templates = TemplateShelf(library.folder / FOLDER)
        self.printers = Printers(library.database)
        self.font_shelf = FontShelf(library.folder / font_shelf.FOLDER)
        self.fonts = self.font_shelf.fonts
        self.honouring = Honouring(library, self.keeper, self.fonts)

    def keeper_of(self, source: Source) -> Keeper:
        """The key that seals what comes from there: a rehearsal's may be one apart."""
        return self.honouring.keeper_of(source)

    def keeper_for(self, batch_id: str) -> Keeper:
        """The key that a batch was sealed with, or its follower."""
        return self.honouring.keeper_of(self.honouring.source_of(batch_id))

    @property
    def readonly(self) -> bool:
        """Whether another program holds the folder."""
        return self.library.readonly

    def today(self) -> str:
        """The day it is here, ISO."""
        return clock.today()

    # Rows

    def matches(self) -> tuple[MatchLine, ...]:
        """Competitions of several matches, then matches of which something was played.

        Finished ones stand first, rehearsals last.
        """
        cards = sorted(
            (card for card in self.library.matches() if card.decisions > 1),
            key=lambda card: (card.rehearsal, not card.finished),
        )
        matches = (
            MatchLine(card.id, card.title, card.last_at, bool(card.finished), card.rehearsal)
            for card in cards
        )
        return (*self._competitions(), *matches)

    def _competitions(self) -> tuple[MatchLine, ...]:
        found: list[MatchLine] = []
        for card in self.library.competitions.cards():
            kept = proceedings.load(self.library, card.id)
            if kept is not None and any(one.results for one in kept.competition.stages):
                settled = kept.competition.honours is not None
                line = MatchLine(card.id, card.title, card.updated, settled, several=True)
                found.append(line)
        return tuple(sorted(found, key=lambda line: not line.finished))

    def of_match(self, match_id: str, shared: Shared) -> Origin:
        """The awards of a match, or of a competition of several."""
        several = self.library.log_of(match_id) is None
        look = honours.of_competition if several else honours.of_match
        try:
            found = look(self.library, match_id, shared)
        except honours.NoMatch as fault:
            raise NotReady((error(fault.words),)) from fault
        tied = tuple(tuple(one.recipient.name for one in group) for group in found.unparted)
        return Origin(
            found.event,
            found.issuers,
            found.honours,
            found.source,
            found.finished,
            found.everybody,
            tied,
            tuple(one.recipient for one in found.players),
            several,
        )

    def of_roster(self, path: Path) -> tuple[Origin, tuple[Problem, ...]]:
        """The rows of an Excel or CSV file."""
        read = roster.read(content_of(path), path.name)
        everybody = tuple(one.recipient for one in read.honours)
        return Origin(honours=read.honours, everybody=everybody), read.problems

    # The batch

    def next_number(self, order: Order) -> int:
        """The number that the first certificate of an order will get."""
        return self.honouring.store_of(order).next_number(_series(order))

    def begin_series(self, order: Order, first: int) -> None:
        """Let the numbers go on from `first`."""
        self.honouring.store_of(order).begin_series(_series(order), first)

    def problems(self, order: Order, told: Told | None, stop: Stop) -> tuple[Problem, ...]:
        """The whole pre-flight."""
        return self.honouring.problems(order, told, stop)

    def issue(self, order: Order) -> BatchCard:
        """Number, seal and record."""
        return self.honouring.issue(order)

    def produce(self, batch_id: str, told: Told | None, stop: Stop) -> BatchCard:
        """Set what is missing of a batch; `told` hears the part that is done, 0 to 1."""
        _, card = self.honouring.card_of(batch_id)
        return self.honouring.produce(batch_id, _as_part(told, card.count), stop)

    def overlay(
        self, batch_id: str, printing: Printing, told: Told | None, stop: Stop
    ) -> tuple[Path, ...]:
        """Text-only PDFs of a batch, set for one printer and compared like the others."""
        frozen, part = self.frozen(batch_id), self.honouring.card_of(batch_id)[1].part
        folder = self.honouring.folder_of(batch_id) / OVERLAY
        folder.mkdir(parents=True, exist_ok=True)
        stationery = self.honouring.order_of(batch_id, (), "").stationery
        setting = batch.setting(frozen, self.fonts(), stationery.background, printing)
        heard = _as_part(told, len(frozen.entries))
        with Worker(setting) as worker:
            for made in batch.produce(frozen, folder, worker, heard, stop, part=part):
                if made.faults:
                    raise NotReady(made.faults)
        count = -(-len(frozen.entries) // part)
        return tuple(folder / batch.file_name(at) for at in range(1, count + 1))

    # What there is

    def batches(self) -> tuple[BatchCard, ...]:
        """Every batch, the newest first."""
        return self.honouring.batches()

    def frozen(self, batch_id: str) -> Batch:
        """A batch as it was frozen."""
        return self.honouring.frozen(batch_id)

    def certificates(self, batch_id: str) -> tuple[Issued, ...]:
        """The certificates of a batch in their order."""
        store, _ = self.honouring.card_of(batch_id)
        return store.of_batch(batch_id)

    def search(self, text: str) -> tuple[Issued, ...]:
        """Certificates by part of their number, name, unit or award."""
        return self.honouring.search(text)

    def files(self, batch_id: str) -> tuple[Path, ...]:
        """The PDFs of a batch, each unharmed."""
        return self.honouring.files(batch_id)

    def spool(self, batch_id: str) -> Spool:
        """What of a batch is on paper already."""
        return issued.spool(self.honouring, batch_id)

    def came_out(self, batch_id: str, state: Spool, last_good: str) -> Spool:
        """A person names the last certificate that came well out of the printer."""
        return issued.came_out(self.honouring, batch_id, state, last_good)

    def reprint(
        self, numbers: Sequence[str], why: str
    ) -> tuple[tuple[Path, ...], tuple[Pages, ...]]:
        """The very files, and the pages of these certificates; logged."""
        found = issued.reprint(self.honouring, numbers, why)
        return found.files, found.pages

    def reissue(self, number: str, honour: Honour, why: str) -> BatchCard:
        """Issue anew under -R2; the old one is revoked."""
        return issued.reissue(self.honouring, number, honour, why)

    def revoke(self, numbers: Sequence[str], why: str) -> tuple[Issued, ...]:
        """Take certificates back."""
        return issued.revoke(self.honouring, numbers, why)

    def export(self, batch_id: str, folder: Path, lang: Lang) -> tuple[Path, ...]:
        """Write everything of a batch that is handed on."""
        made = issued.export(self.honouring, batch_id, folder, lang)
        return (*made.pdfs, made.booklet, made.signing, made.digest, made.issuer, made.page)

    def badges(self, numbers: Sequence[str], folder: Path) -> tuple[Path, ...]:
        """Write each as an Open Badge and as a PDF that carries it."""
        return badges.badges(self.honouring, numbers, folder)

    def export_revocations(self, file: Path) -> None:
        """Write the newest list of revoked certificates."""
        issued.sign_list(self.honouring, self.honouring.real)
        self.keeper.export_revocations(file)

    def check(self) -> tuple[Problem, ...]:
        """Whether what was issued is as it was."""
        return issued.check(self.honouring)


def _series(order: Order) -> str:
    order = marked(order)
    pattern = order.stationery.template.wording.number
    return wording.series(pattern, int(order.occasion.date[:4]))


def _as_part(told: Told | None, pages: int) -> Told | None:
    """What hears the part that is done, as one that hears pages."""
    if told is None:
        return None
    heard = told

    def hear(done: float) -> None:
        heard(done / max(pages, 1))

    return hear
