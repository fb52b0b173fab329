"""The window in which a bank is found, written, reviewed and sealed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.citing import Material
from quizapp.bank.words import Words
from quizapp.game.spoken import Lang
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank import checker
from quizapp.windows.bank.alike import AlikePage
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.head import Head, leaves
from quizapp.windows.bank.importing_menu import FilesMenu
from quizapp.windows.bank.material import MaterialPanel
from quizapp.windows.bank.material_beside import MaterialBeside
from quizapp.windows.bank.moments import local
from quizapp.windows.bank.person import checker_form, name_form
from quizapp.windows.bank.questions import QuestionsPage
from quizapp.windows.bank.review import ReviewPage
from quizapp.windows.bank.statistics import StatisticsPage
from quizapp.windows.bank.steps import Step
from quizapp.windows.bank.style import bank_style
from quizapp.windows.bank.work import Waiting
from quizapp.windows.parts.speech import say
from quizapp.windows.stage import Look

translate = QCoreApplication.translate
PERSON = "person"
"""The setting that remembers who works here."""


class BankWindow(QMainWindow):
    """Pages over one desk; what is wrong with the disk at the top; undo of every step."""

    closed = Signal()

    def __init__(
        self,
        desk: BankDesk,
        look: Look,
        *,
        lang: Lang = "zh",
        materials: Mapping[str, Material] | None = None,
        matches: Sequence[tuple[str, str]] = (),
        themes: Sequence[tuple[str, str]] = (),
        look_of: Callable[[str], Look] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`matches` are (id, title) of those that asked questions of this bank."""
        super().__init__(parent)
        self.desk = desk
        self.lang: Lang = lang
        self._look, self._look_of = look, look_of
        self._materials, self._matches = dict(materials or {}), tuple(matches)
        self._themes = tuple(themes)
        self._asked = bool(desk.who)
        """Whether whoever sits here has told his name since the bank was opened."""
        if not desk.who:
            desk.who = desk.shelf.setting(PERSON) or ""
        self._fault: Words | None = None
        self._done = ""
        """What was signed last, until something is written."""
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.undo_step),
            (QKeySequence.StandardKey.Save, self.flush),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        # Ctrl+Y everywhere, and what the system says besides; one key twice would do nothing.
        redo = [QKeySequence("Ctrl+Y"), *QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)]
        for sequence in {one.toString(): one for one in redo}.values():
            QShortcut(sequence, self).activated.connect(self.redo_step)
        self._build()
        desk.aside = self.aside
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._on_moved)
        desk.stepped.connect(self._on_stepped)
        desk.sealed.connect(self._on_sealed)
        desk.named.connect(self._on_named)
        self.resize(1093, 614)

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is written."""
        return self.questions.editor.is_saved

    def flush(self) -> bool:
        """Write what was typed; whether that went well."""
        done = self.questions.editor.flush()
        if done:
            self.tell(None)
        return done

    def tell(self, said: Words | None) -> None:
        """Say what went wrong, until it is mended."""
        self._fault = said
        self.fault.setVisible(said is not None)
        self.fault.setText(say(said) if said is not None else "")
        self._say_saved()

    def add_page(self, name: str, page: QWidget) -> None:
        """Put a page behind the others."""
        at = self.stack.addWidget(page)
        button = QPushButton(name)
        button.setObjectName("page")
        button.setCheckable(True)
        button.setToolTip(f"Ctrl+{at + 1}")
        self._group.addButton(button, at)
        self.tabs.addWidget(button)
        self._keys.append(QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self))
        self._keys[-1].activated.connect(partial(self.go, at))
        if at == 0:
            button.setChecked(True)

    def go(self, page: int) -> None:
        """Show a page, from 0."""
        if self.questions.editor.flush():
            self._group.button(page).setChecked(True)
            self.stack.setCurrentIndex(page)
            shown = getattr(self.stack.currentWidget(), "show_now", None)
            if shown is not None:
                shown()

    def set_language(self, lang: Lang) -> None:
        """Speak another language; the translator must be installed already."""
        self.flush()
        self._rest()
        self.lang = lang
        self._build()

    def aside(self, work: Callable[[], None]) -> None:
        """Write very many questions while the window goes on being painted."""
        waiting = Waiting(translate("bank", "Writing the questions …"), self)
        try:
            waiting.do(work)
        finally:
            waiting.deleteLater()

    def ask_name(self) -> bool:
        """Ask who works here unless that is known; whether it is known now."""
        if self.desk.who:
            return True
        return self.change_name()

    def change_name(self, *, checks: bool = False) -> bool:
        """Ask who works here, or who checks."""
        form = (checker_form if checks else name_form)(self.desk.who, self)
        if form.exec() != form.DialogCode.Accepted:
            return False
        self._asked = True
        self.desk.who = form.texts[0]
        self._say_person()
        try:
            self.desk.shelf.put_setting(PERSON, self.desk.who)
        except StoreProblem as problem:
            self.tell(problem.words)
        return True

    def check(self) -> None:
        """Sign that the chosen questions are in order, and go on to the next one."""
        ids = self.questions.listing.ids
        if not ids or not self.flush() or not self._ask_checker():
            return
        done = checker.check(self.desk, ids, self, self.tell)
        if done and len(ids) == 1:
            self.questions.listing.go(1)
        if done:
            what = ids[0] if len(ids) == 1 else translate("bank", "{0} questions").format(done)
            said = translate("bank", "✓ {0} checked by {1}")
            self._done = said.format(what, self.desk.who)
            self._say_saved()

    def _ask_checker(self) -> bool:
        """Ask who checks, once each time the bank is opened: another may sit here now."""
        self._asked = self._asked or self.change_name(checks=True)
        return self._asked

    def undo_step(self) -> None:
        """Take the last step back, and show what it was about."""
        self._step(self.desk.undo)

    def redo_step(self) -> None:
        """Take it again."""
        self._step(self.desk.redo)

    # --- building

    def _build(self) -> None:
        page = self.stack.currentIndex() if hasattr(self, "stack") else 0
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._top())
        column.addWidget(self.seal_bar)
        column.addWidget(self.fault)
        self.stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._keys: list[QShortcut] = getattr(self, "_keys", [])
        for old in self._keys:
            old.deleteLater()
        self._keys = []
        self._add_pages()
        column.addWidget(self.stack, 1)
        self.setCentralWidget(whole)
        self._group.idClicked.connect(self.go)
        self._dress()
        self._on_named()
        self._on_stepped()
        self._on_sealed()
        self._say_person()
        if page:
            self.go(page)
        self.questions.listing.table.setFocus()

    def _add_pages(self) -> None:
        self.questions = QuestionsPage(
            self.desk,
            self._look,
            materials=self._materials,
            matches=self._matches,
            themes=self._themes,
            look_of=self._look_of,
        )
        self.questions.failed.connect(self.tell)
        self.questions.edited.connect(self._say_saved)
        self.questions.settled.connect(self._on_settled)
        self.questions.check_requested.connect(self.check)
        self.material = MaterialPanel(self.desk)
        MaterialBeside(self.material, self.questions)
        self.review = ReviewPage(self.desk)
        self.review.failed.connect(self.tell)
        self.review.name_needed.connect(self.ask_name)
        self.review.show_requested.connect(self._on_show)
        self.alike = AlikePage(self.desk, self._materials, self.lang)
        self.material.materials_changed.connect(self.alike.take_materials)
        self.statistics = StatisticsPage(self.desk)
        for page in (self.alike, self.statistics):
            page.failed.connect(self.tell)
        self.add_page(translate("bank", "Questions"), self.questions)
        self.add_page(translate("bank", "Alike"), self.alike)
        self.add_page(translate("bank", "Figures"), self.statistics)
        self.add_page(translate("bank", "Review and seal"), self.review)
        self.files = FilesMenu(self.desk, self.questions.listing, self.lang, self.flush)
        self.tabs.addSpacing(8)
        self.tabs.addWidget(self.files)

    def _top(self) -> QHBoxLayout:
        head = Head()
        self.home, self.title, self.tabs, self.saved = head.home, head.title, head.tabs, head.saved
        self.person, self.undo, self.redo = head.person, head.undo, head.redo
        self.seal_bar, self.fault = head.seal_bar, head.fault
        head.home.clicked.connect(self.close)
        head.title.editingFinished.connect(self._on_title)
        head.person.clicked.connect(self.change_name)
        head.undo.clicked.connect(self.undo_step)
        head.redo.clicked.connect(self.redo_step)
        return head.across

    def _dress(self) -> None:
        style = bank_style(self.palette())
        if style != self.styleSheet():
            self.setStyleSheet(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "stack"):
            self._dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.flush() and not self._leaves():
            event.ignore()
            return
        self._rest()
        super().closeEvent(event)
        self.closed.emit()

    def _rest(self) -> None:
        """Wait until no thread works for a page any more."""
        self.questions.listing.filters.work.finish()
        for page in (self.review, self.alike, self.statistics, self.material):
            page.finish()

    def _leaves(self) -> bool:
        """Ask whether to go although the disk did not take the last text."""
        return leaves(self, self.fault.text())

    def _on_show(self, state: str) -> None:
        self.go(0)
        listing = self.questions.listing
        # From the first one, one by one: what was chosen before is not meant.
        listing.choose((listing.rows.id_at(0),))
        listing.filters.show_state(state)
        listing.table.setFocus()

    # --- what changed

    def _step(self, take: Callable[[], tuple[str, ...]]) -> None:
        if not self.flush():
            return
        try:
            ids = take()
        except StoreProblem as problem:
            self.tell(problem.words)
            return
        self.tell(None)
        there = [one for one in ids if self.questions.listing.rows.row_of(one) >= 0]
        if there:
            self.questions.listing.choose(there)

    def _on_changed(self, ids: tuple[str, ...]) -> None:
        self.questions.show_changed(ids)

    def _on_moved(self, step: Step) -> None:
        self.questions.listing.filters.refresh()
        self.questions.follow(step)

    def _on_settled(self) -> None:
        self.tell(None)

    def _on_stepped(self) -> None:
        for button, label, keys, verb in (
            (self.undo, self.desk.undo_label, "Ctrl+Z", translate("bank", "Undo: {0}")),
            (self.redo, self.desk.redo_label, "Ctrl+Y", translate("bank", "Redo: {0}")),
        ):
            button.setEnabled(bool(label))
            said = verb.format(label)
            button.setAccessibleName(said)
            button.setToolTip(f"{said}  ({keys})" if label else "")
        self._say_saved()

    def _on_named(self) -> None:
        title = self.desk.title
        self.title.put(title)
        if not self.title.hasFocus():
            # A long title shows how it begins.
            self.title.home(False)
        shown = title or translate("bank", "(no title)")
        self.setWindowTitle(translate("bank", "Question bank: {0}").format(shown))

    def _on_title(self) -> None:
        if self.title.text().strip() == self.desk.title:
            return
        try:
            self.desk.name(self.title.text().strip(), translate("bank", "Title of the bank"))
        except StoreProblem as problem:
            self.tell(problem.words)

    def _on_sealed(self) -> None:
        if self.is_saved:
            # That the bank is under seal, say, is no longer true.
            self.tell(None)
        seal = self.desk.seal()
        only = self.desk.database.readonly
        frozen = only or seal is not None
        self.questions.freeze(frozen)
        self.title.setEnabled(not frozen)
        self.seal_bar.setVisible(frozen)
        if seal is not None:
            said = translate(
                "bank",
                "Under seal {0} since {1}, set by {2}: nothing can be changed. On the page "
                "'Review and seal' the seal can be opened; that is written down.",
            )
            self.seal_bar.setText(said.format(seal.number, local(seal.at)[:10], seal.who))
        elif only:
            said = translate("bank", "Another quizapp has these data open. Here you may only look.")
            self.seal_bar.setText(said)

    def _say_saved(self) -> None:
        if self._fault is not None and not self.is_saved:
            self.saved.setText(translate("bank", "Not saved"))
        elif self.is_saved:
            self.saved.setText(self._done or translate("bank", "✓ Saved"))
        else:
            self._done = ""
            self.saved.setText(translate("bank", "Saving …"))

    def _say_person(self) -> None:
        who = self.desk.who
        self.person.setText(who or translate("bank", "Your name …"))
        self.person.setToolTip(translate("bank", "Who works here; written down with each change"))
