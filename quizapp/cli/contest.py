"""`quizapp contest`: competitions of several matches, to look at, to draw, to go on."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec.structs import replace

from quizapp import clock
from quizapp.app.competition_facts import described, named, ties_of
from quizapp.app.competition_papers import papers_of
from quizapp.app.handing import NotPut
from quizapp.app.library import Library
from quizapp.app.proceedings import Proceedings, load
from quizapp.app.proceedings import found as begin
from quizapp.cli.contest_awards import contest_awards
from quizapp.cli.options import DataOption, JsonOption, fail, library_of, looked_at, show
from quizapp.contest import commands as c
from quizapp.contest import lots
from quizapp.contest.advancing import advancement
from quizapp.contest.bringing import Bring, BringRule
from quizapp.contest.competition import Competition, How, Outline, StagePlan
from quizapp.game.refusal import Refused

contest_app = typer.Typer(
    help="Competitions of several matches: stages, draw, who goes on, awards."
)
contest_app.command("awards")(contest_awards)

IdArgument = Annotated[
    str, typer.Argument(metavar="[ID]", help="The competition; without it the one changed last.")
]
StageOption = Annotated[
    int, typer.Option("--stage", min=0, help="The stage, from 1; 0: the one that goes on now.")
]
SeedOption = Annotated[
    int | None, typer.Option(help="The seed of the lot; without it the system's own chance.")
]
MOST_SEED = 10**9


@contest_app.command("list")
def contest_list(as_json: JsonOption = False, data: DataOption = None) -> None:
    """Every competition of several matches, the one changed last first."""
    library = looked_at(data)
    cards = library.competitions.cards()
    library.close()
    if as_json:
        rows = [
            {"id": one.id, "title": one.title, "updated": one.updated, "events": one.events}
            for one in cards
        ]
        show({"competitions": rows})
        return
    for one in cards:
        print(f"{one.id}  {one.updated}  {one.events} events  {one.title}")
    if not cards:
        print("There is no competition of several matches yet.")


@contest_app.command("new")
def contest_new(
    title: Annotated[str, typer.Argument(help="Its title.")],
    stages: Annotated[
        list[str],
        typer.Option(
            "--stage",
            metavar="NAME:HEATS:FIRST[:OTHERS]",
            help="A stage, in order; of the last one NAME alone: 初赛:9:2, then 决赛.",
        ),
    ],
    bring: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STAGE:RULE",
            help="What teams bring into a stage: 2:30% of their score, or 2:20,10 by place.",
        ),
    ] = None,
    data: DataOption = None,
) -> None:
    """Begin a competition of several matches and print its id."""
    plans: list[StagePlan] = []
    for text in stages:
        name, *numbers = text.split(":")
        if len(numbers) > 3 or not all(one.isdecimal() for one in numbers):
            fail(f"{text!r} is no stage: write NAME:HEATS:FIRST[:OTHERS].", 2)
        heats, first, others = (*map(int, numbers), *(1, 0, 0)[len(numbers) :])
        plans.append(StagePlan(name, heats, first, others))
    for text in bring or ():
        at, rule = _brought(text, len(plans))
        plans[at] = replace(plans[at], bring=rule)
    library = _written(data)
    try:
        print(begin(library, Outline(title, stages=tuple(plans))).id)
    except Refused as refused:
        fail(refused.words)
    finally:
        library.close()


@contest_app.command("show")
def contest_show(
    own: IdArgument = "", as_json: JsonOption = False, data: DataOption = None
) -> None:
    """A competition as its record comes to: stages, heats, draws, ties, final list."""
    library = looked_at(data)
    kept = _kept(library, own)
    found = described(kept)
    library.close()
    if as_json:
        show(found)
        return
    print(f"{found['title']}: {found['teams']} teams, record {found['head']}")
    for number, stage in enumerate(found["stages"], start=1):
        print(f"{number}. {stage['name']}: {stage['heats']} heats")
        for at, heat in enumerate(stage["drawn"], start=1):
            print(f"   {at}: {', '.join(team['name'] for team in heat['teams'])}")
        for tie in stage["ties"]:
            print(f"   tie: {', '.join(tie['names'])} ({tie['spots']} go on)")
        if stage["through"] is not None:
            print(f"   go on: {', '.join(team['name'] for team in stage['through'])}")
    for row in found["places"]:
        print(f"{row['place']:>3}  {row['name']}")


@contest_app.command("record")
def contest_record(
    own: IdArgument = "", as_json: JsonOption = False, data: DataOption = None
) -> None:
    """Every decision in order; exit code 1 if the record is not as it was written."""
    library = looked_at(data)
    kept = _kept(library, own)
    lines, verdict = kept.lines(), kept.verdict()
    library.close()
    if as_json:
        rows = [{"at": at, "code": said.code, "text": str(said)} for at, said in lines]
        show({"competition": kept.id, "ok": verdict.ok, "head": verdict.head, "record": rows})
    else:
        for at, said in lines:
            print(f"{at}  {said}")
        print(verdict.words)
    if not verdict.ok:
        raise SystemExit(1)


@contest_app.command("roster")
def contest_roster(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Excel or CSV.")],
    own: Annotated[str, typer.Option("--id", help="The competition.")] = "",
    dry: Annotated[bool, typer.Option("--dry-run", help="Only tell what the file holds.")] = False,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Enter the teams of a file; what is doubtful is printed."""
    try:
        from quizapp.files import teams  # loads openpyxl, which the windows start without

        found = teams.read(file.read_bytes(), file.name)
    except OSError as fault:
        fail(f"{file} cannot be read: {fault.strerror}.")
    if not dry:
        library = _written(data)
        _do(_kept(library, own), c.TakeRoster(found.squads, file.name))
        library.close()
    problems = [
        {"where": one.where, "severity": one.severity, "code": one.code, "text": str(one.words)}
        for one in found.problems
    ]
    if as_json:
        squads = [
            {
                "name": one.name,
                "unit": one.unit,
                "members": list(one.members),
                "substitutes": list(one.substitutes),
                "leader": one.leader,
            }
            for one in found.squads
        ]
        show({"teams": squads, "problems": problems, "unread": list(found.unread)})
        return
    for one in problems:
        print(f"{one['where']}: {one['text']}")
    print(f"{len(found.squads)} teams" + (" (not entered)" if dry else " entered"))


