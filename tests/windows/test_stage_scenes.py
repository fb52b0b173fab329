"""Every picture of the stage: none is blank, two are never alike, and all keep the laws of text."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.bank.question import (
    Blanks,
    Choices,
    Citation,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Truth,
)
from quizapp.game.events import ClockKind, Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import RoundCard, Shape, Team
from quizapp.game.rules import Answerers, RoundRules
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    Heading,
    ProjectorScene,
    QuestionScene,
    RankingScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    TeamScore,
    TeamsScene,
    TeamState,
    TitleScene,
)
from quizapp.game.standings import Standing, Tie

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.stage.canvas import Placed

SECOND = 1_000_000_000
NOW = 1_000 * SECOND
LONG = "某某市机关事业单位工会联合会第一代表队参赛选手一组"
STEM = "大会号召全市广大职工在建设现代化城市的实践中，充分发挥什么作用，作出新的更大贡献？"
OPTIONS = ("工人阶级主力军", "工会干部先锋队", "青年职工突击队", "职工志愿服务队")
SHAPES = tuple(Shape)


def teams(count: int, name: str = "") -> tuple[Team, ...]:
    """So many teams, with the colours and signs that the program gives them."""
    from quizapp.windows.stage import TEAM_COLOURS

    return tuple(
        Team(
            at + 1,
            name or f"第{at + 1}队",
            "某某单位工会",
            TEAM_COLOURS[at % 8],
            SHAPES[(at + at // 8) % 8],
            ("选手甲", "选手乙", "选手丙"),
        )
        for at in range(count)
    )


def strip(
    several: tuple[Team, ...],
    states: dict[int, TeamState] | None = None,
    change: int = 10,
) -> tuple[TeamScore, ...]:
    """The foot, with states by team number; teams that have one also have a change."""
    known = states or {}
    return tuple(
        TeamScore(
            one,
            100 + 10 * (one.id * 7 % 9),
            change if known.get(one.id) in ("right", "wrong") else 0,
            known.get(one.id, ""),
        )
        for one in several
    )


def clock(left: float, *, runs: bool = True) -> Clock:
    """An answering clock of 30 s with so many seconds left at `NOW`."""
    rest = int(left * SECOND)
    return Clock(ClockKind.ANSWER, 30 * SECOND, NOW + rest if runs else None, rest)


def heading(who: Answerers = Answerers.BUZZ, team: Team | None = None, member: str = "") -> Heading:
    """The line above question 3 of 12."""
    return Heading("抢答题", 3, 12, 10, who, team, member, False)


def asked(stage: Stage = Stage.READING, count: int = 6) -> QuestionScene:
    """A question with four options, `count` teams at the foot."""
    return QuestionScene(
        heading(),
        Kind.SINGLE,
        STEM,
        OPTIONS,
        (),
        (),
        stage,
        None,
        None,
        (),
        None,
        None,
        (),
        strip(teams(count)),
    )


def rows(several: tuple[Team, ...], *, awards: bool = True) -> tuple[Standing, ...]:
    """A ranking in which places 2 and 3 are tied."""
    names = ("一等奖", "二等奖", "二等奖", "三等奖", "三等奖", "三等奖")
    return tuple(
        Standing(
            one.id,
            200 - 7 * (1 if at == 2 else at),
            2 if at == 2 else at + 1,
            names[at] if awards and at < len(names) else "",
            at in (1, 2) and len(several) > 2,
        )
        for at, one in enumerate(several)
    )


def _stages() -> dict[str, ProjectorScene]:
    six = teams(6)
    plain = asked()
    third = six[2]
    floor = strip(six, {3: "floor"})
    answering = replace(plain, stage=Stage.ANSWERING, clock=clock(22.5), floor=third, strip=floor)
    done = replace(plain, stage=Stage.DONE, judged=third)
    return {
        "reading": plain,
        "cue": replace(plain, stage=Stage.CUE),
        "open": replace(plain, stage=Stage.OPEN, clock=clock(11.2)),
        "open_without_end": replace(plain, stage=Stage.OPEN),
        "foul": replace(plain, stage=Stage.OPEN, fouled=(six[4],), strip=strip(six, {5: "barred"})),
        "buzzed": replace(plain, stage=Stage.BUZZED, floor=third, strip=floor),
        "tied": replace(plain, stage=Stage.TIED, tied=six[:2], strip=strip(six, {1: "tied"})),
        "tied_by_six": replace(plain, stage=Stage.TIED, tied=six),
        "answering": answering,
        "last_five": replace(answering, clock=clock(3.4)),
        "paused": replace(answering, clock=clock(12, runs=False)),
        "stopped": replace(answering, stage=Stage.STOPPED, clock=clock(9, runs=False)),
        "time_up": replace(answering, stage=Stage.TIME_UP, clock=clock(0, runs=False)),
        "audience": replace(plain, stage=Stage.AUDIENCE),
        "right": replace(done, verdict=Verdict.RIGHT, strip=strip(six, {3: "right"})),
        "wrong": replace(done, verdict=Verdict.WRONG, strip=strip(six, {3: "wrong"}, -10)),
        "partial": replace(done, verdict=Verdict.PARTIAL, strip=strip(six, {3: "right"}, 5)),
        "timeout": replace(done, verdict=Verdict.TIMEOUT, strip=strip(six, {3: "wrong"}, 0)),
        "misquoted": replace(done, verdict=Verdict.MISQUOTED, strip=strip(six, {3: "wrong"}, -5)),
        "voided": replace(plain, stage=Stage.VOIDED),
        "member": replace(plain, heading=heading(Answerers.MEMBER, six[1], "2")),
        "all": replace(plain, heading=heading(Answerers.ALL)),
        "twelve_teams": asked(count=12),
        "twenty_four_teams": asked(count=24),
    }


def _kinds() -> dict[str, ProjectorScene]:
    steps = ("传达学习", "宣讲解读", "贯彻落实", "督促检查")
    partners = ("报告", "决议", "名单", "通知")
    blanks = "要为建设____、____作出新的更大贡献。"
    parts: dict[str, tuple[Kind, str, tuple[str, ...], tuple[str, ...]]] = {
        "multiple_of_eight": (Kind.MULTIPLE, STEM, OPTIONS * 2, ()),
        "two_options": (Kind.SINGLE, "工会的性质是什么？", OPTIONS[:2], ()),
        "truth": (Kind.TRUEFALSE, "工会是联系职工群众的桥梁和纽带。", (), ()),
        "blanks": (Kind.BLANKS, blanks, (), ()),
        "numeric": (Kind.NUMERIC, "大会共开几天？", (), ()),
        "ordering": (Kind.ORDERING, "请按先后顺序排列。", steps, ()),
        "matching": (Kind.MATCHING, "请将两侧对应起来。", steps, partners),
        "open_answer": (Kind.OPEN, "请简述如何落实大会精神。", (), ()),
    }
    keys = {
        "multiple_of_eight": Choices((0, 3, 6)),
        "two_options": Choices((0,)),
        "truth": Truth(False),
        "blanks": Blanks((("两先区", "先导区"), ("现代化城市",))),
        "numeric": Number(Decimal(3), Decimal(0), "天"),
        "ordering": Order((2, 0, 3, 1)),
        "matching": Pairs(((0, 2), (1, 0), (2, 1), (3, 3))),
        "open_answer": Model("传达学习到位，结合实际制定措施，督促检查并及时报送。"),
    }
    six = teams(6)
    scenes: dict[str, ProjectorScene] = {}
    for name, (kind, stem, options, others) in parts.items():
        scenes[name] = replace(asked(), kind=kind, stem=stem, options=options, partners=others)
        scenes[f"{name}_revealed"] = RevealScene(
            heading(), kind, stem, options, others, (), keys[name], (), (), strip(six)
        )
        scenes[f"{name}_explained"] = ExplainScene(
            heading(), kind, stem, options, keys[name], "", None, strip(six)
        )
    return scenes


def _others() -> dict[str, ProjectorScene]:
    six, many = teams(6), teams(24)
    judged = strip(six, {3: "right", 1: "wrong"})
    standing = rows(six)
    scenes: dict[str, ProjectorScene] = {
        "title": TitleScene("职工知识竞赛", "学习宣传贯彻大会精神", "某某市总工会"),
        "long_title": TitleScene("全市职工学习宣传贯彻工会代表大会精神知识竞赛总决赛", "", ""),
        "round": RoundScene(
            2, 4, RoundCard("抢答题", RoundRules(answerers=Answerers.BUZZ, count=12))
        ),
        "choose": ChooseScene("风险题", six[2], (10, 20, 30), True, strip(six, {3: "turn"})),
        "choose_of_six": ChooseScene(
            "风险题", six[2], (10, 20, 30, 40, 50, 60), False, strip(six, {3: "turn"})
        ),
        "call": CallScene(heading(), strip(six)),
        "call_member": CallScene(heading(Answerers.MEMBER, six[1], "选手甲"), strip(six)),
        "reveal": RevealScene(
            heading(), Kind.SINGLE, STEM, OPTIONS, (), (), Choices((0,)), six[2:3], six[:1], judged
        ),
        "reveal_for_all": RevealScene(
            heading(Answerers.ALL),
            Kind.SINGLE,
            STEM,
            OPTIONS,
            (),
            (),
            Choices((0,)),
            many[:15],
            many[15:],
            strip(many),
        ),
        "explain": ExplainScene(
            heading(),
            Kind.SINGLE,
            STEM,
            OPTIONS,
            Choices((0,)),
            "通知指出，要在各项建设中充分发挥工人阶级主力军作用，以实际行动贯彻落实大会精神。",
            Citation("notice", "二", "（一）", 3),
            judged,
        ),
        "tie": ScoresScene("抢答题", standing, six, (Tie(2, (2, 3)),)),
        "rank_none": RankingScene("职工知识竞赛", (), six, 6),
        "rank_some": RankingScene("职工知识竞赛", standing[3:], six, 3),
        "end_without_awards": EndScene("职工知识竞赛", rows(six, awards=False), six),
    }
    for count in (2, 3, 6, 8, 12, 24):
        several = teams(count)
        scenes[f"teams_{count}"] = TeamsScene("职工知识竞赛", several)
        scenes[f"scores_{count}"] = ScoresScene("抢答题", rows(several), several, ())
        scenes[f"end_{count}"] = EndScene("职工知识竞赛", rows(several), several)
    for count in (8, 24):
        named = teams(count, LONG[:24])
        scenes[f"long_names_{count}"] = replace(
            asked(), heading=heading(Answerers.TEAM, named[0]), strip=strip(named, {1: "turn"})
        )
        scenes[f"long_teams_{count}"] = TeamsScene("职工知识竞赛", named)
        scenes[f"long_scores_{count}"] = ScoresScene("抢答题", rows(named), named, ())
        scenes[f"long_buzzed_{count}"] = replace(
            asked(), stage=Stage.BUZZED, floor=named[0], strip=strip(named, {1: "floor"})
        )
    return scenes


SCENES = {**_stages(), **_kinds(), **_others()}
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
    from quizapp.windows.stage.tower import DIAL_BOX

    texts = layout(SCENES["answering"], RED, NOW + after_ms * 1_000_000)
    return next(one.text for one in texts if DIAL_BOX.contains(one.box[0], one.box[1]))


@pytest.mark.usefixtures("qapp")
def test_a_paused_clock_does_not_move() -> None:
    assert _small(SCENES["paused"]) == _small(SCENES["paused"], NOW + 60 * SECOND)


@pytest.mark.usefixtures("qapp")
def test_the_last_five_seconds_are_larger_too() -> None:
    """Whoever does not see the colour change sees the size change."""
    from quizapp.windows.stage import RED, layout
    from quizapp.windows.stage.tower import DIAL_BOX

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
    from quizapp.windows.stage.tower import TOWER

    texts = layout(SCENES[name], RED, NOW)
    assert any(one.text == "3" and TOWER.contains(one.box[0], one.box[1]) for one in texts)
