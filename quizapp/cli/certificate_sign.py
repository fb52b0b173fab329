"""`quizapp certificate sign-pdf`: sign PDFs with a .p12, for readers that show such signatures."""

from __future__ import annotations

import os
import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated, Any

import typer

from quizapp.cli.options import JsonOption, fail, show

PHRASE = "QUIZAPP_P12_PASSPHRASE"


def certificate_sign_pdf(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="PDFs.")],
    p12: Annotated[Path, typer.Option("--p12", metavar="FILE", help="Certificate and key.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Put the signed files there.")],
    reason: Annotated[str, typer.Option(help="Why it is signed, shown by readers.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Sign PDFs with a person's or an office's certificate (PAdES B-B), into another folder.

    Needs the package pyHanko: pip install quizapp[sign]. The passphrase of the .p12 is asked for,
    or taken from QUIZAPP_P12_PASSPHRASE. Each file is judged again before it is written. The code
    on the paper is checked as ever; such a signature covers the file alone.
    """
    from quizapp.awards import signed_pdf

    rows: list[dict[str, Any]] = []
    try:
        key, phrase = p12.read_bytes(), _phrase()
        out.mkdir(parents=True, exist_ok=True)
        for file in files:
            target = out / file.name
            if target.exists() and target.samefile(file):
                fail(f"{file}: --out is its own folder; what was made is never written over.", 2)
            made = signed_pdf.sign(file.read_bytes(), key, phrase, reason)
            last = signed_pdf.signatures(made)[-1]
            if not last.good:
                fail(f"{file}: the signature does not hold; nothing was written.")
            target.write_bytes(made)
            rows.append({"file": str(target), "who": last.who})
    except OSError as fault:
        fail(f"{fault.filename}: {fault.strerror}.")
    except signed_pdf.NotSigned as refused:
        fail(refused.words)
    if as_json:
        show({"files": rows})
    for row in () if as_json else rows:
        print(f"{row['file']}: {row['who']}")


def _phrase() -> str:
    told = os.environ.get(PHRASE)
    if told is not None:
        return told
    if not sys.stdin.isatty():
        fail(f"the passphrase is missing: set {PHRASE}, or run this in a terminal.", 2)
    return getpass("Passphrase of the .p12: ")
