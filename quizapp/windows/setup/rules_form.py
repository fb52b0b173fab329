"""Every setting of a round's rules, in plain words and grouped as an organiser thinks of them.

A setting is named as in `RoundRules`; those of a part of it with a dot: `buzz.wait_s`. What a way
of playing cannot have is not shown, and loses its value when that way is chosen (`fitting`).
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from quizapp.game.rules import (
    AfterWrong,
    Answerers,
    Ending,
    Entrants,
    Opens,
    Order,
    Rotation,
    RoundRules,
)
from quizapp.windows.parts.fields import TickField, heading, number, pick, seconds
from quizapp.windows.setup import rules_ways
from quizapp.windows.setup.effects import EffectField, ValuesField
from quizapp.windows.setup.fitting import IN_TURN, fitting
from quizapp.windows.setup.helps import CriteriaField
from quizapp.windows.setup.rules_race import add_race

translate = QCoreApplication.translate


class RulesForm(QWidget):
    """Shows `RoundRules`; `edited(rules, name of the setting)` after each change."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = RoundRules()
        self.fields: dict[str, Any] = {}
        self._forms: dict[str, QFormLayout] = {}
        self.parts: dict[QWidget, tuple[str, ...]] = {}
        """Sections that are seen only while one of their settings is."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._add_who()
        self._add_points()
        self._add_time()
        rules_ways.add_ways(self)
        self.race = QWidget()
        within = QVBoxLayout(self.race)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(10)
        self._column.addWidget(self.race)
        self._column = within
        add_race(self)

    def put(self, rules: RoundRules) -> None:
        """Show rules."""
        self._rules = rules
        for name, field in self.fields.items():
            field.put(_get(rules, name))
        turn, racing = rules.answerers in IN_TURN, rules.answerers is Answerers.BUZZ
        hall = rules.answerers is Answerers.HALL
        choice = len(rules.values) > 1 and not rules.falling
        self.show_row("order", turn)
        self.show_row("rotation", turn and rules.count > 1)
        self.show_row("entrants", not hall)
        self.show_row("may_decline", turn and choice)
        self.show_row("buzz.blurt", rules.buzz.must_be_named)
        self.show_row("buzz.misquote", rules.buzz.must_repeat)
        steal = rules.buzz.after_wrong in (AfterWrong.ONE_MORE, AfterWrong.ALL_OTHERS)
        for name in ("buzz.when_missed", "buzz.steal_right", "buzz.steal_wrong"):
            self.show_row(name, steal)
        self.show_row("buzz.early_from", rules.buzz.opens is Opens.AFTER_CUE)
        self.race.setVisible(racing)
        rules_ways.show_ways(self, rules)
        count = self._forms["count"].labelForField(self.fields["count"])
        if isinstance(count, QLabel):
            count.setText(_count_label(rules))

    # --- sections

    def _add_who(self) -> None:
        form = self.section(translate("setup", "Who answers"))
        self.add(
            form,
            "answerers",
            translate("setup", "Answered by"),
            pick(
                (Answerers.MEMBER, translate("setup", "one member, in turn")),
                (Answerers.TEAM, translate("setup", "the team, in turn")),
                (Answerers.ALL, translate("setup", "all teams at once, on boards")),
                (Answerers.BUZZ, translate("setup", "the first team to buzz")),
                (Answerers.HALL, translate("setup", "the audience")),
            ),
        )
        self.add(
            form,
            "entrants",
            translate("setup", "Teams in the round"),
            pick(
                (Entrants.EVERYONE, translate("setup", "all teams")),
                (Entrants.TIED, translate("setup", "only teams whose tie touches an award")),
                (Entrants.PAIRS, translate("setup", "two by two: 1st and 2nd, 3rd and 4th …")),
                (Entrants.SURVIVORS, translate("setup", "those whom the last round left standing")),
            ),
        )
        self.add(form, "count", translate("setup", "Number of questions"), number(1, 200))
        self.add(
            form,
            "ends",
            translate("setup", "The round ends"),
            pick(
                (Ending.COUNT, translate("setup", "after so many questions")),
                (Ending.DECIDED, translate("setup", "when the tie is decided (sudden death)")),
                (Ending.STANDING, translate("setup", "when one team is left standing")),
            ),
        )
        self.add(
            form,
            "order",
            translate("setup", "Order of turns"),
            pick(
                (Order.TABLE, translate("setup", "by table")),
                (Order.REVERSE, translate("setup", "by table, from the last")),
                (Order.LOW_FIRST, translate("setup", "lowest score first")),
                (Order.HIGH_FIRST, translate("setup", "highest score first")),
                (Order.LOT, translate("setup", "by lot, drawn when the round begins")),
            ),
        )
        self.add(
            form,
            "rotation",
            translate("setup", "Several questions"),
            pick(
                (Rotation.LAPS, translate("setup", "one for each team in turn")),
                (Rotation.BLOCKS, translate("setup", "all of one team, then the next team")),
            ),
        )

    def _add_points(self) -> None:
        form = self.section(translate("setup", "Points"))
        values = ValuesField(translate("setup", "Value"))
        self.add(form, "values", translate("setup", "Value"), values)
        self.add(
            form, "may_decline", "", TickField(translate("setup", "A team may decline to choose"))
        )
        self.add(
            form,
            "own_value",
            "",
            TickField(translate("setup", "A question's own points count where it has some")),
        )
        for name, label in (
            ("right", translate("setup", "Right answer")),
            ("wrong", translate("setup", "Wrong answer")),
            ("timeout", translate("setup", "No answer in time")),
        ):
            self.add(form, name, label, EffectField(label))

    def _add_time(self) -> None:
        form = self.section(translate("setup", "Time"))
        limit = seconds(translate("setup", "no limit"))
        self.add(form, "answer_s", translate("setup", "Time to answer"), limit)
        self.add(
            form,
            "own_seconds",
            "",
            TickField(translate("setup", "A question's own time counts where it has one")),
        )

    # --- mechanics

    def section(self, title: str, *names: str) -> QFormLayout:
        """A heading, and the rows below it; with `names` it is seen while one of these is."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(title, 1.05))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(7)
        form.setContentsMargins(10, 0, 0, 6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        column.addLayout(form)
        self._column.addWidget(part)
        if names:
            self.parts[part] = names
        return form

    def add(self, form: QFormLayout, name: str, label: str, field: Any) -> None:
        """A row for the setting `name`."""
        if label:
            field.setAccessibleName(label)
            form.addRow(label, field)
        else:
            form.addRow(field)
        self.fields[name] = field
        self._forms[name] = form
        signal = field.typed if isinstance(field, ValuesField | CriteriaField) else field.edited
        field.setProperty("setting", name)
        signal.connect(self._on_edited)

    def show_row(self, name: str, shown: bool) -> None:
        """Show the row of a setting, or hide it."""
        self._forms[name].setRowVisible(self.fields[name], shown)

    def _on_edited(self, value: object) -> None:
        name = str(self.sender().property("setting"))
        rules = _put(self._rules, name, value)
        if name in ("answerers", "falling", "source", "ends", "lives"):
            rules = fitting(rules)
        elif name == "values" and len(rules.values) < 2:
            # Several values that nobody may choose among are typed all the same, and told.
            rules = replace(rules, may_decline=False)
        self._rules = rules
        self.edited.emit(self._rules, name)


def _count_label(rules: RoundRules) -> str:
    if rules.ends is Ending.DECIDED:
        return translate("setup", "Questions in stock")
    if rules.ends is Ending.STANDING:
        return translate("setup", "At most so many questions")
    if rules.answerers in IN_TURN:
        return translate("setup", "Questions for each team")
    if rules.entrants is Entrants.PAIRS:
        return translate("setup", "Questions for each pair")
    return translate("setup", "Number of questions")


def _get(rules: RoundRules, name: str) -> Any:
    part, _, own = name.rpartition(".")
    return getattr(getattr(rules, part) if part else rules, own)


def _put(rules: RoundRules, name: str, value: object) -> RoundRules:
    part, _, own = name.rpartition(".")
    if part:
        return replace(rules, **{part: replace(getattr(rules, part), **{own: value})})
    return replace(rules, **{name: value})
