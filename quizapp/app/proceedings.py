"""A competition of several matches, joined to the store: decided, recorded, folded.

Its matches are ordinary ones: of each stage there is a template on the shelf, of each heat a draft
that is made from it, and the match that is hosted from that draft has a log of its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from quizapp import clock
from quizapp.app.library import Library
from quizapp.app.matches import look
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie, forecasts
from quizapp.contest.competition import Competition, How, Outline
from quizapp.contest.decide import decide
from quizapp.contest.draft import Draft, RoundDraft, TeamKey, write_draft
from quizapp.contest.events import Event
from quizapp.contest.evolve import fold
from quizapp.contest.faults import MOST_TEAMS
from quizapp.contest.heat import (
    Called,
    HeatMatch,
    Played,
    Sign,
    at_tables,
    heat_draft,
    people_of,
    playoff_draft,
    rows_of,
    stakes,
)
from quizapp.contest.history import VERSION, decode, encode
from quizapp.contest.naming import event_words
from quizapp.game.events import Opened
from quizapp.game.match import Ended, Match
from quizapp.game.plan import Team
from quizapp.game.record import decode as decode_match
from quizapp.game.refusal import Refused
from quizapp.store.chain import Record, Recorded, Verdict

_OF_THE_HEAT = ("id", "title", "subtitle", "organiser", "teams", "awards", "seed", "keys")
"""What of a heat's draft is its own, and not its template's."""


class Texts(Struct, frozen=True):
    """How matches of the competition are called, in the language of the program."""

    heat: Callable[[str, int], str]
    """(stage, heat from 0) -> the second line of its title."""
    playoff: Callable[[str], str]
    going_on: str
    playoff_round: str
    seat: Callable[[int], str]
    sign: Callable[[int], Sign]
    rounds: Callable[[], tuple[RoundDraft, ...]]
    """The rounds that a first template begins with."""


class Proceedings:
    """One competition of the library. `do` raises `Refused` or `StoreProblem`; nothing changes."""

    def __init__(self, library: Library, competition_id: str, competition: Competition) -> None:
        self.id = competition_id
        self.library = library
        self._competition = competition
        self._contest_of: dict[str, str] = {}
        self._over: dict[tuple[str, int], bool] = {}
        """Whether a match was played to its end; by its events, for it is folded for that."""

    @property
    def competition(self) -> Competition:
        """The competition as it stands."""
        return self._competition

    def do(self, command: c.Command) -> tuple[Event, ...]:
        """Decide, record, fold; what is returned is on the disk."""
        events = decide(self._competition, command)
        if events:
            after = fold(self._competition, events)
            _record(self.library, self.id, after.outline.title, events)
            self._competition = after
        return events

    def record(self) -> tuple[Recorded, ...]:
        """Every event as it is stored."""
        return self.library.competitions.read(self.id)

    def lines(self) -> tuple[tuple[str, Words], ...]:
        """(moment, what was decided) of the whole record."""
        return tuple(
            (one.at, event_words(self._competition, decode(one.body))) for one in self.record()
        )

    def verdict(self) -> Verdict:
        """Whether the record is as it was written."""
        return self.library.competitions.verify(self.id)

    @property
    def head(self) -> str:
        """The first digits of the record's end, as printed on protocols."""
        recorded = self.record()
        return recorded[-1].hash[:8] if recorded else ""

    # --- the stage's template

    def template_id(self, stage: int) -> str:
        """The id of the draft that holds a stage's rounds."""
        own = self._competition.stages[stage].plan.template
        return own or f"{self.id}-t{stage + 1}"

    def template(self, stage: int, texts: Texts) -> Draft:
        """The draft with a stage's rounds; made from the stage before where there is none yet."""
        found = self.library.draft(self.template_id(stage))
        if found is not None:
            return found
        if stage:
            base = self.template(stage - 1, texts)
        else:
            banks = self.library.new_banks()
            base = Draft("", "", rounds=texts.rounds(), banks=banks)
        outline = self._competition.outline
        return replace(
            base,
            id=self.template_id(stage),
            title=outline.title,
            subtitle=outline.stages[stage].name,
            organiser=outline.organiser,
            competition=self.id,
        )

    def open_template(self, stage: int, texts: Texts) -> Draft:
        """The template on the shelf, with as many nameless teams as the largest heat has."""
        draft = self.template(stage, texts)
        forecast = forecasts(self._competition)[stage]
        count = min(MOST_TEAMS, max(2, forecast.most))
        teams = tuple(Team(n, texts.seat(n), "", *texts.sign(n)) for n in range(1, count + 1))
        draft = replace(draft, teams=teams, awards=())
        self._keep(draft)
        return draft

    def follow(self, before: Draft, after: Draft) -> None:
        """Let the heats that are not begun follow their template where they had its rounds."""
        for stage in range(len(self._competition.stages)):
            if self.template_id(stage) != after.id:
                continue
            for heat in range(self._competition.stages[stage].plan.heats):
                draft = self.library.draft(self.heat_id(stage, heat))
                begun = self.match_of(self.heat_id(stage, heat)).state is not Played.NOT
                if draft is None or begun or draft.rounds != before.rounds:
                    continue
                own = {name: getattr(draft, name) for name in _OF_THE_HEAT}
                self._keep(replace(after, **own))

    # --- heats and playoffs

    def heat_id(self, stage: int, heat: int) -> str:
        """The id of a heat's draft."""
        return f"{self.id}-{stage + 1}-{heat + 1}"

    def open_heat(self, stage: int, heat: int, texts: Texts) -> Draft:
        """The draft of a heat on the shelf, its teams as they are seated now.

        One that was set up by hand keeps its rounds; one whose match has begun stays as it is.
        """
        own = self.heat_id(stage, heat)
        held = self.library.draft(own)
        if held is not None and self.match_of(own).state is not Played.NOT:
            return held
        plan = self._competition.stages[stage].plan
        # The hall need not be told that the one match of a final is its first.
        told = texts.heat(plan.name, heat) if plan.heats > 1 else plan.name
        called = Called(own, told, texts.going_on, texts.playoff_round)
        template = self.template(stage, texts)
        draft = heat_draft(self._competition, stage, heat, template, called, texts.sign)
        draft = replace(draft, competition=self.id, keys=draft.keys or self._learned(stage))
        if held is not None:
            draft = replace(
                held,
                title=draft.title,
                subtitle=draft.subtitle,
                organiser=draft.organiser,
                teams=draft.teams,
                awards=draft.awards,
                keys=held.keys or draft.keys,
            )
        keys = tuple(key for key in draft.keys if key.team <= len(draft.teams))
        draft = replace(draft, keys=keys)
        self._keep(draft)
        return draft

    def open_playoff(self, stage: int, tie: Tie, texts: Texts) -> Draft:
        """The draft of a playoff between the teams of a tie, on the shelf."""
        plan = self._competition.stages[stage].plan
        called = Called(
            self.playoff_id(stage, tie),
            texts.playoff(plan.name),
            texts.going_on,
            texts.playoff_round,
        )
        template = self.template(stage, texts)
        draft = playoff_draft(self._competition, tie, template, called, texts.sign)
        keys = tuple(key for key in self._learned(stage) if key.team <= len(tie.teams))
        draft = replace(draft, competition=self.id, keys=draft.keys or keys)
        self._keep(draft)
        return draft

    def playoff_id(self, stage: int, tie: Tie) -> str:
        """The id of a playoff's draft."""
        return f"{self.id}-p{stage + 1}-{'-'.join(str(team) for team in tie.teams)}"

    def match_of_heat(self, stage: int, heat: int) -> HeatMatch:
        """The last real match of a heat."""
        return self.match_of(self.heat_id(stage, heat))

    def match_of_playoff(self, stage: int, tie: Tie) -> HeatMatch:
        """The last real match of a playoff."""
        return self.match_of(self.playoff_id(stage, tie))

    def match_of(self, draft_id: str) -> HeatMatch:
        """The last real match that was opened from a draft."""
        log = self.library.log
        for card in log.matches():
            if self._contest(card.id) != draft_id:
                continue
            if not card.finished:
                return HeatMatch(Played.RUNNING, card.id)
            key = card.id, card.events
            if key not in self._over:
                found = look(log, card.id)
                self._over[key] = found is not None and isinstance(found.match.phase, Ended)
            if self._over[key]:
                return HeatMatch(Played.OVER, card.id, log.head(card.id)[1][:8])
        return HeatMatch()

    def take_result(self, stage: int, heat: int, reason: str = "") -> tuple[Event, ...]:
        """Take the result of a heat from the log of its match."""
        found = self.match_of(self.heat_id(stage, heat))
        match = self._ended(found)
        draw = self._competition.stages[stage].draw
        teams = at_tables(self._competition, draw.heats[heat], match) if draw else None
        if teams is None:
            text = QT_TRANSLATE_NOOP(
                "Contest", "The teams of the match are not those of the heat as it was drawn."
            )
            raise Refused(words("result-strange", "Contest", text))
        rows, people = rows_of(match, teams), people_of(match, teams)
        return self.do(
            c.TakeResult(stage, heat, found.match, found.head, rows, people, clock.wall(), reason)
        )

    def take_playoff(self, stage: int, tie: Tie) -> tuple[Event, ...]:
        """Settle a tie by the match of its playoff."""
        found = self.match_of(self.playoff_id(stage, tie))
        match = self._ended(found)
        teams = at_tables(self._competition, tie.teams, match)
        rows = rows_of(match, teams) if teams is not None else ()
        cuts = list(accumulate(one.count for one in stakes(self._competition, tie, "-")))
        cuts = [cut for cut in cuts if cut < len(rows)]
        if not rows or any(rows[cut - 1].place == rows[cut].place for cut in cuts):
            text = QT_TRANSLATE_NOOP("Contest", "The playoff has not parted the teams of the tie.")
            raise Refused(words("playoff-tied", "Contest", text))
        order = tuple(row.team for row in rows)
        return self.do(
            c.Settle(
                stage,
                tie.heat,
                tie.teams,
                How.PLAYOFF,
                clock.wall(),
                order=order,
                match=found.match,
            )
        )

    def _ended(self, found: HeatMatch) -> Match:
        resumable = look(self.library.log, found.match) if found.match else None
        if resumable is None or found.state is not Played.OVER:
            text = QT_TRANSLATE_NOOP("Contest", "The match is not over yet.")
            raise Refused(words("match-open", "Contest", text))
        return resumable.match

    def _contest(self, match_id: str) -> str:
        """The id of the draft that a match was made from; read once."""
        if match_id not in self._contest_of:
            first = self.library.log.read(match_id, 0, 1)
            event = decode_match(first[0].body) if first else None
            contest = event.plan.contest if isinstance(event, Opened) else ""
            if event is None:
                return ""
            self._contest_of[match_id] = contest
        return self._contest_of[match_id]

    def _learned(self, stage: int) -> tuple[TeamKey, ...]:
        """The keys that were learned in another heat of the stage."""
        for heat in range(self._competition.stages[stage].plan.heats):
            draft = self.library.draft(self.heat_id(stage, heat))
            if draft is not None and draft.keys:
                return draft.keys
        return ()

    def _keep(self, draft: Draft) -> None:
        self.library.shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())


def found(library: Library, outline: Outline) -> Proceedings:
    """Begin a competition."""
    own = f"k{secrets.token_hex(4)}"
    events = decide(None, c.Found(outline))
    _record(library, own, outline.title, events)
    return Proceedings(library, own, fold(None, events))


def load(library: Library, competition_id: str) -> Proceedings | None:
    """A competition as its record comes to, or None."""
    recorded = library.competitions.read(competition_id)
    if not recorded:
        return None
    events = (decode(one.body) for one in recorded)
    return Proceedings(library, competition_id, fold(None, events))


def _record(library: Library, own: str, title: str, events: tuple[Event, ...]) -> None:
    at = clock.wall()
    records: list[Record] = []
    for event in events:
        kind, body = encode(event)
        records.append(Record(kind, VERSION, at, body))
    library.competitions.append(own, title, records)
