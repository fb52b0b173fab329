"""Takes the guide's pictures of a competition of several matches, from its plan to its awards.

Imported only when the clock is a hand's (`tools.guide`).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from quizapp.app.desktop import Desktop
from quizapp.contest import commands as c
from quizapp.contest.competition import How, Outline, Person, Row, Squad, StagePlan
from quizapp.files import teams
from quizapp.game.plan import Award
from quizapp.game.spoken import Lang
from quizapp.windows.contest import CompetitionWindow
from quizapp.windows.contest.phrases import ADVANCING, AWARDS, LOTS, ROSTER, SCHEDULE
from quizapp.windows.contest.planning import PlanForm
from quizapp.windows.contest.roster_import import RosterImport
from tools.guide_camera import Camera, small

WINDOW = (1093, 614)
SEED = 20260926
AT = "2026-09-20T01:30:00.000Z"
UNITS: dict[Lang, tuple[str, ...]] = {
    "zh": ("港口", "造船", "教育", "医疗", "交通", "电力", "环卫", "公交", "化工"),
    "en": ("Port", "Yard", "School", "Clinic", "Rail", "Power", "Park", "Bus", "Works"),
}
_FAMILIES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高"


def take(camera: Camera, desktop: Desktop, lang: Lang) -> None:
    """All pictures of the chapter, on a competition of eighteen teams."""
    desktop.home.stages_new_requested.emit()
    window = desktop.competing.window
    if window is None:
        raise SystemExit("no competition can be begun")
    window.desk.do(c.Plan(_outline(lang)))
    _import(camera, window, lang)
    window.desk.do(c.TakeRoster(_squads(lang), "roster.xlsx"))
    form = PlanForm(window.desk.competition, window)
    camera.window("competition-plan", form)
    form.close()
    camera.window("competition", window, WINDOW)
    window.go(ROSTER)
    camera.window("competition-teams", window, WINDOW)
    _draw(camera, desktop, window)
    _play(window)
    window.go(SCHEDULE)
    camera.window("competition-heats", window, WINDOW)
    window.go(ADVANCING)
    camera.window("competition-ties", window, WINDOW)
    _to_the_end(window)
    window.go(AWARDS)
    camera.window("competition-awards", window, WINDOW)
    window.close()


def _outline(lang: Lang) -> Outline:
    if lang == "zh":
        return Outline(
            "“同心杯”职工知识竞赛",
            stages=(StagePlan("初赛", 3, 2), StagePlan("决赛")),
            awards=(Award("一等奖", 1), Award("二等奖", 2), Award("三等奖", 3)),
            organisation=Award("优秀组织奖", 2),
            players=Award("最佳选手", 2),
        )
    return Outline(
        "Workers' quiz",
        stages=(StagePlan("First round", 3, 2), StagePlan("Final")),
        awards=(Award("First prize", 1), Award("Second prize", 2), Award("Third prize", 3)),
        organisation=Award("Prize of organisation", 2),
        players=Award("Best player", 2),
    )


def _squads(lang: Lang) -> tuple[Squad, ...]:
    found: list[Squad] = []
    for at in range(18):
        unit, number = UNITS[lang][at % 9], at // 9 + 1
        family = _FAMILIES[at]
        if lang == "zh":
            members = tuple(f"{family}{given}" for given in ("建国", "晓燕", "志强"))
            name, whole = f"{unit}{'一二'[number - 1]}队", f"{unit}工会"
            found.append(Squad(0, name, whole, members, (f"{family}海",), f"{family}领队"))
        else:
            members = tuple(f"{given} {chr(65 + at)}." for given in ("Ann", "Ben", "Cleo"))
            name, bench = f"{unit} {number}", (f"Dan {chr(65 + at)}.",)
            found.append(Squad(0, name, f"{unit} union", members, bench, f"Eve {chr(65 + at)}."))
    return tuple(found)


def _import(camera: Camera, window: CompetitionWindow, lang: Lang) -> None:
    """What is read from a list is seen before it is entered."""
    rows = [teams.TEMPLATE[lang]]
    squads = _squads(lang)
    rows += [(one.name, one.unit, one.leader, *one.members, *one.substitutes) for one in squads[:9]]
    rows.append(("", squads[0].unit, "", squads[0].members[0], "", "", ""))
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / ("参赛名单.csv" if lang == "zh" else "teams.csv")
        path.write_text("\n".join(",".join(row) for row in rows), "utf-8")
        form = RosterImport(path, window.desk.competition, window)
    camera.window("competition-import", form, (860, 480))
    form.close()


def _draw(camera: Camera, desktop: Desktop, window: CompetitionWindow) -> None:
    """The draw, on the page and in the hall."""
    window.go(LOTS)
    window.desk.do(c.DrawLots(0, SEED, AT))
    camera.window("competition-lots", window, WINDOW)
    window.lots.show_button.click()
    show = desktop.competing.show_of_lots
    if show is None or show.projector is None:
        raise SystemExit("the draw is not told")
    for _ in range(5):
        show.go_on()
    camera.settle()
    camera.keep("hall-lots", small(show.projector.stage.grab()))
    camera.window("competition-show", show)
    show.tell_all()
    camera.settle()
    camera.keep("hall-lots-all", small(show.projector.stage.grab()))
    show.reject()
    QApplication.processEvents()


def _play(window: CompetitionWindow) -> None:
    """Every heat has a result; in the second one two teams are equal over the last spot."""
    for heat in range(3):
        seats = window.desk.competition.seats(0, heat)
        scores = [160, 140, 140 if heat == 1 else 120, 110, 90, 80]
        places = [1, 2, 2 if heat == 1 else 3, 4, 5, 6]
        _take(window, 0, heat, dict(zip(seats, zip(scores, places, strict=True), strict=True)))


def _to_the_end(window: CompetitionWindow) -> None:
    tie = window.advancing.tie
    if tie is None:
        raise SystemExit("there is no tie to show")
    window.desk.do(c.Settle(0, tie.heat, tie.teams, How.LOT, AT, seed=SEED))
    window.desk.do(c.CloseStage(0))
    window.desk.do(c.DrawLots(1, SEED, AT))
    seats = window.desk.competition.seats(1, 0)
    scores = {team: (190 - 20 * at, at + 1) for at, team in enumerate(seats)}
    _take(window, 1, 0, scores)


def _take(
    window: CompetitionWindow, stage: int, heat: int, scores: dict[int, tuple[int, int]]
) -> None:
    now = window.desk.competition
    rows = tuple(Row(team, score, place) for team, (score, place) in scores.items())
    people = tuple(
        Person(team, name, 3, right, 10 * right)
        for team in scores
        for name, right in zip(now.squad(team).members, (3 - team % 2, 2, 1), strict=True)
    )
    window.desk.do(c.TakeResult(stage, heat, f"m{stage}{heat}", "00000000", rows, people, AT))
