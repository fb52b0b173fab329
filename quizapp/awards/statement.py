"""What a certificate states, and the lines of text that are signed.

The lines are part of the format (docs/certificate-format.md): nothing about them may change
without a new version byte.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import IntEnum
from typing import NoReturn

from msgspec import Struct

from quizapp.awards.seal_problem import SealProblem, refuse
from quizapp.bank.words import QT_TRANSLATE_NOOP

EMPTY = "-"
"""Stands for an empty field: a line that is empty gets lost in some scanners."""
BETWEEN_MEMBERS = "、"
MOST_BYTES = 700
LAST_REVISION = 255
# As many lines as there always are, and as there can be: see `lines`.
FEWEST_LINES, MOST_LINES = 6, 9
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# Controls, invisible marks (some turn the direction of writing), halves of a pair, line ends: with
# them a name could be shown other than it is.
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


class Kind(IntEnum):
    """Who is honoured; the numbers are those of the format."""

    PERSON = 1
    TEAM = 2
    UNIT = 3


class Statement(Struct, frozen=True):
    """What is sealed. `date` is ISO (2026-09-30); `revision` counts issues under one serial.

    `name` is the person's, the team's or the unit's; `unit` is the one that a person or a team
    belongs to. `award` is as printed, rank included. `issuer` is the body that the paper names,
    which may be one of several that share a key. `id_tail` are the last signs of an identity
    number, where two persons of one unit share a name.
    """

    kind: Kind
    serial: str
    name: str
    event: str
    award: str
    date: str
    unit: str = ""
    issuer: str = ""
    members: tuple[str, ...] = ()
    id_tail: str = ""
    revision: int = 1

    @property
    def number(self) -> str:
        """The number as it is printed: a second issue ends in -R2."""
        return self.serial if self.revision == 1 else f"{self.serial}-R{self.revision}"


def lines(statement: Statement) -> tuple[str, ...]:
    """Write the lines that are signed. Raises `SealProblem` for what cannot be sealed."""
    said = statement
    if not 1 <= said.revision <= LAST_REVISION:
        refuse(
            "REVISION",
            QT_TRANSLATE_NOOP("Seal", "A certificate can be issued anew at most {most} times."),
            most=LAST_REVISION - 1,
        )
    for member in said.members:
        if not member or BETWEEN_MEMBERS in member:
            _bad_field(member)
    needed = (said.serial, said.name, said.event, said.award)
    if not all(needed):
        refuse(
            "EMPTY_FIELD",
            QT_TRANSLATE_NOOP(
                "Seal", "A certificate needs a number, a name, an event and an award: {line}"
            ),
            line=" / ".join(needed),
        )
    _check_date(said.date)
    members = BETWEEN_MEMBERS.join(said.members)
    fields = (said.serial, said.name, said.unit, said.event, said.award, said.date)
    written = [*fields, said.issuer, members, said.id_tail]
    while len(written) > FEWEST_LINES and not written[-1]:
        written.pop()
    for field in written:
        _check_text(field)
    size = len("\n".join(written).encode())
    if size > MOST_BYTES:
        refuse(
            "TOO_LONG",
            QT_TRANSLATE_NOOP(
                "Seal",
                "The certificate of {name} says too much for one code: {size} bytes, {most} fit. "
                "Shorten the names or leave out the members.",
            ),
            name=said.name[:40],
            size=size,
            most=MOST_BYTES,
        )
    return tuple(field or EMPTY for field in written)


def read_lines(kind: int, revision: int, written: tuple[str, ...]) -> Statement | None:
    """Read what `lines` wrote; None for anything that it would not have written."""
    if kind not in (1, 2, 3) or not FEWEST_LINES <= len(written) <= MOST_LINES:
        return None
    fields = ["" if field == EMPTY else field for field in written]
    fields += [""] * (MOST_LINES - len(fields))
    serial, name, unit, event, award, day, issuer, members, id_tail = fields
    read = Statement(
        Kind(kind),
        serial,
        name,
        event,
        award,
        day,
        unit,
        issuer,
        tuple(members.split(BETWEEN_MEMBERS)) if members else (),
        id_tail,
        revision,
    )
    try:
        return read if lines(read) == written else None
    except SealProblem:
        return None


def is_date(text: str) -> bool:
    """Whether this is a day of the calendar, as 2026-09-30."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def plain(text: str) -> bool:
    """Whether a text is shown as it is: nothing hidden in it, normal form, no blank ends."""
    return (
        text == text.strip()
        and unicodedata.is_normalized("NFC", text)
        and not any(unicodedata.category(sign) in _HIDDEN for sign in text)
    )


def _check_text(field: str) -> None:
    if field == EMPTY or not plain(field):
        _bad_field(field)


def _check_date(day: str) -> None:
    if not is_date(day):
        refuse(
            "BAD_DATE",
            QT_TRANSLATE_NOOP("Seal", "This is no date in the form 2026-09-30: {day}"),
            day=day[:40],
        )


def _bad_field(field: str) -> NoReturn:
    refuse(
        "BAD_TEXT",
        QT_TRANSLATE_NOOP(
            "Seal",
            "This cannot be sealed: {field}. It holds an invisible or a separating sign, blanks at "
            "an end, or letters that are not in normal form (NFC). Type it anew.",
        ),
        field=ascii(field[:40]),
    )
