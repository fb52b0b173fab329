"""Which sound goes with what happens in a match, and the ticking of its clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from quizapp.game import events as e
from quizapp.game.clocks import SECOND
from quizapp.game.match import Clock, Match, Play
from quizapp.windows.console.sounds import Sounds

LAST = 5
"""So many seconds before the end are counted with the sound `last`."""
TICKED = 10
"""From so many on the seconds before them tick, if the time was `LONG` or longer."""
LONG = 20 * SECOND


class Soundtrack(QObject):
    """Plays what goes with the decisions that it is told of."""

    def __init__(
        self, sounds: Sounds, now: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._now = now
        self._clock: Clock | None = None
        self._second = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_second)

    def follow(self, match: Match, events: tuple[e.Event, ...]) -> None:
        """Play what goes with `events`, at once; tick with the clock that runs after them."""
        for event in events:
            name = sound_of(event)
            if name:
                self._sounds.play(name)
        clock = match.phase.clock if isinstance(match.phase, Play) else None
        if clock != self._clock:
            self._clock = clock
            self._wind(_highest(clock))

    def stop(self) -> None:
        """Tick no more."""
        self._clock = None
        self._timer.stop()

    @property
    def ticks(self) -> bool:
        """Whether a second is waited for."""
        return self._timer.isActive()

    def _wind(self, most: int) -> None:
        """Wait for the next whole second before the end, `most` at most."""
        self._timer.stop()
        clock = self._clock
        if clock is None or clock.deadline is None:
            return
        left = clock.deadline - self._now()
        self._second = min(most, -(-left // SECOND) - 1)
        if self._second >= 1:
            wait = left - self._second * SECOND
            self._timer.start(-(-wait // 1_000_000))

    def _on_second(self) -> None:
        self._sounds.play("last" if self._second <= LAST else "tick")
        self._wind(self._second - 1)


def sound_of(event: e.Event) -> str:
    """The name of the sound that goes with an event; empty for silence."""
    match event:
        case e.RaceOpened():
            return "cue"
        case e.TeamBuzzed():
            return "buzz"
        case e.TimeRanOut():
            return "time"
        case e.AnswerJudged(verdict=e.Verdict.RIGHT):
            return "right"
        case e.AnswerJudged(verdict=e.Verdict.WRONG):
            return "wrong"
        case e.KeyRevealed() | e.ClueShown() | e.PairCalled() | e.LifelineUsed():
            return "reveal"
        case e.QuestionPassed():
            return "tick"
        case e.LotDrawn():
            return "fanfare"
        case e.PlaceShown(place=1):
            return "fanfare"
        case e.PlaceShown():
            return "reveal"
        case _:
            return ""


def _highest(clock: Clock | None) -> int:
    return TICKED if clock is not None and clock.total >= LONG else LAST
