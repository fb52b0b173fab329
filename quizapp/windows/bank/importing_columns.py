"""What the columns of a table are, shown over its first rows, to be set right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.answers import letter
from quizapp.bank.question import Kind
from quizapp.files.table import Column, Layout, Mapping, Role, letters
from quizapp.windows.bank.fields import caption
from quizapp.windows.parts.fields import NumberField, PickField, soft
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
SAMPLES = 2
OPTIONS = 8
"""So many columns may be options of their own."""
Meaning = tuple[Role, int]
_NOTHING: Meaning = (Role.NOTHING, 0)


class ColumnsPanel(QWidget):
    """`changed(mappings)` with one mapping for each table, whenever a person set one right."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layouts: tuple[Layout, ...] = ()
        self._mappings: list[Mapping] = []
        self.table = PickField(translate("import", "Table"), ((0, ""),))
        self.header = NumberField(translate("import", "Row of the headings"), 0, 99)
        self.header.setSpecialValueText(translate("import", "none"))
        self.kind = PickField(
            translate("import", "Kind where no column tells it"),
            [
                (None, translate("import", "as it looks")),
                *((kind, kind_name(kind)) for kind in Kind),
            ],
        )
        self.said = soft()
        self.grid = QTableWidget()
        self.grid.setAccessibleName(translate("import", "First rows of the table"))
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.grid.setWordWrap(False)
        self.picks: list[PickField] = []
        self._lay_out()
        self.table.edited.connect(self._on_table)
        self.header.edited.connect(self._on_header)
        self.kind.edited.connect(self._on_kind)

    def put(
        self, layouts: Sequence[Layout], mappings: Sequence[Mapping], *, remembered: bool
    ) -> None:
        """Show the tables of a file, and how they are understood."""
        same = tuple(layouts) == self._layouts
        self._layouts, self._mappings = tuple(layouts), list(mappings)
        said = translate("import", "As you set it for another table with these headings.")
        self.said.setText(said if remembered else "")
        self.said.setVisible(remembered)
        if not same:
            names = [(at, one.mapping.table) for at, one in enumerate(self._layouts)]
            self.table.offer(names)
            meant = [at for at, one in enumerate(mappings) if one.column(Role.STEM) is not None]
            self.table.put(meant[0] if meant else 0)
            self.table.setVisible(len(names) > 1)
            self._table_name.setVisible(len(names) > 1)
            self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        self._table_name = caption(translate("import", "Table"), self.table)
        for name, field, share in (
            (self._table_name, self.table, 2),
            (caption(translate("import", "Row of the headings"), self.header), self.header, 0),
            (
                caption(translate("import", "Kind where no column tells it"), self.kind),
                self.kind,
                2,
            ),
        ):
            top.addWidget(name)
            top.addWidget(field, share)
        top.addStretch(1)
        top.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.grid)
        row = self.grid.verticalHeader().defaultSectionSize()
        self.grid.setFixedHeight(row * (SAMPLES + 3) + 22)

    def _show(self) -> None:
        if not self._layouts:
            return
        at = self.table.picked
        layout, mapping = self._layouts[at], self._mappings[at]
        self.header.put(mapping.header)
        self.kind.put(mapping.kind)
        width = max([len(layout.headings), *(len(row.cells) for row in layout.rows)], default=0)
        self.grid.clear()
        self.picks = []
        self.grid.setColumnCount(width)
        self.grid.setRowCount(2 + min(len(layout.rows), SAMPLES))
        self.grid.setHorizontalHeaderLabels([letters(one) for one in range(width)])
        numbers = [str(row.number) for row in layout.rows[:SAMPLES]]
        headings = str(mapping.header) if mapping.header else ""
        self.grid.setVerticalHeaderLabels(["", headings, *numbers])
        told = {one.at: (one.role, one.place) for one in mapping.columns}
        for one in range(width):
            heading = layout.headings[one] if one < len(layout.headings) else ""
            self._put_column(one, heading, told.get(one, _NOTHING))
            for below, row in enumerate(layout.rows[:SAMPLES], start=2):
                text = row.cells[one] if one < len(row.cells) else ""
                self.grid.setItem(below, one, QTableWidgetItem(" ".join(text.split())))
            self.grid.setColumnWidth(one, 170 if told.get(one, _NOTHING)[0] is Role.STEM else 118)

    def _put_column(self, at: int, heading: str, meaning: Meaning) -> None:
        item = QTableWidgetItem(" ".join(heading.split()))
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.grid.setItem(1, at, item)
        name = translate("import", "Column {0} is").format(letters(at))
        known = meanings()
        more = [] if meaning in [one for one, _ in known] else [(meaning, str(meaning[0]))]
        pick = PickField(name, [*known, *more])
        pick.put(meaning)
        pick.edited.connect(partial(self._on_meaning, at))
        self.picks.append(pick)
        self.grid.setCellWidget(0, at, pick)

    def _tell(self, mapping: Mapping) -> None:
        # A table that a person sets right is no longer read as one that this program wrote.
        self._mappings[self.table.picked] = replace(mapping, exact=False)
        self.changed.emit(tuple(self._mappings))

    def _on_table(self) -> None:
        self._show()

    def _on_header(self, row: int) -> None:
        self._tell(replace(self._mappings[self.table.picked], header=row))

    def _on_kind(self, kind: Kind | None) -> None:
        self._tell(replace(self._mappings[self.table.picked], kind=kind))

    def _on_meaning(self, at: int, meaning: Meaning) -> None:
        mapping = self._mappings[self.table.picked]
        role, place = meaning
        kept = [
            one
            for one in mapping.columns
            # One meaning belongs to one column: the other one loses it.
            if one.at != at and (one.role, one.place) != meaning
        ]
        if role is not Role.NOTHING:
            kept.append(Column(at, role, place))
        self._tell(replace(mapping, columns=tuple(sorted(kept, key=_by_place))))
        self._show()


def meanings() -> list[tuple[Meaning, str]]:
    """What a column can be, each with its name."""
    option = translate("import", "Option {0}")
    lettered = [((Role.OPTION, at), option.format(letter(at))) for at in range(OPTIONS)]
    return [
        (_NOTHING, translate("import", "not used")),
        ((Role.STEM, 0), translate("import", "Stem")),
        ((Role.KIND, 0), translate("import", "Kind")),
        *lettered,
        ((Role.OPTIONS, 0), translate("import", "All options in one cell")),
        ((Role.ANSWER, 0), translate("import", "Answer")),
        ((Role.EXPLANATION, 0), translate("import", "Explanation")),
        ((Role.DIFFICULTY, 0), translate("import", "Difficulty")),
        ((Role.POINTS, 0), translate("import", "Points")),
        ((Role.SECONDS, 0), translate("import", "Seconds")),
        ((Role.TAGS, 0), translate("import", "Topics")),
        ((Role.SOURCE, 0), translate("import", "Source")),
        ((Role.NOTE, 0), translate("import", "Note")),
        ((Role.NUMBER, 0), translate("import", "Number of the question")),
        ((Role.ID, 0), translate("import", "Id of the question")),
        ((Role.LABEL, 0), translate("import", "Letter of the option in this row")),
        ((Role.FLAG, 0), translate("import", "Whether the option in this row is right")),
        ((Role.WRONG, 0), translate("import", "Wrong options")),
        ((Role.PARTNERS, 0), translate("import", "Right sides to match")),
    ]


def _by_place(column: Column) -> int:
    return column.at
