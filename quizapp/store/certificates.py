"""Certificates as they were issued: numbers, frozen batches, parts, and the log of what became.

    with the database's one writer:  numbers taken → rows sealed → batch, rows and log entry kept

is one transaction: a number is given once, whoever asks at the same time and wherever the program
is killed. Rows and batches are only ever added. The log of certificates is a chain of its own and
not part of the match's log: rosters without a match get certificates too, a certificate is revoked
years after its match was closed, undo and replay of a match must never touch a number that is on
paper. It is tied to the match all the same: `issued` names the last event of the match and its
hash, and `check` holds that against the log. Awards of a competition of several matches are tied
to its record in the same way: its id then stands for the match's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store import issue_log, tables
from quizapp.store.chain import START, Verdict
from quizapp.store.database import Database
from quizapp.store.issue_log import ISSUED, PRINTED, REISSUED, REVOKED, Entry
from quizapp.store.issued import BatchCard, Frozen, Issued, Part, Row, Withdrawn
from quizapp.store.problems import Unfit
from quizapp.store.seals import Sealer

_b, _p, _c = tables.award_batch.c, tables.award_part.c, tables.certificate.c
_e, _s = tables.certificate_event.c, tables.serial_series.c
Take = Callable[[str, int], int]
"""Gives the first of so many numbers of a series that nobody has or will get."""
Vouch = Callable[[bytes], bytes]
"""Signs with the issuer's key."""


