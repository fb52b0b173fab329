"""Every picture of the stage: none is blank, two are never alike, and all keep the laws of text."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.bank.question import (
    Kind,
    Pairs,
)
from quizapp.game.match import Stage
from quizapp.game.rules import Answerers, Lifeline
from quizapp.game.scenes import (
    EndScene,
    Helped,
    ProjectorScene,
    ScoresScene,
    TeamsScene,
    TeamState,
)
from quizapp.game.standings import Standing, Tie

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.stage.canvas import Placed
from tests.windows.stage_stand import (
    NOW,
    OPTIONS,
    SCENES,
    SECOND,
    STEM,
    asked,
    clock,
    heading,
    rows,
    strip,
    teams,
)

LAWFUL = sorted(SCENES)


def _small(scene: ProjectorScene, now: int = NOW) -> QImage:
    from quizapp.windows.stage import RED, picture

    return picture(scene, now, RED, 480, 270)


@pytest.mark.usefixtures("qapp")
def test_every_picture_differs_from_every_other() -> None:
    """None is blank, none shows what another shows."""
    seen: dict[bytes, str] = {}
    for name in LAWFUL:
        image = _small(SCENES[name])
        colours = {image.pixel(x, y) for x in range(0, 480, 7) for y in range(0, 270, 7)}
        assert len(colours) > 100, f"{name} is all but blank"
        bits = bytes(image.constBits())
        assert bits not in seen, f"{name} looks like {seen.get(bits)}"
        seen[bits] = name


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["answering", "reveal", "title", "scores_6"])
def test_equal_scenes_give_equal_pictures(name: str) -> None:
    """A picture depends on the scene and the time alone."""
    scene = SCENES[name]
    copy = replace(scene)
    assert copy is not scene
    assert _small(scene) == _small(copy)


@pytest.mark.usefixtures("qapp")
def test_the_countdown_is_read_from_the_deadline() -> None:
    """The figure at a time is the same however often it was painted before."""
    assert [_figure(at) for at in (0, 1, 500, 1000, 22_499, 22_500, 60_000)] == [
        "23", "23", "22", "22", "1", "0", "0",
    ]  # fmt: skip
    assert _figure(500) == "22"


def _figure(after_ms: int) -> str:
    """What the dial of `answering` shows so many milliseconds later."""
    from quizapp.windows.stage import RED, layout
    from quizapp.windows.stage.dial import DIAL_BOX

    texts = layout(SCENES["answering"], RED, NOW + after_ms * 1_000_000)
    return next(one.text for one in texts if DIAL_BOX.contains(one.box[0], one.box[1]))


@pytest.mark.usefixtures("qapp")
def test_a_paused_clock_does_not_move() -> None:
    assert _small(SCENES["paused"]) == _small(SCENES["paused"], NOW + 60 * SECOND)


@pytest.mark.usefixtures("qapp")
def test_the_last_five_seconds_are_larger_too() -> None:
    """Whoever does not see the colour change sees the size change."""
    from quizapp.windows.stage import RED, layout
    from quizapp.windows.stage.dial import DIAL_BOX

    def size(name: str) -> float:
        texts = layout(SCENES[name], RED, NOW)
        return next(one.size for one in texts if DIAL_BOX.contains(one.box[0], one.box[1]))

    assert size("last_five") > 1.1 * size("answering")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", LAWFUL)
def test_texts_keep_the_laws(name: str) -> None:
    """Inside the margin of 5 %, at least 4 % of the height, none over another, none cut."""
    from PySide6.QtCore import QRectF

    from quizapp.windows.stage import RED, layout

    texts = layout(SCENES[name], RED, NOW)
    assert texts, "a picture without a word"
    for one in texts:
        x, y, wide, high = one.box
        inside = x >= 95 and y >= 53 and x + wide <= 1825 and y + high <= 1027
        assert inside, f"{one.text!r} leaves the margin: {one.box}"
        assert one.size >= 43, f"{one.text!r} is too small: {one.size}"
        assert one.whole, f"{one.text!r} is cut"
        assert one.fits, f"{one.text!r} does not fit"
    boxes = [(one.text, QRectF(*one.box).adjusted(1, 1, -1, -1)) for one in texts]
    for (text, box), (other, under) in combinations(boxes, 2):
        if name == "voided" and other == "Question void":
            continue  # it is meant to cover the question
        assert not box.intersects(under), f"{text!r} and {other!r} overlap"


@pytest.mark.usefixtures("qapp")
def test_what_does_not_fit_is_told() -> None:
    """Options beyond all pages shrink as a last resort, and `fits` says so."""
    from quizapp.windows.stage import RED, fits, layout, pages

    endless = replace(asked(), options=(STEM * 16, STEM * 16))
    assert fits(asked(), RED)
    assert not fits(endless, RED)
    last = layout(endless, RED, NOW, pages(endless, RED) - 1)
    option = _longest(last)
    assert option.box[1] + option.box[3] <= 860, "even then it stays above the teams"


@pytest.mark.usefixtures("qapp")
def test_a_long_stem_is_shown_on_pages() -> None:
    """As few as can be, each with all options, each told as page so and so."""
    from quizapp.bank.question import Question
    from quizapp.windows.stage import RED, fits, layout, pages

    long = replace(asked(), stem=STEM * 6)
    question = Question("q1", Kind.SINGLE, STEM * 6, OPTIONS)
    assert pages(asked(), RED) == 1
    count = pages(long, RED)
    assert count == pages(question, RED) == 3
    assert fits(long, RED)
    for page in range(count):
        texts = [one.text for one in layout(long, RED, NOW, page)]
        assert set(OPTIONS) <= set(texts)
        assert f"Page {page + 1}/{count}" in texts


def _longest(texts: tuple[Placed, ...]) -> Placed:
    return max(texts, key=lambda one: len(one.text))


def test_at_another_aspect_the_ground_goes_on(qapp: QApplication) -> None:
    """The picture keeps its shape; what is left over grows dark from its edges on."""
    from quizapp.windows.stage import RED, picture

    assert qapp is not None
    image = picture(SCENES["title"], NOW, RED, 400, 300)
    column = [image.pixelColor(200, y).lightness() for y in range(38)]
    assert column[0] < column[20] < column[37]
    assert image.pixelColor(200, 60).name() != "#000000"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("state", ["turn", "floor", "right", "wrong", "barred", "tied"])
def test_a_name_of_five_characters_is_whole_among_six_teams(state: TeamState) -> None:
    """Neither the sign of the state nor what the question brought takes its place."""
    from quizapp.windows.stage import RED, layout

    six = teams(6, "机关代表队")
    states: dict[int, TeamState] = dict.fromkeys(range(1, 7), state)
    texts = layout(replace(asked(), strip=strip(six, states, -20)), RED)
    names = [one for one in texts if one.text == "机关代表队"]
    assert len(names) == 6
    assert all(one.box[2] >= 5 * 43 and one.size >= 43 for one in names)
    changes = [one.text for one in texts if one.text == "−20"]
    assert len(changes) == (6 if state in ("right", "wrong") else 0)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", range(2, 9))
@pytest.mark.parametrize("members", [3, 4])
def test_no_name_of_a_member_is_cut(count: int, members: int) -> None:
    from quizapp.windows.stage import RED, layout

    names = ("一号选手", "二号选手", "三号选手", "四号选手")[:members]
    several = tuple(replace(one, name="机关代表队", members=names) for one in teams(count))
    texts = layout(TeamsScene("职工知识竞赛", several), RED)
    told = [one for one in texts if "选手" in one.text.replace("\u2060", "")]
    assert len(told) == count
    for one in told:
        assert one.whole
        assert tuple(one.text.replace("\u2060", "").split()) == names
        assert one.plate is not None
        assert one.box[1] + one.box[3] <= one.plate[1] + one.plate[3] - 12, "above the rule"


@pytest.mark.usefixtures("qapp")
def test_of_very_many_members_it_is_said_how_many_they_are() -> None:
    from quizapp.windows.stage.cards import name_lines

    names = tuple(f"{at}号选手" for at in range(1, 20))
    lines = name_lines(names, "Noto Sans SC", 400, 3).splitlines()
    assert len(lines) == 3
    assert lines[-1].replace("\u2060", "").endswith("19 in all")
    words = [one for line in lines for one in line.replace("\u2060", "").split("\u2002")]
    assert tuple(words[:-1]) == names[: len(words) - 1]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["Harbour", "Municipal Hospital Representatives"])
@pytest.mark.parametrize("kind", Lifeline)
def test_a_lifeline_leaves_the_team_its_sign(name: str, kind: Lifeline) -> None:
    from quizapp.windows.stage import RED, picture
    from quizapp.windows.stage.dial import TOWER

    team = replace(teams(2)[1], name=name)
    scene = replace(
        asked(Stage.ANSWERING), floor=team, clock=clock(20), helped=(Helped(team, kind),)
    )
    image = picture(scene, NOW, RED, 1920, 1080)
    inside = [
        (x, y)
        for x in range(int(TOWER.left()), int(TOWER.right()), 4)
        for y in range(int(TOWER.top()), int(TOWER.bottom()), 4)
    ]
    like = sum(image.pixelColor(x, y).name().lower() == team.colour.lower() for x, y in inside)
    assert like > 60, "its colour is seen beside the clock"


@pytest.mark.usefixtures("qapp")
def test_the_owner_takes_the_free_room_of_the_heading() -> None:
    from quizapp.windows.stage import RED, layout

    team = replace(teams(2)[1], name="机关代表队")
    line = replace(heading(Answerers.MEMBER, team, "一号选手甲乙"), of=0)
    scene = replace(asked(), heading=line)
    owner = next(one for one in layout(scene, RED) if one.text.startswith("机关代表队 ·"))
    assert owner.box[2] > 11 * 43


@pytest.mark.usefixtures("qapp")
def test_no_playoff_is_told_before_any_team_stands_apart() -> None:
    from quizapp.windows.stage import RED, layout

    six = teams(6)
    level = tuple(Standing(one.id, 0, 1, "", True) for one in six)
    tie = (Tie(1, (1, 2, 3, 4, 5, 6)),)
    texts = {one.text for one in layout(ScoresScene("抢答题", level, six, tie), RED)}
    assert "Tied" in texts
    assert not texts & {"Playoff", "Tied: playoff"}
    assert "Tied: playoff" in {one.text for one in layout(SCENES["tie"], RED)}


@pytest.mark.usefixtures("qapp")
def test_the_key_is_told_in_words() -> None:
    from quizapp.windows.stage import RED, layout
    from quizapp.windows.stage.explanation import long_keys
    from quizapp.windows.stage.typography import JOINER

    pairs = Pairs(((0, 1), (1, 0)))
    words = [text.replace(JOINER, "") for text, _ in long_keys(pairs, ("甲", "乙"), ("丙", "丁"))]
    assert words[0] == "甲 — 丁　　乙 — 丙"
    assert long_keys(pairs, ("甲", "乙"), ()) == (("A2 B1", 3),)
    texts = {one.text.replace(JOINER, "") for one in layout(SCENES["ordering_explained"], RED)}
    assert "贯彻落实 → 传达学习 → 督促检查 → 宣讲解读" in texts


@pytest.mark.usefixtures("qapp")
def test_the_passage_names_its_document() -> None:
    from quizapp.windows.stage import RED, layout

    named = replace(RED, materials=(("notice", "大工发〔2020〕37号"),))
    texts = {one.text for one in layout(SCENES["explain"], named)}
    assert "Source: 大工发〔2020〕37号 二（一）, sentence 3" in texts
    assert "Source: 二（一）, sentence 3" in {one.text for one in layout(SCENES["explain"], RED)}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["机关队", "机关代表队伍"])
def test_scores_stand_with_every_award_or_with_none(name: str) -> None:
    from quizapp.windows.stage import RED, layout

    six = teams(6, name)
    texts = [one.text for one in layout(EndScene("职工知识竞赛", rows(six), six), RED)]
    shown = [text for text in texts if text.isdigit() and int(text) > 100]
    assert len(shown) in (0, 6)
    assert (len(shown) == 6) == (name == "机关队")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["stopped", "partial", "timeout"])
def test_the_team_keeps_its_sign_in_the_tower(name: str) -> None:
    """English labels of two lines leave room for it."""
    from quizapp.windows.stage import RED, layout
    from quizapp.windows.stage.dial import TOWER

    texts = layout(SCENES[name], RED, NOW)
    assert any(one.text == "3" and TOWER.contains(one.box[0], one.box[1]) for one in texts)
