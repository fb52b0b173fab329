"""Whom a match or competition honours and for what: places, best players, a roster's rows."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from quizapp.app.library import Library
from quizapp.app.matches import look
from quizapp.app.proceedings import load
from quizapp.awards.order import Source
from quizapp.bank.problems import Problem
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest import awards, final
from quizapp.contest.awards import Honour, Placed, Recipient, Shared
from quizapp.game.match import Ended, Match
from quizapp.store.chain import START

_BETWEEN = re.compile(r"[、;；\n]+")


class NoMatch(Exception):
    """There is no such match or competition, or nothing was played in it; `words` say so."""

    def __init__(self, said: Words) -> None:
        super().__init__(str(said))
        self.words = said


class Results(Struct, frozen=True):
    """What a match or a competition of several came to, as far as certificates ask.

    `finished`: its places change no more; of a competition that its awards are settled, and then
    `honours` are those on record. Else they are what its own bands of awards give; `unparted` are
    the groups of equal ones whose places lie in two bands, which `shared` decided. `everybody` took
    part, honoured or not. `players` have answered alone, the best first.
    """

    source: Source
    event: str
    issuers: tuple[str, ...]
    finished: bool
    everybody: tuple[Recipient, ...]
    honours: tuple[Honour, ...]
    unparted: tuple[tuple[Placed, ...], ...] = ()
    players: tuple[Placed, ...] = ()


def of_match(library: Library, match_id: str, shared: Shared = Shared.BETTER) -> Results:
    """The results of a match of the library. Raises `NoMatch`, `StoreProblem`."""
    log = library.log_of(match_id)
    found = look(log, match_id) if log is not None else None
    if log is None or found is None:
        text = QT_TRANSLATE_NOOP("Certificate", "There is no match {match}, or nothing was played.")
        raise NoMatch(words("NO_MATCH", "Certificate", text, match=match_id))
    seq, head = log.head(match_id)
    source = Source(match_id, seq, head or START, found.match.rehearsal)
    return of(found.match, source, shared)


def of(match: Match, source: Source, shared: Shared = Shared.BETTER) -> Results:
    """The results of a match as it stands."""
    placed = awards.final_list(match)
    return Results(
        source,
        match.plan.title,
        _issuers(match.plan.organiser),
        isinstance(match.phase, Ended),
        tuple(one.recipient for one in placed),
        awards.by_bands(placed, match.plan.awards, shared),
        awards.unparted(placed, match.plan.awards),
        awards.placed_players(awards.players(match)),
    )


def of_competition(
    library: Library, competition_id: str, shared: Shared = Shared.BETTER
) -> Results:
    """The results of a competition of several matches. Raises `NoMatch`, `StoreProblem`."""
    kept = load(library, competition_id)
    if kept is None:
        text = QT_TRANSLATE_NOOP("Certificate", "There is no competition {competition}.")
        raise NoMatch(words("NO_COMPETITION", "Certificate", text, competition=competition_id))
    now = kept.competition
    seq, head = library.competitions.head(competition_id)
    settled = now.honours is not None
    return Results(
        Source(competition_id, seq, head),
        now.outline.title,
        _issuers(now.outline.organiser),
        settled,
        final.everybody(now),
        final.honours(now, shared) if now.honours is None else now.honours,
        () if settled else awards.unparted(final.final_list(now), now.outline.awards),
        final.placed_players(now),
    )


def awardless(rows: tuple[Honour, ...], award: str) -> tuple[Honour, ...]:
    """A roster's rows; those that name no award get this one."""
    return tuple(
        one if one.award else Honour(one.recipient, award, one.place, one.tied) for one in rows
    )


def _issuers(organiser: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in _BETWEEN.split(organiser) if one.strip())


def to_roster(problems: tuple[Problem, ...], places: tuple[str, ...]) -> tuple[Problem, ...]:
    """Problems of a batch's rows, told by where each row stands in the roster's file."""
    return tuple(
        replace(one, where=f"{places[one.line - 1]}: {one.where}")
        if 0 < one.line <= len(places)
        else one
        for one in problems
    )
