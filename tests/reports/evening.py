"""A small match with everything that results have to tell, and its log with times of day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.flow import next_action
from quizapp.game.match import Match
from quizapp.game.plan import Award, Plan
from quizapp.game.presets import Preset, rules_of
from quizapp.reports.figures import Moment
from tests.game.evenings import S, plan

PERSONAL = replace(rules_of(Preset.PERSONAL), count=1)
RACE = replace(rules_of(Preset.BUZZ), count=2)


class Evening:
    """Plays commands and keeps each event with the second of the day at which it came."""

    def __init__(self, made: Plan, *, rehearsal: bool = False) -> None:
        self.match: Match | None = None
        self.moments: list[Moment] = []
        self.second = 0
        self.do(c.Open(0, made, rehearsal))

    @property
    def now(self) -> Match:
        assert self.match is not None
        return self.match

    @property
    def at(self) -> int:
        return self.second * S

    def do(self, *commands: c.Command) -> Sequence[e.Event]:
        events: Sequence[e.Event] = ()
        for command in commands:
            events = decide(self.match, command)
            if events:
                self.match = fold(self.match, events)
            minutes, seconds = divmod(self.second, 60)
            stamp = f"2026-05-01T09:{minutes:02d}:{seconds:02d}.000Z"
            self.moments += [Moment(stamp, event) for event in events]
        return events

    def on(self, *names: str) -> None:
        """Press the big key, a second each time, until one of these is what comes next."""
        for _ in range(40):
            if next_action(self.now).value in names:
                return
            self.second += 1
            self.do(c.Proceed(self.at))
        raise AssertionError(f"never came to {names}")

    def answer(self, verdict: e.Verdict, seconds: int, said: str = "") -> None:
        """An answer that takes so long, and the verdict on it."""
        self.on("stop_answer")
        self.second += seconds
        self.do(c.Proceed(self.at))
        self.do(c.Judge(self.at, verdict, said=said))


def hostile_plan(teams: int = 3) -> Plan:
    """Names that a spreadsheet, Windows or a typesetter might stumble over."""
    made = plan(
        PERSONAL,
        RACE,
        teams=teams,
        awards=(Award("一等奖", 1), Award("二等奖", 1)),
        members=("=1+1", "王䶮", "@李"),
    )
    names = ('=HYPERLINK("x")', "港口/造船:*?代表队", "#let x = [坏]")
    named = tuple(
        replace(team, name=name, unit=f"单位{team.id}")
        for team, name in zip(made.teams, names, strict=False)
    )
    return replace(
        made, title="“安康杯”知识竞赛", organiser="市总工会", teams=(*named, *made.teams[3:])
    )


def played() -> Evening:
    """Personal questions, one of them void later, a race answered wrongly, a correction."""
    evening = Evening(hostile_plan())
    evening.answer(e.Verdict.RIGHT, 5)
    evening.answer(e.Verdict.WRONG, 9, "B")
    evening.answer(e.Verdict.RIGHT, 4)
    evening.on("arm")
    evening.on("close_race")
    evening.second += 2
    evening.do(c.Press(evening.at - 1_500_000_000, 2))
    evening.on("name_team", "stop_answer")
    evening.answer(e.Verdict.WRONG, 7, "丙")
    evening.on("show_scores", "ask")
    evening.do(c.Adjust(evening.at, 3, 5, "=评委会裁定"))
    evening.do(c.VoidQuestion(evening.at, "题目有误", 3))
    return evening
