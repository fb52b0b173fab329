"""Setting up a competition with key and mouse: every edit reaches the draft and can be undone."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from quizapp import paths
from quizapp.bank.question import Question
from quizapp.contest.draft import Draft, RoundDraft, TeamKey, read_draft, round_of, to_plan
from quizapp.files import own
from quizapp.game.plan import Award, Shape, Team
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

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from quizapp.windows.setup import SetupWindow

BASICS, TEAMS, ROUNDS, QUESTIONS, KEYS = range(5)


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return own.read(paths.shipped_banks() / "dl-2020-37.quiz.txt").bank.questions


@pytest.fixture(scope="module")
def sample() -> Draft:
    return read_draft((paths.shipped_banks() / "sample.contest.json").read_bytes())


Opened = Callable[..., "SetupWindow"]


@pytest.fixture
def opened(
    qapp: "QApplication", sample: Draft, questions: tuple[Question, ...]
) -> Iterator[Opened]:
    from quizapp.windows.setup import BankChoice, SetupWindow

    windows: list[SetupWindow] = []

    def make(page: int, draft: Draft = sample, used: frozenset[str] = frozenset()) -> SetupWindow:
        banks = [
            BankChoice("dl-2020-37", "题库一", questions, used),
            BankChoice("other", "题库二", ()),
        ]
        window = SetupWindow(draft, banks, lang="en")
        windows.append(window)
        window.go(page)
        window.show()
        window.activateWindow()
        qapp.processEvents()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def click(widget: "QWidget") -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    assert widget.isEnabled()
    # Near the left edge: a tick field is only as wide as its box and text.
    spot = QPoint(min(8, widget.width() // 2), widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def enter(widget: "QWidget", text: str) -> None:
    """Type a text, Chinese as an input method commits it."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest

    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(widget, event)


def type_over(widget: "QWidget", text: str) -> None:
    """Replace what stands in a field by typing."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    enter(widget, text)


def pick(box: Any, text: str) -> None:
    """Choose a line of a combo box with the keys, as a person does."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    row = box.findText(text)
    assert row >= 0, [box.itemText(n) for n in range(box.count())]
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)


def undo(window: "SetupWindow", times: int = 1) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for _ in range(times):
        target = window.focusWidget() or window
        QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def codes(window: "SetupWindow") -> list[str]:
    window.desk.catch_up()
    return [problem.code for problem in window.desk.made.problems]


def press(widget: "QWidget", key: Any, scan: int, text: str = "", *, held: bool = False) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(
        QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, scan, 0, 0, text, held
    )
    QCoreApplication.sendEvent(widget, event)


# --- basics and the window


def test_typing_a_title_is_one_step_that_ctrl_z_takes_back(opened: Opened, sample: Draft) -> None:
    window = opened(BASICS)
    type_over(window.basics.title, "新的标题")
    assert window.draft.title == "新的标题"
    assert window.title.text() == "新的标题"
    assert window.undo.isEnabled()
    undo(window)
    assert window.draft == sample
    assert window.basics.title.text() == sample.title
    click(window.redo)
    assert window.draft.title == "新的标题"


def test_fields_of_the_basics_reach_the_draft(opened: Opened) -> None:
    window = opened(BASICS)
    page = window.basics
    type_over(page.subtitle, "副题")
    type_over(page.organiser, "主办单位")
    type_over(page.base, "50")
    pick(page.places, "1, 2, 2, 3: no place is left out")
    pick(page.theme, "Blue")
    draft = window.draft
    assert (draft.subtitle, draft.organiser, draft.base) == ("副题", "主办单位", 50)
    assert (draft.places.value, draft.theme) == ("dense", "blue")


def test_awards_are_added_changed_and_removed(opened: Opened) -> None:
    window = opened(BASICS)
    rows = window.basics.awards
    click(rows.add)
    assert "award-unnamed" in codes(window)
    type_over(rows.rows[3].name, "优秀奖")
    type_over(rows.rows[3].count, "2")
    click(rows.rows[0].drop)
    assert window.draft.awards == (Award("二等奖", 2), Award("三等奖", 3), Award("优秀奖", 2))


