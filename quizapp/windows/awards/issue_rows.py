"""Step one of issuing: where the awards come from, and who gets what."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.problems import Problem
from quizapp.bank.words import Words
from quizapp.contest.awards import Honour, Kind, Recipient, Shared, taking_part, to_members
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.joining import JoinDialog
from quizapp.windows.awards.office import MatchLine, Office, Origin
from quizapp.windows.awards.rows import KIND, NAME, UNIT, Index, Rows, empty, kind_name
from quizapp.windows.awards.special_dialog import SpecialDialog
from quizapp.windows.awards.style import wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import PickField
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
ROSTER, BY_HAND = "roster:", "hand:"


class RowsStep(QWidget):
    """The rows of the batch to be. `origin` says where they came from."""

    changed = Signal()
    taken = Signal(object)
    """An `Origin`: rows came from somewhere."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.office = office
        self.origin = Origin()
        self.rows = Rows()
        self.work = Work(self)
        self._match = ""
        self._from = BY_HAND
        """What the rows of the table were taken from, as `source` names it."""
        self._come: tuple[Origin, tuple[Problem, ...]] = (Origin(), ())
        self._build()
        self._join()
        self._on_rows()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.source = PickField(translate("awards", "Awards from"), ())
        self.source.setMinimumContentsLength(20)
        self.roster_button = QPushButton(translate("awards", "Excel roster…"))
        top = QHBoxLayout()
        label = QLabel(translate("awards", "Awards from"))
        label.setBuddy(self.source)
        top.addWidget(label)
        top.addWidget(self.source, 1)
        top.addWidget(self.roster_button)
        self.shared = PickField(
            translate("awards", "Equal places in two bands"),
            (
                (Shared.BETTER, translate("awards", "all get the better award")),
                (Shared.LESSER, translate("awards", "all get the lesser award")),
                (Shared.OPEN, translate("awards", "none before a playoff")),
            ),
        )
        self.notice = wrapped(name="notice")
        self.tie = QWidget()
        tie = QHBoxLayout(self.tie)
        tie.setContentsMargins(0, 0, 0, 0)
        tie.addWidget(self.notice, 1)
        tie.addWidget(self.shared)
        self.told = wrapped(name="fault")
        self.told.hide()
        column.addLayout(top)
        column.addWidget(self.tie)
        column.addWidget(self.told)
        column.addWidget(self._table(), 1)
        column.addLayout(self._bar())

    def _table(self) -> QTableView:
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setAccessibleName(translate("awards", "Who gets what"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.kinds = _Kinds(self.table)
        self.table.setItemDelegateForColumn(KIND, self.kinds)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # Units have the longest names; what the window is wider goes to them.
        head.setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)
        # Which columns are chosen whole is of no use here, and to find it out the header asks
        # every cell: a quarter of a second where all of 5,000 rows are chosen.
        head.setSelectionModel(QItemSelectionModel(self.rows, self))
        for at, wide in enumerate((72, 150, 190, 110, 160, 126, 96)):
            self.table.setColumnWidth(at, wide)
        return self.table

    def _bar(self) -> QHBoxLayout:
        self.add_button = QPushButton(translate("awards", "+ Row"))
        self.special_button = QPushButton(translate("awards", "Special award…"))
        self.part_button = QPushButton(translate("awards", "Participation for the others"))
        self.members_button = QPushButton(translate("awards", "One for each member"))
        self.members_button.setToolTip(
            translate("awards", "Instead of one certificate for a team, one for every member")
        )
        self.remove_button = QPushButton(translate("awards", "Remove rows"))
        self.count = QLabel()
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for button in (
            self.add_button, self.special_button, self.part_button, self.members_button,
            self.remove_button,
        ):  # fmt: skip
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.count)
        return bar

    def _join(self) -> None:
        self.source.edited.connect(self._on_source)
        self.roster_button.clicked.connect(self._on_roster)
        self.shared.edited.connect(self._on_shared)
        self.rows.changed.connect(self._on_rows)
        self.add_button.clicked.connect(self._on_add)
        self.special_button.clicked.connect(self._on_special)
        self.part_button.clicked.connect(self._on_part)
        self.members_button.clicked.connect(self._on_members)
        self.remove_button.clicked.connect(self._on_remove)
        self.work.done.connect(self._on_came)
        self.work.failed.connect(self._on_failed)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._on_remove)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.rows.undo),
            (QKeySequence.StandardKey.Redo, self.rows.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- where they come from

    def offer(self, match_id: str = "") -> None:
        """List what awards can be taken from, and take those of a match."""
        lines = self.office.matches()
        choices = [
            *((one.id, _match_line(one)) for one in lines),
            (ROSTER, translate("awards", "an Excel or CSV roster")),
            (BY_HAND, translate("awards", "nowhere: I write them by hand")),
        ]
        self.source.offer(tuple(choices))
        wanted = match_id or (lines[0].id if lines else BY_HAND)
        self.source.put(wanted if any(wanted == key for key, _ in choices) else BY_HAND)
        if wanted not in (ROSTER, BY_HAND):
            self.take_match(wanted)

    def take_match(self, match_id: str) -> None:
        """Take the awards of a match."""
        shared, office = self.shared.picked, self.office
        self._match = self._from = match_id
        self.work.start(guarded(lambda _stop, _told: office.of_match(match_id, shared)))

    def take_roster(self, path: Path) -> None:
        """Take the rows of a file; where rows are already, it is asked what becomes of them."""
        office = self.office
        self.work.start(guarded(lambda _stop, _told: office.of_roster(path)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.take_roster(Path(urls[0].toLocalFile()))
            event.acceptProposedAction()

    def _on_source(self, key: str) -> None:
        if key == ROSTER:
            self.source.put(self._from)  # until a file is chosen
            self._on_roster()
        elif key == BY_HAND:
            self._match, self._from = "", BY_HAND
            self._take(Origin())
        else:
            self.take_match(key)

    def _on_shared(self) -> None:
        if self._match:
            self.take_match(self._match)

    def _on_roster(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Take a roster"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("awards", "Rosters") + " (*.xlsx *.xls *.csv)")
        dialog.fileSelected.connect(self._on_roster_chosen)
        dialog.open()

    def _on_roster_chosen(self, path: str) -> None:
        self.take_roster(Path(path))

    def _on_came(self, found: object) -> None:
        if isinstance(found, Refused):
            if found.words is not None:
                self._on_failed(found.words)
        elif isinstance(found, Origin):
            self._take(found)
        elif isinstance(found, tuple):
            self._come = found
            there, come = len(self.rows.honours), len(found[0].honours)
            if not there or not come:
                self._on_replaced()
                return
            self.joining = JoinDialog(there, come, self)
            self.joining.joined.connect(self._on_joined)
            self.joining.replaced.connect(self._on_replaced)
            self.joining.open()

    def _on_joined(self) -> None:
        origin, problems = self._come
        self.rows.add(origin.honours)
        self._tell_problems(problems)

    def _on_replaced(self) -> None:
        origin, problems = self._come
        self._match, self._from = "", ROSTER
        self.source.put(ROSTER)
        self._take(origin, problems)

    def _on_failed(self, said: Words) -> None:
        self.told.setText(say(said))
        self.told.show()

    def _take(self, origin: Origin, problems: tuple[Problem, ...] = ()) -> None:
        self.origin = origin
        self.rows.put(origin.honours, fresh=True)
        self._tell_problems(problems)
        self.taken.emit(origin)
        self.changed.emit()

    def _tell_problems(self, problems: tuple[Problem, ...]) -> None:
        said = "\n".join(f"{one.where}: {say(one.words)}" for one in problems[:4])
        self.told.setText(said)
        self.told.setVisible(bool(said))

    # --- what a person does

    def _on_rows(self) -> None:
        count = len(self.rows.honours)
        self.count.setText(translate("awards", "{0} certificates").format(count))
        teams = any(one.recipient.members for one in self.rows.honours)
        self.members_button.setEnabled(teams)
        rest = taking_part("-", [*map(_as_honour, self.origin.everybody)], self.rows.honours)
        self.part_button.setEnabled(bool(rest) or self._awardless() > 0)
        self.remove_button.setEnabled(count > 0)
        self._tell_ties()
        self.changed.emit()

    def _tell_ties(self) -> None:
        lines: list[str] = []
        if self.origin.source.rehearsal:
            lines.append(
                translate("awards", "A rehearsal: these become specimens, marked as such.")
            )
        elif not self.origin.finished and self.origin.several:
            text = translate("awards", "The awards of this competition are not settled yet.")
            lines.append(text)
        elif not self.origin.finished:
            lines.append(translate("awards", "This match is not over yet; its places may change."))
        if count := self._awardless():
            text = translate(
                "awards",
                "{0} rows name no award. “Participation for the others” gives it to them.",
            )
            lines.append(text.format(count))
        for names in self.origin.tied:
            text = translate("awards", "Equal, and between two awards: {0}.")
            lines.append(text.format("、".join(names)))
        self.notice.setText("\n".join(lines))
        self.tie.setVisible(bool(lines))
        self.shared.setVisible(bool(self.origin.tied))

    def _awardless(self) -> int:
        return sum(bool(one.recipient.name) and not one.award for one in self.rows.honours)

    def chosen(self) -> list[int]:
        """The rows that are chosen."""
        # Not by `selectedRows`, which asks every cell of every row.
        ranges = self.table.selectionModel().selection().toList()
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def go_to(self, row: int) -> None:
        """Choose a row and show it."""
        self.table.selectRow(row)
        self.table.scrollTo(self.rows.index(row, NAME))
        self.table.setFocus()

    def _on_add(self) -> None:
        honours = self.rows.honours
        self.rows.add([empty(honours[-1].award if honours else "")])
        row = len(self.rows.honours) - 1
        self.go_to(row)
        self.table.setCurrentIndex(self.rows.index(row, NAME))
        self.table.edit(self.rows.index(row, NAME))

    def _on_special(self) -> None:
        dialog = SpecialDialog(self.origin.everybody, self.origin.best, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_special_chosen)
        self.special = dialog
        dialog.open()

    def _on_special_chosen(self) -> None:
        self.rows.add(self.special.honours())

    def _on_part(self) -> None:
        award = translate("awards", "Participation")
        everybody = [*map(_as_honour, self.origin.everybody)]
        given = tuple(one if one.award else replace(one, award=award) for one in self.rows.honours)
        self.rows.put((*given, *taking_part(award, everybody, given)))

    def _on_members(self) -> None:
        self.rows.put(to_members(self.rows.honours))

    def _on_remove(self) -> None:
        rows = self.chosen()
        self.rows.remove(rows)
        if rows and self.rows.honours:
            self.go_to(min(rows[0], len(self.rows.honours) - 1))


class _Kinds(QStyledItemDelegate):
    """Person, team or unit, chosen from a list."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option, index
        box = QComboBox(parent)
        box.setAccessibleName(translate("awards", "Kind"))
        for kind in Kind:
            box.addItem(kind_name(kind), kind)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: Rows, index: Index) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - the only model there is
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData())


def _match_line(one: MatchLine) -> str:
    if one.several:
        state = (
            translate("awards", "competition, awards settled")
            if one.finished
            else translate("awards", "competition, awards not settled")
        )
        return f"{one.title}  ·  {one.at[:10]}  ·  {state}"
    state = (
        translate("awards", "rehearsal")
        if one.rehearsal
        else translate("awards", "finished")
        if one.finished
        else translate("awards", "not over")
    )
    return f"{one.title}  ·  {one.at[:10]}  ·  {state}"


def _as_honour(who: Recipient) -> Honour:
    return Honour(who, "")
