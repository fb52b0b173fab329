"""The rounds of a competition with key and mouse: presets, every rule, what contradicts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.contest.draft import Draft, round_of
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import (
    MINUS_VALUE,
    AfterWrong,
    Answerers,
    Effect,
    FoulThen,
    Order,
    RoundRules,
)
from tests.windows.setup_stand import (
    ROUNDS,
    Opened,
    click,
    codes,
    pick,
    set_ups,
    shipped_sample,
    type_over,
    undo,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def sample() -> Draft:
    return shipped_sample()


@pytest.fixture
def opened(qapp: "QApplication") -> Iterator[Opened]:
    with set_ups(qapp) as made:
        yield made


def test_a_round_is_added_from_a_preset(opened: Opened, sample: Draft) -> None:
    window = opened(ROUNDS, replace(sample, rounds=()))
    assert codes(window) == ["no-rounds"]
    menu = window.rounds.add.menu()
    assert menu is not None
    risk = next(one for one in menu.actions() if one.text() == "Risk questions")
    risk.trigger()
    assert window.draft.rounds == (round_of(Preset.RISK, "Risk questions"),)
    type_over(window.rounds.title, "风险题")
    assert window.draft.rounds[0].title == "风险题"


def test_rounds_move_are_copied_and_removed(opened: Opened) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    page.rounds.choose(1)
    click(page.up)
    click(page.copy)
    assert [one.title for one in window.draft.rounds[:3]] == ["团队必答", "团队必答", "个人必答"]
    assert page.rounds.current == 1
    click(page.drop)
    click(page.down)
    titles = [one.title for one in window.draft.rounds]
    assert titles == ["团队必答", "共答", "个人必答", "抢答", "风险题", "加赛"]


def test_settings_of_a_race_reach_the_rules_and_the_text_that_is_read(
    opened: Opened, qapp: "QApplication", sample: Draft
) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    page.rounds.choose(3)
    qapp.processEvents()  # what is shown just now has its place after that
    named = sample.rounds[3].rules.buzz.must_be_named
    fields = page.form.fields
    type_over(fields["count"], "12")
    type_over(fields["answer_s"], "20")
    pick(fields["buzz.after_wrong"], "one more team")
    pick(fields["buzz.first_foul"].then, "a warning, may still press")
    pick(fields["wrong"].pick, "fixed points")
    type_over(fields["wrong"].points, "-5")
    click(fields["buzz.must_be_named"])
    rules = window.draft.rounds[3].rules
    assert (rules.count, rules.answer_s, rules.wrong) == (12, 20, Effect(points=-5))
    assert rules.buzz.after_wrong is AfterWrong.ONE_MORE
    assert rules.buzz.first_foul.then is FoulThen.WARN
    assert rules.buzz.must_be_named is not named
    assert fields["buzz.blurt"].isVisibleTo(page) is not named
    assert "20 seconds" in page.spoken.text()
    undo(window)
    assert window.draft.rounds[3].rules.buzz.must_be_named is named


def test_points_after_a_miss_can_be_the_same_or_other(opened: Opened) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    page.rounds.choose(3)
    field = page.form.fields["buzz.steal_wrong"]
    pick(page.form.fields["buzz.after_wrong"], "all other teams")
    pick(field.pick, "no points")
    assert window.draft.rounds[3].rules.buzz.steal_wrong == Effect()
    pick(field.pick, "times the value, plus points")
    type_over(field.times, "-2")
    type_over(field.points, "5")
    assert window.draft.rounds[3].rules.buzz.steal_wrong == Effect(-2, 5)
    pick(field.pick, "the same as the first answer")
    assert window.draft.rounds[3].rules.buzz.steal_wrong is None


def test_only_what_matters_is_shown(opened: Opened) -> None:
    window = opened(ROUNDS)
    page, fields = window.rounds, window.rounds.form.fields
    assert fields["order"].isVisibleTo(page)
    assert not page.form.race.isVisibleTo(page)
    page.rounds.choose(3)
    assert not fields["order"].isVisibleTo(page)
    assert page.form.race.isVisibleTo(page)
    assert not fields["buzz.steal_right"].isVisibleTo(page)


def test_another_way_of_answering_leaves_no_hidden_contradiction(opened: Opened) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    page.rounds.choose(4)
    pick(page.form.fields["answerers"], "the first team to buzz")
    rules = window.draft.rounds[4].rules
    assert (rules.answerers, rules.values, rules.may_decline) == (Answerers.BUZZ, (10,), False)
    page.rounds.choose(5)
    pick(page.form.fields["answerers"], "the team, in turn")
    assert codes(window) == []


def test_values_are_typed_and_a_contradiction_is_said(opened: Opened) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    page.rounds.choose(3)
    assert not page.faults.isVisible()
    type_over(page.form.fields["values"], "10，20")
    assert window.draft.rounds[3].rules.values == (10, 20)
    assert page.faults.isVisible()
    assert "Only a team whose turn it is" in page.faults.text()
    assert "rules-choice-without-turn" in codes(window)
    assert not window.host.isEnabled()
    type_over(page.form.fields["values"], "abc")
    assert page.form.fields["values"].property("wrong") is True
    assert window.draft.rounds[3].rules.values == (10, 20)
    page.title.setFocus()
    assert page.form.fields["values"].text() == "10、20"


def test_a_preset_puts_the_usual_rules_in(opened: Opened) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    page.rounds.choose(3)
    pick(page.form.fields["timeout"].pick, "no points")
    assert page.preset.text() == "Preset: Buzzer race *"
    menu = page.preset.menu()
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "Buzzer race").trigger()
    assert window.draft.rounds[3].rules == rules_of(Preset.BUZZ)
    assert page.preset.text() == "Preset: Buzzer race"


def test_a_title_that_only_named_the_preset_goes_with_it(opened: Opened) -> None:
    window = opened(ROUNDS)
    page = window.rounds
    menu = page.preset.menu()
    assert menu is not None
    page.rounds.choose(3)
    type_over(page.title, "Buzzer race")
    next(one for one in menu.actions() if one.text() == "All answer together").trigger()
    assert window.draft.rounds[3].title == "All answer together"
    assert page.title.text() == "All answer together"
    type_over(page.title, "抢先一步")
    next(one for one in menu.actions() if one.text() == "Buzzer race").trigger()
    assert window.draft.rounds[3].title == "抢先一步", "one of the organiser's own stays"


def test_every_setting_of_the_rules_has_a_field() -> None:
    from msgspec import Struct

    from quizapp.game.rules import Effect
    from quizapp.windows.setup.rules_form import RulesForm

    names: set[str] = set()
    for name in RoundRules.__struct_fields__:
        part = getattr(RoundRules(), name)
        if isinstance(part, Struct) and not isinstance(part, Effect):
            names |= {f"{name}.{own}" for own in part.__struct_fields__}
        else:
            names.add(name)
    form = RulesForm()
    assert set(form.fields) == names
    form.deleteLater()


def test_the_wheel_scrolls_and_changes_no_setting(opened: Opened, sample: Draft) -> None:
    from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    window = opened(ROUNDS)
    for name in ("count", "answerers"):
        field = window.rounds.form.fields[name]
        event = QWheelEvent(
            QPointF(5, 5),
            field.mapToGlobal(QPointF(5, 5)),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(field, event)
    assert window.draft == sample


def test_order_and_effects_of_turns(opened: Opened) -> None:
    window = opened(ROUNDS)
    fields = window.rounds.form.fields
    pick(fields["order"], "lowest score first")
    pick(fields["wrong"].pick, "minus the question's value")
    rules = window.draft.rounds[0].rules
    assert (rules.order, rules.wrong) == (Order.LOW_FIRST, MINUS_VALUE)
