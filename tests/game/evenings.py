"""Small matches for tests of the rules, and a way to play commands on them."""

from __future__ import annotations

from collections.abc import Iterable

from quizapp.bank.question import Choices, Citation, Kind, Question, Status
from quizapp.game import commands as c
from quizapp.game.decide import decide
from quizapp.game.events import Event
from quizapp.game.evolve import fold
from quizapp.game.match import Match, Play
from quizapp.game.plan import Award, Places, Plan, Round, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import RoundRules

S = 1_000_000_000
MS = 1_000_000
RACE = rules_of(Preset.BUZZ)


def question(own: str, right: int = 0, explanation: str = "") -> Question:
    """A single-choice question whose key is the option `right`."""
    return Question(
        id=own,
        kind=Kind.SINGLE,
        stem=f"{own}____",
        options=("甲", "乙", "丙", "丁"),
        key=Choices((right,)),
        explanation=explanation,
        citation=Citation("m", str(right)) if explanation else None,
        status=Status.READY,
    )


def plan(
    *rules: RoundRules,
    teams: int = 3,
    spares: int = 1,
    awards: tuple[Award, ...] = (),
    places: Places = Places.STANDARD,
    members: tuple[str, ...] = (),
) -> Plan:
    """A match of these rounds with plenty of questions."""
    return Plan(
        title="试赛",
        teams=tuple(Team(n, f"{n}队", members=members) for n in range(1, teams + 1)),
        rounds=tuple(
            Round(
                f"第{at}轮",
                one,
                tuple(question(f"r{at}q{n}") for n in range(1, 25)),
                tuple(question(f"r{at}s{n}") for n in range(1, spares + 1)),
            )
            for at, one in enumerate(rules, start=1)
        ),
        awards=awards,
        places=places,
    )


def after(match: Match | None, *commands: c.Command) -> Match:
    """The match after these commands."""
    for command in commands:
        events = decide(match, command)
        if events:
            match = fold(match, events)
    assert match is not None
    return match


def opened(*rules: RoundRules, teams: int = 3) -> Match:
    """A match that stands at its title."""
    return after(None, c.Open(0, plan(*rules, teams=teams)))


def until(match: Match, stage: str, at: int = 0) -> Match:
    """Go on until the question stands at `stage`."""
    for _ in range(60):
        if isinstance(match.phase, Play) and match.phase.stage == stage:
            return match
        match = after(match, c.Proceed(at))
    raise AssertionError(f"never came to {stage}")


def playing(match: Match) -> Play:
    """The question on the screen."""
    assert isinstance(match.phase, Play)
    return match.phase


def only(events: Iterable[Event], kind: type) -> list[Event]:
    """The events of one kind."""
    return [event for event in events if isinstance(event, kind)]
