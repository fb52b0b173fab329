"""What the certificate commands have in common: an order from options, the key, what is told."""

from __future__ import annotations

import re
import secrets
import shutil
import signal
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from quizapp import clock, paths
from quizapp.app import honours, issued
from quizapp.app.honouring import Honouring
from quizapp.app.honours import Results
from quizapp.app.keeping import Keeper
from quizapp.app.library import Library
from quizapp.awards import batch, page_calibration, template_pack, trial
from quizapp.awards.font_shelf import FOLDER as FONTS
from quizapp.awards.font_shelf import FontShelf
from quizapp.awards.fonts import Fonts, shipped
from quizapp.awards.order import Lang, Order, Source, check_text
from quizapp.awards.page import Printing, Stationery
from quizapp.awards.wording import Occasion
from quizapp.awards.worker import Cancelled
from quizapp.bank.problems import Problem
from quizapp.cli.certificate_options import NO_KEY, passphrase
from quizapp.cli.certificate_records import tell_problems
from quizapp.cli.options import fail, folder_of, library_of, looked_at, show
from quizapp.contest import awards
from quizapp.contest.awards import Honour, Kind, Recipient, Shared
from quizapp.files import roster as rosters
from quizapp.files.disk import content_of
from quizapp.store.issued import BatchCard
from quizapp.store.printers import Printer

TEMPLATES = "templates"
"""The folder in the data folder with the user's own templates."""
_NAMES = {"荣誉证书": "honour", "奖状": "merit", "参与证书": "participation"}
_NOBODY: dict[Lang, str] = {"zh": "彩排样本", "en": "Rehearsal"}
"""Who awards specimens where the match does not say."""
_TAKING_PART = "参与证书"
_BETWEEN = re.compile(r"[、,，;；]")


class Choice(Struct, frozen=True):
    """What the options of `issue` say."""

    match: str
    contest: str
    roster: Path | None
    event: str
    issuers: tuple[str, ...]
    date: str
    ties: Shared
    places: bool
    members: bool
    special: tuple[str, ...]
    best: int
    best_award: str
    taking_part: str
    twice: bool
    name: str
    number: str
    check_text: str


@contextmanager
def desk(
    data: Path | None, rare: Sequence[Path] | None = None, *, readonly: bool = False
) -> Generator[Honouring]:
    """The certificates of the data folder, open as long as the block lasts."""
    library: Library = looked_at(data) if readonly else library_of(data)
    folder = library.folder
    try:
        if library.readonly and not readonly:
            fail("another quizapp has this data folder open; close it and try again.")
        yield Honouring(library, Keeper(folder), lambda: fonts_of(folder, rare or ()))
    finally:
        library.close()


def fonts_of(folder: Path, rare: Sequence[Path] = ()) -> Fonts:
    """The program's fonts, those of the data folder, and those that were named."""
    return FontShelf(folder / FONTS).fonts(tuple(rare))


def open_key(honouring: Honouring, source: Source, name: str = "") -> None:
    """Open the key; for specimens of a rehearsal one is made where there is none."""
    keeper = honouring.keeper_of(source)
    if keeper.exists():
        keeper.unlock(passphrase())
    elif source.rehearsal:
        issuer = keeper.make(name, passphrase("Passphrase of a key for rehearsals: "))
        made = f"a key for rehearsals was made for {issuer.name}: {issuer.fingerprint}"
        print(f"quizapp: {made}", file=sys.stderr)
    else:
        fail(NO_KEY)
    issued.sign_list(honouring, honouring.practice if source.rehearsal else honouring.real)


def open_keys_of(honouring: Honouring, numbers: Sequence[str]) -> None:
    """Open the key that these certificates were sealed with, or its follower."""
    found = [one for one in map(honouring.find, numbers) if one is not None]
    sources = [honouring.source_of(one.batch) for one in found]
    for rehearsal in sorted({one.rehearsal for one in sources}):
        open_key(honouring, Source(rehearsal=rehearsal))


