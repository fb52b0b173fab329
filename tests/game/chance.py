"""Any plan, and any command on a match as it stands, by a seeded chance."""

from __future__ import annotations

from random import Random

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Choosing, Match, Play, Stage
from quizapp.game.plan import Award, Places, Plan, Round, Team
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
    Opens,
    Order,
    Rotation,
    RoundRules,
    TieBreak,
    Unanswered,
)
from tests.game.evenings import MS, S, question


def any_effect(random: Random) -> Effect:
    return Effect(random.choice((1, -1, 0, 2)), random.choice((0, 0, -5, 3)))


def any_buzz(random: Random) -> BuzzRules:
    pick = random.choice
    return BuzzRules(
        opens=pick(list(Opens)),
        early_from=pick(list(EarlyFrom)),
        first_foul=FoulRule(pick(list(FoulThen)), any_effect(random)),
        next_foul=FoulRule(pick(list(FoulThen)), any_effect(random)),
        fouls_counted=pick(list(FoulsCounted)),
        wait_s=pick((15, 15, 0)),
        no_buzz=pick(list(Unanswered)),
        after_wrong=pick(list(AfterWrong)),
        when_missed=pick(list(Unanswered)),
        steal_right=pick((None, any_effect(random))),
        steal_wrong=pick((None, any_effect(random))),
        must_be_named=pick((True, False)),
        blurt=any_effect(random),
        must_repeat=pick((True, False)),
        misquote=any_effect(random),
        tie=pick(list(TieBreak)),
    )


def any_rules(random: Random) -> RoundRules:
    pick = random.choice
    return RoundRules(
        answerers=pick((Answerers.BUZZ, Answerers.BUZZ, *Answerers)),
        entrants=pick((Entrants.EVERYONE, Entrants.EVERYONE, *Entrants)),
        order=pick(list(Order)),
        rotation=pick(list(Rotation)),
        ends=pick((Ending.COUNT, Ending.COUNT, *Ending)),
        count=random.randint(1, 3),
        values=pick(((10,), (20,), (10, 20, 30))),
        may_decline=pick((True, False)),
        own_value=pick((True, False, False)),
        right=any_effect(random),
        wrong=any_effect(random),
        timeout=any_effect(random),
        answer_s=pick((30, 30, 0)),
        own_seconds=pick((True, False)),
        buzz=any_buzz(random),
    )


def any_plan(random: Random, right: int = 0) -> Plan:
    """A small match with any rules; `right` is the key of every question."""
    teams = random.randint(1, 5)
    members = random.choice(((), ("甲", "乙")))
    rounds: list[Round] = []
    for at in range(random.randint(1, 3)):
        asked, spare = random.randint(1, 6), random.randint(0, 2)
        questions = tuple(question(f"{at}q{n}", right, "解析" * (n % 2)) for n in range(asked))
        spares = tuple(question(f"{at}s{n}", right) for n in range(spare))
        rounds.append(Round(f"第{at + 1}轮", any_rules(random), questions, spares))
    return Plan(
        title="试赛",
        teams=tuple(Team(n, f"{n}队", members=members) for n in range(1, teams + 1)),
        rounds=tuple(rounds),
        awards=tuple(Award(f"奖{n}", 1) for n in range(random.randint(0, 3))),
        places=random.choice(list(Places)),
    )


def likely(match: Match, now: int, random: Random) -> c.Command:
    """What an operator or a team would do now."""
    team = random.randint(1, len(match.plan.teams))
    proceed = c.Proceed(now, seed=random.randrange(100))
    press = c.Press(now - random.choice((0, 0, 3 * MS, S)), team)
    phase = match.phase
    if isinstance(phase, Choosing):
        return c.ChooseValue(now, random.choice((10, 20, 30, None)))
    if not isinstance(phase, Play):
        return proceed
    match phase.stage:
        case Stage.READING | Stage.CUE:
            return random.choice((proceed, proceed, press))
        case Stage.OPEN:
            return random.choice((press, press, press, proceed, c.RingTime(now + 20 * S)))
        case Stage.BUZZED | Stage.TIED:
            floor = c.GiveFloor(now, team)
            return random.choice((proceed, proceed, press, floor, c.CallBlurt(now, team)))
        case Stage.ANSWERING | Stage.STOPPED | Stage.TIME_UP:
            if not phase.floor:
                board = c.MarkBoard(now, team, random.choice((*Verdict, None)))
                return random.choice((board, board, proceed))
            verdict = random.choice((Verdict.RIGHT, Verdict.WRONG, Verdict.TIMEOUT))
            return random.choice((c.Judge(now, verdict), press, proceed))
        case _:
            return proceed


def any_command(match: Match, now: int, random: Random) -> c.Command:
    """Any command at all, sensible or not."""
    pick = random.choice
    at = pick((now, now, now - MS, now - 40 * S, 0))
    team = random.randint(-1, len(match.plan.teams) + 1)
    ask = random.randint(-1, len(match.asks) + 1)
    step = pick((None, match.step, match.step - 1))
    points = pick((None, random.randint(-20, 40)))
    reason = pick(("有误", "有误", " "))
    verdict = pick(list(Verdict))
    return pick(
        (
            c.Open(at, match.plan),
            c.Proceed(at, step, random.randint(-5, 1 << 40)),
            c.BeginRound(at, random.randint(-1, len(match.plan.rounds))),
            c.BeginRanking(at),
            c.ChooseValue(at, pick((None, 10, 20, 15))),
            c.Press(at, team, resolution=pick((0, 8 * MS))),
            c.GiveFloor(at, team),
            c.Judge(at, verdict, points, "甲", step),
            c.MarkBoard(at, team, pick((None, verdict))),
            c.CallBlurt(at, team),
            c.RingTime(pick((at, now + 60 * S))),
            c.PauseClock(at),
            c.ResumeClock(at),
            c.AddSeconds(at, random.randint(-40, 40)),
            c.VoidQuestion(at, reason, pick((None, ask))),
            c.Rejudge(at, ask, team, verdict, reason, points),
            c.Adjust(at, team, random.randint(-20, 20), reason),
            c.Undo(at, step),
            c.Resume(at, at),
        )
    )
