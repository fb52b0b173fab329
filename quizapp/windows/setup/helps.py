"""Fields for the judges' criteria, and for the lifelines of a round."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from quizapp.game.rules import Allowance, Criterion, Lifeline, Within
from quizapp.windows.parts.fields import NumberField, PickField, TextField
from quizapp.windows.stage import sayings

translate = QCoreApplication.translate
_DIVIDERS = re.compile(r"[,，、;；/\n]+")
_CRITERION = re.compile(r"\s*(.*?\S)\s*[:：]?\s*(\d{1,4})\s*分?\s*")
MOST = 8


class CriteriaField(TextField):
    """Criteria, each with its most marks: `Content 50, Speech 30`. `typed` while all are whole."""

    typed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText(translate("setup", "Content 50, Speech 30, Bearing 20"))
        self._value: tuple[Criterion, ...] = ()
        self.edited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def put(self, value: tuple[Criterion, ...]) -> None:
        """Show criteria; while a person types, the text stays as it is typed."""
        if value != self._value or not self.hasFocus():
            self._value = value
            super().put(_written(value))

    def _on_edited(self, text: str) -> None:
        found = criteria_in(text)
        self._mark(wrong=found is None)
        if found is not None:
            self._value = found
            self.typed.emit(found)

    def _on_finished(self) -> None:
        self._mark(wrong=False)
        super().put(_written(self._value))

    def _mark(self, *, wrong: bool) -> None:
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)


def criteria_in(text: str) -> tuple[Criterion, ...] | None:
    """What a person wrote as criteria; None where a part is not a name with a number."""
    parts = [part for part in _DIVIDERS.split(text) if part.strip()]
    found = [_CRITERION.fullmatch(part) for part in parts]
    if not parts or len(parts) > MOST or not all(found):
        return None
    return tuple(Criterion(one[1], int(one[2])) for one in found if one is not None)


def _written(value: tuple[Criterion, ...]) -> str:
    return translate("setup", ", ").join(f"{one.name} {one.most}" for one in value)


class LifelinesField(QWidget):
    """How often each team may use each lifeline, and within what that is counted."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[Allowance, ...] = ()
        self.counts: dict[Lifeline, NumberField] = {}
        self.spans: dict[Lifeline, PickField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        for row, kind in enumerate(Lifeline):
            name = sayings.lifeline_name(kind)
            count = NumberField(translate("setup", "{0}: times").format(name), 0, 9, " ×")
            count.setSpecialValueText(translate("setup", "none"))
            span = PickField(
                translate("setup", "{0}: counted within").format(name),
                (
                    (Within.MATCH, translate("setup", "in the whole match")),
                    (Within.ROUND, translate("setup", "in this round")),
                ),
            )
            label = QLabel(name)
            label.setToolTip(_explained(kind))
            count.setToolTip(_explained(kind))
            for column, part in enumerate((label, count, span)):
                grid.addWidget(part, row, column)
            count.setProperty("kind", kind.value)
            span.setProperty("kind", kind.value)
            count.edited.connect(self._on_edited)
            span.edited.connect(self._on_edited)
            self.counts[kind], self.spans[kind] = count, span

    def put(self, value: tuple[Allowance, ...]) -> None:
        """Show what is allowed."""
        self._value = value
        allowed = {one.kind: one for one in value}
        for kind, count in self.counts.items():
            one = allowed.get(kind)
            count.put(one.count if one is not None else 0)
            self.spans[kind].put(one.within if one is not None else self.spans[kind].picked)
            self.spans[kind].setEnabled(one is not None)

    def _on_edited(self) -> None:
        value = tuple(
            Allowance(kind, count.value(), self.spans[kind].picked)
            for kind, count in self.counts.items()
            if count.value()
        )
        self.put(value)
        self.edited.emit(value)


def _explained(kind: Lifeline) -> str:
    match kind:
        case Lifeline.HELP:
            return translate("setup", "The team may ask somebody; its time begins again.")
        case Lifeline.SWAP:
            return translate("setup", "Another question takes the place of this one.")
        case Lifeline.FIFTY:
            return translate("setup", "Two wrong options are taken away.")
        case Lifeline.EXEMPT:
            return translate("setup", "The team need not answer, wins nothing and loses nothing.")
        case Lifeline.DOUBLE:
            return translate(
                "setup",
                "Asked for before the question is shown: it doubles what the answer brings.",
            )
