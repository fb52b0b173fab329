"""Small forms: a reason, a team, a substitution."""

from __future__ import annotations

import re

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.competition import Squad
from quizapp.windows.contest.phrases import listed

translate = QCoreApplication.translate
_DIVIDERS = re.compile(r"[,，、;；/\t\n]+|\s{2,}")


class Form(QDialog):
    """Fields above OK and Cancel; OK only where `ready` says so."""

    def __init__(self, title: str, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.fields = QFormLayout()
        self.fields.setSpacing(10)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.ok = self.box.button(buttons.Ok)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(12)
        if said:
            label = QLabel(said)
            label.setWordWrap(True)
            self.column.addWidget(label)
        self.column.addLayout(self.fields)
        self.column.addWidget(self.box)

    def line(self, name: str, text: str = "", hint: str = "") -> QLineEdit:
        """A line of text with its name."""
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.textChanged.connect(self.settle)
        self.fields.addRow(name, field)
        return field

    def settle(self) -> None:
        """Let OK be pressed or not."""
        self.ok.setEnabled(self.ready())

    def ready(self) -> bool:
        """Whether everything that is needed is there."""
        return True


class ReasonForm(Form):
    """Asks for a reason, which goes on record."""

    def __init__(self, title: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(title, said, parent)
        self.reason = self.line(translate("contest", "Reason"))
        self.settle()

    def ready(self) -> bool:
        return bool(self.reason.text().strip())


class SquadForm(Form):
    """A team: its name, unit, members, substitutes, leader; a reason once lots are drawn."""

    def __init__(self, squad: Squad, *, drawn: bool, parent: QWidget | None = None) -> None:
        title = translate("contest", "Team") if squad.id else translate("contest", "New team")
        super().__init__(title, "", parent)
        self._squad = squad
        divided = translate("contest", "divided by commas")
        self.name = self.line(translate("contest", "Team"), squad.name)
        self.unit = self.line(translate("contest", "Unit"), squad.unit)
        self.leader = self.line(translate("contest", "Leader"), squad.leader)
        members, bench = listed(squad.members), listed(squad.substitutes)
        self.members = self.line(translate("contest", "Members"), members, divided)
        self.substitutes = self.line(translate("contest", "Substitutes"), bench, divided)
        self.reason: QLineEdit | None = None
        if drawn and squad.id:
            hint = translate("contest", "lots are drawn: the reason goes on record")
            self.reason = self.line(translate("contest", "Reason"), "", hint)
        self.settle()

    @property
    def squad(self) -> Squad:
        """The team as it is filled in."""
        return replace(
            self._squad,
            name=self.name.text().strip(),
            unit=self.unit.text().strip(),
            leader=self.leader.text().strip(),
            members=_names(self.members.text()),
            substitutes=_names(self.substitutes.text()),
        )

    def ready(self) -> bool:
        if self.reason is not None and not self.reason.text().strip():
            return False
        return bool(self.name.text().strip())


class SubstituteForm(Form):
    """Who leaves, who comes, and why."""

    def __init__(self, squad: Squad, parent: QWidget | None = None) -> None:
        super().__init__(translate("contest", "Substitute"), squad.name, parent)
        self.left, self.came = QComboBox(), QComboBox()
        for box, name, people in (
            (self.left, translate("contest", "Plays no more"), squad.members),
            (self.came, translate("contest", "Plays instead"), squad.substitutes),
        ):
            box.setAccessibleName(name)
            box.addItems(list(people))
            self.fields.addRow(name, box)
        self.reason = self.line(translate("contest", "Reason"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in _DIVIDERS.split(text) if one.strip())
