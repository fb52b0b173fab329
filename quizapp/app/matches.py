"""Open, resume and describe a match of the library."""

from __future__ import annotations

import gc
import secrets
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import groupby
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from quizapp import clock
from quizapp.app.library import Library
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.evolve import fold_all
from quizapp.game.flow import next_action
from quizapp.game.match import Match, Play
from quizapp.game.naming import event_words
from quizapp.game.plan import Plan
from quizapp.game.record import VERSION, decode, encode
from quizapp.game.standings import standings, ties
from quizapp.show import Show
from quizapp.store.chain import Record, Recorded
from quizapp.store.custody import Step, What
from quizapp.store.log import Log
from quizapp.store.problems import StoreProblem
from quizapp.store.pulse import Pulse


class HandedOver(StoreProblem):
    """A match that goes on on another computer; going on here needs a confirmation."""


SEALED_AFTER = (e.ScoresShown, e.Closed)
"""Events after which the head of the log is written down."""


class Running:
    """A match that is being played: its show, its log, its pulse."""

    def __init__(self, library: Library, match_id: str, log: Log, match: Match | None) -> None:
        self.id = match_id
        self.library = library
        self.log = log
        self.last_seq = log.head(match_id)[0]
        self._pulse = pulse_of(library, match_id)
        self.show = Show(self, match)

    def append(self, events: Sequence[e.Event]) -> int:
        """Record one decision; the last of its sequence numbers."""
        at = clock.wall()
        records: list[Record] = []
        for event in events:
            kind, body = encode(event)
            records.append(Record(kind, VERSION, at, body))
        finished = _finished(events)
        recorded = self.log.append(self.id, records, finished=finished)
        self.last_seq = recorded[-1].seq
        return self.last_seq

    def beat(self, now: int) -> None:
        """Write down that the match lived at `now`."""
        self._pulse.beat(now)

    def rest(self, events: Sequence[e.Event]) -> None:
        """After a decision, off the hot path: seal the log, mark the questions that were asked."""
        if not any(isinstance(event, SEALED_AFTER) for event in events):
            return
        self.log.seal(self.id, clock.wall())
        match = self.show.match
        if match.rehearsal:
            return
        draft = self.library.draft(match.plan.contest)
        if draft is None:
            return
        asked = {ask.question.id for ask in match.asks}
        for bank_id in draft.banks:
            bank = self.library.banks.bank(bank_id)
            known = [one.id for one in bank.questions if one.id in asked] if bank else []
            if known:
                self.library.shelf.mark_used(bank_id, known, self.id, clock.wall())

    def leave(self) -> None:
        """Offer this match no more; its log stays."""
        self.log.append(self.id, (), finished=True)

    def close(self) -> None:
        """Let go of the pulse; a match that never began is not offered again."""
        self._pulse.close()
        if self.show.match.step == 0:
            self.leave()


def pulse_of(library: Library, match_id: str) -> Pulse:
    """The pulse of one match: another one may be played before this is gone on with."""
    folder = library.folder / "pulse"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return Pulse(folder / match_id, match_id)


def _finished(events: Sequence[e.Event]) -> bool | None:
    """Whether the decision ends the match, or (undo) may open it again; None: neither."""
    if any(isinstance(event, e.Closed) for event in events):
        return True
    return False if any(isinstance(event, e.Undone) for event in events) else None


def begin(library: Library, plan: Plan, *, rehearsal: bool, at: int | None = None) -> Running:
    """Open a new match; rehearsals go into their own file."""
    log = library.practice_log if rehearsal else library.log
    stamp = time.strftime("%Y%m%d-%H%M%S")
    match_id = f"{'r' if rehearsal else 'm'}{stamp}-{secrets.token_hex(2)}"
    log.open_match(match_id, plan.title, clock.wall(), rehearsal=rehearsal)
    running = Running(library, match_id, log, None)
    start = clock.now() if at is None else at
    draft = library.draft(plan.contest)
    if draft is not None:
        plan = replace(plan, banks=library.seals(draft))
    running.show.do(c.Open(start, plan, rehearsal))
    running.beat(start)
    return running


class Resumable(Struct, frozen=True):
    """A match as it was left; `last` names the last decision that was recorded."""

    match: Match
    last: Words | None


