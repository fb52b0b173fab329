"""The laws of a match, for any rules and any commands."""

from __future__ import annotations

from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game import scenes
from quizapp.game.decide import decide
from quizapp.game.evolve import fold, fold_all
from quizapp.game.flow import WAITING, next_action
from quizapp.game.match import Ceremony, Match, Play, Stage
from quizapp.game.medium import Screening
from quizapp.game.naming import action_words, event_words, undo_words
from quizapp.game.record import decode, encode
from quizapp.game.refusal import Refused
from quizapp.game.standings import standings, ties
from tests.game.chance import any_command, any_plan, likely
from tests.game.evenings import MS, S

ASIDE = (
    *(e.Pressed, e.ClockPaused, e.ClockResumed, e.ClockChanged, e.Resumed),
    *(e.MediaStarted, e.MediaStopped, e.MediaEnded, e.MediaEnlarged),
)


def apart_from_the_clock(match: Match) -> Match:
    """The match without what an undo may change: the step, whose race counts, a stopped clock.

    Nor does it turn back how far a clip has run; the tiles that are open it does.
    """
    phase = match.phase
    if isinstance(phase, Play | Ceremony):
        tiles = Screening(order=phase.screening.order, opened=phase.screening.opened)
        phase = replace(phase, screening=tiles)
    if isinstance(phase, Play):
        clock = phase.clock and replace(phase.clock, deadline=None, left=0)
        phase = replace(phase, race_from=0, clock=clock)
    return replace(match, phase=phase, step=0)


