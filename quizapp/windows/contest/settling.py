"""The form in which tied teams are put in an order by hand, with how it was found and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.advancing import Tie
from quizapp.contest.competition import Competition, How
from quizapp.windows.contest.forms import Form
from quizapp.windows.contest.phrases import how_name
from quizapp.windows.parts.fields import PickField

translate = QCoreApplication.translate


class OrderForm(Form):
    """The best one on top; moved with the buttons, or dragged."""

    def __init__(self, competition: Competition, tie: Tie, parent: QWidget | None = None) -> None:
        said = translate("contest", "Put the teams in order, the best one on top.")
        if not tie.for_awards:
            said += " " + translate("contest", "The first {0} go on.").format(tie.spots)
        super().__init__(translate("contest", "Order by hand"), said, parent)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("contest", "Teams in order"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for team in tie.teams:
            item = QListWidgetItem(competition.squad(team).name)
            item.setData(Qt.ItemDataRole.UserRole, team)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.up = QPushButton(translate("contest", "Move up"))
        self.down = QPushButton(translate("contest", "Move down"))
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        side = QVBoxLayout()
        side.addWidget(self.up)
        side.addWidget(self.down)
        side.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(side)
        self.column.insertLayout(1, row)
        self.how_field = PickField(
            translate("contest", "Found by"),
            [(one, how_name(one)) for one in (How.PLAYOFF, How.JURY)],
        )
        self.how_field.edited.connect(self.settle)
        self.fields.addRow(translate("contest", "Found by"), self.how_field)
        hint = translate("contest", "how it was found; goes on record")
        self.note = self.line(translate("contest", "Reason"), "", hint)
        self.settle()

    @property
    def how(self) -> How:
        """What the order was found by."""
        return self.how_field.picked

    @property
    def order(self) -> tuple[int, ...]:
        """The teams, the best one first."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(int(one.data(Qt.ItemDataRole.UserRole)) for one in items)

    def ready(self) -> bool:
        return bool(self.note.text().strip())

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, way: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + way < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + way, item)
            self.list.setCurrentRow(row + way)
