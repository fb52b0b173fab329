"""An archive taken in: all of it is read and checked before anything is written.

The log comes last, so that a program that is killed on the way finds a match that is not here yet
and takes it in anew; everything before it may be put twice without harm.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, NoReturn, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quizapp import clock, paths
from quizapp.app.library import Library
from quizapp.app.matches import decisions, pulse_of
from quizapp.app.parcels import SETTINGS, BankPart, PulsePart, ThemePart, bank_of
from quizapp.app.staged import Staged, read_staged
from quizapp.bank.citing import Material
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.draft import Draft, NotADraft, read_draft, write_draft
from quizapp.files import material, themes
from quizapp.files.parcel import Parcel
from quizapp.files.refusal import Unreadable
from quizapp.files.theme import BASES, Theme
from quizapp.game.evolve import fold_all
from quizapp.game.match import Match
from quizapp.game.medium import under_print, without_print
from quizapp.store import copies
from quizapp.store.banks import Change
from quizapp.store.custody import Step, What
from quizapp.store.problems import Damaged, UnderSeal
from quizapp.store.taking import Outcome, Taken, standing, take_in, whole_copy

Part = TypeVar("Part")


class Came(Struct, frozen=True):
    """What an archive brought; `words` tell it to a person."""

    matches: tuple[Taken, ...]
    contest: str
    """The id of the competition here, "" where there was none in it."""
    words: Words


class _Held(Struct, frozen=True):
    """Everything in an archive, read and found whole."""

    matches: tuple[tuple[copies.Copy, Match], ...]
    drafts: tuple[Draft, ...]
    banks: tuple[BankPart, ...]
    looks: tuple[tuple[str, Theme, dict[str, bytes]], ...]
    materials: tuple[Material, ...]
    settings: dict[str, str]
    pulses: tuple[PulsePart, ...]
    media: dict[str, bytes] = {}
    """What the steps of the evening show."""
    staged: Staged | None = None


def take(library: Library, parcel: Parcel) -> Came:
    """Take an archive in. `Unreadable` or `StoreProblem` say in words why not; then nothing was."""
    held = _read(parcel)
    for copy, match in held.matches:
        log = library.practice_log if match.rehearsal else library.log
        standing(log, copy)
    names = _looks(library, held)
    library.shelf.put_media(held.media)
    contest, newer = "", True
    if held.staged is not None:
        staged = held.staged.head
        outcome = library.competitions.standing(staged.id, held.staged.events)
        newer = outcome in (Outcome.NEW, Outcome.LONGER)
    for draft in held.drafts:
        if held.staged is not None and not newer and library.draft(draft.id) is not None:
            continue  # What is here has gone further, or is the same.
        contest = _draft(library, parcel, replace(draft, theme=names.get(draft.theme, draft.theme)))
    for bank in held.banks:
        _bank(library, parcel, bank)
    for one in held.materials:
        if library.materials.body(one.id) is None:
            library.materials.put(one.id, one.title, "", material.encoded(one), clock.wall())
    if held.staged is not None:
        contest = held.staged.head.id
    taken = tuple(_match(library, parcel, copy, match) for copy, match in held.matches)
    if held.staged is not None:
        # Last, so that a program that is killed before finds no competition without its matches.
        head = held.staged.head
        library.competitions.take_in(head.id, head.title, held.staged.events)
    if parcel.purpose == "handover":
        _settings(library, held, taken)
    return Came(taken, contest, _said(parcel, held, taken))


# --- reading


def _read(parcel: Parcel) -> _Held:
    return _Held(
        tuple(_log(parcel.parts[name]) for name in parcel.under("matches")),
        tuple(_contest(parcel.parts[name]) for name in parcel.under("contests")),
        tuple(
            _decoded(parcel, name, BankPart)
            for name in parcel.under("banks")
            if name.endswith(".json")
        ),
        tuple(_look(parcel, one) for one in _listed(parcel, "themes.json", tuple[ThemePart, ...])),
        tuple(_decoded(parcel, name, Material) for name in parcel.under("materials")),
        _decoded(parcel, "settings.json", dict[str, str])
        if "settings.json" in parcel.parts
        else {},
        (_decoded(parcel, "pulse.json", PulsePart),) if "pulse.json" in parcel.parts else (),
        _step_media(parcel),
        read_staged(parcel),
    )


def _step_media(parcel: Parcel) -> dict[str, bytes]:
    """What the steps show, by name: only names that tell the content, and parts that are there."""
    if "contest-media.json" not in parcel.parts:
        return {}
    places: dict[str, str] = _decoded(parcel, "contest-media.json", dict[str, str])
    there = {name: parcel.parts[at] for name, at in places.items() if at in parcel.parts}
    return {
        name: content
        for name, content in there.items()
        if name == under_print(without_print(name), content)
    }


def _log(content: bytes) -> tuple[copies.Copy, Match]:
    """A log that is whole, and that this program can play to its end."""
    copy = whole_copy(content)
    assert copy.head is not None
    name = copy.head.title or copy.head.id
    try:
        return copy, fold_all(decisions(copy.events))
    except msgspec.ValidationError as fault:
        text = QT_TRANSLATE_NOOP(
            "app",
            "Match {match} holds something that this version of the program does not know. "
            "Nothing was taken. Update the program here first. ({why})",
        )
        raise Damaged(words("taking-unknown", "app", text, match=name, why=str(fault))) from fault
    except (ValueError, LookupError, AssertionError, AttributeError, TypeError) as fault:
        text = QT_TRANSLATE_NOOP(
            "app",
            "Match {match}: its records are whole, but they make no match that can be played. "
            "Nothing was taken.",
        )
        raise Damaged(words("taking-no-sense", "app", text, match=name)) from fault


def _contest(content: bytes) -> Draft:
    try:
        return read_draft(content)
    except NotADraft as fault:
        raise Unreadable(fault.words) from fault


def _look(parcel: Parcel, one: ThemePart) -> tuple[str, Theme, dict[str, bytes]]:
    if one.part not in parcel.parts:
        _unfit(one.part)
    reading, files = themes.unpacked(parcel.parts[one.part])
    return one.name, reading.theme, files


def _listed(parcel: Parcel, name: str, kind: type[Part]) -> Any:
    return _decoded(parcel, name, kind) if name in parcel.parts else ()


def _decoded(parcel: Parcel, name: str, kind: type[Part]) -> Part:
    try:
        return msgspec.json.decode(parcel.parts[name], type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        _unfit(name)


def _unfit(name: str) -> NoReturn:
    text = QT_TRANSLATE_NOOP(
        "app", "The part {name} of the archive cannot be read. Nothing was taken."
    )
    raise Unreadable(words("parcel-unfit", "app", text, name=name))


# --- putting it there


def _looks(library: Library, held: _Held) -> dict[str, str]:
    """Put looks among the user's own; the names under which they lie here, by those in the file."""
    folder = paths.themes(library.folder)
    found: dict[str, str] = {}
    for name, theme, files in held.looks:
        if name in BASES:
            continue
        here = themes.find(name, folder)
        if here.folder is not None and here.theme == theme:
            found[name] = name
            continue
        # Whatever the file calls it: a name is made of its title, so that none leads elsewhere.
        plain = themes.free_name(folder, name)
        found[name] = themes.save(folder, plain if plain == name else "", theme, files)
    return found


