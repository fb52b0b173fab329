"""`quizapp certificate …`: from rows to paper; the other commands are put together here.

`certificate_register` looks after what is issued, `certificate_verify` judges what others hold,
`certificate_key` cares for keys and trust, `certificate_order` puts an order together and tells
what was made of it.

Exit codes: 0 done, or everything genuine; 1 something stands in the way or is altered; 2 the
command was misused; 3 revoked; 4 the issuer is unknown; 5 no code can be read. Of several answers
the worst counts: altered (or a page that does not show all that is sealed), revoked, unreadable,
unknown, genuine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizapp import clock
from quizapp.cli.certificate_key import key_app, trust_app
from quizapp.cli.certificate_options import FontOption, IssuerOption, OutOption, TemplateOption
from quizapp.cli.certificate_register import (
    certificate_badge,
    certificate_check,
    certificate_list,
    certificate_log,
    certificate_reissue,
    certificate_reprint,
    certificate_revoke,
)
from quizapp.cli.certificate_sign import certificate_sign_pdf
from quizapp.cli.certificate_verify import certificate_preflight, certificate_verify
from quizapp.cli.options import DataOption, JsonOption, fail, folder_of, show
from quizapp.contest.awards import Shared

certificate_app = typer.Typer(
    help="Issue certificates and check them. The key's passphrase is asked for, or taken from "
    "QUIZAPP_PASSPHRASE.",
    no_args_is_help=True,
)
certificate_app.command("verify")(certificate_verify)
certificate_app.command("preflight")(certificate_preflight)
certificate_app.add_typer(key_app, name="key")
certificate_app.add_typer(trust_app, name="trust")


@certificate_app.command("issue")
def certificate_issue(
    out: OutOption,
    match: Annotated[
        str, typer.Option("--match", metavar="ID", help="The match that the awards come from.")
    ] = "",
    contest: Annotated[
        str,
        typer.Option(
            "--contest",
            metavar="ID",
            help="The competition whose settled awards are taken.",
        ),
    ] = "",
    template: TemplateOption = "honour",
    roster: Annotated[
        Path | None,
        typer.Option("--roster", metavar="FILE", help="People or teams from Excel or CSV."),
    ] = None,
    event: Annotated[
        str, typer.Option(help="The event as printed; without it the match's title.")
    ] = "",
    issuer: IssuerOption = None,
    date: Annotated[
        str, typer.Option(metavar="YYYY-MM-DD", help="The date as printed; without it today.")
    ] = "",
    ties: Annotated[
        Shared,
        typer.Option(help="What equal ones get whose places lie in two awards."),
    ] = Shared.BETTER,
    places: Annotated[
        bool, typer.Option("--places/--no-places", help="The awards that the places give.")
    ] = True,
    members: Annotated[
        bool, typer.Option("--members", help="For each member one, instead of one a team.")
    ] = False,
    special: Annotated[
        list[str] | None,
        typer.Option(metavar="AWARD=NAME、NAME", help="An award to units; may be given again."),
    ] = None,
    best: Annotated[
        int, typer.Option(min=0, max=50, help="So many best players, by what they answered alone.")
    ] = 0,
    best_award: Annotated[str, typer.Option(help="What the best players get.")] = "最佳选手",
    taking_part: Annotated[
        str,
        typer.Option(metavar="AWARD", help="What all others get, of the match and of the roster."),
    ] = "",
    twice: Annotated[
        bool, typer.Option("--twice", help="Who is honoured twice for the same is meant twice.")
    ] = False,
    name: Annotated[str, typer.Option(help="What the batch is called.")] = "",
    number: Annotated[
        str,
        typer.Option(metavar="PATTERN", help="Of the numbers, such as 工竞〔{year}〕{no:3}号."),
    ] = "",
    first: Annotated[
        int, typer.Option("--from", min=0, help="Go on from this number; never back.")
    ] = 0,
    check_text: Annotated[
        str, typer.Option("--check-text", help="What stands below the code.")
    ] = "",
    fonts: FontOption = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Number, seal, set and check certificates; write PDFs, both lists and what a verifier needs.

    Awards come from a match (--match) or a competition of several (--contest), from a roster
    (--roster), or from one of them and a roster. Every page is decoded again and compared before it
    is written. A rehearsal gives specimens: 彩排 stands in number and event, printed and sealed;
    where there is no key yet, one is made for them.

    Exit code 1: something stands in the way; it is said what, and no number was used up.
    """
    from quizapp.app import honours, issued
    from quizapp.awards.batch import NotReady
    from quizapp.awards.order import lang_of
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    if not match and not contest and roster is None:
        fail("say whom to honour: --match ID, --contest ID or --roster FILE.", 2)
    if match and contest:
        fail("--match and --contest: say one of them.", 2)
    with ordering.desk(data, fonts) as honouring:
        choice = ordering.Choice(
            match, contest, roster, event, tuple(issuer or ()), date or clock.today(), ties, places,
            members, tuple(special or ()), best, best_award, taking_part, twice, name, number,
            check_text,
        )  # fmt: skip
        order, rows = ordering.order_of(honouring, choice, template)
        if order.source.rehearsal:
            print(
                "quizapp: this match is a rehearsal: specimens are made (彩排样本).",
                file=sys.stderr,
            )
        ordering.open_key(honouring, order.source, order.occasion.issuers[0])
        try:
            found = honours.to_roster(honouring.problems(order), rows)
            records.tell_problems(found)
            honouring.go_on_from(order, first)
            card = honouring.issue(order)
            made = ordering.produced(honouring, card.id)
            files = issued.export(honouring, made.id, out, lang_of(order))
        except NotReady as refused:
            records.refused(honours.to_roster(refused.problems, rows), as_json)
        record = records.batch_record(honouring, made, files)
        if as_json:
            show(record | {"problems": records.problem_rows(found)})
        else:
            print(f"{out}: {made.count} certificates, {made.first} – {made.last}, batch {made.id}")
            print(f"SHA-256 of the batch, to publish: {made.digest}")


