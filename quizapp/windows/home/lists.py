"""A list whose rows have a title and a second line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

_ID = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1


class TitledList(QListWidget):
    """Rows of (id, title, detail); keeps the current row by its id. Says what to do when empty."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setItemDelegate(_TwoLines(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMinimumHeight(120)
        self._hint = QLabel(self.viewport())
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.itemActivated.connect(self._on_activated)

    def put(self, rows: Sequence[tuple[str, str, str]], hint: str) -> None:
        """Show `rows`; the row that was current stays so, else the first becomes it."""
        current = self.current_id()
        self.blockSignals(True)
        self.clear()
        for own, title, detail in rows:
            item = QListWidgetItem(title)
            item.setData(_ID, own)
            item.setData(_DETAIL, detail)
            item.setToolTip(title)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, detail)
            self.addItem(item)
        ids = [own for own, _, _ in rows]
        self.setCurrentRow(ids.index(current) if current in ids else (0 if ids else -1))
        self.blockSignals(False)
        self._hint.setText(hint)
        self._hint.setVisible(not rows)
        self.currentItemChanged.emit(self.currentItem(), None)

    def current_id(self) -> str:
        """The id of the current row; empty where there is none."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def choose(self, own: str) -> None:
        """Make the row with that id the current one."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == own:
                self.setCurrentRow(row)

    def resizeEvent(self, event) -> None:  # noqa: ANN001 - Qt's own signature
        super().resizeEvent(event)
        self._hint.setGeometry(self.viewport().rect().adjusted(24, 12, -24, -12))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_ID)))


class _TwoLines(QStyledItemDelegate):
    """Draws a row: the title in bold, the detail below it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        high = option.fontMetrics.height()
        return QSize(80, round(high * 2.15) + 22)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = option.rect.adjusted(4, 3, -4, -3)
        accent = palette.color(QPalette.ColorRole.Highlight)
        if chosen or over:
            ground = QColor(accent)
            ground.setAlphaF(0.20 if chosen else 0.07)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 7, 7)
        if chosen:
            painter.setBrush(accent)
            painter.drawRoundedRect(QRect(box.left(), box.top() + 8, 4, box.height() - 16), 2, 2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(accent)
            painter.drawRoundedRect(box, 7, 7)
        self._write(painter, option, index, box.adjusted(16, 6, -12, -6))
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        box: QRect,
    ) -> None:
        title = QFont(option.font)
        title.setBold(True)
        title.setPointSizeF(option.font.pointSizeF() * 1.08)
        painter.setFont(title)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        elide = Qt.TextElideMode.ElideRight
        high = QFontMetrics(title).height()
        text = QFontMetrics(title).elidedText(str(index.data()), elide, box.width())
        painter.drawText(QRect(box.left(), box.top(), box.width(), high), 0, text)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        detail = option.fontMetrics.elidedText(str(index.data(_DETAIL)), elide, box.width())
        below = QRect(box.left(), box.bottom() - option.fontMetrics.height(), box.width(), high)
        painter.drawText(below, 0, detail)
