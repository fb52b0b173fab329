"""The ledger (every line of every score) and the record of what happened, in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.game.events import Event
from quizapp.game.match import Entry, Match
from quizapp.game.naming import event_words, why_words
from quizapp.reports.results import lines
from quizapp.windows.console.buttons import KeyButton
from quizapp.windows.console.colours import colours
from quizapp.windows.parts.speech import say
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate
MOST = 150
"""Lines kept of the record; the log holds all."""


def _list(parent: QWidget) -> QListWidget:
    made = QListWidget(parent)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # A reason is read to its end: a line that is too long goes on below.
    made.setWordWrap(True)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return made


class Records(QWidget):
    """Ledger and record, newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.ledger = _list(self)
        self.record = _list(self)
        self.to_ledger = KeyButton(parent=self, beside=True)
        self.to_record = KeyButton(parent=self, beside=True)
        self.to_ledger.clicked.connect(self._on_ledger)
        self.to_record.clicked.connect(self._on_record)
        heads = QHBoxLayout()
        heads.setSpacing(4)
        heads.addWidget(self.to_ledger)
        heads.addWidget(self.to_record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(heads)
        column.addWidget(self.ledger, 1)
        column.addWidget(self.record, 1)
        self._choose(ledger=True)

    def follow(self, match: Match, events: Sequence[Event]) -> None:
        """Write down one decision."""
        now = QDateTime.currentDateTime().toString("HH:mm:ss")
        for event in events:
            line = event_words(match, event)
            if line is not None:
                self.note(f"{now}  {say(line)}")
        self.show_match(match)

    def note(self, line: str) -> None:
        """Put a line on top of the record."""
        item = QListWidgetItem(line)
        item.setToolTip(line)
        self.record.insertItem(0, item)
        if self.record.count() > MOST:
            self.record.takeItem(MOST)

    def show_match(self, match: Match, *, anew: bool = False) -> None:
        """Draw the ledger of `match`; `anew` in the colours of the moment."""
        self._choose(ledger=self._on_top)
        entries = lines(match)
        if entries == self._entries and not anew:
            return
        grown = entries[: len(self._entries)] == self._entries and not anew
        if not grown:
            self.ledger.clear()
        for entry in entries[len(self._entries) if grown else 0 :]:
            self.ledger.insertItem(0, self._item(match, entry))
        self._entries = entries

    def _item(self, match: Match, entry: Entry) -> QListWidgetItem:
        theme = colours(self)
        text = entry_text(match, entry)
        item = QListWidgetItem(text)
        item.setToolTip(text)
        ink = theme.right_ink if entry.points > 0 else theme.wrong_ink
        item.setForeground(QBrush(QColor(ink if entry.points else theme.soft)))
        return item

    def _choose(self, *, ledger: bool) -> None:
        self._on_top = ledger
        self.ledger.setVisible(ledger)
        self.record.setVisible(not ledger)
        self.to_ledger.say(translate("console", "Ledger"), "R", lit=ledger)
        self.to_record.say(translate("console", "Record"), "R", lit=not ledger)

    def turn_over(self) -> None:
        """Show the other of the two."""
        self._choose(ledger=not self._on_top)

    def _on_ledger(self) -> None:
        self._choose(ledger=True)

    def _on_record(self) -> None:
        self._choose(ledger=False)


def score_changes(old: Match, new: Match) -> str:
    """What a decision did to the scores, whatever it was; "" where they stand as they stood."""
    parts = [
        f"{team.name} {phrases.signed(new.score(team.id) - old.score(team.id))} → "
        f"{new.score(team.id)}"
        for team in new.plan.teams
        if new.score(team.id) != old.score(team.id)
    ]
    if not parts:
        return ""
    return translate("console", "Scores: {0}").format("   ".join(parts))


def entry_text(match: Match, entry: Entry) -> str:
    """A line of the ledger: team, points, why, question, note."""
    name = match.plan.teams[entry.team - 1].name
    parts = [f"{name} {phrases.signed(entry.points)}", say(why_words(entry.why))]
    if entry.ask:
        ask = match.asks[entry.ask - 1]
        title = match.plan.rounds[ask.round].title
        parts.append(translate("console", "{0} Q{1}").format(title, ask.number))
    if entry.note:
        parts.append(entry.note)
    return " · ".join(parts)
