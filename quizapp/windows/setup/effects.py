"""Fields for points: of a verdict, of a foul, and the values of a round."""

from __future__ import annotations

import re

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.game.rules import MINUS_VALUE, NOTHING, PLUS_VALUE, Effect, FoulRule, FoulThen
from quizapp.windows.parts.fields import NumberField, PickField, TextField

translate = QCoreApplication.translate
_DIVIDERS = re.compile(r"[\s,，、;；/]+")
_FIXED, _FREE, _SAME = "fixed", "free", "same"


class EffectField(QWidget):
    """Points: none, the question's value, fixed ones, or both. None where `same_as` is chosen."""

    edited = Signal(object)

    def __init__(self, name: str, same_as: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options: list[tuple[object, str]] = [(_SAME, same_as)] if same_as else []
        options += [
            (NOTHING, translate("setup", "no points")),
            (PLUS_VALUE, translate("setup", "plus the question's value")),
            (MINUS_VALUE, translate("setup", "minus the question's value")),
            (_FIXED, translate("setup", "fixed points")),
            (_FREE, translate("setup", "times the value, plus points")),
        ]
        self.pick = PickField(name, options)
        self.times = NumberField(
            translate("setup", "{0}: times the value").format(name), -9, 9, " ×"
        )
        self.points = NumberField(translate("setup", "{0}: points").format(name), -999, 999)
        for number in (self.times, self.points):
            number.setMinimumWidth(64)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.pick, 1)
        across.addWidget(self.times)
        across.addWidget(self.points)
        self._value: Effect | None = NOTHING
        self.pick.edited.connect(self._on_picked)
        self.times.edited.connect(self._on_times)
        self.points.edited.connect(self._on_points)

    def put(self, value: Effect | None) -> None:
        """Show a value; what a person chose to fill in stays open while the value fits it."""
        open_now = self.pick.picked
        if value != self._value or open_now not in (_FIXED, _FREE):
            self.pick.put(_way(value))
        self._value = value
        shown = value or NOTHING
        self.times.put(shown.times)
        self.points.put(shown.points)
        self._show_numbers()

    def _show_numbers(self) -> None:
        self.times.setVisible(self.pick.picked == _FREE)
        self.points.setVisible(self.pick.picked in (_FIXED, _FREE))

    def _emit(self, value: Effect | None) -> None:
        self._value = value
        self._show_numbers()
        self.edited.emit(value)

    def _on_picked(self, way: object) -> None:
        old = self._value or NOTHING
        match way:
            case Effect():
                self._emit(way)
            case "same":
                self._emit(None)
            case "fixed":
                self._emit(Effect(points=old.points))
                self.points.put(old.points)
            case _:
                self._emit(old)

    def _on_times(self, times: int) -> None:
        self._emit(replace(self._value or NOTHING, times=times))

    def _on_points(self, points: int) -> None:
        self._emit(replace(self._value or NOTHING, points=points))


class FoulField(QWidget):
    """What a foul means for the team, and its points."""

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.then = PickField(
            name,
            (
                (FoulThen.WARN, translate("setup", "a warning, may still press")),
                (FoulThen.OUT, translate("setup", "out of this question")),
                (FoulThen.VOID, translate("setup", "the question is over for all")),
            ),
        )
        self.effect = EffectField(translate("setup", "{0}: points").format(name))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.then, 1)
        across.addWidget(self.effect, 1)
        self._value = FoulRule()
        self.then.edited.connect(self._on_then)
        self.effect.edited.connect(self._on_effect)

    def put(self, value: FoulRule) -> None:
        """Show a value."""
        self._value = value
        self.then.put(value.then)
        self.effect.put(value.effect)

    def _on_then(self, then: FoulThen) -> None:
        self._value = replace(self._value, then=then)
        self.edited.emit(self._value)

    def _on_effect(self, effect: Effect) -> None:
        self._value = replace(self._value, effect=effect)
        self.edited.emit(self._value)


class ValuesField(TextField):
    """The values of a round: one, or several to choose from. `typed(ints)` while they are whole."""

    typed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText(translate("setup", "10, or 10, 20, 30 to choose from"))
        self._values: tuple[int, ...] = ()
        self.edited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def put(self, value: tuple[int, ...]) -> None:
        """Show values; while a person types, the text stays as it is typed."""
        if value != self._values or not self.hasFocus():
            self._values = value
            super().put("、".join(map(str, value)))

    def _on_edited(self, text: str) -> None:
        parts = [part for part in _DIVIDERS.split(text) if part]
        whole = bool(parts) and all(part.isascii() and part.isdigit() for part in parts)
        self.setProperty("wrong", not whole)
        self.style().unpolish(self)
        self.style().polish(self)
        if whole and len(parts) <= 6 and all(len(part) <= 4 for part in parts):
            self._values = tuple(int(part) for part in parts)
            self.typed.emit(self._values)

    def _on_finished(self) -> None:
        self.setProperty("wrong", False)
        self.style().unpolish(self)
        self.style().polish(self)
        super().put("、".join(map(str, self._values)))


def _way(value: Effect | None) -> object:
    if value is None:
        return _SAME
    if value in (NOTHING, PLUS_VALUE, MINUS_VALUE):
        return value
    return _FREE if value.times else _FIXED