def _draft(library: Library, parcel: Parcel, draft: Draft) -> str:
    """Put a competition on the shelf; one that is here stays, but for a match handed over.

    There the keys of the buzzers come along with it; what was here is kept under another name.
    """
    here = library.draft(draft.id)
    at = clock.wall()
    if here is not None and (here == draft or parcel.purpose == "match"):
        return draft.id
    if here is not None and not draft.competition:
        kept = replace(here, id=f"c{secrets.token_hex(5)}", title=f"{here.title} (2)")
        library.shelf.put_contest(kept.id, kept.title, write_draft(kept), at)
    library.shelf.put_contest(draft.id, draft.title, write_draft(draft), at)
    return draft.id


def _bank(library: Library, parcel: Parcel, part: BankPart) -> None:
    """Put a bank on the shelf; of one that is here only media that it lacks are added."""
    media = {name: parcel.parts[at] for name, at in part.media.items() if at in parcel.parts}
    here = library.banks.bank(part.id)
    if here is None:
        library.banks.put(part.id, bank_of(part), Change(clock.wall(), how="archive"), media)
        return
    known = library.banks.media(part.id, tuple(media))
    lacking = {name: content for name, content in media.items() if name not in known}
    if lacking:
        try:
            library.banks.put_media(part.id, lacking)
        except UnderSeal:
            return  # its questions are those that were sealed; a film more would break no rule


