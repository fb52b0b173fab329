"""What the certificate commands tell: JSON of batches, certificates and the log, and problems."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn, TextIO

import msgspec

from quizapp.app.honouring import Honouring
from quizapp.app.issued import Exported
from quizapp.awards import preflight as checks
from quizapp.awards.batch_spool import pages_of
from quizapp.bank.problems import Problem
from quizapp.cli.options import fail, show
from quizapp.store.issue_log import Entry
from quizapp.store.issued import BatchCard, Issued


def card_record(card: BatchCard) -> dict[str, Any]:
    """A batch as JSON tells it."""
    told = ("name", "event", "at", "digest", "count", "made", "first", "last")
    record: dict[str, Any] = {"batch": card.id} | {name: getattr(card, name) for name in told}
    record |= {"match": card.match or None, "specimen": card.id.startswith("r")}
    return record | {"made_with": card.made_with}


def batch_record(honouring: Honouring, card: BatchCard, files: Exported) -> dict[str, Any]:
    """A batch that was made, each certificate with its code and its page."""
    rows: list[dict[str, Any]] = []
    for place, entry in enumerate(honouring.frozen(card.id).entries):
        (at,) = pages_of([place], card.part)
        who = entry.honour.recipient
        rows.append(
            {
                "number": entry.number,
                "kind": who.kind.value,
                "name": who.name,
                "unit": who.unit,
                "members": list(who.members),
                "award": entry.honour.award,
                "place": entry.honour.place or None,
                "tied": entry.honour.tied,
                "file": at.file,
                "page": at.end,
                "code": entry.code,
            }
        )
    issuer = honouring.keeper_of(honouring.source_of(card.id)).issuer()
    return card_record(card) | {
        "certificates": rows,
        "files": {
            "pdfs": [str(one) for one in files.pdfs],
            "booklet": str(files.booklet),
            "signing_list": str(files.signing),
            "digest": str(files.digest),
            "issuer": str(files.issuer),
            "page": str(files.page),
        },
        "fingerprint": issuer.fingerprint if issuer else None,
    }


def entry_record(one: Entry) -> dict[str, Any]:
    """An entry of the log as JSON tells it."""
    told = {"seq": one.seq, "at": one.at, "kind": one.kind, "hash": one.hash}
    return told | {"signed": bool(one.signature), "body": msgspec.json.decode(one.body)}


def problem_rows(found: Sequence[Problem]) -> list[dict[str, Any]]:
    """Problems as JSON tells them."""
    return [
        {"severity": one.severity, "code": one.code, "where": one.where, "row": one.line or None}
        | {"what": str(one.words)}
        for one in found
    ]


def tell_problems(found: Sequence[Problem], stream: TextIO | None = None) -> None:
    """Problems, one a line."""
    for one in found:
        where = f"{one.where}: " if one.where else ""
        print(f"{where}{one.severity}: {one.words}", file=stream or sys.stderr)


def refused(found: Sequence[Problem], as_json: bool) -> NoReturn:
    """Tell what stands in the way, and end with 1."""
    if as_json:
        show({"problems": problem_rows(found)})
    tell_problems(found)
    if any(one.code == checks.TWICE for one in found):
        print("quizapp: if they are meant twice, say --twice.", file=sys.stderr)
    fail("nothing was numbered.")


def issued_record(one: Issued) -> dict[str, Any]:
    """A certificate on record as JSON tells it."""
    row = one.row
    return {
        "number": one.number,
        "kind": row.kind,
        "name": row.name,
        "unit": row.unit,
        "award": row.award,
        "event": one.event,
        "batch": one.batch,
        "page": one.place,
        "revoked": one.revoked or None,
        "reason": one.reason or None,
    }