def order_of(honouring: Honouring, choice: Choice, template: str) -> tuple[Order, tuple[str, ...]]:
    """The order that the options ask for, and where each row of a roster stands."""
    results = _results(honouring.library, choice)
    source = results.source if results else Source()
    if not source.rehearsal and not honouring.keeper.exists():
        fail(NO_KEY)
    rows, where = _rows(choice, results)
    if not rows:
        fail("nobody is honoured: there are no awards, and no option names any.")
    stationery = stationery_of(honouring.library.folder, template)
    if choice.number:
        wording = replace(stationery.template.wording, number=choice.number)
        stationery = replace(stationery, template=replace(stationery.template, wording=wording))
    lang: Lang = "en" if stationery.template.lang == "en" else "zh"
    event = choice.event or (results.event if results else "")
    issuer = honouring.keeper_of(source).issuer()
    issuers = choice.issuers or (results.issuers if results else ())
    issuers = issuers or ((issuer.name,) if issuer else ())
    if not issuers and source.rehearsal:
        issuers = (_NOBODY[lang],)
    if not event or not issuers:
        fail("say --event and --issuer: neither the match nor the key tells them.", 2)
    try:
        clock_day = clock.day(choice.date)
    except ValueError:
        fail(f"{choice.date!r} is no date like 2026-09-30.", 2)
    address = issuer.address if issuer else ""
    occasion = Occasion(
        event, issuers, clock_day, check=choice.check_text or check_text(address, lang)
    )
    name = choice.name or event
    return Order(name, rows, stationery, occasion, source, choice.twice), where


def _results(library: Library, choice: Choice) -> Results | None:
    """What was played, over and settled; None where a roster alone is taken."""
    own = choice.contest or choice.match
    if not own:
        return None
    look = honours.of_competition if choice.contest else honours.of_match
    try:
        results = look(library, own, choice.ties)
    except honours.NoMatch as none:
        fail(none.words)
    if not results.finished and choice.contest:
        fail(f"the awards of {own} are not settled: quizapp contest awards {own} --settle")
    if not results.finished:
        fail(f"match {own} is not over; its places may still change.")
    return results


def _rows(choice: Choice, results: Results | None) -> tuple[tuple[Honour, ...], tuple[str, ...]]:
    rows: tuple[Honour, ...] = ()
    if results is not None and choice.places:
        rows = results.honours
    if choice.members:
        rows = awards.to_members(rows)
    for one in choice.special:
        award, mark, names = one.partition("=")
        if not mark or not names:
            fail(f"--special {one!r}: write AWARD=NAME、NAME.", 2)
        units = (Recipient(Kind.UNIT, name.strip()) for name in _BETWEEN.split(names))
        rows += awards.special(award.strip(), units)
    if choice.best and results is not None:
        rows += awards.special(choice.best_award, awards.best(results.players, choice.best))
    if choice.taking_part and results is not None:
        every = tuple(Honour(one, "") for one in results.everybody)
        every = awards.to_members(every) if choice.members else every
        rows += awards.taking_part(choice.taking_part, every, rows)
    if choice.roster is None:
        return rows, ()
    read = rosters.read(content_of(choice.roster), choice.roster.name)
    tell_problems(read.problems)
    listed = honours.awardless(read.honours, choice.taking_part)
    places = ("",) * len(rows) + read.places
    return (*rows, *listed), places


def stationery_of(folder: Path, named: str) -> Stationery:
    """A template by its name, that of the user's own, or as a file."""
    own = folder / TEMPLATES
    files = [
        Path(named),
        paths.assets() / "certificates" / "templates" / f"{_NAMES.get(named, named)}.toml",
        *(own / f"{named}{ending}" for ending in (".toml", ".zip")),
    ]
    file = next((one for one in files if one.is_file()), None)
    if file is None:
        fail(f"there is no template {named!r}; honour, merit, participation, english are there.", 2)
    return template_pack.read(content_of(file))


