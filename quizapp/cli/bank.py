"""`quizapp bank …`: read, check and count question banks, bring files in, hand banks out.

BANK is the id of a bank on the shelf, or a .quiz.txt file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from msgspec import Struct

from quizapp import clock, paths
from quizapp.app.importing import Refused, Shelved, bring_in
from quizapp.bank import report
from quizapp.bank.citing import Material
from quizapp.bank.likeness import likenesses
from quizapp.bank.problems import Reading
from quizapp.bank.question import Bank, Question
from quizapp.bank.text import valid_id
from quizapp.cli.options import DataOption, JsonOption, fail, library_of, looked_at, show
from quizapp.files import material, own, reader

bank_app = typer.Typer(
    help="Read, check, compare and count question banks, bring files in, hand banks out.",
    no_args_is_help=True,
)
FilesArgument = Annotated[list[Path] | None, typer.Argument(metavar="FILE…")]
FileArgument = Annotated[Path | None, typer.Argument(metavar="[FILE]")]
ShippedOption = Annotated[bool, typer.Option("--shipped", help="The banks that come along.")]
BankArgument = Annotated[
    str, typer.Argument(metavar="BANK", help="The id of a bank, or a .quiz.txt file.")
]


class Found(Struct, frozen=True):
    """A bank that was named, with its media and materials; `id` is empty for a file."""

    id: str
    bank: Bank
    media: dict[str, bytes]
    materials: tuple[Material, ...] = ()


def _shipped_files() -> list[Path]:
    return sorted(paths.shipped_banks().glob(f"*{own.ENDING}"))


@bank_app.command("check")
def bank_check(
    files: FilesArgument = None, shipped: ShippedOption = False, as_json: JsonOption = False
) -> None:
    """Say what is wrong or doubtful; exit code 1 if there is an error or a file is unreadable."""
    files = [*(files or []), *(_shipped_files() if shipped else [])]
    if not files:
        fail("name a file, or --shipped.", 2)
    readings = [(file, reader.read(file)) for file in files]
    records: list[dict[str, Any]] = [
        {"file": str(file)} | report.check_record(reading, reading.form)
        for file, reading in readings
    ]
    wrong = any(one["severity"] == "error" for record in records for one in record["problems"])
    if as_json:
        show({"files": records})
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
        fail("name one file, or --shipped.", 2)
    files = [file] if file is not None else _shipped_files()
    questions = tuple(one for path in files for one in reader.read(path).bank.questions)
    record = report.stats_record(Bank("", questions))
    if as_json:
        show(record)
        return
    for name, value in record.items():
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")


@bank_app.command("read")
def bank_read(
    file: Annotated[Path, typer.Argument(metavar="FILE")], as_json: JsonOption = False
) -> None:
    """Read a file of any format and print its questions; exit code 1 if it is refused."""
    try:
        reading = reader.read(file)
    except reader.Unreadable as refused:
        if as_json:
            show(_refusal(file, refused))
        fail(refused.words)
    record = _read_record(reading)
    if as_json:
        show(record)
        return
    for one in record["questions"]:
        print(f"{one['where']}: {one['kind']}, {one['status']}: {one['stem']}")
    for one in record["problems"]:
        print(f"{one['where']}: {one['severity']}: {one['what']}", file=sys.stderr)
    for one in record["unread"]:
        print(f"{one['where']}: not read: {one['text']}", file=sys.stderr)


def _read_record(reading: Reading) -> dict[str, Any]:
    unread = [
        {"where": one.where, "text": one.text, "why": str(one.why) if one.why else None}
        for one in reading.unread
    ]
    return report.reading_record(reading, reading.form) | {"unread": unread}


def _refusal(file: Path, refused: reader.Unreadable) -> dict[str, Any]:
    problem = {
        "where": file.name,
        "what": str(refused.words),
        "severity": "error",
        "code": refused.words.code,
    }
    return {"format": None, "questions": [], "problems": [problem], "skipped": 0}


@bank_app.command("import")
def bank_import(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    into: Annotated[
        str,
        typer.Option(
            "--into",
            metavar="BANK",
            help="The bank to put them into: an id (a new one makes a new bank), or a .quiz.txt "
            "file.",
        ),
    ],
    again: Annotated[
        bool, typer.Option("--again", help="Take also what stands in the bank already.")
    ] = False,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Put all questions of files into a bank, doubtful ones as drafts: all of them or none.

    What stands in the bank already, word for word with the same key, is not taken twice. Exit
    code 1 if a file is refused; then nothing was taken.
    """
    try:
        if _is_file(into):
            shelved = bring_in(files, Path(into), again=again, at=clock.wall())
        elif not valid_id(into):
            fail(f"{into!r} cannot be the id of a bank: it must be one word.", 2)
        else:
            library = library_of(data)
            if library.readonly:
                fail("another quizapp has this data folder open; close it and try again.")
            shelved = bring_in(files, into, library=library, again=again, at=clock.wall())
            library.close()
    except Refused as refused:
        if as_json:
            show(_refusal(refused.file, refused.cause) | {"bank": into, "taken": 0, "drafts": 0})
        fail(f"{refused.file.name}: {refused.cause.words}")
    _tell(shelved, into, as_json)