@contest_app.command("draw")
def contest_draw(
    own: IdArgument = "",
    stage: StageOption = 0,
    seed: SeedOption = None,
    absent: Annotated[
        list[int] | None, typer.Option("--absent", help="The number of a team that did not come.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why lots are drawn again.")] = "",
    witnesses: Annotated[str, typer.Option(help="Before whom.")] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Draw nothing: draw every recorded lot again, compare.")
    ] = False,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Draw heats and seats of a stage, recorded with its seed; or check every draw there was."""
    library = looked_at(data) if check else _written(data)
    kept = _kept(library, own)
    if check:
        checked = _checked(kept.competition)
        library.close()
        if as_json:
            show({"draws": checked})
        for one in () if as_json else checked:
            state = "the same" if one["same"] else "OTHERWISE"
            print(f"{one['stage']}, draw {one['number']}, seed {one['seed']}: {state}")
        if not all(one["same"] for one in checked):
            raise SystemExit(1)
        return
    at = _stage(kept, stage)
    chosen = secrets.randbelow(MOST_SEED) if seed is None else seed
    command = c.DrawLots(at, chosen, clock.wall(), tuple(absent or ()), reason, witnesses)
    _do(kept, command)
    found = described(kept)["stages"][at]
    library.close()
    if as_json:
        show(found)
        return
    for number, heat in enumerate(found["drawn"], start=1):
        print(f"{number}: {', '.join(team['name'] for team in heat['teams'])}")


@contest_app.command("take")
def contest_take(
    heat: Annotated[int, typer.Argument(min=1, help="The heat, from 1.")],
    own: Annotated[str, typer.Option("--id", help="The competition.")] = "",
    stage: StageOption = 0,
    reason: Annotated[str, typer.Option(help="Why it is taken again.")] = "",
    data: DataOption = None,
) -> None:
    """Take the result of a heat from the log of its match."""
    library = _written(data)
    kept = _kept(library, own)
    at = _stage(kept, stage)
    try:
        kept.take_result(at, heat - 1, reason)
    except Refused as refused:
        library.close()
        fail(refused.words)
    result = kept.competition.stages[at].result(heat - 1)
    library.close()
    for row in result.rows if result else ():
        print(f"{row.place:>3}  {kept.competition.squad(row.team).name}  {row.score}")


@contest_app.command("settle")
def contest_settle(
    tied: Annotated[list[int], typer.Argument(metavar="TEAM…", help="Numbers of tied teams.")],
    own: Annotated[str, typer.Option("--id", help="The competition.")] = "",
    stage: StageOption = 0,
    lot: Annotated[bool, typer.Option("--lot", help="By lot; else in the order given.")] = False,
    seed: SeedOption = None,
    note: Annotated[str, typer.Option(help="How the order was found.")] = "",
    data: DataOption = None,
) -> None:
    """Part the teams of a tie, by lot or in the order in which they are named."""
    library = _written(data)
    kept = _kept(library, own)
    at = _stage(kept, stage)
    ties = advancement(kept.competition, at).ties
    heat = next((one.heat for one in ties if set(one.teams) == set(tied)), None)
    if heat is None:
        fail("these teams are not in a tie that touches who goes on.")
    how = How.LOT if lot else How.JURY
    chosen = secrets.randbelow(MOST_SEED) if seed is None else seed
    _do(
        kept,
        c.Settle(at, heat, tuple(tied), how, clock.wall(), chosen, tuple(tied), note=note),
    )
    order = kept.competition.stages[at].settled[-1].order
    library.close()
    print(" > ".join(kept.competition.squad(team).name for team in order))


@contest_app.command("advance")
def contest_advance(
    own: IdArgument = "",
    stage: StageOption = 0,
    dry: Annotated[bool, typer.Option("--dry-run", help="Only tell who would go on.")] = False,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Say who goes on from a stage; exit code 1 while results are missing or ties are open."""
    library = looked_at(data) if dry else _written(data)
    kept = _kept(library, own)
    at = _stage(kept, stage)
    found = advancement(kept.competition, at)
    if not dry and found.ready:
        _do(kept, c.CloseStage(at))
    told = {
        "stage": kept.competition.stages[at].plan.name,
        "first": named(kept.competition, found.first),
        "others": named(kept.competition, found.others),
        "ties": ties_of(kept.competition, at),
        "missing": [heat + 1 for heat in found.missing],
        "closed": kept.competition.stages[at].through is not None,
    }
    library.close()
    if as_json:
        show(told)
    else:
        for one in (*told["first"], *told["others"]):
            print(f"{one['team']:>3}  {one['name']}")
        for tie in told["ties"]:
            print(f"tie: {', '.join(tie['names'])} ({tie['spots']} go on)")
        if told["missing"]:
            print(f"without a result: {', '.join(map(str, told['missing']))}")
    if not found.ready:
        raise SystemExit(1)


