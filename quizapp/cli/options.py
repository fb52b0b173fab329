"""What the commands have in common: the data folder, JSON, and how a failure is told."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from quizapp import paths
from quizapp.app.faults import log_to
from quizapp.app.library import Library
from quizapp.bank.words import Words

DataOption = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="The folder of all data, instead of QUIZAPP_DATA."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
chosen_data: list[Path] = []
"""The folder of `quizapp --data DIR COMMAND`."""


def fail(said: Words | str, code: int = 1) -> NoReturn:
    """Say what is wrong and end."""
    print(f"quizapp: {said}", file=sys.stderr)
    raise SystemExit(code)


def folder_of(chosen: Path | None) -> Path:
    """The data folder that a command works on."""
    folder = chosen or (chosen_data[-1] if chosen_data else None)
    try:
        return paths.user_data(folder)
    except OSError as fault:
        fail(f"the data folder cannot be used: {fault}. Choose another one with --data DIR.", 2)


def library_of(chosen: Path | None, *, readonly: bool = False) -> Library:
    """The library of the data folder, opened."""
    folder = folder_of(chosen)
    log_to(folder)
    return Library(folder, readonly=readonly)


def looked_at(chosen: Path | None) -> Library:
    """The library for looking only: that needs no lock and makes nothing where there is one."""
    folder = folder_of(chosen)
    there = (folder / "quizapp.db").exists() and (folder / "rehearsal.db").exists()
    return library_of(chosen, readonly=there)


def show(value: Any) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=1), flush=True)
