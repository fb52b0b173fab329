"""Certificates from order to paper: looked at, numbered and sealed, set, decoded again, kept.

    honouring = Honouring(library, Keeper(library.folder))
    order = Order(name, honours, stationery, occasion, source)
    honouring.problems(order)          pre-flight: errors stand in the way, warnings ask
    honouring.preview(order, (0,))     pages sealed with a key that nobody believes
    honouring.keeper.unlock(phrase)    once for a batch
    card = honouring.issue(order)      numbers, seals, frozen batch: one transaction
    honouring.produce(card.id, …)      PDFs in parts, every page decoded and compared; goes on
                                       where it was cancelled or killed
    honouring.export(card.id, folder)  the PDFs, both lists, what a verifier needs

A batch may be printed when its card is `complete`. The window and the command line call these and
nothing below; none of it knows Qt, and each may run in a thread of its own (one at a time).
What was issued stays in `folder/certificates/`: a reprint is that very file, told by its SHA-256.
Rehearsals give specimens only, numbered and kept in the rehearsals' own database.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from quizapp import clock
from quizapp.app.keeping import REHEARSING, Keeper
from quizapp.app.library import Library
from quizapp.awards import batch, preflight, trial, wording
from quizapp.awards.batch import Batch, NotReady
from quizapp.awards.fonts import Fonts, shipped
from quizapp.awards.keys import IssuerKey
from quizapp.awards.order import Order, Source, marked
from quizapp.awards.page import Printing, Stationery, version
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.trial import Sealer, Trial
from quizapp.awards.worker import Made, Setting, Worker, never
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.awards import Honour
from quizapp.files import disk
from quizapp.store.certificates import Certificates, Take
from quizapp.store.issue_log import MADE
from quizapp.store.issued import BatchCard, Frozen, Issued, Part, Row, Withdrawn
from quizapp.store.printers import Printers
from quizapp.store.problems import Unfit

FOLDER = "certificates"
Told = Callable[[float], None]
Stop = Callable[[], bool]


class _Numbers:
    """Numbers out of the running transaction."""

    def __init__(self, take: Take) -> None:
        self._take = take

    def take(self, series: str, count: int) -> int:
        return self._take(series, count)


class Honouring:
    """The certificates of one library. `told` hears pages done, `stop` is asked whether to end.

    Raises `StoreProblem`, `SealProblem`, `NotReady` (with its problems), `NotSet`, `Cancelled`,
    OSError: each with words for a person.
    """

    def __init__(
        self,
        library: Library,
        keeper: Keeper,
        fonts: Callable[[], Fonts] = shipped,
        *,
        wall: Callable[[], str] = clock.wall,
        today: Callable[[], str] = clock.today,
    ) -> None:
        self.library = library
        self.keeper = keeper
        self.rehearsing = Keeper(
            library.folder, chance=keeper.chance, cost=keeper.cost, drawer=REHEARSING
        )
        self.fonts = fonts
        self.folder = library.folder / FOLDER
        self.real = Certificates(library.database)
        self.practice = Certificates(library.practice)
        self.printers = Printers(library.database)
        self.wall, self.today = wall, today
        self._fits: tuple[Order, Fonts, tuple[Problem, ...]] | None = None

    # Before

    def problems(self, order: Order, told: Told | None = None, stop: Stop = never) -> tuple[
        Problem, ...
    ]:  # fmt: skip
        """The whole pre-flight: signs, template, doubles here and on record, texts that fit."""
        order = marked(order)
        if not order.honours:
            text = QT_TRANSLATE_NOOP("Certificate", "Nobody is to be honoured.")
            return (error(_say("NOBODY", text)),)
        template, occasion = order.stationery.template, order.occasion
        found = batch.problems(order.honours, template, occasion, self.fonts())
        found = (*found, *self._before(order))
        if any(one.severity == "error" for one in found):
            return found
        fonts = self.fonts()
        if self._fits is None or self._fits[0] != order or self._fits[1] is not fonts:
            self._fits = (order, fonts, trial.misfits(order, self._trial(order), told, stop))
        return (*found, *self._fits[2])

    def preview(
        self, order: Order, rows: Sequence[int] = (0,), printing: Printing | None = None
    ) -> bytes:
        """Some rows as one PDF. Its codes are sealed by a key that no verifier believes."""
        order = marked(order)
        some = replace(order, honours=tuple(order.honours[row] for row in rows))
        return trial.preview(some, self._trial(order, rows[0]), printing)

    # The batch

    def go_on_from(self, order: Order, first: int) -> None:
        """Let the numbers of an order go on from `first`, where they are not further already."""
        self.store_of(order).begin_series(_series(marked(order)), first)

    def issue(self, order: Order) -> BatchCard:
        """Number, seal, freeze and record a batch in one transaction. The key must be open."""
        order = marked(order)
        self._refuse_untested(order)
        key = self.keeper_of(order.source).key()
        _refuse(self.problems(order), twice_meant=order.twice_meant)
        store = self.store_of(order)
        batch_id = _new_id(order.source)
        self._keep_background(batch_id, order.stationery.background)

        def freeze(take: Take) -> Frozen:
            made = batch.numbered(
                order.name, order.honours, order.stationery, order.occasion,
                _Numbers(take), Sealer(key),
            )  # fmt: skip
            return self._frozen(batch_id, made, order.source, key)

        return self._record(store, freeze, key, batch_id)

    def produce(self, batch_id: str, told: Told | None = None, stop: Stop = never) -> BatchCard:
        """Set what is missing of a batch; each page is decoded and compared before it is kept.

        Raises `Cancelled` where `stop` says so; what is done stays, and the next call goes on.
        """
        store, card = self.card_of(batch_id)
        frozen = self.frozen(batch_id)
        folder = self.folder_of(batch_id)
        folder.mkdir(parents=True, exist_ok=True)
        known = [batch.Made(one.number, one.pages, one.sha256) for one in store.parts(batch_id)]
        with Worker(self.setting_of(batch_id)) as worker:
            parts = batch.produce(frozen, folder, worker, told, stop, kept=known, part=card.part)
            for made in parts:
                self._keep(store, batch_id, made)
        if not card.complete:
            digests = [part.sha256 for part in store.parts(batch_id)]
            store.note(MADE, {"batch": batch_id, "sha256": digests}, self.wall())
        return self.card_of(batch_id)[1]

    def setting_of(self, batch_id: str, printing: Printing | None = None) -> Setting:
        """What a worker is told that sets a batch: as it was frozen, `printing` apart."""
        background = self._background(batch_id)
        return batch.setting(self.frozen(batch_id), self.fonts(), background, printing)

    # What there is

    def batches(self, match_id: str | None = None) -> tuple[BatchCard, ...]:
        """Every batch, specimens too, or those of one match, the newest first."""
        every = (*self.real.batches(match_id), *self.practice.batches(match_id))
        return tuple(sorted(every, key=lambda card: (card.at, card.id), reverse=True))

    def frozen(self, batch_id: str) -> Batch:
        """The batch as it was frozen."""
        store, _ = self.card_of(batch_id)
        body = store.body(batch_id)
        assert body is not None, "its card is there"
        return batch.read(body)

    def source_of(self, batch_id: str) -> Source:
        """The match or competition of a batch, and whether it was a rehearsal."""
        store, card = self.card_of(batch_id)
        return Source(card.match, rehearsal=store is self.practice)

    def find(self, number: str) -> Issued | None:
        """The certificate with this number."""
        return self.real.find(number) or self.practice.find(number)

    def search(self, text: str) -> tuple[Issued, ...]:
        """Certificates by part of their number, name, unit or award."""
        return (*self.real.search(text), *self.practice.search(text))

    def keeper_of(self, source: Source) -> Keeper:
        """Whose key seals: a rehearsal's is one apart, unless there is a real one already."""
        apart = source.rehearsal and not self.keeper.exists()
        return self.rehearsing if apart else self.keeper

    def store_of(self, order: Order) -> Certificates:
        """Where the certificates of an order are recorded."""
        return self.practice if order.source.rehearsal else self.real

    def folder_of(self, batch_id: str) -> Path:
        """Where the files of a batch lie."""
        return self.folder / batch_id

    def files(self, batch_id: str) -> tuple[Path, ...]:
        """The PDFs of a batch, each whole and unharmed. `NotReady` where one is missing."""
        store, card = self.card_of(batch_id)
        folder = self.folder_of(batch_id)
        parts = store.parts(batch_id)
        for part in parts:
            if not batch.unharmed(folder / batch.file_name(part.number), part.sha256):
                text = QT_TRANSLATE_NOOP(
                    "Certificate",
                    "{file} is missing or was changed. Make the batch again: the same bytes come "
                    "out, or the program says that they do not.",
                )
                name = batch.file_name(part.number)
                raise NotReady((error(_say("FILE_CHANGED", text, file=name), name),))
        if not card.complete:
            text = QT_TRANSLATE_NOOP(
                "Certificate", "{made} of {count} pages are made. Make the others first."
            )
            said = _say("NOT_MADE", text, made=card.made, count=card.count)
            raise NotReady((error(said, card.name),))
        return tuple(folder / batch.file_name(part.number) for part in parts)

    def card_of(self, batch_id: str) -> tuple[Certificates, BatchCard]:
        """Where a batch is recorded, and its card."""
        for store in (self.real, self.practice):
            card = store.batch(batch_id)
            if card is not None:
                return store, card
        text = QT_TRANSLATE_NOOP("Certificate", "There is no batch {batch}.")
        raise NotReady((error(_say("NO_BATCH", text, batch=batch_id)),))

    def order_of(self, batch_id: str, honours: tuple[Honour, ...], name: str) -> Order:
        """An order like the one that a batch came from, for other rows."""
        frozen = self.frozen(batch_id)
        stationery = Stationery(frozen.template, self._background(batch_id))
        source = self.source_of(batch_id)
        return Order(name, honours, stationery, frozen.occasion, source, twice_meant=True)

    def replace(self, order: Order, old: Issued, gone: Withdrawn, key: IssuerKey) -> BatchCard:
        """Record the certificate that takes another's place; see `issued.reissue`."""
        (honour,) = order.honours
        before = self.frozen(old.batch)
        source = self._still(order.source)

        def freeze(_take: Take) -> Frozen:
            made, _ = batch.renewed(before, old.number, honour, Sealer(key))
            return self._frozen(batch_id, made, source, key)

        batch_id = _new_id(source)
        self._keep_background(batch_id, order.stationery.background)
        return self._record(self.store_of(order), freeze, key, batch_id, gone)

    # Inside

    def _record(
        self,
        store: Certificates,
        freeze: Callable[[Take], Frozen],
        key: IssuerKey,
        batch_id: str,
        gone: Withdrawn | None = None,
    ) -> BatchCard:
        store.issue(freeze, self.wall(), key.sign, gone)
        card = store.batch(batch_id)
        assert card is not None, "it was just recorded"
        return card

    def _still(self, source: Source) -> Source:
        """The match or competition of a batch with its record as it stands now."""
        found = self.library.head_of(source.match) if source.match else None
        if found is None:
            return replace(source, match="")
        return replace(source, seq=found[0], head=found[1])

    def _keep(self, store: Certificates, batch_id: str, made: Made) -> None:
        """Write a part down; one that is not as it was made before is thrown away."""
        if made.faults:
            raise NotReady(made.faults)
        try:
            store.keep_part(batch_id, Part(made.number, made.pages, made.sha256))
        except Unfit:
            file = self.folder_of(batch_id) / batch.file_name(made.number)
            file.unlink(missing_ok=True)
            raise

    def _refuse_untested(self, order: Order) -> None:
        """A specimen needs no tested backup: with its key nothing is lost."""
        keeper = self.keeper_of(order.source)
        said = keeper.obstacle()
        if said is not None and not (order.source.rehearsal and keeper.exists()):
            raise SealProblem(said)

    def _before(self, order: Order) -> list[Problem]:
        """Who has a certificate of this event already, for the same award, that still counts."""
        names = {one.recipient.name for one in order.honours}
        there: dict[tuple[str, ...], str] = {
            _who(one.row): one.number
            for one in self.store_of(order).same(names, order.occasion.event)
        }
        found: list[Problem] = []
        for line, honour in enumerate(order.honours, start=1):
            number = there.get(_who(_row(honour, "", 1)))
            if number is not None:
                text = QT_TRANSLATE_NOOP(
                    "Certificate",
                    "{name} has {award} of this event already: {number}. If the paper was lost, "
                    "print it again; if it is wrong, issue it anew.",
                )
                name, award = honour.recipient.name, honour.award
                said = _say(preflight.TWICE, text, name=name, award=award, number=number)
                found.append(warning(said, name, line))
        return found

    def _trial(self, order: Order, skipped: int = 0) -> Trial:
        """What a trial of an order needs; its rows begin so many rows behind the order's first."""
        first = self.store_of(order).next_number(_series(order)) + skipped
        issuer = self.keeper_of(order.source).issuer() or trial.NOBODY
        return Trial(self.fonts(), self.keeper.chance, issuer, first)

    def _frozen(self, batch_id: str, made: Batch, source: Source, key: IssuerKey) -> Frozen:
        return Frozen(
            id=batch_id,
            name=made.name,
            event=made.occasion.event,
            digest=made.digest,
            key=key.issuer.public.hex(),
            made_with=version(),
            part=batch.PART,
            body=batch.write(made),
            rows=tuple(_row(one.honour, one.serial, one.revision) for one in made.entries),
            match=source.match,
            seq=source.seq,
            head=source.head,
        )

    def _keep_background(self, batch_id: str, content: bytes) -> None:
        if content:
            self.folder_of(batch_id).mkdir(parents=True, exist_ok=True)
            disk.put(self.folder_of(batch_id) / "background", content)

    def _background(self, batch_id: str) -> bytes:
        file = self.folder_of(batch_id) / "background"
        return file.read_bytes() if file.exists() else b""


def _series(order: Order) -> str:
    pattern = order.stationery.template.wording.number
    return wording.series(pattern, int(order.occasion.date[:4]))


def _new_id(source: Source) -> str:
    """The second it was made in, and a little chance."""
    stamp = f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(2)}"
    return f"r{stamp}" if source.rehearsal else stamp


def _row(honour: Honour, serial: str, revision: int) -> Row:
    who = honour.recipient
    return Row(serial, revision, who.kind.value, who.name, who.unit, who.id_tail, honour.award)


def _who(row: Row) -> tuple[str, ...]:
    return row.kind, row.name, row.unit, row.id_tail, row.award


def _refuse(found: tuple[Problem, ...], *, twice_meant: bool) -> None:
    doubles = () if twice_meant else (preflight.TWICE,)
    bad = tuple(one for one in found if one.severity == "error" or one.code in doubles)
    if bad:
        raise NotReady(bad)


def _say(code: str, text: str, **facts: str | int) -> Words:
    return words(code, "Certificate", text, **facts)
