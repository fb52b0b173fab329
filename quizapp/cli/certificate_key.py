"""`quizapp certificate key …` and `trust …`: the issuer's key, and whom this computer believes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizapp.cli.certificate_options import NO_KEY, PASSPHRASE, passphrase
from quizapp.cli.options import DataOption, JsonOption, fail, folder_of, show

if TYPE_CHECKING:
    from quizapp.app.keeping import Keeper
    from quizapp.awards.trust_issuer import Issuer

key_app = typer.Typer(
    help="The issuer's key: make it, back it up, try the backup, let a new one follow. The "
    "passphrase is asked for, or taken from QUIZAPP_PASSPHRASE.",
    no_args_is_help=True,
)
trust_app = typer.Typer(
    help="Whom this computer believes, and what this issuer hands out.", no_args_is_help=True
)
NameOption = Annotated[str, typer.Option("--name", help="The issuer, as verifiers show it.")]
AddressOption = Annotated[
    str,
    typer.Option(
        "--address", metavar="URL", help="Where codes lead; without it they hold readable text."
    ),
]
FileArgument = Annotated[Path, typer.Argument(metavar="FILE")]


@key_app.command("make")
def key_make(
    name: NameOption,
    address: AddressOption = "",
    backup: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Back it up there at once, and try the backup."),
    ] = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Make the key. Certificates can be issued when a backup of it was tried."""
    keeper = _keeper(data)
    phrase = _twice()
    issuer = keeper.make(name, phrase, address)
    if backup is not None:
        keeper.backup(backup)
        keeper.test_file(backup, phrase)
    _tell(keeper, issuer, as_json)


@key_app.command("show")
def key_show(as_json: JsonOption = False, data: DataOption = None) -> None:
    """Name, fingerprint and state of the key; exit code 1 where there is none."""
    keeper = _keeper(data)
    issuer = keeper.issuer()
    if issuer is None:
        fail(NO_KEY)
    _tell(keeper, issuer, as_json)


@key_app.command("backup")
def key_backup(file: FileArgument, data: DataOption = None) -> None:
    """Copy the key to a file, wrapped by its passphrase. Try it with `key test FILE`."""
    _made(data).backup(file)
    print(file)


@key_app.command("sheet")
def key_sheet(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf")], data: DataOption = None
) -> None:
    """Write the sheet for the safe: nine rows of digits. Print it, then DELETE the file."""
    from quizapp.awards.seal_file import write_whole

    keeper = _made(data)
    keeper.unlock(passphrase())
    write_whole(file, keeper.sheet_for_paper())
    print(
        f"{file}: whoever holds it holds the seal. Print it and delete the file at once.",
        file=sys.stderr,
    )


@key_app.command("test")
def key_test(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]")] = None,
    paper: Annotated[
        bool, typer.Option("--paper", help="Read the rows of the printed sheet from the input.")
    ] = False,
    data: DataOption = None,
) -> None:
    """Restore a backup for proof only; before that no certificate is issued."""
    keeper = _made(data)
    if (file is None) is not paper:
        fail("name the file of the backup, or --paper.", 2)
    if file is None:
        keeper.test_paper(sys.stdin.read(4096))
    else:
        _there(file)
        keeper.test_file(file, passphrase())
    print("the backup brings the key back")


