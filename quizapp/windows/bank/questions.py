"""The page on which questions are found, written and looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.citing import Material
from quizapp.bank.question import Kind, Question, Status
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.editor import Editor
from quizapp.windows.bank.fields import is_typing
from quizapp.windows.bank.history import History
from quizapp.windows.bank.listing import Listing
from quizapp.windows.bank.media import BankGallery
from quizapp.windows.bank.picture import Picture
from quizapp.windows.bank.several import Several
from quizapp.windows.bank.steps import Step
from quizapp.windows.parts.fields import soft
from quizapp.windows.stage import Look

translate = QCoreApplication.translate
EMPTY, ONE, MANY = range(3)


class QuestionsPage(QWidget):
    """The list on the left, the editor in the middle, picture and history on the right."""

    failed = Signal(object)
    edited = Signal()
    settled = Signal()
    check_requested = Signal()

    def __init__(
        self,
        desk: BankDesk,
        look: Look,
        *,
        materials: Mapping[str, Material],
        matches: Sequence[tuple[str, str]] = (),
        themes: Sequence[tuple[str, str]] = (),
        look_of: Callable[[str], Look] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.listing = Listing(desk, matches)
        self.editor = Editor(desk, materials)
        self.several = Several(desk)
        self.picture = Picture(look, themes, look_of)
        self.picture.hang(BankGallery(desk))
        self.side = QTabWidget()
        self.side.setDocumentMode(True)
        self.history = History(desk, materials, look.lang)
        self.side.addTab(self.picture, translate("bank", "In the hall"))
        self.side.addTab(self.history, translate("bank", "Versions"))
        self.nothing = soft(
            translate(
                "bank",
                "Choose a question on the left to read and write it here.\n\nCtrl+N writes a new "
                "one, Ctrl+F looks for one, Enter goes from the list into the text and Esc back.",
            )
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for widget in (self.nothing, self.editor, self.several):
            self.stack.addWidget(widget)
        self._lay_out()
        self._join()
        self._add_keys()
        self._on_chosen()

    def refresh(self) -> None:
        """Show what is written now; questions came or went."""
        self.listing.look()
        self._on_chosen()

    def follow(self, step: Step) -> None:
        """Show what a step brought and took."""
        self.listing.follow(step)
        held = self.editor.question
        if held is None or held.id in (one.question.id for one in step.come):
            self._on_chosen()

    def freeze(self, frozen: bool) -> None:
        """Show only, let nothing be changed."""
        self.editor.freeze(frozen)
        self.several.freeze(frozen)
        self.listing.new.setEnabled(not frozen)
        self._frozen = frozen

    def show_changed(self, ids: Sequence[str]) -> None:
        """Some questions read otherwise now."""
        question = self.editor.question
        if question is not None and question.id in ids:
            self.editor.refresh()
            self.picture.put(self.editor.question, soon=True)
            self.history.put(self.editor.question)
            self._said_checked()

    # --- building

    def _lay_out(self) -> None:
        self._frozen = False
        self.checked = QLabel()
        self.checked.setObjectName("good")
        self.checked.setWordWrap(True)
        self.check = QPushButton(translate("bank", "✓ Checked: in order"))
        self.check.setToolTip(
            translate("bank", "A second person found it in order (Ctrl+Enter, goes on to the next)")
        )
        foot = QHBoxLayout()
        foot.addWidget(self.checked, 1)
        foot.addWidget(self.check)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        for widget, least in ((self.listing, 250), (middle, 330), (self.side, 260)):
            widget.setMinimumWidth(least)
            self.splitter.addWidget(widget)
        for at, part in enumerate((34, 38, 34)):
            self.splitter.setStretchFactor(at, part)
        self.splitter.setSizes([340, 380, 340])
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.splitter)
        self.setTabOrder(self.listing, self.editor)
        self.setTabOrder(self.editor, self.side)

    def _join(self) -> None:
        listing, editor = self.listing, self.editor
        listing.chosen.connect(self._on_chosen)
        listing.failed.connect(self.failed)
        listing.new_requested.connect(self.new)
        listing.table.entered.connect(self.edit)
        listing.table.doubleClicked.connect(self.edit)
        listing.table.dropped.connect(self.drop)
        editor.edited.connect(self._on_edited)
        editor.settled.connect(self.settled)
        editor.failed.connect(self.failed)
        self.several.failed.connect(self.failed)
        self.history.failed.connect(self.failed)
        self.several.drop_requested.connect(self.drop)
        self.several.duplicate_requested.connect(self.duplicate)
        self.several.check_requested.connect(self.check_requested)
        self.check.clicked.connect(self.check_requested)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+F", self.listing.search),
            ("Ctrl+N", self.new),
            ("Ctrl+D", self.duplicate),
            ("F2", self.edit),
            ("Alt+PgUp", self._on_before),
            ("Alt+PgDown", self._on_after),
            ("Ctrl+Return", self.check_requested),
            ("Ctrl+Enter", self.check_requested),
            ("Esc", self._on_back),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)

    # --- what a person does

    def new(self) -> None:
        """Write a new question behind the one that is chosen."""
        if self._frozen or not self.editor.flush():
            return
        near = self._desk.question(self.listing.current) if self.listing.current else None
        kind = near.kind if near is not None else Kind.SINGLE
        own = Question(
            id="q1",
            kind=kind,
            stem="",
            options=("",) * 4 if kind in (Kind.SINGLE, Kind.MULTIPLE) else (),
            points=near.points if near else None,
            tags=near.tags if near else (),
            status=Status.DRAFT,
        )
        if kind in (Kind.ORDERING, Kind.MATCHING):
            own = replace(own, options=("",) * 3)
        if kind is Kind.MATCHING:
            own = replace(own, partners=("",) * 3)
        self._add((own,), translate("bank", "New question"))
        self.edit()

    def duplicate(self) -> None:
        """Put a copy of what is chosen behind it."""
        ids = self.listing.ids
        if self._frozen or not ids or not self.editor.flush():
            return
        self._desk.hold(ids)
        found = [one for own in ids if (one := self._desk.question(own)) is not None]
        copies = [replace(one, status=Status.DRAFT) for one in found]
        self._add(copies, translate("bank", "Copy of {0}").format(_named(ids)), ids[-1])

    def _add(self, questions: Sequence[Question], label: str, after: str = "") -> None:
        try:
            made = self._desk.add(questions, label, after or self.listing.current)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return
        if not self.listing.choose(made):
            # What is new must be seen, whatever the list was narrowed to.
            self.listing.filters.reset()
            self.listing.choose(made)

    def drop(self) -> None:
        """Delete what is chosen; undo brings it back."""
        ids = self.listing.ids
        if self._frozen or not ids or not self.editor.flush():
            return
        try:
            self._desk.drop(ids, translate("bank", "Deletion of {0}").format(_named(ids)))
        except StoreProblem as problem:
            self.failed.emit(problem.words)

    def edit(self) -> None:
        """Go from the list into the text."""
        if len(self.listing.ids) == 1:
            self.editor.begin()
        elif self.listing.ids:
            self.several.topic_in.setFocus()

    def _on_before(self) -> None:
        self.listing.go(-1)

    def _on_after(self) -> None:
        self.listing.go(1)

    def _on_back(self) -> None:
        if self.listing.filters.text.hasFocus() and self.listing.filters.text.text():
            self.listing.filters.text.clear()
        elif is_typing() or not self.listing.table.hasFocus():
            self.listing.table.setFocus()

    def _on_chosen(self) -> None:
        held = self.editor.question
        if not self.editor.flush() and held is not None:
            # The disk did not take it: what was typed stays in sight until it does.
            if self.listing.ids != (held.id,):
                self.listing.choose((held.id,))
            return
        ids = self.listing.ids
        if len(ids) > 1:
            self.several.put(ids)
            self.stack.setCurrentIndex(MANY)
            self.editor.put(None)
        else:
            question = self._desk.question(ids[0]) if ids else None
            self.editor.put(question)
            self.stack.setCurrentIndex(ONE if question else EMPTY)
        self.picture.put(self.editor.question)
        self.history.put(self.editor.question)
        self._said_checked()

    def _on_edited(self, question: Question) -> None:
        self.picture.put(question, soon=True)
        self._said_checked()
        self.edited.emit()

    def _said_checked(self) -> None:
        question = self.editor.question
        found = self._desk.checked(question) if question is not None else None
        self.checked.setText("")
        self.check.setVisible(question is not None)
        self.check.setEnabled(found is None and not self._desk.database.readonly)
        if found is not None:
            said = translate("bank", "✓ Checked by {0}, {1}")
            self.checked.setText(said.format(found.who, found.at[:10]))


def _named(ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return ids[0]
    return translate("bank", "{0} questions").format(len(ids))
