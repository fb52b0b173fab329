"""What the list is narrowed to: words, kind, topic, difficulty, state, use, what checks found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.question import Difficulty, Kind
from quizapp.bank.words import Words
from quizapp.store.search import Filter
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import PickField, SetField, TextField
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
_PAUSE_MS = 60
_ANY, _READY, _DRAFT, _UNCHECKED, _FAILED = "", "ready", "draft", "unchecked", "failed"
_FRESH, _USED, _UNCITED, _CITED = "fresh", "used", "uncited", "cited"


class Filters(QWidget):
    """`changed` a moment after each change; `failed` with the `Words` of what went wrong."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: BankDesk, matches: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`matches` are (id, title) of those that asked questions of the bank."""
        super().__init__(parent)
        self._desk, self._matches = desk, tuple(matches)
        self._only: tuple[str, ...] | None = None
        self._kinds: tuple[str, ...] = ()
        self._hard: tuple[str, ...] = ()
        self.work = Work(self)
        self.text = TextField(translate("bank", "Search"))
        self.text.setPlaceholderText(translate("bank", "Search: any part of any text"))
        self.text.setToolTip("Ctrl+F")
        self.text.setClearButtonEnabled(True)
        self.more = QPushButton()
        self.more.setObjectName("quiet")
        self.more.setCheckable(True)
        self.clear = QPushButton(translate("bank", "Clear"))
        self.clear.setObjectName("quiet")
        self.clear.setToolTip(translate("bank", "Show all questions again"))
        self._build_fields()
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(translate("bank", "Checking the questions"))
        self.progress.setFormat(translate("bank", "Checking … {0}").format("%p %"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._join()
        self._show_state()

    @property
    def wanted(self) -> Filter:
        """What the list shall show."""
        state, use, cited = self.state.picked, self.use.picked, self.cited.picked
        return Filter(
            text=self.text.text(),
            kinds=self._kinds,
            difficulties=self._hard,
            status=state if state in (_READY, _DRAFT) else "",
            topic=self.topic.picked,
            cited=None if cited == _ANY else cited == _CITED,
            used=None if use not in (_FRESH, _USED) else use == _USED,
            match=use if use not in (_ANY, _FRESH, _USED) else "",
            only=self._only,
        )

    @property
    def count(self) -> int:
        """How many filters narrow the list, beside the words."""
        bare = replace(self.wanted, text="", only=None)
        plain = Filter()
        own = [getattr(bare, name) != getattr(plain, name) for name in Filter.__struct_fields__]
        return sum(own) + (self.state.picked in (_UNCHECKED, _FAILED))

    def refresh(self) -> None:
        """Offer the topics that the bank has now, and check anew where that is asked for."""
        topic = self.topic.picked
        self._offer_topics()
        known = {value for value, _ in self._topics}
        self.topic.put(topic if topic in known else "")

    def show_state(self, state: str) -> None:
        """Narrow to a state, as `unchecked` or `failed`."""
        self.more.setChecked(True)
        self.state.put(state)
        self._on_state()

    def reset(self) -> None:
        """Show everything."""
        self.work.stop()
        self.progress.hide()
        self.text.put("")
        self._kinds = self._hard = ()
        self._only = None
        for field in (self.state, self.topic, self.cited, self.use):
            field.put(_ANY)
        self._show_sets()
        self._tell()

    def _build_fields(self) -> None:
        self.kinds = SetField(translate("bank", "Kind"), translate("bank", "any"))
        self.hard = SetField(translate("bank", "Difficulty"), translate("bank", "any"))
        self.state = PickField(
            translate("bank", "State"),
            (
                (_ANY, translate("bank", "any state")),
                (_READY, translate("bank", "ready")),
                (_DRAFT, translate("bank", "drafts")),
                (_UNCHECKED, translate("bank", "not checked by a second person")),
                (_FAILED, translate("bank", "a check found something")),
            ),
        )
        self._offer_topics()
        self.cited = PickField(
            translate("bank", "Citation"),
            (
                (_ANY, translate("bank", "cited or not")),
                (_UNCITED, translate("bank", "cites nothing")),
                (_CITED, translate("bank", "cites a passage")),
            ),
        )
        uses = [
            (_ANY, translate("bank", "asked or not")),
            (_FRESH, translate("bank", "never asked")),
            (_USED, translate("bank", "asked before")),
        ]
        said = translate("bank", "asked in {0}")
        uses += [(own, said.format(title)) for own, title in self._matches]
        self.use = PickField(translate("bank", "Use"), uses)
        self._show_sets()

    def _offer_topics(self) -> None:
        tags = self._desk.topics()
        self._topics = [(_ANY, translate("bank", "any topic")), *((tag, tag) for tag in tags)]
        if not hasattr(self, "topic"):
            self.topic = PickField(translate("bank", "Topic"), self._topics)
        else:
            self.topic.offer(self._topics)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.text, 1)
        top.addWidget(self.more)
        top.addWidget(self.clear)
        column.addLayout(top)
        self.panel = QWidget()
        grid = QGridLayout(self.panel)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        fields = (self.kinds, self.hard, self.topic, self.state, self.cited, self.use)
        for at, field in enumerate(fields):
            field.setSizePolicy(field.sizePolicy().Policy.Ignored, field.sizePolicy().Policy.Fixed)
            grid.addWidget(field, at // 2, at % 2)
        column.addWidget(self.panel)
        column.addWidget(self.progress)
        self.panel.hide()
        self.progress.hide()

    def _join(self) -> None:
        self.text.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._tell)
        self.more.toggled.connect(self.panel.setVisible)
        self.clear.clicked.connect(self.reset)
        self.kinds.edited.connect(self._on_kinds)
        self.hard.edited.connect(self._on_hard)
        self.state.edited.connect(self._on_state)
        for field in (self.topic, self.cited, self.use):
            field.edited.connect(self._tell)
        self.work.moved.connect(self._on_moved)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)

    def _show_sets(self) -> None:
        self.kinds.put(self._kinds, [(kind.value, kind_name(kind)) for kind in Kind])
        levels = [(one.value, difficulty_name(one)) for one in Difficulty]
        self.hard.put(self._hard, [*levels, ("", translate("bank", "not told"))])

    def _show_state(self) -> None:
        count = self.count
        text = translate("bank", "Filters ({0})").format(count)
        self.more.setText(text if count else translate("bank", "Filters"))
        self.clear.setVisible(bool(count) or bool(self.text.text()))

    def _tell(self) -> None:
        self._pause.stop()
        self._show_state()
        self.changed.emit()

    def _on_kinds(self, kinds: tuple[str, ...]) -> None:
        self._kinds = kinds
        self._show_sets()
        self._tell()

    def _on_hard(self, levels: tuple[str, ...]) -> None:
        self._hard = levels
        self._show_sets()
        self._tell()

    def _on_state(self) -> None:
        self.work.stop()
        self._only = None
        state = self.state.picked
        looks = state in (_FAILED, _UNCHECKED)
        self.progress.setVisible(looks)
        if looks:
            self.progress.setValue(0)
            self._show_state()
            self.work.start(self._desk.failing if state == _FAILED else self._unchecked)
        else:
            self._tell()

    def _unchecked(self, *_: object) -> tuple[str, ...]:
        return self._desk.unchecked()

    def _on_moved(self, part: float) -> None:
        self.progress.setValue(round(part * 100))

    def _on_done(self, found: tuple[str, ...]) -> None:
        self.progress.hide()
        self._only = found
        self._tell()

    def _on_failed(self, said: Words) -> None:
        self.progress.hide()
        self.state.put(_ANY)
        self.failed.emit(said)
