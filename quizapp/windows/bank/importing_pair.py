"""One block beside what was made of it: left as it stands in the file, right as it is taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.answers import letter, shown
from quizapp.bank.problems import Look
from quizapp.bank.question import Choices, Question
from quizapp.windows.bank.fields import LongField, line
from quizapp.windows.bank.importing_batch import Certainty, Choice, Entry, Twin
from quizapp.windows.bank.importing_form import QuestionForm
from quizapp.windows.bank.importing_list import certainty_name, ink_of, place_name, state_name
from quizapp.windows.bank.importing_looks import paint
from quizapp.windows.bank.style import is_dark
from quizapp.windows.parts.fields import heading, soft
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
MOST_LINES = 3
"""So many lines of reasons are in sight at once."""


class Raw(QWidget):
    """What stands in the file, why to look at it, and the question that is there already."""

    def __init__(self) -> None:
        super().__init__()
        self._named = False
        self._painted: tuple[str, tuple[Look, ...], bool] = ("", (), False)
        self.where = soft()
        self.text = _plain(translate("import", "As it stands in the file"))
        self.why = LongField(translate("import", "Why to look at it"), 1, MOST_LINES)
        self.why.setReadOnly(True)
        self.why.setObjectName("plain")
        self.rule = line()
        self.twin_head = QLabel()
        self.twin_head.setWordWrap(True)
        self.twin_head.setTextFormat(Qt.TextFormat.PlainText)
        self.twin = _plain(translate("import", "The question that is there already"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(translate("import", "In the file"), 1.0))
        column.addWidget(self.where)
        column.addWidget(self.text, 3)
        column.addWidget(self.why)
        column.addWidget(self.rule)
        column.addWidget(self.twin_head)
        column.addWidget(self.twin, 2)

    def name_files(self, named: bool) -> None:
        """Whether the file of each block is told."""
        self._named = named

    def put(self, entry: Entry) -> None:
        """Show a block."""
        block = entry.block
        parts = (block.file if self._named else "", place_name(block.where))
        self.where.setText("  ·  ".join(part for part in parts if part))
        dark = is_dark(self.palette())
        if (block.raw, block.looks, dark) != self._painted:
            self._painted = (block.raw, block.looks, dark)
            self.text.setPlainText(block.raw)
            paint(self.text.document(), block.looks, dark=dark)
        # What was read as no question says why on the right.
        said = [say(one) for one in entry.reasons] if entry.question is not None else []
        palette = self.why.palette()
        palette.setColor(QPalette.ColorRole.Text, ink_of(Certainty.DOUBTFUL, dark=dark))
        self.why.setPalette(palette)
        self.why.setVisible(bool(said))
        self.why.put("\n".join(f"△ {one}" for one in said))
        twin = entry.twin
        self.twin_head.setVisible(twin is not None)
        self.twin.setVisible(twin is not None)
        self.rule.setVisible(twin is not None)
        if twin is not None:
            self.twin_head.setText(_likeness(twin))
            self.twin.setPlainText(told(twin.question))


class Taken(QWidget):
    """The question as it would be taken, to mend; or what was read as none."""

    edited = Signal(object)
    take_requested = Signal()
    leave_requested = Signal()
    make_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = QLabel()
        self.form = QuestionForm()
        self.none = soft()
        self.none.setTextFormat(Qt.TextFormat.PlainText)
        self.make = QPushButton(translate("import", "Make a question of it"))
        self.make.setToolTip(translate("import", "The text becomes the stem; the answer is yours"))
        self.take = QPushButton()
        self.take.setObjectName("take")
        self.leave = QPushButton(translate("import", "Leave out"))
        self.leave.setToolTip("Delete")
        self.pages = QStackedWidget()
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(4, 20, 4, 4)
        inside.addWidget(self.none)
        inside.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        self.pages.addWidget(self.form)
        self.pages.addWidget(empty)
        head = QHBoxLayout()
        head.addWidget(heading(translate("import", "As it is taken"), 1.0))
        head.addStretch(1)
        head.addWidget(self.state)
        foot = QHBoxLayout()
        foot.addWidget(self.take, 2)
        foot.addWidget(self.leave, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        for button in (self.make, self.take, self.leave):
            button.setAutoDefault(False)
        self.form.edited.connect(self.edited)
        self.take.clicked.connect(self.take_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.make.clicked.connect(self.make_requested)

    def put(self, entry: Entry, *, form_too: bool = True) -> None:
        """Show an entry; without `form_too` the fields stay as a person is just typing them."""
        question = entry.question
        self.pages.setCurrentIndex(0 if question is not None else 1)
        if question is not None and form_too:
            self.form.put(question)
        if question is None:
            why = [say(one) for one in entry.reasons]
            self.none.setText(
                "\n".join([translate("import", "This was not read as a question."), *why])
            )
        name = {Certainty.SURE: "good", Certainty.DOUBTFUL: "odd", Certainty.UNREAD: ""}
        self.state.setObjectName(name[entry.certainty])
        self.state.setText(f"{certainty_name(entry)}  ·  {state_name(entry)}")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self._name_take(entry)

    def _name_take(self, entry: Entry) -> None:
        question = entry.question
        self.take.setEnabled(question is not None)
        self.leave.setEnabled(question is not None and entry.choice is not Choice.LEAVE)
        self.take.setText(
            translate("import", "Take as a draft, next (Enter)")
            if entry.faulty
            else translate("import", "Take, next (Enter)")
        )
        self.take.setToolTip(translate("import", "Enter in the list, Ctrl+Enter while typing"))


class Pair(QSplitter):
    """The two sides of one block."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.raw, self.taken = Raw(), Taken()
        for side in (self.raw, self.taken):
            card = QWidget()
            card.setObjectName("card")
            card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            inside = QVBoxLayout(card)
            inside.setContentsMargins(12, 10, 12, 10)
            inside.addWidget(side)
            self.addWidget(card)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 3)
        self.setSizes([310, 490])

    def put(self, entry: Entry, *, form_too: bool = True) -> None:
        """Show an entry."""
        self.raw.put(entry)
        self.taken.put(entry, form_too=form_too)


def told(question: Question) -> str:
    """A question with its answer, as plain text."""
    right = question.key.right if isinstance(question.key, Choices) else ()
    lines = [question.stem]
    lines += [
        f"{letter(at)}. {text}{'  ✓' if at in right else ''}"
        for at, text in enumerate(question.options)
    ]
    lines += [f"{at}. {text}" for at, text in enumerate(question.partners, 1)]
    if question.key is not None and not right:
        lines.append(translate("import", "Answer: {0}").format(shown(question, "zh", whole=True)))
    return "\n".join(lines)


def _likeness(twin: Twin) -> str:
    where = (
        translate("import", "Bank “{0}”, {1}").format(twin.bank, twin.question.id)
        if twin.bank
        else translate("import", "Earlier in these files")
    )
    if twin.same:
        return translate("import", "There already, word for word. {0}:").format(where)
    degree = int(twin.degree * 100)
    if not twin.same_key:
        return translate("import", "{0} % alike, with another answer. {1}:").format(degree, where)
    return translate("import", "{0} % alike. {1}:").format(degree, where)


def _plain(name: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setMinimumHeight(36)
    text.setObjectName("plain")
    text.setAccessibleName(name)
    text.setTabChangesFocus(True)
    text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    text.setForegroundRole(QPalette.ColorRole.Text)
    return text
