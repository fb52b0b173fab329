"""The files that a question shows: added from the disk into the bank, taken off again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk

translate = QCoreApplication.translate
MOST = 20_000_000
"""Bytes of one file."""


class MediaField(QWidget):
    """`edited(names)`; `failed` with the `Words` of what went wrong."""

    edited = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: BankDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: tuple[str, ...] = ()
        self.names = QLabel()
        self.names.setWordWrap(True)
        self.add = QPushButton(translate("bank", "Add a file …"))
        self.drop = QPushButton(translate("bank", "Take off the last"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.names, 1)
        for button in (self.add, self.drop):
            button.setObjectName("quiet")
            across.addWidget(button)
        self.add.clicked.connect(self._on_add)
        self.drop.clicked.connect(self._on_drop)

    def put(self, names: tuple[str, ...]) -> None:
        """Show the names of the files."""
        self._names = names
        self.names.setText("、".join(names) or translate("bank", "no picture, no sound"))
        self.drop.setVisible(bool(names))

    def take(self, path: Path) -> None:
        """Put a file into the bank and show it with the question."""
        try:
            content = path.read_bytes() if path.stat().st_size <= MOST else b""
            if not content:
                text = QT_TRANSLATE_NOOP(
                    "bank", "{file} was not taken: it is empty or larger than {most} MB."
                )
                most = MOST // 1_000_000
                self.failed.emit(words("bank-media", "bank", text, file=path.name, most=most))
                return
            name = self._free(path.name, content)
            self._desk.banks.put_media(self._desk.bank_id, {name: content})
        except OSError as fault:
            text = QT_TRANSLATE_NOOP("bank", "{file} cannot be read: {why}")
            why = fault.strerror or str(fault)
            self.failed.emit(words("bank-media-read", "bank", text, file=path.name, why=why))
        except StoreProblem as problem:
            self.failed.emit(problem.words)
        else:
            self.edited.emit(tuple(dict.fromkeys((*self._names, name))))

    def _free(self, name: str, content: bytes) -> str:
        """The name, or one with a number where another file bears it."""
        stem, end, number = Path(name).stem, Path(name).suffix, 1
        while True:
            there = self._desk.banks.media(self._desk.bank_id, [name]).get(name)
            if there is None or there == content:
                return name
            number += 1
            name = f"{stem}-{number}{end}"

    def _on_add(self) -> None:
        kinds = translate("bank", "Pictures, sounds, films ({0})").format(
            "*.png *.jpg *.jpeg *.gif *.webp *.svg *.mp3 *.wav *.ogg *.mp4 *.webm"
        )
        title = translate("bank", "Show a file with the question")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.take(Path(name))

    def _on_drop(self) -> None:
        self.edited.emit(self._names[:-1])