class Certificates:
    """The certificates of one database. All raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sealer = Sealer(database.path.parent)
        self._chain = f"certificates {database.path.stem}"

    def issue(
        self,
        freeze: Callable[[Take], Frozen],
        at: str,
        vouch: Vouch,
        replaces: Withdrawn | None = None,
    ) -> Entry:
        """Number, freeze and record a batch in one transaction; `freeze` may raise to take it back.

        `replaces`: the certificate that the batch's only row takes the place of; it is revoked by
        the same transaction.
        """
        with self._database.write() as connection:

            def take(series: str, count: int) -> int:
                return _take(connection, series, count)

            frozen = freeze(take)
            _keep(connection, frozen, at)
            told = {
                "batch": frozen.id,
                "digest": frozen.digest,
                "count": len(frozen.rows),
                "first": frozen.rows[0].number,
                "last": frozen.rows[-1].number,
                "match": frozen.match,
                "seq": frozen.seq,
                "head": frozen.head,
            }
            kind = ISSUED
            if replaces is not None:
                kind = REISSUED
                told |= {"replaces": replaces.row.number, "reason": replaces.why}
                _append(connection, REVOKED, at, _revoked(replaces), frozen.key, vouch)
            entry = _append(connection, kind, at, told, frozen.key, vouch)
        self._seal(entry, at)
        return entry

    def revoke(self, gone: Sequence[Withdrawn], at: str, key: str, vouch: Vouch) -> None:
        """Write down that certificates no longer count; those that are revoked are passed over."""
        entry: Entry | None = None
        with self._database.write() as connection:
            done = _revocations(connection)
            wanted = {(one.row.serial, one.row.revision): one for one in gone}
            for key_of, one in wanted.items():
                if key_of not in done:
                    entry = _append(connection, REVOKED, at, _revoked(one), key, vouch)
        if entry is not None:
            self._seal(entry, at)

    def note(self, kind: str, body: dict[str, Any], at: str) -> Entry:
        """Write down what was done with certificates: reprinted, printed, made."""
        with self._database.write() as connection:
            return _append(connection, kind, at, body, "", None)

    def keep_part(self, batch_id: str, part: Part) -> None:
        """Write down a file that was made and checked; the same one may be told again."""
        with self._database.write() as connection:
            found = select(_p.sha256).where(_p.batch == batch_id, _p.number == part.number)
            before = connection.execute(found).scalar()
            if before is None:
                values = msgspec.structs.asdict(part) | {"batch": batch_id}
                connection.execute(insert(tables.award_part).values(**values))
            elif before != part.sha256:
                raise _other_bytes(part.number)

    def batches(self, match_id: str | None = None) -> tuple[BatchCard, ...]:
        """Every batch, or those of a match, the newest first."""
        found = _CARDS.order_by(_b.at.desc(), _b.id.desc())
        if match_id is not None:
            found = found.where(_b.match == match_id)
        with self._database.read() as connection:
            return tuple(_card(connection, row) for row in connection.execute(found).all())

    def batch(self, batch_id: str) -> BatchCard | None:
        """One batch, or None."""
        with self._database.read() as connection:
            row = connection.execute(_CARDS.where(_b.id == batch_id)).first()
            return _card(connection, row) if row else None

    def body(self, batch_id: str) -> bytes | None:
        """What was frozen, as it was handed in; None where there is no such batch."""
        with self._database.read() as connection:
            body = connection.execute(select(_b.body).where(_b.id == batch_id)).scalar()
        return None if body is None else str(body).encode()

    def parts(self, batch_id: str) -> tuple[Part, ...]:
        """The files of a batch that are made, in order."""
        found = select(_p.number, _p.pages, _p.sha256).where(_p.batch == batch_id)
        with self._database.read() as connection:
            return tuple(Part(*row) for row in connection.execute(found.order_by(_p.number)))

    def of_batch(self, batch_id: str) -> tuple[Issued, ...]:
        """The certificates of a batch in their order."""
        return self._issued(_ROWS.where(_c.batch == batch_id).order_by(_c.place))

    def find(self, number: str) -> Issued | None:
        """The certificate with this number as printed; of a bare serial the first issue."""
        serial, revision = _split(number)
        either = ((_c.serial == serial) & (_c.revision == revision)) | (
            (_c.serial == number) & (_c.revision == 1)
        )
        found = self._issued(_ROWS.where(either))
        return found[0] if found else None

    def search(self, text: str, limit: int = 200) -> tuple[Issued, ...]:
        """Certificates whose number, name, unit or award holds the text, the newest first."""
        said = text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
        like = f"%{said}%"
        held = [one.like(like, escape="\\") for one in (_c.serial, _c.name, _c.unit, _c.award)]
        either = held[0] | held[1] | held[2] | held[3]
        return self._issued(_ROWS.where(either).order_by(_b.at.desc(), _c.place).limit(limit))

    def same(self, names: Iterable[str], event: str) -> tuple[Issued, ...]:
        """What was issued under these names at an event and still counts."""
        wanted = tables.among(_c.name, sorted(set(names)))
        found = self._issued(_ROWS.where(_c.event == event, wanted).order_by(_c.serial))
        return tuple(one for one in found if not one.revoked)

    def last_revision(self, serial: str) -> int:
        """The newest issue under a serial; 0 where it was never given."""
        with self._database.read() as connection:
            found = select(func.max(_c.revision)).where(_c.serial == serial)
            return connection.execute(found).scalar() or 0

    def next_number(self, series: str) -> int:
        """The number that the next certificate of a series will get."""
        with self._database.read() as connection:
            found = connection.execute(select(_s.next).where(_s.series == series)).scalar()
        return int(found) if found else 1

    def begin_series(self, series: str, first: int) -> None:
        """Let a series go on from `first`, as other means gave the numbers before; never back."""
        with self._database.write() as connection:
            there = connection.execute(select(_s.next).where(_s.series == series)).scalar()
            if first > (there or 1):
                _take(connection, series, first - (there or 1))

    def printed(self, batch_id: str) -> int:
        """How many certificates of a batch came well out of the printer, as a person said."""
        told = [
            entry
            for entry in self.entries(PRINTED)
            if msgspec.json.decode(entry.body)["batch"] == batch_id
        ]
        return int(msgspec.json.decode(told[-1].body)["good"]) if told else 0

    def entries(self, kind: str = "") -> tuple[Entry, ...]:
        """The log of certificates in order, or its entries of one kind."""
        found = select(*(_e[name] for name in Entry.__struct_fields__)).order_by(_e.seq)
        if kind:
            found = found.where(_e.kind == kind)
        with self._database.read() as connection:
            rows: list[Any] = [tuple(row) for row in connection.execute(found)]
        return tuple(_entry(*row) for row in rows)

    def check(self) -> Verdict:
        """Whether the log, the batches and the logs of their matches are as they were written."""
        entries = self.entries()
        hashes = [entry.hash for entry in entries]
        verdict = issue_log.check(entries)
        if not verdict.ok:
            return verdict
        judged = self._sealer.judge(verdict, self._chain, hashes, ())
        if not judged.ok:
            bad = judged.first_bad or 1
            return msgspec.structs.replace(judged, words=issue_log.cut(bad))
        return self._against(entries, msgspec.structs.replace(verdict, sealed=judged.sealed))

    def _against(self, entries: Sequence[Entry], verdict: Verdict) -> Verdict:
        """Hold what was issued against the batches, the rows and the logs of the matches."""
        for entry in entries:
            if entry.kind not in (ISSUED, REISSUED):
                continue
            told = msgspec.json.decode(entry.body)
            said = self._batch_differs(told) or self._match_differs(told)
            if said is not None:
                return Verdict(False, said, entry.seq, verdict.last, verdict.head, verdict.sealed)
        return verdict

    def _batch_differs(self, told: dict[str, Any]) -> Any:
        body = self.body(told["batch"])
        card = self.batch(told["batch"])
        if body is None or card is None:
            return issue_log.other_batch(str(told["batch"]))
        whole = hashlib.sha256(body).hexdigest() == told["digest"] == card.digest
        rows = (card.count, card.first, card.last, card.match)
        same = rows == (told["count"], told["first"], told["last"], told["match"])
        return None if whole and same else issue_log.other_batch(card.name)

    def _match_differs(self, told: dict[str, Any]) -> Any:
        if not told["match"]:
            return None
        event, drawn = tables.event.c, tables.competition_event.c
        own, seq = told["match"], told["seq"]
        found = (
            select(event.hash).where(event.match == own, event.seq == seq),
            select(drawn.hash).where(drawn.competition == own, drawn.seq == seq),
        )
        with self._database.read() as connection:
            there = [connection.execute(one).scalar() for one in found]
        if told["head"] in there:
            return None
        return issue_log.other_match(told["match"], told["seq"])

    def _issued(self, found: Any) -> tuple[Issued, ...]:
        with self._database.read() as connection:
            gone = _revocations(connection)
            rows: list[Any] = [tuple(row) for row in connection.execute(found)]
        cards: list[Issued] = []
        for told in rows:
            row, (batch, place, event, at) = Row(*told[:7]), told[7:]
            day, why = gone.get((row.serial, row.revision), ("", ""))
            cards.append(Issued(row, batch, place, event, at, day, why))
        return tuple(cards)

    def _seal(self, entry: Entry, at: str) -> None:
        self._sealer.set(self._chain, entry.seq, entry.hash, at)


_made = (
    select(func.coalesce(func.sum(_p.pages), 0))
    .where(_p.batch == _b.id)
    .correlate(tables.award_batch)
    .scalar_subquery()
)
_count = (
    select(func.count(_c.serial))
    .where(_c.batch == _b.id)
    .correlate(tables.award_batch)
    .scalar_subquery()
)
_CARDS = select(
    *(_b.id, _b.name, _b.event, _b.at, _b.match, _b.digest, _b.key, _b.made_with, _b.part),
    *(_count, _made),
)
_ROWS = select(
    *(_c.serial, _c.revision, _c.kind, _c.name, _c.unit, _c.id_tail, _c.award),
    *(_c.batch, _c.place, _c.event, _b.at),
).join(tables.award_batch, _c.batch == _b.id)


def _entry(seq: int, kind: str, at: str, body: str, hash_: str, key: str, signature: str) -> Entry:
    return Entry(seq, kind, at, body.encode(), hash_, key, signature)


def _card(connection: Connection, row: Any) -> BatchCard:
    ends: list[str] = []
    for order in (_c.place, _c.place.desc()):
        found = select(_c.serial, _c.revision).where(_c.batch == row[0]).order_by(order).limit(1)
        end = connection.execute(found).first()
        ends.append(Row(end[0], end[1], "", "", "", "", "").number if end else "")
    return BatchCard(*row, *ends)


def _take(connection: Connection, series: str, count: int) -> int:
    there = connection.execute(select(_s.next).where(_s.series == series)).scalar()
    first = int(there) if there else 1
    if there:
        moved = tables.serial_series.update().where(_s.series == series)
        connection.execute(moved.values(next=first + count))
    else:
        connection.execute(insert(tables.serial_series).values(series=series, next=first + count))
    return first


def _keep(connection: Connection, frozen: Frozen, at: str) -> None:
    kept = ("id", "name", "event", "digest", "key", "made_with", "part", "match")
    values = {name: getattr(frozen, name) for name in kept}
    body = frozen.body.decode()
    connection.execute(insert(tables.award_batch).values(**values, at=at, body=body))
    rows = [
        msgspec.structs.asdict(row) | {"batch": frozen.id, "place": place, "event": frozen.event}
        for place, row in enumerate(frozen.rows, start=1)
    ]
    connection.execute(insert(tables.certificate), rows)


def _append(
    connection: Connection, kind: str, at: str, told: dict[str, Any], key: str, vouch: Vouch | None
) -> Entry:
    last = select(_e.seq, _e.hash).order_by(_e.seq.desc()).limit(1)
    row = connection.execute(last).first()
    seq, before = (int(row[0]), str(row[1])) if row else (0, START)
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    hash_ = issue_log.link(before, seq + 1, kind, at, body)
    signature = vouch(issue_log.signed_text(hash_)).hex() if vouch else ""
    entry = Entry(seq + 1, kind, at, body, hash_, key, signature)
    values = msgspec.structs.asdict(entry) | {"body": body.decode()}
    connection.execute(insert(tables.certificate_event).values(**values))
    return entry


def _revoked(gone: Withdrawn) -> dict[str, Any]:
    row = gone.row
    return {"serial": row.serial, "revision": row.revision, "date": gone.day, "reason": gone.why}


def _revocations(connection: Connection) -> dict[tuple[str, int], tuple[str, str]]:
    """For each certificate that was revoked the day and the reason."""
    bodies = connection.execute(select(_e.body).where(_e.kind == REVOKED)).scalars()
    told = [msgspec.json.decode(str(body)) for body in bodies]
    return {(one["serial"], one["revision"]): (one["date"], one["reason"]) for one in told}


def _split(number: str) -> tuple[str, int]:
    serial, mark, revision = number.rpartition("-R")
    return (serial, int(revision)) if mark and revision.isdecimal() else (number, 1)


def _other_bytes(number: int) -> Unfit:
    text = QT_TRANSLATE_NOOP(
        "store",
        "Part {number} of the batch was made before, with other bytes. Nothing was recorded. Print "
        "the file that was kept, or bring it back from a copy.",
    )
    return Unfit(words("store-other-bytes", "store", text, number=number))
