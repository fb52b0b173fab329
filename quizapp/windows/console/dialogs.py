"""Dialogs of the console: part of the points, adjust, judge again, void. Each makes one command."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Ask, Match, Play
from quizapp.game.rules import Answerers
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate


class CommandDialog(QDialog):
    """A form that ends in one command; accepting it stays shut while something is missing."""

    def __init__(self, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setSpacing(8)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setObjectName("card-title")
        self.box = QDialogButtonBox()
        self.ok = QPushButton(accept)
        self.ok.setDefault(True)
        self.box.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = QPushButton(translate("console", "Cancel"))
        self.box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(self.form)
        column.addWidget(self.hint)
        column.addWidget(self.box)

    def command(self, at: int) -> c.Command:
        """The command as the form stands."""
        raise NotImplementedError

    def _check(self) -> None:
        self.ok.setEnabled(self.is_complete())

    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return True


class GoDialog(QDialog):
    """Choose where to go on: a round by its index, -1 for the ranking."""

    def __init__(
        self,
        titles: Sequence[str],
        text: Callable[[int], str],
        current: int,
        parent: QWidget | None = None,
    ) -> None:
        """`text` says what it means to go to a round."""
        super().__init__(parent)
        self._text = text
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("console", "Go to…"))
        self.setMinimumWidth(440)
        self.places = QListWidget()
        self.places.setAccessibleName(translate("console", "Rounds"))
        for index, title in enumerate(titles):
            self._add(f"{index + 1}  {title}", index)
        self._add(translate("console", "Ranking"), -1)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        # As high as its longest text, so that the buttons stay where they are.
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing() * 4)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QDialogButtonBox()
        self.ok = box.addButton(
            translate("console", "Begin"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        stay = box.addButton(translate("console", "Stay"), QDialogButtonBox.ButtonRole.RejectRole)
        stay.setDefault(True)
        self.ok.setAutoDefault(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self.places, self.hint, box):
            column.addWidget(part)
        self.places.currentRowChanged.connect(self._on_row)
        self.places.setCurrentRow(current if current >= 0 else self.places.count() - 1)

    @property
    def index(self) -> int:
        """What is chosen."""
        return int(self.places.currentItem().data(Qt.ItemDataRole.UserRole))

    def _add(self, text: str, index: int) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, index)
        self.places.addItem(item)

    def _on_row(self) -> None:
        self.hint.setText(self._text(self.index))


class Reason(QComboBox):
    """A reason, chosen or typed; it stands in the record."""

    def __init__(self, reasons: tuple[str, ...], changed: Callable[[], None]) -> None:
        super().__init__()
        self.setEditable(True)
        self.addItems(reasons)
        self.setCurrentIndex(-1)
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(translate("console", "Choose or type the reason"))
        self.currentTextChanged.connect(lambda _text: changed())

    def text(self) -> str:
        """The reason without blanks around it."""
        return self.currentText().strip()


def _reasons() -> tuple[str, ...]:
    return (
        translate("console", "Decision of the jury"),
        translate("console", "The scorer's mistake"),
        translate("console", "Appeal upheld"),
        translate("console", "Breach of discipline"),
    )


def _teams(match: Match, selected: int, only: tuple[int, ...] | None = None) -> QComboBox:
    box = QComboBox()
    for team in match.plan.teams:
        if only is None or team.id in only:
            box.addItem(f"{team.id}  {team.name}", team.id)
    box.setCurrentIndex(max(0, box.findData(selected)))
    return box


class PartDialog(CommandDialog):
    """Part of the points for an answer that is partly right."""

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Partly right"), translate("console", "Give points"), parent
        )
        play = match.phase
        value = play.value if isinstance(play, Play) else 0
        self._step = match.step
        self.points = QSpinBox()
        self.points.setRange(0, max(0, value))
        self.points.setValue(value // 2)
        self.points.setSuffix(" " + translate("console", "of {0}").format(value))
        self.form.addRow(translate("console", "Points"), self.points)
        self.points.selectAll()

    def command(self, at: int) -> c.Command:
        return c.Judge(at, Verdict.PARTIAL, self.points.value(), step=self._step)


class AdjustDialog(CommandDialog):
    """Points given or taken by hand."""

    def __init__(self, match: Match, selected: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Adjust a score"), translate("console", "Put on record"), parent
        )
        self._match = match
        self.team = _teams(match, selected)
        self.points = QSpinBox()
        self.points.setRange(-9999, 9999)
        self.points.setSingleStep(5)
        self.points.setValue(0)
        self.reason = Reason(_reasons(), self._check)
        self.form.addRow(translate("console", "Team"), self.team)
        self.form.addRow(translate("console", "Points"), self.points)
        self.form.addRow(translate("console", "Reason"), self.reason)
        self.points.valueChanged.connect(self._check)
        self.team.currentIndexChanged.connect(self._check)
        self.points.setFocus()
        self.points.selectAll()
        self._check()

    def _check(self) -> None:
        super()._check()
        team = int(self.team.currentData())
        before = self._match.score(team)
        name = self._match.plan.teams[team - 1].name
        text = translate("console", "{0}: {1} → {2}. The reason stands in the ledger.")
        self.hint.setText(text.format(name, before, before + self.points.value()))

    def is_complete(self) -> bool:
        return self.points.value() != 0 and bool(self.reason.text())

    def command(self, at: int) -> c.Command:
        return c.Adjust(at, self.team.currentData(), self.points.value(), self.reason.text())


class RejudgeDialog(CommandDialog):
    """Another verdict on an answer of a question that was asked before."""

    def __init__(self, match: Match, ask: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Judge an answer again"),
            translate("console", "Put on record"),
            parent,
        )
        self._match = match
        self.ask = QComboBox()
        for one in reversed(match.asks):
            if one.voided is None:
                self.ask.addItem(_ask_text(match, one), one.ask)
        self.ask.setCurrentIndex(max(0, self.ask.findData(ask)))
        self.team = QComboBox()
        self.verdict = QComboBox()
        self.points = QSpinBox()
        self.reason = Reason(_reasons(), self._check)
        self.form.addRow(translate("console", "Question"), self.ask)
        self.form.addRow(translate("console", "Team"), self.team)
        self.form.addRow(translate("console", "Verdict"), self.verdict)
        self.form.addRow(translate("console", "Points"), self.points)
        self.form.addRow(translate("console", "Reason"), self.reason)
        self.ask.currentIndexChanged.connect(self._on_ask)
        self.team.currentIndexChanged.connect(self._check)
        self.verdict.currentIndexChanged.connect(self._check)
        self._on_ask()

    def _asked(self) -> Ask | None:
        number = self.ask.currentData()
        return self._match.asks[int(number) - 1] if number is not None else None

    def _on_ask(self) -> None:
        ask = self._asked()
        self.team.clear()
        self.verdict.clear()
        if ask is not None:
            judged = ask.marks[-1].team if ask.marks else 0
            for team in self._match.sittings[ask.sitting].order:
                self.team.addItem(f"{team}  {self._match.plan.teams[team - 1].name}", team)
            self.team.setCurrentIndex(max(0, self.team.findData(judged)))
            rules = self._match.plan.rounds[ask.round].rules
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

    def is_complete(self) -> bool:
        return self.team.currentData() is not None and bool(self.reason.text())

    def command(self, at: int) -> c.Command:
        verdict = Verdict(self.verdict.currentData())
        points = self.points.value() if verdict is Verdict.PARTIAL else None
        ask, team = int(self.ask.currentData()), int(self.team.currentData())
        return c.Rejudge(at, ask, team, verdict, self.reason.text(), points)


class VoidDialog(CommandDialog):
    """A question never was: its points go back, and a spare takes its place."""

    def __init__(self, match: Match, ask: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("console", "Void a question"), translate("console", "Void it"), parent
        )
        self.ask = QComboBox()
        for one in reversed(match.asks):
            if one.voided is None:
                self.ask.addItem(_ask_text(match, one), one.ask)
        self.ask.setCurrentIndex(max(0, self.ask.findData(ask)))
        reasons = (
            translate("console", "The question is faulty"),
            translate("console", "The answer is disputed"),
            translate("console", "The answer was heard in the hall"),
            translate("console", "Technical fault"),
        )
        self.reason = Reason(reasons, self._check)
        self.form.addRow(translate("console", "Question"), self.ask)
        self.form.addRow(translate("console", "Reason"), self.reason)
        self.hint.setText(
            translate(
                "console", "Its points go back. A spare takes its place while the round sits."
            )
        )
        self.reason.setFocus()
        self._check()

    def is_complete(self) -> bool:
        return self.ask.currentData() is not None and bool(self.reason.text())

    def command(self, at: int) -> c.Command:
        return c.VoidQuestion(at, self.reason.text(), int(self.ask.currentData()))


def _ask_text(match: Match, ask: Ask) -> str:
    """A question as it is named in a list: round, number, the beginning of its stem."""
    title = match.plan.rounds[ask.round].title
    stem = " ".join(ask.question.stem.split())
    stem = stem if len(stem) <= 24 else stem[:23] + "…"
    return translate("console", "{0} Q{1}: {2}").format(title, ask.number, stem)
