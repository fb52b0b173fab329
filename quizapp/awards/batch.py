"""A batch: rows and template frozen together, numbered, sealed, set in parts, checked.

    draw_up → looked (do all texts fit?) → produce → Spool (batch_spool) → the printer

The numbers are taken while a batch is drawn up. Whoever keeps them does so in one transaction
around `draw_up`: if it raises, none is used up. A reprint is the very file that was kept, told by
its SHA-256; a certificate with other words is issued anew under -R2 and the old one revoked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quizapp.awards import preflight, template_check, wording
from quizapp.awards.fonts import Fonts
from quizapp.awards.page import Printing, Sheet, Stationery, sheet_of
from quizapp.awards.statement import Statement
from quizapp.awards.template import Template
from quizapp.awards.wording import Occasion
from quizapp.awards.worker import Made, Setting, Work, Worker, never
from quizapp.bank.problems import Problem, error
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.awards import Honour

PART = 200


class Numbers(Protocol):
    """Whoever keeps the serial numbers."""

    def take(self, series: str, count: int) -> int:
        """The first of `count` numbers of a series that nobody has or will get."""
        ...


class Seals(Protocol):
    """Whoever seals."""

    def code(self, statement: Statement) -> str:
        """The text of the QR code that proves a statement."""
        ...


class NotReady(Exception):
    """Problems stand in the way of a batch: errors, and doubles that nobody has answered for."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem.words) for problem in problems))
        self.problems = problems


class Entry(Struct, frozen=True):
    """One certificate: whom for what, its serial, and the text of its code."""

    honour: Honour
    serial: str
    code: str
    revision: int = 1

    @property
    def number(self) -> str:
        """The number as printed."""
        return self.serial if self.revision == 1 else f"{self.serial}-R{self.revision}"


class Batch(Struct, frozen=True):
    """A batch as it was frozen. `background` is the SHA-256 of the template's, "" without one."""

    name: str
    template: Template
    occasion: Occasion
    entries: tuple[Entry, ...]
    background: str = ""

    @property
    def digest(self) -> str:
        """What anyone can publish who wants to show later that nothing was slipped in."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


def problems(
    honours: Sequence[Honour], template: Template, occasion: Occasion, fonts: Fonts
) -> tuple[Problem, ...]:
    """The whole pre-flight but for what only setting the pages tells."""
    common = preflight.common(template, occasion, fonts)
    # Words of the batch are told once, not with every row.
    told = {str(one.words) for one in common}
    rows = preflight.rows(honours, template, occasion, fonts)
    mine = (one for one in rows if str(one.words) not in told)
    return (*template_check.faults(template), *common, *mine)


def draw_up(
    name: str,
    honours: Sequence[Honour],
    stationery: Stationery,
    occasion: Occasion,
    fonts: Fonts,
    numbers: Numbers,
    seals: Seals,
    *,
    twice_meant: bool = False,
) -> Batch:
    """Check, number and seal. Raises `NotReady`; `twice_meant` answers for doubles."""
    found = problems(honours, stationery.template, occasion, fonts)
    _refuse(found, twice_meant=twice_meant)
    return numbered(name, honours, stationery, occasion, numbers, seals)


def numbered(
    name: str,
    honours: Sequence[Honour],
    stationery: Stationery,
    occasion: Occasion,
    numbers: Numbers,
    seals: Seals,
) -> Batch:
    """Number and seal rows that were checked."""
    template = stationery.template
    pattern, year = template.wording.number, int(occasion.date[:4])
    first = numbers.take(wording.series(pattern, year), len(honours))
    entries: list[Entry] = []
    for at, honour in enumerate(honours):
        serial = wording.number_text(pattern, year, first + at)
        entries.append(_sealed(honour, occasion, serial, 1, seals))
    sha256 = hashlib.sha256(stationery.background).hexdigest() if stationery.background else ""
    return Batch(name, template, occasion, tuple(entries), sha256)


def reissue(
    batch: Batch, number: str, honour: Honour, fonts: Fonts, seals: Seals
) -> tuple[Batch, str]:
    """A batch of the one certificate that takes another's place, and the number to revoke."""
    _refuse(problems((honour,), batch.template, batch.occasion, fonts), twice_meant=True)
    return renewed(batch, number, honour, seals)


