"""Choosing one question by hand from the banks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.checks import askable, plain
from quizapp.bank.draw import Wants, fits
from quizapp.bank.question import Kind, Question
from quizapp.game.medium import MediumKind, kind_of
from quizapp.windows.parts.fields import TextField
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.preview import Preview, difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate


class QuestionTable(QTableWidget):
    """Questions in rows: mark, kind, difficulty, points, stem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.questions: tuple[Question, ...] = ()
        self.setHorizontalHeaderLabels(
            [
                "",
                translate("setup", "Kind"),
                translate("setup", "Difficulty"),
                translate("setup", "Points"),
                translate("setup", "Question"),
            ]
        )
        self.setAccessibleName(translate("setup", "Questions"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((52, 62, 46, 46)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            item = self.horizontalHeaderItem(column)
            texts = [item.text() if item else ""]
            texts += [kind_name(kind) for kind in Kind] if column == 1 else []
            wide = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
            self.setColumnWidth(column, max(width, wide + 18))
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)

    @property
    def current(self) -> Question | None:
        """The question of the current row."""
        row = self.currentRow()
        return self.questions[row] if 0 <= row < len(self.questions) else None

    def put(
        self, questions: Sequence[Question], marks: Sequence[str], faint: Iterable[int] = ()
    ) -> None:
        """Show questions, each with its mark; the rows in `faint` are of second rank."""
        row, soft = self.currentRow(), set(faint)
        self.blockSignals(True)
        self.questions = tuple(questions)
        self.setRowCount(len(questions))
        ink = self.palette().color(QPalette.ColorRole.Text)
        second = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for at, (question, mark) in enumerate(zip(questions, marks, strict=True)):
            self._fill(at, question, mark, second if at in soft else ink)
        self.setCurrentCell(min(max(row, 0), len(questions) - 1), 4)
        self.blockSignals(False)
        self.currentCellChanged.emit(self.currentRow(), 4, row, 4)

    def _fill(self, row: int, question: Question, mark: str, ink: QColor) -> None:
        points = "" if question.points is None else str(question.points)
        stem = " ".join((*media_signs(question), *question.stem.split()))
        texts = (mark, kind_name(question.kind), difficulty_name(question.difficulty), points, stem)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setForeground(ink)
            if column == 4:
                item.setToolTip("\n".join((question.stem, *question.media)))
            self.setItem(row, column, item)


def media_signs(question: Question) -> tuple[str, ...]:
    """A sign for each sort of file that a question shows or plays."""
    kinds = {kind_of(name) for name in question.media}
    signs = {MediumKind.PICTURE: "▣", MediumKind.SOUND: "♪", MediumKind.FILM: "▶"}
    return tuple(sign for kind, sign in signs.items() if kind in kinds)


class Chooser(QDialog):
    """Every question that may be asked and is not in the match yet, to search and choose from."""

    def __init__(
        self,
        desk: Desk,
        taken: Iterable[str],
        wants: Sequence[Wants],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("setup", "Choose a question"))
        out = set(taken)
        self._free = [one for one in desk.questions if askable(one) and one.id not in out]
        self._wants, self._used = tuple(wants), desk.used
        self.search = TextField(translate("setup", "Search"))
        self.search.setPlaceholderText(
            translate("setup", "Words of the question, an option, a topic or its id")
        )
        self.search.setClearButtonEnabled(True)
        self.fitting = QCheckBox(translate("setup", "Only what this round draws"))
        self.fitting.setChecked(any(fits(one, want) for one in self._free for want in wants))
        self.fresh = QCheckBox(translate("setup", "Only what was not asked before"))
        self.fresh.setChecked(desk.draft.avoid_used)
        self.table, self.preview = QuestionTable(), Preview(desk)
        self.count = QLabel()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self.search.textChanged.connect(self._look)
        self.fitting.toggled.connect(self._look)
        self.fresh.toggled.connect(self._look)
        self.table.currentCellChanged.connect(self._on_row)
        self.table.cellDoubleClicked.connect(self.accept)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._look()
        self.search.setFocus()

    @property
    def chosen(self) -> Question | None:
        """The question that is chosen."""
        return self.table.current

    def _lay_out(self) -> None:
        self.resize(900, 520)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.fitting)
        top.addWidget(self.fresh)
        column.addLayout(top)
        middle = QHBoxLayout()
        middle.addWidget(self.table, 3)
        middle.addWidget(self.preview, 2)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.buttons)
        column.addLayout(foot)

    def _look(self) -> None:
        words = [plain(word) for word in self.search.text().split()]
        found = [
            one
            for one in self._free
            if (not self.fitting.isChecked() or any(fits(one, want) for want in self._wants))
            and (not self.fresh.isChecked() or one.id not in self._used)
            and all(word in _searched(one) for word in words)
        ]
        marks = [translate("setup", "used") if one.id in self._used else "" for one in found]
        self.table.put(found, marks)
        self.count.setText(translate("setup", "{0} questions").format(len(found)))

    def _on_row(self) -> None:
        self.preview.put(self.table.current)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.table.current is not None)


def _searched(question: Question) -> str:
    texts = (question.id, question.stem, *question.options, *question.partners, *question.tags)
    return " ".join(plain(text) for text in texts)
