"""Where two pictures of one question may differ: outside of that nothing is painted anew."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from quizapp.game.events import ClockKind, Verdict
from quizapp.game.match import Clock
from quizapp.game.match import Stage as At
from quizapp.game.scenes import QuestionScene, TeamState, TitleScene
from quizapp.windows.stage import RED, Stage, picture
from quizapp.windows.stage.change import differing
from tests.windows.stage_stand import NOW, SECOND, asked
from tests.windows.test_stage_widget import Hand, far, seen

WIDE, HIGH = 960, 540
STATES: tuple[TeamState, ...] = ("", "turn", "floor", "tied", "barred", "right", "wrong", "away")
QUIET = [at for at in At if at not in (At.CALLED, At.REVEALED, At.EXPLAINED)]


def another(chance: random.Random, count: int) -> QuestionScene:
    """The same question as it may stand at any moment."""
    scene = asked(chance.choice(QUIET), count)
    teams = [one.team for one in scene.strip]
    strip = tuple(
        replace(
            one,
            state=chance.choice(STATES) if chance.random() < 0.3 else one.state,
            change=chance.choice((-10, 10)) if chance.random() < 0.2 else one.change,
        )
        for one in scene.strip
    )
    clock = Clock(ClockKind.ANSWER, 30 * SECOND, NOW + chance.randrange(1, 30) * SECOND)
    return replace(
        scene,
        strip=strip,
        clock=chance.choice((None, clock)),
        floor=chance.choice((None, *teams)),
        judged=chance.choice((None, *teams)),
        verdict=chance.choice((None, Verdict.RIGHT, Verdict.WRONG)),
        fouled=tuple(chance.sample(teams, chance.randrange(3))),
    )


def outside(scene: QuestionScene, boxes: tuple[QRectF, ...]) -> QImage:
    """The picture with everything in the boxes blacked out."""
    image = picture(scene, NOW, RED, WIDE, HIGH)
    painter = QPainter(image)
    painter.scale(WIDE / 1920, HIGH / 1080)
    for box in boxes:
        painter.fillRect(box.adjusted(-2, -2, 2, 2), "#000000")
    painter.end()
    return image


@pytest.mark.parametrize("count", [2, 6, 9, 24])
def test_outside_of_what_may_differ_two_pictures_are_the_same(
    qapp: QApplication, count: int
) -> None:
    chance, compared = random.Random(count), 0
    for _ in range(12):
        old, new = another(chance, count), another(chance, count)
        boxes = differing(old, new)
        own = {At.BUZZED, At.TIED, At.VOIDED} & {old.stage, new.stage}
        assert (boxes is None) == bool(own)
        if boxes is not None:
            assert outside(old, boxes) == outside(new, boxes)
            compared += 1
    assert compared


def test_another_question_may_differ_anywhere() -> None:
    scene = asked()
    assert differing(scene, replace(scene, stem="另一道题")) is None
    assert differing(scene, replace(scene, strip=scene.strip[:-1])) is None
    assert differing(TitleScene("", "", ""), scene) is None
    assert differing(None, scene) is None


@pytest.mark.parametrize("seed", range(6))
def test_a_change_painted_in_part_ends_in_the_picture_painted_whole(
    qapp: QApplication, seed: int
) -> None:
    """Scenes come in the midst of changes too; what is seen at rest is what a new window shows."""
    chance, hand = random.Random(seed), Hand()
    stage = Stage(RED, clock=hand)
    fresh = Stage(RED, clock=hand, still=True)
    for one in (stage, fresh):
        one.resize(480, 270)
        one.show()
    qapp.processEvents()
    scene = another(chance, 6)
    for _ in range(8):
        scene = another(chance, 6)
        stage.set_scene(scene, hand.now)
        stage.show_now()
        hand.now += chance.choice((5, 80, 200, 900)) * SECOND // 1000
        stage.tick()
    fresh.set_scene(scene)
    hand.now += SECOND
    for _ in range(2):
        stage.tick()
        qapp.processEvents()
    # What the window system has, not what a new painting of the whole would show.
    on_screen = stage.screen().grabWindow(stage.winId()).toImage()
    assert on_screen.size() == stage.size()
    assert far(on_screen, seen(fresh)) < 12
    for one in (stage, fresh):
        one.close()
        one.deleteLater()
