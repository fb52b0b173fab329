"""Options of a question with what is right of them: ticked, numbered, or matched."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.answers import letter
from quizapp.bank.question import Choices, Kind, Order, Pairs, Question
from quizapp.bank.reshaping import moved, partners_rearranged, rearranged, without
from quizapp.windows.bank.fields import LineField, caption
from quizapp.windows.parts.fields import PickField

translate = QCoreApplication.translate


class OptionField(LineField):
    """The text of an option; Alt with an arrow moves it, Alt+Enter ticks it."""

    moved = Signal(int)
    ticked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            match event.key():
                case Qt.Key.Key_Up:
                    self.moved.emit(-1)
                    return
                case Qt.Key.Key_Down:
                    self.moved.emit(1)
                    return
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.ticked.emit()
                    return
                case _:
                    pass
        super().keyPressEvent(event)


class OptionRow(QWidget):
    """Mark, text, and buttons that move and drop it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.mark = QPushButton()
        self.mark.setObjectName("mark")
        self.name = QLabel()
        self.place = PickField(translate("bank", "{0}: what is right").format(name), ((-1, "—"),))
        self.place.setMinimumContentsLength(2)
        self.place.setFixedWidth(58)
        self.text = OptionField(name)
        self.up, self.down, self.drop = _tiny("↑"), _tiny("↓"), _tiny("×")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        for widget in (self.mark, self.name):
            across.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.text, 1)
        for widget in (self.place, self.up, self.down, self.drop):
            across.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def call(self, name: str) -> None:
        """Let its parts be known by this name."""
        self.text.setAccessibleName(name)
        self.mark.setAccessibleName(translate("bank", "{0} is right").format(name))
        self.mark.setToolTip(translate("bank", "Right (Alt+Enter in the text)"))
        for button, text in (
            (self.up, translate("bank", "{0}: one up").format(name)),
            (self.down, translate("bank", "{0}: one down").format(name)),
            (self.drop, translate("bank", "{0}: remove").format(name)),
        ):
            button.setAccessibleName(text)
            button.setToolTip(text)


