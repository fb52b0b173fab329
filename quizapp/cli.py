"""The command line: thin, works without a display, and stays as it is.

Exit codes: 0 done; 1 something is wrong with what was looked at (a broken log, a story that
differs, a bank with errors, a match that does not exist); 2 the command was misused.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from quizapp import __version__, clock, paths
from quizapp.app.faults import log_to
from quizapp.app.library import Library
from quizapp.app.matches import begin, describe, look, resume
from quizapp.app.rehearsal import play
from quizapp.bank import report
from quizapp.bank.problems import Reading
from quizapp.bank.words import Words
from quizapp.contest.draft import Draft, NotADraft, read_draft, to_plan
from quizapp.files import own
from quizapp.reports.results import write_all
from quizapp.store.problems import StoreProblem
from quizapp.store.rebuild import rebuild

app = typer.Typer(
    name="quizapp",
    help="Host a live knowledge competition. Without a command the program opens its windows.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
match_app = typer.Typer(help="Look at matches and their logs.", no_args_is_help=True)
bank_app = typer.Typer(help="Read, check and count question banks.", no_args_is_help=True)
app.add_typer(match_app, name="match")
app.add_typer(bank_app, name="bank")

DataOption = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="The folder of all data, instead of QUIZAPP_DATA."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_chosen: list[Path] = []
"""The folder of `quizapp --data DIR COMMAND`."""


def main() -> None:
    """Run the command line; an unexpected fault is logged to a file and told in one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except (StoreProblem, NotADraft, own.Unreadable) as problem:
        _fail(problem.words)


def _fail(said: Words | str, code: int = 1) -> NoReturn:
    print(f"quizapp: {said}", file=sys.stderr)
    raise SystemExit(code)


def _data(chosen: Path | None) -> Path:
    folder = chosen or (_chosen[-1] if _chosen else None)
    try:
        return paths.user_data(folder)
    except OSError as fault:
        _fail(f"the data folder cannot be used: {fault}. Choose another one with --data DIR.", 2)


def _library(chosen: Path | None, *, readonly: bool = False) -> Library:
    folder = _data(chosen)
    log_to(folder)
    return Library(folder, readonly=readonly)


def _print(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1), flush=True)


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
        _chosen.append(data)
    if context.invoked_subcommand is None:
        _open(data)


def _open(data: Path | None) -> None:
    from quizapp.app import screenless

    if screenless.has_display():
        from quizapp.app.opening import run

        raise SystemExit(run(_data(data)))
    folder = _data(data)
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
    library = _library(data)
    if library.readonly:
        _fail("another quizapp has this data folder open; close it, or use another --data DIR.")
    at = clock.now()
    if resume_:
        running = _resumed(library, match, at)
        theme = "red"
    else:
        draft = _draft(library, match)
        made = to_plan(draft, library.questions(draft), library.used(draft))
        if made.plan is None:
            for problem in made.problems:
                print(f"{problem.where}: {problem.words}", file=sys.stderr)
            _fail("the competition is not ready to be played.")
        running = begin(library, made.plan, rehearsal=True, at=at)
        theme = draft.theme
    album = None
    if out is not None:
        from quizapp.app.pictures import Album

        album = Album(out, theme, lang)

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
        _print(found)
    elif not trace:
        print(f"{running.id}: {outcome.decisions} decisions, {running.last_seq} events recorded")
        for row in found["places"]:
            print(f"{row['place']:>3}  {row['name']}  {row['score']}  {row['award']}")
    if not outcome.finished:
        raise SystemExit(1)


def _draft(library: Library, named: str) -> Draft:
    if named and (Path(named).is_file() or named.endswith(".json")):
        try:
            return read_draft(Path(named).read_bytes())
        except OSError as fault:
            _fail(f"{named} cannot be read: {fault.strerror}.")
    cards = library.shelf.contests()
    contest = named or next((card.id for card in cards if card.id == "sample"), "")
    contest = contest or (cards[0].id if cards else "")
    draft = library.draft(contest)
    if draft is None:
        _fail(f"there is no competition {contest!r}.")
    return draft


def _resumed(library: Library, named: str, at: int) -> Any:
    cards = library.practice_log.matches()
    unfinished = [card for card in cards if card.events and not card.finished]
    if not named and not unfinished:
        _fail("there is no unfinished rehearsal to go on with.")
    running = resume(library, named or unfinished[0].id, at)
    if running is None:
        _fail(f"there is no match {named!r}.")
    return running


