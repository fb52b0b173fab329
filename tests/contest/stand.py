"""Competitions for tests: teams, a competition to command, heats with made-up scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizapp.contest import commands as c
from quizapp.contest.competition import Competition, Outline, Person, Row, Squad, StagePlan
from quizapp.contest.decide import decide
from quizapp.contest.events import Event
from quizapp.contest.evolve import fold
from quizapp.game import commands as g
from quizapp.game.decide import decide as decide_match
from quizapp.game.evolve import fold as fold_match
from quizapp.game.match import Match
from quizapp.game.plan import Award, Plan, Shape
from quizapp.game.players import move
from quizapp.game.refusal import Refused

AT = "2026-09-26T06:00:00.000Z"
THREE_STAGES = Outline(
    "知识竞赛",
    stages=(
        StagePlan("初赛", heats=9, first=2),
        StagePlan("复赛", heats=3, first=2),
        StagePlan("决赛"),
    ),
    awards=(Award("一等奖", 1), Award("二等奖", 2), Award("三等奖", 3), Award("优胜奖", 12)),
    organisation=Award("优秀组织奖", 2),
    players=Award("最佳选手", 2),
)


class Desk:
    """Holds a competition and all its events."""

    def __init__(self, outline: Outline = THREE_STAGES, squads: Sequence[Squad] = ()) -> None:
        self.events: list[Event] = []
        self.now: Competition | None = None
        self.do(c.Found(outline))
        if squads:
            self.do(c.TakeRoster(tuple(squads), "roster.xlsx"))

    @property
    def it(self) -> Competition:
        """The competition."""
        assert self.now is not None
        return self.now

    def do(self, command: c.Command) -> tuple[Event, ...]:
        """Carry out a command; what its record comes to is the competition, always."""
        events = decide(self.now, command)
        self.events += events
        if events:
            self.now = fold(self.now, events)
        assert fold(None, self.events) == self.now
        return events

    def play(
        self,
        stage: int,
        heat: int,
        scores: Mapping[int, int],
        people: tuple[Person, ...] = (),
        reason: str = "",
    ) -> None:
        """Take the result of a heat: `scores` by seat from 1; others get less and less."""
        seats = self.it.seats(stage, heat)
        got = {team: scores.get(seat, -seat) for seat, team in enumerate(seats, start=1)}
        match = f"m{stage}{heat}"
        self.do(c.TakeResult(stage, heat, match, "00ff", rows(got), people, AT, reason))


def rows(scores: Mapping[int, int]) -> tuple[Row, ...]:
    """Rows of a heat from the scores of its teams: 1 2 2 4."""
    ordered = sorted(scores.items(), key=lambda one: -one[1])
    values = [score for _, score in ordered]
    return tuple(Row(team, score, values.index(score) + 1) for team, score in ordered)


def squads(count: int, units: int = 0) -> tuple[Squad, ...]:
    """So many teams of three with a substitute; `units` of them in turn, 0: none."""
    return tuple(
        Squad(
            0,
            f"第{at}队",
            f"单位{at % units}" if units else "",
            (f"甲{at}", f"乙{at}", f"丙{at}"),
            (f"候{at}",),
        )
        for at in range(1, count + 1)
    )


def person(team: int, name: str, right: int, asked: int = 3) -> Person:
    """Somebody who answered alone."""
    return Person(team, name, asked, right, 10 * right)


def sign(number: int) -> tuple[str, Shape]:
    """A colour and shape for a table."""
    return f"#0000{number:02}", Shape.CIRCLE


def play_match(plan: Plan, seed: int) -> Match:
    """A match played by simulated teams to its end."""
    match = fold_match(None, decide_match(None, g.Open(0, plan, rehearsal=False)))
    at = refused = 0
    while (command := move(match, at, seed + refused)) is not None:
        at = max(at, command.at)
        try:
            events = decide_match(match, command)
        except Refused:
            refused += 1
            continue
        if events:
            match = fold_match(match, events)
    return match
