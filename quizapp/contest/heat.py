"""A heat and its match: the draft that it is played from, and the result that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from quizapp.contest.advancing import Tie
from quizapp.contest.competition import Competition, Person, Row, Squad
from quizapp.contest.draft import Draft, round_of
from quizapp.contest.final import placed_teams
from quizapp.game.events import Verdict
from quizapp.game.match import Match
from quizapp.game.plan import Award, Shape, Team
from quizapp.game.presets import Preset
from quizapp.game.rules import Entrants
from quizapp.game.standings import award_of, standings

Sign = tuple[str, Shape]


class Played(StrEnum):
    """How far the match of a heat is."""

    NOT = "not"
    RUNNING = "running"
    OVER = "over"


class HeatMatch(Struct, frozen=True):
    """The last real match of a heat; `head` are the first digits of its log's end."""

    state: Played = Played.NOT
    match: str = ""
    head: str = ""


class Called(Struct, frozen=True):
    """How a match of the competition is called, in the language of the program.

    `going_on` is the award of going on, `playoff` the title of a playoff where none is planned.
    """

    id: str
    subtitle: str
    going_on: str
    playoff: str = ""


def heat_draft(
    competition: Competition,
    stage: int,
    heat: int,
    template: Draft,
    called: Called,
    sign: Callable[[int], Sign],
) -> Draft:
    """The draft of a heat: rounds, base score, keys and look of the template, the heat's teams.

    Going on is the award of a heat that is not the last stage, so that the match's own playoff
    settles the ties which touch it. `sign(number)` is the colour and shape of a table.
    """
    plan = competition.stages[stage].plan
    last = stage == len(competition.stages) - 1
    going_on = (Award(called.going_on, plan.first),) if plan.first else ()
    return replace(
        template,
        id=called.id,
        title=competition.outline.title,
        subtitle=called.subtitle,
        organiser=competition.outline.organiser,
        teams=_bringing(competition, stage, heat, sign),
        awards=competition.outline.awards if last and not going_on else going_on,
        keys=tuple(key for key in template.keys if key.team <= len(competition.seats(stage, heat))),
        seed=_seed(template.seed, stage, heat),
    )


def _bringing(
    competition: Competition, stage: int, heat: int, sign: Callable[[int], Sign]
) -> tuple[Team, ...]:
    """The teams of a heat at their tables, with the points that they bring."""
    seats = competition.seats(stage, heat)
    teams = seated([competition.squad(one) for one in seats], sign)
    held = competition.stages[stage]
    return tuple(
        replace(team, brought=held.brought_by(one)) for team, one in zip(teams, seats, strict=True)
    )


def playoff_draft(
    competition: Competition,
    tie: Tie,
    template: Draft,
    called: Called,
    sign: Callable[[int], Sign],
) -> Draft:
    """The draft of a playoff between tied teams: they begin equal and part over `stakes`."""
    planned = tuple(one for one in template.rounds if one.rules.entrants is Entrants.TIED)
    return replace(
        template,
        id=called.id,
        title=competition.outline.title,
        subtitle=called.subtitle,
        organiser=competition.outline.organiser,
        teams=seated([competition.squad(one) for one in tie.teams], sign),
        rounds=planned or (round_of(Preset.PLAYOFF, called.playoff),),
        programme=(),
        awards=stakes(competition, tie, called.going_on),
        keys=tuple(key for key in template.keys if key.team <= len(tie.teams)),
        seed=_seed(template.seed, *tie.teams),
    )


def stakes(competition: Competition, tie: Tie, going_on: str) -> tuple[Award, ...]:
    """What tied teams part over: the last spots, or the awards between which their places lie."""
    places = {team: place for place, team in placed_teams(competition)}
    outline, first = competition.outline, places.get(tie.teams[0], 0)
    names = [award_of(outline.awards, first + at) for at in range(len(tie.teams))]
    if not tie.for_awards or not first:
        return (Award(going_on, tie.spots),)
    counted = [(name, names.count(name)) for name in dict.fromkeys(names)]
    return tuple(Award(name, count) for name, count in counted if name)


def seated(squads: Sequence[Squad], sign: Callable[[int], Sign]) -> tuple[Team, ...]:
    """Teams at their tables, in the order of the seats."""
    return tuple(
        Team(number, squad.name, squad.unit, *sign(number), squad.members)
        for number, squad in enumerate(squads, start=1)
    )


def at_tables(
    competition: Competition, drawn: Sequence[int], match: Match
) -> tuple[int, ...] | None:
    """The teams at the tables of a match, by their names; None where they are others.

    `drawn` are those that may sit there; a team that was withdrawn before the match is missing.
    """
    names = {_folded(competition.squad(one).name): one for one in drawn}
    found = tuple(names.get(_folded(team.name)) for team in match.plan.teams)
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) == len(set(known)) else None


def rows_of(match: Match, teams: Sequence[int]) -> tuple[Row, ...]:
    """Scores and places of a match; `teams` are those at its tables from 1 on.

    Places are counted 1 2 2 4 whatever the match shows, and a playoff of the match parts them.
    """
    found: list[Row] = []
    before = None
    for row in standings(match):
        key = row.place
        place = found[-1].place if found and key == before else len(found) + 1
        before = key
        found.append(Row(teams[row.team - 1], row.score, place))
    return tuple(found)


def people_of(match: Match, teams: Sequence[int]) -> tuple[Person, ...]:
    """What each member answered alone; void questions do not count."""
    sums: dict[tuple[int, str], list[int]] = {}
    for ask in match.asks:
        if ask.voided is not None or not ask.team or not ask.member:
            continue
        members = match.plan.teams[ask.team - 1].members
        if ask.member > len(members):
            continue
        held = sums.setdefault((teams[ask.team - 1], members[ask.member - 1]), [0, 0, 0])
        mark = next((one for one in reversed(ask.marks) if one.team == ask.team), None)
        held[0] += 1
        if mark is not None:
            held[1] += mark.verdict is Verdict.RIGHT
            held[2] += mark.points
    return tuple(Person(team, name, *held) for (team, name), held in sums.items())


def _folded(name: str) -> str:
    return "".join(name.split()).casefold()


def _seed(*about: int) -> int:
    text = "\n".join(str(one) for one in about)
    return int.from_bytes(sha256(text.encode()).digest()[:4], "big") >> 1
