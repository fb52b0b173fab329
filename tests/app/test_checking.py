"""The check joined to the program: from home, from the set-up, and in the middle of a match."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp import clock
from quizapp.app import start
from quizapp.app.checking import Checking
from quizapp.app.desktop import Desktop
from quizapp.app.evening import Evening
from quizapp.app.library import SAMPLE, Library
from quizapp.app.subject import fonts_for, subject_of
from quizapp.contest.checking import checks
from quizapp.contest.draft import TeamKey, write_draft
from quizapp.contest.findings import Act, Light, Line
from quizapp.game import commands as c
from quizapp.game.plan import Team
from quizapp.windows.console.keys import Deed
from quizapp.windows.setup.window import KEYS, QUESTIONS
from quizapp.windows.stage import RED


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    palette = qapp.palette()
    start.application("zh")
    folder = tmp_path / "data"
    folder.mkdir()
    made = Desktop(qapp, Library(folder))
    made.show_home()
    yield made
    if made.checking is not None:
        made.checking.window.reject()
    if made.evening is not None:
        made.evening.console._leaving = True
        made.evening.console.close()
        QTest.qWait(50)
    if made.setup is not None:
        made.setup.close()
    made.home.close()
    made._library.close()
    start.application("en")
    qapp.setPalette(palette)


def checking(desktop: Desktop) -> Checking:
    desktop.home.check.click()
    assert desktop.checking is not None
    return desktop.checking


def hosting(desktop: Desktop) -> Evening:
    assert desktop.evening is not None
    return desktop.evening


def line(checked: Checking, code: str) -> Line:
    return next(one for one in checks(checked.facts()) if one.code == code)


def with_keys(desktop: Desktop) -> None:
    """Give each team of the sample a key, 101 and so on."""
    library = desktop._library
    draft = library.draft(SAMPLE)
    assert draft is not None
    keys = tuple(TeamKey(team.id, 100 + team.id, str(team.id)) for team in draft.teams)
    body = write_draft(replace(draft, keys=keys))
    library.shelf.put_contest(SAMPLE, draft.title, body, clock.wall())


def test_it_opens_from_home_and_is_left_by_escape(desktop: Desktop) -> None:
    window = checking(desktop).window
    assert window.isVisible()
    assert window.lines.count() == 16
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert desktop.checking is None
    assert desktop.home.isVisible()


def test_a_press_lights_its_lamp_at_once_and_reaches_no_match(desktop: Desktop) -> None:
    with_keys(desktop)
    checked = checking(desktop)
    checked.window.lines.choose("buzzers")
    assert line(checked, "buzzers").light is Light.AMBER
    lamps = checked.window.detail.lamps
    assert not lamps[2].is_lit
    checked._buzzers.pressed.emit(c.Press(1, 2, "keyboard", 0))
    assert lamps[2].is_lit
    assert checked._buzzers.testing
    for team in lamps:
        checked._buzzers.pressed.emit(c.Press(1, team, "keyboard", 0))
    assert line(checked, "buzzers").light is Light.GREEN
    heard = checked._buzzers
    checked.window.reject()
    assert heard.heard == set(lamps), "what was tried before the check counts as well"


def test_rules_ticked_stay_ticked_until_they_change(desktop: Desktop) -> None:
    checked = checking(desktop)
    checked.window.lines.choose("rules")
    boxes = checked.window.detail.boxes
    boxes[0].click()
    boxes[1].click()
    boxes[1].click()
    assert checked.facts().read == {1}
    checked.window.reject()
    assert checking(desktop).facts().read == {1}
    assert desktop.checking is not None
    desktop.checking.window.reject()

    library = desktop._library
    draft = library.draft(SAMPLE)
    assert draft is not None
    other = replace(draft.rounds[0], rules=replace(draft.rounds[0].rules, answer_s=17))
    body = write_draft(replace(draft, rounds=(other, *draft.rounds[1:])))
    library.shelf.put_contest(SAMPLE, draft.title, body, clock.wall())
    assert checking(desktop).facts().read == frozenset()


def test_with_something_red_it_asks_once_and_then_begins(desktop: Desktop) -> None:
    window = checking(desktop).window
    window.start.click()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert desktop.evening is None
    stay = box.defaultButton()
    stay.click()
    assert desktop.evening is None, "staying is the default"
    window.start.click()
    assert desktop.evening is not None, "once is enough"
    assert desktop.checking is None


def test_a_rehearsal_is_begun_from_here_and_then_known(desktop: Desktop) -> None:
    checked = checking(desktop)
    assert line(checked, "rehearsal").light is Light.AMBER
    checked.window.rehearse.click()
    evening = hosting(desktop)
    assert evening.control.match.rehearsal
    for _ in range(3):
        evening.control.proceed()
    evening.console._leaving = True
    evening.console.close()
    QTest.qWait(50)
    assert desktop.evening is None
    assert checking(desktop).facts().rehearsed.count == 1


def test_it_leads_to_the_page_where_a_line_is_mended(desktop: Desktop) -> None:
    checked = checking(desktop)
    questions = replace(line(checked, "used"), act=Act.QUESTIONS, round=2)
    checked.window.acted.emit(questions)
    assert desktop.setup is not None
    assert desktop.setup.pages_list.currentRow() == QUESTIONS
    assert desktop.checking is None
    desktop.setup.check.click()
    assert desktop.checking is not None
    desktop.checking.window.lines.choose("buzzers")
    desktop.checking.window.detail.button.click()
    assert desktop.setup.pages_list.currentRow() == KEYS


def test_the_chosen_folder_is_remembered(desktop: Desktop, tmp_path: Path) -> None:
    checked = checking(desktop)
    assert line(checked, "copy").light is Light.AMBER
    checked._on_copy(str(tmp_path))
    assert desktop._library.shelf.setting("copy") == str(tmp_path)
    assert checked.facts().copy.there
    checked._on_copy(str(tmp_path / "gone"))
    assert line(checked, "copy").light is Light.RED


def test_questions_asked_in_a_match_are_no_longer_new(desktop: Desktop) -> None:
    library = desktop._library
    draft = library.draft(SAMPLE)
    assert draft is not None
    plan = subject_of(draft, library)
    asked = plan.rounds[0].questions[0].id
    library.shelf.mark_used(draft.banks[0], [asked], "m1", clock.wall())
    kept = replace(draft, avoid_used=False)
    again = subject_of(kept, library)
    assert asked in again.used


def test_characters_that_the_fonts_lack_are_named(desktop: Desktop) -> None:
    library = desktop._library
    draft = library.draft(SAMPLE)
    assert draft is not None
    plan = subject_of(draft, library)
    assert fonts_for(plan, RED).lacking == ()
    rare = replace(plan, teams=(Team(1, "\ue123队"),))
    assert fonts_for(rare, RED).lacking == ("\ue123",)


def test_f7_opens_it_in_a_match_which_goes_on(desktop: Desktop) -> None:
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    QTest.keyClick(evening.console, Qt.Key.Key_F7)
    assert evening.checking is not None
    window = evening.checking.window
    assert window.start.isHidden()
    assert evening.buzzers.testing, "between questions a press is only shown"
    assert str(line(evening.checking, "fits").said).startswith("Laying out")
    step = evening.control.match.step
    evening.control.proceed()
    assert evening.control.match.step == step + 1
    window.reject()
    assert evening.checking is None
    assert not evening.buzzers.testing


def reopened(desktop: Desktop) -> Checking:
    assert desktop.checking is not None
    desktop.checking.window.reject()
    return checking(desktop)


def test_opened_again_it_knows_what_fits_until_something_is_another(desktop: Desktop) -> None:
    checked = checking(desktop)
    checked.fitter._on_slice()
    done = checked.fitter.found.done
    assert done > 0
    assert reopened(desktop).fitter.found.done >= done
    library = desktop._library
    draft = library.draft(SAMPLE)
    assert draft is not None
    longer = (replace(draft.teams[0], name="名称很长的一支代表队"), *draft.teams[1:])
    body = write_draft(replace(draft, teams=longer))
    library.shelf.put_contest(SAMPLE, draft.title, body, clock.wall())
    assert reopened(desktop).fitter.found.done == 0, "another name stands beside every question"


def test_in_the_evening_f7_goes_on_laying_out_where_it_was(desktop: Desktop) -> None:
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    QTest.keyClick(evening.console, Qt.Key.Key_F7)
    assert evening.checking is not None
    evening.checking.fitter._on_slice()
    done = evening.checking.fitter.found.done
    assert done > 0
    evening.checking.window.reject()
    evening.console.hands.do(Deed.CHECK)
    assert evening.checking is not None
    assert evening.checking.fitter.found.done >= done
    evening.checking.window.reject()


def test_during_a_question_presses_count(desktop: Desktop) -> None:
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    for _ in range(4):
        evening.control.proceed()
    QTest.keyClick(evening.console, Qt.Key.Key_F7)
    assert evening.checking is not None
    assert not evening.buzzers.testing
    QTest.qWait(60)
    assert evening.checking.fitter.found.done == 0, "the hall's picture has all the time"
    said = str(line(evening.checking, "fits").said)
    assert said.endswith("laid out; it goes on after this question.")
    evening.checking.window.reject()
