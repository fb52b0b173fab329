"""On paper: the protocol of a draw of lots, and the list of awards; HTML that Qt sets as PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from quizapp.contest.awards import Honour, Kind
from quizapp.contest.competition import Competition, Draw
from quizapp.windows.contest.phrases import heat_name, listed, local

translate = QCoreApplication.translate
_CSS = """
h1 { font-size: 20pt; text-align: center; margin-bottom: 4pt; }
h2 { font-size: 12pt; text-align: center; font-weight: normal; margin-bottom: 12pt; }
h3 { font-size: 12pt; margin-top: 10pt; margin-bottom: 4pt; }
.name { color: #555555; }
.seed { font-size: 17pt; font-weight: bold; }
.small { font-size: 8.5pt; color: #444444; }
.out { color: #777777; }
"""
_ACROSS = 3


def draw_protocol(competition: Competition, stage: int, draw: Draw, head: str) -> str:
    """The protocol of a draw: what was drawn, from which seed, when, before whom.

    `head` is the beginning of the fingerprint that the record had when it was printed.
    """
    outline, plan = competition.outline, competition.stages[stage].plan
    rows = [
        (translate("contest", "Draw"), translate("contest", "No. {0}").format(draw.number)),
        (translate("contest", "Moment"), local(draw.at)),
        (
            translate("contest", "Teams"),
            translate("contest", "{0} teams into {1} heats").format(
                len(draw.teams), len(draw.heats)
            ),
        ),
        (translate("contest", "Kept apart"), _apart(draw)),
    ]
    if draw.absent:
        names = listed(competition.squad(team).name for team in draw.absent)
        rows.append((translate("contest", "Absent, withdrawn"), names))
    if draw.reason:
        rows.append((translate("contest", "Reason of drawing again"), draw.reason))
    if draw.witnesses:
        rows.append((translate("contest", "Witnesses"), draw.witnesses))
    seed = (
        f"<tr><td class='name'>{escape(translate('contest', 'Seed'))}</td>"
        f"<td><span class='seed'>{draw.seed}</span></td></tr>"
    )
    how = translate(
        "contest",
        "Heats and seats follow from the seed and the teams alone: whoever enters the same seed "
        "gets the same draw. The record of the competition, in which no draw can be changed or "
        "left out, ended in {0} when this was printed.",
    ).format(head or "–")
    return (
        titled(translate("contest", "Protocol of the draw of lots"), outline.title, plan.name)
        + _table(rows, seed)
        + _heats(competition, draw)
        + f"<p class='small'>{escape(how)}</p>"
        + signatures(
            (
                translate("contest", "Host of the draw"),
                translate("contest", "Representative of the teams"),
                translate("contest", "Supervisor"),
            )
        )
    )


def awards_list(competition: Competition, honours: Sequence[Honour], head: str) -> str:
    """The list of awards, award by award, to be signed and put up."""
    outline = competition.outline
    parts: list[str] = []
    for award in dict.fromkeys(one.award for one in honours):
        own = [one for one in honours if one.award == award]
        lines = "".join(
            f"<tr><td width='10%'>{at}</td><td width='45%'>{escape(one.recipient.name)}</td>"
            f"<td>{escape(_second(one))}</td></tr>"
            for at, one in enumerate(own, start=1)
        )
        count = translate("contest", "{0} ({1})").format(award, len(own))
        parts.append(
            f"<h3>{escape(count)}</h3><table width='100%' border='1' cellspacing='0' "
            f"cellpadding='5' style='border-collapse:collapse'>{lines}</table>"
        )
    foot = translate("contest", "Record of the competition: {0}").format(head or "–")
    return (
        titled(translate("contest", "List of awards"), outline.title, outline.organiser)
        + "".join(parts)
        + f"<p class='small'>{escape(foot)}</p>"
        + signatures((translate("contest", "Organiser"), translate("contest", "Supervisor")))
    )


def save(html: str, title: str, path: Path) -> bool:
    """Write HTML as PDF on A4; whether the file is there."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(3, 3, 3, 3), QPageLayout.Unit.Millimeter)
    writer.setResolution(300)
    writer.setTitle(title)
    document = QTextDocument()
    font = QFont("Noto Sans SC")
    font.setPointSizeF(10.5)
    document.setDefaultFont(font)
    document.setPageSize(QSizeF())
    document.setHtml(html)
    document.print_(writer)
    del writer
    return path.is_file() and path.stat().st_size > 0


def titled(what: str, title: str, below: str) -> str:
    """The head of a paper."""
    second = " · ".join(one for one in (title, below) if one)
    return f"<style>{_CSS}</style><h1>{escape(what)}</h1><h2>{escape(second)}</h2>"


def _table(rows: Iterable[tuple[str, str]], more: str = "") -> str:
    cells = "".join(
        f"<tr><td width='24%' class='name'>{escape(name)}</td><td>{escape(text)}</td></tr>"
        for name, text in rows
    )
    return (
        "<table width='100%' border='1' cellspacing='0' cellpadding='6' "
        f"style='border-collapse:collapse'>{cells}{more}</table>"
    )


def _heats(competition: Competition, draw: Draw) -> str:
    """Three heats side by side, each with the teams at its seats."""
    lines: list[str] = []
    for begin in range(0, len(draw.heats), _ACROSS):
        cells: list[str] = []
        for heat in range(begin, min(begin + _ACROSS, len(draw.heats))):
            names = "<br>".join(
                f"{seat}　{escape(competition.squad(team).name)}"
                for seat, team in enumerate(draw.heats[heat], start=1)
            )
            cells.append(
                f"<td width='33%' valign='top'><b>{escape(heat_name(heat))}</b><br>{names}</td>"
            )
        cells += ["<td width='33%'></td>"] * (_ACROSS - len(cells) if begin else 0)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return (
        "<p></p><table width='100%' border='1' cellspacing='0' cellpadding='6' "
        f"style='border-collapse:collapse'>{''.join(lines)}</table>"
    )


def _apart(draw: Draw) -> str:
    kinds = (
        translate("contest", "teams of one unit"),
        translate("contest", "teams that met in the stage before"),
    )
    names = [name for name, groups in zip(kinds, draw.groups, strict=False) if groups]
    return translate("contest", "{0}, where possible").format(listed(names)) if names else "–"


def _second(honour: Honour) -> str:
    who = honour.recipient
    if who.kind is Kind.TEAM and who.members:
        return listed(who.members)
    return who.unit


def signatures(names: Sequence[str]) -> str:
    """Lines to sign on."""
    wide = 100 // len(names)
    cells = "".join(
        f"<td width='{wide}%'><br><br>__________________<br><span class='small'>{escape(name)}"
        "</span></td>"
        for name in names
    )
    return f"<table width='100%'><tr>{cells}</tr></table>"
