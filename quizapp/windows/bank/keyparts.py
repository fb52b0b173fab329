"""What is right of a question without options: true or false, blanks, a number, a model answer."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.answers import number
from quizapp.bank.question import Blanks, Key, Kind, Model, Number, Question, Truth
from quizapp.bank.reshaping import blanks_of
from quizapp.bank.spelling import read_bars, write_bars
from quizapp.windows.bank.fields import LongField, caption
from quizapp.windows.parts.fields import TextField

translate = QCoreApplication.translate


class TruthPart(QWidget):
    """True or false. `edited(question, typed)`, as all parts here."""

    edited = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._question = Question(id="", kind=Kind.TRUEFALSE, stem="")
        self.yes = QPushButton("✓  " + translate("bank", "True"))
        self.no = QPushButton("×  " + translate("bank", "False"))
        group = QButtonGroup(self)
        group.setExclusive(False)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        for button, value in ((self.yes, True), (self.no, False)):
            button.setCheckable(True)
            button.setObjectName("verdict")
            button.clicked.connect(partial(self._on_clicked, value))
            across.addWidget(button, 1)

    def put(self, question: Question) -> None:
        """Show the key."""
        self._question = question
        key = question.key
        self.yes.setChecked(isinstance(key, Truth) and key.value)
        self.no.setChecked(isinstance(key, Truth) and not key.value)

    def _on_clicked(self, value: bool) -> None:
        same = self._question.key == Truth(value)
        question = replace(self._question, key=None if same else Truth(value))
        self.put(question)
        self.edited.emit(question, False)


class BlanksPart(QWidget):
    """Accepted texts of each blank, in one line each."""

    edited = Signal(object, bool)
    blank_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = Question(id="", kind=Kind.BLANKS, stem="")
        self.fields: list[TextField] = []
        self._rows: list[QWidget] = []
        self.add = QPushButton(translate("bank", "+ Blank in the stem"))
        self.add.setObjectName("quiet")
        self.add.clicked.connect(self.blank_requested)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = translate("bank", "What each blank takes; write | between several right answers")
        self.head = caption(head, self.add)
        self.head.setWordWrap(True)
        column.addWidget(self.head)
        column.addLayout(self._column)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def put(self, question: Question) -> None:
        """Show the key, a line for every blank of the stem."""
        self._question = question
        accepted = question.key.accepted if isinstance(question.key, Blanks) else ()
        count = max(blanks_of(question.stem), len(accepted), 1)
        while len(self.fields) < count:
            self._add_row()
        for at, (field, row) in enumerate(zip(self.fields, self._rows, strict=True)):
            row.setVisible(at < count)
            texts = accepted[at] if at < len(accepted) else ()
            if _texts(field.text()) != texts:
                field.put(write_bars(texts) if texts else "")

    def _add_row(self) -> None:
        at = len(self.fields)
        field = TextField(translate("bank", "Blank {0}").format(at + 1))
        field.edited.connect(self._on_text)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(QLabel(chr(ord("①") + at) if at < 20 else str(at + 1)))
        across.addWidget(field, 1)
        self.fields.append(field)
        self._rows.append(row)
        self._column.addWidget(row)

    def _on_text(self) -> None:
        count = max(
            blanks_of(self._question.stem),
            *(at + 1 for at, field in enumerate(self.fields) if field.text().strip()),
            0,
        )
        accepted = tuple(_texts(field.text()) for field in self.fields[:count])
        key = Blanks(accepted) if any(accepted) else None
        self._question = replace(self._question, key=key)
        self.edited.emit(self._question, True)


class NumberPart(QWidget):
    """A number, how far off is still right, and its unit."""

    edited = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._question = Question(id="", kind=Kind.NUMERIC, stem="")
        self.value = TextField(translate("bank", "The right number"))
        self.spread = TextField(translate("bank", "How far off is still right"))
        self.unit = TextField(translate("bank", "Unit"))
        self.spread.setPlaceholderText("0")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        across.addWidget(caption(translate("bank", "Number"), self.value))
        across.addWidget(self.value, 2)
        across.addWidget(caption("±", self.spread))
        across.addWidget(self.spread, 1)
        across.addWidget(caption(translate("bank", "Unit"), self.unit))
        across.addWidget(self.unit, 1)
        for field in (self.value, self.spread, self.unit):
            field.edited.connect(self._on_text)

    def put(self, question: Question) -> None:
        """Show the key; what is being typed stays as it is while it says the same."""
        same = question.id == self._question.id and question.key == self._key()
        self._question = question
        if same:
            return
        key = question.key if isinstance(question.key, Number) else None
        self.value.put(_figure(key.value) if key else "")
        self.spread.put(_figure(key.tolerance) if key and key.tolerance else "")
        self.unit.put(key.unit if key else "")
        self._mark()

    def _key(self) -> Key | None:
        value, spread = number(self.value.text()), number(self.spread.text() or "0")
        if value is None or spread is None:
            return None
        return Number(value, spread, self.unit.text().strip())

    def _mark(self) -> None:
        for field in (self.value, self.spread):
            text = field.text().strip()
            field.setProperty("wrong", bool(text) and number(text) is None)
            field.style().unpolish(field)
            field.style().polish(field)

    def _on_text(self) -> None:
        self._mark()
        self._question = replace(self._question, key=self._key())
        self.edited.emit(self._question, True)


class OpenPart(QWidget):
    """The reference answer by which a person judges."""

    edited = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._question = Question(id="", kind=Kind.OPEN, stem="")
        self.text = LongField(translate("bank", "Reference answer"), 2, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption(translate("bank", "Reference answer"), self.text))
        column.addWidget(self.text)
        self.text.edited.connect(self._on_text)

    def put(self, question: Question) -> None:
        """Show the key."""
        self._question = question
        self.text.put(question.key.text if isinstance(question.key, Model) else "")

    def _on_text(self, text: str) -> None:
        self._question = replace(self._question, key=Model(text) if text.strip() else None)
        self.edited.emit(self._question, True)


def _texts(line: str) -> tuple[str, ...]:
    return tuple(text for text in read_bars(line) if text) if line.strip() else ()


def _figure(value: Decimal) -> str:
    return f"{value:f}" if value.is_finite() else str(value)
