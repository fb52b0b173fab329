"""`quizapp` and `quizapp rehearse`: open the windows, or play a match without them."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from quizapp import __version__, clock
from quizapp.app.library import Library
from quizapp.app.matches import begin, describe, resume
from quizapp.app.rehearsal import play
from quizapp.app.settling import settle
from quizapp.bank.words import Words
from quizapp.cli import papers
from quizapp.cli.archive import archive_app
from quizapp.cli.bank import bank_app
from quizapp.cli.certificate import certificate_app
from quizapp.cli.contest import contest_app
from quizapp.cli.match import match_app
from quizapp.cli.options import (
    DataOption,
    JsonOption,
    chosen_data,
    fail,
    folder_of,
    library_of,
    show,
)
from quizapp.contest.draft import Draft, read_draft, to_plan
from quizapp.game.spoken import Lang
from quizapp.reports.results import write_all

app = typer.Typer(
    name="quizapp",
    help="Host a live knowledge competition. Without a command the program opens its windows.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(match_app, name="match")
app.add_typer(bank_app, name="bank")
app.add_typer(archive_app, name="archive")
app.command("results")(papers.results)
app.command("paper")(papers.paper)
app.add_typer(contest_app, name="contest")
app.add_typer(certificate_app, name="certificate")


def main() -> None:
    """Run the command line; an unexpected fault is logged to a file and told in one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except OSError as fault:
        if not fault.filename:
            raise
        fail(f"{fault.filename}: {fault.strerror}.")
    except Exception as problem:
        # Whatever carries words says itself what is wrong and what to do.
        said = getattr(problem, "words", None)
        if not isinstance(said, Words):
            raise
        fail(said)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    data: DataOption = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Open the windows, or run a command.

    All data lie in one folder: --data, else QUIZAPP_DATA, else the system's place for it.
    """
    if version:
        print(f"quizapp {__version__}")
        raise typer.Exit
    if data is not None:
        chosen_data.append(data)
    if context.invoked_subcommand is None:
        _open(data)
    else:
        settle()


def _open(data: Path | None) -> None:
    from quizapp.app import screenless

    if screenless.has_display():
        from quizapp.app.opening import run

        raise SystemExit(run(folder_of(data)))
    settle()
    folder = folder_of(data)
    out = folder / "rehearsal"
    print(
        "There is no display here, so the windows cannot be opened. The sample match is rehearsed "
        "without one instead; this takes a minute.\n"
        "这里没有显示器，无法打开窗口；现改为在后台彩排示例比赛，约需一分钟。",
        flush=True,
    )
    rehearse(data=data, out=out, seed=1, pace=0.0)
    print(
        f"pictures 画面: {out}\nledger 记分明细: {out / 'ledger.csv'}\n"
        f"results 成绩: {out / 'results.csv'}",
        flush=True,
    )


@app.command()
def rehearse(
    match: Annotated[
        str,
        typer.Option(
            "--match",
            metavar="FILE|ID",
            help="A competition: its file or its id; with --resume the id of a match. "
            "Without it: the shipped one; with --resume the last unfinished rehearsal.",
        ),
    ] = "",
    seed: Annotated[int, typer.Option(help="Decides what the simulated teams do.")] = 1,
    pace: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="1: real time; 0: as fast as possible.")
    ] = 0.0,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Put pictures, ledger and results there."),
    ] = None,
    trace: Annotated[
        bool,
        typer.Option(
            "--trace", help="Print each decision's sequence number after its commit, one a line."
        ),
    ] = False,
    resume_: Annotated[
        bool, typer.Option("--resume", help="Go on with an unfinished rehearsal.")
    ] = False,
    as_json: JsonOption = False,
    lang: Annotated[str, typer.Option(help="Language of the pictures: zh or en.")] = "zh",
    data: DataOption = None,
) -> None:
    """Play a whole match with simulated teams; scores and used questions stay untouched."""
    library = library_of(data)
    if library.readonly:
        fail("another quizapp has this data folder open; close it, or use another --data DIR.")
    at = clock.now()
    if resume_:
        running = _resumed(library, match, at)
        draft = library.draft(running.show.match.plan.contest)
    else:
        draft = _draft(library, match)
        made = to_plan(draft, library.questions(draft), library.used(draft))
        if made.plan is None:
            for problem in made.problems:
                print(f"{problem.where}: {problem.words}", file=sys.stderr)
            fail("the competition is not ready to be played.")
        running = begin(library, made.plan, rehearsal=True, at=at)
    album = None
    if out is not None:
        from quizapp.app.pictures import Album

        theme, banks = (draft.theme, draft.banks) if draft is not None else ("red", ())
        album = Album(out, theme, lang, library, banks)

    def told(state: Any, events: Any, moment: int) -> None:
        if trace:
            print(running.last_seq, flush=True)
        if album is not None:
            album.take(state, events, moment)
            album.take_console(running.show, moment)

    if trace:
        print(running.last_seq, flush=True)
    if album is not None:
        album.take(running.show.match, (), at)
    outcome = play(running, seed, pace, told, at)
    state = running.show.match
    running.close()
    if out is not None:
        write_all(out, state)
    found = describe(running.id, state, at)
    found |= {
        "finished": outcome.finished,
        "decisions": outcome.decisions,
        "events": running.last_seq,
        "seconds": round(outcome.seconds, 3),
        "pictures": album.count if album else 0,
    }
    library.close()
    if as_json:
        show(found)
    elif not trace:
        print(f"{running.id}: {outcome.decisions} decisions, {running.last_seq} events recorded")
        for row in found["places"]:
            print(f"{row['place']:>3}  {row['name']}  {row['score']}  {row['award']}")
    if not outcome.finished:
        raise SystemExit(1)


@app.command()
def pictures(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Put the pictures there.")],
    theme: Annotated[
        list[str] | None,
        typer.Option(metavar="red|blue|FILE", help="A look; may be given again. Without it: both."),
    ] = None,
    lang: Annotated[
        list[str] | None,
        typer.Option(metavar="zh|en", help="A language; may be given again. Without it: both."),
    ] = None,
) -> None:
    """Paint every state of the big screen, from usual to extreme, with overviews of them."""
    from quizapp.app.sheet import contact_sheet

    langs: list[Lang] = ["en" if one == "en" else "zh" for one in lang or ["zh", "en"]]
    if unknown := [one for one in lang or [] if one not in ("zh", "en")]:
        fail(f"there is no language {unknown[0]!r}; zh and en are there.", 2)
    try:
        count = sum(1 for _ in contact_sheet(out, theme or ["red", "blue"], langs))
    except OSError as fault:
        fail(f"{fault.filename}: {fault.strerror}.")
    print(f"{out}: {count} pictures")


def _draft(library: Library, named: str) -> Draft:
    if named and (Path(named).is_file() or named.endswith(".json")):
        try:
            return read_draft(Path(named).read_bytes())
        except OSError as fault:
            fail(f"{named} cannot be read: {fault.strerror}.")
    cards = library.shelf.contests()
    contest = named or next((card.id for card in cards if card.id == "sample"), "")
    contest = contest or (cards[0].id if cards else "")
    draft = library.draft(contest)
    if draft is None:
        fail(f"there is no competition {contest!r}.")
    return draft


def _resumed(library: Library, named: str, at: int) -> Any:
    cards = library.practice_log.matches()
    unfinished = [card for card in cards if card.events and not card.finished]
    if not named and not unfinished:
        fail("there is no unfinished rehearsal to go on with.")
    running = resume(library, named or unfinished[0].id, at)
    if running is None:
        fail(f"there is no match {named!r}.")
    return running


@app.command()
def story(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
) -> None:
    """Play an evening written as a story and print where it differs; exit code 1 if it does."""
    from quizapp.files import story as stories

    differs = False
    for file in files:
        try:
            outcome = stories.play(stories.load(file))
        except stories.NotAStory as bad:
            fail(bad.words)
        for line in outcome.differences:
            print(f"{file}: {line}")
        differs = differs or bool(outcome.differences)
        if not outcome.differences:
            print(f"{file}: as told")
    if differs:
        raise SystemExit(1)
