"""A competition of several matches as an archive: its record, drafts, matches, banks and looks.

    competition.jsonl    its head, then its record event by event with their chain
    contests/…           the templates of its stages, and what heats and playoffs are played from
    matches/…            every match of them that is no rehearsal

On another computer it comes back identical: the same record with the same fingerprint, the same
drafts, the same logs.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from quizapp.app.library import Library
from quizapp.app.parcels import (
    bank_parts,
    log_part,
    matches_of,
    material_parts,
    theme_parts,
    whole_parcel,
)
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.competition import Competition
from quizapp.contest.draft import Draft, write_draft
from quizapp.contest.evolve import fold
from quizapp.contest.history import decode
from quizapp.files.parcel import Parcel
from quizapp.store import copies
from quizapp.store.chain import Recorded, check
from quizapp.store.problems import Damaged

PART = "competition.jsonl"


class StagedHead(Struct, frozen=True):
    """The first line of a record."""

    id: str
    title: str
    updated: str


class Staged(Struct, frozen=True):
    """A record that is whole, and what it comes to."""

    head: StagedHead
    events: tuple[Recorded, ...]
    competition: Competition


def drafts_of(library: Library, competition_id: str, competition: Competition) -> tuple[Draft, ...]:
    """All drafts of a competition: templates, heats, playoffs."""
    named = {stage.plan.template for stage in competition.stages}
    cards = sorted(library.shelf.contests(), key=lambda card: card.id)
    drafts = (library.draft(card.id) for card in cards)
    return tuple(
        one
        for one in drafts
        if one is not None and (one.competition == competition_id or one.id in named)
    )


def competition_parcel(library: Library, competition_id: str) -> Parcel | None:
    """The whole competition; None where there is none of that id."""
    recorded = library.competitions.read(competition_id)
    if not recorded:
        return None
    competition = fold(None, (decode(one.body) for one in recorded))
    head = StagedHead(competition_id, competition.outline.title, recorded[-1].at)
    parts = {PART: msgspec.json.encode(head) + b"\n" + copies.text(copies.event_lines(recorded))}
    drafts = drafts_of(library, competition_id, competition)
    for number, draft in enumerate(drafts, 1):
        parts[f"contests/{number}.json"] = write_draft(draft)
    ids = {draft.id for draft in drafts}
    for number, match_id in enumerate(matches_of(library, ids), 1):
        parts[f"matches/{number}.match.jsonl"] = log_part(library.log, match_id)
    parts |= theme_parts(library, _each(draft.theme for draft in drafts))
    parts |= bank_parts(library, _each(one for draft in drafts for one in draft.banks), None)
    questions = {one.id: one for draft in drafts for one in library.questions(draft)}
    parts |= material_parts(library, questions.values())
    return whole_parcel("contest", parts)


def read_staged(parcel: Parcel) -> Staged | None:
    """The record in an archive, found whole; None where there is none. `Damaged` says why not."""
    if PART not in parcel.parts:
        return None
    first, _, rest = parcel.parts[PART].partition(b"\n")
    lines = [line for line in rest.split(b"\n") if line]
    try:
        head = msgspec.json.decode(first, type=StagedHead)
        found = [msgspec.json.decode(line, type=copies.Event) for line in lines]
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise _unfit(str(fault)) from fault
    events = tuple(
        Recorded(e.seq, e.decision, e.kind, e.version, e.at, e.body.encode(), e.hash) for e in found
    )
    verdict = check(head.id, events)
    if not verdict.ok:
        raise Damaged(verdict.words)
    try:
        competition = fold(None, (decode(one.body) for one in events))
    except (msgspec.ValidationError, ValueError, LookupError, AssertionError) as fault:
        raise _unfit(str(fault)) from fault
    return Staged(head, events, competition)


def _each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _unfit(reason: str) -> Damaged:
    text = QT_TRANSLATE_NOOP(
        "app",
        "The record of the competition in the archive cannot be read by this version of the "
        "program. Nothing was taken. Update the program here, or have the archive made anew. "
        "({why})",
    )
    return Damaged(words("taking-competition", "app", text, why=reason))
