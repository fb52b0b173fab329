"""Simulated host and teams, for rehearsals, measurements and tests.

`move` names the next command of an evening that goes as evenings do: close races, early presses,
wrong answers, time running out. The same match and seed give the same move.
"""

from __future__ import annotations

from hashlib import sha256

from quizapp.game import commands as c
from quizapp.game.board import covered
from quizapp.game.events import Ruling, Verdict
from quizapp.game.flow import Action, next_action
from quizapp.game.lifelines import usable
from quizapp.game.match import Match, Play, Stage, Wagering
from quizapp.game.rules import Answerers
from quizapp.game.sprint import may_pass
from quizapp.game.turns import may_answer, may_race, sitting_round
from quizapp.game.wagers import limits, wagering

MS = 1_000_000

PAUSES_MS = {
    Action.SHOW_QUESTION: 1500,
    Action.START_CLOCK: 5000,
    Action.ARM: 5000,
    Action.OPEN_RACE: 1200,
    Action.NAME_TEAM: 1000,
    Action.REVEAL: 1500,
    Action.EXPLAIN: 2500,
    Action.SHOW_SCORES: 2000,
    Action.SHOW_PLACE: 2500,
}
"""How long a host waits before a step; others take `PAUSE_MS`."""
PAUSE_MS = 2000


class Dice:
    """Chance out of a seed: the same names give the same numbers on every machine."""

    def __init__(self, seed: int, match: Match) -> None:
        presses = len(match.phase.presses) if isinstance(match.phase, Play) else 0
        self._start = f"{seed}/{match.step}/{presses}/"

    def below(self, limit: int, name: str) -> int:
        """A number from 0 to `limit` - 1."""
        digest = sha256((self._start + name).encode()).digest()
        return int.from_bytes(digest[:8]) % limit

    def chance(self, percent: int, name: str) -> bool:
        """Whether it happens."""
        return self.below(100, name) < percent


def move(match: Match, at: int, seed: int) -> c.Command | None:
    """The next command, stamped `at` or later; None when the match is over."""
    dice = Dice(seed, match)
    action = next_action(match)
    phase = match.phase
    if action is Action.NOTHING:
        return None
    if action is Action.WAIT_CELL:
        left = covered(match)
        return c.ChooseCell(at + PAUSE_MS * MS, left[dice.below(len(left), "cell")].number)
    if action is Action.WAIT_VALUE:
        return _choice(match, at + PAUSE_MS * MS, dice)
    if isinstance(phase, Wagering) and action is Action.WAIT_WAGERS:
        return _wager(match, phase, at, dice)
    if isinstance(phase, Play):
        return _in_play(match, phase, at, dice) or _proceed(match, action, at, dice)
    return _proceed(match, action, at, dice)


def _proceed(match: Match, action: Action, at: int, dice: Dice) -> c.Proceed:
    pause = PAUSES_MS.get(action, PAUSE_MS) * MS
    return c.Proceed(at + pause, match.step, dice.below(1 << 62, "draw"))


def _choice(match: Match, at: int, dice: Dice) -> c.ChooseValue:
    rules = sitting_round(match).rules
    if rules.may_decline and dice.chance(10, "decline"):
        return c.ChooseValue(at, None)
    return c.ChooseValue(at, rules.values[dice.below(len(rules.values), "value")])


