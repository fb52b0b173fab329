"""An award that no place decides: its name, and who gets it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.awards import Honour, Kind, Recipient, special
from quizapp.windows.awards.fields import labelled
from quizapp.windows.awards.rows import kind_name
from quizapp.windows.parts.fields import heading, soft

translate = QCoreApplication.translate


class SpecialDialog(QDialog):
    """Names the award and ticks those who get it; a new name can be typed."""

    def __init__(
        self, known: Sequence[Recipient], best: Sequence[Recipient], parent: QWidget | None = None
    ) -> None:
        """`known` took part; `best` answered alone, the best first."""
        super().__init__(parent)
        self.setWindowTitle(translate("awards", "Special award"))
        self.resize(480, 470)
        self.award = QComboBox()
        self.award.setEditable(True)
        self.award.setAccessibleName(translate("awards", "Award"))
        self.award.addItems(
            [
                translate("awards", "Best organiser"),
                translate("awards", "Best player"),
                translate("awards", "Participation"),
            ]
        )
        self.list = QListWidget()
        self.list.setAccessibleName(translate("awards", "Who gets it"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for who in (*known, *_units(known), *best):
            item = QListWidgetItem(_line(who))
            item.setData(Qt.ItemDataRole.UserRole, who)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.other = QComboBox()
        self.other.setEditable(True)
        self.other.setAccessibleName(translate("awards", "Somebody else"))
        buttons = QDialogButtonBox()
        self.add_button = QPushButton(translate("awards", "Add"))
        self.add_button.setObjectName("go")
        stay = QPushButton(translate("awards", "Cancel"))
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(stay, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(heading(self.windowTitle(), 1.3))
        column.addWidget(labelled(self.award.accessibleName(), self.award))
        column.addWidget(labelled(self.list.accessibleName(), self.list), 1)
        if not known:
            column.addWidget(
                soft(translate("awards", "Nobody is known here; type the name below."))
            )
        column.addWidget(labelled(translate("awards", "Somebody else (a unit)"), self.other))
        column.addWidget(buttons)

    def honours(self) -> tuple[Honour, ...]:
        """The rows that were chosen."""
        chosen: list[Recipient] = []
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.checkState() is Qt.CheckState.Checked:
                chosen.append(item.data(Qt.ItemDataRole.UserRole))
        name = self.other.currentText().strip()
        if name:
            chosen.append(Recipient(Kind.UNIT, name))
        return special(self.award.currentText().strip(), chosen)


def _units(known: Sequence[Recipient]) -> tuple[Recipient, ...]:
    names = dict.fromkeys(one.unit for one in known if one.unit and one.kind is not Kind.UNIT)
    return tuple(Recipient(Kind.UNIT, name) for name in names)


def _line(who: Recipient) -> str:
    unit = f"  ({who.unit})" if who.unit else ""
    return f"{kind_name(who.kind)}  {who.name}{unit}"
