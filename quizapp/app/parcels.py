"""Archives: what of the library goes into one, and how one is taken in on another computer.

What goes along is named here part by part; whatever is not named stays: seal keys, the issuer's
key, passphrases, logs of the program, other banks.
"""

from __future__ import annotations

import platform
from collections.abc import Collection, Iterable, Sequence
from functools import partial

import msgspec
from msgspec import Struct
from msgspec.structs import replace

import quizapp
from quizapp import clock, paths
from quizapp.app.library import Library
from quizapp.app.matches import Resumable, look, pulse_of
from quizapp.bank.question import Bank, Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.draft import Draft, write_draft
from quizapp.files import themes
from quizapp.files.parcel import Parcel, Purpose
from quizapp.files.refusal import Unreadable
from quizapp.files.theme import BASES
from quizapp.game.plan import Item, Plan
from quizapp.reports.bundle import Made
from quizapp.store import copies
from quizapp.store.custody import Step, What
from quizapp.store.log import Log

SETTINGS = ("language", "theme", "sounds", "volume")
"""The settings that go along with a match that is handed over."""


class BankPart(Struct, frozen=True):
    """A bank in an archive; `media` names the part of each file."""

    id: str
    title: str
    note: str
    questions: tuple[Question, ...]
    media: dict[str, str] = {}


class ThemePart(Struct, frozen=True):
    """A look of the user's own, and the part it lies in."""

    name: str
    part: str


class PulsePart(Struct, frozen=True):
    """When the match last lived, on the clock of the computer that it came from (ns)."""

    match: str
    at: int


class Absent(Unreadable):
    """What was asked for is not in the library."""


def match_parcel(library: Library, match_id: str, purpose: Purpose) -> Parcel:
    """A match with its competition and media. `Absent` where there is no such match."""
    log = library.log_of(match_id)
    found = look(log, match_id) if log is not None else None
    if log is None or found is None:
        text = QT_TRANSLATE_NOOP("app", "There is no match {match}.")
        raise Absent(words("no-match", "app", text, match=match_id))
    parts: dict[str, bytes] = {"matches/1.match.jsonl": log_part(log, match_id)}
    plan = found.match.plan
    draft = library.draft(plan.contest)
    if draft is not None:
        parts["contests/1.json"] = write_draft(draft)
        parts |= theme_parts(library, (draft.theme,))
    parts |= step_media_parts(library, (*plan.programme, *(draft.programme if draft else ())))
    parts |= bank_parts(library, draft.banks if draft else (), _questions(plan))
    parts |= material_parts(library, _questions(plan))
    if purpose == "handover":
        parts |= _settings_part(library) | _pulse_part(library, match_id)
    return whole_parcel(purpose, parts)


def with_files(parcel: Parcel, files: Iterable[Made]) -> Parcel:
    """The same with results beside it, for people who look into the archive."""
    results = {f"results/{one.name}": one.content for one in files}
    return replace(parcel, parts={**parcel.parts, **results})


def contest_parcel(library: Library, contest_id: str) -> Parcel:
    """A competition with its banks, its look and every match of it that is no rehearsal."""
    draft = library.draft(contest_id)
    if draft is None:
        text = QT_TRANSLATE_NOOP("app", "There is no competition {contest}.")
        raise Absent(words("no-contest", "app", text, contest=contest_id))
    parts: dict[str, bytes] = {"contests/1.json": write_draft(draft)}
    for number, match_id in enumerate(matches_of(library, {contest_id}), 1):
        parts[f"matches/{number}.match.jsonl"] = log_part(library.log, match_id)
    parts |= step_media_parts(library, draft.programme)
    parts |= theme_parts(library, (draft.theme,))
    parts |= bank_parts(library, draft.banks, None)
    parts |= material_parts(library, library.questions(draft))
    return whole_parcel("contest", parts)


def hand_over(library: Library, match_id: str, file: str) -> Parcel:
    """The parcel of a match that goes on elsewhere; from now on it is away from here.

    It is written down first: a match that is marked and did not leave is gone on with after a
    question, one that left unmarked may go on on two computers.
    """
    parcel = match_parcel(library, match_id, "handover")
    log = library.log_of(match_id)
    head = log.head(match_id)[1][:8] if log is not None else ""
    library.custody.note(match_id, Step(What.HANDED, clock.wall(), "", file, head))
    return parcel


def keep_here(library: Library, match_id: str) -> None:
    """The file of a match that was to be handed over could not be written: it is here again."""
    library.custody.note(match_id, Step(What.TAKEN_BACK, clock.wall()))


