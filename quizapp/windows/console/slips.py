"""Forms that take down what came on paper: wagers, judges' marks, right answers of the hall.

Nothing of them is seen anywhere but here: the hall is told only who has handed in.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from quizapp.game import commands as c
from quizapp.game import marking, wagers
from quizapp.game.match import Match, Play, Sheet, Wagering
from quizapp.game.scenes import console
from quizapp.windows.console.form import CommandDialog
from quizapp.windows.stage import sayings
from quizapp.windows.stage.marks import hundredths, tenths

translate = QCoreApplication.translate
NONE = -1
MANY = 8
"""More rows scroll."""


class WagersDialog(CommandDialog):
    """Every team's secret wager; each is put on record as it is confirmed, until all are in."""

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Secret wagers"), translate("console", "Take down"), match, parent
        )
        self.amounts: dict[int, QSpinBox] = {}
        self.states: dict[int, QLabel] = {}
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        placed = {one.team.id: one.amount for one in console(match).stakes}
        for row, limit in enumerate(console(match).limits):
            amount = _Amount()
            amount.setRange(NONE, limit.most)
            amount.setSpecialValueText(translate("console", "none yet"))
            amount.setSingleStep(limit.step)
            amount.setValue(placed.get(limit.team.id, NONE))
            amount.setAccessibleName(limit.team.name)
            amount.setProperty("team", limit.team.id)
            amount.valueChanged.connect(self._check)
            state = QLabel()
            bounds = translate("console", "{0} to {1}").format(limit.least, limit.most)
            name = QLabel(f"{limit.team.id}  {limit.team.name}")
            for column, part in enumerate((name, amount, QLabel(bounds), state)):
                grid.addWidget(part, row, column)
            self.amounts[limit.team.id], self.states[limit.team.id] = amount, state
        grid.setColumnStretch(0, 1)
        self.form.addRow(_scrolled(rows, len(self.amounts)))
        self._started = self.basis()
        first = next((one for one in self.amounts.values() if one.value() == NONE), None)
        if first is not None:
            first.setFocus()
            first.selectAll()
        self._check()

    def basis(self) -> object:
        return isinstance(self.match.phase, Wagering) and len(self.match.asks)

    @property
    def team(self) -> int:
        """The first team whose wager is not on record as it stands here; 0: all are."""
        placed = {one.team.id: one.amount for one in console(self.match).stakes}
        for team, amount in self.amounts.items():
            if amount.value() != NONE and placed.get(team) != amount.value():
                return team
        return 0

    def is_complete(self) -> bool:
        return self.basis() == self._started and self.basis() is not False and bool(self.team)

    def finish(self) -> None:
        """One is on record; the form stays until it holds no other."""
        self._check()
        if self.team and self.is_complete():
            self.confirmed.emit()
            return
        if wagers.complete(self.match):
            super().finish()
            return
        waiting = [one for one in self.amounts.values() if one.value() == NONE]
        if waiting:
            waiting[0].setFocus()
            waiting[0].selectAll()

    def show_match(self) -> None:
        self._check()

    def follow(self, match: Match) -> None:
        """A wager that is put on record is no news to this form."""
        self.match = match
        if self.basis() != self._started:
            self.tell(translate("console", "Wagers are not taken any more."))
        self._check()

    def _check(self) -> None:
        super()._check()
        placed = {one.team.id for one in console(self.match).stakes}
        for team, state in self.states.items():
            state.setText("✔" if team in placed else "")
        missing = len(self.states) - len(placed & set(self.states))
        self.hint.setText(
            translate("console", "{0} teams have not wagered yet.").format(missing)
            if missing
            else translate("console", "All wagers are in. The hall sees none of them.")
        )

    def command(self, at: int) -> c.Command:
        return c.PlaceWager(at, self.team, self.amounts[self.team].value())


