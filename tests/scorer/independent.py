"""Every team's score and place, worked out from the log of a match alone.

Nothing of `quizapp.game` is used, so that a mistake there is not made here too. `scored` lines
are not read for the scores (save for `adjusted` ones, which come from nowhere else): they are
what is checked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.scorer import ranking
from tests.scorer.floor import MISSED, Floor
from tests.scorer.surviving import Event, surviving


@dataclass(frozen=True)
class Result:
    """`per_ask` is ask -> team -> points; `awards` names only teams that have one."""

    scores: dict[int, int]
    per_ask: dict[int, dict[int, int]]
    places: dict[int, int]
    awards: dict[int, str]
    complaints: list[str]


@dataclass
class _Mark:
    """A team's verdict on a question; `steal` whether another team had missed before it."""

    team: int
    verdict: str
    points: int
    steal: bool
    missed: bool


@dataclass
class _Ask:
    rules: dict[str, Any]
    value: int
    sitting: int
    order: list[int]
    floor: Floor
    marks: list[_Mark] = field(default_factory=list)
    points: Counter[int] = field(default_factory=Counter)
    is_void: bool = False

    def mark_of(self, team: int) -> _Mark | None:
        return next((mark for mark in self.marks if mark.team == team), None)

    def steals(self, team: int) -> bool:
        if self.rules["answerers"] != "buzz":
            return False
        return any(mark.missed for mark in self.marks if mark.team != team)


def score(events: list[Event]) -> Result:
    """Scores, places and awards of a whole log, and every complaint about it."""
    complaints: list[str] = []
    opened = events[0] if events else {}
    if opened.get("type") != "opened":
        return Result({}, {}, {}, {}, ["the log does not begin with the plan"])
    reckoning = _Reckoning(opened["plan"], complaints)
    for decision in surviving(events, complaints):
        reckoning.take(decision)
    return reckoning.result()


