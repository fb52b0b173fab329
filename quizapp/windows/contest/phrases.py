"""How a competition speaks: heats, states, the next step."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from quizapp.contest.advancing import advancement, missing_heats
from quizapp.contest.competition import OTHERS, Competition, How
from quizapp.contest.final import open_ties
from quizapp.contest.heat import HeatMatch, Played

translate = QCoreApplication.translate
SCHEDULE, ROSTER, LOTS, ADVANCING, AWARDS, RECORD = range(6)
"""The pages, in their order."""


def heat_name(heat: int) -> str:
    """第 3 组; the best others where it is no heat."""
    if heat == OTHERS:
        return translate("contest", "Best others")
    return translate("contest", "Heat {0}").format(heat + 1)


def listed(names: Iterable[str]) -> str:
    """Names side by side."""
    return translate("contest", ", ").join(names)


def local(at: str) -> str:
    """A moment of the record as the clock on the wall showed it."""
    then = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return then.toString("yyyy-MM-dd HH:mm:ss") if then.isValid() else at


def how_name(how: How) -> str:
    """What a tie was settled by."""
    match how:
        case How.PLAYOFF:
            return translate("contest", "playoff")
        case How.LOT:
            return translate("contest", "lot")
        case How.JURY:
            return translate("contest", "decision of the jury")


def stage_state(competition: Competition, at: int) -> str:
    """How far a stage is, in a few words."""
    stage = competition.stages[at]
    if stage.through is not None:
        return translate("contest", "closed, {0} go on").format(len(stage.through))
    if stage.draw is None:
        if at and competition.stages[at - 1].through is None:
            return translate("contest", "waits for the stage before")
        return translate("contest", "to be drawn")
    done = len(stage.draw.heats) - len(missing_heats(competition, at))
    if done < len(stage.draw.heats):
        return translate("contest", "{0} of {1} heats played").format(done, len(stage.draw.heats))
    if at == len(competition.stages) - 1:
        return translate("contest", "played")
    found = advancement(competition, at)
    if found.ties:
        return translate("contest", "ties to settle: {0}").format(len(found.ties))
    return translate("contest", "played: say who goes on")


def heat_state(match: HeatMatch, *, taken: str, drawn: bool) -> str:
    """How far a heat is. `taken` is the log's end that its result came from, "" for none."""
    if not drawn:
        return translate("contest", "not drawn yet")
    if match.state is Played.RUNNING:
        return translate("contest", "running")
    if taken and match.state is Played.OVER and match.head != taken:
        return translate("contest", "changed since: take the result again")
    if taken:
        return translate("contest", "result taken")
    if match.state is Played.OVER:
        return translate("contest", "over: take the result")
    return translate("contest", "to be played")


def next_step(
    now: Competition, match_of: Callable[[int, int], HeatMatch] | None = None
) -> tuple[str, int]:
    """What an organiser does next, and on which page; `match_of` tells of a heat's match."""
    if now.honours is not None:
        text = translate("contest", "The awards are settled: print the list and the certificates.")
        return text, AWARDS
    if not now.squads:
        return translate("contest", "Next: enter the teams, best from Excel."), ROSTER
    at = now.current
    stage = now.stages[at]
    name = stage.plan.name
    if stage.draw is None:
        return translate("contest", "Next: draw the lots of '{0}'.").format(name), LOTS
    found = advancement(now, at)
    late = [team for team in now.entrants(at) if team not in stage.draw.teams]
    if late and not stage.results:
        text = translate("contest", "Next: draw again, {0} is not in the draw.")
        return text.format(listed(now.squad(team).name for team in late[:2])), LOTS
    if found.missing:
        text = translate("contest", "Next: host {0} of '{1}'.")
        if match_of is not None and match_of(at, found.missing[0]).state is Played.OVER:
            text = translate("contest", "Next: take the result of {0} of '{1}'.")
        return text.format(heat_name(found.missing[0]), name), SCHEDULE
    if at < len(now.stages) - 1:
        if found.ties:
            text = translate("contest", "Next: settle the ties of '{0}'.")
            return text.format(name), ADVANCING
        text = translate("contest", "Next: say who goes on from '{0}'.")
        return text.format(name), ADVANCING
    if open_ties(now):
        return translate("contest", "Next: settle the ties that touch an award."), AWARDS
    return translate("contest", "Next: settle the awards."), AWARDS
