"""What the tests of issuing share: what was played, a key that may seal, an order."""

from __future__ import annotations

from pathlib import Path

from quizapp.app import honours
from quizapp.app.honouring import Honouring
from quizapp.app.keeping import Keeper
from quizapp.app.library import SAMPLE, Library
from quizapp.app.matches import begin
from quizapp.app.proceedings import Proceedings, found
from quizapp.app.rehearsal import play
from quizapp.awards.order import Order
from quizapp.awards.page import Stationery
from quizapp.awards.wording import Occasion
from quizapp.contest import commands as c
from quizapp.contest.competition import Outline, StagePlan
from quizapp.contest.draft import to_plan
from quizapp.game.plan import Award
from tests.app.test_proceedings import TEXTS, host
from tests.awards.nursery import CHEAP, PASSPHRASE, chance
from tests.awards.papers import fonts, template
from tests.contest.stand import AT, squads

ADDRESS = "https://example.org/v"
ISSUER = "滨海市总工会"
TODAY = "2026-09-30"
OUTLINE = Outline(
    "滨海市知识竞赛",
    organiser=f"{ISSUER}、滨海市教育局",
    stages=(StagePlan("初赛", heats=2, first=1), StagePlan("决赛")),
    awards=(Award("一等奖", 1), Award("二等奖", 1), Award("三等奖", 9)),
)


def played(library: Library, *, rehearsal: bool = False) -> str:
    """The id of a match that simulated teams played to its end."""
    draft = library.draft(SAMPLE)
    assert draft is not None
    plan = to_plan(draft, library.questions(draft)).plan
    assert plan is not None
    running = begin(library, plan, rehearsal=rehearsal, at=0)
    assert play(running, 1, 0, lambda *_told: None, 0).finished
    running.close()
    return running.id


def competed(library: Library) -> Proceedings:
    """Six teams of two units, two heats and a final, all played; the awards are open."""
    kept = found(library, OUTLINE)
    kept.do(c.TakeRoster(squads(6, 2)))
    kept.do(c.DrawLots(0, 7, AT))
    for heat in (0, 1):
        host(library, kept.open_heat(0, heat, TEXTS), seed=heat + 3)
        kept.take_result(0, heat)
    kept.do(c.CloseStage(0))
    kept.do(c.DrawLots(1, 5, AT))
    host(library, kept.open_heat(1, 0, TEXTS), seed=9)
    kept.take_result(1, 0)
    return kept


def keeper(folder: Path, *, address: str = ADDRESS, tested: bool = True) -> Keeper:
    made = Keeper(folder, chance=chance(str(folder)), cost=CHEAP, today=lambda: TODAY)
    made.make(ISSUER, PASSPHRASE, address)
    if tested:
        made.backup(folder / "backup.key")
        made.test_file(folder / "backup.key", PASSPHRASE)
    return made


def honouring(library: Library, kept: Keeper | None = None) -> Honouring:
    mine = kept or keeper(library.folder)
    return Honouring(library, mine, fonts, today=lambda: TODAY)


def order(made: Honouring, match_id: str) -> Order:
    results = honours.of_match(made.library, match_id)
    occasion = Occasion(results.event, (ISSUER,), TODAY, check="扫码核验")
    return Order("第一批", results.honours, Stationery(template()), occasion, results.source)
