"""Which team is picked, and whose the number keys are: teams', cells', lifelines'."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from quizapp.game.match import Choosing, Match
from quizapp.windows.console import offers
from quizapp.windows.console.offers import next_tens, number_key, numbered
from quizapp.windows.console.page import Page
from quizapp.windows.control import Control


class Picking(QObject):
    """`selected` is the team that is picked, 0 none; `tens` is added to the number keys."""

    changed = Signal()
    """Another team is picked, the number keys are other teams' or lifelines."""
    helped = Signal(object)
    """A number key names a lifeline: its `Offer`."""

    def __init__(self, control: Control, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self.selected = self.tens = 0
        self._control, self._page = control, page
        self._picked_at = _where(control.match)
        self._helping_at: int | None = None
        self._numbered = numbered(control.match)
        page.teams.picked.connect(self._on_picked)

    @property
    def _match(self) -> Match:
        return self._control.match

    @property
    def helping(self) -> bool:
        """Whether the number keys are the lifelines; the next step ends that."""
        return self._helping_at == self._match.step

    def press(self, number: int) -> None:
        """A number key; it stands for one of the ten teams (or cells) that have a key now."""
        if self.helping:
            found = offers.helps(self._match, self.selected)
            if number <= len(found):
                self.helped.emit(found[number - 1])
            return
        make = number_key(self._match, number, self.tens)
        if make is not None:
            self._control.do(make(self._control.now()))
        elif 1 <= number + self.tens <= len(self._match.plan.teams):
            self._select(number + self.tens)

    def turn_tens(self) -> None:
        """Let the number keys be the next ten teams'."""
        self.tens = next_tens(self._match, self.tens)
        self.changed.emit()

    def turn_helps(self) -> None:
        """Let the number keys be the lifelines, or no longer; say so where there are none."""
        self._helping_at = None if self.helping else self._match.step
        if self.helping and not offers.helps(self._match, self.selected):
            self._page.messages.tell(
                offers.hint(self._match, self.selected, offered=False, helping=True)
            )
            self._helping_at = None
        self.changed.emit()

    def end_helps(self) -> None:
        """A lifeline is named: the number keys are teams' again."""
        self._helping_at = None

    def follow(self) -> None:
        """Take on where the match stands.

        A team that was picked is let go by the next question: at it the same key would fine
        somebody who did nothing. The number keys begin anew where they are for others: for cells,
        or for teams again.
        """
        match = self._match
        if _where(match) != self._picked_at:
            self._picked_at, self.selected = _where(match), 0
        count = numbered(match)
        if count != self._numbered:
            self._numbered, self.tens = count, 0

    def _on_picked(self, team: int) -> None:
        """A click on a team; a value is not chosen by it."""
        make = number_key(self._match, team)
        if make is None or self.helping or isinstance(self._match.phase, Choosing):
            self._select(team)
        else:
            self._control.do(make(self._control.now()))

    def _select(self, team: int) -> None:
        self.selected = 0 if self.selected == team else team
        self.changed.emit()


def _where(match: Match) -> tuple[int, int]:
    """(round, question) as often as they were begun."""
    return len(match.sittings), len(match.asks)
