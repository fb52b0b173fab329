"""The window that sets a competition up: basics, problems, undo, asking for the match."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.contest.draft import Draft, RoundDraft, TeamKey
from quizapp.game.plan import Award, Team
from quizapp.game.presets import Preset, rules_of
from tests.windows.setup_stand import (
    BASICS,
    KEYS,
    QUESTIONS,
    ROUNDS,
    TEAMS,
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
