"""What the hall sees: covers, the picture before, and undo, which brings back both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.game import commands as c
from quizapp.game.match import Stage as QuestionStage
from quizapp.game.scenes import (
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
from tests.windows.console_stand import RACE, SECOND, Desk, plan

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


def test_next_goes_on_below_black(desk: Desk, live: Stage) -> None:
    desk.keys(Key.Key_B, Key.Key_Space)
    assert live.cover is Cover.BLACK
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
    desk.keys(Key.Key_B, Key.Key_Space)
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
    assert (button.text(), button.tone) == ("Unplugged: show here", Tone.WARN)
    assert page.top.lights["screen"].level is Level.BAD
    assert not projector.isVisible()
    desk.key(Key.Key_F9)
    assert (projector.seen, button.text()) == (Seen.ON, "Output on")
    assert projector.isVisible()
    desk.close()
