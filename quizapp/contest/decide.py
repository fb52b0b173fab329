"""What a command to a competition comes to: events, or a refusal in words. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import assert_never

from msgspec.structs import replace

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest import commands as c
from quizapp.contest import events as e
from quizapp.contest import lots
from quizapp.contest.advancing import advancement, bringing, missing_heats
from quizapp.contest.awards import Shared
from quizapp.contest.bringing import Bring, BringRule
from quizapp.contest.competition import (
    Competition,
    Draw,
    How,
    Outline,
    Result,
    Settlement,
    Squad,
)
from quizapp.contest.faults import MOST_TEAMS
from quizapp.contest.final import honours, open_ties
from quizapp.game.refusal import Refused


def decide(competition: Competition | None, command: c.Command) -> tuple[e.Event, ...]:
    """The events of one decision; `Refused` says why there are none."""
    if isinstance(command, c.Found):
        if competition is not None:
            raise _no(
                "founded-twice", QT_TRANSLATE_NOOP("Contest", "The competition has already begun.")
            )
        _plannable(None, command.outline)
        return (e.Founded(command.outline),)
    if competition is None:
        raise _no("not-founded", QT_TRANSLATE_NOOP("Contest", "There is no competition."))
    return tuple(_decide(competition, command))


def _decide(now: Competition, command: c.Command) -> Sequence[e.Event]:
    match command:
        case c.Plan(outline):
            _plannable(now, outline)
            return [e.Outlined(outline)] if outline != now.outline else []
        case c.TakeRoster():
            return _take_roster(now, command)
        case c.ChangeSquad(squad, reason):
            return _change_squad(now, squad, reason)
        case c.RemoveSquads(teams):
            if any(stage.draws for stage in now.stages):
                raise _no(
                    "roster-drawn",
                    QT_TRANSLATE_NOOP(
                        "Contest", "Lots are drawn already: withdraw the team instead."
                    ),
                )
            return [e.SquadsRemoved(teams)] if teams else []
        case c.Substitute():
            return _substitute(now, command)
        case c.Withdraw(team, reason, at):
            _in(now, team)
            return [e.Withdrawn(team, now.current, _reason(reason), at)]
        case c.Reinstate(team, reason):
            if team not in now.out:
                raise _no("not-out", QT_TRANSLATE_NOOP("Contest", "The team is not withdrawn."))
            return [e.Reinstated(team, _reason(reason))]
        case c.DrawLots():
            return _draw(now, command)
        case c.TakeResult():
            return _take_result(now, command)
        case c.Settle():
            return _settle(now, command)
        case c.CloseStage(stage):
            return _close(now, stage)
        case c.ReopenStage(stage, reason):
            return _reopen(now, stage, reason)
        case c.GiveSpecial(award, given):
            _awards_open(now)
            return [e.SpecialGiven(award, given)]
        case c.SettleAwards(shared):
            return _settle_awards(now, shared)
        case c.ReopenAwards(reason):
            if now.honours is None:
                raise _no(
                    "awards-open", QT_TRANSLATE_NOOP("Contest", "The awards are not settled.")
                )
            return [e.AwardsReopened(_reason(reason))]
        case c.Found():
            raise AssertionError("handled by decide")
        case _:
            assert_never(command)


def _no(code: str, text: str, **facts: str | int | Words) -> Refused:
    return Refused(words(code, "Contest", text, **facts))


def _reason(text: str) -> str:
    if not text.strip():
        said = QT_TRANSLATE_NOOP("Contest", "Say why: it goes on record.")
        raise _no("no-reason", said)
    return text.strip()


def _in(now: Competition, team: int) -> Squad:
    """The team, if it is in the competition and not withdrawn."""
    found = next((one for one in now.squads if one.id == team), None)
    if found is None:
        text = QT_TRANSLATE_NOOP("Contest", "There is no team {team}.")
        raise _no("no-team", text, team=team)
    if team in now.out:
        text = QT_TRANSLATE_NOOP("Contest", "{team} is withdrawn.")
        raise _no("team-out", text, team=found.name)
    return found


def _plannable(now: Competition | None, outline: Outline) -> None:
    """Refuse an outline that contradicts itself or what has happened."""
    if not outline.stages:
        text = QT_TRANSLATE_NOOP("Contest", "A competition needs a stage.")
        raise _no("no-stage", text)
    for number, plan in enumerate(outline.stages, start=1):
        if plan.heats < 1:
            text = QT_TRANSLATE_NOOP("Contest", "Stage {number} has no heat.")
            raise _no("no-heat", text, number=number)
        if number < len(outline.stages) and plan.first < 1 and plan.others < 1:
            text = QT_TRANSLATE_NOOP("Contest", "Nobody goes on from stage {number}.")
            raise _no("nobody-on", text, number=number)
        _bringable(number, plan.bring)
    last = outline.stages[-1]
    if last.first or last.others:
        text = QT_TRANSLATE_NOOP("Contest", "From the last stage nobody can go on.")
        raise _no("last-goes-on", text)
    for at, stage in enumerate(now.stages[1:] if now else (), start=1):
        closed = now is not None and now.stages[at - 1].through is not None
        kept = at < len(outline.stages) and outline.stages[at].bring == stage.plan.bring
        if closed and not kept:
            text = QT_TRANSLATE_NOOP(
                "Contest", "Stage {number} is closed: what its teams bring with them is decided."
            )
            raise _no("bring-closed", text, number=at)
    for at, stage in enumerate(now.stages if now else ()):
        if not stage.draws:
            continue
        kept = at < len(outline.stages) and outline.stages[at].heats == stage.plan.heats
        if not kept:
            text = QT_TRANSLATE_NOOP(
                "Contest", "Lots are drawn for stage {number}: its heats stay as many as they are."
            )
            raise _no("stage-drawn", text, number=at + 1)
        plan = outline.stages[at]
        goes_on = (plan.first, plan.others) == (stage.plan.first, stage.plan.others)
        if stage.through is not None and not goes_on:
            text = QT_TRANSLATE_NOOP(
                "Contest", "Stage {number} is closed: who goes on from it is decided."
            )
            raise _no("stage-closed", text, number=at + 1)


def _bringable(number: int, bring: Bring) -> None:
    """Refuse a rule of brought points that cannot be reckoned by."""
    if number == 1 and bring.rule is not BringRule.NOTHING:
        text = QT_TRANSLATE_NOOP("Contest", "Nobody brings points into the first stage.")
        raise _no("bring-first", text)
    if bring.rule is BringRule.SHARE and not 1 <= bring.percent <= 100:
        text = QT_TRANSLATE_NOOP(
            "Contest", "Stage {number}: a share of the score is 1 to 100 percent, not {percent}."
        )
        raise _no("bring-share", text, number=number, percent=bring.percent)
    if bring.rule is BringRule.PLACE and (
        not any(bring.points) or any(points < 0 for points in bring.points)
    ):
        text = QT_TRANSLATE_NOOP(
            "Contest", "Stage {number}: say how many points each place of a heat brings."
        )
        raise _no("bring-places", text, number=number)


def _take_roster(now: Competition, command: c.TakeRoster) -> Sequence[e.Event]:
    if now.stages[0].results:
        text = QT_TRANSLATE_NOOP("Contest", "The first heats are played: no team can come in now.")
        raise _no("roster-late", text)
    if not command.squads:
        return []
    begin = max((one.id for one in now.squads), default=0) + 1
    squads = tuple(
        replace(one, id=number, name=one.name.strip())
        for number, one in enumerate(command.squads, start=begin)
    )
    _names((*now.squads, *squads))
    return [e.RosterTaken(squads, command.source)]


def _names(squads: Sequence[Squad]) -> None:
    """Every team has a name of its own: it is read aloud at the draw."""
    if any(not one.name for one in squads):
        text = QT_TRANSLATE_NOOP("Contest", "A team has no name.")
        raise _no("squad-unnamed", text)
    counted = Counter("".join(one.name.split()).casefold() for one in squads)
    for one in squads:
        if counted["".join(one.name.split()).casefold()] > 1:
            text = QT_TRANSLATE_NOOP("Contest", "Two teams are called {name}.")
            raise _no("squad-twice", text, name=one.name)


def _change_squad(now: Competition, squad: Squad, reason: str) -> Sequence[e.Event]:
    held = next((one for one in now.squads if one.id == squad.id), None)
    if held is None:
        _in(now, squad.id)
        raise AssertionError("unreachable: _in refuses")
    squad = replace(squad, name=squad.name.strip())
    if squad == held:
        return []
    _names([squad if one.id == squad.id else one for one in now.squads])
    why = _reason(reason) if now.stages[0].draws else reason.strip()
    return [e.SquadChanged(squad, why)]


def _substitute(now: Competition, command: c.Substitute) -> Sequence[e.Event]:
    squad = _in(now, command.team)
    if command.left not in squad.members:
        text = QT_TRANSLATE_NOOP("Contest", "{name} is no member of {team}.")
        raise _no("no-member", text, name=command.left, team=squad.name)
    if command.came not in squad.substitutes:
        text = QT_TRANSLATE_NOOP("Contest", "{name} is no substitute of {team}.")
        raise _no("no-substitute", text, name=command.came, team=squad.name)
    why = command.reason.strip()
    return [e.Substituted(squad.id, now.current, command.left, command.came, why)]


def groups_for(now: Competition, at: int, teams: Sequence[int]) -> tuple[lots.Groups, ...]:
    """Whom the draw of a stage keeps apart: teams of one unit, then those that met before."""
    plan = now.stages[at].plan
    units: dict[str, list[int]] = {}
    for team in teams:
        unit = now.squad(team).unit
        if unit and plan.units_apart:
            units.setdefault(unit, []).append(team)
    met: lots.Groups = ()
    before = now.stages[at - 1].draw if at and plan.met_apart else None
    if before is not None:
        met = tuple(tuple(one for one in heat if one in teams) for heat in before.heats)
    kinds = (tuple(map(tuple, units.values())), met)
    return tuple(tuple(group for group in kind if len(group) > 1) for kind in kinds)


def _draw(now: Competition, command: c.DrawLots) -> Sequence[e.Event]:
    at = command.stage
    stage = now.stages[at]
    if at and now.stages[at - 1].through is None:
        text = QT_TRANSLATE_NOOP("Contest", "First say who goes on from the stage before.")
        raise _no("draw-early", text)
    if stage.results:
        text = QT_TRANSLATE_NOOP("Contest", "A heat of this stage has a result: the draw stands.")
        raise _no("draw-late", text)
    reason = _reason(command.reason) if stage.draws else command.reason.strip()
    absent = tuple(sorted(set(command.absent) & set(now.entrants(at))))
    teams = tuple(one for one in now.entrants(at) if one not in absent)
    if len(teams) < 2 * stage.plan.heats:
        text = QT_TRANSLATE_NOOP(
            "Contest", "{teams} teams are too few for {heats} heats: each needs two or more."
        )
        raise _no("draw-few", text, teams=len(teams), heats=stage.plan.heats)
    if -(-len(teams) // stage.plan.heats) > MOST_TEAMS:
        text = QT_TRANSLATE_NOOP(
            "Contest", "{teams} teams are too many for {heats} heats: a match holds {most} at most."
        )
        facts = {"teams": len(teams), "heats": stage.plan.heats, "most": MOST_TEAMS}
        raise _no("draw-many", text, **facts)
    gone = [e.Withdrawn(one, at, command.no_show, command.at) for one in absent]
    groups = groups_for(now, at, teams)
    heats = lots.draw(command.seed, teams, stage.plan.heats, groups)
    draw = Draw(
        len(stage.draws) + 1,
        command.seed,
        command.at,
        teams,
        heats,
        groups,
        absent,
        reason,
        command.witnesses.strip(),
    )
    return [*gone, e.LotsDrawn(at, draw)]


def _take_result(now: Competition, command: c.TakeResult) -> Sequence[e.Event]:
    at, heat = command.stage, command.heat
    stage = now.stages[at]
    seats = set(now.seats(at, heat)) if stage.draw else set[int]()
    if stage.through is not None or (now.honours is not None):
        text = QT_TRANSLATE_NOOP(
            "Contest", "It is decided already what follows from this stage; open it again first."
        )
        raise _no("result-late", text)
    missing = seats - {row.team for row in command.rows}
    strange = {row.team for row in command.rows} - (
        set(stage.draw.heats[heat]) if stage.draw else set[int]()
    )
    if missing or strange or not command.rows:
        text = QT_TRANSLATE_NOOP(
            "Contest", "The teams of the match are not those of the heat as it was drawn."
        )
        raise _no("result-strange", text)
    before = stage.result(heat)
    if before is not None and (before.match, before.head) == (command.match, command.head):
        return []
    reason = _reason(command.reason) if before is not None else command.reason.strip()
    result = Result(
        at, heat, command.match, command.head, command.rows, command.people, command.at, reason
    )
    return [e.ResultTaken(result)]


def _settle(now: Competition, command: c.Settle) -> Sequence[e.Event]:
    teams = tuple(sorted(command.teams))
    if now.stages[command.stage].through is not None or now.honours is not None:
        text = QT_TRANSLATE_NOOP("Contest", "It is decided already who goes on.")
        raise _no("settle-late", text)
    if len(teams) < 2:
        text = QT_TRANSLATE_NOOP("Contest", "A tie has two teams or more.")
        raise _no("settle-one", text)
    if command.how is How.LOT:
        order = lots.order(command.seed, teams)
    elif tuple(sorted(command.order)) == teams:
        order = command.order
    else:
        text = QT_TRANSLATE_NOOP("Contest", "Put all teams of the tie in an order.")
        raise _no("settle-order", text)
    note = _reason(command.note) if command.how is How.JURY else command.note.strip()
    settlement = Settlement(
        command.stage,
        command.heat,
        order,
        command.how,
        command.at,
        command.seed if command.how is How.LOT else 0,
        command.match,
        note,
    )
    return [e.TieSettled(settlement)]


def _close(now: Competition, at: int) -> Sequence[e.Event]:
    stage = now.stages[at]
    if at == len(now.stages) - 1:
        text = QT_TRANSLATE_NOOP("Contest", "From the last stage nobody can go on.")
        raise _no("last-goes-on", text)
    if stage.through is not None:
        return []
    found = advancement(now, at)
    if stage.draw is None or found.missing:
        text = QT_TRANSLATE_NOOP("Contest", "{count} heats have no result yet.")
        raise _no("heats-missing", text, count=len(found.missing) or stage.plan.heats)
    if found.ties:
        text = QT_TRANSLATE_NOOP("Contest", "{count} ties must be settled first.")
        raise _no("ties-open", text, count=len(found.ties))
    rule = now.stages[at + 1].plan.bring
    return [e.StageClosed(at, found.first, found.others, rule, bringing(now, at))]


def _reopen(now: Competition, at: int, reason: str) -> Sequence[e.Event]:
    if now.stages[at].through is None:
        text = QT_TRANSLATE_NOOP("Contest", "The stage is open.")
        raise _no("stage-open", text)
    if at + 1 < len(now.stages) and now.stages[at + 1].results:
        text = QT_TRANSLATE_NOOP("Contest", "A heat of the next stage has a result already.")
        raise _no("reopen-late", text)
    return [e.StageReopened(at, _reason(reason))]


def _awards_open(now: Competition) -> None:
    if now.honours is not None:
        text = QT_TRANSLATE_NOOP("Contest", "The awards are settled; open them again first.")
        raise _no("awards-settled", text)


def _settle_awards(now: Competition, shared: Shared) -> Sequence[e.Event]:
    _awards_open(now)
    last = len(now.stages) - 1
    if now.stages[last].draw is None or missing_heats(now, last):
        text = QT_TRANSLATE_NOOP("Contest", "The last stage has no result yet.")
        raise _no("final-missing", text)
    if shared is Shared.OPEN and open_ties(now):
        text = QT_TRANSLATE_NOOP(
            "Contest", "A tie touches an award: settle it, or say that equal teams share."
        )
        raise _no("awards-tied", text)
    return [e.AwardsSettled(honours(now, shared))]