def renewed(batch: Batch, number: str, honour: Honour, seals: Seals) -> tuple[Batch, str]:
    """The same for a row that was checked."""
    old = next(entry for entry in batch.entries if entry.number == number)
    new = _sealed(honour, batch.occasion, old.serial, old.revision + 1, seals)
    return replace(batch, name=f"{batch.name} {new.number}", entries=(new,)), old.number


def sheets(batch: Batch) -> tuple[Sheet, ...]:
    """The pages of a batch in their order."""
    return tuple(
        sheet_of(batch.template, entry.honour, batch.occasion, entry.number, entry.code)
        for entry in batch.entries
    )


def setting(
    batch: Batch, fonts: Fonts, background: bytes = b"", printing: Printing | None = None
) -> Setting:
    """What the worker is told. ValueError where the background is not the one that was frozen."""
    if batch.background != (hashlib.sha256(background).hexdigest() if background else ""):
        raise ValueError("the background is another than that of the batch")
    return Setting(
        Stationery(batch.template, background),
        fonts.families(),
        printing or Printing(),
        author="、".join(batch.occasion.issuers),
        stamp=_seconds(batch.occasion.date),
    )


def works(batch: Batch, folder: Path, part: int = PART) -> Iterator[Work]:
    """The parts of a batch; the files are named after their numbers from 1."""
    pages = sheets(batch)
    for at, start in enumerate(range(0, len(pages), part), start=1):
        yield Work(at, pages[start : start + part], folder / file_name(at))


def file_name(part: int) -> str:
    """The name of a part's file."""
    return f"certificates-{part:03d}.pdf"


def looked(
    batch: Batch,
    worker: Worker,
    stop: Callable[[], bool] = never,
    told: Callable[[float], None] | None = None,
) -> tuple[Problem, ...]:
    """The texts that fit in no size; `line` is the row. `told` hears how many were looked at."""
    found: list[Problem] = []
    row = 0
    for work in works(batch, Path()):
        for made in worker.make([replace(work, path=None)], stop=stop):
            for misfit in made.misfits:
                number = batch.entries[row + misfit.page].number
                text = QT_TRANSLATE_NOOP(
                    "Certificate",
                    "{number}: the text of “{box}” is too long for its box. Make the box larger or "
                    "its least size smaller in the template.",
                )
                said = words("TOO_LONG", "Certificate", text, number=number, box=misfit.box)
                found.append(error(said, number, row + misfit.page + 1))
            row += made.pages
            if told:
                told(row)
    return tuple(found)


def produce(
    batch: Batch,
    folder: Path,
    worker: Worker,
    told: Callable[[float], None] | None = None,
    stop: Callable[[], bool] = never,
    *,
    kept: Sequence[Made] = (),
    part: int = PART,
) -> Iterator[Made]:
    """Set and check every part. Those in `kept` are left alone where their files are unharmed."""
    whole = {made.number: made for made in kept if not made.faults}
    pages = 0.0

    def heard(done: float) -> None:
        if told:
            told(pages + done)

    for work in works(batch, folder, part):
        done = whole.get(work.number)
        if done and work.path and unharmed(work.path, done.sha256):
            yield done
        else:
            yield from worker.make([work], heard, stop)
        pages += len(work.sheets)


def unharmed(path: Path, sha256: str) -> bool:
    """Whether a file is, byte by byte, the one that was made: only then may it be printed again."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def write(batch: Batch) -> bytes:
    """A batch as UTF-8 JSON, for the record."""
    return msgspec.json.encode(batch)


def read(content: bytes) -> Batch:
    """Read what `write` wrote. msgspec.ValidationError where it is something else."""
    return msgspec.json.decode(content, type=Batch)


def _sealed(honour: Honour, occasion: Occasion, serial: str, revision: int, seals: Seals) -> Entry:
    code = seals.code(wording.stated(honour, occasion, serial, revision))
    return Entry(honour, serial, code, revision)


def _refuse(found: tuple[Problem, ...], *, twice_meant: bool) -> None:
    doubles = (preflight.TWICE,) if not twice_meant else ()
    bad = tuple(one for one in found if one.severity == "error" or one.code in doubles)
    if bad:
        raise NotReady(bad)


def _seconds(iso: str) -> int:
    """Noon of a day in Beijing, as seconds since 1970."""
    return int(datetime.fromisoformat(f"{iso}T04:00:00+00:00").timestamp())
