"""The teams: entered from a file or by hand, put right, substituted, withdrawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest import commands as c
from quizapp.contest.competition import Squad
from quizapp.files import teams
from quizapp.game.spoken import Lang
from quizapp.windows.contest.desk import Desk
from quizapp.windows.contest.forms import ReasonForm, SquadForm, SubstituteForm
from quizapp.windows.contest.grid import Grid
from quizapp.windows.contest.phrases import listed
from quizapp.windows.contest.roster_import import RosterImport
from quizapp.windows.parts.fields import card, heading
from quizapp.windows.parts.folders import documents

translate = QCoreApplication.translate
FILES = "*.xlsx *.xlsm *.csv *.txt"


class RosterPage(QWidget):
    """One row a team; what is done with the chosen one stands above."""

    def __init__(self, desk: Desk, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang: Lang = lang
        self.table = Grid(
            translate("contest", "Teams"),
            (
                translate("contest", "No."),
                translate("contest", "Team"),
                translate("contest", "Unit"),
                translate("contest", "Members"),
                translate("contest", "Substitutes"),
                translate("contest", "Leader"),
                translate("contest", "State"),
            ),
            (44, 0, 0, 0, 84, 70, 130),
        )
        self.title = heading("")
        self.imports = QPushButton(translate("contest", "From Excel …"))
        self.template = QPushButton(translate("contest", "Template …"))
        self.template.setToolTip(
            translate("contest", "A workbook for the units to fill in and send back")
        )
        self.add = QPushButton(translate("contest", "+ Team"))
        self.edit = QPushButton(translate("contest", "Edit …"))
        self.substitute = QPushButton(translate("contest", "Substitute …"))
        self.withdraw = QPushButton(translate("contest", "Withdraw …"))
        self.remove = QPushButton(translate("contest", "Remove"))
        self._lay_out()
        self._join()

    @property
    def squad(self) -> Squad | None:
        """The chosen team."""
        key = self.table.key()
        found = (one for one in self._desk.competition.squads if one.id == key)
        return next(found, None)

    def refresh(self) -> None:
        """Show the competition as it stands."""
        now = self._desk.competition
        reasons = {one.team: one.reason for one in now.absences}
        left = translate("contest", "withdrawn: {0}")
        self.title.setText(
            translate("contest", "Teams: {0}").format(len(now.squads) - len(now.out))
        )
        self.table.put(
            [
                (
                    one.id,
                    (
                        str(one.id),
                        one.name,
                        one.unit,
                        listed(one.members),
                        listed(one.substitutes),
                        one.leader,
                        left.format(reasons[one.id]) if one.id in reasons else "",
                    ),
                )
                for one in now.squads
            ],
            translate(
                "contest",
                "No team is entered yet.\nSave the template for the units to fill in, and bring in "
                "what they send back with 'From Excel'. One or two teams are written quicker by "
                "hand.",
            ),
            soft=frozenset(now.out),
        )

    def _lay_out(self) -> None:
        sheet, column = card()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        for button in (self.template, self.imports, self.add):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.remove, self.withdraw, self.substitute, self.edit):
            foot.addWidget(button)
        column.addLayout(foot)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(sheet)

    def _join(self) -> None:
        self.table.currentCellChanged.connect(self._enable)
        self.table.cellDoubleClicked.connect(self.edit.click)
        self.imports.clicked.connect(self._on_import)
        self.template.clicked.connect(self._on_template)
        self.add.clicked.connect(self._on_add)
        self.edit.clicked.connect(self._on_edit)
        self.substitute.clicked.connect(self._on_substitute)
        self.withdraw.clicked.connect(self._on_withdraw)
        self.remove.clicked.connect(self._on_remove)

    def _enable(self) -> None:
        free, squad, now = not self._desk.readonly, self.squad, self._desk.competition
        out = squad is not None and squad.id in now.out
        for button in (self.imports, self.add):
            button.setEnabled(free)
        self.edit.setEnabled(free and squad is not None)
        self.withdraw.setEnabled(free and squad is not None)
        self.withdraw.setText(
            translate("contest", "Let it take part again …")
            if out
            else translate("contest", "Withdraw …")
        )
        bench = squad is not None and bool(squad.substitutes and squad.members)
        self.substitute.setEnabled(free and bench and not out)
        self.remove.setEnabled(
            free and squad is not None and not any(stage.draws for stage in now.stages)
        )

    def bring_in(self, path: Path) -> None:
        """Read a file and show what was read, to be taken or not."""
        window = RosterImport(path, self._desk.competition, self)
        if window.exec():
            self._desk.do(c.TakeRoster(window.chosen, path.name))

    def _on_import(self) -> None:
        title = translate("contest", "Choose the list of teams")
        kinds = translate("contest", "Excel and CSV ({0})").format(FILES)
        file, _ = QFileDialog.getOpenFileName(self, title, documents(), kinds)
        if file:
            self.bring_in(Path(file))

    def _on_template(self) -> None:
        title = translate("contest", "Save the template")
        name = translate("contest", "List of teams") + ".xlsx"
        file, _ = QFileDialog.getSaveFileName(self, title, documents(name), "Excel (*.xlsx)")
        if not file:
            return
        path = Path(file) if file.endswith(".xlsx") else Path(f"{file}.xlsx")
        try:
            path.write_bytes(teams.template(self._lang))
        except OSError as problem:
            text = translate("contest", "The template cannot be written: {0}")
            why = problem.strerror or str(problem)
            QMessageBox.warning(self, title, text.format(why))

    def _on_add(self) -> None:
        form = SquadForm(Squad(0, ""), drawn=False, parent=self)
        if form.exec() and self._desk.do(c.TakeRoster((form.squad,))):
            self.table.choose(max(one.id for one in self._desk.competition.squads))

    def _on_edit(self) -> None:
        squad = self.squad
        if squad is None or not self.edit.isEnabled():
            return
        drawn = bool(self._desk.competition.stages[0].draws)
        form = SquadForm(squad, drawn=drawn, parent=self)
        if form.exec():
            reason = form.reason.text() if form.reason is not None else ""
            self._desk.do(c.ChangeSquad(form.squad, reason))

    def _on_substitute(self) -> None:
        squad = self.squad
        if squad is None:
            return
        form = SubstituteForm(squad, self)
        if form.exec():
            left, came = form.left.currentText(), form.came.currentText()
            self._desk.do(c.Substitute(squad.id, left, came, form.reason.text()))

    def _on_withdraw(self) -> None:
        squad = self.squad
        if squad is None:
            return
        if squad.id in self._desk.competition.out:
            said = translate("contest", "{0} takes part again.").format(squad.name)
            form = ReasonForm(translate("contest", "Take part again"), said, self)
            if form.exec():
                self._desk.do(c.Reinstate(squad.id, form.reason.text()))
            return
        said = translate(
            "contest",
            "{0} takes part no more. Its seat stays empty and the others close up; results that it "
            "has stay on record.",
        ).format(squad.name)
        form = ReasonForm(translate("contest", "Withdraw a team"), said, self)
        if form.exec():
            self._desk.do(c.Withdraw(squad.id, form.reason.text(), self._desk.now()))

    def _on_remove(self) -> None:
        squad = self.squad
        if squad is None:
            return
        text = translate("contest", "Take {0} off the list of teams?").format(squad.name)
        title = translate("contest", "Remove")
        if QMessageBox.question(self, title, text) == QMessageBox.StandardButton.Yes:
            self._desk.do(c.RemoveSquads((squad.id,)))