@certificate_app.command("finish")
def certificate_finish(
    batch: Annotated[str, typer.Argument(metavar="BATCH")],
    out: OutOption,
    as_json: JsonOption = False,
    fonts: FontOption = None,
    data: DataOption = None,
) -> None:
    """Make what is missing of a batch that was cancelled or killed, and write its files again."""
    from quizapp.app import issued
    from quizapp.awards.batch import NotReady
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data, fonts) as honouring:
        try:
            made = ordering.produced(honouring, batch)
            files = issued.export(honouring, batch, out)
        except NotReady as refused:
            records.refused(refused.problems, as_json)
        if as_json:
            show(records.batch_record(honouring, made, files))
        else:
            print(f"{out}: {made.count} certificates, {made.first} – {made.last}")


@certificate_app.command("overlay")
def certificate_overlay(
    batch: Annotated[str, typer.Argument(metavar="BATCH")],
    out: OutOption,
    printer: Annotated[str, typer.Option(help="Shift and scale as measured for it.")] = "",
    tray: Annotated[str, typer.Option(help="And for this tray.")] = "",
    fonts: FontOption = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Write a batch for pre-printed stock (套打): texts and code alone, shifted for a printer."""
    from quizapp.awards.batch import NotReady
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    with ordering.desk(data, fonts) as honouring:
        try:
            files = ordering.overlaid(honouring, batch, out, printer, tray)
        except NotReady as refused:
            records.refused(refused.problems, as_json)
        if as_json:
            show({"batch": batch, "files": [str(one) for one in files]})
        else:
            print(*files, sep="\n")


@certificate_app.command("page")
def certificate_page(
    file: Annotated[Path, typer.Argument(metavar="FILE")] = Path("verify.html"),
    data: DataOption = None,
) -> None:
    """Write verify.html: one file with which anyone checks a certificate in a browser."""
    from quizapp.app.keeping import Keeper

    Keeper(folder_of(data)).export_page(file)
    print(file)


@certificate_app.command("calibration")
def certificate_calibration(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf")],
    printer: Annotated[str, typer.Option(help="Keep what was measured for this printer.")] = "",
    tray: Annotated[str, typer.Option(help="And for this tray.")] = "",
    measured: Annotated[
        tuple[float, float, float, float] | None,
        typer.Option(metavar="A← A↑ B← B↑", help="mm from the paper's edges to both crosses."),
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the page: zh or en.")] = "zh",
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Write the page to be measured with a ruler; with --measured keep a printer's shift."""
    from quizapp.cli import certificate_order as ordering

    ordering.calibrate(file, printer, tray, measured, lang, as_json, data)


certificate_app.command("list")(certificate_list)
certificate_app.command("reprint")(certificate_reprint)
certificate_app.command("reissue")(certificate_reissue)
certificate_app.command("revoke")(certificate_revoke)
certificate_app.command("badge")(certificate_badge)
certificate_app.command("sign-pdf")(certificate_sign_pdf)
certificate_app.command("check")(certificate_check)
certificate_app.command("log")(certificate_log)
