"""What an organiser keeps for other competitions: kept under a title, handed on and taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files import presets
from quizapp.files.presets import EVENING, Evening, Kept
from quizapp.files.refusal import Unreadable
from quizapp.game.presets import contradictions
from quizapp.game.rules import RoundRules
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class Keeping(QObject):
    """Round presets or evenings of one's own, in a folder; `changed` when there are others.

    `told` says in words what was done, or why it was not.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, ending: str, window: QWidget, folder: Path | None = None) -> None:
        super().__init__(window)
        self._ending = ending
        self._window = window
        self.folder = folder
        self.found: tuple[Kept, ...] = ()
        self.look()

    def look(self) -> None:
        """Look into the folder anew."""
        self.found = presets.own(self.folder, self._ending) if self.folder is not None else ()
        self.changed.emit()

    # Keep

    def ask_title(self, content: RoundRules | Evening, title: str) -> None:
        """Ask under which title to keep it."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.setWindowTitle(_headline(self._ending))
        dialog.setLabelText(translate("setup", "Title"))
        dialog.setTextValue(title)
        dialog.setOkButtonText(translate("setup", "Keep"))
        dialog.setCancelButtonText(translate("setup", "Cancel"))

        def keep(chosen: str) -> None:
            if chosen.strip():
                self.keep(Kept(" ".join(chosen.split()), content))

        dialog.textValueSelected.connect(keep)
        dialog.open()

    def keep(self, kept: Kept) -> None:
        """Keep it; one of the same title gives way."""
        if self.folder is None:
            return
        try:
            presets.save(self.folder, kept)
        except OSError as fault:
            self.told.emit(_not_written(fault))
            return
        self.look()
        self.told.emit(translate("setup", "Kept: “{0}”.").format(kept.title))

    def ask_drop(self, kept: Kept) -> None:
        """Ask whether it is to be kept no longer."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(_headline(self._ending))
        box.setText(translate("setup", "Delete “{0}”?").format(kept.title))
        delete = box.addButton(translate("setup", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(translate("setup", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)

        def drop() -> None:
            if self.folder is not None:
                presets.drop(self.folder, kept)
                self.look()

        delete.clicked.connect(drop)
        box.open()

    # Hand on, take in

    def ask_send(self, kept: Kept) -> None:
        """Ask where to write it as a file for others."""
        dialog = self._dialog(translate("setup", "Hand on as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(presets.file_name(kept.title) + self._ending)

        def send(path: str) -> None:
            self.send(kept, Path(path))

        dialog.fileSelected.connect(send)
        dialog.open()

    def send(self, kept: Kept, path: Path) -> None:
        """Write it as a file for others."""
        try:
            path.write_bytes(presets.write(kept))
        except OSError as fault:
            self.told.emit(_not_written(fault))
        else:
            self.told.emit(translate("setup", "Written: {0}").format(path.name))

    def ask_take(self) -> None:
        """Ask for a file that somebody sent."""
        dialog = self._dialog(translate("setup", "Take in a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

        def take(path: str) -> None:
            self.take(Path(path))

        dialog.fileSelected.connect(take)
        dialog.open()

    def take(self, path: Path) -> None:
        """Take in what somebody sent; what contradicts itself in it is told."""
        try:
            kept = presets.open_file(path)
        except Unreadable as fault:
            self.told.emit(say(fault.words))
            return
        if presets.ending_of(kept) != self._ending:
            self.told.emit(_other_kind(self._ending))
            return
        self.keep(kept)
        faults = faults_of(kept)
        if faults:
            said = translate("setup", "“{0}” was taken in, but contradicts itself:")
            self.told.emit("\n".join((said.format(kept.title), *faults)))

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(f"{_headline(self._ending)} (*{self._ending})")
        return dialog


def faults_of(kept: Kept) -> list[str]:
    """What in it cannot be played together, in words."""
    if isinstance(kept.content, RoundRules):
        return [say(one) for one in contradictions(kept.content)]
    text = QT_TRANSLATE_NOOP("setup", "{round}: {fault}")
    return [
        say(words("round-fault", "setup", text, round=one.title, fault=fault))
        for one in kept.content.rounds
        for fault in contradictions(one.rules)
    ]


def _headline(ending: str) -> str:
    if ending == EVENING:
        return translate("setup", "Evening template")
    return translate("setup", "Kind of round")


def _other_kind(ending: str) -> str:
    if ending == EVENING:
        return translate("setup", "The file holds the rules of a round, not an evening.")
    return translate("setup", "The file holds a whole evening, not the rules of a round.")


def _not_written(fault: OSError) -> str:
    text = translate("setup", "The file could not be written: {0}")
    return text.format(fault.strerror or str(fault))
