"""Fields that only the certificate pages have: millimetres, points, texts of several lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class LengthField(QDoubleSpinBox):
    """A length in millimetres, or another measure with its suffix."""

    edited = Signal(object)

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        suffix: str = " mm",
        step: float = 0.5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setRange(low, high)
        self.setDecimals(2)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(84)
        self.valueChanged.connect(self.edited.emit)

    def put(self, value: float) -> None:
        """Show a value."""
        if self.value() != value and not (self.hasFocus() and self.lineEdit().isModified()):
            with QSignalBlocker(self):
                self.setValue(value)

    def bound(self, low: float, high: float) -> None:
        """Allow other values; nobody changed anything by that."""
        with QSignalBlocker(self):
            self.setRange(low, high)

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LinesField(QPlainTextEdit):
    """Some lines of text."""

    edited = Signal(object)

    def __init__(self, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * lines) + 18)
        self.textChanged.connect(self._on_changed)

    def put(self, text: str) -> None:
        """Show a text; the cursor stays where it is if the text is the same."""
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)

    def insert(self, text: str) -> None:
        """Put a text where the cursor is."""
        self.textCursor().insertText(text)
        self.setFocus()

    def _on_changed(self) -> None:
        self.edited.emit(self.toPlainText())


class FieldMenu(QToolButton):
    """Offers the {fields} of a pattern by their names."""

    picked = Signal(str)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menu")
        self.setText(translate("awards", "Insert a field"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for name in names:
            action = menu.addAction(f"{field_title(name)}   {{{name}}}")
            action.setData(name)
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)

    def _on_triggered(self, action: object) -> None:
        self.picked.emit(f"{{{action.data()}}}")  # type: ignore[attr-defined] # a QAction


def labelled(name: str, field: QWidget) -> QWidget:
    """A field below its name."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    label = QLabel(name)
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    return whole


def field_title(name: str) -> str:
    """What a {field} is called."""
    return {
        "name": translate("awards", "Name"),
        "team": translate("awards", "Team with 代表队"),
        "unit": translate("awards", "Unit"),
        "members": translate("awards", "Members"),
        "call": translate("awards", "Form of address (同志)"),
        "award": translate("awards", "Award"),
        "place": translate("awards", "Place"),
        "event": translate("awards", "Event"),
        "issuer": translate("awards", "Issuer"),
        "date": translate("awards", "Date"),
        "number": translate("awards", "Number"),
        "year": translate("awards", "Year"),
        "note": translate("awards", "Note"),
        "check": translate("awards", "How to check"),
        "title": translate("awards", "Title"),
        "recipient": translate("awards", "Recipient, as the wording has it"),
        "body": translate("awards", "Text, as the wording has it"),
        "closing": translate("awards", "Closing line"),
    }.get(name, name)