def _match(library: Library, parcel: Parcel, copy: copies.Copy, match: Match) -> Taken:
    assert copy.head is not None
    database = library.practice if match.rehearsal else library.database
    taken = take_in(database, copy)
    if taken.outcome in (Outcome.NEW, Outcome.LONGER):
        what = What.RECEIVED if parcel.purpose == "handover" else What.IMPORTED
        what = What.RETURNED if taken.outcome is Outcome.LONGER else what
        step = Step(what, clock.wall(), parcel.host, "", copy.hash[:8])
        library.custody.note(taken.match, step)
        if not match.rehearsal:
            _mark_used(library, match, taken.match)
    return taken


def _mark_used(library: Library, match: Match, match_id: str) -> None:
    """The questions that were asked elsewhere are used here too."""
    draft = library.draft(match.plan.contest)
    asked = {ask.question.id for ask in match.asks}
    for bank_id in draft.banks if draft is not None else ():
        bank = library.banks.bank(bank_id)
        known = [one.id for one in bank.questions if one.id in asked] if bank else []
        library.shelf.mark_used(bank_id, known, match_id, clock.wall())


def _settings(library: Library, held: _Held, taken: Sequence[Taken]) -> None:
    """What goes along with a match that goes on here: settings, and when its clock last ran."""
    fresh = {one.match for one in taken if one.outcome in (Outcome.NEW, Outcome.LONGER)}
    if not fresh:
        return
    for key in SETTINGS:
        if key in held.settings:
            library.shelf.put_setting(key, held.settings[key])
    for one in held.pulses:
        if one.match in fresh:
            pulse = pulse_of(library, one.match)
            pulse.beat(one.at)
            pulse.close()


# --- telling


def _said(parcel: Parcel, held: _Held, taken: Sequence[Taken]) -> Words:
    if held.staged is not None:
        text = QT_TRANSLATE_NOOP(
            "app",
            "The competition {title} was taken in whole: {stages} stages, {teams} teams, {matches} "
            "matches. Its record is as it was written.",
        )
        now = held.staged.competition
        return words(
            "took-staged",
            "app",
            text,
            title=held.staged.head.title,
            stages=len(now.stages),
            teams=len(now.squads),
            matches=len(taken),
        )
    count = {outcome: sum(one.outcome is outcome for one in taken) for outcome in Outcome}
    if not taken:
        title = held.drafts[0].title if held.drafts else ""
        text = QT_TRANSLATE_NOOP("app", "The competition {title} was taken in.")
        return words("took-contest", "app", text, title=title)
    title = held.matches[0][1].plan.title
    if len(taken) == 1:
        return _said_of_one(parcel, taken[0].outcome, title)
    text = QT_TRANSLATE_NOOP(
        "app",
        "{title}: {fresh} matches were taken in, {longer} were continued, {known} were here "
        "already.",
    )
    known = count[Outcome.SAME] + count[Outcome.SHORTER]
    fresh, longer = count[Outcome.NEW], count[Outcome.LONGER]
    return words("took", "app", text, title=title, fresh=fresh, longer=longer, known=known)


def _said_of_one(parcel: Parcel, outcome: Outcome, title: str) -> Words:
    match outcome:
        case Outcome.NEW if parcel.purpose == "handover":
            text = QT_TRANSLATE_NOOP(
                "app",
                "{title} was taken over. It stands at the exact step it was left at, its clock "
                "stopped: press 'Go on'.",
            )
            return words("took-over", "app", text, title=title)
        case Outcome.NEW:
            text = QT_TRANSLATE_NOOP(
                "app",
                "{title} was taken in; its records are whole and nothing in them was changed.",
            )
            return words("took-new", "app", text, title=title)
        case Outcome.LONGER:
            text = QT_TRANSLATE_NOOP(
                "app", "{title} was here; what was played on the other computer since was added."
            )
            return words("took-longer", "app", text, title=title)
        case Outcome.SAME:
            text = QT_TRANSLATE_NOOP(
                "app", "{title} is here already, record for record. Nothing was changed."
            )
            return words("took-same", "app", text, title=title)
        case Outcome.SHORTER:
            text = QT_TRANSLATE_NOOP(
                "app",
                "{title} is here already, and further than in the archive. Nothing was changed.",
            )
            return words("took-shorter", "app", text, title=title)
