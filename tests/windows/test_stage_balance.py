"""Cards and cells: what they hold is whole where there is room, and stands in their middle."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from quizapp.app.casting import NOW, asked, strip, teams
from quizapp.app.specimens import dressed_for, specimens
from quizapp.app.wording import LONG, SHORT, USUAL
from quizapp.game.match import Stage
from quizapp.game.scenes import (
    LotteryScene,
    PodiumScene,
    QuestionScene,
    TeamState,
    VersusScene,
)

if TYPE_CHECKING:
    from quizapp.windows.stage import Look, Shown
    from quizapp.windows.stage.canvas import Placed

pytestmark = pytest.mark.usefixtures("qapp")
FOOT = 860.0
"""The teams stand below it."""


def _look() -> Look:
    from quizapp.windows.stage import BLUE

    return dressed_for(BLUE, "zh")


def _texts(scene: Shown) -> tuple[Placed, ...]:
    from quizapp.windows.stage import layout

    return layout(scene, _look(), NOW)


def _scene(name: str) -> Shown:
    return next(one.scene for one in specimens("zh") if one.name == name)


def _foot(count: int, states: dict[int, TeamState], change: int = 10) -> list[Placed]:
    """The texts of the cells below a question that so many teams answer."""
    words = SHORT["zh"] if count == 2 else LONG["zh"]
    several = teams(words, count)
    scene = replace(
        asked(USUAL["zh"], several, Stage.ANSWERING), strip=strip(several, states, change)
    )
    assert isinstance(scene, QuestionScene)
    return [one for one in _texts(scene) if one.box[1] > FOOT]


@pytest.mark.parametrize("state", ["", "floor", "right", "wrong", "away"])
def test_two_teams_have_name_and_score_in_one_line(state: TeamState) -> None:
    """A cell so wide reads from the left to the right, whatever its state."""
    found = _foot(2, {2: state} if state else {})
    middles = {round(_middle(one)) for one in found if not one.text.isdigit() or len(one.text) > 1}
    assert max(middles) - min(middles) <= 8, found
    assert max(one.size for one in found) > 90


def _middle(one: Placed) -> float:
    return one.box[1] + one.box[3] / 2


@pytest.mark.parametrize("state", ["floor", "turn", "barred", "tied", "away"])
def test_the_number_is_told_where_names_begin_alike(state: TeamState) -> None:
    """Eight names are cut to their beginnings; the sign of a state does not take the number."""
    found = _foot(8, {2: state})
    assert [one.text for one in found if one.text == "2"] == ["2"]


def test_four_figures_have_room_among_24_teams() -> None:
    several = teams(USUAL["zh"], 24)
    scores = tuple(
        replace(one, score=1280, state="right")
        for one in strip(several, {one.id: "right" for one in several})
    )
    scene = replace(asked(USUAL["zh"], several, Stage.ANSWERING), strip=scores)
    found = [one for one in _texts(scene) if one.text == "1280"]
    assert len(found) == 24
    assert all(one.fits and one.size >= 43 for one in found)
    boxes = [QRectF(*one.box) for one in _texts(scene) if one.box[1] > FOOT]
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])


def test_the_longest_names_are_whole_when_eight_teams_come_in() -> None:
    """A smaller sign leaves room for a third line."""
    name = LONG["zh"].teams[0]
    found = [one for one in _texts(_scene("long/teams")) if one.text == name]
    assert len(found) == 8
    for one in found:
        assert one.size * len(name) <= one.box[3] / (1.2 * one.size) * one.box[2] + 3 * one.size


def test_a_card_with_a_name_alone_has_it_in_the_middle() -> None:
    found = [one for one in _texts(_scene("short/teams")) if one.plate]
    card = QRectF(*next(one.plate for one in found if one.plate))
    own = [QRectF(*one.box) for one in found if card.contains(QRectF(*one.box).center())]
    middle = (min(box.top() for box in own) + max(box.bottom() for box in own)) / 2
    assert abs(middle - card.center().y()) < 30


def test_name_and_unit_stand_in_the_middle_of_a_card() -> None:
    texts = _texts(_scene("12 teams/teams"))
    name, unit = USUAL["zh"].teams[0], teams(USUAL["zh"], 1)[0].unit
    first = next(one for one in texts if one.text == name)
    second = next(one for one in texts if one.text == unit)
    assert first.plate is not None
    middle = (first.box[1] + second.box[1] + second.box[3]) / 2
    assert abs(middle - QRectF(*first.plate).center().y()) < 10


def test_winners_of_the_lot_are_equally_large() -> None:
    scene = _scene("usual/lottery")
    assert isinstance(scene, LotteryScene)
    found = [one for one in _texts(scene) if one.text in scene.winners]
    assert len({one.size for one in found}) == 1
    assert all(one.box[3] < 1.1 * one.size for one in found), "each on one line"


def test_the_sign_between_three_teams_is_not_beside_their_names() -> None:
    scene = _scene("usual/three against each other")
    assert isinstance(scene, VersusScene)
    texts = _texts(scene)
    names = [one for one in texts if one.text in {team.name for team in scene.teams}]
    clashes = [one for one in texts if one.text == "VS"]
    assert len(names) == 3
    assert len(clashes) == 2
    below = max(one.box[1] + one.box[3] for one in clashes)
    assert all(one.box[1] > below + 20 for one in names)


def test_every_step_tells_its_award() -> None:
    scene = _scene("usual/steps")
    assert isinstance(scene, PodiumScene)
    words = [one.text for one in _texts(scene)]
    told = {row.award for row in scene.rows if row.place <= 2}
    assert len(told) == 2
    for award in told:
        assert any(award in text for text in words), award


def test_who_need_not_answer_is_told_once() -> None:
    words = [one.text for one in _texts(_scene("usual/exempt"))]
    assert len([text for text in words if text == "Exempt"]) == 1


def test_the_team_that_chooses_has_its_whole_name() -> None:
    name = teams(LONG["zh"], 2)[1].name
    found = next(one for one in _texts(_scene("long/choose")) if one.text == name)
    assert found.box[2] >= 0.99 * len(name) * found.size


@pytest.mark.parametrize(("name", "columns"), [("1×6", 1), ("2×8", 2), ("1×24", 3)])
def test_a_heat_has_its_list_in_the_middle(name: str, columns: int) -> None:
    """And 24 short names in as many columns as let them be large."""
    words = set(USUAL["zh"].teams)
    found = [one for one in _texts(_scene(f"lots/heats {name}")) if one.text in words]
    assert len({round(one.box[0]) for one in found}) == columns
    assert all(one.size >= 50 for one in found)
    for plate in {one.plate for one in found if one.plate}:
        own = [one for one in found if one.plate == plate]
        left = min(one.box[0] for one in own) - 72  # The numbers stand before the names.
        right = max(one.box[0] + one.box[2] for one in own)
        assert abs((left + right) / 2 - QRectF(*plate).center().x()) < 40


@pytest.mark.parametrize("state", ["", "right", "wrong", "floor", "away"])
def test_three_teams_have_name_and_score_side_by_side(state: TeamState) -> None:
    several = teams(USUAL["zh"], 3)
    states: dict[int, TeamState] = {2: state} if state else {}
    scene = replace(asked(USUAL["zh"], several, Stage.ANSWERING), strip=strip(several, states))
    found = [one for one in _texts(scene) if one.box[1] > FOOT]
    scores = [one for one in found if one.text.isdigit() and len(one.text) > 1]
    assert len(scores) == 3
    for one in scores:
        assert one.size > 80
        assert one.plate is not None
        assert abs(_middle(one) - QRectF(*one.plate).center().y()) < 10
    names = [one for one in found if one.text in USUAL["zh"].teams]
    quiet = names[0]
    assert quiet.plate is not None
    assert abs(_middle(quiet) - QRectF(*quiet.plate).center().y()) < 10


def test_place_and_points_stand_apart_on_the_lowest_step() -> None:
    found = [one for one in _texts(_scene("12 teams/steps")) if one.plate]
    place = next(one for one in found if one.text == "Place 3")
    under = next(one for one in found if one.plate == place.plate and one.text != "Place 3")
    assert under.box[1] - (place.box[1] + place.box[3]) >= 8


def test_names_of_people_introduced_together_are_equally_large() -> None:
    from quizapp.game.plan import Person
    from quizapp.game.scenes import CardScene

    scene = _scene("usual/three people")
    assert isinstance(scene, CardScene)
    names = ("某某", "Alex Example", "欧阳某某")
    several = tuple(Person(name, "") for name in names)
    found = [one for one in _texts(replace(scene, people=several)) if one.text in names]
    assert len({one.size for one in found}) == 1
    assert all(one.box[3] < 1.1 * one.size for one in found), "each on one line"


@pytest.mark.parametrize("name", ["usual/title", "usual/steps"])
def test_the_lower_edge_goes_on_without_a_step(name: str) -> None:
    """On a screen that is higher the last row is drawn out downwards: no ribbon may end there."""
    from quizapp.windows.stage import picture

    image = picture(_scene(name), NOW, _look(), 1600, 1200)
    row = [image.pixelColor(x, 1060).blue() for x in range(0, 1600, 4)]
    assert max(abs(one - other) for one, other in pairwise(row)) <= 4


def test_a_picture_has_no_black_bars() -> None:
    """Beside the texts the rim lies around the picture itself; above it the ground is seen."""
    from PySide6.QtGui import QImage, QPainter

    from quizapp.windows.stage import picture
    from quizapp.windows.stage.backdrop import backdrop
    from quizapp.windows.stage.canvas import Canvas
    from quizapp.windows.stage.planning import asked_of, sight_box

    scene = _scene("media/picture")
    assert isinstance(scene, QuestionScene)
    shown = asked_of(scene).exhibit
    assert shown is not None
    box = sight_box(shown)
    bare = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(bare)
    backdrop(Canvas(painter, _look()), False)
    painter.end()
    image = picture(scene, NOW, _look())
    at = round(box.center().x()), round(box.y() + 60)
    one, other = image.pixelColor(*at), bare.pixelColor(*at)
    assert abs(one.blue() - other.blue()) <= 8, (one.name(), other.name())


@pytest.mark.parametrize("name", ["usual/podium", "12 teams/podium", "24 teams/podium"])
def test_what_is_less_of_an_honour_is_not_written_larger(name: str) -> None:
    """From step to step the names become no larger; the first is in the middle of its own."""
    words = set(USUAL["zh"].teams)
    found = [one for one in _texts(_scene(name)) if one.text in words and one.plate]
    steps = sorted({one.plate for one in found if one.plate}, key=lambda plate: plate[1])
    sizes = [max(one.size for one in found if one.plate == plate) for plate in steps]
    assert sizes == sorted(sizes, reverse=True)
    first = QRectF(*found[0].box)
    free = steps[0][0] + steps[0][2] - first.right()
    award = next(one for one in _texts(_scene(name)) if one.plate == steps[0])
    assert first.x() - (award.box[0] + award.box[2]) - free > 80, "the sign stands between"
    assert free < 130


def test_the_teams_of_one_row_stand_in_the_same_way_however_long_their_names_are() -> None:
    names = ("一队", "市直机关事业单位联合代表队", *(f"第{at}队" for at in range(3, 9)))
    several = tuple(
        replace(one, name=name) for one, name in zip(teams(USUAL["zh"], 8), names, strict=True)
    )
    scene = replace(asked(USUAL["zh"], several, Stage.READING), strip=strip(several))
    shown = {str(one.score) for one in scene.strip}
    sizes = {one.size for one in _texts(scene) if one.text in shown and one.box[1] > FOOT}
    assert len(sizes) == 1
