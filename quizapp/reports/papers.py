"""The papers of the day: host's paper as PDF and Word, recount sheet as PDF and workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from quizapp.bank.answers import shown
from quizapp.game.match import Match
from quizapp.game.plan import Plan
from quizapp.game.rules import Answerers
from quizapp.reports.bundle import Made
from quizapp.reports.figures import points_of
from quizapp.reports.notice import signatures
from quizapp.reports.script import Cite, Line, Script, script
from quizapp.reports.sheets import Book, Cell, Column
from quizapp.reports.tongue import Tongue, cut
from quizapp.reports.typeset import pdf
from quizapp.reports.word import HEI, KAI, SONG, Document, Style

_ACROSS = 9
"""So many teams stand side by side on a sheet that is filled in by hand."""
_LONG = 600
"""A question of more letters may be torn apart by the end of a page."""
_STYLES = {
    "say": Style(KAI, 16, lines=28, after=6),
    "cue": Style(SONG, 13, colour="9A3412", after=4),
    "item": Style(SONG, 14, lines=24, after=3),
    "stem": Style(KAI, 17, lines=28, before=3, after=3, with_next=True),
    "option": Style(SONG, 15, indent=0.7, after=2, with_next=True),
    "answer": Style(HEI, 15.5, colour="1B5E20", before=4, after=4),
    "note": Style(SONG, 11.5, indent=0.4, colour="404854", after=2),
    "reading": Style(SONG, 12.5, indent=0.4, colour="1D4ED8", after=2),
}
_WITHIN = ("stem", "option", "answer", "note", "reading")
_PART = Style(HEI, 18, before=16, after=8, with_next=True)
_QUESTION = Style(HEI, 14, before=12, after=3, with_next=True)


def papers(
    plan: Plan, tongue: Tongue, cite: Cite, at: datetime, match: Match | None = None
) -> Iterator[Made]:
    """All papers of a match, each as it is made; with `match` the sheet has what was scored."""
    pick = tongue.pick
    written = script(plan, tongue, cite)
    yield Made("script-pdf", pick("主持稿.pdf", "script.pdf"), script_pdf(written, tongue, at))
    yield Made("script-word", pick("主持稿.docx", "script.docx"), script_word(written, tongue))
    yield from recount(plan, tongue, at, match)


def recount(plan: Plan, tongue: Tongue, at: datetime, match: Match | None) -> Iterator[Made]:
    """The recount sheet alone, as PDF and workbook."""
    pick = tongue.pick
    sheets = pdf("recount", _recount(plan, tongue, match), tongue, stamp=int(at.timestamp()))
    yield Made("recount-pdf", pick("核分表.pdf", "recount.pdf"), sheets)
    yield Made(
        "recount-workbook", pick("核分表.xlsx", "recount.xlsx"), recount_book(plan, tongue, match)
    )


# --- the host's paper


def script_pdf(written: Script, tongue: Tongue, at: datetime) -> bytes:
    """The host's paper as PDF, in large print."""
    values = {
        "title": written.title,
        "subtitle": written.subtitle,
        "kind": tongue.pick("主持稿", "Script"),
        "foot": tongue.pick("含答案，请妥善保管", "Holds the answers: keep it safe"),
        "teams": [f"{number}　{name}" for number, name in written.teams],
        "parts": [_part(lines) for lines in _blocks(written.lines)],
    }
    return pdf("script", values, tongue, stamp=int(at.timestamp()))


def script_word(written: Script, tongue: Tongue) -> bytes:
    """The host's paper as Word, to be changed to taste."""
    paper = Document(tongue, written.title, margins=(2.2, 2.0))
    paper.add(written.title, Style(HEI, 22, align="center", after=4))
    if written.subtitle:
        paper.add(written.subtitle, Style(SONG, 13, align="center", colour="59616E"))
    paper.add(
        tongue.pick("主持稿（含答案，请妥善保管）", "Script (holds the answers)"), _centred(13)
    )
    for line, after in pairwise((*written.lines, Line("part", ""))):
        if line.role == "part":
            paper.add(line.text, _PART, 1)
        elif line.role == "question":
            paper.add(f"{line.label}　{line.text}", _QUESTION, 2)
        elif line.role == "scores":
            _scores(paper, written)
        else:
            colon = tongue.pick("：", ": ") if line.role in ("answer", "note", "reading") else " "
            text = f"{line.label}{colon}{line.text}" if line.label else line.text
            shown_as = f"〔{text}〕" if line.role == "cue" else text
            style = _STYLES[line.role]
            # What belongs to a question stays on its page, as far as it fits.
            joined = line.role != "say" and after.role in _WITHIN
            paper.add(shown_as, replace(style, with_next=style.with_next or joined))
    return paper.packed()