def test_changes_are_told_once_things_rest_and_on_closing(opened: Opened) -> None:
    window = opened(BASICS)
    told: list[Draft] = []
    closed: list[bool] = []
    window.draft_changed.connect(told.append)
    window.closed.connect(lambda: closed.append(True))
    type_over(window.basics.title, "甲")
    assert told == []
    assert window.saved.text() == "Saving …"
    window.flush()
    assert [draft.title for draft in told] == ["甲"]
    assert window.saved.text() == "Saved"
    type_over(window.basics.title, "乙")
    window.close()
    assert [draft.title for draft in told] == ["甲", "乙"]
    assert closed == [True]


def test_host_and_rehearse_ask_only_while_a_plan_can_be_made(opened: Opened) -> None:
    window = opened(BASICS)
    asked: list[str] = []
    window.host_requested.connect(lambda: asked.append("host"))
    window.rehearse_requested.connect(lambda: asked.append("rehearse"))
    click(window.host)
    click(window.rehearse)
    assert asked == ["host", "rehearse"]
    type_over(window.basics.title, " ")
    # Pressed before the problem was found: what counts is the draft that stands.
    click(window.host)
    assert asked == ["host", "rehearse"]
    assert not window.host.isEnabled()
    assert "×" in window.pages_list.item(BASICS).text()


def test_opening_puts_no_focus_on_a_button_that_begins_a_match(
    opened: Opened, qapp: "QApplication"
) -> None:
    window = opened(BASICS)
    assert qapp.focusWidget() is window.pages_list


def test_a_problem_leads_to_its_place(opened: Opened, sample: Draft) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    teams = (*sample.teams[:4], replace(sample.teams[1], id=5), sample.teams[5])
    window = opened(BASICS, replace(sample, teams=teams))
    assert window.problems.isVisible()
    assert not window.ready.isVisible()
    item = window.problems.item(0)
    assert "Teams 2 and 5 have the same name" in item.text()
    middle = window.problems.visualItemRect(item).center()
    QTest.mouseClick(
        window.problems.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        middle,
    )
    assert window.stack.currentWidget() is window.teams
    assert window.teams.table.currentRow() == 4


def test_every_problem_has_a_page(opened: Opened, sample: Draft) -> None:
    from quizapp.windows.setup.window import page_of

    bad = replace(
        sample,
        title="",
        teams=(Team(1, "一队"), Team(2, "一队")),
        awards=(Award("", 0),),
        rounds=(
            RoundDraft(
                "",
                rules=replace(rules_of(Preset.BUZZ), values=(10, 20), count=500),
                by_hand=("gone",),
            ),
        ),
        keys=(TeamKey(1, 5, "A"), TeamKey(2, 5, "A"), TeamKey(7, 6, "B")),
    )
    window = opened(BASICS, bad)
    pages = {problem.code: page_of(problem) for problem in window.desk.made.problems}
    assert pages["no-title"] == pages["award-unnamed"] == BASICS
    assert pages["team-twice"] == pages["sign-twice"] == TEAMS
    assert pages["round-unnamed"] == pages["rules-choice-without-turn"] == ROUNDS
    assert pages["round-short"] == pages["by-hand-missing"] == QUESTIONS
    assert pages["key-twice"] == pages["key-of-none"] == KEYS


def test_it_fits_a_small_laptop_and_is_drawn_with_24_teams(opened: Opened, sample: Draft) -> None:
    teams = tuple(Team(n, f"第{n}队", colour=f"#0000{n:02}") for n in range(1, 25))
    window = opened(KEYS, replace(sample, teams=teams))
    hint = window.minimumSizeHint()
    assert hint.width() <= 1093
    assert hint.height() <= 614
    assert len(window.keys.fields) == 24


def test_another_language_builds_the_pages_anew_and_keeps_the_draft(opened: Opened) -> None:
    window = opened(ROUNDS)
    type_over(window.rounds.title, "改过")
    window.set_language("zh")
    assert window.stack.currentIndex() == ROUNDS
    assert window.draft.rounds[0].title == "改过"
    assert "每题10分" in window.rounds.spoken.text()
    undo(window)
    assert window.draft.rounds[0].title == "个人必答"


# --- teams


def cell(window: "SetupWindow", row: int, column: int) -> str:
    item = window.teams.table.item(row, column)
    assert item is not None
    return item.text()


