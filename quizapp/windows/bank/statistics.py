"""The bank in figures, what a guesser could profit from, and options put in another order."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.checks import check_bank
from quizapp.bank.citing import Material
from quizapp.bank.question import Bank, Difficulty, Kind, Question
from quizapp.bank.shuffling import may_shuffle, shuffled
from quizapp.bank.stats import Figures, figures
from quizapp.bank.words import Words
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.bars import Bars
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.material_work import known_materials
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import card, heading, soft
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
MOST = 12
"""So many lines a card shows."""
_SKEWS = ("positions-skewed", "truths-skewed")


class Told(Struct, frozen=True):
    """What was found out about a bank."""

    figures: Figures
    skews: tuple[Words, ...] = ()
    movable: int = 0
    """Questions whose options may stand in any order."""


def find_out(bank: Bank, materials: Mapping[str, Material] | None = None) -> Told:
    """Count a bank; for a thread."""
    skews = tuple(one.words for one in check_bank(bank) if one.code in _SKEWS)
    return Told(figures(bank, materials), skews, sum(map(may_shuffle, bank.questions)))


class StatisticsPage(QWidget):
    """Cards with bars; the step that shuffles options."""

    failed = Signal(object)

    def __init__(self, desk: BankDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.work = Work(self)
        self.state = soft()
        self.kinds = Bars(translate("bank", "By kind"))
        self.hard = Bars(translate("bank", "By difficulty"))
        self.topics = Bars(translate("bank", "By topic"))
        self.places = Bars(translate("bank", "By cited passage"))
        self.points = Bars(translate("bank", "By points"))
        self.lengths = Bars(translate("bank", "Length of stems, in Chinese characters"))
        self.right = Bars(translate("bank", "Where the right option stands"))
        self.truths = Bars(translate("bank", "Statements that are true"))
        self.skew = QLabel()
        self.skew.setWordWrap(True)
        self.shuffle = QPushButton(translate("bank", "Shuffle the options …"))
        self._lay_out()
        self.shuffle.clicked.connect(self._on_shuffle)
        desk.changed.connect(self._on_bank)
        desk.moved.connect(self._on_bank)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self.failed)

    def show_now(self) -> None:
        """Count anew, off this thread."""
        self.state.setText(translate("bank", "Counting …"))
        self.state.show()
        self.work.start(self._look)

    def _on_bank(self, _what: object) -> None:
        # Undo, too, changes what is counted; a page that nobody sees counts when it is shown.
        if self.isVisible():
            self.show_now()

    def finish(self) -> None:
        """Let the work go: the window closes."""
        self.work.finish()

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(12)
        right = self._card(self.right)
        right[1].addWidget(self.skew)
        right[1].addWidget(self.shuffle, 0, Qt.AlignmentFlag.AlignLeft)
        columns = (
            (self._card(self.kinds), self._card(self.hard), self._card(self.points)),
            (right, self._card(self.truths), self._card(self.lengths)),
            (self._card(self.topics), self._card(self.places)),
        )
        for at, cards in enumerate(columns):
            column = QVBoxLayout()
            column.setSpacing(12)
            for frame, _ in cards:
                column.addWidget(frame)
            column.addStretch(1)
            grid.addLayout(column, 0, at)
            grid.setColumnStretch(at, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.state)
        whole.addWidget(area, 1)

    def _card(self, bars: Bars) -> tuple[QFrame, QVBoxLayout]:
        frame, column = card()
        column.addWidget(heading(bars.accessibleName(), 1.0))
        column.addWidget(bars)
        return frame, column

    def _look(self, *_: object) -> Told:
        known = known_materials(self._desk.materials)
        return find_out(self._desk.whole(), {own: one.material for own, one in known.items()})

    def _on_done(self, told: Told) -> None:
        found = told.figures
        none = translate("bank", "not told")
        self.state.setText(
            translate("bank", "{0} questions, {1} of them may be asked").format(
                found.questions, found.askable
            )
        )
        self.kinds.put([(kind_name(Kind(name)), count) for name, count in found.kinds])
        levels = [
            (difficulty_name(Difficulty(name)) if name else none, count)
            for name, count in found.difficulties
        ]
        self.hard.put(levels)
        self.topics.put(_most(found.tags, none))
        self.places.put(_most(found.places, translate("bank", "cites nothing")))
        self.points.put(
            sorted(((name or none, count) for name, count in found.points), key=_figure)
        )
        self.right.put(_gapless(found.right))
        told_of = dict(found.truths)
        names = {"true": translate("bank", "True"), "false": translate("bank", "False")}
        both = [(said, told_of.get(name, 0)) for name, said in names.items()]
        self.truths.put(both if told_of else [])
        self.lengths.put(
            [
                (translate("bank", "shortest"), found.stems.shortest),
                (translate("bank", "median"), found.stems.median),
                (translate("bank", "longest"), found.stems.longest),
            ]
        )
        self._say_skews(told)
        self.shuffle.setEnabled(told.movable > 0 and self._desk.may_write)

    def _say_skews(self, told: Told) -> None:
        lines = ["△ " + say(one) for one in told.skews]
        longest, singles = told.figures.longest_right, sum(n for _, n in told.figures.right)
        if singles >= 20 and longest > singles / 2:
            text = translate("bank", "△ In {0} of {1} the right option is the longest one.")
            lines.append(text.format(longest, singles))
        self.skew.setObjectName("odd" if lines else "good")
        even = translate("bank", "✓ A guesser profits from no place.")
        self.skew.setText("\n".join(lines) or (even if singles else ""))
        self.skew.style().unpolish(self.skew)
        self.skew.style().polish(self.skew)

    def _on_shuffle(self) -> None:
        every = self._desk.whole().questions
        movable = sum(map(may_shuffle, every))
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translate("bank", "Shuffle the options"))
        said = translate(
            "bank",
            "The options of {0} questions are put in another order, so that the right ones are "
            "spread evenly; 'all of the above' stays last. {1} questions whose texts name options "
            "by letter stay as they are. It is one step: undo brings all back.",
        )
        listed = sum(one.kind in (Kind.SINGLE, Kind.MULTIPLE) for one in every)
        box.setText(said.format(movable, listed - movable))
        go = box.addButton(translate("bank", "Shuffle"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is go:
            self.shuffle_all(every, secrets.randbelow(1_000_000))

    def shuffle_all(self, every: Sequence[Question], seed: int) -> None:
        """Shuffle, as one step."""
        try:
            self._desk.put(shuffled(every, seed), translate("bank", "Shuffling of the options"))
        except StoreProblem as problem:
            self.failed.emit(problem.words)


def _most(rows: Sequence[tuple[str, int]], none: str) -> list[tuple[str, int]]:
    """The largest counts, what has no name last."""
    named = sorted((row for row in rows if row[0]), key=lambda row: -row[1])
    rest = named[MOST:]
    found = named[:MOST]
    if rest:
        text = translate("bank", "{0} more").format(len(rest))
        found.append((text, sum(count for _, count in rest)))
    return [*found, *((none, count) for name, count in rows if not name)]


def _gapless(rows: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Letters up to the last that is right somewhere; one that never is counts 0."""
    counts = dict(rows)
    last = max(map(ord, counts), default=ord("A") - 1)
    return [(chr(at), counts.get(chr(at), 0)) for at in range(ord("A"), last + 1)]


def _figure(row: tuple[str, int]) -> tuple[int, str]:
    return (int(row[0]), "") if row[0].isdigit() else (10**9, row[0])