@match_app.command("list")
def match_list(as_json: JsonOption = False, data: DataOption = None) -> None:
    """All matches, rehearsals too, the last one first."""
    library = _library(data, readonly=_exists(data))
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
        _print({"matches": rows})
        return
    for card in cards:
        state = "finished" if card.finished else "unfinished"
        print(f"{card.id}  {card.opened_at}  {state}  {card.events} events  {card.title}")
    if not cards:
        print("No match has been played yet.")


def _exists(data: Path | None) -> bool:
    """Whether there are databases to look at; looking needs no lock and makes nothing."""
    folder = _data(data)
    return (folder / "quizapp.db").exists() and (folder / "rehearsal.db").exists()


def _match(data: Path | None, match_id: str) -> tuple[Library, Any, str]:
    library = _library(data, readonly=_exists(data))
    if not match_id:
        cards = library.matches()
        if not cards:
            _fail("no match has been played yet.")
        match_id = cards[0].id
    log = library.log_of(match_id)
    if log is None:
        _fail(f"there is no match {match_id!r}.")
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
        _print({"match": match_id, "events": events})
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
        _fail(f"match {match_id} has no event yet.")
    state = describe(match_id, found.match, clock.now())
    if as_json:
        _print(state)
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
        _print(
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


FilesArgument = Annotated[list[Path] | None, typer.Argument(metavar="FILE…")]
FileArgument = Annotated[Path | None, typer.Argument(metavar="[FILE]")]
ShippedOption = Annotated[bool, typer.Option("--shipped", help="The banks that come along.")]


def _shipped_files() -> list[Path]:
    return sorted(paths.shipped_banks().glob("*.quiz.txt"))


@bank_app.command("check")
def bank_check(
    files: FilesArgument = None, shipped: ShippedOption = False, as_json: JsonOption = False
) -> None:
    """Say what is wrong or doubtful; exit code 1 if there is an error or a file is unreadable."""
    files = [*(files or []), *(_shipped_files() if shipped else [])]
    if not files:
        _fail("name a file, or --shipped.", 2)
    records: list[dict[str, Any]] = [
        {"file": str(file)} | report.check_record(own.read(file)) for file in files
    ]
    wrong = any(one["severity"] == "error" for record in records for one in record["problems"])
    if as_json:
        _print({"files": records})
    else:
        for record in records:
            for one in record["problems"]:
                print(f"{record['file']}: {one['where']}: {one['severity']}: {one['what']}")
            print(f"{record['file']}: {record['questions']} questions, {record['askable']} askable")
    if wrong:
        raise SystemExit(1)


@bank_app.command("stats")
def bank_stats(
    file: FileArgument = None, shipped: ShippedOption = False, as_json: JsonOption = False
) -> None:
    """Count a bank by kind, difficulty, topic, place and position of the right options."""
    if (file is None) is not shipped:
        _fail("name one file, or --shipped.", 2)
    files = [file] if file is not None else _shipped_files()
    questions = tuple(one for path in files for one in own.read(path).bank.questions)
    from quizapp.bank.question import Bank

    record = report.stats_record(Bank("", questions))
    if as_json:
        _print(record)
        return
    for name, value in record.items():
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")


@bank_app.command("read")
def bank_read(
    file: Annotated[Path, typer.Argument(metavar="FILE")], as_json: JsonOption = False
) -> None:
    """Read a bank and print every question; exit code 1 if the file is refused."""
    try:
        reading: Reading = own.read(file)
    except own.Unreadable as refused:
        if as_json:
            problem = {
                "where": str(file.name),
                "what": str(refused.words),
                "severity": "error",
                "code": refused.words.code,
            }
            _print({"format": None, "questions": [], "problems": [problem], "skipped": 0})
        _fail(refused.words)
    record = report.reading_record(reading)
    if as_json:
        _print(record)
        return
    for one in record["questions"]:
        print(f"{one['where']}: {one['kind']}, {one['status']}: {one['stem']}")
    for one in record["problems"]:
        print(f"{one['where']}: {one['severity']}: {one['what']}", file=sys.stderr)


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
            _fail(bad.words)
        for line in outcome.differences:
            print(f"{file}: {line}")
        differs = differs or bool(outcome.differences)
        if not outcome.differences:
            print(f"{file}: as told")
    if differs:
        raise SystemExit(1)
