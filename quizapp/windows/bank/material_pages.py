"""The pages of the material panel: its text, what nobody asks about, what a new version moved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.citing import label
from quizapp.bank.material import Moved
from quizapp.bank.question import Question
from quizapp.windows.bank.material_text import HeatStrip, MaterialText
from quizapp.windows.bank.material_work import State
from quizapp.windows.parts.fields import soft

translate = QCoreApplication.translate
TEXT, BARE, MOVED = range(3)
_OWN = Qt.ItemDataRole.UserRole


class MaterialPages(QWidget):
    """Text, passages without a question, what moved.

    `chosen` and `entered` as the text tells them; `question_chosen` with an id; `followed`,
    `drafted` and `stayed` with the `Moved` that a person decided about.
    """

    chosen = Signal()
    entered = Signal()
    question_chosen = Signal(str)
    followed = Signal(object)
    drafted = Signal(object)
    stayed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._moved: tuple[Moved, ...] = ()
        self._state: State | None = None
        self._frozen = False
        self._build()
        self._lay_out()
        self._join()

    def put(self, state: State, *, same: bool) -> None:
        """Show how things stand; `same` text keeps its place and what is chosen."""
        self._state, self._moved = state, state.moved
        if same:
            self.text.cover(state.passages)
        else:
            self.text.put(state.material, state.passages)
            self.go(TEXT)
        self.strip.put(state.passages)
        self.strip.mark(*self.text.range)
        self._list_bare()
        self._list_moved()

    def empty(self, nothing: bool) -> None:
        """Say what this place is for where there is no material."""
        self.hint.setVisible(nothing)
        self.middle.setVisible(not nothing)
        for button in self.buttons:
            button.setVisible(not nothing)

    def freeze(self, frozen: bool) -> None:
        """Let nothing be changed."""
        self._frozen = frozen
        self._enable()

    def jump(self, first: int, last: int | None = None) -> None:
        """Show sentences of the text."""
        self.go(TEXT)
        self.text.choose(first, last)
        self.text.setFocus()

    def go(self, page: int) -> None:
        """Show a page."""
        self.buttons[page].setChecked(True)
        self.stack.setCurrentIndex(page)

    def list_questions(self, questions: Sequence[Question]) -> None:
        """Show the questions on what is chosen."""
        self.questions.clear()
        for one in questions:
            item = QListWidgetItem(f"{one.id}  {' '.join(one.stem.split())}")
            item.setData(_OWN, one.id)
            self.questions.addItem(item)
        self.questions.setVisible(bool(questions))

    # --- building

    def _build(self) -> None:
        self._group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []
        for at in (TEXT, BARE, MOVED):
            button = QPushButton()
            button.setObjectName("page")
            button.setCheckable(True)
            self._group.addButton(button, at)
            self.buttons.append(button)
        self.buttons[TEXT].setText(translate("material", "Text"))
        self.buttons[TEXT].setChecked(True)
        self.text, self.strip = MaterialText(), HeatStrip()
        self.questions = _list(translate("material", "Questions on this passage"))
        self.bare = _list(translate("material", "Passages without a question"))
        self.moved = _list(translate("material", "Questions whose passage changed"))
        self.before, self.now = QLabel(), QLabel()
        for said in (self.before, self.now):
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
        self.follow = QPushButton(translate("material", "Follow to where it stands now"))
        self.follow_all = QPushButton()
        self.draft = QPushButton(translate("material", "Make it a draft"))
        self.stay = QPushButton(translate("material", "It stays right"))
        self.hint = soft(
            translate(
                "material",
                "There is no material yet. Press 'Add a document' and choose the Word file, PDF, "
                "text or web page that is studied: its sentences can then be cited, and the strip "
                "shows what nobody asks about.",
            )
        )

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(0)
        for button in self.buttons:
            tabs.addWidget(button)
        tabs.addStretch(1)
        read = QWidget()
        across = QHBoxLayout(read)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(5)
        across.addWidget(self.text, 1)
        across.addWidget(self.strip)
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(read)
        both.addWidget(self.questions)
        both.setChildrenCollapsible(False)
        both.setSizes([420, 84])
        both.setStretchFactor(0, 1)
        changed = QWidget()
        below = QVBoxLayout(changed)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self.moved, 1)
        below.addWidget(self.before)
        below.addWidget(self.now)
        for pair in ((self.follow, self.follow_all), (self.draft, self.stay)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button, 1)
            below.addLayout(row)
        self.stack = QStackedWidget()
        for page in (both, self.bare, changed):
            self.stack.addWidget(page)
        self.middle = QWidget()
        inside = QVBoxLayout(self.middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(tabs)
        column.addWidget(self.hint)
        column.addWidget(self.middle, 1)
        self.hint.hide()
        self.questions.hide()

    def _join(self) -> None:
        self._group.idClicked.connect(self.go)
        self.text.chosen.connect(self._on_chosen)
        self.text.entered.connect(self.entered)
        self.strip.jumped.connect(self.jump)
        self.questions.itemActivated.connect(self._on_question)
        self.bare.itemActivated.connect(self._on_bare)
        self.bare.itemClicked.connect(self._on_bare)
        self.moved.currentItemChanged.connect(self._on_moved)
        self.moved.itemActivated.connect(self._on_question)
        self.follow_all.clicked.connect(self._on_follow_all)
        for button, signal in (
            (self.follow, self.followed),
            (self.draft, self.drafted),
            (self.stay, self.stayed),
        ):
            button.clicked.connect(partial(self._decide, signal))

    # --- showing

    def _list_bare(self) -> None:
        assert self._state is not None
        self.bare.clear()
        material = self._state.material
        for at, one in enumerate(self._state.passages):
            if not one.questions:
                place = material.places[one.place]
                item = QListWidgetItem(f"{place.part}{place.item} {one.sentence}  {one.text}")
                item.setData(_OWN, at)
                self.bare.addItem(item)
        said = translate("material", "Without a question {0}")
        self.buttons[BARE].setText(said.format(self.bare.count()))

    def _list_moved(self) -> None:
        assert self._state is not None
        row = self.moved.currentRow()
        self.moved.clear()
        for one in self._moved:
            item = QListWidgetItem(f"{one.question}  {label(one.citation, self._state.material)}")
            item.setData(_OWN, one.question)
            self.moved.addItem(item)
        self.buttons[MOVED].setText(translate("material", "Moved {0}").format(len(self._moved)))
        self.buttons[MOVED].setVisible(bool(self._moved))
        ready = sum(one.to is not None for one in self._moved)
        self.follow_all.setText(translate("material", "Follow all {0}").format(ready))
        if self._moved:
            self.moved.setCurrentRow(min(max(row, 0), len(self._moved) - 1))
        elif self.stack.currentIndex() == MOVED:
            self.go(TEXT)
        self._enable()

    def _enable(self) -> None:
        one = self._current()
        free = one is not None and not self._frozen
        self.follow.setEnabled(free and one is not None and one.to is not None)
        self.follow_all.setEnabled(
            not self._frozen and any(one.to is not None for one in self._moved)
        )
        self.draft.setEnabled(free)
        self.stay.setEnabled(free)

    def _current(self) -> Moved | None:
        row = self.moved.currentRow()
        return self._moved[row] if 0 <= row < len(self._moved) else None

    def _on_moved(self) -> None:
        one = self._current()
        self.before.setVisible(one is not None)
        self.now.setVisible(one is not None)
        if one is not None:
            gone = translate("material", "this place is gone")
            self.before.setText(translate("material", "Before: {0}").format(one.before or "—"))
            self.now.setText(translate("material", "Now: {0}").format(one.now or gone))
        self._enable()

    # --- what a person does

    def _on_chosen(self) -> None:
        self.strip.mark(*self.text.range)
        self.chosen.emit()

    def _on_bare(self, item: QListWidgetItem) -> None:
        self.jump(int(item.data(_OWN)))

    def _on_question(self, item: QListWidgetItem) -> None:
        self.question_chosen.emit(str(item.data(_OWN)))

    def _decide(self, signal: SignalInstance) -> None:
        one = self._current()
        if one is not None:
            signal.emit((one,))

    def _on_follow_all(self) -> None:
        self.followed.emit(tuple(one for one in self._moved if one.to is not None))


def _list(name: str) -> QListWidget:
    found = QListWidget()
    found.setObjectName("plain")
    found.setAccessibleName(name)
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found.setUniformItemSizes(True)
    return found
