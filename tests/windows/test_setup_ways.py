"""Set-up of rounds with a way of their own, of presets of one's own, and of the evening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QMessageBox

from quizapp.contest.draft import Draft, round_of
from quizapp.contest.evening import order_of, with_rounds
from quizapp.files import presets
from quizapp.files.presets import EVENING, ROUND, Evening, Kept
from quizapp.files.refusal import Unreadable
from quizapp.game.plan import Award, Item, ItemKind, Person
from quizapp.game.presets import Preset, contradictions, rules_of
from quizapp.game.rules import (
    Allowance,
    Answerers,
    Criterion,
    LateRule,
    Lifeline,
    Sprint,
    Within,
)
from quizapp.windows.setup import SetupWindow
from quizapp.windows.setup.fitting import fitting
from quizapp.windows.setup.helps import criteria_in
from quizapp.windows.setup.item_form import people_in
from quizapp.windows.setup.rules_form import RulesForm
from quizapp.windows.setup.window import page_of
from tests.windows.setup_stand import click, pick, type_over, undo

ROUNDS, EVENING_PAGE = 2, 5


def draft(*kinds: Preset) -> Draft:
    rounds = tuple(round_of(kind, kind.value) for kind in kinds)
    return Draft("d", "竞赛", rounds=rounds, awards=(Award("一等奖", 1),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "presets"


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[list[SetupWindow]]:
    assert qapp is not None
    opened: list[SetupWindow] = []
    yield opened
    for window in opened:
        window.close()
        window.deleteLater()


def opened(windows: list[SetupWindow], page: int, made: Draft, folder: Path) -> SetupWindow:
    window = SetupWindow(made, (), lang="en", presets=folder)
    windows.append(window)
    window.go(page)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


def choose(menu: QMenu, text: str, *, last: bool = False) -> None:
    """Take an entry of a menu, the `last` one of that name where a submenu has it too."""

    def all_of(one: QMenu) -> Iterator[QAction]:
        for action in one.actions():
            below = action.menu()
            if isinstance(below, QMenu):
                yield from all_of(below)
            else:
                yield action

    found = [action for action in all_of(menu) if action.text() == text]
    assert found, [action.text() for action in all_of(menu)]
    found[-1 if last else 0].trigger()


# Every setting


@pytest.mark.parametrize("preset", list(Preset))
def test_a_preset_is_shown_whole_and_loses_nothing(qapp: QApplication, preset: Preset) -> None:
    """Each setting of a preset that is not the usual one stands in a row that is seen."""
    assert qapp is not None
    rules = rules_of(preset)
    form = RulesForm()
    form.put(rules)
    form.show()
    assert fitting(rules) == rules
    for name, field in form.fields.items():
        part, _, own = name.rpartition(".")
        now = getattr(getattr(rules, part) if part else rules, own)
        usual = getattr(getattr(type(rules)(), part) if part else type(rules)(), own)
        if now != usual and part != "buzz":
            assert field.isVisibleTo(form), name
    form.deleteLater()


def test_the_clock_of_a_turn_is_set_with_keys(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, ROUNDS, draft(Preset.TEAM), folder)
    form = window.rounds.form
    assert not form.fields["sprint.passes"].isVisible()
    type_over(form.fields["sprint.seconds"], "60")
    assert form.fields["sprint.passes"].isVisible()
    assert not form.fields["lives"].isVisible(), "what cannot go with it is not offered"
    pick(form.fields["sprint.late"], "does not count")
    assert window.draft.rounds[0].rules.sprint == Sprint(60, 0, True, LateRule.DROP)
    undo(window)
    assert window.draft.rounds[0].rules.sprint.late is LateRule.FINISH


def test_lifelines_are_counted_and_spanned(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, ROUNDS, draft(Preset.TEAM), folder)
    helps = window.rounds.form.fields["lifelines"]
    type_over(helps.counts[Lifeline.HELP], "2")
    pick(helps.spans[Lifeline.HELP], "in this round")
    assert window.draft.rounds[0].rules.lifelines == (Allowance(Lifeline.HELP, 2, Within.ROUND),)


def test_criteria_are_written_as_one_says_them(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, ROUNDS, draft(Preset.MARKED), folder)
    type_over(window.rounds.form.fields["marking.criteria"], "Content 60, Speech 40")
    found = window.draft.rounds[0].rules.marking.criteria
    assert found == (Criterion("Content", 60), Criterion("Speech", 40))
    assert criteria_in("内容50分、表达：30") == (Criterion("内容", 50), Criterion("表达", 30))
    assert criteria_in("内容") is None


def test_another_way_of_answering_drops_what_it_cannot_have(
    windows: list[SetupWindow], folder: Path
) -> None:
    window = opened(windows, ROUNDS, draft(Preset.BOARD), folder)
    pick(window.rounds.form.fields["answerers"], "the audience")
    rules = window.draft.rounds[0].rules
    assert rules.answerers is Answerers.HALL
    assert contradictions(rules) == ()


def test_contradictions_are_told_in_words(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, ROUNDS, draft(Preset.MARKED), folder)
    type_over(window.rounds.form.fields["marking.drop_high"], "4")
    assert window.rounds.faults.isVisible()
    assert "judges" in window.rounds.faults.text()


# Presets of one's own


def test_a_kind_of_ones_own_is_kept_used_handed_on_and_taken_in(
    windows: list[SetupWindow], folder: Path, tmp_path: Path
) -> None:
    window = opened(windows, ROUNDS, draft(Preset.SPRINT), folder)
    page = window.rounds
    type_over(page.form.fields["sprint.seconds"], "75")
    choose(page.preset.menu(), "Keep these rules as a kind of my own…")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("我的快答")
    dialog.accept()
    assert page.notice.text() == "Kept: “我的快答”."
    choose(page.add.menu(), "我的快答")
    assert window.draft.rounds[1].rules.sprint.seconds == 75
    assert page.preset.text() == "Preset: 我的快答"
    sent = tmp_path / "sent.round.json"
    page.keeping.send(page.keeping.found[0], sent)
    other = opened(windows, ROUNDS, draft(Preset.TEAM), tmp_path / "other")
    other.rounds.keeping.take(sent)
    choose(other.rounds.preset.menu(), "我的快答")
    assert other.draft.rounds[0].rules.sprint.seconds == 75


def test_a_kind_of_ones_own_is_deleted_after_a_question(
    windows: list[SetupWindow], folder: Path
) -> None:
    presets.save(folder, Kept("旧赛制", rules_of(Preset.DUEL)))
    window = opened(windows, ROUNDS, draft(Preset.TEAM), folder)
    choose(window.rounds.preset.menu(), "旧赛制", last=True)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(one for one in box.buttons() if one.text() == "Delete").click()
    assert window.rounds.keeping.found == ()
    assert not list(folder.iterdir())


def test_a_file_that_contradicts_itself_is_taken_in_and_told(
    windows: list[SetupWindow], folder: Path, tmp_path: Path
) -> None:
    wrong = replace(rules_of(Preset.SURVIVAL), lives=0, survivor=0)
    sent = tmp_path / "x.round.json"
    sent.write_bytes(presets.write(Kept("错", wrong)))
    window = opened(windows, ROUNDS, draft(Preset.TEAM), folder)
    window.rounds.keeping.take(sent)
    assert "contradicts itself" in window.rounds.notice.text()
    assert "1 life" in window.rounds.notice.text()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'{"format": "else", "version": 1, "title": "x", "content": {}}',
        b'{"format": "quizapp-round", "version": 99, "title": "x", "content": {}}',
        b'{"format": "quizapp-round", "version": 1, "title": "x", "content": {"count": "many"}}',
        b"x" * (presets.LARGEST + 1),
    ],
)
def test_what_is_no_preset_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        presets.read(content)
    assert refused.value.words.code in ("not-a-preset", "preset-newer", "preset-large")


def test_a_preset_is_read_as_it_was_written() -> None:
    for preset in Preset:
        kept = Kept(preset.value, rules_of(preset))
        assert presets.read(presets.write(kept)) == kept
    evening = Kept("夜", Evening(draft(Preset.TEAM).rounds, (Item(ItemKind.ROUND),)))
    assert presets.read(presets.write(evening)) == evening
    assert presets.ending_of(evening) == EVENING != ROUND


def test_titles_become_names_of_files_on_every_system() -> None:
    assert presets.file_name("a/b: c?") == "a-b- c"
    assert presets.file_name("con") == "con-"
    assert presets.file_name("...") == "preset"


# The evening


def test_steps_are_added_moved_and_taken_back(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, EVENING_PAGE, draft(Preset.TEAM, Preset.BUZZ), folder)
    page = window.evening
    assert [page.list.item(at).text() for at in range(page.list.count())] == [
        "1. Entrance of the teams",
        "2. Round  team",
        "3. Round  buzz",
        "4. Ranking",
    ]
    page.list.setCurrentRow(1)
    choose(page.add.menu(), "Check of the scores")
    assert [item.kind for item in window.draft.programme][2] is ItemKind.RECOUNT
    click(page.down)
    assert window.draft.programme[3].kind is ItemKind.RECOUNT
    undo(window, 2)
    assert window.draft.programme == ()


def test_the_whole_ceremony_is_one_press(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, EVENING_PAGE, draft(Preset.TEAM, Preset.BUZZ), folder)
    page = window.evening
    prizes = (Award("一等奖", 1), Award("二等奖", 2))
    window.desk.edit(replace(window.draft, awards=prizes), "awards")
    choose(page.template.menu(), "The usual order with check of scores and award ceremony")
    kinds = [item.kind for item in window.draft.programme]
    assert kinds[-6:-3] == [ItemKind.RECOUNT, ItemKind.RANKING, ItemKind.PODIUM]
    assert [item.award for item in window.draft.programme if item.award] == ["二等奖", "一等奖"]
    assert not [one for one in window.desk.made.problems if one.where.startswith("item")]
    choose(page.template.menu(), "The usual order")
    assert [item.kind for item in window.draft.programme][-1] is ItemKind.RANKING
    for award in ("二等奖", "一等奖"):
        page.list.setCurrentRow(page.list.count() - 1)
        choose(page.add.menu(), "Awards")
        assert window.draft.programme[-1].award == award, "the least prize is given first"


def test_people_are_written_a_line_each(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, EVENING_PAGE, draft(Preset.TEAM), folder)
    page = window.evening
    choose(page.add.menu(), "Leaders, guests and judges")
    page.form.people.setFocus()
    QTest.keyClicks(page.form.people, "Li, chair")
    QTest.keyClick(page.form.people, Qt.Key.Key_Return)
    QTest.keyClicks(page.form.people, "Wang")
    item = next(one for one in window.draft.programme if one.kind is ItemKind.PEOPLE)
    assert item.people == (Person("Li", "chair"), Person("Wang", ""))
    assert people_in("张三，主席\n\n李四") == (Person("张三", "主席"), Person("李四"))


def test_a_step_is_dragged_below_another(windows: list[SetupWindow], folder: Path) -> None:
    window = opened(windows, EVENING_PAGE, draft(Preset.TEAM, Preset.BUZZ), folder)
    window.evening.list.moved.emit(0, 3)
    assert [item.kind for item in window.draft.programme][-1] is ItemKind.ENTRANCE


def test_rounds_that_move_take_their_places_along() -> None:
    made = replace(
        draft(Preset.TEAM, Preset.BUZZ),
        programme=(
            Item(ItemKind.RULES, round=1),
            Item(ItemKind.ROUND, round=0),
            Item(ItemKind.INTERLUDE),
            Item(ItemKind.ROUND, round=1),
            Item(ItemKind.RANKING),
        ),
    )
    team, buzz = made.rounds
    swapped = with_rounds(made, (buzz, team), (1, 0))
    assert [item.round for item in swapped.programme if item.kind is ItemKind.ROUND] == [0, 1]
    assert swapped.programme[0] == Item(ItemKind.RULES, round=0), "rules follow their round"
    gone = with_rounds(made, (team,), (0,))
    assert [item.kind.value for item in gone.programme] == ["round", "interlude", "ranking"]
    more = with_rounds(made, (team, buzz, team), (0, 1, None))
    assert [item.kind.value for item in more.programme] == [
        "rules", "round", "interlude", "round", "round", "ranking",
    ]  # fmt: skip
    assert len(order_of(draft(Preset.TEAM))) == 3


def test_an_evening_is_kept_as_a_template_and_taken(
    windows: list[SetupWindow], folder: Path
) -> None:
    window = opened(windows, EVENING_PAGE, draft(Preset.TEAM, Preset.SPRINT), folder)
    choose(window.evening.add.menu(), "Photo")
    choose(window.evening.template.menu(), "Keep this evening as a template…")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("总决赛")
    dialog.accept()
    other = opened(windows, EVENING_PAGE, draft(), folder)
    choose(other.evening.template.menu(), "总决赛")
    assert [one.preset for one in other.draft.rounds] == ["team", "sprint"]
    assert ItemKind.PHOTO in [item.kind for item in other.draft.programme]
    undo(other)
    assert other.draft.rounds == ()


def test_a_missing_round_of_the_evening_leads_to_its_step(
    windows: list[SetupWindow], folder: Path
) -> None:
    items = (Item(ItemKind.ROUND, round=0), Item(ItemKind.RULES, round=4), Item(ItemKind.RANKING))
    window = opened(windows, 0, replace(draft(Preset.TEAM), programme=items), folder)
    found = [one for one in window.desk.made.problems if one.code == "item-round"]
    assert [page_of(one) for one in found] == [EVENING_PAGE]
    assert "names round 5, but there are 1" in str(found[0].words)
    row = window.desk.made.problems.index(found[0])
    window._on_problem(
        next(
            window.problems.item(at)
            for at in range(window.problems.count())
            if window.problems.item(at).data(Qt.ItemDataRole.UserRole) == row
        )
    )
    assert window.pages_list.currentRow() == EVENING_PAGE
    assert window.evening.list.currentRow() == 1, "the step that names it"
