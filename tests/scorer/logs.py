"""Logs written by hand: the shortest words for the dicts that a log is made of."""

from __future__ import annotations

from typing import Any

from tests.scorer.surviving import Event

S = 1_000_000_000
MS = 1_000_000


def effect(times: int = 0, points: int = 0) -> Event:
    return {"times": times, "points": points}


def buzz(**changes: Any) -> Event:
    out = {"then": "out", "effect": effect(-1)}
    return {
        "opens": "after_cue",
        "early_from": "reading",
        "first_foul": out,
        "next_foul": out,
        "fouls_counted": "round",
        "wait_s": 15,
        "no_buzz": "void",
        "after_wrong": "nobody",
        "when_missed": "void",
        "steal_right": None,
        "steal_wrong": None,
        "must_be_named": False,
        "blurt": effect(-1),
        "must_repeat": False,
        "misquote": effect(-1),
        "tie": "race_again",
    } | changes


def rules(**changes: Any) -> Event:
    return {
        "answerers": "team",
        "entrants": "everyone",
        "order": "table",
        "rotation": "laps",
        "ends": "count",
        "count": 1,
        "values": [10],
        "may_decline": False,
        "own_value": False,
        "right": effect(1),
        "wrong": effect(),
        "timeout": effect(),
        "answer_s": 30,
        "own_seconds": False,
        "buzz": buzz(),
        "source": "order",
        "picker": "own",
        "falling": False,
        "lives": 0,
        "survivor": 0,
        "sprint": {"seconds": 0, "passes": 0, "come_back": True, "late": "finish"},
        "passing": passing(),
        "wager": {"most": 0, "least": 0, "step": 10, "within_score": True},
        "marking": {
            "judges": 0,
            "criteria": [],
            "drop_high": 1,
            "drop_low": 1,
            "rounding": "half_up",
        },
        "winners": 1,
        "lifelines": [],
    } | changes


def passing(**changes: Any) -> Event:
    return {
        "to": "nobody",
        "most": 1,
        "right": effect(1),
        "wrong": effect(),
        "seconds": 0,
    } | changes


def buzz_round(policy: Event | None = None, **changes: Any) -> Event:
    return rules(answerers="buzz", wrong=effect(-1), buzz=policy or buzz(), **changes)


class Log:
    """A log that grows by whole decisions; `first_at` is the onset of every race's beep."""

    first_at = 10 * S

    def __init__(self, *rounds: Event, teams: int = 3, **plan: Any) -> None:
        self.events: list[Event] = []
        self._decision = 0
        self._asks = 0
        whole = {
            "title": "",
            "teams": [{"id": n, "name": f"{n}队"} for n in range(1, teams + 1)],
            "rounds": [{"title": "", "rules": each} for each in rounds],
            "base": 100,
            "awards": [{"name": "一等奖", "count": 1}, {"name": "二等奖", "count": 2}],
            "places": "standard",
        }
        self.add(event("opened", plan=whole | plan, rehearsal=False, at=0))

    def add(self, *events: Event) -> None:
        """One decision."""
        self._decision += 1
        self.events += [each | {"decision": self._decision} for each in events]

    def begin(self, *order: int, index: int = 0) -> None:
        self.add(event("round_begun", index=index, order=list(order), groups=[], seed=0))

    def ask(self, team: int = 0, value: int = 10) -> int:
        self._asks += 1
        self.add(
            event(
                "question_asked",
                ask=self._asks,
                number=self._asks,
                question={"points": None},
                value=value,
                team=team,
                member=0,
                spare=False,
            )
        )
        return self._asks

    def judge(self, team: int, verdict: str, points: int) -> None:
        self.add(*self.verdict(team, verdict, points))

    def verdict(self, team: int, verdict: str, points: int) -> list[Event]:
        judged = event(
            "answer_judged", ask=self._asks, team=team, verdict=verdict, points=points, said=""
        )
        return [judged, scored(team, points, verdict, self._asks)]

    def rejudge(self, ask: int, team: int, verdict: str, points: int, change: int) -> None:
        judged = event(
            "rejudged", ask=ask, team=team, verdict=verdict, points=points, reason="申诉"
        )
        self.add(judged, scored(team, change, "rejudged", ask))

    def void(self, ask: int, **back: int) -> None:
        """`back` is what goes back, as t1=-10."""
        lines = [scored(int(team[1:]), points, "void", ask) for team, points in back.items()]
        self.add(event("question_voided", ask=ask, reason="题目有误"), *lines)

    def foul(self, team: int, points: int, nth: int = 1, then: str = "out") -> None:
        foul = event("fouled", team=team, foul="early", nth=nth, then=then)
        early = press(team, 9 * S, "early")
        self.add(early, foul, scored(team, points, "foul", self._asks))

    def race(self, deadline: int | None = 25 * S) -> None:
        clock = event("clock_started", clock="buzz", total=15 * S, deadline=25 * S)
        self.add(event("race_opened", at=self.first_at, deadline=deadline), clock)

    def win(self, team: int, at: int = 11 * S) -> None:
        buzzed = event("team_buzzed", team=team)
        self.add(press(team, at, "valid"), buzzed, event("floor_given", team=team, by="press"))

    def pass_on(self, at: int = 12 * S) -> None:
        self.add(event("floor_passed", at=at))

    def adjust(self, team: int, points: int) -> None:
        self.add(scored(team, points, "adjusted", 0))

    def undo(self) -> None:
        self.add(event("undone", left=None))


def event(kind: str, **fields: Any) -> Event:
    return {"type": kind, **fields}


def scored(team: int, points: int, why: str, ask: int) -> Event:
    return event("scored", team=team, points=points, why=why, ask=ask, note="")


def press(team: int, at: int, ruling: str, resolution: int = 8 * MS) -> Event:
    return event(
        "pressed",
        team=team,
        at=at,
        ruling=ruling,
        source="keyboard",
        resolution=resolution,
        margin=0,
    )
