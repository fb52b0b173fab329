"""`quizapp results`, `quizapp paper`: the files that go to people, written into a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from quizapp.app.handing import Handed, NotPut, NotReady, hand_out, papers_of, results_of, speaking
from quizapp.cli.options import DataOption, JsonOption, fail, looked_at, show
from quizapp.game.spoken import Lang
from quizapp.reports.bundle import Made

OutOption = Annotated[Path, typer.Option("--out", metavar="DIR", help="Put the files there.")]
LangOption = Annotated[str, typer.Option(help="Language of the files: zh or en.")]


def results(
    match_id: Annotated[
        str, typer.Argument(metavar="[ID]", help="The match; without it the last one.")
    ] = "",
    out: OutOption = Path("results"),
    as_json: JsonOption = False,
    lang: LangOption = "zh",
    data: DataOption = None,
) -> None:
    """Write results and ledger: a workbook, the list to be posted up, the report upward, CSV."""
    library = looked_at(data)
    if not match_id:
        cards = library.matches()
        match_id = cards[0].id if cards else ""
    made = results_of(library, match_id, speaking(tongue_of(lang)), datetime.now().astimezone())
    if made is None:
        library.close()
        fail(f"there is no match {match_id!r}." if match_id else "no match has been played yet.")
    try:
        _hand(made, out, {"match": match_id}, as_json=as_json)
    finally:
        library.close()


def paper(
    named: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a match, or of a competition.")
    ],
    out: OutOption = Path("papers"),
    as_json: JsonOption = False,
    lang: LangOption = "zh",
    data: DataOption = None,
) -> None:
    """Write the host's paper (PDF, Word) and the recount sheet (PDF, workbook).

    They hold the answers. A competition's questions are drawn as they will be when it is begun.
    """
    library = looked_at(data)
    try:
        made = papers_of(library, named, speaking(tongue_of(lang)), datetime.now().astimezone())
        if made is None:
            fail(f"there is no match and no competition {named!r}.")
        _hand(made, out, {"of": named}, as_json=as_json)
    except NotReady as fault:
        for problem in fault.problems:
            print(f"{problem.where}: {problem.words}", file=sys.stderr)
        fail("the competition is not ready to be played.")
    finally:
        library.close()


def tongue_of(lang: str) -> Lang:
    """The language that an option names."""
    if lang not in ("zh", "en"):
        fail(f"there is no language {lang!r}; zh and en are there.", 2)
    return "en" if lang == "en" else "zh"


def _hand(made: Iterable[Made], out: Path, told: dict[str, str], *, as_json: bool) -> None:
    try:
        files = hand_out(out, made)
    except NotPut as fault:
        for path in fault.put:
            print(path)
        fail(fault.words)
    if as_json:
        show({**told, "folder": str(out), "files": [_record(one) for one in files]})
        return
    for one in files:
        print(f"{one.path}  ({one.size // 1024 + 1} KB)")


def _record(one: Handed) -> dict[str, str | int]:
    return {"kind": one.kind, "path": str(one.path), "bytes": one.size}
