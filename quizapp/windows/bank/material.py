"""The material beside the questions: read it, cite it, see what of it nobody asks about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.citing import label
from quizapp.bank.material import Moved, Passage
from quizapp.bank.question import Citation, Kind, Question, Status
from quizapp.bank.words import Words
from quizapp.files.material import ENDINGS
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.material_pages import MOVED, TEXT, MaterialPages
from quizapp.windows.bank.material_text import citation_of, range_of
from quizapp.windows.bank.material_work import (
    Came,
    Known,
    State,
    keep,
    known_materials,
    state_of,
    taking,
)
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import PickField, soft
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
PAUSE_MS = 200


class MaterialPanel(QWidget):
    """A material, its coverage, and the questions on the passage that is chosen.

    `question_made` with the id of a question that cites the passage, ready to be typed;
    `question_chosen` with the id of one that is to be shown; `materials_changed` with all
    materials by id; `failed` with the `Words` of what went wrong.
    """

    question_made = Signal(str)
    question_chosen = Signal(str)
    materials_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: BankDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, Known] = {}
        self._state: State | None = None
        self._wanted: Citation | None = None
        self._tells_moved = False
        self._is_stale = True
        self.looking, self.reading = Work(self), Work(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._build()
        self._lay_out()
        self._join()
        self._offer("")

    @property
    def citation(self) -> Citation | None:
        """The place that is chosen."""
        if self._state is None:
            return None
        return citation_of(self._state.material, self._state.passages, *self.pages.text.range)

    def show_citation(self, citation: Citation) -> None:
        """Open the place that a question cites."""
        self._wanted = citation
        if citation.material not in self._known:
            self.said.setText(translate("material", "This material is not here."))
            return
        if self._state is None or self._state.material.id != citation.material:
            self.pick.put(citation.material)
            self.look()
        else:
            self._show_wanted()

    def look(self) -> None:
        """Work out anew how the questions stand to the material."""
        self._pause.stop()
        self._is_stale = False
        known = self._known.get(self.pick.picked)
        if known is not None:
            self.looking.start(state_of(self._desk, known))

    def finish(self) -> None:
        """Wait until no thread works for it any more."""
        self.looking.finish()
        self.reading.finish()

    def take_document(self, path: Path, *, version_of: str = "") -> None:
        """Take a document as material, or as a new version of one."""
        self.progress.setValue(0)
        self.progress.show()
        self.stop.show()
        known = self._known.get(version_of)
        self.reading.start(taking(self._desk, path, known))

    def new_question(self) -> None:
        """Make a question that cites the passage that is chosen, ready to be typed."""
        citation = self.citation
        if citation is None or not self._desk.may_write:
            return
        fresh = Question("q1", Kind.SINGLE, "", ("",) * 4, citation=citation, status=Status.DRAFT)
        try:
            (made,) = self._desk.add((fresh,), translate("material", "New question from a passage"))
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return
        self.question_made.emit(made)

    # --- building

    def _build(self) -> None:
        self.pick = PickField(translate("material", "Material"), (("", ""),))
        self.add = QPushButton(translate("material", "Add a document …"))
        self.version = QPushButton(translate("material", "New version …"))
        self.version.setObjectName("quiet")
        self.version.setToolTip(
            translate("material", "Read this document again as it stands today; see what it moved")
        )
        self.said = soft()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(translate("material", "Reading"))
        self.stop = QPushButton(translate("material", "Cancel"))
        self.pages = MaterialPages()
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        font = self.place.font()
        font.setBold(True)
        self.place.setFont(font)
        self.new = QPushButton(translate("material", "New question from this passage"))
        self.new.setObjectName("go")
        self.new.setToolTip(translate("material", "Enter in the text"))
        self.progress.hide()
        self.stop.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.pick, 1)
        top.addWidget(self.add)
        about = QHBoxLayout()
        about.setSpacing(6)
        about.addWidget(self.said, 1)
        about.addWidget(self.version)
        going = QHBoxLayout()
        going.addWidget(self.progress, 1)
        going.addWidget(self.stop)
        foot = QHBoxLayout()
        foot.addWidget(self.place, 1)
        foot.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(going)
        column.addLayout(about)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _join(self) -> None:
        self.pick.edited.connect(self.look)
        self.add.clicked.connect(self._on_add)
        self.version.clicked.connect(self._on_version)
        self.stop.clicked.connect(self._on_stop)
        self.new.clicked.connect(self.new_question)
        self.pages.stack.currentChanged.connect(self._on_page)
        self.pages.entered.connect(self.new_question)
        self.pages.chosen.connect(self._on_chosen)
        self.pages.question_chosen.connect(self.question_chosen)
        self.pages.followed.connect(self._on_follow)
        self.pages.drafted.connect(self._on_draft)
        self.pages.stayed.connect(self._on_stay)
        self.looking.done.connect(self._on_looked)
        self.looking.failed.connect(self.failed)
        self.reading.moved.connect(self._on_moved)
        self.reading.done.connect(self._on_came)
        self.reading.failed.connect(self._on_failed)
        self._pause.timeout.connect(self.look)
        self._desk.changed.connect(self._on_bank)
        self._desk.moved.connect(self._on_bank)
        self._desk.sealed.connect(self._enable)

    # --- showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.look()

    def _on_bank(self) -> None:
        """The questions are not as they were: worked out anew once somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self._pause.start()

    def _offer(self, wanted: str) -> None:
        """Offer every material, and show the one wanted, or the one that was shown."""
        before = self.pick.picked
        self._known = known_materials(self._desk.materials)
        names = [
            (own, one.material.number or one.material.title or own)
            for own, one in self._known.items()
        ]
        self.pick.offer(names or [("", translate("material", "no material yet"))])
        ids = [own for own, _ in names]
        first = ids[0] if ids else ""
        self.pick.put(wanted if wanted in ids else before if before in ids else first)
        self.pages.empty(not names)
        self._enable()
        self._is_stale = True
        if self.isVisible():
            self.look()

    def _enable(self) -> None:
        known = self._known.get(self.pick.picked)
        only = self._desk.database.readonly
        self.add.setEnabled(not only)
        self.version.setEnabled(not only and known is not None and not known.shipped)
        self.new.setEnabled(self.citation is not None and self._desk.may_write)
        self.pages.freeze(not self._desk.may_write)

    def _on_looked(self, state: State) -> None:
        same = self._state is not None and self._state.material == state.material
        self._state = state
        self.pages.put(state, same=same)
        done = sum(bool(one.questions) for one in state.passages)
        said = translate("material", "{0} of {1} sentences have questions")
        known = self._known[state.material.id]
        parts = [said.format(done, len(state.passages))]
        if known.shipped:
            parts.append(translate("material", "comes along, read only"))
        elif known.version > 1:
            parts.append(translate("material", "version {0}").format(known.version))
        self.said.setText("  ·  ".join(parts))
        self._enable()
        self._show_wanted()
        if self._tells_moved and state.moved:
            self.pages.go(MOVED)
            self._tells_moved = False
        self._on_chosen()

    def _show_wanted(self) -> None:
        if self._wanted is None or self._state is None:
            return
        if self._wanted.material != self._state.material.id:
            return
        found = range_of(self._state.material, self._state.passages, self._wanted)
        if found is None:
            self.said.setText(translate("material", "The material has no such place."))
        else:
            self.pages.jump(*found)
        self._wanted = None

    def _on_page(self, page: int) -> None:
        self.place.setVisible(page == TEXT)
        self.new.setVisible(page == TEXT)

    def _on_chosen(self) -> None:
        citation = self.citation
        state = self._state
        if citation is None or state is None:
            self.place.setText(translate("material", "Click a sentence, or drag over several."))
            self.pages.list_questions(())
        else:
            self.place.setText(label(citation, state.material))
            first, last = self.pages.text.range
            self.pages.list_questions(self._questions(state.passages[first : last + 1]))
        self._enable()

    def _questions(self, passages: Sequence[Passage]) -> list[Question]:
        ids = dict.fromkeys(own for one in passages for own in one.questions)
        self._desk.hold(tuple(ids))
        found = [self._desk.question(own) for own in ids]
        return [one for one in found if one is not None]

    # --- what a person does

    def _on_add(self) -> None:
        path = self._choose()
        if path is not None:
            self.take_document(path)

    def _on_version(self) -> None:
        path = self._choose()
        if path is not None:
            self.take_document(path, version_of=self.pick.picked)

    def _choose(self) -> Path | None:
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        filters = translate("material", "Documents ({0})").format(endings)
        title = translate("material", "Choose the document that is studied")
        name, _ = QFileDialog.getOpenFileName(self, title, "", filters)
        return Path(name) if name else None

    def _on_moved(self, part: float) -> None:
        self.progress.setValue(round(part * 100))

    def _on_stop(self) -> None:
        self.reading.stop()
        self._rest()

    def _rest(self) -> None:
        self.progress.hide()
        self.stop.hide()

    def _on_came(self, came: Came) -> None:
        self._rest()
        if came.refused is not None:
            self.failed.emit(came.refused)
            self.said.setText(say(came.refused))
            return
        if came.id:
            self._offer(came.id)
            every = {own: one.material for own, one in self._known.items()}
            self.materials_changed.emit(every)
            self._tells_moved = bool(came.moved)

    def _on_failed(self, said: Words) -> None:
        self._rest()
        self.failed.emit(said)

    def _on_follow(self, moved: Sequence[Moved]) -> None:
        """Let citations go to where the same words stand now; one step."""
        targets = {one.question: one.to for one in moved if one.to is not None}
        self._put(
            [replace(one, citation=targets[one.id]) for one in self._named(targets)],
            translate("material", "Citations follow the material"),
        )

    def _on_draft(self, moved: Sequence[Moved]) -> None:
        drafts = [
            replace(one, status=Status.DRAFT)
            for one in self._named([one.question for one in moved])
        ]
        self._put(drafts, translate("material", "Drafts: the material changed"))
        self._on_stay(moved)

    def _on_stay(self, moved: Sequence[Moved]) -> None:
        known = self._known.get(self.pick.picked)
        if known is None:
            return
        try:
            keep(self._desk, known, moved)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
        self.look()

    def _named(self, ids: Sequence[str] | dict[str, Citation]) -> list[Question]:
        found = [self._desk.question(own) for own in ids]
        return [one for one in found if one is not None]

    def _put(self, questions: Sequence[Question], said: str) -> None:
        try:
            self._desk.put(questions, said)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
