"""An evening played from the steps of a story: the clock, the bell, the record and the checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from quizapp.files.story_steps import (
    SECOND,
    Act,
    Expect,
    Give,
    Hold,
    Kill,
    Refuse,
    Step,
    Twice,
    Until,
)
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.evolve import fold, fold_all
from quizapp.game.flow import next_action
from quizapp.game.match import (
    Choosing,
    Ended,
    Entrance,
    Entry,
    Match,
    Play,
    Ranking,
    RoundOver,
    RoundTitle,
    Title,
)
from quizapp.game.plan import Plan
from quizapp.game.record import decode, encode
from quizapp.game.refusal import Refused
from quizapp.game.standings import standings, ties

MOST_STEPS = 200
"""How often `until` goes on before it gives up."""


class Stopped(Exception):
    """The story cannot go on; the text says why."""


class Evening:
    """A match under way. `differences` are what was expected and is not so."""

    def __init__(self, plan: Plan) -> None:
        self.now = 0
        self.differences: list[str] = []
        self.decisions: list[tuple[e.Event, ...]] = []
        self._anchor = 0
        self._held = False
        opened = decide(None, c.Open(0, plan))
        self.decisions.append(opened)
        self.match = fold(None, opened)

    def play(self, steps: Sequence[Step]) -> None:
        """Play the steps; the first that cannot be done ends the evening."""
        for step in steps:
            try:
                self._come_to(step)
                difference = self._do(step.act)
            except Refused as fault:
                difference, going = f"refused ({fault.words.code}): {fault}", False
            except Stopped as fault:
                difference, going = str(fault), False
            else:
                going = True
            if difference:
                self.differences.append(f"line {step.line}: {step.text}: {difference}")
            if not going:
                return

    # Time

    def _come_to(self, step: Step) -> None:
        """Let the time go by up to the step; a bell that is due on the way rings."""
        if step.when is None:
            at = self.now if isinstance(step.act, Expect | Hold) else self.now + SECOND
        else:
            at = {"@": self._anchor, "+": self.now, "": 0}[step.after] + step.when
        if at < self.now:
            raise Stopped("the time lies before the step before")
        self._pass(at)

    def _pass(self, at: int) -> None:
        play = self.match.phase
        clock = play.clock if isinstance(play, Play) else None
        deadline = clock.deadline if clock is not None else None
        if deadline is not None and deadline < at and not self._held:
            self._give(c.RingTime(deadline))
        self.now = at

    # What is done

    def _do(self, act: Act) -> str:
        """Do it; return what is not as expected, or an empty text."""
        match act:
            case Give(command, times, ago):
                for number in range(times):
                    if number:
                        self._pass(self.now + SECOND)
                    self._give(replace(command, at=self.now - ago))
            case Until(place):
                self._until(place)
            case Twice():
                return self._twice()
            case Hold():
                self._held = True
            case Kill(away):
                return self._kill(away)
            case Refuse(inner, code):
                return self._refused(inner, code)
            case Expect(what, args):
                found, wanted = CHECKS[what](self.match, self.now, args)
                if found != wanted:
                    return f"it is {found or 'none'}, not {wanted}"
        return ""

    def _give(self, command: c.Command) -> None:
        if isinstance(command, c.RingTime):
            self._held = False
        events = decide(self.match, command)
        if not events:
            return
        self.decisions.append(events)
        self.match = fold(self.match, events)
        for event in events:
            match event:
                case e.ClockStarted(_, total, deadline):
                    self._anchor = deadline - total
                case e.QuestionShown(at) | e.RaceOpened(at) | e.FloorPassed(at):
                    self._anchor = at
                case _:
                    pass

    def _until(self, place: str) -> None:
        for number in range(MOST_STEPS):
            if place in (standing(self.match), next_action(self.match).value):
                return
            if number:
                self._pass(self.now + SECOND)
            self._give(c.Proceed(self.now))
        raise Stopped("the match never comes there")

    def _twice(self) -> str:
        step = self.match.step
        self._give(c.Proceed(self.now, step=step))
        try:
            self._give(c.Proceed(self.now, step=step))
        except Refused as refused:
            return "" if refused.words.code == "stale" else f"refused as {refused.words.code}"
        return "the second key did something"

    def _refused(self, inner: Act, code: str) -> str:
        before = self.match
        try:
            self._do(inner)
        except Refused as refused:
            found = refused.words.code
            return "" if code in ("", found) else f"refused as {found}"
        return "not refused" if self.match is not before else "nothing happened, but not refused"

    def _kill(self, away: int) -> str:
        """Fold the match again from what would lie on the disk, and start the program again."""
        stored = [[encode(event)[1] for event in events] for events in self.decisions]
        again = fold_all([decode(body) for body in bodies] for bodies in stored)
        same = again == self.match
        self.match = again
        last, self.now = self.now, self.now + away
        self._give(c.Resume(self.now, last))
        return "" if same else "the match folded again from its log is another one"


def standing(match: Match) -> str:
    """Where the match stands: the stage of its question, or its phase."""
    match match.phase:
        case Play(stage=stage):
            return stage.value
        case Title():
            return "title"
        case Entrance():
            return "entrance"
        case RoundTitle():
            return "round_title"
        case Choosing():
            return "choosing"
        case RoundOver():
            return "round_over"
        case Ranking():
            return "ranking"
        case Ended():
            return "ended"


def ledger_line(entry: Entry) -> str:
    """A line of the ledger as a story writes it: question, team, points, why."""
    question = f"q{entry.ask} " if entry.ask else ""
    return f"{question}{entry.team} {entry.points:+} {entry.why.value}"


# What can be expected: each gives what is and what was wanted.

_Check = Callable[[Match, int, tuple[str, ...]], tuple[str, str]]


def _play(match: Match) -> Play | None:
    return match.phase if isinstance(match.phase, Play) else None


def _numbers(numbers: Sequence[int]) -> str:
    return " ".join(str(number) for number in numbers) or "none"


def _simple(found: Callable[[Match], str]) -> _Check:
    """A check of one text."""
    return lambda match, _now, args: (found(match), " ".join(args))


def _score(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    return str(match.score(int(args[0]))), args[1]


def _award(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    row = next(row for row in standings(match) if row.team == int(args[0]))
    return row.award or "none", " ".join(args[1:])


def _places(match: Match) -> str:
    rows = sorted(standings(match), key=lambda row: row.team)
    return _numbers([row.place for row in rows])


def _ties(match: Match) -> str:
    return " / ".join(_numbers(tie.teams) for tie in ties(match)) or "none"


def _out(match: Match) -> str:
    play = _play(match)
    return _numbers(sorted(play.barred)) if play else "none"


def _tied(match: Match) -> str:
    play = _play(match)
    return _numbers(sorted(play.tied)) if play else "none"


def _floor(match: Match) -> str:
    play = _play(match)
    return _numbers([play.floor] if play and play.floor else [])


def _clock(match: Match) -> str:
    play = _play(match)
    if play is None or play.clock is None:
        return "none"
    return "paused" if play.clock.deadline is None else "running"


def _left(match: Match, now: int, args: tuple[str, ...]) -> tuple[str, str]:
    play = _play(match)
    left = f"{play.clock.left_at(now) / SECOND:g}" if play and play.clock else "none"
    wanted = args[0]
    return left, wanted if wanted == "none" else f"{float(wanted):g}"


def _turn(match: Match) -> str:
    phase = match.phase
    if isinstance(phase, Choosing):
        return str(phase.turn.team)
    return str(phase.team) if isinstance(phase, Play) and phase.team else "none"


def _member(match: Match) -> str:
    phase = match.phase
    if isinstance(phase, Choosing):
        return str(phase.turn.member)
    return str(phase.member) if isinstance(phase, Play) and phase.member else "none"


def _ruling(match: Match) -> str:
    play = _play(match)
    return play.presses[-1].ruling.value if play and play.presses else "none"


def _value(match: Match) -> str:
    play = _play(match)
    return str(play.value) if play else "none"


def _spare(match: Match) -> str:
    return "yes" if match.asks and match.asks[-1].spare else "no"


CHECKS: dict[str, _Check] = {
    "score": _score,
    "scores": _simple(lambda match: _numbers(match.scores)),
    "stage": _simple(standing),
    "floor": _simple(_floor),
    "tie": _simple(_ties),
    "tied": _simple(_tied),
    "next": _simple(lambda match: next_action(match).value),
    "places": _simple(_places),
    "award": _award,
    "out": _simple(_out),
    "left": _left,
    "clock": _simple(_clock),
    "value": _simple(_value),
    "turn": _simple(_turn),
    "member": _simple(_member),
    "ruling": _simple(_ruling),
    "entrants": _simple(lambda match: _numbers(match.sittings[-1].order if match.sittings else ())),
    "ask": _simple(lambda match: str(len(match.asks))),
    "spare": _simple(_spare),
    "round": _simple(lambda match: str(match.sittings[-1].round + 1 if match.sittings else 0)),
}