def _centred(size: float) -> Style:
    return Style(SONG, size, align="center", after=8)


def _scores(paper: Document, written: Script) -> None:
    """A table to write the scores into."""
    for start in range(0, len(written.teams), 4):
        some = written.teams[start : start + 4]
        heads = [f"{number} {name}" for number, name in some]
        widths = [16.4 / len(some)] * len(some)
        paper.table(heads, [[""] * len(some)], widths, Style(SONG, 12), high=1.1)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand together: a heading, a question with all that belongs to it."""
    block: list[Line] = []
    for line in lines:
        joins = bool(block) and block[0].role == "question" and line.role in _WITHIN
        if block and not joins:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _part(lines: Sequence[Line]) -> dict[str, Any]:
    first = lines[0].role
    kind = first if first in ("part", "question", "scores") else "lines"
    told = [{"role": one.role, "text": one.text, "label": one.label} for one in lines]
    return {"kind": kind, "lines": told, "long": sum(len(one.text) for one in lines) > _LONG}


# --- the recount sheet


def _recount(plan: Plan, tongue: Tongue, match: Match | None) -> dict[str, Any]:
    pick = tongue.pick
    teams = [f"{team.id} {team.name}" for team in plan.teams]
    head = [pick("题号", "No."), pick("题目（答案）", "Question (key)"), pick("分值", "Worth")]
    rounds: list[dict[str, Any]] = []
    for index, one in enumerate(plan.rounds):
        rows = [[str(cell) for cell in row] for row in _rows(plan, index, tongue, match)]
        title = pick(f"核分表　{one.title}", f"Recount: {one.title}")
        told = {"head": [*head, *teams, pick("备注", "Remark")], "rows": rows, "worth": True}
        rounds += _divided({**told, "title": title}, 3, tongue)
    rounds += _divided(_summary(plan, tongue, match, teams), 2, tongue)
    return {
        "title": plan.title,
        "rounds": rounds,
        "foot": pick("含答案，请妥善保管", "Holds the answers: keep it safe"),
    }


def _divided(whole: dict[str, Any], before: int, tongue: Tongue) -> Iterator[dict[str, Any]]:
    """A sheet as sheets of so many teams that a hand can write; `before` columns stand on each."""
    teams = whole["head"][before:-1]
    parts = -(-len(teams) // _ACROSS) or 1
    size = -(-len(teams) // parts)
    for start in range(0, max(1, len(teams)), max(1, size)):
        chosen = slice(before + start, min(before + start + size, before + len(teams)))
        some = whole["head"][chosen]
        numbers = tongue.pick(
            f"（{start + 1}–{start + len(some)}号台）",
            f" (tables {start + 1} to {start + len(some)})",
        )
        yield {
            **whole,
            "title": whole["title"] + (numbers if parts > 1 else ""),
            "head": [*whole["head"][:before], *some, whole["head"][-1]],
            "rows": [[*row[:before], *row[chosen], row[-1]] for row in whole["rows"]],
            "teams": some,
            "signatures": signatures(tongue),
        }


def _rows(plan: Plan, index: int, tongue: Tongue, match: Match | None) -> list[list[Cell]]:
    """Rows of a round: what was asked where a match was played, else what is to be asked."""
    blank: list[Cell] = [""] * len(plan.teams)
    one = plan.rounds[index]
    value = one.rules.values[0] if len(one.rules.values) == 1 else ""
    rows: list[list[Cell]] = []
    if match is not None and match.asks:
        for ask in match.asks:
            if ask.round != index:
                continue
            brought = points_of(match, ask.ask)
            said = {mark.team for mark in ask.marks}
            points = [_points(brought.get(team.id, 0), team.id in said) for team in plan.teams]
            void = tongue.pick("作废", "void") if ask.voided is not None else ""
            told = _told(ask.question.stem, shown(ask.question, tongue.lang))
            rows.append([str(ask.number), told, str(ask.value), *points, void])
    else:
        for number, question in enumerate(one.questions, 1):
            worth = question.points if one.rules.own_value and question.points else value
            told = _told(question.stem, shown(question, tongue.lang))
            rows.append([str(number), told, str(worth), *blank, ""])
        rows += [["", tongue.pick("备用题：", "Spare:"), "", *blank, ""] for _ in one.spares[:2]]
    return [*rows, ["", tongue.pick("本轮小计", "Sum of the round"), "", *blank, ""]]


def _points(points: int, answered: bool) -> str:
    return f"{points:+d}" if points else "0" if answered else ""


def _told(stem: str, key: str) -> str:
    return f"{cut(stem, 40)}（{cut(key, 18)}）" if key else cut(stem, 46)


def _summary(
    plan: Plan, tongue: Tongue, match: Match | None, teams: Sequence[str]
) -> dict[str, Any]:
    """The last sheet: rounds added up."""
    pick = tongue.pick
    blank = [""] * len(plan.teams)
    base = (
        pick("起始分（含带入分）", "Base, brought points in it")
        if any(team.brought for team in plan.teams)
        else pick("基础分", "Base")
    )
    rows = [["", base, *[str(plan.start(team.id)) for team in plan.teams], ""]]
    rows += [[str(at), one.title, *blank, ""] for at, one in enumerate(plan.rounds, 1)]
    ruled = [_ruled(match, team.id) for team in plan.teams]
    rows.append(["", pick("裁定增减分", "Adjustments"), *ruled, ""])
    rows.append(["", pick("总分（人工核算）", "Total (by hand)"), *blank, ""])
    totals = [str(score) for score in match.scores] if match is not None and match.asks else blank
    rows.append(["", pick("总分（程序）", "Total (program)"), *totals, ""])
    rows.append(["", pick("名次", "Place"), *blank, ""])
    head = [pick("轮次", "Round"), pick("项目", "Item"), *teams, pick("备注", "Remark")]
    title = pick("核分表　汇总", "Recount: all rounds")
    return {"title": title, "head": head, "rows": rows, "worth": False}


def _ruled(match: Match | None, team: int) -> str:
    """The points of a team that no question brought, one by one: only the ledger knows them."""
    entries = match.ledger if match is not None else ()
    found = [one.points for one in entries if one.team == team and not one.ask and one.points]
    return " ".join(f"{points:+d}" for points in found)


def recount_book(plan: Plan, tongue: Tongue, match: Match | None) -> bytes:
    """The recount sheet as a workbook, a sheet a round; sums are left to the hand."""
    pick = tongue.pick
    book = Book(tongue, plan.title)
    names = [Column(f"{team.id} {team.name}", 12, wrap=True) for team in plan.teams]
    tail = Column(pick("备注", "Remark"), 16, wrap=True)
    signed = "　　　　　".join(f"{name}____________" for name in signatures(tongue))
    for index, one in enumerate(plan.rounds):
        turns = one.rules.answerers in (Answerers.MEMBER, Answerers.TEAM)
        columns = [
            Column(pick("题号", "No."), 7),
            Column(pick("题目（答案）", "Question (key)"), 44, wrap=True, left=True),
            Column(pick("分值", "Worth"), 7),
        ]
        rows = _rows(plan, index, tongue, match)
        title = pick(f"{plan.title}　核分表　{one.title}", f"{plan.title}: {one.title}")
        note = pick("按题轮流作答", "by turns") if turns else ""
        sheet = book.sheet(
            one.title, title, [*columns, *names, tail], rows, note=note, wide=True, last_bold=True
        )
        book.put(sheet, sheet.max_row + 2, 1, signed)
    summary = _summary(plan, tongue, match, [column.head for column in names])
    columns = [Column(summary["head"][0], 8), Column(summary["head"][1], 30, left=True)]
    title = pick(f"{plan.title}　核分表　汇总", f"{plan.title}: all rounds")
    sheet = book.sheet(
        pick("汇总", "Summary"),
        title,
        [*columns, *names, tail],
        summary["rows"],
        wide=True,
        high=26,
    )
    book.put(sheet, sheet.max_row + 2, 1, signed)
    return book.packed()
