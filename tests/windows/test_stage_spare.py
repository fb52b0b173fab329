"""The picture on the window is never the one that the next picture is painted on."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from quizapp.game.events import ClockKind
from quizapp.game.match import Clock
from quizapp.game.match import Stage as At
from quizapp.game.scenes import QuestionScene, TitleScene
from quizapp.windows.stage import RED, Cover, Stage
from tests.windows.stage_stand import NOW, SECOND, asked
from tests.windows.test_stage_widget import MS, Hand, far, seen

SECRET = TitleScene("下一幅", "", "")


def _stage(app: QApplication, hand: Hand, *, still: bool = False) -> Stage:
    stage = Stage(RED, clock=hand, still=still)
    stage.resize(480, 270)
    stage.show()
    app.processEvents()
    return stage


def _answering(seconds: int = 30) -> QuestionScene:
    """The clock runs, up to `seconds` from the beginning."""
    clock = Clock(ClockKind.ANSWER, 30 * SECOND, NOW + seconds * SECOND)
    return replace(asked(stage=At.ANSWERING), clock=clock)


def _settle(stage: Stage, hand: Hand) -> None:
    stage.tick()
    hand.now += 2 * SECOND
    stage.tick()
    stage.tick()


def test_after_seconds_were_added_the_next_picture_is_not_painted_on_the_shown_one(
    qapp: QApplication,
) -> None:
    """Given a running clock, when 5 s are added and the next is prepared, nobody sees it."""
    hand = Hand()
    stage = _stage(qapp, hand)
    before = _answering()
    assert before.clock is not None
    stage.set_scene(before)
    _settle(stage, hand)
    stage.prepare(SECRET)
    later = replace(before.clock, deadline=NOW + 35 * SECOND)
    after = replace(before, clock=later)
    stage.set_scene(after)
    _settle(stage, hand)
    stage.prepare(SECRET)
    _settle(stage, hand)
    fresh = _stage(qapp, hand, still=True)
    fresh.set_scene(after)
    assert far(seen(stage), seen(fresh)) < 12
    for one in (stage, fresh):
        one.close()
        one.deleteLater()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_shown_prepared_and_covered_the_window_shows_what_it_should(
    qapp: QApplication, seed: int
) -> None:
    """A random walk through scenes, clock changes, covers and preparations."""
    chance, hand = random.Random(seed), Hand()
    stage = _stage(qapp, hand)
    scene: QuestionScene = _answering()
    stage.set_scene(scene)
    for _ in range(14):
        match chance.randrange(5):
            case 0:
                scene = _answering(chance.randrange(20, 60))
                stage.set_scene(scene)
            case 1:
                scene = asked(stage=chance.choice((At.READING, At.TIME_UP)))
                stage.set_scene(scene)
            case 2:
                stage.set_cover(chance.choice((Cover.NONE, Cover.BLACK, Cover.TITLE)), SECRET)
            case 3:
                stage.prepare(chance.choice((SECRET, asked(stage=At.TIME_UP))))
            case _:
                hand.now += chance.randrange(900) * MS
                stage.tick()
    stage.set_cover(Cover.NONE)
    _settle(stage, hand)
    stage.prepare(SECRET)
    fresh = _stage(qapp, hand, still=True)
    fresh.set_scene(scene)
    assert far(seen(stage), seen(fresh)) < 12
    assert hand.now > NOW
    for one in (stage, fresh):
        one.close()
        one.deleteLater()
