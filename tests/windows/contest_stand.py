"""A competition in memory, its window, and the hands that work in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableWidget

from quizapp.bank.words import Words
from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie
from quizapp.contest.competition import Competition
from quizapp.contest.heat import HeatMatch
from quizapp.contest.naming import event_words
from quizapp.store.chain import Verdict, check
from quizapp.windows.contest import CompetitionWindow
from quizapp.windows.contest import Desk as WindowDesk
from tests.contest.stand import AT, Desk, rows


class Office:
    """A competition in memory, and matches that are as a test says."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.matches: dict[tuple[int, int], HeatMatch] = {}
        self.scores: dict[int, int] = {}

    @property
    def competition(self) -> Competition:
        return self.desk.it

    @property
    def head(self) -> str:
        return "00c0ffee"

    def do(self, command: c.Command) -> object:
        return self.desk.do(command)

    def match_of_heat(self, stage: int, heat: int) -> HeatMatch:
        return self.matches.get((stage, heat), HeatMatch())

    def match_of_playoff(self, stage: int, tie: Tie) -> HeatMatch:
        del stage, tie
        return HeatMatch()

    def take_result(self, stage: int, heat: int, reason: str = "") -> object:
        seats = self.competition.seats(stage, heat)
        got = rows({team: 10 * (team % 5) for team in seats})
        match = self.match_of_heat(stage, heat)
        taken = c.TakeResult(stage, heat, match.match, match.head, got, (), AT, reason)
        return self.desk.do(taken)

    def take_playoff(self, stage: int, tie: Tie) -> object:
        del stage, tie
        raise AssertionError("no playoff here")

    def lines(self) -> tuple[tuple[str, Words], ...]:
        return tuple((AT, event_words(self.competition, one)) for one in self.desk.events)

    def verdict(self) -> Verdict:
        return check("k1", ())


@contextmanager
def competing(qapp: QApplication, office: Office) -> Iterator[CompetitionWindow]:
    """The window of the office's competition, shown; it is closed at the end."""
    assert qapp is not None
    desk = WindowDesk(office, seed=lambda: 42)
    made = CompetitionWindow(desk, "en")
    desk.setParent(made)
    made.show()
    yield made
    made.close()


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], *texts: str) -> None:
    """Let the next form of that kind be filled in by keys and confirmed with Enter."""

    def run(form: QDialog) -> int:
        form.show()
        return fill(form, texts)

    monkeypatch.setattr(kind, "exec", run)


def fill(form: QDialog, texts: tuple[str, ...]) -> int:
    edits = [one for one in form.findChildren(QLineEdit) if not one.text() and one.isVisible()]
    for edit, text in zip(edits, texts, strict=False):
        edit.setFocus()
        edit.insert(text)  # as an input method does
    target = edits[0] if edits else form
    QTest.keyClick(target, Qt.Key.Key_Return)
    return form.result()
