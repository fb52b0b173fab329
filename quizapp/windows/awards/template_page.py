"""The page on which templates are chosen, drawn and shared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards import template_pack
from quizapp.awards.font_shelf import FontShelf
from quizapp.awards.fonts import Fonts
from quizapp.awards.template_shelf import SHIPPED, TemplateShelf, ending
from quizapp.awards.wording import Occasion
from quizapp.bank.words import Words
from quizapp.contest.awards import Honour
from quizapp.windows.awards.canvas import Canvas, box_name
from quizapp.windows.awards.fonts_dialog import FontsDialog
from quizapp.windows.awards.jobs import Refused, tried
from quizapp.windows.awards.proof import Proof, Set, Wish
from quizapp.windows.awards.samples import OCCASION, Sample, samples
from quizapp.windows.awards.style import wrapped
from quizapp.windows.awards.template_desk import TemplateDesk
from quizapp.windows.awards.template_form import TemplateForm
from quizapp.windows.parts.fields import PickField
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class TemplatePage(QWidget):
    """Left the templates, in the middle the page, right what can be changed."""

    saved = Signal(str)
    """A template was written: its key."""
    fonts_changed = Signal()

    def __init__(
        self,
        shelf: TemplateShelf,
        fonts: Callable[[], Fonts],
        font_shelf: FontShelf,
        parent: QWidget | None = None,
        *,
        readonly: bool = False,
    ) -> None:
        super().__init__(parent)
        self._font_shelf, self._readonly = font_shelf, readonly
        self.desk = TemplateDesk(shelf, self)
        self.proof = Proof(fonts, self)
        self.address = ""
        self._samples: tuple[Sample, ...] = samples()
        self._refusal: Words | None = None
        self._failed: Words | None = None
        self._build()
        self._join()
        self.desk.open(f"{SHIPPED}honour")

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._left())
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addLayout(self._bar())
        self.canvas = Canvas(self.desk)
        middle.addWidget(self.canvas, 1)
        self.verdict = wrapped()
        middle.addWidget(self.verdict)
        row.addLayout(middle, 1)
        self.form = TemplateForm(self.desk)
        self.form.setFixedWidth(292)
        row.addWidget(self.form)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(160)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(translate("awards", "Templates"))
        self.copy_button = QPushButton(translate("awards", "Copy"))
        self.share_button = QPushButton(translate("awards", "Share as a file…"))
        self.import_button = QPushButton(translate("awards", "Import…"))
        self.drop_button = QPushButton(translate("awards", "Delete"))
        column.addWidget(self.list, 1)
        self.fonts_button = QPushButton(translate("awards", "Own fonts…"))
        for button in (self.copy_button, self.import_button, self.share_button, self.drop_button):
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(self.fonts_button)
        return left

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        self.sample = PickField(translate("awards", "Shown with"), ())
        self.sample.setMinimumContentsLength(7)
        self.add_button = QPushButton(translate("awards", "+ Text box"))
        self.undo_button = QPushButton(translate("awards", "Undo"))
        self.redo_button = QPushButton(translate("awards", "Redo"))
        self.save_button = QPushButton(translate("awards", "Save"))
        self.save_button.setObjectName("go")
        label = QLabel(translate("awards", "Shown with"))
        label.setBuddy(self.sample)
        bar.addWidget(label)
        bar.addWidget(self.sample, 1)
        for button in (self.add_button, self.undo_button, self.redo_button, self.save_button):
            bar.addWidget(button)
        self._offer_samples()
        return bar

    def _join(self) -> None:
        desk = self.desk
        desk.changed.connect(self._on_changed)
        desk.refused.connect(self._on_refused)
        self.proof.shown.connect(self._on_shown)
        self.canvas.resized.connect(self.draw)
        self.canvas.edit_wanted.connect(self.form.edit_text)
        self.form.background_wanted.connect(self._on_background)
        self.sample.edited.connect(self.draw)
        self.add_button.clicked.connect(desk.add_box)
        self.undo_button.clicked.connect(desk.undo)
        self.redo_button.clicked.connect(desk.redo)
        self.save_button.clicked.connect(self.save)
        self.copy_button.clicked.connect(self._on_copy)
        self.share_button.clicked.connect(self._on_share)
        self.import_button.clicked.connect(self._on_import)
        self.drop_button.clicked.connect(self._on_drop)
        self.fonts_button.clicked.connect(self._on_fonts)
        self.list.currentItemChanged.connect(self._on_chosen)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, desk.undo),
            (QKeySequence.StandardKey.Redo, desk.redo),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- with what it is shown

    def take_rows(self, honours: Sequence[Honour], occasion: Occasion) -> None:
        """Show the page with rows of a batch besides the samples."""
        filled = Occasion(
            occasion.event or OCCASION.event,
            occasion.issuers or OCCASION.issuers,
            occasion.date,
            occasion.note,
            occasion.check,
        )
        own = tuple(Sample(one.recipient.name, one, filled) for one in honours[:200])
        self._samples = (*own, *samples())
        self._offer_samples()
        self.draw()

    def draw(self) -> None:
        """Let the page be set anew."""
        chosen = self._samples[self.sample.picked or 0]
        width = max(self.canvas.page_width, 200)
        self.proof.ask(
            Wish(
                self.desk.stationery,
                chosen.honour,
                chosen.occasion,
                chosen.number(self.desk.template),
                width,
                self.address,
            )
        )

    def close_down(self) -> None:
        """End the thread, before the window is gone."""
        self.proof.close()

    def may_leave(self) -> bool:
        """Ask what is to become of unsaved work; whether it may be left."""
        if self.desk.is_kept:
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translate("awards", "Template"))
        text = translate("awards", "Save the template “{0}”?")
        box.setText(text.format(self.desk.template.name))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        chosen = box.exec()
        return chosen == buttons.Discard or (chosen == buttons.Save and self.save())

    def save(self) -> bool:
        """Write the template; whether that went well."""
        if not self.desk.save():
            return False
        self.saved.emit(self.desk.key)
        return True

    def _offer_samples(self) -> None:
        self.sample.offer(tuple((at, one.title) for at, one in enumerate(self._samples)))
        self.sample.put(0)

    # --- what is shown

    def _on_changed(self) -> None:
        self._refusal = self._failed = None
        desk = self.desk
        self.undo_button.setEnabled(desk.can_undo)
        self.redo_button.setEnabled(desk.can_redo)
        self.save_button.setEnabled(not desk.is_kept)
        self.save_button.setText(
            translate("awards", "Save as my own")
            if desk.is_shipped
            else translate("awards", "Save")
        )
        self.drop_button.setEnabled(not desk.is_shipped)
        self._list()
        self._tell()
        self.draw()

    def _list(self) -> None:
        found = tried(self.desk.shelf.cards)
        self.list.blockSignals(True)
        self.list.clear()
        for card in found if isinstance(found, tuple) else ():
            here = card.key == self.desk.key
            title = self.desk.template.name if here else card.title
            mark = " •" if here and not self.desk.is_kept else ""
            item = QListWidgetItem(title + mark)
            item.setData(Qt.ItemDataRole.UserRole, card.key)
            if card.shipped:
                item.setToolTip(translate("awards", "Comes along with the program"))
            self.list.addItem(item)
            if here:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _on_shown(self, found: Set) -> None:
        if found.wish.stationery != self.desk.stationery:
            return
        if found.image is not None:
            self.canvas.show_page(found.image, found.misfits)
        self._failed = found.refused
        self.form.tell_code(found.level, found.module)
        self._tell()

    def _on_refused(self, said: Words) -> None:
        self._refusal = said
        self._tell()

    def _tell(self) -> None:
        problems = self.desk.problems()
        first = next((one for one in problems if one.severity == "error"), None)
        said, kind = "", "state"
        if self._refusal is not None:
            said, kind = _said(self._refusal), "notice"
        elif first is not None:
            said, kind = _said(first.words), "fault"
        elif self._failed is not None:
            said, kind = _said(self._failed), "fault"
        elif self.canvas.misfits:
            said = translate("awards", "A text is too long for its box: make the box larger.")
            kind = "fault"
        elif problems:
            said, kind = _said(problems[0].words), "notice"
        else:
            said = translate(
                "awards",
                "Drag with the mouse, or Tab to something and move it with the arrow keys "
                "(Shift: 5 mm, Ctrl: size). Alt while dragging: nothing snaps.",
            )
        self.verdict.setText(said)
        if self.verdict.objectName() != kind:
            self.verdict.setObjectName(kind)
            self.verdict.style().unpolish(self.verdict)
            self.verdict.style().polish(self.verdict)

    # --- what a person does

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        key = str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""
        if not key or key == self.desk.key:
            return
        if not self.may_leave() or not self.desk.open(key):
            self._list()

    def _on_copy(self) -> None:
        if self.may_leave():
            self.desk.copy()
            self.saved.emit(self.desk.key)

    def _on_drop(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("awards", "Template"))
        text = translate("awards", "Delete the template “{0}”? Certificates issued with it stay.")
        box.setText(text.format(self.desk.template.name))
        act = box.addButton(translate("awards", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is act:
            self.desk.drop()
            self.saved.emit("")

    def _dialog(self, title: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(kinds)
        return dialog

    def _on_fonts(self) -> None:
        dialog = FontsDialog(self._font_shelf, self, readonly=self._readonly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_fonts_changed)
        dialog.open()

    def _on_fonts_changed(self) -> None:
        self.proof.forget()
        self.draw()
        self.fonts_changed.emit()

    def _on_share(self) -> None:
        kinds = translate("awards", "Templates of certificates")
        end = ending(self.desk.stationery)
        dialog = self._dialog(translate("awards", "Share the template"), f"{kinds} (*{end})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(end)
        dialog.selectFile(self.desk.template.name + end)
        dialog.fileSelected.connect(self.send_out)
        dialog.open()

    def send_out(self, path: str) -> None:
        """Write the template as one file for others."""
        content = template_pack.write(self.desk.stationery)
        found = tried(lambda: Path(path).write_bytes(content))
        if isinstance(found, Refused) and found.words is not None:
            self._on_refused(found.words)

    def _on_import(self) -> None:
        if not self.may_leave():
            return
        kinds = translate("awards", "Templates of certificates")
        dialog = self._dialog(translate("awards", "Import a template"), f"{kinds} (*.toml *.zip)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    def take_in(self, path: str) -> None:
        """Take a template that somebody shared."""
        found = tried(lambda: Path(path).read_bytes())
        if isinstance(found, Refused) and found.words is not None:
            self._on_refused(found.words)
        elif isinstance(found, bytes) and self.desk.take_in(found):
            self.saved.emit(self.desk.key)

    def _on_background(self) -> None:
        kinds = translate("awards", "Pictures and PDF")
        dialog = self._dialog(
            translate("awards", "Picture or PDF behind the text"),
            f"{kinds} (*.png *.jpg *.jpeg *.svg *.pdf)",
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_background)
        dialog.open()

    def take_background(self, path: str) -> None:
        """Take a file as the background."""
        found = tried(lambda: Path(path).read_bytes())
        if isinstance(found, bytes):
            self.desk.take_background(f"background{Path(path).suffix.casefold()}", found)
        elif isinstance(found, Refused) and found.words is not None:
            self._on_refused(found.words)


def _said(words: Words) -> str:
    """A sentence, a box in it called as the page calls it."""
    facts = tuple(
        (name, box_name(value) if name == "box" and isinstance(value, str) else value)
        for name, value in words.facts
    )
    return say(replace(words, facts=facts))
