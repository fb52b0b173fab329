"""Options and the passphrase of the certificate commands; light, for every command loads it.

What sets pages and seals is imported by a command when it runs: that takes half a second.
"""

from __future__ import annotations

import os
import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.options import fail

TemplateOption = Annotated[
    str,
    typer.Option(
        "--template",
        metavar="NAME|FILE",
        help="honour (荣誉证书), merit (奖状), participation (参与证书), english, one of your own, "
        "or a file.",
    ),
]
IssuerOption = Annotated[
    list[str] | None,
    typer.Option("--issuer", help="Who awards, as printed; may be given again, in rank order."),
]
FontOption = Annotated[
    list[Path] | None,
    typer.Option("--font", metavar="FILE", help="A font for rare characters; may be given again."),
]
NumbersArgument = Annotated[list[str], typer.Argument(metavar="NUMBER…", help="As printed.")]
WhyOption = Annotated[str, typer.Option("--why", help="The reason, for the record.")]
OutOption = Annotated[Path, typer.Option("--out", metavar="DIR", help="Put the files there.")]
NO_KEY = "there is no key yet: quizapp certificate key make --name ISSUER --backup FILE"
PASSPHRASE = "QUIZAPP_PASSPHRASE"  # noqa: S105 - where it is, not what it is


def passphrase(question: str = "Passphrase: ") -> str:
    """The passphrase of the environment, or the one that a person types."""
    told = os.environ.get(PASSPHRASE)
    if told:
        return told
    if not sys.stdin.isatty():
        fail(f"the passphrase is missing: set {PASSPHRASE}, or run this in a terminal.", 2)
    return getpass(question)
