"""`quizapp certificate verify` and `preflight`: judge codes and pages, look at a roster."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.certificate_options import FontOption, IssuerOption, TemplateOption
from quizapp.cli.options import DataOption, JsonOption, show


def certificate_verify(
    things: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|TEXT…", help="A PDF, a picture, a text, or what a scanner read; - reads."
        ),
    ],
    issuer: Annotated[
        list[Path] | None,
        typer.Option("--issuer", metavar="FILE", help="Believe this issuer too, just now."),
    ] = None,
    revocations: Annotated[
        list[Path] | None,
        typer.Option("--revocations", metavar="FILE", help="Take this list into account too."),
    ] = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Say of each code whether it is genuine, revoked, altered or of an unknown issuer.

    Of a PDF the printed text is compared with what was sealed. Needs no match and no passphrase.

    Exit code 0: all genuine; 1: altered, or a page does not show all that is sealed; 3: revoked;
    4: unknown issuer; 5: no code can be read; of several the worst, in the order 1 3 5 4 0.
    """
    from quizapp.cli.certificate_findings import told

    code = told(things, issuer or [], revocations or [], as_json=as_json, data=data)
    if code:
        raise SystemExit(code)


def certificate_preflight(
    roster: Annotated[Path, typer.Argument(metavar="ROSTER.xlsx")],
    template: TemplateOption = "honour",
    event: Annotated[str, typer.Option(help="The event as printed.")] = "“同心杯”知识竞赛",
    issuer: IssuerOption = None,
    award: Annotated[str, typer.Option(help="For rows that name no award.")] = "",
    fonts: FontOption = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Check a roster before anything is numbered: signs, fonts, doubles, texts that do not fit.

    Exit code 1 if an error stands in the way, or somebody stands there twice.
    """
    from quizapp.cli import certificate_order as ordering
    from quizapp.cli import certificate_records as records

    read, found = ordering.preflight(roster, template, event, issuer, award, fonts, data)
    ready = not any(one.severity == "error" or one.code == "TWICE" for one in found)
    if as_json:
        show({"rows": len(read.honours), "ready": ready, "problems": records.problem_rows(found)})
    else:
        records.tell_problems(found, sys.stdout)
        state = "ready" if ready else "not ready"
        print(f"{roster}: {len(read.honours)} rows, {state}")
    if not ready:
        raise SystemExit(1)