class _Amount(QSpinBox):
    """A wager; whoever comes here types it over."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


class MarksDialog(CommandDialog):
    """One judge's marks for each criterion, and what all marks come to so far."""

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Judges' marks"), translate("console", "Take down"), match, parent
        )
        scene = console(match)
        self._judges, self._criteria = scene.judges, scene.criteria
        self.judge = 1
        self.tabs: list[QPushButton] = []
        tabs = QHBoxLayout()
        tabs.setSpacing(3)
        for number in range(1, self._judges + 1):
            tab = QPushButton(str(number))
            tab.setCheckable(True)
            tab.setAutoDefault(False)
            tab.setAccessibleName(sayings.judge(number))
            tab.setMinimumWidth(28)
            tab.setProperty("judge", number)
            tab.clicked.connect(self._on_tab)
            tabs.addWidget(tab)
            self.tabs.append(tab)
        self.form.addRow(translate("console", "Judge"), tabs)
        self.marks: list[QDoubleSpinBox] = []
        for one in self._criteria:
            mark = _Mark(one.most)
            mark.setAccessibleName(one.name)
            mark.valueChanged.connect(self._check)
            bounds = translate("console", "{0} to {1}").format(0, one.most)
            self.form.addRow(f"{one.name}  {bounds}", mark)
            self.marks.append(mark)
        self.total, self.so_far = QLabel(), QLabel()
        self.so_far.setWordWrap(True)
        self.form.addRow(translate("console", "Sum"), self.total)
        self.form.addRow(translate("console", "All marks"), self.so_far)
        self._started = self.basis()
        self._open(next((n for n in range(1, self._judges + 1) if n not in self._given()), 1))

    def basis(self) -> object:
        phase = self.match.phase
        marked = isinstance(phase, Play) and phase.stage in marking.AFTER_ANSWER
        return marked and isinstance(phase, Play) and phase.ask

    def _given(self) -> dict[int, Sheet]:
        return {sheet.judge: sheet for sheet in console(self.match).sheets}

    def _open(self, judge: int) -> None:
        """Show the marks of a judge, to be typed or typed over."""
        self.judge = judge
        sheet = self._given().get(judge)
        for at, mark in enumerate(self.marks):
            mark.setValue(sheet.marks[at] / 10 if sheet is not None else mark.minimum())
        if self.marks:
            self.marks[0].setFocus()
            self.marks[0].selectAll()
        self._check()

    def _on_tab(self) -> None:
        self._open(int(self.sender().property("judge")))

    def missing(self) -> str:
        whole = all(mark.value() > mark.minimum() for mark in self.marks)
        return "" if whole else translate("console", "Still missing: marks")

    def is_complete(self) -> bool:
        return bool(self.basis()) and self.basis() == self._started and not self.missing()

    def finish(self) -> None:
        """One judge's marks are on record: the next one's turn, until all are there."""
        left = [n for n in range(1, self._judges + 1) if n not in self._given()]
        if left:
            self._open(left[0])
        else:
            super().finish()

    def follow(self, match: Match) -> None:
        """Marks that are put on record are no news to this form."""
        self.match = match
        if self.basis() != self._started:
            self.tell(translate("console", "Marks are not taken any more."))
        self._check()

    def show_match(self) -> None:
        self._check()

    def _check(self) -> None:
        super()._check()
        given = self._given()
        for number, tab in enumerate(self.tabs, start=1):
            tab.setChecked(number == self.judge)
            tab.setText(f"{number} ✔" if number in given else str(number))
        sums = [round(mark.value() * 10) for mark in self.marks if mark.value() > mark.minimum()]
        full = sum(one.most for one in self._criteria)
        text = translate("console", "{0} of {1}")
        self.total.setText(text.format(tenths(sum(sums)), full) if sums else "–")
        bold = self.total.font()
        bold.setBold(True)
        self.total.setFont(bold)
        self.so_far.setText(said_so_far(self.match))
        missing = self._judges - len(given)
        self.hint.setText(
            translate("console", "{0} judges have not marked yet.").format(missing)
            if missing
            else translate("console", "All marks are in. Close the form and count them.")
        )

    def command(self, at: int) -> c.Command:
        return c.GiveMarks(at, self.judge, tuple(round(mark.value() * 10) for mark in self.marks))


