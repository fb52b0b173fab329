"""The teams at their tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.draft import Draft
from quizapp.contest.faults import MOST_TEAMS
from quizapp.game.plan import Shape, Team
from quizapp.windows.parts.fields import card, heading, soft
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.signs import SignMenu, shape_name, sign_picture
from quizapp.windows.stage.look import sign_of

translate = QCoreApplication.translate
_SIGN, _NAME, _UNIT, _MEMBERS = range(4)
_DIVIDERS = re.compile(r"[\s,，、;；/]*[,，、;；/\t]+[\s,，、;；/]*|\s{2,}")


class TeamsPage(QWidget):
    """A row for each team; what is typed into a cell counts with Enter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[Team, ...] | None = None
        self.table = QTableWidget(0, 4)
        self.add = QPushButton(translate("setup", "+ Team"))
        self.drop = QPushButton(translate("setup", "Remove"))
        self.up = QPushButton(translate("setup", "Move up"))
        self.down = QPushButton(translate("setup", "Move down"))
        self.sign = QPushButton(translate("setup", "Colour and shape …"))
        self._lay_out()
        self._join()
        self.refresh()

    def refresh(self) -> None:
        """Show the draft that stands."""
        teams = self._desk.draft.teams
        if teams != self._shown:
            self._shown = teams
            row, column = self.table.currentRow(), self.table.currentColumn()
            with QSignalBlocker(self.table):
                self.table.setRowCount(len(teams))
                for at, team in enumerate(teams):
                    self._fill(at, team)
            if teams and not (0 <= row < len(teams) and column >= 0):
                self.table.setCurrentCell(min(max(row, 0), len(teams) - 1), _NAME)
        self._enable()

    def jump(self, number: int) -> None:
        """Put the cursor on a team."""
        if number:
            self.table.setCurrentCell(number - 1, _NAME)
        (self.table if self._desk.draft.teams else self.add).setFocus()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        sheet, column = card()
        head = QHBoxLayout()
        head.addWidget(heading(translate("setup", "Teams")), 1)
        for button in (self.sign, self.up, self.down, self.drop, self.add):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(
            soft(
                translate(
                    "setup",
                    "Type into a cell. Members are divided by commas. Rows copied from a "
                    "spreadsheet (name, unit, members) are added with Ctrl+V.",
                )
            )
        )
        page.addWidget(sheet)
        self._dress_table()

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(translate("setup", "Teams"))
        table.setHorizontalHeaderLabels(
            [
                translate("setup", "Table"),
                translate("setup", "Name"),
                translate("setup", "Unit"),
                translate("setup", "Members"),
            ]
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(38)
        table.setIconSize(QSize(28, 28))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        trigger = QAbstractItemView.EditTrigger
        table.setEditTriggers(
            trigger.DoubleClicked
            | trigger.SelectedClicked
            | trigger.AnyKeyPressed
            | trigger.EditKeyPressed
        )
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_SIGN, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(_SIGN, 64)
        for column in (_NAME, _UNIT, _MEMBERS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _join(self) -> None:
        self.table.itemChanged.connect(self._on_item)
        self.table.currentCellChanged.connect(self._enable)
        self.table.cellDoubleClicked.connect(self._on_double_clicked)
        self.add.clicked.connect(self._on_add)
        self.drop.clicked.connect(self._on_drop)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.sign.clicked.connect(self._on_sign)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.paste)

    def _fill(self, row: int, team: Team) -> None:
        texts = ("", team.name, team.unit, "、".join(team.members))
        for column, text in enumerate(texts):
            # An item that stands is changed, not replaced: its editor may be open still.
            item = self.table.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.table.setItem(row, column, item)
            item.setText(text)
            item.setToolTip(text)
            if column == _SIGN:
                item.setIcon(QIcon(sign_picture(team, 28, ratio=2)))
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                said = translate("setup", "Table {0}, {1}").format(team.id, shape_name(team.shape))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                item.setToolTip(translate("setup", "Double-click for colour and shape"))

    def _enable(self) -> None:
        row, count = self.table.currentRow(), len(self._desk.draft.teams)
        self.add.setEnabled(count < MOST_TEAMS)
        self.drop.setEnabled(0 <= row < count)
        self.sign.setEnabled(0 <= row < count)
        self.up.setEnabled(0 < row < count)
        self.down.setEnabled(0 <= row < count - 1)

    def _put(self, teams: Sequence[Team], label: str) -> None:
        self._desk.edit(replace(self._desk.draft, teams=_numbered(teams)), label)

    def _on_item(self, item: QTableWidgetItem) -> None:
        teams = list(self._desk.draft.teams)
        team, text = teams[item.row()], item.text().strip()
        match item.column():
            case 1:
                teams[item.row()] = replace(team, name=text)
            case 2:
                teams[item.row()] = replace(team, unit=text)
            case 3:
                teams[item.row()] = replace(team, members=_members(text))
            case _:
                return
        self._put(teams, translate("setup", "Team {0}").format(team.id))

    def _on_add(self) -> None:
        teams = self._desk.draft.teams
        number = len(teams) + 1
        colour, shape = _free_sign(teams)
        name = translate("setup", "Team {0}").format(number)
        team = Team(number, name, colour=colour, shape=shape)
        self._put((*teams, team), translate("setup", "Add a team"))
        self.table.setCurrentCell(number - 1, _NAME)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def _on_drop(self) -> None:
        row, draft = self.table.currentRow(), self._desk.draft
        teams = [team for at, team in enumerate(draft.teams) if at != row]
        self._move_keys(draft, teams, translate("setup", "Remove a team"))

    def _on_up(self) -> None:
        self._swap(-1)

    def _on_down(self) -> None:
        self._swap(1)

    def _swap(self, way: int) -> None:
        row, column, draft = self.table.currentRow(), self.table.currentColumn(), self._desk.draft
        teams = list(draft.teams)
        teams[row], teams[row + way] = teams[row + way], teams[row]
        self._move_keys(draft, teams, translate("setup", "Move a team"))
        self.table.setCurrentCell(row + way, column)

    def _move_keys(self, draft: Draft, teams: Sequence[Team], label: str) -> None:
        """Take on another row of teams; a key stays with its team, not with its table."""
        now = {team.id: at for at, team in enumerate(teams, start=1)}
        keys = [replace(key, team=now[key.team]) for key in draft.keys if key.team in now]
        keys.sort(key=lambda key: key.team)
        self._desk.edit(replace(draft, teams=_numbered(teams), keys=tuple(keys)), label)

    def _on_double_clicked(self, row: int, column: int) -> None:
        del row
        if column == _SIGN:
            self._on_sign()

    def _on_sign(self) -> None:
        row = self.table.currentRow()
        menu = SignMenu(self._desk.draft.teams[row], self)
        menu.colour_picked.connect(self.dye)
        menu.shape_picked.connect(self.shape)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cell = self.table.visualRect(self.table.model().index(row, _SIGN))
        menu.popup(self.table.viewport().mapToGlobal(cell.bottomLeft() + QPoint(8, 0)))

    def dye(self, colour: str) -> None:
        """Give the current team another colour."""
        self._sign(colour=colour)

    def shape(self, shape: Shape) -> None:
        """Give the current team another shape."""
        self._sign(shape=shape)

    def _sign(self, **changes: object) -> None:
        teams, row = list(self._desk.draft.teams), self.table.currentRow()
        teams[row] = replace(teams[row], **changes)
        self._put(teams, translate("setup", "Colour and shape"))

    def paste(self) -> None:
        """Add the rows of the clipboard as teams: name, unit, members in any number of cells."""
        teams = list(self._desk.draft.teams)
        for line in QGuiApplication.clipboard().text().splitlines():
            cells = [cell.strip() for cell in line.split("\t")]
            if cells[0] and len(teams) < MOST_TEAMS:
                colour, shape = _free_sign(teams)
                unit = cells[1] if len(cells) > 1 else ""
                members = tuple(one for cell in cells[2:] for one in _members(cell))
                teams.append(Team(len(teams) + 1, cells[0], unit, colour, shape, members))
        self._put(teams, translate("setup", "Add teams"))


def _numbered(teams: Sequence[Team]) -> tuple[Team, ...]:
    return tuple(replace(team, id=at) for at, team in enumerate(teams, start=1))


def _members(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _DIVIDERS.split(text) if part.strip())


def _free_sign(teams: Sequence[Team]) -> tuple[str, Shape]:
    """A colour and shape that no team has yet, the colour too as long as there is one."""
    colours = {team.colour.casefold() for team in teams}
    signs = {(team.colour.casefold(), team.shape) for team in teams}
    offers = [sign_of(number) for number in range(1, 65)]
    fresh = [offer for offer in offers if offer[0].casefold() not in colours]
    other = [offer for offer in offers if (offer[0].casefold(), offer[1]) not in signs]
    return (fresh or other or offers)[0]
