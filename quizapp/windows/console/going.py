"""The dialog that goes to another round, or to the ranking."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.windows.console.colours import colours

translate = QCoreApplication.translate


class GoDialog(QDialog):
    """Choose where to go on: a round by its index, -1 for the ranking.

    A place that cannot be gone to now is grey, and says why before anybody chooses it.
    """

    def __init__(
        self,
        titles: Sequence[str],
        text: Callable[[int], str],
        current: int,
        parent: QWidget | None = None,
        *,
        ranking: bool = True,
        why_not: Callable[[int], str] = lambda _index: "",
    ) -> None:
        """`text` says what it means to go to a round; `ranking` offers that as well.

        `why_not` says why a place cannot be gone to now, "" where it can.
        """
        super().__init__(parent)
        self._text = text
        self._why_not = why_not
        self._titles: list[str] = []
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("console", "Go to…"))
        self.setMinimumWidth(440)
        self.places = QListWidget()
        self.places.setAccessibleName(translate("console", "Rounds"))
        for index, title in enumerate(titles):
            self._add(f"{index + 1}  {title}", index)
        if ranking:
            self._add(translate("console", "Ranking"), -1)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        # As high as its longest text, so that the buttons stay where they are.
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing() * 4)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QDialogButtonBox()
        self.ok: QPushButton = box.addButton(
            translate("console", "Begin"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        stay = box.addButton(translate("console", "Stay"), QDialogButtonBox.ButtonRole.RejectRole)
        stay.setDefault(True)
        self.ok.setAutoDefault(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self.places, self.hint, box):
            column.addWidget(part)
        self.places.currentRowChanged.connect(self._on_row)
        self.places.setCurrentRow(current if current >= 0 else self.places.count() - 1)
        self.look_again()

    @property
    def index(self) -> int:
        """What is chosen."""
        return self._index_of(self.places.currentItem())

    def look_again(self) -> None:
        """The match went on below: say anew what can be gone to."""
        theme = colours(self)
        items = [self.places.item(row) for row in range(self.places.count())]
        reasons = [self._why_not(self._index_of(item)) for item in items]
        # What holds for every place is said once, below the list.
        common = len({*reasons}) == 1
        for item, title, why in zip(items, self._titles, reasons, strict=True):
            item.setText(title if common or not why else f"{title}\n      {why}")
            item.setForeground(QBrush(QColor(theme.soft if why else theme.ink)))
            item.setToolTip(why)
            # A screen reader says what the colour tells.
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, why)
        self._on_row()

    def accept(self) -> None:
        if not self._why_not(self.index):
            super().accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "hint"):
            self.look_again()

    def _add(self, text: str, index: int) -> None:
        self._titles.append(text)
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, index)
        self.places.addItem(item)

    @staticmethod
    def _index_of(item: QListWidgetItem) -> int:
        return int(item.data(Qt.ItemDataRole.UserRole))

    def _on_row(self) -> None:
        why, theme = self._why_not(self.index), colours(self)
        if why:
            self.hint.setText(translate("console", "Not now: {0}").format(why))
        else:
            self.hint.setText(self._text(self.index))
        self.hint.setStyleSheet(f"color:{theme.warn_ink if why else theme.ink};")
        self.ok.setEnabled(not why)