def whole_parcel(purpose: Purpose, parts: dict[str, bytes]) -> Parcel:
    """The parts with who packed them and when."""
    return Parcel(purpose, clock.wall(), quizapp.__version__, platform.node(), parts)


def log_part(log: Log, match_id: str) -> bytes:
    """The whole log of a match, with its seals."""
    card = log.match(match_id)
    assert card is not None
    lines = [copies.first_line(card), *copies.event_lines(log.read(match_id))]
    lines += copies.seal_lines(log.seals(match_id))
    return copies.text([*lines, copies.Finished(card.finished)])


def matches_of(library: Library, contest_ids: Collection[str]) -> Iterable[str]:
    """The ids of the matches that were made from these drafts, no rehearsals."""
    for card in library.log.matches():
        found: Resumable | None = look(library.log, card.id) if card.events else None
        if found is not None and found.match.plan.contest in contest_ids:
            yield card.id


def _questions(plan: Plan) -> tuple[Question, ...]:
    return tuple(one for part in plan.rounds for one in (*part.questions, *part.spares))


def bank_parts(
    library: Library, bank_ids: Sequence[str], wanted: Sequence[Question] | None
) -> dict[str, bytes]:
    """Banks with their media; of `wanted` questions only these and what they name."""
    parts: dict[str, bytes] = {}
    ids = {one.id for one in wanted} if wanted is not None else None
    for number, bank_id in enumerate(bank_ids, 1):
        bank = library.banks.bank(bank_id)
        if bank is None:
            continue
        kept = tuple(one for one in bank.questions if ids is None or one.id in ids)
        named = {name for one in kept for name in one.media}
        media = library.banks.media(bank_id, sorted(named)) if named else {}
        if not kept:
            continue
        places = {name: f"banks/{number}/{at}" for at, name in enumerate(sorted(media), 1)}
        told = BankPart(bank_id, bank.title, bank.note, kept, places)
        parts[f"banks/{number}.json"] = msgspec.json.encode(told)
        parts |= {places[name]: content for name, content in media.items()}
    return parts


def step_media_parts(library: Library, items: Iterable[Item]) -> dict[str, bytes]:
    """Pictures and clips that the steps of an evening show; `contest-media.json` names them."""
    named = sorted({item.media for item in items if item.media})
    media = library.shelf.media(named) if named else {}
    places = {name: f"steps/{at}" for at, name in enumerate(sorted(media), 1)}
    if not places:
        return {}
    parts = {places[name]: content for name, content in media.items()}
    return {"contest-media.json": msgspec.json.encode(places), **parts}


def theme_parts(library: Library, names: Iterable[str]) -> dict[str, bytes]:
    """The looks of the user's own among these."""
    parts: dict[str, bytes] = {}
    told: list[ThemePart] = []
    for name in names:
        found = themes.find(name, paths.themes(library.folder))
        if name in BASES or found.folder is None:
            continue
        beside = partial(themes.content)
        files = {one: beside(found.folder / one) or b"" for one in found.theme.files}
        part = f"themes/{len(told) + 1}"
        parts[part] = themes.packed(found.theme, files)[1]
        told.append(ThemePart(name, part))
    if told:
        parts["themes.json"] = msgspec.json.encode(told)
    return parts


def material_parts(library: Library, questions: Iterable[Question]) -> dict[str, bytes]:
    """The materials that questions cite."""
    cited = sorted({one.citation.material for one in questions if one.citation is not None})
    bodies = [body for one in cited if (body := library.materials.body(one)) is not None]
    return {f"materials/{number}.json": body for number, body in enumerate(bodies, 1)}


def _settings_part(library: Library) -> dict[str, bytes]:
    kept = {key: value for key, value in library.shelf.settings() if key in SETTINGS}
    return {"settings.json": msgspec.json.encode(kept)}


def _pulse_part(library: Library, match_id: str) -> dict[str, bytes]:
    pulse = pulse_of(library, match_id)
    lived = pulse.last()
    pulse.close()
    return {"pulse.json": msgspec.json.encode(PulsePart(match_id, lived))} if lived else {}


def bank_of(part: BankPart) -> Bank:
    """A bank as it goes on the shelf."""
    return Bank(part.title, part.questions, part.note)


def renamed(draft: Draft, own: str, theme: str) -> Draft:
    """A competition under another id, or with its look under another name."""
    return replace(draft, id=own, theme=theme)
