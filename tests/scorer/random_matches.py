"""Random plans, and a random evening played by each through the engine."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.game import commands as c
from quizapp.game.agenda import agenda
from quizapp.game.decide import decide
from quizapp.game.events import Event, Verdict
from quizapp.game.evolve import fold
from quizapp.game.match import Choosing, Ended, Match, Play, Stage, Wagering
from quizapp.game.plan import Award, Places, Plan, Round, Team
from quizapp.game.record import encode
from quizapp.game.refusal import Refused
from quizapp.game.rules import (
    AfterWrong,
    Answerers,
    BuzzRules,
    EarlyFrom,
    Effect,
    Ending,
    Entrants,
    FoulRule,
    FoulsCounted,
    FoulThen,
    Lifeline,
    Marking,
    Opens,
    Order,
    Rotation,
    RoundRules,
    Source,
    TieBreak,
    Unanswered,
)
from tests.game.ways import any_programme, any_way

MS = 1_000_000
S = 1000 * MS

POOL = [
    Question(
        id=f"q{number}",
        kind=Kind.SINGLE,
        stem="____\n线索二\n线索三" if number % 2 else "____",
        options=("甲", "乙", "丙", "丁"),
        key=Choices((0,)),
        tags=((), ("法律",), ("安全",))[number % 3],
        points=(None, 5, 30)[number % 3],
        seconds=(None, 10)[number % 2],
        status=Status.READY,
    )
    for number in range(40)
]


def random_plan(random: Random) -> Plan:
    """A small plan; every setting of a round comes up in time."""
    pool = iter(random.sample(POOL, len(POOL)))
    teams = random.randint(2, 8)
    rounds = []
    for _ in range(random.randint(1, 3)):
        rules = random_rules(random)
        per_team = rules.answerers in {Answerers.MEMBER, Answerers.TEAM}
        pairs = rules.entrants is Entrants.PAIRS
        together = rules.count * (teams // 2) if pairs else rules.count
        wanted = min(10, rules.count * teams if per_team else together + 1)
        questions = tuple(next(pool) for _ in range(wanted))
        spares = tuple(next(pool) for _ in range(random.randint(0, 2)))
        rounds.append(Round("", rules, questions, spares))
    return Plan(
        title="",
        teams=tuple(
            Team(n, f"{n}队", members=("甲", "乙"), brought=random.choice([0, 0, 15, -3]))
            for n in range(1, teams + 1)
        ),
        rounds=tuple(rounds),
        base=random.choice([0, 100]),
        awards=tuple(Award(f"奖{n}", random.randint(1, 3)) for n in range(random.randint(0, 3))),
        places=random.choice(list(Places)),
        programme=any_programme(random, len(rounds)),
    )


def random_rules(random: Random) -> RoundRules:
    """Any way of playing, half of them by the newer settings."""
    return any_way(random, plain_rules) if random.random() < 0.5 else plain_rules(random)


def plain_rules(random: Random) -> RoundRules:
    """Any of the older settings; buzzer rounds come up most, for they have most to go wrong."""
    return RoundRules(
        answerers=random.choice([*Answerers, Answerers.BUZZ, Answerers.BUZZ]),
        entrants=random.choice([*Entrants, Entrants.EVERYONE]),
        order=random.choice(list(Order)),
        rotation=random.choice(list(Rotation)),
        ends=random.choice([Ending.DECIDED, Ending.COUNT, Ending.COUNT]),
        count=random.randint(1, 3),
        values=random.choice([(10,), (20,), (10, 20, 30)]),
        may_decline=random.random() < 0.5,
        own_value=random.random() < 0.3,
        right=random_effect(random),
        wrong=random_effect(random),
        timeout=random_effect(random),
        answer_s=random.choice([0, 10]),
        own_seconds=random.random() < 0.3,
        buzz=random_buzz(random),
    )


def random_buzz(random: Random) -> BuzzRules:
    """Any policies of a buzzer race."""
    return BuzzRules(
        opens=random.choice(list(Opens)),
        early_from=random.choice(list(EarlyFrom)),
        first_foul=FoulRule(random.choice(list(FoulThen)), random_effect(random)),
        next_foul=FoulRule(random.choice(list(FoulThen)), random_effect(random)),
        fouls_counted=random.choice(list(FoulsCounted)),
        wait_s=random.choice([0, 15]),
        no_buzz=random.choice(list(Unanswered)),
        after_wrong=random.choice(list(AfterWrong)),
        when_missed=random.choice(list(Unanswered)),
        steal_right=random.choice([None, random_effect(random)]),
        steal_wrong=random.choice([None, random_effect(random)]),
        must_be_named=random.random() < 0.4,
        blurt=random_effect(random),
        must_repeat=random.random() < 0.3,
        misquote=random_effect(random),
        tie=random.choice(list(TieBreak)),
    )


def random_effect(random: Random) -> Effect:
    return Effect(random.choice([-1, 0, 1]), random.choice([0, 0, -5, 3]))


class Evening:
    """One match played by chance; `log` is what would lie on the disk."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.now = 0
        self.log: list[dict[str, Any]] = []
        self.kinds: set[str] = set()
        self.refused = 0
        self._decisions = 0
        self._burst = 0
        self.match: Match = self._do(None, c.Open(0, random_plan(random)))

    def play(self, steps: int) -> None:
        """Play on until the end, or for so many commands; corrections may come after the end."""
        after = self.random.randint(0, 3)
        for _ in range(steps):
            ended = isinstance(self.match.phase, Ended)
            if ended and not after:
                return
            after -= ended
            self.step(self._burst_on() if self._burst else self._next(ended=ended))

    def _next(self, *, ended: bool) -> c.Command:
        self.now += self.random.choice([MS, 3 * MS, 20 * MS, S, 4 * S])
        if ended or self.random.random() < 0.1:
            return self._disturb()
        return self._go_on()

    def _burst_on(self) -> c.Command:
        """Another press just after the last one."""
        self._burst -= 1
        self.now += self.random.choice([0, MS, 3 * MS, 7 * MS])
        return self._press()

    def step(self, command: c.Command) -> None:
        try:
            self.match = self._do(self.match, command)
        except Refused:
            self.refused += 1

    def _do(self, match: Match | None, command: c.Command) -> Match:
        events: tuple[Event, ...] = decide(match, command)
        if not events:
            assert match is not None
            return match
        self._decisions += 1
        for event in events:
            kind, body = encode(event)
            self.kinds.add(kind)
            self.log.append(json.loads(body) | {"decision": self._decisions})
        return fold(match, events)

    # What might be done next

    def _go_on(self) -> c.Command:
        """Mostly what the operator would do."""
        random, phase = self.random, self.match.phase
        if isinstance(phase, Choosing):
            return self._choose()
        if isinstance(phase, Wagering):
            wager = c.PlaceWager(self.now, self._team(), random.choice([0, 10, 20, 50]))
            return wager if random.random() < 0.8 else self._proceed()
        if not isinstance(phase, Play):
            return self._proceed()
        helps = self.match.rules is not None and bool(self.match.rules.lifelines)
        if random.random() < (0.35 if helps else 0.02):
            return self._lifeline()
        match phase.stage:
            case Stage.PASSED:
                return random.choice([self._proceed, self._proceed, self._give])()
            case Stage.REVEALED if random.random() < 0.3:
                return c.NameHall(self.now, ("甲", "乙", "丙")[: random.randint(0, 3)])
            case Stage.READING | Stage.CUE:
                return self._press() if random.random() < 0.15 else self._proceed()
            case Stage.OPEN:
                self._burst = random.choice([0, 0, 1, 2, 5])
                return random.choice([self._press, self._press, self._press, self._ring])()
            case Stage.BUZZED | Stage.TIED:
                others = [self._press, self._give, self._blurt]
                return random.choice([*others, *[self._proceed] * 5])()
            case Stage.ANSWERING | Stage.STOPPED | Stage.TIME_UP | Stage.AUDIENCE:
                return self._answer(phase)
            case _:
                return self._proceed()

    def _choose(self) -> c.Command:
        """A value or a cell, whichever is to be chosen."""
        random = self.random
        rules = self.match.rules
        if rules is not None and rules.source is Source.ORDER:
            return c.ChooseValue(self.now, random.choice([10, 20, 30, 10, 20, None]))
        return c.ChooseCell(self.now, random.randint(1, 10))

    def _lifeline(self) -> c.Command:
        random, rules, phase = self.random, self.match.rules, self.match.phase
        allowed = [one.kind for one in rules.lifelines] if rules else []
        kind = random.choice(allowed or list(Lifeline))
        own = phase.team if isinstance(phase, Play) else 0
        team = own if own and random.random() < 0.7 else self._team()
        return c.UseLifeline(self.now, team, kind, random.randrange(100))

    def _marks(self, marking: Marking) -> c.Command:
        """A judge's sheet, mostly; sometimes one is missing when the marks are counted."""
        random = self.random
        if random.random() < 0.1:
            return c.CountMarks(self.now)
        marks = tuple(random.randint(0, 10 * one.most) for one in marking.criteria)
        return c.GiveMarks(self.now, random.randint(1, marking.judges), marks)

    def _answer(self, play: Play) -> c.Command:
        dice = self.random.random()
        rules = self.match.rules
        if rules is not None and rules.marking.judges and dice > 0.25:
            return self._marks(rules.marking)
        if rules is not None and rules.sprint.seconds and dice < 0.3:
            return c.PassQuestion(self.now)
        if rules is not None and rules.falling and dice < 0.3:
            return self._proceed()
        if dice < 0.1:
            return self._press()
        if dice < 0.2:
            return self._ring()
        if dice < 0.35 or play.stage is Stage.AUDIENCE:
            return self._proceed()
        if not play.floor:
            return c.MarkBoard(self.now, self._team(), self.random.choice([*Verdict, None]))
        return c.Judge(self.now, *self._verdict())

    def _disturb(self) -> c.Command:
        """What nobody planned."""
        random, now = self.random, self.now
        asks = len(self.match.asks)
        match random.randrange(15):
            case 12:
                return c.ShowClue(now)
            case 13:
                items = len(agenda(self.match).items)
                return c.GoToItem(now, random.randint(0, items), random.randrange(99))
            case 14:
                items = len(agenda(self.match).items)
                return c.MoveItem(now, random.randrange(items), random.randrange(items))
            case 0 | 1 | 2:
                return c.Undo(now)
            case 3:
                ask = random.choice([None, random.randint(1, asks + 1)])
                return c.VoidQuestion(now, "题目有误", ask)
            case 4 | 5:
                verdict, points = self._verdict()
                ask = random.randint(max(1, asks - 2), asks + 1)
                return c.Rejudge(now, ask, self._team(), verdict, "申诉", points)
            case 6:
                return c.Adjust(now, self._team(), random.randint(-12, 12), "核分")
            case 7:
                return random.choice([c.PauseClock(now), c.ResumeClock(now)])
            case 8:
                return c.AddSeconds(now, random.choice([-8, 5]))
            case 9:
                return c.Resume(now, now - random.randint(0, S))
            case 10:
                index = random.randrange(len(self.match.plan.rounds))
                return random.choice(
                    [c.BeginRound(now, index, 7), c.BeginRound(now, index), self._blurt()]
                )
            case _:
                return random.choice([self._give, self._press, self._ring])()

    def _proceed(self) -> c.Proceed:
        return c.Proceed(self.now, seed=self.random.randrange(1 << 32))

    def _press(self) -> c.Press:
        """A press that may reach the inbox after later ones."""
        at = self.now - self.random.choice([0, 0, 0, MS, 5 * MS, 30 * MS])
        return c.Press(at, self._team(), resolution=self.random.choice([0, MS, 8 * MS]))

    def _give(self) -> c.GiveFloor:
        return c.GiveFloor(self.now, self._team())

    def _blurt(self) -> c.CallBlurt:
        return c.CallBlurt(self.now, self._team())

    def _ring(self) -> c.Command:
        play = self.match.phase
        clock = play.clock if isinstance(play, Play) else None
        if clock is not None and clock.deadline is not None:
            self.now = max(self.now, clock.deadline)
            return c.RingTime(self.now)
        return self._proceed()

    def _team(self) -> int:
        return self.random.randint(1, len(self.match.plan.teams))

    def _verdict(self) -> tuple[Verdict, int | None]:
        verdict = self.random.choice([*Verdict, Verdict.RIGHT, Verdict.WRONG])
        return verdict, self.random.randint(0, 10) if verdict is Verdict.PARTIAL else None
