"""Scenes of every kind for the tests of the stage, by name."""

from __future__ import annotations

from decimal import Decimal

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
