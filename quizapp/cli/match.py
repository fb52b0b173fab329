"""`quizapp match …`: look at matches and their logs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from quizapp import clock
from quizapp.app.library import Library
from quizapp.app.matches import describe, look
from quizapp.cli.options import DataOption, JsonOption, fail, looked_at, show
from quizapp.store.rebuild import rebuild

match_app = typer.Typer(help="Look at matches and their logs.", no_args_is_help=True)


@match_app.command("list")
def match_list(as_json: JsonOption = False, data: DataOption = None) -> None:
    """All matches, rehearsals too, the last one first."""
    library = looked_at(data)
    cards = library.matches()
    library.close()
    if as_json:
        rows = [
            {
                "id": card.id,
                "title": card.title,
                "rehearsal": card.rehearsal,
                "opened_at": card.opened_at,
                "finished": card.finished,
                "events": card.events,
                "decisions": card.decisions,
                "last": card.last_kind,
                "last_at": card.last_at,
            }
            for card in cards
        ]
        show({"matches": rows})
        return
    for card in cards:
        state = "finished" if card.finished else "unfinished"
        print(f"{card.id}  {card.opened_at}  {state}  {card.events} events  {card.title}")
    if not cards:
        print("No match has been played yet.")


def _match(data: Path | None, match_id: str) -> tuple[Library, Any, str]:
    library = looked_at(data)
    if not match_id:
        cards = library.matches()
        if not cards:
            fail("no match has been played yet.")
        match_id = cards[0].id
    log = library.log_of(match_id)
    if log is None:
        fail(f"there is no match {match_id!r}.")
    return library, log, match_id


MatchArgument = Annotated[
    str, typer.Argument(metavar="[ID]", help="The match; without it the last one.")
]


@match_app.command("log")
def match_log(
    match_id: MatchArgument = "", as_json: JsonOption = False, data: DataOption = None
) -> None:
    """Every event of a match, in order."""
    library, log, match_id = _match(data, match_id)
    recorded = log.read(match_id)
    library.close()
    if as_json:
        events = [
            {
                "seq": one.seq,
                "kind": one.kind,
                "at": one.at,
                "decision": one.decision,
                "version": one.version,
                "hash": one.hash,
                "body": json.loads(one.body),
            }
            for one in recorded
        ]
        show({"match": match_id, "events": events})
        return
    for one in recorded:
        body = one.body.decode()
        body = body if len(body) < 160 else f"{body[:157]}…"
        print(f"{one.seq:>6}  {one.at}  {one.kind:<16} {body}")


@match_app.command("state")
def match_state(
    match_id: MatchArgument = "", as_json: JsonOption = False, data: DataOption = None
) -> None:
    """The match as its log comes to: scores, places, question, clock."""
    library, log, match_id = _match(data, match_id)
    found = look(log, match_id)
    library.close()
    if found is None:
        fail(f"match {match_id} has no event yet.")
    state = describe(match_id, found.match, clock.now())
    if as_json:
        show(state)
        return
    print(f"{state['title']}: {state['phase']}, next: {state['next']}")
    if found.last is not None:
        print(f"last recorded: {found.last}")
    for row in state["places"]:
        print(f"{row['place']:>3}  {row['name']}  {row['score']}  {row['award']}")


@match_app.command("verify")
def match_verify(
    match_id: MatchArgument = "", as_json: JsonOption = False, data: DataOption = None
) -> None:
    """Whether the log is as it was written; exit code 1 if not."""
    library, log, match_id = _match(data, match_id)
    verdict = log.verify(match_id)
    library.close()
    if as_json:
        show(
            {
                "match": match_id,
                "ok": verdict.ok,
                "first_bad": verdict.first_bad,
                "sealed": verdict.sealed,
                "head": verdict.short,
                "message": str(verdict.words),
            }
        )
    else:
        print(f"{match_id}: {verdict.words}")
    if not verdict.ok:
        raise SystemExit(1)


@match_app.command("rebuild")
def match_rebuild(
    journal: Annotated[
        Path, typer.Argument(metavar="FILE|FOLDER", help="The second copy of the log.")
    ],
    into: Annotated[
        Path, typer.Option("--into", metavar="FILE", help="The database to make, a new file.")
    ],
) -> None:
    """Make a lost database anew from the second copy; every chain is checked on the way."""
    rebuilt = rebuild(journal, into)
    print(f"{rebuilt.path}: {rebuilt.matches} matches, {rebuilt.events} events")