def write(window: "SetupWindow", row: int, column: int, text: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    table = window.teams.table
    table.setCurrentCell(row, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    enter(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt hands the text over a moment after Enter


def test_cells_of_the_teams_reach_the_draft(opened: Opened) -> None:
    window = opened(TEAMS)
    write(window, 1, 1, "新二队")
    write(window, 1, 2, "新单位")
    write(window, 1, 3, "甲，乙、丙,丁")
    team = window.draft.teams[1]
    assert (team.name, team.unit, team.members) == ("新二队", "新单位", ("甲", "乙", "丙", "丁"))
    assert cell(window, 1, 3) == "甲、乙、丙、丁"
    undo(window)
    assert cell(window, 1, 3) == "一号选手、二号选手、三号选手"


def test_a_new_team_has_a_sign_of_its_own_and_is_named_at_once(
    opened: Opened, qapp: "QApplication"
) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    window = opened(TEAMS)
    click(window.teams.add)
    editor = qapp.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    enter(editor, "第七队")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt hands the text over a moment after Enter
    teams = window.draft.teams
    assert (teams[6].id, teams[6].name) == (7, "第七队")
    assert len({(team.colour, team.shape) for team in teams}) == 7
    assert codes(window) == []


def test_teams_move_and_their_keys_with_them(opened: Opened, sample: Draft) -> None:
    keys = (TeamKey(1, 38, "A"), TeamKey(3, 40, "D"))
    window = opened(TEAMS, replace(sample, keys=keys))
    window.teams.table.setCurrentCell(0, 1)
    click(window.teams.down)
    assert [team.name for team in window.draft.teams[:2]] == ["港口代表队", "机关代表队"]
    assert [team.id for team in window.draft.teams] == [1, 2, 3, 4, 5, 6]
    assert window.draft.keys == (TeamKey(2, 38, "A"), TeamKey(3, 40, "D"))
    click(window.teams.drop)
    assert [team.name for team in window.draft.teams[:2]] == ["港口代表队", "造船代表队"]
    assert window.draft.keys == (TeamKey(2, 40, "D"),)
    undo(window, 2)
    assert window.draft == replace(sample, keys=keys)


def test_two_teams_are_the_least_and_24_the_most(opened: Opened, sample: Draft) -> None:
    window = opened(TEAMS, replace(sample, teams=sample.teams[:2]))
    click(window.teams.drop)
    assert "too-few-teams" in codes(window)
    full = tuple(Team(n, f"第{n}队", colour=f"#0000{n:02}") for n in range(1, 25))
    assert not opened(TEAMS, replace(sample, teams=full)).teams.add.isEnabled()


def test_rows_of_a_spreadsheet_become_teams(opened: Opened, qapp: "QApplication") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = opened(TEAMS)
    qapp.clipboard().setText("甲队\t甲单位\t一号\t二号\n\n乙队\n")
    window.teams.table.setFocus()
    QTest.keyClick(window.teams.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    added = window.draft.teams[6:]
    assert [(team.id, team.name, team.unit) for team in added] == [
        (7, "甲队", "甲单位"),
        (8, "乙队", ""),
    ]
    assert added[0].members == ("一号", "二号")


def test_colour_and_shape_are_picked_from_the_menu(opened: Opened, qapp: "QApplication") -> None:
    from quizapp.windows.setup.signs import SignMenu
    from quizapp.windows.stage import TEAM_COLOURS

    window = opened(TEAMS)
    window.teams.table.setCurrentCell(0, 0)
    click(window.teams.sign)
    menu = qapp.activePopupWidget()
    assert isinstance(menu, SignMenu)
    click(menu.shapes[4])
    click(window.teams.sign)
    menu = qapp.activePopupWidget()
    assert isinstance(menu, SignMenu)
    click(menu.colours[6])
    team = window.draft.teams[0]
    assert (team.colour, team.shape) == (TEAM_COLOURS[6], Shape.STAR)


# --- rounds


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


def test_every_setting_of_the_rules_has_a_field() -> None:
    from quizapp.game.rules import BuzzRules
    from quizapp.windows.setup.rules_form import RulesForm

    names = {name for name in RoundRules.__struct_fields__ if name != "buzz"}
    names |= {f"buzz.{name}" for name in BuzzRules.__struct_fields__}
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


# --- questions


def drawn(window: "SetupWindow", at: int) -> list[str]:
    window.desk.catch_up()
    return [one.id for one in window.desk.made.rounds[at].questions]


def test_the_draw_is_listed_with_spares_and_shown_in_full(opened: Opened) -> None:
    window = opened(QUESTIONS)
    page = window.questions
    assert page.table.rowCount() == 20
    marks = [page.table.item(row, 0) for row in (0, 17, 18)]
    assert [mark.text() for mark in marks if mark is not None] == ["1", "18", "spare 1"]
    assert page.state.text() == "18 asked, 18 drawn, 2 spares"
    first = page.table.questions[0]
    assert first.stem in page.preview.toPlainText()
    assert first.id in page.preview.toPlainText()


def test_drawing_a_round_again_leaves_the_others_as_they_are(
    opened: Opened, sample: Draft, questions: tuple[Question, ...]
) -> None:
    window = opened(QUESTIONS)
    before = [drawn(window, at) for at in range(6)]
    window.questions.rounds.choose(3)
    click(window.questions.again)
    after = [drawn(window, at) for at in range(6)]
    assert after[3] != before[3]
    assert after[:3] + after[4:] == before[:3] + before[4:]
    assert codes(window) == []
    plan = to_plan(window.draft, questions).plan
    assert plan is not None
    assert [one.id for one in plan.rounds[3].questions] == after[3]
    undo(window)
    assert window.draft == sample


def test_all_rounds_are_drawn_again_and_the_lot_number_brings_a_draw_back(
    opened: Opened,
) -> None:
    window = opened(QUESTIONS)
    before = [drawn(window, at) for at in range(6)]
    click(window.questions.again_all)
    assert [drawn(window, at) for at in range(6)] != before
    type_over(window.questions.seed, "1")
    assert [drawn(window, at) for at in range(6)] == before


def test_one_question_is_exchanged_by_hand(opened: Opened, qapp: "QApplication") -> None:
    from PySide6.QtCore import QTimer

    from quizapp.windows.setup.chooser import Chooser

    window = opened(QUESTIONS)
    before = [drawn(window, at) for at in range(6)]
    chosen: list[str] = []

    def choose() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, Chooser)
        taken = {one for round_ in before for one in round_}
        assert taken.isdisjoint(one.id for one in dialog.table.questions)
        dialog.fitting.setChecked(False)
        type_over(dialog.search, "五年")
        assert dialog.chosen is not None
        assert 0 < dialog.table.rowCount() < 60
        chosen.append(dialog.chosen.id)
        dialog.accept()

    window.questions.table.setCurrentCell(4, 4)
    QTimer.singleShot(0, choose)
    click(window.questions.swap)
    after = [drawn(window, at) for at in range(6)]
    assert after[0] == [*before[0][:4], chosen[0], *before[0][5:]]
    assert after[1:] == before[1:]
    assert "kept as chosen" in window.questions.state.text()


def test_questions_change_their_order(opened: Opened) -> None:
    window = opened(QUESTIONS)
    page, before = window.questions, drawn(window, 0)
    page.table.setCurrentCell(1, 4)
    click(page.up)
    assert drawn(window, 0) == [before[1], before[0], *before[2:]]
    assert page.table.currentRow() == 0
    assert not page.up.isEnabled()
    click(page.down)
    assert drawn(window, 0) == before


def test_what_is_drawn_is_narrowed_by_kind_and_topic(opened: Opened) -> None:
    window = opened(QUESTIONS)
    page = window.questions
    page.rounds.choose(3)
    row = page.wants.rows[0]
    for action in row.kinds.menu().actions():
        if action.isChecked() != (action.text() == "True or false"):
            action.trigger()
    window.desk.settle()
    kinds = {one.kind.value for one in window.desk.made.rounds[3].questions}
    assert kinds == {"truefalse"}
    next(one for one in row.tags.menu().actions() if one.text() == "情况反馈").trigger()
    assert "round-short" in codes(window)
    assert not window.host.isEnabled()


def test_a_second_rule_shares_the_round_and_can_go(opened: Opened, qapp: "QApplication") -> None:
    window = opened(QUESTIONS)
    page = window.questions
    page.rounds.choose(3)
    click(page.add_want)
    assert len(window.draft.rounds[3].wants) == 2
    qapp.processEvents()
    assert page.wants.rows[1].drop.isVisible()
    click(page.wants.rows[1].drop)
    assert len(window.draft.rounds[3].wants) == 1
    assert not page.wants.rows[0].drop.isVisible()


def test_spares_and_used_questions(opened: Opened, questions: tuple[Question, ...]) -> None:
    used = frozenset(one.id for one in questions[:40])
    window = opened(QUESTIONS, used=used)
    page = window.questions
    type_over(page.spares, "5")
    window.desk.settle()
    assert len(window.desk.made.rounds[0].spares) == 5
    assert used.isdisjoint(one for at in range(6) for one in drawn(window, at))
    click(page.fresh)
    assert window.draft.avoid_used is False


def test_banks_are_chosen(opened: Opened) -> None:
    window = opened(QUESTIONS)
    first = next(one for one in window.questions.banks.menu().actions() if one.text() == "题库一")
    first.trigger()
    assert window.draft.banks == ()
    assert "round-short" in codes(window)
    assert window.questions.banks.text() == "Question banks: none"
    first.trigger()
    assert codes(window) == []


# --- keys


def test_pressing_learns_a_key_and_goes_on_to_the_next_team(
    opened: Opened, qapp: "QApplication"
) -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    fields = window.keys.fields
    fields[0].setFocus()
    assert fields[0].text() == "press the button now …"
    press(fields[0], Qt.Key.Key_A, 38, "a")
    assert qapp.focusWidget() is fields[1]
    press(fields[1], Qt.Key.Key_A, 38, "a", held=True)
    press(fields[1], Qt.Key.Key_J, 44, "j")
    assert window.draft.keys == (TeamKey(1, 38, "A"), TeamKey(2, 44, "J"))
    assert [field.text() for field in fields[:2]] == ["A", "J"]
    press(fields[1], Qt.Key.Key_Delete, 119)
    assert window.draft.keys == (TeamKey(1, 38, "A"),)
    click(window.keys.clear_all)
    assert window.draft.keys == ()
    undo(window)
    assert window.draft.keys == (TeamKey(1, 38, "A"),)


def test_keys_that_drive_the_match_are_not_learned(opened: Opened) -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    field = window.keys.fields[0]
    field.setFocus()
    press(field, Qt.Key.Key_B, 56, "b")
    assert "B drives the match" in window.keys.hint.text()
    press(field, Qt.Key.Key_Return, 36, "\r")
    press(field, Qt.Key.Key_Shift, 50)
    assert window.draft.keys == ()


def test_a_key_of_two_teams_is_told(opened: Opened) -> None:
    from PySide6.QtCore import Qt

    window = opened(KEYS)
    for field in window.keys.fields[:2]:
        field.setFocus()
        press(field, Qt.Key.Key_A, 38, "a")
    assert codes(window) == ["key-twice"]
    assert "×" in window.pages_list.item(KEYS).text()


@pytest.mark.parametrize(("scan", "virtual"), [(38, 65), (0, 7), (1, 7), (0, 0)])
def test_the_buzzers_know_a_learned_key_again(
    qapp: "QApplication", scan: int, virtual: int
) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    from quizapp.buzzers import keyboard
    from quizapp.windows.setup import keys

    del qapp
    event = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_A,
        Qt.KeyboardModifier.NoModifier,
        scan,
        virtual,
        0,
        "a",
    )
    assert keys.code_of(event) == keyboard.code_of(event)
    assert keys.name_of(event) == keyboard.name_of(event)


def test_everything_that_can_be_pressed_has_a_name(opened: Opened) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox, QTableWidget

    window = opened(BASICS)
    for button in window.findChildren(QAbstractButton):
        if type(button).__name__ != "QTableCornerButton" and button.parent() is not None:
            named = (
                button.text() or button.accessibleName() or button.objectName().startswith("qt_")
            )
            assert named or isinstance(button.parent(), QTableWidget), button
    for field in window.findChildren(QComboBox) + window.findChildren(QSpinBox):
        assert field.accessibleName(), field.property("setting")
    for field in window.findChildren(QLineEdit):
        assert field.accessibleName() or isinstance(field.parent(), QSpinBox)
