"""`quizapp certificate …` about what is issued: look up, print again, issue anew, take back.

Exit codes as `certificate` says.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from quizapp.cli.certificate_options import FontOption, NumbersArgument, OutOption, WhyOption
from quizapp.cli.options import DataOption, JsonOption, show


def certificate_list(
    text: Annotated[str, typer.Argument(metavar="[TEXT]", help="In number, name or unit.")] = "",
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """The batches; with TEXT the certificates that it stands in."""
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data, readonly=True) as honouring:
        if text:
            found = honouring.search(text)
            if as_json:
                show({"certificates": [records.issued_record(one) for one in found]})
            for one in () if as_json else found:
                state = f"revoked {one.revoked}" if one.revoked else ""
                print(f"{one.number}  {one.row.name}  {one.row.award}  {one.batch}  {state}")
            return
        cards = honouring.batches()
        if as_json:
            show({"batches": [records.card_record(card) for card in cards]})
            return
        for card in cards:
            print(f"{card.id}  {card.at}  {card.made}/{card.count}  {card.first} – {card.last}")


def certificate_reprint(
    numbers: NumbersArgument,
    out: OutOption,
    why: WhyOption = "",
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Copy the very files that were made, and tell the pages; that is written into the log."""
    from quizapp.app import issued
    from quizapp.awards.batch import NotReady
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data) as honouring:
        try:
            again = issued.reprint(honouring, numbers, why)
        except NotReady as refused:
            records.refused(refused.problems, as_json)
        copies = ordering.copied(again.files, out)
        pages = [{"file": one.file, "first": one.first + 1, "last": one.end} for one in again.pages]
        if as_json:
            show({"files": [str(copy) for copy in copies], "pages": pages})
        else:
            for one in pages:
                print(f"{out / str(one['file'])}: pages {one['first']} to {one['last']}")


def certificate_revoke(
    numbers: NumbersArgument,
    why: WhyOption,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Take certificates back; the next signed list names them (`trust revocations` writes it)."""
    from quizapp.app import issued
    from quizapp.awards.batch import NotReady
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data) as honouring:
        ordering.open_keys_of(honouring, numbers)
        try:
            gone = issued.revoke(honouring, numbers, why)
        except NotReady as refused:
            records.refused(refused.problems, as_json)
        if as_json:
            show({"revoked": [records.issued_record(one) for one in gone]})
        else:
            for one in gone:
                print(f"{one.number}: revoked as of {one.revoked}")


def certificate_badge(
    numbers: NumbersArgument, out: OutOption, as_json: JsonOption = False, data: DataOption = None
) -> None:
    """Write each as an Open Badge 3.0 (JSON), and as a PDF/A-3b that carries it attached."""
    from quizapp.app import badges
    from quizapp.awards.batch import NotReady
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data) as honouring:
        ordering.open_keys_of(honouring, numbers)
        try:
            files = badges.badges(honouring, numbers, out)
        except NotReady as refused:
            records.refused(refused.problems, as_json)
    if as_json:
        show({"files": [str(one) for one in files]})
    else:
        print(*files, sep="\n")


def certificate_reissue(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="As printed.")],
    out: OutOption,
    why: WhyOption,
    name: Annotated[str, typer.Option(help="The right name.")] = "",
    unit: Annotated[str, typer.Option(help="The right unit.")] = "",
    award: Annotated[str, typer.Option(help="The right award.")] = "",
    fonts: FontOption = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Issue a certificate anew with other words: the number gets -R2 and the old one is revoked."""
    from quizapp.app import issued
    from quizapp.awards.batch import NotReady
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data, fonts) as honouring:
        ordering.open_keys_of(honouring, [number])
        try:
            right = ordering.corrected(honouring, number, name, unit, award)
            card = issued.reissue(honouring, number, right, why)
            made = ordering.produced(honouring, card.id)
            files = issued.export(honouring, card.id, out)
        except NotReady as refused:
            records.refused(refused.problems, as_json)
        if as_json:
            show(records.batch_record(honouring, made, files))
        else:
            print(f"{out}: {made.first}; {number} is revoked")


def certificate_check(as_json: JsonOption = False, data: DataOption = None) -> None:
    """Whether all that was issued is as it was written: log, batches, files; exit code 1 if not."""
    from quizapp.app import issued
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data, readonly=True) as honouring:
        found = issued.check(honouring)
        wrong = any(one.severity == "error" for one in found)
        if as_json:
            show({"ok": not wrong, "problems": records.problem_rows(found)})
        else:
            records.tell_problems(found, sys.stdout)
            if not wrong:
                count = sum(card.count for card in honouring.batches())
                print(f"{count} certificates: log, batches and signatures are whole")
    if wrong:
        raise SystemExit(1)


def certificate_log(as_json: JsonOption = False, data: DataOption = None) -> None:
    """What became of certificates, in order; rehearsals after the rest."""
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data, readonly=True) as honouring:
        entries = [*honouring.real.entries(), *honouring.practice.entries()]
        rows = [records.entry_record(one) for one in entries]
        if as_json:
            show({"entries": rows})
            return
        for row in rows:
            print(f"{row['seq']:>6}  {row['at']}  {row['kind']:<10} {row['body']}")
