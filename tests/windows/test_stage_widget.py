"""The stage on a window: transitions by time, and a cover that never flashes old content."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from quizapp.game.match import Stage as At
from quizapp.game.scenes import QuestionScene, TitleScene
from quizapp.windows.stage import painting
from tests.windows.stage_stand import NOW, SCENES, SECOND, asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.windows.stage import Stage
    from quizapp.windows.stage.canvas import Canvas
    from quizapp.windows.stage.waiting import Shown

MS = 1_000_000
FIRST = TitleScene("第一幅", "", "")
SECRET = TitleScene("旧内容", "", "")
NEXT = TitleScene("新内容", "", "")


class Hand:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def stage(qapp: QApplication, hand: Hand) -> Iterator[Stage]:
    from quizapp.windows.stage import RED, Stage

    widget = Stage(RED, clock=hand)
    widget.resize(480, 270)
    widget.show()
    qapp.processEvents()
    yield widget
    widget.close()
    widget.deleteLater()


def seen(stage: Stage) -> QImage:
    """What is on the window."""
    return stage.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def settled(stage: Stage, hand: Hand) -> QImage:
    """What is on the window when all has come to rest."""
    hand.now += SECOND
    stage.tick()
    return seen(stage)


def far(one: QImage, other: QImage) -> int:
    """The largest difference of a channel at any of many points."""
    worst = 0
    for x in range(0, 480, 3):
        for y in range(0, 270, 3):
            a, b = QColor(one.pixel(x, y)), QColor(other.pixel(x, y))
            worst = max(
                worst,
                abs(a.red() - b.red()),
                abs(a.green() - b.green()),
                abs(a.blue() - b.blue()),
            )
    return worst


def test_the_window_shows_the_pure_picture(stage: Stage, hand: Hand) -> None:
    """Layers kept as pixmaps add up to what the painter paints at once."""
    from quizapp.windows.stage import RED, picture

    for name in ("answering", "reveal", "scores_6", "twelve_teams"):
        stage.set_scene(SCENES[name])
        shown = settled(stage, hand)
        assert far(shown, picture(SCENES[name], hand.now, RED, 480, 270)) <= 40, name


def test_a_transition_begins_with_the_old_and_ends_with_the_new(stage: Stage, hand: Hand) -> None:
    stage.set_scene(FIRST)
    old = settled(stage, hand)
    stage.set_scene(NEXT)
    assert far(seen(stage), old) <= 3
    hand.now += 150 * MS
    between = seen(stage)
    hand.now += 450 * MS
    new = seen(stage)
    assert far(between, old) > 20
    assert far(between, new) > 3
    assert far(new, settled(stage, hand)) == 0, "600 ms are enough"


def test_a_transition_depends_on_the_time_alone(stage: Stage, hand: Hand) -> None:
    """However often it was painted on the way, a moment looks the same."""
    stage.set_scene(FIRST)
    settled(stage, hand)
    start = hand.now
    stage.set_scene(NEXT)
    hand.now = start + 120 * MS
    once = seen(stage)
    for at in (10, 40, 70, 100, 120):
        hand.now = start + at * MS
        again = seen(stage)
    assert far(once, again) == 0


def test_a_late_scene_is_shown_at_its_end(stage: Stage, hand: Hand) -> None:
    """A transition counts from the decision, not from when the window heard of it."""
    stage.set_scene(FIRST)
    settled(stage, hand)
    stage.set_scene(NEXT, hand.now - SECOND)
    at_once = seen(stage)
    assert far(at_once, settled(stage, hand)) == 0


def test_the_timer_runs_only_while_something_moves(stage: Stage, hand: Hand) -> None:
    stage.set_scene(SCENES["answering"])
    settled(stage, hand)
    assert stage.moves
    stage.set_scene(SCENES["paused"])
    settled(stage, hand)
    assert not stage.moves
    stage.set_scene(FIRST)
    assert stage.moves
    settled(stage, hand)
    assert not stage.moves


def _foresee(stage: Stage, hand: Hand) -> None:
    settled(stage, hand)
    for _ in range(24):
        stage.tick()


def test_presses_that_may_come_are_drawn_ahead(stage: Stage, hand: Hand) -> None:
    """While a race may begin the stage draws each team's press, then it rests.

    The band is not drawn ahead: the press itself draws its own, never more.
    """
    stage.set_scene(asked())
    _foresee(stage, hand)
    assert not stage.moves
    before = stage.layers_drawn
    stage.set_scene(SCENES["buzzed"])
    settled(stage, hand)
    assert stage.layers_drawn - before == 1


@pytest.mark.parametrize("team", range(1, 7))
def test_a_press_that_gives_the_floor_at_once_draws_nothing_anew(
    stage: Stage, hand: Hand, team: int
) -> None:
    race, answering = SCENES["open"], SCENES["answering"]
    assert isinstance(race, QuestionScene)
    assert isinstance(answering, QuestionScene)
    stage.set_scene(race)
    _foresee(stage, hand)
    before = stage.layers_drawn
    stage.set_scene(
        replace(
            answering,
            floor=race.strip[team - 1].team,
            strip=tuple(
                replace(one, state="floor" if one.team.id == team else "") for one in race.strip
            ),
        )
    )
    settled(stage, hand)
    assert stage.layers_drawn == before


def test_freezing_in_a_transition_keeps_the_new_picture(stage: Stage, hand: Hand) -> None:
    """No ghost of the old one stands in the hall for the length of the freeze."""
    from quizapp.windows.stage import RED, Cover, picture

    stage.set_scene(FIRST)
    settled(stage, hand)
    stage.set_scene(NEXT)
    hand.now += 100 * MS
    seen(stage)
    stage.set_cover(Cover.FREEZE)
    assert far(seen(stage), picture(NEXT, hand.now, RED, 480, 270)) <= 40
    assert far(seen(stage), settled(stage, hand)) == 0


def test_points_fly_to_the_team_that_won_them(stage: Stage, hand: Hand) -> None:
    """From the verdict's old score to its new one; afterwards the picture is the plain one."""
    from quizapp.windows.stage import RED, picture
    from quizapp.windows.stage.flight import flights
    from quizapp.windows.stage.strip import cell_rect

    old, new = asked(), SCENES["right"]
    assert isinstance(new, QuestionScene)
    third = new.strip[2]
    old = replace(
        old, strip=(*new.strip[:2], replace(third, score=third.score - 10), *new.strip[3:])
    )
    (flight,) = flights(old, new)
    assert flight.change == 10
    assert cell_rect(new.strip, third).contains(flight.x, flight.y)
    assert flights(new, new) == ()
    assert flights(None, new) == (), "after a restart nothing flies"
    stage.set_scene(old)
    settled(stage, hand)
    stage.set_scene(new)
    hand.now += 300 * MS
    assert far(seen(stage), picture(new, hand.now, RED, 480, 270)) > 60
    hand.now += 300 * MS
    assert far(seen(stage), picture(new, hand.now, RED, 480, 270)) <= 40


