"""Any plan, and any command on a match as it stands, by a seeded chance."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Choosing, Match, Play, Stage, Wagering
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
    Lifeline,
    Marking,
    Opens,
    Order,
    Rotation,
    RoundRules,
    TieBreak,
    Unanswered,
    Uncover,
)
from tests.game.evenings import MS, S, question
from tests.game.ways import any_programme, any_way


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


MEDIA = ((), ("图.png",), ("歌.mp3", "图.png"), ("片.mp4",))


def any_media(now: int, random: Random) -> c.Command:
    """What can be done to a picture or a clip."""
    again, large = random.random() < 0.3, random.random() < 0.5
    return random.choice(
        (
            c.StartMedia(now, again),
            c.StartMedia(now, again),
            c.StopMedia(now),
            c.EndMedia(now),
            c.OpenTile(now),
            c.EnlargeMedia(now, large),
        )
    )


def any_rules(random: Random) -> RoundRules:
    """Any way of playing: half of them by the newer settings."""
    rules = any_way(random, plain_rules) if random.random() < 0.55 else plain_rules(random)
    tiles = random.choice((0, 6, 12))
    return replace(rules, uncover=Uncover(tiles, random.choice((0, 1, 5))))


def plain_rules(random: Random) -> RoundRules:
    """Any of the older settings, those too that contradict themselves."""
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
        questions = tuple(
            replace(
                question(f"{at}q{n}", right, "解析" * (n % 2)),
                tags=(("法律",), ("安全",), ())[n % 3],
                points=(None, 10, 20)[(n + at) % 3],
                stem=f"{at}q{n}____\n线索二\n线索三" if n % 2 else f"{at}q{n}____",
                media=MEDIA[(n + at) % len(MEDIA)],
            )
            for n in range(asked)
        )
        spares = tuple(question(f"{at}s{n}", right) for n in range(spare))
        rounds.append(Round(f"第{at + 1}轮", any_rules(random), questions, spares))
    return Plan(
        title="试赛",
        teams=tuple(Team(n, f"{n}队", members=members) for n in range(1, teams + 1)),
        rounds=tuple(rounds),
        awards=tuple(Award(f"奖{n}", 1) for n in range(random.randint(0, 3))),
        places=random.choice(list(Places)),
        programme=any_programme(random, len(rounds)),
    )


def likely(match: Match, now: int, random: Random) -> c.Command:
    """What an operator or a team would do now."""
    team = random.randint(1, len(match.plan.teams))
    proceed = c.Proceed(now, seed=random.randrange(100))
    press = c.Press(now - random.choice((0, 0, 3 * MS, S)), team)
    phase = match.phase
    if isinstance(phase, Choosing):
        cell = c.ChooseCell(now, random.randint(1, 6))
        return random.choice((c.ChooseValue(now, random.choice((10, 20, 30, None))), cell))
    if isinstance(phase, Wagering):
        wager = c.PlaceWager(now, team, random.choice((0, 10, 20, 50)))
        return random.choice((wager, wager, proceed))
    if not isinstance(phase, Play):
        return proceed
    if random.random() < 0.15:
        kind = random.choice(list(Lifeline))
        return c.UseLifeline(now, team, kind, random.randrange(100))
    if phase.question.media and random.random() < 0.2:
        return any_media(now, random)
    match phase.stage:
        case Stage.READING | Stage.CUE:
            return random.choice((proceed, proceed, press))
        case Stage.OPEN:
            return random.choice((press, press, press, proceed, c.RingTime(now + 20 * S)))
        case Stage.BUZZED | Stage.TIED:
            floor = c.GiveFloor(now, team)
            return random.choice((proceed, proceed, press, floor, c.CallBlurt(now, team)))
        case Stage.PASSED:
            return random.choice((proceed, c.GiveFloor(now, team)))
        case Stage.ANSWERING | Stage.STOPPED | Stage.TIME_UP:
            marking = match.rules.marking if match.rules else None
            if marking is not None and marking.judges:
                judge = random.randint(1, marking.judges)
                marks = c.GiveMarks(now, judge, _sheet(marking, random))
                return random.choice((marks, marks, marks, proceed, c.CountMarks(now)))
            if random.random() < 0.1:
                return random.choice((c.ShowClue(now), c.PassQuestion(now)))
            if not phase.floor:
                board = c.MarkBoard(now, team, random.choice((*Verdict, None)))
                return random.choice((board, board, proceed))
            verdict = random.choice((Verdict.RIGHT, Verdict.WRONG, Verdict.TIMEOUT))
            return random.choice((c.Judge(now, verdict), press, proceed))
        case Stage.REVEALED:
            return random.choice((proceed, c.NameHall(now, ("甲", "乙", "丙"))))
        case _:
            return proceed


def _sheet(marking: Marking, random: Random) -> tuple[int, ...]:
    """A judge's marks, in tenths."""
    return tuple(random.randint(0, 10 * one.most) for one in marking.criteria)


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
            c.BeginRound(at, random.randint(-1, len(match.plan.rounds)), random.randrange(9)),
            c.GoToItem(at, random.randint(-1, len(match.plan.programme)), random.randrange(9)),
            c.MoveItem(at, *(random.randint(-1, 8) for _ in range(2))),
            c.ChooseCell(at, random.randint(-1, 7)),
            c.PlaceWager(at, team, random.randint(-5, 60)),
            c.PassQuestion(at, step),
            c.ShowClue(at),
            c.UseLifeline(at, team, pick(list(Lifeline)), random.randint(-5, 1 << 40)),
            c.GiveMarks(at, random.randint(-1, 6), (random.randint(-5, 600), 50)),
            c.CountMarks(at),
            any_media(at, random),
            c.NameHall(at, pick(((), ("甲", " ", "甲"), ("甲", "乙")))),
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
