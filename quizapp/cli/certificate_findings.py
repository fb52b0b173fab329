"""What `quizapp certificate verify` finds, and how it is told."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quizapp.app.keeping import Keeper
from quizapp.awards import examine, revocation, trust_issuer
from quizapp.awards.examine import Finding, NotReadable
from quizapp.awards.order import is_specimen
from quizapp.awards.seal import Outcome
from quizapp.awards.seal_code import LONGEST_SCAN
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.trust import Trust
from quizapp.cli.options import fail, folder_of, show

_CODES = {
    Outcome.ALTERED: 1,
    Outcome.REVOKED: 3,
    Outcome.UNREADABLE: 5,
    Outcome.UNKNOWN: 4,
    Outcome.GENUINE: 0,
}
"""The exit code of each answer, the worst first."""
_SHOWN = 60


def told(
    things: Sequence[str],
    issuers: Sequence[Path],
    lists: Sequence[Path],
    *,
    as_json: bool,
    data: Path | None,
) -> int:
    """Judge every thing and tell the answers; the exit code."""
    trust = _trust(data, issuers, lists)
    found: list[tuple[str, Finding]] = []
    for thing in things:
        found += [(thing, one) for one in _looked_at(thing, trust)]
    if as_json:
        show({"findings": [_finding_record(thing, one) for thing, one in found]})
    else:
        for thing, one in found:
            _tell(thing, one)
    # A page that does not show what is sealed is none of those that are "all genuine".
    there = {Outcome.ALTERED if one.doubtful else one.outcome for _, one in found}
    worst = next((outcome for outcome in _CODES if outcome in there), Outcome.GENUINE)
    return _CODES[worst]


def _trust(data: Path | None, issuers: Sequence[Path], lists: Sequence[Path]) -> Trust:
    trust = Keeper(folder_of(data)).trust()
    try:
        for file in issuers:
            trust = trust.add(trust_issuer.from_file(file.read_bytes()))
        for file in lists:
            trust = trust.note(revocation.from_file(file.read_bytes()))
    except OSError as fault:
        fail(f"{fault.filename}: {fault.strerror}.", 2)
    except SealProblem as refused:
        fail(refused.words, 2)
    return trust


def _looked_at(thing: str, trust: Trust) -> tuple[Finding, ...]:
    if thing == "-":
        return (examine.of_text(sys.stdin.read(LONGEST_SCAN + 1), trust),)
    path = Path(thing)
    try:
        if _is_file(thing):
            return examine.of_file(path, trust)
    except NotReadable as refused:
        fail(refused.words, 5)
    except OSError as fault:
        fail(f"{thing}: {fault.strerror or fault}.", 5)
    return (examine.of_text(thing, trust),)


def _is_file(thing: str) -> bool:
    """Whether it names a file; a code is too long to be a name, and some systems say so."""
    try:
        return "\n" not in thing and Path(thing).is_file()
    except (OSError, ValueError):
        return False


def _finding_record(thing: str, one: Finding) -> dict[str, Any]:
    verdict, said = one.verdict, one.verdict.statement
    return {
        "source": thing[:200],
        "page": one.page or None,
        "outcome": one.outcome.value,
        "code": verdict.outcome.value,
        "doubtful": one.doubtful,
        "message": str(one.words),
        "statement": {
            "kind": said.kind.name.lower(),
            "number": said.number,
            "serial": said.serial,
            "revision": said.revision,
            "name": said.name,
            "unit": said.unit,
            "event": said.event,
            "award": said.award,
            "date": said.date,
            "issuer": said.issuer,
            "members": list(said.members),
            "id_tail": said.id_tail,
        }
        if said
        else None,
        "specimen": said is not None and is_specimen(said),
        "differs": [
            {"field": lost.field.value, "signed": lost.signed, "printed": lost.printed}
            | {"sure": lost.sure}
            for lost in one.missing
        ],
        "issuer": {"name": verdict.issuer.name, "fingerprint": verdict.issuer.fingerprint}
        if verdict.issuer
        else None,
        "key_id": verdict.key_id,
        "revoked": {"date": verdict.revoked.date, "reason": verdict.revoked.reason}
        if verdict.revoked
        else None,
        "list_date": verdict.list_date or None,
    }


def _tell(thing: str, one: Finding) -> None:
    short = " ".join(thing.split())
    short = short if len(short) <= _SHOWN or _is_file(thing) else f"{short[:_SHOWN]}…"
    where = f"{short}, page {one.page}" if one.page else short
    outcome = "DOUBTFUL" if one.doubtful else one.outcome.value.upper()
    print(f"{where}: {outcome}: {one.words}")
    said = one.verdict.statement
    if said is not None:
        print(f"    {said.number}  {said.name}  {said.unit}  {said.award}  {said.event}")
        if is_specimen(said):
            print("    specimen of a rehearsal: no award")
    for lost in one.missing:
        print(f"    {lost.field.value}: sealed {lost.signed!r}, printed {lost.printed!r}")