def preflight(
    roster: Path,
    template: str,
    event: str,
    issuers: list[str] | None,
    award: str,
    rare: list[Path] | None,
    data: Path | None,
) -> tuple[rosters.Roster, tuple[Problem, ...]]:
    """A roster, and everything that is wrong with making certificates of it."""
    read = rosters.read(content_of(roster), roster.name)
    stationery = stationery_of(folder_of(data), template)
    occasion = Occasion(event, tuple(issuers or ("主办单位",)), clock.today())
    if not award and not any(one.award for one in read.honours):
        award = _TAKING_PART  # a list of those who took part names no awards
    rows = honours.awardless(read.honours, award)
    fonts = fonts_of(folder_of(data), rare or ())
    found = batch.problems(rows, stationery.template, occasion, fonts)
    if rows and not any(one.severity == "error" for one in found):
        order = Order("", rows, stationery, occasion)
        found = (*found, *trial.misfits(order, trial.Trial(fonts, secrets.token_bytes)))
    return read, (*read.problems, *honours.to_roster(found, read.places))


def produced(honouring: Honouring, batch_id: str) -> BatchCard:
    """Make a batch with its progress on the terminal; Ctrl+C cancels between two pages."""
    card = honouring.card_of(batch_id)[1]
    shown = sys.stderr.isatty()

    def told(pages: float) -> None:
        if shown:
            print(f"\r{pages:.0f} / {card.count}", end="", file=sys.stderr, flush=True)

    with _interrupted() as stop:
        try:
            made = honouring.produce(batch_id, told, lambda: bool(stop))
        except Cancelled:
            fail(f"cancelled; go on with: quizapp certificate finish {batch_id} --out DIR")
    if shown:
        print(file=sys.stderr)
    return made


def overlaid(
    honouring: Honouring, batch_id: str, out: Path, printer: str, tray: str
) -> tuple[Path, ...]:
    """A batch for pre-printed stock, shifted as a printer's tray was measured."""
    found = honouring.printers.find(printer, tray) if printer else None
    if printer and found is None:
        fail(
            f"printer {printer!r}, tray {tray!r} was not measured: quizapp certificate calibration"
        )
    printing = Printing(overlay=True)
    if found is not None:
        printing = Printing(True, (found.dx, found.dy), (found.sx, found.sy))
    with _interrupted() as stop:
        try:
            return issued.overlay(honouring, batch_id, out, printing, stop=lambda: bool(stop))
        except Cancelled:
            fail("cancelled.")


@contextmanager
def _interrupted() -> Generator[list[int]]:
    """A list that is filled by Ctrl+C, so that a page is never left half done."""
    caught: list[int] = []

    def note(number: int, _frame: object) -> None:
        caught.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield caught
    finally:
        signal.signal(signal.SIGINT, before)


def corrected(honouring: Honouring, number: str, name: str, unit: str, award: str) -> Honour:
    """The honour of a certificate with what is right instead."""
    found = honouring.find(number)
    if found is None:
        fail(f"no certificate has the number {number!r}.")
    entries = honouring.frozen(found.batch).entries
    old = next(one.honour for one in entries if one.number == found.number)
    changed = {key: value for key, value in (("name", name), ("unit", unit)) if value}
    who = replace(old.recipient, **changed)
    return replace(old, recipient=who, award=award or old.award)


def copied(files: Sequence[Path], out: Path) -> tuple[Path, ...]:
    """Files as they are, in another folder."""
    out.mkdir(parents=True, exist_ok=True)
    return tuple(Path(shutil.copyfile(file, out / file.name)) for file in files)


def calibrate(
    file: Path,
    printer: str,
    tray: str,
    measured: tuple[float, float, float, float] | None,
    lang: str,
    as_json: bool,
    data: Path | None,
) -> None:
    """Write the calibration page, or keep what was measured on it."""
    if measured is None:
        file.write_bytes(page_calibration.page(shipped().families(), lang=lang))
        print(file)
        return
    if not printer:
        fail("--measured needs --printer: the shift belongs to one printer.", 2)
    try:
        found = page_calibration.printing(page_calibration.Measured(*measured))
    except page_calibration.NotMeasured as wrong:
        fail(wrong.words)
    (dx, dy), (sx, sy) = found.shift, found.scale
    dx, dy = dx + 0.0, dy + 0.0  # no "-0.0" is told
    with desk(data) as honouring:
        honouring.printers.put(Printer(printer, tray, dx, dy, sx, sy, clock.wall()))
    if as_json:
        show({"printer": printer, "tray": tray, "shift": [dx, dy], "scale": [sx, sy]})
    else:
        print(f"{printer}: shift {dx} mm right, {dy} mm down; scale {sx} × {sy}")
