"""One question, written: every kind, with what the checks find beside each field at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.checks import check
from quizapp.bank.citing import Material
from quizapp.bank.question import Difficulty, Kind, Question, Status
from quizapp.bank.reshaping import as_kind
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.citation import CitationField
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.fields import (
    Finding,
    LongField,
    MaybeField,
    TopicField,
    caption,
    topics_in,
)
from quizapp.windows.bank.keyparts import BlanksPart, NumberPart, OpenPart, TruthPart
from quizapp.windows.bank.media import MediaField
from quizapp.windows.bank.options import OptionRows
from quizapp.windows.parts.fields import PickField, soft
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
SAVE_MS = 400
_AT_STEM = ("no-stem", "stem-long", "answer-in-stem", "mixed-punctuation", "invisible-characters")
_AT_FIGURES = ("points-negative", "no-time")
_AT_CITATION = ("no-citation",)


class Editor(QWidget):
    """`edited` at every letter, with the question as it reads then; it is written a moment later.

    `settled` when all is written, `failed` with the `Words` of why it could not be: the text stays.
    """

    edited = Signal(object)
    settled = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: BankDesk, materials: Mapping[str, Material], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft: Question | None = None
        self._written: Question | None = None
        self._label, self._field = "", ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._build(materials)
        self._lay_out()
        self._join()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def question(self) -> Question | None:
        """The question as it stands in the fields."""
        return self._draft

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is written."""
        return self._draft == self._written

    def put(self, question: Question | None) -> None:
        """Show a question as it is written; what was typed and not written is gone."""
        self._pause.stop()
        self._draft = self._written = question
        self.setEnabled(question is not None)
        if question is not None:
            self._show(question)

    def refresh(self) -> None:
        """Show what is written now, unless something else was typed meanwhile."""
        if self._draft is not None and self.is_saved:
            self.put(self._desk.question(self._draft.id))

    def freeze(self, frozen: bool) -> None:
        """Show only, let nothing be changed."""
        self.sheet.setEnabled(not frozen)

    def begin(self) -> None:
        """Let a person type the stem."""
        self.stem.setFocus()
        self.stem.selectAll()

    def flush(self) -> bool:
        """Write what was typed; whether all is written now."""
        self._pause.stop()
        if self._draft is None or self.is_saved:
            return True
        try:
            self._desk.put((self._draft,), self._label, f"{self._draft.id} {self._field}")
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return False
        self._written = self._draft
        self.settled.emit()
        return True

    # --- building

    def _build(self, materials: Mapping[str, Material]) -> None:
        self.kind = PickField(translate("bank", "Kind"), [(kind, kind_name(kind)) for kind in Kind])
        self.status = PickField(
            translate("bank", "State"),
            (
                (Status.READY, translate("bank", "ready to be asked")),
                (Status.DRAFT, translate("bank", "draft")),
            ),
        )
        self.own = soft()
        self.own.setWordWrap(False)
        self.stem = LongField(translate("bank", "Stem"), 2, 8)
        self.stem_said, self.key_said = Finding(), Finding()
        self.figures_said, self.citation_said = Finding(), Finding()
        self.options, self.partners = OptionRows(), OptionRows(partners=True)
        self.truth, self.blanks = TruthPart(), BlanksPart()
        self.number, self.model = NumberPart(), OpenPart()
        self.explanation = LongField(translate("bank", "Explanation"), 1, 8)
        levels = [(one, difficulty_name(one)) for one in Difficulty]
        self.hard = PickField(
            translate("bank", "Difficulty"), [(None, translate("bank", "not told")), *levels]
        )
        self.points = MaybeField(translate("bank", "Points"), 0, 999)
        self.seconds = MaybeField(translate("bank", "Seconds"), 1, 3600)
        self.topics = TopicField(translate("bank", "Topics"))
        self.topics.setPlaceholderText(translate("bank", "several, with 、 or commas between"))
        self.apart = TopicField(translate("bank", "Never together with"))
        self.apart.setPlaceholderText(
            translate(
                "bank", "a name for questions that give each other away: one is drawn at most"
            )
        )
        self.citation = CitationField(materials)
        self.media = MediaField(self._desk)
        self.note = LongField(translate("bank", "Note for colleagues"), 1, 5)

    def _lay_out(self) -> None:
        self.sheet = QWidget()
        self.sheet.setObjectName("sheet")
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(2, 0, 8, 12)
        column.setSpacing(5)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.kind, 3)
        top.addWidget(self.status, 3)
        top.addWidget(self.own)
        column.addLayout(top)
        column.addWidget(caption(translate("bank", "Stem"), self.stem))
        for widget in (self.stem, self.stem_said, self.options, self.partners, self.truth):
            column.addWidget(widget)
        for widget in (self.blanks, self.number, self.model, self.key_said):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(caption(translate("bank", "Explanation"), self.explanation))
        column.addWidget(self.explanation)
        column.addSpacing(4)
        column.addLayout(self._figures())
        column.addWidget(self.figures_said)
        for name, widget in (
            (translate("bank", "Topics"), self.topics),
            (translate("bank", "Cited passage"), self.citation),
        ):
            column.addWidget(caption(name, widget))
            column.addWidget(widget)
        column.addWidget(self.citation_said)
        for name, widget in (
            (translate("bank", "Media"), self.media),
            (translate("bank", "Never together with"), self.apart),
            (translate("bank", "Note for colleagues"), self.note),
        ):
            column.addWidget(caption(name, widget))
            column.addWidget(widget)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.sheet)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _figures(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(6)
        for name, field in (
            (translate("bank", "Difficulty"), self.hard),
            (translate("bank", "Points"), self.points),
            (translate("bank", "Seconds"), self.seconds),
        ):
            part = QVBoxLayout()
            part.setSpacing(3)
            part.addWidget(caption(name, field))
            part.addWidget(field)
            across.addLayout(part, 1)
        return across

    def _join(self) -> None:
        self.kind.edited.connect(self._on_kind)
        self.status.edited.connect(self._on_status)
        self.stem.edited.connect(self._on_stem)
        for part in (
            self.options,
            self.partners,
            self.truth,
            self.blanks,
            self.number,
            self.model,
        ):
            part.edited.connect(self._on_part)
        self.blanks.blank_requested.connect(self._on_blank)
        self.explanation.edited.connect(self._on_explanation)
        self.hard.edited.connect(self._on_hard)
        self.points.edited.connect(self._on_points)
        self.seconds.edited.connect(self._on_seconds)
        self.topics.edited.connect(self._on_topics)
        self.apart.edited.connect(self._on_apart)
        self.citation.edited.connect(self._on_citation)
        self.media.edited.connect(self._on_media)
        self.media.failed.connect(self.failed)
        self.note.edited.connect(self._on_note)

    # --- showing

    def _show(self, question: Question) -> None:
        self.kind.put(question.kind)
        self.status.put(question.status)
        self.own.setText(question.id)
        where = question.source
        self.own.setToolTip(f"{where.file} {where.where}".strip() if where else "")
        self.stem.put(question.stem)
        self._show_parts(question)
        self.explanation.put(question.explanation)
        self.hard.put(question.difficulty)
        self.points.put(question.points)
        self.seconds.put(question.seconds)
        if topics_in(self.topics.text()) != question.tags:
            self.topics.put("、".join(question.tags))
        self.topics.offer(self._desk.topics())
        if topics_in(self.apart.text()) != question.apart:
            self.apart.put("、".join(question.apart))
        self.citation.put(question.citation)
        self.media.put(question.media)
        self.note.put(question.note)
        self._say(question)

    def _show_parts(self, question: Question) -> None:
        kind = question.kind
        listed = kind in (Kind.SINGLE, Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING)
        for part, seen in (
            (self.options, listed or bool(question.options)),
            (self.partners, kind is Kind.MATCHING or bool(question.partners)),
            (self.truth, kind is Kind.TRUEFALSE),
            (self.blanks, kind is Kind.BLANKS),
            (self.number, kind is Kind.NUMERIC),
            (self.model, kind is Kind.OPEN),
        ):
            part.setVisible(seen)
            part.put(question)

    def _say(self, question: Question) -> None:
        found = check(question)
        places: dict[int, list[tuple[str, str]]] = {0: [], 1: [], 2: [], 3: []}
        for problem in found:
            at = (
                0
                if problem.code in _AT_STEM
                else 2
                if problem.code in _AT_FIGURES
                else 3
                if problem.code in _AT_CITATION
                else 1
            )
            places[at].append((problem.severity, say(problem.words)))
        said = (self.stem_said, self.key_said, self.figures_said, self.citation_said)
        for at, finding in enumerate(said):
            finding.put(places[at])

    # --- what a person does

    def _take(self, question: Question, label: str, field: str, *, typed: bool) -> None:
        if self._draft is None or question == self._draft:
            return
        if field != self._field and not self.flush():
            # The disk did not take what was typed before: both wait for the next attempt.
            label = self._label
        said = translate("bank", "{0} of {1}").format(label, question.id)
        self._label, self._field = said, field
        self._draft = question
        self._show_parts(question)
        self._say(question)
        self.edited.emit(question)
        if typed:
            self._pause.start()
        else:
            self.flush()
            self._desk.rest()

    def _change(self, label: str, field: str, *, typed: bool = False, **changes: Any) -> None:
        if self._draft is not None:
            self._take(replace(self._draft, **changes), label, field, typed=typed)

    def _on_kind(self, kind: Kind) -> None:
        if self._draft is not None:
            question = as_kind(self._draft, kind)
            if kind in (Kind.SINGLE, Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING):
                count = 4 if kind in (Kind.SINGLE, Kind.MULTIPLE) else 3
                question = replace(question, options=question.options or ("",) * count)
            if kind is Kind.MATCHING:
                question = replace(question, partners=question.partners or ("",) * 3)
            self._take(question, translate("bank", "Kind"), "kind", typed=False)

    def _on_status(self, status: Status) -> None:
        self._change(translate("bank", "State"), "status", status=status)

    def _on_stem(self, stem: str) -> None:
        self._change(translate("bank", "Stem"), "stem", typed=True, stem=stem)

    def _on_part(self, changed: Question, typed: bool) -> None:
        if self._draft is not None:
            question = replace(
                self._draft, options=changed.options, partners=changed.partners, key=changed.key
            )
            self._take(question, translate("bank", "Answer"), "answer", typed=typed)

    def _on_blank(self) -> None:
        self.stem.insertPlainText("____")
        self.stem.setFocus()

    def _on_explanation(self, text: str) -> None:
        label = translate("bank", "Explanation")
        self._change(label, "explanation", typed=True, explanation=text)

    def _on_hard(self, level: Difficulty | None) -> None:
        self._change(translate("bank", "Difficulty"), "difficulty", difficulty=level)

    def _on_points(self, points: int | None) -> None:
        self._change(translate("bank", "Points"), "points", typed=True, points=points)

    def _on_seconds(self, seconds: int | None) -> None:
        self._change(translate("bank", "Seconds"), "seconds", typed=True, seconds=seconds)

    def _on_topics(self, text: str) -> None:
        self._change(translate("bank", "Topics"), "topics", typed=True, tags=topics_in(text))

    def _on_apart(self, text: str) -> None:
        label = translate("bank", "Never together with")
        self._change(label, "apart", typed=True, apart=topics_in(text))

    def _on_citation(self, citation: object) -> None:
        self._change(translate("bank", "Cited passage"), "citation", citation=citation)

    def _on_media(self, names: tuple[str, ...]) -> None:
        self._change(translate("bank", "Media"), "media", media=names)
        self.media.put(names)

    def _on_note(self, text: str) -> None:
        label = translate("bank", "Note for colleagues")
        self._change(label, "note", typed=True, note=text)

    def _on_pause(self) -> None:
        self.flush()

    def _on_focus(self, old: QWidget | None, _new: QWidget | None) -> None:
        """Whoever leaves a field has finished a step."""
        if old is not None and self._draft is not None and self.isAncestorOf(old):
            self.flush()
            self._desk.rest()
