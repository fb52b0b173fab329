"""The dialog that goes to another round, or to the ranking."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class GoDialog(QDialog):
    """Choose where to go on: a round by its index, -1 for the ranking."""

    def __init__(
        self,
        titles: Sequence[str],
        text: Callable[[int], str],
        current: int,
        parent: QWidget | None = None,
    ) -> None:
        """`text` says what it means to go to a round."""
        super().__init__(parent)
        self._text = text
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("console", "Go to…"))
        self.setMinimumWidth(440)
        self.places = QListWidget()
        self.places.setAccessibleName(translate("console", "Rounds"))
        for index, title in enumerate(titles):
            self._add(f"{index + 1}  {title}", index)
        self._add(translate("console", "Ranking"), -1)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        # As high as its longest text, so that the buttons stay where they are.
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing() * 4)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QDialogButtonBox()
        self.ok = box.addButton(
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

    @property
    def index(self) -> int:
        """What is chosen."""
        return int(self.places.currentItem().data(Qt.ItemDataRole.UserRole))

    def _add(self, text: str, index: int) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, index)
        self.places.addItem(item)

    def _on_row(self) -> None:
        self.hint.setText(self._text(self.index))