class OptionRows(QWidget):
    """One side of a question: its options, or the partners that they are matched with.

    `edited(question, typed)` with the question as it is then.
    """

    edited = Signal(object, bool)

    def __init__(self, *, partners: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._partners = partners
        self._question = Question(id="", kind=Kind.SINGLE, stem="")
        self.rows: list[OptionRow] = []
        self.title = QLabel()
        self.add = QPushButton()
        self.add.setObjectName("quiet")
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.head = caption("", self.add)
        column.addWidget(self.head)
        column.addLayout(self._column)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._on_add)
        self._places: dict[int, int] = {}

    def put(self, question: Question) -> None:
        """Show the options of a question."""
        fresh = question.id != self._question.id or question.kind is not self._question.kind
        self._question = question
        texts = self._texts
        if fresh or isinstance(question.key, Order):
            key = question.key
            self._places = (
                {one: at for at, one in enumerate(key.sequence)} if isinstance(key, Order) else {}
            )
        while len(self.rows) < len(texts):
            self._add_row()
        while len(self.rows) > len(texts):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, (row, text) in enumerate(zip(self.rows, texts, strict=True)):
            self._show(row, at, text)
        self.add.setText(
            translate("bank", "+ Right side") if self._partners else translate("bank", "+ Option")
        )
        self.head.setText(self._title())

    @property
    def _texts(self) -> tuple[str, ...]:
        return self._question.partners if self._partners else self._question.options

    def _title(self) -> str:
        if self._partners:
            return translate("bank", "Right sides")
        match self._question.kind:
            case Kind.ORDERING:
                return translate("bank", "What is put in order, and its right place")
            case Kind.MATCHING:
                return translate("bank", "Left sides, and the number that belongs to each")
            case _:
                return translate("bank", "Options: tick what is right")

    def _add_row(self) -> None:
        row = OptionRow(str(len(self.rows) + 1))
        at = len(self.rows)
        row.text.edited.connect(partial(self._on_text, at))
        row.text.entered.connect(partial(self._on_entered, at))
        row.text.emptied.connect(partial(self._on_emptied, at))
        row.text.moved.connect(partial(self._on_moved, at))
        row.text.ticked.connect(partial(self._on_mark, at))
        row.mark.clicked.connect(partial(self._on_mark, at))
        row.up.clicked.connect(partial(self._on_moved, at, -1))
        row.down.clicked.connect(partial(self._on_moved, at, 1))
        row.drop.clicked.connect(partial(self._on_drop, at))
        row.place.edited.connect(partial(self._on_place, at))
        self.rows.append(row)
        self._column.addWidget(row)

    def _show(self, row: OptionRow, at: int, text: str) -> None:
        kind, key = self._question.kind, self._question.key
        marked = not self._partners and kind in (Kind.SINGLE, Kind.MULTIPLE)
        name = str(at + 1) if self._partners else letter(at)
        row.call(
            translate("bank", "Right side {0}").format(name)
            if self._partners
            else translate("bank", "Option {0}").format(name)
        )
        row.text.put(text)
        row.mark.setVisible(marked)
        row.mark.setCheckable(marked)
        row.mark.setText(name)
        row.mark.setChecked(isinstance(key, Choices) and at in key.right)
        row.name.setVisible(not marked)
        row.name.setText(f"{name} ")
        placed = not self._partners and kind in (Kind.ORDERING, Kind.MATCHING)
        row.place.setVisible(placed)
        if placed:
            count = len(
                self._question.options if kind is Kind.ORDERING else self._question.partners
            )
            options = [(-1, "—"), *((one, str(one + 1)) for one in range(count))]
            found = self._place_of(at)
            row.place.offer(options)
            row.place.put(found if found < count else -1)
        count = len(self._texts)
        row.up.setEnabled(at > 0)
        row.down.setEnabled(at + 1 < count)

    def _place_of(self, at: int) -> int:
        key = self._question.key
        if self._question.kind is Kind.ORDERING:
            return self._places.get(at, -1)
        return dict(key.pairs).get(at, -1) if isinstance(key, Pairs) else -1

    def _tell(self, question: Question, *, typed: bool = False) -> None:
        self.put(question)
        self.edited.emit(question, typed)

    def _with(self, texts: tuple[str, ...]) -> Question:
        if self._partners:
            return replace(self._question, partners=texts)
        return replace(self._question, options=texts)

    def _arranged(self, order: tuple[int, ...]) -> Question:
        arrange = partners_rearranged if self._partners else rearranged
        return arrange(self._question, order)

    # --- what a person does

    def _on_text(self, at: int, text: str) -> None:
        texts = self._texts
        self._tell(self._with((*texts[:at], text, *texts[at + 1 :])), typed=True)

    def _on_entered(self, at: int) -> None:
        if at + 1 == len(self.rows):
            self._on_add()
        else:
            self.rows[at + 1].text.setFocus()

    def _on_emptied(self, at: int) -> None:
        if len(self.rows) > 2:
            self._on_drop(at)
            self.rows[max(at - 1, 0)].text.setFocus()

    def _on_add(self) -> None:
        self._tell(self._with((*self._texts, "")))
        self.rows[-1].text.setFocus()

    def _on_drop(self, at: int) -> None:
        self._places = {}
        self._tell(self._arranged(without(len(self._texts), at)))

    def _on_moved(self, at: int, way: int) -> None:
        to = at + way
        if 0 <= to < len(self._texts):
            focus = self.rows[at].text.hasFocus()
            self._tell(self._arranged(moved(len(self._texts), at, to)))
            if focus:
                self.rows[to].text.setFocus()

    def _on_mark(self, at: int) -> None:
        question = self._question
        if question.kind not in (Kind.SINGLE, Kind.MULTIPLE) or self._partners:
            return
        right = set(question.key.right) if isinstance(question.key, Choices) else set[int]()
        right = {at} - right if question.kind is Kind.SINGLE else right ^ {at}
        key = Choices(tuple(sorted(right))) if right else None
        self._tell(replace(question, key=key))

    def _on_place(self, at: int, place: int) -> None:
        question = self._question
        if question.kind is Kind.MATCHING:
            pairs = dict(question.key.pairs) if isinstance(question.key, Pairs) else {}
            pairs.pop(at, None)
            if place >= 0:
                pairs[at] = place
            key = Pairs(tuple(sorted(pairs.items()))) if pairs else None
            self._tell(replace(question, key=key))
            return
        before = self._places.pop(at, -1)
        for other, own in list(self._places.items()):
            if own == place:
                # Two cannot have one place: they change places, or the other loses its own.
                del self._places[other]
                if before >= 0:
                    self._places[other] = before
        if place >= 0:
            self._places[at] = place
        count = len(question.options)
        whole = sorted(self._places.values()) == list(range(count))
        sequence = tuple(sorted(self._places, key=self._places.__getitem__))
        self._tell(replace(question, key=Order(sequence) if whole else None))


def _tiny(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("tiny")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return button