@pytest.mark.parametrize("cover", ["black", "title", "scores"])
def test_leaving_a_cover_never_shows_old_content(stage: Stage, hand: Hand, cover: str) -> None:
    """What stood below when the cover came is not part of any picture afterwards."""
    from quizapp.windows.stage import Cover

    under = {"black": None, "title": FIRST, "scores": SCENES["scores_6"]}[cover]
    stage.set_scene(NEXT)
    new = settled(stage, hand)
    stage.set_scene(SECRET)
    settled(stage, hand)
    stage.set_cover(Cover(cover), under)
    covered = settled(stage, hand)
    stage.set_scene(NEXT)
    assert far(seen(stage), covered) == 0, "the cover hides what happens below"
    stage.set_cover(Cover.NONE)
    for _ in range(12):
        _is_between(seen(stage), covered, new)
        hand.now += 40 * MS
    assert far(settled(stage, hand), new) == 0


def _is_between(moment: QImage, one: QImage, other: QImage) -> None:
    """Every point is a mixture of the two pictures and of no third one."""
    for x in range(100, 380, 5):
        for y in range(60, 200, 5):
            mixed, a, b = (QColor(image.pixel(x, y)).red() for image in (moment, one, other))
            assert min(a, b) - 4 <= mixed <= max(a, b) + 4, (x, y, mixed, a, b)


def test_freeze_keeps_the_picture_and_its_clock(stage: Stage, hand: Hand) -> None:
    from quizapp.windows.stage import Cover

    stage.set_scene(SCENES["answering"])
    settled(stage, hand)
    frozen = seen(stage)
    stage.set_cover(Cover.FREEZE)
    assert far(settled(stage, hand), frozen) == 0
    stage.set_scene(NEXT)
    assert far(settled(stage, hand), frozen) == 0
    stage.set_cover(Cover.NONE)
    from quizapp.windows.stage import RED, picture

    assert far(settled(stage, hand), picture(NEXT, hand.now, RED, 480, 270)) <= 40


