"""All papers of a competition: heats, protocols of draws, standings, awards; one PDF each."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from quizapp.contest.advancing import advancement, standing
from quizapp.contest.bringing import BringRule
from quizapp.contest.competition import Competition
from quizapp.contest.final import honours, placed_teams
from quizapp.contest.naming import bring_words
from quizapp.windows.contest import protocol
from quizapp.windows.contest.phrases import heat_name, how_name, listed, local, stage_state
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
_TABLE = (
    "<table width='100%' border='1' cellspacing='0' cellpadding='5' "
    "style='border-collapse:collapse'>"
)


def all_papers(competition: Competition, head: str) -> list[tuple[str, str]]:
    """(title, HTML) of every paper that there is something for."""
    found: list[tuple[str, str]] = []
    if any(stage.draw is not None for stage in competition.stages):
        found.append((translate("contest", "List of heats"), heats_list(competition, head)))
    for at, stage in enumerate(competition.stages):
        if stage.draw is not None:
            title = translate("contest", "Protocol of the draw of lots")
            html = protocol.draw_protocol(competition, at, stage.draw, head)
            found.append((f"{title} {stage.plan.name}", html))
    if any(stage.results for stage in competition.stages):
        found.append((translate("contest", "Results of all stages"), standings(competition, head)))
    given = competition.honours
    if given is None and competition.stages[-1].results:
        given = honours(competition)
    if given:
        html = protocol.awards_list(competition, given, head)
        found.append((translate("contest", "List of awards"), html))
    return found


def write(competition: Competition, head: str, folder: Path) -> tuple[list[Path], list[Path]]:
    """Write all papers into a folder, made if it is missing: (those there, those that failed)."""
    written: list[Path] = []
    failed: list[Path] = []
    for number, (title, html) in enumerate(all_papers(competition, head), start=1):
        path = folder / f"{number} {_plain(title)}.pdf"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            good = protocol.save(html, title, path)
        except OSError:
            good = False
        (written if good else failed).append(path)
    return written, failed


def heats_list(competition: Competition, head: str) -> str:
    """Every stage with its heats: who sits where, with members, for the door and the host."""
    parts: list[str] = []
    for at, stage in enumerate(competition.stages):
        if stage.draw is None:
            continue
        parts.append(f"<h3>{escape(stage.plan.name)}</h3>")
        for heat in range(len(stage.draw.heats)):
            rows = "".join(
                f"<tr><td width='7%'>{seat}</td>"
                f"<td width='30%'>{escape(competition.squad(team).name)}</td>"
                f"<td width='26%'>{escape(competition.squad(team).unit)}</td>"
                f"<td>{escape(listed(competition.squad(team).members))}</td></tr>"
                for seat, team in enumerate(competition.seats(at, heat), start=1)
            )
            heads = _heads(
                translate("contest", "Seat"),
                translate("contest", "Team"),
                translate("contest", "Unit"),
                translate("contest", "Members"),
            )
            parts.append(f"<p><b>{escape(heat_name(heat))}</b></p>{_TABLE}{heads}{rows}</table>")
    return _paper(translate("contest", "List of heats"), competition, "".join(parts), head)


def standings(competition: Competition, head: str) -> str:
    """Every stage heat by heat: place, score, who goes on and what it brings; the final list."""
    parts: list[str] = []
    for at, stage in enumerate(competition.stages):
        if not stage.results:
            continue
        state = stage_state(competition, at)
        parts.append(
            f"<h3>{escape(stage.plan.name)}　<span class='small'>{escape(state)}</span></h3>"
        )
        rule = stage.plan.bring
        if rule.rule is not BringRule.NOTHING:
            parts.append(f"<p class='small'>{escape(say(bring_words(rule)))}</p>")
        parts += [
            _heat(competition, at, heat)
            for heat in range(len(stage.draw.heats if stage.draw else ()))
        ]
        parts += _settled(competition, at)
    places = placed_teams(competition)
    if places:
        rows = "".join(
            f"<tr><td width='12%'>{place}</td><td>{escape(competition.squad(team).name)}</td>"
            f"<td>{escape(competition.squad(team).unit)}</td></tr>"
            for place, team in places
        )
        heads = _heads(
            translate("contest", "Place"),
            translate("contest", "Team"),
            translate("contest", "Unit"),
        )
        title = escape(translate("contest", "Final list"))
        parts.append(f"<h3>{title}</h3>{_TABLE}{heads}{rows}</table>")
    return _paper(translate("contest", "Results of all stages"), competition, "".join(parts), head)


def _heat(competition: Competition, at: int, heat: int) -> str:
    stage = competition.stages[at]
    last = at == len(competition.stages) - 1
    on = set(stage.through if stage.through is not None else advancement(competition, at).through)
    carried = {} if last else dict(competition.stages[at + 1].brought)
    rows: list[str] = []
    place = 1
    for group in standing(competition, at, heat):
        for row in group:
            said = translate("contest", "goes on") if row.team in on and not last else ""
            if row.team in carried:
                text = translate("contest", "{0}, brings {1}")
                said = text.format(said, f"{carried[row.team]:+d}")
            rows.append(
                f"<tr><td width='12%'>{place}</td>"
                f"<td width='40%'>{escape(competition.squad(row.team).name)}</td>"
                f"<td width='14%'>{row.score}</td><td>{escape(said)}</td></tr>"
            )
        place += len(group)
    result = stage.result(heat)
    source = f"{result.match} · {result.head} · {local(result.at)}" if result is not None else "–"
    heads = _heads(
        translate("contest", "Place"),
        translate("contest", "Team"),
        translate("contest", "Score"),
        "" if last else translate("contest", "Goes on"),
    )
    name = f"{escape(heat_name(heat))}　<span class='small'>{escape(source)}</span>"
    return f"<p><b>{name}</b></p>{_TABLE}{heads}{''.join(rows)}</table>"


def _settled(competition: Competition, at: int) -> list[str]:
    """How ties were parted, with the seed where a lot did."""
    lines: list[str] = []
    for one in competition.stages[at].settled:
        where = heat_name(one.heat)
        order = "　＞　".join(competition.squad(team).name for team in one.order)
        parts = [where, order, how_name(one.how), local(one.at)]
        if one.seed:
            parts.append(translate("contest", "Seed {0}").format(one.seed))
        if one.note:
            parts.append(one.note)
        lines.append(f"<p class='small'>{escape(' · '.join(parts))}</p>")
    return lines


def _paper(title: str, competition: Competition, body: str, head: str) -> str:
    outline = competition.outline
    foot = translate("contest", "Record of the competition: {0}").format(head or "–")
    return (
        protocol.titled(title, outline.title, outline.organiser)
        + body
        + f"<p class='small'>{escape(foot)}</p>"
        + protocol.signatures(
            (translate("contest", "Organiser"), translate("contest", "Supervisor"))
        )
    )


def _heads(*names: str) -> str:
    return "<tr>" + "".join(f"<th class='name'>{escape(name)}</th>" for name in names) + "</tr>"


def _plain(title: str) -> str:
    """A title as a part of a file's name."""
    return "".join(
        " " if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in title
    ).strip()
