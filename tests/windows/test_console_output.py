"""What the hall sees: covers, the picture before, and undo, which brings back both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.game import commands as c
from quizapp.game.match import Clock, Play
from quizapp.game.match import Stage as QuestionStage
from quizapp.game.plan import Round
from quizapp.game.rules import Answerers, RoundRules
from quizapp.game.scenes import (
    ExplainScene,
    QuestionScene,
    RoundScene,
    ScoresScene,
    TeamsScene,
    TitleScene,
    projector,
)
from quizapp.windows.console import Level
from quizapp.windows.console.buttons import Tone
from quizapp.windows.console.keys import Deed
from quizapp.windows.projector import ProjectorWindow, Screens, Seen
from quizapp.windows.stage import RED, Cover, Stage
from tests.windows.console_stand import RACE, SECOND, Desk, plan, question

Key = Qt.Key


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    opened = Desk(plan(RACE))
    yield opened
    opened.close()


@pytest.fixture
def live(desk: Desk) -> Stage:
    return desk.window.page.pictures.live.stage


def test_the_live_picture_is_the_halls(desk: Desk, live: Stage) -> None:
    assert isinstance(live.scene, TitleScene)
    desk.key(Key.Key_Space)
    assert live.scene == projector(desk.match)


def test_every_stage_that_joins_shows_the_same(desk: Desk, live: Stage) -> None:
    desk.keys(Key.Key_Space, Key.Key_L)
    late = Stage()
    desk.output.join(late)
    assert (late.scene, late.cover) == (live.scene, live.cover)
    desk.keys(Key.Key_Space, Key.Key_B)
    assert (late.scene, late.cover) == (live.scene, live.cover) == (live.scene, Cover.BLACK)


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_L, Key.Key_P, Key.Key_H])
def test_next_first_shows_the_match_again(desk: Desk, live: Stage, key: Key) -> None:
    """After a break the hand goes to the space bar: nothing may begin that nobody sees."""
    big = desk.window.page.big
    desk.key(key)
    assert live.cover is not Cover.NONE
    assert big.text() == "Show the match again"
    desk.key(Key.Key_Space)
    assert (live.cover, desk.match.step) == (Cover.NONE, 0)
    assert big.text() != "Show the match again"
    desk.key(Key.Key_Space)
    assert isinstance(live.scene, TeamsScene)


@pytest.mark.parametrize("key", [Key.Key_P, Key.Key_H])
def test_no_clock_runs_while_the_hall_has_a_break(qapp: QApplication, key: Key) -> None:
    desk = Desk()
    desk.keys(*[Key.Key_Space] * 5)
    running = clock_of(desk)
    assert running is not None
    assert running.deadline is not None
    desk.key(key)
    stopped = clock_of(desk)
    assert stopped is not None
    assert stopped.deadline is None
    assert "T runs it on" in desk.window.page.messages.text()
    desk.keys(Key.Key_Space, Key.Key_T)
    again = clock_of(desk)
    assert again is not None
    assert again.deadline is not None
    desk.close()


def test_below_a_frozen_picture_the_match_goes_on(desk: Desk, live: Stage) -> None:
    desk.keys(Key.Key_F, Key.Key_Space)
    assert live.cover is Cover.FREEZE
    assert isinstance(live.scene, TeamsScene)


def test_the_table_of_scores_ends_with_the_next_step_and_undo_brings_it_back(
    desk: Desk, live: Stage
) -> None:
    desk.key(Key.Key_Space)
    desk.key(Key.Key_S)
    assert live.cover is Cover.SCORES
    desk.key(Key.Key_Space)
    assert live.cover is Cover.NONE
    assert isinstance(live.scene, RoundScene)
    desk.undo()
    assert live.cover is Cover.SCORES
    assert isinstance(live.scene, TeamsScene)


def test_a_correction_changes_the_scores_that_are_shown(desk: Desk, live: Stage) -> None:
    desk.keys(Key.Key_Space, Key.Key_S)
    assert desk.control.do(c.Adjust(desk.at, 2, 15, "评委会裁定"))
    assert live.cover is Cover.SCORES
    under = live._under_cover
    assert isinstance(under, ScoresScene)
    assert under.rows[0].score == 115


def test_undo_brings_the_picture_back(desk: Desk, live: Stage) -> None:
    desk.keys(*[Key.Key_Space] * 3)
    before = live.scene
    desk.key(Key.Key_Space)
    assert live.scene != before
    desk.undo()
    assert live.scene == before


def test_the_picture_before_touches_nothing(desk: Desk, live: Stage) -> None:
    desk.keys(*[Key.Key_Space] * 2)
    match, now = desk.match, live.scene
    desk.key(Key.Key_PageUp)
    assert isinstance(live.scene, TeamsScene)
    assert desk.match is match
    desk.key(Key.Key_PageUp)
    assert live.scene == now


def test_next_ends_the_picture_before_and_does_no_more(desk: Desk, live: Stage) -> None:
    desk.keys(*[Key.Key_Space] * 2)
    match, now = desk.match, live.scene
    desk.key(Key.Key_Left)
    desk.key(Key.Key_Space)
    assert desk.match is match
    assert live.scene == now
    desk.key(Key.Key_Space)
    assert desk.match.step == match.step + 1


def test_a_buzz_ends_the_picture_before(desk: Desk, live: Stage) -> None:
    desk.keys(*[Key.Key_Space] * 6)
    desk.key(Key.Key_PageUp)
    assert desk.output.looking_back
    desk.wait(1)
    assert desk.control.do(c.Press(desk.at, 2))
    assert not desk.output.looking_back
    assert isinstance(live.scene, QuestionScene)
    assert live.scene.stage is QuestionStage.ANSWERING


def test_a_picture_of_the_past_runs_no_clock(desk: Desk, live: Stage) -> None:
    desk.keys(*[Key.Key_Space] * 6)
    desk.wait(1)
    assert desk.control.do(c.Press(desk.at, 2))
    desk.key(Key.Key_PageUp)
    assert isinstance(live.scene, QuestionScene)
    assert live.scene.stage is QuestionStage.OPEN
    assert live.scene.clock is None


def test_there_is_no_picture_before_the_first(desk: Desk, live: Stage) -> None:
    desk.key(Key.Key_PageUp)
    assert isinstance(live.scene, TitleScene)
    assert desk.window.page.messages.text()


def test_a_frozen_picture_stays_while_the_match_goes_on(desk: Desk, live: Stage) -> None:
    before = live.grab().toImage()
    desk.keys(Key.Key_F, Key.Key_Space, Key.Key_Space)
    assert live.grab().toImage() == before
    assert isinstance(live.scene, RoundScene)


def test_leaving_black_never_shows_the_old_picture(desk: Desk, live: Stage) -> None:
    """From black only to what stands now: the first frame after it holds nothing else."""
    live._clock = lambda: desk.at
    desk.key(Key.Key_B)
    assert desk.control.proceed()
    live.grab()
    desk.wait(1)
    desk.press(Key.Key_B)
    first = live.grab().toImage()
    assert first.pixelColor(first.rect().center()).lightness() < 8
    desk.wait(9)
    live._on_tick()
    assert live.grab().toImage() != first


def test_the_next_picture_is_what_the_next_key_brings(desk: Desk, live: Stage) -> None:
    for _ in range(6):
        desk.window.refresh()
        foreseen = desk.window.page.pictures.next.stage.scene
        desk.key(Key.Key_Space)
        shown = live.scene
        if isinstance(shown, QuestionScene) and isinstance(foreseen, QuestionScene):
            assert (shown.heading, shown.stage, shown.strip) == (
                foreseen.heading,
                foreseen.stage,
                foreseen.strip,
            )
        else:
            assert shown == foreseen


def test_where_a_verdict_is_awaited_the_next_picture_is_that_of_a_right_answer(desk: Desk) -> None:
    desk.keys(*[Key.Key_Space] * 6)
    desk.at += SECOND
    assert desk.control.do(c.Press(desk.at, 1))
    desk.key(Key.Key_Space)
    desk.window.refresh()
    foreseen = desk.window.page.pictures.next.stage.scene
    assert isinstance(foreseen, QuestionScene)
    assert foreseen.strip[0].score == 110
    assert desk.match.scores[0] == 100


def test_an_unplugged_projector_is_told_alike_everywhere(qapp: QApplication) -> None:
    projector = ProjectorWindow(RED, Screens())
    desk = Desk(projector=projector)
    page = desk.window.page
    button = page.panic.buttons[Deed.OUTPUT]
    assert (projector.seen, button.text()) == (Seen.OFF, "Output off")
    desk.key(Key.Key_F9)
    assert (projector.seen, button.text(), button.tone) == (Seen.ON, "Output on", Tone.GO)
    projector.screens._missing = True
    projector.screens.lost.emit()
    projector.screens.changed.emit()
    assert projector.seen is Seen.LOST
    assert (button.text(), button.tone) == ("Show it here", Tone.WARN)
    assert page.top.lights["screen"].level is Level.BAD
    assert not projector.isVisible()
    desk.key(Key.Key_F9)
    assert (projector.seen, button.text()) == (Seen.ON, "Output on")
    assert projector.isVisible()
    desk.close()


def test_one_key_never_takes_a_running_show_from_the_hall(qapp: QApplication) -> None:
    projector = ProjectorWindow(RED, Screens())
    desk = Desk(projector=projector)
    desk.keys(Key.Key_F9, Key.Key_F9)
    assert projector.seen is Seen.OFF, "before the match begins there is nothing to lose"
    desk.keys(Key.Key_F9, Key.Key_Space)
    desk.key(Key.Key_F9)
    assert projector.seen is Seen.ON
    assert "F9 once more" in desk.window.page.messages.text()
    desk.key(Key.Key_F9)
    assert projector.seen is Seen.OFF
    desk.key(Key.Key_F9)
    assert projector.seen is Seen.ON
    desk.close()


def test_a_console_closed_in_a_match_leaves_the_title_to_the_hall(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    projector = ProjectorWindow(RED, Screens())
    desk = Desk(projector=projector)
    desk.key(Key.Key_F9)
    projector._full = True
    desk.keys(*[Key.Key_Space] * 5)
    assert not desk.window.close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "title picture" in box.text()
    box.buttons()[0].click()
    assert not desk.window.isVisible()
    assert desk.window.keeps_picture
    assert projector.isVisible()
    assert projector.stage.cover is Cover.TITLE
    stopped = clock_of(desk)
    assert stopped is not None
    assert stopped.deadline is None
    projector.close_down()


def test_the_screens_are_numbered_but_not_above_a_running_show(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = Screens()
    monkeypatch.setattr(screens, "hall_screen", qapp.primaryScreen)
    screens.identify()
    assert len(screens._numbers) == len(qapp.screens())
    screens.identify(but_hall=True)
    assert len(screens._numbers) == len(qapp.screens()) - 1
    screens.close_down()


def test_the_next_step_is_the_next_page_of_what_is_read_to_its_end(qapp: QApplication) -> None:
    whole = "通知要求各级工会把学习传达大会精神作为一项重要任务来抓，原原本本、全面准确地学。" * 14
    long = replace(question(1), explanation=whole)
    desk = Desk(plan(Round("必答题", RoundRules(answerers=Answerers.TEAM), (long,))))
    desk.keys(*[Key.Key_Space] * 6)
    desk.key(Key.Key_Plus)
    desk.keys(Key.Key_Space, Key.Key_Space)
    assert isinstance(desk.output.scene, ExplainScene)
    pages, step = desk.output.pages, desk.match.step
    assert pages > 1
    for page in range(1, pages):
        desk.window.refresh()
        ahead = desk.window.page.pictures.next.stage
        assert (ahead.scene, ahead.page) == (desk.output.scene, page)
        assert desk.window.page.big.text() == f"Next page ({page + 1}/{pages})"
        desk.key(Key.Key_Space)
        assert (desk.output.page, desk.match.step) == (page, step)
    desk.key(Key.Key_Space)
    assert desk.match.step == step + 1
    desk.close()


def test_an_unplugged_projector_stops_the_clock_and_one_key_runs_it_on(qapp: QApplication) -> None:
    projector = ProjectorWindow(RED, Screens())
    desk = Desk(projector=projector)
    projector.screens.lost.emit()
    assert not desk.window.page.messages.text(), "no clock runs, and the output is off"
    desk.key(Key.Key_F9)
    desk.keys(*[Key.Key_Space] * 5)
    running = clock_of(desk)
    assert running is not None
    assert running.deadline is not None
    desk.at += SECOND
    left = running.left_at(desk.at)
    projector.screens.lost.emit()
    stopped = clock_of(desk)
    assert stopped is not None
    assert (stopped.deadline, stopped.left) == (None, left)
    assert "T runs it on" in desk.window.page.messages.text()
    decided = len(desk.log.decisions)
    projector.screens.lost.emit()
    assert len(desk.log.decisions) == decided, "a stopped clock is not stopped once more"
    desk.at += 30 * SECOND
    desk.key(Key.Key_T)
    again = clock_of(desk)
    assert again is not None
    assert again.deadline is not None
    assert left - SECOND < again.left_at(desk.at) <= left, "nothing of the time was lost"
    desk.close()


def clock_of(desk: Desk) -> Clock | None:
    assert isinstance(desk.match.phase, Play)
    return desk.match.phase.clock


def test_a_long_question_says_its_page_and_a_click_turns_it(qapp: QApplication) -> None:
    whole = "工会组织学习贯彻大会精神时，应当把广大职工的思想和行动统一到重大部署上来，" * 8
    long = replace(question(1), stem=whole)
    desk = Desk(plan(Round("必答题", RoundRules(answerers=Answerers.TEAM), (long,))))
    live = desk.window.page.pictures.live
    assert live.turn.isHidden()
    desk.keys(*[Key.Key_Space] * 4)
    pages = desk.output.pages
    assert pages > 1
    assert live.turn.isVisible()
    assert live.turn.text() == f"Page 1/{pages}"
    assert live.turn.key == "N"
    assert live.turn.geometry().bottom() < live.stage.geometry().top()
    QTest.mouseClick(live.turn, Qt.MouseButton.LeftButton)
    assert (desk.output.page, live.turn.text()) == (1, f"Page 2/{pages}")
    desk.keys(*[Key.Key_N] * (pages - 1))
    assert (desk.output.page, live.turn.text()) == (0, f"Page 1/{pages}")
    desk.close()
