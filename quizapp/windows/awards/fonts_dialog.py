"""The user's own fonts: added after a look at them, chosen for templates, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.font_shelf import FontCard, FontShelf, common_signs
from quizapp.bank.words import Words
from quizapp.windows.awards.jobs import Refused, guarded, tried
from quizapp.windows.awards.style import wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class FontsDialog(QDialog):
    """What is there, and what each covers and says of its licence."""

    changed = Signal()

    def __init__(
        self, shelf: FontShelf, parent: QWidget | None = None, *, readonly: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("awards", "Own fonts"))
        self.resize(620, 470)
        self.shelf, self._readonly = shelf, readonly
        self.work = Work(self)
        self.cards: tuple[FontCard, ...] = ()
        self._known, self._wanted = False, ""
        self._build()
        self._join()
        self._read()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading(self.windowTitle(), 1.3))
        column.addWidget(
            wrapped(
                translate(
                    "awards",
                    "They fill in where the program's Songti and Kaiti lack a character. One of "
                    "them can be the “Own font” of templates.",
                )
            )
        )
        column.addWidget(
            wrapped(
                translate(
                    "awards",
                    "The glyphs that are used become part of every certificate. You answer for the "
                    "licence: fonts that came with Windows, WPS or Office, and those of foundries, "
                    "mostly need one for such use.",
                ),
                "notice",
            )
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.told = wrapped(name="fault")
        self.told.hide()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(translate("awards", "Working"))
        self.busy.hide()
        self.add_button = QPushButton(translate("awards", "Add a font file…"))
        self.own_button = QPushButton(translate("awards", "Use as the templates' own font"))
        self.drop_button = QPushButton(translate("awards", "Remove"))
        self.close_button = QPushButton(translate("awards", "Close"))
        self.close_button.setObjectName("go")
        row = QHBoxLayout()
        for button in (self.add_button, self.own_button, self.drop_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addWidget(self.list, 1)
        column.addWidget(self.busy)
        column.addWidget(self.told)
        column.addLayout(row)

    def _join(self) -> None:
        self.add_button.clicked.connect(self._on_add)
        self.own_button.clicked.connect(self._on_own)
        self.drop_button.clicked.connect(self._on_drop)
        self.close_button.clicked.connect(self.accept)
        self.list.currentRowChanged.connect(self._enable)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)

    def add(self, path: str) -> None:
        """Look at a font file, and take it where it may be used."""
        shelf = self.shelf

        def job() -> object:
            shelf.add(Path(path))
            return shelf.cards()

        self._start(job, Path(path).name)

    def done(self, result: int) -> None:
        self.work.finish()
        super().done(result)

    # --- inside

    def _read(self) -> None:
        self._start(self.shelf.cards, "")

    def _start(self, job: Callable[[], object], wanted: str) -> None:
        self._wanted = wanted
        self.told.hide()
        self.busy.show()
        self.work.start(guarded(lambda _stop, _told: job()))
        self._enable()

    def _on_done(self, found: object) -> None:
        self.busy.hide()
        if isinstance(found, Refused):
            self._tell(found.words)
        elif isinstance(found, tuple):
            fresh, self._known = self._known and found != self.cards, True
            self.cards = found
            self._fill()
            if fresh:
                self.changed.emit()
        self._enable()

    def _on_failed(self, said: Words) -> None:
        self.busy.hide()
        self._tell(said)
        self._enable()

    def _tell(self, said: Words | None) -> None:
        self.told.setText(say(said) if said is not None else "")
        self.told.setVisible(said is not None)

    def _fill(self) -> None:
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for card in self.cards:
            item = QListWidgetItem(_line(card))
            item.setToolTip(card.note)
            self.list.addItem(item)
        if not self.cards:
            item = QListWidgetItem(translate("awards", "No font of your own yet."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setSizeHint(QSize(0, 40))
            self.list.addItem(item)
        files = [card.file for card in self.cards]
        self.list.setCurrentRow(files.index(self._wanted) if self._wanted in files else row)

    def _chosen(self) -> FontCard | None:
        row = self.list.currentRow()
        return self.cards[row] if 0 <= row < len(self.cards) else None

    def _enable(self) -> None:
        card, free = self._chosen(), not (self.work.runs or self._readonly)
        self.add_button.setEnabled(free)
        self.own_button.setEnabled(free and card is not None)
        self.own_button.setText(
            translate("awards", "No longer the templates' own font")
            if card is not None and card.own
            else translate("awards", "Use as the templates' own font")
        )
        self.drop_button.setEnabled(free and card is not None)

    def _on_add(self) -> None:
        dialog = QFileDialog(self, self.add_button.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("awards", "Fonts") + " (*.ttf *.otf *.ttc)")
        dialog.fileSelected.connect(self.add)
        dialog.open()

    def _on_own(self) -> None:
        card = self._chosen()
        if card is None:
            return
        file = "" if card.own else card.file
        self._do(lambda: self.shelf.choose(file), card.file)

    def _on_drop(self) -> None:
        card = self._chosen()
        if card is not None:
            self._do(lambda: self.shelf.drop(card.file), "")

    def _do(self, act: Callable[[], object], wanted: str) -> None:
        found = tried(act)
        if isinstance(found, Refused):
            self._tell(found.words)
            return
        self._start(self.shelf.cards, wanted)


def _line(card: FontCard) -> str:
    every = len(common_signs())
    head = f"{card.family}   ({card.file})"
    if card.own:
        head += "   ★ " + translate("awards", "own font of templates")
    covers = translate("awards", "{0} of {1} common characters (GB 2312), {2} rare ones")
    lines = [head, covers.format(card.common, every, card.rare)]
    if card.variable:
        lines.append(translate("awards", "A variable font: only its first weight is used."))
    lines.append(card.note or translate("awards", "It says nothing of its licence."))
    return "\n".join(lines)
