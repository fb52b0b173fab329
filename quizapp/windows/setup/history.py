"""Undo and redo of a draft: the drafts before and after the one that stands."""

from __future__ import annotations

from msgspec import Struct

from quizapp.contest.draft import Draft

MOST = 200


class _Step(Struct, frozen=True):
    draft: Draft
    """The draft on the other side of the step."""
    label: str
    key: str


class History:
    """The draft that stands, and the way there. `label` names a step for a person."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._back: list[_Step] = []
        self._forth: list[_Step] = []

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._back[-1].label if self._back else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return self._forth[-1].label if self._forth else ""

    def put(self, draft: Draft, label: str, key: str = "") -> bool:
        """Take a step, or widen the last one of the same `key`; say whether anything changes."""
        if draft == self.draft:
            return False
        if not (key and self._back and not self._forth and self._back[-1].key == key):
            self._back.append(_Step(self.draft, label, key))
            del self._back[:-MOST]
        self._forth.clear()
        self.draft = draft
        return True

    def rest(self) -> None:
        """Let the next step be one of its own."""
        if self._back:
            last = self._back[-1]
            self._back[-1] = _Step(last.draft, last.label, "")

    def undo(self) -> bool:
        """Take the last step back."""
        return self._move(self._back, self._forth)

    def redo(self) -> bool:
        """Take the step again that was taken back last."""
        return self._move(self._forth, self._back)

    def _move(self, source: list[_Step], target: list[_Step]) -> bool:
        if not source:
            return False
        step = source.pop()
        target.append(_Step(self.draft, step.label, ""))
        self.draft = step.draft
        return True
