"""`quizapp archive …`: a match or a competition as one file, and the spare computer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from quizapp.app.handing import results_of, speaking
from quizapp.app.library import Library
from quizapp.app.parcels import contest_parcel, hand_over, keep_here, match_parcel, with_files
from quizapp.app.staged import competition_parcel
from quizapp.app.unpacking import Came, take
from quizapp.cli.options import DataOption, JsonOption, fail, library_of, looked_at, show
from quizapp.cli.papers import LangOption, tongue_of
from quizapp.files import parcel
from quizapp.files.disk import put
from quizapp.files.parcel import Parcel

archive_app = typer.Typer(
    help="Carry a match or a competition to another computer as one file.", no_args_is_help=True
)


@archive_app.command("export")
def archive_export(
    named: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a match, or of a competition.")
    ],
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    handing_over: Annotated[
        bool,
        typer.Option(
            "--hand-over",
            help="The match goes on on the other computer, and here only after a confirmation.",
        ),
    ] = False,
    as_json: JsonOption = False,
    lang: LangOption = "zh",
    data: DataOption = None,
) -> None:
    """Write a match (its log, plan, media, results) or a competition with its matches to a file.

    One of several stages goes whole: record, draws, heats, matches.

    Keys and passphrases are never in it.
    """
    library = library_of(data) if handing_over else looked_at(data)
    if handing_over and library.readonly:
        fail("another quizapp has this data folder open; end it first, then hand the match over.")
    try:
        made = _made(library, named, file, lang, handing_over=handing_over)
        content = parcel.pack(made)
        try:
            put(file, content)
        except OSError as fault:
            if handing_over:
                keep_here(library, named)
            fail(f"{file} cannot be written: {fault.strerror or fault}")
    finally:
        library.close()
    if as_json:
        told: dict[str, Any] = {"file": str(file), "purpose": made.purpose, "bytes": len(content)}
        show(told | {"parts": sorted(made.parts)})
        return
    print(f"{file}: {len(content) // 1024 + 1} KB, {len(made.parts)} parts")
    if handing_over:
        print("The match is marked as handed over; go on with it on the other computer.")


@archive_app.command("import")
def archive_import(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    as_json: JsonOption = False,
    lang: LangOption = "en",
    data: DataOption = None,
) -> None:
    """Take a match or competition in; exit code 1, and nothing taken, if anything is wrong with it.

    The chain of every record is checked. What is here already is told and not taken twice.
    """
    library = library_of(data)
    if library.readonly:
        fail("another quizapp has this data folder open; close it and try again.")
    try:
        came = take(library, parcel.read(file))
    finally:
        library.close()
    if as_json:
        show(_record(came))
        return
    print(speaking(tongue_of(lang)).say(came.words))
    for one in came.matches:
        print(f"{one.match}: {one.outcome.value}, {one.added} records added")


def _made(library: Library, named: str, file: Path, lang: str, *, handing_over: bool) -> Parcel:
    log = library.log_of(named)
    if log is None:
        if handing_over:
            fail(f"there is no match {named!r}.")
        staged = competition_parcel(library, named)
        return staged if staged is not None else contest_parcel(library, named)
    if handing_over:
        return hand_over(library, named, file.name)
    card = log.match(named)
    at = datetime.now().astimezone()
    tongue = speaking(tongue_of(lang))
    files = results_of(library, named, tongue, at) if card is not None and card.finished else ()
    return with_files(match_parcel(library, named, "match"), files or ())


def _record(came: Came) -> dict[str, Any]:
    matches = [
        {"match": one.match, "outcome": one.outcome.value, "added": one.added}
        for one in came.matches
    ]
    return {"matches": matches, "contest": came.contest or None, "message": str(came.words)}
