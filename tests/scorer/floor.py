"""Who may answer the question on the screen, and who rightly won its race."""

from __future__ import annotations

from typing import Any

Event = dict[str, Any]

MISSED = {"wrong", "timeout", "misquoted"}
ALLOWED_ANSWERS = {"nobody": 1, "audience": 1, "one_more": 2}


class Floor:
    """One question, followed from its asking to its last verdict."""

    def __init__(self, rules: Event, order: list[int], asked: Event) -> None:
        self.rules = rules
        self.order = order
        self.asked = asked
        self.is_buzz = rules["answerers"] == "buzz"
        self.holder = 0
        self.won_by_press = False
        self.out: set[int] = set()
        self.over: str = ""
        self.judged: list[tuple[int, str]] = []
        self.early: set[int] = set()
        self.racers = set(order)
        self.tied: tuple[int, ...] = ()
        self.opened: int | None = None
        self.deadline: int | None = None
        self.clock = ""
        self.presses: list[Event] = []
        self.offered: int | None = None
        self.exempt: set[int] = set()
        self.fallen: set[int] = set()
        self.out_now: set[int] = set()

    def follow(self, event: Event) -> list[str]:
        """Take in an event that concerns the floor; what is wrong with it."""
        match event["type"]:
            case "question_shown" if self.rules["buzz"]["opens"] == "while_reading":
                self.opened = event["at"]
            case "race_opened":
                return self._open(event)
            case "race_repeated":
                self.racers = set(event["teams"])
                self._new_race()
            case "clock_started":
                self.clock = event["clock"]
                self._set_deadline(event["deadline"])
            case "clock_resumed" | "clock_changed":
                self._set_deadline(event["deadline"])
            case "pressed":
                return self._press(event)
            case "team_buzzed":
                self.holder, self.won_by_press = event["team"], True
            case "buzz_tied":
                self.holder, self.tied = 0, tuple(event["teams"])
                return self._tie()
            case "floor_given":
                return self._give(event)
            case "fouled" if event["then"] != "warn":
                # Who is out of the question no longer has a press in its race.
                self.presses = [one for one in self.presses if one["team"] != event["team"]]
            case "floor_offered":
                self.offered = event["team"]
                return self._offer(event["team"])
            case "lifeline_used" if event["kind"] == "exempt":
                self.exempt.add(event["team"])
            case "sprint_ended":
                self.over = "its turn against the clock had ended"
            case "floor_passed":
                self.racers = set(self.order)
                self._new_race()
                if self.rules["buzz"]["opens"] == "while_reading":
                    self.opened = event["at"]
            case _:
                pass
        return []

    def _open(self, event: Event) -> list[str]:
        """The beep; while the question is read, presses may have counted before it."""
        if self.opened is None or self.rules["buzz"]["opens"] == "after_cue":
            self.opened, self.presses = event["at"], []
        self.deadline, self.clock = event["deadline"], "buzz"
        self.holder, self.tied = 0, ()
        return [] if self.is_buzz else ["a race in a round without buzzers"]

    def _new_race(self) -> None:
        self.holder, self.opened, self.deadline = 0, None, None
        self.presses = []

    def _set_deadline(self, deadline: int | None) -> None:
        if self.clock == "buzz" and deadline is not None:
            self.deadline = deadline

    def _press(self, event: Event) -> list[str]:
        wrong = []
        team, ruling = event["team"], event["ruling"]
        if ruling in {"valid", "lost"}:
            self.presses.append(event)
            if self.opened is None:
                wrong.append(f"a {ruling} press of team {team} without a race")
            elif event["at"] < self.opened:
                wrong.append(f"a {ruling} press of team {team} stamped before the opening")
            elif self.deadline is not None and event["at"] > self.deadline:
                wrong.append(f"a {ruling} press of team {team} stamped after the deadline")
            if team not in self.racers or team in self._done():
                wrong.append(f"a {ruling} press of team {team}, which may not answer")
        elif ruling == "early" and self.opened is not None and event["at"] >= self.opened:
            wrong.append(f"a press of team {team} called early but stamped after the opening")
        return wrong

    def _done(self) -> set[int]:
        return self.out | {team for team, _ in self.judged}

    def _give(self, event: Event) -> list[str]:
        team, by = event["team"], event["by"]
        won = by == "press" or (by == "named" and self.won_by_press)
        wrong = []
        if by == "named" and self.holder not in {0, team}:
            wrong.append(f"team {team} was named, but team {self.holder} was first")
        if by == "lot" and team not in self.tied:
            wrong.append(f"team {team} drew the floor without being in the tie")
        if self.is_buzz and (team not in self.order or team in self._done()):
            wrong.append(f"the floor was given to team {team}, which may not answer")
        self.holder, self.won_by_press = team, won
        if by == "operator":
            self.offered = team
        return wrong

    def _tie(self) -> list[str]:
        first = min((press["at"] for press in self.presses), default=0)
        near = {press["team"] for press in self.presses if _close(press, first)}
        if len(self.tied) < 2 or not near.issuperset(self.tied):
            return [f"teams {self.tied} were called tied and are not"]
        missing = near.difference(self.tied)
        return [f"team {team} was left out of the tie" for team in sorted(missing)]

    def check_winner(self) -> list[str]:
        """What is wrong with the winner of the race, by all presses known so far."""
        if not self.holder or not self.won_by_press:
            return []
        team = self.holder
        own = [press["at"] for press in self.presses if press["team"] == team]
        if not own:
            return [f"team {team} won the race without a valid press"]
        at = min(own)
        wrong = []
        if any(press["at"] < at for press in self.presses):
            wrong.append(f"team {team} won the race and was not first")
        rivals = [press for press in self.presses if press["team"] != team]
        if any(press["at"] >= at and _close(press, at) for press in rivals):
            wrong.append(f"team {team} won a race that cannot honestly be told from a tie")
        return wrong

    def judge(self, team: int, verdict: str) -> list[str]:
        """Take in a verdict; why there should not have been one."""
        wrong = []
        if team not in self.order:
            wrong.append(f"team {team} answered but is not in the round")
        if team in {earlier for earlier, _ in self.judged}:
            wrong.append(f"team {team} was judged twice")
        if team in self.out:
            wrong.append(f"team {team} answered after a foul put it out")
        if self.over:
            wrong.append(f"team {team} was judged although {self.over}")
        if team in self.exempt:
            wrong.append(f"team {team} was judged although it was exempt")
        if team in self.fallen:
            wrong.append(f"team {team} was judged although it was out of the round")
        if self.rules["answerers"] == "hall":
            wrong.append(f"team {team} answered a question for the hall")
        if self.is_buzz:
            wrong += self._judge_buzz(team)
        elif self.rules["answerers"] in {"member", "team"}:
            wrong += self._judge_turn(team)
        if verdict == "misquoted" and not self.is_buzz:
            wrong.append(f"team {team} misquoted in a round where nobody repeats the question")
        self.judged.append((team, verdict))
        return wrong

    def _judge_turn(self, team: int) -> list[str]:
        """The team whose turn it is answers first; others only as the question is passed on."""
        asked = self.asked["team"]
        if team in {earlier for earlier, _ in self.judged}:
            return []
        if not self.judged:
            right = team == asked
            return [] if right else [f"team {team} answered the question of team {asked}"]
        passing = self.rules["passing"]
        if passing["to"] not in {"next", "named"}:
            return [f"team {team} was judged after team {self.judged[-1][0]}"]
        wrong = []
        if len(self.judged) > passing["most"]:
            wrong.append(f"team {team} was judged, one more than the question may be passed on to")
        if any(verdict not in MISSED for _, verdict in self.judged):
            wrong.append(f"team {team} was judged after the question was answered")
        if self.offered not in {0, team}:
            wrong.append(f"team {team} answered what was offered to team {self.offered}")
        return wrong

    def _offer(self, team: int) -> list[str]:
        """Passed on to the next in the order of turns that has not answered and may."""
        if not team:
            return [] if self.rules["passing"]["to"] == "named" else ["offered to nobody"]
        had = {earlier for earlier, _ in self.judged} | self.exempt | self.out_now
        last = self.order.index(self.judged[-1][0])
        around = [*self.order[last + 1 :], *self.order[:last]]
        right = next((one for one in around if one not in had), 0)
        return [] if team == right else [f"the question was passed on to {team}, not to {right}"]

    def _judge_buzz(self, team: int) -> list[str]:
        wrong = self.check_winner()
        if team != self.holder:
            wrong.append(f"team {team} was judged while the floor was with team {self.holder}")
        allowed = ALLOWED_ANSWERS.get(self.rules["buzz"]["after_wrong"], len(self.order))
        if len(self.judged) >= allowed:
            wrong.append(f"team {team} was judged, one answer more than the rules allow")
        if any(verdict not in MISSED for _, verdict in self.judged):
            wrong.append(f"team {team} was judged after the question was answered")
        self.holder = 0
        return wrong


def _close(press: Event, first: int) -> bool:
    """Whether a press cannot be told apart from one stamped `first` or lies before it."""
    return press["at"] == first or press["at"] - first < press["resolution"]