def _tell(shelved: Shelved, into: str, as_json: bool) -> None:
    if as_json:
        show(
            {
                "bank": into,
                "taken": len(shelved.taken),
                "drafts": shelved.drafts,
                "known": shelved.known,
                "questions": [one.id for one in shelved.taken],
                "problems": [report.problem_record(one) for one in shelved.problems],
            }
        )
        return
    for one in shelved.problems:
        print(f"{one.where}: {one.severity}: {one.words}", file=sys.stderr)
    print(
        f"{into}: {len(shelved.taken)} questions taken, {shelved.drafts} of them drafts; "
        f"{shelved.known} were there already"
    )


@bank_app.command("export")
def bank_export(
    bank: BankArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    form: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="FORMAT",
            help="quizapp-bank, xlsx, template, csv, docx, docx-key, docx-judges, gift, aiken, "
            "moodle-xml, qti-2.1, qti-3.0 or kahoot; without it, by the ending of FILE.",
        ),
    ] = "",
    lang: Annotated[str, typer.Option(help="Language of headings: zh or en.")] = "zh",
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Papers (docx…): print drafts too.")
    ] = False,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Write a bank into a file of another format, and tell what does not fit into it.

    Papers hold no drafts, which nobody has checked, unless --drafts asks for them.
    """
    from quizapp.files import writer

    if form and form not in list(writer.Form):
        fail(f"{form!r} is no format; --help names them.", 2)
    wanted = writer.Form(form) if form else writer.form_for(file.name)
    if wanted is None:
        fail("the ending of the file tells no format; name one with --as FORMAT.", 2)
    found = _found(bank, data)
    tongue: Literal["zh", "en"] = "en" if lang == "en" else "zh"
    only_ready = wanted in writer.PAPERS and not drafts
    bank_out = writer.fit_to_print(found.bank) if only_ready else found.bank
    unprinted = len(found.bank.questions) - len(bank_out.questions)
    made = writer.made(wanted, bank_out, found.media, lang=tongue, materials=found.materials)
    try:
        writer.write(wanted, file, made, bank_out, found.media)
    except (OSError, ValueError) as fault:
        fail(f"{file} cannot be written: {fault}")
    problems = [report.problem_record(one) for one in made.problems]
    if as_json:
        show(
            {"file": str(file), "format": wanted.value, "questions": made.questions}
            | {"left": len(found.bank.questions) - made.questions}
            | {"drafts_left": unprinted, "problems": problems}
        )
        return
    for one in problems:
        print(f"{one['where']}: {one['severity']}: {one['what']}", file=sys.stderr)
    print(f"{file}: {made.questions} of {len(found.bank.questions)} questions")
    if unprinted:
        print(f"{unprinted} drafts left out; --drafts prints them too", file=sys.stderr)


@bank_app.command("like")
def bank_like(
    bank: BankArgument,
    across: Annotated[
        bool, typer.Option("--across", help="Compare with the other banks on the shelf instead.")
    ] = False,
    least: Annotated[
        float, typer.Option(min=0.5, max=1.0, help="How alike two questions must be, 0.5 to 1.")
    ] = 0.82,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Tell which questions are nearly the same, the most alike first."""
    found = _found(bank, data)
    own_questions = found.bank.questions
    others = _others(found.id, data) if across else None
    pairs = likenesses(
        own_questions, None if others is None else [one for _, one in others], least=least
    )
    rows = [
        {
            "one": own_questions[pair.one].id,
            "other": (
                others[pair.other][1] if others is not None else own_questions[pair.other]
            ).id,
            "bank": others[pair.other][0] if others is not None else bank,
            "degree": round(pair.degree, 4),
            "same_key": pair.same_key,
        }
        for pair in pairs
    ]
    if as_json:
        show({"bank": bank, "questions": len(own_questions), "pairs": rows})
        return
    for row in rows:
        key = "same key" if row["same_key"] else "other key"
        print(f"{row['one']}  {row['other']} ({row['bank']})  {row['degree']:.0%}  {key}")
    if not rows:
        print("No two questions are nearly the same.")


def _is_file(named: str) -> bool:
    return named.endswith((own.ENDING, ".zip")) or Path(named).is_file()


def _found(named: str, data: Path | None) -> Found:
    """The bank that a command names; ends the program where there is none."""
    if _is_file(named):
        path = Path(named)
        return Found("", own.read(path).bank, own.read_media(path), material.shipped())
    library = looked_at(data)
    bank, media = library.banks.bank(named), library.banks.media(named)
    bodies = [library.materials.body(card.id) for card in library.materials.cards()]
    ids = ", ".join(card.id for card in library.banks.cards())
    library.close()
    if bank is None:
        fail(f"there is no bank {named!r}; there are: {ids or 'none'}.")
    materials = (*material.shipped(), *(material.decoded(body) for body in bodies if body))
    return Found(named, bank, media, materials)


def _others(bank_id: str, data: Path | None) -> Sequence[tuple[str, Question]]:
    """The questions of all banks on the shelf but one, each with the id of its bank."""
    library = looked_at(data)
    found = [
        (card.id, question)
        for card in library.banks.cards()
        if card.id != bank_id
        for question in (library.banks.bank(card.id) or Bank("")).questions
    ]
    library.close()
    return found
