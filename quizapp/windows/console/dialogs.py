"""Dialogs of the console: part of the points, adjust, judge again, void. Each makes one command."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Ask, Match, Play
from quizapp.game.rules import Answerers
from quizapp.game.verdicts import TO_JUDGE
from quizapp.windows.console.form import CommandDialog, Reason, Reasons, reason_missing
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate


class Signed(QSpinBox):
    """Points that always say whether they are given or taken: +5, -5."""

    def textFromValue(self, value: int) -> str:
        return f"{value:+d}" if value else "0"


class PartDialog(CommandDialog):
    """Part of the points for an answer that is partly right; the clock stands meanwhile."""

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Partly right"),
            translate("console", "Give points"),
            match,
            parent,
        )
        play = match.phase
        value = play.value if isinstance(play, Play) else 0
        self.points = QSpinBox()
        self.points.setRange(0, max(0, value))
        self.points.setValue(value // 2)
        self.points.setSuffix(" " + translate("console", "of {0}").format(value))
        self.form.addRow(translate("console", "Points"), self.points)
        self.points.valueChanged.connect(self._check)
        # Whoever types a number at once means this one.
        self.points.setFocus()
        self.points.selectAll()
        self._judged = self.basis()
        self._check()

    def basis(self) -> object:
        play = self.match.phase
        if not isinstance(play, Play) or play.stage not in TO_JUDGE or not play.floor:
            return None
        return play.ask, play.floor, play.value

    def is_complete(self) -> bool:
        return self.basis() is not None and self.basis() == self._judged

    def _check(self) -> None:
        super()._check()
        play = self.match.phase
        if not self.is_complete() or not isinstance(play, Play):
            self.hint.setText(translate("console", "This answer is not to be judged any more."))
            return
        team, points = self.match.plan.teams[play.floor - 1], self.points.value()
        before = self.match.score(team.id)
        text = translate("console", "{0}: {1} → {2}. The time stands.")
        self.hint.setText(text.format(team.name, before, before + points))

    def command(self, at: int) -> c.Command:
        return c.Judge(at, Verdict.PARTIAL, self.points.value(), step=self.match.step)


class AdjustDialog(CommandDialog):
    """Points given or taken by hand."""

    def __init__(self, match: Match, selected: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Adjust a score"),
            translate("console", "Put on record"),
            match,
            parent,
        )
        self.team = QComboBox()
        for team in match.plan.teams:
            self.team.addItem(f"{team.id}  {team.name}", team.id)
        self.team.setCurrentIndex(max(0, self.team.findData(selected)))
        self.team.setAccessibleName(translate("console", "Team"))
        self.total = QLabel()
        self.total.setObjectName("total")
        self.points = Signed()
        self.points.setRange(-9999, 9999)
        self.points.setSingleStep(5)
        self.points.setValue(0)
        self.reason = Reason(Reasons.SCORES, self._check)
        beside = QHBoxLayout()
        beside.addWidget(self.team, 1)
        beside.addWidget(self.total)
        self.form.addRow(translate("console", "Team"), beside)
        self.form.addRow(translate("console", "Points: + gives, − takes"), self.points)
        self.form.addRow(translate("console", "Reason"), self.reason)
        self.points.valueChanged.connect(self._check)
        self.team.currentIndexChanged.connect(self._check)
        self.points.setFocus()
        self.points.selectAll()
        self._check()

    def basis(self) -> object:
        return self.match.scores

    def _check(self) -> None:
        super()._check()
        number, points = int(self.team.currentData()), self.points.value()
        before = self.match.score(number)
        name = self.match.plan.teams[number - 1].name
        self.total.setText(f"{before} → {before + points}")
        bold = self.total.font()
        bold.setBold(True)
        self.total.setFont(bold)
        if points > 0:
            text = translate("console", "{0} gets {1} points. The reason stands in the ledger.")
        elif points < 0:
            text = translate("console", "{0} loses {1} points. The reason stands in the ledger.")
        else:
            text = translate("console", "Type points, with a minus where they are taken.")
        self.hint.setText(text.format(name, abs(points)))

    def missing(self) -> str:
        if self.points.value() == 0:
            if not self.reason.text():
                return translate("console", "Still missing: points and a reason")
            return translate("console", "Still missing: points")
        return "" if self.reason.text() else reason_missing()

    def command(self, at: int) -> c.Command:
        return c.Adjust(at, self.team.currentData(), self.points.value(), self.reason.text())


class RejudgeDialog(CommandDialog):
    """Another verdict on an answer of a question that was asked before."""

    def __init__(self, match: Match, ask: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Judge an answer again"),
            translate("console", "Put on record"),
            match,
            parent,
        )
        self.ask = QComboBox()
        self.team = QComboBox()
        self.verdict = QComboBox()
        self.points = QSpinBox()
        self.reason = Reason(Reasons.SCORES, self._check)
        self.form.addRow(translate("console", "Question"), self.ask)
        self.form.addRow(translate("console", "Team"), self.team)
        self.form.addRow(translate("console", "Verdict"), self.verdict)
        self.form.addRow(translate("console", "Points"), self.points)
        self.form.addRow(translate("console", "Reason"), self.reason)
        _fill_asks(self.ask, match, ask)
        self.ask.currentIndexChanged.connect(self._on_ask)
        self.team.currentIndexChanged.connect(self._check)
        self.verdict.currentIndexChanged.connect(self._check)
        self._on_ask()

    def basis(self) -> object:
        ask = self._asked()
        return ask and (ask.marks, ask.voided)

    def show_match(self) -> None:
        _fill_asks(self.ask, self.match, self.ask.currentData())

    def _asked(self) -> Ask | None:
        number = self.ask.currentData()
        return self.match.asks[int(number) - 1] if number is not None else None

    def _on_ask(self) -> None:
        ask = self._asked()
        self.team.clear()
        self.verdict.clear()
        if ask is not None:
            judged = ask.marks[-1].team if ask.marks else 0
            for team in self.match.sittings[ask.sitting].order:
                self.team.addItem(f"{team}  {self.match.plan.teams[team - 1].name}", team)
            self.team.setCurrentIndex(max(0, self.team.findData(judged)))
            rules = self.match.plan.rounds[ask.round].rules
            verdicts = [Verdict.RIGHT, Verdict.WRONG, Verdict.TIMEOUT, Verdict.PARTIAL]
            if rules.answerers is Answerers.BUZZ and rules.buzz.must_repeat:
                verdicts.append(Verdict.MISQUOTED)
            for verdict in verdicts:
                self.verdict.addItem(phrases.verdict_name(verdict), verdict.value)
            self.points.setRange(0, max(0, ask.value))
            self.points.setValue(ask.value // 2)
        self._check()

    def _check(self) -> None:
        super()._check()
        partly = self.verdict.currentData() == Verdict.PARTIAL.value
        self.form.setRowVisible(self.points, partly)
        ask, team = self._asked(), self.team.currentData()
        old = None
        if ask is not None:
            old = next((mark for mark in ask.marks if mark.team == team), None)
        if old is None:
            self.hint.setText(translate("console", "This team's answer was not judged before."))
        else:
            text = translate("console", "Judged before: {0}, {1}")
            points = phrases.signed(old.points)
            self.hint.setText(text.format(phrases.verdict_name(old.verdict), points))

    def missing(self) -> str:
        if self.team.currentData() is None:
            return translate("console", "There is no question yet.")
        return "" if self.reason.text() else reason_missing()

    def command(self, at: int) -> c.Command:
        verdict = Verdict(self.verdict.currentData())
        points = self.points.value() if verdict is Verdict.PARTIAL else None
        ask, team = int(self.ask.currentData()), int(self.team.currentData())
        return c.Rejudge(at, ask, team, verdict, self.reason.text(), points)


class VoidDialog(CommandDialog):
    """A question never was: its points go back, and a spare takes its place."""

    def __init__(self, match: Match, ask: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Void a question"), translate("console", "Void it"), match, parent
        )
        self.ask = QComboBox()
        _fill_asks(self.ask, match, ask)
        self.reason = Reason(Reasons.QUESTION, self._check)
        self.form.addRow(translate("console", "Question"), self.ask)
        self.form.addRow(translate("console", "Reason"), self.reason)
        self.hint.setText(
            translate(
                "console", "Its points go back. A spare takes its place while the round is on."
            )
        )
        self.reason.setFocus()
        self._check()

    def basis(self) -> object:
        number = self.ask.currentData()
        ask = self.match.asks[int(number) - 1] if number is not None else None
        return ask and (ask.marks, ask.voided)

    def show_match(self) -> None:
        _fill_asks(self.ask, self.match, self.ask.currentData())

    def missing(self) -> str:
        if self.ask.currentData() is None:
            return translate("console", "There is no question yet.")
        return "" if self.reason.text() else reason_missing()

    def command(self, at: int) -> c.Command:
        return c.VoidQuestion(at, self.reason.text(), int(self.ask.currentData()))


def _fill_asks(box: QComboBox, match: Match, chosen: int | None) -> None:
    """The questions that count, and the one that was chosen even if it counts no more."""
    listed = [box.itemData(at) for at in range(box.count())]
    kept = chosen if listed else None
    wanted = [one for one in reversed(match.asks) if one.voided is None or one.ask == kept]
    if [one.ask for one in wanted] == listed:
        return
    box.blockSignals(True)
    box.clear()
    for one in wanted:
        box.addItem(_ask_text(match, one), one.ask)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def _ask_text(match: Match, ask: Ask) -> str:
    """A question as it is named in a list: round, number, the beginning of its stem."""
    title = match.plan.rounds[ask.round].title
    stem = " ".join(ask.question.stem.split())
    stem = stem if len(stem) <= 24 else stem[:23] + "…"
    return translate("console", "{0} Q{1}: {2}").format(title, ask.number, stem)