class _Reckoning:
    def __init__(self, plan: dict[str, Any], complaints: list[str]) -> None:
        self.plan = plan
        self.complaints = complaints
        self.scores = {team["id"]: plan["base"] for team in plan["teams"]}
        self.ledger = dict(self.scores)
        self.asks: dict[int, _Ask] = {}
        self.sittings: list[tuple[int, list[int]]] = []
        self.fouls: list[tuple[int, str, int]] = []
        self.current = 0
        self.decision = 0
        self.expected: Counter[tuple[int, int, str]] = Counter()
        self.found: Counter[tuple[int, int, str]] = Counter()

    def result(self) -> Result:
        for team, points in self.scores.items():
            if self.ledger[team] != points:
                self.complaints.append(
                    f"team {team}: the ledger comes to {self.ledger[team]}, not to {points}"
                )
        ranked = self._ranked()
        return Result(
            self.scores,
            {number: dict(ask.points) for number, ask in self.asks.items()},
            ranking.places(ranked, self.plan["places"]),
            ranking.awards(ranked, self._awards()),
            self.complaints,
        )

    def take(self, decision: list[Event]) -> None:
        """Take in all events of one decision, then compare its ledger lines."""
        self.decision = decision[0]["decision"]
        self.expected.clear()
        self.found.clear()
        for event in decision:
            self._take_event(event)
        self._check_floor({event["type"] for event in decision})
        for key in sorted(self.expected.keys() | self.found.keys()):
            if self.expected[key] != self.found[key]:
                ask, team, why = key
                self._complain(
                    f"ask {ask}, team {team}: {self.found[key]} points for {why}"
                    f" in the ledger, {self.expected[key]} by the rules"
                )

    def _check_floor(self, types: set[str]) -> None:
        if types.isdisjoint({"team_buzzed", "floor_given", "buzz_tied"}):
            return
        if self.current:
            self._complain(*self.asks[self.current].floor.check_winner())
        else:
            self._complain("the floor was given without a question")

    def _take_event(self, event: Event) -> None:
        match event["type"]:
            case "opened":
                if self.sittings or self.ledger != self.scores:
                    self._complain("the match was opened again")
            case "round_begun":
                self._begin_round(event)
            case "question_asked":
                self._ask(event)
            case "answer_judged":
                self._judge(event)
            case "rejudged":
                self._rejudge(event)
            case "fouled":
                self._complain(*self.asks[self.current].floor.follow(event))
                self._foul(event)
            case "question_voided":
                self._void(event)
            case "scored":
                self._scored(event)
            case _:
                if self.current:
                    self._complain(*self.asks[self.current].floor.follow(event))

    def _complain(self, *texts: str) -> None:
        self.complaints += [f"decision {self.decision}: {text}" for text in texts]

    def _give(self, ask: int, team: int, why: str, points: int) -> None:
        if team not in self.scores:
            self._complain(f"points for team {team}, which does not exist")
            return
        self.asks[ask].points[team] += points
        self.scores[team] += points
        self.expected[ask, team, why] += points

    # Rounds and questions

    def _begin_round(self, event: Event) -> None:
        index, order = event["index"], list(event["order"])
        if not 0 <= index < len(self.plan["rounds"]):
            self._complain(f"round {index} is not in the plan")
            return
        rules = self.plan["rounds"][index]["rules"]
        if rules["entrants"] == "everyone":
            entrants = list(self.scores)
        else:
            entrants = self._highest_tie()
        if sorted(order) != sorted(entrants):
            self._complain(f"teams {order} entered the round instead of {entrants}")
        if not self._is_in_order(rules["order"], order):
            self._complain(f"turns go {order}, which is not {rules['order']}")
        self.sittings.append((index, order))
        self.current = 0

    def _is_in_order(self, wanted: str, order: list[int]) -> bool:
        points = [self.scores.get(team, 0) for team in order]
        match wanted:
            case "reverse":
                return order == sorted(order, reverse=True)
            case "low_first":
                return points == sorted(points)
            case "high_first":
                return points == sorted(points, reverse=True)
            case _:
                return order == sorted(order)

    def _ask(self, event: Event) -> None:
        number, value = event["ask"], event["value"]
        if not self.sittings:
            self._complain("a question was asked before a round began")
            return
        if number != len(self.asks) + 1:
            self._complain(f"ask {number} follows ask {len(self.asks)}")
        index, order = self.sittings[-1]
        rules = self.plan["rounds"][index]["rules"]
        own = event["question"].get("points") if rules["own_value"] else None
        if value not in rules["values"] and value != own:
            self._complain(f"ask {number} is worth {value}, which the rules do not offer")
        if rules["answerers"] in {"member", "team"} and event["team"] not in order:
            self._complain(f"ask {number} went to team {event['team']}, not in the round")
        floor = Floor(rules, order, event)
        self.asks[number] = _Ask(rules, value, len(self.sittings) - 1, order, floor)
        self.current = number

    def _open_ask(self, number: int, what: str) -> _Ask | None:
        ask = self.asks.get(number)
        if ask is None:
            self._complain(f"{what}: there is no ask {number}")
        elif ask.is_void:
            self._complain(f"{what}: ask {number} is void")
        return ask

    # Points

    def _judge(self, event: Event) -> None:
        number, team, verdict = event["ask"], event["team"], event["verdict"]
        ask = self._open_ask(number, "verdict")
        if ask is None:
            return
        if number != self.current:
            self._complain(f"verdict on ask {number} while ask {self.current} is on the screen")
        self._complain(*ask.floor.judge(team, verdict))
        steal = ask.steals(team)
        points = self._worth(ask, event, steal=steal)
        ask.marks.append(_Mark(team, verdict, points, steal, missed=verdict in MISSED))
        self._give(number, team, verdict, points)

    def _rejudge(self, event: Event) -> None:
        number, team, verdict = event["ask"], event["team"], event["verdict"]
        ask = self._open_ask(number, "re-judging")
        if ask is None:
            return
        if team not in ask.order:
            self._complain(f"re-judging: team {team} was not in the round of ask {number}")
        mark = ask.mark_of(team)
        if mark is None:
            mark = _Mark(team, verdict, 0, ask.steals(team), missed=False)
            ask.marks.append(mark)
        points = self._worth(ask, event, steal=mark.steal)
        change = points - mark.points
        mark.verdict, mark.points = verdict, points
        mark.missed = mark.missed or verdict in MISSED
        self._give(number, team, "rejudged", change)

    def _worth(self, ask: _Ask, event: Event, *, steal: bool) -> int:
        """What the verdict is worth by the rules; complains where the event says otherwise."""
        rules, verdict, points = ask.rules, event["verdict"], event["points"]
        buzz = rules["buzz"]
        if rules["ends"] == "decided":
            worth = 0
        elif verdict == "partial":
            worth = points
            if not 0 <= points <= ask.value:
                self._complain(f"{points} points for a part of {ask.value}")
        elif verdict == "misquoted":
            is_buzz = rules["answerers"] == "buzz"
            worth = _effect(buzz["misquote"], ask.value) if is_buzz else 0
        else:
            name = "steal_right" if verdict == "right" else "steal_wrong"
            effect = buzz[name] if steal and buzz[name] is not None else rules[verdict]
            worth = _effect(effect, ask.value)
        if points != worth:
            self._complain(
                f"ask {event['ask']}, team {event['team']}:"
                f" {verdict} is called worth {points}, by the rules it is {worth}"
            )
        return worth

    def _foul(self, event: Event) -> None:
        team, kind, nth = event["team"], event["foul"], event["nth"]
        ask = self.asks.get(self.current)
        if ask is None or ask.rules["answerers"] != "buzz":
            self._complain(f"a foul of team {team} without a buzzer question")
            return
        buzz, floor = ask.rules["buzz"], ask.floor
        sitting = len(self.sittings) - 1
        span = range(len(self.sittings)) if buzz["fouls_counted"] == "match" else [sitting]
        earlier = sum(
            (who, what) == (team, kind) and when in span for who, what, when in self.fouls
        )
        if nth != earlier + 1:
            self._complain(f"{kind} foul of team {team} is number {earlier + 1}, not {nth}")
        self.fouls.append((team, kind, sitting))
        if team not in ask.order:
            self._complain(f"a foul of team {team}, which is not in the round")
        if kind == "early":
            if team in floor.early:
                self._complain(f"a second foul of team {team} on ask {self.current}")
            floor.early.add(team)
            rule = buzz["first_foul" if earlier == 0 else "next_foul"]
            effect = rule["effect"]
            if event["then"] != rule["then"]:
                self._complain(f"after its foul team {team} meets {event['then']}")
        else:
            effect = buzz["blurt"]
        if event["then"] == "out":
            floor.out.add(team)
        elif event["then"] == "void":
            floor.over = "a foul had ended the question"
        self._give(self.current, team, "foul", _effect(effect, ask.value))

    def _void(self, event: Event) -> None:
        number = event["ask"]
        ask = self._open_ask(number, "voiding")
        if ask is None:
            return
        for team, points in list(ask.points.items()):
            self._give(number, team, "void", -points)
        ask.is_void = True

    def _scored(self, event: Event) -> None:
        team, points = event["team"], event["points"]
        if team not in self.scores:
            self._complain(f"a ledger line for team {team}, which does not exist")
            return
        self.ledger[team] += points
        if event["why"] == "adjusted":
            self.scores[team] += points
        else:
            self.found[event["ask"], team, event["why"]] += points

    # Standings

    def _ranked(self) -> list[list[int]]:
        ranks = []
        for sitting, (index, order) in enumerate(self.sittings):
            if self.plan["rounds"][index]["rules"]["ends"] != "decided":
                continue
            verdicts = [
                [(mark.team, mark.verdict) for mark in ask.marks]
                for ask in self.asks.values()
                if ask.sitting == sitting and not ask.is_void
            ]
            ranks.append(ranking.ranks_of_sitting(order, verdicts))
        return ranking.groups(self.scores, ranks)

    def _awards(self) -> list[tuple[str, int]]:
        return [(award["name"], award["count"]) for award in self.plan["awards"]]

    def _highest_tie(self) -> list[int]:
        """The best group of equals over whom the awards would have to be divided."""
        by_position = [name for name, count in self._awards() for _ in range(count)]
        by_position += [""] * len(self.scores)
        ahead = 0
        for group in self._ranked():
            if len(set(by_position[ahead : ahead + len(group)])) > 1:
                return group
            ahead += len(group)
        return []


def _effect(effect: dict[str, int], value: int) -> int:
    return effect["times"] * value + effect["points"]
