"""What happened in a competition, said for its record."""

from __future__ import annotations

from typing import assert_never

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest import events as e
from quizapp.contest.bringing import Bring, BringRule
from quizapp.contest.competition import OTHERS, Competition, How


def event_words(competition: Competition, event: e.Event) -> Words:
    """One line of the record; `competition` is as it stands after the event or later."""
    match event:
        case e.Founded(outline):
            text = QT_TRANSLATE_NOOP("Contest", "Competition begun: {title}")
            return _say("founded", text, title=outline.title)
        case e.Outlined(outline):
            text = QT_TRANSLATE_NOOP("Contest", "Planned otherwise: {stages}")
            stages = " → ".join(f"{one.name} ({one.heats})" for one in outline.stages)
            return _say("outlined", text, stages=stages)
        case e.RosterTaken(squads, source):
            text = QT_TRANSLATE_NOOP("Contest", "{count} teams entered, {file}")
            return _say("roster-taken", text, count=len(squads), file=source or "–")
        case e.SquadChanged(squad, reason):
            text = QT_TRANSLATE_NOOP("Contest", "{team} put right. {reason}")
            return _say("squad-changed", text, team=squad.name, reason=reason)
        case e.SquadsRemoved(teams):
            text = QT_TRANSLATE_NOOP("Contest", "{count} teams taken off the roster")
            return _say("squads-removed", text, count=len(teams))
        case e.Substituted(team, _, left, came, reason):
            text = QT_TRANSLATE_NOOP("Contest", "{team}: {came} plays for {left}. {reason}")
            name = _name(competition, team)
            return _say("substituted", text, team=name, came=came, left=left, reason=reason)
        case e.Withdrawn(team, _, reason):
            text = QT_TRANSLATE_NOOP("Contest", "{team} withdrawn: {reason}")
            return _say("withdrawn", text, team=_name(competition, team), reason=reason)
        case e.Reinstated(team, reason):
            text = QT_TRANSLATE_NOOP("Contest", "{team} takes part again: {reason}")
            return _say("reinstated", text, team=_name(competition, team), reason=reason)
        case e.LotsDrawn(stage, draw):
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "{stage}: draw {number}, seed {seed}, {teams} teams into {heats} heats. {reason}",
            )
            return _say(
                "lots-drawn",
                text,
                stage=_stage(competition, stage),
                number=draw.number,
                seed=str(draw.seed),
                teams=len(draw.teams),
                heats=len(draw.heats),
                reason=draw.reason,
            )
        case e.ResultTaken() | e.TieSettled():
            return _of_heat(competition, event)
        case e.StageClosed(stage, first, others, bring, brought):
            text = QT_TRANSLATE_NOOP("Contest", "{stage}: {count} teams go on: {teams}")
            through = (*first, *others)
            names = "、".join(_name(competition, team) for team in through)
            name = _stage(competition, stage)
            closed = _say("stage-closed", text, stage=name, count=len(through), teams=names)
            if bring.rule is BringRule.NOTHING:
                return closed
            points = "、".join(f"{_name(competition, team)} {told:+d}" for team, told in brought)
            text = QT_TRANSLATE_NOOP("Contest", "{closed}. {rule}: {points}")
            facts = {"closed": closed, "rule": bring_words(bring), "points": points or "–"}
            return _say("stage-closed-brought", text, **facts)
        case e.StageReopened(stage, reason):
            text = QT_TRANSLATE_NOOP("Contest", "{stage}: who goes on is open again. {reason}")
            return _say("stage-reopened", text, stage=_stage(competition, stage), reason=reason)
        case e.SpecialGiven(award, honours):
            text = QT_TRANSLATE_NOOP("Contest", "{award}: {names}")
            names = "、".join(one.recipient.name for one in honours) or "–"
            return _say("special-given", text, award=award, names=names)
        case e.AwardsSettled(honours):
            text = QT_TRANSLATE_NOOP("Contest", "{count} awards settled")
            return _say("awards-settled", text, count=len(honours))
        case e.AwardsReopened(reason):
            text = QT_TRANSLATE_NOOP("Contest", "The awards are open again. {reason}")
            return _say("awards-reopened", text, reason=reason)
        case _:
            assert_never(event)


def bring_words(bring: Bring) -> Words:
    """The rule of brought points, named as it is read aloud."""
    match bring.rule:
        case BringRule.NOTHING:
            return _say(
                "bring-nothing", QT_TRANSLATE_NOOP("Contest", "No points are brought along")
            )
        case BringRule.SHARE:
            text = QT_TRANSLATE_NOOP(
                "Contest", "{percent}% of the score in the stage before is brought along, rounded"
            )
            return _say("bring-share", text, percent=bring.percent)
        case BringRule.PLACE:
            text = QT_TRANSLATE_NOOP(
                "Contest", "By the place in the heat before, {points} points are brought along"
            )
            return _say("bring-place", text, points=" / ".join(map(str, bring.points)))


def _of_heat(competition: Competition, event: e.ResultTaken | e.TieSettled) -> Words:
    match event:
        case e.ResultTaken(result):
            text = QT_TRANSLATE_NOOP(
                "Contest", "{stage}, heat {heat}: result of match {match} ({head}). {reason}"
            )
            return _say(
                "result-taken",
                text,
                stage=_stage(competition, result.stage),
                heat=result.heat + 1,
                match=result.match,
                head=result.head,
                reason=result.reason,
            )
        case e.TieSettled(found):
            how = {
                How.LOT: QT_TRANSLATE_NOOP(
                    "Contest", "{stage}: tie parted by lot: {teams}. {note}"
                ),
                How.PLAYOFF: QT_TRANSLATE_NOOP(
                    "Contest", "{stage}: tie parted by a playoff: {teams}. {note}"
                ),
                How.JURY: QT_TRANSLATE_NOOP(
                    "Contest", "{stage}: tie parted by the jury: {teams}. {note}"
                ),
            }
            name = _stage(competition, found.stage)
            if found.heat != OTHERS:
                name = f"{name} ({found.heat + 1})"
            teams = " > ".join(_name(competition, team) for team in found.order)
            return _say("tie-settled", how[found.how], stage=name, teams=teams, note=found.note)
        case _:
            assert_never(event)


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "Contest", text, **facts)


def _stage(competition: Competition, at: int) -> str:
    stages = competition.stages
    return stages[at].plan.name if at < len(stages) else str(at + 1)


def _name(competition: Competition, team: int) -> str:
    found = next((one.name for one in competition.squads if one.id == team), None)
    return found if found is not None else str(team)
