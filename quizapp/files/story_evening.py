"""An evening played from the steps of a story: the clock, the bell, the record and the checks."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from quizapp.files.story_checks import CHECKS, place_of
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
from quizapp.game.match import Play
from quizapp.game.plan import Plan
from quizapp.game.record import decode, encode
from quizapp.game.refusal import Refused

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
            if place in (place_of(self.match), next_action(self.match).value):
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
