"""What the first window shows, read from the library; and what there is of a match that is over."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from quizapp.app.library import EVENING, SAMPLE, Library, shipped_draft
from quizapp.app.matches import decisions, look
from quizapp.app.proceedings import load
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.draft import Draft
from quizapp.game.evolve import fold
from quizapp.game.match import Ended, Match
from quizapp.game.naming import event_words
from quizapp.game.rules import Entrants
from quizapp.game.standings import standings
from quizapp.reports import results
from quizapp.store.banks import BankCard
from quizapp.store.custody import away, origin
from quizapp.store.log import MatchCard
from quizapp.windows.home.values import (
    BankLine,
    ContestLine,
    FinishedLine,
    HomeData,
    Language,
    PlaceLine,
    Sample,
    Theme,
    UnfinishedLine,
)
from quizapp.windows.parts.speech import say

UNFINISHED = 8
"""So many unfinished matches are looked into at most, for their last decision."""
FINISHED = 40
"""So many finished matches are looked into at most, for their places."""
PLACES = 3


class Overview:
    """Looks things up; a finished match is folded once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[tuple[str, int], FinishedLine | None] = {}

    def home_data(self, language: Language, theme: Theme, *, afterglow: bool) -> HomeData:
        """All of it, as it stands now."""
        return HomeData(
            contests=self._contests(),
            banks=tuple(self._bank(card) for card in self._library.banks.cards()),
            unfinished=tuple(
                self.unfinished(card) for card in self._library.unfinished()[:UNFINISHED]
            ),
            finished=self._finished(),
            afterglow=afterglow,
            read_only=self._read_only(),
            language=language,
            theme=theme,
        )

    def unfinished(self, card: MatchCard) -> UnfinishedLine:
        """A match that can be gone on with."""
        log = self._library.log_of(card.id)
        found = look(log, card.id) if log is not None else None
        steps = self._library.custody.steps(card.id)
        return UnfinishedLine(
            card.id,
            self._title(card, found.match) if found else card.title,
            card.decisions,
            card.last_kind,
            card.last_at,
            found.last if found else None,
            card.rehearsal,
            gone.at if (gone := away(steps)) is not None else "",
            came.host or "?" if (came := origin(steps)) is not None else "",
        )

    def left_of(self, contest: str) -> UnfinishedLine | None:
        """The last real match of the competition that is not over."""
        for card in self._library.unfinished():
            log = self._library.log_of(card.id)
            found = look(log, card.id) if log is not None and not card.rehearsal else None
            if found is not None and found.match.plan.contest == contest:
                return self.unfinished(card)
        return None

    def results_of(self, match_id: str) -> Path | None:
        """The folder with results and ledger, written again; None where there is no such match."""
        log = self._library.log_of(match_id)
        found = look(log, match_id) if log is not None else None
        if found is None:
            return None
        return results.write_all(self._library.folder / "results" / match_id, found.match, say)

    def record_of(self, match_id: str) -> tuple[tuple[str, Words], ...]:
        """(moment, what was decided) of every line of the log that says something."""
        log = self._library.log_of(match_id)
        recorded = log.read(match_id) if log is not None else ()
        moments: dict[int, str] = {}
        for one in recorded:
            moments.setdefault(one.decision, one.at)
        match: Match | None = None
        found: list[tuple[str, Words]] = []
        for at, events in zip(moments.values(), decisions(recorded), strict=True):
            match = fold(match, events)
            said = (event_words(match, event) for event in events)
            found += [(at, line) for line in said if line is not None]
        return tuple(found)

    def verdict_on(self, match_id: str) -> Words | None:
        """Whether its log is as it was written."""
        log = self._library.log_of(match_id)
        return log.verify(match_id).words if log is not None else None

    def _read_only(self) -> Words | None:
        if not self._library.readonly:
            return None
        text = QT_TRANSLATE_NOOP(
            "app",
            "Another quizapp has these data open. Here you may only look; close the other "
            "one to work here.",
        )
        return words("read-only", "app", text)

    def _contests(self) -> tuple[ContestLine, ...]:
        lines: list[ContestLine] = []
        for card in self._library.shelf.contests():
            draft = self._library.draft(card.id)
            if draft is not None and not draft.competition:
                tied = sum(one.rules.entrants is Entrants.TIED for one in draft.rounds)
                lines.append(
                    ContestLine(
                        card.id,
                        draft.title,
                        draft.subtitle,
                        len(draft.teams),
                        len(draft.rounds) - tied,
                        card.updated,
                        tied,
                        sample=_sample(draft),
                    )
                )
        staged = [
            ContestLine(
                card.id,
                card.title,
                kept.competition.outline.subtitle,
                len(kept.competition.squads) - len(kept.competition.out),
                updated=card.updated,
                stages=len(kept.competition.stages),
            )
            for card in self._library.competitions.cards()
            if (kept := load(self._library, card.id)) is not None
        ]
        # Both samples may be of the same moment: the short one stands first.
        lines.sort(key=lambda line: line.sample is not Sample.SHORT)
        return tuple(sorted((*staged, *lines), key=lambda line: line.updated, reverse=True))

    def _bank(self, card: BankCard) -> BankLine:
        seal = self._library.reviews.sealed(card.id)
        number = seal.number if seal is not None else 0
        return BankLine(card.id, card.title, card.questions, card.ready, card.updated, number)

    def _finished(self) -> tuple[FinishedLine, ...]:
        cards = [card for card in self._library.log.matches() if card.finished]
        cards.sort(key=lambda card: card.last_at, reverse=True)
        lines = (self._finished_line(card) for card in cards[:FINISHED])
        return tuple(line for line in lines if line is not None)

    def _finished_line(self, card: MatchCard) -> FinishedLine | None:
        """None for a match that was left for good: it has no places."""
        key = card.id, card.decisions
        if key not in self._known:
            found = look(self._library.log, card.id)
            over = found is not None and isinstance(found.match.phase, Ended)
            self._known[key] = (
                _line(card, self._title(card, found.match), found.match)
                if found is not None and over
                else None
            )
        line = self._known[key]
        came = origin(self._library.custody.steps(card.id)) if line is not None else None
        return replace(line, origin=came.host or "?") if line is not None and came else line

    def _title(self, card: MatchCard, match: Match) -> str:
        """Heats of one competition bear one title: which of them it is comes with it."""
        draft = self._library.draft(match.plan.contest)
        heat = match.plan.subtitle if draft is not None and draft.competition else ""
        return f"{card.title}  {heat}" if heat else card.title


def _sample(draft: Draft) -> Sample:
    """Which of the shipped competitions a draft is, as long as it bears that one's title."""
    kinds = {SAMPLE: Sample.SHORT, EVENING: Sample.EVERY_ROUND}
    kind = kinds.get(draft.id, Sample.NONE)
    return kind if kind and draft.title == shipped_draft(draft.id).title else Sample.NONE


def _line(card: MatchCard, title: str, match: Match) -> FinishedLine:
    names = {team.id: team.name for team in match.plan.teams}
    places = tuple(
        PlaceLine(row.place, names[row.team], row.score)
        for row in standings(match)
        if row.place <= PLACES
    )
    return FinishedLine(card.id, title, card.last_at, places)