@contextmanager
def _no_collection() -> Generator[None]:
    """Hold the garbage collector: a log makes many values and no garbage (a third of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def look(log: Log, match_id: str) -> Resumable | None:
    """Fold a match from its log; None where it has no event yet."""
    with _no_collection():
        recorded = log.read(match_id)
        if not recorded:
            return None
        match = fold_all(decisions(recorded))
    said: Words | None = None
    for one in reversed(recorded):
        event = decode(one.body)
        # That the program was started again tells nobody where the match stands.
        said = None if isinstance(event, e.Resumed) else event_words(match, event)
        if said is not None:
            break
    return Resumable(match, said)


def resume(
    library: Library, match_id: str, at: int | None = None, *, take_back: bool = False
) -> Running | None:
    """Go on with a match where it stood, its clock paused; None if there is no such match.

    One that was handed over to another computer is gone on with only where `take_back` says so,
    which is written down; else `HandedOver`.
    """
    log = library.log_of(match_id)
    found = look(log, match_id) if log is not None else None
    if log is None or found is None:
        return None
    gone = library.custody.away(match_id)
    if gone is not None:
        if not take_back:
            raise HandedOver(handed_words(gone))
        library.custody.note(match_id, Step(What.TAKEN_BACK, clock.wall()))
    running = Running(library, match_id, log, found.match)
    pulse = pulse_of(library, match_id)
    lived = pulse.last()
    pulse.close()
    clock.go_beyond(max(lived or 0, _latest(log.read(match_id))))
    start = clock.now() if at is None else at
    running.show.do(c.Resume(start, lived or 0))
    running.beat(start)
    return running


def _latest(recorded: Iterable[Recorded]) -> int:
    """The latest stamp of the host's clock in a log, whichever computer's it was."""
    stamps = (getattr(decode(one.body), "at", 0) for one in recorded)
    return max((at for at in stamps if isinstance(at, int)), default=0)


def handed_words(gone: Step) -> Words:
    """That a match is on another computer now."""
    text = QT_TRANSLATE_NOOP(
        "app",
        "This match was handed over to another computer at {at} (file {file}). If it goes on on "
        "both, two different results come out of it.",
    )
    at = datetime.fromisoformat(gone.at).astimezone()
    return words("handed-over", "app", text, at=f"{at:%Y-%m-%d %H:%M}", file=gone.file)


def decisions(recorded: Iterable[Recorded]) -> Iterable[tuple[e.Event, ...]]:
    """The events of a log, one tuple for each decision."""
    for _, group in groupby(recorded, key=lambda one: one.decision):
        yield tuple(decode(one.body) for one in group)


def describe(match_id: str, match: Match, now: int) -> dict[str, Any]:
    """A match as it stands, for the command line."""
    play = match.phase if isinstance(match.phase, Play) else None
    names = {team.id: team.name for team in match.plan.teams}
    running = play.clock if play else None
    return {
        "id": match_id,
        "title": match.plan.title,
        "rehearsal": match.rehearsal,
        "step": match.step,
        "phase": type(match.phase).__name__.lower(),
        "next": next_action(match).value,
        "question": {
            "ask": play.ask,
            "number": play.number,
            "id": play.question.id,
            "stage": play.stage.value,
            "value": play.value,
            "turn": play.team or None,
            "floor": play.floor or None,
            "barred": list(play.barred),
            "fouled": list(play.fouled),
        }
        if play
        else None,
        "clock": {
            "kind": running.kind.value,
            "running": running.deadline is not None,
            "left_ms": running.left_at(now) // 1_000_000,
        }
        if running
        else None,
        "scores": [
            {"team": team, "name": name, "score": match.score(team)} for team, name in names.items()
        ],
        "places": [
            {
                "place": row.place,
                "team": row.team,
                "name": names[row.team],
                "score": row.score,
                "award": row.award,
                "tied": row.tied,
            }
            for row in standings(match)
        ],
        "ties": [{"place": tie.place, "teams": list(tie.teams)} for tie in ties(match)],
        "ledger": [
            {
                "team": entry.team,
                "points": entry.points,
                "why": entry.why.value,
                "ask": entry.ask or None,
                "note": entry.note,
            }
            for entry in match.ledger
        ],
        "asked": len(match.asks),
    }
