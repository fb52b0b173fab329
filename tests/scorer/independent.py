"""Every team's score and place, worked out from the log of a match alone.

Nothing of `quizapp.game` is used, so that a mistake there is not made here too. `scored` lines
are not read for the scores (save for `adjusted` ones, which come from nowhere else): they are
what is checked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from tests.scorer import further, ranking
from tests.scorer.asked import Ask, Mark, effect_of, is_in_order, worth_of
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
        self.scores = {team["id"]: plan["base"] + team.get("brought", 0) for team in plan["teams"]}
        self.ledger = dict(self.scores)
        self.asks: dict[int, Ask] = {}
        self.sittings: list[tuple[int, list[int]]] = []
        self.groups: list[list[int]] = []
        self.group: list[int] = []
        self.stakes: dict[int, int] = {}
        self.owed: list[tuple[int, int, list[int]]] = []
        self.names: list[str] = []
        self.used: list[tuple[int, str, int]] = []
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
            case "pair_called":
                self._survived()
                self._call_pair(event)
            case "scores_shown":
                self._survived()
            case "wagers_opened":
                self.stakes = {}
            case "wager_placed":
                self._wager(event)
            case "clue_shown":
                self._clue(event)
            case "lifeline_used":
                self._complain(*self.asks[self.current].floor.follow(event))
                self._lifeline(event)
            case "judge_marked":
                self.asks[event["ask"]].sheets[event["judge"]] = event["marks"]
            case "hall_named":
                self.names = event["names"]
            case "lot_drawn":
                self._draw(event)
            case "question_again":
                self.current = event["ask"]
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
        entrants = self._entrants(rules)
        if sorted(order) != sorted(entrants):
            self._complain(f"teams {order} entered the round instead of {entrants}")
        if not is_in_order(rules["order"], order, event["seed"], entrants, self.scores):
            self._complain(f"turns go {order}, which is not {rules['order']}")
        together = rules["entrants"] != "pairs" or not order
        groups = [] if together else further.pairs(self._ranked(), order)
        if [list(group) for group in event["groups"]] != groups:
            self._complain(f"groups {event['groups']} instead of {groups}")
        self.sittings.append((index, order))
        self.groups, self.group = groups, [] if groups else order
        self.stakes, self.owed = {}, []
        self.current = 0

    def _entrants(self, rules: dict[str, Any]) -> list[int]:
        if rules["answerers"] == "hall":
            return []
        if rules["entrants"] == "tied":
            return self._highest_tie()
        if rules["entrants"] == "survivors":
            for sitting in range(len(self.sittings) - 1, -1, -1):
                index, order = self.sittings[sitting]
                if self.plan["rounds"][index]["rules"]["lives"]:
                    out = self._fallen(sitting)
                    return [team for team in order if team not in out]
        return list(self.scores)

    def _call_pair(self, event: Event) -> None:
        nth = event["number"] - 1
        self.group = self.groups[nth] if 0 <= nth < len(self.groups) else []
        if list(event["teams"]) != self.group:
            self._complain(f"pair {event['teams']} was called instead of {self.group}")
        self.current = 0

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
        falls = rules["falling"] and value != rules["values"][0]
        if falls or (value not in rules["values"] and value != own):
            self._complain(f"ask {number} is worth {value}, which the rules do not offer")
        if rules["answerers"] in {"member", "team"} and event["team"] not in order:
            self._complain(f"ask {number} went to team {event['team']}, not in the round")
        playing = self._who_plays(event, order)
        floor = Floor(rules, playing, event)
        floor.fallen = floor.out_now = self._fallen(len(self.sittings) - 1)
        if event["team"] and event["team"] not in playing:
            self._complain(f"ask {number} went to team {event['team']}, which does not play now")
        if event["team"] in floor.fallen:
            self._complain(f"ask {number} went to team {event['team']}, which is out")
        self.asks[number] = Ask(rules, value, len(self.sittings) - 1, playing, floor)
        self.asks[number].stakes = self.stakes
        self.stakes = {}
        self.current = number

    def _who_plays(self, event: Event, order: list[int]) -> list[int]:
        """Those of the group; a spare belongs to those who had the void question."""
        if not event["spare"]:
            return self.group or order
        for place, (team, number, playing) in enumerate(self.owed):
            if (team, number) == (event["team"], event["number"]):
                del self.owed[place]
                return playing
        self._complain(f"ask {event['ask']} is a spare that nobody was owed")
        return self.group or order

    def _wager(self, event: Event) -> None:
        team, amount = event["team"], event["amount"]
        wager = self.plan["rounds"][self.sittings[-1][0]]["rules"]["wager"]
        most = min(wager["most"], self.scores[team]) if wager["within_score"] else wager["most"]
        most = max(most, wager["least"])
        fits = amount % wager["step"] == 0 or amount in {wager["least"], most}
        if not wager["least"] <= amount <= most or not fits:
            self._complain(f"team {team} wagered {amount}, which it may not")
        self.stakes[team] = amount

    def _clue(self, event: Event) -> None:
        ask = self.asks[self.current]
        values = ask.rules["values"]
        ask.clue += 1
        ask.value = values[min(ask.clue, len(values) - 1)]
        if (event["clue"], event["value"]) != (ask.clue, ask.value):
            self._complain(f"clue {event['clue']} for {event['value']}, by the rules {ask.value}")

    def _lifeline(self, event: Event) -> None:
        team, kind, sitting = event["team"], event["kind"], len(self.sittings) - 1
        ask = self.asks[event["ask"]]
        self.used.append((team, kind, sitting))
        allowed = [one for one in ask.rules["lifelines"] if one["kind"] == kind]
        whole = bool(allowed) and allowed[0]["within"] == "match"
        count = sum(
            (who, what) == (team, kind) and (whole or when == sitting)
            for who, what, when in self.used
        )
        if not allowed or count > allowed[0]["count"]:
            self._complain(f"team {team} used {kind} once more than it may")
        if kind == "double":
            ask.doubled.add(team)

    def _draw(self, event: Event) -> None:
        """The winners must be the first of the lot, drawn among those last written down."""
        names, rules = self.names, self.asks[event["ask"]].rules
        if list(event["winners"]) != further.lot(names, event["seed"])[: rules["winners"]]:
            self._complain(f"{event['winners']} were drawn, which the seed does not give")

    def _fallen(self, sitting: int) -> set[int]:
        """Teams that are out of a round, by all verdicts that stand."""
        index, order = self.sittings[sitting]
        rules = self.plan["rounds"][index]["rules"]
        if not rules["lives"]:
            return set()
        asks = [
            ([(mark.team, mark.verdict) for mark in ask.marks], ask.order, ask.floor.exempt)
            for ask in self.asks.values()
            if ask.sitting == sitting and not ask.is_void
        ]
        together = rules["answerers"] == "all"
        lost = further.misses(asks, rules["lives"], together=together)
        return {team for team in order if lost.get(team, 0) >= rules["lives"]}

    def _survived(self) -> None:
        """Points for those who stand at the end of a round, or of a pair."""
        sitting = len(self.sittings) - 1
        rules = self.plan["rounds"][self.sittings[sitting][0]]["rules"]
        sat = {n: ask for n, ask in self.asks.items() if ask.sitting == sitting and not ask.is_void}
        if not rules["lives"] or not rules["survivor"] or not sat:
            return
        had = {team for ask in sat.values() for team in ask.survivors}
        for team in self.group:
            if team not in self._fallen(sitting) | had:
                self._give(max(sat), team, "survived", rules["survivor"])
                sat[max(sat)].survivors.add(team)

    def _open_ask(self, number: int, what: str) -> Ask | None:
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
        value = ask.stakes.get(team, ask.value)
        if ask.rules["marking"]["judges"]:
            points, why = self._marked(ask, event), "marked"
        else:
            points, why = worth_of(ask, event, value, self._complain, steal=steal), verdict
        ask.marks.append(Mark(team, verdict, points, steal, verdict in MISSED, value))
        self._give(number, team, why, points)

    def _marked(self, ask: Ask, event: Event) -> int:
        """What the judges' sheets come to."""
        points = further.marks_come_to(ask.rules, ask.sheets, ask.value)
        if event["verdict"] != "partial" or event["points"] != points:
            self._complain(f"marks are called worth {event['points']}, they come to {points}")
        return points

    def _rejudge(self, event: Event) -> None:
        number, team, verdict = event["ask"], event["team"], event["verdict"]
        ask = self._open_ask(number, "re-judging")
        if ask is None:
            return
        if team not in ask.order:
            self._complain(f"re-judging: team {team} was not in the round of ask {number}")
        mark = ask.mark_of(team)
        if mark is None:
            value = ask.stakes.get(team, ask.value)
            mark = Mark(team, verdict, 0, ask.steals(team), missed=False, value=value)
            ask.marks.append(mark)
        points = worth_of(ask, event, mark.value, self._complain, steal=mark.steal)
        change = points - mark.points
        mark.verdict, mark.points = verdict, points
        mark.missed = mark.missed or verdict in MISSED
        self._give(number, team, "rejudged", change)
        self._look_again()

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
        self._give(self.current, team, "foul", effect_of(effect, ask.value))

    def _void(self, event: Event) -> None:
        number = event["ask"]
        ask = self._open_ask(number, "voiding")
        if ask is None:
            return
        for team, points in list(ask.points.items()):
            self._give(number, team, "void", -points)
        ask.is_void = True
        if ask.sitting == len(self.sittings) - 1 and not ask.rules["sprint"]["seconds"]:
            asked = ask.floor.asked
            self.owed.append((asked["team"], asked["number"], ask.order))
        self._look_again()

    def _look_again(self) -> None:
        """A void question or another verdict may bring a team back, or put it out."""
        if self.current:
            ask = self.asks[self.current]
            ask.floor.out_now = self._fallen(ask.sitting)
            # Who was in when it was asked may finish; who is in again may answer.
            ask.floor.fallen = ask.floor.fallen & ask.floor.out_now

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