class Evening(RuleBasedStateMachine):
    """A match to which anything may happen."""

    @initialize(seed=st.integers(0, 1 << 32), lead=st.integers(0, 60))
    def open(self, seed: int, lead: int) -> None:
        random = Random(seed)
        self.now = 100 * S
        self.decisions: list[tuple[e.Event, ...]] = []
        self.history: list[Match] = []
        self.fouls_before = 0
        self.refusals: set[tuple[str, str]] = set()
        events = decide(None, c.Open(self.now, any_plan(random)))
        self.decisions.append(events)
        self.match = fold(None, events)
        for _ in range(lead):
            self.go_on(random)

    def go_on(self, random: Random) -> None:
        self.now += random.choice((MS, 3 * MS, 20 * MS, S, 5 * S))
        self.give(likely(self.match, self.now, random))

    @rule(seed=st.integers(0, 1 << 32), steps=st.integers(1, 6))
    def play(self, seed: int, steps: int) -> None:
        random = Random(seed)
        for _ in range(steps):
            self.go_on(random)

    @rule(seed=st.integers(0, 1 << 32))
    def anything(self, seed: int) -> None:
        self.now += MS
        self.give(any_command(self.match, self.now, Random(seed)))

    @rule(points=st.integers(1, 9))
    def correct(self, points: int) -> None:
        self.give(c.Adjust(self.now, 1, points, "核分"))

    @precondition(lambda self: self.match.asks)
    @rule(ask=st.integers(0, 5), seed=st.integers(0, 1 << 32))
    def void(self, ask: int, seed: int) -> None:
        """A question is void, and the match goes on with its spare."""
        self.give(c.VoidQuestion(self.now, "有误", 1 + ask % len(self.match.asks)))
        self.go_on(Random(seed))
        self.go_on(Random(seed + 1))

    @precondition(lambda self: self.history)
    @rule()
    def take_back(self) -> None:
        before = self.history[-1]
        if isinstance(self.match.last, e.ItemMoved):
            self.order_taken_back(before)
            return
        self.give(c.Undo(self.now))
        assert apart_from_the_clock(self.match) == apart_from_the_clock(before)
        now, then = self.match.phase, before.phase
        if isinstance(now, Play) and isinstance(then, Play) and then.clock is not None:
            assert now.clock is not None
            assert now.clock.deadline is None
            assert now.clock.left == then.clock.left_at(self.now)

    def order_taken_back(self, before: Match) -> None:
        """Another order of the evening touches no question, clock or press."""
        moved = self.match
        self.give(c.Undo(self.now))
        assert self.match.phase == moved.phase
        assert self.match.plan == before.plan
        assert (self.match.item, self.match.begun) == (before.item, before.begun)

    def give(self, command: c.Command) -> None:
        """Decide, record and fold; what is refused is refused in words and changes nothing."""
        try:
            events = decide(self.match, command)
        except Refused as refused:
            said = str(refused.words)
            self.refusals.add((refused.words.code, said))
            return
        if not events:
            return
        self.decisions.append(events)
        self.remember(events)
        for event in events:
            if (said := event_words(self.match, event)) is not None:
                assert str(said)
        self.match = fold(self.match, events)
        if isinstance(self.match.phase, Play) and self.match.phase.stage is Stage.CALLED:
            self.fouls_before = len(self.match.fouls)

    def remember(self, events: tuple[e.Event, ...]) -> None:
        """Keep what an undo must come back to."""
        if isinstance(events[0], e.Undone):
            self.history.pop()
            return
        real = next((at for at, one in enumerate(events) if not isinstance(one, ASIDE)), None)
        if real is not None:
            self.history.append(fold(self.match, events[:real]) if real else self.match)

    @invariant()
    def the_ledger_sums_to_the_scores(self) -> None:
        for team in self.match.plan.teams:
            lines = [entry.points for entry in self.match.ledger if entry.team == team.id]
            assert self.match.score(team.id) == self.match.plan.start(team.id) + sum(lines)

    @invariant()
    def a_team_is_fouled_for_pressing_early_once_a_question_at_most(self) -> None:
        if isinstance(self.match.phase, Play):
            fouls = self.match.fouls[self.fouls_before :]
            early = [team for team, _, kind in fouls if kind is e.FoulKind.EARLY]
            assert len(early) == len(set(early))

    @invariant()
    def nobody_answers_who_may_not(self) -> None:
        if isinstance(self.match.phase, Play):
            play = self.match.phase
            assert not set(play.barred) & set(play.tied)
            assert len(play.missed) == len(set(play.missed))

    @invariant()
    def a_voided_question_is_worth_nothing(self) -> None:
        for ask in self.match.asks:
            if ask.voided is not None:
                lines = [one.points for one in self.match.ledger if one.ask == ask.ask]
                assert sum(lines) == 0

    @invariant()
    def every_question_is_asked_once(self) -> None:
        asked = [ask.question.id for ask in self.match.asks]
        assert len(asked) == len(set(asked))

    @invariant()
    def everybody_has_a_picture_and_a_next_step_in_words(self) -> None:
        match = self.match
        for team in match.plan.teams:
            assert scenes.team(match, team.id).score == match.score(team.id)
        assert scenes.projector(match) == scenes.hall(match)
        scenes.scoreboard(match)
        scenes.console(match)
        scenes.prompter(match, action_words(match))
        assert str(action_words(match))
        if (said := undo_words(match)) is not None:
            assert str(said)

    @invariant()
    def the_big_key_works_where_it_is_not_to_wait(self) -> None:
        waits = next_action(self.match) in WAITING
        try:
            decide(self.match, c.Proceed(self.now))
        except Refused:
            assert waits
        else:
            assert not waits

    @invariant()
    def places_are_in_order(self) -> None:
        rows = standings(self.match)
        assert sorted(row.team for row in rows) == [team.id for team in self.match.plan.teams]
        assert [row.place for row in rows] == sorted(row.place for row in rows)
        assert rows[0].place == 1
        scores = [row.score for row in rows]
        assert scores == sorted(scores, reverse=True)
        assert all(len(tie.teams) > 1 for tie in ties(self.match))

    def teardown(self) -> None:
        if not hasattr(self, "decisions"):
            return
        stored = [[encode(event) for event in events] for events in self.decisions]
        again = fold_all([decode(body) for _, body in bodies] for bodies in stored)
        assert again == self.match
        assert all(code and said for code, said in self.refusals)


TestEvening = Evening.TestCase
TestEvening.settings = settings(max_examples=250, stateful_step_count=15, deadline=None)
