"""Fields of the bank window beside those of the set-up: long text, numbers that may be missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from quizapp.windows.parts.fields import TextField

translate = QCoreApplication.translate


class LongField(QPlainTextEdit):
    """Text of several lines, as high as it is long. Tab goes on; undo and redo are the window's."""

    edited = Signal(object)
    key_pressed = Signal(int)

    def __init__(
        self, name: str, lines: int = 1, most: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least, self._most = lines, most
        self._putting = False
        self.setObjectName("long")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def put(self, value: str) -> None:
        """Show a text; the cursor stays where it is if the text is the same."""
        if self.toPlainText() != value:
            self._putting = True
            self.setPlainText(value)
            self._putting = False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        layout = self.document().documentLayout()
        block = self.document().firstBlock()
        for _ in range(self._most):
            # Lines that have not been painted yet are not broken yet.
            layout.blockBoundingRect(block)
            block = block.next()
            if not block.isValid():
                break
        lines = layout.documentSize().height()
        count = max(self._least, min(self._most, round(lines)))
        more = lines > self._most
        on, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if more else off)
        self.setFixedHeight(count * metrics.lineSpacing() + 14)

    def _on_changed(self) -> None:
        if not self._putting:
            self.edited.emit(self.toPlainText())


class LineField(LongField):
    """A text that is one line as a rule and wraps where it is longer; Enter is told, not typed."""

    entered = Signal()
    """Enter was pressed."""
    emptied = Signal()
    """Backspace was pressed in an empty field."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, 1, 4, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
            return
        super().keyPressEvent(event)


class MaybeField(QSpinBox):
    """A whole number, or none: its least value says that it is not set."""

    edited = Signal(object)

    def __init__(self, name: str, low: int, high: int, none: str = "—") -> None:
        super().__init__()
        self.setLineEdit(TextField(name))
        self.setAccessibleName(name)
        self.setRange(low - 1, high)
        self.setSpecialValueText(none)
        self.setMinimumWidth(64)
        self.setKeyboardTracking(True)
        self.valueChanged.connect(self._on_value)
        self._putting = False
        self.put(None)

    def put(self, value: int | None) -> None:
        """Show a value, or none."""
        self._putting = True
        self.setValue(self.minimum() if value is None else value)
        self._putting = False

    def wheelEvent(self, event) -> None:  # noqa: ANN001 - Qt's own signature
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.value() == self.minimum():
            self.selectAll()

    def _on_value(self, value: int) -> None:
        if not self._putting:
            self.edited.emit(None if value == self.minimum() else value)


class TopicField(TextField):
    """Topics with signs between them; completes the one that is being typed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._on_completed)
        self.textEdited.connect(self._on_typed)

    def offer(self, topics: Sequence[str]) -> None:
        """Complete to these."""
        self._words.setStringList(list(topics))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        if popup.isVisible() and event.key() in enter and popup.currentIndex().isValid():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_typed(self) -> None:
        last = self.text()[: self.cursorPosition()].replace("，", "、").replace(",", "、")
        begun = last.split("、")[-1].strip()
        if not begun or not self.hasFocus():
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(begun)
        if self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _on_completed(self, text: str) -> None:
        before = self.text()[: self.cursorPosition()]
        cut = max(before.rfind(sign) for sign in "、，,") + 1
        behind = self.text()[self.cursorPosition() :]
        self.setText(before[:cut] + text + behind)
        self.setCursorPosition(cut + len(text))
        self.edited.emit(self.text())


def topics_in(text: str) -> tuple[str, ...]:
    """The topics that a text names, each once."""
    for sign in "，,;；\n":
        text = text.replace(sign, "、")
    return tuple(dict.fromkeys(part.strip() for part in text.split("、") if part.strip()))


class Finding(QLabel):
    """What a check says of the field above; takes no room where it says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.hide()

    def put(self, said: Sequence[tuple[str, str]]) -> None:
        """(severity, words) of each finding."""
        self.setVisible(bool(said))
        wrong = any(severity == "error" for severity, _ in said)
        self.setObjectName("wrong" if wrong else "odd")
        marks = {"error": "×", "warning": "△"}
        self.setText("\n".join(f"{marks[severity]} {text}" for severity, text in said))
        self.style().unpolish(self)
        self.style().polish(self)


def caption(text: str, field: QWidget) -> QLabel:
    """The name of a field above or beside it."""
    label = QLabel(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setBuddy(field)
    return label


def line() -> QFrame:
    """A thin line between parts."""
    frame = QFrame()
    frame.setFrameShape(QFrame.Shape.HLine)
    frame.setObjectName("rule")
    return frame


def is_typing() -> bool:
    """Whether the keys go into a text."""
    focus = QApplication.focusWidget()
    return isinstance(focus, QLineEdit | QPlainTextEdit)
