"""A bank handed out: in which format, which questions, and what of them does not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.answers import Lang
from quizapp.bank.question import Bank, Question
from quizapp.bank.words import Words
from quizapp.files.exporting import Written
from quizapp.files.writer import ENDINGS, PAPERS, Form, fit_to_print, made, write
from quizapp.store.banks import Banks
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.exporting_words import form_about, form_name, reasons
from quizapp.windows.bank.material_work import known_materials
from quizapp.windows.bank.style import bank_style
from quizapp.windows.bank.work import Job, Work
from quizapp.windows.parts.fields import PickField, heading, soft
from quizapp.windows.parts.folders import open_folder
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
ALL, FOUND, CHOSEN = range(3)
_OWN = Qt.ItemDataRole.UserRole
_RADIO = """
QRadioButton::indicator:unchecked { border: 1px solid #7B8290; border-radius: 7px; width: 12px;
    height: 12px; }
"""


class Tried(Struct, frozen=True):
    """A file as it would be written: of which questions, and with which media."""

    form: Form
    bank: Bank
    media: dict[str, bytes]
    written: Written
    unprinted: int = 0
    """How many drafts a paper leaves out."""


class Saved(Struct, frozen=True):
    """A file that was written, or why it was not."""

    path: Path
    fault: str = ""


class ExportDialog(QDialog):
    """Tries the format at once and tells what does not fit; writes where a person says.

    `found` are the ids that the list shows when it is narrowed, `chosen` those chosen in it.
    """

    def __init__(
        self,
        desk: BankDesk,
        found: Sequence[str] = (),
        chosen: Sequence[str] = (),
        *,
        lang: Lang = "zh",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sets: dict[int, tuple[str, ...] | None] = {
            ALL: None,
            FOUND: tuple(found),
            CHOSEN: tuple(chosen),
        }
        self._tried: Tried | None = None
        self._saved: Path | None = None
        self.trying, self.writing = Work(self), Work(self)
        self.setWindowTitle(translate("export", "Hand out “{0}”").format(desk.title))
        self._build(lang)
        self._lay_out()
        self._join()
        self._dress()
        self.resize(860, 520)
        self.forms.setCurrentRow(0)
        self.forms.setFocus()

    @property
    def form(self) -> Form:
        """The format that is chosen."""
        return Form(self.forms.currentItem().data(_OWN))

    def try_it(self) -> None:
        """Make the file without writing it, and tell what does not fit."""
        self._tried = None
        self._enable()
        self.outcome.setText(translate("export", "Looking what fits …"))
        self.reasons.clear()
        self.about.setText(form_about(self.form))
        ids = self._sets[self._which.checkedId()]
        paper = self.form in PAPERS
        self.drafts.setVisible(paper)
        only_ready = paper and not self.drafts.isChecked()
        self.trying.start(
            _trying(self._desk, self.form, ids, self.lang.picked, only_ready=only_ready)
        )

    def save(self, path: Path) -> None:
        """Write what was tried."""
        if self._tried is not None:
            self.busy.show()
            self.writing.start(_writing(self._tried, path))

    # --- building

    def _build(self, lang: Lang) -> None:
        self.forms = QListWidget()
        self.forms.setObjectName("pages")
        self.forms.setAccessibleName(translate("export", "Format"))
        for form in Form:
            item = QListWidgetItem(form_name(form))
            item.setData(_OWN, form.value)
            item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() + 13))
            self.forms.addItem(item)
        self.about = soft()
        self._which = QButtonGroup(self)
        self.which: list[QRadioButton] = []
        for at, text in (
            (ALL, translate("export", "all questions")),
            (FOUND, translate("export", "the {0} that the list shows")),
            (CHOSEN, translate("export", "the {0} that are chosen")),
        ):
            ids = self._sets[at]
            button = QRadioButton(text.format(len(ids)) if ids is not None else text)
            button.setVisible(at == ALL or bool(ids))
            self._which.addButton(button, at)
            self.which.append(button)
        several = len(self._sets[CHOSEN] or ()) > 1
        self.which[CHOSEN if several else FOUND if self._sets[FOUND] else ALL].setChecked(True)
        self.lang = PickField(
            translate("export", "Language of headings"), (("zh", "中文"), ("en", "English"))
        )
        self.lang.put(lang)
        self.drafts = QCheckBox(translate("export", "print drafts too, which nobody has checked"))
        self.drafts.hide()
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons = QListWidget()
        self.reasons.setObjectName("problems")
        self.reasons.setAccessibleName(translate("export", "What does not fit"))
        self.reasons.setWordWrap(True)
        self.reasons.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reasons.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self.write = QPushButton(translate("export", "Write the file …"))
        self.write.setObjectName("go")
        self.folder = QPushButton(translate("export", "Open the folder"))
        self.folder.hide()
        self.leave = QPushButton(translate("export", "Close"))
        for button in (self.write, self.folder, self.leave):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(7)
        right.addWidget(self.about)
        right.addSpacing(4)
        right.addWidget(heading(translate("export", "Which questions"), 1.0))
        for button in self.which:
            right.addWidget(button)
        right.addWidget(self.drafts)
        tongue = QHBoxLayout()
        self._lang_name = QLabel(translate("export", "Language of headings"))
        tongue.addWidget(self._lang_name)
        tongue.addWidget(self.lang)
        tongue.addStretch(1)
        right.addLayout(tongue)
        right.addSpacing(6)
        right.addWidget(self.outcome)
        right.addWidget(self.reasons, 1)
        right.addStretch(0)
        right.addWidget(self.busy)
        across = QHBoxLayout()
        across.setSpacing(16)
        self.forms.setFixedWidth(250)
        across.addWidget(self.forms)
        across.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.folder, self.leave, self.write):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(across, 1)
        column.addLayout(foot)

    def _join(self) -> None:
        self.forms.currentItemChanged.connect(self._on_form)
        self.forms.itemActivated.connect(self._on_write)
        self._which.idClicked.connect(self.try_it)
        self.drafts.toggled.connect(self.try_it)
        self.lang.edited.connect(self.try_it)
        self.write.clicked.connect(self._on_write)
        self.leave.clicked.connect(self.close)
        self.folder.clicked.connect(self._on_folder)
        self.trying.done.connect(self._on_tried)
        self.trying.failed.connect(self._on_failed)
        self.writing.done.connect(self._on_saved)
        self.writing.failed.connect(self._on_failed)

    # --- what came

    def _enable(self) -> None:
        ready = self._tried is not None and bool(
            self._tried.written.questions or self.form is Form.TEMPLATE
        )
        self.write.setEnabled(ready and not self.writing.runs)
        for button in self.which:
            button.setEnabled(self.form is not Form.TEMPLATE)
        spoken = self.form not in (
            Form.OWN,
            Form.GIFT,
            Form.AIKEN,
            Form.MOODLE,
            Form.QTI_2,
            Form.QTI_3,
        )
        self.lang.setVisible(spoken)
        self._lang_name.setVisible(spoken)

    def _on_form(self) -> None:
        self.folder.hide()
        self.try_it()

    def _on_tried(self, tried: Tried) -> None:
        self._tried = tried
        self.outcome.setObjectName("good" if not tried.written.problems else "")
        self.outcome.setText(_outcome(tried))
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.reasons.addItems(reasons(tried.written.problems))
        self.reasons.setVisible(bool(tried.written.problems))
        self._enable()

    def _on_failed(self, said: Words) -> None:
        self.busy.hide()
        self.outcome.setText(say(said))
        self._enable()

    def _on_write(self) -> None:
        if not self.write.isEnabled():
            return
        endings = " ".join(f"*{ending}" for ending in ENDINGS[self.form])
        name = _file_name(self._desk.title) + ENDINGS[self.form][0]
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), name, f"{form_name(self.form)} ({endings})"
        )
        if chosen:
            ends = ENDINGS[self.form]
            fits = chosen.lower().endswith(ends)
            self.save(Path(chosen if fits else chosen + ends[0]))

    def _on_saved(self, saved: Saved) -> None:
        self.busy.hide()
        if saved.fault:
            said = translate("export", "{0} could not be written: {1}. Choose another place.")
            self.outcome.setText(said.format(saved.path, saved.fault))
        else:
            self._saved = saved.path
            self.outcome.setText(translate("export", "Written: {0}").format(saved.path))
            self.folder.show()
            self.folder.setFocus()
        self._enable()

    def _on_folder(self) -> None:
        if self._saved is not None:
            open_folder(self._saved.parent)  # the line above says where it is

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "forms"):
            self._dress()

    def _dress(self) -> None:
        style = bank_style(self.palette()) + _RADIO
        if style != self.styleSheet():
            self.setStyleSheet(style)

    def reject(self) -> None:
        """Close; what is being tried is let go, what is being written is finished."""
        self.trying.finish()
        self.writing.finish()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()


def _trying(
    desk: BankDesk, form: Form, ids: Sequence[str] | None, lang: Lang, *, only_ready: bool
) -> Job:
    """A job that makes the file; it reads the database only."""
    banks, bank_id, materials = Banks(desk.database), desk.bank_id, desk.materials

    def job(stop: Callable[[], bool], told: Callable[[float], None]) -> Tried:
        del stop, told
        bank = banks.bank(bank_id) or Bank("")
        if ids is not None:
            wanted = set(ids)
            bank = replace(bank, questions=tuple(one for one in bank.questions if one.id in wanted))
        wanted_count = len(bank.questions)
        if only_ready:
            bank = fit_to_print(bank)
        media = banks.media(bank_id, _named(bank.questions))
        known = [one.material for one in known_materials(materials).values()]
        written = made(form, bank, media, lang=lang, materials=known)
        return Tried(form, bank, media, written, wanted_count - len(bank.questions))

    return job


def _writing(tried: Tried, path: Path) -> Job:
    def job(stop: Callable[[], bool], told: Callable[[float], None]) -> Saved:
        del stop, told
        try:
            write(tried.form, path, tried.written, tried.bank, tried.media)
        except (OSError, ValueError) as fault:
            return Saved(path, getattr(fault, "strerror", None) or str(fault))
        return Saved(path)

    return job


def _named(questions: Sequence[Question]) -> set[str]:
    return {name for question in questions for name in question.media}


def _file_name(title: str) -> str:
    """The title as a file may be called on every system."""
    kept = "".join("-" if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in title)
    return kept.strip(" .")[:80] or "bank"


def _outcome(tried: Tried) -> str:
    if tried.form is Form.TEMPLATE:
        return translate("export", "An empty workbook to fill in; it holds no questions.")
    whole, held = len(tried.bank.questions), tried.written.questions
    if tried.unprinted:
        said = translate("export", "{0} questions are printed; {1} drafts are left out.")
        return said.format(held, tried.unprinted)
    if not whole:
        return translate("export", "There is no question to hand out.")
    if held == whole and not tried.written.problems:
        return translate("export", "All {0} questions fit, with everything they hold.").format(held)
    if held == whole:
        return translate("export", "All {0} questions fit; some lose something:").format(held)
    said = translate("export", "{0} of {1} questions fit; {2} are left out:")
    return said.format(held, whole, whole - held)
