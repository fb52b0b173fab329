"""What a round draws from the banks, in words and menus."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.checks import askable
from quizapp.bank.draw import Wants
from quizapp.bank.question import Difficulty, Kind, Question
from quizapp.windows.parts.fields import NumberField, SetField
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate


class WantsRows(QWidget):
    """The wishes of a round, one a row; of several, shares. `edited(wants)`."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wants: tuple[Wants, ...] = ()
        self.rows: list[WantsRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def put(self, wants: tuple[Wants, ...], questions: Iterable[Question]) -> None:
        """Show wishes; the topics offered are those of `questions`."""
        self._wants = wants or (Wants(),)
        ready = [question for question in questions if askable(question)]
        while len(self.rows) > len(self._wants):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(self._wants):
            row = WantsRow(len(self.rows))
            row.edited.connect(self._on_row)
            row.dropped.connect(self._on_dropped)
            self.rows.append(row)
            self._column.addWidget(row)
        for row, want in zip(self.rows, self._wants, strict=True):
            row.put(want, ready, alone=len(self._wants) == 1)

    def add(self) -> None:
        """One more wish."""
        self.edited.emit((*self._wants, Wants()))

    def _on_row(self, at: int, want: Wants) -> None:
        self.edited.emit((*self._wants[:at], want, *self._wants[at + 1 :]))

    def _on_dropped(self, at: int) -> None:
        self.edited.emit((*self._wants[:at], *self._wants[at + 1 :]))


class WantsRow(QWidget):
    """One wish: kinds, difficulties, topics, points, and its share."""

    edited = Signal(int, object)
    dropped = Signal(int)

    def __init__(self, at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._want = at, Wants()
        any_ = translate("setup", "any")
        self.kinds = SetField(translate("setup", "Kind"), any_)
        self.difficulties = SetField(translate("setup", "Difficulty"), any_)
        self.tags = SetField(translate("setup", "Topic"), any_)
        self.points = SetField(translate("setup", "Points"), any_)
        self._share = QLabel(translate("setup", "Share"))
        self.count = NumberField(translate("setup", "Share"), 1, 99)
        self.count.setMinimumWidth(60)
        self.drop = QPushButton("×")
        self.drop.setObjectName("small")
        self.drop.setAccessibleName(translate("setup", "Remove this rule"))
        self.drop.setToolTip(self.drop.accessibleName())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        for widget in (self.kinds, self.difficulties, self.tags, self.points):
            across.addWidget(widget)
        across.addStretch(1)
        for widget in (self._share, self.count, self.drop):
            across.addWidget(widget)
        self.kinds.edited.connect(self._on_kinds)
        self.difficulties.edited.connect(self._on_difficulties)
        self.tags.edited.connect(self._on_tags)
        self.points.edited.connect(self._on_points)
        self.count.edited.connect(self._on_count)
        self.drop.clicked.connect(self._on_drop)

    def put(self, want: Wants, ready: list[Question], *, alone: bool) -> None:
        """Show a wish; `alone`, it has no share and cannot be removed."""
        self._want = want
        kinds = [kind for kind in Kind if kind is not Kind.INFO]
        self.kinds.put(want.kinds, [(kind, kind_name(kind)) for kind in kinds])
        self.difficulties.put(
            want.difficulties, [(one, difficulty_name(one)) for one in Difficulty]
        )
        tags = sorted({tag for question in ready for tag in question.tags})
        self.tags.put(want.tags, [(tag, tag) for tag in tags])
        points = sorted({one.points for one in ready if one.points is not None})
        self.points.put(want.points, [(one, str(one)) for one in points])
        self.points.setVisible(bool(points or want.points))
        self.count.put(max(want.count, 1))
        for widget in (self._share, self.count, self.drop):
            widget.setVisible(not alone)

    def _emit(self, want: Wants) -> None:
        self.edited.emit(self._at, want)

    def _on_kinds(self, kinds: tuple[Kind, ...]) -> None:
        self._emit(replace(self._want, kinds=kinds))

    def _on_difficulties(self, difficulties: tuple[Difficulty, ...]) -> None:
        self._emit(replace(self._want, difficulties=difficulties))

    def _on_tags(self, tags: tuple[str, ...]) -> None:
        self._emit(replace(self._want, tags=tags))

    def _on_points(self, points: tuple[int, ...]) -> None:
        self._emit(replace(self._want, points=points))

    def _on_count(self, count: int) -> None:
        self._emit(replace(self._want, count=count))

    def _on_drop(self) -> None:
        self.dropped.emit(self._at)