def test_black_is_black(stage: Stage, hand: Hand) -> None:
    from quizapp.windows.stage import Cover

    stage.set_scene(FIRST)
    stage.set_cover(Cover.BLACK)
    image = settled(stage, hand)
    assert {image.pixel(x, y) & 0xFFFFFF for x in range(480) for y in range(270)} == {0}


def test_a_scene_is_told_as_painted_once(stage: Stage, hand: Hand, qapp: QApplication) -> None:
    steps: list[int] = []
    stage.painted.connect(steps.append)
    stage.set_scene(FIRST, hand.now, 7)
    seen(stage)
    stage.repaint()
    qapp.processEvents()
    assert steps == [7]


@pytest.mark.parametrize(("wide", "high"), [(400, 300), (800, 200), (100, 300), (1, 1)])
def test_any_size_goes_on_beyond_the_picture(
    stage: Stage, hand: Hand, wide: int, high: int
) -> None:
    """At two sides the picture's edges go on into the dark; there is no hard bar."""
    stage.set_scene(asked(At.CUE))
    settled(stage, hand)
    stage.resize(wide, high)
    image = settled(stage, hand)
    scale = min(wide / 1920, high / 1080)
    left, top = round((wide - 1920 * scale) / 2), round((high - 1080 * scale) / 2)
    if left > 8:
        middle = high // 2
        beyond, edge = image.pixelColor(left - 2, middle), image.pixelColor(left + 1, middle)
        assert _far_apart(beyond, edge) <= 12
        assert image.pixelColor(1, middle).lightness() <= edge.lightness()
    if top > 8:
        beyond, edge = image.pixelColor(wide // 2, top - 2), image.pixelColor(wide // 2, top + 1)
        assert _far_apart(beyond, edge) <= 12
        assert image.pixelColor(wide // 2, 1).lightness() < edge.lightness()
    if wide > 10:
        assert image.pixelColor(wide // 2, high // 2).name() != "#000000"


def _far_apart(one: QColor, other: QColor) -> int:
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


LONG = replace(asked(), stem="".join(f"第{at}句话说的是工会工作的又一个方面。" for at in range(20)))


def test_a_long_question_is_turned_page_by_page(stage: Stage, hand: Hand) -> None:
    stage.set_scene(LONG)
    first = settled(stage, hand)
    assert stage.pages > 2
    stage.turn(1)
    assert far(seen(stage), first) <= 3, "it fades from page to page"
    second = settled(stage, hand)
    assert far(first, second) > 60
    stage.turn(99)
    assert stage.page == stage.pages - 1
    stage.turn(-5)
    assert far(settled(stage, hand), first) == 0


def test_the_page_stays_while_the_question_goes_on(stage: Stage, hand: Hand) -> None:
    stage.set_scene(LONG)
    settled(stage, hand)
    stage.turn(1)
    stage.set_scene(replace(LONG, stage=At.OPEN))
    assert stage.page == 1
    stage.set_scene(asked())
    assert stage.page == 0


def test_a_prepared_page_is_the_one_that_is_shown(stage: Stage, hand: Hand) -> None:
    """What is drawn ahead is drawn for the page on which the question is being read."""
    stage.set_scene(LONG)
    settled(stage, hand)
    stage.turn(1)
    settled(stage, hand)
    following = replace(LONG, stage=At.OPEN)
    stage.prepare(following)
    before = stage.layers_drawn
    stage.set_scene(following)
    settled(stage, hand)
    assert stage.layers_drawn == before


ENTRANCES = ("call", "teams_6", "scores_6", "rank_some", "end_6", "choose", "reading", "title")


@pytest.mark.parametrize("name", ENTRANCES)
def test_an_entrance_ends_in_the_plain_picture(stage: Stage, hand: Hand, name: str) -> None:
    """However much of it was seen, after 600 ms nothing is left of it; at first nothing is new."""
    from quizapp.windows.stage import RED, picture

    for skipped in (True, False):
        stage.set_scene(SECRET)
        old = settled(stage, hand)
        stage.set_scene(SCENES[name])
        assert far(seen(stage), old) <= 3
        for _ in range(0 if skipped else 7):
            hand.now += 80 * MS
            seen(stage)
        hand.now += 600 * MS if skipped else 40 * MS
        shown = seen(stage)
        assert far(shown, picture(SCENES[name], hand.now, RED, 480, 270)) <= 40
        assert far(shown, settled(stage, hand)) == 0


def test_nothing_flashes(stage: Stage, hand: Hand) -> None:
    """The mean light of an entrance turns no more than once: that is no more than one flash."""
    stage.set_scene(SCENES["title"])
    settled(stage, hand)
    stage.set_scene(SCENES["reading"])
    lights = [_light(seen(stage))]
    for _ in range(30):
        hand.now += 20 * MS
        lights.append(_light(seen(stage)))
    steps = [b - a for a, b in pairwise(lights) if abs(b - a) > 0.5]
    turns = sum((a > 0) != (b > 0) for a, b in pairwise(steps))
    assert turns <= 1


def _light(image: QImage) -> float:
    points = [(x, y) for x in range(0, 480, 16) for y in range(0, 270, 15)]
    return sum(image.pixelColor(*at).lightness() for at in points) / len(points)


@pytest.mark.parametrize("why", ["break", "hold"])
def test_a_wait_lies_above_everything(stage: Stage, hand: Hand, why: str) -> None:
    from quizapp.windows.stage import RED, Cover, WaitScene, picture

    stage.set_scene(SECRET)
    settled(stage, hand)
    scene = WaitScene("break" if why == "break" else "hold", "知识竞赛")
    stage.set_cover(Cover(why), scene)
    assert far(settled(stage, hand), picture(scene, hand.now, RED, 480, 270)) <= 40
    stage.set_scene(NEXT)
    assert far(settled(stage, hand), picture(scene, hand.now, RED, 480, 270)) <= 40


@pytest.mark.parametrize(("old", "new"), [("title", "teams_6"), ("title", "reading")])
def test_parts_come_in_over_the_ground(stage: Stage, hand: Hand, old: str, new: str) -> None:
    """Where the last part is still to come, the ground is seen, no empty dark plate."""
    from quizapp.windows.stage import RED
    from quizapp.windows.stage.backdrop import backdrop
    from quizapp.windows.stage.canvas import Canvas
    from quizapp.windows.stage.painting import still

    bare = QImage(480, 270, QImage.Format.Format_RGB32)
    painter = QPainter(bare)
    painter.scale(0.25, 0.25)
    backdrop(Canvas(painter, RED), new != "reading")
    painter.end()
    scratch = QPixmap(1, 1)
    painter = QPainter(scratch)
    canvas = Canvas(painter, RED)
    still(canvas, SCENES[new])
    painter.end()
    x, y, wide, high = (at / 4 for at in canvas.parts[-1].box)
    stage.set_scene(SCENES[old])
    settled(stage, hand)
    stage.set_scene(SCENES[new])
    hand.now += (195 if new == "reading" else 290) * MS
    image = seen(stage)
    for part in (0.2, 0.5, 0.8):
        at = round(x + part * wide), round(y + 0.6 * high)
        one, other = QColor(image.pixel(*at)), QColor(bare.pixel(*at))
        assert abs(one.red() - other.red()) <= 12, (at, one.name(), other.name())


def test_the_last_moment_of_a_clock_is_no_calmer_than_the_one_before() -> None:
    """At nought the figure is still large and in the colour of alarm."""
    from quizapp.windows.stage import RED, layout
    from quizapp.windows.stage.dial import DIAL_BOX
    from tests.windows.stage_stand import clock

    def figure(left: float) -> tuple[str, float, str]:
        scene = SCENES["answering"]
        assert isinstance(scene, QuestionScene)
        texts = layout(replace(scene, clock=clock(left)), RED, NOW)
        one = next(one for one in texts if DIAL_BOX.contains(one.box[0], one.box[1]))
        return one.text, one.size, one.ink

    assert figure(0.0) == ("0", figure(0.5)[1], figure(0.5)[2])


# What must not happen, and must not end the show


def test_a_picture_that_cannot_be_painted_leaves_the_bare_ground_and_is_logged_once(
    stage: Stage, hand: Hand, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.set_scene(FIRST)
    settled(stage, hand)
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: told.append(str(fault)))
    paint = painting.still

    def break_off(_canvas: Canvas) -> None:
        raise ZeroDivisionError("division by zero")

    def still(canvas: Canvas, scene: Shown, page: int = 0) -> None:
        if scene == SECRET:
            canvas.layer("half", QRectF(0, 0, 900, 900), break_off)
        paint(canvas, scene, page)

    monkeypatch.setattr(painting, "still", still)
    stage.set_scene(SECRET)
    bare = settled(stage, hand)
    qapp.processEvents()
    assert told == ["division by zero"]
    assert far(settled(stage, hand), bare) == 0
    stage.set_scene(NEXT)
    after = settled(stage, hand)
    assert far(after, bare) > 50
    assert told == ["division by zero"]