@key_app.command("restore")
def key_restore(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]")] = None,
    paper: Annotated[
        bool, typer.Option("--paper", help="Read the rows of the printed sheet from the input.")
    ] = False,
    card: Annotated[
        Path | None, typer.Option("--card", metavar="FILE", help="The issuer file, with --paper.")
    ] = None,
    name: NameOption = "",
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Take the key back from a backup, on a new computer. Bring the list of revocations too."""
    from quizapp.files.disk import content_of

    keeper = _keeper(data)
    if (file is None) is not paper:
        fail("name the file of the backup, or --paper.", 2)
    if file is not None:
        _there(file)
        issuer = keeper.restore_file(file, passphrase())
    elif card is None and not name:
        fail("with --paper say --card FILE, or --name anew.", 2)
    else:
        typed = sys.stdin.read(4096)
        issuer = keeper.restore_paper(typed, passphrase(), content_of(card) if card else b"", name)
    _tell(keeper, issuer, as_json)


@key_app.command("rotate")
def key_rotate(as_json: JsonOption = False, data: DataOption = None) -> None:
    """Let a new key follow, vouched for by the old one; its backup has to be tried anew."""
    keeper = _made(data)
    phrase = passphrase()
    _tell(keeper, keeper.rotate(phrase, phrase), as_json)


@key_app.command("rename")
def key_rename(
    name: NameOption, address: AddressOption = "", as_json: JsonOption = False,
    data: DataOption = None,
) -> None:  # fmt: skip
    """Give the key another name or address; what it sealed stays good."""
    keeper = _made(data)
    _tell(keeper, keeper.rename(name, address, passphrase()), as_json)


@trust_app.command("list")
def trust_list(as_json: JsonOption = False, data: DataOption = None) -> None:
    """Everybody whom this computer believes, with fingerprints."""
    trust = _keeper(data).trust()
    if as_json:
        show({"issuers": [issuer_record(one) for one in trust.issuers]})
        return
    for one in trust.issuers:
        print(f"{one.fingerprint}  {one.name}")


@trust_app.command("import")
def trust_import(
    file: FileArgument,
    fingerprint: Annotated[
        str,
        typer.Option(help="The fingerprint that the issuer has published; it must be the same."),
    ] = "",
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Believe an issuer, or take in its list of revoked certificates.

    An issuer is believed only if its fingerprint is said, as it was published elsewhere: exit code
    1 without it, and the fingerprint of the file is shown.
    """
    from quizapp.awards.trust_issuer import Issuer
    from quizapp.files.disk import content_of

    keeper = _keeper(data)
    found = keeper.look_at(content_of(file))
    if isinstance(found, Issuer):
        told = "".join(fingerprint.split()).upper()
        if told != found.fingerprint.replace(" ", ""):
            print(f"{found.name}: {found.fingerprint}", file=sys.stderr)
            said = "is another" if told else "was not said"
            fail(f"the fingerprint {said}: compare with what the issuer published (--fingerprint).")
    keeper.believe(found)
    if isinstance(found, Issuer):
        record = issuer_record(found)
    else:
        record = {"list": found.number, "date": found.date, "revoked": len(found.entries)}
    show(record) if as_json else print(*record.values())


@trust_app.command("drop")
def trust_drop(
    fingerprint: Annotated[str, typer.Argument(metavar="FINGERPRINT")], data: DataOption = None
) -> None:
    """Believe an imported issuer no more."""
    keeper = _keeper(data)
    told = "".join(fingerprint.split()).upper()
    found = [one for one in keeper.imported().issuers if one.fingerprint.replace(" ", "") == told]
    if not found:
        fail(f"no imported issuer has the fingerprint {fingerprint!r}.")
    keeper.disbelieve(found[0].public)
    print(found[0].name)


@trust_app.command("issuer")
def trust_issuer_file(
    file: Annotated[Path, typer.Argument(metavar="FILE")] = Path("issuer.json"),
    data: DataOption = None,
) -> None:
    """Write this issuer's public card, for other verifiers."""
    _made(data).export_issuer(file)
    print(file)


@trust_app.command("revocations")
def trust_revocations(
    file: Annotated[Path, typer.Argument(metavar="FILE")] = Path("revocations.json"),
    data: DataOption = None,
) -> None:
    """Write the newest signed list of what this issuer has revoked."""
    keeper = _made(data)
    if keeper.revocations() is None:
        keeper.unlock(passphrase())
    signed = keeper.export_revocations(file)
    print(f"{file}: no. {signed.number} of {signed.date}, {len(signed.entries)} certificates")


def issuer_record(issuer: Issuer) -> dict[str, Any]:
    """An issuer as JSON tells it."""
    return {
        "name": issuer.name,
        "fingerprint": issuer.fingerprint,
        "since": issuer.since,
        "address": issuer.address or None,
        "follows": issuer.previous.hex() or None,
    }


def _keeper(data: Path | None) -> Keeper:
    from quizapp.app.keeping import Keeper

    return Keeper(folder_of(data))


def _made(data: Path | None) -> Keeper:
    keeper = _keeper(data)
    if not keeper.exists():
        fail(NO_KEY)
    return keeper


def _there(file: Path) -> None:
    if not file.is_file():
        fail(f"{file} cannot be opened.", 2)


def _twice() -> str:
    """A new passphrase; one that is typed is typed twice."""
    phrase = passphrase("New passphrase: ")
    if PASSPHRASE not in os.environ and passphrase("Once more: ") != phrase:
        fail("the two were not the same.")
    return phrase


def _tell(keeper: Keeper, issuer: Issuer, as_json: bool) -> None:
    obstacle = keeper.obstacle()
    if as_json:
        show(issuer_record(issuer) | {"ready": obstacle is None})
        return
    print(f"{issuer.name}\nfingerprint {issuer.fingerprint}")
    if obstacle is not None:
        print(f"quizapp: {obstacle}", file=sys.stderr)
