"""What all pages of the set-up share: the draft that stands, the banks, and what was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.bank.citing import Material
from quizapp.bank.question import Question
from quizapp.contest.draft import Draft, Made, RoundDraft, to_plan
from quizapp.game.spoken import Lang
from quizapp.windows.setup.history import History

# Long enough not to draw at every letter that is typed, short enough to seem at once.
_PAUSE_MS = 120


class BankChoice(Struct, frozen=True):
    """A bank that a competition may draw from. `used` are ids of questions asked before."""

    id: str
    title: str
    questions: tuple[Question, ...] = ()
    used: frozenset[str] = frozenset()


class Desk(QObject):
    """The draft that is worked on. `changed` at every step, `drawn` a moment later."""

    changed = Signal()
    drawn = Signal()

    def __init__(
        self,
        draft: Draft,
        banks: Sequence[BankChoice],
        lang: Lang = "zh",
        materials: Sequence[Material] = (),
        parent: QObject | None = None,
        *,
        presets: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.presets = presets
        """Where kinds of round and evenings of the user's own lie; None: none are kept."""
        self.history = History(draft)
        self.banks = tuple(banks)
        self.lang: Lang = lang
        self.materials = {material.id: material for material in materials}
        self.themes: tuple[tuple[str, str], ...] = ()
        """(name, title) of the user's own looks of the big screen."""
        self.made = Made(None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self._draw()

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.history.draft

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the banks that the draft draws from."""
        own = {bank.id: bank for bank in self.banks}
        chosen = [own[bank] for bank in self.draft.banks if bank in own]
        return tuple(question for bank in chosen for question in bank.questions)

    @property
    def used(self) -> frozenset[str]:
        """Ids of the questions of those banks that were asked before."""
        banks = [bank for bank in self.banks if bank.id in self.draft.banks]
        return frozenset(own for bank in banks for own in bank.used)

    def edit(self, draft: Draft, label: str, key: str = "") -> None:
        """Take a step; `label` names it, equal `key`s in a row make one step of several."""
        if self.history.put(draft, label, key):
            self._moved()

    def edit_round(self, at: int, changed: RoundDraft, label: str, key: str = "") -> None:
        """Put another round in the place of one."""
        rounds = self.draft.rounds
        whole = (*rounds[:at], changed, *rounds[at + 1 :])
        self.edit(replace(self.draft, rounds=whole), label, f"round {at} {key}" if key else "")

    def undo(self) -> None:
        """Take the last step back."""
        if self.history.undo():
            self._moved()

    def redo(self) -> None:
        """Take it again."""
        if self.history.redo():
            self._moved()

    def settle(self) -> None:
        """Draw now if a drawing is due."""
        self._pause.stop()
        self._draw()
        self.drawn.emit()

    def catch_up(self) -> None:
        """As `settle`, unless what was drawn is of the draft that stands."""
        if self._pause.isActive():
            self.settle()

    def take_banks(self, banks: Sequence[BankChoice]) -> None:
        """Take on banks that changed elsewhere."""
        self.banks = tuple(banks)
        self._moved()

    def _moved(self) -> None:
        self.changed.emit()
        self._pause.start()

    def _draw(self) -> None:
        self.made = to_plan(self.draft, self.questions, self.used)
