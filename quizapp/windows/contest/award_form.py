"""The form that says which awards there are and how many of each."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from quizapp.contest.competition import OutBy, Outline
from quizapp.game.plan import Award
from quizapp.windows.contest.forms import Form
from quizapp.windows.parts.fields import PickField

translate = QCoreApplication.translate
ROWS = 5


class AwardForm(Form):
    """Up to five awards by place, one for units, one for persons; empty names are no awards."""

    def __init__(self, outline: Outline, parent: QWidget | None = None) -> None:
        said = translate(
            "contest", "Awards by place, the best one first. Leave empty what is not given."
        )
        super().__init__(translate("contest", "Which awards"), said, parent)
        self._outline = outline
        self.rows: list[tuple[QLineEdit, QSpinBox]] = []
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        suggested = (
            translate("contest", "First prize"),
            translate("contest", "Second prize"),
            translate("contest", "Third prize"),
            translate("contest", "Prize of merit"),
        )
        for at in range(ROWS):
            award = outline.awards[at] if at < len(outline.awards) else Award("", 1)
            hint = suggested[at] if at < len(suggested) else ""
            label = translate("contest", "Award {0}").format(at + 1)
            self._row(grid, at, label, award, hint)
        self._row(
            grid,
            ROWS,
            translate("contest", "For units"),
            outline.organisation or Award("", 2),
            translate("contest", "Prize of organisation"),
        )
        self._row(
            grid,
            ROWS + 1,
            translate("contest", "For persons, by their answers"),
            outline.players or Award("", 3),
            translate("contest", "Best player"),
        )
        self.column.insertLayout(1, grid)
        self.out_by = PickField(
            translate("contest", "Who did not reach the last stage"),
            [
                (OutBy.EQUAL, translate("contest", "shares a place with all of the stage")),
                (OutBy.SCORE, translate("contest", "is placed by the score in it")),
            ],
        )
        self.out_by.put(outline.out_by)
        self.fields.addRow(translate("contest", "Who did not reach the last stage"), self.out_by)

    @property
    def outline(self) -> Outline:
        """The outline with the awards that are filled in."""
        found = [
            Award(name.text().strip(), count.value()) if name.text().strip() else None
            for name, count in self.rows
        ]
        return replace(
            self._outline,
            awards=tuple(one for one in found[:ROWS] if one is not None),
            organisation=found[ROWS],
            players=found[ROWS + 1],
            out_by=self.out_by.picked,
        )

    def _row(self, grid: QGridLayout, at: int, label: str, award: Award, hint: str) -> None:
        name, count = QLineEdit(award.name), QSpinBox()
        name.setPlaceholderText(hint)
        name.setAccessibleName(label)
        count.setRange(1, 99)
        count.setValue(award.count)
        count.setAccessibleName(translate("contest", "{0}: how many").format(label))
        grid.addWidget(QLabel(label), at, 0)
        grid.addWidget(name, at, 1)
        grid.addWidget(count, at, 2)
        self.rows.append((name, count))
