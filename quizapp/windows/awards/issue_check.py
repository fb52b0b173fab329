"""Step three of issuing: every row looked at, each trouble with its way out."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.order import Order
from quizapp.awards.preflight import TWICE, mended
from quizapp.bank.problems import Problem
from quizapp.bank.words import Words
from quizapp.contest.awards import Honour
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.style import wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class CheckStep(QWidget):
    """Runs the pre-flight, and says whether the batch may be issued."""

    changed = Signal()
    row_wanted = Signal(int)
    paper_wanted = Signal()
    mended = Signal(object)
    """Honours with the proposals taken."""
    font_added = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.work, self.adding = Work(self), Work(self)
        self.problems: tuple[Problem, ...] = ()
        self.checked: Order | None = None
        self._asked: Order | None = None
        self._build()
        self._join()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.title = heading("", 1.2)
        self.told = wrapped()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(translate("awards", "Progress"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setAccessibleName(translate("awards", "What was found"))
        self.twice = QCheckBox(
            translate("awards", "Those who get the same award twice are meant: issue both.")
        )
        self.go_button = QPushButton(translate("awards", "Go to the row"))
        self.mend_button = QPushButton(translate("awards", "Mend what has a proposal"))
        self.font_button = QPushButton(translate("awards", "Add a font…"))
        self.font_button.setToolTip(
            translate("awards", "A font file that has the rare characters, such as HanaMin")
        )
        self.again_button = QPushButton(translate("awards", "Check again"))
        row = QHBoxLayout()
        for button in (self.go_button, self.mend_button, self.font_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.again_button)
        for widget in (self.title, self.told, self.progress):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.twice)
        column.addLayout(row)
        # Where there is nothing to list, the rest stands above.
        column.addStretch(0)

    def _join(self) -> None:
        self.work.moved.connect(self._on_moved)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.adding.done.connect(self._on_added)
        self.adding.failed.connect(self._on_failed)
        self.list.itemActivated.connect(self._on_go)
        self.list.itemDoubleClicked.connect(self._on_go)
        self.go_button.clicked.connect(self._on_go)
        self.mend_button.clicked.connect(self._on_mend)
        self.font_button.clicked.connect(self._on_font)
        self.again_button.clicked.connect(self._on_again)
        self.twice.toggled.connect(self._on_twice)

    @property
    def passed(self) -> bool:
        """Whether nothing stands in the way."""
        open_ = any(one.severity == "error" for one in self.problems)
        doubles = any(one.code == TWICE for one in self.problems) and not self.twice.isChecked()
        return self.checked is not None and not open_ and not doubles

    def check(self, order: Order) -> None:
        """Look at an order; one that was just looked at is known."""
        if order == self.checked or (self.work.runs and order == self._asked):
            return
        if self.checked is None or order.honours != self.checked.honours:
            self.twice.setChecked(False)
        self.checked, self._asked, self.problems = None, order, ()
        self.title.setText(translate("awards", "Looking at every row …"))
        self.told.setText("")
        self.list.clear()
        self.progress.setValue(0)
        self.progress.show()
        self._enable()
        office, count = self.office, max(len(order.honours), 1)

        self.work.start(
            guarded(
                lambda stop, told: office.problems(order, lambda done: told(done / count), stop)
            )
        )
        self.changed.emit()

    def forget(self) -> None:
        """What was found counts no more: something else than the rows has changed."""
        self.work.stop()
        self.checked = self._asked = None
        self.changed.emit()

    def _on_moved(self, part: float) -> None:
        self.progress.setValue(round(100 * min(part, 1.0)))

    def _on_done(self, found: object) -> None:
        self.progress.hide()
        if isinstance(found, Refused):
            if found.words is not None:
                self._on_failed(found.words)
            return
        assert isinstance(found, tuple)
        self.checked, self.problems = self._asked, found
        self._show()

    def _on_failed(self, said: Words) -> None:
        self.progress.hide()
        self.title.setText(translate("awards", "The check could not be finished"))
        self.told.setText(say(said))
        self._enable()
        self.changed.emit()

    def _show(self) -> None:
        self._say()
        self.list.clear()
        for one in sorted(self.problems, key=lambda it: (it.severity != "error", it.line)):
            self.list.addItem(_item(one))
        self.list.setCurrentRow(0)
        self._enable()
        self.changed.emit()

    def _say(self) -> None:
        errors = sum(one.severity == "error" for one in self.problems)
        if not self.problems:
            text = translate("awards", "✓ {0} certificates, nothing to find fault with")
            self.title.setText(text.format(len(self.checked.honours) if self.checked else 0))
            self.told.setText(
                translate("awards", "Every character has its glyph, every text fits.")
            )
        elif errors:
            text = translate("awards", "{0} things stand in the way")
            self.title.setText(text.format(errors))
            self.told.setText(translate("awards", "Each line says the way out."))
        elif not self.passed:
            self.title.setText(translate("awards", "Somebody is named twice: is that meant?"))
            self.told.setText(translate("awards", "Tick it below, or go to the row and delete it."))
        else:
            text = translate("awards", "✓ It can be issued; {0} things to look at")
            self.title.setText(text.format(len(self.problems)))
            self.told.setText("")

    def _enable(self) -> None:
        doubles = any(one.code == TWICE for one in self.problems)
        self.twice.setVisible(doubles)
        self.list.setVisible(bool(self.problems))
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.setStretch(column.count() - 1, 0 if self.problems else 1)
        self.go_button.setVisible(bool(self.problems))
        honours = self.checked.honours if self.checked is not None else ()
        # Only rows with something to find fault with: all of 5,000 would take a tenth of a second.
        faulty = (honours[one.line - 1] for one in self.problems if 0 < one.line <= len(honours))
        self.mend_button.setVisible(any(one != _mended(one) for one in faulty))
        self.font_button.setVisible(any(one.code == "NO_GLYPH" for one in self.problems))
        self.again_button.setEnabled(not self.work.runs)

    def _on_twice(self) -> None:
        if self.checked is not None:
            self._say()
        self.changed.emit()

    def _on_go(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        line = int(item.data(Qt.ItemDataRole.UserRole))
        if line:
            self.row_wanted.emit(line - 1)
        else:
            self.paper_wanted.emit()

    def _on_mend(self) -> None:
        if self.checked is not None:
            self.mended.emit(tuple(_mended(one) for one in self.checked.honours))

    def _on_font(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Add a font"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("awards", "Fonts") + " (*.ttf *.otf *.ttc)")
        dialog.fileSelected.connect(self.add_font)
        dialog.open()

    def add_font(self, path: str) -> None:
        """Take a font into the user's data, and check again with it."""
        shelf = self.office.font_shelf
        self.adding.start(guarded(lambda _stop, _told: shelf.add(Path(path))))

    def _on_added(self, found: object) -> None:
        if isinstance(found, Refused):
            if found.words is not None:
                self.told.setText(say(found.words))
            return
        order = self._asked
        self.font_added.emit()
        if order is not None:
            self.check(order)

    def close_down(self) -> None:
        """Let work go, before the window is gone."""
        self.work.finish()
        self.adding.finish()

    def _on_again(self) -> None:
        order, self.checked = self._asked, None
        if order is not None:
            self.check(order)


def _item(problem: Problem) -> QListWidgetItem:
    bad = problem.severity == "error"
    place = translate("awards", "Row {0}").format(problem.line) if problem.line else ""
    name = problem.where if problem.where and problem.line else ""
    head = "  ".join(part for part in (place, name) if part)
    sign = "✕" if bad else "△"
    item = QListWidgetItem(f"{sign}  {head + ': ' if head else ''}{say(problem.words)}")
    tint = QColor("#B3261E" if bad else "#C98A00")
    tint.setAlpha(38)
    item.setBackground(tint)
    item.setData(Qt.ItemDataRole.UserRole, problem.line)
    return item


def _mended(honour: Honour) -> Honour:
    who = honour.recipient
    return replace(
        honour,
        award=mended(honour.award),
        recipient=replace(
            who,
            name=mended(who.name),
            unit=mended(who.unit),
            members=tuple(mended(one) for one in who.members),
        ),
    )
