"""The run sheet: rounds and their questions, done, current and to come."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from quizapp.game.match import Ask, Choosing, Ended, Match, Play, Ranking, RoundOver, Stage
from quizapp.game.rules import Ending, Entrants
from quizapp.game.scenes import question_count
from quizapp.game.turns import IN_TURN
from quizapp.windows.console.colours import colours
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate
_MARKS = {"done": "✔", "current": "▶", "pending": "○", "void": "✖"}


class Line(NamedTuple):
    """A line of the run sheet; `round` is an index, -1 for the ranking; `ask` 0 where none is."""

    text: str
    state: str
    round: int
    ask: int = 0
    title: bool = False


def lines(match: Match) -> tuple[Line, ...]:
    """The whole evening."""
    found: list[Line] = []
    over = isinstance(match.phase, (Ranking, Ended))
    current = match.sittings[-1].round if match.sittings and not over else -1
    sat = {sitting.round for sitting in match.sittings}
    for index, planned in enumerate(match.plan.rounds):
        done = index in sat and (index != current or isinstance(match.phase, RoundOver))
        state = "done" if done else "current" if index == current else "pending"
        title = f"{index + 1}  {planned.title}"
        found.append(Line(title, state, index, title=True))
        asks = [ask for ask in match.asks if ask.round == index]
        found += [_asked(match, ask) for ask in asks]
        if index == current and not done:
            found += _to_come(match, index)
        elif index not in sat and not over:
            found.append(Line(_outlook(match, index), "pending", index))
    state = "done" if isinstance(match.phase, Ended) else "current" if over else "pending"
    found.append(Line(translate("console", "Ranking"), state, -1, title=True))
    return tuple(found)


def _asked(match: Match, ask: Ask) -> Line:
    play = match.phase if isinstance(match.phase, Play) else None
    state = "current" if play is not None and play.ask == ask.ask else "done"
    if ask.voided is not None:
        state = "void"
    words = translate("console", "Q{0}").format(ask.number)
    if ask.spare:
        words = translate("console", "Q{0} spare").format(ask.number)
    teams = match.plan.teams
    if ask.voided is not None:
        words += " " + translate("console", "void")
    elif len(ask.marks) > 2:
        right = sum(mark.verdict.value == "right" for mark in ask.marks)
        words += " " + translate("console", "{0} right").format(right)
    elif ask.marks:
        # Points first: they are read at a glance, and a long name goes on below.
        words += "".join(
            f" {phrases.signed(mark.points)} {teams[mark.team - 1].name}" for mark in ask.marks
        )
    elif ask.team:
        words += f" {teams[ask.team - 1].name}"
    elif play is not None and play.ask == ask.ask and play.stage is Stage.CALLED:
        words += " " + phrases.kind_name(ask.question.kind)
    return Line(words, state, ask.round, ask.ask)


def _to_come(match: Match, index: int) -> list[Line]:
    sitting = match.sittings[-1]
    of = question_count(match)
    if not of:
        return [Line(translate("console", "until decided"), "pending", index)]
    first = sitting.turns + 1
    found: list[Line] = []
    for turn in match.owed:
        text = translate("console", "Q{0} spare").format(turn.number)
        found.append(Line(text, "pending", index))
    if isinstance(match.phase, Choosing):
        text = translate("console", "Q{0}").format(first)
        found.append(Line(text, "current", index))
        first += 1
    found += [
        Line(translate("console", "Q{0}").format(number), "pending", index)
        for number in range(first, of + 1)
    ]
    return found


def _outlook(match: Match, index: int) -> str:
    planned = match.plan.rounds[index]
    rules = planned.rules
    if rules.entrants is Entrants.TIED:
        return translate("console", "if a tie stands")
    if rules.ends is Ending.DECIDED:
        return translate("console", "until decided")
    count = rules.count * (len(match.plan.teams) if rules.answerers in IN_TURN else 1)
    return translate("console", "{0} questions").format(count)


class RunSheet(QListWidget):
    """The list; a double click on a round, or on a question that was asked, says so."""

    round_asked = Signal(int)
    """Index of the round; -1: the ranking."""
    question_asked = Signal(int)
    """Number of the ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._lines: tuple[Line, ...] = ()
        self.itemDoubleClicked.connect(self._on_double_click)

    def show_match(self, match: Match) -> None:
        """Draw the lines anew where one changed, and keep the current one in sight."""
        found = lines(match)
        if found == self._lines:
            return
        self._lines = found
        self.refresh()

    def refresh(self) -> None:
        """Draw all lines in the colours of the moment."""
        theme = colours(self)
        inks = {"done": theme.soft, "current": theme.ink, "pending": theme.ink, "void": theme.soft}
        self.clear()
        last = None
        for line in self._lines:
            mark = _MARKS[line.state]
            item = QListWidgetItem(
                f"{mark} {line.text}" if line.title else f"   {mark} {line.text}"
            )
            item.setToolTip(line.text)
            font = QFont(self.font())
            font.setBold(line.title or line.state == "current")
            item.setFont(font)
            item.setForeground(QBrush(QColor(inks[line.state])))
            if line.state == "current":
                if not line.title:
                    item.setBackground(QBrush(QColor(theme.chosen)))
                last = item
            self.addItem(item)
        if last is not None:
            self.scrollToItem(last, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_double_click(self, item: QListWidgetItem) -> None:
        line = self._lines[self.row(item)]
        if line.ask:
            self.question_asked.emit(line.ask)
        elif line.title:
            self.round_asked.emit(line.round)