def _wager(match: Match, phase: Wagering, at: int, dice: Dice) -> c.PlaceWager:
    """The next team that has not wagered puts in a part of what it may."""
    placed = {team for team, _ in phase.stakes}
    team = next(one for one in wagering(match) if one not in placed)
    least, most = limits(match, team)
    step = sitting_round(match).rules.wager.step
    amount = least + step * dice.below((most - least) // step + 1, "wager")
    return c.PlaceWager(at + 500 * MS, team, amount if amount % step == 0 else most)


def _in_play(match: Match, play: Play, at: int, dice: Dice) -> c.Command | None:
    rules = sitting_round(match).rules
    everybody = rules.answerers is Answerers.ALL
    if rules.lifelines and dice.chance(15, "help") and (help_ := _lifeline(match, play, at, dice)):
        return help_
    if rules.marking.judges and play.stage in (Stage.STOPPED, Stage.TIME_UP):
        return _sheet(match, play, at, dice)
    if rules.sprint.seconds and play.stage in (Stage.ANSWERING, Stage.TIME_UP):
        return _sprint(match, play, at, dice)
    match play.stage:
        case Stage.PASSED if not play.floor and dice.chance(70, "takes it"):
            teams = may_answer(match, play)
            return c.GiveFloor(at + PAUSE_MS * MS, teams[dice.below(len(teams), "taker")])
        case Stage.REVEALED if rules.answerers is Answerers.HALL:
            return _hall(match, play, at, dice)
        case Stage.CUE:
            return _early_press(match, play, at, dice)
        case Stage.OPEN:
            return _race(match, play, at, dice)
        case Stage.TIED if next_action(match) is Action.WAIT_TIE:
            team = play.tied[dice.below(len(play.tied), "tied")]
            return c.GiveFloor(at + PAUSE_MS * MS, team)
        case Stage.ANSWERING if play.clock is None or play.clock.deadline is not None:
            if everybody or not play.floor:
                return _board_time(play, dice)
            if rules.marking.judges:
                return None
            return _loser(match, play, at, dice) or _answer(play, at, dice)
        case Stage.STOPPED if play.floor:
            return _verdict(at + PAUSE_MS * MS, dice)
        case Stage.REVEALED if everybody and not match.asks[play.ask - 1].marks:
            return _board(match, play, at)
        case _:
            return None


def _early_press(match: Match, play: Play, at: int, dice: Dice) -> c.Press | None:
    teams = [team for team in may_race(match, play) if team not in play.fouled]
    if not teams or not dice.chance(6, "early"):
        return None
    return c.Press(at + 400 * MS, teams[dice.below(len(teams), "who")])


def _race(match: Match, play: Play, at: int, dice: Dice) -> c.Command | None:
    teams = may_race(match, play)
    clock = play.clock
    if clock is not None and clock.deadline is None:
        return None
    if not teams or dice.chance(8, "nobody"):
        return c.RingTime(clock.deadline) if clock and clock.deadline else None
    delay = 300 + dice.below(2500, "delay")
    return c.Press(at + delay * MS, teams[dice.below(len(teams), "who")])


def _loser(match: Match, play: Play, at: int, dice: Dice) -> c.Press | None:
    """A press just behind the first, sometimes too close to tell apart."""
    if sitting_round(match).rules.answerers is not Answerers.BUZZ or not dice.chance(40, "loser"):
        return None
    racing = play.presses[play.race_from :]
    firsts = [press for press in racing if press.ruling is Ruling.VALID]
    pressed = {press.team for press in racing}
    teams = [team for team in may_answer(match, play) if team not in pressed]
    if play.race:
        teams = [team for team in teams if team in play.race]
    if not teams or not firsts or at - firsts[0].at > 60 * MS:
        return None
    gap = (2 + dice.below(60, "gap")) * MS
    return c.Press(max(at, firsts[0].at + gap), teams[dice.below(len(teams), "loser")])


def _answer(play: Play, at: int, dice: Dice) -> c.Command | None:
    if play.clock is not None and play.clock.deadline is not None and dice.chance(8, "silent"):
        return c.RingTime(play.clock.deadline)
    return _verdict(at + (3000 + dice.below(6000, "thinks")) * MS, dice)


def _verdict(at: int, dice: Dice) -> c.Judge:
    right = dice.chance(64, "right")
    return c.Judge(at, Verdict.RIGHT if right else Verdict.WRONG)


def _board_time(play: Play, dice: Dice) -> c.Command | None:
    if play.clock is not None and play.clock.deadline is not None and dice.chance(60, "boards"):
        return c.RingTime(play.clock.deadline)
    return None


def _board(match: Match, play: Play, at: int) -> c.MarkBoard | None:
    marked = {team for team, _ in play.boards}
    for team in may_answer(match, play):
        # The question, not the step, decides: marking is a step itself.
        good = sha256(f"{play.ask}/{team}/{play.question.id}".encode()).digest()[0] < 160
        if good and team not in marked:
            return c.MarkBoard(at + 300 * MS, team, Verdict.RIGHT)
    return None


def _lifeline(match: Match, play: Play, at: int, dice: Dice) -> c.UseLifeline | None:
    """A lifeline that somebody may use now, if there is one."""
    may = [
        (team, one.kind)
        for team in may_answer(match, play)
        for one in sitting_round(match).rules.lifelines
        if usable(match, team, one.kind)
    ]
    if not may:
        return None
    team, kind = may[dice.below(len(may), "lifeline")]
    return c.UseLifeline(at + PAUSE_MS * MS, team, kind, dice.below(1 << 62, "options"))


def _sheet(match: Match, play: Play, at: int, dice: Dice) -> c.GiveMarks | None:
    """The next judge's marks; None when all have marked."""
    marking = sitting_round(match).rules.marking
    done = {sheet.judge for sheet in match.asks[play.ask - 1].sheets}
    judge = next((one for one in range(1, marking.judges + 1) if one not in done), None)
    if judge is None:
        return None
    marks = tuple(
        one.most * (6 + dice.below(5, f"mark {judge} {at_}"))
        for at_, one in enumerate(marking.criteria)
    )
    return c.GiveMarks(at + 800 * MS, judge, marks)


def _sprint(match: Match, play: Play, at: int, dice: Dice) -> c.Command | None:
    """An answer, or the question passed over, as long as the clock of the turn runs."""
    if next_action(match) is not Action.WAIT_VERDICT:
        return None
    then = at + (2000 + dice.below(6000, "thinks")) * MS
    deadline = play.clock.deadline if play.clock is not None else None
    if deadline is not None and then > deadline:
        return c.RingTime(deadline)
    if may_pass(match) and dice.chance(15, "passes"):
        return c.PassQuestion(then)
    return _verdict(then, dice)


def _hall(match: Match, play: Play, at: int, dice: Dice) -> c.NameHall | None:
    """Some of the hall were right."""
    if match.asks[play.ask - 1].names or not dice.chance(80, "hall"):
        return None
    rows = range(1, 3 + dice.below(4, "how many"))
    return c.NameHall(at + PAUSE_MS * MS, tuple(f"{row}-{3 * row}" for row in rows))
