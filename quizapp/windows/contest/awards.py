"""The awards: the final list cut into bands, best players and units, settled and printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie, missing_heats
from quizapp.contest.awards import Honour, Kind, Recipient, Shared, by_bands, special
from quizapp.contest.final import (
    final_list,
    honours,
    open_ties,
    placed_teams,
    players,
    units,
)
from quizapp.contest.heat import Played
from quizapp.files import awardees
from quizapp.game.spoken import Lang
from quizapp.windows.contest import protocol
from quizapp.windows.contest.award_form import AwardForm
from quizapp.windows.contest.desk import Desk
from quizapp.windows.contest.forms import ReasonForm
from quizapp.windows.contest.grid import Grid
from quizapp.windows.contest.settling import OrderForm
from quizapp.windows.parts.fields import card, heading
from quizapp.windows.parts.folders import documents

translate = QCoreApplication.translate


class AwardsPage(QWidget):
    """`playoff_asked` carries (stage, Tie) of a tie that touches an award."""

    playoff_asked = Signal(int, object)
    certificates_asked = Signal()

    def __init__(self, desk: Desk, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang: Lang = lang
        self.table = Grid(
            translate("contest", "Final list"),
            (
                translate("contest", "Place"),
                translate("contest", "Team"),
                translate("contest", "Unit"),
                translate("contest", "Award"),
            ),
            (56, 0, 0, 110),
        )
        self.players, self.units = QListWidget(), QListWidget()
        for listed in (self.players, self.units):
            listed.setObjectName("problems")
        self.players.setAccessibleName(translate("contest", "Best players"))
        self.units.setAccessibleName(translate("contest", "Units"))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.bands = QPushButton(translate("contest", "Which awards …"))
        self.playoff = QPushButton(translate("contest", "Host a playoff …"))
        self.order = QPushButton(translate("contest", "Settle the tie …"))
        self.share = QPushButton(translate("contest", "Equal teams share the better award"))
        self.settle = QPushButton(translate("contest", "Settle the awards"))
        self.settle.setObjectName("go")
        self.reopen = QPushButton(translate("contest", "Open again …"))
        self.paper = QPushButton(translate("contest", "List of awards (PDF) …"))
        self.sheet = QPushButton(translate("contest", "List of awards (Excel) …"))
        self.certificates = QPushButton(translate("contest", "Certificates …"))
        self.certificates.setObjectName("go")
        self.certificates.setToolTip(
            translate(
                "contest", "Make certificates of these awards, or look at those that are made"
            )
        )
        self.sides = QTabWidget()
        self.sides.addTab(self.players, translate("contest", "Best players"))
        self.sides.addTab(self.units, translate("contest", "Units"))
        self._lay_out()
        self._join()

    def refresh(self) -> None:
        """Show the competition as it stands."""
        now = self._desk.competition
        placed = placed_teams(now)
        by_place = by_bands(final_list(now), now.outline.awards, Shared.BETTER)
        awards = {one.recipient.name: one.award for one in by_place}
        unsettled = {team for group in open_ties(now) for team in group}
        mark = translate("contest", "tie to settle")
        self.table.put(
            [
                (
                    team,
                    (
                        str(place),
                        now.squad(team).name,
                        now.squad(team).unit,
                        mark
                        if team in unsettled and now.honours is None
                        else awards.get(now.squad(team).name, ""),
                    ),
                )
                for place, team in placed
            ],
            translate("contest", "The final list stands here once heats have results."),
        )
        self._fill_players()
        self._fill_units()
        self._enable()

    @property
    def tie(self) -> Tie | None:
        """The first tie of the last stage that touches an award."""
        now = self._desk.competition
        last = len(now.stages) - 1
        seats = set(now.entrants(last)) if last else {one.id for one in now.squads}
        for group in open_ties(now):
            if set(group) <= seats and now.stages[last].results:
                return Tie(0, tuple(sorted(group)), 1, for_awards=True)
        return None

    def _fill_players(self) -> None:
        now = self._desk.competition
        award = now.outline.players
        given = {one.recipient.name for one in now.special if award and one.award == award.name}
        rows = players(now)
        # Equal ones of whom not all can be honoured are left for a person to choose from.
        fit = {
            row.place
            for row in rows
            if award and sum(other.place <= row.place for other in rows) <= award.count
        }
        _fill(
            self.players,
            [
                (
                    (row.team, row.name),
                    translate("contest", "{0}. {1} ({2}): {3} of {4} right, {5} points").format(
                        row.place,
                        row.name,
                        now.squad(row.team).name,
                        row.right,
                        row.asked,
                        row.points,
                    ),
                    row.name in given if given else row.place in fit,
                )
                for row in rows
            ],
        )

    def _fill_units(self) -> None:
        now = self._desk.competition
        award = now.outline.organisation
        given = {one.recipient.name for one in now.special if award and one.award == award.name}
        text = translate("contest", "{0}: {1} teams, {2} people, {3} went on, best place {4}")
        _fill(
            self.units,
            [
                (
                    row.unit,
                    text.format(row.unit, row.teams, row.people, row.through, row.best or "–"),
                    row.unit in given,
                )
                for row in units(now)
            ],
        )

    def _enable(self) -> None:
        now, free = self._desk.competition, not self._desk.readonly
        settled = now.honours is not None
        last = len(now.stages) - 1
        played = now.stages[last].draw is not None and not missing_heats(now, last)
        ties = open_ties(now) if played else ()
        self.settle.setEnabled(free and played and not settled and not ties)
        self.settle.setVisible(not settled)
        self.reopen.setVisible(settled)
        self.share.setVisible(bool(ties) and not settled)
        for button in (self.order, self.playoff):
            button.setVisible(self.tie is not None and bool(ties) and not settled)
        self.paper.setEnabled(settled)
        self.sheet.setVisible(settled)
        self.certificates.setVisible(settled)
        for widget in (self.bands, self.players, self.units):
            widget.setEnabled(free and not settled)
        if settled:
            said = translate("contest", "✓ {0} awards are settled.").format(len(now.honours or ()))
        elif not played:
            said = translate("contest", "The last stage is not played yet.")
        elif ties:
            said = translate(
                "contest",
                "△ Equal teams lie on both sides of an award. Settle the tie, let them share, or "
                "change the numbers of awards.",
            )
        else:
            said = translate(
                "contest", "Tick the best players and the units that are honoured, then settle."
            )
        self.told.setText(said)

    def _special(self) -> list[c.GiveSpecial]:
        """The awards that no place decides, as they are ticked."""
        now = self._desk.competition
        commands: list[c.GiveSpecial] = []
        award = now.outline.players
        if award is not None:
            people = [
                Recipient(Kind.PERSON, name, now.squad(team).unit or now.squad(team).name)
                for team, name in _ticked(self.players)
            ]
            commands.append(c.GiveSpecial(award.name, special(award.name, people)))
        award = now.outline.organisation
        if award is not None:
            names = [Recipient(Kind.UNIT, name) for name in _ticked(self.units)]
            commands.append(c.GiveSpecial(award.name, special(award.name, names)))
        held = {one.award for one in now.special}
        return [one for one in commands if one.honours or one.award in held]

    def _join(self) -> None:
        self.bands.clicked.connect(self._on_bands)
        self.order.clicked.connect(self._on_order)
        self.playoff.clicked.connect(self._on_playoff)
        self.share.clicked.connect(self._on_share)
        self.settle.clicked.connect(self._on_settle)
        self.reopen.clicked.connect(self._on_reopen)
        self.paper.clicked.connect(self._on_paper)
        self.sheet.clicked.connect(self._on_sheet)
        self.certificates.clicked.connect(self.certificates_asked)

    def _on_bands(self) -> None:
        form = AwardForm(self._desk.competition.outline, self)
        if form.exec():
            self._desk.do(c.Plan(form.outline))

    def _on_order(self) -> None:
        tie, now = self.tie, self._desk.competition
        if tie is None:
            return
        last = len(now.stages) - 1
        if self._desk.office.match_of_playoff(last, tie).state is Played.OVER:
            self._desk.take_playoff(last, tie)
            return
        form = OrderForm(now, tie, self)
        if form.exec():
            self._desk.do(
                c.Settle(
                    last,
                    0,
                    tie.teams,
                    form.how,
                    self._desk.now(),
                    order=form.order,
                    note=form.note.text(),
                )
            )

    def _on_playoff(self) -> None:
        if self.tie is not None:
            self.playoff_asked.emit(len(self._desk.competition.stages) - 1, self.tie)

    def _on_share(self) -> None:
        self._settle(Shared.BETTER)

    def _on_settle(self) -> None:
        self._settle(Shared.OPEN)

    def _settle(self, shared: Shared) -> None:
        for command in self._special():
            if not self._desk.do(command):
                return
        self._desk.do(c.SettleAwards(shared))

    def _on_reopen(self) -> None:
        said = translate("contest", "Printed lists and certificates may be wrong then.")
        form = ReasonForm(translate("contest", "Open again"), said, self)
        if form.exec():
            self._desk.do(c.ReopenAwards(form.reason.text()))

    def _on_paper(self) -> None:
        title = translate("contest", "List of awards")
        file, _ = QFileDialog.getSaveFileName(self, title, documents(f"{title}.pdf"), "PDF (*.pdf)")
        if file:
            self.print_to(Path(file if file.endswith(".pdf") else f"{file}.pdf"))

    def _on_sheet(self) -> None:
        title = translate("contest", "List of awards")
        file, _ = QFileDialog.getSaveFileName(
            self, title, documents(f"{title}.xlsx"), "Excel (*.xlsx)"
        )
        if file:
            self.write_to(Path(file if file.endswith(".xlsx") else f"{file}.xlsx"))

    def write_to(self, path: Path) -> None:
        """Write the awards as the workbook that certificates are issued from."""
        try:
            path.write_bytes(awardees.write(self._desk.competition.honours or (), self._lang))
        except OSError as problem:
            text = translate("contest", "{0} cannot be written.").format(problem.filename or path)
            QMessageBox.warning(self, translate("contest", "List of awards"), text)

    def print_to(self, path: Path) -> None:
        """Write the list of awards as PDF."""
        now = self._desk.competition
        given: tuple[Honour, ...] = now.honours if now.honours is not None else honours(now)
        html = protocol.awards_list(now, given, self._desk.office.head)
        if not protocol.save(html, translate("contest", "List of awards"), path):
            text = translate("contest", "{0} cannot be written.").format(path)
            QMessageBox.warning(self, translate("contest", "List of awards"), text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        across = QHBoxLayout()
        across.setSpacing(12)
        left, one = card()
        head = QHBoxLayout()
        head.addWidget(heading(translate("contest", "Final list")), 1)
        head.addWidget(self.bands)
        one.addLayout(head)
        one.addWidget(self.table, 1)
        right, two = card()
        two.addWidget(self.sides, 1)
        across.addWidget(left, 3)
        across.addWidget(right, 2)
        column.addLayout(across, 1)
        foot, lower = card()
        lower.addWidget(self.told)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (
            self.share,
            self.playoff,
            self.order,
            self.sheet,
            self.paper,
            self.reopen,
            self.settle,
            self.certificates,
        ):
            row.addWidget(button)
        lower.addLayout(row)
        column.addWidget(foot)


def _fill(listed: QListWidget, rows: list[tuple[object, str, bool]]) -> None:
    listed.clear()
    for key, text, ticked in rows:
        item = QListWidgetItem(text)
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        listed.addItem(item)


def _ticked(listed: QListWidget) -> list[Any]:
    items = (listed.item(at) for at in range(listed.count()))
    return [
        one.data(Qt.ItemDataRole.UserRole)
        for one in items
        if one.checkState() is Qt.CheckState.Checked
    ]
