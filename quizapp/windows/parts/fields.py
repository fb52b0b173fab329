"""Fields of forms: `put(value)` shows, `edited(value)` tells of what a person did."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate
_WIDEST, _AROUND = 300, 38
"""Of the text of a button with a menu, and of what stands around it."""


class TextField(QLineEdit):
    """One line of text. Undo and redo are the window's."""

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.textEdited.connect(self.edited.emit)

    def put(self, value: Any) -> None:
        """Show a text; the cursor stays where it is if the text is the same."""
        if self.text() != value:
            self.setText(value)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().event(event)


class NumberField(QSpinBox):
    """A whole number. The wheel does not change it: it scrolls the page."""

    edited = Signal(object)

    def __init__(
        self, name: str, low: int, high: int, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setLineEdit(TextField(name))
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setMinimumWidth(92)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.edited.emit)

    def put(self, value: int) -> None:
        """Show a value."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PickField(QComboBox):
    """One of several values."""

    edited = Signal(object)

    def __init__(
        self, name: str, options: Sequence[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._options = tuple(options)
        self._values = [value for value, _ in options]
        self.addItems([text for _, text in options])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Let these be the values from now on; `put` one of them next."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        self._values = [value for value, _ in options]
        self.clear()
        self.addItems([text for _, text in options])

    @property
    def picked(self) -> Any:
        """The value that is shown."""
        return self._values[self.currentIndex()]

    def put(self, value: object) -> None:
        """Show a value."""
        self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_activated(self, index: int) -> None:
        self.edited.emit(self._values[index])


class TickField(QCheckBox):
    """Yes or no."""

    edited = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_clicked)

    def put(self, value: bool) -> None:
        """Show a value."""
        self.setChecked(value)

    def _on_clicked(self) -> None:
        self.edited.emit(self.isChecked())


class SetField(QToolButton):
    """Any of several values, ticked in a menu; none ticked means any."""

    edited = Signal(object)

    def __init__(self, name: str, anything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._name, self._anything = name, anything
        self._said = self._short = name
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._options: tuple[tuple[Hashable, str], ...] = ()
        self._picked: tuple[Hashable, ...] = ()
        self.setObjectName("menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMenu(_StayingMenu(self))
        self.menu().triggered.connect(self._on_triggered)

    def put(self, value: Sequence[Hashable], options: Sequence[tuple[Hashable, str]]) -> None:
        """Show the ticked values among `options`; a ticked one that is no option is kept."""
        known = {own for own, _ in options}
        extra = tuple((own, str(own)) for own in value if own not in known)
        self._picked = tuple(value)
        whole = (*options, *extra)
        if whole != self._options:
            self._options = whole
            self.menu().clear()
            for own, text in whole:
                action = self.menu().addAction(text)
                action.setCheckable(True)
                action.setData(own)
        for action, (own, _) in zip(self.menu().actions(), whole, strict=True):
            action.setChecked(own in self._picked)
        texts = [text for own, text in whole if own in self._picked]
        shown = "、".join(texts[:2]) + (" …" if len(texts) > 2 else "")
        said = translate("setup", "{0}: {1}")
        self._said = said.format(self._name, shown or self._anything)
        # What was chosen tells more than what it is of; where nothing was, the name does.
        self._short = shown or self._name
        self.updateGeometry()
        self._elide()
        self.setToolTip(said.format(self._name, "、".join(texts) or self._anything))

    def sizeHint(self) -> QSize:
        wide = min(self.fontMetrics().horizontalAdvance(self._said), _WIDEST) + _AROUND
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 84), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room, metrics = self.width() - _AROUND, self.fontMetrics()
        said = self._said if metrics.horizontalAdvance(self._said) <= room else self._short
        self.setText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, room))

    def _on_triggered(self) -> None:
        actions = self.menu().actions()
        ticked = {n for n, action in enumerate(actions) if action.isChecked()}
        self.edited.emit(tuple(own for n, (own, _) in enumerate(self._options) if n in ticked))


class _StayingMenu(QMenu):
    """Stays open while several things are ticked."""

    def mouseReleaseEvent(self, event) -> None:  # noqa: ANN001 - Qt's own signature
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


def heading(text: str, factor: float = 1.15) -> QLabel:
    """A bold line above something."""
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * factor)
    label.setFont(font)
    return label


def soft(text: str = "") -> QLabel:
    """A line of second rank."""
    label = QLabel(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setWordWrap(True)
    return label


def card(margin: int = 14) -> tuple[QFrame, QVBoxLayout]:
    """A white sheet, and the column in it."""
    frame = QFrame()
    frame.setObjectName("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, margin - 2, margin, margin)
    column.setSpacing(10)
    return frame, column


def pick(*options: tuple[object, str]) -> PickField:
    """One of several values; whoever puts it into a form names it."""
    return PickField("", options)


def number(low: int, high: int) -> NumberField:
    """A whole number; whoever puts it into a form names it."""
    return NumberField("", low, high)


def seconds(none: str) -> NumberField:
    """A time; 0 is said as `none`."""
    field = NumberField("", 0, 3600, " " + translate("setup", "s"))
    field.setSpecialValueText(none)
    return field
