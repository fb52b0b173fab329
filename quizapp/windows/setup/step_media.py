"""The picture, sound or film of one step of the evening: chosen, named, taken off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from quizapp.game.medium import under_print, without_print
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.media import MOST, file_kinds, refusal_of
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
Keep = Callable[[Mapping[str, bytes]], None]
"""Keeps files by their names. Raises `StoreProblem`."""


class StepMedia(QWidget):
    """`edited(name)`, "" for none. What is wrong with a file stands beside it."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep: Keep | None = None
        """Where chosen files go; None: none can be chosen."""
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.choose = QPushButton(translate("setup", "Choose a file …"))
        self.drop = QPushButton(translate("setup", "Take off"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.said, 1)
        across.addWidget(self.choose)
        across.addWidget(self.drop)
        self.choose.clicked.connect(self._on_choose)
        self.drop.clicked.connect(self._on_drop)

    def put(self, name: str) -> None:
        """Show the name of a file."""
        self.said.setText(without_print(name) or translate("setup", "no picture, no film"))
        self.choose.setEnabled(self.keep is not None)
        self.drop.setVisible(bool(name))

    def take(self, path: Path) -> None:
        """Keep a file and show it in this step; say why where it is not taken."""
        if self.keep is None:
            return
        try:
            content = path.read_bytes() if path.stat().st_size <= MOST else b""
            refused = refusal_of(path.name, content)
            if refused is not None:
                self.said.setText(say(refused))
                return
            name = under_print(path.name, content)
            self.keep({name: content})
        except OSError as fault:
            text = translate("setup", "{0} cannot be read: {1}")
            self.said.setText(text.format(path.name, fault.strerror or str(fault)))
        except StoreProblem as problem:
            self.said.setText(say(problem.words))
        else:
            self.edited.emit(name)

    def _on_choose(self) -> None:
        title = translate("setup", "Picture, sound or film of this step")
        name, _ = QFileDialog.getOpenFileName(self, title, "", file_kinds())
        if name:
            self.take(Path(name))

    def _on_drop(self) -> None:
        self.edited.emit("")
