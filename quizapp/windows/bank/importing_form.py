"""A question as it would be taken, to be mended in place before it is."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from quizapp.bank.question import Choices, Difficulty, Kind, Question, Truth
from quizapp.bank.reshaping import WITH_OPTIONS, as_kind
from quizapp.windows.bank.fields import LongField, MaybeField, TopicField, caption, topics_in
from quizapp.windows.bank.keyparts import BlanksPart, NumberPart, OpenPart, TruthPart
from quizapp.windows.bank.options import OptionRows
from quizapp.windows.parts.fields import PickField
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate


class QuestionForm(QScrollArea):
    """`edited(question)` at every letter and click."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.kind = PickField(
            translate("import", "Kind"), [(kind, kind_name(kind)) for kind in Kind]
        )
        self.points = MaybeField(translate("import", "Points"), 0, 999)
        self.stem = LongField(translate("import", "Stem"), 2, 7)
        self.options, self.partners = OptionRows(), OptionRows(partners=True)
        self.truth, self.blanks = TruthPart(), BlanksPart()
        self.number, self.model = NumberPart(), OpenPart()
        self.explanation = LongField(translate("import", "Explanation"), 1, 6)
        levels = [(one, difficulty_name(one)) for one in Difficulty]
        self.hard = PickField(
            translate("import", "Difficulty"), [(None, translate("import", "not told")), *levels]
        )
        self.topics = TopicField(translate("import", "Topics"))
        self._lay_out()
        self._join()

    @property
    def question(self) -> Question | None:
        """The question as it stands in the fields."""
        return self._question

    def put(self, question: Question) -> None:
        """Show a question."""
        fresh = self._question is None or question.id != self._question.id
        self._question = question
        self.kind.put(question.kind)
        self.points.put(question.points)
        self.stem.put(question.stem)
        self._show_parts(question)
        self.explanation.put(question.explanation)
        self.hard.put(question.difficulty)
        if topics_in(self.topics.text()) != question.tags:
            self.topics.put("、".join(question.tags))
        if fresh:
            self.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Let a person type."""
        self.stem.setFocus()

    def answer(self, at: int) -> None:
        """Make an option, counted from 0, right or not; of a statement 0 is true, 1 false."""
        question = self._question
        if question is None:
            return
        if question.kind is Kind.TRUEFALSE and at < 2:
            key = Truth(at == 0)
            self._take(replace(question, key=None if question.key == key else key))
        elif question.kind in (Kind.SINGLE, Kind.MULTIPLE) and at < len(question.options):
            right = set(question.key.right) if isinstance(question.key, Choices) else set[int]()
            right = {at} - right if question.kind is Kind.SINGLE else right ^ {at}
            self._take(replace(question, key=Choices(tuple(sorted(right))) if right else None))

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(2, 0, 8, 8)
        column.setSpacing(5)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.kind, 3)
        top.addWidget(caption(translate("import", "Points"), self.points))
        top.addWidget(self.points, 1)
        column.addLayout(top)
        column.addWidget(self.stem)
        for part in self._parts:
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(caption(translate("import", "Explanation"), self.explanation))
        column.addWidget(self.explanation)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(caption(translate("import", "Difficulty"), self.hard))
        foot.addWidget(self.hard, 1)
        foot.addWidget(caption(translate("import", "Topics"), self.topics))
        foot.addWidget(self.topics, 2)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(60)

    @property
    def _parts(self) -> tuple[OptionRows | TruthPart | BlanksPart | NumberPart | OpenPart, ...]:
        return self.options, self.partners, self.truth, self.blanks, self.number, self.model

    def _join(self) -> None:
        self.kind.edited.connect(self._on_kind)
        self.points.edited.connect(self._on_points)
        self.stem.edited.connect(self._on_stem)
        for part in self._parts:
            part.edited.connect(self._on_part)
        self.blanks.blank_requested.connect(self._on_blank)
        self.explanation.edited.connect(self._on_explanation)
        self.hard.edited.connect(self._on_hard)
        self.topics.edited.connect(self._on_topics)

    def _show_parts(self, question: Question) -> None:
        kind = question.kind
        for part, seen in (
            (self.options, kind in WITH_OPTIONS or bool(question.options)),
            (self.partners, kind is Kind.MATCHING or bool(question.partners)),
            (self.truth, kind is Kind.TRUEFALSE),
            (self.blanks, kind is Kind.BLANKS),
            (self.number, kind is Kind.NUMERIC),
            (self.model, kind is Kind.OPEN),
        ):
            part.setVisible(seen)
            part.put(question)

    def _take(self, question: Question) -> None:
        self._question = question
        self._show_parts(question)
        self.edited.emit(question)

    def _change(self, **changes: Any) -> None:
        if self._question is not None:
            self._take(replace(self._question, **changes))

    def _on_kind(self, kind: Kind) -> None:
        if self._question is not None:
            question = as_kind(self._question, kind)
            if kind in (Kind.SINGLE, Kind.MULTIPLE) and not question.options:
                question = replace(question, options=("",) * 4)
            self._take(question)

    def _on_points(self, points: int | None) -> None:
        self._change(points=points)

    def _on_stem(self, stem: str) -> None:
        self._change(stem=stem)

    def _on_part(self, changed: Question, _typed: bool) -> None:
        self._change(options=changed.options, partners=changed.partners, key=changed.key)

    def _on_blank(self) -> None:
        self.stem.insertPlainText("____")
        self.stem.setFocus()

    def _on_explanation(self, text: str) -> None:
        self._change(explanation=text)

    def _on_hard(self, level: Difficulty | None) -> None:
        self._change(difficulty=level)

    def _on_topics(self, text: str) -> None:
        self._change(tags=topics_in(text))
