"""The page of review: how far the checks are, and the seal of the bank (题库封存)."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QWidget,
)

from quizapp.bank.checks import check
from quizapp.bank.question import Status
from quizapp.bank.sealing import bank_fingerprint, read_aloud
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.store.problems import StoreProblem
from quizapp.store.reviews import Seal
from quizapp.windows.bank import sealform
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.moments import local
from quizapp.windows.bank.person import Form
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import card, heading, soft

translate = QCoreApplication.translate


class Standing(Struct, frozen=True):
    """How far the review of a bank is."""

    questions: int = 0
    drafts: int = 0
    wrong: int = 0
    checked: int = 0
    print: str = ""

    @property
    def whole(self) -> bool:
        """Whether nothing is left to do before the bank is sealed."""
        return not self.drafts and not self.wrong and self.checked == self.questions


def standing(desk: BankDesk) -> Standing:
    """Look at the whole bank; for a thread."""
    every = desk.whole().questions
    return Standing(
        len(every),
        sum(one.status is Status.DRAFT for one in every),
        sum(any(found.severity == "error" for found in check(one)) for one in every),
        len(desk.reviews.checks(desk.bank_id, every)),
        bank_fingerprint(every),
    )


class ReviewPage(QWidget):
    """Left what is left to check, right the seal and its history."""

    failed = Signal(object)
    show_requested = Signal(str)
    """The list of questions shall show this state: `draft`, `failed`, `unchecked`."""
    name_needed = Signal()

    def __init__(self, desk: BankDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at = Standing()
        self._work = Work(self)
        self._build()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addWidget(self._checks_card(), 1)
        across.addWidget(self._seal_card(), 1)
        self._work.done.connect(self._on_standing)
        self._work.failed.connect(self.failed)
        self.set.clicked.connect(self._on_set)
        self.open.clicked.connect(self._on_open)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        for button, state in self._shows:
            button.setProperty("state", state)
            button.clicked.connect(self._on_show)
        desk.sealed.connect(self.show_now)

    def show_now(self) -> None:
        """Look at the bank anew."""
        self._show_seal()
        self.counts.setText(translate("bank", "Looking through the bank …"))
        self._work.start(self._look)

    def finish(self) -> None:
        """Let the work go: the window closes."""
        self._work.finish()

    # --- building

    def _build(self) -> None:
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("bank", "Checked by a second person"))
        self.unchecked = QPushButton(translate("bank", "Go through what is not checked"))
        self.drafts = QPushButton(translate("bank", "Show the drafts"))
        self.wrong = QPushButton(translate("bank", "Show what a check found"))
        self._shows = (
            (self.unchecked, "unchecked"),
            (self.drafts, "draft"),
            (self.wrong, "failed"),
        )
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.print_label = QLabel()
        self.print_label.setObjectName("print")
        font = self.print_label.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.print_label.setFont(font)
        self.print_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.print_label.setAccessibleName(translate("bank", "Fingerprint"))
        self.set = QPushButton(translate("bank", "Seal the bank …"))
        self.set.setObjectName("go")
        self.open = QPushButton(translate("bank", "Open the seal …"))
        self.save = QPushButton(translate("bank", "Form as PDF …"))
        self.print = QPushButton(translate("bank", "Print the form …"))
        self.past = QListWidget()
        self.past.setObjectName("plain")
        self.past.setWordWrap(True)
        self.past.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.past.setAccessibleName(translate("bank", "Seals of this bank"))

    def _checks_card(self) -> QWidget:
        frame, column = card()
        column.addWidget(heading(translate("bank", "Checked by a second person")))
        column.addWidget(
            soft(
                translate(
                    "bank",
                    "One writes, another one checks: read the question, look up the cited passage, "
                    "then press '✓ Checked' (Ctrl+Enter). A check holds until the question is "
                    "changed.",
                )
            )
        )
        column.addWidget(self.bar)
        column.addWidget(self.counts)
        for button, _ in self._shows:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return frame

    def _seal_card(self) -> QWidget:
        frame, column = card()
        column.addWidget(heading(translate("bank", "Seal")))
        column.addWidget(self.state)
        column.addWidget(self.print_label)
        row = QHBoxLayout()
        for button in (self.set, self.open, self.save, self.print):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(heading(translate("bank", "Seals of this bank"), 1.0))
        column.addWidget(self.past, 1)
        return frame

    # --- showing

    def _look(self, *_: object) -> Standing:
        return standing(self._desk)

    def _on_standing(self, found: Standing) -> None:
        self._at = found
        self.bar.setRange(0, max(found.questions, 1))
        self.bar.setValue(found.checked)
        self.bar.setFormat(translate("bank", "{0} of {1} checked").format("%v", found.questions))
        lines = [
            translate("bank", "{0} questions").format(found.questions),
            translate("bank", "{0} not checked by a second person").format(
                found.questions - found.checked
            ),
            translate("bank", "{0} drafts").format(found.drafts),
            translate("bank", "{0} with a fault that keeps them from being asked").format(
                found.wrong
            ),
        ]
        self.counts.setText("\n".join(lines))
        self.unchecked.setEnabled(found.checked < found.questions)
        self.drafts.setEnabled(found.drafts > 0)
        self._show_seal()

    def _show_seal(self) -> None:
        seal = self._desk.seal()
        every = self._desk.reviews.seals(self._desk.bank_id)
        self.set.setVisible(seal is None)
        for button in (self.open, self.save, self.print):
            button.setVisible(seal is not None)
        may = not self._desk.database.readonly
        self.set.setEnabled(may and self._at.questions > 0)
        self.open.setEnabled(may)
        if seal is not None:
            same = not self._at.print or self._at.print == seal.print
            said = translate("bank", "Under seal {0} since {1}, set by {2}, witness {3}.").format(
                seal.number, local(seal.at), seal.who, seal.witness or "—"
            )
            broken = translate("bank", "× The bank is NOT what was sealed: its fingerprint is {0}.")
            self.state.setText(
                said if same else f"{said}\n{broken.format(read_aloud(self._at.print))}"
            )
            self.print_label.setText(read_aloud(seal.print))
        else:
            self.state.setText(
                translate(
                    "bank",
                    "Not under seal. Sealing keeps the bank as it is until the seal is opened, and "
                    "gives a fingerprint for the supervisor's form.",
                )
            )
            self.print_label.setText("")
        self.print_label.setVisible(seal is not None)
        self.past.clear()
        for one in reversed(every):
            self.past.addItem(_told(one))

    # --- what a person does

    def _on_show(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.show_requested.emit(str(sender.property("state")))

    def _on_set(self) -> None:
        self.name_needed.emit()
        left: list[str] = []
        at = self._at
        if at.drafts:
            left.append(translate("bank", "{0} drafts").format(at.drafts))
        if at.wrong:
            left.append(
                translate("bank", "{0} with a fault that keeps them from being asked").format(
                    at.wrong
                )
            )
        if at.checked < at.questions:
            left.append(
                translate("bank", "{0} not checked by a second person").format(
                    at.questions - at.checked
                )
            )
        said = translate(
            "bank", "From now on nothing can be changed, until somebody opens the seal by name."
        )
        if left:
            odd = translate("bank", "Not all is done yet: {0}.").format("；".join(left))
            said = f"△ {odd}\n{said}"
        form = Form(
            translate("bank", "Seal the bank"),
            said,
            (
                (translate("bank", "Sealed by"), self._desk.who, True),
                (translate("bank", "Witness"), "", False),
            ),
            translate("bank", "Seal it"),
            self,
        )
        if form.exec() == Form.DialogCode.Accepted:
            self.seal(*form.texts)

    def seal(self, who: str, witness: str) -> None:
        """Put the bank under seal."""
        before, self._desk.who = self._desk.who, who
        try:
            self._desk.set_seal(witness)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
        finally:
            self._desk.who = before or who

    def _on_open(self) -> None:
        self.name_needed.emit()
        form = Form(
            translate("bank", "Open the seal"),
            translate(
                "bank",
                "Name, time and reason are written down and stand on every list of the seals. The "
                "supervisor should be told; a new seal gets a new number.",
            ),
            (
                (translate("bank", "Opened by"), self._desk.who, True),
                (translate("bank", "Reason"), "", True),
            ),
            translate("bank", "Open it"),
            self,
        )
        if form.exec() == Form.DialogCode.Accepted:
            self.unseal(*form.texts)

    def unseal(self, who: str, why: str) -> None:
        """Open the seal."""
        before, self._desk.who = self._desk.who, who
        try:
            self._desk.open_seal(why)
        except StoreProblem as problem:
            self.failed.emit(problem.words)
        finally:
            self._desk.who = before or who

    def html(self) -> str:
        """The form of the seal that the bank is under."""
        seal = self._desk.seal()
        every = self._desk.whole().questions
        checked = len(self._desk.reviews.checks(self._desk.bank_id, every))
        return sealform.form(self._desk.title, seal, every, checked) if seal is not None else ""

    def _on_save(self) -> None:
        name = translate("bank", "Seal of {0}.pdf").format(self._desk.title or self._desk.bank_id)
        title = translate("bank", "Save the form")
        path, _ = QFileDialog.getSaveFileName(self, title, name, "PDF (*.pdf)")
        if path and not sealform.save(self.html(), Path(path)):
            self.failed.emit(_unwritten(path))

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            sealform.print_out(self.html(), printer)


def _unwritten(path: str) -> Words:
    text = QT_TRANSLATE_NOOP("bank", "{file} could not be written. Choose another place.")
    return words("bank-form", "bank", text, file=path)


def _told(seal: Seal) -> str:
    said = translate("bank", "No. {0}  ·  {1}  ·  {2} questions  ·  {3}  ·  set by {4}").format(
        seal.number, local(seal.at), seal.questions, read_aloud(seal.print), seal.who
    )
    if seal.closed:
        return said
    opened = translate("bank", "opened {0} by {1}: {2}").format(
        local(seal.opened_at), seal.opened_by, seal.why
    )
    return f"{said}\n{opened}"
