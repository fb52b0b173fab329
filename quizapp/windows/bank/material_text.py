"""A material as running text whose sentences are chosen, and its coverage as a strip beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from quizapp.bank.citing import Material
from quizapp.bank.material import Passage
from quizapp.bank.question import Citation
from quizapp.windows.bank.style import is_dark

translate = QCoreApplication.translate
STRIP = 22


class Span(Struct, frozen=True):
    """Where a sentence stands in the text."""

    start: int
    end: int


class MaterialText(QTextEdit):
    """Click a sentence, or drag over several; arrows go from one to the next.

    `chosen` when other sentences are chosen; `entered` when Enter is pressed on them.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(translate("material", "Text of the material"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._passages: tuple[Passage, ...] = ()
        self._spans: list[Span] = []
        self._first = self._last = -1
        self._held = -1

    @property
    def range(self) -> tuple[int, int]:
        """The first and the last sentence chosen, from 0; (-1, -1) where none is."""
        return self._first, self._last

    def put(self, material: Material, passages: Sequence[Passage]) -> None:
        """Show a material; a sentence that has questions is tinted."""
        self._passages = tuple(passages)
        self._spans = []
        self._first = self._last = -1
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        at = 0
        for number, place in enumerate(material.places):
            self._heading(cursor, place.part, place.item, place.heading)
            if place.gists:
                cursor.insertBlock(_body())
            while at < len(passages) and passages[at].place == number:
                start = cursor.position()
                cursor.insertText(passages[at].text, QTextCharFormat())
                self._spans.append(Span(start, cursor.position()))
                at += 1
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._tint()

    def cover(self, passages: Sequence[Passage]) -> None:
        """The same sentences have other questions now."""
        self._passages = tuple(passages)
        self._tint()

    def choose(self, first: int, last: int | None = None) -> None:
        """Choose sentences, from 0, and bring them into sight."""
        if not 0 <= first < len(self._spans):
            return
        last = first if last is None else last
        self._first, self._last = min(first, last), max(first, last)
        self._tint()
        self.chosen.emit()
        self._reveal(last)

    def sentence_at(self, point: QPoint) -> int:
        """The sentence under a point of the viewport; -1 where there is none."""
        position = self.cursorForPosition(point).position()
        for at, span in enumerate(self._spans):
            if span.start <= position <= span.end:
                return at
        return -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._first >= 0:
            self._reveal(self._first)

    def _reveal(self, at: int) -> None:
        """Bring a sentence into sight, with something of what stands before it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._spans[at].start)
        top = self.cursorRect(cursor).top()
        cursor.setPosition(self._spans[at].end)
        high = self.viewport().height()
        if top < 0 or self.cursorRect(cursor).bottom() > high:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - high // 3)

    def _heading(self, cursor: QTextCursor, part: str, item: str, heading: str) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(10)
        form.setBottomMargin(3)
        if cursor.position():
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        name = f"{part}{item}"
        cursor.insertText(f"{name}  {heading}" if heading else name, bold)

    def _tint(self) -> None:
        dark = is_dark(self.palette())
        marks: list[QTextEdit.ExtraSelection] = []
        for at, (span, passage) in enumerate(zip(self._spans, self._passages, strict=False)):
            inside = self._first <= at <= self._last
            if not inside and not passage.questions:
                continue
            cursor = QTextCursor(self.document())
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            wash = "#2B3F66" if dark else "#CFE0FA"
            form.setBackground(
                QColor(wash) if inside else heat(min(len(passage.questions), 2), dark=dark)
            )
            mark = QTextEdit.ExtraSelection()
            # The stubs of Qt for Python leave out both of its members.
            mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
            mark.format = form  # pyright: ignore[reportAttributeAccessIssue]
            marks.append(mark)
        self.setExtraSelections(marks)

    # --- what a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.sentence_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and at >= 0:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._held = self._first if shift and self._first >= 0 else at
            self._drag(at)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.sentence_at(event.position().toPoint())
        if self._held >= 0 and event.buttons() & Qt.MouseButton.LeftButton and at >= 0:
            self._drag(at)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = -1
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _drag(self, at: int) -> None:
        """Choose from the sentence that was pressed to this one; the text stays where it is."""
        wanted = (min(self._held, at), max(self._held, at))
        if wanted != (self._first, self._last):
            self._first, self._last = wanted
            self._tint()
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                to = min(self._last + 1, len(self._spans) - 1)
                self.choose(self._first if extends and self._first >= 0 else to, to)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                to = max(self._first - 1, 0)
                self.choose(self._last if extends and self._last >= 0 else to, to)
            case Qt.Key.Key_Home:
                self.choose(0)
            case Qt.Key.Key_End:
                self.choose(len(self._spans) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.entered.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_spans"):
            self._tint()


class HeatStrip(QWidget):
    """The whole material from top to bottom: how many questions each sentence has.

    A click jumps there. The same can be had by keys in the text and in the list beside it.
    """

    jumped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passages: tuple[Passage, ...] = ()
        self._range = (-1, -1)
        self.setAccessibleName(translate("material", "Coverage of the material"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    def put(self, passages: Sequence[Passage]) -> None:
        """Show these sentences."""
        self._passages = tuple(passages)
        done = sum(bool(one.questions) for one in passages)
        said = translate("material", "{0} of {1} sentences have questions")
        self.setAccessibleDescription(said.format(done, len(passages)))
        self.update()

    def mark(self, first: int, last: int) -> None:
        """Mark the sentences that are chosen."""
        self._range = (first, last)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(STRIP, 120)

    def sentence_at(self, height: float) -> int:
        """The sentence at a height; -1 where there is none."""
        for at, (top, bottom) in enumerate(self._bands()):
            if top <= height < bottom:
                return at
        return -1

    def band(self, at: int) -> tuple[float, float]:
        """Top and bottom of a sentence."""
        return self._bands()[at]

    def _bands(self) -> list[tuple[float, float]]:
        lengths = [len(one.text) + 6 for one in self._passages]
        whole = sum(lengths) or 1
        bands: list[tuple[float, float]] = []
        top = 0.0
        for length in lengths:
            high = self.height() * length / whole
            bands.append((top, top + high))
            top += high
        return bands

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            dark = is_dark(self.palette())
            for at, ((top, bottom), one) in enumerate(
                zip(self._bands(), self._passages, strict=True)
            ):
                box = QRectF(0, top, self.width() - 5, max(bottom - top - 0.6, 1))
                painter.fillRect(box, heat(len(one.questions), dark=dark))
                if self._range[0] <= at <= self._range[1]:
                    edge = QRectF(self.width() - 4, top, 4, max(bottom - top, 3))
                    painter.fillRect(edge, self.palette().color(QPalette.ColorRole.Highlight))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.sentence_at(event.position().y())
        if at >= 0:
            self.jumped.emit(at)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.sentence_at(event.pos().y())
            if at >= 0:
                one = self._passages[at]
                said = translate("material", "{0} questions").format(len(one.questions))
                QToolTip.showText(event.globalPos(), f"{said}: {one.text[:60]}", self)
            return True
        return super().event(event)


def _body() -> QTextBlockFormat:
    body = QTextBlockFormat()
    body.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return body


def heat(count: int, *, dark: bool) -> QColor:
    """The colour of a sentence with so many questions: none stands out, many are deep green."""
    light = ("#F3D6B8", "#CDEBDB", "#A3D9BF", "#74C49F", "#45AC7F")
    deep = ("#5A4326", "#1F4535", "#225B43", "#257353", "#2A8F66")
    colours = deep if dark else light
    return QColor(colours[min(count, len(colours) - 1)])


def citation_of(
    material: Material, passages: Sequence[Passage], first: int, last: int
) -> Citation | None:
    """The citation of sentences: one of them, or the whole place where several are chosen."""
    if not 0 <= first <= last < len(passages):
        return None
    begin = passages[first]
    place = material.places[begin.place]
    sentence = begin.sentence if first == last and len(place.gists) > 1 else 0
    return Citation(material.id, place.part, place.item, sentence)


def range_of(
    material: Material, passages: Sequence[Passage], citation: Citation
) -> tuple[int, int] | None:
    """The sentences that a citation names; None where the material has no such place."""
    own = [
        at
        for at, one in enumerate(passages)
        if (material.places[one.place].part, material.places[one.place].item)
        == (citation.part, citation.item)
        and citation.sentence in (0, one.sentence)
    ]
    return (own[0], own[-1]) if own and citation.material == material.id else None
