"""Ledger and result list of a match as tables: figures here, the CSV they are written to too."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TextIO

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.events import Rejudged, Why
from quizapp.game.match import Entry, Match
from quizapp.game.naming import why_words
from quizapp.game.standings import standings

Cell = str | int
Row = tuple[Cell, ...]

LEDGER_HEAD = ("no", "team", "name", "points", "score", "why", "question", "round", "note")
RESULTS_HEAD = ("place", "team", "name", "unit", "score", "award", "tied", "parted")
_SAID = {
    "no": QT_TRANSLATE_NOOP("reports", "no"),
    "team": QT_TRANSLATE_NOOP("reports", "team"),
    "name": QT_TRANSLATE_NOOP("reports", "name"),
    "points": QT_TRANSLATE_NOOP("reports", "points"),
    "score": QT_TRANSLATE_NOOP("reports", "score"),
    "why": QT_TRANSLATE_NOOP("reports", "why"),
    "question": QT_TRANSLATE_NOOP("reports", "question"),
    "round": QT_TRANSLATE_NOOP("reports", "round"),
    "note": QT_TRANSLATE_NOOP("reports", "note"),
    "place": QT_TRANSLATE_NOOP("reports", "place"),
    "unit": QT_TRANSLATE_NOOP("reports", "unit"),
    "award": QT_TRANSLATE_NOOP("reports", "award"),
    "tied": QT_TRANSLATE_NOOP("reports", "tied"),
    "parted": QT_TRANSLATE_NOOP("reports", "parted"),
}
"""What each key is called where it is said; the keys themselves are for other programs."""
Say = Callable[[Words], str]
"""Says words in the language of the reader."""


def lines(match: Match) -> tuple[Entry, ...]:
    """The ledger with the verdicts that were worth nothing, each where it was given."""
    found: list[tuple[int, Entry]] = []
    now = match
    while now.past is not None:
        before = now.past.match
        if now.asks != before.asks:
            found += [(len(before.ledger), one) for one in reversed(_for_nothing(before, now))]
        now = before
    whole = list(match.ledger)
    for at, entry in found:
        whole.insert(at, entry)
    return tuple(whole)


def _for_nothing(before: Match, now: Match) -> list[Entry]:
    """Verdicts that one decision gave and that changed no score."""
    old = {(ask.ask, mark.team): mark for ask in before.asks for mark in ask.marks}
    note = now.last.reason if isinstance(now.last, Rejudged) else ""
    found: list[Entry] = []
    for number, mark in ((ask.ask, mark) for ask in now.asks for mark in ask.marks):
        known = old.get((number, mark.team))
        if known is None and not mark.points:
            found.append(Entry(mark.team, 0, Why(mark.verdict.value), number))
        elif known is not None and known != mark and known.points == mark.points:
            found.append(Entry(mark.team, 0, Why.REJUDGED, number, note))
    return found


def ledger_rows(match: Match, say: Say | None = None) -> tuple[Row, ...]:
    """Every line of the ledger with the score that it leads to; without `say` in keys."""
    scores = {team.id: match.plan.start(team.id) for team in match.plan.teams}
    rows: list[Row] = []
    for number, entry in enumerate(lines(match), 1):
        scores[entry.team] += entry.points
        ask = match.asks[entry.ask - 1] if entry.ask else None
        rows.append(
            (
                number,
                entry.team,
                match.plan.teams[entry.team - 1].name,
                entry.points,
                scores[entry.team],
                say(why_words(entry.why)) if say else entry.why.value,
                ask.number if ask else "",
                match.plan.rounds[ask.round].title if ask else "",
                entry.note,
            )
        )
    return tuple(rows)


def result_rows(match: Match, say: Say | None = None) -> tuple[Row, ...]:
    """Places with scores and awards, the first place first; without `say` in keys."""
    rows: list[Row] = []
    tied, parted = head(("tied", "parted"), say)
    for row in standings(match):
        team = match.plan.teams[row.team - 1]
        marks = (tied if row.tied else "", parted if row.parted else "")
        rows.append((row.place, team.id, team.name, team.unit, row.score, row.award, *marks))
    return tuple(rows)


def head(keys: Sequence[str], say: Say | None = None) -> tuple[str, ...]:
    """The heads of the columns: the keys, or as `say` says them."""
    return tuple(say(words(key, "reports", _SAID[key])) if say else key for key in keys)


def write_all(folder: Path, match: Match, say: Say | None = None) -> Path:
    """Write ledger and results into `folder`, made if it is missing; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / "ledger.csv", head(LEDGER_HEAD, say), ledger_rows(match, say))
    write_csv(folder / "results.csv", head(RESULTS_HEAD, say), result_rows(match, say))
    return folder


def write_csv(path: Path, heads: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a table for spreadsheets: UTF-8 with BOM, and no cell is taken as a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table(file, heads, rows)


def table(file: TextIO, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table as CSV; no cell is taken as a formula."""
    writer = csv.writer(file)
    writer.writerow(heads)
    writer.writerows(tuple(_plain(cell) for cell in row) for row in rows)


def _plain(cell: Cell) -> Cell:
    formula = isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r")
    return f"'{cell}" if formula else cell
