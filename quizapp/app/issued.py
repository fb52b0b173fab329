"""What is done with certificates that are issued: handed out, printed, printed again, taken back.

Each function is given the `Honouring` whose certificates they are, and raises what that raises.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quizapp.app.honouring import Honouring
from quizapp.awards import batch, batch_sheets, seal, trust_issuer
from quizapp.awards.batch import NotReady
from quizapp.awards.batch_spool import Pages, Spool, pages_of
from quizapp.awards.order import Lang, Source
from quizapp.awards.page import Printing
from quizapp.awards.revocation import Revoked
from quizapp.awards.seal import Outcome
from quizapp.awards.statement import Statement
from quizapp.awards.worker import Worker, never
from quizapp.bank.problems import Problem, error
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.awards import Honour
from quizapp.files import disk
from quizapp.store import issue_log
from quizapp.store.certificates import Certificates
from quizapp.store.issue_log import PRINTED, REPRINTED
from quizapp.store.issued import BatchCard, Issued, Withdrawn

SHEETS: dict[Lang, tuple[str, str]] = {
    "zh": ("获奖名册.xlsx", "签收表.xlsx"),
    "en": ("booklet.xlsx", "signing-list.xlsx"),
}


class Exported(Struct, frozen=True):
    """What was written for a batch: the PDFs, booklet, signing list, and what a verifier needs."""

    pdfs: tuple[Path, ...]
    booklet: Path
    signing: Path
    digest: Path
    issuer: Path
    page: Path


class Reprint(Struct, frozen=True):
    """The files that hold certificates, as they were made, and the pages of each."""

    files: tuple[Path, ...]
    pages: tuple[Pages, ...]


def export(honouring: Honouring, batch_id: str, folder: Path, lang: Lang = "zh") -> Exported:
    """Write everything of a batch that is handed on. Refused until every page was compared."""
    kept = honouring.files(batch_id)
    frozen, card = honouring.frozen(batch_id), _card(honouring, batch_id)
    folder.mkdir(parents=True, exist_ok=True)
    pdfs = tuple(folder / file.name for file in kept)
    for file, copy in zip(kept, pdfs, strict=True):
        disk.put(copy, file.read_bytes())
    booklet, signing = (folder / name for name in SHEETS[lang])
    disk.put(booklet, batch_sheets.booklet(frozen, lang))
    disk.put(signing, batch_sheets.signing_list(frozen, lang))
    digest = folder / "digest.txt"
    told = f"{card.name}\n{card.first} – {card.last}\nSHA-256 {card.digest}\n"
    disk.put(digest, told.encode())
    issuer, page = folder / "issuer.json", folder / "verify.html"
    keeper = honouring.keeper_of(honouring.source_of(batch_id))
    keeper.export_issuer(issuer)
    keeper.export_page(page)
    return Exported(pdfs, booklet, signing, digest, issuer, page)


def overlay(
    honouring: Honouring,
    batch_id: str,
    folder: Path,
    printing: Printing,
    told: Callable[[float], None] | None = None,
    stop: Callable[[], bool] = never,
) -> tuple[Path, ...]:
    """Set a batch for pre-printed stock: texts and code alone, shifted for one printer's tray.

    Each page is decoded and compared as ever. What was issued stays as it is; the way it goes to
    paper is no part of it, so these files are made anew each time.
    """
    honouring.files(batch_id)
    frozen, card = honouring.frozen(batch_id), _card(honouring, batch_id)
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with Worker(honouring.setting_of(batch_id, printing)) as worker:
        for part in batch.produce(frozen, folder, worker, told, stop, part=card.part):
            if part.faults:
                raise NotReady(part.faults)
            file = folder / batch.file_name(part.number)
            made.append(file.replace(file.with_name(f"overlay-{part.number:03d}.pdf")))
    return tuple(made)


def spool(honouring: Honouring, batch_id: str) -> Spool:
    """What of a batch is on paper already, and what comes next."""
    store = _store(honouring, batch_id)
    numbers = tuple(one.number for one in store.of_batch(batch_id))
    good = store.printed(batch_id)
    return Spool(numbers, good, good, _card(honouring, batch_id).part)


def came_out(honouring: Honouring, batch_id: str, state: Spool, last_good: str) -> Spool:
    """A person names the last certificate that came well out of the printer; that is logged."""
    after = state.came_out(last_good)
    told = {"batch": batch_id, "good": after.good, "last": last_good}
    _store(honouring, batch_id).note(PRINTED, told, honouring.wall())
    return after


def reprint(honouring: Honouring, numbers: Sequence[str], why: str) -> Reprint:
    """The very files that were made, and on which pages these certificates stand; logged.

    Nothing is made anew: each file is held against the SHA-256 that was written down.
    """
    found = [issued_as(honouring, number) for number in numbers]
    files: list[Path] = []
    pages: list[Pages] = []
    for batch_id in dict.fromkeys(one.batch for one in found):
        places = sorted({one.place - 1 for one in found if one.batch == batch_id})
        wanted = pages_of(places, _card(honouring, batch_id).part)
        whole = {file.name: file for file in honouring.files(batch_id)}
        files += dict.fromkeys(whole[one.file] for one in wanted)
        pages += wanted
        told = [one.number for one in found if one.batch == batch_id]
        body: dict[str, Any] = {"batch": batch_id, "numbers": told, "reason": why}
        _store(honouring, batch_id).note(REPRINTED, body, honouring.wall())
    return Reprint(tuple(files), tuple(pages))


def revoke(honouring: Honouring, numbers: Sequence[str], why: str) -> tuple[Issued, ...]:
    """Take certificates back, and sign the next list of all that was. The key must be open."""
    found = [issued_as(honouring, number) for number in numbers]
    day = honouring.today()
    for store in (honouring.real, honouring.practice):
        mine = [one for one in found if store.batch(one.batch) is not None]
        if not mine:
            continue
        key = honouring.keeper_of(honouring.source_of(mine[0].batch)).key()
        gone = [Withdrawn(one.row, day, why) for one in mine]
        store.revoke(gone, honouring.wall(), key.issuer.public.hex(), key.sign)
        sign_list(honouring, store)
    return tuple(issued_as(honouring, number) for number in numbers)


def reissue(honouring: Honouring, number: str, honour: Honour, why: str) -> BatchCard:
    """Issue a certificate anew with other words: same serial, -R2; the old one is revoked.

    One transaction; the new page is then made as any batch is. Raises `NotReady` where it was
    revoked or issued anew before.
    """
    old = issued_as(honouring, number)
    key = honouring.keeper_of(honouring.source_of(old.batch)).key()
    store = _store(honouring, old.batch)
    if old.revoked or store.last_revision(old.row.serial) != old.row.revision:
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "{number} was revoked or issued anew before. Take the newest issue of this number.",
        )
        raise NotReady((error(_say("NOT_NEWEST", text, number=old.number), old.number),))
    order = honouring.order_of(old.batch, (honour,), f"{old.row.serial}-R{old.row.revision + 1}")
    found = tuple(one for one in honouring.problems(order) if one.severity == "error")
    if found:
        raise NotReady(found)
    card = honouring.replace(order, old, Withdrawn(old.row, honouring.today(), why), key)
    sign_list(honouring, store)
    return card


def sign_list(honouring: Honouring, store: Certificates | None = None) -> None:
    """Sign a list of everything that is revoked on record; a kill before it is mended by this.

    Without a store that of real certificates; the key must be open if there is anything to sign.
    """
    store = store or honouring.real
    keeper = honouring.keeper_of(Source(rehearsal=store is honouring.practice))
    bodies = (msgspec.json.decode(one.body) for one in store.entries(issue_log.REVOKED))
    gone = tuple(
        Revoked(one["serial"], one["revision"], one["date"], one["reason"]) for one in bodies
    )
    known = keeper.revocations()
    there = {(one.serial, one.revision) for one in known.entries} if known else set()
    if any((one.serial, one.revision) not in there for one in gone):
        keeper.revoke(gone)


def check(honouring: Honouring) -> tuple[Problem, ...]:
    """Whether what was issued is as it was: chain, signatures, batches, matches, files.

    Empty: it is. A file that is gone is a warning.
    """
    found: list[Problem] = []
    for store in (honouring.real, honouring.practice):
        verdict = store.check()
        if not verdict.ok:
            found.append(error(verdict.words, f"entry {verdict.first_bad}", verdict.first_bad or 0))
            continue
        found += _signatures(honouring, store)
        for card in store.batches():
            found += _rows(honouring, store, card)
            found += _files(honouring, card)
    return tuple(found)


def _files(honouring: Honouring, card: BatchCard) -> list[Problem]:
    """Files that are gone or changed: a warning, for the same bytes can be made again."""
    try:
        if card.complete:
            honouring.files(card.id)
    except NotReady as harmed:
        return [replace(one, severity="warning") for one in harmed.problems]
    return []


def _signatures(honouring: Honouring, store: Certificates) -> list[Problem]:
    mine = {one.public.hex() for one in honouring.keeper.trust().issuers}
    found: list[Problem] = []
    for entry in store.entries():
        if not entry.key:
            continue
        signed = issue_log.signed_text(entry.hash)
        public, signature = bytes.fromhex(entry.key), bytes.fromhex(entry.signature)
        if entry.key not in mine or not trust_issuer.verifies(public, signature, signed):
            said = issue_log.false_signature(entry.seq)
            found.append(error(said, f"entry {entry.seq}", entry.seq))
    return found


def _rows(honouring: Honouring, store: Certificates, card: BatchCard) -> list[Problem]:
    """Whether each row on record is the one that was sealed."""
    frozen, trust = honouring.frozen(card.id), honouring.keeper.trust()
    rows = store.of_batch(card.id)
    same = len(rows) == len(frozen.entries) and frozen.digest == card.digest
    for one, entry in zip(rows, frozen.entries, strict=False):
        verdict = seal.verify(entry.code, trust)
        good = verdict.outcome in (Outcome.GENUINE, Outcome.REVOKED)
        same = same and good and _stated(one) == _stated_by(verdict.statement)
    return [] if same else [error(issue_log.other_batch(card.name), card.name)]


def _stated(one: Issued) -> tuple[str, ...]:
    row = one.row
    return (row.serial, str(row.revision), row.name, row.unit, row.award, one.event)


def _stated_by(said: Statement | None) -> tuple[str, ...]:
    if said is None:
        return ()
    return (said.serial, str(said.revision), said.name, said.unit, said.award, said.event)


def issued_as(honouring: Honouring, number: str) -> Issued:
    """The certificate with this number; `NotReady` where there is none."""
    found = honouring.find(number)
    if found is None:
        text = QT_TRANSLATE_NOOP("Certificate", "No certificate has the number {number}.")
        raise NotReady((error(_say("NO_NUMBER", text, number=number), number),))
    return found


def _store(honouring: Honouring, batch_id: str) -> Certificates:
    return honouring.card_of(batch_id)[0]


def _card(honouring: Honouring, batch_id: str) -> BatchCard:
    return honouring.card_of(batch_id)[1]


def _say(code: str, text: str, **facts: str | int) -> Words:
    return words(code, "Certificate", text, **facts)
