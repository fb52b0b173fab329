"""The form in which the stages are planned: how many heats, who goes on."""

from __future__ import annotations

import re

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.advancing import forecasts
from quizapp.contest.bringing import Bring, BringRule
from quizapp.contest.competition import Competition, Outline, Stage, StagePlan
from quizapp.windows.contest.forms import Form
from quizapp.windows.parts.fields import PickField, soft

translate = QCoreApplication.translate
MOST_STAGES = 6
MOST_HEATS = 99


class StageRow(QWidget):
    """A stage: its name, heats, how many go on. Widgets are put into the form's grid."""

    def __init__(self, plan: StagePlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.plan = plan
        self.name = QLineEdit(plan.name)
        self.name.setAccessibleName(translate("contest", "Name of the stage"))
        self.heats = _number(translate("contest", "Heats"), 1, MOST_HEATS, plan.heats)
        self.first = _number(translate("contest", "First of each heat"), 0, 24, plan.first)
        self.others = _number(translate("contest", "Best others"), 0, 99, plan.others)
        self.rule = PickField(
            translate("contest", "Brought along"),
            [
                (BringRule.NOTHING, translate("contest", "nothing")),
                (BringRule.SHARE, translate("contest", "share, %")),
                (BringRule.PLACE, translate("contest", "points by place")),
            ],
        )
        self.rule.setToolTip(
            translate(
                "contest",
                "What those who come into this stage bring from the stage before, on top of the "
                "base score: a share of their score, rounded, or so many points for each place.",
            )
        )
        self.rule.setMinimumContentsLength(9)
        self.rule.put(plan.bring.rule)
        self.points = QLineEdit(_points_text(plan.bring))
        self.points.setAccessibleName(translate("contest", "Percent, or points of each place"))
        self.points.setPlaceholderText("–")
        self.points.setFixedWidth(92)
        self.drop = QPushButton("×")
        self.drop.setObjectName("small")
        self.drop.setAccessibleName(translate("contest", "Remove the stage"))
        self.told = soft()
        self.hide()

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """The widgets of the row, one for each column."""
        numbers = (self.heats, self.first, self.others)
        return (self.name, *numbers, self.rule, self.points, self.told, self.drop)

    def read(self, *, last: bool, apart: bool) -> StagePlan:
        """The stage as it is filled in; from the last one nobody goes on."""
        return replace(
            self.plan,
            name=self.name.text().strip(),
            heats=self.heats.value(),
            first=0 if last else self.first.value(),
            others=0 if last else self.others.value(),
            units_apart=apart,
            bring=self.bring,
        )

    @property
    def bring(self) -> Bring:
        """The rule of brought points as it is filled in."""
        if not self.rule.isEnabled():
            return self.plan.bring
        rule = self.rule.picked
        told = [int(one) for one in re.findall(r"\d{1,4}", self.points.text())]
        match rule:
            case BringRule.SHARE:
                return Bring(rule, percent=told[0] if len(told) == 1 else 0)
            case BringRule.PLACE:
                return Bring(rule, points=tuple(told))
            case _:
                return Bring()

    def settle(self) -> None:
        """Let numbers be entered where a rule needs them, and say which."""
        rule = self.rule.picked
        self.points.setEnabled(self.rule.isEnabled() and rule is not BringRule.NOTHING)
        hints = {BringRule.SHARE: "30", BringRule.PLACE: "30 20 10"}
        self.points.setPlaceholderText(hints.get(rule, "–"))

    def sound(self) -> bool:
        """Whether the numbers are such that the rule can be reckoned by."""
        bring = self.bring
        match bring.rule:
            case BringRule.SHARE:
                return 1 <= bring.percent <= 100
            case BringRule.PLACE:
                return any(bring.points)
            case _:
                return True


class PlanForm(Form):
    """Title and stages, with what they come to for the teams that are entered."""

    def __init__(self, competition: Competition, parent: QWidget | None = None) -> None:
        super().__init__(translate("contest", "Plan the competition"), "", parent)
        self.setMinimumWidth(900)
        self._competition = competition
        outline = competition.outline
        self.title = self.line(translate("contest", "Title"), outline.title)
        self.subtitle = self.line(translate("contest", "Subtitle"), outline.subtitle)
        self.organiser = self.line(translate("contest", "Organiser"), outline.organiser)
        self.rows: list[StageRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(6, 4)
        self.add = QPushButton(translate("contest", "+ Stage"))
        self.add.clicked.connect(self._on_add)
        self.apart = QCheckBox(
            translate("contest", "Teams of one unit come into different heats, where possible")
        )
        self.apart.setChecked(all(plan.units_apart for plan in outline.stages))
        middle = QVBoxLayout()
        middle.addLayout(self._grid)
        across = QHBoxLayout()
        across.addWidget(self.add)
        across.addStretch(1)
        middle.addLayout(across)
        middle.addWidget(self.apart)
        self.column.insertLayout(1, middle)
        for plan in outline.stages:
            self._append(plan)
        self._lay_out()
        self.settle()

    @property
    def outline(self) -> Outline:
        """The outline as it is filled in; awards stay as they are."""
        last = len(self.rows) - 1
        stages = tuple(
            row.read(last=at == last, apart=self.apart.isChecked())
            for at, row in enumerate(self.rows)
        )
        return replace(
            self._competition.outline,
            title=self.title.text().strip(),
            subtitle=self.subtitle.text().strip(),
            organiser=self.organiser.text().strip(),
            stages=stages,
        )

    def ready(self) -> bool:
        outline = self.outline
        return (
            bool(outline.title and outline.stages)
            and all(
                plan.name and (plan.first or plan.others or at == len(outline.stages) - 1)
                for at, plan in enumerate(outline.stages)
            )
            and all(row.sound() for row in self.rows)
        )

    def settle(self) -> None:
        if not hasattr(self, "apart"):
            return
        for row in self.rows:
            row.settle()
        self.ok.setEnabled(self.ready())
        stages = tuple(
            replace(self._competition.stages[at], plan=plan)
            if at < len(self._competition.stages)
            else Stage(plan)
            for at, plan in enumerate(self.outline.stages)
        )
        told = forecasts(replace(self._competition, outline=self.outline, stages=stages))
        for row, one in zip(self.rows, told, strict=True):
            row.told.setText(forecast_text(one.teams, one.least, one.most, one.on))

    def _append(self, plan: StagePlan) -> None:
        row = StageRow(plan, self)
        for text in (row.name, row.points):
            text.textChanged.connect(self.settle)
        row.rule.edited.connect(self.settle)
        for field in (row.heats, row.first, row.others):
            field.valueChanged.connect(self.settle)
        row.drop.clicked.connect(self._on_drop)
        self.rows.append(row)

    def _on_add(self) -> None:
        name = translate("contest", "Stage {0}").format(len(self.rows) + 1)
        if not self.rows[-1].first.value() and not self.rows[-1].others.value():
            self.rows[-1].first.setValue(2)
        self._append(StagePlan(name))
        self._lay_out()
        self.settle()
        self.rows[-1].name.setFocus()

    def _on_drop(self) -> None:
        button = self.sender()
        row = next((one for one in self.rows if one.drop is button), None)
        if row is None:
            return
        self.rows.remove(row)
        for widget in row.cells:
            widget.deleteLater()
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        if not hasattr(self, "_heads"):
            self._heads = [
                QLabel(text)
                for text in (
                    translate("contest", "Stage"),
                    translate("contest", "Heats"),
                    translate("contest", "First of each heat"),
                    translate("contest", "Best others"),
                    translate("contest", "Brought along"),
                )
            ]
        for at, label in enumerate(self._heads):
            self._grid.addWidget(label, 0, at)
        last = len(self.rows) - 1
        for at, row in enumerate(self.rows):
            for column, widget in enumerate(row.cells):
                self._grid.addWidget(widget, at + 1, column)
            for field in (row.first, row.others):
                field.setEnabled(at != last)
            drawn = at < len(self._competition.stages) and self._competition.stages[at].draws
            row.heats.setEnabled(not drawn)
            decided = 0 < at < len(self._competition.stages) and (
                self._competition.stages[at - 1].through is not None
            )
            row.rule.setEnabled(at > 0 and not decided)
            row.settle()
            row.drop.setEnabled(len(self.rows) > 1 and at == last and not drawn)
        self.add.setEnabled(len(self.rows) < MOST_STAGES)


def forecast_text(teams: int, least: int, most: int, on: int) -> str:
    """54 teams, 6 a heat → 18 go on."""
    each = str(most) if least == most else f"{least}–{most}"
    if not teams:
        return translate("contest", "no teams yet")
    text = translate("contest", "{0} teams, {1} a heat").format(teams, each)
    return text + (translate("contest", " → {0} go on").format(on) if on else "")


def _points_text(bring: Bring) -> str:
    match bring.rule:
        case BringRule.SHARE:
            return str(bring.percent)
        case BringRule.PLACE:
            return " ".join(map(str, bring.points))
        case BringRule.NOTHING:
            return ""


def _number(name: str, low: int, high: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setAccessibleName(name)
    field.setRange(low, high)
    field.setValue(value)
    return field