def _brought(text: str, stages: int) -> tuple[int, Bring]:
    """The stage, from 0, and the rule of what its teams bring."""
    number, _, rule = text.partition(":")
    points = rule.split(",")
    if number.isdecimal() and 1 <= int(number) <= stages:
        if rule[-1:] == "%" and rule[:-1].isdecimal():
            return int(number) - 1, Bring(BringRule.SHARE, percent=int(rule[:-1]))
        if all(one.isdecimal() for one in points):
            return int(number) - 1, Bring(BringRule.PLACE, points=tuple(map(int, points)))
    said = f"{text!r} is no rule: write STAGE:30% or STAGE:20,10."
    return fail(said, 2)


@contest_app.command("papers")
def contest_papers(
    own: IdArgument = "",
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Put the files there.")] = Path(
        "papers"
    ),
    lang: Annotated[str, typer.Option(help="Language of the papers: zh or en.")] = "zh",
    data: DataOption = None,
) -> None:
    """Write the list of heats, protocols of draws, results of all stages, list of awards as PDF."""
    library = looked_at(data)
    kept = _kept(library, own)
    now, head = kept.competition, kept.head
    library.close()
    try:
        for path in papers_of(now, head, out, "en" if lang == "en" else "zh"):
            print(path)
    except NotPut as fault:
        fail(fault.words)


def _checked(now: Competition) -> list[dict[str, Any]]:
    return [
        {
            "stage": stage.plan.name,
            "number": one.number,
            "seed": one.seed,
            "same": lots.draw(one.seed, one.teams, len(one.heats), one.groups) == one.heats,
        }
        for stage in now.stages
        for one in stage.draws
    ]


def _written(data: Path | None) -> Library:
    library = library_of(data)
    if library.readonly:
        fail("another quizapp has this data folder open; close it, or use another --data DIR.")
    return library


def _kept(library: Library, own: str) -> Proceedings:
    if not own:
        cards = library.competitions.cards()
        if not cards:
            fail("there is no competition of several matches yet.")
        own = cards[0].id
    kept = load(library, own)
    if kept is None:
        fail(f"there is no competition {own!r}.")
    return kept


def _stage(kept: Proceedings, stage: int) -> int:
    if stage > len(kept.competition.stages):
        fail(f"there is no stage {stage}.")
    return stage - 1 if stage else kept.competition.current


def _do(kept: Proceedings, command: c.Command) -> None:
    try:
        kept.do(command)
    except Refused as refused:
        kept.library.close()
        fail(refused.words)
