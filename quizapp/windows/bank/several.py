"""Several questions at once: one change of all that are chosen is one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.question import Difficulty, Question, Status
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.fields import MaybeField, TopicField, caption, topics_in
from quizapp.windows.parts.fields import PickField, heading, soft
from quizapp.windows.setup.preview import difficulty_name

translate = QCoreApplication.translate
_LOOKED_AT = 300
Change = Callable[[Question], Question]


class Several(QWidget):
    """Fields that change every question chosen; each has a button of its own."""

    failed = Signal(object)
    drop_requested = Signal()
    duplicate_requested = Signal()
    check_requested = Signal()

    def __init__(self, desk: BankDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: tuple[str, ...] = ()
        self.title = heading("")
        self.topic_in, self.topic_out = TopicField(""), PickField("", (("", ""),))
        levels = [(one, difficulty_name(one)) for one in Difficulty]
        none = translate("bank", "not told")
        self.hard = PickField(translate("bank", "Difficulty"), [*levels, (None, none)])
        self.points = MaybeField(translate("bank", "Points"), 0, 999)
        self.seconds = MaybeField(translate("bank", "Seconds"), 1, 3600)
        self.status = PickField(
            translate("bank", "State"),
            (
                (Status.READY, translate("bank", "ready to be asked")),
                (Status.DRAFT, translate("bank", "draft")),
            ),
        )
        self.target = PickField(translate("bank", "Where to"), (("top", ""),))
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()

    def put(self, ids: Sequence[str]) -> None:
        """Let these be the questions that are changed."""
        self._ids = tuple(ids)
        self.title.setText(translate("bank", "{0} questions chosen").format(len(self._ids)))
        topics = self._desk.topics()
        self.topic_in.offer(topics)
        # Reading ten thousands to know which topics they have would take a second.
        few = len(self._ids) <= _LOOKED_AT
        own = (tag for one in self._questions() for tag in one.tags) if few else topics
        tags = dict.fromkeys(own)
        self.topic_out.offer([(tag, tag) for tag in tags] or [("", "—")])
        self.buttons["topic out"].setEnabled(bool(tags))

    def freeze(self, frozen: bool) -> None:
        """Show only, let nothing be changed."""
        for widget in (self.fields, self.duplicate, self.drop):
            widget.setEnabled(not frozen)

    # --- building

    def _lay_out(self) -> None:
        self.fields = QWidget()
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        apply = translate("bank", "Set")
        rows: tuple[tuple[str, str, QWidget, str, Callable[[], None]], ...] = (
            (
                "topic in",
                translate("bank", "Add a topic"),
                self.topic_in,
                translate("bank", "Add"),
                self._on_topic_in,
            ),
            (
                "topic out",
                translate("bank", "Take a topic off"),
                self.topic_out,
                translate("bank", "Take off"),
                self._on_topic_out,
            ),
            ("hard", translate("bank", "Difficulty"), self.hard, apply, self._on_hard),
            ("points", translate("bank", "Points"), self.points, apply, self._on_points),
            ("seconds", translate("bank", "Seconds"), self.seconds, apply, self._on_seconds),
            ("status", translate("bank", "State"), self.status, apply, self._on_status),
            (
                "move",
                translate("bank", "Move"),
                self.target,
                translate("bank", "Move"),
                self._on_move,
            ),
        )
        for at, (key, name, field, verb, slot) in enumerate(rows):
            field.setAccessibleName(name)
            button = QPushButton(verb)
            button.setAccessibleName(f"{name}: {verb}")
            button.clicked.connect(slot)
            self.buttons[key] = button
            grid.addWidget(caption(name, field), at, 0)
            grid.addWidget(field, at, 1)
            grid.addWidget(button, at, 2)
        self.target.offer(
            (
                ("top", translate("bank", "to the very beginning")),
                ("up", translate("bank", "before the question above")),
                ("down", translate("bank", "behind the question below")),
                ("end", translate("bank", "to the very end")),
            )
        )
        self.check = QPushButton(translate("bank", "✓ Checked: all in order"))
        self.duplicate = QPushButton(translate("bank", "Duplicate"))
        self.drop = QPushButton(translate("bank", "Delete"))
        self.duplicate.setToolTip("Ctrl+D")
        self.drop.setToolTip("Del")
        self.check.clicked.connect(self.check_requested)
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.drop.clicked.connect(self.drop_requested)
        foot = QHBoxLayout()
        for button in (self.check, self.duplicate, self.drop):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(soft(translate("bank", "Each change of all of them is one step to undo.")))
        column.addWidget(self.fields)
        column.addLayout(foot)
        column.addStretch(1)

    # --- what a person does

    def _questions(self) -> list[Question]:
        self._desk.take_time(len(self._ids), partial(self._desk.hold, self._ids))
        found = (self._desk.question(one) for one in self._ids)
        return [one for one in found if one is not None]

    def _all(self, change: Change, name: str) -> None:
        said = translate("bank", "{0} of {1} questions").format(name, len(self._ids))
        try:
            self._desk.put([change(one) for one in self._questions()], said)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
        self.put(self._ids)

    def _set(self, name: str, **changes: Any) -> None:
        self._all(partial(_with, changes), name)

    def _on_topic_in(self) -> None:
        new = topics_in(self.topic_in.text())
        if new:
            self._all(partial(_tagged, new), translate("bank", "Topics"))
            self.topic_in.put("")

    def _on_topic_out(self) -> None:
        self._all(partial(_untagged, self.topic_out.picked), translate("bank", "Topics"))

    def _on_hard(self) -> None:
        self._set(translate("bank", "Difficulty"), difficulty=self.hard.picked)

    def _on_points(self) -> None:
        value = self.points.value()
        own = None if value == self.points.minimum() else value
        self._set(translate("bank", "Points"), points=own)

    def _on_seconds(self) -> None:
        value = self.seconds.value()
        own = None if value == self.seconds.minimum() else value
        self._set(translate("bank", "Seconds"), seconds=own)

    def _on_status(self) -> None:
        self._set(translate("bank", "State"), status=self.status.picked)

    def _on_move(self) -> None:
        self.move_to(self.target.picked)

    def move_to(self, where: str) -> None:
        """Move what is chosen: `top`, `up`, `down`, `end`."""
        order, own = self._desk.ids(), set(self._ids)
        places = [at for at, one in enumerate(order) if one in own]
        rest = [one for one in order if one not in own]
        if not places or not rest:
            return
        behind = where in ("down", "end")
        match where:
            case "top":
                to = rest[0]
            case "end":
                to = rest[-1]
            case "up":
                above = [one for one in order[: places[0]] if one not in own]
                to = above[-1] if above else rest[0]
            case _:
                below = [one for one in order[places[-1] :] if one not in own]
                to = below[0] if below else rest[-1]
        said = translate("bank", "Move of {0} questions").format(len(own))
        try:
            self._desk.move(self._ids, to, said, behind=behind)
        except StoreProblem as problem:
            self.failed.emit(problem.words)


def _with(changes: dict[str, Any], question: Question) -> Question:
    return replace(question, **changes)


def _tagged(new: tuple[str, ...], question: Question) -> Question:
    return replace(question, tags=tuple(dict.fromkeys((*question.tags, *new))))


def _untagged(old: str, question: Question) -> Question:
    return replace(question, tags=tuple(tag for tag in question.tags if tag != old))