def said_so_far(match: Match) -> str:
    """The sums that are there, the mean of those that count, and what it is worth."""
    phase, rules = match.phase, match.rules
    scene = console(match)
    if not isinstance(phase, Play) or rules is None or not scene.sheets:
        return translate("console", "none yet")
    sums = [
        f"{sheet.judge}: {tenths(sum(sheet.marks))}"
        for sheet in sorted(scene.sheets, key=lambda sheet: sheet.judge)
    ]
    said = translate("console", ", ").join(sums)
    if len(scene.sheets) <= rules.marking.drop_high + rules.marking.drop_low:
        return said
    result = marking.count(rules.marking, scene.sheets, phase.value)
    mean = translate("console", "mean {0} of {1}, worth {2} points")
    text = mean.format(hundredths(result.mean), tenths(result.full), result.points)
    return f"{said}\n{text}"


class _Mark(QDoubleSpinBox):
    """Marks with one decimal; empty until somebody types. Enter goes on to the next field."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setDecimals(1)
        self.setRange(-0.1, float(most))
        self.setSpecialValueText(" ")
        self.setSuffix(" " + translate("console", "of {0}").format(most))
        self.setSingleStep(0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._next() is not None:
            following = self._next()
            if following is not None:
                following.setFocus()
                following.selectAll()
            event.accept()
            return
        super().keyPressEvent(event)

    def _next(self) -> _Mark | None:
        """The next field of marks that is still empty."""
        window = self.window()
        if not isinstance(window, MarksDialog):
            return None
        fields = [one for one in window.marks if isinstance(one, _Mark)]
        later = fields[fields.index(self) + 1 :]
        return next((one for one in later if one.value() <= one.minimum()), None)


class HallDialog(CommandDialog):
    """People of the hall who were right, a line each; a lot is drawn among them later."""

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Right answers in the hall"),
            translate("console", "Take down"),
            match,
            parent,
        )
        self.names = _Lines(self)
        self.names.setAccessibleName(translate("console", "Names, seats or numbers, a line each"))
        self.names.setPlaceholderText(translate("console", "Row 3 seat 12\nNo. 108"))
        self.names.setPlainText("\n".join(console(match).names))
        self.names.textChanged.connect(self._check)
        self.form.addRow(translate("console", "Names, seats or numbers, a line each"), self.names)
        self._started = self.basis()
        self.names.setFocus()
        self._check()

    def basis(self) -> object:
        phase = self.match.phase
        return phase.ask if isinstance(phase, Play) else 0

    @property
    def found(self) -> tuple[str, ...]:
        """The names that stand there, each once."""
        lines = self.names.toPlainText().splitlines()
        return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))

    def is_complete(self) -> bool:
        same = self.basis() == self._started
        return same and self.found != console(self.match).names

    def _check(self) -> None:
        super()._check()
        rules = self.match.rules
        winners = min(rules.winners if rules is not None else 1, len(self.found))
        text = translate("console", "{0} people; {1} will be drawn by lot. Ctrl+Enter takes down.")
        self.hint.setText(text.format(len(self.found), winners))

    def command(self, at: int) -> c.Command:
        return c.NameHall(at, self.found)


class _Lines(QPlainTextEdit):
    """Lines of text: Enter begins the next one, Ctrl+Enter confirms the form."""

    def __init__(self, form: CommandDialog) -> None:
        super().__init__()
        self._form = form
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._form.accept()
            event.accept()
            return
        super().keyPressEvent(event)


def _scrolled(rows: QWidget, count: int) -> QWidget:
    """The rows themselves, or an area to scroll them in where they are many."""
    if count <= MANY:
        return rows
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(rows)
    area.setMinimumHeight(rows.sizeHint().height() * MANY // count)
    return area
