"""What all pages share: the competition as it stands, and one way to change it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from quizapp import clock
from quizapp.bank.words import Words
from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie
from quizapp.contest.competition import Competition
from quizapp.contest.heat import HeatMatch
from quizapp.game.refusal import Refused
from quizapp.store.chain import Verdict
from quizapp.store.problems import StoreProblem

MOST_SEED = 10**9
"""Seeds are below it: nine digits can be read aloud and copied by hand."""


class Office(Protocol):
    """Who keeps the competition; `do` and both `take` raise `Refused` or `StoreProblem`."""

    @property
    def competition(self) -> Competition:
        """The competition as it stands."""
        ...

    @property
    def head(self) -> str:
        """The first digits of the record's end."""
        ...

    def do(self, command: c.Command) -> object:
        """Decide and record."""
        ...

    def match_of_heat(self, stage: int, heat: int) -> HeatMatch:
        """The last real match of a heat."""
        ...

    def match_of_playoff(self, stage: int, tie: Tie) -> HeatMatch:
        """The last real match of a playoff."""
        ...

    def take_result(self, stage: int, heat: int, reason: str = "") -> object:
        """Take a heat's result from its match."""
        ...

    def take_playoff(self, stage: int, tie: Tie) -> object:
        """Settle a tie by its playoff."""
        ...

    def lines(self) -> tuple[tuple[str, Words], ...]:
        """(moment, what was decided) of the whole record."""
        ...

    def verdict(self) -> Verdict:
        """Whether the record is as it was written."""
        ...


class Desk(QObject):
    """`changed` after each decision, `refused(Words)` where one was not taken."""

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        office: Office,
        parent: QObject | None = None,
        *,
        seed: Callable[[], int] | None = None,
        readonly: bool = False,
    ) -> None:
        """`seed` is where lots come from; None: the system's own chance."""
        super().__init__(parent)
        self.office = office
        self.readonly = readonly
        self._seed = seed

    @property
    def competition(self) -> Competition:
        """The competition as it stands."""
        return self.office.competition

    def do(self, command: c.Command) -> bool:
        """Have a command carried out; whether it was."""
        return self._try(lambda: self.office.do(command))

    def take_result(self, stage: int, heat: int, reason: str = "") -> bool:
        """Take a heat's result; whether it was taken."""
        return self._try(lambda: self.office.take_result(stage, heat, reason))

    def take_playoff(self, stage: int, tie: Tie) -> bool:
        """Settle a tie by its playoff; whether it is settled."""
        return self._try(lambda: self.office.take_playoff(stage, tie))

    def seed(self) -> int:
        """A fresh seed."""
        return self._seed() if self._seed is not None else secrets.randbelow(MOST_SEED)

    def now(self) -> str:
        """The moment, as it goes on record."""
        return clock.wall()

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (Refused, StoreProblem) as problem:
            self.refused.emit(problem.words)
            return False
        self.changed.emit()
        return True
