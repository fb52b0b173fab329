"""The printed list of results (成绩公示) as PDF: places, scores, awards, and who signs for it."""

from __future__ import annotations

from datetime import datetime

from quizapp.game.match import Match
from quizapp.game.standings import standings
from quizapp.reports.figures import Figures
from quizapp.reports.tongue import Tongue
from quizapp.reports.typeset import pdf


def notice(match: Match, figured: Figures, tongue: Tongue, at: datetime, mark: str = "") -> bytes:
    """The list; `at` dates it, `mark` stands at the foot of every page."""
    plan, pick = match.plan, tongue.pick
    awards = any(row.award for row in standings(match))
    units = any(team.unit for team in plan.teams)
    head = [pick("名次", "Place"), pick("代表队", "Team")]
    head += [pick("单位", "Unit")] if units else []
    head += [pick("得分", "Score")]
    head += [pick("奖项", "Award")] if awards else []
    rows: list[list[str]] = []
    for row in standings(match):
        team = plan.teams[row.team - 1]
        cells = [str(row.place), team.name, *([team.unit] if units else []), str(row.score)]
        rows.append([*cells, *([row.award or "—"] if awards else [])])
    unit_widths = [3] if units else []
    values = {
        "title": pick(f"{plan.title}成绩公示", f"{plan.title}: Results"),
        "subtitle": plan.subtitle,
        "lead": _lead(match, figured, tongue),
        "head": head,
        "rows": rows,
        "widths": [0, 3, *unit_widths, 0, *([2] if awards else [])],
        "left": [1, 2] if units else [1],
        "remarks": _remarks(match, figured, tongue),
        "signatures": signatures(tongue),
        "issuer": plan.organiser,
        "day": tongue.day(at),
        "foot": mark,
    }
    return pdf("results", values, tongue, stamp=int(at.timestamp()))


def signatures(tongue: Tongue) -> list[str]:
    """Who signs for scores."""
    pick = tongue.pick
    return [
        pick("记分员：", "Scorer:"),
        pick("核分员：", "Checked by:"),
        pick("监督：", "Supervisor:"),
    ]


def _lead(match: Match, figured: Figures, tongue: Tongue) -> str:
    plan = match.plan
    when = figured.began
    asked = sum(item.ask.voided is None for item in figured.items)
    day = tongue.day(when.astimezone()) if when is not None else ""
    rehearsal = tongue.pick("（彩排，不作为正式成绩）", " (a rehearsal: no official result)")
    practice = rehearsal if match.rehearsal else ""
    return tongue.pick(
        f"{plan.title}于{day}举行，{len(plan.teams)}支代表队参赛，共进行{len(figured.rounds)}轮、"
        f"{asked}题。经核分，现将比赛成绩予以公示{practice}。",
        f"{plan.title} was held on {day} with {len(plan.teams)} teams, {len(figured.rounds)} "
        f"rounds and {asked} questions. The scores were checked; these are the results{practice}.",
    )


def _remarks(match: Match, figured: Figures, tongue: Tongue) -> list[str]:
    pick, plan, rows = tongue.pick, match.plan, standings(match)
    found = [
        pick(
            f"注：基础分{plan.base}分，计入总分。",
            f"Note: the score includes a base of {plan.base} points.",
        )
    ]
    brought = [team for team in plan.teams if team.brought]
    if brought:
        zh = "、".join(f"{team.name}{team.brought}分" for team in brought)
        en = ", ".join(f"{team.name} {team.brought}" for team in brought)
        found.append(
            pick(
                f"上一阶段带入、计入总分：{zh}。", f"Brought from the stage before, included: {en}."
            )
        )
    parted = pick("、", ", ").join(plan.teams[row.team - 1].name for row in rows if row.parted)
    if parted:
        found.append(
            pick(
                f"{parted}得分相同，名次由加赛决定。",
                f"Of equal score, and placed by a playoff: {parted}.",
            )
        )
    tied = pick("、", ", ").join(plan.teams[row.team - 1].name for row in rows if row.tied)
    if tied:
        found.append(
            pick(f"{tied}得分相同，名次并列。", f"Of equal score, they share a place: {tied}.")
        )
    voided = sum(one.voided for one in figured.rounds)
    if voided:
        found.append(
            pick(
                f"有{voided}题经裁定作废，不计分。",
                f"Questions that were declared void and do not count: {voided}.",
            )
        )
    found.append(
        pick(
            "如对成绩有异议，请在公示期内向主办单位书面提出。",
            "Objections are to be sent to the organiser in writing.",
        )
    )
    return found
