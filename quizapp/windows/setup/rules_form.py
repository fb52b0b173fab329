"""Every setting of a round's rules, in plain words and grouped as an organiser thinks of them."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from quizapp.game.rules import (
    AfterWrong,
    Answerers,
    BuzzRules,
    EarlyFrom,
    Ending,
    Entrants,
    FoulsCounted,
    Opens,
    Order,
    Rotation,
    RoundRules,
    TieBreak,
    Unanswered,
)
from quizapp.windows.setup.effects import EffectField, FoulField, ValuesField
from quizapp.windows.setup.fields import NumberField, PickField, TickField, heading

translate = QCoreApplication.translate
_IN_TURN = (Answerers.MEMBER, Answerers.TEAM)


class RulesForm(QWidget):
    """Shows `RoundRules`; `edited(rules, name of the setting)` after each change."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = RoundRules()
        self.fields: dict[str, Any] = {}
        self._forms: dict[str, QFormLayout] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._add_who()
        self._add_points()
        self._add_time()
        self.race = QWidget()
        within = QVBoxLayout(self.race)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(10)
        self._column.addWidget(self.race)
        self._column = within
        self._add_pressing()
        self._add_fouls()
        self._add_after()
        self._add_manners()

    def put(self, rules: RoundRules) -> None:
        """Show rules."""
        self._rules = rules
        for name, field in self.fields.items():
            field.put(_get(rules, name))
        turn, racing = rules.answerers in _IN_TURN, rules.answerers is Answerers.BUZZ
        self._show("order", turn)
        self._show("rotation", turn and rules.count > 1)
        self._show("ends", racing)
        self._show("may_decline", turn)
        self._show("buzz.blurt", rules.buzz.must_be_named)
        self._show("buzz.misquote", rules.buzz.must_repeat)
        steal = rules.buzz.after_wrong in (AfterWrong.ONE_MORE, AfterWrong.ALL_OTHERS)
        for name in ("buzz.when_missed", "buzz.steal_right", "buzz.steal_wrong"):
            self._show(name, steal)
        self._show("buzz.early_from", rules.buzz.opens is Opens.AFTER_CUE)
        self.race.setVisible(racing)
        count = self._forms["count"].labelForField(self.fields["count"])
        if isinstance(count, QLabel):
            count.setText(
                translate("setup", "Questions for each team")
                if turn
                else translate("setup", "Questions in stock")
                if rules.ends is Ending.DECIDED
                else translate("setup", "Number of questions")
            )

    # --- sections

    def _add_who(self) -> None:
        form = self._section(translate("setup", "Who answers"))
        self._add(
            form,
            "answerers",
            translate("setup", "Answered by"),
            _pick(
                (Answerers.MEMBER, translate("setup", "one member of the team, in turn")),
                (Answerers.TEAM, translate("setup", "the team, in turn")),
                (Answerers.ALL, translate("setup", "all teams at once, on boards")),
                (Answerers.BUZZ, translate("setup", "the first team to buzz")),
            ),
        )
        self._add(
            form,
            "entrants",
            translate("setup", "Teams in the round"),
            _pick(
                (Entrants.EVERYONE, translate("setup", "all teams")),
                (Entrants.TIED, translate("setup", "only teams whose tie touches an award")),
            ),
        )
        self._add(form, "count", translate("setup", "Number of questions"), NumberField("", 1, 200))
        self._add(
            form,
            "ends",
            translate("setup", "The round ends"),
            _pick(
                (Ending.COUNT, translate("setup", "after so many questions")),
                (Ending.DECIDED, translate("setup", "when the tie is decided (sudden death)")),
            ),
        )
        self._add(
            form,
            "order",
            translate("setup", "Order of turns"),
            _pick(
                (Order.TABLE, translate("setup", "by table")),
                (Order.REVERSE, translate("setup", "by table, from the last")),
                (Order.LOW_FIRST, translate("setup", "lowest score first")),
                (Order.HIGH_FIRST, translate("setup", "highest score first")),
            ),
        )
        self._add(
            form,
            "rotation",
            translate("setup", "Several questions"),
            _pick(
                (Rotation.LAPS, translate("setup", "one for each team, then the next lap")),
                (Rotation.BLOCKS, translate("setup", "all of one team, then the next team")),
            ),
        )

    def _add_points(self) -> None:
        form = self._section(translate("setup", "Points"))
        values = ValuesField(translate("setup", "Value"))
        self._add(form, "values", translate("setup", "Value"), values)
        self._add(
            form, "may_decline", "", TickField(translate("setup", "A team may decline to choose"))
        )
        self._add(
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
            self._add(form, name, label, EffectField(label))

    def _add_time(self) -> None:
        form = self._section(translate("setup", "Time"))
        seconds = _seconds(translate("setup", "no limit"))
        self._add(form, "answer_s", translate("setup", "Time to answer"), seconds)
        self._add(
            form,
            "own_seconds",
            "",
            TickField(translate("setup", "A question's own time counts where it has one")),
        )

    def _add_pressing(self) -> None:
        form = self._section(translate("setup", "The race to buzz"))
        self._add(
            form,
            "buzz.opens",
            translate("setup", "A press counts"),
            _pick(
                (Opens.AFTER_CUE, translate("setup", "after the starting sound")),
                (Opens.WHILE_READING, translate("setup", "as soon as reading begins")),
            ),
        )
        self._add(
            form,
            "buzz.early_from",
            translate("setup", "A press is a foul"),
            _pick(
                (EarlyFrom.READING, translate("setup", "from the beginning of reading")),
                (EarlyFrom.CUE, translate("setup", "from the call 'ready' on")),
            ),
        )
        wait = _seconds(translate("setup", "without end"))
        self._add(form, "buzz.wait_s", translate("setup", "Waiting for a press"), wait)
        self._add(form, "buzz.no_buzz", translate("setup", "If nobody presses"), _unanswered())
        self._add(
            form,
            "buzz.tie",
            translate("setup", "Pressed together"),
            _pick(
                (TieBreak.RACE_AGAIN, translate("setup", "those teams race again")),
                (TieBreak.DRAW, translate("setup", "lots are drawn")),
                (TieBreak.OPERATOR, translate("setup", "the operator decides")),
            ),
        )

    def _add_fouls(self) -> None:
        form = self._section(translate("setup", "Pressing too early"))
        for name, label in (
            ("buzz.first_foul", translate("setup", "First foul")),
            ("buzz.next_foul", translate("setup", "Further fouls")),
        ):
            self._add(form, name, label, FoulField(label))
        self._add(
            form,
            "buzz.fouls_counted",
            translate("setup", "Fouls are counted"),
            _pick(
                (FoulsCounted.ROUND, translate("setup", "within the round")),
                (FoulsCounted.MATCH, translate("setup", "within the match")),
            ),
        )

    def _add_after(self) -> None:
        form = self._section(translate("setup", "After a wrong answer"))
        self._add(
            form,
            "buzz.after_wrong",
            translate("setup", "May answer then"),
            _pick(
                (AfterWrong.NOBODY, translate("setup", "nobody")),
                (AfterWrong.ONE_MORE, translate("setup", "one more team")),
                (AfterWrong.ALL_OTHERS, translate("setup", "all other teams")),
                (AfterWrong.AUDIENCE, translate("setup", "the audience")),
            ),
        )
        self._add(form, "buzz.when_missed", translate("setup", "If all miss it"), _unanswered())
        same = translate("setup", "the same as the first answer")
        for name, label in (
            ("buzz.steal_right", translate("setup", "Right, after a miss")),
            ("buzz.steal_wrong", translate("setup", "Wrong, after a miss")),
        ):
            self._add(form, name, label, EffectField(label, same))

    def _add_manners(self) -> None:
        form = self._section(translate("setup", "Speaking"))
        named = TickField(translate("setup", "Only after the host has named the team"))
        self._add(form, "buzz.must_be_named", "", named)
        blurt = translate("setup", "Speaking unnamed")
        self._add(form, "buzz.blurt", blurt, EffectField(blurt))
        repeat = TickField(translate("setup", "The question must be repeated first"))
        self._add(form, "buzz.must_repeat", "", repeat)
        misquote = translate("setup", "Repeated wrongly")
        self._add(form, "buzz.misquote", misquote, EffectField(misquote))

    # --- mechanics

    def _section(self, title: str) -> QFormLayout:
        self._column.addWidget(heading(title, 1.05))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(7)
        form.setContentsMargins(10, 0, 0, 6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._column.addLayout(form)
        return form

    def _add(self, form: QFormLayout, name: str, label: str, field: Any) -> None:
        if label:
            field.setAccessibleName(label)
            form.addRow(label, field)
        else:
            form.addRow(field)
        self.fields[name] = field
        self._forms[name] = form
        signal = field.typed if isinstance(field, ValuesField) else field.edited
        field.setProperty("setting", name)
        signal.connect(self._on_edited)

    def _show(self, name: str, shown: bool) -> None:
        self._forms[name].setRowVisible(self.fields[name], shown)

    def _on_edited(self, value: object) -> None:
        name = str(self.sender().property("setting"))
        changes: dict[str, Any] = {}
        if name == "answerers":
            # What only another way of answering can play would be hidden, yet contradict it.
            if value is not Answerers.BUZZ:
                changes["ends"] = Ending.COUNT
            if value not in _IN_TURN:
                changes |= {"values": self._rules.values[:1], "may_decline": False}
        elif name == "values" and isinstance(value, tuple) and len(value) < 2:
            changes["may_decline"] = False
        rules = _put(self._rules, name, value)
        self._rules = replace(rules, **changes)
        self.edited.emit(self._rules, name)


def _get(rules: RoundRules, name: str) -> Any:
    return getattr(rules.buzz, name[5:]) if name.startswith("buzz.") else getattr(rules, name)


def _put(rules: RoundRules, name: str, value: object) -> RoundRules:
    if name.startswith("buzz."):
        buzz: BuzzRules = replace(rules.buzz, **{name[5:]: value})
        return replace(rules, buzz=buzz)
    return replace(rules, **{name: value})


def _pick(*options: tuple[object, str]) -> PickField:
    return PickField("", options)


def _unanswered() -> PickField:
    return _pick(
        (Unanswered.VOID, translate("setup", "the question is void")),
        (Unanswered.AUDIENCE, translate("setup", "the audience answers")),
    )


def _seconds(none: str) -> NumberField:
    field = NumberField("", 0, 3600, " " + translate("setup", "s"))
    field.setSpecialValueText(none)
    return field
