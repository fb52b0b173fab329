"""Ledger and result list of a match as tables: figures here, the CSV they are written to too."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from quizapp.game.match import Match
from quizapp.game.standings import standings

Cell = str | int
Row = tuple[Cell, ...]

LEDGER_HEAD = ("no", "team", "name", "points", "score", "why", "question", "round", "note")
RESULTS_HEAD = ("place", "team", "name", "unit", "score", "award", "tied")


def ledger_rows(match: Match) -> tuple[Row, ...]:
    """Every line of the ledger with the score that it leads to."""
    scores = {team.id: match.plan.base for team in match.plan.teams}
    rows: list[Row] = []
    for number, entry in enumerate(match.ledger, 1):
        scores[entry.team] += entry.points
        ask = match.asks[entry.ask - 1] if entry.ask else None
        rows.append(
            (
                number,
                entry.team,
                match.plan.teams[entry.team - 1].name,
                entry.points,
                scores[entry.team],
                entry.why.value,
                ask.number if ask else "",
                match.plan.rounds[ask.round].title if ask else "",
                entry.note,
            )
        )
    return tuple(rows)


def result_rows(match: Match) -> tuple[Row, ...]:
    """Places with scores and awards, the first place first."""
    rows: list[Row] = []
    for row in standings(match):
        team = match.plan.teams[row.team - 1]
        tied = "tied" if row.tied else ""
        rows.append((row.place, team.id, team.name, team.unit, row.score, row.award, tied))
    return tuple(rows)


def write_all(folder: Path, match: Match) -> Path:
    """Write ledger and results into `folder`, made if it is missing; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / "ledger.csv", LEDGER_HEAD, ledger_rows(match))
    write_csv(folder / "results.csv", RESULTS_HEAD, result_rows(match))
    return folder


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a table for spreadsheets: UTF-8 with BOM, and no cell is taken as a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(tuple(_plain(cell) for cell in row) for row in rows)


def _plain(cell: Cell) -> Cell:
    formula = isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r")
    return f"'{cell}" if formula else cell
